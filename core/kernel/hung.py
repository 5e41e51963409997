"""Processes that hang as a whole: they live, but nothing in them runs.

A call or a message still reaches such a process; the frame it opens stays open, and so does
every frame that was there before. Only a deadline or the end of the process gets out of it.
"""

from collections.abc import Mapping
from typing import Final

from core.kernel.rows import Row

HUNG: Final = "hung"


class Hung(Row, frozen=True):
    """The addresses of all processes that hang; key `hung`. There is no row while none does."""

    processes: tuple[str, ...]


def hangs(rows: Mapping[str, Row], process: str) -> bool:
    """Whether a process hangs."""
    row = rows.get(HUNG)
    return isinstance(row, Hung) and process in row.processes
