"""The hop in flight and the trail behind it: everything that lies over the cards.

The arrow stands at once; a token travels along it and slides into its target. A hop that is
lost slides back and breaks, and its halves stay; one that is not answered yet waits at the door.
Nothing here touches a card, so a step of the token repaints only what lies below it. One thing
moves at a time: VMs fly off when the token has arrived. While nothing plays the heads of arrows
are larger, since then they are looked at.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from core.model.addresses import region
from gui.clock import Animation, Clock
from gui.stage.arcs import ArcLayer
from gui.stage.arrow import HEAD, LOST_AT, arrow_path, draw_arrow, draw_badge, draw_label
from gui.stage.counters import CounterLayer
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import HopFigure, StagePicture, UnansweredFigure
from gui.stage.flashes import FlashLayer
from gui.stage.flight import Flight, arc, draw_arc, draw_traveller
from gui.stage.ink import Drawing
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.stage.tokens import HALVES, door, draw_broken, draw_half, draw_token, draw_waiting, half_at
from gui.stage.trail import LONGEST, Step, trail_steps
from gui.theme import Theme

HOP_MS: Final = 250.0
FLIGHT_MS: Final = 900.0
GROWN: Final = 14
"""How long the head of the present hop's arrow is while nothing plays, in pixels of the design."""
_PAST: Final = 6
_PAST_GROWN: Final = 9
_MOST_FLIGHTS: Final = 12
"""More at once are a blur; the tiles are where they belong anyway."""
MOST_WAITING: Final = 3
"""So many unanswered calls are drawn, those that end first."""
_TURNS: Final = 0.55
_BACK: Final = 0.8
"""When a lost token turns round, and when it is back where it breaks, as parts of its movement."""
_REACHES: Final = 0.78
"""How far it comes before that, as a part of the way."""


class HopLayer:
    """The items of hop, trail and flights on a scene."""

    def __init__(self, scene: QGraphicsScene, clock: Clock) -> None:
        self._scene = scene
        self._clock = clock
        self._arrow = DrawnItem(30, cached=False)
        self._token = DrawnItem(40, cached=False)
        self._halves = tuple(DrawnItem(38, cached=False) for _ in HALVES)
        self._past = [DrawnItem(20, cached=False) for _ in range(LONGEST)]
        self._waiting = [DrawnItem(36, cached=False) for _ in range(MOST_WAITING)]
        for item in (self._arrow, self._token, *self._halves, *self._past, *self._waiting):
            item.setVisible(False)
            scene.addItem(item)
        self.arcs = ArcLayer(scene)
        self.flashes = FlashLayer(scene, clock)
        self.counters = CounterLayer(scene)
        self._flying: list[_InFlight] = []
        self._moving: Animation | None = None
        self._is_paused = True
        self._shown: tuple[StagePicture, StageLayout, Theme, Metrics] | None = None
        self.route: Route | None = None
        self.steps: tuple[Step, ...] = ()

    def show(self, picture: StagePicture, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Draw the hop and the trail at rest."""
        if self._shown is not None and self._shown[1].frame != layout.frame:
            self.flashes.clear()
        self.counters.place(layout, theme, metrics)
        self._shown = (picture, layout, theme, metrics)
        self._clock.cancel(self._moving)
        self._token.setVisible(False)
        self._take_off()
        self.arcs.show(picture, layout, theme, metrics)
        self.steps, self.route = trail_steps(picture.trail, picture.hop, layout, metrics)
        self._show_past(theme, metrics)
        self._show_present(picture.hop, theme, metrics)
        self._show_waiting(picture.unanswered, layout, theme, metrics)

    def set_paused(self, paused: bool) -> None:  # noqa: FBT001 - what a signal says
        """Let the heads of arrows grow, or shrink again."""
        if paused != self._is_paused:
            self._is_paused = paused
            if self._shown is not None and not self._clock.busy:
                self.show(*self._shown)

    def flash(self, hop: HopFigure, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Tell a hop that passes too quickly for its token; in place where nothing is to move."""
        if self._clock.reduced_motion:
            self.counters.count([(hop.target, hop.shape, 1)])
            self.counters.show(layout, theme, metrics)
        else:
            self.flashes.flash(hop, layout, theme, metrics)

    def calm(self) -> None:
        """Running fast is over."""
        self.flashes.clear()
        self.counters.clear()

    def _show_past(self, theme: Theme, metrics: Metrics) -> None:
        for item in self._past:
            item.setVisible(False)
        head = _PAST_GROWN if self._is_paused else _PAST
        for item, step in zip(self._past, self.steps, strict=False):
            drawing, hop = Drawing(theme, metrics), step.hop
            if step.line:
                covered = draw_arrow(drawing, step.route, hop, theme, metrics, past=True, words=step.words, head=head)
                if hop.lost:
                    covered |= draw_broken(drawing, hop, _lies_at(step.route, metrics), theme, metrics)
            else:
                covered = draw_badge(drawing, step.route.badge, hop, theme, metrics, past=True)
                if step.words:
                    covered |= draw_label(drawing, step.route, hop, theme, metrics)
            item.show_drawing(drawing, covered)
            item.setOpacity(step.opacity)

    def _show_present(self, hop: HopFigure | None, theme: Theme, metrics: Metrics) -> None:
        for item in (self._arrow, *self._halves):
            item.setVisible(False)
        if self.route is None or hop is None:
            return
        drawing = Drawing(theme, metrics)
        head = GROWN if self._is_paused else HEAD
        covered = draw_arrow(drawing, self.route, hop, theme, metrics, past=False, words=True, head=head)
        self._arrow.show_drawing(drawing, covered)
        if hop.lost:
            for item, side in zip(self._halves, HALVES, strict=True):
                drawing = Drawing(theme, metrics)
                covered = draw_half(drawing, hop, side, QPointF(0, 0), theme, metrics)
                item.show_drawing(drawing, covered)
            self._break(_lies_at(self.route, metrics), 1.0, metrics)

    def _show_waiting(
        self, calls: tuple[UnansweredFigure, ...], layout: StageLayout, theme: Theme, metrics: Metrics
    ) -> None:
        """The calls without an answer stand at the doors of what was called, or of who called."""
        for item in self._waiting:
            item.setVisible(False)
        for item, call in zip(self._waiting, calls, strict=False):
            # Of a call that got lost only the caller knows that it waits.
            address = call.hop.source if call.hop.lost else call.hop.target
            place = layout.rects.get(address)
            if place is not None:
                drawing, at = Drawing(theme, metrics), door(place, metrics)
                room = _room_beside(address, place, layout)
                item.show_drawing(drawing, draw_waiting(drawing, call, at, room, theme, metrics))
                item.setToolTip(call.text)

    def play(self, picture: StagePicture, theme: Theme, metrics: Metrics) -> None:
        """Let the token travel along the arrow that `show` drew, and then the VMs fly."""
        if self.route is None or picture.hop is None:
            self._take_off()
            return
        drawing = Drawing(theme, metrics)
        covered = draw_token(drawing, picture.hop, theme, metrics)
        lost = picture.hop.lost
        path = arrow_path(self.route, lost=False, corner=metrics.px(6))
        self._token.show_drawing(drawing, covered, path.pointAtPercent(0))
        self._token.setOpacity(1.0)
        for item in self._halves if lost else ():
            item.setVisible(False)

        def step(t: float) -> None:
            if lost:
                self._lose(path, t, metrics)
            else:
                self._carry(path, t)

        self._moving = self._clock.animate(HOP_MS, step, self._arrive)

    def _arrive(self) -> None:
        self._token.setVisible(False)
        self._take_off()

    def fly(self, flights: tuple[Flight, ...], layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Let VMs travel from their old tiles to their new ones, as soon as the token has arrived."""
        self.land()
        for flight in flights[:_MOST_FLIGHTS]:
            source, target = layout.find(flight.source), layout.find(flight.target)
            if source is None or target is None:
                continue
            path = arc(source[1], target[1], metrics.px(70))
            way, traveller = DrawnItem(15, cached=False), DrawnItem(45, cached=False)
            drawing = Drawing(theme, metrics)
            way.show_drawing(drawing, draw_arc(drawing, path, theme, metrics))
            drawing = Drawing(theme, metrics)
            covered = draw_traveller(drawing, flight.name, theme, metrics)
            traveller.show_drawing(drawing, covered, path.pointAtPercent(0))
            self._scene.addItem(way)
            self._scene.addItem(traveller)
            self._flying.append(_InFlight(path, way, traveller))

    def land(self) -> None:
        """End every flight now."""
        while self._flying:
            flying = self._flying.pop()
            self._clock.cancel(flying.animation)
            self._scene.removeItem(flying.way)
            self._scene.removeItem(flying.traveller)

    def covered(self) -> QRectF:
        """What the hop at rest covers, for a view that wants to keep it in sight."""
        return self._arrow.sceneBoundingRect() if self._arrow.isVisible() else QRectF()

    @property
    def aim(self) -> QRectF:
        """Where the hop ends, and what it says."""
        if self.route is None or self._shown is None:
            return QRectF()
        picture, layout, *_ = self._shown
        found = layout.find(picture.hop.target) if picture.hop is not None else None
        end = found[1] if found is not None else QRectF(self.route.points[-1], self.route.label.size())
        return self.route.label.united(end)

    @property
    def said(self) -> tuple[QRectF, ...]:
        """Where the hop and the trail have their words and numbers."""
        routes = [(step.route, step.words) for step in self.steps]
        if self.route is not None:
            routes.append((self.route, True))
        metrics = self._shown[3] if self._shown is not None else None
        reach = metrics.badge if metrics is not None else 0
        badges = (QRectF(r.badge.x() - reach, r.badge.y() - reach, 2 * reach, 2 * reach) for r, _ in routes)
        return (*badges, *(route.label for route, has_words in routes if has_words))

    @property
    def trailed(self) -> tuple[QRectF, ...]:
        """What the hops of the trail cover, the newest first."""
        return tuple(item.sceneBoundingRect() for item in self._past if item.isVisible())

    @property
    def token(self) -> DrawnItem:
        """The token; visible while it travels."""
        return self._token

    @property
    def halves(self) -> tuple[DrawnItem, ...]:
        """What is left of a token that was lost."""
        return self._halves

    @property
    def waiting(self) -> list[DrawnItem]:
        """The calls without an answer that are drawn."""
        return [item for item in self._waiting if item.isVisible()]

    @property
    def flying(self) -> int:
        """How many VMs are on their way, or about to leave."""
        return len(self._flying)

    def _take_off(self) -> None:
        """Everything that still is to fly leaves."""
        for flying in tuple(self._flying):
            if flying.animation is None:
                self._launch(flying)

    def _launch(self, flying: "_InFlight") -> None:
        def step(t: float) -> None:
            flying.traveller.setPos(flying.path.pointAtPercent(min(t, 1.0)))

        def arrive() -> None:
            self._flying.remove(flying)
            self._scene.removeItem(flying.way)
            self._scene.removeItem(flying.traveller)

        flying.animation = self._clock.animate(FLIGHT_MS, step, arrive)

    def _carry(self, path: QPainterPath, t: float) -> None:
        self._token.setPos(path.pointAtPercent(min(max(t, 0.0), 1.0)))
        # Slides into its target instead of standing at the door.
        self._token.setOpacity(1.0 if t < 0.85 else max(0.0, (1.0 - t) / 0.15))

    def _lose(self, path: QPainterPath, t: float, metrics: Metrics) -> None:
        """Nearly there, back again, and in two."""
        if t < _TURNS:
            self._token.setPos(path.pointAtPercent(_REACHES * t / _TURNS))
        elif t < _BACK:
            back = (t - _TURNS) / (_BACK - _TURNS)
            self._token.setPos(path.pointAtPercent(_REACHES - (_REACHES - LOST_AT) * back))
        else:
            self._token.setVisible(False)
            for item in self._halves:
                item.setVisible(True)
            self._break(path.pointAtPercent(LOST_AT), (t - _BACK) / (1.0 - _BACK), metrics)

    def _break(self, at: QPointF, broken: float, metrics: Metrics) -> None:
        for item, side in zip(self._halves, HALVES, strict=True):
            item.setPos(at + half_at(side, broken, metrics))


class _InFlight:
    """A VM on its way, or about to leave."""

    def __init__(self, path: QPainterPath, way: DrawnItem, traveller: DrawnItem) -> None:
        self.path = path
        self.way = way
        self.traveller = traveller
        self.animation: Animation | None = None


def _lies_at(route: Route, metrics: Metrics) -> QPointF:
    """Where what got lost lies."""
    return arrow_path(route, lost=True, corner=metrics.px(6)).pointAtPercent(1)


def _room_beside(address: str, target: QRectF, layout: StageLayout) -> float:
    """How far it is from the right edge of an object to the next thing, or to the edge of what it lies in."""
    box = layout.rects.get(address.rpartition("/")[0], layout.cards.get(region(address), layout.bounds))
    others = [rect for rect in layout.rects.values() if rect.left() > target.right() and rect.top() < target.bottom()]
    level = [rect.left() for rect in others if rect.bottom() > target.top()]
    return min([box.right(), *level]) - target.right()
