"""The lesson in a session: it brings the cluster to its place, and whoever leaves it is led back."""

import pytest
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.lessons.path import Path
from gui.lessons.lessons import MOST_WALKED, Lessons
from tests.core.lessons.written import ASKED, loaded, walked
from tests.gui.lessons.played import ENGLISH, Played, played


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


@pytest.fixture
def at_start(path: Path, qtbot: QtBot) -> Played:
    return played(path)


@pytest.fixture
def asked(at_start: Played) -> Played:
    at_start.lessons.go_on()
    return at_start


def test_a_lesson_opens_a_run_of_its_own_at_its_first_step(path: Path, qtbot: QtBot) -> None:
    at_start = played(path)
    assert at_start.place() == ("start", "tell", "here")
    assert at_start.session.position == 0
    assert at_start.session.run.is_prepared


def test_a_lesson_is_played_to_its_review_and_is_right_at_every_step(at_start: Played) -> None:
    seen = []

    def is_over(lessons: Lessons) -> bool:
        assert at_start.is_right()
        seen.append(lessons.step.id)
        return lessons.phase == "review"

    at_start.through(is_over)
    assert list(dict.fromkeys(seen)) == ["start", "asks", "between", "yours", "owns", "again", "chooses", "other"]
    play = at_start.lessons.play
    assert play is not None
    assert (play.score.right, play.score.questions) == (3, 3)


def test_what_is_still_to_be_predicted_is_in_no_record(asked: Played) -> None:
    assert asked.lessons.phase == "predict"
    assert len(asked.session.recording) == asked.session.position


def test_the_answers_are_named_and_chosen(asked: Played) -> None:
    assert [option.text for option in asked.lessons.options(ENGLISH)][:2] == ["MSCS NODE1", "RHS NODE1"]
    asked.lessons.choose("NODE1/rhs:1")
    assert [option.key for option in asked.lessons.options(ENGLISH)] == ["guess", "fairly", "certain"]
    asked.lessons.choose("certain")
    assert asked.lessons.phase == "see"
    assert asked.is_right()


def test_nothing_goes_on_without_an_answer_and_it_is_said_why(asked: Played) -> None:
    asked.lessons.go_on()
    assert asked.lessons.phase == "predict"
    assert asked.hints == ["Predict first: choose an answer, or leave the question out."]


def test_a_click_on_a_box_is_an_answer_and_one_on_a_node_too_little(asked: Played) -> None:
    assert asked.lessons.is_clickable
    assert asked.lessons.click("NODE1")
    assert asked.place()[1] == "predict"
    assert asked.hints == ["Click one of the boxes in the node."]
    assert asked.lessons.click("NODE1/rhs:1")
    assert asked.place()[1] == "sure"
    assert asked.hints[1:] == ["Say how sure this is: guess, fairly or certain."], "it does not go on asking for a box"
    assert asked.lessons.click("NODE1/vmms"), "one may change one's mind"
    assert asked.lessons.play is not None
    assert asked.lessons.play.given == "NODE1/vmms"


def test_a_click_is_no_answer_where_none_is_asked_for(at_start: Played) -> None:
    assert not at_start.lessons.click("NODE1/rhs:1")


def test_a_question_that_is_left_out_is_shown(asked: Played) -> None:
    asked.lessons.leave_out()
    assert asked.lessons.phase == "verdict"
    assert asked.is_right()


# --- leaving the path and coming back ------------------------------------------------------------


def test_whoever_steps_on_is_on_the_way_and_arrives_by_stepping(asked: Played) -> None:
    asked.lessons.leave_out()
    following = asked.lessons
    asked.session.take("into")
    assert asked.place() == ("asks", "verdict", "on-the-way")
    asked.session.take("into")
    asked.session.take("into")
    assert (following.step.id, following.standing) == ("between", "here")
    assert asked.is_right()


def test_whoever_goes_back_is_away_and_led_back(asked: Played) -> None:
    asked.session.go_to_start()
    assert asked.lessons.standing == "away"
    asked.lessons.go_on()
    assert asked.place() == ("asks", "predict", "here")
    assert asked.is_right()


def test_whoever_looks_before_they_predict_gets_no_points(asked: Played) -> None:
    asked.session.take("into")
    assert asked.lessons.standing == "away"
    asked.lessons.come_back()
    asked.through(lambda lessons: lessons.phase == "verdict")
    play = asked.lessons.play
    assert play is not None
    assert play.prediction is not None
    assert play.prediction.is_right
    assert not play.prediction.is_counted


def test_what_the_learner_orders_is_kept_and_the_lesson_goes_on_without_it(asked: Played) -> None:
    asked.lessons.leave_out()
    asked.session.give(Command("fail-node", ("NODE2",)))
    asked.session.take("into")
    theirs = asked.session.branch
    assert asked.lessons.standing == "away"
    asked.lessons.come_back()
    asked.lessons.go_on()
    assert asked.place() == ("between", "tell", "here")
    assert asked.is_right()
    assert asked.session.branch is not theirs
    assert theirs in asked.session.branches
    asked.through()
    assert any(given.command.name == "fail-node" for given in theirs.given)


def test_a_run_belongs_to_the_learner_as_soon_as_they_order_something(asked: Played) -> None:
    run = asked.session.run
    asked.session.take("into")
    asked.session.go_to_start()
    assert run.is_prepared
    asked.session.give(Command("fail-node", ("NODE2",)))
    assert not run.is_prepared


def test_the_learner_takes_their_turn(asked: Played) -> None:
    asked.through(lambda lessons: lessons.phase == "turn")
    run = asked.session.run
    asked.session.give(Command("fail-vm", ("SQL01",)))
    assert asked.place() == ("owns", "predict", "here")
    assert asked.is_right()
    assert run.is_prepared, "that was what the lesson asked for"
    asked.through()
    assert not asked.stops


def test_another_order_is_not_the_turn(asked: Played) -> None:
    asked.through(lambda lessons: lessons.phase == "turn")
    asked.session.give(Command("fail-vm", ("WEB01",)))
    assert asked.place() == ("yours", "turn", "away")
    asked.lessons.go_on()
    asked.lessons.go_on()
    assert asked.place() == ("owns", "predict", "here")
    assert asked.is_right()


def test_undo_takes_back_and_the_lesson_finds_its_way(asked: Played) -> None:
    asked.through(lambda lessons: lessons.step.id == "again")
    asked.session.undo()
    asked.session.undo()
    asked.lessons.come_back()
    assert asked.is_right()
    asked.through()
    assert not asked.stops


def test_whoever_takes_back_what_they_tried_is_back_in_the_lesson(asked: Played) -> None:
    asked.through(lambda lessons: lessons.phase == "turn")
    asked.session.give(Command("fail-vm", ("WEB01",)))
    assert asked.lessons.standing == "away"
    asked.session.undo()
    assert asked.place() == ("yours", "turn", "here")
    assert asked.is_right()
    asked.lessons.go_on()
    assert asked.place() == ("owns", "predict", "here")
    asked.through()
    assert not asked.stops


def test_a_history_without_an_order_of_the_lesson_is_not_its_place(asked: Played) -> None:
    asked.through(lambda lessons: lessons.phase == "turn")
    asked.session.give(Command("fail-vm", ("SQL01",)))
    position = asked.session.position
    asked.session.undo()
    asked.session.go_on_to(position)
    assert asked.session.position == position
    assert asked.lessons.standing == "away"


def test_another_cluster_may_be_opened_meanwhile(asked: Played) -> None:
    from gui.source import ready

    asked.session.open(ready("two-nodes"))
    assert asked.lessons.standing == "away"
    asked.lessons.go_on()
    assert asked.place() == ("asks", "predict", "here")
    assert asked.is_right()


# --- going back ----------------------------------------------------------------------------------


def test_one_can_go_back_step_by_step_and_on_again(asked: Played) -> None:
    asked.through()
    back = []
    for _ in range(8):
        asked.lessons.go_back()
        back.append(asked.lessons.step.id)
        assert asked.is_right()
    assert back == ["other", "chooses", "again", "owns", "yours", "between", "asks", "start"]
    asked.lessons.go_back()
    assert asked.hints[-1] == "This is the first step of the lesson."
    asked.through()
    assert not asked.stops


def test_the_review_leads_to_its_moments(asked: Played) -> None:
    asked.through()
    asked.lessons.revisit(1)
    assert asked.place() == ("asks", "verdict", "here")
    assert asked.is_right()


# --- walking -------------------------------------------------------------------------------------


def test_few_hops_on_the_way_are_shown_one_by_one(path: Path, qtbot: QtBot) -> None:
    moving = played(path, is_moving=True)
    moving.through(lambda lessons: lessons.phase == "verdict")
    qtbot.waitUntil(lambda: not moving.lessons.is_walking)
    before, seen = moving.session.position, []
    moving.session.moved.connect(lambda move: seen.append(move.position))
    moving.lessons.go_on()
    assert moving.lessons.is_walking
    qtbot.waitUntil(lambda: not moving.lessons.is_walking)
    assert seen == [before + 1, before + 2, before + 3]
    assert moving.place() == ("between", "tell", "here")


def test_going_on_while_walking_arrives_at_once(path: Path, qtbot: QtBot) -> None:
    moving = played(path, is_moving=True)
    moving.lessons.go_on()
    assert moving.lessons.is_walking
    moving.lessons.choose("NODE1/rhs:1")
    assert moving.lessons.phase == "predict", "nobody answers what has not been told yet"
    moving.lessons.go_on()
    assert moving.place()[2] == "here"
    assert moving.is_right()
    assert MOST_WALKED > 3


# --- what goes wrong -----------------------------------------------------------------------------


def test_a_lesson_that_cannot_be_played_is_told_and_the_session_stays(at_start: Played) -> None:
    at_start.lessons.end()
    run, position = at_start.session.run, at_start.session.position
    assert not at_start.lessons.begin(loaded("- {id: start, SAY, to: {hop: {call: fail_over}}}"))
    assert len(at_start.stops) == 1
    assert "small.yaml:" in at_start.stops[0]
    assert not at_start.lessons.is_on
    assert (at_start.session.run, at_start.session.position) == (run, position)


def test_a_lesson_that_comes_out_otherwise_stops_and_the_session_stays_usable(path: Path, qtbot: QtBot) -> None:
    forgetful = path.threads[0]._replace(ordered=[])
    broken = played(path._replace(threads=(forgetful, *path.threads[1:])))
    broken.through(lambda lessons: not lessons.is_on or lessons.phase == "review")
    assert len(broken.stops) == 1
    assert "does not come out as it should" in broken.stops[0]
    broken.session.take("into")


def test_closing_leaves_the_session_where_it_is(asked: Played) -> None:
    position = asked.session.position
    asked.lessons.end()
    assert asked.session.position == position
    assert not asked.lessons.is_on
    asked.lessons.go_on()
    assert asked.hints[-1] == "No lesson is open."
