"""The mark of what is not the same in two histories: a rhombus with an unequal sign in it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from gui.stage.ink import Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.theme import Theme

SIZE = 22
"""From corner to corner, in pixels of the design."""


def draw_rhombus(drawing: Drawing, centre: QPointF, size: float, theme: Theme, metrics: Metrics) -> None:
    """Draw the mark around a point; the light line around it keeps it apart from any ground."""
    half = size / 2
    outline = QPainterPath()
    corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
    outline.moveTo(centre + corners[-1])
    for corner in corners:
        outline.lineTo(centre + corner)
    outline.closeSubpath()
    drawing.shape(outline, theme.accent, make_pen(theme.surface, metrics.stroke(2)))
    drawing.stroke(_unequal(centre, size), theme.on_accent, size * 0.5)


def _unequal(centre: QPointF, size: float) -> QPainterPath:
    path = QPainterPath()
    across, apart = size * 0.17, size * 0.085
    for above in (-apart, apart):
        path.moveTo(centre.x() - across, centre.y() + above)
        path.lineTo(centre.x() + across, centre.y() + above)
    path.moveTo(centre.x() - across * 0.55, centre.y() + apart * 2.5)
    path.lineTo(centre.x() + across * 0.55, centre.y() - apart * 2.5)
    return path
