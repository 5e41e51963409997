"""The spotlight: all of the stage is dimmed but the boxes of the present hop and what travels between them."""

from typing import Final, final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from core.kernel.hops import Hop
from gui.stage.scene import StageScene

_BELOW_THE_HOP: Final = 25
"""Above cards and trail, below the arrow and its token."""
_DIMNESS: Final = 0.82
_AROUND: Final = 10.0
_FAR: Final = 4000.0


@final
class Spotlight(QGraphicsItem):
    """Lies over a scene; nothing of it is seen while it is off.

    Args:
        scene: What is dimmed.
    """

    def __init__(self, scene: StageScene) -> None:
        super().__init__()
        self._stage = scene
        self._shade = QPainterPath()
        self.lit: tuple[QRectF, ...] = ()
        """What is not dimmed."""
        self.setZValue(_BELOW_THE_HOP)
        self.setVisible(False)
        scene.addItem(self)

    def follow(self, hop: Hop | None) -> None:
        """Light the boxes of a hop; all of the stage where there is none, or it has no box."""
        places = () if hop is None else (self._stage.rect_of(end) for end in (hop.source, hop.target) if end)
        rects = dict.fromkeys(_key(place) for place in places if place is not None)
        self.lit = tuple(QRectF(*rect).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) for rect in rects)
        everything = self._stage.sceneRect().adjusted(-_FAR, -_FAR, _FAR, _FAR)
        lights = QPainterPath()
        for rect in self.lit or (everything,):
            lights.addRoundedRect(rect, _AROUND, _AROUND)
        shade = QPainterPath()
        shade.addRect(everything)
        self.prepareGeometryChange()
        self._shade = shade.subtracted(lights)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._shade.boundingRect()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        del option, widget
        shade = QColor(self._stage.theme.window)
        shade.setAlphaF(_DIMNESS)
        painter.fillPath(self._shade, shade)


def _key(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.x(), rect.y(), rect.width(), rect.height()
