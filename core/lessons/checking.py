"""Everything that can be wrong with a lesson, found before a class sees it."""

from core.lessons import prior
from core.lessons.names import unknown_names
from core.lessons.pace import minutes
from core.lessons.path import Path, walk
from core.scenario.lesson_file import BadLesson, Loaded


def checked(loaded: Loaded) -> Path:
    """A lesson that fits its types, run from end to end.

    Raises:
        BadLesson: it names what is not there, waits for what never comes, asks what the engine does not answer,
            builds on itself, or takes longer than it says.
    """
    if unknown := (*unknown_names(*loaded), *prior.problems(loaded)):
        raise BadLesson(unknown)
    path = walk(*loaded)
    needed = minutes(path)
    if needed > loaded.lesson.minutes:
        expected = f"at least {needed} minutes, as reading, predicting and watching take"
        raise BadLesson((loaded.document.problem(("minutes",), expected, str(loaded.lesson.minutes)),))
    return path
