"""The lessons of the course: each is read when it is first wanted, and kept.

All of them are the program's own and have been checked; should one not be readable all the same, the others are
there, and it says why.
"""

from collections.abc import Callable
from typing import final

from core.lessons import library
from core.model.preset import PresetName
from core.scenario.lesson_file import BadLesson, LessonFile, Loaded
from core.scenario.problems import BadFile


@final
class Course:
    """The lessons in their order.

    Args:
        names: Their ids.
        load: Reads one.
    """

    def __init__(
        self,
        names: Callable[[], tuple[str, ...]] = library.names,
        load: Callable[[str], Loaded] = library.ready_lesson,
    ) -> None:
        self._find_names = names
        self._load = load
        self._names: tuple[str, ...] | None = None
        self._kept: dict[str, Loaded | str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Their ids, in the order of the course."""
        if self._names is None:
            self._names = self._find_names()
        return self._names

    def loaded(self, name: str) -> Loaded | None:
        """A lesson with its document; None where it is none, or cannot be read."""
        found = self._look_up(name)
        return None if isinstance(found, str) else found

    def lesson(self, name: str) -> LessonFile | None:
        """A lesson; None where it is none, or cannot be read."""
        found = self.loaded(name)
        return found.lesson if found is not None else None

    def problem(self, name: str) -> str:
        """Why a lesson cannot be read; empty if it can."""
        found = self._look_up(name)
        return found if isinstance(found, str) else ""

    def number(self, name: str) -> int:
        """Its place in the course, from 1; 0 for one that is not in it."""
        return self.names.index(name) + 1 if name in self.names else 0

    def has(self, lesson: LessonFile) -> bool:
        """Whether it is one of the course: a copy that was changed is another lesson of the same name."""
        return self.lesson(lesson.id) == lesson

    def lessons(self) -> tuple[LessonFile, ...]:
        """All that can be read."""
        return tuple(lesson for lesson in map(self.lesson, self.names) if lesson is not None)

    def _look_up(self, name: str) -> Loaded | str:
        if name not in self._kept:
            self._kept[name] = self._read(name)
        return self._kept[name]

    def _read(self, name: str) -> Loaded | str:
        if name not in self.names:
            return name
        try:
            return self._load(name)
        except (BadFile, BadLesson) as problem:
            return str(problem)


def accounts_of(lesson: LessonFile) -> tuple[PresetName, ...]:
    """The accounts that a lesson runs, in their order."""
    begins = [step.begin for step in lesson.steps if step.begin is not None]
    first = () if lesson.steps[0].begin is not None else (lesson.preset,)
    return tuple(dict.fromkeys((*first, *(lesson.beginning(entry)[1] for entry in begins))))
