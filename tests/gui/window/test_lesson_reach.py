"""A lesson is played without a mouse and without seeing it: in each of its phases, and in the list of lessons."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.lessons.path import Path
from gui.lessons.browser_dialog import BrowserDialog
from gui.lessons.lessons import Lessons
from gui.window.actions import KEYS, ActionId
from gui.window.main_window import MainWindow
from tests.gui.lessons.taught import begun, go_to, taught, taught_window
from tests.gui.window.test_accessible_tree import look_at
from tests.gui.window.test_walk import LEAST, focusable, name_of, targets, walk

MOST_PANES = 30
CLICKER = ("PgDown", "PgUp")
"""Keys that mean the lesson while one is open."""


def away(lessons: Lessons) -> None:
    go_to(lessons, "box", "predict")
    lessons.come_back()
    lessons._session.go_to_start()


def revisited(lessons: Lessons) -> None:
    go_to(lessons, "end", "review")
    lessons.revisit(1)


def left_out(lessons: Lessons) -> None:
    """A review with something to revisit."""
    go_to(lessons, "box", "predict")
    lessons.leave_out()
    go_to(lessons, "end", "review")


def on_the_way(lessons: Lessons) -> None:
    lessons._session.take("into")


STATES: dict[str, Callable[[Lessons], None]] = {
    "tell": lambda _: None,
    "on the way": on_the_way,
    "predict": lambda lessons: go_to(lessons, "box", "predict"),
    "sure": lambda lessons: go_to(lessons, "box", "sure"),
    "see": lambda lessons: go_to(lessons, "box", "see"),
    "verdict": lambda lessons: go_to(lessons, "box", "verdict"),
    "in words": lambda lessons: go_to(lessons, "words", "predict"),
    "turn": lambda lessons: go_to(lessons, "yours", "turn"),
    "review": left_out,
    "revisit": revisited,
    "away": away,
}


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("reach"))


@pytest.fixture
def window(shared: MainWindow, path: Path) -> MainWindow:
    shared.look.scale.set_factor(1.0)
    return begun(shared, path)


@pytest.fixture(params=STATES)
def played(request: pytest.FixtureRequest, window: MainWindow) -> MainWindow:
    STATES[request.param](window.lessons)
    QApplication.processEvents()
    return window


def shows_its_focus(widget: QWidget, other: QWidget) -> bool:
    """Whether one can see that a widget has the keys."""
    other.setFocus(Qt.FocusReason.TabFocusReason)
    without = widget.window().grab(seen_of(widget)).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget.window().grab(seen_of(widget)).toImage() != without


def seen_of(widget: QWidget) -> QRect:
    return widget.rect().translated(widget.mapTo(widget.window(), widget.rect().topLeft()))


def test_tab_comes_by_everything_in_the_panel_and_it_is_named_seen_and_hit(played: MainWindow) -> None:
    dock = played.docks["lesson"]
    look_at(dock)
    reached = walk(played, played.view)
    ours = [widget for widget in reached if dock.isAncestorOf(widget)]
    assert ours
    assert not focusable(dock) - set(reached)
    for widget in ours:
        assert name_of(widget), widget
        assert shows_its_focus(widget, played.view), f"{type(widget).__name__} {name_of(widget)!r} looks the same"
    small = {
        f"{type(widget).__name__} {name_of(widget)!r} {size.width()}x{size.height()}"
        for widget, size in targets(dock)
        if min(size.width(), size.height()) < LEAST
    }
    assert not small


def test_f6_goes_into_the_panel_and_out_again(played: MainWindow) -> None:
    dock = played.docks["lesson"]
    played.view.setFocus()
    came_by: list[QWidget] = []
    for _ in range(MOST_PANES):
        QTest.keySequence(came_by[-1] if came_by else played.view, QKeySequence("F6"))
        here = QApplication.focusWidget()
        assert here is not None
        if here is played.view:
            break
        came_by.append(here)
    else:
        pytest.fail("F6 does not come round")
    assert any(dock.isAncestorOf(widget) for widget in came_by)


def test_no_target_of_a_lesson_is_too_small_in_the_smallest_text(window: MainWindow, path: Path) -> None:
    window.look.scale.set_factor(0.8)
    small = set()
    for name, state in STATES.items():
        window.lessons.play_path(path)
        state(window.lessons)
        QApplication.processEvents()
        for widget, size in targets(window.docks["lesson"]):
            if min(size.width(), size.height()) < LEAST:
                small.add(f"{name}: {type(widget).__name__} {name_of(widget)!r} {size.width()}x{size.height()}")
    assert not small


# --- the list of lessons -------------------------------------------------------------------------


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[BrowserDialog]:
    window.browser.open()
    QApplication.processEvents()
    yield window.browser.dialog
    window.browser.dialog.close()


def test_the_list_of_lessons_is_told_and_hit(window: MainWindow, dialog: BrowserDialog) -> None:
    window.look.scale.set_factor(0.8)
    for name in ("the-healthy-round", "split-brain"):
        dialog.choose(name)
        QApplication.processEvents()
        look_at(dialog)
        small = {
            f"{type(widget).__name__} {name_of(widget)!r} {size.width()}x{size.height()}"
            for widget, size in targets(dialog)
            if min(size.width(), size.height()) < LEAST
        }
        assert not small


def test_tab_goes_round_in_the_list_of_lessons_and_one_sees_where(dialog: BrowserDialog) -> None:
    dialog.list.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in reached:
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert here is dialog.list
    assert not focusable(dialog) - set(reached)
    for widget in reached:
        assert name_of(widget), widget
        if dialog.area.isAncestorOf(widget):
            dialog.area.ensureWidgetVisible(widget)
        other = dialog.close_button if widget is not dialog.close_button else dialog.filter
        assert shows_its_focus(widget, other), f"{type(widget).__name__} {name_of(widget)!r} looks the same"


# --- keys ----------------------------------------------------------------------------------------


@pytest.fixture
def told(window: MainWindow) -> Iterator[list[ActionId]]:
    """Which actions were triggered; what they do is left out."""
    triggered: list[ActionId] = []
    slots = window.commanding.slots()
    for name, action in window.actions_.items():
        action.triggered.disconnect()
        action.triggered.connect(partial(_note, triggered, name))
    yield triggered
    for name, action in window.actions_.items():
        action.triggered.disconnect()
        action.triggered.connect(slots[name])


def _note(triggered: list[ActionId], name: ActionId) -> None:
    triggered.append(name)


@pytest.mark.parametrize("state", ["tell", "predict", "sure", "review", "away"])
def test_every_action_is_reached_by_its_keys_while_a_lesson_is_open(
    window: MainWindow, told: list[ActionId], state: str
) -> None:
    STATES[state](window.lessons)
    window.view.setFocus()
    for name, keys in KEYS.items():
        for key in keys.all:
            if key in CLICKER:
                continue
            told.clear()
            QTest.keySequence(window.view, QKeySequence(key))
            assert told == [name], key


def test_they_hold_in_the_panel_of_the_lesson_too(window: MainWindow, told: list[ActionId]) -> None:
    STATES["predict"](window.lessons)
    page = window.lesson.page
    button = page.first_focus() if page is not None else None
    assert button is not None
    for name, keys in KEYS.items():
        for key in keys.window:
            if key in (*CLICKER, "Space"):
                continue  # Space presses the button
            button.setFocus()
            told.clear()
            QTest.keySequence(button, QKeySequence(key))
            assert told == [name], key
