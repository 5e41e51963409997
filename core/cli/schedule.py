"""Commands at times, as a user writes them ("12s fail-node NODE1"), and the run that they make.

A command given at a time comes before everything else of that instant; of two at the same time
the one that stands first comes first. The run is carried on piece by piece, so that a long one
can be printed, or given up, while it is being made.
"""

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from core.commands.catalogue import BadCommand, Command, parse
from core.kernel.rows import Row
from core.scenario.durations import EXPECTED, parse_duration
from core.timeline.recording import Recording

PIECE: Final = 2_000
"""Hops after which a run pauses for whoever prints it."""

EXAMPLE: Final = "12s fail-node NODE1"

_SHAPE = re.compile(r"\s*([0-9][0-9.]* ?[a-zµ]+)\s+(\S.*)", re.DOTALL)


class Timed(NamedTuple):
    """A command, and when it is to be given."""

    time: int
    """Simulated microseconds."""
    command: Command


def parse_timed(text: str, rows: Mapping[str, Row]) -> Timed:
    """Read a command with its time; a name with spaces stands in quotes.

    Args:
        text: Such as "12s fail-node NODE1".
        rows: The world at time 0, which knows the names.

    Raises:
        BadCommand: says what was expected and what was found.
    """
    shape = _SHAPE.fullmatch(text)
    if shape is None:
        first, _, rest = text.strip().partition(" ")
        if rest and (first[0].isdigit() or first[0] in "-+."):
            raise BadCommand(f"expected {EXPECTED} before the command, as in {EXAMPLE!r}, found {first!r}")
        raise BadCommand(f"expected a time and a command, such as {EXAMPLE!r}, found {text!r}")
    try:
        time, words = parse_duration(shape[1]), shlex.split(shape[2])
    except ValueError as problem:
        reason = str(problem)
        raise BadCommand(
            reason if reason.startswith("expected") else f"expected closed quotes, found {text!r}"
        ) from None
    return Timed(time, parse(rows, words))


def carry_out(recording: Recording, schedule: Sequence[Timed], until: int) -> Iterator[int]:
    """Let a run go on to a time, giving every command at its own.

    Args:
        recording: The run, which may have gone on already.
        schedule: The commands, in any order; those after `until` are not given.
        until: The last moment whose hops are delivered, in simulated microseconds.

    Yields:
        How many hops there are, after every piece; the last time with all of them.
    """
    for time, command in sorted(schedule, key=lambda timed: timed.time):
        if time > until:
            break
        while recording.extend(until=time - 1, hops=PIECE):
            yield len(recording)
        recording.wait_until(time)
        recording.give(command)
    while recording.extend(until=until, hops=PIECE):
        yield len(recording)
    yield len(recording)
