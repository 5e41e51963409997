"""Breakpoints made from hops: each is hit at the hop it was made from."""

import pytest

from core.kernel.hops import Hop
from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import aspects, from_hop, state_in
from core.timeline.hits import Hits
from core.timeline.recording import Recording
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, carry_out

CLUSTERS = ("three-nodes", "three-nodes documented")


def run(name: str) -> Recording:
    steps = ((12 * SECOND, FAIL_SQL01), (8 * SECOND, DAMAGE), (7 * SECOND, FAIL_NODE1))
    return carry_out((name, steps), afterwards=20 * SECOND)[0]


def first(recording: Recording, kind: str, function: str) -> Hop:
    return next(hop for hop in recording.hops() if hop.kind == kind and hop.function == function)


@pytest.mark.parametrize("name", CLUSTERS)
def test_every_hop_is_hit_by_the_breakpoints_made_from_it(name: str) -> None:
    recording = run(name)
    hits: dict[Breakpoint, set[int]] = {}
    for position in range(1, len(recording) + 1, 3):
        hop = recording.hop(position)
        for mark in (from_hop(hop), *aspects(hop).values()):
            found = hits.get(mark)
            if found is None:
                found = hits[mark] = set(Hits(recording, mark).positions())
            assert position in found, (hop, mark)


def test_a_call_is_broken_on_with_who_is_called() -> None:
    hop = first(run("three-nodes documented"), "call", "GetInfo")
    assert from_hop(hop) == Breakpoint(0, call="GetInfo", object=hop.target)
    assert "result" not in aspects(hop)


def test_an_answer_is_broken_on_with_what_it_brings() -> None:
    recording = run("three-nodes documented")
    hop = next(hop for hop in recording.hops() if hop.function == "LooksAlive" and hop.result is False)
    assert from_hop(hop) == Breakpoint(0, call="LooksAlive", result="FALSE", object=hop.source)
    assert aspects(hop)["result"] == Breakpoint(0, call="LooksAlive", result="FALSE")


def test_of_several_answers_one_that_is_false_counts() -> None:
    recording = run("three-nodes")
    told = [from_hop(hop).result for hop in recording.hops() if (hop.kind, hop.function) == ("return", "IsAlive")]
    assert set(told) == {"TRUE", "FALSE"}


def test_what_the_user_does_and_what_is_killed_go_by_their_rule() -> None:
    recording = run("three-nodes")
    for kind in ("input", "kill"):
        hop = next(hop for hop in recording.hops() if hop.kind == kind)
        assert from_hop(hop) == Breakpoint(0, rule=hop.rule)
        assert not {"call", "result"} & set(aspects(hop))


def test_a_state_goes_by_what_gets_into_it() -> None:
    recording = run("three-nodes")
    hop = next(hop for hop in recording.hops() if any(key == "node/NODE1" for key, _, _ in hop.changes))
    assert state_in(hop) is not None
    states = [aspects(hop)["state"] for hop in recording.hops() if "state" in aspects(hop)]
    assert Breakpoint(0, object="NODE1", state="Down") in states
    assert Breakpoint(0, object="SQL01", state="Failed") in states
