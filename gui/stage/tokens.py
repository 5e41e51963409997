"""The tokens that travel, rest, wait and break: their shape tells the kind of a hop wherever they are.

A disc calls, a ring answers, a diamond is a message, a square stands for many. What got lost lies where it came
to, in two halves; a call that has no answer yet stands at the door of its target, whatever else comes and goes
there, and a ring round it drains until its caller gives up.
"""

from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from gui.stage.arcs import draw_ring
from gui.stage.figures import Glyph, HopFigure, Token, UnansweredFigure
from gui.stage.glyphs import glyph_path
from gui.stage.ink import Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.theme import Theme

RADIUS: Final = 9
_ORIGIN: Final = QPointF(0, 0)
_AT_REST: Final = 7
_GAP: Final = 4.5
"""How far the halves of a broken token lie from its middle."""
_TILT: Final = 13.0
"""Degrees."""
_CRACK: Final = ((0.0, -2.0), (0.22, -0.55), (-0.2, -0.1), (0.2, 0.4), (0.0, 2.0))
"""The edge along which a token breaks, in radii."""
HALVES: Final = (-1, 1)
"""The left one and the right one."""


def token_path(token: Token, centre: QPointF, radius: float) -> QPainterPath:
    """The outline that tells the kind of a hop."""
    path = QPainterPath()
    match token:
        case "disc" | "ring" | "timer":
            path.addEllipse(centre, radius, radius)
        case "square":
            side = radius * 0.92
            path.addRoundedRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side), 2, 2)
        case "diamond":
            far = radius * 1.25
            path.moveTo(centre + QPointF(0, -far))
            for step in (QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)):
                path.lineTo(centre + step)
            path.closeSubpath()
        case "bolt":
            far = radius * 1.12
            path.moveTo(centre + QPointF(-far * 0.6, -far))
            for x, y in ((0.6, -1.0), (1.1, 0.0), (0.6, 1.0), (-0.6, 1.0), (-1.1, 0.0)):
                path.lineTo(centre + QPointF(x * far, y * far))
            path.closeSubpath()
    return path


def is_filled(token: Token) -> bool:
    """Whether a shape is drawn as a surface; a ring and the dial of a timer are not."""
    return token not in ("ring", "timer")


def colour_of(hop: HopFigure, theme: Theme) -> str:
    """The colour of everything that belongs to a hop."""
    return theme.failed.outline if hop.broken or hop.lost else theme.accent


def mark_colour(mark: Glyph, theme: Theme) -> str:
    """The colour of how it went."""
    states = {"check": theme.online, "cross": theme.failed, "clock": theme.pending}
    state = states.get(mark)
    return state.outline if state is not None else theme.accent


def draw_token(drawing: Drawing, hop: HopFigure, theme: Theme, m: Metrics, at: QPointF = _ORIGIN) -> QRectF:
    """The token of a hop with its middle at a place; the rectangle it covers."""
    radius, colour, filled = m.px(RADIUS), colour_of(hop, theme), is_filled(hop.shape)
    outline = make_pen(theme.surface if filled else colour, m.stroke(2.5))
    drawing.shape(token_path(hop.shape, at, radius), colour if filled else theme.surface, outline)
    glyph: Glyph = hop.mark or ("clock" if hop.shape == "timer" else "")
    if glyph:
        ink = theme.on_accent if filled else mark_colour(glyph, theme)
        inner = _square(at, radius * 0.62)
        drawing.stroke(glyph_path(glyph, inner), ink, inner.width())
    return _square(at, radius + 3)


def draw_half(drawing: Drawing, hop: HopFigure, side: int, at: QPointF, theme: Theme, m: Metrics) -> QRectF:
    """One half of a broken token whose middle was at a place; the rectangle it covers."""
    half, colour = _half(hop.shape, m.px(RADIUS), side).translated(at), colour_of(hop, theme)
    # First a ground, since it lies on its own line.
    drawing.shape(half, theme.surface, make_pen(theme.surface, m.stroke(5)))
    drawing.shape(half, colour if is_filled(hop.shape) else theme.surface, make_pen(colour, m.stroke(2)))
    return half.boundingRect().adjusted(-4, -4, 4, 4)


def half_at(side: int, broken: float, m: Metrics) -> QPointF:
    """How far from the middle a half lies that has broken off so much, between 0 and 1."""
    return QPointF(side * m.px(_GAP) * broken, m.px(3) * broken * (1 if side > 0 else -0.4))


def draw_broken(drawing: Drawing, hop: HopFigure, at: QPointF, theme: Theme, m: Metrics) -> QRectF:
    """Both halves at rest; the rectangle they cover."""
    covered = QRectF()
    for side in HALVES:
        covered |= draw_half(drawing, hop, side, at + half_at(side, 1.0, m), theme, m)
    return covered


def end_of_way(route: Route, m: Metrics) -> QPointF:
    """Where a token lies that is about to go into its target."""
    end, before = route.points[-1], route.points[-2]
    along = end - before
    length = hypot(along.x(), along.y()) or 1.0
    return end - along * (min(m.px(RADIUS + 2), length) / length)


def door(target: QRectF, m: Metrics) -> QPointF:
    """Where a token stands that was not let in: at the right edge of its target, where no arrow ends."""
    return QPointF(target.right() + m.px(3), target.top() + m.px(_AT_REST + 2))


def draw_waiting(
    drawing: Drawing, call: UnansweredFigure, at: QPointF, room: float, theme: Theme, m: Metrics
) -> QRectF:
    """A token at a door, round it what is left of the time, and beside it as much of that in words as has room."""
    ring, colour = m.px(_AT_REST + 4), theme.pending.outline
    drawing.fill(_square(at, ring + 2), ring + 2, theme.surface)
    draw_ring(drawing, _square(at, ring), call.share, colour, theme.edge, m.stroke(2.5))
    drawing.shape(token_path(call.hop.shape, at, m.px(_AT_REST)), colour)
    clock = _square(at, m.px(_AT_REST) * 0.6)
    drawing.stroke(glyph_path("clock", clock), theme.surface, clock.width())
    covered = _square(at, ring + 4)
    x, right = at.x() + ring + m.px(5), at.x() + room - m.px(8)
    words = next((text for text in _texts_of(call) if x + m.width("pill", text) <= right), "")
    if words:
        place = QRectF(x, at.y() - m.height("pill") / 2, m.width("pill", words), m.height("pill"))
        drawing.words(place.topLeft(), words, "pill", theme.pending.text)
        covered |= place
    return covered


def _texts_of(call: UnansweredFigure) -> tuple[str, ...]:
    return f"{call.hop.label} \u00b7 {call.left}", call.left


def _square(at: QPointF, half: float) -> QRectF:
    return QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)


def _half(token: Token, radius: float, side: int) -> QPainterPath:
    edge = [QPointF(x * radius, y * radius) for x, y in _CRACK]
    part = QPainterPath(edge[0])
    for point in edge[1:]:
        part.lineTo(point)
    part.lineTo(QPointF(side * 3 * radius, 2 * radius))
    part.lineTo(QPointF(side * 3 * radius, -2 * radius))
    part.closeSubpath()
    return QTransform().rotate(side * _TILT).map(token_path(token, QPointF(0, 0), radius).intersected(part))
