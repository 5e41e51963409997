"""What types cannot say of a lesson, and nobody has to run it for: that what it names is there, and goes forward.

A lesson goes from step to step, and only `back_to` leads back: to a step before, or it would go round for ever.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.scenario import durations, library
from core.scenario.lesson_entries import ConditionEntry, HopEntry, PlaceEntry, QuestionEntry, StepEntry
from core.scenario.problems import BadFile, listed, quoted, suggestion
from core.scenario.yaml_reader import Document, Where

if TYPE_CHECKING:
    from core.scenario.lesson_file import LessonFile

_WAYS = ("hop", "until", "time", "after", "steps", "change")
_ANSWERS = ("click", "owner", "choices")


def problems_of(lesson: "LessonFile", document: Document) -> Iterator[BadFile]:
    """What is wrong with a lesson that fits its types."""
    yield from _of_head(lesson, document)
    before: list[str] = []
    for number, step in enumerate(lesson.steps):
        at = ("steps", number)
        if step.id in before:
            yield document.problem((*at, "id"), "a name of its own for each step", f"{quoted(step.id)} again")
        yield from _of_step(step, before, at, document)
        before.append(step.id)


def _of_head(lesson: "LessonFile", document: Document) -> Iterator[BadFile]:
    yield from _cluster(lesson.cluster, ("cluster",), document)
    planned = sum(entry.minutes for entry in lesson.plan)
    if planned != lesson.minutes:
        yield document.problem(("plan",), f"a plan of {lesson.minutes} minutes, as the lesson takes", f"{planned}")
    if lesson.id in lesson.prior.lessons:
        yield document.problem(("prior", "lessons"), "lessons that come before this one", f"{quoted(lesson.id)} itself")


def _cluster(name: str, at: Where, document: Document) -> Iterator[BadFile]:
    ready = library.names()
    if name not in ready:
        yield document.problem(at, f"a ready cluster ({listed(ready)}){suggestion(name, ready)}", quoted(name))


def _of_step(step: StepEntry, before: Sequence[str], at: Where, document: Document) -> Iterator[BadFile]:
    if step.begin is not None and step.back_to is not None:
        yield document.problem((*at, "back_to"), "begin or back_to, since one starts anew and one goes back", "both")
    if step.begin is not None and step.begin.cluster is not None:
        yield from _cluster(step.begin.cluster, (*at, "begin", "cluster"), document)
    if step.back_to is not None and step.back_to not in before:
        found = "the step itself" if step.back_to == step.id else quoted(step.back_to)
        expected = f"a step before this one ({listed(before)}){suggestion(step.back_to, before)}"
        yield document.problem((*at, "back_to"), expected, found)
    if step.ask is not None and step.turn is not None:
        yield document.problem((*at, "turn"), "a question or a turn in a step, one idea at a time", "both")
    if step.to is not None:
        yield from _of_place(step.to, (*at, "to"), document)
    if step.ask is not None:
        yield from _of_question(step.ask, (*at, "ask"), document)
    if step.turn is not None and step.turn.to is not None:
        yield from _of_place(step.turn.to, (*at, "turn", "to"), document)


def _of_question(question: QuestionEntry, at: Where, document: Document) -> Iterator[BadFile]:
    given = [name for name in _ANSWERS if getattr(question, name) is not None]
    if len(given) != 1:
        found = " and ".join(given) or "none of them"
        yield document.problem(at, "exactly one of click, owner and choices, to say what is asked for", found)
    if question.choices is not None:
        if not 2 <= len(question.choices) <= 6:
            yield document.problem((*at, "choices"), "2 to 6 answers to choose from", f"{len(question.choices)}")
        for number, choice in enumerate(question.choices):
            yield from _of_condition(choice.when, (*at, "choices", number, "if"), document)
        if sum(choice.when.otherwise is True for choice in question.choices) > 1:
            yield document.problem((*at, "choices"), "otherwise at one answer at most", "more")
    if question.click is not None and not (question.reveal.hop or question.reveal.steps or question.reveal.change):
        yield document.problem(
            (*at, "reveal"), "a hop, steps or a change, since a click asks for an end of a hop", "another place"
        )
    yield from _of_place(question.reveal, (*at, "reveal"), document)


def _of_place(place: PlaceEntry, at: Where, document: Document) -> Iterator[BadFile]:
    given = [name for name in _WAYS if getattr(place, name) is not None]
    if len(given) != 1:
        found = " and ".join(given) or "none of them"
        yield document.problem(at, f"exactly one of {', '.join(_WAYS)}, to say where to go", found)
    if place.hop is not None:
        yield from _of_hop(place.hop, (*at, "hop"), document)
    if place.until is not None:
        yield from _of_condition(place.until, (*at, "until"), document)
        if place.until.otherwise:
            yield document.problem(
                (*at, "until", "otherwise"), "something to wait for", "otherwise, which answers have"
            )
    for name in ("time", "after"):
        yield from _duration(getattr(place, name), (*at, name), document)


def _of_condition(condition: ConditionEntry, at: Where, document: Document) -> Iterator[BadFile]:
    said = {name for name in condition.__struct_fields__ if getattr(condition, name) is not None}
    if not said:
        yield document.problem(at, "something that can be so or not", "nothing")
    if condition.otherwise and len(said) > 1:
        yield document.problem(at, "otherwise alone", "something else beside it")
    if condition.object is None and said & {"state", "not_state", "owner", "side"}:
        yield document.problem(at, "object: whose state or owner that is", "none in this entry")
    if condition.object is not None and not said & {"state", "not_state", "owner"}:
        yield document.problem(at, "state, not_state or owner of the object", "none in this entry")
    if condition.times is not None and condition.hop is None:
        yield document.problem(at, "hop: what is counted", "none in this entry")
    for name in ("hop", "no_hop"):
        hop = getattr(condition, name)
        if hop is not None:
            yield from _of_hop(hop, (*at, name), document)
    for name in ("at_least", "less_than"):
        yield from _duration(getattr(condition, name), (*at, name), document)


def _of_hop(hop: HopEntry, at: Where, document: Document) -> Iterator[BadFile]:
    if all(getattr(hop, name) is None for name in hop.__struct_fields__):
        yield document.problem(at, "something that is true of some hops and not of others", "nothing")


def _duration(text: str | None, at: Where, document: Document) -> Iterator[BadFile]:
    if text is None:
        return
    try:
        durations.parse_duration(text)
    except ValueError:
        yield document.problem(at, durations.EXPECTED, quoted(text))
