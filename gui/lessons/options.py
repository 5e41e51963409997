"""What can be chosen at a question, in words: answers by name, boxes and nodes with where they are on the stage."""

from typing import NamedTuple

from core.evidence.narration import Narrator
from core.lessons.path import Stand
from core.scenario.lesson_entries import Both


class Option(NamedTuple):
    """Something that can be chosen now."""

    key: str
    """What `Lessons.choose` takes: an answer, or a confidence."""
    text: str
    address: str = ""
    """Where it is on the stage; empty if it is nowhere."""


def answers_of(stand: Stand, narrator: Narrator) -> tuple[Option, ...]:
    """The answers that a step offers; none where nothing is asked."""
    if stand.answer is None:
        return ()
    return tuple(option_of(stand, key, narrator) for key in stand.answer.options)


def option_of(stand: Stand, key: str, narrator: Narrator) -> Option:
    """An answer to the question of a step, which need not be one of those on offer."""
    answer, question = stand.answer, stand.entry.ask
    assert answer is not None
    assert question is not None
    if answer.sort == "choice":
        assert question.choices is not None
        return Option(key, told(question.choices[int(key)].text, narrator))
    if answer.sort == "node":
        return Option(key, key, key)
    return Option(key, narrator.short_name(key), key)


def told(text: Both, narrator: Narrator) -> str:
    """A text of a lesson in the narrator's language."""
    return text.de if narrator.language == "de" else text.en
