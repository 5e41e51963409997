"""The selected object in the details pane: its resource as the account knows it, and what is used up."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.kernel.rows import Row
from core.model.conditions import Ballast, Defect, Guest, Offering, Unreadable
from core.model.control import Disconnected, NotOpen, RcmGroup, RcmResource
from core.model.links import Port, Split
from core.model.membership import (
    DeathTimer,
    Drained,
    Interface,
    Isolation,
    Isolations,
    NetworkState,
    Promise,
    Quarantine,
    QuorumConfig,
    Route,
    ShuttingDown,
    Starting,
    WitnessFile,
    WitnessGone,
)  # fmt: skip
from core.model.preset import DOCUMENTED
from core.model.rows import Membership
from core.model.volumes import Access, DiskGone, Fenced, Full, PathCut
from gui.panels.change_words import ChangeWords
from gui.panels.details_panel import DetailsPanel
from gui.panels.subject import subject_of
from gui.session import Session
from gui.source import ready
from tests.core.evidence.documented_rows import SQL01, change, documented, end, lie

VM = "NODE1/vm/SQL01"
HOUR = 3_600_000_000


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[DetailsPanel]:
    del qapp
    panel = DetailsPanel(Session(ready(), DOCUMENTED))
    panel.resize(330, 700)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def text(panel: DetailsPanel) -> str:
    return " ".join(panel.browser.toPlainText().replace("\xa0", " ").split())


def test_a_vm_tells_its_state_its_host_and_its_policies() -> None:
    found = subject_of(documented(), VM, 0)
    assert found is not None
    assert (found.name, found.owner, found.host, found.pid, found.guest) == ("SQL01", "NODE1", 2, 4324, "OK")
    assert (found.looks_alive_interval, found.is_alive_interval) == (5_000_000, 60_000_000)
    assert found.restarts == (0, 1, 900_000_000)
    assert found.failovers == (0, 2, 6 * HOUR)


def test_only_what_lies_in_the_period_is_used_up() -> None:
    rows = documented()
    change(rows, f"rcm/{SQL01}", failures=(HOUR, 2 * HOUR, 2 * HOUR + 1), state="Failed")
    change(rows, "rcmgroup/SQL01", failovers=(HOUR, 7 * HOUR), status="Insufficient Resources")
    found = subject_of(rows, VM, 2 * HOUR + 2)
    assert found is not None
    assert found.restarts is not None
    assert found.restarts.used == 1, "the failure beyond the last restart is none of them"
    later = subject_of(rows, VM, 7 * HOUR + 1)
    assert later is not None
    assert (later.restarts, later.failovers) == ((0, 1, 900_000_000), (1, 2, 6 * HOUR))
    assert later.status == "Insufficient Resources"


def test_what_is_wrong_and_what_has_ended_is_told() -> None:
    rows = documented()
    lie(rows, "IsAlive", "hangs")
    end(rows)
    found = subject_of(rows, VM, 0)
    assert found is not None
    assert (found.pid, found.wrong) == (None, (("IsAlive", "hangs"),))


@pytest.mark.parametrize(
    ("address", "name"),
    [("NODE3/share/DATA", "DATA"), ("storage/Cluster Disk 1", "Cluster Disk 1"), (VM, "SQL01")],
)
def test_everything_with_a_resource_can_be_selected(address: str, name: str) -> None:
    found = subject_of(documented(), address, 0)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("address", ["", "NODE1/machine", "NODE1/rhs:2", "quorum", "admin/hyper-v-manager"])
def test_other_things_have_none(address: str) -> None:
    assert subject_of(documented(), address, 0) is None


def test_the_article_knows_less() -> None:
    found = subject_of(ready().under(Session(ready()).setting.preset).rows, VM, 0)
    assert found is not None
    assert (found.rcm, found.host, found.restarts, found.looks_alive_interval) == (None, None, None, None)
    assert found.is_alive_interval == 5_000_000


def test_the_pane_shows_what_is_selected(panel: DetailsPanel) -> None:
    assert "SELECTED" not in text(panel)
    panel.set_selected(VM)
    shown = text(panel)
    for part in (
        "SELECTED: SQL01",
        "Inside RCM Online",
        "Resource host RHS 2 · rhs.exe 4324",
        "LooksAlive every 5 s",
        "IsAlive every 1 min",
        "Restarts 0 of 1 used in 15 min",
        "Failovers 0 of 2 used in 6 h",
    ):
        assert part in shown
    panel._session.give(Command("hang-guest", ("SQL01",)))
    assert "Guest LostCommunication" in text(panel)
    assert "Guest of SQL01 on NODE1" in text(panel)
    panel.set_selected("")
    assert "SELECTED" not in text(panel)


@pytest.mark.parametrize(
    ("key", "row", "subject", "after"),
    [
        ("guest/NODE1/SQL01", Guest("NODE1", "SQL01", "Booting"), "Guest of SQL01 on NODE1", "Booting"),
        ("offering/NODE1/IP", Offering("NODE1", "IP"), "IP on NODE1", "there"),
        ("defect/NODE1/X", Defect("NODE1", "X", (("IsAlive", "hangs"),)), "DLL of X on NODE1", "IsAlive: hangs"),
        ("unreadable/SQL01", Unreadable("SQL01"), "Configuration file of SQL01", "cannot be read"),
        ("ballast/NODE2", Ballast(1024), "Memory of NODE2", "1024 MB taken from outside"),
        ("notopen/NODE2/X", NotOpen(126), "X on NODE2", "could not be opened (126)"),
        ("pathcut/NODE1/D", PathCut("NODE1", "D"), "Path from NODE1 to D", "interrupted"),
        ("diskgone/D", DiskGone("D"), "D", "answers nobody"),
        ("full/CSV1", Full("CSV1"), "CSV1", "full"),
        ("fenced/NODE2", Fenced("NODE2"), "Registration of NODE2 at the storage", "taken away"),
        ("access/NODE2/CSV1", Access("NODE2", "CSV1", "Paused"), "CSV1 on NODE2", "Paused"),
        ("port/N1/A", Port("N1", "A", is_cut=True), "Port of N1 on A", "cable is out"),
        ("port/N1/A", Port("N1", "A", loss=30), "Port of N1 on A", "loses 30 % of the packets"),
        ("port/N1/A", Port("N1", "A", delay=200_000), "Port of N1 on A", "late by 200 ms"),
        ("split/A", Split("A", ("N1", "N2")), "Switch of A", "split: N1, N2 on one side"),
        ("route/N1/A/N2", Route("N1", "A", "N2", 4), "Way from N1 to N2 on A", "missed in a row: 4"),
        ("interface/N1/A", Interface("N1", "A", "Failed"), "Interface of N1 on A", "Failed"),
        ("networkstate/A", NetworkState("A", "Partitioned"), "A", "Partitioned"),
        ("disconnected/N1/N2", Disconnected("N1", "N2"), "Connection from N1 to N2", "broken"),
        ("member/N1", Membership(2, ("N1", "N3")), "View of N1", "2: N1, N3"),
        ("config/N1", QuorumConfig(2, ("N1",), witness_votes=False), "Votes in the database of N1", "new"),
        ("witnessfile", WitnessFile("N1", 2, ("N1",), witness_votes=True), "Witness", "new"),
        ("witnessgone", WitnessGone(), "Witness", "answers nobody"),
        ("isolated/N1", Isolation("N1", 0), "N1", "isolated"),
        ("isolations/N1", Isolations((1_000_000,)), "Isolations of N1 within an hour", "1 s"),
        ("quarantine/N1", Quarantine("N1", 60_000_000), "N1", "quarantined until 1 min"),
        ("deathtimer/N1", DeathTimer(90_000_000), "Death timer of N1", "runs until 90 s"),
        ("startmode/N1", Starting("ForceQuorum"), "Start of the cluster service on N1", "ForceQuorum"),
        ("shutdown/N1", ShuttingDown(3), "Windows on N1", "shuts down"),
        ("drained/N1", Drained(("SQL01",)), "Drain of N1", "moved away: SQL01"),
        ("rcm/X", RcmResource("Online", 2), "Resource X", "new"),
        ("rcmgroup/X", RcmGroup("Online"), "Group X", "new"),
    ],
)
def test_changes_of_what_only_the_documented_account_has_are_told(
    qapp: QApplication, key: str, row: Row, subject: str, after: str
) -> None:
    del qapp
    (line,) = ChangeWords().lines(((key, None, row),), Narrator("en"))
    assert (line.subject, line.after) == (subject, after)
    (gone,) = ChangeWords().lines(((key, row, None),), Narrator("en"))
    assert gone.after


def test_internal_states_are_told_apart_from_what_the_cluster_shows(qapp: QApplication) -> None:
    del qapp
    changes = (("rcm/X", RcmResource("Online", 2), RcmResource("ProcessingFailure", 3, failures=(5_000_000,))),)
    lines = ChangeWords().lines(changes, Narrator("en"))
    assert [(line.field, line.before, line.after) for line in lines] == [
        ("State inside RCM", "Online", "ProcessingFailure"),
        ("Resource host", "2", "3"),
        ("Failures at", "none", "5 s"),
    ]


def test_what_changes_about_a_node_between_nodes_is_told(qapp: QApplication) -> None:
    del qapp
    changes = (
        ("route/N1/A/N2", Route("N1", "A", "N2", 9), Route("N1", "A", "N2", 10, is_down=True)),
        ("port/N1/A", Port("N1", "A", delay=200_000), Port("N1", "A", delay=1_000_000, since=5, was_delay=200_000)),
        ("member/N1", Membership(2, ("N1",), has_quorum=False), Membership(2, ("N1",), has_quorum=True)),
        ("member/N1", Membership(2), Membership(3)),
        ("promise/N1", None, Promise("N2", 1, 5)),
        ("config/N1", QuorumConfig(1, ("N1",), witness_votes=True), QuorumConfig(2, ("N1",), witness_votes=True)),
    )
    lines = ChangeWords().lines(changes, Narrator("en"))
    assert [(line.field, line.before, line.after) for line in lines] == [
        ("Missed in a row", "9", "10"),
        ("Down", "no", "yes"),
        ("Late by", "200 ms", "1 s"),
        ("Has quorum", "no", "yes"),
        ("Epoch", "1", "2"),
    ]
