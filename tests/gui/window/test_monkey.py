"""Whatever is done in whatever order, nothing is raised and Qt warns of nothing.

The steps are drawn with fixed seeds, so that what fails here fails again. What goes wrong is told by pytest-qt: an
exception in a slot, and a warning of Qt, fail a test by themselves.
"""

import random
from typing import Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from core.commands.catalogue import Command
from gui.window.actions import ActionId
from gui.window.main_window import MainWindow
from tests.gui.window.lesson_deeds import LESSON_DEEDS, Deed, begins, play_to_the_end

STEPS: Final = 60
BLOCKING: Final[frozenset[ActionId]] = frozenset(("open", "quit"))
KEYS: Final = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return,
    Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_Period,
)  # fmt: skip
COMMANDS: Final = (Command("fail-node", ("NODE1",)), Command("repair-node", ("NODE1",)), Command("fail-vm", ("SQL01",)))


def acts(dice: random.Random, window: MainWindow) -> None:
    dice.choice([action for name, action in window.actions_.items() if name not in BLOCKING]).trigger()


def types(dice: random.Random, window: MainWindow) -> None:
    QTest.keyClick(QApplication.focusWidget() or window.view, dice.choice(KEYS))


def clicks(dice: random.Random, window: MainWindow) -> None:
    # Not in the palette: it has everything, to quit among it, and dialogs that wait for an answer.
    seen = [
        widget
        for widget in QApplication.allWidgets()
        if widget.isVisible() and widget.window() is window and not window.palette_.sheet.isAncestorOf(widget)
    ]
    target: QWidget = dice.choice([window.view.viewport(), *seen])
    place = QPoint(dice.randrange(max(1, target.width())), dice.randrange(max(1, target.height())))
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def moves_panels(dice: random.Random, window: MainWindow) -> None:
    dock = dice.choice(window.docks.all)
    match dice.randrange(4):
        case 0:
            dock.show()
        case 1:
            dock.hide()
        case 2:
            dock.raise_()
        case _:
            dock.setFloating(not dock.isFloating())


def moves_in_time(dice: random.Random, window: MainWindow) -> None:
    session = window.session
    if dice.random() < 0.5:
        session.take("into", is_back=dice.random() < 0.4)
    else:
        session.go_to_time(dice.randrange(20_000_000))


def orders(dice: random.Random, window: MainWindow) -> None:
    command = dice.choice(COMMANDS)
    if window.session.obstacle(command) is None:
        window.session.give(command)


def closes(dice: random.Random, window: MainWindow) -> None:
    del dice
    for widget in QApplication.topLevelWidgets():
        if widget is not window and isinstance(widget, QDialog | QMenu):
            widget.close()


DEEDS: Final[tuple[Deed, ...]] = (acts, acts, acts, types, types, clicks, moves_panels, moves_in_time, orders, closes)


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_goes_wrong_whatever_is_done(window: MainWindow, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(STEPS):
        dice.choice(DEEDS)(dice, window)
        QApplication.processEvents()
    assert window.isVisible()
    # It still does what it is told.
    closes(dice, window)
    window.presenting.end()
    window.session.pause()
    window.session.go_to(0)
    window.session.take("into")
    assert window.session.position > 0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_goes_wrong_in_a_lesson_whatever_is_done(window: MainWindow, seed: int) -> None:
    dice = random.Random(seed)
    stopped: list[str] = []
    window.lessons.stopped.connect(stopped.append)
    window.movement.set_choice(dice.choice(("full", "reduced")))
    begins(dice, window)
    for _ in range(STEPS):
        dice.choice((*LESSON_DEEDS, *DEEDS))(dice, window)
        QApplication.processEvents()
    assert window.isVisible()
    # Wherever that has led to, the lesson can be played to its review.
    closes(dice, window)
    window.session.pause()
    if not window.lessons.is_on:
        begins(dice, window)
    play_to_the_end(window)
    assert not stopped, "no lesson has come out otherwise than it should"
