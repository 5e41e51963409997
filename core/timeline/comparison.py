"""Two histories of one cluster, compared: what was ordered differently, and where that begins to matter.

Both begin as one, and the orders are where they cease to be the same. An order by itself need not
change anything that follows: a file that is damaged and one that is gone are the same to everybody
until somebody loads it. So where they part is looked for behind the orders, past their own chains.
"""

from collections import Counter
from typing import Final, Literal, NamedTuple

from core.commands.catalogue import Command
from core.kernel.hops import Hop
from core.rules.catalogue import is_quiet
from core.timeline.history import Branch
from core.timeline.parting import Parted, PartingSearch
from core.timeline.recording import FOR_EVER, SLICE, Given, Progress, Recording
from core.timeline.steps import HOP_LIMIT, TIME_LIMIT

Ended = Literal["parted", "nothing-left", "limit", "hop-limit"]
"""Why letting two histories go on ended: they have parted; nothing is left to happen in either; they have not parted
in a long time, or in many hops."""
_STRETCH: Final = 1_000_000
"""Simulated microseconds that both go on before they are looked at again."""


class Comparison(NamedTuple):
    """What is known of two histories, as far as both are recorded."""

    common: int
    """The last position up to which both are the same."""
    only_one: tuple[Given, ...]
    """What was ordered in the one behind that, and not at that time in the other."""
    only_other: tuple[Given, ...]
    parted: Parted | None
    """Where they part; None while they have not."""


class WentOn(NamedTuple):
    """What letting two histories go on came to."""

    ended: Ended
    comparison: Comparison


def compare(one: Branch, other: Branch, told: Progress | None = None) -> Comparison:
    """Compare two branches of one history."""
    comparison, search = _begun(one, other)
    return comparison._replace(parted=search.go_on(told))


def common_position(one: Branch, other: Branch) -> int:
    """The last position up to which two branches of one history are the same.

    Up to the fork the moment there proves that all is the same; behind it they may be the same for a while.
    """
    here, there = one.recording, other.recording
    last = min(len(here), len(there))
    position = min(_fork(one, other), last)
    if here.digest_at(position) != there.digest_at(position):
        position = 0
    while position < last and _is_same(here, there, position + 1):
        position += 1
    return position


def level(one: Branch, other: Branch, told: Progress | None = None) -> None:
    """Let the shorter of two branches go on to the time that the other has reached."""
    shorter, longer = sorted((one.recording, other.recording), key=lambda recording: recording.time)
    while shorter.extend(until=longer.time, hops=SLICE):
        if told is not None:
            told(min(1.0, shorter.time / max(1, longer.time)))


def run_on_until_they_part(
    one: Branch,
    other: Branch,
    limit: int = TIME_LIMIT,
    told: Progress | None = None,
) -> WentOn:
    """Let both go on at their tips until they part, or the limits are reached.

    Args:
        one: A branch.
        other: Another one of the same history.
        limit: Simulated microseconds that they may go on.
        told: Is told how far towards the limit they have come.
    """
    level(one, other, told)
    comparison, search = _begun(one, other)
    here, there = one.recording, other.recording
    start, hops = max(here.time, there.time), len(here) + len(there)
    time = start
    while (parted := search.go_on()) is None:
        if not (_has_more(here) or _has_more(there)):
            return WentOn("nothing-left", comparison)
        if time - start >= limit:
            return WentOn("limit", comparison)
        if len(here) + len(there) - hops >= 2 * HOP_LIMIT:
            return WentOn("hop-limit", comparison)
        time = min(time + _STRETCH, start + limit)
        for recording in (here, there):
            recording.extend(until=time, hops=HOP_LIMIT)
        if told is not None:
            told(min(1.0, max((time - start) / limit, (len(here) + len(there) - hops) / (2 * HOP_LIMIT))))
    return WentOn("parted", comparison._replace(parted=parted))


def same_moment(one: Recording, other: Recording, position: int, common: int) -> int:
    """Where the other run is when the one is at a position: at the same time, and as far into that instant.

    Args:
        one: A run.
        other: Another one.
        position: A position of the one.
        common: The last position up to which both are the same.
    """
    if position <= common:
        return position
    time = one.hop(position).time
    end = other.position_at(time)
    if position == one.position_at(time):
        return max(common, end)
    there = max(common, other.position_at(time - 1))
    for hop in one.hops(max(common, one.position_at(time - 1)) + 1, position):
        there = _next_like(other, there, end, _arrow(hop))
    return there


def _next_like(recording: Recording, position: int, end: int, arrow: tuple[str, ...]) -> int:
    """The next position up to an end whose hop is such an arrow, or the same position when there is none."""
    return next((at for at in range(position + 1, end + 1) if _arrow(recording.hop(at)) == arrow), position)


def _arrow(hop: Hop) -> tuple[str, ...]:
    return (hop.kind, hop.source, hop.target, hop.function)


# --- what both have ---------------------------------------------------------------------------------


def _fork(one: Branch, other: Branch) -> int:
    """A position up to which two branches have the same hops, by where they and those between them left."""
    here, there = one.lineage, other.lineage
    shared = sum(1 for left, right in zip(here, there, strict=False) if left is right)
    forks = [line[shared].fork for line in (here, there) if len(line) > shared]
    return min(forks, default=max(len(one.recording), len(other.recording)))


def _is_same(one: Recording, other: Recording, position: int) -> bool:
    return one.hop(position).record() == other.hop(position).record()


# --- what differs -----------------------------------------------------------------------------------


def _begun(one: Branch, other: Branch) -> tuple[Comparison, PartingSearch]:
    """What is known before anything is looked through, and what looks."""
    common = common_position(one, other)
    after = [[given for given in branch.given if branch.position_of(given) > common] for branch in (one, other)]
    only_one, only_other = _without(*after), _without(*reversed(after))
    chains = (_chains(only_one), _chains(only_other))
    search = PartingSearch(one.recording, other.recording, common, chains, is_quiet)
    return Comparison(common, only_one, only_other, None), search


def _without(these: list[Given], those: list[Given]) -> tuple[Given, ...]:
    """What is among these and not, at the same time, among those."""
    left = Counter(map(_order, those))
    kept = []
    for given in these:
        if left[_order(given)]:
            left[_order(given)] -= 1
        else:
            kept.append(given)
    return tuple(kept)


def _order(given: Given) -> tuple[Command, int]:
    return (given.command, given.anchor.time)


def _chains(orders: tuple[Given, ...]) -> frozenset[int]:
    """The chains that orders begin: an order's hop is the first of its own."""
    return frozenset(given.anchor.index for given in orders)


def _has_more(recording: Recording) -> bool:
    return not recording.has_passed(FOR_EVER)
