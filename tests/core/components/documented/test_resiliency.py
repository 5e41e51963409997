"""Isolated nodes, VMs that run on unmonitored, and quarantine (wsfc-facts 8.6)."""

from core.model.control import RcmGroup, rcm_group_key
from core.model.membership import Quarantine, isolated_key, quarantine_key
from core.model.rows import VIEW, Node, View, node_key
from tests.core.components.documented.story import SECOND, Story


def status(story: Story, node: str) -> tuple[str, ...]:
    return story.row(node_key(node), Node).status


def test_a_vm_of_an_isolated_node_waits_paused_and_goes_on_when_its_node_is_back() -> None:
    story = Story().do("7.5 s", "isolate-node NODE1").until("30 s")
    assert status(story, "NODE1") == ("Isolated",)
    assert story.vm("NODE1", "SQL01") == "PausedCritical"
    assert story.row(rcm_group_key("SQL01"), RcmGroup).status == "Unmonitored"
    story.do("100 s", "mend-networks").until("200 s")
    assert status(story, "NODE1") == ()
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.believed("SQL01") == ("Online", True)
    assert story.states("Virtual Machine SQL01") == []


def test_after_240_seconds_its_vms_start_cold_elsewhere_and_the_old_copies_go_when_it_is_back() -> None:
    story = Story().do("7.5 s", "isolate-node NODE1").until("256 s")
    isolated = story.first("downed.are-sorted-out").time
    assert story.group("SQL01").owner == "NODE1"
    story.until("320 s")
    assert story.first("resiliency.period-is-over").time == isolated + 240 * SECOND
    assert story.group("SQL01").owner != "NODE1"
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert story.vm("NODE1", "SQL01") == "PausedCritical"
    assert isolated_key("NODE1") not in story.rows
    story.do("330 s", "mend-networks").until("400 s")
    assert story.vm("NODE1", "SQL01") == ""
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_a_group_may_have_a_period_of_its_own_or_none() -> None:
    none = ("owner: NODE1, memory_mb: 16384", "owner: NODE1, failover: {resiliency_period: 0 s}, memory_mb: 16384")
    story = Story(instead=none).do("7.5 s", "fail-node NODE1").until("60 s")
    assert story.group("SQL01").owner != "NODE1"
    assert story.group("WEB01").owner == "NODE1"


def test_without_resiliency_everything_starts_elsewhere_at_once() -> None:
    off = ("witness:\n", "policies:\n  resiliency_default_period: 0 s\nwitness:\n")
    story = Story(instead=off).do("7.5 s", "isolate-node NODE1").until("60 s")
    assert status(story, "NODE1") == ()
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    assert story.group("SQL01").owner != "NODE1"


def test_the_lower_level_waits_only_for_a_machine_that_gives_a_sign_of_life() -> None:
    special = ("witness:\n", "policies:\n  resiliency_level: IsolateOnSpecialHeartbeat\nwitness:\n")
    dead = Story(instead=special).do("7.5 s", "fail-node NODE1").until("60 s")
    assert dead.group("SQL01").owner != "NODE1"
    alive = Story(instead=special).do("7.5 s", "kill-clussvc NODE1").until("60 s")
    assert alive.group("SQL01").owner == "NODE1"
    assert status(alive, "NODE1") == ("Isolated",)


def test_a_vm_that_did_not_survive_is_started_anew_when_its_node_is_back() -> None:
    story = Story().do("7.5 s", "bugcheck-node NODE1").until("30 s")
    assert status(story, "NODE1") == ("Isolated",)
    story.until("120 s")
    assert story.hops("resiliency.vm-is-gone")
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_the_third_isolation_within_an_hour_quarantines_a_node() -> None:
    story = Story()
    for time in (10, 210, 410):
        story.do(f"{time} s", "kill-clussvc NODE1")
    story.until("430 s")
    assert status(story, "NODE1") == ("Quarantined",)
    quarantine = story.row(quarantine_key("NODE1"), Quarantine)
    assert quarantine.until == story.hops("downed.are-sorted-out")[-1].time + 7_200 * SECOND
    assert story.group("SQL01").owner != "NODE1"
    story.until("600 s")
    assert story.hops("join.is-quarantined")
    assert "NODE1" not in story.row(VIEW, View).members
    story.do("601 s", "clear-quarantine NODE1").until("700 s")
    assert "NODE1" in story.row(VIEW, View).members
    assert status(story, "NODE1") == ()


def test_a_quarantine_is_over_by_itself_after_two_hours() -> None:
    story = Story()
    for time in (10, 210, 410):
        story.do(f"{time} s", "kill-clussvc NODE1")
    story.until("7605 s")
    assert "NODE1" not in story.row(VIEW, View).members
    story.until("7700 s")
    assert "NODE1" in story.row(VIEW, View).members


def test_a_frozen_node_is_given_up_and_starts_again_by_its_reset_button() -> None:
    story = Story().do("7.5 s", "freeze-node NODE1").until("60 s")
    assert "NODE1" not in story.row(VIEW, View).members
    assert story.runs_on("SQL01") == []
    story.until("320 s")
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]
    story.do("330 s", "reset-node NODE1").until("450 s")
    assert "NODE1" in story.row(VIEW, View).members
    assert story.runs_on("SQL01") == [story.group("SQL01").owner]


def test_on_a_frozen_machine_no_service_can_be_started_or_ended() -> None:
    story = Story().do("7.5 s", "freeze-node NODE1").do("60 s", "prevent-quorum NODE1", "kill-clussvc NODE1")
    story.do("61 s", "stop-vmms NODE1").until("120 s")
    assert len(story.hops("machine.does-nothing")) == 3
    assert not [hop for hop in story.hops("scm.starts-the-service") if hop.target.startswith("NODE1/")]
