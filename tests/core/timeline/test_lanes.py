"""Lanes grow hop by hop into what a look at every moment would have said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cli.schedule import parse_timed
from core.commands.catalogue import Command
from core.evidence.protection import unnoticed, unprotected
from core.model.conditions import GuestState
from core.model.rows import CLUSTER, Cluster, VmSettings
from core.timeline.lanes import Lane, Lanes, LaneState, Segment, cluster_state, node_state, vm_state
from core.timeline.recording import Recording
from tests.core.components.play import Play
from tests.core.evidence.documented_rows import (
    SQL01,
    Rows,
    change,
    damage,
    documented,
    end,
    guest,
    lie,
    stop,
    unload,
)
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, Plan, carry_out, follow, plans, setting

UP = LaneState("up", is_known=True)


def by_brute_force(recording: Recording, lane: Lane) -> list[Segment]:
    """The segments of a lane from the state at every position, and nothing else."""
    cluster = recording.setting.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    at: dict[int, LaneState] = {}
    for position in range(len(recording) + 1):
        rows = recording.moment(position).rows
        if lane.subject == "cluster":
            state = cluster_state(rows)
        elif lane.subject == "node":
            state = node_state(rows, lane.name)
        else:
            state = vm_state(rows, lane.name, cluster.nodes)
        at[recording.hop(position).time if position else 0] = state
    end = recording.hop(len(recording)).time if len(recording) else 0
    found: list[Segment] = []
    for time, state in at.items():
        if time >= end:
            break
        if found and found[-1].state == state:
            continue
        if found:
            found[-1] = found[-1]._replace(end=time)
        found.append(Segment(time, end, state))
    return found


@given(plans(), st.lists(st.integers(0, 10**9), max_size=4))
@settings(deadline=None, max_examples=25)
def test_lanes_that_grow_equal_a_look_at_every_moment(plan: Plan, cuts: list[int]) -> None:
    recording, given_commands = carry_out(plan)
    growing = Recording(recording.setting)
    grown = Lanes(growing)
    for length in (*sorted(cut % (len(recording) + 1) for cut in cuts), len(recording)):
        follow(growing, recording, given_commands, length)
        grown.extend()
    at_once = Lanes(recording)
    assert len(grown.lanes) == len(at_once.lanes)
    for one, other in zip(grown.lanes, at_once.lanes, strict=True):
        expected = by_brute_force(recording, one)
        assert list(one.segments(grown.end)) == expected
        assert list(other.segments(at_once.end)) == expected
    assert grown.marks == at_once.marks


@given(plans())
@settings(deadline=None, max_examples=25)
def test_lanes_know_what_the_cluster_does_not(plan: Plan) -> None:
    """Lanes and the boxes of the details pane must not contradict each other."""
    recording, _ = carry_out(plan)
    rows = recording.moment(len(recording)).rows
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    for case in unnoticed(rows):
        assert not vm_state(rows, case.vm, cluster.nodes).is_known, case
    vms = {row.name for row in rows.values() if isinstance(row, VmSettings)}
    for vm in unprotected(rows):
        if vm.vm not in vms:
            continue  # a share has no lane
        state = vm_state(rows, vm.vm, cluster.nodes)
        assert state.condition == "starting" or not state.is_known, vm


def test_segments_of_a_node_that_fails_and_comes_back() -> None:
    plan: Plan = ("three-nodes", ((7 * SECOND, FAIL_NODE1), (20 * SECOND, Command("repair-node", ("NODE1",)))))
    recording, _ = carry_out(plan, afterwards=60 * SECOND)
    lanes = Lanes(recording)
    node = next(lane for lane in lanes.lanes if lane.name == "NODE1")
    states = [segment.state for segment in node.segments(lanes.end)]
    assert states[:4] == [
        UP,
        LaneState("down", is_known=False),
        LaneState("down", is_known=True),
        LaneState("starting", is_known=True),
    ]
    assert states[-1] == UP
    fail, repair = lanes.marks
    assert (fail.time, repair.time) == (7 * SECOND, 27 * SECOND)
    assert recording.hop(fail.position).index == fail.index
    assert recording.hop(fail.position).function == "lose_power"


def test_segments_of_a_vm_that_nobody_watches() -> None:
    recording, _ = carry_out(("three-nodes", ((7 * SECOND, DAMAGE), (1 * SECOND, FAIL_SQL01))))
    lanes = Lanes(recording)
    by_name = {lane.name: lane for lane in lanes.lanes}
    assert [segment.state for segment in by_name["SQL01"].segments(lanes.end)] == [
        UP,
        LaneState("up", is_known=False),
        LaneState("failed", is_known=False),
    ]
    assert [segment.state for segment in by_name["DC01"].segments(lanes.end)] == [UP]


def test_a_vm_that_is_stopped_is_off_and_not_down() -> None:
    recording, _ = carry_out(("three-nodes", ((SECOND, Command("cluster-stop", ("SQL01",))),)), afterwards=90 * SECOND)
    lanes = Lanes(recording)
    vm = next(lane for lane in lanes.lanes if lane.name == "SQL01")
    assert vm.state_at(lanes.end) == LaneState("off", is_known=True)
    assert vm.state_at(0) == UP


def test_nothing_is_taken_in_twice() -> None:
    recording, _ = carry_out(("two-nodes", ((SECOND, FAIL_NODE1),)))
    lanes = Lanes(recording)
    assert not lanes.extend()
    assert len(lanes.marks) == 1
    recording.extend(until=recording.time + SECOND)
    assert lanes.extend()
    assert len(lanes.marks) == 1
    assert lanes.end == recording.hop(len(recording)).time


def test_a_lane_within_an_instant_keeps_the_last_state() -> None:
    lane = Lane("node", "NODE1", UP)
    down, starting = LaneState("down", is_known=True), LaneState("starting", is_known=True)
    lane.enter(5, down)
    lane.enter(5, starting)
    assert list(lane.segments(9)) == [Segment(0, 5, UP), Segment(5, 9, starting)]
    lane.enter(5, UP)
    assert list(lane.segments(9)) == [Segment(0, 9, UP)]
    lane.enter(7, down)
    assert [lane.state_at(time) for time in (0, 6, 7, 100)] == [UP, UP, down, down]
    assert list(lane.segments(7)) == [Segment(0, 7, UP)]
    assert list(lane.segments(0)) == []


@pytest.mark.parametrize("name", ["two-nodes", "three-nodes"])
def test_there_is_a_lane_for_every_node_and_vm(name: str) -> None:
    lanes = Lanes(Recording(setting(name)))
    cluster = setting(name).rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    nodes = [lane.name for lane in lanes.lanes if lane.subject == "node"]
    assert nodes == list(cluster.nodes)
    assert [lane.subject for lane in lanes.lanes] == ["node"] * len(nodes) + ["vm"] * (len(lanes.lanes) - len(nodes))
    vms = [row.name for row in setting(name).rows.values() if isinstance(row, VmSettings)]
    assert [lane.name for lane in lanes.lanes][len(nodes) :] == vms


# --- the documented account ---------------------------------------------------------------------

NODES = ("NODE1", "NODE2", "NODE3")
UNPROTECTED = LaneState("up", is_known=False)


def of_sql01(rows: Rows) -> LaneState:
    state = vm_state(rows, "SQL01", NODES)
    for case in unnoticed(rows):
        assert not vm_state(rows, case.vm, NODES).is_known, case
    for vm in unprotected(rows):
        assert not vm_state(rows, vm.vm, NODES).is_known, vm
    return state


def test_a_vm_whose_guest_boots_is_starting() -> None:
    rows = documented()
    assert of_sql01(rows) == UP
    guest(rows, "Booting")
    assert of_sql01(rows) == LaneState("starting", is_known=True)


def test_a_paused_vm_is_up() -> None:
    rows = documented()
    change(rows, "vm/NODE1/SQL01", state="Paused")
    assert of_sql01(rows) == UP


@pytest.mark.parametrize("state", ["LostCommunication", "Bugcheck", "AppCritical"])
def test_an_ill_guest_is_failed_and_known_when_the_cluster_has_noticed(state: GuestState) -> None:
    rows = documented()
    guest(rows, state)
    assert of_sql01(rows) == LaneState("failed", is_known=False)
    change(rows, f"resource/{SQL01}", state="Failed")
    assert of_sql01(rows) == LaneState("failed", is_known=True)


def test_an_ill_application_that_is_only_logged_is_known() -> None:
    rows = documented()
    change(rows, f"policy/{SQL01}", embedded_failure_action=1)
    guest(rows, "AppCritical")
    assert of_sql01(rows) == LaneState("failed", is_known=True)


@pytest.mark.parametrize("state", ["Saving", "Stopping", "Off"])
def test_a_vm_that_is_being_stopped_is_no_longer_up(state: str) -> None:
    rows = documented()
    stop(rows, state)
    assert of_sql01(rows) == LaneState("down", is_known=False)
    change(rows, f"resource/{SQL01}", state="OfflinePending")
    assert of_sql01(rows) == LaneState("down", is_known=True)
    change(rows, "group/SQL01", wanted_online=False)
    assert of_sql01(rows) == LaneState("off", is_known=True)


def test_a_vm_is_watched_as_long_as_its_host_can_ask() -> None:
    rows = documented()
    damage(rows)
    assert of_sql01(rows) == UP
    unload(rows)
    assert of_sql01(rows) == UNPROTECTED
    damage(rows, "Present")
    assert of_sql01(rows) == UP
    lie(rows, "IsAlive", "says-true")
    assert of_sql01(rows) == UNPROTECTED
    lie(rows, "IsAlive", "hangs")
    assert of_sql01(rows) == UP
    end(rows)
    assert of_sql01(rows) == UNPROTECTED
    change(rows, f"rcm/{SQL01}", monitor=1)
    assert of_sql01(rows) == UP


# --- what is between nodes -----------------------------------------------------------------------


def states_of(name: str, *orders: str, until: int) -> list[str]:
    """The conditions of a lane of five nodes, in their order."""
    five = setting("five-nodes documented")
    recording = Recording(five)
    for text in orders:
        time, command = parse_timed(text, five.rows)
        recording.wait_until(time)
        recording.give(command)
    recording.wait_until(until * SECOND)
    lanes = Lanes(recording)
    lane = next(lane for lane in lanes.lanes if lane.name == name)
    assert [*lane.segments(lanes.end)] == by_brute_force(recording, lane)
    return [segment.state.condition for segment in lane.segments(lanes.end)]


def test_an_isolated_node_is_told_apart_from_one_that_is_down_and_its_vm_stands_still() -> None:
    isolated = "7s isolate-node NODE1"
    assert states_of("NODE1", isolated, until=30)[:3] == ["up", "outside", "isolated"]
    assert "critical" in states_of("SQL01", isolated, until=30)


def test_a_vm_of_a_node_that_is_missed_waits_and_is_not_said_to_be_unnoticed() -> None:
    after = states_of("SQL01", "7s fail-node NODE1", until=30)
    assert after == ["up", "down", "waiting"]


def test_a_cluster_without_quorum_has_a_lane_that_says_so_until_it_is_there_again() -> None:
    split = "7s split-cluster NODE1,NODE2"
    more = ("40s fail-node NODE3", "40s fail-node NODE4")
    assert states_of("CLUSTER5", split, until=30) == ["up"]
    assert "no-quorum" in states_of("CLUSTER5", split, *more, "40s lose-witness", until=70)


def test_nothing_runs_on_a_machine_that_stands_still() -> None:
    assert states_of("NODE2", "7s freeze-node NODE2", until=12) == ["up", "failed"]
    assert states_of("DC01", "7s freeze-node NODE2", until=12) == ["up", "failed"]


def test_a_lane_knows_where_its_vm_went() -> None:
    lanes = Lanes(Play().do("7 s", "fail-node NODE1").until("80 s").recording)
    went = {lane.name: [(arrival.time, arrival.node) for arrival in lane.arrivals] for lane in lanes.lanes}
    assert went["SQL01"] == [(17_000_000, "NODE2")]
    assert went["WEB01"] == [(47_001_000, "NODE3")]
    assert went["NODE1"] == went["DC01"] == []


def test_a_lane_in_which_nothing_happened_is_quiet() -> None:
    lanes = Lanes(Play().do("7 s", "fail-node NODE1").until("80 s").recording)
    assert {lane.name for lane in lanes.lanes if lane.is_quiet} == {"NODE2", "NODE3", "DC01", "FILE01"}


def test_segments_since_a_time_are_those_that_reach_it() -> None:
    lanes = Lanes(Play().do("7 s", "fail-node NODE1").until("80 s").recording)
    lane = next(lane for lane in lanes.lanes if lane.name == "SQL01")
    every = list(lane.segments(lanes.end))
    for since in range(0, lanes.end, 1_700_000):
        assert list(lane.segments(lanes.end, since)) == [each for each in every if each.end > since]
