"""The disasters that are at hand: where each strikes, and what is said where it cannot."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from core.commands.catalogue import Command, obstacle
from core.model.preset import ARTICLE, DOCUMENTED
from gui.window.main_window import MainWindow
from gui.window.prepared import PREPARED, prepared
from tests.gui.runs import session


def test_in_the_documented_account_all_nine_can_be_loaded() -> None:
    rows = session("five-nodes", DOCUMENTED).rows
    orders = [prepared(rows, name) for name in PREPARED]
    assert [order and order.name for order in orders] == list(PREPARED)
    assert all(order is not None and obstacle(rows, order) is None for order in orders)


def test_an_account_that_does_not_know_a_disaster_has_none() -> None:
    rows = session(preset=ARTICLE).rows
    assert prepared(rows, "lose-disk") is None
    assert prepared(rows, "fail-node") == Command("fail-node", ("NODE1",))


@pytest.mark.parametrize(
    ("name", "selected", "target"),
    [
        ("fail-node", "NODE3/machine", "NODE3"),
        ("fail-node", "NODE2/vm/DC01", "NODE2"),
        ("fail-vm", "NODE2/vm/DC01", "DC01"),
        ("fail-vm", "quorum", "SQL01"),
    ],
)
def test_what_is_selected_is_meant(name: str, selected: str, target: str) -> None:
    order = prepared(session().rows, name, selected)
    assert order == Command(name, (target,))


def test_it_strikes_what_is_still_there() -> None:
    told = session()
    for node in ("NODE1", "NODE2"):
        order = prepared(told.rows, "fail-node")
        assert order == Command("fail-node", (node,))
        told.give(order)


def test_a_chord_gives_the_order_and_says_so(window: MainWindow) -> None:
    QTest.keySequence(window.view, QKeySequence("L, 1"))
    assert window.session.branch.last_command == Command("fail-node", ("NODE1",))
    QTest.keySequence(window.view, QKeySequence("L, 8"))
    assert len(window.session.branch.given) == 1
    assert "documented" in window.status.sentence.text().lower()
