"""The hop in flight and the trail behind it: everything that lies over the cards.

The arrow stands at once; a token travels along it and slides into its target. A hop that is
lost slides away and breaks. Nothing here touches a card, so a step of the token repaints
only what lies below it.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from gui.clock import Animation, Clock
from gui.stage.arcs import ArcLayer
from gui.stage.arrow import arrow_path, draw_arrow, draw_token
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import StagePicture
from gui.stage.flight import Flight, arc, draw_arc, draw_traveller
from gui.stage.ink import Drawing
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.route import Route
from gui.stage.trail import LONGEST, Step, trail_steps
from gui.theme import Theme

HOP_MS = 250.0
FLIGHT_MS = 900.0
_MOST_FLIGHTS = 12
"""More at once are a blur; the tiles are where they belong anyway."""


class HopLayer:
    """The items of hop, trail and flights on a scene."""

    def __init__(self, scene: QGraphicsScene, clock: Clock) -> None:
        self._scene = scene
        self._clock = clock
        self._arrow = DrawnItem(30, cached=False)
        self._token = DrawnItem(40, cached=False)
        self._past = [DrawnItem(20, cached=False) for _ in range(LONGEST)]
        for item in (self._arrow, self._token, *self._past):
            item.setVisible(False)
            scene.addItem(item)
        self.arcs = ArcLayer(scene)
        self._flying: list[tuple[Animation, DrawnItem, DrawnItem]] = []
        self._moving: Animation | None = None
        self.route: Route | None = None
        self.steps: tuple[Step, ...] = ()

    def show(self, picture: StagePicture, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Draw the hop and the trail at rest."""
        self._clock.cancel(self._moving)
        self._token.setVisible(False)
        self.arcs.show(picture, layout, theme, metrics)
        self.steps, self.route = trail_steps(picture.trail, picture.hop, layout, metrics)
        for item in self._past:
            item.setVisible(False)
        for item, step in zip(self._past, self.steps, strict=False):
            drawing = Drawing(theme, metrics)
            covered = draw_arrow(drawing, step.route, step.hop, theme, metrics, past=True, words=step.words)
            item.show_drawing(drawing, covered)
            item.setOpacity(step.opacity)
        self._arrow.setVisible(False)
        if self.route is not None and picture.hop is not None:
            drawing = Drawing(theme, metrics)
            covered = draw_arrow(drawing, self.route, picture.hop, theme, metrics, past=False, words=True)
            self._arrow.show_drawing(drawing, covered)

    def play(self, picture: StagePicture, theme: Theme, metrics: Metrics) -> None:
        """Let the token travel along the arrow that `show` drew."""
        if self.route is None or picture.hop is None:
            return
        drawing = Drawing(theme, metrics)
        covered = draw_token(drawing, picture.hop, theme, metrics)
        path = arrow_path(self.route, lost=picture.hop.lost, corner=metrics.px(6))
        self._token.show_drawing(drawing, covered, path.pointAtPercent(0))
        self._token.setOpacity(1.0)
        step = self._lose if picture.hop.lost else self._carry
        self._moving = self._clock.animate(HOP_MS, lambda t: step(path, t), lambda: self._token.setVisible(False))

    def fly(self, flights: tuple[Flight, ...], layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Let VMs travel from their old tiles to their new ones."""
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
            self._launch(path, way, traveller)

    def land(self) -> None:
        """End every flight now."""
        while self._flying:
            animation, *items = self._flying.pop()
            self._clock.cancel(animation)
            for item in items:
                self._scene.removeItem(item)

    def covered(self) -> QRectF:
        """What the hop at rest covers, for a view that wants to keep it in sight."""
        return self._arrow.sceneBoundingRect() if self._arrow.isVisible() else QRectF()

    @property
    def token(self) -> DrawnItem:
        """The token; visible while it travels."""
        return self._token

    @property
    def flying(self) -> int:
        """How many VMs are on their way."""
        return len(self._flying)

    def _launch(self, path: QPainterPath, way: DrawnItem, traveller: DrawnItem) -> None:
        def land() -> None:
            self._flying = [entry for entry in self._flying if entry[2] is not traveller]
            self._scene.removeItem(way)
            self._scene.removeItem(traveller)

        animation = self._clock.animate(FLIGHT_MS, lambda t: traveller.setPos(path.pointAtPercent(min(t, 1.0))), land)
        if traveller.scene() is not None:  # with reduced motion it has landed already
            self._flying.append((animation, way, traveller))

    def _carry(self, path: QPainterPath, t: float) -> None:
        self._token.setPos(path.pointAtPercent(min(max(t, 0.0), 1.0)))
        # Slides into its target instead of standing at the door.
        self._token.setOpacity(1.0 if t < 0.85 else max(0.0, (1.0 - t) / 0.15))

    def _lose(self, path: QPainterPath, t: float) -> None:
        way = min(t / 0.6, 1.0)
        falls = max(t - 0.6, 0.0) / 0.4
        self._token.setPos(path.pointAtPercent(way) + QPointF(0, 26 * falls * falls))
        self._token.setOpacity(1.0 - falls)
