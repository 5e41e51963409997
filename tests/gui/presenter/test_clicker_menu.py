"""The menu for four keys: where it stands, what it passes over, and how it leads on and back."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
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


# --- a question, at the foot ---------------------------------------------------------------------


FOOT = QRect(0, 700, 1600, 140)
"""The room of what is told."""


def entries(*texts: str, asides: tuple[str, ...] = ()) -> list[ClickerEntry]:
    answers = [ClickerEntry(text, lambda: None, mark=str(number)) for number, text in enumerate(texts, 1)]
    return [*answers, *(ClickerEntry(text, lambda: None, is_aside=True) for text in asides)]


def rects(menu: ClickerMenu) -> list[QRect]:
    return [menu.list.visualRect(menu.model.index(row, 0)) for row in range(menu.model.rowCount())]


@pytest.fixture
def asking(qtbot: QtBot) -> ClickerMenu:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(1600, 900)
    made = ClickerMenu(ground, lambda: FOOT)
    made.set_look(LIGHT, QSize(1600, 900))
    ground.show()
    return made


def test_a_question_stands_in_the_place_of_what_is_told(asking: ClickerMenu) -> None:
    risen: list[int] = []
    asking.risen.connect(risen.append)
    asking.ask("Short?", entries("Yes", "No"), None)
    assert asking.is_asking
    assert asking.geometry() == FOOT, "it hides nothing of the stage"
    assert not asking.hint.isVisible()
    asking.ask("Long?", entries(*(LONG,) * 4), None)
    assert (asking.geometry().bottom(), asking.width()) == (FOOT.bottom(), FOOT.width())
    assert risen[-1] == FOOT.top() - asking.y() > 0
    asking.close_menu()
    assert (risen[-1], asking.is_asking) == (0, False)


LONG = "It starts the machine again on the node with the most free memory, and tells nobody of that. " * 2


def test_short_answers_stand_side_by_side_and_long_ones_below_each_other(asking: ClickerMenu) -> None:
    asking.ask("Which?", entries("NODE1", "NODE2", "NODE3", asides=("Leave it out",)), None)
    assert len({rect.top() for rect in rects(asking)}) == 1
    assert len({rect.left() for rect in rects(asking)}) == 4
    asking.ask("Which?", entries("One", "Two", "Three", "Four", "Five", "Six"), None)
    assert [rect.left() for rect in rects(asking)][:3] == [rect.left() for rect in rects(asking)][3:], "in order"
    assert [rect.top() for rect in rects(asking)][:3] == [rects(asking)[0].top()] * 3
    asking.ask("Which?", entries(LONG, "Short", LONG), None)
    assert [rect.left() for rect in rects(asking)] == [0, 0, 0]
    assert asking.list.viewport().rect().contains(rects(asking)[-1]), "all of it is seen"


def test_below_long_answers_the_ways_around_them_stand_side_by_side(asking: ClickerMenu) -> None:
    asking.ask("Which?", entries(LONG, LONG, asides=("Nobody is sure", "Show it again")), None)
    found = rects(asking)
    assert found[2].top() == found[3].top() > found[1].top()
    assert found[2].right() < found[3].left()


def test_what_is_to_be_known_besides_stands_below_the_question(asking: ClickerMenu) -> None:
    asking.ask("How sure?", entries("A guess"), None, told="Predicted: NODE1.")
    assert asking.told.isVisible()
    assert asking.heading.geometry().bottom() < asking.told.y() < asking.list.y()
    asking.ask("Who?", entries("NODE1"), None)
    assert not asking.told.isVisible()


def test_a_question_may_begin_at_any_answer(asking: ClickerMenu) -> None:
    stood: list[int] = []
    asking.stood.connect(stood.append)
    asking.ask("How sure?", entries("A guess", "Fairly", "Certain"), None, row=1)
    assert here(asking) == "Fairly"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(asking.list, key)
    assert here(asking) == "A guess"
    assert stood == [1, 2, 1, 0]


def test_a_menu_after_a_question_lies_in_the_middle_again(asking: ClickerMenu) -> None:
    asking.ask("Who?", entries("NODE1", "NODE2"), None)
    asking.open("What next?", entries("One", "Two", "Three"))
    assert not asking.is_asking
    assert asking.hint.isVisible()
    assert [rect.left() for rect in rects(asking)] == [0, 0, 0]
    assert asking.geometry().center() == QRect(0, 0, 1600, 900).center()


def test_too_many_answers_for_the_room_can_be_scrolled(asking: ClickerMenu) -> None:
    asking.ask("Which?", entries(*(LONG,) * 20), None)
    assert asking.y() > 0
    for _ in range(15):
        asking.move_by(1)
    assert asking.list.viewport().rect().contains(asking.list.visualRect(asking.list.currentIndex()))


def test_a_number_stands_apart_and_is_said(asking: ClickerMenu) -> None:
    asking.ask("Who?", entries("NODE1"), None)
    index = asking.model.index(0, 0)
    assert index.data() == "1   NODE1"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1   NODE1"


def test_a_note_is_never_cut_and_the_text_beside_it_takes_more_lines(menu: ClickerMenu) -> None:
    menu.open("Short", [ClickerEntry(LONG, lambda: None, note="left out"), ClickerEntry("Two", lambda: None, note="x")])
    long, short = (menu.list.visualRect(menu.model.index(row, 0)).height() for row in (0, 1))
    lines = QFontMetrics(menu.rows.font(is_bold=True)).horizontalAdvance(LONG) / menu.list.viewport().width()
    assert long > short * max(1, lines - 1)
