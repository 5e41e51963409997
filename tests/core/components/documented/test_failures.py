"""What RCM does when a resource fails (wsfc-facts 5): restart in place, fail over, stay failed, try again."""

import pytest

from core.kernel.hops import Hop
from core.model.rows import NO_CLAIM, group_key, vm_resource
from tests.core.components.documented.story import SECOND, Story, is_in_order

APP01 = vm_resource("APP01")


def dying(*times: str, until: str) -> Story:
    """Two nodes, all defaults, and a VM that keeps dying (wsfc-facts 5.1, the worked example)."""
    story = Story("two-nodes")
    for time in times:
        story.do(time, "fail-vm APP01")
    return story.until(until)


def test_the_first_failure_is_restarted_on_the_same_node_after_restart_delay() -> None:
    story = dying("7 s", until="20 s")
    assert story.states(APP01) == [
        "ProcessingFailure",
        "[Terminating to DelayRestartingResource]",
        "DelayRestartingResource",
        "Offline",
        "OnlineCallIssued",
        "OnlinePending",
        "Online",
    ]
    assert story.first("rcm.issues-online").time - story.first("failure.restart-is-allowed").time == SECOND // 2
    assert (story.group("APP01").owner, story.runs_on("APP01")) == ("NODE1", ["NODE1"])


def arrow(hop: Hop) -> str:
    """A hop as "kind source -> target function result"."""
    result = "" if hop.result is None else f" {hop.result}"
    where = f"{hop.source} -> {hop.target}".replace("NODE1/", "")
    return f"{hop.kind} {where} {hop.function}{result}"


def test_the_first_failure_hop_for_hop() -> None:
    """Everything between the glance that finds APP01 dead and the call that starts it again."""
    story = dying("7 s", until="11 s")
    dll = "rhs:2/vmclusres.dll"
    asked = [
        f"call {dll} -> vmms QueryHealth",
        "call vmms -> vm/APP01 ReportHealth",
        "return vm/APP01 -> vmms ReportHealth ('Failed', '')",
        f"return vmms -> {dll} QueryHealth ('Failed', '')",
    ]
    assert [arrow(hop) for hop in story.recording.hops() if hop.time == 10_030_000] == [
        "timer rhs:2 -> rhs:2 LooksAlivePollInterval",
        f"call rhs:2 -> {dll} LooksAlive",
        *asked,
        f"return {dll} -> rhs:2 LooksAlive False",
        f"call rhs:2 -> {dll} IsAlive",
        *asked,
        f"return {dll} -> rhs:2 IsAlive False",
        f"call rhs:2 -> {dll} Terminate",
        f"call {dll} -> vmms Stop",
        "kill vmms -> vm/APP01 kill ()",
        f"return vmms -> {dll} Stop Off",
        f"return {dll} -> rhs:2 Terminate",
        "return rhs:2 ->  Poll False",
        "message rhs:2 -> clussvc HandleMonitorReply",
        "call clussvc -> clussvc HandleFailure",
        "return clussvc -> clussvc HandleFailure restart",
        "message rhs:2 -> clussvc HandleMonitorReply",
        "return clussvc ->  HandleMonitorReply True",
        "message clussvc -> clussvc ResourceStateChange",
    ]
    assert [arrow(hop) for hop in story.recording.hops() if hop.time == 10_530_000][:6] == [
        "timer clussvc -> clussvc RestartDelay",
        "call clussvc -> rhs:2 Online",
        f"call rhs:2 -> {dll} Online",
        f"return {dll} -> rhs:2 Online 997",
        "return rhs:2 -> clussvc Online 997",
        f"message {dll} -> {dll} OnlineThread",
    ]


def test_the_second_failure_within_fifteen_minutes_moves_the_group() -> None:
    story = dying("7 s", "90 s", until="130 s")
    assert story.group("APP01").owner == "NODE2"
    assert story.runs_on("APP01") == ["NODE2"]
    assert is_in_order(
        story.order_of(
            "failure.restart-is-allowed",
            "failure.restarts-are-used-up",
            "failover.target-is-chosen",
            "failover.takes-the-rest-offline",
            "move.new-owner-takes-over",
            "vmclusres.registers",
        )
    )


def test_after_fifteen_minutes_a_failure_is_a_first_one_again() -> None:
    story = dying("7 s", "16 min", until="17 min")
    assert story.group("APP01").owner == "NODE1"
    assert len(story.hops("failure.restart-is-allowed")) == 2


def test_on_the_new_node_it_has_a_restart_of_its_own_and_then_stays_failed() -> None:
    """fail 1: restart; fail 2: failover; fail 3: restart there; fail 4: threshold reached, 60 min, another try."""
    story = dying("7 s", "90 s", "180 s", "270 s", until="300 s")
    decisions = [
        (hop.source, hop.result)
        for hop in story.recording.hops()
        if hop.kind == "return" and hop.function in ("HandleFailure", "FailOver")
    ]
    assert decisions == [
        ("NODE1/clussvc", "restart"),
        ("NODE1/clussvc", "fail over"),
        ("NODE1/clussvc", "NODE2"),
        ("NODE2/clussvc", "restart"),
        ("NODE2/clussvc", "fail over"),
        ("NODE2/clussvc", ""),
    ]
    assert story.group("APP01").state == "Failed"
    assert story.first("failover.threshold-is-reached").time > 270 * SECOND
    gave_up = story.first("failover.threshold-is-reached").time

    story.until("65 min")
    assert story.first("retry.period-has-passed").time == gave_up + 3600 * SECOND
    assert story.runs_on("APP01") == ["NODE2"]
    assert story.group("APP01").state == "Online"


@pytest.mark.parametrize(
    ("action", "rule", "owner", "state"),
    [
        ("DontRestart", "failure.dont-restart", "NODE1", "Failed"),
        ("RestartNoNotify", "failure.group-is-not-affected", "NODE1", "Failed"),
        ("RestartNotify", "failover.target-is-chosen", "NODE2", "Online"),
    ],
)
def test_restart_action_says_what_a_failure_may_do(action: str, rule: str, owner: str, state: str) -> None:
    line = "  - {name: APP01, owner: NODE1,"
    story = Story("two-nodes", instead=(line, f"{line} policy: {{restart_action: {action}, restart_threshold: 0}},"))
    story.do("7 s", "fail-vm APP01").until("60 s")
    assert story.hops(rule)
    assert (story.group("APP01").owner, story.group("APP01").state) == (owner, state)


def test_a_longer_restart_delay_is_waited_for() -> None:
    line = "  - {name: APP01, owner: NODE1,"
    story = Story("two-nodes", instead=(line, f"{line} policy: {{restart_delay: 9 s}},"))
    story.do("7 s", "fail-vm APP01").until("30 s")
    assert story.first("failure.restart-delay").arguments == (9 * SECOND,)
    assert story.runs_on("APP01") == ["NODE1"]


def test_a_failed_start_is_a_failure_like_any_other() -> None:
    story = Story().do("3 s", "online-fails Virtual Machine SQL01").do("7 s", "fail-vm SQL01").until("60 s")
    assert [hop.result for hop in story.hops("failure.restart-is-allowed")] == ["restart"]
    assert story.group("SQL01").owner != "NODE1"
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_an_ill_application_is_restarted_in_place_and_then_moved() -> None:
    story = Story().do("7 s", "fail-application SQL01").until("60 s")
    assert story.group("SQL01").owner == "NODE1"
    assert story.first("failure.embedded-is-handled").result is True
    story.do("90 s", "fail-application SQL01").until("150 s")
    assert story.group("SQL01").owner != "NODE1"
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_an_ill_application_that_is_only_logged_changes_nothing() -> None:
    line = "  - {name: SQL01, owner: NODE1,"
    story = Story(instead=(line, f"{line} policy: {{embedded_failure_action: LogOnly}},"))
    story.do("7 s", "fail-application SQL01").until("20 s")
    assert story.states(vm_resource("SQL01")) == []
    assert story.hops("failure.embedded-is-only-logged")


def test_a_retry_that_finds_its_group_being_changed_comes_back_after_another_period() -> None:
    line = "  - {name: APP01, owner: NODE1,"
    policy = "policy: {restart_action: RestartNoNotify, restart_threshold: 0, retry_period_on_failure: 60 s}"
    story = Story("two-nodes", instead=(line, f"{line} {policy},")).do("7 s", "fail-vm APP01").until("60 s")
    assert story.group("APP01").state == "Failed"
    world = story.recording._engine.world
    world.update(group_key("APP01"), claim=1_000_000)  # somebody else, for longer than the period
    story.until("75 s")
    assert story.states(APP01)[-1] == "Failed"
    world.update(group_key("APP01"), claim=NO_CLAIM)
    story.until("140 s")
    assert story.runs_on("APP01") == ["NODE1"]
