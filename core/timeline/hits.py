"""The hits of a breakpoint in a run: pure answers about the past, found once and kept as the run grows.

Most hops are passed over by a look at one field. What is inside a bundle counts as if it stood in the
record, so hits have the same numbers whether calls were bundled or not.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary, proxy

import msgspec

from core.evidence.events import EventLog
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.timeline.breakpoints import NO_TIME, Breakpoint, While
from core.timeline.criteria import ANSWERS, Criteria, is_component, is_of_rule, states
from core.timeline.inside import Inside
from core.timeline.recording import Recording
from core.timeline.things import Thing

MOST_KEPT = 64
"""So many breakpoints' hits are remembered of a run, those that were asked for last."""


class Hits:
    """Where in a run a breakpoint is hit; whether it is enabled, and from which hit on it stops, is no matter here.

    Args:
        recording: The run. It is not kept alive by its hits.
        mark: The breakpoint.
    """

    def __init__(self, recording: Recording, mark: Breakpoint) -> None:
        rows = recording.setting.rows
        self._recording: Recording = proxy(recording)
        self._mark = mark
        thing = Thing(mark.object, rows) if mark.object else None
        self._criteria = Criteria(mark, thing)
        self._condition = _Condition(mark.only_while, recording) if mark.only_while else None
        self._events = EventLog(self._recording) if mark.event else None
        self._inside = Inside(self._criteria.are_met)
        self._fields, self._is_candidate = _first_look(mark, thing)
        self._seen = 0
        self._positions: list[int] = []
        self._counts: list[int] = []
        """How many hits there are up to each of the positions."""
        self._indices: list[int] = []

    def positions(self, until: int | None = None) -> Sequence[int]:
        """The positions of the hits that are recorded, ascending, up to a position."""
        self._read_on()
        return self._positions if until is None else self._positions[: bisect_right(self._positions, until)]

    def indices(self) -> Sequence[int]:
        """The indices of the hops that are hits, those inside bundles too."""
        self._read_on()
        return self._indices

    def number_at(self, position: int) -> int:
        """Which hit of the history is at a position, the last one inside of a bundle; 0 if there is none."""
        self._read_on()
        place = bisect_left(self._positions, position)
        is_hit = place < len(self._positions) and self._positions[place] == position
        return self._counts[place] if is_hit else 0

    def count(self, until: int) -> int:
        """How many hits there are up to a position."""
        self._read_on()
        place = bisect_right(self._positions, until)
        return self._counts[place - 1] if place else 0

    def next(self, position: int, from_hit: int) -> int | None:
        """The next recorded position after one at which a hit is of the number, or a later one."""
        self._read_on()
        place = max(bisect_right(self._positions, position), bisect_left(self._counts, from_hit))
        return self._positions[place] if place < len(self._positions) else None

    def previous(self, position: int, from_hit: int) -> int | None:
        """The last position before one at which a hit is of the number, or a later one."""
        self._read_on()
        place = bisect_left(self._positions, position) - 1
        return self._positions[place] if place >= bisect_left(self._counts, from_hit) and place >= 0 else None

    # --- reading the run -------------------------------------------------------------------

    def _read_on(self) -> None:
        recording = self._recording
        first, last = self._seen + 1, len(recording)
        if first > last:
            return
        self._seen = last
        if self._events is not None:
            self._events.extend()
        if self._mark.time != NO_TIME:
            if self._positions:
                return
            first = max(first, recording.position_at(self._mark.time - 1) + 1)
        for position in self._candidates(recording, first, last):
            self._note(position, list(self._hits_at(recording, position)))
            if self._positions and self._mark.time != NO_TIME:
                return

    def _candidates(self, recording: Recording, first: int, last: int) -> Iterator[int]:
        """The positions that are worth a second look."""
        if self._events is not None:
            yield from sorted(
                {event.position for event in self._events.events(first, last) if event.id == self._mark.event}
            )
            return
        is_candidate = self._is_candidate
        columns = [recording.column(field, first, last) for field in ("kind", *self._fields)]
        for position, (kind, *values) in enumerate(zip(*columns, strict=True), first):
            if kind == "bundle" or is_candidate(tuple(values)):
                yield position

    def _hits_at(self, recording: Recording, position: int) -> Iterator[int]:
        """The indices of the hops at a position, or inside the bundle there, that are hits."""
        hop = recording.hop(position)
        if hop.kind != "bundle":
            if self._criteria.are_met(hop, lambda answer: _opener(recording, answer)) and self._holds(position):
                yield hop.index
            return
        if not self._may_hold(hop):
            return
        for place in self._inside.places(recording, position, hop):
            # Nothing is written inside: until the answer the world is the one before.
            if self._holds(position if place == hop.width - 1 else position - 1):
                yield hop.index + place

    def _may_hold(self, bundle: Hop) -> bool:
        """Whether it is worth opening a bundle: nothing is written inside, and a call and its answer are all alike."""
        criteria = self._criteria
        if criteria.state and not criteria.changes_so(bundle.changes):
            return False
        return bundle.width != 2 or not criteria.call or bundle.function.casefold() == criteria.call

    def _note(self, position: int, indices: list[int]) -> None:
        if self._events is not None or self._mark.time != NO_TIME:
            indices = indices[:1]
        if indices:
            self._indices += indices
            self._positions.append(position)
            self._counts.append(len(self._indices))

    def _holds(self, position: int) -> bool:
        return self._condition is None or self._condition.holds(self._recording, position)


class _Condition:
    """Follows an object through a run, in the order of the run: what state it is in."""

    def __init__(self, condition: While, recording: Recording) -> None:
        self._thing = Thing(condition.object, recording.setting.rows)
        self._state = condition.state.casefold()
        rows = recording.moment(0).rows
        self._rows: dict[str, Row] = {key: row for key, row in rows.items() if self._thing.is_itself(key)}
        self._position = 0

    def holds(self, recording: Recording, position: int) -> bool:
        """Whether it is so after the hop at a position."""
        for changes in recording.column("changes", self._position + 1, position):
            for key, _, new in changes:
                if self._thing.is_itself(key):
                    if new is None:
                        self._rows.pop(key, None)
                    else:
                        self._rows[key] = new
        self._position = max(self._position, position)
        return any(self._state in states(row) for row in self._rows.values())


def _opener(recording: Recording, answer: Hop) -> Hop:
    """The call that an answer belongs to; one that nobody has asked for stands for itself."""
    return recording.hop(recording.position_of(answer.span)) if answer.span >= 0 else answer


_FirstLook = tuple[tuple[str, ...], Callable[[tuple[Any, ...]], bool]]
"""Some fields of a hop, and what to ask of their values."""


def _first_look(mark: Breakpoint, thing: Thing | None) -> _FirstLook:
    """What tells soonest that a hop is no hit; bundles are opened anyway."""
    if mark.call:
        call = mark.call.casefold()
        return ("function",), _Remembered(lambda function: function.casefold() == call).__getitem__
    if mark.rule:
        return ("rule",), _Remembered(lambda rule: is_of_rule(rule, mark.rule)).__getitem__
    if mark.result:
        return ("kind",), _Remembered(lambda kind: kind in ANSWERS).__getitem__
    if mark.state:
        return ("changes",), lambda changes: bool(changes[0])
    if mark.component:
        return ("source", "target"), _Remembered(
            lambda *ends: is_component(mark.component.casefold(), ends)
        ).__getitem__
    if thing is not None and not thing.names:
        is_at = _Remembered(lambda *ends: any(map(thing.is_end, ends)))
        return ("source", "target", "changes"), lambda values: is_at[values[:2]] or bool(values[2])
    return (), lambda _: True


class _Remembered(dict[tuple[Any, ...], bool]):
    """Answers about texts, each found once: a run has few different ones."""

    def __init__(self, is_so: Callable[..., bool]) -> None:
        super().__init__()
        self._is_so = is_so

    def __missing__(self, texts: tuple[Any, ...]) -> bool:
        self[texts] = self._is_so(*texts)
        return self[texts]


_kept: WeakKeyDictionary[Recording, dict[Breakpoint, Hits]] = WeakKeyDictionary()


def hits_of(recording: Recording, mark: Breakpoint) -> Hits:
    """The hits of a breakpoint in a run, remembered for as long as the run is."""
    what = msgspec.structs.replace(mark, number=0, from_hit=1, is_once=False, is_enabled=True)
    of_run = _kept.setdefault(recording, {})
    hits = of_run.pop(what, None) or Hits(recording, what)
    of_run[what] = hits
    if len(of_run) > MOST_KEPT:
        del of_run[next(iter(of_run))]
    return hits
