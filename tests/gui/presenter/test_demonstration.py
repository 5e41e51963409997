"""The whole of a failover demonstration with the four keys of a clicker, and nothing else."""

from collections.abc import Callable

import pytest

from core.model.rows import Group, Node, group_key, node_key
from core.timeline.lanes import vm_state
from gui.window.main_window import MainWindow
from tests.gui.presenter.conftest import Clicker

MOST = 60
"""Presses until something that should happen counts as not happening."""


def owner(window: MainWindow, vm: str) -> str:
    row = window.session.rows[group_key(vm)]
    assert isinstance(row, Group)
    return row.owner


def node(window: MainWindow, name: str) -> Node:
    row = window.session.rows[node_key(name)]
    assert isinstance(row, Node)
    return row


def condition(window: MainWindow, vm: str) -> str:
    return vm_state(window.session.rows, vm, ("NODE1", "NODE2", "NODE3")).condition


def press_until(clicker: Clicker, is_reached: Callable[[], bool], what: str) -> None:
    for _ in range(MOST):
        if is_reached():
            return
        clicker.next()
    pytest.fail(f"{what} was not reached with {MOST} presses")


def test_four_keys_carry_a_class_through_a_failover(presented: MainWindow, clicker: Clicker) -> None:
    window, caption = presented, presented.presenting.page.caption
    for _ in range(3):
        clicker.next()
    assert window.session.position > 0
    clicker.choose("Steps of the clicker")
    assert window.preferences.stride == "change"

    clicker.choose("Fail NODE1 (power loss)")
    assert node(window, "NODE1").power == "Off"
    assert node(window, "NODE1").state == "Up", "nobody has noticed yet"
    assert "SQL01" in caption.stopwatch.text()

    press_until(clicker, lambda: node(window, "NODE1").state == "Down", "the detection")
    assert "NODE2" in caption.sentence.text
    press_until(clicker, lambda: owner(window, "SQL01") != "NODE1", "the takeover")
    press_until(clicker, lambda: condition(window, "SQL01") == "starting", "the start of the VM")
    press_until(clicker, lambda: condition(window, "SQL01") == "up", "the VM online again")
    press_until(clicker, lambda: condition(window, "WEB01") == "up", "the other VM online again")
    failed_over = window.session.position

    clicker.choose("Repair NODE1")
    assert node(window, "NODE1").power != "Off"
    press_until(clicker, lambda: node(window, "NODE1").state == "Up", "the node in the cluster again")

    clicker.choose("Back to the start")
    assert window.session.position == 0
    for _ in range(2):
        clicker.next()
    assert 0 < window.session.position < failed_over, "the same again, from the start"
    clicker.choose("End the presentation")
    assert not window.presenting.is_on


def test_it_can_be_looked_at_again_backwards(presented: MainWindow, clicker: Clicker) -> None:
    window = presented
    clicker.choose("Steps of the clicker")
    clicker.choose("Fail NODE1 (power loss)")
    there = window.session.position
    clicker.next()
    assert window.session.position > there
    clicker.back()
    assert window.session.position <= there


def test_something_else_can_be_broken(presented: MainWindow, clicker: Clicker) -> None:
    clicker.choose("Break something else")
    clicker.choose_here("Virtual machines")
    clicker.choose_here("Fail DC01")
    assert condition(presented, "DC01") == "failed"


def test_all_that_is_broken_is_repaired(presented: MainWindow, clicker: Clicker) -> None:
    clicker.choose("Fail NODE1 (power loss)")
    clicker.choose("Damage vmclusres.dll on NODE2")
    clicker.choose("Repair all that is broken")
    assert node(presented, "NODE1").power != "Off"
    clicker.menu()
    menu = presented.presenting.page.menu
    texts = [menu.model.entry(row).text for row in range(menu.model.rowCount())]
    assert "Repair" in texts
    entry = menu.model.entry(texts.index("Repair"))
    assert (entry.is_possible, entry.note) == (False, "nothing is broken")
