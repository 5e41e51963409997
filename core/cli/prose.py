"""A run as lines of prose: for reading in a terminal, or aloud in front of a class.

A hop is a line: its time, the statement of the article that it shows, who speaks to whom, the
call, and the sentence of its rule, indented by how deep the call lies. What the cluster does not
notice stands between the hops, on lines of its own, from the hop on which it becomes so.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from core.cli.words import terminal_words
from core.evidence.narration import Narrator
from core.evidence.protection import unnoticed, unprotected
from core.kernel.hops import NOBODY, Hop
from core.kernel.rows import Row
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.recording import Recording

INDENT: Final = "  "
_TIME_WIDTH: Final = 15
"""As wide as a time with microseconds."""
_STATEMENT_WIDTH: Final = 3
"""As wide as the longest, "S6f"."""
_MATTERS: Final = ("node/", "vm/", "resource/", "dll/", "view")
"""Keys of the rows on which it depends what the cluster knows."""


class HopLines:
    """Writes hops in one language.

    Args:
        language: The language of the sentences.
    """

    def __init__(self, language: Language) -> None:
        self._narrator = Narrator(language)

    def line(self, hop: Hop, depth: int) -> str:
        """A hop in one line.

        Args:
            hop: The hop.
            depth: How many calls it lies inside of.
        """
        narrator = self._narrator
        way_and_call = f"{self._way(hop)}: {self._call(hop)}"
        return f"{self._margin(hop, narrator.rule(hop).statement)}{INDENT * depth}{way_and_call} | {narrator.sentence(hop)}"

    def aside(self, hop: Hop, text: str) -> str:
        """Something to be said about the moment after a hop."""
        return f"{self._margin(hop, '!')}{text}"

    def _margin(self, hop: Hop, mark: str) -> str:
        return f"{self._narrator.time(hop.time):<{_TIME_WIDTH}}  {mark:<{_STATEMENT_WIDTH}}  "

    def _way(self, hop: Hop) -> str:
        names = [self._narrator.short_name(address) for address in (hop.source, hop.target) if address]
        if hop.source == hop.target:
            return names[0]
        return " -> ".join(names)

    def _call(self, hop: Hop) -> str:
        """The function, with what goes in or what comes back."""
        if hop.kind in ("return", "abort"):
            result = self._narrator.result(hop)
            return f"{hop.function} = {result}" if result else hop.function
        if hop.kind == "bundle":
            return f"{hop.function} ({self._narrator.result(hop)})"
        return f"{hop.function}({self._narrator.arguments(hop)})"


class Depths:
    """How deep hops lie in calls, counted along a run."""

    def __init__(self) -> None:
        self._of_span: dict[int, int] = {}

    def of(self, hop: Hop) -> int:
        """The depth of the next hop of the run: 0 for what begins a chain, one more for each call inside."""
        if hop.opens and hop.kind != "bundle":
            depth = self._of_span[hop.span] = self._inside(hop.parent)
            return depth
        if hop.kind in ("return", "abort"):
            return self._of_span.pop(hop.span)
        if hop.kind == "bundle":
            return self._inside(hop.parent)
        return self._of_span[hop.span] + (hop.kind == "kill")

    def _inside(self, parent: int) -> int:
        return 0 if parent == NOBODY else self._of_span[parent] + 1


class Knowledge:
    """What the cluster does not know about its VMs, told when it changes."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._gaps: dict[str, str] = {}

    def news(self, hop: Hop, rows: Mapping[str, Row]) -> list[str]:
        """Sentences about what has become unknown or known with a hop.

        Args:
            hop: The hop.
            rows: The world after it.
        """
        if not any(key.startswith(_MATTERS) for key, _, _ in hop.changes):
            return []
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
        self._lines = HopLines(language)
        self._depths = Depths()
        self._knowledge = Knowledge(language)
        self._moment = recording.moment(0)
        self.told = 0
        """How many hops have got a line."""

    def go_on(self) -> Iterator[str]:
        """The lines of the hops that have come since the last call."""
        recording = self._recording
        for position in range(self._moment.position + 1, len(recording) + 1):
            hop = recording.hop(position)
            depth = self._depths.of(hop)
            recording.carry(self._moment, position)
            if self._is_full or not is_quiet(hop):
                self.told += 1
                yield self._lines.line(hop, depth)
            for text in self._knowledge.news(hop, self._moment.rows):
                yield self._lines.aside(hop, text)
