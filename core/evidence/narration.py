"""Hops as sentences: what happens, why, and the words for tables.

The sentence of a hop comes from its rule, with placeholders for what is different each time:

- `{source}`, `{target}`: the boxes, as subject; `{target_acc}`, `{target_dat}`, `{target_gen}` (and
  the same of the source) are the German cases. A box that speaks to itself is "itself".
- `{node}`, `{source_node}`: the nodes that target and source are on.
- `{arg1}` to `{arg4}`, `{arguments}` (all of them), `{function}`, `{result}`: as people read them. An
  argument or a result that is a box has cases too: `{arg1_dat}`.
- `{call1}`: the first argument of the call that is answered, with a space before it; nothing when
  the call is not at hand ("the group{call1} is online").
"""

from string import Formatter
from typing import Any, Final

from core.evidence.names import Names, place
from core.evidence.readable import MEANING_OF_ARGUMENT, MEANING_OF_RESULT, SECOND, Meaning, Readable
from core.evidence.words import Case, words
from core.kernel.hops import Hop
from core.rules.catalogue import Rule, catalogue
from core.texts.bilingual import Language

_CASES: Final[dict[str, Case]] = {"": "nominative", "acc": "accusative", "dat": "dative", "gen": "genitive"}
_BOXES: Final = ("source", "target")
_MAY_BE_BOXES: Final = ("arg1", "arg2", "arg3", "arg4", "result")

PLACEHOLDERS: Final = frozenset(
    [f"{box}{case}" for box in (*_BOXES, *_MAY_BE_BOXES) for case in ("", "_acc", "_dat", "_gen")]
    + ["node", "source_node", "function", "arguments", "call1"]
)
"""What may stand in braces in the sentence of a rule."""


class Narrator:
    """Tells hops in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._names = Names(language)
        self._readable = Readable(language)

    def rule(self, hop: Hop) -> Rule:
        """The rule behind a hop.

        Raises:
            UnknownRule: the catalogue has none of this id.
        """
        return catalogue()[hop.rule]

    def sentence(self, hop: Hop, opener: Hop | None = None) -> str:
        """What happens in a hop, in one sentence (and a second one where an arrow did not arrive).

        Args:
            hop: The hop.
            opener: The hop that opened its span. An answer does not say to what; with the call at
                hand its sentence can name the group, resource or VM it is about.
        """
        rule = self.rule(hop)
        if not hop.target and (hop.lost or hop.kind == "abort"):
            return self._filled(self._readable.phrase("breaks_off" if hop.kind == "abort" else "unheard"), hop, opener)
        sentence = self._filled(rule.sentence_of(hop).in_language(self.language), hop, opener)
        if hop.lost and rule.what_lost is None:
            sentence = f"{sentence} {self._filled(self._readable.phrase(hop.lost), hop, opener)}"
        return sentence

    def reason(self, hop: Hop) -> str:
        """Why it happens: true of every hop with this rule."""
        return self.rule(hop).why.in_language(self.language)

    def name(self, address: str, case: Case = "nominative") -> str:
        """A box as it stands in a sentence: "the cluster service on NODE1"."""
        return self._names.full(address, case)

    def label(self, address: str) -> str:
        """A box as it stands in a heading: "Cluster service (MSCS) on NODE1"."""
        return self._names.label(address)

    def short_name(self, address: str) -> str:
        """A box as it stands in a table: "MSCS NODE1"."""
        return self._names.short(address)

    def arguments(self, hop: Hop) -> str:
        """The arguments as people read them, with commas between."""
        if hop.kind == "kill":
            return ", ".join(self.short_name(process) for process in hop.arguments)
        # The number of the chain that hands a group on is between two procedures, and tells nobody anything.
        told = [n for n in range(len(hop.arguments)) if _meaning_of_argument(hop, n) != "chain"]
        return ", ".join(self._argument(hop, position) for position in told)

    def result(self, hop: Hop) -> str:
        """The result as people read it; empty where a hop brings none."""
        if hop.kind == "kill":
            return self._readable.phrase("calls_ended").format(count=len(hop.result))
        if hop.kind == "bundle":
            return self._readable.phrase("answers").format(count=hop.result[0])
        return self._value(hop.result, _meaning_of_result(hop))

    def time(self, microseconds: int) -> str:
        """A moment: "00:00:05.000", with microseconds where there are any."""
        seconds, rest = divmod(microseconds, SECOND)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        fraction = f"{rest // 1000:03d}" if rest % 1000 == 0 else f"{rest:06d}"
        return f"{hour:02d}:{minute:02d}:{second:02d}.{fraction}"

    # --- filling the placeholders ----------------------------------------------------------

    def _filled(self, template: str, hop: Hop, opener: Hop | None) -> str:
        """A template with the names of a hop in it, beginning with a capital letter."""
        parts: list[str] = []
        named: set[str] = set()
        for literal, field, _, _ in Formatter().parse(template):
            parts.append(literal)
            if field is not None:
                text = self._subject(opener) if field == "call1" else self._field(field, hop, named)
                is_clause = self.language == "de" and literal.endswith(": ") and field in _BOXES
                parts.append(_capitalised(text) if is_clause else text)
        return _capitalised("".join(parts))

    def _field(self, field: str, hop: Hop, named: set[str]) -> str:
        """What a placeholder stands for.

        Args:
            field: Its name.
            hop: The hop that is told.
            named: The nodes that the sentence has named so far; what is named now is added.
        """
        box, _, case = field.partition("_")
        if field in ("node", "source_node"):
            node = place(hop.target if field == "node" else hop.source).node
            named.add(node)
            return node
        if box in _BOXES:
            if box == "target" and case and hop.target == hop.source:
                return self._readable.phrase("itself")
            return self._box(hop.source if box == "source" else hop.target, case, named)
        if field == "arguments":
            return self.arguments(hop)
        if field == "function":
            return hop.function
        if box == "result":
            if hop.kind == "bundle":
                return self._readable.value(hop.result, "count")
            is_box = _is_box(hop.result, _meaning_of_result(hop))
            return self._box(hop.result, case, named) if is_box else self.result(hop)
        position = int(box.removeprefix("arg")) - 1
        is_box = _is_box(hop.arguments[position], _meaning_of_argument(hop, position))
        return self._box(hop.arguments[position], case, named) if is_box else self._argument(hop, position)

    def _box(self, address: str, case: str, named: set[str]) -> str:
        """A box in a sentence, with its node the first time."""
        node = place(address).node
        text = self._names.full(address, _CASES[case], with_node=node not in named)
        named.add(node)
        return text

    def _subject(self, opener: Hop | None) -> str:
        """What a call was about: its first argument, with a space before it."""
        if opener is None or not opener.arguments:
            return ""
        return f" {self._argument(opener, 0)}"

    def _argument(self, hop: Hop, position: int) -> str:
        return self._value(hop.arguments[position], _meaning_of_argument(hop, position))

    def _value(self, value: Any, meaning: Meaning) -> str:
        return self.short_name(value) if _is_box(value, meaning) else self._readable.value(value, meaning)


def _meaning_of_result(hop: Hop) -> Meaning:
    return "code" if hop.kind == "abort" else MEANING_OF_RESULT.get(hop.function, "")


def _meaning_of_argument(hop: Hop, position: int) -> Meaning:
    if hop.kind == "timer" and isinstance(hop.arguments[position], int):
        return "duration"
    return MEANING_OF_ARGUMENT.get((hop.function, position), "")


def _is_box(value: Any, meaning: Meaning) -> bool:
    """Whether a value is to be named as a box; a signal has its host where others have a resource."""
    return meaning == "box" and isinstance(value, str) and place(value).kind in words().components


def _capitalised(text: str) -> str:
    """With a capital letter: a sentence, in German also the clause after a colon."""
    return text[:1].upper() + text[1:]
