"""How a hop is drawn: the arrow, its label, its badge, and the token that travels.

The badge holds the number of the hop and has the token's shape, so the kind can be read when
nothing moves: a disc calls, a ring answers, a diamond is a message, a square stands for
many. How it went stands as a glyph before the label.
"""

from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from gui.stage.figures import Glyph, HopFigure, Token
from gui.stage.glyphs import glyph_path
from gui.stage.ink import DASHED, Drawing, make_pen
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.theme import Theme

_LOST_AT: Final = 0.6
"""A lost hop comes this far."""


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
        short.lineTo(path.pointAtPercent(_LOST_AT * step / 24))
    return short


def draw_arrow(
    drawing: Drawing, route: Route, hop: HopFigure, theme: Theme, m: Metrics, *, past: bool, words: bool
) -> QRectF:
    """Draw a hop at rest; the rectangle it covers.

    Args:
        drawing: Where to.
        route: Its way.
        hop: What it is.
        theme: The colours.
        m: The measures.
        past: Whether it belongs to the trail.
        words: Whether its label is drawn.
    """
    colour = _colour(hop, theme)
    width = m.stroke(2 if past else 3.5)
    path = arrow_path(route, lost=hop.lost, corner=m.px(6))
    bounds = path.boundingRect()
    if route.plated and words:
        plate = _label_room(route, m)
        drawing.fill(plate, plate.height() / 2, theme.surface, theme.line, 1)
        bounds = bounds.united(plate)
    head = m.stroke(8 if past else 12)
    last = route.points[-1] - route.points[-2]
    straight = hypot(last.x(), last.y())
    head = min(head, 0.75 * straight)
    body = _without_head(path, 0 if hop.lost else head * 0.8)
    dash = DASHED if hop.broken or hop.lost else ()
    pen = make_pen(colour, width, dash)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    drawing.shape(body, pen=pen)
    end = path.pointAtPercent(1)
    if hop.lost:
        size = m.px(14)
        around = QRectF(end.x() - size / 2, end.y() - size / 2, size, size)
        drawing.fill(around.adjusted(-3, -3, 3, 3), size, theme.surface)
        drawing.stroke(glyph_path("cross", around), colour, size)
    else:
        drawing.shape(_head(end - last * (head / (straight or 1.0)), end, head * 0.56), colour)
    _badge(drawing, route.badge, hop, theme, m, past=past)
    reach = m.px(12)
    bounds = bounds.united(QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach))
    if words:
        _label(drawing, route, hop, theme, m)
        bounds = bounds.united(route.label)
    return bounds.adjusted(-width, -width, width, width).adjusted(-head, -head, head, head)


def draw_token(drawing: Drawing, hop: HopFigure, theme: Theme, m: Metrics) -> QRectF:
    """The token of a hop, centred on the origin; the rectangle it covers."""
    radius = m.px(9)
    colour = _colour(hop, theme)
    filled = hop.shape not in ("ring", "timer")
    path = token_path(hop.shape, QPointF(0, 0), radius)
    drawing.shape(
        path, colour if filled else theme.surface, make_pen(colour if not filled else theme.surface, m.stroke(2.5))
    )
    inner = radius * 0.62
    glyph: Glyph = hop.mark or ("clock" if hop.shape == "timer" else "")
    if glyph:
        ink = theme.on_accent if filled else colour
        drawing.stroke(glyph_path(glyph, QRectF(-inner, -inner, 2 * inner, 2 * inner)), ink, 2 * inner)
    return QRectF(-radius - 3, -radius - 3, 2 * radius + 6, 2 * radius + 6)


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


def _colour(hop: HopFigure, theme: Theme) -> str:
    return theme.failed.outline if hop.broken or hop.lost else theme.accent


def _badge(drawing: Drawing, centre: QPointF, hop: HopFigure, theme: Theme, m: Metrics, *, past: bool) -> None:
    colour = _colour(hop, theme)
    filled = not past and hop.shape not in ("ring", "timer")
    radius = m.px(11)
    path = token_path(hop.shape, centre, radius if hop.shape != "diamond" else m.px(10))
    drawing.shape(path, colour if filled else theme.surface, make_pen(colour, m.stroke(2 if past else 2.5)))
    number = str(hop.number or "")
    width = m.width("number", number) - 1
    ink = (theme.surface if hop.broken or hop.lost else theme.on_accent) if filled else theme.text
    at = QPointF(centre.x() - width / 2, centre.y() - m.measures("number").height() / 2)
    drawing.words(at, number, "number", ink)


def _label(drawing: Drawing, route: Route, hop: HopFigure, theme: Theme, m: Metrics) -> None:
    x, y = route.label.left(), route.label.top()
    if hop.mark:
        size = m.px(12)
        rect = QRectF(x, round(y + (route.label.height() - size) / 2), size, size)
        states = {"check": theme.online, "cross": theme.failed, "clock": theme.pending}
        state = states.get(hop.mark)
        drawing.stroke(glyph_path(hop.mark, rect), state.outline if state else theme.accent, size)
        x += m.px(18)
    colour = theme.failed.text if hop.broken or hop.lost else theme.accent_text
    drawing.words(QPointF(x, y), route.text, "label", colour)
    if route.note:
        drawing.words(QPointF(route.label.left(), y + m.height("label")), route.note, "note", theme.text_soft)


def _label_room(route: Route, m: Metrics) -> QRectF:
    badge = QRectF(route.badge.x() - m.px(11), route.label.top(), m.px(22), route.label.height())
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
