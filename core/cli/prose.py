"""A run as lines of prose: for reading in a terminal, or aloud in front of a class.

A hop is a line: its number and time, the statement of the article that it shows, who speaks to whom, the
call, and the sentence of its rule, indented by how deep the call lies. What the cluster does not
notice stands between the hops, on lines of its own, from the hop on which it becomes so.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from core.cli.words import terminal_words
from core.evidence.narration import Narrator
from core.evidence.protection import unnoticed, unprotected
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.recording import Recording

INDENT: Final = "  "
_NUMBER_WIDTH: Final = 5
_TIME_WIDTH: Final = 15
"""As wide as a time with microseconds."""
_STATEMENT_WIDTH: Final = 3
"""As wide as the longest, "S6f"."""
_MATTERS: Final = ("node/", "vm/", "resource/", "dll/", "view")
"""Keys of the rows on which it depends what the cluster knows."""


class HopLines:
    """Writes the hops of a run in one language.

    Args:
        recording: The run.
        language: The language of the sentences.
    """

    def __init__(self, recording: Recording, language: Language) -> None:
        self._recording = recording
        self._narrator = Narrator(language)

    def line(self, position: int) -> str:
        """The hop that leads to a position, in one line."""
        hop = self._recording.hop(position)
        statement = self._narrator.rule(hop).statement
        indent = INDENT * self._depth(position, hop)
        arrow = f"{self._way(hop)}: {self._call(hop)}"
        return f"{self._margin(hop, statement)}{indent}{arrow} | {self._narrator.sentence(hop, self._opener(hop))}"

    def _opener(self, hop: Hop) -> Hop | None:
        """The call that a hop answers: an answer does not say to what."""
        if hop.kind not in ("return", "abort"):
            return None
        return self._recording.hop(self._recording.position_of(hop.span))

    def aside(self, position: int, text: str) -> str:
        """Something to be said about the moment after a hop."""
        return f"{self._margin(self._recording.hop(position), '!')}{text}"

    def _margin(self, hop: Hop, mark: str) -> str:
        number, time = hop.index, self._narrator.time(hop.time)
        return f"{number:{_NUMBER_WIDTH}}  {time:<{_TIME_WIDTH}}  {mark:<{_STATEMENT_WIDTH}}  "

    def _depth(self, position: int, hop: Hop) -> int:
        """How many calls a hop lies inside of; a call and its answer lie equally deep.

        The stack holds the call of the hop itself; a kill opens none, and a lost message belongs to none.
        """
        return max(0, len(self._recording.stack(position)) - (hop.kind != "kill"))

    def _way(self, hop: Hop) -> str:
        names = [self._narrator.short_name(address) for address in (hop.source, hop.target) if address]
        return names[0] if hop.source == hop.target else " -> ".join(names)

    def _call(self, hop: Hop) -> str:
        """The function, with what goes in or what comes back."""
        if hop.kind in ("return", "abort"):
            result = self._narrator.result(hop)
            return f"{hop.function} = {result}" if result else hop.function
        if hop.kind == "bundle":
            return f"{hop.function} ({self._narrator.result(hop)})"
        return f"{hop.function}({self._narrator.arguments(hop)})"


class Knowledge:
    """What the cluster does not know about its VMs, told when it changes."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._gaps: dict[str, str] = {}

    def may_change_with(self, hop: Hop) -> bool:
        """Whether a hop wrote anything on which it depends what the cluster knows."""
        return any(key.startswith(_MATTERS) for key, _, _ in hop.changes)

    def news(self, rows: Mapping[str, Row]) -> list[str]:
        """Sentences about what has become unknown or known since the world looked at last."""
        gaps = {gap.vm: gap.text.in_language(self._language) for gap in unnoticed(rows)}
        gaps |= {gap.vm: gap.text.in_language(self._language) for gap in unprotected(rows)}
        news = [text for vm, text in gaps.items() if self._gaps.get(vm) != text]
        if settled := [vm for vm in self._gaps if vm not in gaps]:
            news.append(terminal_words().knows_again.in_language(self._language).format(vms=", ".join(settled)))
        self._gaps = gaps
        return news


class Prose:
    """The lines of one run, as far as it has gone.

    Args:
        recording: The run.
        language: The language of the sentences.
        is_full: Whether quiet hops are told too.
    """

    def __init__(self, recording: Recording, language: Language, *, is_full: bool) -> None:
        self._recording = recording
        self._is_full = is_full
        self._lines = HopLines(recording, language)
        self._knowledge = Knowledge(language)
        self._moment = recording.moment(0)
        self.told = 0
        """How many hops have got a line."""

    def go_on(self) -> Iterator[str]:
        """The lines of the hops that have come since the last call."""
        recording = self._recording
        for position in range(self._moment.position + 1, len(recording) + 1):
            hop = recording.hop(position)
            recording.carry(self._moment, position)
            if self._is_full or not is_quiet(hop):
                self.told += 1
                yield self._lines.line(position)
            if self._knowledge.may_change_with(hop):
                for text in self._knowledge.news(self._moment.rows):
                    yield self._lines.aside(position, text)
