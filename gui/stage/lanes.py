"""The way of an arrow between two objects, and the place of its label.

Calls within a node run in the gap between two layers, or inside a box in the lane above its
chips; what skips a layer takes the margin at the right of the card. Between nodes arrows run
in the gutters between cards, and to consoles and the band through the strips above and
below. Answers run beside the calls, so that both can be seen.
"""

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from core.model import addresses
from gui.stage.ends import End, end_of
from gui.stage.figures import HopFigure
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.route import BESIDE, Labeller, Route, with_note
from gui.stage.story_route import story_route


def route_of(hop: HopFigure, layout: StageLayout, metrics: Metrics) -> Route | None:
    """The route of a hop, or None if neither end is on the stage."""
    if layout.plan is not None:
        return story_route(hop, layout, layout.plan, metrics)
    router = _Router(hop, layout, metrics)
    route = router.route()
    return with_note(route, router.note, metrics) if route is not None else None


class _Router(Labeller):
    def route(self) -> Route | None:
        source, target = self.end(self.hop.source), self.end(self.hop.target)
        if target is None:
            return self.dropped(source, leaves=True) if source is not None else None
        if source is None:
            return self.dropped(target)
        if source.address == target.address:
            return self.loop(target)
        if "band" in (source.kind, target.kind) or "console" in (source.kind, target.kind):
            return self.outside(source, target)
        if source.node != target.node:
            return self.across(source, target)
        return self.within(source, target)

    def end(self, address: str) -> End | None:
        return end_of(address, self.layout, self.m)

    # -- within a node ---------------------------------------------------------------------

    def within(self, source: End, target: End) -> Route:
        if source.box == target.box:
            return self.inside(source, target)
        if self.layout.frame.density == "tiny":
            return self.hopping(source, target)
        upper, lower = sorted((source, target), key=lambda end: end.box.top())
        if lower.kind == "tile" and upper.kind == "tile":
            return self.by_margin(source, target)
        between = [
            rect
            for rect in self.layer_rects(source.node)
            if upper.box.bottom() <= rect.top() and rect.bottom() <= lower.box.top()
        ]
        if between or upper.kind == "header":
            return self.by_margin(source, target)
        return self.through_gap(source, upper, lower)

    def layer_rects(self, node: str) -> list[QRectF]:
        card = self.layout.cards[node]
        parts = self.layout.nodes[node].rects
        return [
            rect.translated(card.topLeft())
            for address, rect in parts.items()
            if address.count("/") == 1 and not address.endswith("/machine")
        ] + [rect.translated(card.topLeft()) for address, rect in parts.items() if "/vm/" in address]

    def through_gap(self, source: End, upper: End, lower: End) -> Route:
        """Straight down, or up, between two layers that follow each other."""
        if upper.kind == "chip" and (aside := self.past_lower_chips(upper)):
            return self.from_side_of_chip(source, upper, lower, aside)
        m, card = self.m, self.layout.cards[upper.node]
        # One may be narrower than the other: a resource host beside others.
        left = max(upper.box.left(), lower.box.left())
        width = min(upper.box.right(), lower.box.right()) - left
        x = left + round(0.26 * width)
        for end in (upper, lower):
            if end.kind in ("chip", "tile"):
                x = end.rect.left() + min(end.rect.width() / 2, m.px(64))
        right = card.right() - m.px(8)
        # A long label pushes the arrow to the left, as far as the badge allows.
        x = min(x, max(right - self.label_width - m.px(BESIDE + 14), left + m.px(36)))
        x = min(x, left + width - m.px(10) - self.beside)
        x = round(min(x, lower.rect.right() - m.px(10) - self.beside)) + self.beside
        top, bottom = QPointF(x, upper.box.bottom()), QPointF(x, lower.box.top())
        points = (top, bottom) if source is upper else (bottom, top)
        middle = (top.y() + bottom.y()) / 2
        label_x = x - self.beside + m.px(14) + (m.px(BESIDE) if self.hop.answers else 0)
        first = card.left() + self.layout.frame.pad
        return self.beside_line(points, label_x, middle, QRectF(first, 0, right - first, 1))

    def past_lower_chips(self, chip: End) -> float:
        """Where a line may run down past the chips below one in a narrow box; 0 where none are or it has no room."""
        m, box = self.m, chip.box
        if self.layout.frame.density != "full" or self.layout.row_of(box) == box:
            return 0.0
        chips = self.chips_of(box)
        if not any(rect.top() > chip.rect.bottom() for rect in chips):
            return 0.0
        x = round(max(rect.right() for rect in chips)) + m.px(10) + self.beside
        return x if x <= box.right() - m.px(6) else 0.0

    def from_side_of_chip(self, source: End, chip: End, lower: End, x: float) -> Route:
        """Out of a chip at its right, down past those below it, and on to the next layer."""
        m, card = self.m, self.layout.cards[chip.node]
        y, end = round(chip.rect.center().y()), lower.box.top()
        points = (QPointF(chip.rect.right(), y), QPointF(x, y), QPointF(x, end))
        first = card.left() + self.layout.frame.pad
        room = QRectF(first, 0, card.right() - m.px(8) - first, 1)
        label_x = x - self.beside + m.px(14) + (m.px(BESIDE) if self.hop.answers else 0)
        way = points if source is chip else points[::-1]
        return self.beside_line(way, label_x, (chip.box.bottom() + end) / 2, room, x)

    def hopping(self, source: End, target: End) -> Route:
        """Over the boxes of a card that has no room for arrows; the label stands below the card."""
        over = min(source.box.top(), target.box.top()) - self.m.px(7)
        ends = [QPointF(end.rect.center().x(), end.rect.top()) for end in (source, target)]
        points = (ends[0], QPointF(ends[0].x(), over), QPointF(ends[1].x(), over), ends[1])
        return self.below(points, self.layout.cards[source.node])

    def inside(self, source: End, target: End) -> Route:
        """Between a box and a chip in it, or between two of its chips."""
        m, box = self.m, source.box
        chip = target if target.kind == "chip" else source
        full = self.layout.frame.density == "full"
        to_chip = target.kind == "chip"
        lower = [r for r in self.chips_of(box) if r.bottom() < chip.rect.top()]
        if full and lower:
            # In a lower row: from the side, since other chips stand between it and the lane.
            y = round(chip.rect.center().y())
            length = max(min(m.px(40), box.right() - m.px(2) - chip.rect.right()), m.px(14))
            along = (QPointF(chip.rect.right() + length, y), QPointF(chip.rect.right(), y))
            return self.below(along if to_chip else along[::-1], box)
        if full and chip.rect.height() > m.height("chip") + m.px(10):
            return self.from_lane(chip, box, to_chip=to_chip)
        # A chip at the right of a line: the arrow runs along the line, the label stands below the box.
        y = round(chip.rect.center().y()) + (m.px(3) if self.hop.answers else -m.px(4))
        along = (QPointF(chip.rect.left() - m.px(44 if full else 30), y), QPointF(chip.rect.left(), y))
        return self.below(along if to_chip else along[::-1], box)

    def from_lane(self, chip: End, box: QRectF, *, to_chip: bool) -> Route:
        """Between the lane inside a box and a chip right below it."""
        m, is_alone = self.m, self.layout.row_of(box) == box
        usual = chip.rect.left() + min(chip.rect.width() / 2, m.px(40))
        first = chip.rect.left() + m.px(12 if is_alone else 7)
        beside = 0 if is_alone else self.beside
        x = round(min(usual, max(box.right() - self.label_width - m.px(14) - beside, first))) + self.beside
        has_room = is_alone or self.label_width <= box.right() - x - m.px(12)
        if not has_room:
            x = round(usual) + self.beside
        length = max(m.px(26), self.label_height)
        top = chip.rect.top() - length
        points = (QPointF(x, top), QPointF(x, chip.rect.top()))
        way = points if to_chip else points[::-1]
        middle = top + max(m.px(12), self.label_height / 2 - m.px(2))
        # Beside others a box may be narrow: then the words have room below the row.
        room = box.adjusted(0, 0, -m.px(8), 0) if self.note else box
        return self.beside_line(way, x + m.px(12), middle, room) if has_room else self.below(way, box)

    def chips_of(self, box: QRectF) -> list[QRectF]:
        return [rect for rect in self.layout.rects.values() if rect != box and box.contains(rect)]

    def loop(self, end: End) -> Route:
        """Out of the box and back into it, at the side where nothing stands: the right one if it can be."""
        m, rect, row = self.m, end.rect, self.layout.row_of(end.box)
        if end.kind != "box":
            return self.dropped(end)
        if row.left() < rect.left() and rect.right() < row.right():
            return self.from_gap_above(end)
        out = max(self.layout.frame.pad - m.px(2), m.px(6))
        y, side = rect.center().y(), rect.right()
        if rect.right() < row.right():
            side, out = rect.left(), -out
        points = (
            QPointF(side, y - m.px(9)),
            QPointF(side + out, y - m.px(9)),
            QPointF(side + out, y + m.px(9)),
            QPointF(side, y + m.px(9)),
        )
        return self.below(points, end.box)

    def from_gap_above(self, end: End) -> Route:
        """Into a box that stands between others, out of the gap above it."""
        m, card = self.m, self.layout.cards[end.node]
        x = round(end.rect.left() + 0.26 * end.rect.width()) + self.beside
        points = (QPointF(x, end.rect.top() - m.px(22)), QPointF(x, end.rect.top()))
        room = card.adjusted(self.layout.frame.pad, 0, -m.px(8), 0)
        return self.beside_line(points, x + m.px(14), end.rect.top() - m.px(13), room)

    def leave(self, end: End, x: float, y: float) -> tuple[QPointF, ...]:
        """From a box to an upright line at `x`, round the boxes that stand between."""
        row = self.layout.row_of(end.box)
        to_right = x > end.box.right()
        edge = end.box.right() if to_right else end.box.left()
        # Volumes stand side by side in one line: their arrows come from below.
        is_volume = end.kind == "chip" and "/csv/" in end.address
        if edge == (row.right() if to_right else row.left()) and not is_volume:
            return QPointF(edge, y), QPointF(x, y)
        beside = min(self.beside, self.m.px(8)) if is_volume else self.beside
        bottom = end.rect.bottom() if is_volume else end.box.bottom()
        start = QPointF(round(end.rect.center().x()) + beside, bottom)
        low = end.box.bottom() + self.m.px(7 if is_volume else 4)
        return start, QPointF(start.x(), low), QPointF(x, low)

    def has_left_side_only(self, end: End) -> bool:
        """Whether others stand at the right of a box and none at its left."""
        row = self.layout.row_of(end.box)
        return end.box.left() == row.left() and end.box.right() < row.right()

    def by_margin(self, source: End, target: End) -> Route:
        """Along a margin of the card, past the layers between: the right one if nothing stands in the way."""
        m, card = self.m, self.layout.cards[source.node]
        inward = m.px(4 if self.hop.answers else 6)
        is_left = self.has_left_side_only(source) or self.has_left_side_only(target)
        x = card.left() + inward if is_left else card.right() - inward
        ways = [
            self.from_above(end, x) if end.kind == "tile" else self.leave(end, x, end.rect.center().y())[::-1]
            for end in (source, target)
        ]
        points = (*reversed(ways[0]), *ways[1])
        upper, lower = sorted((source, target), key=lambda end: end.box.top())
        return self.below(points, lower.box if upper.kind == "header" else upper.box)

    def from_above(self, tile: End, x: float) -> tuple[QPointF, ...]:
        """From the margin to a tile that others may stand beside: through the gap above its row."""
        m, card = self.m, self.layout.cards[tile.node]
        first_row = tile.rect.top() - card.top() - self.layout.frame.tiles.top() < m.px(4)
        up, down = (m.px(16), 0) if first_row and self.layout.frame.density == "full" else (m.px(7), m.px(5))
        y, middle = tile.rect.top() - up, tile.rect.center().x() + self.beside
        return QPointF(x, y), QPointF(middle, y), QPointF(middle, tile.rect.top() + down)

    # -- between nodes ---------------------------------------------------------------------

    def across(self, source: End, target: End) -> Route:
        cards, m = self.layout.cards, self.m
        here, there = cards[source.node], cards[target.node]
        half = self.layout.frame.gutter / 2
        right = there.left() > here.left() or (there.left() == here.left() and there.top() != here.top())
        side = 1 if right else -1
        shift = m.px(10) if self.hop.answers else 0
        y1, y2 = source.rect.center().y() + shift, target.rect.center().y() + shift
        lane1 = (here.right() if right else here.left()) + side * half
        arrives_left = there.left() > here.left()
        lane2 = there.left() - half if arrives_left else there.right() + half
        if abs(lane1 - lane2) < 1:
            out, into = self.leave(source, lane1, y1), self.leave(target, lane1, y2)[::-1]
            if abs(out[-1].y() - into[0].y()) < 1:
                out, into = out[:-1], into[1:]
            boxes = [end.box for end in (source, target) if end.kind != "header"] or [source.box]
            return self.over_gutter((*out, *into), lane1, boxes[0], boxes[-1])
        highway = self.highway(source, here, there) + shift / 2
        points = (
            *self.leave(source, lane1, y1),
            QPointF(lane1, highway),
            QPointF(lane2, highway),
            *self.leave(target, lane2, y2)[::-1],
        )
        return self.on_highway(points, min(lane1, lane2), max(lane1, lane2), highway)

    def highway(self, source: End, here: QRectF, there: QRectF) -> float:
        """Where one may cross the cards between: the gap below a layer, or the strip between rows."""
        m = self.m
        if abs(here.top() - there.top()) > 1:
            upper = here if here.top() < there.top() else there
            return upper.bottom() + m.px(18)
        if self.layout.frame.density == "tiny":
            return here.bottom() + m.px(18)
        gaps = [(here.top() + place.top + place.height, place.gap) for place in self.layout.frame.layers]
        for bottom, gap in gaps:
            if bottom >= source.box.bottom() - 1:
                return bottom + gap - m.px(5)
        return gaps[0][0] + gaps[0][1] - m.px(5)

    def over_gutter(self, points: tuple[QPointF, ...], lane: float, source: QRectF, target: QRectF) -> Route:
        """The label below the arrow, centred on the gutter."""
        m = self.m
        width, text = self.cut(self.layout.bounds.width() - m.px(60))
        y = min(source.bottom(), target.bottom()) + m.px(8)
        left = round(lane - width / 2 + m.px(12))
        left = max(left, m.px(40))
        left = min(left, round(self.layout.bounds.width() - width - m.px(8)))
        label = QRectF(left, round(y), width, self.label_height)
        return Route(points, QPointF(left - m.badge - m.px(5), label.center().y()), label, text, plated=True)

    def on_highway(self, points: tuple[QPointF, ...], left: float, right: float, y: float) -> Route:
        m = self.m
        width, text = self.cut(max(right - left - m.px(60), m.px(120)))
        x = round((left + right) / 2 - width / 2 + m.px(12))
        label = QRectF(x, round(y - self.label_height - m.px(8)), width, self.label_height)
        return Route(points, QPointF(x - m.badge - m.px(5), label.center().y()), label, text, plated=True)

    # -- consoles, band, nowhere -------------------------------------------------------------

    def outside(self, source: End, target: End) -> Route:
        """Between a card and what stands above or below the cards."""
        if "" in (source.node, target.node) and source.node == target.node:
            return self.straight(source, target)
        inner = source if source.node else target
        outer = target if source.node else source
        if outer.kind == "band":
            outer = self.port_of(inner, outer)
        points, label_at = self.to_console(inner, outer) if outer.kind == "console" else self.to_band(inner, outer)
        room = self.layout.bounds.width() - label_at.x() - self.m.px(40)
        if room >= self.label_width or room > label_at.x():
            width, text = self.cut(room)
            left = label_at.x() + self.m.px(28)
        else:
            width, text = self.cut(label_at.x() - self.m.px(70))
            left = label_at.x() - width - self.m.px(BESIDE + 12)
        label = QRectF(round(left), label_at.y(), width, self.label_height)
        badge = QPointF(label.left() - self.m.badge - self.m.px(5), label.center().y())
        # Where the strip is low a bent line runs behind the words.
        plated = outer.kind == "band" and len(points) > 2 and self.is_low_strip()
        return Route(points if not source.node else points[::-1], badge, label, text, plated=plated)

    def port_of(self, inner: End, part: End) -> End:
        """A network is reached at the node's own port on it, where that is drawn."""
        rect = self.layout.rects.get(addresses.port(part.address.partition("/")[2], inner.node))
        return part if rect is None else replace(part, rect=rect)

    def strip_height(self) -> float:
        """How much room there is between the cards and the band."""
        return self.layout.frame.band.top() - max(rect.bottom() for rect in self.layout.cards.values())

    def is_low_strip(self) -> bool:
        """Whether words have no room below a line that runs along the strip."""
        return self.strip_height() < self.m.px(15) + self.label_height

    def to_console(self, inner: End, console: End) -> tuple[tuple[QPointF, ...], QPointF]:
        points: tuple[QPointF, ...]
        m, card = self.m, self.layout.cards[inner.node]
        top = min(rect.top() for rect in self.layout.cards.values())
        strip = top - m.px(8) + (m.px(3) if self.hop.answers else 0)
        x = console.rect.left() + m.px(40) + self.beside
        label_at = QPointF(x - self.beside + m.px(BESIDE), round(console.rect.bottom() + m.px(6)))
        if inner.kind == "header":
            x2 = card.left() + m.px(60)
            if console.rect.left() + m.px(30) < x2 < console.rect.right() - m.px(20):
                return (QPointF(x2, console.rect.bottom()), QPointF(x2, card.top())), label_at
            points = (
                QPointF(x, console.rect.bottom()),
                QPointF(x, strip),
                QPointF(x2, strip),
                QPointF(x2, card.top()),
            )
            return points, label_at
        lane = card.left() - self.gutter_lane()
        y = inner.rect.center().y() + (m.px(9) if self.hop.answers else 0)
        points = (
            QPointF(x, console.rect.bottom()),
            QPointF(x, strip),
            QPointF(lane, strip),
            *self.leave(inner, lane, y)[::-1],
        )
        return points, label_at

    def to_band(self, inner: End, part: End) -> tuple[tuple[QPointF, ...], QPointF]:
        points: tuple[QPointF, ...]
        m, card = self.m, self.layout.cards[inner.node]
        bottom = max(rect.bottom() for rect in self.layout.cards.values())
        strip = bottom + m.px(10) + (m.px(3) if self.hop.answers else 0)
        x = part.rect.left() + min(part.rect.width() / 2, m.px(60)) + self.beside
        down = round((self.strip_height() - self.label_height) / 2) if self.is_low_strip() else m.px(15)
        label_at = QPointF(x - self.beside + m.px(BESIDE), round(bottom + down))
        last_row = abs(card.bottom() - bottom) < 1
        if inner.address.endswith("/netft") and last_row:
            x2 = inner.rect.left() + round(0.26 * inner.rect.width()) + self.beside
            if part.rect.left() < x2 < part.rect.right():
                x = x2
                label_at.setX(x - self.beside + m.px(BESIDE))
                return (QPointF(x, part.rect.top()), QPointF(x, inner.rect.bottom())), label_at
            points = (
                QPointF(x, part.rect.top()),
                QPointF(x, strip),
                QPointF(x2, strip),
                QPointF(x2, inner.rect.bottom()),
            )
            return points, label_at
        is_left = self.has_left_side_only(inner)
        lane = card.left() - self.gutter_lane() if is_left else card.right() + self.gutter_lane()
        y = inner.rect.center().y() + (m.px(9) if self.hop.answers else 0)
        points = (
            QPointF(x, part.rect.top()),
            QPointF(x, strip),
            QPointF(lane, strip),
            *self.leave(inner, lane, y)[::-1],
        )
        return points, label_at

    def gutter_lane(self) -> float:
        return min(self.layout.frame.gutter / 2, self.m.px(12))

    def straight(self, source: End, target: End) -> Route:
        right = target.rect.left() > source.rect.left()
        y = source.rect.center().y()
        start = QPointF(source.rect.right() if right else source.rect.left(), y)
        end = QPointF(target.rect.left() if right else target.rect.right(), target.rect.center().y())
        return self.below((start, end), source.rect)

    def dropped(self, end: End, *, leaves: bool = False) -> Route:
        """Between an object and nowhere: what the user does, or what has only one end here."""
        route = self.from_nowhere(end)
        return replace(route, points=route.points[::-1]) if leaves else route

    def from_nowhere(self, end: End) -> Route:
        m, rect = self.m, end.rect
        x, top, length = rect.left() + min(rect.width() / 4, m.px(64)), rect.top(), m.px(30)
        if end.kind == "console":
            # From below: above it the stage ends.
            points = (QPointF(x, rect.bottom() + m.px(28)), QPointF(x, rect.bottom()))
            middle = rect.bottom() + m.px(16)
            return self.beside_line(points, x + m.px(14), middle, QRectF(rect.left(), 0, m.px(400), 1))
        card = self.layout.cards.get(end.node)
        if card is None:
            points = (QPointF(x, top - length), QPointF(x, top))
            return self.beside_line(points, x + m.px(14), round(top - length / 2), self.layout.bounds)
        if end.kind == "tile" and rect.top() - card.top() > self.layout.frame.tiles.top() + m.px(4):
            # In a lower row of tiles: down the margin and in through the gap above the row.
            start = QPointF(card.right() - m.px(6), card.top() + self.layout.frame.tiles.top() - m.px(24))
            way: tuple[QPointF, ...] = (start, *self.from_above(end, start.x()))
            hyperv = max((r for r in self.layer_rects(end.node) if r.bottom() < start.y()), key=QRectF.bottom)
            return self.below(way, hyperv)
        if end.address.endswith("/clussvc"):
            # Between the node's name and its pill, where words have no room.
            x = round(rect.center().x())
            return self.below((QPointF(x, top - m.px(24)), QPointF(x, top)), rect)
        if end.kind == "header":
            # At the right, since a console may stand above the left: it is not the one who does this.
            x = rect.right() - m.px(24)
        if end.kind in ("header", "chip"):
            length = m.px(26)
        points = (QPointF(x, top - length), QPointF(x, top))
        room = end.box if end.kind == "chip" else card.adjusted(m.px(8), 0, -m.px(8), 0)
        return self.beside_line(points, x + m.px(14), round(top - length / 2), room)
