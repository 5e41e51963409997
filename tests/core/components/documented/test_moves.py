"""Moves of VMs (wsfc-facts 8.4): the four kinds, live migration phase by phase, and what dies in the middle of it.

SQL01 has 16 GB: its first pass takes 16.4 s from 7 s on, the switch-over begins at 26.337 s and takes 0.3 s.
"""

import pytest

from core.kernel.world import apply
from core.model.conditions import Guest, guest_key
from core.model.migrations import Migration, migration_key
from core.model.rows import NO_CLAIM, VmCopy
from core.model.win32 import (
    ERROR_CLUSTER_GROUP_MOVING,
    ERROR_CLUSTER_INVALID_STATE,
    ERROR_CLUSTER_NODE_PAUSED,
    ERROR_NOT_ENOUGH_MEMORY,
)
from tests.core.components.documented.story import SECOND, Story, is_in_order
from tests.property.invariants import broken

SETUP, TRANSFER, DIRTY, BLACKOUT = "7000.2 ms", "15 s", "26 s", "26.4 s"
STATE_IS_ON_ITS_WAY, TARGET_HAS_IT, GROUP_MOVES = "26637.3 ms", "26637.9 ms", "26638.4 ms"
PHASES = (SETUP, TRANSFER, DIRTY, BLACKOUT, STATE_IS_ON_ITS_WAY, TARGET_HAS_IT, GROUP_MOVES)


def migrating() -> Story:
    return Story().do("7 s", "live-migrate SQL01 NODE2")


def states(story: Story, node: str) -> list[str]:
    """What the copy of SQL01 on a node went through; empty where it was unregistered."""
    rows = story.changes(f"vm/{node}/SQL01")
    return [row.state if isinstance(row, VmCopy) else "" for row in rows]


def refusals(story: Story) -> list[int]:
    return [hop.result for hop in story.recording.hops() if hop.kind == "abort"]


def assert_well(story: Story) -> None:
    """The VM runs once, where the cluster says, and never ran twice; nothing of the migration is left."""
    rows = dict(story.recording.moment(0).rows)
    for hop in story.recording.hops():
        apply(rows, hop.changes)
        assert [fault for fault in broken(rows) if "runs" in fault] == [], hop
    group = story.group("SQL01")
    assert (group.state, group.claim) == ("Online", NO_CLAIM)
    assert story.runs_on("SQL01") == [group.owner]
    assert migration_key("SQL01") not in story.rows
    copies = [row for row in story.rows.values() if isinstance(row, VmCopy) and row.name == "SQL01"]
    assert [copy.node for copy in copies if copy.state not in ("Off", "Running")] == []


# --- live migration ------------------------------------------------------------------------


def test_a_live_migration_goes_through_its_phases() -> None:
    story = migrating().until("40 s")
    assert_well(story)
    assert story.group("SQL01").owner == "NODE2"
    rows = [row for row in story.changes(migration_key("SQL01")) if isinstance(row, Migration)]
    assert [(row.state, row.progress) for row in rows] == [
        ("Setup", 0),
        ("DataTransfer", 0),
        ("DataTransfer", 80),
        ("DataTransfer", 95),
        ("DataTransfer", 100),
        ("SwitchOver", 100),
    ]
    assert states(story, "NODE1") == ["Paused", ""]
    assert states(story, "NODE2") == ["Incoming", "Running"]
    assert is_in_order(
        story.order_of(
            "migration.rcm-sends-the-control-code",
            "migration.container-is-made",
            "migration.sends-memory",
            "migration.offline-phase",
            "migration.pauses-the-vm",
            "migration.sends-the-state",
            "migration.resumes-on-the-target",
            "migration.copy-is-gone",
        )
    )


def test_the_guest_goes_on_as_it_was_and_stands_still_for_a_moment_only() -> None:
    story = migrating().until("40 s")
    assert story.row(guest_key("NODE2", "SQL01"), Guest).state == "OK"
    assert not story.hops("vm.guest-boots")
    assert not story.hops("vm.restores")
    paused = story.first("migration.pauses-the-vm").time
    assert 300_000 <= story.first("migration.resumes-on-the-target").time - paused < SECOND // 2


def test_while_memory_is_on_its_way_the_resource_is_online_and_is_polled() -> None:
    story = migrating().until("20 s")
    assert story.group("SQL01").owner == "NODE1"
    assert story.believed("SQL01") == ("Online", True)
    assert story.states("Virtual Machine SQL01") == []
    assert [hop for hop in story.hops("poll.looks-alive") if hop.time > 8 * SECOND and "SQL01" in str(hop.arguments)]
    story.do("21 s", "move-group SQL01 NODE3", "live-migrate SQL01 NODE3").until("22 s")
    assert refusals(story) == [ERROR_CLUSTER_GROUP_MOVING, ERROR_CLUSTER_GROUP_MOVING]


@pytest.mark.parametrize("time", [SETUP, TRANSFER, DIRTY])
def test_a_cancelled_migration_leaves_everything_as_it_was(time: str) -> None:
    story = migrating().do(time, "cancel-migration SQL01").until("60 s")
    assert_well(story)
    assert story.group("SQL01").owner == "NODE1"
    assert states(story, "NODE1") == []
    assert states(story, "NODE2")[-1] == ""
    assert story.states("Virtual Machine SQL01") == []


@pytest.mark.parametrize("time", [BLACKOUT, STATE_IS_ON_ITS_WAY, "40 s"])
def test_the_switch_over_cannot_be_cancelled(time: str) -> None:
    story = migrating().do(time, "cancel-migration SQL01").until("60 s")
    assert refusals(story) == [ERROR_CLUSTER_INVALID_STATE]
    assert story.group("SQL01").owner == "NODE2"


def test_a_target_without_memory_is_found_out_before_anything_is_sent() -> None:
    story = Story().do("3 s", "fill-memory NODE2").do("7 s", "live-migrate SQL01 NODE2").until("20 s")
    assert refusals(story) == [ERROR_NOT_ENOUGH_MEMORY]
    assert story.first("migration.setup-has-failed").result == ERROR_NOT_ENOUGH_MEMORY
    assert not story.hops("migration.sends-memory")
    assert_well(story)


def test_a_target_whose_switch_has_another_name_cannot_take_it() -> None:
    story = Story().do("3 s", "rename-switch NODE2").do("7 s", "live-migrate SQL01 NODE2").until("20 s")
    assert story.hops("migration.target-lacks-the-switch")
    assert story.group("SQL01").owner == "NODE1"
    assert_well(story)
    story.do("21 s", "restore-switch NODE2", "live-migrate SQL01 NODE2").until("60 s")
    assert story.group("SQL01").owner == "NODE2"


def test_only_a_vm_that_runs_can_be_migrated_live() -> None:
    story = Story().do("3 s", "hyper-v-pause SQL01").do("7 s", "live-migrate SQL01 NODE2").until("9 s")
    assert refusals(story) == [ERROR_CLUSTER_INVALID_STATE]
    assert story.group("SQL01").claim == NO_CLAIM


def test_a_guest_that_has_not_booted_yet_boots_on_the_target() -> None:
    story = Story().do("3 s", "fail-vm WEB01").do("14 s", "live-migrate WEB01 NODE2").until("60 s")
    assert story.runs_on("WEB01") == ["NODE2"]
    assert story.row(guest_key("NODE2", "WEB01"), Guest).state == "OK"


# --- what dies in the middle ---------------------------------------------------------------


@pytest.mark.parametrize("time", PHASES)
@pytest.mark.parametrize(
    "disaster",
    [
        "fail-node NODE1",
        "fail-node NODE2",
        "kill-clussvc NODE1",
        "kill-clussvc NODE2",
        "kill-rhs NODE1",
        "kill-rhs NODE2",
        "stop-vmms NODE1",
        "stop-vmms NODE2",
        "isolate-node NODE1",
        "isolate-node NODE2",
    ],
)
def test_whatever_dies_the_vm_is_neither_lost_nor_doubled(disaster: str, time: str) -> None:
    story = migrating().do(time, disaster)
    verb, node = disaster.split()
    story.do("90 s", *{"isolate-node": ["mend-networks"], "stop-vmms": [f"start-vmms {node}"]}.get(verb, []))
    assert_well(story.until("400 s"))


@pytest.mark.parametrize("time", [SETUP, TRANSFER, DIRTY])
def test_when_the_target_dies_before_the_switch_over_the_guest_notices_nothing(time: str) -> None:
    story = migrating().do(time, "fail-node NODE2").until("90 s")
    assert states(story, "NODE1") == []
    assert story.group("SQL01").owner == "NODE1"


@pytest.mark.parametrize("time", [BLACKOUT, STATE_IS_ON_ITS_WAY, TARGET_HAS_IT, GROUP_MOVES])
def test_when_the_target_dies_in_the_switch_over_the_source_takes_it_back(time: str) -> None:
    story = migrating().do(time, "fail-node NODE2").until("120 s")
    assert states(story, "NODE1") == ["Paused", "Running"]
    assert story.group("SQL01").owner == "NODE1"
    assert not story.hops("vm.guest-boots")


@pytest.mark.parametrize("time", [TARGET_HAS_IT, GROUP_MOVES])
def test_when_the_source_dies_and_the_target_has_it_all_it_goes_on_there(time: str) -> None:
    story = migrating().do(time, "fail-node NODE1").until("120 s")
    assert states(story, "NODE2") == ["Incoming", "Running"]
    assert story.runs_on("SQL01") == ["NODE2"]
    assert not story.hops("vm.guest-boots")


def test_when_the_source_dies_before_that_it_starts_cold() -> None:
    story = migrating().do(TRANSFER, "fail-node NODE1").until("330 s")
    assert_well(story)
    assert story.hops("vm.guest-boots")


def test_a_broken_way_fails_the_migration_and_the_vm_stays() -> None:
    """Shorter than the membership needs to notice: only the migration suffers."""
    story = migrating().do("22 s", "isolate-node NODE2").do("27 s", "mend-networks").until("120 s")
    assert story.hops("migration.has-failed")
    assert states(story, "NODE1") == []
    assert_well(story)


# --- the other kinds -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "before", "boots"),
    [("quick-migrate", "Saved", False), ("shutdown-migrate", "Off", True), ("turn-off-migrate", "Off", True)],
)
@pytest.mark.parametrize("offline_action", ["Save", "TurnOff"])
def test_a_move_treats_the_vm_as_its_kind_says(kind: str, before: str, offline_action: str, *, boots: bool) -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} offline_action: {offline_action},"))
    story.do("7 s", f"{kind} SQL01 NODE2").until("120 s")
    assert_well(story)
    assert story.group("SQL01").owner == "NODE2"
    assert states(story, "NODE1")[-2:] == [before, ""]
    assert bool(story.hops("vm.guest-boots")) == boots


def test_move_group_goes_by_the_offline_action() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} offline_action: TurnOff,")).do("7 s", "move-group SQL01 NODE2").until("90 s")
    assert story.hops("vm.guest-boots")


def test_the_best_possible_node_is_the_first_one_that_can_have_the_group() -> None:
    story = Story("roles").do("7 s", "move-to-best SQL01").until("60 s")
    assert story.group("SQL01").owner == "NODE2"
    story = Story().do("3 s", "pause-node NODE2").do("7 s", "move-to-best SQL01").until("60 s")
    assert story.group("SQL01").owner == "NODE3"


def test_nothing_moves_to_a_paused_node() -> None:
    story = Story().do("3 s", "pause-node NODE2", "pause-node NODE3")
    story.do(
        "7 s", "move-group SQL01 NODE2", "live-migrate SQL01 NODE3", "quick-migrate SQL01 NODE2", "move-to-best SQL01"
    )
    story.until("9 s")
    assert refusals(story).count(ERROR_CLUSTER_NODE_PAUSED) == 3
    assert len(refusals(story)) == 4
    assert story.group("SQL01").owner == "NODE1"


# --- the start throttle --------------------------------------------------------------------


def test_at_most_32_vms_start_on_a_node_at_the_same_time() -> None:
    vms = "".join(
        f"  - {{name: VM{number:02d}, owner: NODE1, memory_mb: 512, volume: CSV1, boot_time: 5 s, "
        "possible_owners: [NODE1, NODE2]}\n"
        for number in range(40)
    )
    head = "virtual_machines:\n"
    story = Story(instead=(head, head + vms)).do("7 s", "fail-node NODE1").until("330 s")
    pending, most = set[str](), 0
    for hop in story.recording.hops():
        for key, _, row in hop.changes:
            if key.startswith("rcm/Virtual Machine VM"):
                is_starting = getattr(row, "state", "") in ("OnlineCallIssued", "OnlinePending")
                (pending.add if is_starting else pending.discard)(key)
        most = max(most, len(pending))
    assert most == 32
    assert all(story.group(f"VM{number:02d}").state == "Online" for number in range(40))
    assert story.hops("throttle.next-may-start")


@pytest.mark.parametrize("when", ["7500 ms", DIRTY])
def test_a_node_that_is_paused_before_the_switch_over_does_not_get_the_vm(when: str) -> None:
    story = migrating().do(when, "pause-node NODE2").until("60 s")
    assert_well(story)
    assert story.group("SQL01").owner == "NODE1"
    assert states(story, "NODE1") == []
    assert states(story, "NODE2") == ["Incoming", ""]
    assert len([hop for hop in story.hops("migration.was-cancelled") if hop.kind == "return"]) == 1
