"""The plot of the timeline: a bar for every stretch of time in which nothing changed.

The only module that needs pyqtgraph, and with it numpy: import it only when both are loaded, after
the first paint. It draws the bars, the axes, and gives zoom and pan; all else is the overlay's.
"""

from typing import Any, Final, final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolTip, QWidget

from core.timeline.lanes import Lanes, LaneState
from gui.panels.timeline_overlay import Scene, TimelineOverlay
from gui.panels.timeline_shelf import Shelf, shelve
from gui.panels.timeline_span import US, Span
from gui.panels.timeline_words import MINUTE, TimelineWords
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_FILLED: Final[tuple[LaneState, ...]] = (
    LaneState("up", is_known=True),
    LaneState("starting", is_known=True),
    LaneState("off", is_known=True),
    LaneState("down", is_known=True),
    LaneState("failed", is_known=True),
    LaneState("paused", is_known=True),
    LaneState("critical", is_known=True),
    LaneState("no-quorum", is_known=True),
)
"""The states whose bars are filled; the others are an outline."""
_HEAD: Final = 0.5
"""Room above the first lane, in lanes, for the head of the cursor."""
_NAMES: Final = 0.28
"""The part of the width that the names of lanes may take; longer ones are cut."""
_LEAST_NAME: Final = 40
"""Pixels that a name has at least."""
_GRIP: Final = 7
"""Pixels on either side of the cursor within which it can be taken hold of."""
_ZOOM: Final = 1.5
"""How much one key zooms."""
_LEAST_SPAN: Final = 10.0
"""Seconds that are shown at least."""
_SCROLLS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ZOOMS: Final = {
    Qt.Key.Key_Plus: 1 / _ZOOM, Qt.Key.Key_Equal: 1 / _ZOOM, Qt.Key.Key_Minus: _ZOOM, Qt.Key.Key_0: 0.0,
}  # fmt: skip
_FOLDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MINUTES_FROM: Final = 150.0
"""A span in seconds from which the axis counts in minutes."""


@final
class _TimeAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no annotations
    """Lines at whole seconds, or minutes when there are many; the overlay writes the times."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.setStyle(showValues=False)

    def times(self, start: float, end: float, width: float) -> tuple[float, ...]:
        """Where the lines are between two times, in seconds."""
        return tuple(float(value) for _, values in self.tickValues(start, end, width) for value in values)

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N803
        span = maxVal - minVal
        if span < _MINUTES_FROM:
            spacings: list[tuple[float, float]] = super().tickSpacing(minVal, maxVal, size)
            return spacings[:1]
        most = max(2.0, size / 90)
        steps = (30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE, 240 * MINUTE)
        return [(float(next((step for step in steps if span / step <= most), steps[-1])), 0.0)]


@final
class _Plot(pg.PlotWidget):  # type: ignore[misc]
    """The plot itself; it tells where the mouse is, and leaves keys to whoever they are for."""

    helped = Signal(QHelpEvent)
    focus_changed = Signal(bool)
    scrolled = Signal(int)
    zoomed = Signal(float)
    """Somebody wants to see so many times as much: less than 1 is nearer; 0 is all."""
    folded = Signal()
    """Somebody wants to see all lanes, or fewer again."""
    dragged = Signal(float)
    """The cursor is dragged to this x."""
    grip: float | None = None
    """The x of the cursor, which can be taken hold of."""
    fold = QRectF()
    """Where a click folds lanes or unfolds them."""
    _is_dragging = False

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.helped.emit(event)
            return True
        return bool(super().viewportEvent(event))

    # --- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # These keys may mean something else in the window: here they are the timeline's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _is_mine(self, event: QKeyEvent) -> bool:
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        return event.key() in (*_SCROLLS, *_ZOOMS, *_FOLDS) and not event.modifiers() & ~plain

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._is_mine(event):
            event.ignore()
        elif key in _SCROLLS:
            self.scrolled.emit(_SCROLLS[key])
        elif key in _ZOOMS:
            self.zoomed.emit(_ZOOMS[key])
        else:
            self.folded.emit()

    # --- the mouse -------------------------------------------------------------------------

    def _is_at_grip(self, event: QMouseEvent) -> bool:
        return self.grip is not None and abs(event.position().x() - self.grip) <= _GRIP

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_at_grip(event):
            self._is_dragging = True
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self.dragged.emit(event.position().x())
            event.accept()
            return
        shapes = Qt.CursorShape
        is_link = self.fold.contains(event.position())
        other = shapes.PointingHandCursor if is_link else shapes.ArrowCursor
        self.viewport().setCursor(shapes.SplitHCursor if self._is_at_grip(event) else other)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragging:
            self._is_dragging = False
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            self.scrolled.emit(-1 if event.angleDelta().y() > 0 else 1)
            event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


@final
class TimelinePlot(QWidget):
    """Lanes over time, with a cursor.

    Args:
        words: Says states and times.
    """

    time_chosen = Signal(object)
    """Microseconds: the user clicked there."""
    position_chosen = Signal(int)
    """The user clicked what was done at this position."""
    zoomed = Signal(bool)
    """Whether less than the whole run is shown, because the user wants it so."""

    def __init__(self, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._theme: Theme = LIGHT
        self._metrics = Metrics()
        self._lanes: Lanes | None = None
        self._titles: dict[int, str] = {}
        self._shelf = Shelf((), 0, 1.0, has_fold=False)
        self._is_whole = True
        self._unfolds = False
        self._shown: object = None
        """What the present picture was made from: while it is the same, only the cursor moves."""
        self._time_axis = _TimeAxis()
        self.plot = _Plot(axisItems={"bottom": self._time_axis})
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.overlay = TimelineOverlay(words, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._bars: dict[LaneState, Any] = {}
        self._prepare_plot()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self._bar)
        self.overlay.raise_()
        self._bar.valueChanged.connect(self._show_range)
        self.plot.scrolled.connect(lambda step: self._bar.setValue(self._bar.value() + step))
        self.plot.zoomed.connect(self.zoom)
        self.plot.folded.connect(self.toggle_fold)
        self.plot.dragged.connect(self._drag)
        self.plot.helped.connect(self._help)
        self.plot.focus_changed.connect(self._ring)

    # --- what the panel tells it -----------------------------------------------------------

    def show_lanes(self, lanes: Lanes, titles: dict[int, str], cursor: int) -> None:
        """Draw lanes as they are now, with a cursor; `titles` are the words for marks by the index of their hop."""
        if lanes is not self._lanes:
            self._is_whole, self._unfolds = True, False
        self._lanes, self._titles = lanes, titles
        self.overlay.move_cursor(cursor)
        is_in_sight = self._is_whole or self._has_in_sight(cursor / US)
        if self._shown == self._key() and is_in_sight:
            self._take_grip()
        else:
            self._show_range()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.plot.setBackground(QColor(theme.surface))
        for name in ("left", "bottom"):
            axis = self.plot.getAxis(name)
            axis.setStyle(tickFont=self._metrics.font("pill"), tickLength=0 if name == "left" else -self._metrics.px(4))
            axis.setTextPen(QColor(theme.text))
            axis.setPen(QColor(theme.line))
        self._time_axis.setHeight(self._metrics.height("pill") + self._metrics.px(8))
        fills = {
            "up": theme.online.outline,
            "starting": theme.pending.outline,
            "off": theme.offline.fill,
            "down": theme.failed.fill,
            "failed": theme.failed.fill,
            "paused": theme.offline.fill,
            "critical": theme.failed.fill,
            "no-quorum": theme.failed.fill,
        }
        for state, bar in self._bars.items():
            bar.setOpts(brush=QColor(fills[state.condition]))
        self.overlay.set_look(theme, self._metrics)
        self._show_range()

    def show_all(self) -> None:
        """Show the whole run again, and follow it."""
        self._is_whole = True
        self._show_range()
        self.zoomed.emit(False)

    def zoom(self, times: float) -> None:
        """See so many times as much time, about the cursor; 0 for all of it."""
        if times == 0:
            self.show_all()
            return
        view = self.plot.getViewBox()
        start, end = view.viewRange()[0]
        middle = self.overlay.cursor_time / US
        if not start <= middle <= end:
            middle = (start + end) / 2
        start, end = middle - (middle - start) * times, middle + (end - middle) * times
        if start <= 0 and self._lanes is not None and end >= self._end:
            self.show_all()
            return
        view.setRange(xRange=(max(start, 0.0), end), padding=0)
        self._is_whole = False
        self.zoomed.emit(True)
        self._show_range()

    def toggle_fold(self) -> None:
        """Show the lanes in which nothing happened too, or no more, where there is no room for all."""
        if self._shelf.has_fold:
            self._unfolds = not self._unfolds
            self._show_range()

    def refresh_words(self) -> None:
        """Say everything again, in another language."""
        self._show_range()
        self.overlay.update()

    # --- drawing ---------------------------------------------------------------------------

    def _prepare_plot(self) -> None:
        view = self.plot.getViewBox()
        view.setMouseEnabled(x=True, y=False)
        view.setMenuEnabled(False)
        # It makes its menu all the same, and nobody's: taken by Python's collector while Qt goes through all widgets
        # it would take the program with it.
        menu = self.plot.getPlotItem().ctrlMenu
        menu.setParent(self.plot, menu.windowFlags())
        view.invertY(True)
        view.setDefaultPadding(0)
        view.setLimits(xMin=0, minXRange=0.0005)
        view.sigRangeChangedManually.connect(self._user_zoomed)
        view.sigResized.connect(self._show_range)
        self.plot.hideButtons()
        for state in _FILLED:
            bar = pg.BarGraphItem(x0=[], x1=[], y0=[], height=0.6, pen=None, brush="k")
            bar.setVisible(False)
            self._bars[state] = bar
            self.plot.addItem(bar)
        self.plot.scene().sigMouseClicked.connect(self._click)

    def _key(self) -> object:
        """What the picture is made from, but for the cursor."""
        lanes = self._lanes
        return None if lanes is None else (id(lanes), lanes.end, len(lanes.marks), tuple(self._titles.values()))

    def _fill_bars(self, lanes: Lanes, share: float) -> None:
        found: dict[LaneState, list[tuple[float, float, float]]] = {state: [] for state in _FILLED}
        for number, lane in enumerate(self._shelf.lanes):
            for segment in lane.segments(lanes.end):
                if segment.state in found:
                    found[segment.state].append((segment.start / US, segment.end / US, number + (1 - share) / 2))
        for state, spans in found.items():
            bar = self._bars[state]
            bar.setVisible(bool(spans))
            if spans:
                table = np.array(spans)
                bar.setOpts(x0=table[:, 0], x1=table[:, 1], y0=table[:, 2], height=share)

    def _name_lanes(self) -> None:
        """The names beside the lanes: cut where they would take too much of the width."""
        axis, metrics = self.plot.getAxis("left"), self._metrics
        names = tuple(lane.name for lane in self._shelf.lanes)
        beside = 6 + metrics.px(8)
        room = max(self.width() * _NAMES - beside, _LEAST_NAME)
        axis.setTicks([[(row + 0.5, metrics.elide("pill", name, room)) for row, name in enumerate(names)]])
        axis.setWidth(round(min(metrics.widest("pill", names), room)) + beside)

    def _show_range(self) -> None:
        """Fit time and lanes to the room there is."""
        lanes = self._lanes
        if lanes is None:
            return
        view = self.plot.getViewBox()
        start, until = self._times()
        usual = float(self._metrics.height("pill") + self._metrics.px(8))
        band = self.overlay.place(lanes, self._titles, Span(self._area(), start, until, 0, usual))
        room = self._area().height() - band - usual * _HEAD
        least = float(self._metrics.height("pill") + 2)
        self._shelf = shelve(lanes.lanes, room, usual, least, unfolds=self._unfolds)
        self._name_lanes()
        row, share = self._shelf.row, 0.6 if self._shelf.row >= usual else 0.8
        visible = self._area().height() / row
        hidden = _HEAD + self._shelf.rows + band / row - visible
        self._bar.setRange(0, max(0, -int(-hidden // 1)))
        self._bar.setPageStep(max(1, int(visible)))
        self._bar.setVisible(hidden > 0.01)
        self._fill_bars(lanes, share)
        y_range = (self._first, self._first + visible)
        view.setRange(xRange=(start, until), yRange=y_range, padding=0, disableAutoRange=True)
        self._shown = self._key()
        self._place_overlay(share)

    def _times(self) -> tuple[float, float]:
        """The stretch of time that is shown: all, or what the user chose, with the cursor in it."""
        if self._is_whole:
            return 0.0, self._end * 1.04
        start, until = self.plot.getViewBox().viewRange()[0]
        cursor = self.overlay.cursor_time / US
        if not start <= cursor <= until:
            width = until - start
            start = max(0.0, cursor - width / 2)
            until = start + width
        return start, until

    @property
    def _end(self) -> float:
        return max(self._lanes.end / US if self._lanes is not None else 0.0, _LEAST_SPAN)

    def _has_in_sight(self, seconds: float) -> bool:
        start, until = self.plot.getViewBox().viewRange()[0]
        return bool(start <= seconds <= until)

    def _place_overlay(self, share: float) -> None:
        if self._lanes is None:
            return
        area = self._area()
        start, end = self.plot.getViewBox().viewRange()[0]
        span = Span(area, start, end, self._first, self._shelf.row, share)
        ticks = self._time_axis.times(start, end, area.width())
        self.overlay.setGeometry(self.plot.geometry())
        self.overlay.place(self._lanes, self._titles, span)
        self.overlay.show_scene(Scene(self._lanes, self._titles, self._shelf, span, ticks))
        self._take_grip()

    def _take_grip(self) -> None:
        """The cursor can be taken hold of where it is."""
        self.plot.fold = self.overlay.fold
        span = self.overlay.span
        self.plot.grip = span.x(self.overlay.cursor_time / US) if span is not None else None

    def _area(self) -> Any:
        self.plot.getPlotItem().layout.activate()
        return self.plot.getViewBox().sceneBoundingRect()

    @property
    def _first(self) -> float:
        """The line, or part of one, at the upper edge."""
        return self._bar.value() - _HEAD

    # --- events ----------------------------------------------------------------------------

    def _user_zoomed(self) -> None:
        self._is_whole = False
        self.zoomed.emit(True)
        self._show_range()

    def _click(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if event.double():
            self.show_all()
            return
        at = event.scenePos()
        marks = self.overlay.marks_near(at)
        if marks:
            self.position_chosen.emit(marks[0].position)
        elif self.overlay.fold.contains(at):
            self.toggle_fold()
        elif self._area().contains(at):
            self._choose(at.x())

    def _drag(self, x: float) -> None:
        area = self._area()
        self._choose(min(max(x, area.left()), area.right()))

    def _choose(self, x: float) -> None:
        """Go to the time at an x."""
        self.time_chosen.emit(max(0, round(self._time_at(QPointF(x, 0)) * US)))

    def _time_at(self, at: QPointF) -> float:
        return float(self.plot.getViewBox().mapSceneToView(at).x())

    def _help(self, event: QHelpEvent) -> None:
        at = QPointF(event.pos())
        QToolTip.showText(event.globalPos(), self.tip_at(at), self.plot)

    def tip_at(self, at: QPointF) -> str:
        """What a tooltip says at a place."""
        marks = self.overlay.marks_near(at)
        if marks:
            return "\n".join(mark.whole for mark in marks)
        span = self.overlay.span
        if self._lanes is None or span is None:
            return ""
        number = int(self._first + (at.y() - span.area.top()) / span.row)
        if not span.area.top() <= at.y() <= span.area.bottom() or not 0 <= number < len(self._shelf.lanes):
            return ""
        lane = self._shelf.lanes[number]
        if at.x() < span.area.left():
            return lane.name  # it may be cut
        time = round(self._time_at(at) * US)
        return self._words.at(lane, time) if 0 <= time <= self._lanes.end else ""

    def _ring(self, has_focus: bool) -> None:  # noqa: FBT001 - a slot
        self.overlay.has_focus_ring = has_focus
        self.overlay.update()
