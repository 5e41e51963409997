"""What regroups, votes and joins hang on: the conditions and orders that no whole story needs to come out right."""

from core.model.control import RcmGroup, rcm_group_key
from core.model.membership import (
    WITNESS_FILE,
    NetworkState,
    QuorumConfig,
    WitnessFile,
    config_key,
    network_state_key,
)
from core.model.quorum import count
from core.model.rows import VIEW, Node, Quorum, View, node_key
from tests.core.components.documented.story import SECOND, Story

ONE, TWO = "Cluster Network 1", "Cluster Network 2"
NODES = ("NODE1", "NODE2", "NODE3", "NODE4")


def view(story: Story) -> tuple[str, ...]:
    return story.row(VIEW, View).members


# --- ways between nodes ------------------------------------------------------------------------


def test_what_is_said_to_a_node_behind_a_slow_line_comes_late() -> None:
    story = Story().do("3 s", "delay-heartbeats NODE3 1000").do("7.5 s", "fail-node NODE2").until("40 s")
    asked = story.first("regroup.asks-to-agree")
    ordered = story.recording.hop(story.recording.position_of(asked.cause))
    assert asked.target == "NODE3/clussvc"
    assert 1 * SECOND <= asked.time - ordered.time < 1.1 * SECOND


def test_a_machine_without_power_does_not_say_that_nobody_is_there() -> None:
    story = Story().do("7.5 s", "fail-node NODE2").do("60 s", "kill-clussvc NODE1").until("140 s")
    asked = [hop for hop in story.hops("join.asks-who-is-in") if hop.target == "NODE2/clussvc"]
    assert asked
    assert {hop.lost for hop in asked} == {"unreachable"}


def test_who_was_left_out_is_told_so_once() -> None:
    story = Story("five-nodes").do("7.5 s", "fail-node NODE5").do("17.2 s", "isolate-node NODE4")
    story.do("25 s", "mend-networks").until("30 s")
    assert len(story.hops("heartbeat.tells-of-another-view")) == 1


def test_an_answer_that_is_cut_off_counts_as_no_agreement_and_the_past_knows_that_it_was_open() -> None:
    """NODE3 hears the question, and loses its cables before its answer, a second late, has got to NODE1."""
    story = Story().do("3 s", "delay-heartbeats NODE3 1000").do("7.5 s", "fail-node NODE2").until("40 s")
    heard = story.first("regroup.asks-to-agree").time
    story = Story().do("3 s", "delay-heartbeats NODE3 1000").do("7.5 s", "fail-node NODE2")
    story.do(f"{heard // 1_000 + 500} ms", "isolate-node NODE3").until("22 s")
    lost = story.first("regroup.agrees")
    assert lost.lost == "unreachable"
    position = story.recording.position_of(lost.index)
    assert lost.span in story.recording.moment(position).open_spans
    assert story.recording.tip_digest() == story.recording.digest_at(len(story.recording))
    story.until("60 s")
    assert lost.span not in story.recording.moment(len(story.recording)).open_spans
    assert story.recording.tip_digest() == story.recording.digest_at(len(story.recording))
    assert "NODE3" not in view(story)


def test_a_call_that_is_lost_after_the_view_is_not_waited_for_for_ever() -> None:
    """The line to NODE3 is slow; what leaves for it before the new view gets lost only after that."""
    story = Story().do("3 s", "delay-heartbeats NODE3 4000").do("20 s", "isolate-node NODE3")
    story.do("29 s", "move-group WEB01 NODE3").until("60 s")
    view_at = next(hop.time for hop in story.hops("view.is-entered"))
    moved = [hop for hop in story.hops("move.changes-the-owner") if hop.lost == "unreachable"]
    assert moved[0].time > view_at
    assert story.runs_on("WEB01") == ["NODE1"]
    assert story.group("WEB01").state == "Online"


def test_a_call_that_was_lost_before_ends_with_the_view() -> None:
    story = Story().do("7.5 s", "isolate-node NODE3").do("8 s", "move-group WEB01 NODE3").until("60 s")
    told = [hop for hop in story.hops("view.connections-are-cut") if hop.kind == "abort"]
    counted = next(hop for hop in story.hops("quorum.counts-the-votes-of-a-part") if hop.source == "NODE1/clussvc")
    assert told[0].time == counted.time


def test_a_delay_that_grows_costs_only_the_answers_of_what_it_grows_by() -> None:
    story = Story().do("7 s", "delay-heartbeats NODE1 4000").do("40 s", "delay-heartbeats NODE1 8000").until("90 s")
    assert story.hops("route.two-fifths-missed")
    assert not story.hops("regroup.begins")


# --- routes ------------------------------------------------------------------------------------


def test_the_end_of_a_route_is_told_once() -> None:
    story = Story("five-nodes").do("7.5 s", f"split-network {ONE} NODE1").until("60 s")
    told = [(hop.source, hop.arguments) for hop in story.hops("route.threshold-reached") if hop.kind == "message"]
    assert len(told) == len(set(told)) == 8


def test_a_network_on_which_nobody_hears_anybody_is_down() -> None:
    story = Story("five-nodes").do("7.5 s", *(f"cut-link NODE{number} {ONE}" for number in range(1, 6))).until("30 s")
    assert story.row(network_state_key(ONE), NetworkState).state == "Down"
    assert network_state_key(TWO) not in story.rows


# --- who is left -------------------------------------------------------------------------------


def test_the_largest_set_in_which_all_reach_all_goes_on_and_among_equals_the_one_with_the_lowest_ids() -> None:
    """Left are 1-2, 1-3, 2-4, 2-5, 3-4, 3-5 and 4-5: three of 2, 4 and 5 hear one another, and so do 3, 4 and 5."""
    story = Story("five-nodes").do("7.5 s", f"split-network {ONE} NODE1,NODE2", f"split-network {TWO} NODE1,NODE3")
    story.until("60 s")
    assert view(story) == ("NODE2", "NODE4", "NODE5")
    parts = {hop.arguments[0] for hop in story.hops("quorum.counts-the-votes-of-a-part")}
    assert ("NODE1",) in parts


def test_a_coordinator_that_does_not_conclude_is_given_up_and_promises_to_it_expire() -> None:
    """NODE1 has asked NODE2 to agree when its service hangs: NODE2 is bound to it for 12 s, and then asks itself."""
    story = Story("five-nodes").do("3 s", "delay-heartbeats NODE3 1000").do("7.5 s", "fail-node NODE5")
    story.do("18.5 s", "hang-clussvc NODE1").until("45 s")
    assert view(story) == ("NODE2", "NODE3", "NODE4")
    promised = next(hop.time for hop in story.hops("regroup.asks-to-agree") if hop.target == "NODE2/clussvc")
    assert story.first("regroup.announces-the-outcome").time >= promised + 12 * SECOND
    assert {hop.target for hop in story.hops("regroup.asks-for-one")} == {"NODE1/clussvc"}


def test_a_new_view_leaves_nothing_of_the_regroup_behind() -> None:
    story = Story("five-nodes").do("7.5 s", "split-cluster NODE1,NODE2").until("40 s")
    assert not [key for key in story.rows if key.startswith(("promise/", "disconnected/", "regroup/", "deathtimer/"))]
    assert not [key for key in story.rows if key.startswith(("route/NODE3", "route/NODE4", "route/NODE5"))]


# --- the race for the witness ------------------------------------------------------------------


def test_an_epoch_as_new_as_ones_own_on_the_witness_wins() -> None:
    """NODE1 wins and dies at once: its lock is void, and yet NODE2, which does not know its epoch, must not go on."""
    story = Story("two-nodes").do("7.5 s", "split-cluster NODE1").do("20 s", "fail-node NODE1").until("60 s")
    assert [hop.source for hop in story.hops("quorum.is-arbitrated")] == ["NODE1/clussvc"]
    assert [hop.source for hop in story.hops("quorum.epoch-was-not-updated")] == ["NODE2/clussvc"]
    assert view(story) == ()


def test_votes_do_not_change_while_a_member_cannot_hear_of_it() -> None:
    """The witness fails while NODE2 is cut off already, and nobody has missed enough of it to notice."""
    story = Story("two-nodes").do("7 s", "lose-witness").do("10.7 s", "isolate-node NODE2").until("60 s")
    assert story.hops("votes.wait-until-all-can-hear")
    assert view(story) == ()
    for node in ("NODE1", "NODE2"):
        assert story.row(config_key(node), QuorumConfig).voters == ("NODE1", "NODE2")


def test_one_cable_is_enough_to_reach_the_witness() -> None:
    story = Story("five-nodes").do("5 s", f"cut-link NODE1 {ONE}").do("7.5 s", "fail-node NODE5").until("30 s")
    assert [hop.source for hop in story.hops("quorum.writes-the-tag")] == ["NODE1/clussvc"]
    assert story.row(WITNESS_FILE, WitnessFile).epoch == story.row(config_key("NODE1"), QuorumConfig).epoch == 2


# --- coming in ---------------------------------------------------------------------------------


def test_who_does_not_reach_every_member_is_not_let_in() -> None:
    """NODE1 and NODE2 have each lost another cable: both reach everybody else, and not each other."""
    story = Story("five-nodes").do("10 s", "kill-clussvc NODE1")
    story.do("20 s", f"cut-link NODE1 {ONE}", f"cut-link NODE2 {TWO}").until("150 s")
    assert story.hops("join.has-no-path-to-all")
    assert view(story) == ("NODE2", "NODE3", "NODE4", "NODE5")
    story.do("151 s", "mend-networks").until("200 s")
    assert view(story) == ("NODE1", "NODE2", "NODE3", "NODE4", "NODE5")


def test_nobody_is_let_in_while_the_view_is_in_question() -> None:
    asked = Story("five-nodes").do("10 s", "kill-clussvc NODE5").until("100 s").first("join.asks-to-come-in").time
    story = Story("five-nodes").do("10 s", "kill-clussvc NODE5")
    story.do(f"{asked // 1_000 - 10_100} ms", "fail-node NODE4").until("150 s")
    assert story.hops("join.not-now")
    assert view(story) == ("NODE1", "NODE2", "NODE3", "NODE5")


def test_a_paused_node_stays_paused_in_the_next_view() -> None:
    story = Story().do("7 s", "pause-node NODE2").do("20 s", "fail-node NODE3").until("60 s")
    assert view(story) == ("NODE1", "NODE2")
    assert [story.row(node_key(node), Node).state for node in ("NODE1", "NODE2", "NODE3")] == ["Up", "Paused", "Down"]


# --- isolated nodes ----------------------------------------------------------------------------


def test_isolations_count_for_an_hour() -> None:
    story = Story()
    for time in (10, 210, 4_000):
        story.do(f"{time} s", "kill-clussvc NODE1")
    story.until("4020 s")
    assert story.row(node_key("NODE1"), Node).status == ("Isolated",)


def test_a_group_with_a_shorter_period_fails_over_alone() -> None:
    shorter = ("owner: NODE1, memory_mb: 16384", "owner: NODE1, failover: {resiliency_period: 60 s}, memory_mb: 16384")
    story = Story(instead=shorter).do("7.5 s", "isolate-node NODE1").until("150 s")
    assert story.group("SQL01").owner != "NODE1"
    assert story.group("WEB01").owner == "NODE1"
    assert story.row(node_key("NODE1"), Node).status == ("Isolated",)
    story.until("330 s")
    assert story.group("WEB01").owner != "NODE1"
    assert story.row(node_key("NODE1"), Node).status == ()


def test_a_period_begins_anew_with_each_isolation() -> None:
    story = Story().do("7.5 s", "isolate-node NODE1").do("60 s", "mend-networks").do("150 s", "isolate-node NODE1")
    story.until("300 s")
    assert story.group("SQL01").owner == "NODE1"
    story.until("460 s")
    assert story.group("SQL01").owner != "NODE1"


def test_a_vm_that_was_offline_has_nothing_to_wait_for() -> None:
    story = Story().do("7 s", "cluster-stop SQL01").do("30 s", "isolate-node NODE1").until("60 s")
    assert story.row(rcm_group_key("SQL01"), RcmGroup).status == ""
    assert story.group("SQL01").owner != "NODE1"
    assert story.row(rcm_group_key("WEB01"), RcmGroup).status == "Unmonitored"
    assert story.group("WEB01").owner == "NODE1"


# --- taking over -------------------------------------------------------------------------------


def test_lower_priorities_wait_until_higher_ones_have_settled() -> None:
    story = Story().do("7.5 s", "isolate-node NODE1").until("400 s")
    begun = {hop.arguments[0]: hop.time for hop in story.hops("takeover.in-order-of-priority")}
    settled = {hop.arguments[0]: hop.time for hop in story.hops("takeover.is-settled") if hop.kind == "message"}
    assert begun["SQL01"] < settled["SQL01"] <= begun["WEB01"]


def test_what_nobody_wants_online_only_changes_hands() -> None:
    story = Story("five-nodes").do("5 s", "cluster-start TEST01").do("60 s", "cluster-stop WEB01")
    story.do("90 s", "fail-node NODE3", "fail-node NODE4").until("500 s")
    started = {hop.arguments[0] for hop in story.hops("takeover.in-order-of-priority")}
    assert "SQL02" in started
    for name in ("TEST01", "WEB01"):
        assert name not in started
        assert story.group(name).owner not in ("NODE3", "NODE4")
        assert story.runs_on(name) == []
        assert story.group_states(name)[-1] == "Offline"


# --- counting ----------------------------------------------------------------------------------


def test_a_node_without_weight_has_no_vote() -> None:
    assert count(NODES, NODES, has_witness=False, weightless=("NODE1",)).voters == ("NODE2", "NODE3", "NODE4")
    assert count(NODES, NODES, has_witness=True, weightless=("NODE4",)) == Quorum(NODES[:3], False, 3, 3, 2)


def test_without_dynamic_quorum_the_votes_are_those_of_all_who_may_vote() -> None:
    counted = count(NODES[:2], NODES, has_witness=True, weightless=("NODE1",), dynamic=False)
    assert counted == Quorum(("NODE2", "NODE3", "NODE4"), True, 2, 4, 3)
    odd = count(NODES, NODES, has_witness=True, dynamic=False)
    assert (odd.total, odd.needed) == (5, 3)


def test_a_lower_priority_node_that_does_not_vote_leaves_that_to_the_last() -> None:
    assert count(NODES[:2], NODES, has_witness=False, lower_priority="NODE4").voters == ("NODE1",)
    assert count(NODES[:2], NODES, has_witness=False, lower_priority="NODE1").voters == ("NODE2",)
