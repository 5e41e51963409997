"""Which lanes are shown, and how high: what was ever not well always is, the others as far as there is room.

Lanes keep their order. Where not all of them fit even when they are low, those in which nothing ever happened
are folded into one line, so that the VM that fails is not below the edge; that line, or Enter, shows them all.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from core.timeline.lanes import Lane

_ENOUGH: Final = 6
"""So many lanes in sight are worth giving them their usual height."""


class Shelf(NamedTuple):
    """What is shown, from top to bottom."""

    lanes: tuple[Lane, ...]
    folded: int
    """How many are not shown."""
    row: float
    """The height of each in pixels."""
    has_fold: bool
    """Whether a line below them folds and unfolds."""

    @property
    def rows(self) -> int:
        """How many lines there are."""
        return len(self.lanes) + self.has_fold


def shelve(lanes: Sequence[Lane], room: float, usual: float, least: float, *, unfolds: bool) -> Shelf:
    """Find the lanes to show.

    Args:
        lanes: All of them.
        room: Pixels that there are for them.
        usual: The height of a lane where there is room.
        least: The least one.
        unfolds: Whether all are wanted, whatever room there is.
    """
    if len(lanes) * least <= room or len(lanes) <= 1:
        return Shelf(tuple(lanes), 0, min(usual, max(room / max(len(lanes), 1), least)), has_fold=False)
    if unfolds:
        return Shelf(tuple(lanes), 0, usual, has_fold=True)
    loud = sum(not lane.is_quiet for lane in lanes)
    fit = int(room / usual) - 1
    if fit < max(loud, _ENOUGH):
        fit = max(int(room / least) - 1, 1)
    shown = _first(lanes, max(fit - loud, 0))
    if not shown:
        shown = tuple(lanes[:1])
    height = min(usual, max(room / (len(shown) + 1), least))
    return Shelf(shown, len(lanes) - len(shown), height, has_fold=True)


def _first(lanes: Sequence[Lane], most: int) -> tuple[Lane, ...]:
    """The lanes in which something happened, and of the others the first ones."""
    found, quiet = [], 0
    for lane in lanes:
        if lane.is_quiet:
            quiet += 1
            if quiet > most:
                continue
        found.append(lane)
    return tuple(found)
