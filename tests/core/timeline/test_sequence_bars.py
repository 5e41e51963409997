"""The activation bars of a few rows: what runs there, from its call to its answer."""

from core.timeline.recording import Recording
from core.timeline.sequence import Row, Sequence
from core.timeline.sequence_bars import Bar, bars_beside
from tests.core.timeline.runs import FAIL_NODE1, SECOND, carry_out


def failover() -> Recording:
    return carry_out(("three-nodes documented", ((7 * SECOND, FAIL_NODE1),)), afterwards=25 * SECOND)[0]


def first_call(recording: Recording, function: str) -> int:
    return next(
        position for position, hop in enumerate(recording.hops(), 1) if hop.function == function and hop.kind == "call"
    )


def beside(sequence: Sequence, first: int, last: int) -> list[Bar]:
    """The bars beside the hops of some positions."""
    return bars_beside(sequence, [Row(position, position, "hop") for position in range(first, last + 1)])


def test_a_call_runs_from_its_arrow_to_its_answer() -> None:
    recording = failover()
    call = first_call(recording, "LooksAlive")
    assert [recording.hop(call + n).function for n in (1, 2)] == ["QueryHealth", "ReportHealth"]
    hops = [recording.hop(position) for position in (call, call + 1, call + 2)]
    bars = beside(Sequence(recording), call, call + 5)
    assert bars == [Bar(hop.target, n, 5 - n, 0) for n, hop in reversed(list(enumerate(hops)))]


def test_what_ran_before_begins_above_and_what_goes_on_ends_below() -> None:
    recording = failover()
    call = first_call(recording, "LooksAlive")
    dll, vmms, vm = (recording.hop(call + n).target for n in range(3))
    bars = beside(Sequence(recording), call + 2, call + 3)
    assert set(bars) == {Bar(dll, None, None, 0), Bar(vmms, None, None, 0), Bar(vm, 0, 1, 0)}


def test_a_call_of_oneself_stands_upon_the_other() -> None:
    recording = failover()
    down = next(position for position, hop in enumerate(recording.hops(), 1) if hop.function == "RouteDown")
    lane = recording.hop(down).target
    bars = beside(Sequence(recording), down, down + 5)
    assert recording.hop(down + 5).kind == "return"
    assert bars[0] == Bar(lane, 0, 5, 0)
    assert [(bar.lane, bar.depth) for bar in bars[1:]] == [(lane, 1), (lane, 1)]


def test_what_a_message_began_does_not_run_while_it_waits() -> None:
    recording, _ = carry_out(("three-nodes", ()), afterwards=SECOND // 2)
    assert [recording.hop(position).kind for position in (1, 2, 3)] == ["message", "call", "return"]
    sequence = Sequence(recording)
    bar = next(bar for bar in beside(sequence, 1, len(recording)) if bar.depth == 0)
    assert bar == Bar("NODE1/clussvc", 0, 2, 0)


def test_who_is_killed_while_he_waits_was_not_at_work_until_then() -> None:
    recording, _ = carry_out(("three-nodes", ((SECOND // 2, FAIL_NODE1),)))
    kill = next(position for position, hop in enumerate(recording.hops(), 1) if hop.kind == "kill")
    assert recording.hop(1).span in recording.hop(kill).result
    bar = next(bar for bar in beside(Sequence(recording), 1, kill) if bar.lane == "NODE1/clussvc" and bar.depth == 0)
    assert bar.bottom == 2


def test_bubbles_have_no_bars() -> None:
    recording = failover()
    sequence = Sequence(recording)
    bubble = next(row for row in sequence.rows(0, len(sequence)) if row.is_bubble)
    assert bars_beside(sequence, [bubble]) == []
    call = first_call(recording, "LooksAlive")
    bars = bars_beside(sequence, [Row(call, call, "hop"), Row(call + 1, call + 5, "alive")])
    assert bars == [Bar(recording.hop(call).target, 0, None, 0)]
