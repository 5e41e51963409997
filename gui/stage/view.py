"""The view: fits the stage to its room and lets keyboard and mouse reach every object.

The stage is laid out for the room divided by the zoom, and the zoom is the largest at which
everything fits, between bounds that keep text readable; what does not fit even then is
scrolled. Right, Left and Space belong to stepping and are never taken: objects are reached
with Tab and with Up and Down, and Alt+Shift with an arrow moves the stage itself. Whoever has
come closer is taken along: the present hop is kept in sight while `follows` is set.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSizeF, Qt, Signal
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
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture, QScrollBar, QStyle, QWidget

from gui.clock import Animation
from gui.stage.aiming import Aiming
from gui.stage.level import Level
from gui.stage.outline import StageObject
from gui.stage.pan import Pan
from gui.stage.scene import StageScene

_LARGEST_FIT: Final = 1.5
_SMALLEST_FIT: Final[dict[str, float]] = {"full": 0.65, "compact": 0.5, "tiny": 0.4}
_LAST_RESORT: Final = 0.6
"""Where all of a full stage can be seen at once then, this is enough."""
_NARROWER: Final = 0.9
"""So much more may be given up to save a scroll bar."""
LEAST_TARGET: Final = 24
"""Pixels: what is drawn smaller is hit from a little farther away (WCAG 2.2, 2.5.8)."""
_CLOSEST: Final = 4.0
_FARTHEST: Final = 0.2
_STEP: Final = 1.25
_EDGE: Final = 40
"""Pixels that are left round what is brought into sight."""
_PAN_STEP: Final = 80
GLIDE_MS: Final = 250.0
_PANNING: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ANSWERING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""While the stage asks, these say that what is selected is the answer."""


class StageView(QGraphicsView):
    """Shows a `StageScene`; keeps a reference to it."""

    first_painted = Signal()
    """Once, after the first paint."""
    zoomed = Signal(float)
    """It stands at another zoom now: screen pixels a scene unit."""
    fits_changed = Signal(bool)
    """Whether the zoom follows the room."""
    follows_changed = Signal(bool)
    """Whether the present hop is kept in sight."""

    def __init__(self, scene: StageScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.stage = scene
        self.fits = True
        """Whether the zoom follows the room; False once the user has zoomed."""
        self.interface: QAccessibleInterface | None = None
        """What assistive tools see, made and kept here by `accessibility`."""
        self._painted = False
        self._pan = Pan(self)
        self._aiming = Aiming(self, self)
        self._fitting = False
        self._follows = True
        self._names: Mapping[Level, str] = {}
        self._gliding: Animation | None = None
        self._told_zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Stage")
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        scene.laid_out.connect(self._refit)
        scene.level_changed.connect(self._take_level)
        scene.pointed.connect(self.follow_hop)

    def set_names(self, names: Mapping[Level, str]) -> None:
        """What it is called on each level of detail."""
        self._names = names
        self.setAccessibleName(names[self.stage.level])

    def _take_level(self) -> None:
        if self._names:
            self.setAccessibleName(self._names[self.stage.level])
        # Each level needs its own room, even where its frame happens to be as large.
        self._refit()
        self.stage.clock.cancel(self._gliding)
        if self._follows:
            self._show_at_once()

    # -- zoom ----------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels a scene unit."""
        return self.transform().m11()

    def fit(self) -> None:
        """Follow the room from now on."""
        if not self.fits:
            self.fits = True
            self.fits_changed.emit(True)
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
        height = self.stage.sceneRect().height() * zoom
        if room.height() < height <= room.height() + 1:
            # For less than a pixel Qt would show a bar, and for the room of that bar the other one, too.
            zoom *= (room.height() - 0.01) / height
        self.setTransform(self.transform().fromScale(zoom, zoom))
        self.viewport().update()
        self._fitting = False
        self._tell_zoom()

    def zoom_by(self, factor: float) -> None:
        """Come closer or go back; the fit ends."""
        wanted = min(max(self.zoom * factor, _FARTHEST), _CLOSEST)
        if self.fits:
            self.fits = False
            self.fits_changed.emit(False)
        self.scale(wanted / self.zoom, wanted / self.zoom)
        self._tell_zoom()

    def zoom_in(self) -> None:
        """Come a step closer, towards what is selected or happens now."""
        self._step_zoom(_STEP)

    def zoom_out(self) -> None:
        """Go a step back."""
        self._step_zoom(1 / _STEP)

    def _step_zoom(self, factor: float) -> None:
        """Without a pointer the middle stays, or what matters comes there."""
        anchor = self.transformationAnchor()
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.zoom_by(factor)
        self.setTransformationAnchor(anchor)
        matters = self.stage.rect_of(self.stage.selected) if self.stage.selected else None
        if matters is not None:
            self.ensureVisible(matters, _EDGE, _EDGE)
        elif self._follows:
            self._show_at_once()

    def _tell_zoom(self) -> None:
        self.stage.least_target = LEAST_TARGET / self.zoom
        if abs(self.zoom - self._told_zoom) > 0.001:
            self._told_zoom = self.zoom
            self.zoomed.emit(self.zoom)

    # -- following the hop ---------------------------------------------------------------------

    @property
    def follows(self) -> bool:
        """Whether the present hop is kept in sight."""
        return self._follows

    @follows.setter
    def follows(self, wanted: bool) -> None:
        if wanted != self._follows:
            self._follows = wanted
            self.follows_changed.emit(wanted)
            self.follow_hop()

    @property
    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        """Asked for each time: they are Qt's own, and may lose their Python half while it glides."""
        return self.horizontalScrollBar(), self.verticalScrollBar()

    def follow_hop(self) -> None:
        """Glide to where the hop in flight can be seen, and what is pointed at."""
        clock = self.stage.clock
        clock.cancel(self._gliding)
        self._gliding = None
        before = [bar.value() for bar in self._bars]
        if not self._follows or not self._show_at_once():
            return
        after = [bar.value() for bar in self._bars]
        if after == before or clock.reduced_motion:
            return

        def glide(share: float) -> None:
            for bar, start, end in zip(self._bars, before, after, strict=True):
                bar.setValue(round(start + (end - start) * share))

        self._gliding = clock.animate(GLIDE_MS, glide)

    def _show_at_once(self) -> bool:
        """Bring the hop into sight, both its ends if there is room for them, and signs; whether there is anything."""
        room = QSizeF(self.viewport().size()) / self.zoom
        covered = self.stage.signs.besides(self.stage.hops.covered(), self.stage.layout, room)
        if covered.isEmpty():
            return False
        told = self.stage.layout.frame.told
        both = covered.adjusted(0, told.top() - covered.top(), 0, 0)
        if told.isEmpty() or both.height() * self.zoom > self.viewport().height():
            self.ensureVisible(covered, _EDGE, _EDGE)
        else:
            # A sentence that scrolls away tells nothing.
            self.ensureVisible(both, _EDGE, 0)
        return True

    def scroll_by(self, across: int, down: int) -> None:
        """Move what is seen, in pixels of the screen."""
        self.stage.clock.cancel(self._gliding)
        for bar, by in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + by)

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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._answers(event):
            # Space would play.
            event.accept()
            return True
        return super().event(event)

    def _answers(self, event: QKeyEvent) -> bool:
        """Whether a key answers with what is selected."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self.stage.asks and bool(self.stage.selected) and is_plain and event.key() in _ANSWERING

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._answers(event):
            self.stage.object_clicked.emit(self.stage.selected)
            event.accept()
            return
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _PANNING:
            self.scroll_by(way[0] * _PAN_STEP, way[1] * _PAN_STEP)
            event.accept()
            return
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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self.zoom_by(pinch.scaleFactor())
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        is_ground = event.button() == Qt.MouseButton.LeftButton and not self.stage.address_at(self.mapToScene(at))
        if event.button() == Qt.MouseButton.MiddleButton or (is_ground and self._can_scroll()):
            self._pan.begin(event.button(), at)
        if event.button() == Qt.MouseButton.MiddleButton:
            event.accept()
            return
        super().mousePressEvent(event)

    def _can_scroll(self) -> bool:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        return any(bar.maximum() > bar.minimum() for bar in bars)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan.move(event.position().toPoint()):
            event.accept()
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_panning = self._pan.end(event.button())
        if was_panning and event.button() == Qt.MouseButton.MiddleButton:
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
