"""A run as the rows of a sequence diagram: hops, and bubbles that stand for many hops in which nothing is wrong.

The rows of all that is recorded are kept in flat lists and go on with the run. What changes with every step is
laid over them: the stretch that the cursor stands in is always told hop by hop, and so is what somebody has
opened. Hops through a hidden lane are told by one row, from the lane they came from to the one they get to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from core.kernel.hops import NOBODY, Hop
from core.timeline.recording import Recording
from core.timeline.sequence_lanes import NOWHERE, lane_order
from core.timeline.sequence_stretches import Mood, Stretches

RowKind = Literal["hop", "through", "calm", "alive", "missing"]
"""A hop; several hops through hidden lanes; bookkeeping, a round that is answered well, or one in which heartbeats
are missing, each of as many hops as there are."""
BUBBLES: Final[tuple[RowKind, ...]] = ("calm", "alive", "missing")

_BUBBLE_OF: Final[dict[Mood, RowKind]] = {Mood.CALM: "calm", Mood.ALIVE: "alive", Mood.MISSING: "missing"}
_MOST_LOOKED_AT: Final = 400
_MOST_OPENED: Final = 200
"""Stretches that are opened at once: more rows than anybody goes through."""
_BLOWS: Final = ("input", "kill")
"""What is told across all lanes, whichever of them are hidden."""


class Row(NamedTuple):
    """One row of the diagram."""

    first: int
    """The first position that it stands for."""
    last: int
    """The last one: where a click goes."""
    kind: RowKind
    source: str = NOWHERE
    """Of hops through hidden lanes: the lane they come from."""
    target: str = NOWHERE
    """And the lane they get to."""

    @property
    def is_bubble(self) -> bool:
        """Whether it can be opened."""
        return self.kind in BUBBLES


class _Opened(NamedTuple):
    """Rows that stand for a while in the place of one bubble."""

    place: int
    """The place of the bubble among the rows."""
    start: int
    """The number of the first row, with all that is opened above counted."""
    rows: list[Row]


class Sequence:
    """The rows of a run.

    Args:
        recording: The run; what it has recorded later is taken in by `read_on`.
        hidden: The lanes that are not shown.
    """

    def __init__(self, recording: Recording, hidden: frozenset[str] = frozenset()) -> None:
        self.recording = recording
        self.order = lane_order(recording.setting.rows)
        self._stretches = Stretches(recording)
        self._hidden = hidden
        self._rows: list[Row] = []
        self._kept = 0
        """How many rows there are before the last stretch, but for the bubble that it may be part of."""
        self._bubble: Row | None = None
        """That bubble as it was before the last stretch."""
        self._at = 0
        self._wanted: set[int] = set()
        """The first positions of the stretches that somebody has opened."""
        self._opened: list[_Opened] = []
        self._lanes: dict[str, None] = {}
        self.read_on()

    # --- what it shows ---------------------------------------------------------------------

    def __len__(self) -> int:
        if not self._opened:
            return len(self._rows)
        last = self._opened[-1]
        return last.start + len(last.rows) + len(self._rows) - last.place - 1

    def row(self, number: int) -> Row:
        """The row of a number, from 0."""
        n = bisect_right(self._opened, number, key=lambda opened: opened.start) - 1
        if n < 0:
            return self._rows[number]
        opened = self._opened[n]
        within = number - opened.start
        if within < len(opened.rows):
            return opened.rows[within]
        return self._rows[opened.place + 1 + within - len(opened.rows)]

    def rows(self, first: int, last: int) -> list[Row]:
        """The rows of the numbers from `first` to before `last`, as far as there are any."""
        return [self.row(number) for number in range(max(first, 0), min(last, len(self)))]

    def row_of(self, position: int) -> int:
        """The number of the row that a position is told in, or of the last one before it; -1 where there is none."""
        place = _place_of(self._rows, position)
        n = bisect_right(self._opened, place, key=lambda opened: opened.place) - 1
        if n < 0:
            return place
        opened = self._opened[n]
        if opened.place == place:
            return opened.start + max(_place_of(opened.rows, position), 0)
        return opened.start + len(opened.rows) + place - opened.place - 1

    @property
    def lanes(self) -> tuple[str, ...]:
        """The lanes that take part, from left to right: of all that is told hop by hop or was at some time."""
        return self.order.sorted(lane for lane in self._lanes if lane not in self._hidden)

    @property
    def all_lanes(self) -> tuple[str, ...]:
        """The lanes that take part, and those of them that are hidden."""
        return self.order.sorted(self._lanes)

    def ends(self, row: Row) -> tuple[str, str]:
        """The lanes that an arrow goes from and to."""
        if row.kind == "through":
            return row.source, row.target
        hop = self.recording.hop(row.last)
        return self.order.lane(hop.source), self.order.lane(hop.target)

    def count(self, row: Row) -> int:
        """How many hops a row stands for."""
        return self.recording.hop(row.last).last - self.recording.hop(row.first).index + 1

    def lanes_in(self, row: Row) -> frozenset[str]:
        """The lanes that take part in a bubble, as far as they are shown; of a long one those of its beginning."""
        last = min(row.last, row.first + _MOST_LOOKED_AT)
        ends = {*self.recording.column("source", row.first, last), *self.recording.column("target", row.first, last)}
        return frozenset(self.order.lane(end) for end in ends) & self._lanes.keys() - self._hidden

    def lanes_of_chain(self, position: int) -> frozenset[str]:
        """The lanes that the chain of a hop has come through in its stretch, and those of the calls that are open."""
        hops = [*self.recording.stack(position), *self._stretch_around(position)]
        return frozenset(self.order.lane(end) for hop in hops for end in (hop.source, hop.target)) - {NOWHERE}

    # --- following -------------------------------------------------------------------------

    def read_on(self) -> None:
        """Take in what was recorded since the last time."""
        changed = self._stretches.read_on()
        if changed < len(self._stretches) and changed >= 0 and self._rows:
            del self._rows[self._kept :]
            if self._bubble is not None:
                self._rows.append(self._bubble)
        for stretch in range(changed, len(self._stretches)):
            self._add(stretch)
        self._open()

    def stand_at(self, position: int) -> None:
        """The cursor is at a position: what happens around it is told hop by hop."""
        before = self._opened_around()
        self._at = position
        if self._opened_around() != before:
            self._open()

    def hide(self, lanes: frozenset[str]) -> None:
        """Show all lanes but these; what is opened stays open."""
        self._hidden = lanes
        self._rows.clear()
        for stretch in range(len(self._stretches)):
            self._add(stretch)
        self._open()

    def toggle(self, row: Row) -> None:
        """Open a bubble, or close what is open around the first hop of a row; a long bubble opens piece by piece."""
        if row.is_bubble:
            self._wanted.update(self._stretches_in(row)[:_MOST_OPENED])
        else:
            self._wanted.difference_update(self._around(row))
        self._open()

    def is_opened(self, row: Row) -> bool:
        """Whether a row belongs to a bubble that somebody has opened, so that it can be closed."""
        if row.is_bubble or not self._wanted:
            return False
        return self._stretches.firsts[self._stretch_at(row.last)] in self._wanted

    # --- rows ------------------------------------------------------------------------------

    def _add(self, stretch: int) -> None:
        first, last = self._stretches.firsts[stretch], self._stretches.last_of(stretch)
        mood = self._stretches.moods[stretch]
        before = self._rows[-1] if self._rows else None
        self._kept, self._bubble = len(self._rows), None
        if mood == Mood.PLAIN:
            self._rows += self._told(first, last)
            return
        kind = _BUBBLE_OF[mood]
        if before is not None and before.is_bubble and (kind == "missing") == (before.kind == "missing"):
            self._kept, self._bubble = len(self._rows) - 1, before
            both: RowKind = "calm" if kind == before.kind == "calm" else kind if kind == "missing" else "alive"
            self._rows[-1] = Row(before.first, last, both)
        else:
            self._rows.append(Row(first, last, kind))

    def _told(self, first: int, last: int) -> list[Row]:
        """The rows of hops that are told one by one."""
        recording, lane = self.recording, self.order.lane
        ends = {*recording.column("source", first, last), *recording.column("target", first, last)}
        lanes = {lane(end) for end in ends} - {NOWHERE}
        self._lanes.update(dict.fromkeys(lanes))
        if lanes.isdisjoint(self._hidden):
            return [Row(position, position, "hop") for position in range(first, last + 1)]
        return list(self._through(first, last))

    def _through(self, first: int, last: int) -> Iterator[Row]:
        """The rows of a stretch of which some lanes are hidden."""
        lane, hidden = self.order.lane, self._hidden
        came: tuple[str, int] | None = None
        """The lane from which the chain went into a hidden one, and where."""
        for position, hop in enumerate(self.recording.hops(first, last), first):
            source, target = lane(hop.source), lane(hop.target)
            if hop.kind in _BLOWS or (source not in hidden and target not in hidden):
                yield Row(position, position, "hop")
            elif source not in hidden:
                came = (source, position)
            elif target not in hidden and target != NOWHERE:
                start = came or self._sender(hop)
                came = None
                if start is not None and start[0] != target:
                    yield Row(start[1] if start[1] >= first else position, position, "through", start[0], target)

    def _sender(self, hop: Hop) -> tuple[str, int] | None:
        """The lane that had a hidden one send a message or wake up, and where."""
        if hop.cause == NOBODY:
            return None
        position = self.recording.position_of(hop.cause)
        lane = self.order.lane(self.recording.hop(position).source)
        return None if lane in self._hidden or lane == NOWHERE else (lane, position)

    # --- what is opened --------------------------------------------------------------------

    def _open(self) -> None:
        """Lay the rows of what is opened over the bubbles they are in."""
        wanted = self._wanted | {self._opened_around()} - {0}
        self._opened.clear()
        more = 0
        by_place: dict[int, list[int]] = {}
        for first in sorted(wanted):
            place = _place_of(self._rows, first)
            if place >= 0 and self._rows[place].is_bubble:
                by_place.setdefault(place, []).append(self._stretch_at(first))
        for place, opened in by_place.items():
            rows = self._split(self._rows[place], opened)
            self._opened.append(_Opened(place, place + more, rows))
            more += len(rows) - 1

    def _opened_around(self) -> int:
        """The first position of the stretch that the cursor stands in; 0 where it stands in none."""
        stretches = self._stretches
        return stretches.firsts[self._stretch_at(self._at)] if 0 < self._at <= stretches.end else 0

    def _split(self, bubble: Row, opened: list[int]) -> list[Row]:
        """A bubble of which some stretches are opened."""
        rows: list[Row] = []
        place = bubble.first
        for stretch in opened:
            first, last = self._stretches.firsts[stretch], self._stretches.last_of(stretch)
            if first > place:
                rows.append(Row(place, first - 1, bubble.kind))
            rows += self._told(first, last)
            place = last + 1
        if place <= bubble.last:
            rows.append(Row(place, bubble.last, bubble.kind))
        return rows

    def _stretch_at(self, position: int) -> int:
        return bisect_right(self._stretches.firsts, position) - 1

    def _stretch_around(self, position: int) -> Iterator[Hop]:
        stretch = self._stretch_at(position)
        return self.recording.hops(self._stretches.firsts[stretch], self._stretches.last_of(stretch))

    def _stretches_in(self, row: Row) -> list[int]:
        """The first positions of the stretches in a row."""
        firsts = self._stretches.firsts
        return firsts[self._stretch_at(row.first) : bisect_right(firsts, row.last)]

    def _around(self, row: Row) -> list[int]:
        """The stretches of the bubble that a row is in while that is open."""
        place = _place_of(self._rows, row.first)
        around = self._rows[place] if place >= 0 else row
        return self._stretches_in(around) if around.is_bubble else []


def _place_of(rows: list[Row], position: int) -> int:
    """The place of the row that tells a position, or of the last one before it."""
    place = bisect_left(rows, position, key=lambda row: row.last)
    return place if place < len(rows) and rows[place].first <= position else place - 1
