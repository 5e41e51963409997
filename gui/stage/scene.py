"""The scene: keeps one item a card and gives new drawings only to what changed.

`show` sets a state at once; `play_hop` does the same and lets the token travel after it.
What depends on the room, the scale or the theme is laid out again when those change. Items
send no signals; the scene does, with addresses.
"""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QGraphicsScene,
    QGraphicsSceneContextMenuEvent,
    QGraphicsSceneMouseEvent,
)

from gui.clock import Clock
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import NodeFigure, Reserve, StagePicture
from gui.stage.flight import flights_between
from gui.stage.hop_item import HopLayer
from gui.stage.ink import Drawing
from gui.stage.layout import StageLayout, frame_at, lay_out
from gui.stage.level import Level
from gui.stage.leveled import at_level
from gui.stage.metrics import Metrics
from gui.stage.outline import StageObject, outline_of
from gui.stage.parts import Part
from gui.stage.signs import Sign, SignLayer
from gui.stage.slots import Slots
from gui.theme import LIGHT, Theme

_NOTHING = StagePicture((), (), (), None, (), Reserve((), (), (), (), ()))


class StageScene(QGraphicsScene):
    """The drawing of a cluster."""

    object_clicked = Signal(str)
    """An object's address, on a click with the left button."""
    object_activated = Signal(str)
    """On a double click."""
    menu_requested = Signal(str, QPoint)
    """An address and a place on the screen: right button, Enter, Menu key."""
    selection_moved = Signal(str)
    """The address of the object that is selected now, empty if none is."""
    laid_out = Signal()
    """The rectangles changed."""
    level_changed = Signal(str)
    """More or less is said now."""
    pointed = Signal()
    """Signs stand on other objects now."""
    asks_changed = Signal(bool)
    """Whether a click is an answer from now on."""

    def __init__(self, clock: Clock, theme: Theme = LIGHT, metrics: Metrics | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.metrics = metrics if metrics is not None else Metrics()
        self.picture = _NOTHING
        self.layout = StageLayout(frame_at(_NOTHING, self.metrics, Slots(), 900, 600))
        self._level: Level = "components"
        self._whole = _NOTHING
        """The picture with all that any level shows."""
        self.least_target = 0.0
        """How wide and high a target is at least, in scene units."""
        self.selected = ""
        self._clock = clock
        self._pressed = ""
        self._room = (900.0, 600.0)
        self._slots = Slots()
        self._cluster: tuple[str, ...] = ()
        self._nodes: dict[str, DrawnItem] = {}
        self._consoles: list[DrawnItem] = []
        self._band = DrawnItem(5, cached=True)
        self.addItem(self._band)
        self._joined: tuple[Theme, Metrics, list[Part]] | None = None
        self._wires = DrawnItem(0, cached=False)
        self.addItem(self._wires)
        self._sentence = DrawnItem(6, cached=True)
        self.addItem(self._sentence)
        self._ring = DrawnItem(50, cached=False)
        self._ring.setVisible(False)
        self.addItem(self._ring)
        self.hops = HopLayer(self, clock)
        self.signs = SignLayer(self)
        self._answer_at: Callable[[str], str] | None = None
        """What a click on an object would answer, while something is asked."""
        self.setBackgroundBrush(QColor(theme.window))

    # -- what is shown -----------------------------------------------------------------------

    def show(self, picture: StagePicture) -> None:
        """Show a moment as it is; whatever still moved ends."""
        before, self._whole = self.picture, picture
        self.picture = at_level(picture, self._level)
        self.hops.land()
        names = tuple(node.name for node in picture.nodes)
        if names != self._cluster:
            self._cluster = names
            self._slots.clear()
        old = {node.name: node for node in before.nodes}
        unchanged = frozenset(node.name for node in picture.nodes if old.get(node.name) == node)
        self._lay(unchanged)

    def forget(self) -> None:
        """Another run is shown: nothing has a place yet."""
        self._slots.clear()
        self._whole = _NOTHING
        self.picture = at_level(_NOTHING, self._level)

    @property
    def level(self) -> Level:
        """How much is said of the same moment."""
        return self._level

    def set_level(self, level: Level) -> None:
        """Say more or less of it; what is selected stays selected."""
        if level == self._level:
            return
        self._level = level
        self.hops.land()
        self.picture = at_level(self._whole, level)
        self._lay(frozenset())
        self.level_changed.emit(level)
        self.update()

    @property
    def clock(self) -> Clock:
        """What moves on the scene."""
        return self._clock

    def play_hop(self, picture: StagePicture) -> None:
        """Show a moment and let the hop that led to it travel."""
        before = self.picture
        self.show(picture)
        if before.hop is None or picture.hop is None or picture.hop.index >= before.hop.index:
            self.hops.fly(flights_between(before, picture), self.layout, self.theme, self.metrics)
        self.hops.play(self.picture, self.theme, self.metrics)

    def set_theme(self, theme: Theme) -> None:
        """Other colours, same places."""
        self.theme = theme
        self.setBackgroundBrush(QColor(theme.window))
        self._lay(frozenset())

    def set_scale(self, factor: float) -> None:
        """Another size of text; see `gui.scale.Scale.changed`."""
        self.metrics = Metrics(factor)
        self._lay(frozenset())
        self.update()  # cached cards of another size must not stay where nothing is drawn any more

    def set_room(self, width: float, height: float) -> None:
        """How much room the view has, in scene units."""
        if (width, height) != self._room:
            self._room = (width, height)
            # A node's own layout is taken over if its card stays as it is; `_lay` finds out.
            self._lay(frozenset(node.name for node in self.picture.nodes))
            self.update()

    def needs(self, width: float, height: float) -> tuple[int, int]:
        """The size the stage would have in a room of this size."""
        return frame_at(self.picture, self.metrics, self._slots, width, height).needs

    def finish(self) -> None:
        """Bring what moves to its end, for a picture to be taken."""
        self._clock.finish()

    # -- objects -------------------------------------------------------------------------------

    def outline(self) -> tuple[StageObject, ...]:
        """All objects as a tree, in the order of the keyboard."""
        return self.signs.told(outline_of(self.picture), self.layout)

    def rect_of(self, address: str) -> QRectF | None:
        """The rectangle of the object an address lies in."""
        found = self.layout.find(address)
        return found[1] if found is not None else None

    def address_at(self, at: QPointF) -> str:
        """The smallest object at a place, empty if there is none."""
        for name, card in self.layout.cards.items():
            if card.contains(at):
                local = at - card.topLeft()
                inside = [
                    (rect.width() * rect.height(), address)
                    for address, rect in self.layout.nodes[name].rects.items()
                    if self._grown(rect).contains(local) and address not in self.layout.hidden
                ]
                return min(inside)[1] if inside else ""
        band = [port.address for f in self.picture.band for side in f.sides for port in side]
        outside = [*band, *(f.address for f in self.picture.consoles), *(f.address for f in self.picture.band)]
        rects = self.layout.rects
        hidden = self.layout.hidden
        return next((a for a in outside if a in rects and a not in hidden and self._grown(rects[a]).contains(at)), "")

    def target_of(self, address: str) -> QRectF | None:
        """Where an object is hit: its rectangle, and what is around it where that is too small to be aimed at."""
        rect = self.rect_of(address)
        return self._grown(rect) if rect is not None else None

    def _grown(self, rect: QRectF) -> QRectF:
        wide, high = (max(0.0, self.least_target - side) / 2 for side in (rect.width(), rect.height()))
        return rect.adjusted(-wide, -high, wide, high)

    def select(self, address: str) -> None:
        """Put the focus ring on an object; an empty address takes it away."""
        if address and address not in self.layout.rects:
            address = ""
        if address != self.selected:
            self.selected = address
            self._draw_ring()
            self.selection_moved.emit(address)

    # -- signs and answers -----------------------------------------------------------------------

    def point_at(self, signs: tuple[Sign, ...]) -> None:
        """Put signs on objects, and no others."""
        if signs != self.signs.all:
            self.signs.set(signs, self.layout, self.theme, self.metrics, self.hops.said)
            self.pointed.emit()

    def ask(self, answer_at: Callable[[str], str] | None) -> None:
        """Have a click be an answer from now on, or no longer.

        Args:
            answer_at: Which object is the answer of a click on an object; empty where that is none.
        """
        was, self._answer_at = self.asks, answer_at
        self.aim_at(None)
        if was != self.asks:
            self.asks_changed.emit(self.asks)

    @property
    def asks(self) -> bool:
        """Whether a click is an answer now."""
        return self._answer_at is not None

    def aim_at(self, at: QPointF | None) -> str:
        """Outline what a click at a place would answer; returns its address, empty if that is nothing."""
        address = self.address_at(at) if at is not None else ""
        aimed = self._answer_at(address) if address and self._answer_at is not None else ""
        if aimed != self.signs.aimed:
            self.signs.aim(aimed, self.layout, self.theme, self.metrics)
        return aimed

    # -- events ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.address_at(event.scenePos())
            self.select(self._pressed)
        event.accept()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        # On release, so that a menu opened by a click does not get the release of that click.
        pressed, self._pressed = self._pressed, ""
        left = event.button() == Qt.MouseButton.LeftButton
        if pressed and left and self.address_at(event.scenePos()) == pressed:
            self.object_clicked.emit(pressed)
        event.accept()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        address = self.address_at(event.scenePos())
        if event.button() == Qt.MouseButton.LeftButton and address:
            self.object_activated.emit(address)
        event.accept()

    def contextMenuEvent(self, event: QGraphicsSceneContextMenuEvent) -> None:
        address = self.address_at(event.scenePos())
        if address and event.reason() == QGraphicsSceneContextMenuEvent.Reason.Mouse:
            self.select(address)
            self.menu_requested.emit(address, event.screenPos())
        event.accept()

    # -- drawing -----------------------------------------------------------------------------------

    def _lay(self, unchanged: frozenset[str]) -> None:
        """Lay out and draw again, nodes in `unchanged` only if their card changed."""
        before = self.layout
        self.layout = lay_out(
            self.picture, self.metrics, *self._room, slots=self._slots, before=before, unchanged=unchanged
        )
        self._sweep()
        for node in self.picture.nodes:
            item = self._nodes.get(node.name)
            laid = self.layout.nodes[node.name]
            if item is None:
                item = self._nodes[node.name] = DrawnItem(1, cached=True)
                self.addItem(item)
            elif before.nodes.get(node.name) is laid:
                continue
            card = self.layout.cards[node.name]
            item.show_drawing(self._drawn(laid.parts), QRectF(QPointF(0, 0), card.size()), card.topLeft())
        for item, parts, rect in zip(self._consoles, self.layout.consoles, self.layout.frame.consoles, strict=True):
            item.show_drawing(self._drawn(parts), QRectF(QPointF(0, 0), rect.size()), rect.topLeft())
        band = self.layout.frame.band
        self._band.show_drawing(self._drawn(self.layout.band), QRectF(QPointF(0, 0), band.size()), band.topLeft())
        wires = (self.theme, self.metrics, self.layout.wires)
        if wires != self._joined:
            # They lie under everything: drawing them again draws the whole stage again.
            self._joined = wires
            self._wires.show_drawing(self._drawn(self.layout.wires), self.layout.bounds)
        self._sentence.show_drawing(self._drawn(self.layout.told), self.layout.frame.told)
        self.hops.show(self.picture, self.layout, self.theme, self.metrics)
        self.signs.place(self.layout, self.theme, self.metrics, self.hops.said)
        self.setSceneRect(self.layout.bounds)
        if self.selected not in self.layout.rects:
            self.select("")
        self._draw_ring()
        if before.frame != self.layout.frame:
            self.laid_out.emit()

    def _sweep(self) -> None:
        """Take away the items of nodes and consoles that are not in the picture."""
        for name in [name for name in self._nodes if name not in self.layout.nodes]:
            self.removeItem(self._nodes.pop(name))
        while len(self._consoles) > len(self.picture.consoles):
            self.removeItem(self._consoles.pop())
        while len(self._consoles) < len(self.picture.consoles):
            item = DrawnItem(2, cached=True)
            self._consoles.append(item)
            self.addItem(item)

    def _drawn(self, parts: list[Part]) -> Drawing:
        drawing = Drawing(self.theme, self.metrics)
        for part in parts:
            drawing.add(part)
        return drawing

    def _draw_ring(self) -> None:
        rect = self.layout.rects.get(self.selected)
        if rect is None:
            self._ring.setVisible(False)
            return
        m, drawing = self.metrics, Drawing(self.theme, self.metrics)
        out = m.px(4)
        around = rect.adjusted(-out, -out, out, out)
        # Two lines, light and dark, so that one of them shows on every ground.
        drawing.fill(around, m.px(12), "", self.theme.text, m.stroke(2))
        inside = around.adjusted(2, 2, -2, -2)
        drawing.fill(inside, m.px(10), "", self.theme.surface, m.stroke(1.5))
        if self.selected in self.layout.hidden:
            around = around.united(self._draw_tag(drawing, rect))
        self._ring.show_drawing(drawing, around)

    def _draw_tag(self, drawing: Drawing, rect: QRectF) -> QRectF:
        """The name of what is selected but not drawn itself, at the edge of what stands for it."""
        m = self.metrics
        things = (thing for stop in self.outline() for thing in stop.walk())
        text = next((thing.text.partition(",")[0] for thing in things if thing.address == self.selected), "")
        width, height = m.width("pill", text) + m.px(20), m.height("pill") + m.px(8)
        tag = QRectF(rect.left() + m.px(12), rect.bottom() - m.px(4), round(width), height)
        drawing.fill(tag, height / 2, self.theme.text, self.theme.surface, m.stroke(1.5))
        drawing.words(QPointF(tag.left() + m.px(10), tag.top() + m.px(4)), text, "pill", self.theme.surface)
        return tag


def without_activity(picture: StagePicture) -> StagePicture:
    """The same moment without its hop: what the stage shows while running fast."""
    nodes = tuple(_calm(node) for node in picture.nodes)
    return replace(picture, nodes=nodes, hop=None, trail=())


def _calm(node: NodeFigure) -> NodeFigure:
    return replace(node, active=frozenset()) if node.active else node
