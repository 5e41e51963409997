"""Shared storage (wsfc-facts 8.7): how each node gets at a volume, what VMs do without it, who is let in."""

import pytest

from core.commands.catalogue import obstacle, parse
from core.components.documented.hyper_v import _holds_disk
from core.evidence.events import EventLog
from core.evidence.protection import unnoticed
from core.model.conditions import Guest, guest_key
from core.model.rows import Disk, disk_key, vm_resource
from core.model.volumes import Fenced, access, fenced_key
from core.timeline.lanes import vm_state
from core.timeline.outages import outages
from tests.core.components.documented.story import SECOND, Story

DISK = "Cluster Disk 1"
MINUTE = 60 * SECOND
NODES = ("NODE1", "NODE2", "NODE3")


def ways(story: Story) -> list[str]:
    """How each node gets at the volume."""
    return [access(story.rows, node, "CSV1") for node in NODES]


def coordinator(story: Story) -> str:
    return story.row(disk_key(DISK), Disk).mounted_on


def told(story: Story, *numbers: int) -> list[tuple[int, str]]:
    """The events of some numbers, each with its node, in their order."""
    return [(event.id, event.node) for event in EventLog(story.recording).events() if event.id in numbers]


# --- paths -------------------------------------------------------------------------------------


def test_a_node_without_a_path_of_its_own_goes_over_the_coordinator() -> None:
    story = Story().do("7 s", f"cut-path NODE2 {DISK}").until("60 s")
    assert ways(story) == ["Direct", "Redirected", "Direct"]
    assert (coordinator(story), story.runs_on("DC01")) == ("NODE1", ["NODE2"])
    assert not story.hops("failure.asks-the-policy")
    assert told(story, 5120, 5121, 5122, 5142) == [(5121, "NODE2")]
    story.do("61 s", f"mend-path NODE2 {DISK}").until("62 s")
    assert ways(story) == ["Direct"] * 3
    assert told(story, 5122) == [(5122, "NODE2")]


def test_a_coordinator_without_a_path_gives_the_disk_away_and_its_vms_run_on() -> None:
    story = Story().do("7 s", f"cut-path NODE1 {DISK}").until("8 s")
    assert ways(story) == ["Paused", "Direct", "Direct"]
    story.until("60 s")
    assert (ways(story), coordinator(story)) == (["Redirected", "Direct", "Direct"], "NODE2")
    assert [story.runs_on(vm) for vm in ("SQL01", "WEB01")] == [["NODE1"], ["NODE1"]]
    assert story.states(vm_resource("SQL01")) == []
    assert [code for _, code in told(story, 1034, 1038)] == ["NODE1", "NODE1"]
    assert not story.hops("vm.is-paused-critical")


def test_where_the_network_to_the_coordinator_is_cut_too_there_is_no_way() -> None:
    story = Story().do("7 s", f"cut-path NODE2 {DISK}").do("9 s", "cut-link NODE2 Cluster Network 1").until("30 s")
    assert ways(story)[1] == "Unavailable"
    assert story.vm("NODE2", "DC01") == "PausedCritical"


def test_before_the_cluster_notices_a_cut_network_io_waits() -> None:
    story = Story().do("7 s", "cut-link NODE2 Cluster Network 1").do("8 s", f"cut-path NODE2 {DISK}").until("9 s")
    assert ways(story) == ["Direct", "Paused", "Direct"]


def test_a_disk_that_moves_makes_io_wait_and_harms_no_vm() -> None:
    story = Story().do("7 s", f"move-group {DISK} NODE3").until("30 s")
    assert (ways(story), coordinator(story)) == (["Direct"] * 3, "NODE3")
    assert told(story, 5120, 5122, 5142) == [(5120, node) for node in NODES] + [(5122, node) for node in NODES]
    assert not story.hops("vm.is-paused-critical")
    story.until("80 s")
    assert not told(story, 5142)


def test_a_pause_that_ends_in_time_is_not_counted_to_the_next_one() -> None:
    story = Story().do("7 s", f"cut-path NODE1 {DISK}").do("50 s", f"lose-disk {DISK}").until("108 s")
    assert ways(story) == ["Paused"] * 3
    story.until("112 s")
    assert ways(story) == ["Unavailable"] * 3


def test_a_disk_that_has_been_lost_is_found_again_by_the_next_failover() -> None:
    story = Story().do("7 s", f"lose-disk {DISK}").do("13 s", f"restore-disk {DISK}").until("40 s")
    assert (ways(story), story.group(DISK).state) == (["Direct"] * 3, "Online")


# --- VMs without their storage -----------------------------------------------------------------


def lost() -> Story:
    return Story().do("7 s", f"lose-disk {DISK}").until("70 s")


def test_when_the_disk_is_lost_vms_stand_still_and_stay_online() -> None:
    story = lost()
    assert ways(story) == ["Unavailable"] * 3
    assert story.first("csv.waits-for-a-coordinator").time == 67 * SECOND
    for node, vm in (("NODE1", "SQL01"), ("NODE2", "DC01"), ("NODE3", "FILE01")):
        assert (story.vm(node, vm), story.believed(vm)) == ("PausedCritical", ("Online", True))
    assert told(story, 5142) == [(5142, node) for node in NODES]
    assert story.group(DISK).state == "Failed"
    assert story.states(vm_resource("SQL01")) == []


def test_they_go_on_where_they_were_when_it_is_back() -> None:
    story = lost().do("100 s", f"restore-disk {DISK}", f"cluster-start {DISK}").until("110 s")
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "OK"
    assert not story.hops("vm.guest-boots")
    story.until("40 min")
    assert not story.hops("vmms.tells-of-lost-storage")


def test_one_that_has_waited_too_long_is_turned_off_and_counts_as_failed() -> None:
    story = lost().until("40 min")
    (vm_off,) = [hop for hop in story.hops("vmms.tells-of-lost-storage") if hop.arguments == ("SQL01",)]
    assert vm_off.time == 67 * SECOND + 30 * MINUTE
    assert story.hops("vmms.volume-is-out-of-reach")
    assert story.hops("vmms.configuration-is-out-of-reach")
    assert (story.runs_on("SQL01"), story.group("SQL01").state) == ([], "Failed")
    assert story.states(vm_resource("SQL01"))[0] == "ProcessingFailure"


def test_a_full_volume_stops_every_vm_on_it_until_there_is_room() -> None:
    story = Story().do("7 s", "fill-volume CSV1").until("20 s")
    assert (ways(story), story.group(DISK).state) == (["Direct"] * 3, "Online")
    assert [story.vm("NODE1", vm) for vm in ("SQL01", "WEB01")] == ["PausedCritical"] * 2
    story.do("21 s", "free-volume CSV1").until("22 s")
    assert story.runs_on("SQL01") == ["NODE1"]


def test_a_vm_does_not_start_on_a_full_volume() -> None:
    story = Story().do("3 s", "cluster-stop SQL01").do("12 s", "fill-volume CSV1", "cluster-start SQL01").until("14 s")
    assert story.first("vmms.volume-is-full").result == 112
    assert story.believed("SQL01")[0] != "Online"


def test_nothing_moves_and_nobody_can_save_a_vm_that_waits() -> None:
    story = lost().do("80 s", "cluster-stop SQL01").until("100 s")
    assert story.believed("SQL01")[0] == "Offline"
    assert "saved/SQL01" not in story.rows
    assert story.vm("NODE1", "SQL01") == ""


def test_a_vm_that_is_being_saved_when_its_storage_goes_is_turned_off() -> None:
    story = Story().do("7 s", "hyper-v-save SQL01").do("8 s", "fill-volume CSV1").until("20 s")
    assert story.vm("NODE1", "SQL01") == "Off"
    assert "saved/SQL01" not in story.rows


def test_a_vm_that_is_just_starting_fails_without_its_disk() -> None:
    story = Story().do("7 s", "fail-vm SQL01").do("12 s", "fill-volume CSV1").until("30 s")
    assert story.first("vm.start-finds-no-disk").time == 12 * SECOND
    assert story.states(vm_resource("SQL01"))[-1] != "Online"


def test_a_guest_that_was_booting_boots_on_later() -> None:
    story = Story().do("7 s", "fail-vm SQL01").do("20 s", "fill-volume CSV1").until("100 s")
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "Booting"
    story.do("101 s", "free-volume CSV1").until("102 s")
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "OK"


def test_a_vm_that_somebody_has_paused_needs_no_disk_until_it_is_resumed() -> None:
    story = Story().do("7 s", "hyper-v-pause SQL01").do("8 s", "fill-volume CSV1").until("9 s")
    assert story.vm("NODE1", "SQL01") == "Paused"
    story.do("10 s", "hyper-v-resume SQL01").until("11 s")
    assert story.vm("NODE1", "SQL01") == "Paused"
    assert story.first("vmms.volume-is-full").result == 112


def test_what_is_said_of_a_vm_that_stands_still() -> None:
    story = lost()
    (first, *_) = unnoticed(story.rows)
    assert (first.vm, first.truth, first.belief) == ("SQL01", "PausedCritical", "Online")
    assert "waits for its storage" in first.text.en
    assert vm_state(story.rows, "SQL01", NODES).condition == "critical"
    story.do("100 s", f"restore-disk {DISK}", f"cluster-start {DISK}").until("110 s")
    (outage,) = [outage for outage in outages(story.recording) if outage.vm == "SQL01"]
    assert (outage.began, outage.noticed, outage.started) == (67 * SECOND, None, None)
    assert outage.whole is not None
    assert outage.whole < 40 * SECOND


# --- who is let in -----------------------------------------------------------------------------


def test_a_node_whose_service_ends_loses_its_volumes_at_once_and_has_them_again_when_it_joins() -> None:
    story = Story().do("7 s", "kill-clussvc NODE2").until("8 s")
    assert ways(story) == ["Direct", "Unavailable", "Direct"]
    assert story.vm("NODE2", "DC01") == "PausedCritical"
    story.until("10 s")
    assert fenced_key("NODE2") in story.rows
    story.until("120 s")
    assert (fenced_key("NODE2") in story.rows, ways(story)) == (False, ["Direct"] * 3)
    assert story.runs_on("DC01") == ["NODE2"]
    assert not story.hops("vm.guest-boots")


@pytest.mark.parametrize("fault", ["fail-node NODE1", "kill-clussvc NODE1"])
def test_a_lost_coordinator_makes_the_others_wait_until_the_disk_is_taken_over(fault: str) -> None:
    story = Story().do("7 s", fault).until("40 s")
    assert coordinator(story) == "NODE2"
    assert ways(story) == ["Unavailable", "Direct", "Direct"]
    assert not told(story, 5142)
    assert {node for _, node in told(story, 5120)} == {"NODE2", "NODE3"}
    assert story.runs_on("DC01") == ["NODE2"]


def test_a_machine_without_power_has_no_volume_until_its_service_has_joined() -> None:
    story = Story().do("7 s", "fail-node NODE3").do("60 s", "repair-node NODE3").until("89 s")
    assert ways(story)[2] == "Unavailable"
    story.until("400 s")
    assert ways(story)[2] == "Direct"


def test_who_can_write_nothing_holds_no_disk_open() -> None:
    story = Story().do("7 s", "kill-clussvc NODE2").until("7500 ms")
    paused = story.rows
    assert (story.vm("NODE2", "DC01"), fenced_key("NODE2") in paused) == ("PausedCritical", False)
    assert not _holds_disk(paused, "NODE2", "DC01")
    running = Story().rows
    assert _holds_disk(running, "NODE2", "DC01")
    assert not _holds_disk({**running, fenced_key("NODE2"): Fenced("NODE2")}, "NODE2", "DC01")
    full = Story().do("7 s", "fill-volume CSV1").until("8 s").rows
    assert _holds_disk(full, "NODE2", "DC01")


def test_a_vm_taken_over_is_not_resumed_where_it_was() -> None:
    """The isolated node comes back after its VMs have failed over: it finds them running elsewhere."""
    story = Story().do("7 s", "cut-link NODE2 Cluster Network 1").until("300 s")
    assert story.runs_on("DC01") == [story.group("DC01").owner]
    assert story.group("DC01").owner != "NODE2"
    story.do("301 s", "mend-networks").until("500 s")
    assert story.runs_on("DC01") == [story.group("DC01").owner]
    assert story.vm("NODE2", "DC01") in ("", "Off")


# --- what can be ordered -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "mend", "reasons"),
    [
        (f"cut-path NODE1 {DISK}", f"mend-path NODE1 {DISK}", ("path-is-cut", "path-is-fine")),
        (f"lose-disk {DISK}", f"restore-disk {DISK}", ("disk-is-lost", "disk-is-fine")),
        ("fill-volume CSV1", "free-volume CSV1", ("volume-is-full", "volume-has-room")),
    ],
)
def test_what_is_broken_can_be_mended_and_not_broken_twice(order: str, mend: str, reasons: tuple[str, str]) -> None:
    story = Story()
    breaking, mending = parse(story.rows, order.split()), parse(story.rows, mend.casefold().split())
    found = [obstacle(story.rows, command) for command in (breaking, mending)]
    assert [one and one.reason for one in found] == [None, reasons[1]]
    story.do("7 s", order)
    found = [obstacle(story.rows, command) for command in (breaking, mending)]
    assert [one and one.reason for one in found] == [reasons[0], None]


def test_only_a_share_that_is_there_can_be_deleted() -> None:
    story = Story()
    delete = parse(story.rows, ["lose-share", "DATA"])
    assert obstacle(story.rows, delete) is None
    no_share = obstacle(story.rows, parse(story.rows, ["lose-share", *vm_resource("SQL01").split()]))
    assert no_share is not None
    assert no_share.reason == "resource-is-no-share"
    gone = obstacle(story.do("7 s", "lose-share DATA").rows, delete)
    assert gone is not None
    assert gone.reason == "share-is-not-there"


# --- shares ------------------------------------------------------------------------------------


def test_a_share_that_somebody_deletes_is_made_anew_by_the_cluster() -> None:
    story = Story().do("7 s", "lose-share DATA").until("30 s")
    assert story.first("failure.asks-the-policy").time <= 12 * SECOND
    assert story.group("FILESHARE").state == "Online"
    assert "share/NODE3/DATA" in story.rows
    assert (1055, "NODE3") in told(story, 1055)
