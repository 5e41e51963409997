"""The tour goes on by itself when the user does what it tells of, and takes no key away from the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from gui.tour.stops import SEVERAL, Stops
from gui.tour.tour import Tour
from gui.window.main_window import MainWindow


@pytest.fixture
def tour(window: MainWindow) -> Iterator[Tour]:
    made = window.tour
    made._pause.setInterval(0)
    made.start()
    yield made
    made.end()


def press(window: MainWindow, *keys: str) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keySequence(focus, QKeySequence(key))


def comes_to(tour: Tour, qtbot: QtBot, number: int) -> None:
    qtbot.waitUntil(lambda: tour.number == number)


def test_it_goes_through_all_six_by_what_is_done(window: MainWindow, tour: Tour, qtbot: QtBot) -> None:
    assert tour.number == 1
    assert window.preferences.has_toured
    press(window, "Right")
    assert "Done" in tour.callout.task.text()
    comes_to(tour, qtbot, 2)
    press(window, *["Right"] * SEVERAL)
    comes_to(tour, qtbot, 3)
    window.view.setFocus()
    press(window, "L, 1")
    comes_to(tour, qtbot, 4)
    press(window, "Shift+Right")
    comes_to(tour, qtbot, 5)
    press(window, "Left")
    comes_to(tour, qtbot, 6)
    tour.callout.next.click()
    assert tour.number == 0
    assert not tour.callout.isVisible()
    assert not tour.ring.isVisible()


def test_what_is_done_before_a_step_does_not_count_for_it(window: MainWindow, tour: Tour) -> None:
    window.session.give(Command("fail-vm", ("SQL01",)))
    tour._go_to(2)
    window.session.take("into")
    assert tour.number == 3
    assert "Done" not in tour.callout.task.text()


def test_buttons_lead_on_and_back_and_are_reached_by_keyboard(tour: Tour) -> None:
    assert tour.callout.next.hasFocus()
    assert not tour.callout.back.isVisible()
    QTest.keyClick(tour.callout.next, Qt.Key.Key_Return)
    assert tour.number == 2
    QTest.keyClick(tour.callout.next, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert tour.callout.back.hasFocus()
    QTest.keyClick(tour.callout.back, Qt.Key.Key_Space)
    assert tour.number == 1


def test_esc_ends_it_and_the_stage_has_the_keys(window: MainWindow, tour: Tour) -> None:
    press(window, "Esc")
    assert tour.number == 0
    assert window.view.hasFocus()


def test_it_tells_itself_to_who_cannot_see_it(monkeypatch: pytest.MonkeyPatch, tour: Tour) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    tour.next()
    assert len(told) == 1
    assert "2 of 6" in told[0]
    assert "Press" in told[0]
    assert tour.callout.accessibleName()


def rect_of(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(("size", "factor"), [((1280, 720), 1.0), ((1920, 1080), 2.0)])
def test_the_callout_is_in_the_window_whole_and_the_ring_around_what_is_meant(
    window: MainWindow, tour: Tour, size: tuple[int, int], factor: float
) -> None:
    window.look.scale.set_factor(factor)
    window.resize(*size)
    for number in range(Stops.COUNT):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        tour._go_to(number)
        callout = tour.callout
        assert window.rect().contains(callout.geometry()), number
        assert callout.height() >= callout.heightForWidth(callout.width()), number
        target = rect_of(tour._stops.at(number).target, window).intersected(window.rect())
        assert tour.ring.geometry().contains(target.adjusted(2, 2, -2, -2)), number
        if target.height() < window.height() // 3:
            assert not callout.geometry().intersects(target), number


def test_it_speaks_the_other_language_where_it_is(window: MainWindow, tour: Tour) -> None:
    tour.next()
    before = tour.callout.count.text()
    window.keymap.set("step", ("F7",))
    assert "F7" in tour.callout.task.text()
    window.languages.set_language("de")
    assert tour.number == 2
    assert tour.callout.isVisible()
    assert before
