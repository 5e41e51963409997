"""Resource hosts that hang, crash or are killed (wsfc-facts 6): the order of 6.1, room mates, the watchdog."""

import pytest

from core.components.base import read
from core.kernel.hung import HUNG
from core.model.policies import ResourcePolicy, policy_key
from core.model.rows import Node, member_key, node_key, process_key, vm_resource
from tests.core.components.documented.story import SECOND, Story, is_in_order

SQL01 = vm_resource("SQL01")


def test_a_deadlock_goes_the_way_of_the_documents() -> None:
    """Rows 1 to 9 of 6.1: timed out, RCM told, host ended, a new one, room mates back, culprit apart, failure."""
    story = Story().do("7 s", f"is-alive-hangs {SQL01}").until("420 s")
    rules = [
        "call.deadline-passed",
        "deadlock.call-timed-out",
        "deadlock.tells-rcm",
        "machine.process-ends",
        "monitor.starts-a-host",
        "monitor.restarts-resources",
        "monitor.reattaches",
        "monitor.separate-flag-has-changed",
        "monitor.opens-the-culprit",
        "failure.restart-is-allowed",
        "rcm.issues-online",
    ]
    assert is_in_order(story.order_of(*rules))
    asked = next(hop for hop in story.hops("poll.thorough") if SQL01 in hop.arguments and hop.kind == "call")
    assert story.first("deadlock.call-timed-out").time - asked.time == 300 * SECOND


def test_after_a_deadlock_the_culprit_lives_alone_and_its_room_mates_never_went_down() -> None:
    story = Story().do("7 s", f"is-alive-hangs {SQL01}").until("420 s")
    assert story.rcm("SQL01").monitor == 3
    assert story.rcm("WEB01").monitor == 2
    assert read(story.rows, policy_key(SQL01), ResourcePolicy).separate_monitor
    assert story.states(vm_resource("WEB01")) == []
    assert story.runs_on("WEB01") == ["NODE1"]
    assert story.runs_on("SQL01") == ["NODE1"]
    started = story.hops("monitor.starts-a-host")
    assert [hop.arguments[0] for hop in started if hop.kind == "call"] == ["NODE1/rhs:2", "NODE1/rhs:3"]


def test_the_room_mates_are_watched_again_by_the_new_host() -> None:
    story = Story().do("7 s", f"is-alive-hangs {SQL01}").do("370 s", "fail-vm WEB01").until("420 s")
    assert [hop.result for hop in story.hops("failure.restart-is-allowed")] == ["restart", "restart"]
    assert story.runs_on("WEB01") == ["NODE1"]


def test_a_second_deadlock_of_the_culprit_hurts_nobody_else() -> None:
    story = Story().do("7 s", f"is-alive-hangs {SQL01}").until("800 s")
    ends = [hop.target for hop in story.hops("machine.process-ends")]
    assert ends[0] == "NODE1/rhs:2"
    assert set(ends[1:]) <= {"NODE1/rhs:3"}
    assert story.group("SQL01").owner != "NODE1"


def test_a_crash_needs_no_timeout() -> None:
    story = Story().do("7 s", f"is-alive-crashes {SQL01}").until("100 s")
    told = story.first("crash.tells-rcm")
    assert told.arguments == ("ISALIVE", SQL01, 0, 5930)
    assert not story.hops("deadlock.call-timed-out")
    assert story.rcm("SQL01").monitor == 3
    assert story.runs_on("SQL01") == ["NODE1"]


def test_a_crash_while_coming_online_counts_as_a_failure_too() -> None:
    story = Story().do("3 s", f"online-crashes {SQL01}").do("7 s", "fail-vm SQL01").until("100 s")
    assert story.first("crash.tells-rcm").arguments[0] == "ONLINERESOURCE"
    assert story.group("SQL01").owner != "NODE1"
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_a_host_that_is_killed_comes_back_with_a_new_pid_and_nobody_is_to_blame() -> None:
    story = Story()
    before = story.rows[process_key("NODE1/rhs:2")]
    story.do("7 s", "kill-rhs NODE1").until("20 s")
    assert story.rows[process_key("NODE1/rhs:2")] != before
    assert (story.rcm("SQL01").monitor, story.rcm("SQL01").state) == (2, "Online")
    assert not story.hops("failure.asks-the-policy")
    assert story.believed("SQL01") == ("Online", True)


def test_while_its_host_is_gone_nobody_watches_a_vm() -> None:
    story = Story().do("7 s", "kill-rhs NODE1").until("7.5 s")
    assert story.believed("SQL01") == ("Online", False)
    assert story.runs_on("SQL01") == ["NODE1"]


def test_a_start_under_way_is_begun_again_when_its_host_ends() -> None:
    story = Story().do("7 s", "fail-vm SQL01").do("11 s", "kill-rhs NODE1").until("60 s")
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.believed("SQL01") == ("Online", True)


def test_terminate_that_hangs_costs_the_host_as_well() -> None:
    story = Story().do("3 s", f"terminate-hangs {SQL01}").do("7 s", "fail-vm SQL01").until("400 s")
    assert story.first("deadlock.call-timed-out").arguments == ("Terminate", SQL01)
    assert story.rcm("SQL01").monitor == 3


def test_pending_timeout_terminates_what_says_nothing() -> None:
    story = Story().do("3 s", f"online-slow {SQL01}").do("7 s", "fail-vm SQL01").until("300 s")
    pending = story.first("dll.online-is-pending")
    assert story.first("rhs.pending-timeout-terminates").time - pending.time == 180 * SECOND
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_a_host_that_will_not_end_costs_the_node() -> None:
    """6.2: twenty minutes later NetFT stops the machine with 0x9E, and it starts again."""
    story = Story().do("7 s", f"is-alive-stuck {SQL01}").until("400 s")
    assert HUNG in story.rows
    assert process_key("NODE1/rhs:2") in story.rows
    story.until("1600 s")
    assert story.first("machine.bugchecks").time - story.first("watchdog.of-a-host").time == 1200 * SECOND
    assert story.group("SQL01").owner != "NODE1"
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert story.row(node_key("NODE1"), Node).power == "On"
    assert HUNG not in story.rows


@pytest.mark.parametrize(
    ("action", "rule"), [("DumpAndTerminate", "watchdog.ends-the-service"), ("BugCheck", "watchdog.stop-0x9e")]
)
def test_a_cluster_service_that_hangs_is_ended_by_the_watchdog(action: str, rule: str) -> None:
    policies = ("witness:\n", f"policies:\n  hang_recovery_action: {action}\nwitness:\n")
    story = Story(instead=policies).do("7 s", "hang-clussvc NODE1").until("66 s")
    assert story.group("SQL01").owner == "NODE1"
    story.until("240 s")
    assert story.first(rule).time == 67 * SECOND
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert story.believed("SQL01") == ("Online", True)
    assert member_key("NODE1") in story.rows


def test_a_host_that_will_not_end_cannot_be_killed_either() -> None:
    story = Story().do("7 s", f"is-alive-stuck {SQL01}").do("400 s", "kill-rhs NODE1").until("410 s")
    assert process_key("NODE1/rhs:2") in story.rows
    story.until("1600 s")
    assert story.hops("machine.bugchecks")


def test_a_resource_that_is_to_live_alone_does_so_on_its_new_node_and_stays_watched() -> None:
    """The flag is set on NODE1, but its host there never ends: NODE2 gives the resource a host of its own."""
    story = Story("two-nodes").do("7 s", f"is-alive-stuck {vm_resource('APP01')}").until("1600 s")
    assert (story.group("APP01").owner, story.rcm("APP01").monitor) == ("NODE2", 3)
    story.do("1610 s", "kill-rhs NODE1").do("1620 s", "fail-vm APP01").until("1700 s")
    assert story.rcm("APP01").monitor == 3
    assert [hop.source for hop in story.hops("failure.restart-is-allowed")][-1] == "NODE2/clussvc"
    assert story.runs_on("APP01") == ["NODE2"]
