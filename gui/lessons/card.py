"""A framed part of a page, in the colours of a state, with a sign in its corner: for what must not be overlooked."""

from typing import Final, final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from gui.lessons.signs import Sign, paint_sign
from gui.lessons.telling import Page, Telling
from gui.theme import StateColours

_PAD: Final = 12
_SIGN: Final = 22
_GAP: Final = 10


@final
class Card(Page):
    """Pieces below each other in a frame.

    Args:
        telling: How it is told.
        state: Its colours.
        sign: What stands in its corner; None for nothing.
        is_dashed: Whether its outline is.
    """

    def __init__(
        self, telling: Telling, state: StateColours, sign: Sign | None = None, *, is_dashed: bool = False
    ) -> None:
        super().__init__(telling)
        self.state, self.sign, self.is_dashed = state, sign, is_dashed
        px = telling.rich.px
        left = px(_PAD) + (px(_SIGN) + px(_GAP) if sign else 0)
        self._rows.setContentsMargins(left, px(_PAD), px(_PAD), px(_PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px = self.telling.rich.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2.0, px(2))
        pen = QPen(QColor(self.state.outline), line)
        if self.is_dashed:
            pen.setDashPattern([4, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(QColor(self.state.fill))
        half = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(10), px(10))
        if self.sign:
            side = px(_SIGN)
            inset = side * 0.08
            corner = QRectF(px(_PAD), px(_PAD), side, side).adjusted(inset, inset, -inset, -inset)
            paint_sign(painter, self.sign, corner, self.state.outline)
        painter.end()
