"""The walk through a cluster in a terminal: what takes the place of the window where there is no display.

Enter goes from hop to hop as Right does in the window, and commands are typed; where the input is
no terminal, the run goes by in one piece. Only the core is needed: this module imports no Qt.
"""

import shlex
import sys
from collections.abc import Callable, Mapping
from typing import Final

from core.cli.prose import HopLines, Knowledge
from core.cli.trace import cluster_of, text_lines
from core.cli.words import TerminalWords, terminal_words
from core.commands.catalogue import DEFINITIONS, BadCommand, is_known_in, obstacle, parse
from core.commands.texts import reason, usage
from core.evidence.narration import Narrator
from core.kernel.hops import Hop
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language, Text
from core.timeline.history import History
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from core.timeline.steps import back, changes_something, forward

STRAIGHT_THROUGH: Final = 12_000_000
"""Simulated microseconds that go by where nobody can press Enter: two rounds of checks."""

Ask = Callable[[str], str]
"""Shows a prompt and brings the line that was typed; raises EOFError when there will be no more."""
Tell = Callable[[str], None]
"""Shows a line."""


def walk(setting: Setting, environment: Mapping[str, str]) -> None:
    """Walk a cluster in the terminal that this process runs in.

    Args:
        setting: What the run starts from.
        environment: The environment variables, which say the language.
    """
    language = language_of(environment)
    if sys.stdin is not None and sys.stdin.isatty():
        Walk(setting, language, input, _write).go()
        return
    for line in text_lines(setting, [], STRAIGHT_THROUGH, language, is_full=False):
        _write(line)
    seconds = STRAIGHT_THROUGH // 1_000_000
    _write(terminal_words().walk_ends.in_language(language).format(seconds=seconds))


def language_of(environment: Mapping[str, str]) -> Language:
    """The language of the user, as the locale says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environment.get(name):
            return "de" if locale.lower().startswith("de") else "en"
    return "en"


def _write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Walk:
    """A cursor over a run, moved by lines that somebody types.

    Args:
        setting: What the run starts from.
        language: The language of the words.
        ask: Where the lines come from.
        tell: Where the words go.
    """

    def __init__(self, setting: Setting, language: Language, ask: Ask, tell: Tell) -> None:
        self._setting = setting
        self._language: Language = language
        self._ask = ask
        self._tell = tell
        self._words: TerminalWords = terminal_words()
        self._narrator = Narrator(language)
        self._history = History(setting)
        self._knowledge = Knowledge(language)
        self._position = 0

    @property
    def _recording(self) -> Recording:
        return self._history.active.recording

    def go(self) -> None:
        """Take orders until somebody has had enough."""
        cluster = cluster_of(self._setting)
        self._say(self._words.walk_begins, cluster=cluster.name, nodes=", ".join(cluster.nodes))
        while True:
            try:
                typed = self._ask(self._words.walk_prompt.in_language(self._language)).strip()
            except EOFError:
                return
            if typed.casefold() == "q":
                return
            self._obey(typed)

    def _obey(self, typed: str) -> None:
        match typed.casefold():
            case "":
                self._go_on(_is_worth_a_look)
            case "c":
                self._go_on(changes_something)
            case "b":
                self._go_back()
            case "w":
                self._explain()
            case "?":
                rows = self._recording.moment(0).rows
                known = [name for name, what in DEFINITIONS.items() if is_known_in(rows, what)]
                names = "\n".join(f"  {usage(name)}" for name in known)
                self._tell(self._words.walk_help.in_language(self._language) + names)
            case _:
                self._order(typed)

    def _go_on(self, wanted: Callable[[Hop], bool]) -> None:
        arrival = forward(self._recording, self._position, wanted)
        if arrival.stop == "found":
            self._arrive(arrival.position)
        else:
            nothing = self._words.walk_nothing_left if arrival.stop == "nothing-left" else self._words.walk_limit
            self._say(nothing)

    def _go_back(self) -> None:
        self._arrive(back(self._recording, self._position, _is_worth_a_look).position)

    def _order(self, typed: str) -> None:
        """A command, here and now; in the past it begins another branch, and nothing is lost."""
        rows = self._recording.moment(self._position).rows
        try:
            command = parse(rows, shlex.split(typed))
        except (BadCommand, ValueError) as problem:
            self._say(self._words.walk_unknown, problem=str(problem))
            return
        if in_the_way := obstacle(rows, command):
            self._tell(reason(in_the_way, self._language))
            return
        self._arrive(self._history.act(self._position, command))

    def _arrive(self, position: int) -> None:
        """Stand at a position: tell its hop, and what the cluster has come to know or not to know."""
        self._position = position
        news = self._knowledge.news(self._recording.moment(position).rows)
        if position == 0:
            self._say(self._words.walk_at_start)
            return
        lines = HopLines(self._recording, self._language)
        self._tell(lines.line(position))
        for text in news:
            self._tell(lines.aside(position, text))

    def _explain(self) -> None:
        if self._position == 0:
            self._say(self._words.walk_at_start)
            return
        hop = self._recording.hop(self._position)
        rule = self._narrator.rule(hop)
        why = self._narrator.reason(hop)
        certainty = self._words.certainty.of(rule.provenance, self._language)
        self._say(self._words.walk_why, why=why, provenance=certainty, source=rule.source)

    def _say(self, text: Text, **names: str) -> None:
        self._tell(text.in_language(self._language).format(**names))


def _is_worth_a_look(hop: Hop) -> bool:
    return not is_quiet(hop)
