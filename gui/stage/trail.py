"""The last hops, numbered and fading, beside the one in flight.

Only what finds room is drawn: a label that would touch another one is left out, and a badge
moves aside. A hop that ran just as a later one has no second arrow there; its number stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import HopFigure
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.route import Route

LONGEST: Final = 4
FADING: Final = (0.95, 0.86, 0.78, 0.72)
"""Opacity by age; even the oldest label can still be read (computed in a test)."""


@dataclass(frozen=True, slots=True)
class Step:
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
    standing: Sequence[Route] = (),
) -> tuple[tuple[Step, ...], Route | None]:
    """The trail, newest first, and the route of the hop in flight.

    Args:
        trail: The last hops, oldest first.
        now: The hop in flight.
        layout: Where everything is.
        metrics: The measures.
        standing: Ways of calls that wait for an answer; they were there before.
    """
    taken: list[QRectF] = []
    words: list[QRectF] = []
    drawn: list[QRectF] = []
    lines: set[tuple[tuple[float, float], ...]] = set()
    route = route_of(now, layout, metrics) if now is not None else None
    for one in (*([route] if route is not None else []), *standing):
        taken += [_badge(one, metrics), one.label]
        words.append(one.label)
        drawn += _strokes(one)
        lines.add(line_of(one))
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
        taken.append(badge)
        if speaks:
            taken.append(moved.label)
            words.append(moved.label)
        lines.add(line_of(moved))
        drawn += _strokes(moved)
        steps.append(Step(hop, moved, speaks, FADING[age], runs_anew))
    return tuple(steps), route


def _badge(route: Route, m: Metrics) -> QRectF:
    reach = m.px(12)
    return QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach)


def _aside(route: Route, taken: list[QRectF], m: Metrics) -> Route | None:
    """The route with its badge where nothing else stands, at most two places to the left."""
    for step in range(3):
        moved = replace(route, badge=route.badge - QPointF(step * m.px(30), 0))
        badge = _badge(moved, m)
        apart = badge.adjusted(-m.px(5), 0, m.px(5), 0)
        if badge.left() > 0 and not any(apart.intersects(other) for other in taken):
            return moved
    return None


def _strokes(route: Route) -> list[QRectF]:
    """What the line of a route covers."""
    return [QRectF(one, other).normalized().adjusted(-3, -3, 3, 3) for one, other in pairwise(route.points)]


def _meet(some: list[QRectF], others: list[QRectF]) -> bool:
    return any(one.intersects(other) for one in some for other in others)


def line_of(route: Route) -> tuple[tuple[float, float], ...]:
    """What tells the line of a route apart from others."""
    return tuple((point.x(), point.y()) for point in route.points)
