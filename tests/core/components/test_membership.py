"""Heartbeats missed, regroup, the majority, takeover by priority, joining and forming."""

from core.kernel.hops import Hop
from core.model import addresses
from core.model.rows import QUORUM, VIEW, Group, Membership, Node, Quorum, View, member_key, node_key
from tests.core.components.play import Play

SECOND = 1_000_000


def test_a_dead_node_is_found_after_ten_missed_heartbeats_and_a_second_of_regroup() -> None:
    play = Play().do("7.2 s", "fail-node NODE1").until("60 s")
    assert play.first("heartbeat.first-is-lost").time == 8 * SECOND
    assert play.first("heartbeat.two-fifths-missed").time == 11 * SECOND
    assert play.first("heartbeat.threshold-reached").time == 17 * SECOND
    assert play.first("quorum.kept").time == 18 * SECOND
    assert play.row(VIEW, View).members == ("NODE2", "NODE3")
    assert play.row(node_key("NODE1"), Node).state == "Down"


def test_the_survivors_take_over_in_order_of_priority_the_clusters_own_group_first() -> None:
    play = Play().do("7 s", "fail-node NODE1").until("90 s")
    taken = [hop.arguments[0] for hop in play.hops("takeover.in-order-of-priority")]
    assert taken == ["Cluster Group", "Cluster Disk 1", "SQL01", "WEB01"]
    assert play.first("takeover.is-settled").arguments == ("Cluster Group",)
    started = {hop.arguments[0]: hop.time for hop in play.hops("vmclusres.starts-the-vm")}
    assert started["WEB01"] >= started["SQL01"] + 30 * SECOND, "Low waits until High is online"
    assert {play.group(name).state for name in taken} == {"Online"}
    assert play.vm(play.group("SQL01").owner, "SQL01") == "Running"


def test_the_votes_are_counted_anew_after_each_change_that_was_survived() -> None:
    play = Play().do("7 s", "fail-node NODE1").until("60 s")
    quorum = play.row(QUORUM, Quorum)
    assert (quorum.voters, quorum.witness_votes, quorum.needed) == (("NODE2", "NODE3"), True, 2)
    play.do("61 s", "fail-node NODE2").until("120 s")
    assert play.row(VIEW, View).members == ("NODE3",)
    assert play.vm("NODE3", "SQL01") == "Running"


def test_two_of_three_lost_at_once_is_one_too_many() -> None:
    play = Play().do("7 s", "fail-node NODE1", "fail-node NODE2").until("60 s")
    assert play.row(VIEW, View).members == ()
    assert play.vm("NODE3", "FILE01") == ""
    assert play.first("quorum.lost").result == 1
    assert play.group("FILE01").state == "Offline"


def test_the_cluster_forms_again_when_the_votes_are_back() -> None:
    play = Play().do("7 s", "fail-node NODE1", "fail-node NODE2").do("60 s", "repair-node NODE1").until("220 s")
    assert play.row(VIEW, View).members == ("NODE1", "NODE3")
    for vm in ("SQL01", "WEB01", "DC01", "FILE01"):
        assert play.vm(play.group(vm).owner, vm) == "Running", vm


def test_a_node_that_comes_back_is_admitted_and_forgets_what_moved_on() -> None:
    play = Play().do("7 s", "fail-node NODE1").do("60 s", "repair-node NODE1").until("100 s")
    assert play.row(VIEW, View).members == ("NODE1", "NODE2", "NODE3")
    assert play.vm("NODE1", "SQL01") == ""
    assert play.first("vmms.forgets-a-stale-configuration").arguments == ("SQL01",)


def test_a_node_that_finds_a_cluster_formed_while_it_asked_asks_again() -> None:
    """NODE2 waits when it is asked; while NODE3 leaves the question open, NODE2 is in a view."""
    play = Play().until("0 s")
    engine = play.recording._engine
    world = engine.world
    world.put(VIEW, View(1, ()))
    for node in ("NODE1", "NODE2", "NODE3"):
        world.put(member_key(node), None)
    world.update(node_key("NODE3"), power="Off")
    engine.input(addresses.USER, addresses.clussvc("NODE1"), "start", (), "machine.starts-the-cluster-service")
    engine.run(2 * SECOND, 1_000)
    world.put(VIEW, View(2, ("NODE2",)))
    world.put(member_key("NODE2"), Membership(2))
    engine.run(4 * SECOND, 1_000)
    rules = [hop[11] for hop in engine.trace]
    assert "join.asks-again" in rules
    assert world.rows[VIEW] == View(3, ("NODE1", "NODE2"))


def test_a_call_to_a_node_that_dies_meanwhile_fails_when_it_is_known_to_be_down() -> None:
    play = Play().do("7 s", "fail-vm SQL01").do("9 s", "fail-node NODE2").until("120 s")
    severed = play.first("view.connections-are-cut")
    assert (severed.kind, severed.result, severed.target) == ("abort", 1722, "NODE1/clussvc")
    assert play.vm("NODE3", "SQL01") == "Running"


def test_a_call_on_its_way_while_the_view_changes_is_not_waited_for_for_ever() -> None:
    """NODE1 asks NODE2, which is dead, half a latency before NODE2 is counted out."""
    play = Play().do("7 s", "fail-node NODE2").until("16.9998 s")
    engine = play.recording._engine
    engine.pass_time(16_999_800)
    engine.input(addresses.USER, addresses.FAILOVER_CLUSTER_MANAGER, "stop_group", ("DC01",), "command.cluster-stop")
    console = addresses.FAILOVER_CLUSTER_MANAGER
    engine.input(console, addresses.clussvc("NODE1"), "move_group", ("SQL01", "NODE2"), "console.asks-the-owner")
    engine.run(25 * SECOND, 10_000)
    aborts = [Hop._make(hop) for hop in engine.trace if hop[5] == "abort" and hop[7] == "NODE1/clussvc"]
    assert [(hop.function, hop.result) for hop in aborts] == [("prove", 1722)]
    group = engine.world.rows["group/SQL01"]
    assert isinstance(group, Group)
    assert (group.claim, group.state) == (-1, "Online")


def test_a_node_back_before_it_was_missed_starts_what_it_lost() -> None:
    patient = ("same_subnet_threshold: 10", "same_subnet_threshold: 60")
    play = Play(instead=patient).do("7 s", "fail-node NODE1").do("8 s", "repair-node NODE1").until("120 s")
    assert play.hops("heartbeat.threshold-reached") == []
    assert play.first("join.admitted").time < 40 * SECOND
    for vm in ("SQL01", "WEB01"):
        assert play.vm(play.group(vm).owner, vm) == "Running"


def test_a_majority_that_goes_at_once_stops_the_cluster_and_not_the_simulator() -> None:
    """While one survivor regroups another has counted too few votes: nobody is left to issue a view."""
    play = Play("five-nodes").do("7 s", "fail-node NODE1").do("7 s", "fail-node NODE2").do("7 s", "fail-node NODE5")
    play.until("60 s")
    assert play.row(VIEW, View).members == ()
