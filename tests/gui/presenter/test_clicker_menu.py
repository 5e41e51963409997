"""The menu for four keys: where it stands, what it passes over, and how it leads on and back."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.presenter.clicker_menu import ClickerMenu
from gui.presenter.clicker_model import ClickerEntry
from gui.theme import LIGHT


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def menu(qtbot: QtBot, done: list[str]) -> ClickerMenu:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1600, 900)
    made = ClickerMenu(ground)
    made.set_look(LIGHT, QSize(1600, 900))
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    ground.show()
    made.open(
        "What next?",
        [
            ClickerEntry("Dead", note="nothing is broken"),
            ClickerEntry("One", lambda: done.append("one")),
            ClickerEntry("More", inner=lambda: [ClickerEntry("Deep", lambda: done.append("deep"))]),
            ClickerEntry("Dead, too"),
            ClickerEntry("Last", lambda: done.append("last")),
        ],
    )
    return made


def here(menu: ClickerMenu) -> str:
    return menu.model.entry(menu.row).text


def test_it_begins_at_the_first_that_can_do_something(menu: ClickerMenu) -> None:
    assert here(menu) == "One"


def test_it_goes_round_and_passes_over_what_can_do_nothing(menu: ClickerMenu) -> None:
    seen = []
    for _ in range(4):
        menu.move_by(1)
        seen.append(here(menu))
    assert seen == ["More", "Last", "One", "More"]
    menu.move_by(-1)
    menu.move_by(-1)
    assert here(menu) == "Last"


def test_what_is_chosen_is_done_and_it_closes(menu: ClickerMenu, done: list[str]) -> None:
    menu.choose()
    assert done == ["one"]
    assert not menu.isVisible()


def test_an_entry_leads_to_more_and_the_last_one_there_back(menu: ClickerMenu, done: list[str]) -> None:
    menu.move_by(1)
    menu.choose()
    assert here(menu) == "Deep"
    assert menu.heading.text() == "More"
    menu.move_by(1)
    assert here(menu) == "Back"
    menu.choose()
    assert here(menu) == "More"
    menu.choose()
    menu.choose()
    assert done == ["deep"]
    assert not menu.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_keyboard_does_as_well(menu: ClickerMenu, done: list[str], key: Qt.Key) -> None:
    QTest.keyClick(menu.list, Qt.Key.Key_Up)
    assert here(menu) == "Last"
    QTest.keyClick(menu.list, key)
    assert done == ["last"]


def test_so_does_the_mouse(menu: ClickerMenu, done: list[str]) -> None:
    at = menu.list.visualRect(menu.model.index(4, 0)).center()
    QTest.mouseClick(menu.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert done == ["last"]


def test_what_can_do_nothing_says_why(menu: ClickerMenu) -> None:
    index = menu.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Dead, nothing is broken"
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_long_answer_and_a_long_question_take_as_many_lines_as_they_need(menu: ClickerMenu) -> None:
    words = "It starts the machine again on the node with the most free memory, and tells nobody of it. " * 2
    menu.open("Short", [ClickerEntry("One", lambda: None), ClickerEntry("Two", lambda: None)])
    one_line, heading = menu.list.visualRect(menu.model.index(0, 0)).height(), menu.heading.height()
    menu.open(words, [ClickerEntry(words, lambda: None), ClickerEntry("Two", lambda: None)])
    tall = menu.list.visualRect(menu.model.index(0, 0))
    font = menu.rows.font(is_bold=True)
    lines = QFontMetrics(font).horizontalAdvance(words) / tall.width()
    assert tall.height() >= lines * QFontMetrics(font).height()
    assert tall.height() > 2 * one_line
    assert menu.list.visualRect(menu.model.index(1, 0)).height() == one_line
    assert menu.heading.height() > 2 * heading
    assert menu.heading.height() >= menu.heading.heightForWidth(menu.heading.width())
    ground = menu.parentWidget()
    assert ground is not None
    assert ground.rect().contains(menu.geometry())
    assert menu.list.viewport().rect().contains(menu.list.visualRect(menu.model.index(1, 0)))


def test_it_knows_who_asks(menu: ClickerMenu) -> None:
    me, other = object(), object()
    assert not menu.is_open_for(me)
    menu.open("Whose?", [ClickerEntry("Mine", lambda: None)], me)
    assert menu.is_open_for(me)
    assert not menu.is_open_for(other)
    menu.close_menu()
    assert not menu.is_open_for(me)


def test_it_stays_within_the_window(menu: ClickerMenu) -> None:
    menu.open("Many", [ClickerEntry(str(n), lambda: None) for n in range(60)])
    ground = menu.parentWidget()
    assert ground is not None
    assert ground.rect().contains(menu.geometry())
    for _ in range(40):
        menu.move_by(1)
    assert menu.list.viewport().rect().contains(menu.list.visualRect(menu.list.currentIndex()))
