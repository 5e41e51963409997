"""A frame shows the procedure that was called, and marks the order at which it stands."""

import linecache
from collections.abc import Callable

import pytest

from core.commands.catalogue import Command
from core.kernel.hops import NOBODY, Hop
from core.timeline.frames import Frame, frames_of
from core.timeline.threads import Threads
from tests.core.timeline.stories import HANG_TIME, STORIES, broken_off, story


def at(name: str, wanted: Callable[[Hop], bool]) -> list[Frame]:
    """The frames of the present thread at the first hop that is wanted."""
    recording = story(name).recording
    position = next(n for n, hop in enumerate(recording.hops(), 1) if wanted(hop))
    threads = Threads(recording)
    thread = next(thread for thread in threads.at(position) if thread.is_present)
    return frames_of(threads, thread, position)


def marked(frame: Frame) -> str:
    lines = range(frame.line, frame.last_line + 1)
    return "".join(linecache.getline(frame.code.co_filename, line) for line in lines)


def test_who_calls_is_alive_stands_at_the_call() -> None:
    frames = at(
        "a VM fails, then its node",
        lambda hop: hop.kind == "call" and hop.function == "IsAlive" and hop.target.endswith("vmclusres.dll"),
    )
    assert [frame.component.__name__ for frame in frames] == ["ClusterService", "ResourceHost", "VmClusRes"]
    assert [frame.runs.image for frame in frames] == ["clussvc.exe", "rhs.exe", "rhs.exe"]
    host = frames[1]
    assert host.standing == "calls"
    assert host.code.co_qualname == "ResourceHost.IsAlive"
    assert 'call(dll, "IsAlive", resource_type' in marked(host)


def test_the_innermost_frame_stands_at_what_it_orders_next() -> None:
    recording = story("a VM fails, then its node").recording
    threads = Threads(recording)
    compared = 0
    for position in range(20, 400):
        following = recording.hop(position + 1)
        thread = next((thread for thread in threads.at(position) if thread.is_present), None)
        if thread is not None and following.kind == "call" and following.parent == thread.top.index:
            frame = frames_of(threads, thread, position)[-1]
            assert frame.standing == "orders"
            assert (frame.code, frame.line) == (following.code, following.line)
            assert "call(" in marked(frame) or "_log_error" in frame.code.co_name
            compared += 1
    assert compared > 20


def test_a_frame_in_a_helper_shows_the_helper_and_knows_what_was_called() -> None:
    frames = at("a host is killed", lambda hop: hop.kind == "call" and hop.function == "IsAlive")
    poll = frames[0]
    assert poll.is_in_a_helper
    assert poll.procedure.co_qualname == "ResourceHost.Poll"
    assert poll.code.co_qualname == "ResourceHost._into_dll"
    assert "call(dll, function, resource" in marked(poll)


def test_a_call_that_hangs_has_its_first_line_and_says_that_nobody_knows() -> None:
    recording = story("IsAlive hangs").recording
    position = recording.position_at(HANG_TIME)
    threads = Threads(recording)
    thread = next(thread for thread in threads.at(position) if thread.doing == "hangs")
    caller, hung = frames_of(threads, thread, position)
    assert caller.standing == "calls"
    assert hung.standing == "unknown"
    assert hung.line == hung.procedure.co_firstlineno


def test_a_call_that_has_just_answered_for_good_stands_at_its_answer() -> None:
    (frame,) = at("a host is killed", lambda hop: hop.kind == "return" and not hop.target)
    assert frame.standing == "answers"
    assert "return answer(" in marked(frame)


def test_who_waits_for_a_signal_stands_at_the_wait_also_when_it_is_woken() -> None:
    recording = story("a VM fails, then its node").recording
    threads = Threads(recording)
    woken = [hop for hop in recording.hops() if hop.kind == "message" and not hop.opens and hop.span != NOBODY]
    assert woken
    for hop in woken:
        assert hop.line is not None
        assert hop.code is not None
        assert "wait_for(" in "".join(linecache.getline(hop.code.co_filename, hop.line + more) for more in (0, 1))
    position = recording.position_of(woken[0].cause)
    waiting = next(thread for thread in threads.at(position - 1) if woken[0].span == thread.top.index)
    frame = frames_of(threads, waiting, position - 1)[-1]
    assert (frame.code, frame.line) == (woken[0].code, woken[0].line)


@pytest.mark.parametrize("name", STORIES)
def test_every_frame_of_every_thread_has_a_line_in_its_code(name: str) -> None:
    recording, _, first = story(name)
    threads = Threads(recording)
    for position in range(first, len(recording) + 1, 41):
        for thread in threads.at(position):
            for frame in frames_of(threads, thread, position):
                lines = {line for _, _, line in frame.code.co_lines() if line is not None}
                assert frame.line in lines | {frame.code.co_firstlineno}


def test_an_order_on_several_lines_is_marked_whole() -> None:
    (frame,) = at("a host is killed", lambda hop: hop.function == "SameSubnetDelay")
    assert frame.code.co_qualname == "NetFt.beat"
    assert marked(frame).count("\n") > 1
    assert '"HeartbeatRound"' in marked(frame)


def test_who_is_about_to_hear_that_its_call_broke_stands_at_that_call() -> None:
    kill, stop = Command("kill-rhs", ("NODE1", "rhs:2")), Command("cluster-stop", ("SQL01",))
    recording, _ = broken_off("three-nodes documented", "Offline", kill, stop)
    threads = Threads(recording)
    told = [n for n, hop in enumerate(recording.hops(), 1) if hop.rule == "call.process-ended"]
    assert told
    for position in told:
        hop = recording.hop(position)
        before = next(thread for thread in threads.at(position - 1) if thread.top.index == hop.parent)
        frame, opener = frames_of(threads, before, position - 1)[-1], recording.hop(recording.position_of(hop.span))
        assert before.doing == "runs"
        assert (frame.code, frame.line) == (opener.code, opener.line)
