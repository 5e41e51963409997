"""A lesson in front of a class: every bit of it with the four keys of a clicker."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.lessons.path import Path
from core.lessons.playing import Play
from core.model.rows import Node, node_key
from gui.presenter.clicker_menu import ClickerMenu
from gui.presenter.legibility import LEAST_TEXT
from gui.presenter.stage import PresenterView
from gui.window.main_window import MainWindow
from tests.core.lessons.written import walked
from tests.gui.lessons.taught import SIZE, anew, begun, go_to, is_presented, level_of, stands, taught, taught_window
from tests.gui.presenter.conftest import Clicker

MOST = 400
"""Presses until a lesson that should come to its end counts as one without."""


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("presented"))


@pytest.fixture
def window(hall: MainWindow, path: Path, qtbot: QtBot) -> MainWindow:
    """The lesson is open, and nothing presented."""
    hall.movement.set_choice("reduced")
    hall.preferences.stride = "hop"
    anew(hall, path)
    hall.resize(SIZE)
    qtbot.waitUntil(lambda: hall.size() == SIZE)
    return hall


@pytest.fixture
def presented(hall: MainWindow, path: Path) -> MainWindow:
    """The lesson is open and presented; the window stays so from test to test."""
    hall.movement.set_choice("reduced")
    hall.preferences.stride = "hop"
    hall.presenting.begin()
    page = hall.presenting.page
    if hall.presenting.is_blank:
        hall.presenting.toggle_blank()
    page.menu.close_menu()
    begun(hall, path)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Shift)
    return hall


@pytest.fixture
def clicker(presented: MainWindow) -> Clicker:
    return Clicker(presented)


def told(window: MainWindow) -> str:
    return window.presenting.page.caption.sentence.text


def menu_of(window: MainWindow) -> ClickerMenu:
    return window.presenting.page.menu


def is_asked(window: MainWindow) -> bool:
    return menu_of(window).is_open_for(window.presenting.lesson)


def ringed(window: MainWindow) -> list[tuple[str, str, str]]:
    return [(sign.kind, sign.address, sign.word) for sign in window.presenting.page.scene.signs.all]


def rows(menu: ClickerMenu) -> list[str]:
    return [menu.model.entry(row).label for row in range(menu.model.rowCount())]


def play_of(window: MainWindow) -> Play:
    play = window.lessons.play
    assert play is not None
    return play


def choose_row(clicker: Clicker, menu: ClickerMenu, row: int) -> None:
    for _ in range(menu.model.rowCount()):
        if menu.row == row:
            clicker.dot()
            return
        clicker.next()
    pytest.fail(f"row {row} is never the present one")


# --- a whole lesson ------------------------------------------------------------------------------


def play_through(window: MainWindow, clicker: Clicker) -> list[str]:
    """Press keys, answering rightly and for certain, until the review asks what now; what was told on the way."""
    seen: list[str] = []
    for _ in range(MOST):
        play, menu = play_of(window), menu_of(window)
        if not seen or seen[-1] != told(window):
            seen.append(told(window))
        if not menu.isVisible():
            clicker.next()
            continue
        assert is_asked(window)
        answer = play.stand.answer
        if play.phase == "review":
            return seen
        if play.phase == "sure":
            choose_row(clicker, menu, 2)
        else:
            assert answer is not None
            choose_row(clicker, menu, answer.options.index(answer.right))
    pytest.fail("the lesson does not come to its end")


def test_four_keys_are_enough_from_choosing_a_lesson_to_its_review(window: MainWindow) -> None:
    window.lessons.end()
    window.presenting.begin()
    window.presenting.page.view.setFocus()
    clicker = Clicker(window)
    clicker.choose("Choose a lesson")
    clicker.choose_here("1   The healthy round")
    assert is_presented(window)
    assert window.lessons.lesson.id == "the-healthy-round"
    seen = play_through(window, clicker)
    play = play_of(window)
    assert play.score.right == play.score.questions >= 3
    for step in play.path.lesson.steps:
        begins = " ".join(step.say.en.replace("`", "").split())[:30]
        assert any(text.startswith(begins) for text in seen), step.id
    assert any(f"{play.score.right} of {play.score.counted} right" in text for text in seen)
    assert any(play.path.lesson.recap[0].en.replace("`", "")[:30] in text for text in seen)
    assert rows(menu_of(window))[0] == "Next lesson"
    clicker.choose_here("Close the lesson")
    assert not window.lessons.is_on
    assert is_presented(window)


def test_a_lesson_that_was_left_is_gone_on_with_or_begun_anew(window: MainWindow) -> None:
    window.lessons.end()
    window.browser.begin("anatomy-of-a-node", again=True)
    window.lessons.go_on()
    left = window.lessons.step.id
    window.lessons.end()
    window.presenting.begin()
    window.presenting.page.view.setFocus()
    clicker = Clicker(window)
    clicker.choose("Choose a lesson")
    clicker.choose_here("2   Anatomy of a node")
    clicker.choose_here("Go on at step 2")
    assert window.lessons.step.id == left
    clicker.choose("Choose a lesson")
    clicker.choose_here("2   Anatomy of a node")
    clicker.choose_here("From the start")
    assert window.lessons.lesson.id == "anatomy-of-a-node"
    assert play_of(window).number == 0


def test_so_is_one_of_every_kind_of_question_with_hops_on_the_way(presented: MainWindow, clicker: Clicker) -> None:
    presented.movement.set_choice("full")
    seen = play_through(presented, clicker)
    assert "Watch the stage. Where does it go? Predicted: NODE2." in seen
    assert "Repair it." in seen
    node = presented.session.rows[node_key("NODE1")]
    assert isinstance(node, Node)
    assert node.power != "Off"


# --- telling -------------------------------------------------------------------------------------


LONG = "This is a sentence of a lesson that has much to tell, and it is followed by others. " * 14
LONG_LESSON = f"""\
- {{id: start, say: {{en: "{LONG}", de: "{LONG}"}}}}
- {{id: end, SAY}}
"""


def test_a_long_narration_is_turned_page_by_page_and_nothing_is_too_small(
    presented: MainWindow, clicker: Clicker
) -> None:
    presented.lessons.play_path(walked(LONG_LESSON))
    caption = presented.presenting.page.caption
    pages = [told(presented)]
    while presented.lessons.step.id == "start":
        assert caption.place.text().endswith(f"{len(pages)}/{len(presented.presenting.lesson._pages)}")
        clicker.next()
        pages.append(told(presented))
    pages.pop()
    assert len(pages) > 1
    assert " ".join(pages) == LONG.strip()
    assert all(page.endswith(".") for page in pages)
    least = round(LEAST_TEXT * min(presented.width() / 1920, presented.height() / 1080))
    assert all(caption.sentence.font_for(page).pixelSize() >= least for page in pages)
    assert all(caption.sentence.pages_of(page) == (page,) for page in pages)
    clicker.back()
    assert (presented.lessons.step.id, told(presented)) == ("start", pages[0])
    clicker.next()
    clicker.back()
    assert told(presented) == pages[0]


def test_the_caption_tells_the_lesson_and_which_step_it_is(presented: MainWindow, clicker: Clicker) -> None:
    caption = presented.presenting.page.caption
    assert (told(presented), caption.place.text()) == ("Words", "Step 1 of 6")
    assert not caption.hop.isVisible()
    clicker.menu()
    clicker.choose_here("Close the lesson")
    assert told(presented) == "The cluster before the first hop."
    assert not caption.place.isVisible()
    clicker.next()
    assert caption.hop.isVisible()


# --- asking --------------------------------------------------------------------------------------


PATIENT = """\
- id: first
  SAY
  ask:
    text: {en: "Does it come?", de: "Kommt es?"}
    reveal: {steps: 3}
    choices:
      - {text: {en: "Yes.", de: "Ja."}, if: {at_least: 0 s}}
      - {text: {en: "No.", de: "Nein."}, if: {otherwise: true}}
    why: {en: So it is., de: So ist es.}
- {id: end, SAY}
"""


def at_the_box(window: MainWindow, clicker: Clicker) -> None:
    clicker.next()
    assert (window.lessons.step.id, window.lessons.phase) == ("box", "predict")
    assert not is_asked(window), "the class first sees what it is about"


def test_a_question_is_asked_answered_shown_seen_and_judged(presented: MainWindow, clicker: Clicker) -> None:
    menu = menu_of(presented)
    at_the_box(presented, clicker)
    clicker.next()
    assert is_asked(presented)
    assert menu.heading.text() == "Who is asked?"
    assert rows(menu)[:2] == ["1   Cluster service (MSCS)", "2   Resource Host Subsystem (RHS)"]
    clicker.next()
    clicker.next()
    clicker.dot()
    assert play_of(presented).given == "NODE1/rhs:1/vmclusres.dll"
    assert is_asked(presented)
    assert [row[4:] for row in rows(menu)[:3]] == ["A guess", "Fairly sure", "Certain"]
    assert menu.told.text() == "Predicted: Resource DLL vmclusres.dll on NODE1."
    clicker.dot()
    assert stands(presented)[1] == "see"
    assert is_asked(presented), "nobody waits for another key"
    assert menu.row == 2, "it begins with what was predicted"
    assert (menu.heading.text(), menu.told.text()) == ("What did you see?", "Who is asked?")
    clicker.menu()
    assert told(presented).startswith("What did you see?")
    clicker.next()
    choose_row(clicker, menu, 1)
    assert stands(presented)[1] == "verdict"
    assert not menu.isVisible()
    assert told(presented) == (
        "✕ Predicted: Resource DLL vmclusres.dll on NODE1. Right is: Resource Host Subsystem (RHS) on NODE1. So it is."
    )
    clicker.next()
    assert stands(presented)[0] == "owner"


def test_why_not_what_was_predicted_is_told_too(presented: MainWindow, clicker: Clicker) -> None:
    go_to(presented.lessons, "words", "predict")
    clicker.next()
    assert rows(menu_of(presented)) == ["1   Less than 5 s.", "2   Longer", "Leave the question out"]
    for _ in range(2):
        clicker.dot()
    choose_row(clicker, menu_of(presented), 1)
    assert told(presented) == (
        "✕ Predicted: Less than 5 s. Right is: Longer. Nothing is that quick. A guest has to boot."
    )


def test_one_may_change_ones_mind_before_it_is_said_how_sure_that_is(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    clicker.next()
    clicker.dot()
    clicker.choose_here("Another answer")
    clicker.choose_here("2   Resource Host Subsystem")
    assert (presented.lessons.phase, play_of(presented).given) == ("sure", "NODE1/rhs:1")


def test_the_fourth_key_leaves_the_question_and_the_next_asks_again(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    for _ in range(2):  # once by F5, once by Esc
        clicker.next()
        assert is_asked(presented)
        clicker.menu()
        assert not menu_of(presented).isVisible()
        assert told(presented) == "Who is asked?"
    clicker.back()
    assert told(presented) == "Words"
    clicker.back()
    assert presented.lessons.step.id == "start"
    assert presented.presenting.is_on
    assert not presented.session.is_playing


def test_a_full_stop_blanks_while_nothing_is_asked(presented: MainWindow, clicker: Clicker) -> None:
    clicker.dot()
    picture = presented.grab().toImage()
    assert picture.pixelColor(200, 200).value() == 0
    clicker.next()
    assert not presented.presenting.is_blank
    assert presented.lessons.step.id == "start"


def test_a_click_on_the_stage_answers_and_is_asked_on(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    presented.presenting.page.scene.object_clicked.emit("NODE1/rhs:1")
    assert is_asked(presented)
    assert menu_of(presented).heading.text().startswith("How sure")


def test_what_nobody_has_seen_is_left_out(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    clicker.next()
    clicker.dot()
    clicker.dot()
    clicker.choose_here("Nobody is sure")
    prediction = play_of(presented).prediction
    assert prediction is not None
    assert prediction.seen == ""


def test_a_question_takes_few_keys(presented: MainWindow, clicker: Clicker) -> None:
    presented.lessons.play_path(walked(PATIENT))
    clicker.next()
    assert is_asked(presented)
    for phase in ("sure", "see", "verdict"):
        clicker.dot()
        assert stands(presented)[1] == phase
    prediction = play_of(presented).prediction
    assert prediction is not None
    assert (prediction.given, prediction.confidence, prediction.seen) == ("0", "fairly", "0")
    clicker.next()
    assert presented.lessons.step.id == "end"


def test_the_answer_that_would_be_chosen_is_ringed_on_the_stage(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    clicker.next()
    assert ("marked", "NODE1/clussvc", "1?") in ringed(presented)
    clicker.next()
    assert ("marked", "NODE1/rhs:1", "2?") in ringed(presented)
    clicker.back()
    clicker.back()
    assert rows(menu_of(presented))[menu_of(presented).row] == "Leave the question out"
    assert "marked" not in {kind for kind, *_ in ringed(presented)}
    clicker.next()
    clicker.menu()
    assert "marked" not in {kind for kind, *_ in ringed(presented)}


def test_the_question_stands_below_what_it_is_about(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    page = presented.presenting.page
    assert page.caption.isVisible()
    clicker.next()
    menu = page.menu
    assert (menu.width(), menu.geometry().bottom()) == (page.width(), page.caption.foot.bottom())
    for row in range(5):
        while menu.row != row:
            clicker.next()
        option = presented.lessons.answers(presented.presenting._narrator())[row]
        seen = page.view.screen_rect(option.address)
        assert page.view.mapFromGlobal(seen.bottomLeft()).y() <= menu.y(), option
        assert page.view.mapFromGlobal(seen.topLeft()).y() >= 0, option


def test_what_was_shown_too_quickly_is_shown_again(presented: MainWindow, clicker: Clicker, qtbot: QtBot) -> None:
    go_to(presented.lessons, "owner", "predict")
    presented.movement.set_choice("full")
    clicker.next()
    clicker.dot()
    clicker.dot()
    assert presented.lessons.is_walking
    clicker.next()
    there = presented.session.position
    clicker.choose_here("Show it again")
    assert presented.lessons.is_walking
    assert presented.session.position < there
    clicker.next()
    assert (presented.session.position, is_asked(presented)) == (there, True)
    assert stands(presented) == ("owner", "see")


def test_where_nothing_moves_there_is_nothing_to_show_again(presented: MainWindow, clicker: Clicker) -> None:
    go_to(presented.lessons, "owner", "see")
    assert not any(row.startswith("Show it") for row in rows(menu_of(presented)))
    presented.lessons.show_again()
    assert not presented.lessons.is_walking


def test_who_could_not_see_it_below_the_answers_sees_it_first(
    presented: MainWindow, clicker: Clicker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PresenterView, "leaves_sight", lambda *_: False)
    go_to(presented.lessons, "box", "predict")
    presented.lessons.choose("NODE1/rhs:1")
    presented.lessons.choose("guess")
    assert not is_asked(presented)
    assert told(presented).startswith("What did you see?")
    assert presented.presenting.page.caption.keys.text() == "Page Down: the answers"
    clicker.next()
    assert is_asked(presented)


def test_a_menu_that_is_open_is_not_pushed_aside(presented: MainWindow, clicker: Clicker, qtbot: QtBot) -> None:
    go_to(presented.lessons, "owner", "predict")
    presented.movement.set_choice("full")
    clicker.next()
    clicker.dot()
    clicker.dot()
    clicker.menu()
    presented.lessons.go_on()
    assert not presented.lessons.is_walking
    assert menu_of(presented).heading.text() == "What next?"
    clicker.menu()
    clicker.next()
    assert is_asked(presented)


def test_what_the_next_key_does_stands_at_the_foot(presented: MainWindow, clicker: Clicker) -> None:
    keys = presented.presenting.page.caption.keys
    assert keys.text() == "Page Down: next step"
    at_the_box(presented, clicker)
    assert keys.text() == "Page Down: the question"
    clicker.next()
    assert keys.text().startswith("Full stop chooses")
    clicker.menu()
    assert keys.text() == "Page Down: the answers"
    clicker.choose("Fail NODE1")
    assert keys.text() == "F5 or Esc: the way back"
    clicker.choose("Back to the lesson")
    go_to(presented.lessons, "yours", "turn")
    clicker.next()
    assert keys.text() == "Page Down does it"
    clicker.next()
    assert keys.text() == "Page Down: the review"
    clicker.next()
    assert keys.text() == "Page Down: more"
    clicker.next()
    assert keys.text() == "Page Down: what now?"
    presented.lessons.end()
    assert not keys.isVisible()


# --- what a class sees ---------------------------------------------------------------------------


MANY = """\
- {id: start, SAY, level: components}
- {id: other, SAY, begin: {cluster: three-nodes}}
"""
BOXES = """\
- {id: start, SAY, level: components}
- id: box
  SAY
  ask:
    text: {en: "Who is asked?", de: "Wer wird gefragt?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So it is., de: So ist es.}
- {id: end, SAY}
"""


def test_nodes_that_stand_in_rows_are_told_as_a_story(window: MainWindow, path: Path) -> None:
    window.presenting.begin()
    window.lessons.play_path(walked(MANY, cluster="five-nodes"))
    assert level_of(window) == "story"
    window.lessons.go_on()
    assert level_of(window) == "components", "three of them stand side by side"
    window.lessons.go_back()
    window.presenting.end()
    assert level_of(window) == "components", "a learner has a window that scrolls"
    window.presenting.begin()
    assert level_of(window) == "story"


def test_whose_answers_lie_in_one_node_sees_its_boxes(window: MainWindow) -> None:
    window.presenting.begin()
    window.lessons.play_path(walked(BOXES, cluster="five-nodes"))
    assert level_of(window) == "story"
    window.lessons.go_on()
    assert level_of(window) == "components"
    go_to(window.lessons, "end", "tell")
    assert level_of(window) == "story"


# --- the menu ------------------------------------------------------------------------------------


def test_the_lesson_stands_first_in_the_menu(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    clicker.menu()
    assert rows(menu_of(presented))[:4] == [
        "Leave the question out", "Choose a lesson", "Close the lesson", "Next change",
    ]  # fmt: skip
    clicker.choose_here("Leave the question out")
    assert presented.lessons.phase == "verdict"
    assert told(presented) == "It is: Resource Host Subsystem (RHS) on NODE1. So it is."


def test_who_breaks_something_steps_through_it_and_is_led_back(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    there = presented.session.position
    clicker.choose("Fail NODE1 (power loss)")
    assert presented.lessons.standing == "away"
    caption = presented.presenting.page.caption
    assert caption.place.text().startswith("Away from the lesson")
    assert "NODE1" in told(presented), "the hop is told"
    positions = [presented.session.position]
    for _ in range(3):
        clicker.next()
        positions.append(presented.session.position)
    assert positions == sorted(set(positions))
    clicker.back()
    assert presented.session.position == positions[-2]
    clicker.menu()
    assert rows(menu_of(presented))[0] == "Back to the lesson"
    clicker.dot()
    assert (presented.lessons.standing, presented.session.position) == ("here", there)
    assert told(presented) == "Words"


def test_the_learners_turn_is_taken_by_going_on_or_by_doing_it(presented: MainWindow, clicker: Clicker) -> None:
    go_to(presented.lessons, "yours", "turn")
    clicker.next()
    assert told(presented) == "Repair it."
    clicker.choose("Repair NODE1")
    assert presented.lessons.step.id == "end"
    presented.lessons.revisit(4)
    clicker.next()
    clicker.next()
    assert presented.lessons.step.id == "end"


def test_what_is_to_be_revisited_is_in_the_menu_of_the_review(presented: MainWindow, clicker: Clicker) -> None:
    go_to(presented.lessons, "owner", "predict")
    presented.lessons.leave_out()
    go_to(presented.lessons, "end", "tell")
    clicker.next()
    assert presented.lessons.phase == "review"
    while not is_asked(presented):
        clicker.next()
    clicker.choose_here("Once more: Where does it go?")
    assert (presented.lessons.step.id, presented.lessons.phase) == ("owner", "verdict")
    clicker.menu()
    clicker.choose_here("Back to the review")
    assert presented.lessons.phase == "review"


# --- beginning and ending ------------------------------------------------------------------------


def open_docks(window: MainWindow) -> set[str]:
    return {dock.objectName() for dock in window.findChildren(QDockWidget) if not dock.isHidden()}


def test_a_lesson_that_begins_while_presenting_is_presented_and_has_its_panel_afterwards(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window.lessons.end()
    assert "lesson" not in open_docks(window)
    window.presenting.begin()
    window.lessons.play_path(path)
    assert is_presented(window)
    assert open_docks(window) == set()
    assert QApplication.focusWidget() is window.presenting.page.view
    QTest.keyClick(window.presenting.page.view, Qt.Key.Key_F4)
    assert not is_presented(window)
    assert window.lessons.is_on
    qtbot.waitUntil(lambda: window.size() == SIZE)
    qtbot.wait(20)
    assert "lesson" in open_docks(window)


def test_a_lesson_that_ends_while_presenting_has_no_panel_afterwards(window: MainWindow, qtbot: QtBot) -> None:
    assert "lesson" in open_docks(window)
    window.presenting.begin()
    window.lessons.end()
    window.presenting.end()
    qtbot.waitUntil(lambda: window.size() == SIZE)
    qtbot.wait(20)
    assert "lesson" not in open_docks(window)


def test_f4_in_the_middle_keeps_the_lesson_where_it_is(window: MainWindow) -> None:
    go_to(window.lessons, "box", "predict")
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F4)
        assert (window.lessons.step.id, window.lessons.phase) == ("box", "predict")
    assert not is_presented(window)


def test_each_has_its_own_level_again(window: MainWindow, path: Path) -> None:
    window.lessons.end()
    window.levels.set("calls")
    window.lessons.play_path(path)
    go_to(window.lessons, "box", "predict")
    window.presenting.begin()
    assert level_of(window) == "components", "as the lesson wants it"
    window.presenting.end()
    assert level_of(window) == "components"
    window.presenting.begin()
    window.lessons.end()
    assert level_of(window) == "story"
    window.presenting.end()
    assert level_of(window) == "calls"
    window.presenting.begin()
    window.lessons.play_path(path)
    go_to(window.lessons, "box", "predict")
    window.presenting.end()
    assert level_of(window) == "components"
    window.lessons.end()
    assert level_of(window) == "calls"


# --- language, size and notes --------------------------------------------------------------------


def test_another_language_tells_the_same_page_and_asks_the_same(presented: MainWindow, clicker: Clicker) -> None:
    at_the_box(presented, clicker)
    clicker.next()
    presented.languages.set_language("de")
    assert told(presented) == "Wer wird gefragt?"
    assert is_asked(presented)
    assert menu_of(presented).heading.text() == "Wer wird gefragt?"


def test_in_another_size_pages_are_others(qtbot: QtBot, presented: MainWindow, clicker: Clicker) -> None:
    presented.lessons.play_path(walked(LONG_LESSON))
    lesson = presented.presenting.lesson
    presented.setWindowState(Qt.WindowState.WindowNoState)
    qtbot.waitUntil(lambda: not presented.isFullScreen())
    QApplication.processEvents()
    presented.resize(QSize(1600, 640))
    qtbot.waitUntil(lambda: presented.size() == QSize(1600, 640))
    sentence = presented.presenting.page.caption.sentence
    qtbot.waitUntil(lambda: all(sentence.pages_of(page) == (page,) for page in lesson._pages))
    assert " ".join(lesson._pages) == LONG.strip()


def test_the_right_answer_stands_in_the_notes_and_nowhere_else(presented: MainWindow, clicker: Clicker) -> None:
    presented.presenting.toggle_notes()
    notes = presented.presenting.notes
    at_the_box(presented, clicker)
    clicker.next()
    written = notes.text.toPlainText()
    assert "Who is asked?" in written
    assert "right answer stands here after the verdict" in written, "there is one screen, and the class sees it"
    assert "✓" not in written
    assert "So it is." not in written
    notes.share(shared=False)  # as on a second screen
    written = notes.text.toPlainText()
    for part in (
        "A · Step 2 of 6",
        "minutes 0 to 60",
        "Words",
        "Who is asked?",
        "✓ 2 Resource Host Subsystem (RHS) on NODE1",
        "So it is.",
    ):
        assert part in written
    assert written.count("✓") == 1
    assert "Where does it go?" in written, "what comes next"
    shown = " ".join((told(presented), *rows(menu_of(presented))))
    assert "✓" not in shown
    assert "So it is." not in shown
    presented.presenting.toggle_notes()


def test_the_notes_follow_the_lesson_where_the_cluster_does_not_move(presented: MainWindow, clicker: Clicker) -> None:
    go_to(presented.lessons, "words", "verdict")
    presented.presenting.toggle_notes()
    notes, before = presented.presenting.notes, presented.session.position
    assert "How long does it take?" in notes.text.toPlainText()
    clicker.next()
    assert presented.session.position == before
    assert "repair-node NODE1" in notes.text.toPlainText()
    presented.presenting.toggle_notes()


def test_without_a_lesson_the_notes_are_as_ever(presented: MainWindow) -> None:
    presented.lessons.end()
    presented.presenting.toggle_notes()
    assert "Plan" not in presented.presenting.notes.text.toPlainText()
    presented.session.give(Command("fail-vm", ("SQL01",)))
    assert "What comes next" in presented.presenting.notes.text.toPlainText()
    presented.presenting.toggle_notes()
