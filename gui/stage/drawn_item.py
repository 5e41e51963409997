"""Anything on the scene: one item that draws what was decided elsewhere.

There is one item for each card however many VMs it holds. Cards and the band are cached in
device coordinates and drop the cache only when they are given another drawing, so a token
that passes over a card does not repaint it. What moves is not cached.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.stage.ink import Drawing

_OVERHANG = 6.0
"""Rings of active parts reach over the edge."""


class DrawnItem(QGraphicsItem):
    """An item with a drawing."""

    def __init__(self, z: float, *, cached: bool) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self._bounds = QRectF()
        self.setZValue(z)
        if cached:
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def drawing(self) -> Drawing | None:
        """What it draws now; the same object until it is given another."""
        return self._drawing

    def show_drawing(self, drawing: Drawing, bounds: QRectF, place: QPointF | None = None) -> None:
        """Draw this from now on; `bounds` are the item's own, `place` is where its origin goes."""
        wide = bounds.adjusted(-_OVERHANG, -_OVERHANG, _OVERHANG, _OVERHANG)
        if wide != self._bounds:
            self.prepareGeometryChange()
            self._bounds = wide
        self._forget_cache()
        self._drawing = drawing
        if place is not None:
            self.setPos(place)
        self.setVisible(True)
        self.update()

    def _forget_cache(self) -> None:
        """Parts of what was cached would otherwise stay: where it was larger, and where the view is scrolled."""
        mode = self.cacheMode()
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.setCacheMode(mode)

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        del option, widget
        if self._drawing is not None:
            self._drawing.paint(painter)
