"""Lessons for the palette: each of the course by number and title, with how far one has come with it."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject

from core.scenario.lesson_file import LessonFile
from gui.palette.find import Find, Section

if TYPE_CHECKING:
    from gui.lessons.browser import LessonBrowser

_SECTION: Final[Section] = "lessons"


@final
class LessonSource(QObject):
    """Makes the finds of lessons.

    Args:
        browser: Knows them, and begins them.
    """

    def __init__(self, browser: "LessonBrowser") -> None:
        super().__init__(browser)
        self._browser = browser

    def finds(self) -> Iterator[Find]:
        """What can be found of them."""
        for number, name in enumerate(self._browser.course.names, 1):
            lesson = self._browser.course.lesson(name)
            if lesson is not None:
                yield self._find(number, name, lesson)

    def _find(self, number: int, name: str, lesson: LessonFile) -> Find:
        browser, words = self._browser, self._browser.words
        note = f"{words.state(browser.store.of(name), lesson)} · {words.facts(lesson)}"
        if lesson.statements:
            note = f"{note} · {' '.join(lesson.statements)}"
        title = self.tr("Lesson {number}: {title}").format(number=number, title=words.plain(lesson.title))
        return Find(
            f"lesson:{name}", _SECTION, title, partial(_begin, browser, name), note, tip=words.plain(lesson.summary)
        )


def _begin(browser: "LessonBrowser", name: str) -> None:
    browser.begin(name)
