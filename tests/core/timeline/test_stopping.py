"""Runs stop at breakpoints, forward and back, in every history, and not without a reason."""

import pytest

from core.commands.catalogue import Command
from core.timeline import stopping
from core.timeline.breakpoints import Breakpoint
from core.timeline.history import History
from core.timeline.hits import Hits
from core.timeline.recording import Recording
from core.timeline.steps import Arrival
from core.timeline.stopping import next_stop, previous_stop, stops_at
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, carry_out, setting

HEARTBEATS = Breakpoint(1, call="Heartbeat")
POLLS = Breakpoint(2, call="IsAlive")
FAILURES = Breakpoint(3, call="IsAlive", result="FALSE")


def test_a_run_goes_on_to_the_stop_and_no_further() -> None:
    recording = Recording(setting())
    arrival = next_stop(recording, 0, [POLLS])
    assert arrival == Arrival(len(recording), "breakpoint", 2)
    assert recording.hop(len(recording)).function == "IsAlive"
    assert not any(hop.function == "IsAlive" for hop in recording.hops(1, len(recording) - 1))


def test_forward_and_back_stop_at_the_same_hops() -> None:
    recording, _ = carry_out(("three-nodes", ((8 * SECOND, FAIL_SQL01),)))
    marks = [POLLS, HEARTBEATS]
    end = len(recording)
    forth, position = [], 0
    while (arrival := next_stop(recording, position, marks)).position <= end:
        position = arrival.position
        forth.append(arrival)
    back, position = [], end + 1
    while (arrival := previous_stop(recording, position, marks)).stop == "breakpoint":
        position = arrival.position
        back.append(arrival)
    assert arrival == Arrival(0, "at-the-start")
    assert back[::-1] == forth
    assert [a.position for a in forth] == sorted({p for mark in marks for p in Hits(recording, mark).positions(end)})
    assert [a.breakpoint for a in forth] == [stops_at(recording, a.position, marks) for a in forth]


def test_what_is_recorded_is_looked_up_and_not_run_again() -> None:
    recording, _ = carry_out(("three-nodes", ((12 * SECOND, FAIL_SQL01),)))
    end = len(recording)
    (first, *_) = Hits(recording, FAILURES).positions()
    assert next_stop(recording, 0, [FAILURES]) == Arrival(first, "breakpoint", 3)
    assert len(recording) == end


def test_from_a_hit_on_counts_the_hits_of_the_history() -> None:
    recording, _ = carry_out(("three-nodes", ()), is_bundling=False)
    third = Breakpoint(4, call="IsAlive", from_hit=3)
    positions = Hits(recording, third).positions()
    assert next_stop(recording, 0, [third]).position == positions[2]
    assert next_stop(recording, positions[2], [third]).position == positions[3]
    assert previous_stop(recording, positions[3], [third]).position == positions[2]
    assert previous_stop(recording, positions[2], [third]).stop == "at-the-start"
    assert [stops_at(recording, position, [third]) for position in positions[:4]] == [0, 0, 4, 4]


def test_from_a_hit_on_stops_at_the_bundle_that_has_it_inside() -> None:
    bundled, full = Recording(setting()), Recording(setting(is_bundling=False))
    mark = Breakpoint(1, call="Heartbeat", from_hit=7)
    stop, exact = next_stop(bundled, 0, [mark]), next_stop(full, 0, [mark])
    assert bundled.position_of(full.hop(exact.position).index) == stop.position


def test_hits_are_counted_anew_in_every_history() -> None:
    history = History(setting())
    first = history.active.recording
    first.extend(until=9 * SECOND)
    history.act(len(first), FAIL_SQL01)
    first.extend(until=30 * SECOND)
    fork = first.position_at(8 * SECOND)
    history.act(fork, DAMAGE)
    other = history.active.recording
    other.extend(until=30 * SECOND)
    assert other is not first
    shared = Hits(first, POLLS).positions(fork)
    assert shared == Hits(other, POLLS).positions(fork)
    assert stops_at(first, shared[-1], [POLLS]) == stops_at(other, shared[-1], [POLLS]) == 2
    assert Hits(first, FAILURES).positions()
    assert Hits(other, FAILURES).positions() != Hits(first, FAILURES).positions()


def test_a_breakpoint_that_is_disabled_stops_nothing() -> None:
    recording, _ = carry_out(("three-nodes", ()))
    off = Breakpoint(1, call="IsAlive", is_enabled=False)
    position = Hits(recording, off).positions()[0]
    assert stops_at(recording, position, [off]) == 0
    assert next_stop(recording, 0, [off, HEARTBEATS]).breakpoint == HEARTBEATS.number
    assert previous_stop(recording, len(recording), [off]).stop == "at-the-start"


def test_the_first_of_several_breakpoints_at_a_hop_is_named() -> None:
    recording, _ = carry_out(("three-nodes", ()))
    again = Breakpoint(9, rule="poll")
    position = Hits(recording, POLLS).positions()[0]
    assert stops_at(recording, position, [again, POLLS]) in (9, 2)
    assert stops_at(recording, position, [POLLS, POLLS]) == 2


def test_a_run_that_finds_nothing_in_a_long_time_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "TIME_LIMIT", 5 * SECOND)
    recording = Recording(setting())
    never = Breakpoint(1, call="Nobody")
    new = next_stop(recording, 0, [never])
    assert new.stop == "limit"
    assert recording.time > 5 * SECOND >= recording.hop(new.position - 1).time
    recording.extend(until=20 * SECOND)
    assert next_stop(recording, 0, [never]) == new
    assert next_stop(recording, 0, [Breakpoint(1, time=19 * SECOND)]) == new


def test_a_run_that_finds_nothing_in_many_hops_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "HOP_LIMIT", 50)
    recording = Recording(setting())
    assert next_stop(recording, 0, [Breakpoint(1, call="Nobody")]) == Arrival(50, "hop-limit")
    assert len(recording) == 50
    recording.extend(hops=100)
    assert next_stop(recording, 10, [Breakpoint(1, call="Nobody")]) == Arrival(60, "hop-limit")
    assert next_stop(recording, 10, [Breakpoint(1, time=recording.hop(100).time)]).stop == "hop-limit"


def test_whoever_waits_is_told_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "HOP_LIMIT", 400)
    monkeypatch.setattr(stopping, "SLICE", 100)
    told: list[float] = []
    next_stop(Recording(setting()), 0, [Breakpoint(1, call="Nobody")], told.append)
    assert told == [0.0, 0.25, 0.5, 0.75]


def test_there_may_be_nothing_left_to_happen() -> None:
    recording, _ = carry_out(("two-nodes", ((SECOND, FAIL_NODE1), (SECOND, Command("fail-node", ("NODE2",))))))
    end = next_stop(recording, 0, [Breakpoint(1, call="Nobody")])
    assert end == Arrival(len(recording), "nothing-left")
