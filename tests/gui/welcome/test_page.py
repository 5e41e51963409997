"""The welcome page: the first hop is one key away behind it, everything on it goes by keyboard, and it makes way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

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


def test_enter_begins_too_and_esc_leads_to_the_stage(shown: MainWindow) -> None:
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
