"""Whether everything that a lesson names is in its cluster and known in its account, before it is run.

A wrong name would not be an error by itself: a hop that nobody ever makes just never comes. So names are looked up
first, and each one that is unknown is told with its line and what was probably meant.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from core.evidence.signatures import signatures
from core.lessons.matching import breakpoint_of
from core.lessons.orders import order
from core.lessons.running import Beginning
from core.model import addresses
from core.scenario.lesson_entries import ConditionEntry, HopEntry, PlaceEntry, StepEntry
from core.scenario.lesson_file import LessonFile
from core.scenario.problems import BadFile, listed, quoted, suggestion
from core.scenario.yaml_reader import Document, Where
from core.timeline.break_choices import Doubt, addresses_in, components, doubts, functions, objects, states
from core.timeline.criteria import component_of
from core.timeline.recording import Recording
from core.timeline.things import Thing

_FIELDS: Final[dict[Doubt, tuple[str, str]]] = {
    "call": ("call", "a function of this account"),
    "component": ("component", "a sort of box of this account"),
    "object": ("object", "an object of the cluster"),
    "state": ("state", "a state that something can be in"),
    "rule": ("rule", "a rule of the catalogue, or its beginning up to a dot"),
    "event": ("event", "an event that the cluster can log"),
}


def unknown_names(lesson: LessonFile, document: Document) -> Iterator[BadFile]:
    """Every name in a lesson that stands for nothing."""
    runs: dict[str, Beginning] = {}
    beginning = Beginning(lesson.cluster, lesson.preset, lesson.seed)
    known: dict[Beginning, _Names] = {}
    for number, step in enumerate(lesson.steps):
        if step.begin is not None:
            beginning = Beginning(*lesson.beginning(step.begin))
        elif step.back_to is not None:
            beginning = runs[step.back_to]
        runs[step.id] = beginning
        at = ("steps", number)
        if beginning not in known:
            try:
                known[beginning] = _Names(Recording(beginning.setting()), document)
            except BadFile as problem:
                yield document.problem(at, "a cluster that can be run in this account", str(problem))
                return
        yield from known[beginning].of_step(step, at)


class _Names:
    """What can be named in one run."""

    def __init__(self, recording: Recording, document: Document) -> None:
        self._recording = recording
        self._document = document
        setting = recording.setting
        self._account = setting.preset.name
        self._addresses = addresses_in(setting)
        self._objects = objects(setting)
        self._nodes = tuple(key.partition("/")[2] for key in setting.rows if key.startswith("node/"))
        self._regions = {addresses.region(address) for address in self._addresses} | {addresses.USER}

    def of_step(self, step: StepEntry, at: Where) -> Iterator[BadFile]:
        """The unknown names of a step."""
        for number, words in enumerate(step.give):
            yield from self._of_command(words, (*at, "give", number))
        yield from self._of_place(step.to, (*at, "to"))
        for number, name in enumerate(step.show):
            yield from self._of_object(name, (*at, "show", number))
        if step.turn is not None:
            yield from self._of_command(step.turn.do, (*at, "turn", "do"))
            yield from self._of_place(step.turn.to, (*at, "turn", "to"))
        if step.ask is not None:
            if step.ask.owner is not None:
                yield from self._of_object(step.ask.owner, (*at, "ask", "owner"))
            for number, choice in enumerate(step.ask.choices or ()):
                yield from self._of_condition(choice.when, (*at, "ask", "choices", number, "if"))
            yield from self._of_place(step.ask.reveal, (*at, "ask", "reveal"))

    def _of_command(self, words: str, at: Where) -> Iterator[BadFile]:
        try:
            order(words, self._recording.setting.rows, self._document, at)
        except BadFile as problem:
            yield problem

    def _of_place(self, place: PlaceEntry | None, at: Where) -> Iterator[BadFile]:
        if place is None:
            return
        yield from self._of_hop(place.hop, (*at, "hop"))
        yield from self._of_condition(place.until, (*at, "until"))

    def _of_condition(self, condition: ConditionEntry | None, at: Where) -> Iterator[BadFile]:
        if condition is None:
            return
        yield from self._of_hop(condition.hop, (*at, "hop"))
        yield from self._of_hop(condition.no_hop, (*at, "no_hop"))
        if condition.object is not None:
            yield from self._of_object(condition.object, (*at, "object"))
        if condition.owner is not None:
            yield from self._of_word(condition.owner, self._nodes, "a node of the cluster", (*at, "owner"))
        for field in ("state", "not_state"):
            if word := getattr(condition, field):
                yield from self._of_word(word, states(), "a state that something can be in", (*at, field))

    def _of_hop(self, hop: HopEntry | None, at: Where) -> Iterator[BadFile]:
        if hop is None:
            return
        for doubt in doubts(breakpoint_of(hop), self._recording):
            if doubt.doubt == "call" and doubt.word.casefold() in (name.casefold() for name in signatures()):
                continue  # what a box does without asking anybody is no function that one can break at, and a hop
            if doubt.doubt == "object":
                yield from self._of_object(doubt.word, (*at, "object"))
            elif doubt.doubt in _FIELDS:
                field, expected = _FIELDS[doubt.doubt]
                yield self._document.problem(
                    (*at, field), expected + self._guess(doubt.doubt, doubt.word), quoted(doubt.word)
                )
        for field in ("source", "target"):
            place = getattr(hop, field)
            if place and place.casefold() not in (word.casefold() for word in components(self._account)):
                yield from self._of_object(place, (*at, field))

    def _guess(self, doubt: Doubt, word: str) -> str:
        known: dict[Doubt, Sequence[str]] = {
            "call": functions(self._account),
            "component": components(self._account),
            "state": states(),
        }
        return suggestion(word, known.get(doubt, ()))

    def _of_word(self, word: str, known: tuple[str, ...], expected: str, at: Where) -> Iterator[BadFile]:
        if word.casefold() not in (one.casefold() for one in known):
            yield self._document.problem(at, expected + suggestion(word, known), quoted(word))

    def _of_object(self, name: str, at: Where) -> Iterator[BadFile]:
        if not self._is_there(name):
            expected = f"an object of the cluster ({listed(self._objects)}){suggestion(name, self._objects)}"
            yield self._document.problem(at, expected, quoted(name))

    def _is_there(self, name: str) -> bool:
        """Whether something goes by a name; a box of a node may begin to live only later."""
        rows = self._recording.setting.rows
        thing = Thing(name, rows)
        if thing.names or any(map(thing.owns, rows)) or any(map(thing.is_end, self._addresses)):
            return True
        region, _, place = name.partition("/")
        if region == "witness":
            return bool(Thing(place, rows).names)
        if region not in self._regions:
            return False
        if not place:
            return True
        if component_of(name) in ("vm", "share"):
            # One that is known, on a node to which it may come.
            return bool(Thing(place.rpartition("/")[2], rows).names)
        return component_of(name) in {component_of(address) for address in self._addresses}
