"""What stands beside the words of a row: the marker of the present hop, a bar for a node, a sign.

None of it says anything alone: the present row is bold too, the node's name stands beside its bar, and
a sign has a shape and a word besides its colour.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from gui.models.journal_model import Sign
from gui.stage.ink import make_pen
from gui.theme import Theme

_HUES: Final = (212, 282, 188, 320, 240, 55, 160, 350)
"""Blues and purples first: green, amber and orange are states."""


def node_colour(place: int, theme: Theme) -> QColor:
    """The colour of the bar of the node at a place in the cluster; the first eight differ."""
    lightness = 0.72 if theme.dark else 0.38
    return QColor.fromHslF(_HUES[place % len(_HUES)] / 360, 0.55, lightness)


def paint_bar(painter: QPainter, rect: QRect, colour: QColor, factor: float) -> None:
    """A bar at the left edge of a cell."""
    inset = rect.height() // 5
    bar = QRect(rect.left() + 3, rect.top() + inset, max(3, round(4 * factor)), rect.height() - 2 * inset)
    painter.fillRect(bar, colour)


def paint_marker(painter: QPainter, rect: QRect, theme: Theme, factor: float) -> None:
    """A bar and a triangle at the edge: the present hop, told by more than a colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = QColor(theme.accent)
    painter.fillRect(QRect(rect.left(), rect.top(), max(3, round(4 * factor)), rect.height()), accent)
    painter.setPen(accent)
    painter.setBrush(accent)
    size = 4.5 * factor
    left, middle = rect.left() + 7 * factor, QRectF(rect).center().y()
    painter.drawPolygon(
        QPolygonF([QPointF(left, middle - size), QPointF(left + 1.6 * size, middle), QPointF(left, middle + size)])
    )
    painter.restore()


def paint_sign(painter: QPainter, rect: QRectF, sign: Sign, theme: Theme) -> None:
    """A sign in a square: each has a shape of its own."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.4, rect.width() / 8)
    colour, outline, inner = _shape(sign, rect, theme)
    pen = make_pen(colour, width, (2.0, 1.4) if sign == Sign.SIMULATED else ())
    painter.setPen(pen)
    is_filled = sign in (Sign.ERROR, Sign.CRITICAL)
    painter.setBrush(QBrush(QColor(colour)) if is_filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    ink = QPen(QColor(theme.surface if is_filled else colour), width)
    ink.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(inner)
    painter.restore()


def _shape(sign: Sign, rect: QRectF, theme: Theme) -> tuple[str, QPainterPath, QPainterPath]:
    """The colour of a sign, its outline, and what stands in it."""
    outline, inner = QPainterPath(), QPainterPath()

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height())

    def line(*points: tuple[float, float]) -> None:
        inner.moveTo(at(*points[0]))
        for point in points[1:]:
            inner.lineTo(at(*point))

    match sign:
        case Sign.WARNING:
            outline.addPolygon(QPolygonF([at(0.5, 0.04), at(0.99, 0.94), at(0.01, 0.94), at(0.5, 0.04)]))
            line((0.5, 0.36), (0.5, 0.6))
            line((0.5, 0.77), (0.5, 0.78))
            return theme.pending.outline, outline, inner
        case Sign.ERROR:
            outline.addEllipse(rect)
            line((0.5, 0.24), (0.5, 0.56))
            line((0.5, 0.76), (0.5, 0.77))
            return theme.failed.outline, outline, inner
        case Sign.CRITICAL:
            corners = ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3), (0.3, 0))
            outline.addPolygon(QPolygonF([at(*corner) for corner in corners]))
            line((0.3, 0.3), (0.7, 0.7))
            line((0.7, 0.3), (0.3, 0.7))
            return theme.failed.outline, outline, inner
        case Sign.SIMULATED:
            outline.addRoundedRect(rect, rect.width() / 5, rect.width() / 5)
            line((0.24, 0.58), (0.38, 0.42), (0.62, 0.58), (0.76, 0.42))
            return theme.pending.outline, outline, inner
        case Sign.INFORMATION:
            outline.addEllipse(rect)
            line((0.5, 0.46), (0.5, 0.74))
            line((0.5, 0.25), (0.5, 0.26))
            return theme.accent, outline, inner
        case Sign.DEBUG:
            outline.addEllipse(rect.center(), rect.width() / 5, rect.width() / 5)
            return theme.text_soft, outline, inner
    return theme.text_soft, outline, inner
