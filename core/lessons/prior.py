"""What a lesson builds on: lessons of the course, or files beside it, and never itself, however far round.

Two lessons that each want the other first can never be begun. So what is named is followed, from lesson to lesson,
and whoever comes back to where they began is told.
"""

from pathlib import Path
from typing import Final

from core.lessons.library import names, ready_lesson
from core.scenario.lesson_file import BadLesson, LessonFile, Loaded, load_lesson
from core.scenario.problems import BadFile, listed, quoted, suggestion

_SUFFIX: Final = ".yaml"


def problems(loaded: Loaded) -> tuple[BadFile, ...]:
    """What is wrong with the lessons that one names as its prior knowledge."""
    lesson, document = loaded
    folder = Path(document.name).parent
    found = []
    for number, name in enumerate(lesson.prior.lessons):
        at = ("prior", "lessons", number)
        if _lesson(name, folder) is None:
            known = [one for one in names() if one != lesson.id]
            expected = f"a lesson of the course ({listed(known)}), or a file beside this one"
            found.append(document.problem(at, expected + suggestion(name, known), quoted(name)))
        elif round_ := _way_back(lesson.id, name, folder):
            found.append(document.problem(at, "lessons that can be learned before this one", " → ".join(round_)))
    return tuple(found)


def _way_back(wanted: str, start: str, folder: Path) -> list[str]:
    """How one gets from a lesson back to another by what each builds on; empty if one does not."""
    came_from: dict[str, str] = {start: ""}
    waiting = [start]
    while waiting:
        name = waiting.pop()
        lesson = _lesson(name, folder)
        for prior in lesson.prior.lessons if lesson is not None else ():
            if prior == wanted:
                return _trail(name, came_from, wanted)
            if prior not in came_from:
                came_from[prior] = name
                waiting.append(prior)
    return []


def _trail(last: str, came_from: dict[str, str], wanted: str) -> list[str]:
    trail = [wanted]
    while last:
        trail.insert(0, last)
        last = came_from[last]
    return [wanted, *trail]


def _lesson(name: str, folder: Path) -> LessonFile | None:
    """A lesson by its id: one of the course, or else the file of its name; None where there is none that is good."""
    if name in names():
        return ready_lesson(name).lesson
    file = folder / (name + _SUFFIX)
    if not file.is_file():
        return None
    try:
        return load_lesson(file).lesson
    except (BadFile, BadLesson):
        return None
