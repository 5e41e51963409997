"""The way of one hop, and where its words go: beside an upright line, or below a box."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import HopFigure
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics

BESIDE: Final = 16
"""From a call's line to its answer's."""
_WIDEST_NOTE: Final = 0.75
"""Of the width of a card."""
_LEAST_NOTE: Final = 120
"""Pixels; in less room nothing of a signature can be read."""


class Route(Struct, frozen=True):
    """The way of one hop, in coordinates of the scene."""

    points: tuple[QPointF, ...]
    badge: QPointF
    """The centre of the disc with the number."""
    label: QRectF
    """Where the words stand: the mark first, then the text."""
    text: str
    plated: bool
    """Whether the label crosses lines and needs a ground of its own."""
    note: str = ""
    """A small second line of the label."""


def note_of(hop: HopFigure, layout: StageLayout, metrics: Metrics) -> str:
    """The second line of a label: the whole signature, or without the names where that is too wide for a card."""
    if not hop.note:
        return ""
    widest = _WIDEST_NOTE * max((card.width() for card in layout.cards.values()), default=0.0)
    return hop.note if metrics.width("note", hop.note) <= widest else types_only(hop.note)


def types_only(signature: str) -> str:
    """A signature without the names of its parameters."""
    head, bracket, rest = signature.partition("(")
    if not bracket:
        return signature
    kinds = [parameter.rpartition(" ")[0] or parameter for parameter in rest.rstrip(")").split(", ")]
    return f"{head.replace(' WINAPI', '')}({', '.join(kinds)})"


def with_note(route: Route, note: str, metrics: Metrics) -> Route:
    """The route with as much of a second line as its label has room for."""
    room = route.label.width()
    shown = metrics.elide("note", note, room)
    is_worth_it = shown == note or room >= metrics.px(_LEAST_NOTE)
    return replace(route, note=shown) if note and is_worth_it else route


class Labeller:
    """Knows how much room the words of a hop need, and puts them there."""

    def __init__(self, hop: HopFigure, layout: StageLayout, metrics: Metrics) -> None:
        self.hop = hop
        self.layout = layout
        self.m = metrics
        self.beside = metrics.px(BESIDE) if hop.answers else 0
        mark = metrics.px(18) if hop.mark else 0
        self.text_width = metrics.width("label", hop.label) + mark
        self.note = note_of(hop, layout, metrics)
        self.label_width = max(self.text_width, metrics.width("note", self.note)) if self.note else self.text_width
        self.label_height = metrics.height("label") + (metrics.height("note") if self.note else 0)

    def beside_line(
        self, points: tuple[QPointF, ...], x: float, middle: float, room: QRectF, line: float | None = None
    ) -> Route:
        """A label at the right of what runs up or down at `line`, at the left where the right is too narrow."""
        m = self.m
        line = points[0].x() if line is None else line
        top = round(middle - self.label_height / 2)
        left_room = line - m.px(12) - m.px(30) - room.left()
        if self.label_width > room.right() - x and left_room > room.right() - x:
            width, text = self.cut(left_room)
            label = QRectF(line - m.px(12) - width, top, width, self.label_height)
            badge = QPointF(label.left() - m.badge - m.px(5), middle)
            return Route(points, badge, label, text, plated=False)
        width, text = self.cut(room.right() - x)
        label = QRectF(x, top, width, self.label_height)
        return Route(points, QPointF(line - self.beside - 2 * m.badge, middle), label, text, plated=False)

    def cut(self, room: float) -> tuple[float, str]:
        if self.label_width <= room:
            return self.label_width, self.hop.label
        if self.note:
            return room, self.m.elide("label", self.hop.label, room)
        mark = self.m.px(18) if self.hop.mark else 0
        function, bracket, _ = self.hop.label.partition("(")
        text = f"{function}(…)" if bracket else self.hop.label
        text = self.m.elide("label", text, max(room - mark, self.m.px(40)))
        return self.m.width("label", text) + mark, text

    def below(self, points: tuple[QPointF, ...], box: QRectF) -> Route:
        """The label in the gap below a box, towards its right."""
        m, row = self.m, self.layout.row_of(box)
        width, text = self.cut(row.width() - m.px(24))
        # Where others stand beside the box the words may go on below them.
        x = max(box.right() - width - m.px(8), row.left() + m.px(16))
        y = box.bottom() + m.px(8)
        label = QRectF(round(x), round(y), width, self.label_height)
        badge = QPointF(label.left() - m.badge - m.px(5), label.center().y())
        return Route(points, badge, label, text, plated=True)
