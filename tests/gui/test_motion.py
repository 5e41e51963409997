"""Movement: the user's choice comes before the system's, and reaches every clock at once."""

from pytestqt.qtbot import QtBot

from gui.clock import Clock
from gui.motion import Movement


def test_every_clock_follows_at_once_and_what_moves_ends(qtbot: QtBot) -> None:
    movement, clock = Movement("full"), Clock(manual=True)
    movement.lead(clock)
    seen: list[float] = []
    clock.animate(100, seen.append)
    movement.set_choice("reduced")
    assert clock.reduced_motion
    assert seen[-1] == 1.0
    movement.set_choice("full")
    assert not clock.reduced_motion


def test_a_movement_takes_as_many_times_as_long_as_was_chosen(qtbot: QtBot) -> None:
    movement, clock = Movement("full"), Clock(manual=True)
    movement.lead(clock)
    movement.set_times(2.0)
    ends: list[bool] = []
    clock.animate(100, lambda t: None, lambda: ends.append(True))
    clock.advance(150)
    assert not ends
    clock.advance(50)
    assert ends


def test_there_is_no_movement_without_end(qtbot: QtBot) -> None:
    movement = Movement("full")
    movement.set_times(1000)
    assert movement.times == 4.0
