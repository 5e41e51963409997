"""A window with a palette; one does for all tests of a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from gui.app import make_window
from gui.palette.palette import Palette
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[MainWindow, Palette]]:
    """The window of a file of tests, and its palette."""
    chosen = Preferences(Path(tmp_path_factory.mktemp("hall")) / "settings.ini")
    chosen.language, chosen.theme = "en", "light"
    made = make_window(qapp, Opening(ready()), chosen)
    made.clock.manual = True
    made.resize(1280, 800)
    made.show()
    QTest.qWaitForWindowExposed(made)
    palette = made.palette_
    model = palette.sheet.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    yield made, palette
    close(made)
    qapp.setStyleSheet("")


@pytest.fixture
def window(hall: tuple[MainWindow, Palette]) -> MainWindow:
    """The window at the start of a run."""
    window, _ = hall
    window.languages.set_language("en")
    window.opener.open_ready("three-nodes")
    window.activateWindow()
    window.view.setFocus()
    return window


@pytest.fixture
def palette(hall: tuple[MainWindow, Palette], window: MainWindow) -> Iterator[Palette]:
    """The palette of that window, closed."""
    _, palette = hall
    palette.close()
    palette.providers.clear()
    yield palette
    palette.close()
