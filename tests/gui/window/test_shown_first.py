"""The window as a user gets it: shown with its stage alone, and everything else brought afterwards."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.app import bare_window
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

SIZE = QSize(1440, 900)


def shown(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> MainWindow:
    window = bare_window(qapp, Opening(ready()), preferences)
    window.clock.manual = True
    window.resize(SIZE)
    with qtbot.waitExposed(window):
        window.show()
    window.furnish()
    return window


def test_at_the_first_start_the_stage_has_most_of_the_window(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> None:
    window = shown(qtbot, qapp, preferences)
    qtbot.waitUntil(lambda: window.view.width() > window.width() * 2 // 3)
    assert window.view.height() > window.height() // 2
    close(window)


def test_at_the_next_start_the_panels_have_the_sizes_they_had(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> None:
    window = shown(qtbot, qapp, preferences)
    qtbot.waitUntil(lambda: window.view.width() > window.width() * 2 // 3)
    window.resizeDocks([window.docks["details"]], [420], Qt.Orientation.Horizontal)
    window.docks.show("log")
    window.close()
    close(window)
    again = shown(qtbot, qapp, preferences)
    qtbot.waitUntil(lambda: again.docks["details"].width() == 420)
    assert again.log.isVisible()
    close(again)


def test_with_a_vm_down_and_text_at_200_percent_the_window_fits_a_screen(window: MainWindow) -> None:
    window.tell(DOCUMENTED)
    window.languages.set_language("de")
    window.look.scale.set_factor(2.0)
    window.session.go_to_time(7_000_000)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(12_000_000)
    QApplication.processEvents()
    assert window.stopwatch.isVisible()
    assert window.minimumSizeHint().height() <= 1080
