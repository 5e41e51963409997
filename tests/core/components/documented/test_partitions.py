"""Between nodes: routes, regroups and views, with the times that were seen in real logs (wsfc-facts 4.5)."""

import pytest

from core.model.control import RcmGroup, rcm_group_key
from core.model.links import islands
from core.model.membership import Interface, NetworkState, Route, interface_key, network_state_key, route_key
from core.model.rows import CLUSTER, VIEW, Cluster, Membership, View, member_key, vm_settings_key
from tests.core.components.documented.story import SECOND, Story, is_in_order

ONE, TWO = "Cluster Network 1", "Cluster Network 2"


def members_of(story: Story, node: str) -> tuple[str, ...]:
    row = story.rows.get(member_key(node))
    return row.members if isinstance(row, Membership) else ()


def groups(story: Story) -> tuple[str, ...]:
    return story.row(CLUSTER, Cluster).groups


def when(story: Story, rule: str, source: str) -> int:
    """The time at which a node followed a rule first, in microseconds."""
    return next(hop.time for hop in story.hops(rule) if hop.source.startswith(f"{source}/"))


@pytest.fixture(scope="module")
def split() -> Story:
    """Five nodes, of which two are cut off from the other three."""
    return Story("five-nodes").do("7.5 s", "split-cluster NODE1,NODE2").until("60 s")


def test_the_notice_comes_six_seconds_before_the_end_of_a_route(split: Story) -> None:
    notice, end = (split.first(rule).time for rule in ("route.two-fifths-missed", "route.threshold-reached"))
    assert end - notice == 6 * SECOND


def test_regroup_takes_about_a_second_and_survivors_have_what_they_need_two_seconds_after_the_loss(
    split: Story,
) -> None:
    lost = split.first("route.threshold-reached").time
    view = when(split, "view.is-entered", "NODE3")
    assert 0.6 * SECOND <= view - lost <= 1.1 * SECOND
    online = next(hop.time for hop in split.hops("group.is-brought-to-its-state"))
    assert online - lost <= 3 * SECOND


def test_the_minority_stops_and_the_majority_goes_on(split: Story) -> None:
    assert split.row(VIEW, View).members == ("NODE3", "NODE4", "NODE5")
    for node in ("NODE1", "NODE2"):
        assert members_of(split, node) == ()
        assert [hop for hop in split.hops("quorum.has-been-lost") if hop.source == f"{node}/clussvc"]
    assert members_of(split, "NODE5") == ("NODE3", "NODE4", "NODE5")


def test_roles_without_a_vm_are_taken_over_at_once_and_vms_wait(split: Story) -> None:
    for name in groups(split):
        owner = split.group(name).owner
        if vm_settings_key(name) in split.rows:
            continue
        assert owner in ("NODE3", "NODE4", "NODE5")
        assert split.group(name).state == "Online"
    waiting = [name for name in groups(split) if split.row(rcm_group_key(name), RcmGroup).status == "Unmonitored"]
    assert waiting
    assert all(split.group(name).owner in ("NODE1", "NODE2") for name in waiting)


def test_the_steps_come_in_the_order_of_the_log(split: Story) -> None:
    """Script D: notice, route down, all routes, disconnected, regroup, view, downed nodes, takeover."""
    steps = (
        "route.two-fifths-missed", "route.threshold-reached", "route.checks-all-routes",
        "regroup.all-routes-are-down", "regroup.rounds-take-time", "view.has-to-be-issued", "downed.are-handled",
        "takeover.begins-in-order", "move.changes-the-owner",
    )  # fmt: skip
    assert is_in_order(split.order_of(*steps))


def test_one_network_of_two_may_be_lost_and_no_role_notices() -> None:
    story = Story("five-nodes").do("7.5 s", f"split-network {ONE} NODE1,NODE2").until("60 s")
    assert story.row(VIEW, View).number == 1
    assert story.row(route_key("NODE1", ONE, "NODE3"), Route).is_down
    assert route_key("NODE1", TWO, "NODE3") not in story.rows
    assert story.row(network_state_key(ONE), NetworkState).state == "Partitioned"
    assert network_state_key(TWO) not in story.rows
    assert story.hops("route.another-one-is-up")
    assert not story.hops("regroup.begins")
    story.do("61 s", "mend-networks").until("70 s")
    assert network_state_key(ONE) not in story.rows
    assert story.hops("route.is-answered-again")


def test_a_cable_that_is_out_is_a_failed_interface() -> None:
    story = Story("five-nodes").do("7.5 s", f"cut-link NODE2 {TWO}").until("30 s")
    assert story.row(interface_key("NODE2", TWO), Interface).state == "Failed"
    assert interface_key("NODE1", TWO) not in story.rows
    assert story.row(VIEW, View).number == 1


def test_an_isolated_node_comes_back_to_the_cluster_when_its_cable_is_in_again() -> None:
    story = Story("three-nodes").do("7.5 s", "isolate-node NODE1").until("60 s")
    assert islands(story.rows) == (("NODE1",), ("NODE2", "NODE3"))
    assert story.row(VIEW, View).members == ("NODE2", "NODE3")
    story.do("100 s", "mend-networks").until("150 s")
    assert story.row(VIEW, View).members == ("NODE1", "NODE2", "NODE3")


@pytest.mark.parametrize(("percent", "is_lost"), [("50", False), ("100", True)])
def test_only_heartbeats_that_are_missed_in_a_row_count(percent: str, *, is_lost: bool) -> None:
    story = Story("three-nodes").do("7 s", f"lose-heartbeats NODE1 {percent}").until("60 s")
    assert story.hops("heartbeat.is-lost-on-the-way")
    assert bool(story.hops("regroup.begins")) == is_lost


@pytest.mark.parametrize(("delay", "is_lost"), [("2000", False), ("12000", True)])
def test_a_delay_costs_the_first_answers_only(delay: str, *, is_lost: bool) -> None:
    """With 12 s on the way, the first 24 s of answers are missing; after that, one comes each second again."""
    story = Story("three-nodes").do("7 s", f"delay-heartbeats NODE1 {delay}").until("30 s")
    assert bool(story.hops("regroup.begins")) == is_lost
    if not is_lost:
        assert not [key for key in story.rows if key.startswith("route/")]


def test_nobody_is_counted_on_who_has_not_agreed() -> None:
    """NODE2 is lost for all; in that very second NODE3, too, falls away and cannot agree: it is left out as well."""
    story = Story("three-nodes").do("7.5 s", "fail-node NODE2").do("17.2 s", "isolate-node NODE3").until("40 s")
    assert [hop for hop in story.hops("regroup.asks-to-agree") if hop.lost == "unreachable"]
    assert members_of(story, "NODE3") == ()
    assert story.row(VIEW, View).members in (("NODE1",), ())


def test_who_was_left_out_learns_it_from_the_next_node_it_asks() -> None:
    """NODE4 cannot be asked to agree, and is back before it has missed enough to notice anything itself."""
    story = Story("five-nodes").do("7.5 s", "fail-node NODE5").do("17.2 s", "isolate-node NODE4")
    story.do("25 s", "mend-networks").until("30 s")
    assert [hop.target for hop in story.hops("regroup.does-not-agree")] == []
    assert story.row(VIEW, View).members == ("NODE1", "NODE2", "NODE3")
    assert story.hops("membership.was-left-out")[0].source == "NODE4/clussvc"
    assert members_of(story, "NODE4") == ()
    story.until("120 s")
    assert story.row(VIEW, View).members == ("NODE1", "NODE2", "NODE3", "NODE4")


def test_a_node_that_is_lost_while_another_one_arbitrates_is_given_up_as_well() -> None:
    no_vote = ("{name: NODE3, memory_mb: 65536}", "{name: NODE3, memory_mb: 65536, vote: false}")
    story = Story("three-nodes", instead=no_vote).do("7.5 s", "fail-node NODE1").do("21 s", "kill-clussvc NODE3")
    story.do("40 s", "fail-node NODE3").until("120 s")
    assert story.row(VIEW, View).members == ("NODE2",)
    assert story.group("FILESHARE").owner == "NODE2"


def test_a_network_is_judged_by_those_who_are_left(split: Story) -> None:
    """While all five were in, it was partitioned; the three that went on all hear one another."""
    assert [row.state for row in split.changes(network_state_key(ONE)) if isinstance(row, NetworkState)]
    assert network_state_key(ONE) not in split.rows
    assert not [key for key in split.rows if key.startswith("interface/")]
