"""Hops for the palette: by number, by time, and by the words of their rows.

What can be read as a number or a time comes first. Of the others the last ones are told, back from the end of what
is recorded; nothing is run on to find more of them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from gui.models.hop_words import HopWords
from gui.palette.find import Find
from gui.palette.search import Query
from gui.timebar.destination import SECOND, Ambiguous, At, Number, TooLate, read

if TYPE_CHECKING:
    from gui.session import Session

_MOST: Final = 200
_MEANT: Final = 120.0
"""How well a number or a time answers: better than any name."""
_BY_WORDS: Final = 10.0
"""There are many hops, so whatever else answers stands before them."""
_BLOCK: Final = 128
"""Hops that are read in one go."""


@final
class HopSource(QObject):
    """Answers queries about hops.

    Args:
        session: Whose.
    """

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = HopWords(Narrator("en"), self)

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell them in another language."""
        self._words.set_narrator(narrator)

    def answers(self, query: Query) -> Iterator[tuple[Find, float] | None]:
        """Hops that answer a query, the best first; None after each look at some that do not."""
        if not query.words and not query.is_narrow:
            return
        yield from ((find, _MEANT) for find in self._directly(query))
        found, last = 0, len(self._session.recording)
        while last > 0 and found < _MOST:
            first = max(1, last - _BLOCK + 1)
            block = list(self._session.recording.hops(first, last))
            for position in range(last, first - 1, -1):
                hop = block[position - first]
                if self._session.is_shown(hop) and self._is_meant(hop, query.words):
                    found += 1
                    yield self._hop(hop, position), _BY_WORDS - found / _MOST
            yield None
            last = first - 1

    def _is_meant(self, hop: Hop, words: tuple[str, ...]) -> bool:
        folded = self._words.row(hop).folded
        return all(word in folded for word in words)

    def _directly(self, query: Query) -> Iterator[Find]:
        """Where a number or a time leads."""
        is_number = query.is_narrow and query.text.isdecimal()
        place = read(f"#{query.text}" if is_number else query.text)
        match place:
            case Number():
                yield from self._numbered(place.index)
            case At():
                yield self._at(place.time)
            case Ambiguous():
                if place.number.isdecimal():
                    yield from self._numbered(int(place.number))
                yield self._at(round(float(place.number.replace(",", ".")) * SECOND))
            case TooLate() | None:
                return

    def _numbered(self, index: int) -> Iterator[Find]:
        recording = self._session.recording
        position = recording.position_of(index)
        if position > 0 and index <= recording.hop(len(recording)).index:
            # One that lies within a bundle is found there.
            yield self._hop(recording.hop(position), position)

    def _at(self, time: int) -> Find:
        told = self._words.narrator.time(time)
        is_recorded = self._session.recording.has_passed(time)
        note = self.tr("recorded") if is_recorded else self.tr("the run goes on up to there")
        return Find(
            f"time:{time}", "hops", self.tr("Go to {time}").format(time=told), lambda: self._go_to_time(time), note
        )

    def _hop(self, hop: Hop, position: int) -> Find:
        row, narrator = self._words.row(hop), self._words.narrator
        way = f"{row.source} → {row.target}" if row.target != "–" else row.source
        note = f"{narrator.time(hop.time)}  {way}"
        name = f"#{hop.index}  {row.call}"
        return Find(f"hop:{position}", "hops", name, lambda: self._go_to(position), note, tip=narrator.sentence(hop))

    def _go_to(self, position: int) -> None:
        self._session.pause()
        self._session.go_to(position)

    def _go_to_time(self, time: int) -> None:
        self._session.pause()
        self._session.go_to_time(time)
