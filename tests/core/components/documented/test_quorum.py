"""Votes and the witness: who goes on, who has to race for one vote, and who must stop (wsfc-facts 9)."""

import pytest

from core.model.membership import WITNESS_FILE, QuorumConfig, WitnessFile, config_key, death_timer_key
from core.model.rows import QUORUM, VIEW, Quorum, View, member_key, process_key
from tests.core.components.documented.story import SECOND, Story, is_in_order


def config(story: Story, node: str) -> QuorumConfig:
    return story.row(config_key(node), QuorumConfig)


def view(story: Story) -> tuple[str, ...]:
    return story.row(VIEW, View).members


# --- the witness's vote ------------------------------------------------------------------------


def test_the_last_of_two_needs_the_witness_and_lets_its_owner_go_first() -> None:
    """Script F: view, death timer, challenge, lock, six seconds, lock, epoch, quorum."""
    story = Story("two-nodes").do("7 s", "fail-node NODE1").until("20 s")
    assert death_timer_key("NODE2") in story.rows
    assert not story.hops("takeover.begins-in-order")
    story.until("30 s")
    steps = (
        "regroup.rounds-take-time", "quorum.is-one-off", "quorum.challenges-the-owner", "quorum.issues-arbitrate",
        "witness.is-to-be-locked", "quorum.releases-the-lock", "quorum.owner-goes-first",
        "quorum.issues-arbitrate-again", "quorum.compares-the-tag", "witness.tag-is-written",
        "quorum.restarts-group-distribution",
    )  # fmt: skip
    assert is_in_order(story.order_of(*steps))
    waited = story.first("quorum.is-arbitrated").time - story.first("regroup.rounds-take-time").time
    assert 6 * SECOND <= waited <= 6.6 * SECOND
    assert view(story) == ("NODE2",)
    assert death_timer_key("NODE2") not in story.rows


def test_the_owner_of_the_cluster_group_does_not_wait() -> None:
    story = Story("two-nodes").do("7 s", "fail-node NODE2").until("30 s")
    assert story.first("quorum.is-arbitrated").time == story.first("quorum.is-one-off").time
    assert not story.hops("quorum.owner-goes-first")


def test_of_two_halves_the_one_with_the_owner_wins_the_race() -> None:
    story = Story("two-nodes").do("7.5 s", "split-cluster NODE1").until("60 s")
    assert view(story) == ("NODE1",)
    assert story.first("witness.is-locked-by-another-node").source.startswith("witness/")
    assert [hop.source for hop in story.hops("quorum.has-been-lost")] == ["NODE2/clussvc"]


def test_without_the_witness_neither_half_goes_on() -> None:
    story = Story("two-nodes").do("3 s", "fail-node NODE2").until("30 s")
    assert view(story) == ("NODE1",)
    story = Story("two-nodes").do("7.5 s", "split-cluster NODE1", "lose-witness").until("60 s")
    assert view(story) == ()
    assert story.row(QUORUM, Quorum).present < story.row(QUORUM, Quorum).needed


def test_a_witness_that_fails_loses_its_vote_and_has_it_again_when_it_is_back() -> None:
    story = Story("two-nodes").do("7 s", "lose-witness").until("80 s")
    assert config(story, "NODE1").voters == ("NODE1",)
    assert not config(story, "NODE1").witness_votes
    story.do("90 s", "restore-witness").until("2 h")
    assert config(story, "NODE2").voters == ("NODE1", "NODE2")
    assert config(story, "NODE2").witness_votes


def test_every_change_of_the_votes_has_a_higher_epoch_and_stands_on_the_witness() -> None:
    story = Story("three-nodes").do("7 s", "fail-node NODE3").until("30 s")
    assert config(story, "NODE1") == config(story, "NODE2")
    assert config(story, "NODE1").epoch > config(story, "NODE3").epoch
    assert story.row(WITNESS_FILE, WitnessFile).epoch == config(story, "NODE1").epoch


# --- down to the last node ---------------------------------------------------------------------


def test_dynamic_quorum_goes_down_to_the_last_node() -> None:
    story = Story("five-nodes")
    for place, node in enumerate(("NODE5", "NODE4", "NODE3", "NODE2")):
        story.do(f"{7 + 60 * place} s", f"fail-node {node}")
    story.until("300 s")
    assert view(story) == ("NODE1",)
    assert story.row(QUORUM, Quorum) == Quorum(("NODE1",), witness_votes=False, present=1, total=1, needed=1)


def test_without_dynamic_quorum_the_majority_is_always_of_all() -> None:
    story = Story("three-nodes", instead=("witness:\n", "policies:\n  dynamic_quorum: false\nwitness:\n"))
    story.do("7 s", "fail-node NODE3").do("60 s", "fail-node NODE2").until("120 s")
    assert story.row(QUORUM, Quorum).total == 4
    assert view(story) == ()


def test_without_dynamic_quorum_an_orderly_end_costs_a_vote_as_well() -> None:
    story = Story("three-nodes", instead=("witness:\n", "policies:\n  dynamic_quorum: false\nwitness:\n"))
    story.do("7 s", "shut-down-node NODE3").until("60 s")
    assert view(story) == ("NODE1", "NODE2"), "two nodes and the witness are three of four"
    story.do("70 s", "shut-down-node NODE2").until("160 s")
    assert view(story) == ()


def test_the_lower_priority_node_is_the_one_without_a_vote() -> None:
    story = Story(
        "two-nodes",
        instead=("witness:\n  path: '\\\\DC\\Witness'\n", "policies:\n  lower_quorum_priority_node: NODE1\n"),
    )
    assert config(story, "NODE1").voters == ("NODE2",)
    story.do("7.5 s", "split-cluster NODE1").until("60 s")
    assert view(story) == ("NODE2",)


# --- without quorum ----------------------------------------------------------------------------


def test_losing_quorum_goes_through_the_service_to_every_host() -> None:
    """Script E: lost, the service ends, every rhs.exe sees the event."""
    story = Story("three-nodes").do("7.5 s", "isolate-node NODE1").until("20 s")
    lost = story.first("quorum.has-been-lost").time
    for host in ("NODE1/rhs:1", "NODE1/rhs:2"):
        seen = next(hop.time for hop in story.hops("machine.running-event-is-signalled") if hop.target == host)
        assert seen - lost < 2_000
    assert process_key("NODE1/clussvc") not in story.rows
    story.until("90 s")
    assert process_key("NODE1/clussvc") in story.rows
    assert member_key("NODE1") not in story.rows


def test_an_old_copy_of_the_database_cannot_form_the_cluster() -> None:
    """NODE1 was the last one; NODE2 and NODE3 were two of three once, and know no better (partition in time)."""
    story = Story("three-nodes").do("7 s", "fail-node NODE3").do("60 s", "fail-node NODE2")
    story.do("120 s", "fail-node NODE1").do("130 s", "repair-node NODE2", "repair-node NODE3").until("240 s")
    assert view(story) == ()
    assert story.hops("form.newest-copy-is-elsewhere")
    story.do("250 s", "repair-node NODE1").until("360 s")
    assert view(story) == ("NODE1", "NODE2", "NODE3")


def test_force_quorum_starts_a_minority_and_prevent_quorum_only_joins() -> None:
    story = Story("three-nodes").do("7 s", "fail-node NODE2", "fail-node NODE3").until("60 s")
    assert view(story) == ()
    story.do("61 s", "prevent-quorum NODE1").until("120 s")
    assert view(story) == ()
    story.do("130 s", "force-quorum NODE1").until("140 s")
    assert view(story) == ("NODE1",)
    assert config(story, "NODE1").epoch > 1_000
    story.do("150 s", "repair-node NODE2", "repair-node NODE3").until("240 s")
    assert view(story) == ("NODE1", "NODE2", "NODE3")
    assert config(story, "NODE3") == config(story, "NODE1")


def test_who_had_quorum_stops_when_it_meets_a_part_that_was_forced() -> None:
    story = Story("three-nodes").do("7.5 s", "isolate-node NODE1").do("60 s", "force-quorum NODE1").until("90 s")
    assert member_key("NODE1") in story.rows
    assert member_key("NODE2") in story.rows
    story.do("100 s", "mend-networks").until("110 s")
    assert {hop.source for hop in story.hops("form.was-forced-elsewhere")} == {"NODE2/clussvc", "NODE3/clussvc"}
    story.until("240 s")
    assert view(story) == ("NODE1", "NODE2", "NODE3")
    assert config(story, "NODE2").epoch > 1_000


# --- stopping in order -------------------------------------------------------------------------


def test_a_node_that_stops_in_order_gives_its_vote_up_before_it_leaves() -> None:
    story = Story("three-nodes").do("7 s", "stop-clussvc NODE3").until("60 s")
    assert view(story) == ("NODE1", "NODE2")
    assert not story.hops("route.threshold-reached")
    assert not story.hops("resiliency.period-begins")
    assert config(story, "NODE1").voters == ("NODE1", "NODE2")
    assert story.group("FILE01").owner != "NODE3"
    story.do("61 s", "start-clussvc NODE3").until("100 s")
    assert view(story) == ("NODE1", "NODE2", "NODE3")


def test_who_has_given_its_vote_up_cannot_form_a_cluster_of_its_own() -> None:
    """NODE1 had the only vote and left in order: alone and cut off it must not begin a second cluster."""
    story = Story("two-nodes", instead=("witness:\n  path: '\\\\DC\\Witness'\n", ""))
    assert config(story, "NODE1").voters == ("NODE1",)
    story.do("7 s", "stop-clussvc NODE1").until("60 s")
    assert config(story, "NODE1").voters == ("NODE2",)
    story.do("61 s", "isolate-node NODE1").do("62 s", "start-clussvc NODE1").until("120 s")
    assert view(story) == ("NODE2",)
    assert member_key("NODE1") not in story.rows


@pytest.mark.parametrize("order", ["shut-down-node NODE1", "stop-clussvc NODE1"])
def test_nothing_of_a_node_that_goes_in_order_waits_for_it(order: str) -> None:
    story = Story("three-nodes").do("7 s", order).until("120 s")
    for vm in ("SQL01", "WEB01"):
        assert story.runs_on(vm) == [story.group(vm).owner]
        assert story.group(vm).owner != "NODE1"
