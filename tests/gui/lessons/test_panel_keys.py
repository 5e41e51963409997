"""The lesson panel by keyboard, and for those who hear it: numbers, arrows, who has the keys, what is read out."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QAccessibleEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.lessons import library
from core.lessons.path import Path
from gui.lessons import panel as panel_module
from gui.lessons.option_button import OptionButton
from gui.lessons.words import LessonWays
from gui.window.main_window import MainWindow
from gui.window.panes import first_focus
from tests.core.lessons.written import ASKED, walked
from tests.gui.lessons.panel_shown import QUIZ, Shown, settle, shown
from tests.gui.window.conftest import preferences, window

__all__ = ["preferences", "window"]

Key = Qt.Key


@pytest.fixture(scope="module")
def quiz() -> Path:
    return walked(QUIZ)


@pytest.fixture
def at_start(quiz: Path, qtbot: QtBot) -> Shown:
    return shown(quiz, qtbot)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


# --- numbers and arrows --------------------------------------------------------------------------


def test_a_whole_question_is_answered_by_numbers(at_start: Shown) -> None:
    at_start.foot.go.setFocus()
    press(Key.Key_Return)
    assert at_start.phase() == "predict"
    assert focused() is at_start.question.choices[0]
    press(Key.Key_2)
    assert at_start.play.given == "NODE1/rhs:1"
    press(Key.Key_3)
    assert at_start.phase() == "see"
    press(Key.Key_1)
    prediction = at_start.play.prediction
    assert prediction is not None
    assert (prediction.confidence, prediction.seen) == ("certain", "NODE1/clussvc")


def test_a_number_beyond_the_answers_does_nothing(at_start: Shown) -> None:
    at_start.foot.go.setFocus()
    press(Key.Key_1)
    assert at_start.phase() == "tell"
    at_start.to("chooses", "predict")
    press(Key.Key_6)
    assert at_start.phase() == "predict"
    QTest.keyClick(focused(), Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert at_start.phase() == "predict"


def test_up_and_down_go_through_the_answers_and_space_and_enter_take_one(at_start: Shown) -> None:
    at_start.foot.go.setFocus()
    press(Key.Key_Space)
    choices = at_start.question.choices
    press(Key.Key_Up)
    assert focused() is choices[0], "above the first there is nothing"
    press(Key.Key_Down)
    assert focused() is choices[1]
    press(Key.Key_Space)
    assert at_start.phase() == "sure"
    assert focused() is at_start.question.choices[0]
    press(Key.Key_Up)
    assert focused() is list(at_start.question.answers.values())[-1]
    press(Key.Key_Down)
    press(Key.Key_Enter)
    assert at_start.phase() == "see"


def test_up_and_down_scroll_where_there_is_nothing_to_choose(quiz: Path, qtbot: QtBot) -> None:
    low = shown(quiz, qtbot, size=(344, 320))
    low.to("asks", "verdict")
    settle()
    low.foot.go.setFocus()
    bar = low.panel.column.area.verticalScrollBar()
    assert bar.maximum() > 40
    press(Key.Key_Down)
    assert bar.value() > 0
    press(Key.Key_Up)
    assert bar.value() == 0


def test_other_keys_are_left_to_the_window(at_start: Shown, qtbot: QtBot) -> None:
    heard: list[int] = []

    class Around(QWidget):
        def event(self, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                heard.append(event.key())
            return super().event(event)

    around = Around()
    QVBoxLayout(around).addWidget(at_start.panel)
    with qtbot.waitExposed(around):
        around.show()
    at_start.panel.show()
    at_start.foot.go.setFocus()
    for key in (Key.Key_PageDown, Key.Key_X, Key.Key_7):
        press(key)
    assert heard == [Key.Key_PageDown, Key.Key_X, Key.Key_7]
    at_start.panel.setParent(None)
    around.close()


# --- who has the keys ----------------------------------------------------------------------------


@pytest.fixture
def beside(quiz: Path, qtbot: QtBot) -> Iterator[tuple[Shown, QPushButton]]:
    """A panel beside something else, which has the keys."""
    holder, stage = QWidget(), QPushButton("stage")
    qtbot.addWidget(holder)
    at = shown(quiz, qtbot)
    rows = QVBoxLayout(holder)
    rows.addWidget(stage)
    rows.addWidget(at.panel)
    holder.resize(400, 900)
    with qtbot.waitExposed(holder):
        holder.show()
    at.panel.show()
    stage.setFocus()
    yield at, stage
    at.panel.setParent(None)


def test_the_keys_are_never_taken_from_elsewhere(beside: tuple[Shown, QPushButton]) -> None:
    at, stage = beside
    at.played.through(lambda lessons: focused() is not stage or lessons.phase == "review")
    assert at.play.is_over
    assert focused() is stage
    at.lessons.revisit(1)
    at.played.session.go_to(1)
    assert focused() is stage


def test_a_click_leaves_the_keys_where_they_are(beside: tuple[Shown, QPushButton]) -> None:
    at, stage = beside
    QTest.mouseClick(at.foot.go, Qt.MouseButton.LeftButton)
    assert at.phase() == "predict"
    QTest.mouseClick(at.question.choices[0], Qt.MouseButton.LeftButton)
    assert at.phase() == "sure"
    assert focused() is stage


def test_once_in_the_panel_the_keys_stay_there_where_they_are_of_use(beside: tuple[Shown, QPushButton]) -> None:
    at, _ = beside
    at.foot.go.setFocus()
    at.lessons.go_on()
    assert focused() is at.question.choices[0]
    at.lessons.choose("NODE1/rhs:1")
    assert focused() is at.question.choices[0], "how sure"
    at.lessons.choose("certain")
    assert focused() is at.question.choices[0], "what was seen"
    at.lessons.choose("")
    assert focused() is at.foot.go
    at.played.session.go_to(1)
    assert focused() is at.panel.strip.button
    at.lessons.come_back()
    assert focused() is at.foot.go
    at.played.through()
    assert focused() is at.review.again
    at.lessons.end()
    assert focused() is at.panel.page.first_focus()  # type: ignore[union-attr]  # there is a page


def test_whoever_goes_back_goes_on_going_back(beside: tuple[Shown, QPushButton]) -> None:
    at, _ = beside
    at.to("chooses", "predict")
    at.foot.back.setFocus()
    press(Key.Key_Return)
    assert (at.lessons.step.id, focused()) == ("asks", at.foot.back)
    press(Key.Key_Return)
    assert at.lessons.step.id == "start"
    assert focused() is at.foot.go, "there is nothing before it"


def test_where_everything_scrolls_the_keys_stay_too(quiz: Path, qtbot: QtBot) -> None:
    at, holder = shown(quiz, qtbot), QWidget()
    qtbot.addWidget(holder)
    at.panel.setParent(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    at.panel.show()
    at.foot.go.setFocus()
    at.panel.setGeometry(0, 0, 344, 150)
    settle()
    assert at.foot not in at.panel.column.pinned
    assert focused() is at.foot.go
    at.panel.setGeometry(0, 0, 344, 600)
    settle()
    assert at.foot in at.panel.column.pinned
    assert focused() is at.foot.go
    at.panel.setParent(None)


def test_a_walk_by_tab_comes_to_the_answers_first(window: MainWindow) -> None:
    window.movement.set_choice("reduced")
    window.lessons.begin(library.ready_lesson("the-healthy-round"))
    while window.lessons.phase != "predict":
        window.lessons.go_on()
    assert first_focus(window.docks["lesson"]) in window.lesson.findChildren(OptionButton)


def test_the_numbers_choose_on_the_stage_and_in_the_panel(window: MainWindow) -> None:
    window.movement.set_choice("reduced")
    window.lessons.begin(library.ready_lesson("the-healthy-round"))
    while window.lessons.phase != "predict":
        window.lessons.go_on()
    assert window.view.hasFocus()
    QTest.keyClick(window.view, Key.Key_2)
    assert str(window.lessons.phase) == "sure"
    panel_button = first_focus(window.docks["lesson"])
    assert panel_button is not None
    panel_button.setFocus()
    QTest.keyClick(panel_button, Key.Key_1)
    assert str(window.lessons.phase) == "see"


# --- names and what is read out ------------------------------------------------------------------


def every_phase(at: Shown) -> Iterator[str]:
    """A whole lesson, one phase after the other, with what lies beside its way."""
    yield "told"
    for _ in range(200):
        play = at.lessons.play
        if play is None or play.is_over:
            break
        if play.phase == "sure":
            at.lessons.choose("certain" if play.number % 2 else "guess")
        elif play.phase in ("predict", "see"):
            at.lessons.choose(at.right if play.number % 3 else at.wrong)
        else:
            at.lessons.go_on()
        yield at.lessons.phase
    at.lessons.revisit(1)
    yield "revisited"
    at.played.session.go_to(1)
    yield "away"
    at.lessons.end()
    yield "nothing"


@pytest.mark.parametrize("steps", [QUIZ, ASKED], ids=["quiz", "asked"])
def test_every_button_has_a_name_and_says_what_it_does(steps: str, qtbot: QtBot) -> None:
    at = shown(walked(steps), qtbot)
    phases = []
    for phase in every_phase(at):
        phases.append(phase)
        settle()
        for button in at.panel.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName(), (phase, button)
                assert button.toolTip(), (phase, button.text())
                assert button.focusPolicy() == Qt.FocusPolicy.TabFocus, (phase, button.text())
                assert button.height() >= 24, (phase, button.text())
    assert {"predict", "sure", "see", "verdict", "review"} <= set(phases)


def test_the_keys_that_hold_stand_in_the_tooltips(at_start: Shown) -> None:
    assert at_start.foot.go.toolTip().endswith("(Ctrl+Return)")
    at_start.panel.set_keys(LessonWays(go_on="Strg+Eingabe", leave_out="X", back="Y"))
    assert at_start.foot.go.toolTip().endswith("(Strg+Eingabe)")
    at_start.foot.go.click()
    assert at_start.foot.back.toolTip().endswith("(Y)")
    assert at_start.question.leave_out is not None
    assert at_start.question.leave_out.toolTip().endswith("(X)")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read out."""
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        said.append(event.message())

    monkeypatch.setattr(panel_module, "QAccessible", SimpleNamespace(updateAccessibility=listen))
    return said


def test_every_phase_is_read_out_once(quiz: Path, qtbot: QtBot, heard: list[str]) -> None:
    at = shown(quiz, qtbot)
    assert heard == ["Step 1 of 4. Words"]
    at.foot.go.click()
    assert heard[1:] == ["Step 2 of 4. Look at RHS now. Who is asked?"]
    at.answer(at.right, "certain", at.right)
    assert heard[2:] == [
        "How sure is that?",
        "What did you see?",
        "Right. It is: Resource Host Subsystem (RHS) on NODE1. So IsAlive is.",
    ]
    at.panel.set_scale(2.0)
    at.panel.retranslate()
    at.lessons.changed.emit()
    assert len(heard) == 5
    at.played.session.go_to(1)
    at.played.session.go_to(2)
    assert heard[5:] == ["The cluster stands elsewhere"]
    at.played.through()
    assert heard[-1] == "Review. 9 of 9 points. Right: 3 of 3."


def test_a_turn_is_read_out_and_nothing_while_hops_are_shown(qtbot: QtBot, heard: list[str]) -> None:
    at = shown(walked(ASKED), qtbot)
    at.to("yours", "turn")
    assert heard[-1] == "Step 4 of 8. Words Your turn: Fail it."
    moving = shown(walked(ASKED), qtbot, is_moving=True)
    before = len(heard)
    moving.foot.go.click()
    assert moving.is_walking()
    assert len(heard) == before
    moving.foot.go.click()
    assert len(heard) == before + 1


def test_before_a_class_somebody_else_reads_out(at_start: Shown, heard: list[str]) -> None:
    at_start.panel.is_quiet = True
    at_start.lessons.go_on()
    at_start.panel.is_quiet = False
    at_start.lessons.choose(at_start.right)
    assert heard == ["How sure is that?"]


def test_a_panel_behind_others_is_read_out_all_the_same(at_start: Shown, heard: list[str]) -> None:
    at_start.panel.hide()
    at_start.lessons.go_on()
    assert heard == ["Step 2 of 4. Look at RHS now. Who is asked?"]
