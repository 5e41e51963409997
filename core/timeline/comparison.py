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


class Comparer:
    """Compares two branches of one history, and goes on where it left off when they are longer.

    Args:
        one: A branch.
        other: Another one.
    """

    def __init__(self, one: Branch, other: Branch) -> None:
        self.one = one
        self.other = other
        self._recordings: tuple[Recording, Recording] | None = None
        self._common = 0
        self._orders = (-1, -1)
        self._only: tuple[tuple[Given, ...], tuple[Given, ...]] = ((), ())
        self._search: PartingSearch | None = None

    @property
    def common(self) -> int:
        """The last position up to which both are the same."""
        one, other = self.one.recording, self.other.recording
        if self._recordings is None or one is not self._recordings[0] or other is not self._recordings[1]:
            self._recordings = (one, other)
            self._common = _proven(one, other, _fork(self.one, self.other))
            self._search = None
        self._common = _same_from(one, other, self._common)
        return self._common

    def look(self, told: Progress | None = None) -> Comparison:
        """Compare them as far as both are recorded now."""
        common = self.common
        orders = (len(self.one.given), len(self.other.given))
        if self._search is None or orders != self._orders:
            self._orders = orders
            self._only = _orders_apart(self.one, self.other, common)
            chains = (_chains(self._only[0]), _chains(self._only[1]))
            self._search = PartingSearch(self.one.recording, self.other.recording, common, chains, is_quiet)
        return Comparison(common, *self._only, self._search.go_on(told))


def compare(one: Branch, other: Branch, told: Progress | None = None) -> Comparison:
    """Compare two branches of one history."""
    return Comparer(one, other).look(told)


def level(one: Branch, other: Branch, told: Progress | None = None) -> None:
    """Let the shorter of two branches go on to the time that the other has reached."""
    shorter, longer = sorted((one.recording, other.recording), key=lambda recording: recording.time)
    while shorter.extend(until=longer.time, hops=SLICE):
        if told is not None:
            told(min(1.0, shorter.time / max(1, longer.time)))


def run_on_until_they_part(comparer: Comparer, limit: int = TIME_LIMIT, told: Progress | None = None) -> WentOn:
    """Let both go on at their tips until they part, or the limits are reached.

    Args:
        comparer: What compares them.
        limit: Simulated microseconds that they may go on.
        told: Is told how far towards the limit they have come.
    """
    level(comparer.one, comparer.other, told)
    here, there = comparer.one.recording, comparer.other.recording
    start, hops = max(here.time, there.time), len(here) + len(there)
    time = start
    while (comparison := comparer.look()).parted is None:
        more = len(here) + len(there) - hops
        if here.has_passed(FOR_EVER) and there.has_passed(FOR_EVER):
            return WentOn("nothing-left", comparison)
        if time - start >= limit:
            return WentOn("limit", comparison)
        if more >= 2 * HOP_LIMIT:
            return WentOn("hop-limit", comparison)
        if told is not None:
            told(min(1.0, max((time - start) / limit, more / (2 * HOP_LIMIT))))
        time = min(time + _STRETCH, start + limit)
        for recording in (here, there):
            recording.extend(until=time, hops=HOP_LIMIT)
    return WentOn("parted", comparison)


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
    forks = [branch.fork for line in (here, there) for branch in line[shared:]]
    return min(forks, default=max(len(one.recording), len(other.recording)))


def _proven(one: Recording, other: Recording, fork: int) -> int:
    """The fork where the moment there proves that all before it is the same; else the start."""
    position = min(fork, len(one), len(other))
    return position if one.digest_at(position) == other.digest_at(position) else 0


def _same_from(one: Recording, other: Recording, position: int) -> int:
    """The last position, from one at which both are the same, up to which they stay the same."""
    last = min(len(one), len(other))
    while position < last and one.hop(position + 1).record() == other.hop(position + 1).record():
        position += 1
    return position


# --- what differs -----------------------------------------------------------------------------------


def _orders_apart(one: Branch, other: Branch, common: int) -> tuple[tuple[Given, ...], tuple[Given, ...]]:
    """What was ordered in each behind their common past, and not at that time in the other."""
    here, there = ([given for given in each.given if each.position_of(given) > common] for each in (one, other))
    return _without(here, there), _without(there, here)


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
