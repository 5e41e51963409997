"""Faults in the calls of a DLL: for each a run that shows what the catalogue says is seen.

The healthy VM is SQL01 on NODE1; WEB01 lives in the same resource host.
"""

from collections.abc import Callable
from itertools import pairwise

import pytest

from core.evidence.protection import unnoticed
from core.kernel.hung import HUNG
from core.model.rows import Node, View, node_key, process_key
from tests.core.components.documented.story import Story, is_in_order
from tests.core.faults.shows import (
    MINUTE,
    SECOND,
    SQL01,
    WEB01,
    decisions,
    errors,
    moved_away,
    runs_on,
    shows,
    state,
    stays,
    times,
)


def broken(fault: str, *, then: str = "") -> Story:
    """A run in which a call goes wrong from 3 s on, and something else happens at 7 s."""
    run = Story().do("3 s", f"{fault} {SQL01}")
    return run.do("7 s", then) if then else run


def its_room_mate_was_left_alone(run: Story) -> bool:
    """WEB01 was taken over by another host as it was: opened to recover, watched again, never restarted."""
    taken = [hop.arguments for hop in run.hops("monitor.opens-to-recover") if hop.kind == "call"]
    is_watched = run.believed("WEB01") == ("Online", True)
    return (WEB01, "RECOVER_MONITOR_STATE") in taken and is_watched and run.states(WEB01) == []


# --- opening and coming online -----------------------------------------------------------------


@shows("open-fails", "documented")
def test_open_that_fails_is_seen_by_the_next_host() -> None:
    run = broken("open-fails").until("60 s")
    assert not errors(run)
    assert not decisions(run)
    assert stays(run, "SQL01")

    run.do("60 s", "kill-rhs NODE1").until("120 s")
    assert [hop.result for hop in run.hops("dll.open-fails")] == [False, False]
    assert decisions(run) == ["restart", "fail over", run.group("SQL01").owner]
    assert moved_away(run, "SQL01")
    assert its_room_mate_was_left_alone(run)

    run.do("121 s", f"mend-calls {SQL01} NODE1").do("122 s", "move-group SQL01 NODE1").until("180 s")
    assert run.hops("rhs.opens-once-more")[-1].target == "NODE1/rhs:2"
    assert stays(run, "SQL01")


ONLINE_FAULTS = ("online-fails", "online-slow", "online-hangs", "online-crashes")


@shows("online-fails", "documented")
@shows("online-slow", "documented")
@shows("online-hangs", "documented")
@shows("online-crashes", "documented")
@pytest.mark.parametrize("fault", ONLINE_FAULTS)
def test_what_is_wrong_with_online_is_not_seen_before_a_start(fault: str) -> None:
    run = broken(fault).until("400 s")
    assert not errors(run)
    assert not decisions(run)
    assert stays(run, "SQL01")


@shows("online-fails", "documented")
@shows("online-slow", "documented")
@shows("online-hangs", "documented")
@shows("online-crashes", "documented")
@pytest.mark.parametrize("fault", ONLINE_FAULTS)
def test_a_failed_start_uses_the_restart_up_and_the_group_fails_over(fault: str) -> None:
    run = broken(fault, then="fail-vm SQL01").until("400 s")
    assert decisions(run) == ["restart", "fail over", run.group("SQL01").owner]
    assert moved_away(run, "SQL01")
    assert WEB01 in [
        hop.arguments[0] for hop in run.hops("poll.looks-alive") if hop.time > 390 * SECOND and hop.arguments
    ]
    assert run.states(WEB01) == []


@shows("online-fails", "documented")
def test_an_error_is_answered_with_terminate_at_once() -> None:
    run = broken("online-fails", then="fail-vm SQL01").until("60 s")
    assert [hop.result for hop in run.hops("dll.online-fails")] == [5038]
    assert times(run, "rhs.terminates-what-failed")[0] == times(run, "dll.online-fails")[0]
    assert is_in_order(run.order_of("failure.restart-is-allowed", "dll.online-fails", "failure.restarts-are-used-up"))

    mended = broken("online-fails", then="fail-vm SQL01").do("9 s", f"mend-calls {SQL01}").until("60 s")
    assert stays(mended, "SQL01")


@shows("online-slow", "documented")
def test_pending_without_an_end_lasts_for_pending_timeout() -> None:
    run = broken("online-slow", then="fail-vm SQL01").until("185 s")
    assert state(run, "SQL01") == "OnlinePending"
    run.until("240 s")
    began, ended = times(run, "dll.online-is-pending")[0], times(run, "rhs.pending-timeout-terminates")[0]
    assert ended - began == 3 * MINUTE
    told = next(hop for hop in run.hops("rhs.tells-rcm") if hop.time == ended)
    assert told.arguments[-1] == 258
    assert not run.hops("deadlock.call-timed-out")


@shows("online-hangs", "documented")
def test_online_that_hangs_costs_the_host_after_deadlock_timeout() -> None:
    run = broken("online-hangs", then="fail-vm SQL01").until("400 s")
    asked = next(hop for hop in run.hops("rhs.calls-online") if hop.arguments == (SQL01,))
    assert times(run, "deadlock.call-timed-out")[0] - asked.time == 5 * MINUTE
    assert its_room_mate_was_left_alone(run)
    assert (run.rcm("SQL01").monitor, run.rcm("WEB01").monitor) == (3, 2)
    run.do("401 s", f"mend-calls {SQL01} NODE1").do("402 s", "move-group SQL01 NODE1").until("450 s")
    assert stays(run, "SQL01")
    assert run.rcm("SQL01").monitor == 3


@shows("online-crashes", "documented")
def test_online_that_crashes_costs_the_host_at_once() -> None:
    run = broken("online-crashes", then="fail-vm SQL01").until("60 s")
    assert run.first("crash.tells-rcm").arguments == ("ONLINERESOURCE", SQL01, 1, 5930)
    asked = next(hop for hop in run.hops("rhs.calls-online") if hop.arguments == (SQL01,))
    assert times(run, "crash.ends-the-host")[0] == asked.time
    assert not run.hops("deadlock.call-timed-out")
    assert its_room_mate_was_left_alone(run)
    assert (run.rcm("SQL01").monitor, run.rcm("WEB01").monitor) == (3, 2)


# --- checks ------------------------------------------------------------------------------------


@shows("is-alive-says-false", "documented")
def test_a_false_false_kills_a_healthy_vm_and_then_moves_it() -> None:
    run = broken("is-alive-says-false").until("62 s")
    assert times(run, "dll.is-alive-lies") == [pytest.approx(60 * SECOND, abs=100_000)]
    assert run.vm("NODE1", "SQL01") == "Starting"
    assert is_in_order(
        run.order_of("poll.thorough", "dll.is-alive-lies", "poll.failed-is-terminated", "poll.tells-rcm")
    )
    run.until("110 s")
    assert stays(run, "SQL01")
    run.until("200 s")
    lies = times(run, "dll.is-alive-lies")
    assert len(lies) == 2
    assert lies[1] - lies[0] < 65 * SECOND
    assert decisions(run) == ["restart", "fail over", run.group("SQL01").owner]
    assert moved_away(run, "SQL01")
    run.until("600 s")
    assert len(times(run, "dll.is-alive-lies")) == 2


@shows("is-alive-says-true", "documented")
def test_a_true_that_is_false_hides_a_dead_vm() -> None:
    run = broken("is-alive-says-true").do("20 s", "fail-vm SQL01").until("60.5 s")
    suspected = times(run, "dll.looks-dead")
    assert {later - sooner for sooner, later in pairwise(suspected)} == {5 * SECOND}
    asked = [hop.time for hop in run.hops("poll.suspect-asks-at-once") if hop.kind == "call"]
    lies = [hop for hop in run.hops("dll.is-alive-lies") if hop.time > 20 * SECOND]
    assert asked == suspected == [hop.time for hop in lies]
    assert {hop.result for hop in lies} == {True}
    assert decisions(run) == []
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Online", "Failed")
    assert [gap.vm for gap in unnoticed(run.rows)] == ["SQL01"]

    run.do("61 s", f"mend-calls {SQL01}").until("120 s")
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
    assert unnoticed(run.rows) == ()


def of_every_hang(run: Callable[[str, str], None]) -> Callable[[str, str], None]:
    """A run for each check that does not come back."""
    for fault in ("looks-alive-hangs", "is-alive-hangs"):
        run = shows(fault, "documented")(run)
    ways = [("looks-alive-hangs", "LooksAlive"), ("is-alive-hangs", "IsAlive")]
    return pytest.mark.parametrize(("fault", "function"), ways)(run)


@of_every_hang
def test_a_check_that_hangs_costs_the_host_and_the_healthy_vm_a_restart(fault: str, function: str) -> None:
    run = broken(fault).until("300 s")
    asked = next(
        hop
        for hop in run.recording.hops()
        if hop.function == function and hop.arguments == (SQL01,) and hop.time > 3 * SECOND
    )
    later = [
        hop for hop in run.recording.hops() if hop.function in ("LooksAlive", "IsAlive") and hop.arguments == (SQL01,)
    ]
    assert later[-1] == asked
    assert runs_on(run, "SQL01") == ["NODE1"]
    assert decisions(run) == []

    run.until("420 s")
    assert times(run, "deadlock.call-timed-out")[0] - asked.time == 5 * MINUTE
    assert is_in_order(
        run.order_of(
            "deadlock.call-timed-out",
            "deadlock.tells-rcm",
            "machine.process-ends",
            "monitor.starts-a-host",
            "monitor.reattaches",
            "monitor.separate-flag-has-changed",
            "vmclusres.stops-a-stray-instance",
            "vm.guest-boots",
        )
    )
    assert run.first("deadlock.tells-rcm").arguments == (function.upper(), SQL01, 0, 5910)
    assert its_room_mate_was_left_alone(run)
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
    assert (run.rcm("SQL01").monitor, run.rcm("WEB01").monitor) == (3, 2)


@of_every_hang
def test_the_second_time_only_its_own_host_ends_and_the_group_fails_over(fault: str, function: str) -> None:
    run = broken(fault).until("800 s")
    ended = [hop.target for hop in run.hops("machine.process-ends") if "/rhs:" in hop.target]
    assert ended == ["NODE1/rhs:2", "NODE1/rhs:3"]
    assert decisions(run) == ["restart", "fail over", run.group("SQL01").owner]
    assert moved_away(run, "SQL01")
    assert run.states(WEB01) == []


@shows("is-alive-crashes", "documented")
def test_is_alive_that_crashes_costs_the_host_at_once() -> None:
    run = broken("is-alive-crashes").until("110 s")
    assert times(run, "crash.tells-rcm") == [pytest.approx(60 * SECOND, abs=100_000)]
    assert run.first("crash.tells-rcm").arguments == ("ISALIVE", SQL01, 0, 5930)
    assert run.hops("vmclusres.stops-a-stray-instance")
    assert its_room_mate_was_left_alone(run)
    assert (run.rcm("SQL01").monitor, run.rcm("WEB01").monitor) == (3, 2)
    assert stays(run, "SQL01")

    run.until("200 s")
    ended = [hop.target for hop in run.hops("machine.process-ends") if "/rhs:" in hop.target]
    assert ended == ["NODE1/rhs:2", "NODE1/rhs:3"]
    assert decisions(run) == ["restart", "fail over", run.group("SQL01").owner]
    assert moved_away(run, "SQL01")


@shows("is-alive-stuck", "documented")
def test_a_host_that_will_not_end_costs_the_node() -> None:
    run = broken("is-alive-stuck").do("400 s", "fail-vm WEB01").until("1500 s")
    timed_out = times(run, "deadlock.call-timed-out")[0]
    assert timed_out == pytest.approx(60 * SECOND + 5 * MINUTE, abs=100_000)
    assert process_key("NODE1/rhs:2") in run.rows
    assert HUNG in run.rows
    assert (run.group("SQL01").state, runs_on(run, "SQL01")) == ("Failed", ["NODE1"])
    assert (state(run, "WEB01"), run.vm("NODE1", "WEB01")) == ("Online", "Failed")

    run.until("1700 s")
    assert times(run, "watchdog.stop-0x9e")[0] - timed_out == 20 * MINUTE
    assert is_in_order(
        run.order_of(
            "watchdog.stop-0x9e",
            "machine.bugchecks",
            "route.threshold-reached",
            "takeover.begins-in-order",
            "join.lets-in",
        )
    )
    assert moved_away(run, "SQL01")
    assert stays(run, "WEB01")
    assert "NODE1" in run.row("view", View).members
    assert run.row(node_key("NODE1"), Node).power == "On"


@shows("terminate-hangs", "documented")
def test_terminate_that_hangs_keeps_a_dead_vm_down_for_five_minutes() -> None:
    run = broken("terminate-hangs").until("6 s").do("7 s", "fail-vm SQL01").until("300 s")
    assert times(run, "dll.is-dead")[0] - 7 * SECOND <= 5 * SECOND
    assert (state(run, "SQL01"), run.vm("NODE1", "SQL01")) == ("Failed", "Failed")
    assert run.rcm("SQL01").state == "[Terminating to DelayRestartingResource]"

    run.until("400 s")
    assert run.first("deadlock.call-timed-out").arguments == ("Terminate", SQL01)
    assert times(run, "deadlock.call-timed-out")[0] - times(run, "dll.is-dead")[0] == 5 * MINUTE
    assert decisions(run) == ["restart"]
    assert stays(run, "SQL01")
    assert (run.rcm("SQL01").monitor, run.rcm("WEB01").monitor) == (3, 2)
    assert its_room_mate_was_left_alone(run)
