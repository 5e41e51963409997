"""The list of threads is read from the past alone; the engine, stopped at the same moment, must have the same."""

from itertools import islice
from types import CodeType
from typing import NamedTuple

import pytest

from core.evidence.cluster_log import ClusterLog
from core.kernel.chains import Chain
from core.kernel.hops import NOBODY
from core.kernel.hung import hangs
from core.timeline.frames import frames_of
from core.timeline.recording import Recording
from core.timeline.threads import Doing, Thread, Threads
from tests.core.timeline.runs import FAIL_NODE1, SECOND, follow, setting
from tests.core.timeline.stories import DEADLINE, HANG_TIME, STORIES, broken_off, story

DOES: dict[str, Doing] = {
    "timer": "waits", "waiter": "awaits-a-signal", "call": "calls-afar", "return": "answers-afar", "ready": "runs",
    "signal": "runs",
}  # fmt: skip


class Truth(NamedTuple):
    doing: Doing
    is_orphan: bool
    standing: tuple[CodeType, int] | None


def truth(run: Recording) -> dict[tuple[int, ...], Truth]:
    """What the engine has at the tip, by the spans of each stack."""
    engine = run._engine

    def doing(chain: Chain) -> Doing:
        top, blocked = chain.frames[-1], chain.blocked
        if hangs(engine.world.rows, top.binding.process):
            return "hangs"
        if chain.order is not None or chain.failure is not None:
            return "runs"
        if top.is_lost and (blocked is None or blocked.kind != "ready"):
            return "lost"
        return DOES[blocked.kind] if blocked is not None else "hangs"

    return {
        tuple(frame.span for frame in chain.frames): Truth(doing(chain), chain.frames[0].is_orphan, chain.standing)
        for chain in engine._chains
    }


def spans(thread: Thread) -> tuple[int, ...]:
    return tuple(opener.index for opener in thread.openers)


@pytest.mark.parametrize("name", STORIES)
def test_the_past_and_the_tip_have_the_threads_that_the_engine_has(name: str) -> None:
    recording, given, first = story(name)
    run = Recording(recording.setting)
    past, tip = Threads(recording), Threads(run)
    for position in range(first, len(recording) + 1):
        follow(run, recording, given, position)
        expected = truth(run)
        agree(past, position, expected)
        agree(tip, position, expected)


def agree(threads: Threads, position: int, expected: dict[tuple[int, ...], Truth]) -> None:
    found = [thread for thread in threads.at(position) if thread.doing != "over"]
    assert {spans(thread): (thread.doing, thread.is_orphan) for thread in found} == {
        stack: (its.doing, its.is_orphan) for stack, its in expected.items()
    }, position
    for thread in found:
        standing = expected[spans(thread)].standing
        if standing is not None and (thread.is_present or thread.doing != "waits"):
            frame = frames_of(threads, thread, position)[-1]
            line = next(islice(standing[0].co_positions(), standing[1] // 2, None))[0]
            assert (frame.code, frame.line) == (standing[0], line), (position, thread)


@pytest.mark.parametrize("name", STORIES)
def test_exactly_one_thread_is_that_of_the_present_hop_unless_nobody_hears_it(name: str) -> None:
    recording, _, first = story(name)
    threads = Threads(recording)
    for position in range(first, len(recording) + 1, 3):
        present = [thread for thread in threads.at(position) if thread.is_present]
        assert len(present) == (recording.hop(position).span != NOBODY), position


@pytest.mark.parametrize("name", ["a VM fails, then its node", "a host is killed"])
def test_process_and_thread_are_those_of_the_cluster_log(name: str) -> None:
    recording, _, _ = story(name)
    threads, compared = Threads(recording), 0
    for line in ClusterLog(recording).lines(verbose=True):
        present = next((thread for thread in threads.at(line.position) if thread.is_present), None)
        for opener in present.openers if present else ():
            runs = threads.runs(opener, line.position)
            if runs.process == line.process:
                assert (runs.pid, runs.tid) == (line.pid, line.tid)
                compared += 1
    assert compared > 10


def test_a_thread_in_a_process_that_has_just_ended_still_has_its_ids() -> None:
    recording, _, _ = story("a host is killed")
    threads = Threads(recording)
    over = [
        thread
        for position, hop in enumerate(recording.hops(), 1)
        for thread in threads.at(position)
        if thread.doing == "over" and hop.kind == "return" and hop.source.endswith("/clussvc")
    ]
    assert over
    assert all(thread.runs.pid and thread.runs.image == "clussvc.exe" for thread in over)


def test_a_process_that_ends_itself_is_told_of_once_more() -> None:
    recording = story("a service hangs").recording
    end = next(n for n, hop in enumerate(recording.hops(), 1) if hop.rule == "rhs.closes-all-and-ends")
    thread = next(thread for thread in Threads(recording).at(end) if thread.is_present)
    assert thread.doing == "over"
    assert thread.runs.image == "rhs.exe"
    assert thread.runs.pid


def test_a_call_that_somebody_was_quicker_than_did_not_hang() -> None:
    recording, position = broken_off("three-nodes", "IsAlive", FAIL_NODE1)
    threads = Threads(recording)
    for at in (position, position + 1):
        (thread,) = (thread for thread in threads.at(at) if thread.top.function == "IsAlive")
        assert thread.doing == "runs"
        assert frames_of(threads, thread, at)[-1].standing == "orders"


def test_before_the_first_hop_there_is_none() -> None:
    assert Threads(story("IsAlive hangs").recording).at(0) == []


def test_a_call_that_hangs_is_waited_for_until_its_deadline_and_then_an_orphan() -> None:
    recording = story("IsAlive hangs").recording
    threads = Threads(recording)
    hung = next(thread for thread in threads.at(recording.position_at(HANG_TIME)) if thread.doing == "hangs")
    assert [opener.function for opener in hung.openers] == ["Poll", "IsAlive"]
    assert hung.due == DEADLINE
    given_up = next(n for n, hop in enumerate(recording.hops(), 1) if hop.rule == "call.deadline-passed")
    threads_then = {thread.number: thread for thread in threads.at(given_up)}
    caller, orphan = threads_then[hung.number], threads_then[hung.top.index]
    assert (caller.doing, caller.is_present, caller.is_orphan) == ("runs", True, False)
    assert (orphan.doing, orphan.is_orphan) == ("hangs", True)
    end = next(n for n, hop in enumerate(recording.hops(), 1) if hop.rule == "machine.process-ends")
    assert orphan.number not in [thread.number for thread in threads.at(end)]


def test_a_call_whose_answer_is_cut_off_waits_in_vain() -> None:
    recording = story("an answer is cut off").recording
    threads = Threads(recording)
    position = next(n for n, hop in enumerate(recording.hops(), 1) if hop.lost == "unreachable" and hop.span != NOBODY)
    lost = next(thread for thread in threads.at(position) if thread.is_present)
    assert lost.doing == "lost"
    assert frames_of(threads, lost, position)[-1].standing == "lost"
    assert frames_of(threads, lost, position)[-1].runs.pid == 0
    assert lost.runs.image == "clussvc.exe"  # that of the caller: nothing runs where the call did not arrive


def test_a_call_to_a_machine_that_has_lost_its_power_waits_in_vain() -> None:
    recording = story("the power goes under a call").recording
    threads = Threads(recording)
    killed = next(n for n, hop in enumerate(recording.hops(), 1) if hop.kind == "kill")
    for position in (killed, len(recording)):
        (asks,) = (thread for thread in threads.at(position) if thread.openers[0].target == "admin/hyper-v-manager")
        assert asks.doing == "lost"
        assert asks.due == 31 * SECOND
        assert frames_of(threads, asks, position)[-1].standing == "lost"


def test_what_is_recorded_later_is_taken_in() -> None:
    recording = Recording(setting("three-nodes"))
    recording.extend(until=SECOND)
    threads = Threads(recording)
    threads.at(len(recording))
    recording.extend(until=6 * SECOND)
    assert any(thread.is_present for thread in threads.at(len(recording)))
