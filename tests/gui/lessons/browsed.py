"""A window for the tests of the lesson browser, and a learner in it who has done something or nothing."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from core.lessons import library
from core.lessons.checking import checked
from core.lessons.progress import LessonEntry, Points, PredictionEntry
from core.scenario.lesson_file import LessonFile
from gui.app import make_window
from gui.lessons.browser import LessonBrowser
from gui.lessons.browser_dialog import BrowserDialog
from gui.lessons.browser_page import LessonPage
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

FIRST, SECOND, FIFTH = library.ORDER[0], library.ORDER[1], library.ORDER[4]
ALL = len(library.names())
WHEN, LATER = "2026-01-12T09:30:00Z", "2026-01-13T10:15:00Z"


def hall_in(qapp: QApplication, folder: Path) -> Iterator[MainWindow]:
    """One window for the tests of a file."""
    preferences = Preferences(folder / "settings.ini")
    preferences.language, preferences.theme, preferences.motion = "en", "light", "reduced"
    made = make_window(qapp, Opening(ready()), preferences)
    made.clock.manual = True
    made.resize(1280, 800)
    made.show()
    yield made
    close(made)
    qapp.setStyleSheet("")


def anew(window: MainWindow) -> None:
    """Everything that a test may have changed as it is at first, and a learner who has done nothing."""
    browser = window.browser
    window.lessons.end()
    for dialog in (browser.message, browser.files):
        if dialog is not None:
            dialog.close()
    if browser.is_open:
        browser.dialog.close()
    browser.store.path.unlink(missing_ok=True)
    browser.store.refresh()
    browser._erased.clear()
    browser._said = ""
    window.languages.set_language("en")
    window.look.scale.set_factor(1.0)
    window.look.set_choice("light")


def lesson(browser: LessonBrowser, name: str) -> LessonFile:
    found = browser.course.lesson(name)
    assert found is not None
    return found


def done(name: str, on: str = WHEN) -> LessonEntry:
    return LessonEntry(name, on, "end", 99, over=True, finished=2, best=Points(9, 15), last=Points(-2, 15))


def learn(browser: LessonBrowser, *entries: LessonEntry) -> None:
    browser.store.restore(entries)


def asked_before(browser: LessonBrowser, name: str) -> int:
    """The number of a step, from 1, before which something is asked."""
    steps = lesson(browser, name).steps
    return next(number for number, step in enumerate(steps, 2) if step.ask is not None)


def left_at(browser: LessonBrowser, name: str, number: int, on: str = LATER) -> LessonEntry:
    """A lesson that was left at a step, from 1, with its questions before that answered wrongly."""
    loaded = browser.course.loaded(name)
    assert loaded is not None
    stands = checked(loaded).stands
    predictions = tuple(
        PredictionEntry(
            stand.entry.id,
            next(option for option in stand.answer.options if not stand.answer.is_right(option)),
            "guess",
            right=False,
        )
        for stand in stands[: number - 1]
        if stand.answer is not None
    )
    return LessonEntry(name, on, stands[number - 1].entry.id, number, predictions=predictions)


def page(dialog: BrowserDialog) -> LessonPage:
    assert dialog.page is not None
    return dialog.page


def press(widget: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(widget, key)


def shown(dialog: BrowserDialog) -> list[str]:
    return [row.name for row in dialog.model.rows]


def texts(widget: QWidget) -> str:
    said = [child.text() for child in widget.findChildren(QLabel) if child.isVisible()]
    said += [child.text() for child in widget.findChildren(QAbstractButton) if child.isVisible()]
    return "\n".join(said)
