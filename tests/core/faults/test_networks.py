"""Faults of networks: for each a run that shows what the catalogue says is seen."""

import pytest

from core.model.control import RcmGroup, rcm_group_key
from core.model.membership import (
    Interface,
    NetworkState,
    Quarantine,
    WitnessFile,
    interface_key,
    isolated_key,
    network_state_key,
    quarantine_key,
)
from core.model.rows import Node, View, node_key
from tests.core.components.documented.story import Story, is_in_order
from tests.core.faults.shows import MINUTE, SECOND, decisions, errors, runs_on, shows, state, stays, times

SECOND_NETWORK = "Cluster Network 2"
NODE3 = "  - {name: NODE3, memory_mb: 65536}"
FOUR_NODES = (NODE3, f"{NODE3}\n{NODE3.replace('NODE3', 'NODE4')}")


def members(run: Story) -> tuple[str, ...]:
    """Who is in the cluster's view."""
    return run.row("view", View).members


def status(run: Story, node: str) -> tuple[str, ...]:
    """What the cluster says of a node besides its state."""
    return run.row(node_key(node), Node).status


def is_unmonitored(run: Story, group: str) -> bool:
    return run.row(rcm_group_key(group), RcmGroup).status == "Unmonitored"


def nothing_happened_to_any_role(run: Story) -> bool:
    """No regroup, no view, no decision, no call that failed."""
    is_whole = len(members(run)) == len([key for key in run.rows if key.startswith("node/")])
    return is_whole and not run.hops("regroup.begins") and not decisions(run) and not errors(run)


# --- a node is cut off ---------------------------------------------------------------------------


@shows("node-isolated", "documented")
def test_a_node_that_is_cut_off_stops_and_its_vms_wait_for_it() -> None:
    run = Story().do("7 s", "isolate-node NODE1").until("60 s")
    assert is_in_order(run.order_of("route.threshold-reached", "regroup.rounds-take-time", "votes.are-too-few"))
    lost = [hop for hop in run.hops("quorum.lost-ends-the-service") if hop.target == "NODE1/machine"]
    assert lost[0].time == pytest.approx(17 * SECOND, abs=10_000)
    assert (members(run), status(run, "NODE1")) == (("NODE2", "NODE3"), ("Isolated",))
    assert run.group("Cluster Group").owner == "NODE2"
    assert (run.group("SQL01").owner, run.vm("NODE1", "SQL01")) == ("NODE1", "PausedCritical")
    assert is_unmonitored(run, "SQL01")
    assert is_unmonitored(run, "WEB01")


@shows("node-isolated", "documented")
def test_mended_in_time_its_vms_go_on_without_a_boot() -> None:
    run = Story().do("7 s", "isolate-node NODE1").do("90 s", "mend-networks").until("150 s")
    assert run.hops("join.lets-in")
    assert run.hops("resiliency.reattaches")
    assert stays(run, "SQL01")
    assert stays(run, "WEB01")
    assert not is_unmonitored(run, "SQL01")
    assert not run.hops("vm.guest-boots")


@shows("node-isolated", "documented")
def test_after_four_minutes_its_vms_boot_elsewhere() -> None:
    run = Story().do("7 s", "isolate-node NODE1").until("300 s")
    assert times(run, "resiliency.period-is-over")[0] - 17 * SECOND == pytest.approx(4 * MINUTE, abs=10_000)
    assert run.group("SQL01").owner != "NODE1"
    assert runs_on(run, "SQL01") == [run.group("SQL01").owner]


# --- one network of two --------------------------------------------------------------------------


@shows("link-cut", "documented")
def test_with_another_network_a_cable_costs_no_role_anything() -> None:
    run = Story("five-nodes").do("7 s", f"cut-link NODE1 {SECOND_NETWORK}").until("100 s")
    assert run.row(interface_key("NODE1", SECOND_NETWORK), Interface).state == "Failed"
    assert run.hops("route.another-one-is-up")
    assert not run.hops("route.all-are-down")
    assert nothing_happened_to_any_role(run)

    run.do("100 s", "mend-networks").until("120 s")
    assert interface_key("NODE1", SECOND_NETWORK) not in run.rows
    assert run.hops("route.is-answered-again")


@shows("one-network-split", "documented")
def test_a_network_that_splits_is_partitioned_and_no_more() -> None:
    run = Story("five-nodes").do("7 s", f"split-network {SECOND_NETWORK} NODE1,NODE2").until("100 s")
    assert run.row(network_state_key(SECOND_NETWORK), NetworkState).state == "Partitioned"
    assert nothing_happened_to_any_role(run)
    run.do("100 s", "mend-networks").until("120 s")
    assert network_state_key(SECOND_NETWORK) not in run.rows


# --- all networks --------------------------------------------------------------------------------


@shows("network-partitioned", "documented")
def test_the_side_with_the_majority_goes_on_and_the_other_stops() -> None:
    run = Story("five-nodes").do("7 s", "split-cluster NODE1,NODE2").until("60 s")
    assert members(run) == ("NODE3", "NODE4", "NODE5")
    ended = {hop.target for hop in run.hops("quorum.lost-ends-the-service")}
    assert ended == {"NODE1/machine", "NODE2/machine"}
    assert run.vm("NODE1", "SQL01") == run.vm("NODE2", "DC01") == "PausedCritical"
    assert runs_on(run, "SQL02") == ["NODE4"]

    run.until("300 s")
    assert runs_on(run, "SQL01") == [run.group("SQL01").owner]
    assert run.group("SQL01").owner in ("NODE3", "NODE4", "NODE5")
    run.do("300 s", "mend-networks").until("340 s")
    assert len(members(run)) == 5
    assert run.vm("NODE1", "SQL01") == ""


@shows("network-partitioned", "documented")
def test_of_two_equal_sides_the_one_that_owns_the_witness_goes_on() -> None:
    run = Story(instead=FOUR_NODES).do("7 s", "split-cluster NODE1,NODE2").until("60 s")
    assert members(run) == ("NODE1", "NODE2")
    assert run.row("witnessfile", WitnessFile).locked_by == "NODE1"
    assert {hop.source for hop in run.hops("quorum.is-arbitrated")} == {"NODE1/clussvc"}
    waited = [hop for hop in run.hops("quorum.owner-goes-first") if hop.target.startswith("NODE3")]
    assert waited[0].arguments == (6 * SECOND,)
    assert run.hops("witness.is-locked-by-another-node")
    assert (runs_on(run, "SQL01"), runs_on(run, "FILE01")) == (["NODE1"], [])


# --- lost and late -------------------------------------------------------------------------------


@shows("heartbeat-loss", "documented")
def test_three_in_ten_lost_heartbeats_are_nothing() -> None:
    run = Story("five-nodes").do("7 s", "lose-heartbeats NODE5 30").until("200 s")
    assert not run.hops("route.threshold-reached")
    assert nothing_happened_to_any_role(run)


@shows("heartbeat-loss", "documented")
def test_a_node_that_keeps_falling_out_is_quarantined() -> None:
    run = Story("five-nodes").do("7 s", "lose-heartbeats NODE5 95").until("120 s")
    assert status(run, "NODE5") == ("Isolated",)
    assert run.vm("NODE5", "APP02") == "PausedCritical"
    assert run.hops("join.lets-in")

    run.until("200 s")
    assert status(run, "NODE5") == ("Quarantined",)
    quarantine = run.row(quarantine_key("NODE5"), Quarantine)
    isolations = [row for row in run.changes(isolated_key("NODE5")) if row is not None]
    assert len(isolations) == 2
    assert quarantine.until - 200 * SECOND > 119 * MINUTE
    assert state(run, "APP02") == "Online"
    assert runs_on(run, "APP02") == [run.group("APP02").owner] != ["NODE5"]

    run.do("200 s", "mend-networks").until("300 s")
    assert run.hops("join.is-quarantined")
    assert "NODE5" not in members(run)
    run.do("300 s", "clear-quarantine NODE5").until("340 s")
    assert "NODE5" in members(run)


@shows("heartbeat-delay", "documented")
def test_a_short_delay_is_nothing() -> None:
    run = Story("five-nodes").do("7 s", "delay-heartbeats NODE5 2000").until("100 s")
    assert not run.hops("route.threshold-reached")
    assert nothing_happened_to_any_role(run)


@shows("heartbeat-delay", "documented")
def test_a_delay_that_sets_in_for_longer_than_the_threshold_puts_a_node_out() -> None:
    run = Story("five-nodes").do("7 s", "delay-heartbeats NODE5 12000").until("60 s")
    assert members(run) == ("NODE1", "NODE2", "NODE3", "NODE4")
    assert status(run, "NODE5") == ("Isolated",)
