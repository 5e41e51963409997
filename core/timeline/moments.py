"""Looking at the past without an engine: the world and the open calls at any moment.

A position counts the hops of a trace that have been delivered; 0 is before the first. Keyframes
of the world, taken after so many changes, plus the changes recorded on the hops between, give
any moment; which calls were open follows from the spans. Keyframes follow the number of
changes, not of hops, because changes are what it takes time to apply.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from core.kernel.hops import Change, Hop, Lost
from core.kernel.rows import Row
from core.kernel.trace import Trace
from core.kernel.world import apply

CHANGES_BETWEEN_KEYFRAMES: Final = 1_500
"""Applying that many takes about half a millisecond; a keyframe of 16 nodes and 200 VMs takes some 100 kB."""

BEHIND: Final = 256
"""So many hops behind a moment that was asked for one is kept: who asks for it again, or steps back, is near it."""

_FIELDS: Final = tuple(Hop._fields.index(name) for name in ("index", "span", "kind", "result", "changes", "lost"))


What = tuple[int, int, str, Any, tuple[Change, ...], Lost]
"""Index, span, kind, result, changes and loss of a hop: all that moves a moment."""


class Keyframe(NamedTuple):
    """The whole world at a position."""

    position: int
    rows: dict[str, Row]
    open_spans: frozenset[int]


class Moments:
    """Keyframes over a trace that grows.

    Args:
        trace: The hops, as an engine writes them.
        rows: The world before the first.
    """

    def __init__(self, trace: Trace, rows: Mapping[str, Row]) -> None:
        self._trace = trace
        self._keyframes = [Keyframe(0, dict(rows), frozenset())]
        self._positions = [0]
        self._near = self._keyframes[0]
        """The world a little before the moment that was asked for last."""
        self._latest = Moment(dict(rows), set(), 0)
        self._changes = 0

    def note(self, until: int) -> None:
        """Take keyframes for the hops that came since the last call, up to a position."""
        latest = self._latest
        for index, span, kind, result, changes, lost in self._hops(latest.position, until):
            latest.forward(index, span, kind, result, changes, lost)
            self._changes += len(changes)
            if self._changes >= CHANGES_BETWEEN_KEYFRAMES:
                self._changes = 0
                self._keyframes.append(Keyframe(latest.position, dict(latest.rows), frozenset(latest.open_spans)))
                self._positions.append(latest.position)

    def forget_behind(self, position: int) -> None:
        """Keep no keyframe behind a position."""
        kept = bisect_right(self._positions, position)
        del self._keyframes[kept:], self._positions[kept:]
        self._near = self._keyframes[0]

    def at(self, position: int) -> "Moment":
        """The moment at a position, in a copy of its own."""
        start = self._keyframes[bisect_right(self._positions, position) - 1]
        if start.position < self._near.position <= position:
            start = self._near
        moment = Moment(dict(start.rows), set(start.open_spans), start.position)
        if position - start.position > 2 * BEHIND:
            self.carry(moment, position - BEHIND)
            self._near = Keyframe(moment.position, dict(moment.rows), frozenset(moment.open_spans))
        self.carry(moment, position)
        return moment

    def carry(self, moment: "Moment", position: int) -> None:
        """Carry a moment forward to a position."""
        for what in self._hops(moment.position, position):
            moment.forward(*what)

    def _hops(self, first: int, last: int) -> Iterator[What]:
        """What moves a moment, of the hops between two positions."""
        return zip(*(self._trace.column(field, first, last) for field in _FIELDS), strict=True)


class Moment:
    """The world at one position; it can be carried hop by hop."""

    __slots__ = ("open_spans", "position", "rows")

    def __init__(self, rows: dict[str, Row], open_spans: set[int], position: int) -> None:
        self.rows = rows
        self.open_spans = open_spans
        self.position = position

    def forward(self, index: int, span: int, kind: str, result: Any, changes: tuple[Change, ...], lost: Lost) -> None:
        """Carry the moment over the hop behind it; an answer that got lost on the way leaves its call open."""
        apply(self.rows, changes)
        if kind in ("return", "abort"):
            if lost != "unreachable":
                self.open_spans.discard(span)
        elif kind == "kill":
            self.open_spans.difference_update(result)
        elif index == span and kind != "bundle":
            self.open_spans.add(span)
        self.position += 1
