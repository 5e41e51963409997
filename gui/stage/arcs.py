"""Timers as arcs that drain: a thin ring round the glyph of what they belong to, or in a corner of its box.

What is left of the time is what is left of the ring, which empties like the face of a clock. Rings have no
movement of their own: they change with the time at the cursor. They lie over the cards, so that the cards are not
painted again because time passes.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from core.model.addresses import region
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import StagePicture, TimerFigure
from gui.stage.ink import Drawing, make_pen
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.node_layout import NodeLayout
from gui.stage.parts import Mark, Panel, Words
from gui.theme import Theme

_ROUND_A_GLYPH: Final = 8
"""The radius of a ring round a glyph, in pixels of the design."""
_ALONE: Final = 6.5
_WIDTH: Final = 2.0
_TRACK: Final = 0.5
"""How wide the ring is where it has emptied, as a part of its width."""
_APART: Final = 5.0
"""From the time that is left to other words, so that both can be read."""


class Arc(NamedTuple):
    """A timer and its place on its card."""

    timer: TimerFigure
    ring: QRectF
    words: QPointF | None
    """Where the time that is left stands; None where it has no room."""


class ArcLayer:
    """The rings on a scene, an item each, which also tells its timer when it is pointed at.

    Args:
        scene: Where they lie.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: dict[str, DrawnItem] = {}
        self._shown: dict[str, tuple[Arc, QPointF, Theme, Metrics]] = {}
        """What the drawing of each was made from."""
        self.arcs: dict[str, tuple[Arc, ...]] = {}
        """By node, in coordinates of its card."""

    def show(self, picture: StagePicture, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Draw what has changed."""
        at_doors = {call.hop.target for call in picture.unanswered}
        timers: dict[str, list[TimerFigure]] = {}
        for timer in picture.timers:
            if timer.address not in at_doors:
                timers.setdefault(region(timer.address), []).append(timer)
        self.arcs = {
            node: tuple(placed(timers.get(node, []), layout.nodes[node], layout.frame.density, metrics))
            for node in layout.cards
        }
        there = {arc.timer.address: (arc, layout.cards[node]) for node, arcs in self.arcs.items() for arc in arcs}
        for address in [address for address in self._items if address not in there]:
            self._scene.removeItem(self._items.pop(address))
            del self._shown[address]
        for address, (arc, card) in there.items():
            made_from = (arc, card.topLeft(), theme, metrics)
            if self._shown.get(address) != made_from:
                self._draw(address, *made_from)
                self._shown[address] = made_from

    def _draw(self, address: str, arc: Arc, place: QPointF, theme: Theme, metrics: Metrics) -> None:
        item = self._items.get(address)
        if item is None:
            item = self._items[address] = DrawnItem(10, cached=False)
            self._scene.addItem(item)
        drawing = Drawing(theme, metrics)
        item.show_drawing(drawing, draw_arc(drawing, arc, theme, metrics), place)
        item.setToolTip(arc.timer.text)


def placed(timers: list[TimerFigure], laid: NodeLayout, density: str, m: Metrics) -> Iterator[Arc]:
    """The arcs of a card: every timer where cards have words, only what leads to something on small ones."""
    if density == "tiny":
        return
    for timer in timers:
        if density == "full" or timer.pressure != "calm":
            arc = _place(timer, laid, m)
            if arc is not None:
                yield arc


def _place(timer: TimerFigure, laid: NodeLayout, m: Metrics) -> Arc | None:
    """Round the glyph of the object, or beside a pill, or in the corner of a box; None where it has no room."""
    rect = laid.rects.get(timer.address)
    if rect is None:
        return None
    if timer.address.endswith("/machine"):
        pill = next((part.rect for part in laid.parts if isinstance(part, Panel) and part.kind == "pill"), None)
        return None if pill is None else _beside(timer, QPointF(pill.left(), pill.center().y()), laid, m)
    kind = next((part.kind for part in laid.parts if isinstance(part, Panel) and part.rect == rect), "")
    mark = _mark(laid, rect) if kind in ("tile", "chip") else None
    if mark is not None:
        width, height = m.width("small", timer.left), m.height("small")
        words = QRectF(rect.right() - m.px(8) - width, mark.center().y() - height / 2, width, height)
        return _arc(timer, mark.center(), m.px(_ROUND_A_GLYPH), words, laid)
    y = min(rect.center().y(), rect.top() + m.px(8) + m.height("title") / 2)
    return _beside(timer, QPointF(rect.right(), y), laid, m)


def _beside(timer: TimerFigure, edge: QPointF, laid: NodeLayout, m: Metrics) -> Arc | None:
    """A ring at the left of an edge, and its words at the left of the ring."""
    radius = m.px(_ALONE)
    centre = edge - QPointF(m.px(8) + radius, 0)
    if not _is_free(_around(centre, radius + _WIDTH), laid):
        return None
    width, height = m.width("small", timer.left), m.height("small")
    words = QRectF(centre.x() - radius - m.px(5) - width, edge.y() - height / 2, width, height)
    return _arc(timer, centre, radius, words, laid)


def _arc(timer: TimerFigure, centre: QPointF, radius: float, words: QRectF, laid: NodeLayout) -> Arc:
    apart = words.adjusted(-_APART, 0, _APART, 0)
    has_words = bool(timer.left) and _is_free(apart, laid)
    return Arc(timer, _around(centre, radius), words.topLeft() if has_words else None)


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _mark(laid: NodeLayout, rect: QRectF) -> QRectF | None:
    """The first glyph in a rectangle: the one that tells its state."""
    return next((part.rect for part in laid.parts if isinstance(part, Mark) and rect.contains(part.rect)), None)


def _is_free(rect: QRectF, laid: NodeLayout) -> bool:
    """Whether neither words nor glyphs nor chips stand there."""
    return not any(
        part.rect.intersects(rect)
        for part in laid.parts
        if isinstance(part, Words | Mark) or (isinstance(part, Panel) and part.kind in ("chip", "pill"))
    )


def draw_arc(drawing: Drawing, arc: Arc, theme: Theme, m: Metrics) -> QRectF:
    """Draw one; the rectangle it covers."""
    width = m.stroke(_WIDTH)
    colour, ink = {
        "calm": (theme.text_soft, theme.text_soft),
        "waits": (theme.pending.outline, theme.pending.text),
        "urgent": (theme.failed.outline, theme.failed.text),
    }[arc.timer.pressure]
    draw_ring(drawing, arc.ring, arc.timer.share, colour, theme.edge, width)
    covered = arc.ring.adjusted(-width, -width, width, width)
    if arc.words is not None:
        drawing.words(arc.words, arc.timer.left, "small", ink)
        covered |= QRectF(arc.words.x(), arc.words.y(), m.width("small", arc.timer.left), m.height("small"))
    return covered


def draw_ring(drawing: Drawing, rect: QRectF, share: float, colour: str, track: str, width: float) -> None:
    """A thin ring, and over it what is left of it: told apart by their width, where colours are few."""
    drawing.shape(ring_path(rect, 1.0), pen=make_pen(track, width * _TRACK))
    pen = make_pen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    drawing.shape(ring_path(rect, share), pen=pen)


def ring_path(rect: QRectF, share: float) -> QPainterPath:
    """What is left of a ring of which so much is left: like the face of a clock it empties from the top on."""
    path = QPainterPath()
    start = 90 - 360 * (1 - share)
    path.arcMoveTo(rect, start)
    path.arcTo(rect, start, -360 * share)
    return path
