"""S5, S6 and S8: the round, what a failure leads to, and what nobody notices without the DLL."""

from core.evidence.protection import unnoticed
from tests.core.components.play import Play

SECOND = 1_000_000


def test_one_round_is_s6a_to_s6f_in_order() -> None:
    play = Play().until("6 s")
    round_of_node1 = [rule for _, _, _, rule in play.chain(0)]
    assert round_of_node1[1:] == [
        "watch.reads-interval",
        "watch.interval-is-a-property",
        "watch.interval-passed",
        "watch.asks-rhs",
        "rhs.calls-is-alive",
        *["vmclusres.asks-hyper-v", "vmms.asks-the-worker", "vm.reports-its-state", "vmms.answers-state"] * 2,
        "vmclusres.answers-with-all-states",
        "rhs.hands-the-states-on",
        "watch.judges",
        "judge.online-nothing-happens",
        "watch.reads-interval",
        "watch.interval-is-a-property",
    ]


def test_a_file_share_is_watched_like_a_vm_with_another_dll() -> None:
    play = Play().until("6 s")
    share = next(hop for hop in play.hops("rhs.calls-is-alive") if hop.arguments == ("File Share",))
    rules = [rule for _, _, _, rule in play.chain(share.chain)]
    assert rules[3:6] == ["watch.interval-passed", "watch.asks-rhs", "rhs.calls-is-alive"]
    assert share.target == "NODE3/rhs:1/clusres.dll"


def test_the_interval_is_read_from_the_properties() -> None:
    play = Play().until("21 s")
    times = [hop.time for hop in play.hops("watch.asks-rhs") if hop.source == "NODE1/clussvc"]
    assert times == [5 * SECOND, 10 * SECOND, 15 * SECOND, 20 * SECOND]


def test_a_failed_vm_is_found_at_the_next_round_and_started_elsewhere() -> None:
    play = Play().do("7 s", "fail-vm SQL01").until("45 s")
    assert play.first("judge.failed-moves-the-group").time == 10 * SECOND
    assert play.group("SQL01").owner == "NODE2"
    assert play.vm("NODE2", "SQL01") == "Running"
    assert play.vm("NODE1", "SQL01") == ""
    assert play.believed("SQL01") == ("Online", True)


def test_without_the_dll_vms_run_on_and_nobody_notices_when_one_fails() -> None:
    play = Play().do("3 s", "damage-dll NODE1").do("7 s", "fail-vm SQL01").until("60 s")
    assert play.vm("NODE1", "SQL01") == "Failed"
    assert play.vm("NODE1", "WEB01") == "Running"
    assert play.believed("SQL01") == ("Online", False)
    assert play.group("SQL01").owner == "NODE1"
    assert [one.vm for one in unnoticed(play.rows)] == ["SQL01"]
    assert play.hops("judge.failed-moves-the-group") == []
    assert play.believed("DC01") == ("Online", True)


def test_with_the_dll_back_the_failure_is_found_late() -> None:
    play = Play().do("3 s", "remove-dll NODE1").do("7 s", "fail-vm SQL01").do("21 s", "repair-dll NODE1").until("60 s")
    assert play.first("judge.failed-moves-the-group").time == 25 * SECOND
    assert play.vm("NODE2", "SQL01") == "Running"
    assert unnoticed(play.rows) == ()


def test_a_vm_stopped_past_a_broken_dll_is_taken_offline_when_it_is_found() -> None:
    play = Play().do("3 s", "remove-dll NODE1").do("7 s", "hyper-v-stop SQL01").do("11 s", "repair-dll NODE1")
    play.until("16 s")
    assert play.believed("SQL01") == ("Offline", True)
    assert play.first("judge.caught-up").result == ("Virtual Machine SQL01",)
    assert play.hops("judge.failed-moves-the-group") == []


def test_the_watch_ends_when_nothing_of_the_type_is_left() -> None:
    play = Play().do("7 s", "move-group FILESHARE NODE1").until("12 s")
    assert play.first("watch.nothing-left").source == "NODE3/clussvc"
    assert [hop.target for hop in play.hops("watch.begins")][-1] == "NODE1/clussvc"
