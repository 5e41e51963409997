"""The sizes of a step: over and its twin undo each other, out ends the call, and no step changes what happened."""

from functools import cache
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.commands.catalogue import Command
from core.kernel.hops import NOBODY, Hop
from core.model.preset import DOCUMENTED
from core.model.rows import Group
from core.rules.catalogue import is_quiet
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline import steps
from core.timeline.grains import STAYS, Grain, fails_over, go, level_of, touches
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from core.timeline.steps import Arrival, Predicate
from tests.golden.test_golden import STORIES
from tests.golden.transcript import recorded
from tests.property.random_runs import Story, stories

GRAINS: tuple[Grain, ...] = ("into", "over", "out", "end-of-chain", "change", "failover")
SECOND = 1_000_000
patiently = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Record(Recording):
    """A run that is over: nothing goes on behind what is recorded."""

    is_over = False

    def extend(self, *, until: int = 2**62, hops: int = 2**62) -> bool:
        return False if self.is_over else super().extend(until=until, hops=hops)


@cache
def golden(number: int) -> Record:
    story = STORIES[number]
    record = recorded(story.cluster, story.orders, story.until, preset=story.preset, kind=Record)
    record.is_over = True
    return record


def everything(hop: Hop) -> bool:
    return True


def loud(hop: Hop) -> bool:
    return not is_quiet(hop)


@pytest.mark.parametrize("is_shown", [everything, loud])
@pytest.mark.parametrize("number", range(len(STORIES)), ids=lambda number: STORIES[number].name)
def test_over_and_its_twin_undo_each_other_on_every_hop(number: int, is_shown: Predicate) -> None:
    """Within a frame each leads back to where the other came from; at its edges both lead to the pair of call and
    answer, which lead to each other."""
    record = golden(number)
    along = 0
    for position in range(1, len(record) + 1):
        if not is_shown(record.hop(position)):
            continue
        there = go("over", record, position, is_shown)
        if there.stop == "found":
            along += 1
            assert go("over", record, there.position, is_shown, is_back=True) == Arrival(position, "found")
        elif there.stop == "out-of-the-call" and level_of(record.hop(position))[0] != NOBODY:
            answer, frame = record.hop(there.position), level_of(record.hop(position))[0]
            assert (answer.kind in ("return", "abort"), answer.span) == (True, frame)
            call = go("over", record, there.position, is_shown, is_back=True)
            assert answer.parent == NOBODY or not is_shown(record.hop(call.position)) or call.stop == "found"
        else:
            assert there.stop in ("unanswered", "nothing-left", "killed", "nobody-waits")
        back = go("over", record, position, is_shown, is_back=True)
        if back.stop == "found":
            assert go("over", record, back.position, is_shown) == Arrival(position, "found")
        else:
            assert back.stop in ("out-of-the-call", "nobody-waits", "at-the-start")
    assert along > len(record) // 10


@pytest.mark.parametrize("number", range(len(STORIES)), ids=lambda number: STORIES[number].name)
def test_out_leads_to_the_answer_and_back_out_to_the_call(number: int) -> None:
    record = golden(number)
    for position in range(1, len(record) + 1, max(1, len(record) // 300)):
        hop = record.hop(position)
        there = go("out", record, position, everything)
        if there.stop == "found":
            answer = record.hop(there.position)
            assert answer.kind in ("return", "abort")
            assert answer.index > hop.index
            frames = [frame.span for frame in record.stack(position)]
            assert answer.span in frames or hop.kind in ("return", "abort", "bundle")
        back = go("out", record, position, everything, is_back=True)
        if back.stop == "found":
            call = record.hop(back.position)
            assert call.opens
            assert call.index < hop.index


def documented(*orders: tuple[int, Command]) -> Recording:
    recording = Recording(Setting(initial_rows(ready_cluster(), DOCUMENTED), DOCUMENTED))
    for time, command in orders:
        recording.wait_until(time)
        recording.give(command)
    return recording


def told(recording: Recording, position: int) -> tuple[str, str, object]:
    hop = recording.hop(position)
    return (hop.kind, hop.function, hop.result)


def is_dead(hop: Hop) -> bool:
    return hop.rule == "dll.is-dead"


def test_the_steps_of_the_lesson() -> None:
    """From the answer FALSE of IsAlive: back over to the call, out to the end of the poll."""
    recording = documented((7 * SECOND, Command("fail-vm", ("SQL01",))))
    recording.extend(until=12 * SECOND)
    answer = next(p for p in range(1, len(recording) + 1) if is_dead(recording.hop(p)))
    call = go("over", recording, answer, loud, is_back=True).position
    assert told(recording, call) == ("call", "IsAlive", None)
    assert go("over", recording, call, loud).position == answer
    assert go("out", recording, call, loud).position == answer
    terminate = go("over", recording, answer, loud).position
    assert told(recording, terminate)[:2] == ("call", "Terminate")
    end = go("out", recording, answer, loud)
    assert told(recording, end.position)[:2] == ("return", "Poll")
    inside = go("into", recording, call, loud).position
    assert told(recording, inside)[:2] == ("call", "QueryHealth")
    assert go("out", recording, inside, loud, is_back=True).position == call


def test_the_end_of_the_chain_is_where_it_waits() -> None:
    recording = documented((7 * SECOND, Command("fail-vm", ("SQL01",))))
    recording.extend(until=12 * SECOND)
    first = next(p for p in range(1, len(recording) + 1) if is_dead(recording.hop(p)))
    chain = recording.hop(first).chain
    end = go("end-of-chain", recording, first, loud)
    assert end.stop == "found"
    assert recording.hop(end.position).chain == chain
    recording.extend(hops=300)
    later = [hop for hop in recording.hops(end.position + 1) if hop.chain == chain]
    assert not later or later[0].kind == "timer"
    start = go("end-of-chain", recording, end.position, loud, is_back=True)
    woken = recording.hop(start.position)
    assert (woken.chain, woken.kind) == (chain, "timer")
    assert go("end-of-chain", recording, start.position, loud).position == end.position
    after = go("end-of-chain", recording, end.position, loud)
    assert recording.hop(after.position).chain != chain
    assert after.position > end.position


def test_the_end_of_the_chain_is_found_without_going_on() -> None:
    """What is recorded ends with the chain: nothing behind it has happened for the sake of looking."""
    recording = documented((7 * SECOND, Command("fail-vm", ("SQL01",))))
    for _ in range(20):
        end = go("end-of-chain", recording, len(recording), everything)
        assert end.stop == "found"
        assert len(recording) == end.position


def test_the_next_failover_and_the_last() -> None:
    recording = documented((7 * SECOND, Command("move-group", ("SQL01", "NODE2"))))
    tip = len(recording)
    found = go("failover", recording, tip, loud)
    assert found.stop == "found"
    owners = [(old.owner, new.owner) for _, old, new in recording.hop(found.position).changes
              if isinstance(old, Group) and isinstance(new, Group)]  # fmt: skip
    assert ("NODE1", "NODE2") in owners
    recording.extend(hops=50)
    assert go("failover", recording, len(recording), loud, is_back=True).position == found.position
    assert not any(fails_over(hop) for hop in recording.hops(1, tip))


def test_an_answer_that_never_comes_is_said_and_a_kill_is_shown() -> None:
    recording = documented((7 * SECOND, Command("is-alive-hangs", ("Virtual Machine SQL01", "NODE1"))))
    recording.extend(until=61 * SECOND)
    call = next(p for p in range(len(recording), 0, -1) if recording.hop(p).rule == "poll.thorough"
                and "SQL01" in str(recording.hop(p).arguments))  # fmt: skip
    inside = go("out", recording, call, everything)
    assert inside.stop == "found"
    assert told(recording, inside.position) == ("abort", "IsAlive", 5910)


def test_without_a_call_there_is_nothing_to_leave() -> None:
    recording = documented()
    assert go("out", recording, 0, loud).stop == "no-call"
    assert go("out", recording, 0, loud, is_back=True).stop == "no-call"
    assert "no-call" in STAYS


def test_an_object_is_touched_by_what_begins_or_ends_there() -> None:
    recording = documented()
    recording.extend(until=6 * SECOND)
    host = [hop for hop in recording.hops() if touches("NODE1/rhs:2")(hop)]
    assert host
    assert all("NODE1/rhs:2" in hop.source or "NODE1/rhs:2" in hop.target for hop in host)
    assert {end for hop in host for end in (hop.source, hop.target)} >= {"NODE1/rhs:2/vmclusres.dll"}
    assert not any(touches("NODE1/rhs")(hop) for hop in recording.hops())


@given(stories(most=4), st.data())
@patiently
def test_a_walk_by_any_steps_sees_what_a_straight_run_saw(story: Story, data: st.DataObject) -> None:
    recording = Recording(story.setting())
    for order in story.orders:
        recording.wait_until(recording.time + order.pause)
        recording.give(order.command)
    recording.extend(hops=60)
    position, given_until = len(recording), len(recording)
    sizes = st.tuples(st.sampled_from(GRAINS), st.booleans(), st.sampled_from([everything, loud]))
    seen: dict[int, str] = {}
    for grain, is_back, is_shown in data.draw(st.lists(sizes, min_size=3, max_size=12)):
        with patch.object(steps, "TIME_LIMIT", 20 * SECOND):
            arrival = go(grain, recording, position, is_shown, is_back=is_back)
        if arrival.stop not in STAYS:
            assert arrival.position < position if is_back and position else arrival.position >= position
            position = arrival.position
        seen[position] = recording.digest_at(position)
    straight = Recording(story.setting())
    for order in story.orders:
        straight.wait_until(straight.time + order.pause)
        straight.give(order.command)
    straight.extend(hops=len(recording) - len(straight))
    assert len(straight) == len(recording) >= given_until
    assert {there: straight.digest_at(there) for there in seen} == seen
    assert straight.trace_digest() == recording.trace_digest()


def test_a_chain_that_goes_on_later_rests_before_it_wakes() -> None:
    """All of it is recorded: the rest is found in the record, not by what the tip waits for."""
    recording = documented()
    recording.extend(until=20 * SECOND)
    polls = (p for p in range(1, len(recording) + 1) if recording.hop(p).rule == "poll.looks-alive")
    call = next(p for p in polls if recording.hop(p).kind == "call")
    chain = recording.hop(call).chain
    end = go("end-of-chain", recording, call, everything)
    assert recording.hop(end.position).chain == chain
    later = next(hop for hop in recording.hops(end.position + 1) if hop.chain == chain)
    assert later.kind == "timer"
    assert recording.hop(end.position).time == recording.hop(call).time
