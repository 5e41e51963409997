"""The session: every movement is told once, acting in the past begins a history, and playing is stepping."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED
from core.model.rows import VmCopy, vm_key
from core.timeline import steps
from gui.playing import SPEEDS
from gui.session import Move, Session
from gui.source import ready
from tests.gui.runs import session as new_session

FAIL_SQL01 = Command("fail-vm", ("SQL01",))
FAIL_WEB01 = Command("fail-vm", ("WEB01",))


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    del qapp
    made = new_session()
    yield made
    made.pause()


@pytest.fixture
def moves(session: Session) -> list[Move]:
    heard: list[Move] = []
    session.moved.connect(heard.append)
    return heard


def state_of(session: Session, vm: str) -> str:
    row = session.rows[vm_key("NODE1", vm)]
    assert isinstance(row, VmCopy)
    return row.state


def test_a_step_passes_over_quiet_hops_and_is_told_once(session: Session, moves: list[Move]) -> None:
    session.take("into")
    assert session.hop is not None
    assert session.is_shown(session.hop)
    assert moves == [Move(0, session.position, is_next_hop=True, is_other_branch=False)]
    for _ in range(30):
        session.take("into")
        assert session.is_shown(session.recording.hop(session.position))
    assert [move.before for move in moves[1:]] == [move.position for move in moves[:-1]]


def test_with_quiet_hops_shown_none_is_passed_over(session: Session) -> None:
    session.set_quiet_shown(shown=True)
    for expected in range(1, 40):
        session.take("into")
        assert session.position == expected


def test_back_undoes_steps_and_ends_at_the_start(session: Session, moves: list[Move]) -> None:
    places = [0]
    for _ in range(12):
        session.take("into")
        places.append(session.position)
    for place in reversed(places[:-1]):
        session.take("into", is_back=True)
        assert session.position == place
    before = len(moves)
    session.take("into", is_back=True)
    assert (session.position, len(moves)) == (0, before)
    assert session.hop is None
    assert session.time == 0


def test_rows_are_those_of_the_cursor(session: Session) -> None:
    session.take("into")
    session.give(FAIL_SQL01)
    failed = session.position
    assert state_of(session, "SQL01") == "Failed"
    session.go_to(failed - 1)
    assert state_of(session, "SQL01") == "Running"
    session.go_to(failed)
    assert state_of(session, "SQL01") == "Failed"


def test_a_command_in_the_past_begins_a_history_and_keeps_the_other(session: Session, moves: list[Move]) -> None:
    session.take("into")
    session.give(FAIL_SQL01)
    first = session.branch
    session.go_to(session.position - 1)
    heard: list[int] = []
    # Whoever hears of the other branch may read the cursor: it is on it already.
    session.branches_changed.connect(lambda: heard.append(session.hop.index if session.hop else -1))
    session.give(FAIL_WEB01)
    assert len(heard) == 1
    assert len(session.branches) == 2
    assert moves[-1].is_other_branch
    assert (state_of(session, "SQL01"), state_of(session, "WEB01")) == ("Running", "Failed")
    session.switch_to(first)
    assert state_of(session, "SQL01") == "Failed"


def test_undo_and_redo(session: Session) -> None:
    session.take("into")
    session.give(FAIL_SQL01)
    given = session.position
    session.take("into")
    session.undo()
    assert session.position == given - 1
    assert session.branch.given == []
    session.take("into")
    assert state_of(session, "SQL01") == "Running"
    assert session.undo_stack.canRedo()
    session.redo()
    assert state_of(session, "SQL01") == "Failed"
    assert session.position == given
    session.redo()
    assert state_of(session, "SQL01") == "Failed"


def test_a_new_command_ends_what_could_be_redone(session: Session) -> None:
    session.give(FAIL_SQL01)
    session.undo()
    session.give(FAIL_WEB01)
    assert not session.undo_stack.canRedo()


def test_next_change_stops_where_something_changed(session: Session) -> None:
    session.give(FAIL_SQL01)
    session.take("change")
    assert session.hop is not None
    assert session.hop.changes
    session.take("change", is_back=True)
    assert session.hop.kind == "input"


@pytest.mark.parametrize("limit", ["limit", "hop-limit"])
def test_where_nothing_changes_one_stays_and_nothing_more_is_recorded(
    session: Session, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    if limit == "hop-limit":
        monkeypatch.setattr(steps, "HOP_LIMIT", 500)
    heard: list[str] = []
    session.stopped.connect(lambda arrival: heard.append(arrival.stop))
    session.take("into")
    position, rows, length = session.position, dict(session.rows), len(session.recording)
    digest = session.recording.tip_digest()
    for _ in range(2):
        session.take("change")
        assert session.position == position
        assert dict(session.rows) == rows
        assert len(session.recording) == length
        assert session.recording.tip_digest() == digest
    assert heard == [limit, limit]
    session.give(FAIL_SQL01)
    assert len(session.branches) == 1
    session.take("change")
    assert session.position > position
    assert len(heard) == 2


def test_in_the_past_too_one_stays_and_what_is_recorded_stays(session: Session) -> None:
    for _ in range(20):
        session.take("into")
    length = len(session.recording)
    session.take("into", is_back=True)
    position = session.position
    session.take("change")
    assert session.position == position
    assert len(session.recording) == length


@pytest.mark.parametrize("speed", [1.0, 100.0])
def test_play_that_finds_nothing_stops_where_it_is(
    session: Session, moves: list[Move], monkeypatch: pytest.MonkeyPatch, speed: float
) -> None:
    session.take("into")
    position, length = session.position, len(session.recording)
    monkeypatch.setattr(session, "is_shown", lambda hop: False)
    heard: list[str] = []
    session.stopped.connect(lambda arrival: heard.append(arrival.stop))
    session.set_speed(speed)
    session._timer.start()
    session._play_on()
    assert not session.is_playing
    assert heard == ["limit"]
    assert (session.position, len(session.recording)) == (position, length)
    assert moves[-1].position == position


def test_play_is_stepping_and_says_so(session: Session) -> None:
    heard: list[bool] = []
    session.playing_changed.connect(heard.append)
    session.play()
    session.play()
    session._play_on()
    session.toggle_playing()
    assert heard == [True, False]


def test_fast_play_is_told_once_a_frame(session: Session, moves: list[Move]) -> None:
    session.set_speed(100.0)
    session._play_on()
    assert len(moves) == 1
    stepped = new_session()
    for _ in range(2):
        stepped.take("into")
    assert session.position >= stepped.position
    assert moves[0].before == 0


def test_speeds_go_up_and_down_and_stay_in_bounds(session: Session) -> None:
    for _ in SPEEDS:
        session.faster()
    assert session.speed == SPEEDS[-1]
    for _ in SPEEDS:
        session.slower()
    assert session.speed == SPEEDS[0]


def test_the_trail_is_the_hops_before(session: Session) -> None:
    for _ in range(20):
        session.take("into")
    assert session.hop is not None
    indices = [hop.index for hop in session.trail]
    assert indices == sorted(indices)
    assert all(index < session.hop.index for index in indices)
    assert len(indices) <= 4
    assert all(session.is_shown(hop) for hop in session.trail)


def test_opening_another_cluster_starts_anew(session: Session, moves: list[Move]) -> None:
    session.give(FAIL_SQL01)
    opened: list[bool] = []
    session.opened.connect(lambda: opened.append(session.position == 0))
    session.open(ready("two-nodes"))
    assert opened == [True]
    assert moves[-1] == Move(0, 0, is_next_hop=False, is_other_branch=True)
    assert len(session.branches) == 1
    assert session.branch.last_given(session.position) is None


def test_pulling_the_plug_shows_the_dark_node_at_once_and_undo_takes_back_the_whole_of_it(session: Session) -> None:
    session.take("into")
    before = session.position
    session.give(Command("fail-node", ("NODE1",)))
    assert session.hop is not None
    assert session.hop.kind == "kill"
    assert state_of(session, "SQL01") == "Off"
    session.undo()
    assert session.position == before
    assert state_of(session, "SQL01") == "Running"


def test_two_orders_at_one_moment_stay_in_one_history(session: Session) -> None:
    session.take("into")
    session.give(FAIL_SQL01)
    session.give(FAIL_WEB01)
    assert len(session.branches) == 1


def test_what_has_been_seen_before_is_played_quicker(session: Session) -> None:
    paces = []
    while session.time < 11_000_000:
        session.take("into")
        paces.append((session.time, session.pace))
    first_round = [pace for time, pace in paces if 5_000_000 <= time < 6_000_000]
    second_round = [pace for time, pace in paces if 10_000_000 <= time < 11_000_000]
    assert set(second_round) == {4.0}
    assert first_round.count(1.0) > len(first_round) // 2
    session.give(FAIL_SQL01)
    assert session.pace == 1.0


# --- several runs -------------------------------------------------------------------------------


def test_another_account_begins_at_its_start_and_back_is_where_one_was(session: Session, moves: list[Move]) -> None:
    for _ in range(12):
        session.take("into")
    session.give(FAIL_SQL01)
    session.undo()
    session.give(FAIL_WEB01)
    was = (session.position, session.hop, session.branches, session.branch, session.undo_stack.canRedo())
    session.tell(DOCUMENTED)
    assert (session.setting.preset, session.position, session.branches[0].given) == (DOCUMENTED, 0, [])
    assert moves[-1] == Move(0, 0, is_next_hop=False, is_other_branch=True)
    assert not session.undo_stack.canRedo()
    session.tell(ARTICLE)
    assert (session.position, session.hop, session.branches, session.branch, session.undo_stack.canRedo()) == was
    assert moves[-1] == Move(0, was[0], is_next_hop=False, is_other_branch=True)
    assert state_of(session, "WEB01") == "Failed"


def test_the_same_account_again_changes_nothing(session: Session, moves: list[Move]) -> None:
    session.take("into")
    before = len(moves)
    session.tell(ARTICLE)
    assert len(moves) == before
    assert len(session.runs) == 1


def test_every_cluster_that_was_opened_can_be_gone_back_to(session: Session) -> None:
    first = session.run
    session.give(FAIL_SQL01)
    there = session.position
    session.open(ready("two-nodes"))
    session.take("into")
    session.tell(DOCUMENTED)
    assert [(run.source.name, run.preset) for run in session.runs] == [
        ("three-nodes", ARTICLE),
        ("two-nodes", ARTICLE),
        ("two-nodes", DOCUMENTED),
    ]
    session.show(first)
    assert (session.position, state_of(session, "SQL01")) == (there, "Failed")
    session.tell(DOCUMENTED)
    assert [run.source.name for run in session.runs] == ["three-nodes", "three-nodes", "two-nodes", "two-nodes"]


def test_a_cluster_opened_again_begins_anew_and_the_first_one_stays(session: Session) -> None:
    session.open(ready())
    assert len(session.runs) == 1, "nothing was done in it, so it is as good as new"
    session.take("into")
    session.open(ready())
    assert (len(session.runs), session.position) == (2, 0)
    session.show(session.runs[0])
    assert session.position > 0


def test_another_cluster_is_told_in_the_account_that_is_told_now(session: Session) -> None:
    session.tell(DOCUMENTED)
    session.open(ready("two-nodes"))
    assert session.setting.preset is DOCUMENTED


def test_who_hears_of_another_run_finds_the_cursor_in_it(session: Session) -> None:
    session.take("into")
    heard: list[tuple[str, int]] = []
    session.opened.connect(lambda: heard.append((session.run.preset.name, session.position)))
    here = session.position
    session.tell(DOCUMENTED)
    session.tell(ARTICLE)
    assert heard == [("documented", 0), ("article", here)]


def test_a_fork_has_the_same_past_and_an_open_future(session: Session) -> None:
    session.go_to_time(7_000_000)
    session.give(FAIL_SQL01)
    for _ in range(10):
        session.take("into")
    tip = session.position
    session.fork()
    assert session.branch.number == 1, "at the tip there is nothing to part from"
    session.go_to(tip - 6)
    before = [hop.index for hop in session.recording.hops(1, tip - 6)]
    session.fork()
    assert session.branch is session.branches[1]
    assert session.position == len(session.recording) == tip - 6
    assert [hop.index for hop in session.recording.hops(1, tip - 6)] == before
    session.give(FAIL_WEB01)
    assert session.branch is session.branches[1]
    assert session.branch.made.command == FAIL_WEB01
    session.undo()
    session.undo()
    assert session.branch is session.branches[0]
    assert session.position == tip - 6
    session.redo()
    assert session.branch is session.branches[1]
