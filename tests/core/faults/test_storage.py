"""Faults of shared storage: for each a run that shows what the catalogue says is seen."""

from core.evidence.events import EventLog
from core.model.rows import Disk, disk_key
from core.model.volumes import access
from tests.core.components.play import Play
from tests.core.faults.shows import (
    MINUTE,
    SECOND,
    decisions,
    errors,
    play,
    runs_on,
    shows,
    state,
    stays,
    times,
)

DISK = "Cluster Disk 1"


def ways(run: Play) -> list[str]:
    """How each node gets at the volume."""
    return [access(run.rows, node, "CSV1") for node in ("NODE1", "NODE2", "NODE3")]


def numbers(run: Play) -> set[int]:
    """Which events were logged."""
    return {event.id for event in EventLog(run.recording).events()}


@shows("path-lost-on-a-node", "documented")
def test_on_any_other_node_only_the_way_changes() -> None:
    run = play("documented").do("7 s", f"cut-path NODE3 {DISK}").until("120 s")
    assert (ways(run), runs_on(run, "FILE01")) == (["Direct", "Direct", "Redirected"], ["NODE3"])
    assert (decisions(run), errors(run)) == ([], [])
    assert 5121 in numbers(run)
    assert not {5120, 5142} & numbers(run)


@shows("path-lost-on-a-node", "documented")
def test_on_the_coordinator_the_disk_moves_and_the_vms_stay() -> None:
    run = play("documented").do("7 s", f"cut-path NODE1 {DISK}").until("120 s")
    assert times(run, "dll.looks-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert (decisions(run), errors(run)) == (["restart", "fail over", "NODE2"], [("Attach", 2)])
    assert run.row(disk_key(DISK), Disk).mounted_on == "NODE2"
    assert ways(run) == ["Redirected", "Direct", "Direct"]
    assert stays(run, "SQL01")
    assert stays(run, "WEB01")
    run.do("121 s", f"mend-path NODE1 {DISK}").until("122 s")
    assert ways(run) == ["Direct"] * 3
    assert run.row(disk_key(DISK), Disk).mounted_on == "NODE2"
    assert {5120, 5121, 5122} <= numbers(run)


@shows("volume-lost-everywhere", "documented")
def test_no_node_can_mount_it_and_the_vms_wait_for_half_an_hour() -> None:
    run = play("documented").do("7 s", f"lose-disk {DISK}").until("66 s")
    assert ways(run) == ["Paused"] * 3
    assert decisions(run)[-1] == ""
    assert run.group(DISK).state == "Failed"
    run.until("20 min")
    assert (run.vm("NODE1", "SQL01"), state(run, "SQL01"), run.group("SQL01").owner) == (
        "PausedCritical", "Online", "NODE1",
    )  # fmt: skip
    assert {5120, 5142} <= numbers(run)
    run.until("40 min")
    assert times(run, "vmclusres.lost-storage-is-a-failure")[0] == 67 * SECOND + 30 * MINUTE
    assert (run.group("SQL01").state, runs_on(run, "SQL01")) == ("Failed", [])


@shows("volume-lost-everywhere", "documented")
def test_when_it_is_back_and_online_they_go_on() -> None:
    run = play("documented").do("7 s", f"lose-disk {DISK}").do("10 min", f"restore-disk {DISK}").until("11 min")
    assert run.vm("NODE1", "SQL01") == "PausedCritical"
    assert stays(run.do("12 min", f"cluster-start {DISK}").until("13 min"), "SQL01")
    assert not times(run, "vm.guest-boots")
    retried = play("documented").do("7 s", f"lose-disk {DISK}").do("20 min", f"restore-disk {DISK}").until("62 min")
    assert retried.group(DISK).state == "Online"


@shows("volume-full", "documented")
def test_nothing_fails_and_nothing_moves_but_every_vm_on_it_stands_still() -> None:
    run = play("documented").do("7 s", "fill-volume CSV1").until("20 min")
    for node, vm in (("NODE1", "SQL01"), ("NODE1", "WEB01"), ("NODE2", "DC01"), ("NODE3", "FILE01")):
        assert (run.vm(node, vm), state(run, vm)) == ("PausedCritical", "Online")
    assert (decisions(run), run.group(DISK).state, ways(run)) == ([], "Online", ["Direct"] * 3)
    stays_off = play("documented").do("7 s", "fill-volume CSV1").until("40 min")
    assert ("Start", 112) in errors(stays_off)
    assert runs_on(stays_off, "SQL01") == []


@shows("volume-full", "documented")
def test_with_room_on_it_they_go_on() -> None:
    run = play("documented").do("7 s", "fill-volume CSV1").do("20 min", "free-volume CSV1").until("21 min")
    assert stays(run, "SQL01")
    assert not times(run, "vm.guest-boots")


@shows("share-gone", "documented")
def test_the_next_check_finds_no_share_and_the_restart_makes_it_anew() -> None:
    run = play("documented").do("7 s", "lose-share DATA").until("30 s")
    assert times(run, "dll.looks-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert times(run, "dll.is-dead") == times(run, "dll.looks-dead")
    assert times(run, "rcm.issues-online")[0] - times(run, "dll.is-dead")[0] == SECOND // 2
    assert decisions(run) == ["restart"]
    assert run.group("FILESHARE").owner == "NODE3"
    assert "share/NODE3/DATA" in run.rows
    assert {1055, 1069} <= numbers(run)
