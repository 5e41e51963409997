"""Ticks and times along the axis, painted once into a picture that grows at its end.

Each kind of tick has a height, a sign and a colour of its own. Of many at one pixel the most important one
is painted, and a sign only where it does not hide another of its importance or above: elsewhere the
stroke has to do. So a long history costs no more than its pixels, and a hop more costs a tick or nothing.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen, QPixmap, QPolygonF

from gui.stage.glyphs import glyph_path
from gui.stage.metrics import Metrics
from gui.theme import Theme
from gui.timebar.axis import Axis
from gui.timebar.course import Course, Kind, Tick
from gui.timebar.words import BarWords

SIGN: Final = 11
"""The size of a sign, in pixels of the design."""
_HEIGHT: Final[dict[Kind, int]] = {
    Kind.CHANGE: 6, Kind.FAILOVER: 13, Kind.ORDER: 15, Kind.HIT: 14, Kind.QUESTION: 16, Kind.BOOKMARK: 17,
}  # fmt: skip
"""How far above the track the middle of a sign stands, in pixels of the design."""
_BOLT: Final = ((0.62, 0.0), (0.14, 0.58), (0.46, 0.58), (0.34, 1.0), (0.86, 0.40), (0.54, 0.40))
_DIAMOND: Final = ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
_FLAG: Final = ((0.2, 0.0), (1.0, 0.28), (0.2, 0.56))
_STROKE: Final = 0.2
"""Of a question mark, as a part of its width."""
_SPACING: Final = 28
"""Between the ends of two times, in pixels of the design."""


def tick_colour(kind: Kind, theme: Theme) -> QColor:
    """The colour of a kind of tick; its shape says the same."""
    colours = {
        Kind.CHANGE: theme.text_soft,
        Kind.FAILOVER: theme.pending.outline,
        Kind.ORDER: theme.failed.outline,
        Kind.HIT: theme.dll.outline,
        Kind.QUESTION: theme.online.outline,
        Kind.BOOKMARK: theme.accent,
    }
    return QColor(colours[kind])


def sign_path(kind: Kind, rect: QRectF) -> QPainterPath:
    """The sign of a kind of tick, filling a square; a change of state has none."""
    path = QPainterPath()
    if kind == Kind.HIT:
        path.addEllipse(rect.adjusted(1, 1, -1, -1))
    elif kind == Kind.QUESTION:
        stroker = QPainterPathStroker()
        stroker.setWidth(_STROKE * rect.width())
        stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
        return stroker.createStroke(glyph_path("question", rect.adjusted(1, 1, -1, -1)))
    elif kind != Kind.CHANGE:
        points = {Kind.FAILOVER: _DIAMOND, Kind.ORDER: _BOLT, Kind.BOOKMARK: _FLAG}[kind]
        at = [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in points]
        path.addPolygon(QPolygonF(at))
        path.closeSubpath()
    return path


class TickPicture:
    """The picture behind the handle.

    Args:
        words: Says the times.
    """

    def __init__(self, words: BarWords) -> None:
        self._words = words
        self.pixmap = QPixmap()
        self.times: list[tuple[float, str]] = []
        """The times along the axis, and where each begins."""
        self._signs: dict[Kind, float] = {}
        """Where the last sign of each kind stands."""

    def begin(self, size: QSize, ratio: float, axis: Axis, track: QRectF, theme: Theme, metrics: Metrics) -> None:
        """Start anew with an empty picture.

        Args:
            size: Of the bar.
            ratio: Pixels of the screen for one of the bar.
            axis: Where hops stand.
            track: The track that ticks stand on.
            theme: The colours.
            metrics: The sizes.
        """
        self._axis, self._track, self._theme, self._metrics = axis, track, theme, metrics
        self._signs.clear()
        self.times = []
        self._next_time = 0
        self.pixmap = QPixmap(size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(Qt.GlobalColor.transparent)

    def add(self, ticks: Sequence[Tick], course: Course) -> None:
        """Paint further ticks, and times where there is room behind the last one."""
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns: dict[int, Kind] = {}
        for tick in ticks:
            x = round(self._axis.x_of(tick.rank))
            columns[x] = max(columns.get(x, tick.kind), tick.kind)
        for x, kind in sorted(columns.items()):
            self._paint_tick(painter, x, kind)
        self._add_times(painter, course)
        painter.end()

    def _paint_tick(self, painter: QPainter, x: int, kind: Kind) -> None:
        theme, metrics = self._theme, self._metrics
        colour, top = tick_colour(kind, theme), self._track.top()
        middle = top - metrics.px(_HEIGHT[kind])
        painter.setPen(QPen(colour, metrics.stroke(2 if kind > Kind.CHANGE else 1.5)))
        painter.drawLine(QPointF(x, middle), QPointF(x, top - 1))
        size = metrics.px(SIGN)
        if kind == Kind.CHANGE or not self._has_room(x, kind, size):
            return
        self._signs[kind] = x
        left = x - 0.2 * size if kind == Kind.BOOKMARK else x - size / 2
        path = sign_path(kind, QRectF(left, middle - size / 2, size, size))
        # A rim of the ground keeps it apart from what stands behind it.
        painter.strokePath(path, QPen(QColor(theme.surface), metrics.stroke(3)))
        painter.fillPath(path, colour)

    def _has_room(self, x: int, kind: Kind, size: int) -> bool:
        return all(abs(x - there) >= size for other, there in self._signs.items() if other >= kind)

    def _add_times(self, painter: QPainter, course: Course) -> None:
        """Times where new instants begin, as many as have room."""
        axis, metrics = self._axis, self._metrics
        painter.setFont(metrics.font("small"))
        top = self._track.bottom() + metrics.px(6)
        while True:
            rank = course.next_instant(self._next_time)
            if rank is None:
                return
            x, text = axis.x_of(rank), self._words.short_time(course.time_at(rank))
            width = metrics.width("small", text)
            if x + width > axis.right + axis.left:
                return
            self._next_time = axis.rank_at(x + width + metrics.px(_SPACING)) + 1
            if self.times and self.times[-1][1] == text:
                continue
            self.times.append((x, text))
            painter.setPen(QPen(QColor(self._theme.edge), 1))
            painter.drawLine(QPointF(x, self._track.bottom()), QPointF(x, top + metrics.px(4)))
            painter.setPen(QColor(self._theme.text_soft))
            painter.drawText(QPointF(x + metrics.px(3), top + metrics.measures("small").ascent()), text)
