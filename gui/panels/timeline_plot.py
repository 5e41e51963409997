"""The plot of the timeline: a bar for every stretch of time in which nothing changed.

The only module that needs pyqtgraph, and with it numpy: import it only when both are loaded, after
the first paint. It draws the bars, the axes, and gives zoom and pan; all else is the overlay's.
"""

from typing import Any, Final, final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolTip, QWidget

from core.timeline.lanes import Lanes, LaneState
from gui.panels.timeline_overlay import US, Span, TimelineOverlay
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
_LEAST_SPAN: Final = 10.0
"""Seconds that are shown at least."""
_MINUTES_FROM: Final = 150.0
"""A span in seconds from which the axis counts in minutes."""


@final
class _TimeAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no annotations
    """Seconds, or minutes when there are many."""

    def __init__(self, words: TimelineWords) -> None:
        super().__init__("bottom")
        self._words = words

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N803
        span = maxVal - minVal
        if span < _MINUTES_FROM:
            spacings: list[tuple[float, float]] = super().tickSpacing(minVal, maxVal, size)
            return spacings[:1]
        most = max(2.0, size / 90)
        steps = (30, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, 60 * MINUTE, 240 * MINUTE)
        return [(float(next((step for step in steps if span / step <= most), steps[-1])), 0.0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        del scale, spacing
        return [self._words.tick(round(value, 6)) for value in values]


@final
class _Plot(pg.PlotWidget):  # type: ignore[misc]
    """The plot itself; it tells where the mouse is, and leaves keys to whoever they are for."""

    helped = Signal(QHelpEvent)
    focus_changed = Signal(bool)
    scrolled = Signal(int)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self.helped.emit(event)
            return True
        return bool(super().viewportEvent(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.scrolled.emit(step)

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
        self._is_whole = True
        self._time_axis = _TimeAxis(words)
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
        self.plot.helped.connect(self._help)
        self.plot.focus_changed.connect(self._ring)

    # --- what the panel tells it -----------------------------------------------------------

    def show_lanes(self, lanes: Lanes, titles: dict[int, str], cursor: int) -> None:
        """Draw lanes as they are now, with a cursor; `titles` are the words for marks by the index of their hop."""
        is_same_run = lanes is self._lanes
        self._lanes, self._titles = lanes, titles
        self.overlay.cursor_time = cursor
        self._fill_bars(lanes)
        if not is_same_run:
            self._name_lanes(lanes)
            self._is_whole = True
        self._show_range()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.plot.setBackground(QColor(theme.surface))
        for name, font in (("left", self._metrics.font("pill")), ("bottom", self._metrics.font("small"))):
            axis = self.plot.getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0 if name == "left" else -self._metrics.px(4))
            axis.setTextPen(QColor(theme.text))
            axis.setPen(QColor(theme.line))
        self._time_axis.setHeight(self._metrics.height("pill") + self._metrics.px(10))
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
        if self._lanes is not None:
            self._name_lanes(self._lanes)
            self._show_range()

    def show_all(self) -> None:
        """Show the whole run again, and follow it."""
        self._is_whole = True
        self._show_range()
        self.zoomed.emit(False)

    def refresh_words(self) -> None:
        """Say everything again, in another language."""
        self._time_axis.picture = None
        self._time_axis.update()
        self.overlay.update()

    # --- drawing ---------------------------------------------------------------------------

    def _prepare_plot(self) -> None:
        view = self.plot.getViewBox()
        view.setMouseEnabled(x=True, y=False)
        view.setMenuEnabled(False)
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

    def _fill_bars(self, lanes: Lanes) -> None:
        found: dict[LaneState, list[tuple[float, float, float]]] = {state: [] for state in _FILLED}
        for number, lane in enumerate(lanes.lanes):
            for segment in lane.segments(lanes.end):
                if segment.state in found:
                    found[segment.state].append((segment.start / US, segment.end / US, number + 0.2))
        for state, spans in found.items():
            bar = self._bars[state]
            bar.setVisible(bool(spans))
            if spans:
                table = np.array(spans)
                bar.setOpts(x0=table[:, 0], x1=table[:, 1], y0=table[:, 2], height=0.6)

    def _name_lanes(self, lanes: Lanes) -> None:
        axis = self.plot.getAxis("left")
        axis.setTicks([[(number + 0.5, lane.name) for number, lane in enumerate(lanes.lanes)]])
        widest = self._metrics.widest("pill", tuple(lane.name for lane in lanes.lanes))
        axis.setWidth(round(widest) + self._metrics.px(14))

    def _show_range(self) -> None:
        """Fit time and lanes to the room there is."""
        lanes = self._lanes
        if lanes is None:
            return
        view = self.plot.getViewBox()
        row = self._row
        area = self._area()
        visible = area.height() / row
        hidden = _HEAD + len(lanes.lanes) + self.overlay.band / row - visible
        self._bar.setRange(0, max(0, -int(-hidden // 1)))
        self._bar.setPageStep(max(1, int(visible)))
        self._bar.setVisible(hidden > 0)
        cursor, end = self.overlay.cursor_time / US, max(lanes.end / US, _LEAST_SPAN)
        start, until = view.viewRange()[0]
        if self._is_whole:
            start, until = 0.0, end * 1.04
        elif not start <= cursor <= until:
            width = until - start
            start = max(0.0, cursor - width / 2)
            until = start + width
        view.setRange(
            xRange=(start, until), yRange=(self._first, self._first + visible), padding=0, disableAutoRange=True
        )
        self._place_overlay()

    def _place_overlay(self) -> None:
        if self._lanes is None:
            return
        start, end = self.plot.getViewBox().viewRange()[0]
        span = Span(self._area(), start, end, self._first, self._row)
        self.overlay.setGeometry(self.plot.geometry())
        self.overlay.show_span(self._lanes, self._titles, span)

    def _area(self) -> Any:
        self.plot.getPlotItem().layout.activate()
        return self.plot.getViewBox().sceneBoundingRect()

    @property
    def _first(self) -> float:
        """The lane, or part of one, at the upper edge."""
        return self._bar.value() - _HEAD

    @property
    def _row(self) -> float:
        return float(self._metrics.height("pill") + self._metrics.px(8))

    # --- events ----------------------------------------------------------------------------

    def _user_zoomed(self) -> None:
        self._is_whole = False
        self.zoomed.emit(True)
        self._place_overlay()

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
        elif self._area().contains(at):
            self.time_chosen.emit(max(0, round(self._time_at(at) * US)))

    def _time_at(self, at: QPointF) -> float:
        return float(self.plot.getViewBox().mapSceneToView(at).x())

    def _help(self, event: QHelpEvent) -> None:
        at = QPointF(event.pos())
        QToolTip.showText(event.globalPos(), self.tip_at(at), self.plot)

    def tip_at(self, at: QPointF) -> str:
        """What a tooltip says at a place."""
        marks = self.overlay.marks_near(at)
        if marks:
            return "\n".join(mark.text for mark in marks)
        area = self._area()
        if self._lanes is None or not area.contains(at):
            return ""
        number = int(self._first + (at.y() - area.top()) / self._row)
        time = round(self._time_at(at) * US)
        if not 0 <= number < len(self._lanes.lanes) or time > self._lanes.end:
            return ""
        return self._words.at(self._lanes.lanes[number], time)

    def _ring(self, has_focus: bool) -> None:  # noqa: FBT001 - a slot
        self.overlay.has_focus_ring = has_focus
        self.overlay.update()
