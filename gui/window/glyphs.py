"""The signs on the buttons, as paths in a square of one by one: sharp at every size, in every theme."""

from collections.abc import Mapping
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

Sign = Literal[
    "", "start", "back", "step", "over", "out", "play", "pause", "next-change", "fail", "repair", "undo", "redo",
    "float", "dock", "close", "find",
]  # fmt: skip

_Points = tuple[tuple[float, float], ...]
_RIGHT: Final[_Points] = ((0.25, 0.12), (0.85, 0.5), (0.25, 0.88))
_LEFT: Final[_Points] = ((0.75, 0.12), (0.15, 0.5), (0.75, 0.88))
_BOLT: Final[_Points] = ((0.58, 0.02), (0.18, 0.56), (0.46, 0.56), (0.38, 0.98), (0.82, 0.40), (0.54, 0.40))
_BARS: Final[Mapping[Sign, tuple[tuple[float, float, float, float], ...]]] = {
    "start": ((0.08, 0.12, 0.12, 0.76),),
    "next-change": ((0.82, 0.12, 0.12, 0.76),),
    "pause": ((0.2, 0.12, 0.22, 0.76), (0.58, 0.12, 0.22, 0.76)),
    "out": ((0.14, 0.82, 0.72, 0.12),),
}
_FILLED: Final[Mapping[Sign, _Points]] = {
    "step": _RIGHT,
    "play": _RIGHT,
    "back": _LEFT,
    "start": tuple((x + 0.12, y) for x, y in _LEFT),
    "next-change": tuple((x - 0.12, y) for x, y in _RIGHT),
    "fail": _BOLT,
}
_LINES: Final[Mapping[Sign, tuple[_Points, ...]]] = {
    "out": (((0.5, 0.7), (0.5, 0.12)), ((0.24, 0.38), (0.5, 0.12), (0.76, 0.38))),
    "close": (((0.15, 0.15), (0.85, 0.85)), ((0.15, 0.85), (0.85, 0.15))),
    "float": (
        ((0.4, 0.12), (0.88, 0.12), (0.88, 0.6), (0.4, 0.6), (0.4, 0.12)),
        ((0.4, 0.36), (0.12, 0.36), (0.12, 0.88), (0.64, 0.88), (0.64, 0.6)),
    ),
    "dock": (
        ((0.1, 0.12), (0.9, 0.12), (0.9, 0.88), (0.1, 0.88), (0.1, 0.12)),
        ((0.1, 0.58), (0.9, 0.58)),
    ),
    "repair": (((0.12, 0.55), (0.4, 0.83), (0.9, 0.2)),),
}


def paint_sign(painter: QPainter, sign: Sign, into: QRectF, colour: QColor) -> None:
    """Paint a sign into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(into.topLeft())
    painter.scale(into.width(), into.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for bar in _BARS.get(sign, ()):
        painter.drawRect(QRectF(*bar))
    if sign in _FILLED:
        _polygon(painter, _FILLED[sign])
    for line in _LINES.get(sign, ()):
        _line(painter, colour, line)
    if sign == "over":
        _jump(painter, colour)
    elif sign in ("undo", "redo"):
        _turn(painter, colour, mirrored=sign == "redo")
    painter.restore()


def _polygon(painter: QPainter, points: _Points) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _line(painter: QPainter, colour: QColor, points: _Points) -> None:
    painter.setPen(QPen(colour, 0.15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _jump(painter: QPainter, colour: QColor) -> None:
    """An arrow over a dot: what lies in between is not looked at."""
    painter.drawEllipse(QRectF(0.36, 0.66, 0.28, 0.28))
    path = QPainterPath(QPointF(0.08, 0.58))
    path.cubicTo(0.12, 0.06, 0.88, 0.06, 0.9, 0.52)
    _line(painter, colour, ((0.68, 0.36), (0.9, 0.56), (0.98, 0.26)))
    painter.drawPath(path)


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
