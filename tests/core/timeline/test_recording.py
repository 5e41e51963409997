"""A recording gives back any moment as it was, reaches any anchor again, and opens its bundles."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.commands.catalogue import Command
from core.timeline.recording import Anchor, Recording
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, Plan, carry_out, follow, plans, setting


@given(plans(), st.data())
@settings(deadline=None, max_examples=40)
def test_moments_equal_a_straight_run(plan: Plan, data: st.DataObject) -> None:
    recording, given_commands = carry_out(plan)
    positions = data.draw(st.lists(st.integers(0, len(recording)), min_size=1, max_size=3, unique=True))
    straight = Recording(recording.setting)
    for position in sorted(positions):
        follow(straight, recording, given_commands, position)
        assert straight.tip_digest() == recording.digest_at(position)


@given(plans())
@settings(deadline=None, max_examples=40)
def test_the_tip_is_what_the_changes_say(plan: Plan) -> None:
    recording, _ = carry_out(plan)
    assert recording.tip_digest() == recording.digest_at(len(recording))


@given(plans())
@settings(deadline=None, max_examples=40)
def test_anchors_are_reached_again(plan: Plan) -> None:
    recording, given_commands = carry_out(plan)
    again = Recording(recording.setting)
    for given_command in given_commands:
        assert again.run_to(given_command.anchor)
        again.give(given_command.command)
    again.extend(until=recording.time)
    assert again.trace_digest() == recording.trace_digest()


def test_an_anchor_of_another_past_is_told() -> None:
    recording, given_commands = carry_out(("three-nodes", ((7 * SECOND, DAMAGE), (5 * SECOND, FAIL_SQL01))))
    del recording
    without = Recording(setting())
    assert not without.run_to(given_commands[1].anchor)
    assert without.time == given_commands[1].anchor.time


@given(plans(most=3))
@settings(deadline=None, max_examples=25)
def test_expanded_bundles_are_the_trace_without_bundling(plan: Plan) -> None:
    bundled, _ = carry_out(plan, afterwards=6 * SECOND)
    full, _ = carry_out(plan, is_bundling=False, afterwards=6 * SECOND)
    expanded = [hop for position in range(1, len(bundled) + 1) for hop in bundled.expansion(position)]
    assert [hop.record() for hop in expanded] == [hop.record() for hop in full.hops()]


def test_there_are_bundles() -> None:
    recording, _ = carry_out(("three-nodes", ()))
    bundles = [hop for hop in recording.hops() if hop.kind == "bundle"]
    assert len(bundles) >= 20
    assert {hop.width for hop in bundles} == {6}


def test_positions_and_indices_find_each_other() -> None:
    recording, _ = carry_out(("three-nodes", ()))
    for position, hop in enumerate(recording.hops(), 1):
        assert recording.position_of(hop.index) == position
        assert recording.position_of(hop.last) == position
    middle = recording.hop(20)
    at = recording.position_at(middle.time)
    assert recording.hop(at).time == middle.time
    assert recording.hop(at + 1).time > middle.time
    assert recording.position_at(-1) == 0


@pytest.mark.parametrize("position", [0, -1, 10_000])
def test_there_is_no_hop_outside(position: int) -> None:
    recording, _ = carry_out(("three-nodes", ()), afterwards=SECOND)
    with pytest.raises(IndexError):
        recording.hop(position)


def test_the_stack_of_a_deep_call() -> None:
    recording, _ = carry_out(("three-nodes", ()))
    deepest = max(range(1, len(recording) + 1), key=lambda position: len(recording.stack(position)))
    frames = recording.stack(deepest)
    assert len(frames) >= 5
    assert frames[0].parent == -1
    assert all(callee.parent == caller.span for caller, callee in pairwise(frames))
    assert all(frame.opens for frame in frames)
    assert frames[-1].span == recording.hop(deepest).span
    assert recording.stack(0) == []


@given(plans())
@settings(deadline=None, max_examples=30)
def test_every_stack_was_open(plan: Plan) -> None:
    """What `stack` says is open before a return was open in the moment before it."""
    recording, _ = carry_out(plan, afterwards=2 * SECOND)
    for position, hop in enumerate(recording.hops(), 1):
        if hop.kind == "return":
            before = recording.moment(position - 1).open_spans
            assert {frame.span for frame in recording.stack(position) if frame.kind != "bundle"} <= before | {hop.span}
            assert hop.span in before


def test_nothing_is_recorded_beyond_what_was_asked() -> None:
    recording = Recording(setting())
    assert len(recording) == 0
    recording.extend(hops=5)
    assert len(recording) == 5
    recording.extend(until=SECOND - 1)
    assert recording.hop(len(recording)).time < SECOND
    recording.wait_until(5 * SECOND)
    assert recording.time == 5 * SECOND
    assert recording.hop(len(recording)).time < 5 * SECOND


def test_a_command_in_the_middle_of_an_instant_keeps_its_order() -> None:
    recording = Recording(setting())
    recording.extend(until=5 * SECOND - 1)
    recording.extend(hops=7)
    anchor = recording.anchor()
    assert anchor.time == 5 * SECOND
    assert anchor.order == 7
    recording.give(FAIL_NODE1)
    again = Recording(setting())
    assert again.run_to(anchor)
    assert again.anchor() == anchor == Anchor(*anchor)


def test_sharing_a_past_that_is_another_is_refused() -> None:
    one, _ = carry_out(("three-nodes", ((0, FAIL_NODE1),)))
    other, _ = carry_out(("three-nodes", ()))
    with pytest.raises(ValueError, match="did not make the same run"):
        one.share_past(other, 40)
    one.share_past(one, 40)


@pytest.mark.parametrize(
    ("world", "orders"),
    [
        # What follows within the instant of the sever is a call across the network, and a call of its own service.
        (
            "three-nodes documented",
            ((1_000_000, Command("hyper-v-shut-down", ("FILE01",))), (1_001_000, Command("fail-node", ("NODE3",)))),
        ),
        (
            "five-nodes documented",
            ((0, Command("kill-clussvc", ("NODE2",))), (22_001_000, Command("isolate-node", ("NODE1",)))),
        ),
    ],
)
def test_who_is_severed_is_told_first_however_far_the_run_goes_at_once(
    world: str, orders: tuple[tuple[int, Command], ...]
) -> None:
    """A node is lost; the service that gives it up goes on in the same instant, after those who waited for it."""

    def run(hops: int) -> Recording:
        recording = Recording(setting(world))
        for time, order in orders:
            while recording.time < time - 1 and recording.extend(until=time - 1, hops=hops):
                pass
            recording.wait_until(time)
            recording.give(order)
        while recording.extend(until=82_000_000, hops=hops):
            pass
        return recording

    assert run(1).trace_digest() == run(10_000).trace_digest()
