"""Where two runs part: the first hop that is not the same in both.

Two accounts of one cluster never agree on every detail, so their hops are compared by what a class
sees of an arrow: its kind, from which sort of box to which, and the function. Two histories of one
cluster agree in everything until something differs, so more counts: what an arrow brings, its rule,
its time, and what it changes. Numbers of hosts, processes and hops count in neither, and quiet hops
are passed over.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

import msgspec

from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.timeline.recording import SLICE, Progress, Recording

_BOOKKEEPING: Final = "pending/"
"""Rows of what is yet to happen, which go by the number of a hop."""
_LIKE: Final = tuple(
    Hop._fields.index(field)
    for field in ("time", "kind", "source", "target", "function", "arguments", "result", "rule", "changes", "lost")
)
"""What of two hops must be the same for them to be alike without a closer look."""


class Parting(NamedTuple):
    """The first hop of each run that the other does not have; None where a run has come to its end."""

    one: Hop | None
    other: Hop | None


def parting(one: Recording, other: Recording, since: int, is_quiet: Callable[[Hop], bool]) -> Parting | None:
    """Where two runs part, from a time on.

    Args:
        one: A run.
        other: Another one.
        since: Simulated microseconds; what was before does not count.
        is_quiet: Which hops are passed over.

    Returns:
        The first two hops that differ; None when there are none as far as both are recorded.
    """
    pairs = zip_longest(_loud(one, since, is_quiet), _loud(other, since, is_quiet))
    return next((Parting(*pair) for pair in pairs if _look(pair[0]) != _look(pair[1])), None)


def _loud(recording: Recording, since: int, is_quiet: Callable[[Hop], bool]) -> Iterator[Hop]:
    return (hop for hop in recording.hops() if hop.time >= since and not is_quiet(hop))


def _look(hop: Hop | None) -> tuple[str, ...] | None:
    """What a class sees of a hop."""
    return None if hop is None else (hop.kind, _sort(hop.source), _sort(hop.target), hop.function)


def _sort(address: str) -> str:
    """An address without the number of a resource host."""
    return "/".join(part.partition(":")[0] for part in address.split("/"))


# --- two histories of one cluster --------------------------------------------------------------


def is_alike(one: Hop, other: Hop) -> bool:
    """Whether two hops of two histories are the same to a class: same time, same arrow, same outcome."""
    return all(one[field] == other[field] for field in _LIKE) or _face(one) == _face(other)


def _face(hop: Hop) -> tuple[object, ...]:
    """What a class sees of a hop and of what comes of it."""
    # An answer may bring a code, which counts; a kill brings the numbers of the calls it ended, which do not.
    result = hop.result if type(hop.result) is int else _words(hop.result)
    changes = tuple(
        (_sort(key), _words(old), _words(new)) for key, old, new in hop.changes if not key.startswith(_BOOKKEEPING)
    )
    return (hop.time, _look(hop), hop.rule, hop.lost, _words(hop.arguments), result, changes)


def _words(value: object) -> object:
    """A value without the numbers in it: those of processes, chains and views are nobody's business."""
    if isinstance(value, str):
        return _sort(value)
    if isinstance(value, Row):
        return (type(value).__name__, *map(_words, msgspec.structs.astuple(value)))
    if isinstance(value, tuple):
        return tuple(map(_words, value))
    return None if type(value) is int else value


class Parted(NamedTuple):
    """The position in each of two histories whose hop is the first that the other does not have.

    None stands in one of them where, as far as it is recorded, the other has all that happens in it.
    """

    one: int | None
    other: int | None


class PartingSearch:
    """Looks for where two histories part, as far as both are recorded; goes on from there once they are longer.

    Args:
        one: A run.
        other: Another one.
        common: The last position up to which both are the same.
        passed_over: The chains of either that do not count, as those of the orders in which they differ.
        is_quiet: Which hops are passed over.
    """

    def __init__(
        self,
        one: Recording,
        other: Recording,
        common: int,
        passed_over: tuple[frozenset[int], frozenset[int]],
        is_quiet: Callable[[Hop], bool],
    ) -> None:
        self._one = _Side(one, common, passed_over[0], is_quiet)
        self._other = _Side(other, common, passed_over[1], is_quiet)

    def go_on(self, told: Progress | None = None) -> Parted | None:
        """Look on; None while they have not parted."""
        one, other, looked_at = self._one, self._other, 0
        while one.own is None or other.own is None:
            here, there = one.ahead(), other.ahead()
            if here is not None and there is not None and is_alike(here, there):
                one.take()
                other.take()
            elif not self._look_at_instant(here, there):
                break
            looked_at += 1
            if told is not None and looked_at % SLICE == 0:
                told(min(1.0, one.position / max(1, len(one.recording))))
        return None if one.own is None and other.own is None else Parted(one.own, other.own)

    def _look_at_instant(self, here: Hop | None, there: Hop | None) -> bool:
        """Find what only one of them has in the instant that comes first; returns whether that could be said."""
        one, other = self._one, self._other
        time = min((hop.time for hop in (here, there) if hop is not None), default=None)
        if time is None:
            return False
        if one.recording.has_passed(time) and other.recording.has_passed(time):
            mine, yours = one.take_until(time), other.take_until(time)
            one.note_own(mine, yours)
            other.note_own(yours, mine)
            return True
        if here is not None and there is not None and here.time == there.time:
            # The instant is not over in one of them, but in both the next thing that happens is known.
            one.note_own([(one.position, here)], [])
            other.note_own([(other.position, there)], [])
        return False


class _Side:
    """One of two histories, looked through from front to back."""

    def __init__(
        self, recording: Recording, position: int, passed_over: frozenset[int], is_quiet: Callable[[Hop], bool]
    ) -> None:
        self.recording = recording
        self.own: int | None = None
        """The first position whose hop the other does not have."""
        self._behind = position
        self._passed_over = passed_over
        self._is_quiet = is_quiet

    @property
    def position(self) -> int:
        """The position of the hop ahead."""
        return self._behind + 1

    def ahead(self) -> Hop | None:
        """The next hop that counts, if one is recorded; what does not count is left behind."""
        while self._behind < len(self.recording):
            hop = self.recording.hop(self._behind + 1)
            if hop.chain not in self._passed_over and not self._is_quiet(hop):
                return hop
            self._behind += 1
        return None

    def take(self) -> None:
        """Leave the hop ahead behind."""
        self._behind += 1

    def take_until(self, time: int) -> list[tuple[int, Hop]]:
        """Leave everything up to a time behind; returns the hops that count, and their positions."""
        taken = []
        while (hop := self.ahead()) is not None and hop.time <= time:
            self.take()
            taken.append((self._behind, hop))
        return taken

    def note_own(self, mine: Sequence[tuple[int, Hop]], yours: Sequence[tuple[int, Hop]]) -> None:
        """Note the first hop that the other does not have."""
        if self.own is None:
            missing = first_missing([hop for _, hop in mine], [hop for _, hop in yours])
            self.own = None if missing is None else mine[missing][0]


def first_missing(mine: Sequence[Hop], yours: Sequence[Hop]) -> int | None:
    """Which of my hops is the first that is not among yours, in whatever order you have them; None for none."""
    left = Counter(map(_face, yours))
    for place, face in enumerate(map(_face, mine)):
        if not left[face]:
            return place
        left[face] -= 1
    return None
