"""The way of a hop in the story: along the lines of the graph, and a mark at the node for what stays inside it."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from core.model.addresses import machine
from gui.stage.figures import HopFigure
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.stage.story_frame import StoryPlan
from gui.stage.story_layout import spine_x, stem_x

_HOLLOW: Final = ("ring", "timer")


def story_route(hop: HopFigure, layout: StageLayout, plan: StoryPlan, metrics: Metrics) -> Route | None:
    """The route of a hop, or None if neither end is on the stage."""
    return _Finder(hop, layout, plan, metrics).route()


class _Finder:
    def __init__(self, hop: HopFigure, layout: StageLayout, plan: StoryPlan, metrics: Metrics) -> None:
        self.hop = hop
        self.layout = layout
        self.plan = plan
        self.m = metrics

    def route(self) -> Route | None:
        source, target = self.thing(self.hop.source), self.thing(self.hop.target)
        if source is None and target is None:
            return None
        if source is None or target is None:
            return self.dropped(source or target or "", leaves=target is None)
        if source == target:
            return self.loop(source)
        return self.routed(self.way(source, target))

    def thing(self, address: str) -> str | None:
        """What is drawn of an address: a VM, a console, a part of the band, or the node that holds it."""
        found = self.layout.find(address)
        return found[0] if found is not None else None

    def node(self, thing: str) -> str:
        region = thing.partition("/")[0]
        return region if region in self.layout.cards else ""

    def rect(self, thing: str) -> QRectF:
        return self.layout.rects[thing]

    # -- ways along the lines -----------------------------------------------------------------

    def way(self, source: str, target: str) -> tuple[QPointF, ...]:
        here, there = self.node(source), self.node(target)
        if here and here == there:
            return self.within(here, source, target)
        is_above = "admin" in (source.partition("/")[0], target.partition("/")[0])
        start, end = (self.to_rail(one, is_above=is_above) for one in (source, target))
        first, last = start[-1], end[-1]
        between: tuple[QPointF, ...] = ()
        if abs(first.y() - last.y()) > 1:
            between = (QPointF(self.plan.trunk, first.y()), QPointF(self.plan.trunk, last.y()))
        return _without_doubles((*start, *between, *reversed(end)))

    def within(self, node: str, source: str, target: str) -> tuple[QPointF, ...]:
        """Between a node and one of its VMs, or between two of them."""
        tiles = [thing for thing in (source, target) if thing != machine(node)]
        ways = [self.to_node(tile) for tile in tiles]
        if len(ways) == 2:
            return _without_doubles((*ways[0][:-1], *reversed(ways[1][:-1])))
        return ways[0] if source == tiles[0] else ways[0][::-1]

    def to_node(self, tile: str) -> tuple[QPointF, ...]:
        """From a VM up to its line, along it, and up to the node."""
        card, rect = self.layout.cards[self.node(tile)], self.rect(tile)
        x, bottom = card.left() + spine_x(self.plan), card.top() + self.plan.node_height
        if self.layout.frame.density != "full":
            beside = round(rect.center().y())
            return QPointF(rect.left(), beside), QPointF(x, beside), QPointF(x, bottom)
        line, middle = rect.top() - self.plan.branch, rect.center().x()
        return QPointF(middle, rect.top()), QPointF(middle, line), QPointF(x, line), QPointF(x, bottom)

    def to_rail(self, thing: str, *, is_above: bool) -> tuple[QPointF, ...]:
        """From a thing to the rail that it hangs on; consoles and the first row have one above."""
        rect, node = self.rect(thing), self.node(thing)
        if not node:
            x = rect.center().x()
            if thing.partition("/")[0] == "admin":
                return QPointF(x, rect.bottom()), QPointF(x, self.plan.rails[0])
            return QPointF(x, rect.top()), QPointF(x, self.plan.rails[-1])
        card = self.layout.cards[node]
        lead = self.to_node(thing) if thing != machine(node) else ()
        row = list(self.layout.cards).index(node) // self.plan.columns
        if is_above and row == 0:
            x = card.center().x()
            return *lead, QPointF(x, card.top()), QPointF(x, self.plan.rails[0])
        x = stem_x(card, self.plan)
        return *lead, QPointF(x, card.top() + self.plan.node_height), QPointF(x, self.plan.rails[row + 1])

    # -- what stays where it is ---------------------------------------------------------------

    def loop(self, thing: str) -> Route:
        """Out of a thing and back into it: below a node, beside anything else."""
        m, rect = self.m, self.rect(thing)
        if thing == machine(self.node(thing)):
            right, y = rect.right() - self.plan.indent - m.px(14), rect.bottom()
            if self.layout.frame.density != "full":
                # Below it stand its VMs at once.
                right, y = right - m.px(60), rect.top()
            low = y + m.px(15) if y > rect.top() else y - m.px(11)
            return self.routed(
                (QPointF(right - m.px(46), y), QPointF(right - m.px(46), low), QPointF(right, low), QPointF(right, y))
            )
        out, y = m.px(14), rect.center().y()
        return self.routed((
            QPointF(rect.right(), y - m.px(10)), QPointF(rect.right() + out, y - m.px(10)),
            QPointF(rect.right() + out, y + m.px(10)), QPointF(rect.right(), y + m.px(10)),
        ))  # fmt: skip

    def dropped(self, thing: str, *, leaves: bool) -> Route:
        """Between a thing and nowhere: what the user does, or what ends here."""
        rect, length = self.rect(thing), self.m.px(26)
        is_console = thing.partition("/")[0] == "admin"
        x = rect.left() + min(rect.width() / 2, self.m.px(120))
        if thing == machine(self.node(thing)):
            x = rect.right() - self.m.px(110)
        start, end = (QPointF(x, rect.bottom() + length), QPointF(x, rect.bottom()))
        if not is_console:
            start, end = QPointF(x, rect.top() - length), QPointF(x, rect.top())
        return self.routed((end, start) if leaves else (start, end))

    def routed(self, points: tuple[QPointF, ...]) -> Route:
        """A route with its badge in the middle of its longest stretch."""
        m = self.m
        one, other = max(pairwise(points), key=lambda ends: (ends[1] - ends[0]).manhattanLength())
        middle = (one + other) / 2
        if (other - one).manhattanLength() < m.px(60):
            # Too short to have anything on it.
            middle = QPointF(min(point.x() for point in points) - m.px(18), middle.y())
        # How it went: within a badge that is hollow, at the left of one that is filled.
        aside = m.px(6) if self.hop.shape in _HOLLOW else m.px(30)
        height = m.height("label")
        label = QRectF(middle.x() - aside, middle.y() - height / 2, m.px(12), height)
        return Route(points, middle, label, "", plated=False)


def _without_doubles(points: tuple[QPointF, ...]) -> tuple[QPointF, ...]:
    """The points without any that follows its like."""
    kept = [points[0]]
    for point in points[1:]:
        if (point - kept[-1]).manhattanLength() > 1:
            kept.append(point)
    return tuple(kept)
