"""How often one was right with a confidence: a dot for each prediction, filled with a check or open with a cross."""

from typing import Final, final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.lessons.scoring import OfConfidence
from gui.lessons.prose import Prose
from gui.lessons.signs import paint_sign
from gui.lessons.telling import Page, Telling
from gui.panels.rich_text import RichText

_DOT: Final = 20
_GAP: Final = 5


@final
class Dots(QWidget):
    """A dot for each prediction, those that were right first; in rows where they are many.

    Args:
        right: How many were right.
        asked: How many there were.
        rich: Colours and scale.
    """

    def __init__(self, right: int, asked: int, rich: RichText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.right, self.asked = right, asked
        self._rich = rich
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _pitch(self) -> int:
        return self._rich.px(_DOT) + self._rich.px(_GAP)

    def _in_row(self, width: int) -> int:
        return max((width + self._rich.px(_GAP)) // self._pitch, 1)

    def heightForWidth(self, width: int) -> int:
        return -(-self.asked // self._in_row(width)) * self._pitch

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), self._pitch)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, columns, theme = self._rich.px(_DOT), self._in_row(self.width()), self._rich.theme
        for number in range(self.asked):
            row, column = divmod(number, columns)
            is_right = number < self.right
            state = theme.online if is_right else theme.failed
            dot = QRectF(column * self._pitch, row * self._pitch, side, side).adjusted(1, 1, -1, -1)
            pen = QPen(QColor(state.outline), max(1.5, side / 12))
            if not is_right:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(QColor(state.outline if is_right else state.fill))
            painter.drawEllipse(dot)
            inset = side * 0.24
            paint_sign(
                painter, "check" if is_right else "cross", dot.adjusted(inset, inset, -inset, -inset),
                theme.surface if is_right else state.outline,
            )  # fmt: skip
        painter.end()


@final
class CalibrationRow(Page):
    """One confidence: how often it was chosen, how often that was right, and whether it was the one that paid best.

    Args:
        of: The predictions of that confidence.
        telling: How it is told.
    """

    def __init__(self, of: OfConfidence, telling: Telling) -> None:
        super().__init__(telling)
        rich, words = telling.rich, telling.words
        name = rich.text(words.confidence(of.confidence), size=15, bold=True)
        count = rich.text(words.right_of(of.right, of.asked) if of.asked else words.judgement(of), size=14)
        self.title = Prose(
            f'<table width="100%" cellspacing="0" cellpadding="0"><tr><td>{name}</td>'
            f'<td align="right">{count}</td></tr></table>'
        )
        self.add(self.title)
        self.dots: Dots | None = None
        if of.asked:
            self.dots = Dots(of.right, of.asked, rich)
            self.add(self.dots, 5)
            self.judgement = telling.soft(words.judgement(of))
            self.add(self.judgement, 1)
