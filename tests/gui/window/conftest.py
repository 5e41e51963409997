"""A window as a test wants it: settings in a file of its own, nothing that moves by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    chosen = Preferences(tmp_path / "settings.ini")
    chosen.language = "en"
    chosen.theme = "light"
    return chosen


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> Iterator[MainWindow]:
    made = make_window(qapp, Opening(ready()), preferences)
    made.clock.manual = True
    with qtbot.waitExposed(made):
        made.show()
    # No test of the window needs the plot; its import in a thread would outlive the test.
    yield made
    close(made)
    qapp.setStyleSheet("")
