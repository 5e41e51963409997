"""What there is to read of an object: every object of the stage has its properties, and a hop's changes are found."""

import pytest

from core.commands.catalogue import Command
from core.evidence.powershell import line_of, quoted
from core.evidence.properties import Fact, Subject, changed_facts, facts_of, subjects_of
from core.kernel.rows import Row
from core.model import addresses as a
from core.model.preset import ARTICLE, DOCUMENTED, PRESETS, Preset
from core.model.topology import topology
from core.rules.properties import Kind, properties
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

SQL01 = "Virtual Machine SQL01"
SECOND = 1_000_000


def rows(preset: Preset = DOCUMENTED, cluster: str = "roles") -> dict[str, Row]:
    return initial_rows(ready_cluster(cluster), preset)


def run(*orders: tuple[float, Command], until: float, preset: Preset = DOCUMENTED) -> Recording:
    recording = Recording(Setting(rows(preset, "three-nodes"), preset))
    for time, command in orders:
        recording.wait_until(round(time * SECOND))
        recording.give(command)
    recording.extend(until=round(until * SECOND))
    return recording


def fact(there: dict[str, Row], kind: Kind, name: str, property_name: str, node: str = "") -> Fact:
    facts = {one.definition.name: one for one in facts_of(there, Subject(kind, name, node))}
    return facts[property_name]


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_every_box_but_the_consoles_has_properties(preset: Preset) -> None:
    there = rows(preset, "three-nodes")
    without = {box for box in topology(there) if not subjects_of(there, box)}
    assert without == {a.FAILOVER_CLUSTER_MANAGER, a.HYPER_V_MANAGER}


def test_every_property_of_the_catalogue_is_found_somewhere() -> None:
    there = rows()
    found = {
        (one.definition.of, one.definition.name)
        for box in (*topology(there), "quorum", "network/Cluster Network 1/NODE1")
        for subject in subjects_of(there, box)
        for one in facts_of(there, subject)
    }
    assert set(properties()) - found == set()


def test_a_vm_is_itself_then_its_role_then_its_resources() -> None:
    kinds = [(one.kind, one.name) for one in subjects_of(rows(), "NODE1/vm/SQL01")]
    assert kinds[:4] == [
        ("vm", "SQL01"), ("group", "SQL01"), ("resource", SQL01), ("resource", "Virtual Machine Configuration SQL01"),
    ]  # fmt: skip


def test_what_is_not_there_has_no_properties() -> None:
    for address in ("", "NODE9/machine", "NODE1/vm/NOBODY", "storage/Nowhere", "user"):
        assert not [one for one in subjects_of(rows(), address) if one.name in ("NODE9", "NOBODY", "Nowhere")]


def test_values_are_in_the_units_of_the_product() -> None:
    there = rows()
    assert fact(there, "cluster", "CLUSTER4", "ResiliencyDefaultPeriod").value == 240
    assert fact(there, "group", "SQL01", "FailoverPeriod").value == 6
    assert fact(there, "resource", SQL01, "RetryPeriodOnFailure").value == 3_600_000
    assert fact(there, "vm", "SQL01", "AutomaticCriticalErrorActionTimeout", "NODE1").value == 30
    assert fact(there, "group", "SQL01", "FailoverThreshold").meaning == "computed: 2"


def test_the_defaults_of_the_catalogue_are_those_of_the_model() -> None:
    """A cluster whose file says nothing has them; what the file of this one says is told as not usual."""
    there = initial_rows(ready_cluster("two-nodes"), DOCUMENTED)
    unusual = {
        one.definition.name
        for box in topology(there)
        for subject in subjects_of(there, box)
        for one in facts_of(there, subject)
        if one.is_settable and not one.is_usual
    }
    assert unusual <= {"Priority"}


def test_the_article_has_a_default_of_its_own() -> None:
    interval = fact(rows(ARTICLE, "three-nodes"), "resource", SQL01, "IsAlivePollInterval")
    assert (interval.value, interval.default, interval.is_usual, interval.is_settable) == (5000, 5000, True, True)
    priority = fact(rows(ARTICLE, "three-nodes"), "group", "SQL01", "Priority")
    assert not priority.is_settable


def test_what_a_hop_changed_is_told_with_what_it_was() -> None:
    recording = run((7, Command("fail-node", ("NODE3",))), until=60)
    node = Subject("node", "NODE3")
    changed: dict[str, list[tuple[object, object]]] = {}
    for position in range(1, len(recording) + 1):
        there = recording.moment(position).rows
        for name, was in changed_facts(there, node, recording.hop(position).changes).items():
            changed.setdefault(name, []).append(
                (was, {one.definition.name: one.value for one in facts_of(there, node)}[name])
            )
    assert changed["Power"] == [("On", "Off")]
    assert ("Up", "Down") in changed["State"]
    assert changed["DynamicWeight"][0] == (1, 0)
    assert "NodeWeight" not in changed


def test_a_setting_is_among_them() -> None:
    recording = run((7, Command("set-property", (SQL01, "RestartDelay=2000"))), until=8)
    subject = Subject("resource", SQL01)
    told = [
        changed_facts(recording.moment(position).rows, subject, recording.hop(position).changes)
        for position in range(1, len(recording) + 1)
    ]
    assert [one for one in told if one] == [{"RestartDelay": 500}]


@pytest.mark.parametrize(
    ("kind", "name", "property_name", "line"),
    [
        ("resource", SQL01, "RestartThreshold", f'(Get-ClusterResource "{SQL01}").RestartThreshold = 1'),
        ("resource", SQL01, "State", f'(Get-ClusterResource "{SQL01}").State'),
        ("resource", SQL01, "OfflineAction", f'Get-ClusterResource "{SQL01}" | Set-ClusterParameter OfflineAction 1'),
        ("resource", SQL01, "PossibleOwners", f'Get-ClusterOwnerNode -Resource "{SQL01}"'),
        ("group", "SQL01", "Priority", "(Get-ClusterGroup SQL01).Priority = 3000"),
        ("node", "NODE1", "NodeWeight", "(Get-ClusterNode NODE1).NodeWeight = 1"),
        ("node", "NODE1", "Power", ""),
        ("cluster", "CLUSTER4", "SameSubnetDelay", "(Get-Cluster).SameSubnetDelay = 1000"),
        ("network", "Cluster Network 1", "Address", '(Get-ClusterNetwork "Cluster Network 1").Address'),
        ("witness", "", "QuorumType", "Get-ClusterQuorum"),
    ],
)
def test_the_same_thing_in_powershell(kind: Kind, name: str, property_name: str, line: str) -> None:
    assert line_of(fact(rows(), kind, name, property_name)) == line


def test_names_are_quoted_where_powershell_needs_it() -> None:
    assert quoted("SQL-01") == "SQL-01"
    assert quoted('a "b" $c') == '"a `"b`" `$c"'
