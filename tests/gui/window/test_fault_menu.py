"""The menu of what can be broken: by layer, in both accounts, with reasons, and reached by keyboard."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidgetAction

from core.commands.catalogue import DEFINITIONS, Command, obstacle
from core.faults.catalogue import faults
from core.model.preset import ARTICLE, DOCUMENTED, PRESETS, Preset
from gui.session import Session
from gui.source import ready
from gui.widgets.menu_keys import give_keys, plain
from gui.window.disasters import breaking, repairing
from gui.window.entries import Entry, Folder, Orders
from gui.window.main_window import MainWindow
from gui.window.orders import orders_for


def walk(orders: Orders) -> list[Entry]:
    """Every entry, those of submenus too."""
    found: list[Entry] = []
    for group in orders:
        for entry in group:
            found += [entry, *walk(entry.orders)] if isinstance(entry, Folder) else [entry]
    return found


def commands(orders: Orders) -> list[Command]:
    return [entry for entry in walk(orders) if isinstance(entry, Command)]


def names(orders: Orders) -> set[str]:
    return {command.name for command in commands(orders)}


def submenus(menu: QMenu) -> dict[str, QMenu]:
    found = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            inner.aboutToShow.emit()
            found[plain(inner.title())] = inner
    return found


def entries(menu: QMenu) -> list[QAction]:
    return [a for a in menu.actions() if not a.isSeparator() and not isinstance(a, QWidgetAction)]


# --- what is in it ------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS.values(), ids=list(PRESETS))
@pytest.mark.parametrize("cluster", ["two-nodes", "three-nodes"])
def test_every_fault_of_an_account_can_be_chosen_and_every_command_can_be_asked(preset: Preset, cluster: str) -> None:
    rows = ready(cluster).under(preset).rows
    orders = breaking(rows)
    assert names(orders) == {fault.command for fault in faults() if preset.name in fault.presets}
    for command in [*commands(orders), *repairing(rows)]:
        obstacle(rows, command)


def test_in_the_article_a_layer_it_knows_nothing_of_is_not_there_and_what_it_does_not_know_is_told() -> None:
    rows = ready().under(ARTICLE).rows
    _, layers = breaking(rows)
    folders = {entry.about: entry for entry in layers if isinstance(entry, Folder)}
    assert set(folders) == {"DLL", "VM"}
    told = [entry.command for entry in walk(folders["DLL"].orders) if not isinstance(entry, Command | Folder)]
    assert told == ["replace-dll", "strip-dll"]


def test_in_the_documented_account_the_loss_of_power_is_at_the_top_and_every_layer_has_a_submenu() -> None:
    rows = ready().under(DOCUMENTED).rows
    power, layers = breaking(rows)
    assert [entry for entry in power if isinstance(entry, Command)] == [
        Command("fail-node", (node,)) for node in ("NODE1", "NODE2", "NODE3")
    ]
    folders = {entry.about: entry for entry in layers if isinstance(entry, Folder)}
    assert list(folders) == [
        "power", "network", "storage", "memory", "process", "quorum", "DLL", "call", "VM", "guest"
    ]  # fmt: skip
    subjects = [entry.about for entry in walk(folders["call"].orders) if isinstance(entry, Folder)]
    assert "Virtual Machine SQL01" in subjects
    assert "DATA" in subjects


def test_a_dll_is_broken_where_its_resource_is() -> None:
    rows = ready().under(DOCUMENTED).rows
    aimed = [command for command in commands(breaking(rows)) if command.name == "is-alive-hangs"]
    assert Command("is-alive-hangs", ("Virtual Machine DC01", "NODE2")) in aimed
    assert len(aimed) == len({command.arguments[0] for command in aimed})


@pytest.mark.parametrize("preset", PRESETS.values(), ids=list(PRESETS))
def test_objects_offer_only_what_their_account_knows(preset: Preset) -> None:
    rows = ready().under(preset).rows
    for address in (
        "NODE1/machine", "NODE1/clussvc", "NODE1/vmms", "NODE1/rhs:1", "NODE1/rhs:1/clusres.dll", "NODE1/vm/SQL01",
        "NODE3/share/DATA", "NODE1/netft", "admin/hyper-v-manager", "admin/failover-cluster-manager",
    ):  # fmt: skip
        orders = orders_for(rows, address)
        assert commands(orders), address
        for command in commands(orders):
            found = obstacle(rows, command)
            assert found is None or found.reason != "only-in-the-documented-account", command


def test_the_menu_of_an_object_has_what_can_be_done_with_it() -> None:
    rows = ready().under(DOCUMENTED).rows
    vm = names(orders_for(rows, "NODE1/vm/SQL01"))
    assert {
        "fail-vm",
        "kill-vmwp",
        "hang-guest",
        "is-alive-says-true",
        "mend-calls",
        "hyper-v-pause",
        "move-group",
    } <= vm
    assert names(orders_for(rows, "NODE1/clussvc")) >= {"kill-clussvc", "hang-clussvc", "start-clussvc", "fail-node"}
    assert names(orders_for(rows, "NODE1/vmms")) >= {"stop-vmms", "start-vmms"}
    assert names(orders_for(rows, "NODE2/machine")) >= {"fail-node", "fill-memory", "kill-rhs", "damage-dll"}
    host = commands(orders_for(rows, "NODE1/rhs:2"))
    assert Command("kill-rhs", ("NODE1", "rhs:2")) in host
    assert {command.arguments[1] for command in host if command.name == "damage-dll"} == {
        "vmclusres.dll",
        "clusres.dll",
    }
    dll = commands(orders_for(rows, "NODE2/rhs:2/vmclusres.dll"))
    assert Command("online-crashes", ("Virtual Machine SQL01", "NODE2")) in dll
    assert {command.name for command in commands(orders_for(rows, "NODE3/share/DATA"))} >= {
        "is-alive-hangs",
        "lose-share",
        "move-group",
    }
    assert Command("cut-path", ("NODE2", "Cluster Disk 1")) in commands(orders_for(rows, "NODE2/machine"))


@pytest.mark.parametrize("preset", PRESETS.values(), ids=list(PRESETS))
def test_a_node_has_a_submenu_for_each_of_its_dll_files(preset: Preset) -> None:
    orders = orders_for(ready().under(preset).rows, "NODE2/machine")
    folders = [
        entry for group in orders for entry in group if isinstance(entry, Folder) and entry.about.endswith(".dll")
    ]
    assert [folder.about for folder in folders] == ["vmclusres.dll", "clusres.dll", "clusres2.dll"]
    for folder in folders:
        aimed = commands(folder.orders)
        assert {command.arguments for command in aimed} == {("NODE2", folder.about)}
        assert {"damage-dll", "remove-dll", "repair-dll"} <= {command.name for command in aimed}


@pytest.mark.parametrize("box", ["clussvc", "clussvc/CLUSDB", "vmms", "netft"])
def test_in_the_documented_account_boxes_that_load_no_dll_offer_no_dll_faults(box: str) -> None:
    offered = names(orders_for(ready().under(DOCUMENTED).rows, f"NODE1/{box}"))
    assert "fail-node" in offered
    assert not any(name.endswith("-dll") for name in offered)
    assert "damage-dll" in names(orders_for(ready().under(ARTICLE).rows, f"NODE1/{box}"))


def test_every_repair_mends_a_fault() -> None:
    rows = ready().under(DOCUMENTED).rows
    assert {command.name for command in repairing(rows)} == {fault.repair.command for fault in faults()} - {""}
    assert set(names(breaking(rows))) <= set(DEFINITIONS)


# --- how it is shown ----------------------------------------------------------------------------


def test_reasons_stand_beside_what_cannot_be_done(window: MainWindow) -> None:
    window.faults.fill_fail(window.fail_menu)
    dlls = submenus(window.fail_menu)["Resource DLL files"]
    told = [plain(action.text()) for action in entries(dlls) if not action.isEnabled()]
    assert len(told) == 2
    assert all("Only the account Documented" in text for text in told)
    window.session.give(Command("fail-node", ("NODE2",)))
    window.faults.fill_fail(window.fail_menu)
    failed = next(action for action in entries(window.fail_menu) if "NODE2" in plain(action.text()))
    assert not failed.isEnabled()
    assert "is off" in failed.text()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("preset", ["article", "documented"])
def test_every_entry_has_a_key_of_its_own(window: MainWindow, language: str, preset: str) -> None:
    window.languages.set_language("de" if language == "de" else "en")
    window.tell(PRESETS[preset])
    window.faults.fill_fail(window.fail_menu)
    menus = [window.fail_menu, *submenus(window.fail_menu).values()]
    menus += [inner for menu in menus[1:] for inner in submenus(menu).values()]
    assert len(menus) > (2 if preset == "article" else 20)
    for menu in menus:
        keys = [key(action) for action in entries(menu) if action.isEnabled()]
        assert all(keys), menu.title()
        assert len(set(keys)) == len(keys), (menu.title(), [action.text() for action in entries(menu)])


def key(action: QAction) -> str:
    text = action.text().replace("&&", "")
    return text.partition("&")[2][:1].casefold()


def test_a_disaster_is_reached_by_keys_alone(window: MainWindow) -> None:
    window.tell(DOCUMENTED)
    window.scene.select("")
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    menu = window.fail_menu
    assert menu.isVisible()
    guests = next(action for action in entries(menu) if plain(action.text()) == "Guest systems")
    QTest.keyClicks(menu, key(guests))
    inner = guests.menu()
    assert isinstance(inner, QMenu)
    assert inner.isVisible()
    hang = next(action for action in entries(inner) if plain(action.text()) == "Let the guest of SQL01 hang")
    QTest.keyClicks(inner, key(hang))
    given = window.session.branch.given
    assert [one.command for one in given] == [Command("hang-guest", ("SQL01",))]


def test_a_large_cluster_opens_its_menu_at_once(window: MainWindow) -> None:
    session = Session(ready("sixteen-nodes"), DOCUMENTED)
    window.faults._session = session
    window.faults.fill_fail(window.fail_menu)
    assert len(window.fail_menu.findChildren(QAction)) < 200, "submenus are filled when they open"


def test_keys_go_to_what_tells_entries_apart(window: MainWindow) -> None:
    menu = QMenu(window)
    for text in ("Fail NODE1", "Fail NODE2", "A && B", "F2", "", "ff"):
        menu.addAction(text)
    give_keys(menu)
    shown = [action.text() for action in menu.actions() if action.text()]
    assert shown == ["Fail NODE&1", "&Fail NODE2", "A && &B", "F&2", "ff"]
    for one, other in combinations(filter(None, map(key, menu.actions())), 2):
        assert one != other
