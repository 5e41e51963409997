"""A window that is closed leaves nothing behind: no timer that ticks, nothing that moves, no thread."""

import gc
import threading
from collections.abc import Callable
from weakref import ref

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QMetaMethod, QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.commands.catalogue import Command
from gui.app import make_window
from gui.clock import Clock
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.core.lessons.written import walked
from tests.gui.lessons.taught import TAUGHT, go_to

TIMES = 20


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


def walks_in_a_lesson(window: MainWindow, qtbot: QtBot) -> None:
    window.lessons.play_path(walked(TAUGHT))
    window.lessons.go_on()
    assert window.lessons.is_walking


def is_asked(window: MainWindow, qtbot: QtBot) -> None:
    """The stage takes clicks for answers, and an answer is marked by the keys of a clicker."""
    window.lessons.play_path(walked(TAUGHT))
    go_to(window.lessons, "words", "predict")
    QTest.keyClick(window.view, Qt.Key.Key_PageDown)


def is_asked_before_a_class(window: MainWindow, qtbot: QtBot) -> None:
    window.presenting.begin()
    is_asked(window, qtbot)
    QCoreApplication.processEvents()


def chooses_a_lesson(window: MainWindow, qtbot: QtBot) -> None:
    window.browser.open()
    window.browser.dialog.filter.setText("quorum")
    window.browser.begin_file("nowhere.yaml")
    window.browser.ask_file()
    QCoreApplication.processEvents()


ACTS = (
    plays, moves, flies, draws_the_timeline, presents, takes_notes, searches, tours, records_a_key, draws_a_sequence,
    reads_journals, asks_for_a_picture, walks_in_a_lesson, is_asked, is_asked_before_a_class, chooses_a_lesson,
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


def test_no_widget_outlives_its_window_until_python_collects(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences
) -> None:
    """Python's collector may come while Qt goes through all widgets, and takes the program with it then."""
    gc.collect()
    before = set(map(id, qapp.allWidgets()))
    window = make_window(qapp, Opening(ready()), preferences)
    with qtbot.waitExposed(window):
        window.show()
    draws_the_timeline(window, qtbot)
    window.lessons.play_path(walked(TAUGHT))
    window.browser.open()
    QCoreApplication.processEvents()
    gc.disable()
    try:
        close(window)
        assert not [type(one).__name__ for one in qapp.allWidgets() if id(one) not in before]
    finally:
        gc.enable()
        qapp.setStyleSheet("")


# --- lessons, one after the other ----------------------------------------------------------------


def heard(one: QObject) -> dict[str, int]:
    """How many hear each signal of an object."""
    kind = one.metaObject()
    methods = [kind.method(number) for number in range(kind.methodCount())]
    signals = [
        bytes(each.methodSignature().data()).decode()
        for each in methods
        if each.methodType() == QMetaMethod.MethodType.Signal
    ]
    return {f"{kind.className()}.{signal}": one.receivers(SIGNAL(signal)) for signal in signals}


def contents(window: MainWindow) -> dict[str, int]:
    """How much there is of all that must not become more."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = {kind.__name__: len(window.findChildren(kind)) for kind in (QObject, QWidget, QMenu, QAction)}
    found["all"] = len(QApplication.allWidgets())
    found["listed"] = len(window.accounts.run_names())
    for one in (
        window.session, window.lessons, window.languages, window.look, window.browser.store, window.scene,
        window.presenting, window.presenting.page.scene, window.actions_, window.clock,
    ):  # fmt: skip
        found.update(heard(one))
    return found


def test_lessons_one_after_the_other_leave_nothing_in_the_window(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences
) -> None:
    preferences.motion = "reduced"
    path = walked(TAUGHT)
    window = make_window(qapp, Opening(ready()), preferences)
    with qtbot.waitExposed(window):
        window.show()
    found = []
    try:
        for number in range(TIMES):
            window.lessons.play_path(path)
            go_to(window.lessons, "box", "sure")
            QCoreApplication.processEvents()
            if number < 4:
                # What is made when it is first wanted is made now, and again: not more of it.
                window.presenting.toggle()
                window.presenting.toggle()
                window.browser.open()
                window.browser.dialog.close()
            go_to(window.lessons, "end", "review")
            QCoreApplication.processEvents()
            window.lessons.end()
            found.append(contents(window))
    finally:
        close(window)
        qapp.setStyleSheet("")
    grown = {name: (found[1][name], count) for name, count in found[-1].items() if count > found[1][name]}
    assert not grown
