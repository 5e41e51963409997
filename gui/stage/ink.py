"""From parts with roles to strokes with colours: everything a painter needs, decided.

A `Drawing` is made when a figure, the layout or the theme changes; painting it is a loop
without a decision, so nothing can go wrong in it.
"""

from functools import cache
from math import hypot
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from gui.stage.figures import Look
from gui.stage.glyphs import THICKNESS, glyph_path
from gui.stage.hatch import hatch_lines
from gui.stage.metrics import FontRole, Metrics
from gui.stage.parts import Mark, Panel, Part, Swarm, Tone, Wire, Words
from gui.theme import Theme

DASHED: Final = (4.0, 2.5)
DOTTED: Final = (1.0, 1.8)


class Dress(Struct, frozen=True):
    """How a panel looks: colours by value, outline in design pixels."""

    fill: str
    outline: str
    width: float
    dash: tuple[float, ...] = ()
    hatch: str = ""


def dress(panel: Panel, theme: Theme) -> Dress:
    """The dress of a panel, apart from being active."""
    kind, look = panel.kind, panel.look
    if kind == "card":
        if look in ("gone", "failed"):
            return Dress(theme.surface, theme.failed.outline, 2, DASHED, theme.hatch)
        if look in ("isolated", "hung", "offline", "pending"):
            # The machine runs: no hatch, only an outline that tells how it stands with the cluster.
            return replace(look_dress(look, theme), fill=theme.surface)
        return Dress(theme.surface, theme.edge, 1)
    if kind == "rail" and look == "online":
        return Dress("", theme.online.outline, 1)
    if kind in ("console", "band"):
        return Dress(theme.surface, theme.edge, 1)
    return look_dress(look, theme)


def look_dress(look: Look, theme: Theme) -> Dress:
    """The dress of a state, wherever it shows."""
    return _dresses(theme)[look]


@cache
def _dresses(theme: Theme) -> dict[Look, Dress]:
    failed, ghost = theme.failed, theme.ghost
    return {
        "plain": Dress(theme.box, theme.edge, 1),
        "online": Dress(theme.online.fill, theme.online.outline, 1.5),
        "pending": Dress(theme.pending.fill, theme.pending.outline, 2),
        "failed": Dress(failed.fill, failed.outline, 2, DASHED),
        "offline": Dress(theme.offline.fill, theme.offline.outline, 2),
        "unknown": Dress(theme.unknown.fill, theme.unknown.outline, 2, DOTTED),
        "ghost": Dress("", ghost.outline, 1, DASHED),
        "gone": Dress("", ghost.outline, 1, DASHED),
        "unprotected": Dress(theme.box, failed.outline, 1.5, DASHED),
        "loaded": Dress(theme.dll.fill, theme.dll.outline, 1.5),
        "unloaded": Dress("", theme.edge, 1),
        "damaged": Dress(failed.fill, failed.outline, 2, DASHED, theme.hatch),
        "missing": Dress("", failed.outline, 1.5, DASHED),
        "hung": Dress(failed.fill, failed.outline, 2, DOTTED),
        "isolated": Dress(theme.unknown.fill, theme.unknown.outline, 2.5, DOTTED),
        "outlived": Dress(theme.dll.fill, failed.outline, 2, DASHED),
    }


class _Fill(Struct, frozen=True):
    rect: QRectF
    radius: float
    brush: QBrush
    pen: QPen


class _Lines(Struct, frozen=True):
    lines: list[QLineF]
    pen: QPen


class _Text(Struct, frozen=True):
    at: QPointF
    text: str
    font: QFont
    pen: QPen


class _Stroke(Struct, frozen=True):
    path: QPainterPath
    brush: QBrush
    pen: QPen


class _Rects(Struct, frozen=True):
    rects: list[QRectF]
    brush: QBrush
    pen: QPen


class Drawing:
    """Strokes in painting order."""

    def __init__(self, theme: Theme, metrics: Metrics) -> None:
        self._theme = theme
        self._m = metrics
        self._strokes: list[_Fill | _Lines | _Text | _Stroke | _Rects] = []

    def add(self, part: Part) -> None:
        """Take up a part of a layout."""
        match part:
            case Panel():
                self._panel(part)
            case Words():
                self.words(part.rect.topLeft(), part.text, part.role, self._text_colour(part.tone))
            case Mark():
                self.stroke(glyph_path(part.glyph, part.rect), self._mark_colour(part.tone), part.rect.width())
            case Swarm():
                self._swarm(part)
            case Wire(points, is_strong):
                pen = make_pen(self._theme.edge, self._m.stroke(2.5 if is_strong else 1.5))
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                self.shape(rounded(points, self._m.px(8)), pen=pen)

    def fill(self, rect: QRectF, radius: float, fill: str, outline: str = "", width: float = 0.0,
             dash: tuple[float, ...] = ()) -> None:  # fmt: skip
        """A rounded rectangle with its outline inside."""
        half = width / 2
        inside = rect.adjusted(half, half, -half, -half)
        pen = make_pen(outline, width, dash) if outline else QPen(Qt.PenStyle.NoPen)
        brush = QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)
        self._strokes.append(_Fill(inside, max(radius - half, 0), brush, pen))

    def stroke(self, path: QPainterPath, colour: str, size: float) -> None:
        """The strokes of a glyph of a size."""
        pen = QPen(QColor(colour), max(1.4, size * THICKNESS))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._strokes.append(_Stroke(path, QBrush(Qt.BrushStyle.NoBrush), pen))

    def shape(self, path: QPainterPath, fill: str = "", pen: QPen | None = None) -> None:
        """Any path, filled, drawn or both."""
        brush = QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)
        self._strokes.append(_Stroke(path, brush, pen if pen is not None else QPen(Qt.PenStyle.NoPen)))

    def words(self, at: QPointF, text: str, role: FontRole, colour: str) -> None:
        """A text in a colour of its own; `at` is where its line begins at the top."""
        baseline = QPointF(at.x(), round(at.y() + self._m.measures(role).ascent()))
        self._strokes.append(_Text(baseline, text, self._m.font(role), QPen(QColor(colour))))

    def paint(self, painter: QPainter) -> None:
        """Draw it all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self._strokes:
            painter.setPen(stroke.pen)
            match stroke:
                case _Fill(rect, radius, brush, _):
                    painter.setBrush(brush)
                    painter.drawRoundedRect(rect, radius, radius)
                case _Text(at, text, font, _):
                    painter.setFont(font)
                    painter.drawText(at, text)
                case _Lines(lines, _):
                    painter.drawLines(lines)
                case _Stroke(path, brush, _):
                    painter.setBrush(brush)
                    painter.drawPath(path)
                case _Rects(rects, brush, _):
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                    painter.setBrush(brush)
                    painter.drawRects(rects)
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _panel(self, panel: Panel) -> None:
        theme, m = self._theme, self._m
        look = dress(panel, theme)
        fill, outline, width, dash = look.fill, look.outline, m.stroke(look.width), look.dash
        ring = panel.active and panel.kind in ("chip", "tile")
        if panel.active and panel.kind == "card" and panel.look == "plain":
            outline, width = theme.accent, m.stroke(1.5)
        elif panel.active and panel.kind in ("box", "console"):
            fill, outline, width = theme.accent_soft, theme.accent, m.stroke(3)
        self.fill(panel.rect, panel.radius, fill, "" if look.hatch else outline, width, dash)
        if look.hatch:
            inset = 0.3 * panel.radius
            inside = panel.rect.adjusted(inset, inset, -inset, -inset)
            thick, pitch = (6.0, 17.0) if panel.kind == "card" else (3.0, 9.0)
            pen = QPen(QColor(look.hatch), m.stroke(thick))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._strokes.append(_Lines(hatch_lines(inside, m.px(pitch)), pen))
            self.fill(panel.rect, panel.radius, "", outline, width, dash)
        if ring:
            out = m.stroke(3)
            self.fill(panel.rect.adjusted(-out, -out, out, out), panel.radius + out, "", theme.accent, out)

    def _swarm(self, swarm: Swarm) -> None:
        theme = self._theme
        look = look_dress(swarm.look, theme)
        fill = QBrush(QColor(look.fill)) if look.fill else QBrush(Qt.BrushStyle.NoBrush)
        rects = [rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in swarm.rects]
        self._strokes.append(_Rects(rects, fill, make_pen(look.outline, 1, look.dash)))
        if swarm.glyph and swarm.rects[0].width() >= 10:
            path = QPainterPath()
            for rect in swarm.rects:
                inset = rect.width() * 0.28
                path.addPath(glyph_path(swarm.glyph, rect.adjusted(inset, inset, -inset, -inset)))
            self.stroke(path, look.outline, 7)

    def _mark_colour(self, tone: Tone) -> str:
        states = self._theme.states()
        return states[tone].outline if tone in states else self._text_colour(tone)

    def _text_colour(self, tone: Tone) -> str:
        theme = self._theme
        match tone:
            case "text":
                return theme.text
            case "soft":
                return theme.text_soft
            case "accent":
                return theme.accent_text
            case _:
                return theme.states()[tone].text


def rounded(points: tuple[QPointF, ...], corner: float) -> QPainterPath:
    """A line through some points whose corners are rounded."""
    path = QPainterPath(points[0])
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(at, before, corner))
        path.quadTo(at, _towards(at, after, corner))
    path.lineTo(points[-1])
    return path


def _towards(at: QPointF, other: QPointF, corner: float) -> QPointF:
    along = other - at
    length = hypot(along.x(), along.y()) or 1.0
    return at + along * (min(corner, length / 2) / length)


def make_pen(colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    """A pen that zooms with the picture; dashes are in units of its width."""
    pen = QPen(QColor(colour), width)
    if dash:
        # Thin dashes would be too short to be seen as such.
        longer = max(1.0, 2.0 / width)
        pen.setDashPattern([part * longer for part in dash])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
