"""The catalogue of faults: complete in both languages, and true: for each there is a run that shows it."""

import pytest

from core.cli.schedule import carry_out, parse_timed
from core.commands.catalogue import DEFINITIONS
from core.evidence.protection import unnoticed, unprotected
from core.faults.catalogue import Fault, faults
from core.kernel.hops import Hop
from core.model.rows import Group, Resource, VmCopy, group_key, resource_key, vm_key, vm_resource
from core.scenario.durations import parse_duration
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.texts.bilingual import LANGUAGES, Text
from core.timeline.recording import Recording
from core.timeline.simulation import Setting


def after(*orders: str, until: str) -> Recording:
    setting = Setting(initial_rows(ready_cluster()))
    recording = Recording(setting)
    for _ in carry_out(recording, [parse_timed(order, setting.rows) for order in orders], parse_duration(until)):
        pass
    return recording


def state(recording: Recording, vm: str) -> str:
    row = recording.moment(len(recording)).rows[resource_key(vm_resource(vm))]
    assert isinstance(row, Resource)
    return row.state


def owner(recording: Recording, group: str) -> str:
    row = recording.moment(len(recording)).rows[group_key(group)]
    assert isinstance(row, Group)
    return row.owner


def truth(recording: Recording, node: str, vm: str) -> str:
    row = recording.moment(len(recording)).rows[vm_key(node, vm)]
    assert isinstance(row, VmCopy)
    return row.state


def errors(recording: Recording) -> set[object]:
    return {hop.result for hop in recording.hops() if hop.kind == "abort"}


def hops_of(recording: Recording, rule: str) -> list[Hop]:
    return [hop for hop in recording.hops() if hop.rule == rule]


def texts(fault: Fault) -> list[Text]:
    return [fault.title, fault.breaks, fault.seen, fault.repair.how]


def test_what_can_be_broken() -> None:
    assert [(fault.id, fault.layer) for fault in faults()] == [
        ("node-power-loss", "power"),
        ("dll-damaged", "DLL"),
        ("dll-missing", "DLL"),
        ("vm-fails", "VM"),
        ("vm-turned-off-outside", "VM"),
    ]


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.id)
def test_a_fault_is_broken_and_mended_by_commands_that_there_are(fault: Fault) -> None:
    assert fault.command in DEFINITIONS
    assert fault.repair.command in DEFINITIONS
    assert fault.command != fault.repair.command


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.id)
def test_a_fault_is_told_in_sentences_in_both_languages(fault: Fault) -> None:
    for text in texts(fault):
        assert text.en != text.de
        for language in LANGUAGES:
            words = text.in_language(language)
            assert words == words.strip()
            assert words[0].isupper()
            assert words.endswith(".") or text is fault.title
    assert fault.source


# --- what the words say is what is seen --------------------------------------------------------


def test_the_survivors_start_what_a_node_had_and_it_does_not_come_back_by_itself() -> None:
    recording = after("7s fail-node NODE1", "55s repair-node NODE1", until="100s")
    assert {owner(recording, "SQL01"), owner(recording, "WEB01")} <= {"NODE2", "NODE3"}
    assert state(recording, "SQL01") == state(recording, "WEB01") == "Online"
    assert len(hops_of(recording, "heartbeat.threshold-reached")) == 2
    assert hops_of(recording, "join.admitted")


@pytest.mark.parametrize(("breaks", "error"), [("damage-dll", 193), ("remove-dll", 126)])
def test_without_its_dll_a_node_hides_the_failure_of_a_vm_until_the_repair(breaks: str, error: int) -> None:
    unseen = after(f"3s {breaks} NODE1", "7s fail-vm SQL01", until="20s")
    assert errors(unseen) == {error}
    assert state(unseen, "SQL01") == "Online"
    assert truth(unseen, "NODE1", "SQL01") == "Failed"
    assert truth(unseen, "NODE1", "WEB01") == "Running"
    rows = unseen.moment(len(unseen)).rows
    assert [gap.vm for gap in unnoticed(rows)] == ["SQL01"]
    assert [gap.vm for gap in unprotected(rows)] == ["WEB01"]

    seen = after(f"3s {breaks} NODE1", "7s fail-vm SQL01", "20s repair-dll NODE1", until="60s")
    assert owner(seen, "SQL01") != "NODE1"
    assert state(seen, "SQL01") == "Online"


@pytest.mark.parametrize("breaks", ["damage-dll", "remove-dll"])
def test_a_node_without_the_dll_is_no_target(breaks: str) -> None:
    with_it = after("7s fail-vm SQL01", until="60s")
    without_it = after(f"3s {breaks} {owner(with_it, 'SQL01')}", "7s fail-vm SQL01", until="60s")
    assert owner(without_it, "SQL01") not in ("NODE1", owner(with_it, "SQL01"))
    assert state(without_it, "SQL01") == "Online"


def test_a_failed_vm_is_seen_at_the_next_check_and_starts_elsewhere() -> None:
    recording = after("7s fail-vm SQL01", until="60s")
    assert [hop.time for hop in hops_of(recording, "judge.failed")] == [parse_duration("10s")]
    assert owner(recording, "SQL01") != "NODE1"
    assert state(recording, "SQL01") == "Online"


def test_where_no_node_could_take_a_failed_vm_its_role_is_brought_online_by_hand() -> None:
    orders = ("3s damage-dll NODE2", "3s damage-dll NODE3", "7s fail-vm SQL01")
    stuck = after(*orders, until="30s")
    assert state(stuck, "SQL01") == "Failed"
    mended = after(*orders, "30s cluster-start SQL01", until="80s")
    assert state(mended, "SQL01") == "Online"


def test_a_vm_turned_off_outside_goes_offline_without_a_failover_and_comes_back() -> None:
    off = after("7s hyper-v-stop SQL01", until="20s")
    assert (state(off, "SQL01"), owner(off, "SQL01")) == ("Offline", "NODE1")
    for repair in ("hyper-v-start", "cluster-start"):
        assert state(after("7s hyper-v-stop SQL01", f"20s {repair} SQL01", until="70s"), "SQL01") == "Online"


def test_without_the_dll_nobody_tells_the_cluster_that_a_vm_was_turned_off() -> None:
    recording = after("3s damage-dll NODE1", "7s hyper-v-stop SQL01", until="20s")
    assert state(recording, "SQL01") == "Online"
    assert truth(recording, "NODE1", "SQL01") == "Off"
