"""Nodes that are paused, drained and resumed (wsfc-facts 8.4): order, kinds of moves, failure, and what comes back."""

import pytest

from core.model.membership import Drained, drained_key
from core.model.rows import Group, Node, node_key
from tests.core.components.documented.story import Story, is_in_order

MINE = ["SQL01", "Cluster Group", "Cluster Disk 1", "WEB01"]
"""What NODE1 has, by priority."""


def node(story: Story, name: str) -> tuple[str, tuple[str, ...]]:
    row = story.row(node_key(name), Node)
    return row.state, row.status


def owned(story: Story, name: str) -> list[str]:
    return [group for group in MINE if story.group(group).owner == name]


def test_a_drained_node_has_nothing_left_and_is_paused() -> None:
    story = Story().do("7 s", "drain-node NODE1").until("9 s")
    assert node(story, "NODE1") == ("Paused", ("DrainInProgress",))
    story.until("60 s")
    assert node(story, "NODE1") == ("Paused", ("DrainCompleted",))
    assert owned(story, "NODE1") == []
    assert story.row(drained_key("NODE1"), Drained).groups == tuple(MINE)
    assert all(story.group(group).state == "Online" for group in MINE)


def test_groups_leave_by_priority_and_each_in_its_way() -> None:
    """SQL01 is High and goes live, WEB01 is Low and is saved; the others have no VM."""
    story = Story().do("7 s", "drain-node NODE1").until("60 s")
    called = [str(hop.arguments[0]) for hop in story.hops("drain.in-order-of-priority") if hop.kind == "call"]
    assert called == MINE
    live = [hop.arguments[0] for hop in story.hops("drain.migrates-live") if hop.kind == "call"]
    assert live == ["SQL01"]
    assert [hop.arguments[1] for hop in story.hops("vmclusres.does-as-the-context-says") if hop.kind == "call"] == [
        "Save"
    ]
    assert is_in_order(story.order_of("drain.migrates-live", "migration.resumes-on-the-target", "drain.moves"))


def test_what_cannot_go_fails_the_drain_and_runs_on() -> None:
    story = Story().do("3 s", "fill-memory NODE2", "fill-memory NODE3").do("7 s", "drain-node NODE1").until("60 s")
    assert node(story, "NODE1") == ("Paused", ("DrainFailed",))
    assert owned(story, "NODE1") == ["SQL01", "WEB01"]
    assert story.runs_on("SQL01") == ["NODE1"]
    assert len([hop for hop in story.hops("drain.group-cannot-go") if hop.kind == "return"]) == 2


def test_a_live_migration_that_fails_fails_the_drain() -> None:
    story = Story().do("3 s", "rename-switch NODE2", "rename-switch NODE3").do("7 s", "drain-node NODE1").until("60 s")
    assert node(story, "NODE1") == ("Paused", ("DrainFailed",))
    assert owned(story, "NODE1") == ["SQL01"]
    assert story.runs_on("SQL01") == ["NODE1"]


@pytest.mark.parametrize(("failback", "back"), [("NoFailback", []), ("Immediate", MINE)])
def test_what_left_comes_back_if_it_is_wanted(failback: str, back: list[str]) -> None:
    story = Story().do("7 s", "drain-node NODE1").do("60 s", f"resume-node NODE1 {failback}").until("120 s")
    assert node(story, "NODE1") == ("Up", ())
    assert owned(story, "NODE1") == back
    assert drained_key("NODE1") not in story.rows
    assert not [hop for hop in story.hops("vm.guest-boots") if "SQL01" in hop.target]


def test_with_policy_those_come_back_that_prefer_the_node_and_may() -> None:
    story = Story("roles").do("7 s", "drain-node NODE1").do("90 s", "resume-node NODE1 Policy").until("180 s")
    assert story.group("SQL01").owner == "NODE1"


def test_a_drain_is_given_up_when_the_node_is_resumed() -> None:
    story = Story().do("7 s", "drain-node NODE1").do("8 s", "resume-node NODE1").until("90 s")
    assert node(story, "NODE1") == ("Up", ())
    assert owned(story, "NODE1") == MINE[1:]
    assert story.hops("drain.was-given-up")


def test_a_paused_node_keeps_what_it_has_and_gets_nothing_by_failover() -> None:
    story = Story().do("3 s", "pause-node NODE2").do("7 s", "fail-node NODE3").until("330 s")
    assert node(story, "NODE2")[0] == "Paused"
    assert story.group("DC01").owner == "NODE2"
    assert story.group("FILE01").owner == "NODE1"


def test_a_paused_node_that_was_down_comes_back_paused() -> None:
    story = Story().do("7 s", "drain-node NODE1").do("60 s", "fail-node NODE1").do("70 s", "repair-node NODE1")
    story.until("200 s")
    assert node(story, "NODE1")[0] == "Paused"
    story.do("201 s", "resume-node NODE1").until("210 s")
    assert node(story, "NODE1") == ("Up", ())


@pytest.mark.parametrize("disaster", ["fail-node NODE2", "fail-node NODE1", "kill-clussvc NODE1", "kill-rhs NODE1"])
def test_whatever_dies_during_a_drain_every_vm_runs_once_in_the_end(disaster: str) -> None:
    story = Story().do("7 s", "drain-node NODE1").do("15 s", disaster).until("420 s")
    for vm in ("SQL01", "WEB01"):
        assert story.runs_on(vm) == [story.group(vm).owner]


def test_a_service_that_stops_is_drained_before() -> None:
    story = Story().do("7 s", "stop-clussvc NODE1").until("90 s")
    assert owned(story, "NODE1") == []
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert not [hop for hop in story.hops("vm.guest-boots") if "SQL01" in hop.target]


def test_what_comes_while_a_node_is_drained_is_sent_on() -> None:
    story = Story("five-nodes").do("7500 ms", "drain-node NODE1").do("8 s", "drain-node NODE2")
    story.do("9 s", "drain-node NODE3").until("150 s")
    assert [node(story, f"NODE{number}")[1] for number in (1, 2, 3)] == [("DrainCompleted",)] * 3
    groups = [row for row in story.rows.values() if isinstance(row, Group)]
    assert {group.owner for group in groups} <= {"NODE4", "NODE5"}
    assert {group.state for group in groups} == {"Online"}


def test_a_drain_tries_another_node_when_its_target_is_paused_meanwhile() -> None:
    story = Story().do("7 s", "drain-node NODE1").until("8 s")
    (target,) = (str(hop.arguments[1]) for hop in story.hops("drain.migrates-live") if hop.kind == "call")
    story.do("10 s", f"pause-node {target}").until("120 s")
    (other,) = {"NODE2", "NODE3"} - {target}
    assert story.group("SQL01").owner == other
    assert node(story, "NODE1")[1] == ("DrainCompleted",)


def test_a_node_that_is_paused_takes_nothing_that_is_on_its_way_to_it() -> None:
    """WEB01 is being saved for NODE3 when NODE3 is paused: it stays where it was, and goes on there."""
    story = Story().do("7 s", "quick-migrate WEB01 NODE3").do("9 s", "pause-node NODE3").until("60 s")
    (refused,) = [hop for hop in story.hops("move.target-is-paused") if hop.kind == "abort"]
    assert refused.result == 5070
    assert story.group("WEB01").owner == "NODE1"
    assert story.runs_on("WEB01") == ["NODE1"]


def test_a_second_drain_is_told_that_there_is_one() -> None:
    story = Story().do("7 s", "drain-node NODE1").do("9 s", "drain-node NODE1").until("60 s")
    assert story.first("drain.is-in-progress-already").result == 5962
    assert node(story, "NODE1") == ("Paused", ("DrainCompleted",))
