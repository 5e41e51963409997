"""How a lane looks over its coloured bar: hatch, outline and word of each state, and where its VM went.

What is well is a plain bar, which the plot draws. All else differs by more than a colour.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from core.timeline.lanes import Lane, LaneState
from gui.panels.timeline_span import US, Span
from gui.panels.timeline_words import TimelineWords
from gui.stage.hatch import hatch_lines
from gui.stage.ink import DASHED, DOTTED, make_pen
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, StateColours, Theme

_NARROW: Final = 6
"""Pixels below which a segment has no outline, hatch or word: then it is filled."""
_FAR: Final = 20
"""Pixels beyond the edge of what is in sight that an outline may reach, so that it has no end there."""


class LaneInk:
    """Paints lanes.

    Args:
        words: Says states.
    """

    def __init__(self, words: TimelineWords) -> None:
        self._words = words
        self.theme: Theme = LIGHT
        self.metrics = Metrics()

    def paint(self, painter: QPainter, lane: Lane, top: float, span: Span, until: int) -> None:
        """Paint a lane whose line begins at `top`, up to a time."""
        height = span.row * span.bar
        upper = top + span.row * span.above
        arrivals = list(self._arrivals(lane, span, upper, height))
        for segment in lane.segments(min(until, round(span.end * US) + 1), max(0, round(span.start * US))):
            if segment.state == ("up", True):
                continue
            left = max(span.x(segment.start / US), span.area.left() - _FAR)
            right = min(span.x(segment.end / US), span.area.right() + _FAR)
            rect = QRectF(left, upper, right - left, height)
            taken = max(
                (label.right() for _, label in arrivals if rect.left() <= label.right() < rect.right()), default=left
            )
            self._dress(painter, rect, segment.state, taken)
        for node, label in arrivals:
            self._arrow(painter, label, node)

    # --- states ----------------------------------------------------------------------------

    def _dress(self, painter: QPainter, rect: QRectF, state: LaneState, taken: float) -> None:
        """Outline, hatch and word of a state; its word goes behind what is taken."""
        colours = self._colours(state)
        if rect.width() < _NARROW:
            painter.fillRect(rect.adjusted(0, 0, max(0.0, 2 - rect.width()), 0), QColor(colours.outline))
            return
        is_down = state.condition in ("down", "waiting", "failed", "critical", "no-quorum")
        if is_down:
            # Lines further apart say "not noticed" once more, for who cannot tell the words.
            painter.setPen(QPen(QColor(colours.outline), 1))
            painter.drawLines(hatch_lines(rect, 6 if state.is_known else 14))
        is_guess = state.condition in ("outside", "isolated", "unmonitored")
        is_dashed = is_down or not state.is_known
        painter.setPen(make_pen(colours.outline, 1.5, DOTTED if is_guess else DASHED if is_dashed else ()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.75, 0.75, -0.75, -0.75))
        room = QRectF(rect)
        room.setLeft(max(taken, rect.left()))
        self._word(painter, room, self._words.state(state), colours)

    def _word(self, painter: QPainter, room: QRectF, word: str, colours: StateColours) -> None:
        """A word in the middle of its room, on a ground of its own; a longer one gives way to its beginning."""
        metrics = self.metrics
        if not self._has_height(room.height()):
            return
        text = next(
            (one for one in (word, word.partition(",")[0]) if metrics.width("small", one) + 12 <= room.width()), ""
        )
        if not text:
            return
        ground = QRectF(0, 0, metrics.width("small", text) + 8, min(room.height() - 2, metrics.height("small") + 2))
        ground.moveCenter(room.center())
        painter.fillRect(ground, QColor(colours.fill))
        painter.setFont(metrics.font("small"))
        painter.setPen(QColor(colours.text))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)

    def _has_height(self, height: float) -> bool:
        return self.metrics.height("small") <= height + 3

    def _colours(self, state: LaneState) -> StateColours:
        theme = self.theme
        match state.condition:
            case "starting":
                return theme.pending
            case "off" | "paused":
                return theme.offline
            case "outside" | "isolated" | "unmonitored":
                return theme.unknown
        return theme.failed

    # --- where it went ---------------------------------------------------------------------

    def _arrivals(self, lane: Lane, span: Span, upper: float, height: float) -> Iterator[tuple[str, QRectF]]:
        """The nodes that came to own a VM, where their marks stand; a name that has no room is left out."""
        metrics, area = self.metrics, span.area
        starts = [span.x(arrival.time / US) for arrival in lane.arrivals]
        for place, arrival in enumerate(lane.arrivals):
            end = starts[place + 1] if place + 1 < len(starts) else area.right()
            x = starts[place]
            if not area.left() <= x <= area.right():
                continue
            wide = metrics.px(10) + metrics.width("small", arrival.node) + 6
            has_room = self._has_height(height) and x + wide <= end
            yield (arrival.node if has_room else ""), QRectF(x, upper, wide if has_room else metrics.px(9), height)

    def _arrow(self, painter: QPainter, label: QRectF, node: str) -> None:
        """An arrowhead, and the name of the node behind it."""
        theme, metrics = self.theme, self.metrics
        painter.fillRect(label.adjusted(0, 1, 0, -1), QColor(theme.surface))
        painter.setPen(make_pen(theme.edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(label.adjusted(0.5, 1.5, -0.5, -1.5))
        size = min(metrics.px(4), label.height() / 3)
        left, middle = label.left() + 3, label.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.text))
        painter.drawPolygon(
            QPolygonF([QPointF(left, middle - size), QPointF(left + 1.4 * size, middle), QPointF(left, middle + size)])
        )
        if node:
            painter.setFont(metrics.font("small"))
            painter.setPen(QColor(theme.text))
            words = label.adjusted(metrics.px(10), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, node)
