"""The search behind the palette: in slices, so that a key is answered at once however much there is to look through.

The first slice is done within the key press. Whatever it has found is shown; the rest comes with the next turns of
the event loop, and the next key forgets it.
"""

from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import Final, NamedTuple

from gui.palette.find import PREFIXES, SECTIONS, Find, Section
from gui.palette.scoring import score

SLICE: Final = 0.006
"""Seconds."""
_MOST_OF_SEVERAL: Final = 7
"""Rows of a section where there are others."""
_MOST_OF_ONE: Final = 200
_RECENT: Final = 15
"""What was picked lately counts for more."""
_LOOK_AT_CLOCK: Final = 32


class Query(NamedTuple):
    """What was typed."""

    sections: tuple[Section, ...]
    words: tuple[str, ...]
    text: str
    """Without its sign."""

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for some sections only."""
        return self.sections != SECTIONS


def read_query(typed: str) -> Query:
    """What a text asks for."""
    typed = typed.strip()
    sections = PREFIXES.get(typed[:1], SECTIONS)
    text = typed if sections == SECTIONS else typed[1:].strip()
    return Query(sections, tuple(text.casefold().split()), text)


class Hits:
    """The best of what was found in each section.

    Args:
        query: What is looked for.
        recent: The keys of what was picked lately, the last one first.
    """

    def __init__(self, query: Query, recent: tuple[str, ...]) -> None:
        self._query = query
        self._recent = {key: place for place, key in enumerate(recent)}
        self._found: dict[Section, list[tuple[float, int, Find]]] = {}
        self._count = 0

    def look_at(self, find: Find) -> None:
        """Keep a find if it answers."""
        answer = score(self._query.words, find.folded, find.beside) if self._query.words else 0.0
        if answer is not None:
            if find.key in self._recent:
                answer += _RECENT - self._recent[find.key] / 10
            self.keep(find, answer)

    def keep(self, find: Find, answer: float) -> None:
        """Keep a find that answers so well."""
        self._count += 1
        self._found.setdefault(find.section, []).append((-answer, self._count, find))

    def best(self) -> list[tuple[Section, list[Find]]]:
        """The sections with their best finds, the one that answers best first."""
        most = _MOST_OF_ONE if self._query.is_narrow or not self._query.words else _MOST_OF_SEVERAL
        cut: list[tuple[float, int, Section, list[Find]]] = []
        for section, found in self._found.items():
            found.sort(key=lambda entry: entry[:2])
            # What is no longer among the best never will be again.
            del found[_MOST_OF_ONE:]
            first = found[0][0] if self._query.words else 0.0
            cut.append((first, SECTIONS.index(section), section, [find for _, _, find in found[:most]]))
        return [(section, finds) for _, _, section, finds in sorted(cut, key=lambda entry: entry[:2])]


Source = Callable[[Query], Iterable[tuple[Find, float] | None]]
"""Finds with how well they answer, such as hops; None now and then, to have the clock looked at."""


class Search:
    """One search under way.

    Args:
        query: What is looked for.
        finds: What is scored, in the sections it is in.
        sources: What is asked.
        recent: The keys of what was picked lately.
    """

    def __init__(
        self, query: Query, finds: dict[Section, list[Iterable[Find]]], sources: dict[Section, Source],
        recent: tuple[str, ...],
    ) -> None:  # fmt: skip
        self.query = query
        self.hits = Hits(query, recent)
        self.is_done = False
        self._course = self._run(finds, sources)

    def go_on(self, seconds: float = SLICE) -> None:
        """Look on for a while."""
        end = perf_counter() + seconds
        for _ in self._course:
            if perf_counter() >= end:
                return
        self.is_done = True

    def _run(self, finds: dict[Section, list[Iterable[Find]]], sources: dict[Section, Source]) -> Iterator[None]:
        count = 0
        for section in self.query.sections:
            for several in finds.get(section, ()):
                for find in several:
                    self.hits.look_at(find)
                    count += 1
                    if count % _LOOK_AT_CLOCK == 0:
                        yield
            yield
        for section in self.query.sections:
            if section not in sources:
                continue
            for found in sources[section](self.query):
                if found is not None:
                    self.hits.keep(*found)
                yield
