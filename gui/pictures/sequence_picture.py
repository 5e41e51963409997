"""The sequence diagram as a picture: all rows with all lanes, or the rows that are in sight.

Of a long run only the rows around the present hop find room on one sheet; whoever makes the picture is told.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from core.timeline.sequence_bars import bars_beside
from gui.pictures.caption import Caption
from gui.pictures.sheet import Sheet
from gui.sequence.diagram import Diagram

MOST_ROWS: Final = 250
"""So many still make a file within a second or two, and more than anybody reads on one sheet."""
_BEFORE: Final = 0.7
"""Of a long run so much of the sheet is past."""
_WIDTH: Final = 1000
"""Pixels at the usual size: as wide as a sheet is at least."""


class Extent(NamedTuple):
    """The rows of a picture."""

    first: int
    """The first one, from 0."""
    last: int
    """The one behind the last."""

    def __len__(self) -> int:
        return self.last - self.first


def whole_extent(diagram: Diagram) -> Extent:
    """All rows; of many those around the present hop."""
    count = len(diagram.sequence)
    if count <= MOST_ROWS:
        return Extent(0, count)
    first = min(max(diagram.present_row - round(MOST_ROWS * _BEFORE), 0), count - MOST_ROWS)
    return Extent(first, first + MOST_ROWS)


def sequence_sheet(diagram: Diagram, extent: Extent, caption: Caption) -> Sheet:
    """Some rows of a diagram, under the heads of all lanes that are shown.

    Args:
        diagram: The diagram.
        extent: Which rows.
        caption: What stands below.
    """
    m, ink = diagram.ink.m, diagram.ink
    at, heads = diagram.places(m.px(_WIDTH))
    rows = diagram.sequence.rows(*extent)
    above, foot = m.px(8), m.px(10)
    width = max(round(at.margin + at.width), m.px(_WIDTH))
    size = QSize(width, above + at.head + len(rows) * at.row + foot)
    present, tense = diagram.present_row, diagram.tense
    sight = (0.0, size.width() - at.margin)

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(ink.theme.surface))
        painter.translate(0, above)
        painter.save()
        painter.translate(at.margin, 0)
        ink.paint_heads(painter, at, heads, sight)
        painter.restore()
        painter.fillRect(QRectF(0, at.head - 1, size.width(), 1), QColor(ink.theme.line))
        painter.translate(0, at.head)
        if extent.first <= present < extent.last and diagram.is_present_told:
            ink.paint_ground(painter, QRectF(0, (present - extent.first) * at.row, size.width(), at.row))
        painter.translate(at.margin, 0)
        ink.paint_lines(painter, at, 0, len(rows) * at.row + foot / 2)
        here = None if present >= extent.last else present - extent.first
        ink.paint_bars(painter, at, bars_beside(diagram.sequence, rows), (0, len(rows) * at.row), here)
        told = ""
        for number, row in enumerate(rows, extent.first):
            figure = diagram.figure(row)
            ink.paint_row(painter, at, figure, tense(number), sight)
            painter.translate(-at.margin, 0)
            ink.paint_margin(painter, at, figure, tense(number), has_time=figure.time != told)
            painter.translate(at.margin, at.row)
            told = figure.time

    return Sheet(size, paint, caption, ink.theme, m)
