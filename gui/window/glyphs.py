"""The signs on the buttons, as paths in a square of one by one: sharp at every size, in every theme."""

from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

Sign = Literal["", "start", "back", "step", "play", "pause", "next-change", "fail", "repair", "undo", "redo"]

_RIGHT: Final = ((0.25, 0.12), (0.85, 0.5), (0.25, 0.88))
_LEFT: Final = ((0.75, 0.12), (0.15, 0.5), (0.75, 0.88))
_BOLT: Final = ((0.58, 0.02), (0.18, 0.56), (0.46, 0.56), (0.38, 0.98), (0.82, 0.40), (0.54, 0.40))


def paint_sign(painter: QPainter, sign: Sign, into: QRectF, colour: QColor) -> None:
    """Paint a sign into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(into.topLeft())
    painter.scale(into.width(), into.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match sign:
        case "step" | "play":
            _polygon(painter, _RIGHT)
        case "back":
            _polygon(painter, _LEFT)
        case "start":
            painter.drawRect(QRectF(0.08, 0.12, 0.12, 0.76))
            _polygon(painter, tuple((x + 0.12, y) for x, y in _LEFT))
        case "next-change":
            painter.drawRect(QRectF(0.82, 0.12, 0.12, 0.76))
            _polygon(painter, tuple((x - 0.12, y) for x, y in _RIGHT))
        case "pause":
            painter.drawRect(QRectF(0.2, 0.12, 0.22, 0.76))
            painter.drawRect(QRectF(0.58, 0.12, 0.22, 0.76))
        case "fail":
            _polygon(painter, _BOLT)
        case "repair":
            _line(painter, colour, ((0.12, 0.55), (0.4, 0.83), (0.9, 0.2)))
        case "undo" | "redo":
            _turn(painter, colour, mirrored=sign == "redo")
    painter.restore()


def _polygon(painter: QPainter, points: tuple[tuple[float, float], ...]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _line(painter: QPainter, colour: QColor, points: tuple[tuple[float, float], ...]) -> None:
    painter.setPen(QPen(colour, 0.15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _turn(painter: QPainter, colour: QColor, *, mirrored: bool) -> None:
    if mirrored:
        painter.translate(1, 0)
        painter.scale(-1, 1)
    _line(painter, colour, ((0.34, 0.12), (0.12, 0.34), (0.34, 0.56)))
    path = QPainterPath(QPointF(0.12, 0.34))
    path.lineTo(0.6, 0.34)
    path.arcTo(QRectF(0.38, 0.34, 0.5, 0.5), 90, -180)
    path.lineTo(0.4, 0.84)
    painter.drawPath(path)
