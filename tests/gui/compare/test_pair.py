"""Which two are compared follows the session, and nothing is looked through twice."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.compare.pair import Pair
from gui.source import ready
from tests.gui.compare.stories import FAIL_SQL01, SECOND, dll_story, unparted_story
from tests.gui.runs import session


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    del qapp


def test_nothing_is_compared_until_somebody_wants_it() -> None:
    told = dll_story()
    pair = Pair(told)
    assert pair.other is None
    assert pair.comparison() is None
    assert pair.common == 0
    with pytest.raises(LookupError):
        pair.outages()
    assert pair.choices == (told.branches[0],)


def test_the_history_that_is_chosen_is_compared_with_the_present_one(qtbot: QtBot) -> None:
    told = dll_story()
    pair = Pair(told)
    with qtbot.waitSignal(pair.changed):
        told.compare(told.branches[0])
    assert (pair.one, pair.other) == (told.branches[1], told.branches[0])
    with qtbot.waitSignal(pair.changed):
        told.compare(None)
    assert pair.other is None


def test_swapping_looks_at_the_other_and_compares_the_one_that_was_left() -> None:
    told = dll_story()
    pair = Pair(told)
    first, second = told.branches
    told.compare(first)
    time = told.time
    pair.swap()
    assert told.branch is first
    assert told.compared is second
    assert (pair.one, pair.other) == (first, second)
    assert told.time == time


def test_going_over_by_any_other_way_swaps_too() -> None:
    told = dll_story()
    pair = Pair(told)
    told.compare(told.branches[0])
    told.switch_to(told.branches[0])
    assert pair.other is told.branches[1]


def test_whoever_hears_of_a_move_after_it_finds_the_right_two() -> None:
    told = dll_story()
    pair = Pair(told)
    told.compare(told.branches[0])
    found: list[bool] = []
    told.moved.connect(lambda _: found.append(pair.one is told.branch is not pair.other))
    pair.swap()
    assert found == [True]


def test_a_third_history_is_compared_with_the_same_one() -> None:
    told = dll_story()
    pair = Pair(told)
    first = told.branches[0]
    told.compare(first)
    told.go_to_time(5 * SECOND)
    told.give(FAIL_SQL01)
    assert len(told.branches) == 3
    assert (pair.one, pair.other) == (told.branches[2], first)


def test_another_cluster_ends_the_comparison(qtbot: QtBot) -> None:
    told = dll_story()
    pair = Pair(told)
    told.compare(told.branches[0])
    with qtbot.waitSignal(pair.changed):
        told.open(ready("two-nodes"))
    assert pair.other is None
    assert pair.choices == ()


def test_the_comparison_goes_on_with_the_cursor() -> None:
    told = unparted_story()
    pair = Pair(told)
    told.compare(told.branches[0])
    comparison = pair.comparison()
    assert comparison is not None
    assert comparison.parted is None
    told.go_to_time(10 * SECOND)
    before = pair.length
    pair.level()
    assert pair.length != before
    assert all(branch.recording.has_passed(10 * SECOND) for branch in told.branches)
    later = pair.comparison()
    assert later is not None
    assert later.parted is not None


def test_letting_both_go_on_tells_those_who_follow_the_present_one(qtbot: QtBot) -> None:
    told = unparted_story()
    pair = Pair(told)
    told.compare(told.branches[0])
    here = told.place
    with qtbot.waitSignal(told.moved) as moved:
        went = pair.run_on()
    assert went is not None
    assert went.ended == "parted"
    assert moved.args is not None
    assert moved.args[0].is_other_branch
    assert told.place == here


def test_who_does_not_wait_gets_no_comparison() -> None:
    told = session()
    told.go_to_time(400 * SECOND)
    told.give(FAIL_SQL01)
    told.rewrite(told.branch.given[0], FAIL_SQL01)
    told.branches[0].recording.extend(until=2_000 * SECOND)
    told.branches[1].recording.extend(until=2_000 * SECOND)
    told.branches[1].given.clear()
    pair = Pair(told)
    told.compare(told.branches[0])
    told.patience.limit_ms = 0
    told.patience.told.connect(told.patience.give_up)
    assert pair.run_on() is None
