"""A node, a console or the band on the scene: one item that draws what was decided.

There is one item for each card however many VMs it holds. Items are cached in device
coordinates and drop the cache only when they are given another drawing, so a token that
passes over a card does not repaint it.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.stage.ink import Drawing

_OVERHANG = 6.0
"""Rings of active parts reach over the edge."""


class DrawnItem(QGraphicsItem):
    """An item with a drawing."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self._bounds = QRectF()
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_drawing(self, drawing: Drawing, place: QRectF) -> None:
        """Draw this from now on, there."""
        bounds = QRectF(-_OVERHANG, -_OVERHANG, place.width() + 2 * _OVERHANG, place.height() + 2 * _OVERHANG)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self._drawing = drawing
        self.setPos(place.topLeft())
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        del option, widget
        if self._drawing is not None:
            self._drawing.paint(painter)
