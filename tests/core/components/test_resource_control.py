"""S3 and S6f: the target proves that it has the function, then the group is started there."""

from tests.core.components.play import Play

SECOND = 1_000_000


def test_the_target_proves_the_function_before_anything_is_ended_on_the_source() -> None:
    play = Play().do("7 s", "fail-vm SQL01").until("45 s")
    order = ["failover.target-must-know-the-function", "prove.function-is-known", "clear.terminates"]
    order += ["failover.starts-on-target", "vmclusres.registers", "vmclusres.starts-the-vm", "failover.done"]
    indices = [play.first(rule).index for rule in order]
    assert indices == sorted(indices)


def test_a_target_with_a_damaged_dll_is_passed_over() -> None:
    play = Play().do("3 s", "damage-dll NODE2").do("7 s", "fail-vm SQL01").until("50 s")
    refused = next(hop for hop in play.hops("dll.is-damaged") if hop.target == "NODE1/clussvc")
    assert (refused.source, refused.result) == ("NODE2/clussvc", 193)
    assert play.group("SQL01").owner == "NODE3"
    assert play.vm("NODE3", "SQL01") == "Running"


def test_a_target_that_never_needed_the_dll_loads_it_and_resolves_its_entry_point() -> None:
    play = Play().do("7 s", "move-group FILESHARE NODE2").until("8 s")
    loading = [
        (hop.function, hop.target) for hop in play.recording.hops() if hop.function in ("LoadLibrary", "Startup")
    ]
    assert loading[0] == ("LoadLibrary", "NODE2/rhs:1/clusres.dll")
    assert ("Startup", "NODE2/rhs:1/clusres.dll") in loading
    assert play.first("dll.gives-its-functions").result[:4] == ("Open", "Close", "Online", "Offline")


def test_with_no_target_left_the_group_stays_failed_where_it_is() -> None:
    play = Play().do("3 s", "damage-dll NODE2", "remove-dll NODE3").do("7 s", "fail-vm SQL01").until("30 s")
    group = play.group("SQL01")
    assert (group.owner, group.state, group.claim) == ("NODE1", "Failed", -1)
    assert play.vm("NODE1", "SQL01") == "Failed"


def test_a_move_takes_the_vm_offline_here_and_restores_its_saved_state_there() -> None:
    play = Play().do("7 s", "move-group SQL01 NODE3").until("20 s")
    assert play.vm("NODE3", "SQL01") == "Running"
    assert play.first("vmms.is-stopped").result == "Saved"
    restored = play.first("vm.restores")
    assert restored.arguments == (4 * SECOND,)
    assert play.group("SQL01").owner == "NODE3"


def test_a_move_to_a_node_without_the_function_is_refused_and_the_vm_runs_on() -> None:
    play = Play().do("3 s", "remove-dll NODE3").do("7 s", "move-group SQL01 NODE3").until("8 s")
    assert play.vm("NODE1", "SQL01") == "Running"
    assert play.first("console.shows-an-error").result == 126
    assert (play.group("SQL01").state, play.group("SQL01").claim) == ("Online", -1)


def test_a_group_that_is_changing_takes_no_second_order() -> None:
    play = Play().do("7 s", "fail-vm SQL01").do("20 s", "move-group SQL01 NODE3").until("21 s")
    assert play.first("console.shows-an-error").result == 5944


def test_a_vm_that_fails_while_it_boots_is_tried_elsewhere_without_waiting_for_the_pending_timeout() -> None:
    play = Play().do("7 s", "fail-vm SQL01").do("21 s", "fail-vm SQL01").until("60 s")
    assert play.first("judge.pending-has-failed").time == 25 * SECOND + 200_000
    assert play.group("SQL01").owner == "NODE3"
    assert play.vm("NODE3", "SQL01") == "Running"


def test_offline_stays_offline_until_somebody_starts_it() -> None:
    play = Play().do("7 s", "cluster-stop SQL01").until("30 s")
    assert (play.vm("NODE1", "SQL01"), play.believed("SQL01")[0]) == ("", "Offline")
    play.do("31 s", "cluster-start SQL01").until("40 s")
    assert play.vm("NODE1", "SQL01") == "Running"


def test_a_move_to_where_it_is_does_nothing() -> None:
    play = Play().do("7 s", "move-group SQL01 NODE1").until("8 s")
    assert play.first("console.shows-the-result").result is True
    assert (play.vm("NODE1", "SQL01"), play.group("SQL01").claim) == ("Running", -1)
