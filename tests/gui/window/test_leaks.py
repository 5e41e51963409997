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


def presents(window: MainWindow, qtbot: QtBot) -> None:
    window.presenting.begin()
    window.presenting.toggle_spotlight()
    window.presenting.toggle_blank()
    window.session.take("into")
    QCoreApplication.processEvents()


def takes_notes(window: MainWindow, qtbot: QtBot) -> None:
    window.presenting.toggle_notes()
    window.session.take("into")
    assert window.presenting.notes.isVisible()


def searches(window: MainWindow, qtbot: QtBot) -> None:
    window.session.go_to_time(20_000_000)
    window.palette_.open()
    window.palette_.sheet.field.setText("node")


def tours(window: MainWindow, qtbot: QtBot) -> None:
    window.tour.start()
    window.tour.next()
    window.session.take("into")


def records_a_key(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.open()
    keys = window.settings.dialog.keys
    window.settings.dialog.open_at(keys)
    keys.add_button.click()


def draws_a_sequence(window: MainWindow, qtbot: QtBot) -> None:
    window.docks.show("sequence")
    window.session.go_to_time(20_000_000)
    window.session.take("into")
    QCoreApplication.processEvents()


def reads_journals(window: MainWindow, qtbot: QtBot) -> None:
    """They are left while they still read."""
    window.session.go_to_time(60_000_000)
    for panel in ("log", "events"):
        window.docks.show(panel)
        QCoreApplication.processEvents()
    window.docks["log"].hide()


def asks_for_a_picture(window: MainWindow, qtbot: QtBot) -> None:
    window.pictures.export()
    window.pictures.ask_file()
    QCoreApplication.processEvents()


ACTS = (
    plays, moves, flies, draws_the_timeline, presents, takes_notes, searches, tours, records_a_key, draws_a_sequence,
    reads_journals, asks_for_a_picture,
)  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
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
    # The library of the timeline may still be on its way.
    qtbot.waitUntil(lambda: threading.active_count() <= before[2], timeout=20_000)
    left = there()
    assert left is None or not isValid(left)
