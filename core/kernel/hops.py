"""A hop is one arrow: something was said by one box to another, and what came of it.

In the trace a hop is a run of plain fields, which is what makes a million of them affordable; `Hop`
gives it names when it is read. A span is the index of the hop that opened it and a chain the
index of its first hop, so a hop opens a frame exactly when index and span are equal: there
are no other counters.
"""

from itertools import islice
from types import CodeType
from typing import Any, Final, Literal, NamedTuple

from core.kernel.rows import Row, encode

Kind = Literal["call", "return", "message", "timer", "input", "abort", "kill", "bundle"]
Change = tuple[str, Row | None, Row | None]
"""Key, the row before, the row after; None where there was or is none."""

NOBODY: Final = -1
"""Stands for a span or a hop where there is none: no parent, no cause."""

Lost = Literal["", "unreachable", "gone"]
"""Why an arrow did not arrive: the way there is cut, or nobody lives at its address."""


class Hop(NamedTuple):
    """One arrow, with names."""

    index: int  # type: ignore[assignment]  # tuple.index is of no use on a hop
    """Its place in the full trace, counting what bundles stand for."""
    time: int
    """Simulated microseconds since the start."""
    chain: int
    """The index of the hop that began the chain, as a thread is named by its start."""
    span: int
    """The index of the hop that opened the frame this hop belongs to."""
    parent: int
    """The span of the caller's frame, or NOBODY."""
    kind: Kind
    source: str
    target: str
    function: str
    arguments: tuple[Any, ...]
    result: Any
    """What a return brings, the code of an abort, the spans a kill ended, the summary of a bundle."""
    rule: str
    cause: int
    """The index of the hop during which this one was ordered, or NOBODY."""
    changes: tuple[Change, ...]
    """What was written while the receiver ran, oldest first."""
    width: int
    """How many hops it stands for: 1, or more for a bundle."""
    lost: Lost
    code: CodeType | None
    """The code that ordered the hop, and the instruction in it; of a waking, the wait that it ends, whoever has
    signalled. Presentation, never part of a digest."""
    instruction: int

    @property
    def opens(self) -> bool:
        """Whether the hop opened a frame."""
        return self.index == self.span

    @property
    def last(self) -> int:
        """The index of the last hop it stands for."""
        return self.index + self.width - 1

    @property
    def line(self) -> int | None:
        """The line of source that ordered the hop, or None when no procedure did."""
        if self.code is None:
            return None
        return next(islice(self.code.co_positions(), self.instruction // 2, None))[0]

    def record(self) -> tuple[Any, ...]:
        """The hop without what is only presentation: what digests and golden files cover."""
        return tuple(self[:-2])

    def encoded(self) -> bytes:
        """The record as bytes, one line, the same on every machine."""
        return encode(self.record())
