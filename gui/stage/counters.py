"""Hops that pass too quickly even for their arrows: counted, a badge on the edge of every box that receives some.

Small cards have one for all that is on them.

The numbers only grow while a run is played that fast, and are written at most three times a second, so nothing
flickers. The shapes are those of the tokens.
"""

from collections import Counter
from collections.abc import Iterable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from core.model.addresses import region
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import Token
from gui.stage.frame import Frame
from gui.stage.ink import Drawing, make_pen
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.tokens import is_filled, token_path
from gui.theme import Theme

PERIOD_S: Final = 0.34
"""Between two writings."""
_THOUSAND: Final = 1000
_MOST_SHAPES: Final = 3

Count = tuple[str, Token, int]
"""The address of a receiver, the shape of what it received, and how many of it."""


class CounterLayer:
    """The badges with the counts.

    Args:
        scene: Where they lie.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: dict[str, DrawnItem] = {}
        self._counts: Counter[tuple[str, Token]] = Counter()
        self._written = 0.0
        self._made_for: tuple[Frame, Theme, Metrics] | None = None
        """What the badges were written for; elsewhere they would stand in wrong places."""

    @property
    def counts(self) -> dict[tuple[str, Token], int]:
        """What has been counted, by box and shape."""
        return dict(self._counts)

    @property
    def badges(self) -> int:
        """How many boxes have a badge."""
        return len(self._items)

    def count(self, received: Iterable[Count]) -> None:
        """Take up what has been received."""
        for address, shape, number in received:
            self._counts[_box(address), shape] += number

    def show(self, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Write the counts, unless they have just been written."""
        now = perf_counter()
        if now - self._written < PERIOD_S:
            return
        self._written = now
        self.write(layout, theme, metrics)

    def place(self, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Write them again at once if the stage is laid out anew."""
        if self._items and self._made_for != (layout.frame, theme, metrics):
            self.write(layout, theme, metrics)

    def write(self, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Write the counts as they are now."""
        if self._made_for != (layout.frame, theme, metrics):
            self._made_for = (layout.frame, theme, metrics)
            self._take_away()
        # In the story a node is one shape for all that runs in it.
        has_boxes = layout.frame.density == "full" and layout.plan is None
        sums: Counter[tuple[str, Token]] = Counter()
        for (box, shape), number in self._counts.items():
            sums[box if has_boxes or region(box) not in layout.cards else region(box), shape] += number
        places = layout.rects if has_boxes else {**layout.rects, **layout.cards}
        found: dict[str, list[tuple[Token, int]]] = {}
        for (box, shape), number in sums.most_common():
            found.setdefault(box, []).append((shape, number))
        for box, counts in found.items():
            if box in places:
                self._write(box, places[box], counts[:_MOST_SHAPES], theme, metrics)

    def clear(self) -> None:
        """Begin anew."""
        self._take_away()
        self._counts.clear()
        self._written = 0.0

    def _take_away(self) -> None:
        for item in self._items.values():
            self._scene.removeItem(item)
        self._items.clear()

    def _write(self, box: str, rect: QRectF, found: list[tuple[Token, int]], theme: Theme, m: Metrics) -> None:
        item = self._items.get(box)
        if item is None:
            item = self._items[box] = DrawnItem(35, cached=False)
            self._scene.addItem(item)
        drawing = Drawing(theme, m)
        covered = draw_counts(drawing, found, theme, m)
        # Above the upper edge, where nothing stands, and as far right as the box is.
        item.show_drawing(drawing, covered, QPointF(rect.right() - m.px(10) - covered.width(), rect.top()))


def draw_counts(drawing: Drawing, found: list[tuple[Token, int]], theme: Theme, m: Metrics) -> QRectF:
    """A badge whose left end is at the origin, nearly all of it above; the rectangle it covers."""
    size, height = m.px(9), m.height("pill") + m.px(4)
    texts = [_short(number) for _, number in found]
    width = sum(m.width("pill", text) + size + m.px(12) for text in texts) + m.px(6)
    plate = QRectF(0, m.px(2) - height, round(width), height)
    drawing.fill(plate, height / 2, theme.surface, theme.accent, m.stroke(1.5))
    x = plate.left() + m.px(8)
    for (shape, _), text in zip(found, texts, strict=True):
        path = token_path(shape, QPointF(x + size / 2, plate.center().y()), size / 2)
        drawing.shape(path, theme.accent if is_filled(shape) else "", make_pen(theme.accent, m.stroke(1.5)))
        x += size + m.px(4)
        drawing.words(QPointF(x, plate.center().y() - m.height("pill") / 2), text, "pill", theme.text)
        x += m.width("pill", text) + m.px(8)
    return plate


def _box(address: str) -> str:
    """The box of an address: what lies in it is counted with it."""
    return "/".join(address.split("/")[:2])


def _short(number: int) -> str:
    return f"\u00d7{number}" if number < 10 * _THOUSAND else f"\u00d7{number // _THOUSAND}k"
