"""Event logs: the right ids on the right computers, in our own words in both languages."""

import re

import pytest

from core.evidence.events import Event, EventLog
from core.model.control import OBSERVED
from core.timeline.recording import Recording
from tests.core.evidence.left_behind import (
    DLL_IS_GONE,
    HANGS,
    MOVES,
    NODE_COMES_BACK,
    NODE_FAILS,
    NODE_IS_CUT_OFF,
    NODE_STAYS_AWAY,
    ONE_VOTE_IS_MISSING,
    STORIES,
    VM_FAILS,
    run,
)

STATES = re.compile(r"has gone from state (.+) to state (.+?)[.;]")


def events(*story: str, preset: str = "documented") -> list[Event]:
    return EventLog(run(*story, preset=preset)).events()


def ids(found: list[Event], *wanted: int) -> list[tuple[int, str]]:
    return [(event.id, event.node) for event in found if not wanted or event.id in wanted]


@pytest.mark.parametrize("story", [*STORIES, NODE_COMES_BACK], ids=lambda story: story[-1])
def test_texts_are_whole_in_both_languages(story: tuple[str, ...]) -> None:
    for event in events(*story):
        for text in (event.text.en, event.text.de):
            assert text.endswith((".", "…"))
            assert not re.search(r"[{}]|''|„“|  | ,|\(\)|None", text), text


def test_a_vm_that_fails_is_restarted_in_place() -> None:
    found = events(*VM_FAILS)
    assert ids(found, 1069, 1205, 1153, 1641, 21119, 1201) == [(1069, "NODE1"), (21119, "NODE1"), (1201, "NODE1")]
    states = [STATES.search(event.text.en) for event in found if event.id == 1637]
    assert [match[2] for match in states if match][-3:] == ["OnlineCallIssued", "OnlinePending", "Online"]


def test_every_survivor_reports_the_node_that_is_gone() -> None:
    found = events(*NODE_STAYS_AWAY)
    assert ids(found, 1135) == [(1135, "NODE2"), (1135, "NODE3")]
    assert {event.text.en.split()[0] for event in found if event.id == 1135} == {"NODE1"}
    orphaned = [event for event in found if event.id == 1674 and "'Orphaned'" in event.text.en.partition(" to ")[2]]
    assert len(orphaned) == 4
    assert len(ids(found, 1650)) == 4
    assert [event for event in found if event.id == 1640 and "WEB01" in event.text.en]
    assert ids(found, 1153) == [], "a lost node is no failover by a resource"
    taken = [event.id for event in found if event.id in (1200, 1201, 1641) and "'SQL01'" in event.text.en]
    assert taken == [1641, 1200, 1201]
    gone = "from state Online to state Offline"
    assert not [event for event in found if event.id == 1637 and gone in event.text.en], "nobody took them offline"
    waiting = [event.text.en for event in found if event.id == 1640]
    assert not [text for text in waiting if "Cluster Group" in text or "Disk" in text], "they have no priority"


def test_a_lost_quorum_takes_nothing_offline_in_order() -> None:
    found = events("three-nodes", "60s", "7s fail-node NODE1", "7s fail-node NODE2")
    assert ids(found, 1135, 1177) == [(1135, "NODE3"), (1135, "NODE3"), (1177, "NODE3")]
    assert ids(found, 1637, 1674, 1204) == []


def test_a_move_by_hand_logs_no_failover() -> None:
    found = events(*MOVES)
    assert ids(found, 1641, 1201, 1069, 1153, 1200, 1203, 1204) == [(1641, "NODE1"), (1201, "NODE3")]
    group = [event.text.en.partition("from state ")[2] for event in found if event.id == 1674]
    assert group == [
        "'Online' to state 'Pending'.", "'Pending' to state 'Offline'.",
        "'Offline' to state 'BringingToPersistentState'.", "'BringingToPersistentState' to state 'Pending'.",
        "'Pending' to state 'Online'.",
    ]  # fmt: skip


def test_a_host_that_hangs_is_reported_by_windows_and_by_the_cluster() -> None:
    found = events(*HANGS)
    assert ids(found, 1001, 1230, 1146) == [(1001, "NODE1"), (1230, "NODE1"), (1146, "NODE1")]
    (fault,) = [event for event in found if event.id == 1001]
    assert (fault.channel, fault.provider) == ("Application", "Windows Error Reporting")
    assert "resource host rhs.exe (process 4324)" in fault.text.en


def test_a_resource_can_wait_for_its_host() -> None:
    story = ("three-nodes", "30s", "3s cluster-stop SQL01", "20s kill-rhs NODE1", "20s cluster-start SQL01")
    (waits,) = [event for event in events(*story) if "waits for its resource host" in event.text.en]
    assert waits.simulated


def test_a_failure_with_an_error_names_it() -> None:
    texts = [event.text.en for event in events(*DLL_IS_GONE) if event.id == 1069]
    assert texts
    assert all("error 126 (ERROR_MOD_NOT_FOUND)" in text for text in texts)
    assert not any("error" in event.text.en for event in events(*VM_FAILS) if event.id == 1069)


def test_an_order_to_stop_and_to_start_a_role() -> None:
    found = events("three-nodes", "60s", "7s cluster-stop SQL01", "30s cluster-start SQL01")
    wanted = (1203, 1204, 1200, 1201)
    assert ids(found, *wanted) == [(event_id, "NODE1") for event_id in wanted]


def test_a_service_that_stops_in_order_takes_its_roles_offline() -> None:
    found = events("two-nodes", "60s", "7s stop-clussvc NODE1", "30s stop-clussvc NODE2")
    roles = [event for event in found if event.time >= 30_000_000 and "'FILESHARE'" in event.text.en]
    assert [event.id for event in roles if event.id not in (1637, 1674)] == [1203, 1204]


def test_services_that_end_are_the_service_control_managers() -> None:
    found = events("three-nodes", "80s", "7s kill-clussvc NODE1", "10s stop-vmms NODE2")
    assert ids(found, 7031) == [(7031, "NODE1")]
    assert ids(found, 7036) == [(7036, "NODE2"), (7036, "NODE1")]
    assert {event.provider for event in found if event.id in (7031, 7036)} == {"Service Control Manager"}


def test_the_watchdog_speaks_before_it_acts() -> None:
    found = events("three-nodes", "80s", "7s hang-clussvc NODE1")
    assert ids(found, 4869, 4870, 7031) == [(4869, "NODE1"), (4870, "NODE1"), (7031, "NODE1")]


def test_a_guest_that_reports_an_ill_application() -> None:
    (event,) = [event for event in events("three-nodes", "30s", "7s fail-application SQL01") if event.id == 1250]
    assert (event.node, event.level) == ("NODE1", "Error")
    assert "SQL01" in event.text.en


def test_a_configuration_that_cannot_be_read() -> None:
    found = events("three-nodes", "40s", "3s break-configuration SQL01", "7s move-group SQL01 NODE2")
    assert {(21102, "NODE2"), (21502, "NODE2"), (1069, "NODE2")} <= set(ids(found))
    wrapped = [event for event in found if event.id == 21502]
    assert {event.channel for event in wrapped} == {"System"}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[-1])
def test_a_state_that_no_real_log_names_makes_an_event_simulated(story: tuple[str, ...]) -> None:
    for event in events(*story):
        match = STATES.search(event.text.en)
        if match and event.id == 1637 and "resource host" not in event.text.en:
            assert event.simulated == (not {match[1], match[2]} <= OBSERVED)


def test_the_articles_account_leaves_the_main_ones() -> None:
    found = events(*VM_FAILS, preset="article")
    assert ids(found, 1069, 1153, 1641, 1201) == [
        (1069, "NODE1"), (1153, "NODE1"), (1641, "NODE1"), (1201, "NODE2"),
    ]  # fmt: skip
    assert ids(events(*NODE_FAILS, preset="article"), 1135) == [(1135, "NODE2"), (1135, "NODE3")]


def test_a_quiet_minute_leaves_nothing() -> None:
    assert events("three-nodes", "70s") == []


def test_events_grow_with_their_run_and_can_be_asked_for_by_hops() -> None:
    whole = run(*NODE_FAILS)
    log = EventLog(whole)
    middle = log.events()[20].position
    assert log.events(1, middle) + log.events(middle + 1) == log.events()
    assert {event.node for event in log.events(node="NODE3")} == {"NODE3"}
    fresh = EventLog(Recording(whole.setting))
    assert fresh.events() == []
    assert not fresh.extend()


def test_without_quorum_the_rest_is_told_who_is_gone_and_that_it_stops() -> None:
    found = events("three-nodes", "20s", "7s fail-node NODE1", "7s fail-node NODE2")
    assert ids(found, 1135, 1177) == [(1135, "NODE3"), (1135, "NODE3"), (1177, "NODE3")]
    assert [event.text.en.split()[0] for event in found if event.id == 1135] == ["NODE1", "NODE2"]


# --- networks, votes, isolation --------------------------------------------------------------------


def test_a_node_without_the_majority_says_that_it_lost_the_quorum_and_the_others_do_not() -> None:
    found = events(*NODE_IS_CUT_OFF)
    assert ids(found, 1177, 1554) == [(1177, "NODE1"), (1554, "NODE1")]
    assert ids(found, 1135) == [(1135, "NODE1"), (1135, "NODE1"), (1135, "NODE2"), (1135, "NODE3")]
    assert [event.node for event in found if event.id == 1146] == ["NODE1", "NODE1"], "its two hosts end"
    assert ids(found, 1553) == [(1553, "NODE1")], "its service starts again without any network"


def test_vms_of_an_isolated_node_are_unmonitored_until_they_fail_over() -> None:
    found = events(*NODE_STAYS_AWAY)
    assert ids(found, 1673, 1681, 1680, 1682) == [
        (1673, "NODE2"), (1681, "NODE2"), (1680, "NODE2"), (1682, "NODE2"), (1682, "NODE2"),
    ]  # fmt: skip
    (unmonitored,) = [event for event in found if event.id == 1681]
    assert unmonitored.text.en.endswith("are unmonitored: SQL01, WEB01.")
    first, last = (next(event.time for event in found if event.id == number) for number in (1673, 1680))
    assert last - first == 240_000_000


def test_a_node_that_comes_back_in_time_has_its_vms_monitored_again() -> None:
    found = events("three-nodes", "120s", "7s isolate-node NODE1", "30s mend-networks")
    again = [event for event in found if event.id == 1682]
    assert [(event.node, event.text.en.partition("'")[2].partition("'")[0]) for event in again] == [
        ("NODE1", "SQL01"), ("NODE1", "WEB01"),
    ]  # fmt: skip
    assert ids(found, 1062) == [(1062, "NODE1")]
    assert (1680, "NODE2") in ids(found)


def test_a_node_that_is_isolated_too_often_is_quarantined() -> None:
    orders = []
    for number in range(3):
        orders += [f"{7 + 140 * number}s isolate-node NODE1", f"{30 + 140 * number}s mend-networks"]
    found = events("three-nodes", "420s", *orders)
    assert ids(found, 1672, 1675) == [(1672, "NODE2"), (1675, "NODE2")]
    (event,) = [event for event in found if event.id == 1672]
    assert "isolated 3 times" in event.text.en
    assert "before 2026/01/12-12:0" in event.text.en, "two hours on, in local time"
    assert (1676, "NODE1") in ids(found)


def test_the_witness_decides_and_roles_wait_for_it() -> None:
    found = events(*ONE_VOTE_IS_MISSING)
    assert ids(found, 1135, 1177) == [(1135, "NODE2")]
    assert {event.text.en for event in found if event.id == 1648} >= {"Role 'APP01' waits for the witness."}


def test_a_witness_that_is_gone_when_it_is_needed() -> None:
    found = events("two-nodes", "60s", "7s fail-node NODE1", "9s lose-witness")
    assert (1564, "NODE2") in ids(found)
    assert (1177, "NODE2") in ids(found)


def test_a_witness_that_fails() -> None:
    found = events("three-nodes", "90s", "7s lose-witness")
    mine = [event.id for event in found if event.node == "NODE1" and event.id in (1562, 1069, 1563, 1558)]
    assert mine == [1562, 1069, 1563, 1069, 1558]


def test_one_cable_makes_an_interface_fail_and_nothing_else() -> None:
    story = ("five-nodes", "60s", "7s cut-link NODE2 'Cluster Network 1'", "30s mend-networks")
    found = events(*story)
    assert {event.id for event in found} == {1125, 1127, 1650}
    assert ids(found, 1125, 1127) == [(1127, "NODE1"), (1125, "NODE1")]


def test_a_network_that_comes_apart_is_partitioned_for_a_while() -> None:
    found = events("five-nodes", "60s", "7s split-network 'Cluster Network 2' NODE1,NODE2", "30s mend-networks")
    assert ids(found, 1129, 1128, 1135) == [(1129, "NODE1"), (1128, "NODE1")]


def test_whoever_was_forced_wins_over_the_others() -> None:
    found = events("five-nodes", "200s", "7s split-cluster NODE1,NODE2", "90s force-quorum NODE1", "120s mend-networks")
    assert (1061, "NODE1") in ids(found)
    assert {node for number, node in ids(found) if number == 5396} == {"NODE3", "NODE4", "NODE5"}


def test_a_service_that_is_stopped_in_order_is_not_missed() -> None:
    found = events("three-nodes", "60s", "7s stop-clussvc NODE3")
    assert ids(found, 1063) == [(1063, "NODE3")]
    assert ids(found, 1135, 1146, 1177) == []


def test_a_copy_of_the_configuration_that_is_too_old_may_not_decide() -> None:
    found = events("two-nodes", "300s", "7s fail-node NODE1", "40s fail-node NODE2", "60s repair-node NODE1")
    assert (1561, "NODE1") in ids(found)


BOTH_ARE_LOST = ("7s fail-node NODE1", "7s fail-node NODE2", "60s repair-node NODE1")


def test_a_node_that_comes_back_alone_forms_the_cluster_with_the_witness() -> None:
    assert ids(events("two-nodes", "100s", *BOTH_ARE_LOST), 1061, 1573) == [(1061, "NODE1")]


def test_without_the_witness_it_cannot() -> None:
    found = events("two-nodes", "100s", "30s lose-witness", *BOTH_ARE_LOST)
    assert ids(found, 1061) == []
    assert ids(found, 1573, 1564)[:2] == [(1564, "NODE1"), (1573, "NODE1")]


def test_a_service_that_has_just_started_knows_of_nobody_who_has_gone() -> None:
    story = ("five-nodes", "265s", "7s split-cluster NODE1,NODE2", "100s force-quorum NODE1", "200s mend-networks")
    found = [event for event in events(*story) if event.time > 90_000_000]
    assert {(1061, "NODE1"), (1062, "NODE2"), (1062, "NODE3"), (1062, "NODE4")} <= set(ids(found))
    assert ids(found, 1135) == []


def test_whoever_loses_the_race_for_the_witness_says_so_once() -> None:
    found = events("two-nodes", "40s", "7s split-cluster NODE1")
    (event,) = [event for event in found if event.id == 1564]
    assert (event.node, event.time) == ("NODE2", 22_620_000)


# --- live migrations ---------------------------------------------------------------------------------


def test_a_live_migration_that_is_cancelled_is_complete_nowhere() -> None:
    found = events("five-nodes", "40s", "7s live-migrate SQL01 NODE3", "9s cancel-migration SQL01")
    assert ids(found, *range(21300, 21310)) == [(21300, "NODE1"), (21306, "NODE3")]


def test_a_live_migration_is_complete_on_its_source() -> None:
    found = events("five-nodes", "40s", "7s live-migrate SQL01 NODE3")
    assert ids(found, 21301, 21304, 21305) == [(21304, "NODE1"), (21305, "NODE1"), (21301, "NODE1")]
    assert ids(found, 21119) == [], "it was never started here, only resumed"
