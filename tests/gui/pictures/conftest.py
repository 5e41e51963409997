"""One window to make all pictures of: nothing in it is changed by that, and a window takes longer than its pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import make_window
from gui.pictures.pictures import Pictures
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.gui.runs import FAIL_NODE1

SECOND = 1_000_000


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """A window in which a node has failed."""
    preferences = Preferences(tmp_path_factory.mktemp("pictures") / "settings.ini")
    preferences.language, preferences.theme = "en", "light"
    made = make_window(qapp, Opening(ready()), preferences)
    made.clock.manual = True
    made.show()
    qapp.processEvents()
    made.session.go_to_time(7 * SECOND)
    made.session.give(FAIL_NODE1)
    made.session.go_to_time(25 * SECOND)
    yield made
    close(made)
    qapp.setStyleSheet("")


@pytest.fixture
def pictures(window: MainWindow, qapp: QApplication, tmp_path: Path) -> Iterator[Pictures]:
    """The pictures of that window, where Hyper-V is told to start a VM."""
    window.activateWindow()
    qapp.processEvents()
    session = window.session
    start = next(place for place, hop in enumerate(session.recording.hops(), 1) if hop.function == "Start")
    session.go_to(start)
    window.view.fit()
    window.clock.finish()
    window.preferences.picture_folder = str(tmp_path / "gone")
    made = Pictures(window)
    yield made
    made.dialog.deleteLater()
    made.deleteLater()
