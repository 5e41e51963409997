"""The welcome page: a lesson and the first hop are one key away, everything on it goes by keyboard, it makes way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.lessons import library as library_of_lessons
from core.lessons.progress import LessonEntry
from core.scenario import library
from gui.window.main_window import MainWindow


@pytest.fixture
def shown(window: MainWindow) -> MainWindow:
    window.welcome.show_page()
    return window


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_right_leads_to_the_first_hop(shown: MainWindow) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_Right)
    assert not shown.welcome.isVisible()
    assert shown.session.hop is not None
    assert shown.view.hasFocus()


def test_it_makes_way_whoever_moves(shown: MainWindow) -> None:
    shown.session.take("into")
    assert not shown.welcome.isVisible()


def test_enter_begins_the_first_lesson(shown: MainWindow) -> None:
    first = library_of_lessons.ready_lesson(library_of_lessons.ORDER[0]).lesson
    assert first.title.en in shown.welcome.lesson.text()
    assert shown.welcome.lesson.accessibleDescription().startswith(first.summary.en)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert not shown.welcome.isVisible()
    assert shown.lessons.is_on
    assert shown.lessons.lesson.id == first.id


def test_a_click_goes_on_with_the_lesson_that_was_left(shown: MainWindow) -> None:
    browser = shown.browser
    browser.begin(library_of_lessons.ORDER[1])
    shown.lessons.go_on()
    shown.lessons.end()
    shown.welcome.show_page()
    title = browser.words.plain(shown.browser.course.lessons()[1].title)
    assert shown.welcome.lesson.text() == f"Go on with lesson 2: {title}"
    shown.welcome.lesson.click()
    assert shown.lessons.play is not None
    assert shown.lessons.play.number == 1


def test_where_all_lessons_are_done_the_card_leads_to_the_browser(shown: MainWindow) -> None:
    browser = shown.browser
    browser.store.restore(
        tuple(LessonEntry(name, "2026-01-12T09:00:00Z", "s", 1, over=True, finished=1) for name in browser.course.names)
    )
    assert shown.welcome.lesson.text() == "All lessons are done"
    shown.welcome.lesson.click()
    assert browser.is_open
    browser.dialog.close()


def test_all_lessons_are_listed_over_the_page_which_stays(shown: MainWindow) -> None:
    shown.welcome.lessons.click()
    assert shown.browser.is_open
    assert shown.welcome.isVisible()
    shown.browser.dialog.close()
    shown.actions_["lessons"].trigger()
    assert shown.browser.is_open
    assert shown.welcome.isVisible()
    shown.browser.dialog.close()


def test_in_large_text_the_lesson_is_in_sight(window: MainWindow) -> None:
    window.resize(1280, 720)
    window.look.scale.set_factor(2.0)
    QApplication.processEvents()
    window.welcome.show_page()
    QApplication.processEvents()
    card = window.welcome.lesson
    assert card.height() >= card.heightForWidth(card.width())
    top = card.mapTo(window.welcome.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < window.welcome.viewport().height() // 2


def test_enter_on_the_button_begins_to_step_and_esc_leads_to_the_stage(shown: MainWindow) -> None:
    shown.welcome.begin_button.setFocus()
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert not shown.welcome.isVisible()
    assert shown.session.hop is not None
    shown.welcome.show_page()
    position = shown.session.position
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not shown.welcome.isVisible()
    assert shown.view.hasFocus()
    assert shown.session.position == position


def test_down_goes_through_all_of_it_and_every_part_has_a_name(shown: MainWindow) -> None:
    page, reached = shown.welcome, []
    while focus() not in reached and page.isAncestorOf(focus()):
        reached.append(focus())
        assert focus().accessibleName() or page.again is focus()
        QTest.keyClick(focus(), Qt.Key.Key_Down)
    assert reached[:3] == [page.lesson, page.lessons, page.begin_button]
    assert {*page.cards.values(), page.tour, page.open_, page.help, page.language, page.again} <= set(reached)
    assert list(page.cards.values()) == [widget for widget in reached if widget in page.cards.values()]


def test_a_card_opens_its_cluster(shown: MainWindow) -> None:
    card = shown.welcome.cards["two-nodes"]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert shown.session.run.source.name == "two-nodes"
    assert not shown.welcome.isVisible()


def test_every_ready_cluster_has_a_card_with_a_sentence_and_its_size(shown: MainWindow) -> None:
    cards = shown.welcome.cards
    assert set(cards) == set(library.names())
    for name, card in cards.items():
        cluster = library.ready_cluster(name)
        assert str(len(cluster.nodes)) in card.accessibleName()
        assert str(len(cluster.virtual_machines)) in card.accessibleName()
        assert card.accessibleDescription()


def test_recent_files_are_listed_and_one_that_is_gone_is_told(shown: MainWindow, tmp_path: Path) -> None:
    page = shown.welcome
    assert page.none.isVisible()
    good = tmp_path / "mine.yaml"
    good.write_text(library.read("two-nodes"), encoding="utf-8")
    shown.preferences.add_recent(str(tmp_path / "gone.yaml"))
    shown.preferences.add_recent(str(good))
    page.show_page()
    assert not page.none.isVisible()
    assert [entry.text() for entry in page.recents] == ["mine.yaml", "gone.yaml"]
    assert str(tmp_path) in page.recents[0].accessibleDescription()
    assert "not there" in page.recents[1].accessibleDescription()
    page.recents[1].click()
    assert page.isVisible()
    assert [entry.text() for entry in page.recents] == ["mine.yaml"]
    assert shown.opener.message is not None
    shown.opener.message.close()
    page.recents[0].click()
    assert shown.session.run.source.name == "mine.yaml"
    assert not page.isVisible()


def test_it_speaks_the_other_language_and_stays(shown: MainWindow) -> None:
    assert shown.welcome.language.text() == "Deutsch"
    shown.welcome.language.click()
    assert shown.languages.language == "de"
    assert shown.welcome.language.text() == "English"
    assert shown.welcome.isVisible()


def test_the_box_is_remembered_and_begin_heeds_it(window: MainWindow) -> None:
    window.welcome.begin()
    assert window.welcome.isVisible()
    window.welcome.again.click()
    assert not window.preferences.welcomes
    window.welcome.leave()
    window.welcome.begin()
    assert not window.welcome.isVisible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_it_covers_the_stage_and_no_card_is_cut(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.welcome.show_page()
    QApplication.processEvents()
    stages = window.stages.geometry()
    assert window.welcome.geometry().contains(stages)
    for card in window.welcome.cards.values():
        assert card.height() >= card.sizeHint().height()
        beside = card.parentWidget()
        assert beside is not None
        assert beside.rect().contains(card.geometry()), card.text()
