"""Progress in the lesson browser: erased and undone, exported, told; and the browser in every look and language."""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.lessons import library
from gui.lessons.browser import LessonBrowser
from gui.lessons.browser_dialog import BrowserDialog
from gui.lessons.browser_words import BrowserWords
from gui.palette.lesson_source import LessonSource
from gui.settings import THEME_CHOICES
from gui.window.main_window import MainWindow
from tests.gui.lessons.browsed import (
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
    texts,
)
from tests.gui.pseudo_locale import PseudoLocale, pseudo
from tests.gui.shown_words import cut, shown_words
from tests.gui.test_pseudo_locale import english


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


# --- progress ------------------------------------------------------------------------------------


def test_erasing_is_undone_in_place(browser: LessonBrowser) -> None:
    learn(browser, done(FIRST), done(SECOND))
    browser.open()
    browser.erase(FIRST)
    assert browser.store.of(FIRST) is None
    assert browser.dialog.notice.isVisible()
    assert "erased" in browser.dialog.notice.text()
    browser.erase()
    assert browser.store.entries == {}
    browser.dialog.notice.undo.click()
    assert set(browser.store.entries) == {SECOND}
    browser.dialog.notice.undo.click()
    assert browser.store.of(FIRST) == done(FIRST)
    assert not browser.dialog.notice.isVisible()
    assert browser.dialog.focusWidget() is browser.dialog.list


def test_the_menu_offers_one_lesson_or_all(browser: LessonBrowser, dialog: BrowserDialog) -> None:
    dialog.erase.click()
    assert "no progress to erase" in dialog.notice.text()
    learn(browser, done(FIRST), done(SECOND))
    dialog.choose(FIRST)
    dialog.erase.click()
    menu = browser.erase_menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Of “The healthy round”", "Of all lessons"]
    menu.actions()[0].trigger()
    menu.close()
    assert set(browser.store.entries) == {SECOND}
    dialog.erase.click()
    assert [action.text() for action in menu.actions()] == ["Of all lessons"]
    menu.close()


def test_dismissing_the_notice_puts_it_away(browser: LessonBrowser, dialog: BrowserDialog) -> None:
    learn(browser, done(FIRST))
    browser.erase()
    dialog.export.click()
    assert "no progress to export" in dialog.notice.text()
    dialog.notice.away.click()
    assert "erased" in dialog.notice.text()
    dialog.notice.away.click()
    assert not dialog.notice.isVisible()


def test_what_was_said_once_is_not_said_again_when_it_is_opened_anew(
    browser: LessonBrowser, dialog: BrowserDialog
) -> None:
    learn(browser, done(FIRST))
    browser.erase()
    dialog.export.click()
    dialog.reject()
    browser.open()
    assert "export" not in dialog.notice.text(), "that may have changed meanwhile"
    assert "erased" in dialog.notice.text(), "that can still be undone"


def test_progress_is_exported_as_a_table_or_json(browser: LessonBrowser, dialog: BrowserDialog, tmp_path: Path) -> None:
    learn(browser, left_at(browser, FIRST, asked_before(browser, FIRST)))
    dialog.export.click()
    assert browser.files is not None
    table, document = tmp_path / "out.csv", tmp_path / "out.json"
    browser.files.fileSelected.emit(str(table))
    browser.files.close()
    rows = list(csv.DictReader(StringIO(table.read_text(encoding="utf-8-sig"))))
    assert rows
    assert rows[0]["title"] == "The healthy round"
    assert str(table) in dialog.notice.text()
    assert browser.export_to(str(document))
    assert json.loads(document.read_text(encoding="utf-8"))["lessons"][0]["id"] == FIRST
    assert not browser.export_to(str(tmp_path / "none" / "out.csv"))
    assert "cannot be written" in dialog.notice.text()


def test_a_damaged_file_is_told_in_the_browser_and_the_status_bar(browser: LessonBrowser, window: MainWindow) -> None:
    said: list[str] = []
    window.status.said.connect(said.append)
    browser.store.path.write_text("damaged", encoding="utf-8")
    browser.open()
    assert "put aside" in browser.dialog.notice.text()
    assert browser.dialog.notice.undo.isHidden()
    assert "put aside" in said[0]
    browser.dialog.reject()
    browser.open()
    assert "put aside" in browser.dialog.notice.text(), "until it is put away"


QUITS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from core.lessons import library
from gui.app import application, make_window
from gui.settings import Preferences
from gui.source import Opening, ready

app = application()
window = make_window(app, Opening(ready()), Preferences(Path(sys.argv[1]) / "settings.ini"))
window.lessons.begin(library.ready_lesson(library.ORDER[0]))
window.lessons.go_on()
assert not window.browser.store.path.exists()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def test_a_program_that_ends_keeps_what_was_done(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", QUITS, str(tmp_path)], check=True, capture_output=True, timeout=60)
    found = json.loads((tmp_path / "progress.json").read_text(encoding="utf-8"))
    assert found["lessons"][0]["number"] == 2


def test_a_window_that_closes_keeps_what_was_done(browser: LessonBrowser, window: MainWindow) -> None:
    window.lessons.begin(library.ready_lesson(FIRST))
    window.lessons.go_on()
    browser.close()
    assert browser.store.path.exists()


# --- following -----------------------------------------------------------------------------------


def test_it_speaks_the_other_language_while_it_is_open(window: MainWindow, dialog: BrowserDialog) -> None:
    dialog.choose(SECOND)
    dialog.filter.setText("s")
    window.languages.set_language("de")
    assert dialog.chosen == SECOND
    german = lesson(window.browser, SECOND).title.de
    assert dialog.model.rows[dialog.model.row_of(SECOND)].title == german
    QApplication.processEvents()
    assert german in texts(page(dialog))
    window.languages.set_language("en")
    assert lesson(window.browser, SECOND).title.en in texts(page(dialog))


def test_it_is_closed_and_speaks_the_other_language_when_it_comes(window: MainWindow, dialog: BrowserDialog) -> None:
    dialog.close()
    window.languages.set_language("de")
    window.browser.open()
    assert dialog.model.rows[0].title == lesson(window.browser, FIRST).title.de


def to_half(browser: LessonBrowser) -> None:
    learn(browser, done(FIRST), left_at(browser, FIFTH, 4))


def to_notice(browser: LessonBrowser) -> None:
    to_half(browser)
    browser.erase()


@pytest.mark.parametrize(("factor", "size"), [(1.0, (1080, 688)), (2.0, (1248, 688)), (3.0, (1888, 1048))])
def test_nothing_is_cut_at_any_size(window: MainWindow, factor: float, size: tuple[int, int]) -> None:
    browser, dialog = window.browser, window.browser.dialog
    window.languages.set_language("de")
    window.look.scale.set_factor(factor)
    browser.open()
    for act in (to_half, to_notice):
        act(browser)
        dialog.resize(*size)
        dialog.share_out()
        QApplication.processEvents()
        assert (dialog.width(), dialog.height()) == size
        assert list(cut(dialog)) == []
        assert page(dialog).width() <= dialog.area.viewport().width()
    assert dialog.list.sizeHintForRow(0) >= 44


def test_everything_has_a_name_and_is_reached_by_tab(browser: LessonBrowser) -> None:
    to_notice(browser)
    browser.undo_erasing()
    browser.open_at(FIFTH)
    reached: list[QWidget] = []
    focus = browser.dialog.focusWidget()
    while focus not in reached:
        reached.append(focus)
        assert focus.accessibleName(), focus
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = browser.dialog.focusWidget()
    dialog = browser.dialog
    wanted = {dialog.list, dialog.filter, dialog.open_file, dialog.export, dialog.erase, dialog.close_button}
    wanted |= {page(dialog).begin, page(dialog).again, page(dialog).recap_button, *page(dialog).prior.values()}
    assert wanted <= set(reached)


def test_it_follows_the_theme(window: MainWindow) -> None:
    to_half(window.browser)
    window.browser.open()
    pictures = []
    for theme in THEME_CHOICES[1:]:
        window.look.set_choice(theme)
        QApplication.processEvents()
        pictures.append(window.browser.dialog.grab().toImage())
    assert len(pictures) == 3
    assert all(one != other for one, other in combinations(pictures, 2))


# --- the palette ---------------------------------------------------------------------------------


def test_the_palette_finds_lessons(browser: LessonBrowser, window: MainWindow) -> None:
    learn(browser, left_at(browser, FIRST, 3))
    finds = {find.key: find for find in LessonSource(browser).finds()}
    assert len(finds) == len(library.names())
    first = finds[f"lesson:{FIRST}"]
    assert first.name == "Lesson 1: The healthy round"
    assert "step 3 of" in first.note
    assert "S4" in first.note
    assert first.tip
    first.act()
    assert window.lessons.lesson.id == FIRST
    assert window.lessons.play is not None
    assert window.lessons.play.number == 2


@pytest.fixture
def in_no_language(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window in a language that nobody speaks, and lessons in it."""
    monkeypatch.setattr(BrowserWords, "text", lambda words, both: pseudo(both.en))
    locale = PseudoLocale(window)
    locale.install()
    window.languages.changed.emit("en")
    yield window
    locale.remove()
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    window.languages.changed.emit("en")


def test_nothing_is_left_in_english(in_no_language: MainWindow) -> None:
    browser = in_no_language.browser
    left: list[str] = []
    for act, chosen in ((to_half, FIFTH), (to_notice, FIRST)):
        act(browser)
        browser.open_at(chosen)
        QApplication.processEvents()
        left += [shown.text for shown in shown_words(browser.dialog) if english(shown.text, frozenset())]
        left += [row.told for row in browser.dialog.model.rows if english(row.told, frozenset())]
        assert list(cut(browser.dialog)) == []
    in_no_language.lessons.stopped.emit("")
    assert browser.message is not None
    left += [shown.text for shown in shown_words(browser.message) if english(shown.text, frozenset())]
    assert left == []
