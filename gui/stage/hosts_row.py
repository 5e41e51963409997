"""How the boxes of a card stand: one a row, but resource hosts side by side.

A call goes from the cluster service to one of the hosts and on to Hyper-V, whichever host it is, so
hosts stand beside each other where there is room for their words. Where cards are small each has
a line of its own.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final

from gui.stage.figures import BoxFigure
from gui.stage.metrics import Metrics

_MOST_ABREAST: Final = 3
Band = tuple[BoxFigure, ...]


def abreast(hosts: int, *, wide: bool) -> int:
    """How many of so many hosts stand in a row, so that the rows are equally long."""
    return ceil(hosts / ceil(hosts / _MOST_ABREAST)) if wide and hosts else 1


def bands_of(boxes: Sequence[BoxFigure], hosts: int, row: int) -> list[Band]:
    """The boxes of a card from top to bottom, NetFT apart.

    Args:
        boxes: What the card has.
        hosts: The most hosts that any card ever had: all have as many rows.
        row: How many stand in one.
    """
    several = [box for box in boxes if box.layer == "host"]
    found: list[Band] = [(box,) for box in boxes if box.layer == "service"]
    found += [tuple(several[n : n + row]) for n in range(0, max(hosts, len(several)), row)]
    return found + [(box,) for box in boxes if box.layer == "hyperv"]


def inset(metrics: Metrics, count: int) -> int:
    """From the edge of a box to its words, where so many stand in its row."""
    return metrics.px(12 if count < _MOST_ABREAST else 8)


def gap(metrics: Metrics) -> int:
    """Between two boxes of a row."""
    return metrics.px(8)


def need(box: BoxFigure, chips: Sequence[float], metrics: Metrics, count: int) -> int:
    """The least width of a box in a row of so many; its title may be cut after its number."""
    words = (metrics.width("title", box.short), metrics.width("code", "rhs.exe 00000"), *chips)
    return ceil(max(words)) + 2 * inset(metrics, count)


def widths(needs: Sequence[int], room: int, metrics: Metrics) -> list[int]:
    """The widths of the boxes of a row: equal where that does, else as they need."""
    count = len(needs)
    free = room - (count - 1) * gap(metrics)
    if max(needs, default=0) * count <= free:
        return [free // count] * (count - 1) + [free - free // count * (count - 1)] if count else []
    spare = (free - sum(needs)) // count
    found = [each + spare for each in needs[:-1]]
    return [*found, free - sum(found)]
