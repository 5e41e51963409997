"""The review in the panel: what the predictions came to, and the way to its moments and back."""

import pytest
from pytestqt.qtbot import QtBot

from core.lessons import library
from core.lessons.checking import checked
from core.lessons.path import Path
from core.lessons.scoring import OfConfidence
from gui.lessons.review_view import ReviewView
from gui.lessons.words import LessonWords
from tests.core.lessons.written import walked
from tests.gui.lessons.panel_shown import QUIZ, Shown, shown, text_in


@pytest.fixture(scope="module")
def quiz() -> Path:
    return walked(QUIZ)


@pytest.fixture
def over(quiz: Path, qtbot: QtBot) -> Shown:
    """The first question was answered wrongly and for certain, the second rightly but overlooked, the last left out."""
    at = shown(quiz, qtbot)
    at.foot.go.click()
    at.answer(at.wrong, "certain", at.right)
    at.to("chooses", "predict")
    at.answer(at.right, "fairly", at.wrong)
    at.to("owns", "predict")
    at.lessons.leave_out()
    at.foot.go.click()
    return at


def test_before_the_last_step_the_button_says_what_comes(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.to("owns", "verdict")
    assert at.foot.go.text() == "Show the review"
    at.foot.go.click()
    assert isinstance(at.panel.page, ReviewView)
    assert at.panel.head.step.text() == "Review"


def test_the_review_says_what_it_came_to(over: Shown) -> None:
    assert over.review.points.text() == "−4 of 9 points"
    assert over.review.share.share == 0
    assert over.review.sums.text() == "Right: 1 of 2 · Not counted: 1 · Seen as it was: 1 of 2"
    assert "What to keep\n–\nA" in over.read()
    assert "Can you do this now?\n–\nA" in over.read()


def test_each_confidence_has_its_dots_and_its_judgement(over: Shown) -> None:
    rows = [text_in(row) for row in over.review.calibration]
    assert rows == [
        "A guess\nnever chosen",
        "Fairly sure\nRight: 1 of 1\ntoo few to say",
        "Certain\nRight: 0 of 1\ntoo few to say",
    ]
    dots = [row.dots and (row.dots.right, row.dots.asked) for row in over.review.calibration]
    assert dots == [None, (1, 1), (0, 1)]


@pytest.mark.parametrize(
    ("of", "judgement"),
    [
        (OfConfidence("certain", 0, 0), "never chosen"),
        (OfConfidence("certain", 1, 1), "too few to say"),
        (OfConfidence("certain", 6, 5), "well judged"),
        (OfConfidence("certain", 6, 1), "too sure"),
        (OfConfidence("guess", 6, 6), "too shy: surer would have paid more"),
    ],
)
def test_a_judgement_is_told_in_words(of: OfConfidence, judgement: str) -> None:
    assert LessonWords().judgement(of) == judgement


def test_each_moment_leads_to_its_step_and_says_why(over: Shown) -> None:
    moments = over.review.moments
    assert list(moments) == [1, 2, 3]
    assert [button.front for button in moments.values()] == ["cross", "eye", "bar"]
    hop = over.play.path.recording(over.play.path.stands[1]).hop(over.play.path.stands[1].end)
    assert moments[1].text() == f"Who is asked? – wrong, certain – Hop {hop.index} · 00:00:05.000"
    assert "right, but something else was seen" in moments[2].text()
    assert "left out" in moments[3].text()
    moments[1].click()
    assert (over.lessons.step.id, over.lessons.phase, over.lessons.standing) == ("asks", "verdict", "here")
    assert over.played.is_right()
    assert "Wrong" in over.read()


def test_from_a_moment_one_gets_back_to_the_review_at_once(over: Shown) -> None:
    assert not over.panel.strip.isVisible()
    over.review.moments[1].click()
    strip = over.panel.strip
    assert (strip.kind, strip.button.text()) == ("revisit", "Back to the review")
    strip.button.click()
    assert over.play.is_over
    assert over.played.is_right()
    assert not strip.isVisible()
    assert list(over.review.moments) == [1, 2, 3]


def test_from_a_moment_one_also_gets_there_step_by_step(over: Shown) -> None:
    over.review.moments[2].click()
    for _ in range(2):
        over.foot.go.click()
    assert over.play.is_over


def test_away_from_a_moment_the_way_back_to_the_lesson_comes_first(over: Shown) -> None:
    over.review.moments[1].click()
    over.played.session.go_to(1)
    assert over.strip() == "away"
    over.panel.strip.button.click()
    assert over.strip() == "revisit"


def test_of_a_lesson_that_is_over_the_cluster_may_stand_anywhere(over: Shown) -> None:
    over.played.session.go_to(1)
    assert not over.panel.strip.isVisible()
    assert over.foot.go.text() == "Close"
    over.foot.go.click()
    assert not over.lessons.is_on


def test_the_review_closes_only_from_its_foot(over: Shown) -> None:
    assert not over.panel.head.close_button.isVisible()


def test_what_comes_after_is_wanted_by_three_buttons(quiz: Path, qtbot: QtBot) -> None:
    known = shown(checked(library.ready_lesson(library.names()[0])), qtbot)
    known.played.through()
    for button, signal in (
        (known.review.next, known.panel.next_wanted),
        (known.review.again, known.panel.again_wanted),
        (known.review.all, known.panel.browser_wanted),
    ):
        assert button.isVisible()
        with qtbot.waitSignal(signal, timeout=100):
            button.click()


def test_a_lesson_of_ones_own_has_none_after_it(over: Shown) -> None:
    assert not over.review.next.isVisible()
    assert over.review.again.isVisible()
    assert over.review.all.isVisible()


def test_where_all_was_right_there_is_nothing_to_look_at_again(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.played.through()
    assert at.review.moments == {}
    assert "Nothing is left to look at once more" in at.read()
    assert at.review.points.text() == "9 of 9 points"
    assert at.review.share.share == 1


def test_a_lesson_without_questions_has_no_score(qtbot: QtBot) -> None:
    at = shown(walked("- {id: start, SAY}\n"), qtbot)
    assert at.foot.go.text() == "Show the review"
    at.foot.go.click()
    assert "Nothing was predicted in this lesson." in at.read()
    assert "points" not in at.read()


def test_the_review_cannot_be_gone_to_before_it_was_reached(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.lessons.review()
    assert at.phase() == "tell"
    with pytest.raises(ValueError, match="has not been reached"):
        at.play.review()
