"""VMs and their resources (wsfc-facts 8): the state map, acts outside the cluster, heartbeats, memory."""

from core.model.conditions import Guest, guest_key
from core.model.control import RcmGroup, rcm_group_key
from core.model.rows import vm_resource
from tests.core.components.documented.story import SECOND, Story

SQL01 = vm_resource("SQL01")


def test_a_paused_vm_keeps_an_online_resource() -> None:
    story = Story().do("7 s", "hyper-v-pause SQL01").until("130 s")
    assert (story.vm("NODE1", "SQL01"), story.believed("SQL01")) == ("Paused", ("Online", True))
    story.do("131 s", "hyper-v-resume SQL01").until("140 s")
    assert story.vm("NODE1", "SQL01") == "Running"


def test_a_saved_vm_is_offline_and_comes_back_when_it_is_started() -> None:
    story = Story().do("7 s", "hyper-v-save SQL01").until("20 s")
    assert (story.vm("NODE1", "SQL01"), story.believed("SQL01")[0]) == ("Saved", "Offline")
    story.do("21 s", "hyper-v-start SQL01").until("40 s")
    assert story.states(SQL01) == ["OfflinePending", "Offline", "OnlinePending", "Online"]
    assert story.group("SQL01").state == "Online"


def test_a_vm_stopped_outside_is_no_failure() -> None:
    story = Story().do("7 s", "hyper-v-stop SQL01").until("200 s")
    assert story.states(SQL01) == ["Offline"]
    assert not story.hops("failure.asks-the-policy")


def test_with_shutdown_action_failed_it_is_one() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} shutdown_action: MarkFailed,"))
    story.do("7 s", "hyper-v-stop SQL01").until("60 s")
    assert story.hops("failure.restart-is-allowed")
    assert story.runs_on("SQL01") == ["NODE1"]


def test_a_worker_that_is_killed_leaves_a_vm_that_was_stopped_outside() -> None:
    story = Story().do("7 s", "kill-vmwp SQL01").until("20 s")
    assert (story.vm("NODE1", "SQL01"), story.believed("SQL01")[0]) == ("Off", "Offline")


def test_a_lost_heartbeat_is_a_failure_found_at_the_next_glance() -> None:
    story = Story().do("7 s", "hang-guest SQL01").until("60 s")
    assert story.first("poll.suspect-asks-at-once").time == 10_030_000
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "OK"


def test_without_check_heartbeat_nobody_cares() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} check_heartbeat: false,"))
    story.do("7 s", "hang-guest SQL01").until("200 s")
    assert story.believed("SQL01") == ("Online", True)
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "LostCommunication"


def test_a_guest_that_still_boots_has_not_lost_its_heartbeat() -> None:
    """SQL01 boots for 30 s: six glances and no failure."""
    story = Story().do("7 s", "fail-vm SQL01").until("38 s")
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "Booting"
    assert len(story.hops("failure.restart-is-allowed")) == 1


def test_a_bug_check_without_check_heartbeat_mends_itself() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} check_heartbeat: false,"))
    story.do("7 s", "bugcheck-guest SQL01").until("110 s")
    assert story.row(guest_key("NODE1", "SQL01"), Guest).state == "OK"
    assert story.states(SQL01) == []


def test_taking_a_role_offline_saves_its_vm_and_unregisters_it() -> None:
    story = Story().do("7 s", "cluster-stop SQL01").until("20 s")
    assert story.states(SQL01) == ["OfflineCallIssued", "OfflinePending", "Offline"]
    assert story.vm("NODE1", "SQL01") == ""
    assert story.first("vmms.stopping-takes-time").arguments == (5 * SECOND,)
    story.do("21 s", "cluster-start SQL01").until("40 s")
    assert story.first("vm.restores")
    assert story.runs_on("SQL01") == ["NODE1"]


def test_a_planned_move_goes_through_offline_and_online() -> None:
    story = Story().do("7 s", "move-group SQL01 NODE3").until("40 s")
    assert story.group_states("SQL01") == [
        "Pending", "Offline", "BringingToPersistentState", "Pending", "Online",
    ]  # fmt: skip
    assert story.runs_on("SQL01") == ["NODE3"]
    assert story.first("move.says-why").arguments[1:] == ("CLUSCTL_RESOURCE_STATE_CHANGE_REASON", "Move")


def test_a_configuration_that_cannot_be_read_keeps_the_vm_offline_everywhere() -> None:
    """14.5: the configuration fails on one node after the other, and the VM never leaves Offline."""
    story = Story().do("3 s", "break-configuration SQL01").do("7 s", "fail-node NODE1").until("360 s")
    assert story.group("SQL01").state == "Failed"
    assert story.runs_on("SQL01") == []
    assert story.hops("failover.threshold-is-reached")
    assert "OnlineCallIssued" not in story.states(SQL01)


def test_without_memory_on_one_node_the_group_goes_to_another() -> None:
    story = Story().do("3 s", "fill-memory NODE2").do("7 s", "fail-node NODE1").until("360 s")
    assert story.runs_on("SQL01") == ["NODE3"]


def test_without_memory_anywhere_the_group_says_so() -> None:
    story = Story().do("3 s", "fill-memory NODE2", "fill-memory NODE3").do("7 s", "fail-node NODE1").until("360 s")
    assert story.group("SQL01").state == "Failed"
    assert story.row(rcm_group_key("SQL01"), RcmGroup).status == "Insufficient Resources"


def test_a_vm_whose_vmms_is_stopped_moves_to_a_node_that_has_one() -> None:
    story = Story().do("7 s", "stop-vmms NODE1").until("200 s")
    for vm in ("SQL01", "WEB01"):
        assert story.runs_on(vm) == [story.group(vm).owner]
        assert story.group(vm).owner != "NODE1"


def test_when_the_cluster_service_is_killed_its_vms_wait_for_it_and_are_taken_up_again() -> None:
    """8.6: the machine lives, so its VMs stay; without their cluster shared volume they are paused."""
    story = Story().do("7 s", "kill-clussvc NODE1").until("9 s")
    assert story.hops("rhs.closes-all-and-ends")
    assert story.vm("NODE1", "SQL01") == "PausedCritical"
    story.until("60 s")
    assert story.row(rcm_group_key("SQL01"), RcmGroup).status == "Unmonitored"
    assert story.believed("SQL01") == ("Online", False)
    story.until("120 s")
    assert story.first("join.lets-in").source == "NODE2/clussvc"
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.believed("SQL01") == ("Online", True)
    assert story.states(SQL01) == []


def test_a_move_to_where_it_is_does_nothing() -> None:
    story = Story().do("7 s", "move-group SQL01 NODE1").until("20 s")
    assert story.hops("move.is-there-already")
    assert story.states(SQL01) == []
    assert story.runs_on("SQL01") == ["NODE1"]
