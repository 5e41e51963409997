"""What is drawn over the lanes: hatches and words, what the user did, and the cursor.

A widget of its own in front of the plot: it is painted with the plain painter, which knows the
looks of the stage, and lets every mouse event through.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple, final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.timeline.lanes import Lanes, LaneState, Segment
from gui.panels.timeline_words import TimelineWords
from gui.stage.hatch import hatch_lines
from gui.stage.ink import DASHED, DOTTED, make_pen
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, StateColours, Theme

US: Final = 1_000_000
_NARROW: Final = 6
"""Pixels below which a segment has no outline, hatch or word: then it is filled."""
_MARK_ROWS: Final = 3
"""Lines that the words of marks may take."""
_NEAR: Final = 5
"""Pixels within which a click means a mark."""


class Span(NamedTuple):
    """What the plot shows: a stretch of time, a stretch of lanes, and where on the widget."""

    area: QRectF
    start: float
    end: float
    first: float
    row: float
    """The height of a lane in pixels."""

    def x(self, seconds: float) -> float:
        """Where a time is."""
        return self.area.left() + (seconds - self.start) / (self.end - self.start) * self.area.width()

    def y(self, lane: float) -> float:
        """Where the upper edge of a lane is."""
        return self.area.top() + (lane - self.first) * self.row


class PlacedMark(NamedTuple):
    """Something the user did, where it is drawn."""

    x: float
    row: int
    """The line its words are on; -1 where there was no room for them."""
    left: float
    """Where its words begin."""
    width: float
    text: str
    position: int


@final
class TimelineOverlay(QWidget):
    """Hatches, words, marks and the cursor.

    Args:
        words: Says states and times.
        parent: The widget that the plot is in.
    """

    def __init__(self, words: TimelineWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = words
        self._theme = LIGHT
        self._metrics = Metrics()
        self._lanes: Lanes | None = None
        self._titles: dict[int, str] = {}
        self._span: Span | None = None
        self.cursor_time = 0
        self.has_focus_ring = False
        self.marks: list[PlacedMark] = []

    def set_look(self, theme: Theme, metrics: Metrics) -> None:
        """Other colours and sizes."""
        self._theme, self._metrics = theme, metrics
        self._place_marks()
        self.update()

    def show_span(self, lanes: Lanes, titles: dict[int, str], span: Span) -> None:
        """Draw these lanes there; `titles` are the words for marks, by the index of their hop."""
        self._lanes, self._titles, self._span = lanes, titles, span
        self._place_marks()
        self.update()

    def move_cursor(self, time: int) -> None:
        """Put the cursor at a time."""
        self.cursor_time = time
        self.update()

    def marks_near(self, at: QPointF) -> list[PlacedMark]:
        """The marks at a place, those whose words are there first."""
        found = [mark for mark in self.marks if self._label(mark).contains(at)]
        return found + [mark for mark in self.marks if mark not in found and abs(mark.x - at.x()) <= _NEAR]

    @property
    def band(self) -> float:
        """The height that the words of marks take below the lanes."""
        rows = max((mark.row for mark in self.marks), default=-1) + 1
        return rows * self._line + 6 if rows else 0

    @property
    def _line(self) -> float:
        return self._metrics.height("small") + 2

    @property
    def _band_top(self) -> float:
        """Just below the last lane, or at the bottom when there are more lanes than room."""
        assert self._span is not None
        assert self._lanes is not None
        return min(self._span.y(len(self._lanes.lanes)) + 4, self._span.area.bottom() - self.band)

    def _label(self, mark: PlacedMark) -> QRectF:
        """Where the words of a mark are; empty where it has none."""
        if mark.row < 0:
            return QRectF()
        return QRectF(mark.left, self._band_top + 2 + mark.row * self._line, mark.width, self._line)

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._span is None or self._lanes is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._span.area
        painter.setClipRect(area)
        for rect, segment in self._dressed(self._lanes, self._span):
            self._dress(painter, rect, segment.state)
        self._veil(painter, self._span)
        painter.setClipping(False)
        # The axis writes the name of a lane that is only half in sight beyond its end.
        corner = QRectF(QPointF(0, area.bottom()), QPointF(area.left(), self.height()))
        painter.fillRect(corner, QColor(self._theme.surface))
        self._paint_marks(painter, area)
        self._paint_cursor(painter, self._span)
        if self.has_focus_ring:
            painter.setPen(make_pen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _dressed(self, lanes: Lanes, span: Span) -> Iterator[tuple[QRectF, Segment]]:
        """The segments in sight that are more than a coloured bar."""
        first = max(0, int(span.first))
        last = min(len(lanes.lanes), int(span.first + span.area.height() / span.row) + 1)
        for number in range(first, last):
            top = span.y(number)
            for segment in lanes.lanes[number].segments(lanes.end):
                if segment.end < span.start * US or segment.start > span.end * US:
                    continue
                if segment.state != ("up", True):
                    left = max(span.x(segment.start / US), span.area.left() - 20)
                    right = min(span.x(segment.end / US), span.area.right() + 20)
                    yield QRectF(left, top + span.row * 0.2, right - left, span.row * 0.6), segment

    def _dress(self, painter: QPainter, rect: QRectF, state: LaneState) -> None:
        colours = self._colours(state)
        if rect.width() < _NARROW:
            painter.fillRect(rect.adjusted(0, 0, max(0.0, 2 - rect.width()), 0), QColor(colours.outline))
            return
        is_down = state.condition in ("down", "failed", "critical", "no-quorum")
        if is_down:
            # Lines further apart say "not noticed" once more, for who cannot tell the words.
            pen = QPen(QColor(colours.outline), 1)
            painter.setPen(pen)
            painter.drawLines(hatch_lines(rect, 6 if state.is_known else 14))
        is_guess = state.condition in ("outside", "isolated", "unmonitored")
        is_dashed = is_down or not state.is_known
        painter.setPen(make_pen(colours.outline, 1.5, DOTTED if is_guess else DASHED if is_dashed else ()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.75, 0.75, -0.75, -0.75))
        self._word(painter, rect, self._words.state(state), colours)

    def _word(self, painter: QPainter, rect: QRectF, word: str, colours: StateColours) -> None:
        font = self._metrics.font("small")
        width = self._metrics.width("small", word) + 8
        if width > rect.width() or self._metrics.height("small") > rect.height() + 2:
            return
        ground = QRectF(rect.left() + 4, rect.top() + 2, width, rect.height() - 4)
        painter.fillRect(ground, QColor(colours.fill))
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, word)

    def _colours(self, state: LaneState) -> StateColours:
        theme = self._theme
        match state.condition:
            case "starting":
                return theme.pending
            case "off" | "paused":
                return theme.offline
            case "outside" | "isolated" | "unmonitored":
                return theme.unknown
        return theme.failed

    def _veil(self, painter: QPainter, span: Span) -> None:
        """What is recorded but lies behind the cursor is there, but pale."""
        x = max(span.x(self.cursor_time / US), span.area.left())
        colour = QColor(self._theme.surface)
        colour.setAlphaF(0.55)
        painter.fillRect(QRectF(QPointF(x, span.area.top()), span.area.bottomRight()), colour)

    # --- marks -----------------------------------------------------------------------------

    def _place_marks(self) -> None:
        """Give marks in sight their places; of words that would overlap, the later ones are left out."""
        self.marks = []
        if self._span is None or self._lanes is None:
            return
        area = self._span.area
        free = [area.left()] * _MARK_ROWS
        for mark in self._lanes.marks:
            x = self._span.x(mark.time / US)
            if not area.left() - 1 <= x <= area.right() + 1:
                continue
            text = self._titles.get(mark.index, "")
            width = self._metrics.width("small", text) + 8
            row, left = -1, 0.0
            for place in (x - width / 2, x - 4):
                left = max(min(place, area.right() - width), area.left())
                row = next((row for row in range(_MARK_ROWS) if left >= free[row]), -1)
                if row >= 0:
                    free[row] = left + width
                    break
            self.marks.append(PlacedMark(x, row, left, width, text, mark.position))

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

    # --- cursor ----------------------------------------------------------------------------

    def _paint_cursor(self, painter: QPainter, span: Span) -> None:
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
        font = QFont(self._metrics.font("pill"))
        font.setWeight(QFont.Weight.Bold)
        text = self._words.cursor(self.cursor_time)
        width = QFontMetricsF(font).horizontalAdvance(text) + 8
        left = min(max(x - width / 2, span.area.left()), self.width() - width)
        label = QRectF(left, span.area.bottom() + 2, width, self._metrics.height("pill") + 4)
        painter.fillRect(label, QColor(theme.surface))
        painter.setFont(font)
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
