"""The caption below a picture: which cluster, in whose account, when, and what happens there."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gui.stage.metrics import Metrics
from gui.theme import Theme

_MOST_LINES: Final = 3
_INSET: Final = 16


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands below a picture."""

    title: str
    """Cluster, account and time."""
    sentence: str
    """The hop; or why there is none."""

    def height(self, width: float, m: Metrics) -> int:
        """How much room it takes below a picture of a width."""
        lines = len(self._lines(width, m))
        return m.height("name") + lines * m.height("word") + m.px(20)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, m: Metrics) -> None:
        """Write it."""
        painter.fillRect(rect, QColor(theme.surface))
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), QColor(theme.line))
        left, top = rect.left() + m.px(_INSET), rect.top() + m.px(8)
        room = rect.width() - 2 * m.px(_INSET)
        painter.setFont(m.font("name"))
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(left, top + m.measures("name").ascent()), m.elide("name", self.title, room))
        top += m.height("name") + m.px(2)
        painter.setFont(m.font("word"))
        painter.setPen(QColor(theme.text_soft))
        for line in self._lines(rect.width(), m):
            painter.drawText(QPointF(left, top + m.measures("word").ascent()), line)
            top += m.height("word")

    def _lines(self, width: float, m: Metrics) -> list[str]:
        return m.wrap("word", self.sentence, width - 2 * m.px(_INSET), _MOST_LINES)
