"""Several windows one after another in one process, each with everything in it opened, and none trips over another.

What outlives its window shows here: a filter of the application, a timer, a thread, a closure of a panel.
"""

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.app import make_window
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.core.lessons.written import walked
from tests.gui.lessons.taught import TAUGHT, go_to

WINDOWS = 5


def open_everything(window: MainWindow) -> None:
    """Simulated time passes, and every panel, page and dialog has been on the screen."""
    session = window.session
    session.go_to_time(7_000_000)
    session.give(Command("fail-node", ("NODE1",)))
    session.go_to_time(10_000_000)
    for dock in window.docks.all:
        dock.show()
        dock.raise_()
        QApplication.processEvents()
    window.presenting.begin()
    window.presenting.toggle_notes()
    session.take("into")
    QApplication.processEvents()
    window.presenting.end()
    window.settings.open()
    window.welcome.show_page()
    window.tour.start()
    window.palette_.open()
    window.palette_.sheet.field.setText("node")
    session.toggle_playing()
    QApplication.processEvents()
    window.lessons.play_path(walked(TAUGHT))
    go_to(window.lessons, "box", "sure")
    window.browser.open()
    window.browser.dialog.filter.setText("quorum")
    QApplication.processEvents()
    window.browser.dialog.close()
    # It is closed while hops are shown, or something is asked.
    go_to(window.lessons, "words", "predict")


def test_windows_one_after_another_do_not_know_of_each_other(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(WINDOWS):
        preferences = Preferences(tmp_path / f"{number}.ini")
        preferences.motion = "full" if number % 2 else "reduced"
        window = make_window(qapp, Opening(ready(), DOCUMENTED), preferences)
        with qtbot.waitExposed(window):
            window.show()
        try:
            open_everything(window)
        finally:
            close(window)
        assert not isValid(window)
        gc.collect()
        QApplication.processEvents()
        assert not [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]
    qapp.setStyleSheet("")
