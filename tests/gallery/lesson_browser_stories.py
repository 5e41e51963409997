"""The pictures of the lesson browser: first opened, half way through the course, filtered, erased, and messages."""

from typing import Final

from PySide6.QtCore import QPoint, QSize

from core.lessons.progress import LessonEntry, Points, PredictionEntry
from gui.shot import settle
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

WHEN: Final = "2026-01-12T09:30:00Z"
LATER: Final = "2026-01-13T10:15:00Z"


def _learn(window: MainWindow) -> None:
    """Three lessons are done, and one is under way."""
    names = window.browser.course.names
    entries = [
        LessonEntry(
            name, WHEN, "end", 12, over=True, finished=1 + number % 2, best=Points(15 - 8 * number, 15),
            last=Points(9 - 8 * number, 15),
        )
        for number, name in enumerate(names[:3])
    ]  # fmt: skip
    lesson = window.browser.course.lesson(names[4])
    assert lesson is not None
    predictions = (PredictionEntry("a", "NODE1", "certain", right=True), PredictionEntry("b", "", "guess", right=False))
    entries.append(LessonEntry(names[4], LATER, lesson.steps[3].id, 4, predictions=predictions))
    window.browser.store.restore(tuple(entries))


def _open(window: MainWindow, at: str = "") -> None:
    window.browser.open_at(at)
    dialog, factor = window.browser.dialog, window.look.scale.factor
    # Without a display the screen is a small one.
    wanted = QSize(round(1080 * min(factor, 1.6)), round(720 * min(factor, 1.5)))
    dialog.resize(wanted.boundedTo(window.size() - QSize(32, 32)))
    dialog.share_out()
    dialog.move(window.mapToGlobal(QPoint(16, 16)))
    settle()


def browser_first(window: MainWindow) -> None:
    """Nothing has been done yet."""
    _open(window)


def browser_half(window: MainWindow) -> None:
    """Half way through, at the lesson that is under way."""
    _learn(window)
    _open(window)


def browser_done(window: MainWindow) -> None:
    """At a lesson that is done, scrolled to what to keep."""
    _learn(window)
    _open(window, window.browser.course.names[1])
    settle()
    bar = window.browser.dialog.area.verticalScrollBar()
    bar.setValue(bar.maximum())


def browser_filtered(window: MainWindow) -> None:
    """What teaches a statement."""
    _learn(window)
    _open(window)
    window.browser.dialog.filter.setText("S8")


def browser_nothing(window: MainWindow) -> None:
    """No lesson answers."""
    _open(window)
    window.browser.dialog.filter.setText("kubernetes")


def browser_erased(window: MainWindow) -> None:
    """All was erased, and can be brought back."""
    _learn(window)
    _open(window)
    window.browser.erase()


def browser_message(window: MainWindow) -> None:
    """A lesson that cannot be played."""
    _open(window)
    window.lessons.stopped.emit("\n".join(f'mine.yaml:{n}: expected a node, found "NODE{n}"' for n in range(4, 40)))


def welcome_learned(window: MainWindow) -> None:
    """The welcome page of somebody who has begun."""
    _learn(window)
    window.welcome.show_page()


STORIES: Final[tuple[tuple[str, Act], ...]] = tuple(
    (act.__name__.replace("_", "-"), act)
    for act in (
        browser_first, browser_half, browser_done, browser_filtered, browser_nothing, browser_erased, browser_message,
        welcome_learned,
    )
)  # fmt: skip
