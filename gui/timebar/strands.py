"""Histories as a tree, a row each: the first run on top, and what left a history right below it.

A history may leave another in the past that this one has from where it came itself. It is shown where its
line begins: below the history in which the hop of its fork was first recorded.
"""

from collections.abc import Sequence
from typing import NamedTuple

from core.timeline.history import Branch


class Strand(NamedTuple):
    """A row of the tree."""

    branch: Branch
    parent_row: int
    """The row of the history whose line it leaves, or -1 for the first run."""


def strands(branches: Sequence[Branch]) -> tuple[Strand, ...]:
    """All histories, parents above what left them, in the order of their numbers."""
    found: list[Strand] = []

    def add(branch: Branch, parent_row: int) -> None:
        row = len(found)
        found.append(Strand(branch, parent_row))
        for other in branches:
            if _stem(other) is branch:
                add(other, row)

    for branch in branches:
        if branch.parent is None:
            add(branch, -1)
    return tuple(found)


def _stem(branch: Branch) -> Branch | None:
    """The history whose line another leaves: the one in which the last hop before the fork was recorded first."""
    stem = branch.parent
    while stem is not None and stem.parent is not None and branch.fork <= stem.fork:
        stem = stem.parent
    return stem


def joins(tree: Sequence[Strand], row: int) -> list[tuple[Strand, bool]]:
    """The strands whose upright from the history they left runs through a row or begins or ends in it.

    Returns:
        Each with whether its upright goes on below the middle of the row; it does not in the strand's own row.
    """
    through = [(strand, place) for place, strand in enumerate(tree) if 0 <= strand.parent_row <= row <= place]
    return [(strand, place > row) for strand, place in through]
