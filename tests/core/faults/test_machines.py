"""Faults of machines and their processes: for each a run that shows what the catalogue says is seen."""

import pytest

from core.model.control import RcmGroup, rcm_group_key
from core.model.rows import Node, View, node_key, process_key
from tests.core.components.documented.story import Story, is_in_order
from tests.core.faults.shows import (
    MINUTE,
    SECOND,
    SQL01,
    WEB01,
    decisions,
    errors,
    moved_away,
    play,
    runs_on,
    shows,
    state,
    stays,
    times,
)


@shows("node-power-loss", "article")
def test_the_survivors_start_what_a_node_had_and_it_does_not_come_back_by_itself() -> None:
    run = play("article").do("7 s", "fail-node NODE1").until("15.9 s")
    assert not run.hops("heartbeat.threshold-reached")
    assert (run.group("SQL01").owner, state(run, "SQL01"), runs_on(run, "SQL01")) == ("NODE1", "Online", [])

    run.do("55 s", "repair-node NODE1").until("120 s")
    assert {hop.source for hop in run.hops("heartbeat.threshold-reached")} == {"NODE2/netft", "NODE3/netft"}
    missed = times(run, "heartbeat.threshold-reached")
    assert 9 * SECOND <= missed[0] - 7 * SECOND <= 10 * SECOND
    assert times(run, "regroup.takes-time")[0] - missed[0] <= 1.3 * SECOND
    assert run.hops("quorum.counts-votes")
    taken = [hop.arguments[0] for hop in run.hops("takeover.in-order-of-priority")]
    assert taken.index("SQL01") < taken.index("WEB01")
    assert moved_away(run, "SQL01")
    assert moved_away(run, "WEB01")
    assert run.hops("join.admitted")
    assert "NODE1" in run.row("view", View).members
    assert run.hops("vm.boots")


@shows("node-power-loss", "documented")
def test_vms_of_a_lost_node_wait_four_minutes_for_it_and_nothing_else_does() -> None:
    run = Story().do("7 s", "fail-node NODE1").until("60 s")
    assert {hop.source for hop in run.hops("route.threshold-reached")} == {"NODE2/netft", "NODE3/netft"}
    missed = times(run, "route.threshold-reached")[0]
    assert 9 * SECOND <= missed - 7 * SECOND <= 10 * SECOND
    assert times(run, "regroup.rounds-take-time")[0] - missed <= 1.3 * SECOND
    assert is_isolated(run)
    assert run.group("Cluster Group").owner == run.group("Cluster Disk 1").owner == "NODE2"
    assert (run.group("SQL01").owner, state(run, "SQL01"), runs_on(run, "SQL01")) == ("NODE1", "Online", [])
    assert run.row(rcm_group_key("SQL01"), RcmGroup).status == "Unmonitored"

    run.do("270 s", "repair-node NODE1").until("340 s")
    given_up = times(run, "resiliency.period-is-over")[0]
    assert given_up - times(run, "downed.are-handled")[0] == 4 * MINUTE
    taken = [hop.arguments[0] for hop in run.hops("takeover.in-order-of-priority") if hop.time >= given_up]
    assert taken.index("SQL01") < taken.index("WEB01")
    assert moved_away(run, "SQL01")
    assert moved_away(run, "WEB01")
    assert "NODE1" in run.row("view", View).members
    assert run.hops("vm.guest-boots")


def is_isolated(run: Story) -> bool:
    """Whether NODE1 is out of the view and isolated."""
    return "NODE1" not in run.row("view", View).members and run.row(node_key("NODE1"), Node).status == ("Isolated",)


@shows("node-bugcheck", "documented")
def test_a_node_that_stops_is_back_before_its_vms_are_given_up() -> None:
    run = Story().do("7 s", "bugcheck-node NODE1").until("30 s")
    assert is_isolated(run)
    assert (runs_on(run, "SQL01"), run.group("SQL01").owner) == ([], "NODE1")

    run.until("100 s")
    assert is_in_order(
        run.order_of("machine.stops-with-a-blue-screen", "route.threshold-reached", "join.lets-in",
                     "resiliency.vm-did-not-survive", "vm.guest-boots")
    )  # fmt: skip
    assert runs_on(run, "SQL01") == [run.group("SQL01").owner]
    assert not run.hops("resiliency.gives-the-node-up")


@shows("node-frozen", "documented")
def test_a_frozen_node_cannot_be_told_from_a_dead_one() -> None:
    run = Story().do("7 s", "freeze-node NODE1").until("60 s")
    assert 9 * SECOND <= times(run, "route.threshold-reached")[0] - 7 * SECOND <= 10 * SECOND
    assert is_isolated(run)
    assert run.row(node_key("NODE1"), Node).power == "On"
    assert run.hops("disk.registrations-are-taken-away")

    run.until("300 s")
    assert moved_away(run, "SQL01")
    assert run.vm("NODE1", "SQL01") == "Paused"
    run.do("300 s", "reset-node NODE1").until("360 s")
    assert "NODE1" in run.row("view", View).members
    assert moved_away(run, "SQL01")
    assert run.vm("NODE1", "SQL01") == ""


@shows("node-graceful-shutdown", "documented")
def test_an_orderly_shutdown_costs_nobody_a_heartbeat() -> None:
    run = Story().do("7 s", "shut-down-node NODE1").until("100 s")
    assert run.row(node_key("NODE1"), Node).power == "Off"
    assert run.row(node_key("NODE1"), Node).status == ()
    assert not run.hops("route.two-fifths-missed")
    assert run.hops("membership.node-has-left")
    moved = [hop.time for hop in run.hops("move.owner-has-changed")]
    assert max(moved) <= run.first("machine.shuts-down").time
    assert moved_away(run, "SQL01")
    assert moved_away(run, "WEB01")
    assert not run.hops("vm.guest-boots")
    assert run.row("view", View).members == ("NODE2", "NODE3")

    run.do("100 s", "repair-node NODE1").until("150 s")
    assert "NODE1" in run.row("view", View).members
    assert moved_away(run, "SQL01")


@shows("memory-full", "documented")
def test_a_node_with_room_comes_first() -> None:
    run = Story().do("7 s", "fill-memory NODE2", "fail-node NODE1").until("330 s")
    assert (run.group("SQL01").owner, runs_on(run, "SQL01")) == ("NODE3", ["NODE3"])
    assert ("Start", 8) not in errors(run)
    assert runs_on(run, "DC01") == ["NODE2"]
    usual = Story().do("7 s", "fail-node NODE1").until("330 s")
    assert runs_on(usual, "SQL01") == ["NODE2"]


@shows("memory-full", "documented")
def test_where_no_node_has_room_a_vm_stays_failed_and_says_why() -> None:
    run = (
        Story("two-nodes").do("7 s", "fill-memory NODE1", "fill-memory NODE2").do("8 s", "fail-vm APP01").until("60 s")
    )
    assert [error for error in errors(run) if error[0] == "Start"] == [("Start", 8), ("Start", 8)]
    assert decisions(run) == ["restart", "fail over", "NODE2", "fail over", ""]
    group = run.row(rcm_group_key("APP01"), RcmGroup)
    assert (group.state, group.status) == ("Failed", "Insufficient Resources")
    assert runs_on(run, "PRINT01") == ["NODE2"]

    by_hand = Story("two-nodes").do("7 s", "fill-memory NODE1", "fill-memory NODE2").do("8 s", "fail-vm APP01")
    by_hand.do("60 s", "free-memory NODE2", "cluster-start APP01").until("90 s")
    assert (state(by_hand, "APP01"), runs_on(by_hand, "APP01")) == ("Online", ["NODE2"])

    run.do("60 s", "free-memory NODE2").until("62 min")
    assert times(run, "retry.period-has-passed")[-1] - times(run, "failover.threshold-is-reached")[0] == 60 * MINUTE
    assert (state(run, "APP01"), runs_on(run, "APP01")) == ("Online", ["NODE2"])


@shows("clussvc-killed", "documented")
def test_when_the_cluster_service_ends_its_vms_wait_and_the_others_know_at_once() -> None:
    run = Story().do("7 s", "kill-clussvc NODE1").until("7.5 s")
    terminated = {hop.arguments[0] for hop in run.hops("rhs.terminates-without-its-service") if hop.kind == "call"}
    assert "Cluster Disk 1" in terminated
    assert not {SQL01, WEB01} & terminated
    assert run.vm("NODE1", "SQL01") == run.vm("NODE1", "WEB01") == "PausedCritical"
    assert not [key for key in run.rows if key.startswith("process/NODE1/rhs:")]
    assert process_key("NODE1/vmms") in run.rows

    run.until("60 s")
    assert not run.hops("route.threshold-reached")
    assert times(run, "takeover.begins-in-order")[0] - 7 * SECOND == pytest.approx(SECOND, abs=10_000)
    assert is_isolated(run)
    assert run.group("Cluster Group").owner == "NODE2"
    assert run.row(rcm_group_key("SQL01"), RcmGroup).status == "Unmonitored"
    assert process_key("NODE1/clussvc") not in run.rows

    run.until("80 s")
    assert times(run, "scm.starts-the-service") == [67 * SECOND]
    assert "NODE1" in run.row("view", View).members
    assert stays(run, "SQL01")
    assert stays(run, "WEB01")
    assert run.believed("SQL01") == ("Online", True)
    assert not run.hops("vm.guest-boots")


@shows("clussvc-killed", "documented")
def test_by_hand_the_cluster_service_is_back_sooner() -> None:
    run = Story().do("7 s", "kill-clussvc NODE1").do("20 s", "start-clussvc NODE1").until("30 s")
    assert "NODE1" in run.row("view", View).members
    assert stays(run, "SQL01")


@shows("clussvc-hung", "documented")
def test_a_cluster_service_that_hangs_is_noticed_by_its_driver_only() -> None:
    run = Story().do("7 s", "hang-clussvc NODE1").do("20 s", "fail-vm SQL01").until("66 s")
    assert not run.hops("route.threshold-reached")
    assert "NODE1" in run.row("view", View).members
    assert runs_on(run, "WEB01") == ["NODE1"]
    told = [hop for hop in run.hops("poll.tells-rcm") if SQL01 in hop.arguments]
    assert len(told) == 1
    assert decisions(run) == []
    assert (run.vm("NODE1", "SQL01"), state(run, "SQL01")) == ("Off", "Online")

    run.until("150 s")
    assert times(run, "watchdog.ends-the-service")[0] == 7 * SECOND + 60 * SECOND
    assert not run.hops("watchdog.stop-0x9e")
    assert is_in_order(run.order_of("watchdog.ends-the-service", "rhs.closes-all-and-ends", "takeover.begins-in-order"))
    assert stays(run, "WEB01")
    assert "NODE1" in run.row("view", View).members


@shows("rhs-killed", "documented")
def test_a_new_host_takes_over_what_the_old_one_had_as_it_is() -> None:
    run = Story().do("7 s", "kill-rhs NODE1").until("7.5 s")
    assert run.believed("SQL01") == run.believed("WEB01") == ("Online", False)
    assert runs_on(run, "SQL01") == runs_on(run, "WEB01") == ["NODE1"]

    run.until("60 s")
    assert is_in_order(
        run.order_of("machine.process-ends", "monitor.starts-a-host", "monitor.reattaches", "monitor.polls-again")
    )
    opened = [hop.arguments for hop in run.hops("monitor.opens-to-recover") if hop.kind == "call"]
    assert (SQL01, "RECOVER_MONITOR_STATE") in opened
    assert (WEB01, "RECOVER_MONITOR_STATE") in opened
    assert run.believed("SQL01") == run.believed("WEB01") == ("Online", True)
    assert run.states(SQL01) == run.states(WEB01) == []
    assert decisions(run) == []
    assert run.rcm("SQL01").monitor == 2
    asked = [hop.time for hop in run.hops("poll.looks-alive") if hop.arguments == (SQL01,)]
    assert max(asked) > 50 * SECOND


@shows("vmms-stopped", "documented")
def test_without_vmms_a_healthy_vm_is_ended_and_boots_elsewhere() -> None:
    run = Story().do("7 s", "stop-vmms NODE1").until("9 s")
    assert runs_on(run, "SQL01") == runs_on(run, "WEB01") == ["NODE1"]
    run.until("60 s")
    assert ("QueryHealth", 1722) in errors(run)
    assert ("Start", 1722) in errors(run)
    assert times(run, "dll.looks-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert is_in_order(
        run.order_of(
            "dll.looks-dead",
            "dll.is-dead",
            "vmclusres.ends-the-worker-by-force",
            "failure.restart-is-allowed",
            "vmclusres.start-failed",
            "failure.restarts-are-used-up",
            "move.new-owner-takes-over",
            "vm.guest-boots",
        )
    )
    assert moved_away(run, "SQL01")
    assert moved_away(run, "WEB01")

    run.do("70 s", "start-vmms NODE1").until("90 s")
    assert moved_away(run, "SQL01")
    run.do("91 s", "move-group SQL01 NODE1").until("150 s")
    assert stays(run, "SQL01")


@shows("vmwp-killed", "documented")
def test_a_vm_without_its_worker_counts_as_switched_off() -> None:
    run = Story().do("7 s", "kill-vmwp SQL01").until("7.1 s")
    assert (run.vm("NODE1", "SQL01"), state(run, "SQL01")) == ("Off", "Offline")
    run.until("100 s")
    assert run.states(SQL01) == ["Offline"]
    assert decisions(run) == []
    assert run.group("SQL01").owner == "NODE1"
    for repair in ("hyper-v-start", "cluster-start"):
        again = Story().do("7 s", "kill-vmwp SQL01").do("20 s", f"{repair} SQL01").until("60 s")
        assert stays(again, "SQL01")


@shows("vmwp-killed", "documented")
def test_with_shutdown_action_1_it_counts_as_failed() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    run = Story(instead=(line, f"{line} shutdown_action: MarkFailed,")).do("7 s", "kill-vmwp SQL01").until("60 s")
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
