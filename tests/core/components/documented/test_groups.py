"""Roles resource by resource (wsfc-facts 5.2 to 5.4): order, AND and OR, preferred owners, failback, spreading."""

import pytest

from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.rows import Group, group_key
from tests.core.components.documented.story import SECOND, Story

PRINT = ["PRINT Disk", "PRINT IP 1", "PRINT IP 2", "PRINT Name", "PRINT Spooler"]


def online_order(story: Story, node: str) -> list[str]:
    """The resources of PRINT in the order in which a node issued Online."""
    return [
        str(hop.arguments[0])
        for hop in story.hops("rcm.issues-online")
        if hop.kind == "call" and hop.source == f"{node}/clussvc" and str(hop.arguments[0]) in PRINT
    ]


def test_providers_come_online_first_and_dependents_wait_and_say_so() -> None:
    story = Story("roles").do("7 s", "fail-node NODE2").until("60 s")
    assert story.group("PRINT").state == "Online"
    owner = story.group("PRINT").owner
    order = online_order(story, owner)
    assert order.index("PRINT Name") > min(order.index("PRINT IP 1"), order.index("PRINT IP 2"))
    assert order[-1] == "PRINT Spooler"
    assert story.states("PRINT Spooler") == [
        "Offline",
        "WaitingToComeOnline",
        "OnlineCallIssued",
        "OnlinePending",
        "Online",
    ]


def test_dependents_go_offline_first() -> None:
    story = Story("roles").do("7 s", "cluster-stop PRINT").until("20 s")
    order = [str(hop.arguments[0]) for hop in story.hops("offline.dependents-first") if hop.kind == "call"]
    assert order[:2] == ["PRINT Spooler", "PRINT Name"]
    assert story.states("PRINT Disk") == ["WaitingToGoOffline", "OfflineCallIssued", "Offline"]


def test_the_failure_of_a_provider_takes_its_dependents_down_and_up_again() -> None:
    story = Story("roles").do("3 s", "is-alive-says-false PRINT Disk").until("63 s").do("64 s", "mend-calls PRINT Disk")
    story.until("90 s")
    assert "Offline" in story.states("PRINT Spooler")
    assert story.states("PRINT Name") == []
    assert story.group("PRINT").state == "Online"
    assert story.group("PRINT").owner == "NODE2"


def test_what_stands_on_one_of_two_addresses_stays_up_when_the_other_is_lost() -> None:
    story = Story("roles").do("3 s", "is-alive-says-false PRINT IP 1").until("100 s")
    assert story.states("PRINT IP 1")[0] == "ProcessingFailure"
    assert story.states("PRINT Name") == []


def test_without_a_restart_left_for_a_single_address_the_role_still_goes_by_its_policy() -> None:
    story = Story("roles").do("3 s", "online-fails PRINT IP 1", "is-alive-says-false PRINT IP 1").until("120 s")
    assert story.row(rcm_key("PRINT Name"), RcmResource).state == "Online"
    assert story.group("PRINT").owner == "NODE3"


def test_on_failure_the_next_preferred_owner_takes_over_and_then_it_goes_back() -> None:
    story = Story("roles").do("7 s", "fail-node NODE1").until("300 s")
    assert story.group("SQL01").owner == "NODE2"
    story.do("301 s", "repair-node NODE1").until("420 s")
    assert story.group("SQL01").owner == "NODE1"
    assert story.runs_on("SQL01") == ["NODE1"]
    assert story.hops("failback.moves")


def test_a_failback_waits_for_its_window() -> None:
    """The run begins at 10:00 by the clocks of the machines; the window opens at 11:00."""
    line = "      auto_failback: true"
    story = Story("roles", instead=(line, f"{line}\n      failback_window: [11, 12]"))
    story.do("7 s", "fail-node NODE1").do("300 s", "repair-node NODE1").until("59 min")
    assert story.group("SQL01").owner == "NODE2"
    story.until("62 min")
    assert story.group("SQL01").owner == "NODE1"
    assert story.first("failback.window-opens").time == 3600 * SECOND


def test_roles_that_are_kept_apart_go_to_different_nodes() -> None:
    """WEB01 and WEB02 share an anti-affinity name: NODE1 is free of it, NODE3 is not."""
    story = Story("roles").do("7 s", "fail-node NODE2").until("300 s")
    assert story.group("WEB01").owner == "NODE1"


def test_kept_apart_is_soft_unless_it_is_enforced() -> None:
    both = ("7 s", "fail-node NODE1")
    story = Story("roles").do(*both).do("300 s", "fail-node NODE2").until("600 s")
    assert (story.group("WEB01").owner, story.group("WEB02").owner) == ("NODE3", "NODE3")
    hard = Story("roles", instead=("enforced_anti_affinity: false\n  hang", "enforced_anti_affinity: true\n  hang"))
    hard.do(*both).do("300 s", "fail-node NODE2").until("600 s")
    kept = next(name for name in ("WEB01", "WEB02") if hard.group(name).state != "Online")
    assert hard.group(kept).state == "Offline"
    assert hard.row(rcm_group_key(kept), RcmGroup).status == "Anti-Affinity Conflict"
    hard.do("601 s", "repair-node NODE1").until("720 s")
    assert hard.group(kept).state == "Online"


@pytest.mark.parametrize("group", ["PRINT", "SQL01", "FILESHARE"])
def test_a_group_has_one_owner_that_everybody_knows(group: str) -> None:
    story = Story("roles").do(
        "7 s", f"move-group {group} NODE3" if group != "FILESHARE" else "move-group FILESHARE NODE1"
    )
    story.until("40 s")
    owners = [row.owner for row in story.changes(group_key(group)) if isinstance(row, Group)]
    assert len(dict.fromkeys(owners)) == 2
    assert story.group(group).state == "Online"
