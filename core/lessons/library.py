"""The lessons that come with the program, in the order in which they build on each other, and finding one by name."""

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from core.scenario.lesson_file import Loaded, load_lesson, parse_lesson
from core.scenario.problems import BadFile, listed, quoted, suggestion

_SUFFIX: Final = ".yaml"

ORDER: Final = (
    "the-healthy-round",
    "anatomy-of-a-node",
    "the-file-share-is-a-resource-too",
    "the-vm-fails",
    "the-node-fails",
    "the-dll-is-missing",
    "the-dll-is-damaged-on-the-target",
    "is-alive-lies",
    "rhs-deadlock",
    "rhs-crash",
    "restart-or-failover",
    "thresholds-used-up",
    "article-against-documentation",
    "two-consoles",
    "storage-lost",
    "split-brain",
    "the-last-node",
    "drain-and-live-migration",
    "four-minutes-of-patience",
    "the-quorum-table",
)
"""The course: each lesson needs at most what stands before it."""


def names() -> tuple[str, ...]:
    """The ids of the lessons that are there, in the order of the course."""
    files = {entry.name for entry in _folder().iterdir()}
    return tuple(name for name in ORDER if name + _SUFFIX in files)


def text_of(name: str) -> str:
    """The file of a lesson, comments and all.

    Raises:
        KeyError: There is none of this name.
    """
    if name not in names():
        raise KeyError(name)
    return _folder().joinpath(name + _SUFFIX).read_text(encoding="utf-8")


def ready_lesson(name: str) -> Loaded:
    """A lesson that comes with the program, read and not run.

    Raises:
        KeyError: There is none of this name.
    """
    return parse_lesson(text_of(name), name + _SUFFIX)


def find(argument: str) -> Loaded:
    """The lesson that a user names: by the path of a file, or its id.

    Raises:
        BadFile: There is neither.
        BadLesson: The file is no good.
    """
    path = Path(argument)
    ready = names()
    if argument in ready:
        return ready_lesson(argument)
    try:
        is_there = argument != "" and path.exists()
    except (OSError, ValueError):
        is_there = False
    if is_there or path.suffix:
        return load_lesson(path)
    expected = f"the path of a lesson file, or one of {listed(ready)}{suggestion(argument, ready)}"
    raise BadFile(argument, 1, expected, quoted(argument))


def _folder() -> Traversable:
    return resources.files("assets").joinpath("lessons")
