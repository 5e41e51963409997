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
        case "":
            pass
    return path
