"""The sign of how far somebody has come with a lesson: an empty ring, a half full one, a full one with a check."""

from typing import final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.lessons.browser_words import LOOKS, State
from gui.lessons.signs import paint_sign
from gui.panels.rich_text import RichText
from gui.theme import Theme

_SIDE = 18


def paint_state(painter: QPainter, state: State, into: QRectF, theme: Theme) -> None:
    """Paint the sign of a state into a square."""
    colours = theme.states()[LOOKS[state]]
    line = max(1.5, into.width() * 0.1)
    ring = into.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.outline), line))
    painter.setBrush(QColor(colours.fill))
    painter.drawEllipse(ring)
    if state == "begun":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.outline))
        painter.drawPie(ring, 90 * 16, -180 * 16)
    elif state == "done":
        inset = into.width() * 0.27
        paint_sign(painter, "check", into.adjusted(inset, inset, -inset, -inset), colours.outline)
    painter.restore()


@final
class StateMark(QWidget):
    """The sign, for a page; what it means stands beside it in words.

    Args:
        state: Which.
        rich: Colours and scale.
    """

    def __init__(self, state: State, rich: RichText) -> None:
        super().__init__()
        self._state: State = state
        self._rich = rich
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._rich.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        paint_state(painter, self._state, QRectF(self.rect()), self._rich.theme)
        painter.end()
