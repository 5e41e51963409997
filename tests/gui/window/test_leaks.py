"""A window that is closed leaves nothing behind: no timer that ticks, nothing that moves, no thread."""

import gc
import threading
from collections.abc import Callable
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.commands.catalogue import Command
from gui.app import make_window
from gui.clock import Clock
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow


def alive(kind: type[QObject]) -> list[QObject]:
    """The objects of a kind that Qt still has."""
    return [one for one in gc.get_objects() if isinstance(one, kind) and isValid(one)]


def ticking() -> list[QObject]:
    return [timer for timer in alive(QTimer) if isinstance(timer, QTimer) and timer.isActive()]


def moving() -> list[QObject]:
    return [clock for clock in alive(Clock) if isinstance(clock, Clock) and clock.busy]


def plays(window: MainWindow, qtbot: QtBot) -> None:
    window.session.toggle_playing()
    qtbot.waitUntil(lambda: window.session.position > 2)


def moves(window: MainWindow, qtbot: QtBot) -> None:
    window.session.take("into")
    assert window.clock.busy


def flies(window: MainWindow, qtbot: QtBot) -> None:
    window.session.go_to_time(7_000_000)
    window.session.give(Command("fail-node", ("NODE1",)))
    for _ in range(400):
        window.session.take("into")
        if window.scene.hops.flying:
            return
    raise AssertionError("nothing flew")


def draws_the_timeline(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.timeline.loaded, timeout=20_000):
        window.timeline.update()


@pytest.mark.parametrize("act", [plays, moves, flies, draws_the_timeline])
def test_a_closed_window_leaves_nothing_behind(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, act: Callable[[MainWindow, QtBot], None]
) -> None:
    preferences.motion = "full"
    gc.collect()
    before = (len(ticking()), len(moving()), threading.active_count())
    window = make_window(qapp, Opening(ready()), preferences)
    with qtbot.waitExposed(window):
        window.show()
    try:
        act(window, qtbot)
    finally:
        close(window)
    there = ref(window)
    del window
    QCoreApplication.processEvents()
    gc.collect()
    assert len(ticking()) <= before[0]
    assert len(moving()) <= before[1]
    assert threading.active_count() <= before[2]
    left = there()
    assert left is None or not isValid(left)
