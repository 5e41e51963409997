"""A window that is presented, and a clicker with four keys.

One window does for all tests of a file: each begins at the start of a cluster that is opened anew.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

_SIZE = QSize(1280, 800)


class Clicker:
    """What a teacher has in the hand: nothing but these four keys ever reaches the window."""

    def __init__(self, presented: MainWindow) -> None:
        self._window = presented
        self._menu_keys = [Qt.Key.Key_F5, Qt.Key.Key_Escape]

    def next(self) -> None:
        self._press(Qt.Key.Key_PageDown)

    def back(self) -> None:
        self._press(Qt.Key.Key_PageUp)

    def dot(self) -> None:
        self._press(Qt.Key.Key_Period)

    def menu(self) -> None:
        """The button that sends F5 and Esc in turns."""
        self._press(self._menu_keys[0])
        self._menu_keys.reverse()

    def choose(self, text: str) -> None:
        """Open the menu and choose the entry whose text begins so."""
        self.menu()
        self.choose_here(text)

    def choose_here(self, text: str) -> None:
        """Choose an entry of the menu that is open."""
        menu = self._window.presenting.page.menu
        for _ in range(menu.model.rowCount()):
            if str(menu.list.currentIndex().data()).startswith(text):
                self.dot()
                return
            self.next()
        pytest.fail(f"the menu has no {text!r} that can be chosen")

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._target(), key)

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window of a file of tests."""
    chosen = Preferences(Path(tmp_path_factory.mktemp("hall")) / "settings.ini")
    chosen.language, chosen.theme = "en", "light"
    made = make_window(qapp, Opening(ready()), chosen)
    made.clock.manual = True
    made.resize(_SIZE)
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    close(made)
    qapp.setStyleSheet("")


def _anew(hall: MainWindow) -> None:
    """Everything that a test may have changed as it is at first."""
    hall.languages.set_language("en")
    hall.preferences.stride = "hop"
    hall.opener.open_ready("three-nodes")
    hall.activateWindow()


@pytest.fixture
def window(hall: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window, with nothing presented."""
    hall.presenting.end()
    hall.look.set_choice("light")
    hall.look.scale.reset()
    hall.levels.set("components")
    hall.resize(_SIZE)
    qtbot.waitUntil(lambda: hall.size() == _SIZE and not hall.isFullScreen())
    _anew(hall)
    hall.view.setFocus()
    return hall


@pytest.fixture
def presented(hall: MainWindow) -> MainWindow:
    """The window while it is presented, as it is when that has just begun."""
    hall.presenting.begin()
    page, presenting = hall.presenting.page, hall.presenting
    if presenting.is_blank:
        presenting.toggle_blank()
    if presenting.notes.isVisible():
        presenting.toggle_notes()
    if page.menu.isVisible():
        page.menu.close_menu()
    page.set_lit(lit=False)
    page.way_out.hide()
    hall.levels.set("story")
    _anew(hall)
    page.view.setFocus()
    # Whatever a test before this one pressed is long ago.
    QTest.keyClick(page.view, Qt.Key.Key_Shift)
    return hall


@pytest.fixture
def clicker(presented: MainWindow) -> Clicker:
    return Clicker(presented)
