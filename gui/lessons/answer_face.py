"""How an answer looks: a sign in front, its words, and a frame that tells its state without a word.

The same face is a button before the verdict and a line to be read after it.
"""

from dataclasses import dataclass
from typing import Final, Literal, final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication

from gui.lessons.prose import document_of, height_of
from gui.lessons.signs import Sign, paint_sign
from gui.panels.rich_text import RichText

Front = Sign | Literal["", "space", "empty", "chosen"] | int
"""What stands in front: a sign, nothing, the room of one, an empty or a filled ring, or a number to press."""
_PAD: Final = (12, 9)
_FRONT: Final = 26
_GAP: Final = 11
_LEAST: Final = 44
_BEHIND: Final = 20
_FROM_NUMBERS: Final = 0.55


@dataclass(frozen=True)
class Frame:
    """The frame around a face."""

    fill: str
    outline: str
    thickness: float = 1
    is_dashed: bool = False


@final
class AnswerFace:
    """Words with a sign, laid out at any width.

    Args:
        html: The words.
        front: What stands in front of them.
        ink: The colour of that.
        rich: Colours and scale.
        behind: A second sign at the end.
    """

    def __init__(self, html: str, front: Front, ink: str, rich: RichText, behind: Sign | None = None) -> None:
        self._document = document_of(html)
        self._front: Front = front
        self._ink = ink
        self._rich = rich
        self._behind: Sign | None = behind

    @property
    def text(self) -> str:
        """The words, plain, on one line."""
        return " – ".join(self._document.toPlainText().splitlines())

    def height(self, width: int) -> int:
        """How high it is at a width."""
        px = self._rich.px
        return max(height_of(self._document, self._room(width)) + 2 * px(_PAD[1]), px(_LEAST))

    def _room(self, width: int) -> int:
        px = self._rich.px
        taken = px(_FRONT) + px(_GAP) if self._front != "" else 0
        taken += px(_BEHIND) + px(_GAP) if self._behind else 0
        return width - 2 * px(_PAD[0]) - taken

    def paint(self, painter: QPainter, rect: QRectF, frame: Frame) -> None:
        """Paint it into a rectangle of the height that it asks for, or higher."""
        px, line = self._rich.px, frame.thickness * max(1.0, self._rich.factor**0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(frame.outline), line)
        if frame.is_dashed:
            pen.setDashPattern([4, 2.5])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(QColor(frame.fill))
        half = line / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), px(8), px(8))
        left, middle = rect.left() + px(_PAD[0]), rect.center().y()
        if self._front != "":
            side = px(_FRONT)
            self._paint_front(painter, QRectF(left, round(middle - side / 2), side, side), frame)
            left += side + px(_GAP)
        if self._behind:
            side = px(_BEHIND)
            right = rect.right() - px(_PAD[0]) - side
            paint_sign(painter, self._behind, QRectF(right, middle - side / 2, side, side), self._ink)
        height = height_of(self._document, self._room(round(rect.width())))
        painter.save()
        painter.translate(QPointF(round(left), round(middle - height / 2)))
        self._document.drawContents(painter)
        painter.restore()

    def _paint_front(self, painter: QPainter, into: QRectF, frame: Frame) -> None:
        px, front = self._rich.px, self._front
        painter.setPen(QPen(QColor(self._ink), max(1.5, px(3) / 2)))
        if isinstance(front, int):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(into.adjusted(1, 1, -1, -1), px(6), px(6))
            font = QFont(QApplication.font())
            font.setPixelSize(max(1, round(into.height() * _FROM_NUMBERS)))
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(self._rich.theme.text))
            painter.drawText(into, Qt.AlignmentFlag.AlignCenter, str(front))
        elif front == "empty" or front == "chosen":
            inset = into.width() * 0.12
            painter.setBrush(QColor(self._ink) if front == "chosen" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(into.adjusted(inset, inset, -inset, -inset))
            if front == "chosen":
                inset = into.width() * 0.31
                paint_sign(painter, "check", into.adjusted(inset, inset, -inset, -inset), frame.fill)
        elif front != "" and front != "space":
            inset = into.width() * 0.16
            paint_sign(painter, front, into.adjusted(inset, inset, -inset, -inset), self._ink)
