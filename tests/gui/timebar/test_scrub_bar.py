"""The bar goes where it is clicked, dragged or keyed to, and shows where the session is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.timeline.breakpoints import Breakpoint
from gui.marking.marks import Bookmark
from gui.session import Move, Session
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast
from gui.timebar.course import Kind
from gui.timebar.tick_picture import tick_colour
from gui.timebar.time_bar import TimeBar
from gui.window.shortcuts import keeps
from tests.gui.runs import session
from tests.gui.timebar.conftest import FAIL_NODE2

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def at(bar: TimeBar, rank: int) -> QPoint:
    return QPoint(round(bar.scrub.axis.x_of(rank)), 28)


def rank_of(bar: TimeBar, position: int) -> int:
    return next(r for r in range(bar.scrub.maximum(), -1, -1) if bar._courses.active.position_of(r) <= position)


def test_the_handle_stands_where_the_session_is(run: Session, bar: TimeBar) -> None:
    for position in (0, 1, 99, 350, len(run.recording)):
        run.go_to(position)
        assert bar.scrub.value() == rank_of(bar, position)
    assert bar.scrub.maximum() == bar.scrub.value()


def test_a_click_goes_there_and_ends_playing(run: Session, bar: TimeBar) -> None:
    run.go_to(0)
    run.play()
    QTest.mouseClick(bar.scrub, LEFT, NONE, at(bar, 40))
    assert not run.is_playing
    assert run.position == bar._courses.active.position_of(40)


def test_a_drag_goes_along_but_once_a_frame(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    moves: list[Move] = []
    run.moved.connect(moves.append)
    QTest.mousePress(bar.scrub, LEFT, NONE, at(bar, 10))
    for rank in range(11, 60):
        QTest.mouseMove(bar.scrub, at(bar, rank))
    assert run.position == bar._courses.active.position_of(10)
    assert len(moves) == 1
    last = bar._courses.active.position_of(59)
    qtbot.waitUntil(lambda: run.position == last)
    assert len(moves) < 10
    QTest.mouseMove(bar.scrub, at(bar, 5))
    QTest.mouseRelease(bar.scrub, LEFT, NONE, at(bar, 5))
    assert run.position == bar._courses.active.position_of(5)
    assert not bar.scrub.isSliderDown()


def test_a_drag_beyond_what_is_recorded_goes_to_its_end(run: Session, bar: TimeBar) -> None:
    recorded = len(run.recording)
    assert bar.scrub.axis.length > bar.scrub.maximum()
    run.go_to(0)
    QTest.mouseClick(bar.scrub, LEFT, NONE, at(bar, bar.scrub.axis.length))
    assert bar.scrub.value() == bar.scrub.maximum()
    assert len(run.recording) == recorded


def test_a_double_click_near_a_tick_goes_exactly_there(run: Session, bar: TimeBar) -> None:
    order = next(tick for tick in bar.scrub.ticks.all if tick.kind == Kind.ORDER)
    run.go_to(0)
    place = at(bar, order.rank) + QPoint(3, 0)
    QTest.mouseClick(bar.scrub, LEFT, NONE, place)
    QTest.mouseDClick(bar.scrub, LEFT, NONE, place)
    assert run.position == order.position
    far = at(bar, 60)
    QTest.mouseClick(bar.scrub, LEFT, NONE, far)
    there = run.position
    QTest.mouseDClick(bar.scrub, LEFT, NONE, far)
    assert run.position == there


def test_up_and_down_go_from_tick_to_tick(run: Session, bar: TimeBar) -> None:
    run.go_to(0)
    visited = []
    for _ in bar.scrub.ticks.all:
        QTest.keyClick(bar.scrub, Qt.Key.Key_Down)
        visited.append(run.position)
    assert visited == [tick.position for tick in bar.scrub.ticks.all]
    QTest.keyClick(bar.scrub, Qt.Key.Key_Down)
    assert run.position == visited[-1]
    QTest.keyClick(bar.scrub, Qt.Key.Key_Up)
    assert run.position == visited[-2]


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
     Qt.Key.Key_Space],
)  # fmt: skip
def test_keys_of_the_window_are_left_to_it(run: Session, bar: TimeBar, key: Qt.Key) -> None:
    before = run.position
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE)
    bar.scrub.keyPressEvent(event)
    assert not event.isAccepted()
    assert run.position == before
    assert not keeps(bar.scrub, QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE, " "))


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_keys_of_the_bar_are_not_the_windows(bar: TimeBar, key: Qt.Key) -> None:
    assert keeps(bar.scrub, QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE))


def wheel(bar: TimeBar, turn: int) -> None:
    where = QPointF(at(bar, 50))
    event = QWheelEvent(
        where, bar.scrub.mapToGlobal(where), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(bar.scrub, event)


def test_the_wheel_goes_by_one_shown_hop_a_notch(run: Session, bar: TimeBar) -> None:
    run.go_to(bar._courses.active.position_of(50))
    wheel(bar, -120)
    assert bar.scrub.value() == 51
    wheel(bar, 240)
    assert bar.scrub.value() == 49
    wheel(bar, -60)
    assert bar.scrub.value() == 49
    wheel(bar, -60)
    assert bar.scrub.value() == 50


def test_assistive_tools_find_a_slider_that_says_where_it_is_and_can_be_moved(run: Session, bar: TimeBar) -> None:
    run.go_to(350)
    interface = QAccessible.queryAccessibleInterface(bar.scrub)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Time"
    hop = run.hop
    assert hop is not None
    assert interface.text(QAccessible.Text.Description).startswith(f"Hop {hop.index} · 00:00:18.001")
    value = interface.valueInterface()
    assert value.currentValue() == bar.scrub.value()
    value.setCurrentValue(20)
    assert run.position == bar._courses.active.position_of(20)


def test_what_is_recorded_further_is_on_it(run: Session, bar: TimeBar) -> None:
    run.go_to_end()
    before, ticks = bar.scrub.maximum(), len(bar.scrub.ticks.all)
    for _ in range(100):
        run.take("into")
    assert bar.scrub.maximum() == before + 100
    run.give(FAIL_NODE2)
    assert len(bar.scrub.ticks.all) > ticks


def test_while_playing_it_catches_up_at_its_own_pace(qtbot: QtBot, run: Session, bar: TimeBar) -> None:
    run.go_to(0)
    followed: list[int] = []
    bar.scrub.followed.connect(lambda: followed.append(run.position))
    run.set_speed(100.0)
    run.play()
    for _ in range(20):
        run._play_on()
    assert len(followed) <= 1
    run.pause()
    assert followed[-1] == run.position
    assert bar.scrub.value() == rank_of(bar, run.position)
    qtbot.waitUntil(lambda: not bar.scrub._pause.isActive())


def test_another_run_and_more_hops_are_another_axis(run: Session, bar: TimeBar) -> None:
    shown = bar.scrub.maximum()
    run.set_quiet_shown(shown=True)
    assert bar.scrub.maximum() == len(run.recording) > shown
    run.set_quiet_shown(shown=False)
    run.show(run._runs.opened(session("two-nodes").run.source, run.run.preset))
    assert bar.scrub.maximum() == 0
    assert bar.scrub.ticks.all == []


def test_marks_come_and_go(run: Session, bar: TimeBar) -> None:
    run.marks.add_bookmark(Bookmark(run.run, run.branch, 120))
    mark = run.marks.add(Breakpoint(number=0, call="LooksAlive"))
    kinds = {tick.kind for tick in bar.scrub.ticks.all}
    assert {Kind.BOOKMARK, Kind.HIT} <= kinds
    run.marks.remove(mark)
    assert Kind.HIT not in {tick.kind for tick in bar.scrub.ticks.all}


def grabbed(bar: TimeBar) -> QImage:
    return bar.scrub.grab().toImage()


def test_drawn_bit_by_bit_the_picture_is_the_same(run: Session, bar: TimeBar) -> None:
    run.go_to_end()
    grabbed(bar)
    for _ in range(12):
        run.take("into")
        grabbed(bar)
    piecemeal = grabbed(bar)
    bar.scrub.begin()
    assert grabbed(bar) == piecemeal


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: str(theme.name))
def test_every_kind_of_tick_can_be_seen_and_no_two_look_alike(theme: Theme) -> None:
    colours = [tick_colour(kind, theme).name() for kind in Kind]
    assert all(contrast(colour, theme.surface) >= 3 for colour in colours)
    assert len(set(colours)) == len(colours)


def test_times_stand_apart_and_are_told_in_the_language(run: Session, bar: TimeBar) -> None:
    for language, second in (("en", "5.21 s"), ("de", "5,21 s")):
        bar.set_narrator(Narrator("de" if language == "de" else "en"))
        grabbed(bar)
        times = bar.scrub._picture.times
        assert times[0] == (bar.scrub.axis.left, "0 s")
        assert second in [text for _, text in times]
        width = bar.scrub._metrics.width
        assert all(x + width("small", text) < later for (x, text), (later, _) in pairwise(times))


def test_times_are_those_of_the_hops_above_them(run: Session, bar: TimeBar) -> None:
    grabbed(bar)
    course = bar._courses.active
    for x, text in bar.scrub._picture.times:
        assert text == bar._words.short_time(course.time_at(bar.scrub.axis.rank_at(x)))


@pytest.mark.parametrize(
    ("time", "text"),
    [(0, "0 s"), (7_000_000, "7 s"), (12_400_000, "12.4 s"), (18_001_500, "18.001 s"), (60_000_000, "1:00"),
     (65_200_000, "1:05.2"), (3_600_000_000, "60:00")],
)  # fmt: skip
def test_times_are_short(bar: TimeBar, time: int, text: str) -> None:
    assert bar._words.short_time(time) == text
