"""Everything a user does to a session can be taken back and done again, and nothing is lost by either."""

import pytest
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from core.timeline.breakpoints import Breakpoint
from core.timeline.history import Made
from core.timeline.steps import Arrival
from gui.branch_names import BranchNames
from gui.marking.marks import Bookmark
from gui.session import Session
from gui.source import ready
from tests.gui.runs import DAMAGE, FAIL_NODE1, session, steps

REMOVE = Command("remove-dll", ("NODE3", "vmclusres.dll"))
FAIL_FILE01 = Command("fail-vm", ("FILE01",))


@pytest.fixture
def told(qtbot: QtBot) -> Session:
    return session()


def undo(told: Session, times: int = 1) -> None:
    for _ in range(times):
        told.undo()


def test_orders_are_taken_back_one_by_one_and_come_again(told: Session) -> None:
    steps(told, 5)
    start = told.place
    told.give(DAMAGE)
    first = told.place
    steps(told, 5)
    told.give(FAIL_FILE01)
    second = told.place
    digest = told.recording.digest_at(told.position)
    undo(told)
    assert [given.command for given in told.branch.given] == [DAMAGE]
    assert told.branch.made == Made("undone", None, FAIL_FILE01)
    undo(told)
    assert told.branch.given == []
    assert told.position == start.position
    told.redo()
    assert told.place == first
    told.redo()
    assert told.place == second
    assert told.recording.digest_at(told.position) == digest
    assert not told.undo_stack.canRedo()


def test_taking_back_twice_makes_no_history_twice(told: Session) -> None:
    told.give(DAMAGE)
    undo(told)
    told.redo()
    count = len(told.branches)
    undo(told)
    assert len(told.branches) == count


def test_an_order_in_the_past_is_taken_back_to_the_history_it_left(told: Session) -> None:
    steps(told, 30)
    told.go_to(10)
    told.take("into")
    before = told.place
    told.give(FAIL_NODE1)
    assert told.branch is not before.branch
    undo(told)
    assert told.place == before
    assert len(told.branches) == 2


def test_an_order_is_changed_and_taken_back(told: Session) -> None:
    steps(told, 5)
    told.give(DAMAGE)
    given = told.branch.given[0]
    steps(told, 30)
    told.give(FAIL_FILE01)
    steps(told, 30)
    before = told.place
    told.rewrite(given, REMOVE)
    assert [given.command for given in told.branch.given] == [REMOVE, FAIL_FILE01]
    assert told.hop is not None
    assert told.hop.rule == "command.remove-dll"
    undo(told)
    assert told.place == before
    told.redo()
    assert told.branch.made == Made("instead", REMOVE, DAMAGE)
    names = BranchNames()
    assert names.name(told.branch) == ("Remove vmclusres.dll from NODE3 instead of “Damage vmclusres.dll on NODE3”")
    told.rename(told.branch, "  the missing one ")
    assert names.numbered(told.branch) == "2: the missing one"
    undo(told)
    assert "instead of" in names.name(told.branch)


def test_an_order_in_another_account_is_taken_back_there(told: Session) -> None:
    told.give(DAMAGE)
    article = told.run
    told.tell(DOCUMENTED)
    assert told.run is not article
    undo(told)
    assert told.run is article
    assert told.branch.given == []


def test_taking_back_in_another_run_tells_of_no_place_that_is_not_there(told: Session) -> None:
    """One stood far behind the order when one left; the history without it ends before it."""
    steps(told, 5)
    before = told.place
    told.give(DAMAGE)
    after = told.place
    steps(told, 30)
    told.open(ready("two-nodes"))
    heard: list[tuple[int, int, int]] = []
    told.moved.connect(lambda move: heard.append((move.position, told.position, len(told.recording))))
    told.undo()
    assert (told.run, told.position) == (before.run, before.position)
    assert heard == [(before.position, before.position, before.position)]
    told.open(ready("two-nodes"))
    told.redo()
    assert told.place == after


def test_the_same_order_in_the_same_place_is_a_step_and_nothing_to_take_back(told: Session) -> None:
    told.give(DAMAGE)
    count = told.undo_stack.count()
    told.go_to_start()
    told.give(DAMAGE)
    assert told.undo_stack.count() == count
    assert len(told.branches) == 1


def test_marks_are_taken_back(told: Session) -> None:
    marks = told.marks
    heard: list[int] = []
    marks.changed.connect(lambda: heard.append(len(marks.breakpoints)))
    first = marks.add(Breakpoint(0, call="IsAlive"))
    second = marks.add(Breakpoint(0, call="Online"))
    assert (first.number, second.number) == (1, 2)
    marks.set_enabled(first, enabled=False)
    assert [mark.number for mark in marks.enabled] == [2]
    steps(told, 3)
    marks.add_bookmark(Bookmark(*told.place))
    marks.rename_bookmark(marks.bookmarks[0], " here ")
    assert marks.bookmarks[0].name == "here"
    marks.remove(second)
    undo(told, 3)
    assert marks.bookmarks == ()
    assert [mark.number for mark in marks.breakpoints] == [1, 2]
    undo(told)
    assert marks.enabled == (first, second)
    undo(told, 2)
    assert marks.breakpoints == ()
    assert heard[:3] == [1, 2, 2]


def test_a_run_stops_at_a_breakpoint_forward_and_back_and_says_so(told: Session) -> None:
    heard: list[Arrival] = []
    told.stopped.connect(heard.append)
    told.marks.add(Breakpoint(0, call="IsAlive", component="rhs"))
    told.resume()
    first = told.position
    assert told.hop is not None
    assert told.hop.function == "IsAlive"
    told.resume()
    assert told.position > first
    told.resume(is_back=True)
    assert told.position == first
    assert [(arrival.stop, arrival.breakpoint) for arrival in heard] == [("breakpoint", 1)] * 3


def test_a_breakpoint_that_stops_once_is_spent(told: Session) -> None:
    told.marks.add(Breakpoint(0, call="IsAlive", is_once=True))
    told.resume()
    stopped = told.position
    assert stopped > 0
    assert told.marks.enabled == ()
    assert told.undo_stack.count() == 1


@pytest.mark.parametrize("speed", [1.0, 100.0])
def test_playing_stops_at_a_breakpoint(told: Session, speed: float) -> None:
    told.marks.add(Breakpoint(0, call="IsAlive", component="rhs"))
    told.resume()
    expected = told.position
    told.go_to_start()
    told.set_speed(speed)
    told.play()
    for _ in range(200):
        if not told.is_playing:
            break
        told._play_on()
    assert not told.is_playing
    assert told.position == expected


def test_a_long_search_can_be_given_up_and_one_is_where_one_was(told: Session) -> None:
    steps(told, 5)
    place, recorded = told.place, len(told.recording)
    heard: list[Arrival] = []
    told.stopped.connect(heard.append)
    told.patience.limit_ms = 0
    told.patience.told.connect(lambda done: told.patience.give_up() if done > 0.05 else None)
    told.seek(lambda hop: False)
    assert heard == [Arrival(place.position, "given-up")]
    assert told.place == place
    assert len(told.recording) == recorded
    told.patience.told.disconnect()
    told.take("into")
    assert told.position > place.position


def test_an_order_in_a_long_past_can_be_given_up_and_no_history_has_begun(told: Session) -> None:
    told.go_to_time(400_000_000)
    told.go_to(len(told.recording) - 5)
    place = told.place
    told.patience.limit_ms = 0
    told.patience.told.connect(lambda done: told.patience.give_up())
    told.give(FAIL_NODE1)
    assert told.place == place
    assert len(told.branches) == 1
    assert told.undo_stack.count() == 0


def test_a_time_beyond_what_is_recorded_lets_the_run_go_on(told: Session) -> None:
    told.go_to_time(20_000_000)
    assert 19_000_000 < told.time <= 20_000_000
    assert told.recording.time <= 20_000_000
    told.go_to_time(7_000_000)
    assert told.time <= 7_000_000
    assert told.position < len(told.recording)


def test_the_next_hop_of_an_object(told: Session) -> None:
    told.next_at("NODE2/rhs:1")
    assert told.hop is not None
    assert "NODE2/rhs:1" in (told.hop.source, told.hop.target)
    there = told.position
    told.next_at("NODE2/rhs:1")
    assert told.position > there
    told.next_at("NODE2/rhs:1", is_back=True)
    assert told.position == there


def test_histories_are_compared_until_they_are_not(told: Session) -> None:
    told.give(DAMAGE)
    first = told.branch
    undo(told)
    heard: list[bool] = []
    told.compared_changed.connect(lambda: heard.append(told.compared is not None))
    told.compare(first)
    assert told.compared is first
    told.compare(None)
    assert heard == [True, False]


def test_playing_records_nothing_behind_a_stop_on_a_quiet_hop(qtbot: QtBot) -> None:
    """An order given at the stop goes on with the history: nothing lies ahead."""
    told = session(preset=DOCUMENTED)
    told.marks.add(Breakpoint(0, rule="heartbeat.delay-passed"))
    told.play()
    for _ in range(50):
        if not told.is_playing:
            break
        told._play_on()
    assert not told.is_playing
    assert told.is_at_tip
    told.give(FAIL_NODE1)
    assert len(told.branches) == 1


def test_a_number_is_never_given_twice(told: Session) -> None:
    first = told.marks.add(Breakpoint(0, call="IsAlive"))
    second = told.marks.add(Breakpoint(0, call="Online"))
    told.marks.remove(first)
    assert told.marks.add(Breakpoint(0, call="Open")).number == second.number + 1


def test_nothing_is_played_while_something_long_goes_on(told: Session) -> None:
    told.play()
    here = told.position
    with told.patience.at_work():
        told._play_on()
    assert told.position == here
    told._play_on()
    assert told.position > here
