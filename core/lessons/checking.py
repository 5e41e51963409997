"""Everything that can be wrong with a lesson, found before a class sees it."""

from core.lessons.names import unknown_names
from core.lessons.path import Path, walk
from core.scenario.lesson_file import BadLesson, Loaded


def checked(loaded: Loaded) -> Path:
    """A lesson that fits its types, run from end to end.

    Raises:
        BadLesson: it names what is not there, waits for what never comes, or asks what the engine does not answer.
    """
    if unknown := tuple(unknown_names(*loaded)):
        raise BadLesson(unknown)
    return walk(*loaded)
