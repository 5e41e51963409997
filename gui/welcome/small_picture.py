"""A small picture of a cluster: its nodes, and in each the virtual machines that it begins with."""

from collections import Counter
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.scenario.cluster_file import ClusterFile
from gui.theme import Theme

_MOST_IN_A_ROW: Final = 8
_GAP: Final = 6.0
_TILE: Final = 6.0
"""How large a virtual machine is, and how far from the next; smaller where there are many."""


class Shape(NamedTuple):
    """What there is to draw: how many virtual machines each node begins with."""

    vms: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.vms)


def shape_of(cluster: ClusterFile) -> Shape:
    """The shape of a cluster as its file has it."""
    owners = Counter(vm.owner for vm in cluster.virtual_machines)
    return Shape(tuple(owners[node.name] for node in cluster.nodes))


def paint(painter: QPainter, shape: Shape, room: QRectF, theme: Theme, factor: float) -> None:
    """Draw a cluster into a rectangle."""
    columns = min(len(shape.vms), _MOST_IN_A_ROW)
    rows = ceil(len(shape.vms) / columns)
    gap = _GAP * factor
    cell = QSizeF((room.width() - gap * (columns - 1)) / columns, (room.height() - gap * (rows - 1)) / rows)
    # A few nodes would be as wide as tables: no wider than the card is high.
    width = min(cell.width(), cell.height() * 1.1)
    for number, vms in enumerate(shape.vms):
        row, column = divmod(number, columns)
        place = QRectF(
            round(room.left() + column * (width + gap)), round(room.top() + row * (cell.height() + gap)),
            round(width), round(cell.height()),
        )  # fmt: skip
        _paint_node(painter, vms, place, theme, factor)


def _paint_node(painter: QPainter, vms: int, place: QRectF, theme: Theme, factor: float) -> None:
    line = max(1.0, factor)
    painter.setPen(QPen(QColor(theme.edge), line))
    painter.setBrush(QColor(theme.box))
    painter.drawRoundedRect(place.adjusted(line / 2, line / 2, -line / 2, -line / 2), 4 * factor, 4 * factor)
    inner = place.adjusted(4 * factor, 4 * factor, -4 * factor, -4 * factor)
    painter.fillRect(QRectF(inner.left(), inner.top(), inner.width() * 0.6, max(2.0, 2 * factor)), QColor(theme.edge))
    inner.setTop(inner.top() + 6 * factor)
    _paint_vms(painter, vms, inner, theme, factor)


def _paint_vms(painter: QPainter, vms: int, room: QRectF, theme: Theme, factor: float) -> None:
    side = _TILE * factor
    while side > 2 and _fitting(room, side) < vms:
        side -= 0.5
    step = side * 1.5
    columns = max(1, int((room.width() + side / 2) / step))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.online.outline))
    for number in range(vms):
        row, column = divmod(number, columns)
        painter.drawRect(QRectF(room.left() + column * step, room.top() + row * step, side, side))


def _fitting(room: QRectF, side: float) -> int:
    step = side * 1.5
    return int((room.width() + side / 2) / step) * int((room.height() + side / 2) / step)
