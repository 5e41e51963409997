"""Where everything in a sequence diagram stands: pure arithmetic over names and measures.

Lanes take the width that their names want, more where there is room, and less where there is none, down to a
least one; from then on the diagram is wider than its room. Numbers and times stand at the left of all lanes.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from core.timeline.sequence_lanes import group_of
from gui.stage.metrics import Metrics

_LEAST_LANE: Final = 54
_NAMED_LANE: Final = 104
"""Up to this width a lane is as wide as its name, and scrolling is better than "vmcl…"."""
_WIDEST_LANE: Final = 190
_ROOMY: Final = 1.7
"""So many times the width that its name wants a lane takes at most."""
_LEAST_ROW: Final = 24
_LABEL_ROOM: Final = 150
"""What is left for words behind the last lane."""
_NUMBERED_FROM: Final = 560
"""Pixels at the usual size from which on there is room for the numbers of hops."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places of lanes and rows."""

    lanes: tuple[str, ...]
    centres: dict[str, float]
    """Where the line of each lane stands, from the left of the first lane."""
    cells: tuple[QRectF, ...]
    """The heads of the lanes."""
    groups: tuple[tuple[str, QRectF], ...]
    """The heads above them: of nodes, and of what is around the nodes."""
    margin: float
    """The width of numbers and times."""
    number_width: float
    """That of numbers alone; 0 where there is no room for them."""
    row: int
    """The height of a row."""
    head: int
    """The height of the heads."""
    width: float
    """The width of all lanes with the room for words behind them."""

    def lane_at(self, x: float) -> str:
        """The lane at a place from the left of the first one; empty if there is none."""
        return next(
            (lane for lane, cell in zip(self.lanes, self.cells, strict=True) if cell.left() <= x < cell.right()), ""
        )

    def group_at(self, x: float) -> str:
        """The group at a place, likewise."""
        return next((group for group, cell in self.groups if cell.left() <= x < cell.right()), "")


def geometry_of(
    lanes: tuple[str, ...], names: dict[str, str], groups: dict[str, str], room: float, m: Metrics
) -> Geometry:
    """The places in a room of a width.

    Args:
        lanes: The lanes, from left to right.
        names: What stands at their heads.
        groups: What stands above those that belong together.
        room: The width of the whole diagram on the screen.
        m: The measures.
    """
    number = m.width("code", "#00000") + m.px(6) if room >= _NUMBERED_FROM * m.factor else 0.0
    margin = m.px(16) + number + m.width("code", "00:00:00.000") + m.px(18)
    least = _least_widths(lanes, names, groups, m)
    wishes = [
        max(min(m.width("sub", names[lane]) + m.px(14), m.px(_WIDEST_LANE)), narrow)
        for lane, narrow in zip(lanes, least, strict=True)
    ]
    words = min(m.px(_LABEL_ROOM), max(room - margin, 0) * 0.3)
    wished = sum(wishes)
    factor = min(max((room - margin - words) / wished, 0.0), _ROOMY) if wished else 1.0
    widths = [max(wish * factor, narrow) for wish, narrow in zip(wishes, least, strict=True)]
    group_height, lane_height = m.height("name") + m.px(4), m.height("sub") + m.px(8)
    cells: list[QRectF] = []
    centres: dict[str, float] = {}
    left = 0.0
    for lane, width in zip(lanes, widths, strict=True):
        cells.append(QRectF(left, group_height, width, lane_height))
        centres[lane] = round(left + width / 2)
        left += width
    return Geometry(
        lanes=lanes,
        centres=centres,
        cells=tuple(cells),
        groups=_groups(lanes, cells, group_height),
        margin=margin,
        number_width=number,
        row=max(m.height("code") + m.px(9), _LEAST_ROW),
        head=group_height + lane_height,
        width=max(left, min(left + words, room - margin)),
    )


def _least_widths(lanes: tuple[str, ...], names: dict[str, str], groups: dict[str, str], m: Metrics) -> list[float]:
    """How narrow lanes may become: so that their names have room, and the name of a node above them."""
    counts = Counter(map(group_of, lanes))
    shares = {
        group: min(m.width("name", groups[group]), m.px(_WIDEST_LANE)) / count + m.px(10)
        for group, count in counts.items()
    }
    return [
        max(m.px(_LEAST_LANE), shares[group_of(lane)], min(m.width("sub", names[lane]) + m.px(8), m.px(_NAMED_LANE)))
        for lane in lanes
    ]


def _groups(lanes: tuple[str, ...], cells: list[QRectF], height: float) -> tuple[tuple[str, QRectF], ...]:
    groups: dict[str, QRectF] = {}
    for lane, cell in zip(lanes, cells, strict=True):
        above = QRectF(cell.left(), 0, cell.width(), height)
        group = group_of(lane)
        groups[group] = groups[group].united(above) if group in groups else above
    return tuple(groups.items())
