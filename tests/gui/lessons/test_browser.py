"""The lesson browser: what is chosen is shown, and Enter begins it, where it was left if it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.lessons import library
from gui.lessons.browser import LessonBrowser
from gui.lessons.browser_dialog import BrowserDialog
from gui.window.main_window import MainWindow
from tests.core.lessons.written import ASKED, text
from tests.gui.lessons.browsed import (
    ALL,
    FIFTH,
    FIRST,
    SECOND,
    anew,
    asked_before,
    done,
    hall_in,
    learn,
    left_at,
    lesson,
    page,
    press,
    shown,
    texts,
)


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from hall_in(qapp, tmp_path_factory.mktemp("browser"))


@pytest.fixture
def window(hall: MainWindow) -> Iterator[MainWindow]:
    yield hall
    anew(hall)


@pytest.fixture
def browser(window: MainWindow) -> LessonBrowser:
    return window.browser


@pytest.fixture
def dialog(browser: LessonBrowser) -> BrowserDialog:
    browser.open()
    return browser.dialog


# --- the list ------------------------------------------------------------------------------------


def test_it_lists_the_course_and_begins_at_the_first_lesson(dialog: BrowserDialog) -> None:
    assert tuple(shown(dialog)) == library.names()
    assert dialog.chosen == FIRST
    assert dialog.focusWidget() is dialog.list
    first = dialog.model.rows[0]
    assert (first.state, first.said, first.is_next) == ("new", "not begun", True)
    assert first.told.startswith("1. The healthy round, not begun, next, ")
    assert first.told.endswith("article")
    assert f"0 of {ALL} lessons done, 0 of" in dialog.totals.text()
    assert page(dialog).begin.text() == "Begin"
    assert page(dialog).again.isHidden()


def test_arrows_choose_and_enter_begins(window: MainWindow, dialog: BrowserDialog) -> None:
    press(dialog.list, Qt.Key.Key_Down)
    assert dialog.chosen == SECOND
    press(dialog.list, Qt.Key.Key_Return)
    assert window.lessons.is_on
    assert window.lessons.lesson.id == SECOND
    assert not dialog.isVisible()


def test_what_is_typed_filters_and_the_keys_hold_there_too(window: MainWindow, dialog: BrowserDialog) -> None:
    QTest.keyClicks(dialog.list, "dll ")
    assert dialog.focusWidget() is dialog.filter
    assert dialog.filter.text().strip() == "dll"
    found = shown(dialog)
    assert "the-dll-is-missing" in found
    assert FIRST not in found[:1] or "dll" in dialog.model.rows[0].sought
    assert len(found) < ALL
    assert dialog.chosen == found[0]
    press(dialog.filter, Qt.Key.Key_Down)
    assert dialog.chosen == found[1]
    press(dialog.filter, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert dialog.chosen == found[0]
    press(dialog.filter, Qt.Key.Key_PageDown)
    assert dialog.chosen == found[-1]
    press(dialog.filter, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(shown(dialog)) == ALL
    assert dialog.chosen == found[-1]
    press(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not window.lessons.is_on


def test_the_keys_of_a_clicker_do_while_something_is_presented(window: MainWindow, browser: LessonBrowser) -> None:
    window.presenting.begin()
    try:
        browser.open()
        dialog = browser.dialog
        press(dialog.list, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
        assert dialog.chosen == SECOND
        assert window.session.hop is None
        press(dialog.list, Qt.Key.Key_F5)
        assert not dialog.isVisible()
        assert window.presenting.is_on
        browser.open_at(SECOND)
        press(dialog.list, Qt.Key.Key_Period)
        assert window.lessons.is_on
        assert window.lessons.lesson.id == SECOND
    finally:
        window.lessons.end()
        window.presenting.end()


@pytest.mark.parametrize("sought", ["S8", "article missing", "is-alive-lies"])
def test_the_filter_looks_at_statements_accounts_and_ids(dialog: BrowserDialog, sought: str) -> None:
    dialog.filter.setText(sought)
    assert 0 < len(shown(dialog)) < ALL
    for row in dialog.model.rows:
        assert all(word in row.sought for word in sought.casefold().split())


def test_where_nothing_is_found_that_is_said_and_mended(dialog: BrowserDialog) -> None:
    dialog.filter.setText("kubernetes")
    assert shown(dialog) == []
    assert dialog.nothing.isVisible()
    assert not dialog.list.isVisible()
    assert "kubernetes" in dialog.nothing.text()
    assert dialog.chosen == ""
    press(dialog.filter, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert dialog.isVisible()
    dialog.nothing.button.click()
    assert len(shown(dialog)) == ALL
    assert dialog.chosen == FIRST


def test_states_are_told_in_words_and_the_next_lesson_is_recommended(browser: LessonBrowser) -> None:
    learn(browser, done(FIRST), left_at(browser, FIFTH, 4))
    browser.open()
    rows = {row.name: row for row in browser.dialog.model.rows}
    assert (rows[FIRST].state, rows[FIRST].said) == ("done", "done, 9 of 15 points")
    count = len(lesson(browser, FIFTH).steps)
    assert (rows[FIFTH].state, rows[FIFTH].said) == ("begun", f"step 4 of {count}")
    assert [name for name, row in rows.items() if row.is_next] == [FIFTH]
    assert browser.dialog.chosen == FIFTH
    assert f"1 of {ALL} lessons done, {lesson(browser, FIRST).minutes} of" in browser.dialog.totals.text()
    assert browser.dialog.share.share > 0


def test_a_lesson_that_cannot_be_read_says_why_and_the_others_are_there(
    browser: LessonBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(browser.course._kept, SECOND, "two.yaml:7: expected a title, found nothing")
    browser.open()
    assert browser.dialog.model.rows[1].said == "cannot be read"
    browser.dialog.choose(SECOND)
    assert page(browser.dialog).begin.isHidden()
    assert not browser.begin(SECOND)
    assert browser.message is not None
    assert browser.message.details.toPlainText() == "two.yaml:7: expected a title, found nothing"


# --- the page ------------------------------------------------------------------------------------


def test_the_page_tells_all_that_a_teacher_asks_for(browser: LessonBrowser, dialog: BrowserDialog) -> None:
    dialog.choose(FIFTH)
    QApplication.processEvents()
    said, chosen = texts(page(dialog)), lesson(browser, FIFTH)
    for each in (chosen.title, chosen.summary, *chosen.goals, *(part.what for part in chosen.plan)):
        assert " ".join(each.en.replace("`", "").split()) in " ".join(said.split())
    for statement in chosen.statements:
        assert statement in said
    assert f"{chosen.minutes} min" in said
    assert "article" in said


def test_the_recap_is_hidden_until_the_lesson_is_done(browser: LessonBrowser, dialog: BrowserDialog) -> None:
    assert page(dialog).recap.isHidden()
    page(dialog).recap_button.click()
    assert not page(dialog).recap.isHidden()
    assert "Hide" in page(dialog).recap_button.text()
    page(dialog).recap_button.click()
    assert page(dialog).recap.isHidden()
    learn(browser, done(FIRST))
    assert not page(dialog).recap.isHidden()
    assert page(dialog).recap_button.isHidden()
    assert "Played to its end 2 time" in texts(page(dialog))


def test_a_lesson_to_know_before_is_a_link(browser: LessonBrowser, dialog: BrowserDialog) -> None:
    learn(browser, done(FIRST))
    dialog.choose(FIFTH)
    link = page(dialog).prior[FIRST]
    assert "done, 9 of 15 points" in link.text()
    link.click()
    assert dialog.chosen == FIRST
    assert dialog.focusWidget() is dialog.list


def test_the_page_follows_what_is_done_meanwhile(window: MainWindow, dialog: BrowserDialog) -> None:
    window.lessons.begin(library.ready_lesson(FIRST))
    assert page(dialog).begin.text() == "Back to the lesson"
    window.lessons.go_on()
    assert dialog.model.rows[0].state == "begun"
    assert not page(dialog).again.isHidden()
    page(dialog).begin.click()
    assert not dialog.isVisible()
    assert window.lessons.step.id == lesson(window.browser, FIRST).steps[1].id


# --- beginning and going on ----------------------------------------------------------------------


def test_a_lesson_is_gone_on_with_where_it_was_left(browser: LessonBrowser, window: MainWindow) -> None:
    number = asked_before(browser, FIRST)
    learn(browser, left_at(browser, FIRST, number))
    browser.open()
    assert page(browser.dialog).begin.text() == f"Go on at step {number}"
    page(browser.dialog).begin.click()
    play = window.lessons.play
    assert play is not None
    assert play.number == number - 1
    assert [each.step for each in play.predictions] == [lesson(browser, FIRST).steps[number - 2].id]
    assert not play.predictions[0].is_right


def test_again_begins_from_the_start_and_loses_nothing_before_something_is_done(
    browser: LessonBrowser, window: MainWindow
) -> None:
    learn(browser, left_at(browser, FIRST, 6))
    browser.open()
    page(browser.dialog).again.click()
    play = window.lessons.play
    assert play is not None
    assert (play.number, play.predictions) == (0, ())
    window.lessons.end()
    entry = browser.store.of(FIRST)
    assert entry is not None
    assert entry.number == 6


def test_a_lesson_begins_with_nothing_selected(browser: LessonBrowser, window: MainWindow) -> None:
    browser.begin(FIRST)
    box = window.scene.outline()[0].address
    window.scene.select(box)
    assert window.scene.selected == box
    browser.begin(FIRST, again=True)
    assert not window.scene.selected


def test_who_closes_a_lesson_is_told_what_leads_back(browser: LessonBrowser, window: MainWindow) -> None:
    said: list[str] = []
    window.status.said.connect(said.append)
    browser.begin(FIRST)
    window.lesson.head.close_button.click()
    assert said[-1] == "The lesson is closed; Ctrl+L lists all lessons.", "nothing was done in it"
    browser.begin(FIRST)
    window.lessons.go_on()
    window.actions_["lesson-end"].trigger()
    assert said[-1] == "The lesson is closed; Ctrl+L goes on with it."


def test_a_lesson_that_is_done_begins_from_the_start(browser: LessonBrowser, window: MainWindow) -> None:
    learn(browser, done(FIRST))
    browser.open_at(FIRST)
    assert page(browser.dialog).begin.text() == "Play again"
    assert browser.begin(FIRST)
    assert window.lessons.play is not None
    assert window.lessons.play.number == 0


def test_the_next_lesson_is_the_next_one_not_done(browser: LessonBrowser, window: MainWindow) -> None:
    learn(browser, done(FIRST), done(SECOND))
    assert browser.begin_next(FIRST)
    assert window.lessons.lesson.id == library.ORDER[2]


def test_the_review_leads_to_the_next_lesson_and_to_the_same_from_the_start(
    browser: LessonBrowser, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text(ASKED), encoding="utf-8")
    browser.begin_file(str(file))
    window.lessons.go_on()
    browser.play_again()
    assert window.lessons.play is not None
    assert (window.lessons.lesson.id, window.lessons.play.number) == ("small", 0)
    browser.play_next()
    assert window.lessons.lesson.id == FIRST
    browser.play_next()
    assert window.lessons.lesson.id == SECOND
    window.lessons.end()
    browser.play_next()
    browser.play_again()
    assert not window.lessons.is_on


def test_where_all_are_done_that_is_said(browser: LessonBrowser, window: MainWindow) -> None:
    learn(browser, *(done(name) for name in library.names()))
    assert browser.recommended is None
    assert not browser.begin_next(FIRST)
    assert browser.is_open
    assert "All lessons are done" in browser.dialog.notice.text()
    assert f"{ALL} of {ALL} lessons done" in browser.dialog.totals.text()


def test_a_lesson_is_begun_by_id_or_by_file(browser: LessonBrowser, window: MainWindow, tmp_path: Path) -> None:
    assert browser.begin_named(FIRST)
    assert window.lessons.lesson.id == FIRST
    file = tmp_path / "mine.yaml"
    file.write_text(text(ASKED), encoding="utf-8")
    assert browser.begin_named(str(file))
    assert window.lessons.lesson.id == "small"
    window.lessons.go_on()
    window.lessons.end()
    assert browser.store.of("small") is None


def test_a_changed_copy_of_a_lesson_is_not_the_course_s(
    browser: LessonBrowser, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / f"{FIRST}.yaml"
    file.write_text(library.text_of(FIRST).replace("The healthy round", "Mine"), encoding="utf-8")
    assert browser.begin_file(str(file))
    window.lessons.go_on()
    window.lessons.end()
    assert browser.store.of(FIRST) is None


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (text("- {id: one, SAY, to: {hop: {call: Nothing}}, wrong: 1}\n- {id: One, SAY}\n"), 2),
        (text("- {id: one, SAY, to: {hop: {call: IsAlive, source: NODE9}}}\n- {id: two, SAY, show: [NODE8]}\n"), 2),
        ("a: [", 1),
        (None, 1),
    ],
)
def test_every_problem_of_a_file_is_listed_with_its_line_and_what_was_open_stays(
    browser: LessonBrowser, window: MainWindow, tmp_path: Path, content: str | None, problems: int
) -> None:
    browser.begin(FIRST)
    browser.open()
    file = tmp_path / "bad.yaml"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert not browser.begin_file(str(file))
    message = browser.message
    assert message is not None
    assert message.isVisible()
    assert "bad.yaml cannot be played. What was open stays open." in message.sentence.text()
    lines = message.details.toPlainText().splitlines()
    assert len(lines) == problems
    for line in lines:
        assert line.startswith(f"{file}:")
    assert window.lessons.lesson.id == FIRST
    assert browser.is_open


def test_what_stops_a_lesson_is_told(browser: LessonBrowser, window: MainWindow) -> None:
    window.lessons.stopped.emit("at hop 7")
    assert browser.message is not None
    assert browser.message.details.toPlainText() == "at hop 7"
    assert "cannot go on" in browser.message.sentence.text()


def test_a_file_is_chosen_in_a_dialog(browser: LessonBrowser, dialog: BrowserDialog, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text(ASKED), encoding="utf-8")
    dialog.open_file.click()
    assert browser.files is not None
    browser.files.fileSelected.emit(str(file))
    browser.files.close()
    assert browser._window.lessons.lesson.id == "small"
