"""The way of one hop, and where its words go: beside an upright line, or below a box."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import HopFigure
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics

BESIDE: Final = 16
"""From a call's line to its answer's."""


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one hop, in coordinates of the scene."""

    points: tuple[QPointF, ...]
    badge: QPointF
    """The centre of the disc with the number."""
    label: QRectF
    """Where the words stand: the mark first, then the text."""
    text: str
    plated: bool
    """Whether the label crosses lines and needs a ground of its own."""


class Labeller:
    """Knows how much room the words of a hop need, and puts them there."""

    def __init__(self, hop: HopFigure, layout: StageLayout, metrics: Metrics) -> None:
        self.hop = hop
        self.layout = layout
        self.m = metrics
        self.beside = metrics.px(BESIDE) if hop.answers else 0
        mark = metrics.px(18) if hop.mark else 0
        self.label_width = metrics.width("label", hop.label) + mark
        self.label_height = metrics.height("label")

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
            badge = QPointF(label.left() - m.px(16), middle)
            return Route(points, badge, label, text, plated=False)
        width, text = self.cut(room.right() - x)
        label = QRectF(x, top, width, self.label_height)
        return Route(points, QPointF(line - self.beside - m.px(22), middle), label, text, plated=False)

    def cut(self, room: float) -> tuple[float, str]:
        if self.label_width <= room:
            return self.label_width, self.hop.label
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
        badge = QPointF(label.left() - m.px(16), label.center().y())
        return Route(points, badge, label, text, plated=True)
