"""Where panels stand, told by panels that are nothing but a word."""

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QTabBar
from pytestqt.qtbot import QtBot

from gui.window.docks import PANELS, Docks


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """A window with nothing in its middle."""
    made = QMainWindow()
    made.setCentralWidget(QLabel("stage"))
    qtbot.addWidget(made)
    return made


def test_no_bar_of_tabs_that_has_no_words_can_be_seen(window: QMainWindow, qtbot: QtBot) -> None:
    docks = Docks(window, {name: QLabel(name) for name in PANELS})
    with qtbot.waitExposed(window):
        window.show()

    def all_have_words() -> bool:
        bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
        return len(bars) == 3 and all(bar.tabText(0) for bar in bars)

    qtbot.waitUntil(all_have_words)
    docks.place()
    qtbot.waitUntil(all_have_words)


@pytest.mark.parametrize(("height", "least", "most"), [(720, 80, 130), (1000, 200, 260)])
def test_in_a_low_window_the_stage_has_what_panels_can_spare(
    window: QMainWindow, qtbot: QtBot, height: int, least: int, most: int
) -> None:
    docks = Docks(window, {name: QLabel(name) for name in PANELS})
    window.resize(1280, height)
    with qtbot.waitExposed(window):
        window.show()
    docks.arrange(1.0)
    qtbot.waitUntil(lambda: least <= docks["hops"].height() <= most)


def test_the_panels_on_the_right_are_wider_in_a_wide_window(window: QMainWindow, qtbot: QtBot) -> None:
    docks = Docks(window, {name: QLabel(name) for name in PANELS})
    window.resize(1920, 1080)
    with qtbot.waitExposed(window):
        window.show()
    docks.arrange(1.0)
    qtbot.waitUntil(lambda: docks["details"].width() > 400)
