"""S7: two consoles, two ways; Hyper-V's own reaches the cluster through VMCLUSRES.DLL."""

from tests.core.components.play import Play


def test_a_stop_in_hyper_v_manager_reaches_the_cluster_through_the_dll() -> None:
    play = Play().do("7 s", "hyper-v-stop SQL01").until("8 s")
    way = [
        (hop.source, hop.target)
        for hop in play.recording.hops()
        if hop.time == 7_000_000 and hop.kind == "message" and hop.rule != "heartbeat.arrives"
    ]
    assert way == [
        ("NODE1/vmms", "NODE1/rhs:1/vmclusres.dll"),
        ("NODE1/rhs:1/vmclusres.dll", "NODE1/rhs:1"),
        ("NODE1/rhs:1", "NODE1/clussvc"),
    ]
    assert play.believed("SQL01") == ("Offline", True)
    assert play.vm("NODE1", "SQL01") == "Off"


def test_it_is_no_failure_and_nothing_moves() -> None:
    play = Play().do("7 s", "hyper-v-stop SQL01").until("30 s")
    assert play.group("SQL01").owner == "NODE1"
    assert play.hops("judge.failed-moves-the-group") == []


def test_started_again_there_it_comes_online_again() -> None:
    play = Play().do("7 s", "hyper-v-stop SQL01").do("9 s", "hyper-v-start SQL01").until("45 s")
    assert play.believed("SQL01") == ("Online", True)
    assert play.group("SQL01").state == "Online"
    said = [hop.arguments[1] for hop in play.hops("vmclusres.sets-the-status")]
    assert said == ["Offline", "OnlinePending", "Online"]


def test_without_the_dll_the_cluster_does_not_hear_of_it() -> None:
    play = Play().do("3 s", "damage-dll NODE1").do("7 s", "hyper-v-stop SQL01").until("8 s")
    assert play.first("vmclusres.is-not-there-to-hear").source == "NODE1/rhs:1/vmclusres.dll"
    assert play.believed("SQL01") == ("Online", False)
    assert play.vm("NODE1", "SQL01") == "Off"


def test_failover_cluster_manager_talks_to_the_owner() -> None:
    play = Play().do("7 s", "cluster-stop DC01").until("8 s")
    assert play.first("console.asks-the-owner").target == "NODE2/clussvc"
    assert play.believed("DC01")[0] == "Offline"


def test_with_the_owner_out_of_the_cluster_the_console_says_so() -> None:
    play = Play().do("7 s", "fail-node NODE1", "fail-node NODE2").until("30 s").do("31 s", "cluster-start SQL01")
    assert play.until("32 s").first("console.owner-is-not-in-the-cluster").result == 5005


def test_a_command_to_a_node_that_does_not_answer_ends_with_an_error() -> None:
    play = Play().do("7 s", "fail-node NODE1").do("8 s", "cluster-stop SQL01", "hyper-v-stop SQL01").until("60 s")
    assert {hop.result for hop in play.hops("console.shows-an-error")} == {1722}
