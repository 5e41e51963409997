"""A step command is a predicate over hops, searched first in what is recorded, then in what is yet to come.

Stepping by hops passes over quiet ones; stepping to the next change looks for a hop that changed
something a person would notice. A search has limits and always says why it stopped; where it ended
at a limit is no place to go to, since nothing that was looked for is there.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model.rows import FILE_SHARE, VIRTUAL_MACHINE, Resource
from core.timeline.recording import SLICE, Progress, Recording

Predicate = Callable[[Hop], bool]
Stop = Literal[
    "found", "nothing-left", "limit", "hop-limit", "at-the-start",
    "breakpoint", "out-of-the-call", "killed", "unanswered", "no-call", "given-up",
    "none-before", "no-breakpoint", "nobody-waits",
]  # fmt: skip
"""Why a search ended: it found what it looked for; nothing is left to happen; nothing was found in a long time, or
in many hops; it came to the start; at a breakpoint; nothing more happens in the call, so that one is out of it; the
call was ended by a kill; it is not answered within the limits; there is no call to be in; somebody stopped it; there is
nothing of the kind before; no breakpoint stops the run within the limits; nobody waits for the answer that one
stands at, so that the next hop is another chain's."""

LIMITS: Final[tuple[Stop, ...]] = ("limit", "hop-limit")
"""A search gave up: it had looked through a long time, or in a large cluster through many hops before that."""
HOP_LIMIT: Final = 100_000
"""Hops to look through before giving up."""
TIME_LIMIT: Final = 3_900_000_000
"""Simulated microseconds to look through before giving up: 65 minutes, so that RetryPeriodOnFailure lies within."""

NOTICEABLE: Final = ("node/", "vm/", "guest/", "share/", "offering/", "dll/", "process/", "view")
"""Keys of rows whose change is an event for a person: what is so, and who is in the cluster."""
BELIEVED: Final = (VIRTUAL_MACHINE, FILE_SHARE)
"""Types of resources of which a person also notices what the cluster believes."""
SETTLED: Final = ("Online", "Offline", "Failed")


class Arrival(NamedTuple):
    """Where a search ended, and why."""

    position: int
    """How far it has looked; whoever steps goes there, save at a limit: then one stays where one was."""
    stop: Stop
    breakpoint: int = 0
    """The number of the breakpoint that it stopped at."""


def forward(recording: Recording, position: int, wanted: Predicate, told: Progress | None = None) -> Arrival:
    """The next position whose hop is wanted; lets the run go on where the record ends.

    It gives up after `TIME_LIMIT` ("limit") or, in a large cluster, before that after `HOP_LIMIT` ("hop-limit").

    Args:
        recording: The run.
        position: Where to look from.
        wanted: What is looked for.
        told: Is told how far towards the limit it has looked.
    """
    start = recording.hop(position).time if position else 0
    last = position + HOP_LIMIT
    while position < last:
        if told is not None and position % SLICE == 0:
            told(1 - (last - position) / HOP_LIMIT)
        if position == len(recording) and not recording.extend(hops=1) and position == len(recording):
            return Arrival(position, "nothing-left")
        position += 1
        hop = recording.hop(position)
        if wanted(hop):
            return Arrival(position, "found")
        if hop.time - start > TIME_LIMIT:
            return Arrival(position, "limit")
    return Arrival(position, "hop-limit")


def back(recording: Recording, position: int, wanted: Predicate) -> Arrival:
    """The last position before this one whose hop is wanted, or the start."""
    while position > 1:
        position -= 1
        if wanted(recording.hop(position)):
            return Arrival(position, "found")
    return Arrival(0, "at-the-start")


def changes_something(hop: Hop) -> bool:
    """Whether a hop changed what a person would notice; claims, votes and what is pending are bookkeeping."""
    return any(key.startswith(NOTICEABLE) or _is_news(old, new) for key, old, new in hop.changes)


def _is_news(old: Row | None, new: Row | None) -> bool:
    """Whether the cluster now believes something else of a VM or a share, or watches it no more, or again."""
    if not (isinstance(old, Resource) and isinstance(new, Resource)) or new.type not in BELIEVED:
        return False
    return old.monitored != new.monitored or (old.state != new.state and new.state in SETTLED)
