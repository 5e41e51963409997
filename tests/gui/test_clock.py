"""The clock moves everything by the time it is told, and by nothing else."""

import pytest
from PySide6.QtCore import QEasingCurve
from pytestqt.qtbot import QtBot

from gui.clock import Animation, Clock

pytestmark = pytest.mark.usefixtures("qapp")
LINEAR = QEasingCurve.Type.Linear


def notes() -> tuple[list[float], list[bool]]:
    return [], []


def test_steps_then_done() -> None:
    clock, (seen, ended) = Clock(manual=True), notes()
    clock.animate(250, seen.append, lambda: ended.append(True), LINEAR)
    clock.advance(125)
    assert seen == [0.0, 0.5]
    assert not ended
    clock.advance(125)
    assert seen[-1] == 1.0
    assert ended == [True]
    assert not clock.busy


def test_speed_applies_to_all() -> None:
    clock, (seen, _) = Clock(manual=True), notes()
    clock.speed = 0.5
    clock.animate(100, seen.append, easing=LINEAR)
    clock.advance(100)
    assert seen[-1] == pytest.approx(0.5)


def test_reduced_motion_ends_before_it_begins() -> None:
    clock, (seen, ended) = Clock(manual=True), notes()
    clock.reduced_motion = True
    clock.animate(250, seen.append, lambda: ended.append(True))
    assert seen == [1.0]
    assert ended == [True]
    assert not clock.busy


def test_cancelled_stays_where_it_is() -> None:
    clock, (seen, ended) = Clock(manual=True), notes()
    animation = clock.animate(100, seen.append, lambda: ended.append(True), LINEAR)
    clock.advance(30)
    clock.cancel(animation)
    clock.advance(1000)
    assert seen == [0.0, pytest.approx(0.3)]
    assert not ended


def test_an_animation_may_cancel_another() -> None:
    clock, (seen, _) = Clock(manual=True), notes()
    others: list[Animation] = []

    def cancel(t: float) -> None:
        if t:
            clock.cancel(others[0])

    clock.animate(100, cancel, easing=LINEAR)
    others.append(clock.animate(100, seen.append, easing=LINEAR))
    clock.advance(50)
    assert seen == [0.0]


def test_finish_brings_all_to_their_ends() -> None:
    clock, (seen, _) = Clock(manual=True), notes()
    clock.animate(100, seen.append)

    def one_more() -> None:
        clock.animate(100, seen.append)

    clock.animate(900, seen.append, one_more)
    clock.finish()
    assert seen.count(1.0) == 3
    assert not clock.busy


def test_runs_by_itself(qtbot: QtBot) -> None:
    clock, (_, ended) = Clock(), notes()
    clock.animate(20, lambda _: None, lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended), timeout=2000)
