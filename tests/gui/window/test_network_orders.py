"""The menus of what lies between nodes: networks, ports, the witness, votes, disks and volumes."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidgetAction

from core.commands.catalogue import Command, obstacle
from core.model.preset import ARTICLE, DOCUMENTED
from gui.session import Session
from gui.source import Opening, ready
from gui.widgets.menu_keys import plain
from gui.window.entries import Entry, Folder, Orders
from gui.window.main_window import MainWindow
from gui.window.network_orders import sides_of
from gui.window.orders import orders_for

NETWORK = "network/Cluster Network 1"
BETWEEN = (
    NETWORK, f"{NETWORK}/NODE2", "witness/File Share Witness", "quorum", "storage/Cluster Disk 1", "NODE2/csv/CSV1",
    "NODE2/csv", "NODE2/netft",
)  # fmt: skip


def five() -> Opening:
    return Opening(ready("five-nodes"), DOCUMENTED)


def walk(orders: Orders) -> list[Entry]:
    return [
        deeper
        for group in orders
        for entry in group
        for deeper in ([entry, *walk(entry.orders)] if isinstance(entry, Folder) else [entry])
    ]


def commands(address: str) -> list[Command]:
    return [entry for entry in walk(orders_for(five().setting.rows, address)) if isinstance(entry, Command)]


def test_a_network_can_be_unplugged_split_and_mended() -> None:
    given = commands(NETWORK)
    assert {Command("cut-link", (f"NODE{n}", "Cluster Network 1")) for n in range(1, 6)} <= set(given)
    assert Command("split-network", ("Cluster Network 1", "NODE1,NODE2")) in given
    assert Command("split-cluster", ("NODE4",)) in given
    assert Command("mend-networks", ()) in given


def test_a_port_is_about_its_node() -> None:
    given = commands(f"{NETWORK}/NODE2")
    assert Command("cut-link", ("NODE2", "Cluster Network 1")) in given
    assert Command("lose-heartbeats", ("NODE2", "30")) in given
    assert Command("delay-heartbeats", ("NODE2", "500")) in given
    assert {command.arguments[0] for command in given if command.arguments} == {"NODE2"}


def test_the_witness_the_votes_and_storage_have_menus() -> None:
    assert commands("witness/File Share Witness") == [Command("lose-witness", ()), Command("restore-witness", ())]
    assert Command("force-quorum", ("NODE5",)) in commands("quorum")
    disk = commands("storage/Cluster Disk 1")
    assert Command("lose-disk", ("Cluster Disk 1",)) in disk
    assert Command("cut-path", ("NODE4", "Cluster Disk 1")) in disk
    assert Command("fill-volume", ("CSV1",)) in disk
    assert Command("cut-path", ("NODE2", "Cluster Disk 1")) in commands("NODE2/csv/CSV1")
    assert Command("cut-path", ("NODE2", "Cluster Disk 2")) in commands("NODE2/csv")


def test_a_node_can_be_stopped_in_every_way_and_cut_off() -> None:
    given = {command.name for command in commands("NODE1/machine")}
    assert given >= {
        "bugcheck-node", "freeze-node", "reset-node", "shut-down-node", "isolate-node", "cut-link", "lose-heartbeats"
    }  # fmt: skip
    assert {command.name for command in commands("NODE1/clussvc")} >= {"stop-clussvc", "force-quorum", "prevent-quorum"}


@pytest.mark.parametrize("address", BETWEEN)
def test_every_order_can_be_asked_and_in_the_article_there_are_none_of_the_other_account(address: str) -> None:
    rows = five().setting.rows
    assert commands(address)
    for command in commands(address):
        obstacle(rows, command)
    article = Opening(ready("three-nodes"), ARTICLE).setting.rows
    for entry in walk(orders_for(article, address)):
        assert isinstance(entry, Command), entry
        found = obstacle(article, entry)
        assert found is None or found.reason != "only-in-the-documented-account", entry


@pytest.mark.parametrize("nodes", ["two-nodes", "three-nodes", "five-nodes"])
def test_no_side_of_a_split_is_everybody_and_none_is_named_twice(nodes: str) -> None:
    rows = Opening(ready(nodes), DOCUMENTED).setting.rows
    sides = sides_of(rows)
    assert len(sides) == len(set(sides))
    assert all(obstacle(rows, Command("split-cluster", (side,))) is None for side in sides)


@pytest.mark.parametrize("address", BETWEEN)
def test_menus_open_with_a_heading_keys_of_their_own_and_reasons(window: MainWindow, address: str) -> None:
    window.opener.open_ready("five-nodes")
    window.opener.tell(DOCUMENTED)
    session: Session = window.session
    session.give(Command("isolate-node", ("NODE2",)))
    window.show_object_menu(address, QPoint(10, 10))
    menu = window.object_menu
    heading = menu.actions()[0]
    assert isinstance(heading, QWidgetAction)
    assert heading.text()
    _check(menu)
    menu.close()
    if address == f"{NETWORK}/NODE2":
        hindered = [plain(action.text()) for action in menu.actions() if " – " in action.text()]
        assert any(text.startswith("Pull the cable") for text in hindered), "the reason stands beside what is out"


def _check(menu: QMenu) -> None:
    keys = [
        action.text()[action.text().index("&") + 1].casefold()
        for action in menu.actions()
        if action.isEnabled() and "&" in action.text().replace("&&", "")
    ]
    assert not [pair for pair in combinations(keys, 2) if pair[0] == pair[1]]
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            assert "-" not in plain(inner.title()).replace("Force-", ""), "an id instead of words"
            inner.aboutToShow.emit()
            assert inner.actions()
            _check(inner)
