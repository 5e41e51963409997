"""Properties that are set while the cluster runs: written once, and from when on they count."""

import pytest

from core.model.policies import ResourcePolicy, policy_key
from core.model.rows import QUORUM, Network, Node, Quorum, Resource, network_key, node_key, resource_key
from core.model.win32 import ERROR_HOST_NODE_NOT_AVAILABLE, ERROR_INVALID_PARAMETER, ERROR_SUCCESS
from tests.core.components.documented.story import Story

SQL01 = "Virtual Machine SQL01"


def answers(story: Story, function: str) -> list[object]:
    return [hop.result for hop in story.recording.hops(1) if hop.function == function and hop.kind == "return"]


def test_a_poll_interval_counts_from_the_next_wait() -> None:
    story = Story().do("7 s", f"set-property {SQL01} LooksAlivePollInterval=20000").until("60 s")
    times = [
        hop.time // 1_000_000
        for hop in story.hops("poll.looks-alive")
        if hop.kind == "call" and hop.arguments[0] == SQL01
    ]
    assert times == [5, 10, 30, 50]
    assert answers(story, "SetProperty") == [ERROR_SUCCESS]


def test_both_rows_that_have_the_interval_say_the_same() -> None:
    story = Story().do("7 s", f"set-property {SQL01} IsAlivePollInterval=10000").until("8 s")
    assert story.row(policy_key(SQL01), ResourcePolicy).is_alive_interval == 10_000_000
    assert story.row(resource_key(SQL01), Resource).is_alive_interval == 10_000_000


@pytest.mark.parametrize(("threshold", "owner"), [(0, "NODE2"), (1, "NODE1"), (3, "NODE1")])
def test_a_threshold_is_compared_when_something_fails(threshold: int, owner: str) -> None:
    story = Story().do("7 s", f"set-property {SQL01} RestartThreshold={threshold}").do("8 s", "fail-vm SQL01")
    assert story.until("120 s").group("SQL01").owner == owner


def test_a_node_without_a_vote_has_none_at_once() -> None:
    story = Story().do("7 s", "set-property NODE1 NodeWeight=0").until("8 s")
    assert story.row(node_key("NODE1"), Node).weight == 0
    assert story.row(QUORUM, Quorum).voters == ("NODE2", "NODE3")
    assert story.hops("property.votes-are-counted-anew")


def test_votes_that_come_out_the_same_are_not_written_anew() -> None:
    story = Story().do("7 s", "set-property NODE1 NodeWeight=1").until("8 s")
    assert answers(story, "RecountVotes") == [False]


def test_a_lower_threshold_of_heartbeats_is_passed_already() -> None:
    """Seven are missing when the threshold falls to five: the route is down then, and not never."""
    story = (
        Story().do("7.5 s", "fail-node NODE3").do("14.6 s", "set-property CLUSTER1 SameSubnetThreshold=5").until("15 s")
    )
    down = story.hops("route.threshold-reached")
    assert {hop.time for hop in down} == {14_600_000, 14_600_500}  # at once, and over the network
    assert story.until("20 s").row(node_key("NODE3"), Node).state == "Down"


def test_the_delay_of_heartbeats_is_that_of_every_network() -> None:
    story = Story("five-nodes")
    name = story.rows["cluster"].name  # type: ignore[attr-defined]
    story.do("7 s", f"set-property {name} SameSubnetDelay=2000").until("20 s")
    cluster = story.rows["cluster"]
    for network in cluster.networks:  # type: ignore[attr-defined]
        assert story.row(network_key(network), Network).same_subnet_delay == 2_000_000
    beats = {hop.time for hop in story.hops("heartbeat.delay-passed") if hop.target.startswith("NODE1/")}
    assert sorted(beats)[-5:] == [11_000_000, 13_000_000, 15_000_000, 17_000_000, 19_000_000]


def test_what_does_not_fit_is_answered_with_a_code_and_writes_nothing() -> None:
    story = Story().do("7 s", "set-property SQL01 RestartThreshold=9").until("8 s")
    assert answers(story, "SetProperty") == [ERROR_INVALID_PARAMETER]
    assert not any(hop.changes for hop in story.hops("property.is-refused"))


def test_without_a_cluster_nobody_can_be_asked() -> None:
    story = Story().do("1 s", "fail-node NODE1").do("1 s", "fail-node NODE2").do("1 s", "fail-node NODE3")
    story.do("200 s", "set-property NODE1 NodeWeight=0").until("240 s")
    assert answers(story, "set_property")[-1] in (ERROR_HOST_NODE_NOT_AVAILABLE, 5910)
