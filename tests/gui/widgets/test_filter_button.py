"""Ticks stand in groups, the menu stays open while one ticks, and the button says how much is ticked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.widgets.filter_button import Choice, FilterButton, Group, TickMenu

LAYERS = Group("layer", "Only these layers", (Choice("rhs", "RHS"), Choice("dll", "DLL")))
NODES = Group("node", "Only these nodes", (Choice("NODE1", "NODE1"), Choice("NODE2", "NODE2")), is_folded=True)


@pytest.fixture
def button(qtbot: QtBot) -> FilterButton:
    button = FilterButton()
    qtbot.addWidget(button)
    button.offer((LAYERS, NODES))
    return button


def entry(menu: TickMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == text)


def test_ticks_are_counted_and_told(qtbot: QtBot, button: FilterButton) -> None:
    assert (button.text(), button.count, button.told) == ("Filter", 0, "")
    with qtbot.waitSignal(button.changed):
        entry(button.ticks, "RHS").trigger()
    button.choose("node", "NODE2")
    assert button.chosen("layer") == {"rhs"}
    assert button.chosen("node") == {"NODE2"}
    assert (button.text(), button.told) == ("Filter · 2", "RHS, NODE2")
    assert button.accessibleDescription() == "Only: RHS, NODE2"
    with qtbot.assertNotEmitted(button.changed):
        button.choose("node", "NODE2")


def test_show_all_takes_every_tick_away(qtbot: QtBot, button: FilterButton) -> None:
    assert not button.all.isEnabled()
    button.choose("layer", "dll")
    button.choose("node", "NODE1")
    with qtbot.waitSignals([button.changed]):
        button.all.trigger()
    assert (button.count, button.text()) == (0, "Filter")
    assert not entry(button.ticks, "DLL").isChecked()
    with qtbot.assertNotEmitted(button.changed):
        button.clear()


def test_the_menu_stays_open_while_one_ticks(qtbot: QtBot, button: FilterButton) -> None:
    button.show()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.ticks.isVisible()
    rhs, dll = entry(button.ticks, "RHS"), entry(button.ticks, "DLL")
    QTest.mouseClick(button.ticks, Qt.MouseButton.LeftButton, pos=button.ticks.actionGeometry(rhs).center())
    button.ticks.setActiveAction(dll)
    QTest.keyClick(button.ticks, Qt.Key.Key_Space)
    assert button.chosen("layer") == {"rhs", "dll"}
    assert button.ticks.isVisible()
    QTest.keyClick(button.ticks, Qt.Key.Key_Escape)
    assert not button.ticks.isVisible()


def test_what_is_no_more_offered_is_not_ticked(qtbot: QtBot, button: FilterButton) -> None:
    button.choose("node", "NODE2")
    button.choose("layer", "rhs")
    with qtbot.waitSignal(button.changed):
        assert button.offer((LAYERS, NODES._replace(choices=NODES.choices[:1])))
    assert button.told == "RHS"
    with qtbot.assertNotEmitted(button.changed):
        assert not button.offer((LAYERS, NODES._replace(choices=NODES.choices[:1])))
    assert entry(button.ticks, "RHS").isChecked()


def test_chips_are_the_choices_of_the_menu(qtbot: QtBot, button: FilterButton) -> None:
    chips = button.chips("layer")
    for chip in chips:
        qtbot.addWidget(chip)
    assert [chip.text() for chip in chips] == ["RHS", "DLL"]
    plain = chips[0].grab().toImage()
    chips[0].click()
    assert button.chosen("layer") == {"rhs"}
    assert entry(button.ticks, "RHS").isChecked()
    assert chips[0].grab().toImage() != plain
    assert chips[0].accessibleName() == "RHS"
    button.clear()
    assert not chips[0].isChecked()


def test_every_entry_has_a_key_of_its_own(button: FilterButton) -> None:
    switch = QAction("Heartbeats", button)
    button.add_switch(switch)
    button.offer((LAYERS,))
    texts = [action.text() for action in button.ticks.actions() if action.text()]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)) == 4
    assert switch in button.ticks.actions()
