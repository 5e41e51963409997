"""What the palette finds: a thing with a name that something can be done with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

Section = Literal["recent", "commands", "orders", "objects", "hops", "clusters", "lessons", "panels", "settings"]
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
"""In the order in which they stand where none of them answers better than another."""
PREFIXES: Final[dict[str, tuple[Section, ...]]] = {
    ">": ("commands", "panels", "settings"),
    "@": ("objects",),
    "#": ("hops",),
    "!": ("orders",),
}
"""A sign before what is typed narrows the search."""


def _no_reason() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Find:
    """One thing."""

    key: str
    """Tells it from all others, to know it again."""
    section: Section
    name: str
    act: Callable[[], None]
    note: str = ""
    """What stands beside it: where it is, or how."""
    keys: str = ""
    """The key that does the same."""
    tip: str = ""
    """What it does, in a sentence."""
    reason: Callable[[], str] = _no_reason
    """Why it can do nothing now; asked for only when it is shown."""
    folded: str = field(init=False)
    beside: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", self.name.casefold())
        object.__setattr__(self, "beside", self.note.casefold())


Provider = Callable[[], Iterable[Find]]


class Kept:
    """Finds that are made when they are first asked for, and kept for the next search.

    Args:
        finds: Makes them.
    """

    def __init__(self, finds: Iterable[Find]) -> None:
        self._coming = iter(finds)
        self._made: list[Find] = []

    def __iter__(self) -> Iterator[Find]:
        place = 0
        while True:
            while place < len(self._made):
                yield self._made[place]
                place += 1
            find = next(self._coming, None)
            if find is None:
                return
            self._made.append(find)
