"""Paints a sequence diagram: lines of lanes, bars, rows, numbers and heads, each by a call of its own.

The same strokes make the panel, the PNG and the SVG, so nothing here clips, and nothing knows of scrolling: who
calls moves the painter. What has happened stands in the colour of hops, what is yet to come in grey, the present
hop on a bar with a marker; what went wrong is dashed and carries a cross, never a colour alone.
"""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from core.timeline.sequence_bars import Bar
from gui.panels.row_marks import node_colour
from gui.sequence.figures import RowFigure
from gui.sequence.geometry import Geometry
from gui.stage.figures import Glyph
from gui.stage.glyphs import glyph_path
from gui.stage.ink import DASHED, Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.stage.tokens import draw_token, token_path
from gui.theme import Theme

Tense = Literal["past", "present", "future"]
_TOKEN: Final = 0.72
"""Size of a token here, as a part of the one on the stage."""
_BUBBLE_GLYPHS: Final[dict[str, Glyph]] = {"alive": "check", "calm": "bar", "missing": "question"}
_LOST_AT: Final = 0.6
"""A lost hop comes this far."""
_THROUGH: Final = (6.0, 4.0)
_LEAST_NAME: Final = 16
"""Pixels: nothing can be read in less."""
_LANE_LINE: Final = (1.0, 3.0)


@dataclass(frozen=True, slots=True)
class Heads:
    """What the heads of the lanes say."""

    names: dict[str, str]
    groups: dict[str, str]
    places: dict[str, int]
    """The place of each node in the cluster, which gives it its colour."""
    marked: frozenset[str] = frozenset()
    """The lanes of what is selected on the stage."""


class SequenceInk:
    """Strokes in the colours of a theme and the sizes of a scale."""

    def __init__(self, theme: Theme, metrics: Metrics) -> None:
        self.theme = theme
        self.m = metrics
        self._token_metrics = Metrics(metrics.factor * _TOKEN)
        self._tokens: dict[tuple[str, str, bool, bool], Drawing] = {}
        self._bold = QFont(metrics.font("code"))
        self._bold.setWeight(QFont.Weight.Bold)

    # --- what lies below -------------------------------------------------------------------

    def paint_lines(self, painter: QPainter, at: Geometry, top: float, bottom: float) -> None:
        """The lines of the lanes."""
        # Straight up and down they need no smoothing, which would take as long as all rows together.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(make_pen(self.theme.edge, 1, _LANE_LINE))
        painter.drawLines([QLineF(x + 0.5, top, x + 0.5, bottom) for x in at.centres.values()])
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLines([QLineF(cell.left(), top, cell.left(), bottom) for _, cell in at.groups[1:]])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """The bar behind the present hop."""
        painter.fillRect(rect, QColor(self.theme.accent_soft))

    def paint_bar(self, painter: QPainter, x: float, top: float, bottom: float, depth: int, *, is_past: bool) -> None:
        """The bar of a call that runs."""
        width = self.m.px(8)
        left = x - width / 2 + depth * self.m.px(4)
        colour = self.theme.accent if is_past else self.theme.edge
        painter.setPen(QPen(QColor(colour), 1))
        painter.setBrush(QColor(self.theme.accent_soft if is_past else self.theme.surface))
        painter.drawRect(QRectF(left, top, width, bottom - top))

    def paint_bars(
        self, painter: QPainter, at: Geometry, bars: list[Bar], ends: tuple[float, float], present: int | None
    ) -> None:
        """All bars beside some rows.

        Args:
            painter: Its origin is at the first of these rows.
            at: The places.
            bars: The bars.
            ends: Where a bar begins that was there before, and where one ends that goes on.
            present: The row of the present hop, counted from the first one; what lies below is yet to come.
        """
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        now = ends[1] if present is None else (present + 1) * at.row
        for bar in bars:
            x = at.centres.get(bar.lane)
            if x is None:
                continue
            top = ends[0] if bar.top is None else (bar.top + 0.5) * at.row
            bottom = ends[1] if bar.bottom is None else (bar.bottom + 0.5) * at.row
            if bottom > now:
                self.paint_bar(painter, x, max(top, now), bottom, bar.depth, is_past=False)
            if top < now:
                self.paint_bar(painter, x, top, min(bottom, now), bar.depth, is_past=True)
        painter.restore()

    # --- rows ------------------------------------------------------------------------------

    def paint_row(
        self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, sight: tuple[float, float]
    ) -> None:
        """A row, its top at the painter's origin; words stand within `sight`."""
        match figure.shape:
            case "bubble":
                self._bubble(painter, at, figure, tense, sight)
            case "blow":
                self._blow(painter, at, figure, tense, sight)
            case "arrow" | "through":
                self._arrow(painter, at, figure, tense, sight)
            case "loop":
                self._loop(painter, at, figure, tense, sight)
            case "point":
                x = at.centres.get(figure.source or figure.target)
                if x is not None:
                    self._words(painter, at, figure, tense, (x, x), sight, is_at_lane=True)

    def paint_margin(self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, *, has_time: bool) -> None:
        """Number and time of a row, and the marker of the present hop."""
        m, theme = self.m, self.theme
        if tense == "present":
            self._marker(painter, at.row)
        painter.setFont(self._bold if tense == "present" else m.font("code"))
        painter.setPen(QColor(theme.accent_text if tense == "present" else theme.text_soft))
        left = m.px(16)
        middle = Qt.AlignmentFlag.AlignVCenter
        if at.number_width:
            number = QRectF(left - m.px(4), 0, at.number_width, at.row)
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | middle, figure.number)
            left += round(at.number_width)
        if has_time:
            room = QRectF(left + m.px(4), 0, at.margin, at.row)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, figure.time)

    def paint_bracket(self, painter: QPainter, at: Geometry, *, is_first: bool) -> None:
        """Beside a row of a bubble that somebody has opened: where a click closes it."""
        m, ink = self.m, QColor(self.theme.text_soft)
        x = at.margin - m.px(7)
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(QLineF(x, at.row / 2 if is_first else 0, x, at.row))
        if is_first:
            size, middle = m.px(4), at.row / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            corners = (QPointF(-size, -size * 0.7), QPointF(size, -size * 0.7), QPointF(0, size * 0.9))
            painter.drawPolygon(QPolygonF([QPointF(x, middle) + corner for corner in corners]))

    def paint_now(self, painter: QPainter, width: float, y: float) -> None:
        """The present between two rows, where its hop is not told because its lanes are hidden."""
        accent = QColor(self.theme.accent)
        painter.setPen(QPen(accent, 2))
        painter.drawLine(QLineF(0, y, width, y))
        self._triangle(painter, QPointF(self.m.px(9), y), accent)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        """The ring of the row that the keyboard stands on."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)

    # --- heads -----------------------------------------------------------------------------

    def paint_heads(self, painter: QPainter, at: Geometry, heads: Heads, sight: tuple[float, float]) -> None:
        """The names of the lanes, and above them those of their nodes, which stay within what is in sight."""
        m, theme = self.m, self.theme
        for group, cell in at.groups:
            place = heads.places.get(group)
            colour = node_colour(place, theme) if place is not None else QColor(theme.edge)
            painter.fillRect(QRectF(cell.left() + 2, 1, cell.width() - 4, m.px(3)), colour)
            seen = cell.intersected(QRectF(sight[0], 0, sight[1] - sight[0], at.head)).adjusted(3, m.px(3), -3, 0)
            painter.setFont(m.font("name"))
            painter.setPen(QColor(theme.text))
            if seen.width() > m.px(_LEAST_NAME):
                name = m.elide("name", heads.groups[group], seen.width())
                painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, name)
        for lane, cell in zip(at.lanes, at.cells, strict=True):
            if cell.right() < sight[0] or cell.left() > sight[1]:
                continue  # a large cluster has hundreds of them
            is_marked = lane in heads.marked
            if is_marked:
                painter.setBrush(QColor(theme.accent_soft))
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(cell.adjusted(2, 1, -2, -3), 4, 4)
            painter.setFont(m.font("sub"))
            painter.setPen(QColor(theme.accent_text if is_marked else theme.text))
            name = m.elide("sub", heads.names[lane], cell.width() - m.px(6))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)

    # --- strokes of rows -------------------------------------------------------------------

    def _bubble(
        self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, sight: tuple[float, float]
    ) -> None:
        m, theme = self.m, self.theme
        kind = figure.row.kind
        state = {"alive": theme.online, "missing": theme.pending}.get(kind, theme.offline)
        is_future = tense == "future"
        middle = at.row / 2
        painter.setPen(QPen(QColor(theme.edge if is_future else state.outline), 1.5))
        painter.setBrush(QColor(theme.surface))
        reach = m.px(3)
        places = [at.centres[lane] + 0.5 for lane in figure.lanes if lane in at.centres]
        if places:
            painter.drawLine(QLineF(max(m.px(6), sight[0] + m.px(6)), middle, max(places), middle))
        for place in places:
            painter.drawEllipse(QPointF(place, middle), reach, reach)
        size = m.px(10)
        text = figure.label
        width = m.px(26) + size + m.width("word", text)
        left = max(m.px(6), sight[0] + m.px(6))
        height = min(at.row - 4, m.height("word") + m.px(4))
        pill = QRectF(left, middle - height / 2, width, height)
        painter.setBrush(QColor(theme.surface if is_future else state.fill))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        ink = QColor(theme.text_soft if is_future else state.text)
        self._triangle(painter, QPointF(left + m.px(11), middle), ink)
        glyph = QRectF(left + m.px(18), middle - size / 2, size, size)
        pen = QPen(ink, max(1.4, size * 0.17))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(glyph_path(_BUBBLE_GLYPHS[kind], glyph), pen)
        painter.setPen(ink)
        painter.setFont(m.font("word"))
        room = QRectF(glyph.right() + m.px(5), 0, width, at.row)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _blow(
        self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, sight: tuple[float, float]
    ) -> None:
        """What somebody did, or what ends at once: a line across all lanes."""
        theme, m = self.theme, self.m
        colour = theme.edge if tense == "future" else theme.failed.outline if figure.is_harm else theme.accent
        painter.setPen(make_pen(colour, m.stroke(2), DASHED if figure.is_harm else ()))
        middle = at.row / 2
        painter.drawLine(QLineF(0, middle, max(at.width, sight[1]), middle))
        ends = [x for lane, x in at.centres.items() if lane in figure.lanes and sight[0] <= x < sight[1]]
        for x in ends:
            painter.fillRect(QRectF(x - m.px(8), 2, m.px(16), at.row - 4), self._ground(tense))
            self._cross(painter, QPointF(x + 0.5, middle), colour)
        start = max(ends, default=sight[0])
        self._words(painter, at, figure, tense, (start, start), sight, is_at_lane=False)

    def _arrow(
        self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, sight: tuple[float, float]
    ) -> None:
        start, end = at.centres.get(figure.source), at.centres.get(figure.target)
        if start is None or end is None:
            return
        m, middle = self.m, at.row / 2
        hop = figure.hop
        assert hop is not None, "an arrow is a hop"
        way = 1 if end > start else -1
        start, end = start + way * m.px(4), end - way * m.px(4)
        colour = self._colour(figure, tense)
        dash = _THROUGH if figure.shape == "through" else DASHED if hop.answers or hop.lost or hop.broken else ()
        painter.setPen(make_pen(colour, m.stroke(2.6 if tense == "present" else 1.6), dash))
        if hop.lost:
            stop = start + (end - start) * _LOST_AT
            painter.drawLine(QLineF(start, middle, stop, middle))
            end = stop + way * m.px(10)
            self._cross(painter, QPointF(stop + way * m.px(5), middle), colour)
        else:
            head = m.px(9 if tense == "present" else 7)
            painter.drawLine(QLineF(start, middle, end - way * head * 0.7, middle))
            self._head(painter, QPointF(end, middle), way * head, colour, is_open=figure.is_open_headed)
        self._words(painter, at, figure, tense, (start, end), sight, is_at_lane=False)

    def _loop(
        self, painter: QPainter, at: Geometry, figure: RowFigure, tense: Tense, sight: tuple[float, float]
    ) -> None:
        """A call within one lane: out of it, and back a little below."""
        x = at.centres.get(figure.source)
        if x is None:
            return
        m, hop = self.m, figure.hop
        assert hop is not None, "a loop is a hop"
        left, right = x + m.px(4), x + m.px(20)
        high, low = at.row * 0.28, at.row * 0.72
        colour = self._colour(figure, tense)
        path = QPainterPath(QPointF(left, high))
        path.lineTo(right - m.px(4), high)
        path.quadTo(right, high, right, at.row / 2)
        path.quadTo(right, low, right - m.px(4), low)
        path.lineTo(left + m.px(5), low)
        dash = DASHED if hop.answers or hop.broken else ()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path, make_pen(colour, m.stroke(2.2 if tense == "present" else 1.4), dash))
        self._head(painter, QPointF(left, low), -m.px(6), colour, is_open=figure.is_open_headed)
        self._words(painter, at, figure, tense, (right, right), sight, is_at_lane=False)

    def _words(
        self,
        painter: QPainter,
        at: Geometry,
        figure: RowFigure,
        tense: Tense,
        line: tuple[float, float],
        sight: tuple[float, float],
        *,
        is_at_lane: bool,
    ) -> None:
        """The token and the label of a hop: upon its line where that is long enough, otherwise beside it."""
        m, hop = self.m, figure.hop
        assert hop is not None, "words stand beside a hop"
        token = m.px(18)
        font = self._bold if tense == "present" else m.font("code")
        longest = sight[1] - sight[0] - token - m.px(12)
        text = m.elide("code", figure.label, max(longest * (0.92 if tense == "present" else 1), 0))
        width = token + m.width("code", text) * (1.04 if tense == "present" else 1) + m.px(6)
        left = max(line[0] - token / 2, sight[0] + 2) if is_at_lane else _place(line, width, sight, m.px(8))
        plate = QRectF(left, 2, width, at.row - 4)
        painter.fillRect(plate, self._ground(tense))
        painter.save()
        painter.translate(left + token / 2, at.row / 2)
        self._token(figure, is_future=tense == "future").paint(painter)
        painter.restore()
        painter.setFont(font)
        painter.setPen(QColor(self._text_colour(figure, tense)))
        room = QRectF(left + token + m.px(2), 0, width + m.px(40), at.row)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _token(self, figure: RowFigure, *, is_future: bool) -> Drawing:
        hop = figure.hop
        assert hop is not None, "a token is a hop's"
        key = (hop.shape, hop.mark, hop.broken or hop.lost, is_future)
        drawing = self._tokens.get(key)
        if drawing is None:
            drawing = self._tokens[key] = Drawing(self.theme, self._token_metrics)
            if is_future:
                path = token_path(hop.shape, QPointF(0, 0), self._token_metrics.px(8))
                drawing.shape(path, self.theme.surface, make_pen(self.theme.edge, 1.2))
            else:
                draw_token(drawing, hop, self.theme, self._token_metrics)
        return drawing

    def _head(self, painter: QPainter, tip: QPointF, length: float, colour: str, *, is_open: bool) -> None:
        half = abs(length) * 0.5
        wings = [QPointF(tip.x() - length, tip.y() - half), tip, QPointF(tip.x() - length, tip.y() + half)]
        painter.setPen(QPen(QColor(colour), 1.6) if is_open else Qt.PenStyle.NoPen)
        if is_open:
            painter.drawPolyline(QPolygonF(wings))
            painter.drawLine(QLineF(wings[1].x() - length, tip.y(), tip.x(), tip.y()))
        else:
            painter.setBrush(QColor(colour))
            painter.drawPolygon(QPolygonF(wings))

    def _cross(self, painter: QPainter, centre: QPointF, colour: str) -> None:
        size = self.m.px(9)
        rect = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        pen = QPen(QColor(colour), max(1.6, size * 0.2))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(glyph_path("cross", rect), pen)

    def _triangle(self, painter: QPainter, centre: QPointF, ink: QColor) -> None:
        """Says that there is something to open."""
        size = self.m.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink))
        corners = (QPointF(-size * 0.7, -size), QPointF(size * 0.9, 0), QPointF(-size * 0.7, size))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))

    def _marker(self, painter: QPainter, row: int) -> None:
        """A bar and a triangle at the edge: the present hop, told by more than a colour."""
        m, accent = self.m, QColor(self.theme.accent)
        painter.fillRect(QRectF(0, 0, max(3, m.px(4)), row), accent)
        self._triangle(painter, QPointF(m.px(9), row / 2), accent)

    def _ground(self, tense: Tense) -> QColor:
        """What lies behind a row."""
        return QColor(self.theme.accent_soft if tense == "present" else self.theme.surface)

    def _colour(self, figure: RowFigure, tense: Tense) -> str:
        if tense == "future":
            return self.theme.edge
        hop = figure.hop
        is_bad = figure.is_harm or (hop is not None and (hop.broken or hop.lost))
        return self.theme.failed.outline if is_bad else self.theme.accent

    def _text_colour(self, figure: RowFigure, tense: Tense) -> str:
        if tense == "future":
            return self.theme.text_soft
        hop = figure.hop
        if figure.is_harm or (hop is not None and (hop.broken or hop.lost)):
            return self.theme.failed.text
        return self.theme.accent_text if tense == "present" else self.theme.text


def _place(line: tuple[float, float], width: float, sight: tuple[float, float], gap: float) -> float:
    """Where words begin: in the middle of a long line, behind a short one, before it, or where there is room."""
    low, high = min(line), max(line)
    seen_low, seen_high = max(low, sight[0]), min(high, sight[1])
    if seen_high - seen_low >= width + 4 * gap:
        return (seen_low + seen_high - width) / 2
    if high + gap + width <= sight[1]:
        return max(high + gap, sight[0] + gap)
    if low - gap - width >= sight[0]:
        return min(low - gap, sight[1]) - width
    return max(sight[0] + gap, sight[1] - width - gap)
