"""The view: fits the stage to its room and lets keyboard and mouse reach every object.

The stage is laid out for the room divided by the zoom, and the zoom is the largest at which
everything fits, between bounds that keep text readable; what does not fit even then is
scrolled. Right, Left and Space belong to stepping and are never taken: objects are reached
with Tab and with Up and Down.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QStyle, QWidget

from gui.stage.outline import StageObject
from gui.stage.scene import StageScene

_LARGEST_FIT: Final = 1.5
_SMALLEST_FIT: Final[dict[str, float]] = {"full": 0.65, "compact": 0.5, "tiny": 0.4}
_LAST_RESORT: Final = 0.6
"""Where all of a full stage can be seen at once then, this is enough."""
_NARROWER: Final = 0.9
"""So much more may be given up to save a scroll bar."""
_CLOSEST: Final = 4.0
_FARTHEST: Final = 0.2


class StageView(QGraphicsView):
    """Shows a `StageScene`; keeps a reference to it."""

    first_painted = Signal()
    """Once, after the first paint."""

    def __init__(self, scene: StageScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.stage = scene
        self.fits = True
        """Whether the zoom follows the room; False once the user has zoomed."""
        self.interface: QAccessibleInterface | None = None
        """What assistive tools see, made and kept here by `accessibility`."""
        self._painted = False
        self._dragged_from: QPoint | None = None
        self._fitting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Stage")
        scene.laid_out.connect(self._refit)

    # -- zoom ----------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels a scene unit."""
        return self.transform().m11()

    def fit(self) -> None:
        """Follow the room from now on."""
        self.fits = True
        if self._fitting:
            return
        self._fitting = True
        zoom = self._best_zoom()
        room = self.maximumViewportSize()
        width = room.width()
        if self.stage.needs(width / zoom, room.height() / zoom)[1] * zoom > room.height() + 1:
            # It scrolls up and down; then the bar must not make it scroll sideways, too.
            width -= self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self) + 2
            needed = self.stage.needs(width / zoom, room.height() / zoom)[0]
            zoom = max(zoom * min(1.0, width / (needed * zoom)), zoom * _NARROWER)
        self.stage.set_room(width / zoom, room.height() / zoom)
        self.setTransform(self.transform().fromScale(zoom, zoom))
        self.viewport().update()
        self._fitting = False

    def zoom_by(self, factor: float) -> None:
        """Come closer or go back; the fit ends."""
        wanted = min(max(self.zoom * factor, _FARTHEST), _CLOSEST)
        self.fits = False
        self.scale(wanted / self.zoom, wanted / self.zoom)

    def follow_hop(self) -> None:
        """Scroll so that the hop in flight can be seen."""
        covered = self.stage.hops.covered()
        if not covered.isEmpty():
            self.ensureVisible(covered, 40, 40)

    def _best_zoom(self) -> float:
        room = self.maximumViewportSize()
        least = _SMALLEST_FIT[self.stage.layout.frame.density]
        zoom = _LARGEST_FIT
        while zoom >= (_LAST_RESORT if self.stage.layout.frame.density == "full" else least):
            width, height = room.width() / zoom, room.height() / zoom
            needs = self.stage.needs(width, height)
            if needs[0] <= width + 1 and needs[1] <= height + 1:
                return zoom
            zoom = round(zoom - 0.025, 3)
        return least

    def _refit(self) -> None:
        if self.fits:
            self.fit()

    # -- objects by keyboard ---------------------------------------------------------------------

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """Tab goes through consoles, nodes and the band before it leaves the stage."""
        stops = self.stage.outline()
        here = self._stop_of(stops)
        first = 0 if next else len(stops) - 1
        there = first if here is None else here + (1 if next else -1)
        if 0 <= there < len(stops):
            self._go_to(stops[there].address)
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._go_within(1)
            case Qt.Key.Key_Up:
                self._go_within(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Menu if self.stage.selected:
                self._ask_menu()
            case _:
                # Not to QGraphicsView: it would scroll with the keys that step.
                event.ignore()
                return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        stops = self.stage.outline()
        if by_tab and stops and not self.stage.selected:
            self._go_to(stops[0 if event.reason() == Qt.FocusReason.TabFocusReason else -1].address)

    def _stop_of(self, stops: tuple[StageObject, ...]) -> int | None:
        selected = self.stage.selected
        for n, stop in enumerate(stops):
            if selected and any(thing.address == selected for thing in stop.walk()):
                return n
        return None

    def _go_within(self, by: int) -> None:
        stops = self.stage.outline()
        if not stops:
            return
        here = self._stop_of(stops)
        things = [thing.address for thing in stops[here or 0].walk()]
        at = things.index(self.stage.selected) + by if here is not None else 0
        self._go_to(things[min(max(at, 0), len(things) - 1)])

    def _go_to(self, address: str) -> None:
        self.stage.select(address)
        rect = self.stage.rect_of(address)
        if rect is not None:
            self.ensureVisible(rect, 20, 20)

    def _ask_menu(self) -> None:
        rect = self.stage.rect_of(self.stage.selected)
        if rect is not None:
            at = self.mapFromScene(rect.center())
            self.stage.menu_requested.emit(self.stage.selected, self.viewport().mapToGlobal(at))

    def screen_rect(self, address: str) -> QRect:
        """Where an object is on the screen."""
        rect = self.stage.rect_of(address)
        if rect is None:
            return QRect()
        local = self.mapFromScene(rect).boundingRect()
        return QRect(self.viewport().mapToGlobal(local.topLeft()), local.size())

    # -- events ----------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.0015 ** event.angleDelta().y())
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._dragged_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None:
            super().mouseMoveEvent(event)
            return
        here = event.position().toPoint()
        moved, self._dragged_from = here - self._dragged_from, here
        for bar, by in ((self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y())):
            bar.setValue(bar.value() - by)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton and self._dragged_from is not None:
            self._dragged_from = None
            self.viewport().unsetCursor()
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()
