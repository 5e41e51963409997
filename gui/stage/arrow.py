"""How a hop is drawn: the arrow, its label and its badge.

The badge holds the number of the hop and has the token's shape, so the kind can be read when
nothing moves: a disc calls, a ring answers, a diamond is a message, a square stands for
many. How it went stands as a glyph before the label.
"""

from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from gui.stage.figures import HopFigure
from gui.stage.glyphs import glyph_path
from gui.stage.ink import DASHED, Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.stage.tokens import colour_of, is_filled, mark_colour, token_path
from gui.theme import Theme

LOST_AT: Final = 0.6
"""A lost hop comes this far."""
HEAD: Final = 10
"""How long the head of the present hop's arrow is while time passes, in pixels of the design."""


def arrow_path(route: Route, *, lost: bool, corner: float) -> QPainterPath:
    """The line of a route with its corners rounded; a lost one ends on its way."""
    points = route.points
    path = QPainterPath(points[0])
    for before, at, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(at, before, corner))
        path.quadTo(at, _towards(at, after, corner))
    path.lineTo(points[-1])
    if not lost:
        return path
    short = QPainterPath(points[0])
    for step in range(1, 25):
        short.lineTo(path.pointAtPercent(LOST_AT * step / 24))
    return short


def draw_arrow(
    drawing: Drawing,
    route: Route,
    hop: HopFigure,
    theme: Theme,
    m: Metrics,
    *,
    past: bool,
    words: bool,
    badge: bool = True,
    head: float = HEAD,
) -> QRectF:
    """Draw a hop at rest; the rectangle it covers. Of a lost one the token lies elsewhere.

    Args:
        drawing: Where to.
        route: Its way.
        hop: What it is.
        theme: The colours.
        m: The measures.
        past: Whether it belongs to the trail.
        words: Whether its label is drawn.
        badge: Whether its number is drawn.
        head: The length of its head, in pixels of the design.
    """
    colour = colour_of(hop, theme)
    width = m.stroke(2 if past else 3.5)
    path = arrow_path(route, lost=hop.lost, corner=m.px(6))
    bounds = path.boundingRect()
    head = m.stroke(head)
    last = route.points[-1] - route.points[-2]
    straight = hypot(last.x(), last.y())
    head = min(head, 0.6 * straight)
    body = _without_head(path, 0 if hop.lost else head * 0.8)
    dash = DASHED if hop.broken or hop.lost else ()
    pen = make_pen(colour, width, dash)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    drawing.shape(body, pen=pen)
    if route.plated and words:
        # On the line, which may run behind the words.
        plate = _label_room(route, m)
        drawing.fill(plate, plate.height() / 2, theme.surface, theme.line, 1)
        bounds = bounds.united(plate)
    end = path.pointAtPercent(1)
    if not hop.lost:
        drawing.shape(_head(end - last * (head / (straight or 1.0)), end, head * 0.56), colour)
    if badge:
        bounds = bounds.united(draw_badge(drawing, route.badge, hop, theme, m, past=past))
    if words:
        bounds = bounds.united(draw_label(drawing, route, hop, theme, m))
    return bounds.adjusted(-width, -width, width, width).adjusted(-head, -head, head, head)


def draw_badge(drawing: Drawing, centre: QPointF, hop: HopFigure, theme: Theme, m: Metrics, *, past: bool) -> QRectF:
    """The number of a hop in the shape of its token; the rectangle it covers."""
    colour = colour_of(hop, theme)
    filled = not past and is_filled(hop.shape)
    radius = m.badge
    path = token_path(hop.shape, centre, radius if hop.shape != "diamond" else radius - m.px(1))
    drawing.shape(path, colour if filled else theme.surface, make_pen(colour, m.stroke(2 if past else 2.5)))
    number = str(hop.number or "")
    width = m.width("number", number) - 1
    ink = (theme.surface if hop.broken or hop.lost else theme.on_accent) if filled else theme.text
    at = QPointF(centre.x() - width / 2, centre.y() - m.measures("number").height() / 2)
    drawing.words(at, number, "number", ink)
    reach = radius + m.px(1)
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def draw_label(drawing: Drawing, route: Route, hop: HopFigure, theme: Theme, m: Metrics) -> QRectF:
    """How a hop went, and what was said; the rectangle it covers."""
    x, y = route.label.left(), route.label.top()
    if hop.mark:
        size = m.px(12)
        rect = QRectF(x, round(y + (route.label.height() - size) / 2), size, size)
        drawing.stroke(glyph_path(hop.mark, rect), mark_colour(hop.mark, theme), size)
        x += m.px(18)
    colour = theme.failed.text if hop.broken or hop.lost else theme.accent_text
    drawing.words(QPointF(x, y), route.text, "label", colour)
    if route.note:
        drawing.words(QPointF(route.label.left(), y + m.height("label")), route.note, "note", theme.text_soft)
    return route.label


def _label_room(route: Route, m: Metrics) -> QRectF:
    badge = QRectF(route.badge.x() - m.badge, route.label.top(), 2 * m.badge, route.label.height())
    return route.label.united(badge).adjusted(-m.px(3), -m.px(4), m.px(8), m.px(4))


def _without_head(path: QPainterPath, head: float) -> QPainterPath:
    """The line up to where the head begins."""
    length = path.length()
    head = min(head, length * 0.7)
    if head <= 0:
        return path
    cut = path.percentAtLength(length - head)
    body = QPainterPath(path.pointAtPercent(0))
    elements = [path.elementAt(n) for n in range(path.elementCount())]
    if len(elements) == 2:
        body.lineTo(path.pointAtPercent(cut))
    else:
        steps = max(12, round(length / 4))
        for step in range(1, steps + 1):
            body.lineTo(path.pointAtPercent(cut * step / steps))
    return body


def _head(base: QPointF, tip: QPointF, half: float) -> QPainterPath:
    along = tip - base
    length = hypot(along.x(), along.y()) or 1.0
    across = QPointF(-along.y() / length * half, along.x() / length * half)
    path = QPainterPath(tip)
    path.lineTo(base + across)
    path.lineTo(base - across)
    path.closeSubpath()
    return path


def _towards(at: QPointF, other: QPointF, corner: float) -> QPointF:
    along = other - at
    length = hypot(along.x(), along.y()) or 1.0
    return at + along * (min(corner, length / 2) / length)
