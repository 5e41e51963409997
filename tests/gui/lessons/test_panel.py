"""The lesson panel: every phase of a step has its page, and whatever is pressed there reaches the lesson."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.lessons.path import Path
from core.lessons.scoring import CONFIDENCES, POINTS
from gui.lessons.empty_view import EmptyView
from gui.lessons.narration_view import NarrationView, WatchView
from gui.lessons.question_view import QuestionView
from gui.lessons.words import LessonWays, signed
from tests.core.lessons.written import ASKED, walked
from tests.gui.lessons.panel_shown import QUIZ, Shown, shown, text_in


@pytest.fixture(scope="module")
def quiz() -> Path:
    return walked(QUIZ)


@pytest.fixture(scope="module")
def path() -> Path:
    return walked(ASKED)


@pytest.fixture
def asked(quiz: Path, qtbot: QtBot) -> Shown:
    """At the first question."""
    at = shown(quiz, qtbot)
    at.foot.go.click()
    return at


# --- nothing open, and told ----------------------------------------------------------------------


def test_without_a_lesson_it_says_so_and_leads_to_all(quiz: Path, qtbot: QtBot) -> None:
    empty = shown(quiz, qtbot, begins=False)
    assert isinstance(empty.panel.page, EmptyView)
    assert "No lesson is open" in empty.read()
    assert not empty.panel.head.isVisible()
    assert not empty.foot.isVisible()
    with qtbot.waitSignal(empty.panel.browser_wanted):
        empty.panel.page.button.click()


def test_a_step_is_told_with_its_number_and_the_way_on(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    assert at.read() == "Words"
    assert at.panel.head.title.text() == "A"
    assert at.panel.head.step.text() == "Step 1 of 4"
    assert at.panel.head.progress.share == 0.25
    assert at.foot.go.text() == "See what happens…"
    assert not at.foot.back.isVisible(), "nothing is before the first step"
    at.foot.go.click()
    assert at.panel.head.step.text() == "Step 2 of 4"
    at.foot.back.click()
    assert at.lessons.step.id == "start"


def test_the_lesson_is_closed_by_the_link_in_the_head(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.panel.head.close_button.click()
    assert not at.lessons.is_on
    assert isinstance(at.panel.page, EmptyView)


def test_a_panel_that_is_not_seen_does_nothing_until_it_is(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot)
    at.panel.hide()
    before = at.panel.page
    at.lessons.go_on()
    assert at.panel.page is before
    at.panel.show()
    assert isinstance(at.panel.page, QuestionView)


# --- asked ---------------------------------------------------------------------------------------


def test_a_question_offers_its_answers_by_number(asked: Shown) -> None:
    assert "Look at RHS now." in asked.read()
    assert "Who is asked?" in asked.read()
    assert "Click it on the stage, or choose here." in asked.read()
    buttons = list(asked.question.answers.values())
    assert [button.front for button in buttons] == list(range(1, len(buttons) + 1))
    assert asked.question.answers["NODE1/rhs:1"].text() == "Resource Host Subsystem (RHS) on NODE1"
    assert asked.question.answers["NODE1/rhs:1"].accessibleName().startswith("2: Resource Host")
    assert not asked.foot.go.isEnabled()
    assert "first" in asked.foot.go.text()
    assert asked.foot.go.toolTip(), "a button that cannot be pressed says why"


def test_a_question_by_a_node_says_so_and_one_of_sentences_says_nothing_of_clicks(asked: Shown) -> None:
    asked.to("chooses", "predict")
    assert "lick" not in asked.read()
    assert [button.text() for button in asked.question.answers.values()] == ["At once", "Later"]
    asked.to("owns", "predict")
    assert "Click the node on the stage, or choose here." in asked.read()
    assert [button.text() for button in asked.question.answers.values()] == ["NODE1", "NODE2", "NODE3"]


def test_an_answer_leads_to_how_sure_it_is_with_what_each_pays(asked: Shown) -> None:
    asked.question.answers["NODE1/rhs:1"].click()
    assert asked.phase() == "sure"
    assert "How sure is that?" in asked.read()
    assert list(asked.question.confidences) == list(CONFIDENCES)
    for number, (confidence, button) in enumerate(asked.question.confidences.items(), 1):
        right, wrong = POINTS[next(each for each in CONFIDENCES if each == confidence)]
        assert button.front == number
        assert f"{signed(right)} if right, {signed(wrong)} if wrong" in button.text()
    chosen = [key for key, button in asked.question.answers.items() if button.is_chosen]
    assert chosen == ["NODE1/rhs:1"]
    assert asked.question.answers["NODE1/rhs:1"].front == "chosen"
    assert asked.question.answers["NODE1/vmms"].front == "empty", "the numbers say how sure it is now"
    assert asked.question.answers["NODE1/rhs:1"].accessibleName().endswith("chosen")


def test_one_may_change_ones_mind_until_it_is_said_how_sure(asked: Shown) -> None:
    asked.question.answers["NODE1/rhs:1"].click()
    asked.question.answers["NODE1/vmms"].click()
    assert asked.play.given == "NODE1/vmms"
    assert asked.question.answers["NODE1/vmms"].is_chosen
    assert not asked.question.answers["NODE1/rhs:1"].is_chosen


def test_what_is_clicked_and_not_on_offer_stands_among_the_answers(asked: Shown) -> None:
    clicked = "NODE3/vmms"
    assert clicked not in asked.question.answers
    assert asked.lessons.click(clicked)
    assert asked.question.answers[clicked].is_chosen
    asked.question.confidences["guess"].click()
    assert clicked not in asked.question.answers, "what was seen is chosen among those on offer"
    asked.foot.go.click()
    assert asked.verdict.rows[clicked].front == "cross"


def test_a_question_is_left_out_by_its_link(asked: Shown) -> None:
    link = asked.question.leave_out
    assert link is not None
    assert link.role == "quiet"
    link.click()
    assert asked.phase() == "verdict"
    assert "Left out\nIt does not count." in asked.read()
    assert asked.verdict.card.sign == "bar"
    assert asked.verdict.rows[asked.right].front == "check"


def test_it_can_be_left_out_while_it_is_asked_how_sure_it_is(asked: Shown) -> None:
    asked.question.answers[asked.wrong].click()
    assert asked.question.leave_out is not None
    asked.question.leave_out.click()
    assert "Left out" in asked.read()


# --- seen ----------------------------------------------------------------------------------------


def test_afterwards_it_asks_what_was_seen_and_does_not_show_what_was_predicted(asked: Shown) -> None:
    asked.question.answers[asked.wrong].click()
    asked.question.confidences["fairly"].click()
    assert asked.phase() == "see"
    assert "What did you see?" in asked.read()
    assert not any(button.is_chosen for button in asked.question.answers.values())
    assert asked.question.leave_out is None
    asked.question.answers[asked.right].click()
    prediction = asked.play.prediction
    assert prediction is not None
    assert (prediction.confidence, prediction.is_right, prediction.has_seen_right) == ("fairly", False, True)


def test_who_is_not_sure_leaves_out_what_was_seen(asked: Shown) -> None:
    asked.question.answers[asked.right].click()
    asked.question.confidences["certain"].click()
    assert asked.foot.go.text() == "I am not sure"
    assert asked.foot.go.role == "", "it is not what one should do"
    asked.foot.go.click()
    prediction = asked.play.prediction
    assert prediction is not None
    assert prediction.seen == ""
    assert "Seen" not in asked.read()


# --- the verdict ---------------------------------------------------------------------------------


def test_a_right_answer_is_told_by_sign_word_colour_and_outline(asked: Shown) -> None:
    asked.answer(asked.right, "certain", asked.right)
    card, row = asked.verdict.card, asked.verdict.rows[asked.right]
    assert (card.sign, card.is_dashed, card.state) == ("check", False, card.telling.rich.theme.online)
    assert (
        "Right\nPoints: +3\nPredicted, certain\nResource Host Subsystem (RHS) on NODE1\nSeen as it was." in asked.read()
    )
    assert "It is" not in asked.read()
    assert (row.front, row.is_seen, row.frame.is_dashed) == ("check", True, False)
    assert row.text().endswith("right · predicted · seen")


def test_a_wrong_answer_is_told_with_what_is_right_and_what_was_seen(asked: Shown) -> None:
    wrong = asked.wrong
    asked.answer(wrong, "certain", wrong)
    card = asked.verdict.card
    assert (card.sign, card.is_dashed, card.state) == ("cross", True, card.telling.rich.theme.failed)
    assert "Wrong\nPoints: −6" in asked.read()
    assert "It is\nResource Host Subsystem (RHS) on NODE1\nSeen\n" in asked.read()
    assert "worth another look" in asked.read()
    row = asked.verdict.rows[wrong]
    assert (row.front, row.is_seen, row.frame.is_dashed) == ("cross", True, True)
    assert row.text().endswith("predicted, and wrong · seen")
    assert asked.verdict.rows[asked.right].front == "check"
    others = [row for key, row in asked.verdict.rows.items() if key not in (wrong, asked.right)]
    assert others
    assert all(row.front == "space" and not row.is_seen for row in others)


def test_a_guess_that_is_wrong_costs_nothing(asked: Shown) -> None:
    asked.answer(asked.wrong, "guess")
    assert "Points: 0" in asked.read()
    assert "Predicted, a guess" in asked.read()


def test_it_says_why_and_the_hop_and_how_sure_its_rule_is(asked: Shown) -> None:
    asked.answer(asked.right)
    hop = asked.play.path.recording(asked.play.stand).hop(asked.play.stand.end)
    english = Narrator("en")
    assert "So IsAlive is." in asked.read()
    told = asked.verdict.hop.text()
    assert f"HOP {hop.index} · {english.time(hop.time)}" in told
    assert english.sentence(hop) in told
    assert english.reason(hop) in told
    assert "From the article" in told
    assert f"statement {english.rule(hop).statement} of the article" in told
    assert asked.read().endswith("Look at RHS now."), "what was told before stands at the end"


def test_why_a_wrong_choice_is_wrong_is_told_to_whoever_made_it(asked: Shown) -> None:
    asked.to("chooses", "predict")
    asked.answer(asked.wrong)
    assert "Why not: At once\nIt has to be noticed first." in asked.read()


def test_why_a_wrong_choice_is_wrong_is_told_to_nobody_else(asked: Shown) -> None:
    asked.to("chooses", "predict")
    asked.answer(asked.right)
    assert "noticed first" not in asked.read()
    assert "said to nobody" not in asked.read()


def test_whoever_looked_first_is_told_that_it_does_not_count(asked: Shown) -> None:
    assert asked.note() == ""
    asked.played.session.take("into")
    asked.lessons.come_back()
    assert asked.note() == "What comes next has been looked at already: this prediction will not count."
    asked.question.answers[asked.right].click()
    said = [button.accessibleName() for button in asked.question.confidences.values()]
    assert all(name.endswith(", does not count here") for name in said), said
    asked.question.confidences["certain"].click()
    asked.foot.go.click()
    assert "Right\nIt does not count: what comes next had been looked at." in asked.read()
    assert "Points" not in asked.read()


# --- the learner's turn --------------------------------------------------------------------------


def test_a_turn_says_what_to_do_and_by_which_ways(path: Path, qtbot: QtBot) -> None:
    at = shown(path, qtbot)
    at.panel.set_ways(at.panel._ways._replace(fail="Entf"))
    at.to("yours", "turn")
    assert isinstance(at.panel.page, NarrationView)
    told = at.read()
    assert "Your turn\nFail it." in told
    assert "Fail SQL01" in told
    assert "By keyboard: Entf lists all that can break, or what the selected object offers." in told
    assert at.foot.go.text() == "Let the lesson do it"
    at.foot.go.click()
    assert at.lessons.step.id == "owns"


def test_a_turn_that_the_learner_takes_goes_on_by_itself(path: Path, qtbot: QtBot) -> None:
    at = shown(path, qtbot)
    at.to("yours", "turn")
    at.played.session.give(Command("fail-vm", ("SQL01",)))
    assert at.lessons.step.id == "owns"
    assert isinstance(at.panel.page, QuestionView)


@pytest.mark.parametrize(
    ("order", "way"),
    [
        ("repair-dll NODE1 vmclusres.dll", "By keyboard: Strg+R lists all that needs repair."),
        ("move-group SQL01 NODE2", "By keyboard: Strg+F finds it by its name."),
    ],
)
def test_the_way_is_that_of_the_order(order: str, way: str, qtbot: QtBot) -> None:
    steps = f"""\
- {{id: start, SAY, give: [damage-dll NODE1 vmclusres.dll]}}
- {{id: yours, SAY, turn: {{text: {{en: Do it., de: Tun.}}, do: {order}}}}}
- {{id: end, SAY}}
"""
    at = shown(walked(steps), qtbot)
    at.panel.set_keys(LessonWays(repair="Strg+R", find="Strg+F"))
    at.foot.go.click()
    assert way in at.read()


def test_a_lesson_may_end_with_a_turn(qtbot: QtBot) -> None:
    steps = "- {id: yours, SAY, turn: {text: {en: Fail it., de: Stören.}, do: fail-vm SQL01}}\n"
    at = shown(walked(steps), qtbot)
    at.foot.go.click()
    assert at.play.is_over
    assert at.played.session.position == at.play.where.position > 0


# --- elsewhere -----------------------------------------------------------------------------------


def test_a_learner_who_is_elsewhere_is_told_and_led_back(asked: Shown) -> None:
    assert not asked.panel.strip.isVisible()
    asked.played.session.go_to(2)
    strip = asked.panel.strip
    assert strip.kind == "away"
    assert strip.isVisible()
    assert "The cluster stands elsewhere" in text_in(strip)
    assert not asked.foot.go.isVisible(), "the strip has the button"
    assert "(Ctrl+J)" in strip.button.toolTip()
    strip.button.click()
    assert asked.lessons.standing == "here"
    assert not strip.isVisible()
    assert asked.foot.go.isVisible()


def test_a_question_can_be_answered_from_elsewhere(asked: Shown) -> None:
    asked.played.session.go_to(2)
    asked.answer(asked.right)
    assert asked.lessons.standing == "here"
    assert asked.played.is_right()


def test_on_the_way_the_hops_are_counted(path: Path, qtbot: QtBot) -> None:
    at = shown(path, qtbot)
    at.to("asks", "verdict")
    at.played.session.take("into")
    assert at.strip() == "on-the-way"
    assert at.panel.strip.text.text() == "Hop 1 of 3 on the way"
    at.played.session.take("into")
    assert at.panel.strip.text.text() == "Hop 2 of 3 on the way"
    at.played.session.take("into")
    assert at.lessons.step.id == "between"
    assert not at.panel.strip.isVisible()


# --- walking -------------------------------------------------------------------------------------


def test_while_hops_are_shown_what_was_told_stays(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, is_moving=True)
    before = at.panel.page
    at.foot.go.click()
    assert at.is_walking()
    assert at.panel.page is before
    assert at.panel.head.step.text() == "Step 1 of 4"
    assert at.foot.go.text() == "On at once"
    at.foot.go.click()
    assert not at.is_walking()
    assert "Who is asked?" in at.read()


def test_while_the_answer_is_shown_there_is_nothing_to_press(path: Path, qtbot: QtBot) -> None:
    at = shown(path, qtbot, is_moving=True)
    at.to("owns", "predict")
    assert not at.is_walking()
    old = at.question
    old.answers[at.right].click()
    certain = at.question.confidences["certain"]
    certain.click()
    assert at.is_walking()
    assert isinstance(at.panel.page, WatchView)
    assert at.read() == "Where?\nWatch the stage"
    assert at.panel.page.stops() == []
    # Whoever presses what has just gone, or a number, changes nothing.
    certain.click()
    old.answers["NODE3"].click()
    QTest.keyClick(at.panel, Qt.Key.Key_1)
    at.lessons.leave_out()
    assert at.is_walking()
    assert (at.play.phase, at.play.given) == ("see", at.right)
    at.foot.go.click()
    assert "What did you see?" in at.read()


def test_nothing_is_left_out_on_the_way_to_a_question(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, is_moving=True)
    at.foot.go.click()
    assert (at.lessons.is_walking, at.lessons.phase) == (True, "predict")
    at.lessons.leave_out()
    assert at.phase() == "predict"


def test_whoever_stays_away_while_hops_are_shown_comes_to_what_is_so(quiz: Path, qtbot: QtBot) -> None:
    at = shown(quiz, qtbot, is_moving=True)
    at.foot.go.click()
    at.panel.set_narrator(Narrator("de"))
    assert isinstance(at.panel.page, WatchView)
    at.foot.go.click()
    assert "Wer wird gefragt?" in at.read()
