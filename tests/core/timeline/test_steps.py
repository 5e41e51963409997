"""A search ends at the first hop that is wanted, and otherwise says why it stopped."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from core.kernel.hops import Hop
from core.rules.catalogue import is_quiet
from core.timeline import steps
from core.timeline.recording import Recording
from core.timeline.steps import Arrival, back, changes_something, forward
from tests.core.timeline.runs import FAIL_NODE1, SECOND, Plan, carry_out, plans, setting


def never(hop: Hop) -> bool:
    del hop
    return False


def loud(hop: Hop) -> bool:
    return not is_quiet(hop)


@given(plans(), st.data())
@settings(deadline=None, max_examples=30)
def test_forward_finds_the_next_and_back_the_last(plan: Plan, data: st.DataObject) -> None:
    recording, _ = carry_out(plan)
    position = data.draw(st.integers(0, len(recording)))
    wanted = [n for n, hop in enumerate(recording.hops(), 1) if loud(hop)]
    behind = [n for n in wanted if n > position]
    if behind:
        assert forward(recording, position, loud) == Arrival(behind[0], "found")
    before = [n for n in wanted if n < position]
    assert back(recording, position, loud) == (Arrival(before[-1], "found") if before else Arrival(0, "at-the-start"))


@given(plans(), st.integers(0, 60))
@settings(deadline=None, max_examples=30)
def test_how_one_steps_is_not_recorded(plan: Plan, count: int) -> None:
    """A run that was stepped through is the run that was let go."""
    recording, _ = carry_out(plan)
    stepped, _ = carry_out(plan, afterwards=0)
    position = len(stepped)
    for _ in range(count):
        position = forward(stepped, position, loud).position
    recording.extend(until=stepped.time)
    length = len(stepped)
    assert [hop.record() for hop in stepped.hops()] == [hop.record() for hop in recording.hops(1, length)]


def test_forward_lets_the_run_go_on_no_further_than_it_must() -> None:
    recording = Recording(setting())
    arrival = forward(recording, 0, lambda hop: hop.kind == "bundle")
    assert arrival.stop == "found"
    assert arrival.position == len(recording)
    assert recording.hop(len(recording)).kind == "bundle"


def test_the_first_step_shows_the_health_check() -> None:
    recording = Recording(setting())
    arrival = forward(recording, 0, loud)
    assert recording.hop(arrival.position).function == "IsAlivePollInterval"


def test_a_search_gives_up_after_a_time() -> None:
    recording = Recording(setting())
    arrival = forward(recording, 0, never)
    assert arrival.stop == "limit"
    assert recording.hop(arrival.position).time > steps.TIME_LIMIT
    assert recording.hop(arrival.position - 1).time <= steps.TIME_LIMIT


def test_a_search_gives_up_after_many_hops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "HOP_LIMIT", 100)
    recording = Recording(setting())
    recording.extend(hops=7)
    assert forward(recording, 7, never) == Arrival(107, "hop-limit")
    assert len(recording) == 107


def test_nothing_left_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    recording, _ = carry_out(("three-nodes", ()), afterwards=SECOND)

    def at_rest(**limits: Any) -> bool:
        del limits
        return False

    monkeypatch.setattr(recording, "extend", at_rest)
    assert forward(recording, 3, never) == Arrival(len(recording), "nothing-left")


def test_the_last_hop_of_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """`extend` says that nothing more is due, but it has delivered a hop: that one counts."""
    recording, _ = carry_out(("three-nodes", ()), afterwards=SECOND)
    extend = recording.extend

    def last_one(**limits: Any) -> bool:
        extend(**limits)
        return False

    monkeypatch.setattr(recording, "extend", last_one)
    position = len(recording)
    assert forward(recording, position, lambda hop: True) == Arrival(position + 1, "found")


def test_a_change_is_what_a_person_would_notice() -> None:
    recording, _ = carry_out(("three-nodes", ((7 * SECOND, FAIL_NODE1),)), afterwards=12 * SECOND)
    healthy = [hop for hop in recording.hops() if hop.time < 7 * SECOND]
    assert not any(changes_something(hop) for hop in healthy)
    failing = [hop for hop in recording.hops() if changes_something(hop)]
    assert failing[0].time == 7 * SECOND
    assert any(key == "node/NODE1" for hop in failing for key, _, _ in hop.changes)
    assert any(key.startswith("missed/") for hop in recording.hops() for key, _, _ in hop.changes)


def test_what_a_person_notices_is_what_is_so_and_what_the_cluster_believes_of_it() -> None:
    recording = Recording(setting())
    rows = recording.moment(0).rows
    hop = next(recording_of_one_hop(recording))

    def changes(key: str, **fields: object) -> bool:
        return changes_something(hop._replace(changes=((key, rows[key], structs.replace(rows[key], **fields)),)))

    vm = "resource/Virtual Machine SQL01"
    assert changes(vm, monitored=False)
    assert changes(vm, state="Failed")
    assert not changes(vm, state="OnlinePending")
    assert not changes("resource/Virtual Machine Configuration SQL01", state="Failed")
    assert not changes("group/SQL01", claim=7)
    assert changes("node/NODE1", state="Down")
    assert changes("vm/NODE1/SQL01", state="Failed")
    assert not changes_something(hop._replace(changes=(("missed/NODE1/NODE2", None, rows["view"]),)))


def recording_of_one_hop(recording: Recording) -> Iterator[Hop]:
    recording.extend(hops=1)
    return recording.hops()


def test_back_from_the_first_hop_leads_to_the_start() -> None:
    recording, _ = carry_out(("three-nodes", ()), afterwards=SECOND)
    assert back(recording, 1, lambda hop: True) == Arrival(0, "at-the-start")
    assert back(recording, 0, lambda hop: True) == Arrival(0, "at-the-start")
    assert back(recording, 2, lambda hop: True) == Arrival(1, "found")
