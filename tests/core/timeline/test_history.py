"""Acting in the past makes a branch, and nothing that was is ever lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.catalogue import Command
from core.timeline.history import Branch, History, Made
from core.timeline.recording import Recording
from tests.core.timeline.runs import (
    DAMAGE,
    FAIL_NODE1,
    FAIL_SQL01,
    SECOND,
    Plan,
    commands,
    history_of,
    plans,
    setting,
)


def straight(branch: Branch) -> Recording:
    """The commands of a branch given again, from the start, as far as the branch is recorded."""
    recording = Recording(branch.recording.setting)
    for given_command in branch.given:
        assert recording.run_to(given_command.anchor)
        recording.give(given_command.command)
    recording.extend(hops=len(branch.recording) - len(recording))
    return recording


def assert_branch_is_real(branch: Branch) -> None:
    assert straight(branch).trace_digest() == branch.recording.trace_digest()


@given(plans(most=3), st.data())
@settings(deadline=None, max_examples=40)
def test_acting_in_the_past_begins_a_branch_and_loses_nothing(plan: Plan, data: st.DataObject) -> None:
    history = history_of(plan)
    old = history.active
    before, given_before = old.recording.trace_digest(), list(old.given)
    position = data.draw(st.integers(0, len(old.recording) - 1))
    command = data.draw(commands(plan[0]))
    arrived = history.act(position, command)
    assert old.recording.trace_digest() == before
    assert old.given == given_before
    new = history.active
    hop = new.recording.hop(arrived)
    assert hop.kind == "input"
    assert hop.rule == f"command.{command.name}"
    if new is old:
        assert old.recording.hop(position + 1).kind == "input"
        assert arrived == position + 1
        return
    assert new.parent is old
    assert new.fork == position
    assert new.last_command == command
    assert new.made == Made("order", command)
    assert arrived == len(new.recording) == position + 1
    assert history.branches == [old, new]
    past = list(zip(old.recording.hops(1, position), new.recording.hops(1, position), strict=True))
    assert all(one == other for one, other in past)
    assert new.recording.digest_at(position) == old.recording.digest_at(position)
    new.recording.extend(until=new.recording.time + 3 * SECOND)
    assert_branch_is_real(new)


@given(plans(most=4), st.data())
@settings(deadline=None, max_examples=25)
def test_the_same_command_there_follows_the_branch(plan: Plan, data: st.DataObject) -> None:
    history = history_of(plan)
    branch = history.active
    if not branch.given:
        return
    given_command = data.draw(st.sampled_from(branch.given))
    position = branch.recording.position_of(given_command.anchor.index)
    assert history.act(position - 1, given_command.command) == position
    assert history.branches == [branch]
    assert history.active is branch


def test_another_command_at_the_same_place_is_another_branch() -> None:
    history = history_of(("three-nodes", ((7 * SECOND, FAIL_NODE1),)))
    position = history.active.recording.position_of(history.active.given[0].anchor.index)
    history.act(position - 1, FAIL_SQL01)
    assert len(history.branches) == 2
    assert [given.command for given in history.active.given] == [FAIL_SQL01]
    assert [given.command for given in history.branches[0].given] == [FAIL_NODE1]


def test_a_command_at_the_tip_goes_on_with_the_branch() -> None:
    history = History(setting())
    assert history.act(0, DAMAGE) == 1
    assert len(history.branches) == 1
    assert history.active.last_command == DAMAGE


@given(plans(most=3), st.integers(0, 400))
@settings(deadline=None, max_examples=25)
def test_what_was_only_looked_through_leaves_no_trace(plan: Plan, hops: int) -> None:
    history = history_of(plan)
    branch, recording = history.active, history.active.recording
    length, tip, anchor = len(recording), recording.tip_digest(), recording.anchor()
    recording.extend(hops=hops)
    after = recording.trace_digest()
    history.look_back(length)
    assert history.active is branch
    assert (len(branch.recording), branch.recording.tip_digest()) == (length, tip)
    assert branch.recording.anchor() == anchor
    branch.recording.extend(hops=hops)
    assert branch.recording.trace_digest() == after


def test_a_branch_of_a_branch_keeps_the_commands_before_it() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE), (5 * SECOND, FAIL_SQL01))))
    first = history.active
    middle = first.recording.position_at(6 * SECOND)
    history.act(middle, FAIL_NODE1)
    second = history.active
    second.recording.extend(until=20 * SECOND)
    later = second.recording.position_at(15 * SECOND)
    history.act(later, Command("repair-node", ("NODE1",)))
    third = history.active
    assert [given.command for given in third.given] == [DAMAGE, FAIL_NODE1, Command("repair-node", ("NODE1",))]
    assert [branch.number for branch in history.branches] == [1, 2, 3]
    assert third.parent is second
    for branch in history.branches:
        assert_branch_is_real(branch)


@given(plans(most=4))
@settings(deadline=None, max_examples=25)
def test_undo_goes_to_before_the_last_command(plan: Plan) -> None:
    history = history_of(plan)
    old = history.active
    if not old.given:
        return
    last = old.given[-1]
    position = old.recording.position_of(last.anchor.index)
    before = old.recording.trace_digest()
    arrived = history.without_command_at(position)
    assert arrived == position - 1 == len(history.active.recording)
    assert history.active.given == old.given[:-1]
    assert history.active.made == Made("undone", None, last.command)
    assert history.active.recording.digest_at(arrived) == old.recording.digest_at(arrived)
    assert old.recording.trace_digest() == before
    history.active.recording.extend(until=history.active.recording.time + 2 * SECOND)
    assert_branch_is_real(history.active)


def test_a_branch_shares_the_hops_it_has_in_common() -> None:
    history = history_of(("three-nodes", ((7 * SECOND, FAIL_NODE1),)))
    old = history.active.recording
    history.act(30, FAIL_SQL01)
    pairs = zip(old.hops(1, 30), history.active.recording.hops(1, 30), strict=True)
    assert all(one.changes is other.changes for one, other in pairs)
    assert any(hop.changes for hop in old.hops(1, 30))


def orders_of(branch: Branch) -> list[tuple[int, Command]]:
    return [(given.anchor.time, given.command) for given in branch.given]


def test_an_order_is_changed_and_those_after_it_come_again_at_their_times() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE), (5 * SECOND, FAIL_SQL01), (9 * SECOND, FAIL_NODE1))))
    old = history.active
    end = old.recording.time
    arrived = history.rewrite(old.given[1], Command("fail-vm", ("WEB01",)))
    new = history.active
    assert new is not old
    times = [time for time, _ in orders_of(old)]
    assert orders_of(new) == list(zip(times, [DAMAGE, Command("fail-vm", ("WEB01",)), FAIL_NODE1], strict=True))
    assert new.recording.hop(arrived).rule == "command.fail-vm"
    assert new.recording.hop(arrived).time == times[1]
    assert new.recording.time >= end
    assert new.made == Made("instead", Command("fail-vm", ("WEB01",)), FAIL_SQL01)
    assert new.fork == old.position_of(old.given[1]) - 1
    assert new.recording.digest_at(new.fork) == old.recording.digest_at(new.fork)
    assert [given.command for given in old.given] == [DAMAGE, FAIL_SQL01, FAIL_NODE1]
    for branch in history.branches:
        assert_branch_is_real(branch)


def test_an_order_is_left_out_and_those_after_it_stay() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE), (5 * SECOND, FAIL_SQL01))))
    old = history.active
    arrived = history.rewrite(old.given[0], None)
    assert orders_of(history.active) == orders_of(old)[1:]
    assert history.active.made == Made("without", None, DAMAGE)
    assert arrived == old.position_of(old.given[0]) - 1
    assert_branch_is_real(history.active)


class Enough(Exception):
    pass


def test_a_long_way_back_can_be_stopped_and_nothing_has_changed() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE),)))
    history.active.recording.extend(until=200 * SECOND)
    heard: list[float] = []

    def told(done: float) -> None:
        heard.append(done)
        if len(heard) == 2:
            raise Enough

    branch, length = history.active, len(history.active.recording)
    with pytest.raises(Enough):
        history.act(length - 10, FAIL_NODE1, told)
    assert history.branches == [branch]
    assert history.active is branch
    assert len(branch.recording) == length
    assert 0 < heard[0] <= heard[1] <= 1
    history.act(length - 10, FAIL_NODE1, heard.append)
    assert history.active is not branch


def test_orders_are_found_by_their_places() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE), (5 * SECOND, FAIL_SQL01))))
    branch = history.active
    first, second = branch.given
    place = branch.position_of(second)
    assert branch.given_at(place) == second
    assert branch.given_at(place + 1) is None
    assert branch.last_given(place - 1) == first
    assert branch.last_given(place + 5) == second
    assert branch.last_given(1) is None
    history.act(place + 2, FAIL_NODE1)
    assert history.active.lineage == (branch, history.active)


def test_a_branch_behind_two_orders_of_one_instant_has_them_at_the_same_hops() -> None:
    """The second came while the chain of the first was under way: nothing may be delivered between them."""
    history = History(setting("two-nodes"))
    start = Command("cluster-start", ("Cluster Group",))
    history.act(0, start)
    history.act(1, start)
    history.active.recording.extend(until=5 * SECOND)
    history.act(10, FAIL_NODE1)
    assert_branch_is_real(history.active)
    assert [given_.anchor.index for given_ in history.active.given[:2]] == [0, 1]


@pytest.mark.parametrize("hops", range(3))
def test_one_can_leave_another_history_before_what_comes_again_in_it(hops: int) -> None:
    """Where the order came there were hops of their own; where it comes again those stand in a bundle."""
    history = history_of(("three-nodes", ((3 * SECOND, FAIL_SQL01),)))
    old = history.active
    history.act(old.recording.position_at(10 * SECOND) - hops, FAIL_NODE1)
    history.active.recording.extend(until=14 * SECOND)
    history.rewrite(history.active.given[0], None)
    new = history.active
    time, again = orders_of(new)[0]
    assert (time, again) == orders_of(new.parent or new)[1]
    history.act(new.position_of(new.given[0]) - 1, DAMAGE)
    for branch in history.branches:
        assert_branch_is_real(branch)


def test_what_is_ordered_after_an_order_was_taken_back_stands_in_its_place() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE),)))
    first = history.active
    history.without_command_at(first.position_of(first.given[0]))
    history.act(len(history.active.recording), FAIL_SQL01)
    history.act(len(history.active.recording), FAIL_NODE1)
    assert history.active.made == Made("undone", FAIL_SQL01, DAMAGE)


def test_what_was_only_looked_through_is_forgotten() -> None:
    history = history_of(("three-nodes", ((3 * SECOND, DAMAGE),)))
    recording = history.active.recording
    recording.extend(until=60 * SECOND)
    here = recording.digest_at(40)
    recording.forget_behind(50)
    assert len(recording) == 50
    assert recording.digest_at(40) == here
    assert recording.position_of(10**9) == 50
    with pytest.raises(IndexError):
        recording.hop(51)
