"""The trace: every hop of a run, one after the other, in one flat list of fields.

A tuple a hop would be the plain way. But a million tuples that live for ever keep the garbage
collector looking through them, and cost as much again as building them: laid flat, the same run
is recorded a quarter faster (measured against SimPy in `tests/benchmarks`) and in less memory. A
hop is cut out as a tuple when somebody reads it, and gets its names as a `Hop`.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, overload

from core.kernel.hops import Hop

STRIDE: Final = len(Hop._fields)


class Trace(Sequence[tuple[Any, ...]]):
    """A sequence of hops that only grows at its end."""

    __slots__ = ("fields",)

    def __init__(self) -> None:
        self.fields: list[Any] = []
        """All fields of all hops; whoever writes a hop extends it by exactly `STRIDE`."""

    def __len__(self) -> int:
        return len(self.fields) // STRIDE

    @overload
    def __getitem__(self, place: int) -> tuple[Any, ...]: ...

    @overload
    def __getitem__(self, place: slice) -> list[tuple[Any, ...]]: ...

    def __getitem__(self, place: int | slice) -> tuple[Any, ...] | list[tuple[Any, ...]]:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(len(self)))]
        start = place * STRIDE if place >= 0 else len(self.fields) + place * STRIDE
        if not 0 <= start < len(self.fields):
            raise IndexError(place)
        return tuple(self.fields[start : start + STRIDE])

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return zip(*[iter(self.fields)] * STRIDE, strict=True)

    def column(self, field: int, first: int = 0, last: int | None = None) -> list[Any]:
        """One field of all hops from a place on, up to another one."""
        end = len(self.fields) if last is None else last * STRIDE
        return self.fields[first * STRIDE + field : end : STRIDE]

    def cut(self, count: int) -> None:
        """Keep the first hops only."""
        del self.fields[count * STRIDE :]

    def share(self, other: "Trace", count: int) -> None:
        """Keep the fields of another trace for the first hops, which are the same in both."""
        self.fields[: count * STRIDE] = other.fields[: count * STRIDE]
