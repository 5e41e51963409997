"""Activation bars: which calls run beside some rows of a sequence diagram.

Only what a few rows show is looked at, however long the run is: the calls they open and close, and those that
were open already in the chains that they belong to. What a message began is drawn as long as it does something
in these rows: a procedure that waits for an hour does not run for an hour.
"""

from typing import NamedTuple

from core.kernel.hops import NOBODY, Hop
from core.timeline.sequence import Row, Sequence


class Bar(NamedTuple):
    """One call that runs."""

    lane: str
    top: int | None
    """The row it begins in, of those that are looked at; None where it was running before."""
    bottom: int | None
    """The row it ends in; None where it goes on."""
    depth: int
    """How many calls of the same chain run in the same lane below it."""


class _Running:
    """A call that has not ended yet."""

    def __init__(self, opener: Hop, lane: str, top: int | None, depth: int) -> None:
        self.opener = opener
        self.lane = lane
        self.top = top
        self.depth = depth
        self.seen = top or 0
        """The last row in which its chain did something."""

    @property
    def bottom(self) -> int | None:
        """Where its bar ends while it has not ended itself."""
        return None if self.opener.kind == "call" else self.seen


def bars_beside(sequence: Sequence, rows: list[Row]) -> list[Bar]:
    """The bars beside some rows that follow each other, those that others lie upon first."""
    running: dict[int, _Running] = {}
    chains: set[int] = set()
    bars: list[Bar] = []
    for number, row in enumerate(rows):
        if row.kind != "hop":
            continue
        hop = sequence.recording.hop(row.last)
        if hop.chain not in chains:
            chains.add(hop.chain)
            _take_stack(sequence, row.last, hop, running)
        if hop.opens and not hop.lost and hop.kind != "bundle":
            _begin(sequence, hop, number, running)
        for other in running.values():
            if other.opener.chain == hop.chain:
                other.seen = number
        for span in _ended(hop):
            _end(span, number, running, bars)
    bars += [Bar(call.lane, call.top, call.bottom, call.depth) for call in running.values()]
    return sorted(bars, key=lambda bar: bar.depth)


def _ended(hop: Hop) -> tuple[int, ...]:
    """The calls that a hop ends."""
    if hop.kind == "kill":
        return tuple(hop.result)
    return (hop.span,) if hop.kind in ("return", "abort") and hop.span != NOBODY else ()


def _take_stack(sequence: Sequence, position: int, hop: Hop, running: dict[int, _Running]) -> None:
    """The calls that were open before the first row of their chain."""
    for opener in sequence.recording.stack(position):
        is_before = opener.index != hop.index
        if is_before and opener.kind == "call" and opener.span not in running:
            _begin(sequence, opener, None, running)


def _begin(sequence: Sequence, opener: Hop, top: int | None, running: dict[int, _Running]) -> None:
    lane = sequence.order.lane(opener.target)
    if lane:
        depth = sum(other.lane == lane and other.opener.chain == opener.chain for other in running.values())
        running[opener.span] = _Running(opener, lane, top, depth)


def _end(span: int, number: int, running: dict[int, _Running], bars: list[Bar]) -> None:
    call = running.pop(span, None)
    if call is not None:
        # Who is killed while it waits was not at work until then.
        bottom = number if call.seen == number or call.bottom is None else call.bottom
        bars.append(Bar(call.lane, call.top, bottom, call.depth))
