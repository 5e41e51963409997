"""Playing: which phase comes after which, where the cluster should stand, and what is kept of the answers."""

import pytest

from core.lessons.path import Path
from core.lessons.playing import Play
from tests.core.lessons.written import ASKED, walked


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


@pytest.fixture
def asked(path: Path) -> Play:
    play = Play(path)
    play.next()
    return play


def test_it_begins_with_what_is_told(path: Path) -> None:
    play = Play(path)
    assert (play.number, play.phase, play.where) == (0, "tell", (0, 0))
    assert not play.back()


def test_a_question_goes_through_its_phases_and_is_revealed_only_after_the_answer(asked: Play) -> None:
    stand = asked.stand
    assert (asked.phase, asked.where.position) == ("predict", stand.position)
    asked.predict("NODE1/vmms")
    assert (asked.phase, asked.where.position) == ("sure", stand.position)
    asked.predict("NODE1/rhs:1")
    asked.be("fairly")
    assert (asked.phase, asked.where.position) == ("see", stand.end)
    assert not asked.predictions
    asked.saw("NODE1/vmms")
    assert asked.phase == "verdict"
    found = asked.prediction
    assert found is not None
    assert (found.given, found.confidence, found.is_right, found.seen, found.has_seen_right) == (
        "NODE1/rhs:1", "fairly", True, "NODE1/vmms", False,
    )  # fmt: skip


def test_what_is_left_out_is_shown_and_does_not_count(asked: Play) -> None:
    asked.skip()
    assert asked.phase == "verdict"
    assert asked.where.position == asked.stand.end
    assert asked.prediction is not None
    assert not asked.prediction.is_counted
    assert asked.score.counted == 0


def test_whoever_looks_first_may_answer_and_gets_no_points(asked: Play) -> None:
    asked.look()
    assert asked.has_looked
    asked.predict("NODE1/rhs:1")
    asked.be("certain")
    asked.saw("")
    assert asked.prediction is not None
    assert asked.prediction.is_right
    assert asked.score.points == 0


def test_looking_is_not_forgotten_by_going_back_and_on(asked: Play) -> None:
    asked.look()
    asked.back()
    asked.next()
    assert asked.has_looked


def test_looking_after_the_answer_is_what_one_is_meant_to_do(asked: Play) -> None:
    asked.predict("NODE1/rhs:1")
    asked.be("certain")
    asked.look()
    asked.saw("NODE1/rhs:1")
    assert asked.score.points == 3


def test_nobody_gets_past_a_question_without_an_answer(asked: Play) -> None:
    with pytest.raises(ValueError, match="in phase predict"):
        asked.next()
    with pytest.raises(ValueError, match="in phase predict"):
        asked.be("certain")


def test_a_turn_hands_over_what_is_to_be_done_and_goes_on(asked: Play) -> None:
    asked.skip()
    asked.next()
    asked.next()
    assert asked.phase == "turn"
    leg = asked.do()
    assert [command.name for command in leg.commands] == ["fail-vm"]
    assert asked.stand.entry.id == "owns"


def test_going_back_to_an_answered_question_tells_its_verdict(asked: Play) -> None:
    asked.skip()
    asked.next()
    assert asked.back()
    assert asked.phase == "verdict"


def test_behind_the_last_step_is_the_review_and_back_leads_into_it(path: Path) -> None:
    play = Play(path, number=len(path.stands) - 1)
    play.next()
    assert play.is_over
    assert play.where.position == path.stands[-1].end
    assert play.back()
    assert play.phase == "tell"


def test_who_comes_back_later_finds_their_answers(asked: Play, path: Path) -> None:
    asked.predict("NODE1/vmms")
    asked.be("certain")
    asked.saw("")
    again = Play(path, asked.predictions, number=1)
    assert again.phase == "verdict"
    assert again.given == "NODE1/vmms"
    assert again.score == asked.score
    (prediction, stand), *_ = again.to_revisit
    assert prediction.step == stand.entry.id == "asks"


def test_what_was_revealed_is_not_predicted_again(asked: Play) -> None:
    asked.predict("1")
    asked.be("certain")
    asked.back()
    asked.next()
    assert asked.phase == "verdict"
    assert [each.confidence for each in asked.predictions] == ["certain"]


def test_what_is_left_out_is_as_sure_as_a_guess(asked: Play) -> None:
    asked.predict("1")
    asked.be("certain")
    asked.saw("")
    asked.go_to(4)
    asked.skip()
    assert [each.confidence for each in asked.predictions] == ["certain", "guess"]
