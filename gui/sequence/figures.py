"""The rows of a sequence diagram as values: what is to be painted, in words and lanes, but without a place.

What a row says does not depend on where the cursor is, so that figures are kept while the cursor moves; only
whether a row is past, present or future is asked anew.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.faults.catalogue import faults
from core.kernel.hops import Hop
from core.timeline.sequence import Row, Sequence
from gui.sequence.words import SequenceWords
from gui.stage.figures import HopFigure
from gui.stage.picture import hop_figure
from gui.stage.texts import StageWords

Shape = Literal["arrow", "loop", "point", "through", "bubble", "blow"]
"""How a row is drawn: from lane to lane; within one; at one place of a lane; past hidden lanes; as a pill; across all
lanes."""
_MOST_KEPT: Final = 4_000
_BLOWS: Final = ("input", "kill")


@dataclass(frozen=True, slots=True)
class RowFigure:
    """A row."""

    row: Row
    shape: Shape
    source: str
    target: str
    label: str
    number: str
    time: str
    hop: HopFigure | None
    """The hop as the stage draws it; None for a bubble."""
    is_open_headed: bool = False
    """A message: nobody waits for an answer."""
    is_harm: bool = False
    """A fault, or what it ends."""
    lanes: frozenset[str] = frozenset()
    """Of a bubble: who takes part. Of a kill: whose processes end."""


@final
class RowFigures(QObject):
    """Makes the figures of rows, each once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = SequenceWords(Narrator("en"), self)
        self._stage_words = StageWords(self)
        self._texts = self._stage_words.texts()
        self._kept: dict[Row, RowFigure] = {}

    def forget(self) -> None:
        """Words, lanes or the run are other ones now."""
        self._texts = self._stage_words.texts()
        self._kept.clear()

    def figure(self, sequence: Sequence, row: Row) -> RowFigure:
        """The figure of a row."""
        figure = self._kept.get(row)
        if figure is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            figure = self._kept[row] = self._made(sequence, row)
        return figure

    def _made(self, sequence: Sequence, row: Row) -> RowFigure:
        words, hop = self.words, sequence.recording.hop(row.last)
        if row.is_bubble:
            first, count = sequence.recording.hop(row.first), sequence.count(row)
            label = words.label(hop) if (count, row.kind) == (1, "calm") else words.bubble(row.kind, count)
            return RowFigure(
                row, "bubble", "", "", label, words.number(first), words.time(first), None,
                lanes=sequence.lanes_in(row),
            )  # fmt: skip
        source, target = sequence.ends(row)
        is_through = row.kind == "through"
        return RowFigure(
            row,
            "through" if is_through else _shape(hop, source, target),
            source,
            target,
            words.through(hop) if is_through else words.label(hop),
            words.number(hop),
            words.time(hop),
            hop_figure(hop, 0, self._texts),
            is_open_headed=hop.kind == "message",
            is_harm=hop.kind == "kill" or hop.rule in _harmful_rules(),
            lanes=frozenset(map(sequence.order.lane, hop.arguments)) if hop.kind == "kill" else frozenset(),
        )


def _shape(hop: Hop, source: str, target: str) -> Shape:
    if hop.kind in _BLOWS:
        return "blow"
    if hop.kind == "timer" or not target or not source:
        return "point"
    return "loop" if source == target else "arrow"


@cache
def _harmful_rules() -> frozenset[str]:
    """The rules of the orders that break something."""
    return frozenset(f"command.{fault.command}" for fault in faults())
