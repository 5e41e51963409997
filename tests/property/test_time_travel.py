"""Looking at the past and acting in it never differ from having been there."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.timeline.history import History
from core.timeline.recording import Given, Recording
from tests.property.random_runs import Story, stories

AFTERWARDS = 15_000_000
patiently = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def carry_out(story: Story, *, is_bundling: bool = True) -> tuple[Recording, list[Given]]:
    """A run of the story and a while longer, and the commands as they were given."""
    recording = Recording(story.setting(is_bundling=is_bundling))
    orders = []
    for order in story.orders:
        time = recording.time + order.pause
        recording.wait_until(time)
        recording.extend(until=time, hops=order.hops)
        orders.append(recording.give(order.command))
    recording.wait_until(recording.time + AFTERWARDS)
    return recording, orders


def repeat(recording: Recording, orders: list[Given], until: int) -> Recording:
    """The same commands again in another recording, at the same places."""
    for command, anchor in orders:
        assert recording.run_to(anchor)
        recording.give(command)
    recording.wait_until(until)
    return recording


@given(stories(most=8), st.data())
@patiently
def test_a_walk_of_the_cursor_sees_what_a_straight_run_saw(story: Story, data: st.DataObject) -> None:
    straight = Recording(story.setting())
    seen = [straight.tip_digest()]
    for order in story.orders:
        time = straight.time + order.pause
        while straight.extend(until=time, hops=1) or len(seen) <= len(straight):
            if len(seen) > len(straight):
                break
            seen.append(straight.tip_digest())
        straight.wait_until(time)
        straight.give(order.command)
        seen.append(straight.tip_digest())
    positions = data.draw(st.lists(st.integers(0, len(straight)), min_size=5, max_size=25))
    for position in positions:
        assert straight.digest_at(position) == seen[position]


@given(stories(most=6))
@patiently
def test_the_commands_alone_make_the_same_run_again(story: Story) -> None:
    once, orders = carry_out(story)
    again = repeat(Recording(story.setting()), orders, once.time)
    assert again.trace_digest() == once.trace_digest()
    assert again.tip_digest() == once.tip_digest()


@given(stories(most=6))
@patiently
def test_every_bundle_expanded_is_the_trace_without_bundling(story: Story) -> None:
    """Commands come in at the same time and order, wherever a bundle would have been."""
    full, orders = carry_out(story, is_bundling=False)
    bundled = repeat(Recording(story.setting()), orders, full.time)
    opened = [hop for position in range(1, len(bundled) + 1) for hop in bundled.expansion(position)]
    assert [hop.encoded() for hop in opened] == [hop.encoded() for hop in full.hops()]
    assert len(bundled) <= len(full)


@given(stories(most=6), st.data())
@patiently
def test_acting_in_the_past_loses_nothing_and_repeats_everything_before(story: Story, data: st.DataObject) -> None:
    history = History(story.setting())
    position = 0
    for order in story.orders:
        recording = history.active.recording
        recording.wait_until(recording.time + order.pause)
        position = history.act(len(recording), order.command)
    first = history.active
    first.recording.wait_until(first.recording.time + AFTERWARDS)
    before = first.recording.trace_digest()

    fork = data.draw(st.integers(0, len(first.recording) - 1))
    other = data.draw(st.sampled_from(story.orders)).command
    position = history.act(fork, other)
    assert first.recording.trace_digest() == before
    if history.active is first:
        assert first.recording.hop(position).kind == "input"
    else:
        assert history.branches == [first, history.active]
        assert position == fork + 1
        assert history.active.recording.digest_at(fork) == first.recording.digest_at(fork)


@given(stories(most=6))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_run_hop_by_hop_is_the_run_in_one_go(story: Story) -> None:
    """What is recorded never depends on how far the run goes at once."""
    once, orders = carry_out(story)
    again = Recording(story.setting())
    for command, anchor in orders:
        while again.time < anchor.time - 1 and again.extend(until=anchor.time - 1, hops=1):
            pass
        again.run_to(anchor)
        again.give(command)
    while again.extend(until=once.time - 1, hops=1):
        pass
    assert again.trace_digest() == once.trace_digest()
