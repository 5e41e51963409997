"""The last hops, numbered and fading, beside the one in flight.

Only what finds room is drawn: a label that would touch another one is left out, and a badge
moves aside. A hop that ran just as a later one has no second arrow there; its number stays beside
the first, if there is room.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeGuard

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import HopFigure
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.parts import Mark, Panel, Part, Words
from gui.stage.route import Route

LONGEST: Final = 4
FADING: Final = (0.95, 0.86, 0.78, 0.72)
"""Opacity by age; even the oldest label can still be read (computed in a test)."""

_AWAY: Final = (-18, 18, -48, 48, -78)
"""How far from its line a badge without words may stand, in pixels of the design."""

_NEAR: Final = 40


class Step(Struct, frozen=True):
    """A hop of the trail with its place."""

    hop: HopFigure
    route: Route
    words: bool
    opacity: float
    line: bool = True
    """Whether it has an arrow of its own: one that ran just as a later one has its number beside that."""


def trail_steps(
    trail: Sequence[HopFigure],
    now: HopFigure | None,
    layout: StageLayout,
    metrics: Metrics,
) -> tuple[tuple[Step, ...], Route | None]:
    """The trail, newest first, and the route of the hop in flight."""
    taken: list[QRectF] = []
    words: list[QRectF] = []
    drawn: list[QRectF] = []
    lines: set[tuple[tuple[float, float], ...]] = set()
    route = route_of(now, layout, metrics) if now is not None else None
    if route is not None:
        taken += [_badge(route, metrics), route.label]
        words.append(route.label)
        drawn += _strokes(route)
        lines.add(line_of(route))
    steps = []
    for age, hop in enumerate(reversed(trail[-LONGEST:])):
        past = route_of(hop, layout, metrics)
        if past is None:
            continue
        runs_anew = line_of(past) not in lines
        if runs_anew and _meet(_strokes(past), words):
            continue
        moved = _aside(past, taken, metrics)
        if moved is None:
            continue
        around = moved.label.adjusted(-4, -2, 4, 2)
        badge = _badge(moved, metrics)
        speaks = not _meet([around], [*taken, *drawn, badge])
        if not speaks:
            near = _beside_line(past, [*taken, *drawn], layout, metrics)
            if near is None and not (runs_anew and _is_near(moved, metrics)):
                continue
            moved = near or moved
            badge = _badge(moved, metrics)
        taken.append(badge)
        if speaks:
            taken.append(moved.label)
            words.append(moved.label)
        lines.add(line_of(moved))
        drawn += _strokes(moved)
        steps.append(Step(hop, moved, speaks, FADING[age], runs_anew))
    return tuple(steps), route


def _badge(route: Route, m: Metrics) -> QRectF:
    reach = m.badge + m.px(1)
    return QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach)


def _aside(route: Route, taken: list[QRectF], m: Metrics) -> Route | None:
    """The route with its badge where nothing else stands, at most two places to the left."""
    for step in range(3):
        moved = replace(route, badge=route.badge - QPointF(step * (2 * m.badge + m.px(8)), 0))
        badge = _badge(moved, m)
        apart = badge.adjusted(-m.px(5), 0, m.px(5), 0)
        if badge.left() > 0 and not any(apart.intersects(other) for other in taken):
            return moved
    return None


def _beside_line(route: Route, taken: list[QRectF], layout: StageLayout, m: Metrics) -> Route | None:
    """The route with its badge right beside its line, since no words tell which line it belongs to."""
    uprights = [(one, other) for one, other in pairwise(route.points) if one.x() == other.x()]
    for away in _AWAY:
        for one, other in uprights:
            low, high = sorted((one.y(), other.y()))
            y = route.badge.y() if low <= route.badge.y() <= high else (low + high) / 2
            moved = replace(route, badge=QPointF(one.x() + m.px(away), y))
            badge = _badge(moved, m)
            is_free = not _meet([badge], taken) and not _covers_something(badge, layout)
            if is_free and layout.bounds.contains(badge):
                return moved
    return None


def _covers_something(badge: QRectF, layout: StageLayout) -> bool:
    """Whether words, glyphs or chips of a card stand where a badge is to stand."""
    for node, card in layout.cards.items():
        if card.intersects(badge):
            there = badge.translated(-card.topLeft())
            if any(_is_thing(part) and part.rect.intersects(there) for part in layout.nodes[node].parts):
                return True
    return False


def _is_thing(part: Part) -> TypeGuard[Panel | Words | Mark]:
    return isinstance(part, Words | Mark) or (isinstance(part, Panel) and part.kind in ("chip", "tile", "pill"))


def _is_near(route: Route, m: Metrics) -> bool:
    """Whether a badge without words can be taken for that of its own line only."""
    reach = m.px(_NEAR)
    around = QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach)
    return _meet([around], _strokes(route))


def _strokes(route: Route) -> list[QRectF]:
    """What the line of a route covers."""
    return [QRectF(one, other).normalized().adjusted(-3, -3, 3, 3) for one, other in pairwise(route.points)]


def _meet(some: list[QRectF], others: list[QRectF]) -> bool:
    return any(one.intersects(other) for one in some for other in others)


def line_of(route: Route) -> tuple[tuple[float, float], ...]:
    """What tells the line of a route apart from others."""
    return tuple((point.x(), point.y()) for point in route.points)
