"""The first frame is kept for the next start, and used only where it would look the same."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.app import bare_window
from gui.settings import Preferences
from gui.shot import close, settle
from gui.window.curtain import Curtain
from gui.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    chosen = Preferences(tmp_path / "settings.ini")
    chosen.language, chosen.theme, chosen.motion = "en", "light", "reduced"
    return chosen


@pytest.fixture
def begun(qapp: QApplication, qtbot: QtBot, preferences: Preferences) -> Iterator[MainWindow]:
    """A window that has just opened on what it always opens on."""
    window = bare_window(qapp, None, preferences)
    with qtbot.waitExposed(window):
        window.show()
    window.furnish()
    settle()
    yield window
    close(window)
    qapp.setStyleSheet("")


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def next_start(app: QApplication, preferences: Preferences) -> tuple[bool, MainWindow]:
    """Whether the next window begins with a picture, and that window."""
    window = bare_window(app, None, preferences)
    return isinstance(window.centralWidget(), Curtain), window


def test_the_next_start_begins_with_the_picture_of_this_one(
    qapp: QApplication, begun: MainWindow, preferences: Preferences
) -> None:
    assert not isinstance(begun.centralWidget(), Curtain)
    begun.keep_first_picture()
    seen = image_of(begun)
    is_kept, later = next_start(qapp, preferences)
    assert is_kept
    later.show()
    curtain = later.centralWidget()
    assert curtain is not None
    shown = image_of(curtain)
    later.furnish()
    settle()
    is_seen = later.view.isVisible()
    close(later)
    assert shown == seen
    assert is_seen


@pytest.mark.parametrize(
    ("name", "value"), [("theme", "dark"), ("language", "de"), ("scale", 1.5), ("level", "story"), ("welcomes", False)]
)
def test_a_window_that_looks_otherwise_does_not_use_it(
    qapp: QApplication, begun: MainWindow, preferences: Preferences, name: str, value: object
) -> None:
    begun.keep_first_picture()
    setattr(preferences, name, value)
    is_kept, window = next_start(qapp, preferences)
    close(window)
    assert not is_kept


def test_a_window_that_is_closed_behind_its_picture_keeps_the_choices(
    qapp: QApplication, begun: MainWindow, preferences: Preferences
) -> None:
    begun.keep_first_picture()
    is_kept, window = next_start(qapp, preferences)
    assert is_kept
    window.show()
    close(window)
    assert preferences.motion == "reduced"
    assert preferences.language == "en"


def test_what_somebody_has_touched_is_not_kept(begun: MainWindow, preferences: Preferences) -> None:
    begun.session.take("into")
    begun.keep_first_picture()
    assert not (preferences.folder / "first-frame.txt").exists()


def test_a_picture_that_was_damaged_is_none(qapp: QApplication, begun: MainWindow, preferences: Preferences) -> None:
    begun.keep_first_picture()
    (preferences.folder / "first-frame.png").write_bytes(b"no picture")
    is_kept, window = next_start(qapp, preferences)
    close(window)
    assert not is_kept


def test_with_a_picture_nothing_of_the_cluster_is_loaded_before_the_first_frame(
    begun: MainWindow, preferences: Preferences
) -> None:
    begun.keep_first_picture()
    program = """
import sys
from pathlib import Path
from gui.app import application, bare_window
from gui.settings import Preferences
app = application()
window = bare_window(app, None, Preferences(Path(sys.argv[1])))
def look():
    heavy = ("core.kernel.engine", "core.scenario.library", "gui.stage.scene", "msgspec", "yaml", "click")
    print("loaded:", [name for name in heavy if name in sys.modules])
    app.exit()
window.first_painted.connect(look)
window.show()
sys.exit(app.exec())
"""
    run = subprocess.run(
        [sys.executable, "-c", program, str(preferences.folder / "settings.ini")],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.stdout.splitlines() == ["loaded: []"], run.stderr
