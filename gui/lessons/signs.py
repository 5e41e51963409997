"""The small signs of a lesson: right, wrong, seen, left out. They are strokes, as all glyphs are; no font has them."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.stage.glyphs import THICKNESS, glyph_path

Sign = Literal["check", "cross", "eye", "bar", "question", "clock", "leaving", "detour"]
_THINNEST: Final = 1.5


def paint_sign(painter: QPainter, sign: Sign, into: QRectF, colour: str) -> None:
    """Paint a sign into a square."""
    pen = QPen(QColor(colour), max(_THINNEST, into.width() * THICKNESS * 0.8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_eye(into) if sign == "eye" else glyph_path(sign, into))
    painter.restore()


def _eye(into: QRectF) -> QPainterPath:
    """Two lids and a pupil."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(into.left() + x * into.width(), into.top() + y * into.height())

    path = QPainterPath(at(0.0, 0.5))
    path.cubicTo(at(0.25, 0.05), at(0.75, 0.05), at(1.0, 0.5))
    path.cubicTo(at(0.75, 0.95), at(0.25, 0.95), at(0.0, 0.5))
    path.addEllipse(QRectF(at(0.38, 0.38), at(0.62, 0.62)))
    return path
