"""What is drawn over the bars: the looks of lanes, what the user did, the axis's times, and the cursor.

A widget of its own in front of the plot: it is painted with the plain painter, which knows the
looks of the stage, and lets every mouse event through.
"""

from typing import Final, NamedTuple, final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from core.timeline.lanes import Lanes
from gui.panels.timeline_lane_ink import LaneInk
from gui.panels.timeline_marks import PlacedMark, place_marks
from gui.panels.timeline_shelf import Shelf
from gui.panels.timeline_span import US, Span
from gui.panels.timeline_words import TimelineWords
from gui.stage.ink import DASHED, make_pen
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_MARK_ROWS: Final = 3
"""Lines that the words of marks may take, where there is height."""
_HIGH: Final = 12
"""So many low lanes high is an area that has room for them."""
_NEAR: Final = 5
"""Pixels within which a click means a mark."""


class Scene(NamedTuple):
    """What there is to draw."""

    lanes: Lanes
    titles: dict[int, str]
    """The words for marks, by the index of their hop."""
    shelf: Shelf
    span: Span
    ticks: tuple[float, ...]
    """The times on the axis, in seconds."""


@final
class TimelineOverlay(QWidget):
    """Looks, words, marks and the cursor.

    Args:
        words: Says states and times.
        parent: The widget that the plot is in.
    """

    def __init__(self, words: TimelineWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = words
        self._theme: Theme = LIGHT
        self._metrics = Metrics()
        self._ink = LaneInk(words)
        self._scene: Scene | None = None
        self._still: QPixmap | None = None
        """The lanes, painted once: only the cursor moves over them."""
        self.cursor_time = 0
        self.has_focus_ring = False
        self.marks: list[PlacedMark] = []

    @property
    def span(self) -> Span | None:
        """What is in sight; None before anything is."""
        return self._scene.span if self._scene is not None else None

    def set_look(self, theme: Theme, metrics: Metrics) -> None:
        """Other colours and sizes."""
        self._theme, self._metrics = self._ink.theme, self._ink.metrics = theme, metrics
        self._still = None
        self.update()

    def place(self, lanes: Lanes, titles: dict[int, str], span: Span) -> float:
        """Find places for the words of marks; returns the height they take below the lanes."""
        low = self._metrics.height("small") + 4
        rows = _MARK_ROWS if span.area.height() >= _HIGH * low else 1
        self.marks = place_marks(lanes.marks, titles, span, self._metrics, rows)
        return self._band

    def show_scene(self, scene: Scene) -> None:
        """Draw this; its marks have been placed."""
        self._scene, self._still = scene, None
        self.update()

    def move_cursor(self, time: int) -> None:
        """Put the cursor at a time; no more is painted anew than what it leaves and where it goes."""
        before, self.cursor_time = self.cursor_time, time
        if self._scene is None or before == time:
            return
        xs = sorted(self._scene.span.x(each / US) for each in (before, time))
        reach = self._metrics.px(80)
        self.update(QRect(round(xs[0] - reach), 0, round(xs[1] - xs[0] + 2 * reach), self.height()))

    def marks_near(self, at: QPointF) -> list[PlacedMark]:
        """The marks at a place, those whose words are there first."""
        found = [mark for mark in self.marks if self._label(mark).contains(at)]
        return found + [mark for mark in self.marks if mark not in found and abs(mark.x - at.x()) <= _NEAR]

    @property
    def fold(self) -> QRectF:
        """Where the line stands that folds lanes and unfolds them; empty where there is none."""
        if self._scene is None or not self._scene.shelf.has_fold:
            return QRectF()
        span = self._scene.span
        top = span.y(len(self._scene.shelf.lanes))
        return QRectF(0, top, span.area.right(), max(span.row, 24))

    @property
    def _band(self) -> float:
        """The height that the words of marks take below the lanes."""
        rows = max((mark.row for mark in self.marks), default=-1) + 1
        return rows * self._line + 4 if rows else 0

    @property
    def _line(self) -> float:
        return self._metrics.height("small") + 2

    @property
    def _band_top(self) -> float:
        """Just below the last lane, or at the bottom when there are more lanes than room."""
        assert self._scene is not None
        span = self._scene.span
        return min(span.y(self._scene.shelf.rows) + 2, span.area.bottom() - self._band)

    def _label(self, mark: PlacedMark) -> QRectF:
        """Where the words of a mark are; empty where it has none."""
        if mark.row < 0 or self._scene is None:
            return QRectF()
        return QRectF(mark.left, self._band_top + 2 + mark.row * self._line, mark.width, self._line)

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._scene is None:
            return
        span, area = self._scene.span, self._scene.span.area
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._lanes_of(self._scene))
        self._veil(painter, span)
        # The axis writes the name of a lane that is only half in sight beyond its end.
        corner = QRectF(QPointF(0, area.bottom()), QPointF(area.left(), self.height()))
        painter.fillRect(corner, QColor(self._theme.surface))
        self._paint_marks(painter, area)
        self._paint_fold(painter, self._scene)
        cursor = self._cursor_label(span)
        self._paint_ticks(painter, self._scene, cursor)
        self._paint_cursor(painter, span, cursor)
        if self.has_focus_ring:
            painter.setPen(make_pen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _lanes_of(self, scene: Scene) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.size() != (self.size() * ratio):
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(scene.span.area)
            self._paint_lanes(painter, scene)
            painter.end()
        return self._still

    def _paint_lanes(self, painter: QPainter, scene: Scene) -> None:
        span, lanes = scene.span, scene.shelf.lanes
        if not scene.lanes.end:
            painter.setFont(self._metrics.font("sub"))
            painter.setPen(QColor(self._theme.text_soft))
            hint = QRectF(span.area.left() + 16, span.area.top(), span.area.width() - 20, span.area.height())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(hint, flags, self._words.nothing_yet())
            return
        first = max(0, int(span.first))
        last = min(len(lanes), int(span.first + span.area.height() / span.row) + 1)
        for number in range(first, last):
            self._ink.paint(painter, lanes[number], span.y(number), span, scene.lanes.end)

    def _veil(self, painter: QPainter, span: Span) -> None:
        """What is recorded but lies behind the cursor is there, but pale."""
        if self._scene is None or not self._scene.lanes.end:
            return
        x = max(span.x(self.cursor_time / US), span.area.left())
        colour = QColor(self._theme.surface)
        colour.setAlphaF(0.55)
        painter.fillRect(QRectF(QPointF(x, span.area.top()), span.area.bottomRight()), colour)

    def _paint_fold(self, painter: QPainter, scene: Scene) -> None:
        """The line that stands for lanes in which nothing happened."""
        fold, metrics, row = self.fold, self._metrics, scene.span.row
        if fold.isEmpty() or fold.top() + row > scene.span.area.bottom() - self._band + 4:
            return
        text = metrics.elide("small", self._words.folded(scene.shelf.folded), fold.width() - 10)
        words = QRectF(6, fold.top(), metrics.width("small", text) + 2, row)
        painter.fillRect(words, QColor(self._theme.surface))
        painter.setFont(metrics.font("small"))
        painter.setPen(QColor(self._theme.accent_text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    # --- marks and times -------------------------------------------------------------------

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        if not self.marks:
            return
        theme, top = self._theme, self._band_top
        # The names of lanes that have scrolled below the words go with them.
        painter.fillRect(QRectF(0, top, area.right() + 1, area.bottom() - top + 1), QColor(theme.surface))
        painter.setPen(make_pen(theme.failed.outline, 1.5, DASHED))
        for mark in self.marks:
            painter.drawLine(QLineF(mark.x, area.top(), mark.x, self._label(mark).top() if mark.row >= 0 else top))
        painter.setFont(self._metrics.font("small"))
        painter.setPen(QColor(theme.failed.text))
        for mark in self.marks:
            if mark.row >= 0:
                painter.fillRect(self._label(mark), QColor(theme.surface))
                painter.drawText(self._label(mark), Qt.AlignmentFlag.AlignCenter, mark.text)

    def _paint_ticks(self, painter: QPainter, scene: Scene, cursor: QRectF) -> None:
        """The times on the axis; those that the cursor's would cover are left out, and so are halves."""
        area, metrics = scene.span.area, self._metrics
        painter.setFont(metrics.font("small"))
        painter.setPen(QColor(self._theme.text))
        free = 0.0
        for seconds in scene.ticks:
            text = self._words.tick(round(seconds, 6))
            width = metrics.width("small", text) + 6
            label = QRectF(scene.span.x(seconds) - width / 2, cursor.top(), width, cursor.height())
            if label.left() < free or label.right() > self.width() or label.intersects(cursor.adjusted(-4, 0, 4, 0)):
                continue
            if not area.left() - width <= label.left() <= area.right():
                continue
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
            free = label.right() + 4

    # --- cursor ----------------------------------------------------------------------------

    def _cursor_font(self) -> QFont:
        font = QFont(self._metrics.font("pill"))
        font.setWeight(QFont.Weight.Bold)
        return font

    def _cursor_label(self, span: Span) -> QRectF:
        """Where the time of the cursor stands: below it, and inside."""
        x = span.x(self.cursor_time / US)
        width = QFontMetricsF(self._cursor_font()).horizontalAdvance(self._words.cursor(self.cursor_time)) + 8
        left = min(max(x - width / 2, span.area.left()), self.width() - width)
        return QRectF(left, span.area.bottom() + 2, width, self._metrics.height("pill") + 4)

    def _paint_cursor(self, painter: QPainter, span: Span, label: QRectF) -> None:
        x = round(span.x(self.cursor_time / US)) + 0.5
        if not span.area.left() - 1 <= x <= span.area.right() + 1:
            return
        theme = self._theme
        painter.setPen(make_pen(theme.accent, 2))
        painter.drawLine(QLineF(x, span.area.top(), x, span.area.bottom()))
        painter.setBrush(QColor(theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self._metrics.px(5)
        painter.drawEllipse(QPointF(x, span.area.top() + radius), radius, radius)
        painter.setFont(self._cursor_font())
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._words.cursor(self.cursor_time))
