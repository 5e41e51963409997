"""Where the words for what the user did stand below the lanes, so that none overlaps another."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from core.timeline.lanes import Mark
from gui.panels.timeline_span import US, Span
from gui.stage.metrics import Metrics

_WIDEST = 0.6
"""The part of the width that the words of one mark may take."""


class PlacedMark(NamedTuple):
    """Something the user did, where it is drawn."""

    x: float
    row: int
    """The line its words are on; -1 where there was no room for them."""
    left: float
    """Where its words begin."""
    width: float
    text: str
    """Its words, cut where they would be too wide."""
    whole: str
    position: int


def place_marks(
    marks: Iterable[Mark], titles: Mapping[int, str], span: Span, metrics: Metrics, rows: int
) -> list[PlacedMark]:
    """Give marks in sight their places; of words that would overlap, the later ones are left out.

    Args:
        marks: What the user did.
        titles: Its words, by the index of the hop.
        span: What is in sight.
        metrics: Measures the words.
        rows: How many lines the words may take.
    """
    area, placed = span.area, []
    free = [area.left()] * rows
    for mark in marks:
        x = span.x(mark.time / US)
        if not area.left() - 1 <= x <= area.right() + 1:
            continue
        whole = titles.get(mark.index, "")
        text = metrics.elide("small", whole, area.width() * _WIDEST)
        width = metrics.width("small", text) + 8
        row, left = -1, 0.0
        for place in (x - width / 2, x - 4):
            left = max(min(place, area.right() - width), area.left())
            row = next((row for row in range(rows) if left >= free[row]), -1)
            if row >= 0:
                free[row] = left + width
                break
        placed.append(PlacedMark(x, row, left, width, text, whole, mark.position))
    return placed
