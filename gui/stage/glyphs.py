"""The signs of states, drawn as strokes.

Never taken from a font: fallback fonts differ from system to system. A glyph fills a square
and is stroked with round caps at about a sixth of its width.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from gui.stage.figures import Glyph

THICKNESS: Final = 0.17
"""Width of the stroke as a part of the square's."""

_LINES: Final[dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]]] = {
    "pause": (((0.3, 0.1), (0.3, 0.9)), ((0.7, 0.1), (0.7, 0.9))),
    # Two ends that do not meet.
    "split": (
        ((0.0, 0.5), (0.26, 0.5)), ((0.74, 0.5), (1.0, 0.5)),
        ((0.4, 0.08), (0.4, 0.92)), ((0.6, 0.08), (0.6, 0.92)),
    ),
    # A plug that hangs below its socket.
    "unplugged": (((0.15, 0.1), (0.85, 0.1)), ((0.2, 0.5), (0.8, 0.5)), ((0.5, 0.5), (0.5, 0.98))),
    # A line with holes, and what fell out of it.
    "loss": (
        ((0.0, 0.3), (0.2, 0.3)), ((0.4, 0.3), (0.6, 0.3)), ((0.8, 0.3), (1.0, 0.3)),
        ((0.3, 0.85), (0.31, 0.85)), ((0.7, 0.85), (0.71, 0.85)),
    ),
    "lock": (
        ((0.14, 0.46), (0.86, 0.46), (0.86, 0.96), (0.14, 0.96), (0.14, 0.46)),
        ((0.28, 0.46), (0.28, 0.22), (0.4, 0.06), (0.6, 0.06), (0.72, 0.22), (0.72, 0.46)),
    ),
    "detour": (((0.08, 0.85), (0.08, 0.35), (0.86, 0.35)), ((0.6, 0.06), (0.9, 0.35), (0.6, 0.64))),
    "full": (
        ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94), (0.06, 0.06)),
        ((0.28, 0.36), (0.72, 0.36)), ((0.28, 0.64), (0.72, 0.64)),
    ),
    "frozen": (
        ((0.5, 0.02), (0.5, 0.98)), ((0.08, 0.26), (0.92, 0.74)), ((0.08, 0.74), (0.92, 0.26)),
    ),
    "leaving": (((0.05, 0.5), (0.9, 0.5)), ((0.58, 0.18), (0.92, 0.5), (0.58, 0.82))),
}  # fmt: skip
"""Glyphs of straight strokes."""


def glyph_path(glyph: Glyph, rect: QRectF) -> QPainterPath:
    """The strokes of a glyph in a square."""

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())

    path = QPainterPath()
    match glyph:
        case "check":
            path.moveTo(at(0.08, 0.55))
            path.lineTo(at(0.38, 0.85))
            path.lineTo(at(0.92, 0.18))
        case "cross":
            path.moveTo(at(0.15, 0.15))
            path.lineTo(at(0.85, 0.85))
            path.moveTo(at(0.85, 0.15))
            path.lineTo(at(0.15, 0.85))
        case "clock":
            path.addEllipse(QRectF(at(0.04, 0.04), at(0.96, 0.96)))
            path.moveTo(at(0.5, 0.22))
            path.lineTo(at(0.5, 0.52))
            path.lineTo(at(0.72, 0.52))
        case "question":
            path.moveTo(at(0.22, 0.28))
            path.cubicTo(at(0.25, -0.08), at(0.85, -0.02), at(0.78, 0.34))
            path.cubicTo(at(0.74, 0.50), at(0.50, 0.48), at(0.50, 0.68))
            path.moveTo(at(0.50, 0.95))
            path.lineTo(at(0.51, 0.95))
        case "bar":
            path.moveTo(at(0.1, 0.5))
            path.lineTo(at(0.9, 0.5))
        case "bolt":
            path.moveTo(at(0.62, 0.02))
            path.lineTo(at(0.28, 0.55))
            path.lineTo(at(0.70, 0.48))
            path.lineTo(at(0.36, 0.98))
        case _:
            for line in _LINES.get(glyph, ()):
                path.moveTo(at(*line[0]))
                for point in line[1:]:
                    path.lineTo(at(*point))
    return path
