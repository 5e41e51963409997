"""The hits of breakpoints: each criterion against the record, together, and the same with bundles and without."""

import gc
import weakref
from collections.abc import Callable
from functools import cache

import pytest

from core.commands.catalogue import Command
from core.evidence.events import EventLog
from core.kernel.hops import Change, Hop
from core.timeline.breakpoints import Breakpoint, While
from core.timeline.hits import Hits, hits_of
from core.timeline.recording import Recording
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, carry_out, setting

CLUSTERS = ("three-nodes", "three-nodes documented")


@cache
def run(name: str, *, is_bundling: bool = True) -> Recording:
    """A VM fails, a DLL is damaged, a node fails, and the cluster deals with it."""
    steps = ((12 * SECOND, FAIL_SQL01), (8 * SECOND, DAMAGE), (12 * SECOND, FAIL_NODE1))
    return carry_out((name, steps), is_bundling=is_bundling, afterwards=40 * SECOND)[0]


def hit_hops(recording: Recording, mark: Breakpoint) -> list[Hop]:
    """The recorded hops that are hits."""
    return [recording.hop(position) for position in Hits(recording, mark).positions()]


def those(recording: Recording, is_wanted: Callable[[Hop], bool]) -> list[int]:
    """The positions of the hops for which something is so."""
    return [position for position, hop in enumerate(recording.hops(), 1) if is_wanted(hop)]


MARKS = {
    "call": Breakpoint(1, call="IsAlive"),
    "call in a bundle": Breakpoint(1, call="heartbeat"),
    "component": Breakpoint(1, component="NetFT"),
    "dll": Breakpoint(1, component="vmclusres.dll"),
    "address": Breakpoint(1, object="node2/rhs:1"),
    "node": Breakpoint(1, object="NODE2"),
    "vm": Breakpoint(1, object="SQL01"),
    "resource": Breakpoint(1, object="Virtual Machine SQL01"),
    "true": Breakpoint(1, result="TRUE"),
    "node's answer": Breakpoint(1, call="Heartbeat", object="NODE2", result="0"),
    "code": Breakpoint(1, result="ERROR_IO_PENDING"),
    "state": Breakpoint(1, state="Failed"),
    "state of an object": Breakpoint(1, state="Down", object="NODE1"),
    "rule": Breakpoint(1, rule="heartbeat.answered"),
    "rules": Breakpoint(1, rule="heartbeat"),
    "event": Breakpoint(1, event=1069),
    "time": Breakpoint(1, time=13_000_001),
    "while": Breakpoint(1, call="Heartbeat", only_while=While("NODE1", "Down")),
    "while a VM": Breakpoint(1, call="IsAlive", only_while=While("SQL01", "Failed")),
    "two": Breakpoint(1, component="clussvc", object="NODE3", rule="failover"),
    "all that is said of it": Breakpoint(1, call="IsAlive", component="vmclusres.dll", object="SQL01", result="FALSE"),
}


@pytest.mark.parametrize("name", CLUSTERS)
@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS.keys())
def test_hits_are_the_same_with_bundles_and_without(name: str, mark: Breakpoint) -> None:
    bundled, full = run(name), run(name, is_bundling=False)
    assert Hits(bundled, mark).indices() == Hits(full, mark).indices()


def test_every_criterion_is_hit_in_one_of_the_accounts() -> None:
    idle = [what for what, mark in MARKS.items() if not any(Hits(run(name), mark).positions() for name in CLUSTERS)]
    assert idle == []


def test_a_call_is_hit_with_its_answer() -> None:
    recording = run("three-nodes documented", is_bundling=False)
    hits = hit_hops(recording, Breakpoint(1, call="isalive"))
    assert {hop.kind for hop in hits} >= {"call", "return"}
    assert [hop.index for hop in hits] == [hop.index for hop in recording.hops() if hop.function == "IsAlive"]


def test_a_component_is_either_end() -> None:
    recording = run("three-nodes", is_bundling=False)
    hits = Hits(recording, Breakpoint(1, component="rhs")).positions()
    ends = ("NODE1/rhs:1", "NODE2/rhs:1", "NODE3/rhs:1")
    assert hits == those(recording, lambda hop: hop.source in ends or hop.target in ends)


def is_in(address: str, path: str) -> bool:
    return path == address or path.startswith(address + "/")


@pytest.mark.parametrize("address", ["NODE2/rhs:1", "NODE1"])
def test_an_address_is_hit_with_all_in_it_and_with_what_is_written_about_it(address: str) -> None:
    recording = run("three-nodes", is_bundling=False)
    at, about = (
        those(recording, lambda hop: is_in(address, hop.source) or is_in(address, hop.target)),
        those(recording, lambda hop: any(is_in(address, key.partition("/")[2]) for key, _, _ in facts(hop))),
    )
    assert Hits(recording, Breakpoint(1, object=address)).positions() == sorted({*at, *about})
    assert address != "NODE1" or set(about) - set(at)


def facts(hop: Hop) -> list[Change]:
    """What is written in a hop, but for what is going to happen."""
    return [change for change in hop.changes if not change[0].startswith("pending/")]


def test_a_name_stands_for_the_box_the_argument_and_the_row() -> None:
    recording = run("three-nodes documented")
    hits = hit_hops(recording, Breakpoint(1, object="SQL01"))
    assert any(hop.target == "NODE1/vm/SQL01" for hop in hits)
    assert any(hop.arguments == ("Virtual Machine SQL01",) for hop in hits if hop.kind == "call")
    assert any(key == "vm/NODE1/SQL01" for hop in hits for key, _, _ in hop.changes)
    assert not any("DC01" in hop.target for hop in hits)


def test_an_answer_is_about_what_its_call_was_about() -> None:
    recording = run("three-nodes documented")
    (hop,) = hit_hops(recording, Breakpoint(1, call="IsAlive", object="SQL01", result="FALSE"))
    assert (hop.kind, hop.result, hop.arguments) == ("return", False, ())


def test_false_means_the_same_in_both_accounts() -> None:
    for name in CLUSTERS:
        hits = hit_hops(run(name), Breakpoint(1, call="IsAlive", result="FALSE"))
        assert hits
        assert all(hop.kind == "return" and hop.function == "IsAlive" for hop in hits)


def test_what_one_of_several_is_belongs_to_that_one() -> None:
    recording = run("three-nodes")
    for vm in ("SQL01", "WEB01"):
        hits = Hits(recording, Breakpoint(1, call="IsAlive", object=vm, result="FALSE")).positions()
        failed = f"('Virtual Machine {vm}', 'failed')"
        told = [position for position, hop in enumerate(recording.hops(), 1) if failed in str(hop.result)]
        assert hits == [position for position in told if recording.hop(position).kind == "return"]
    assert any("'failed'), ('Virtual Machine WEB01', 'online')" in str(hop.result) for hop in recording.hops())


def test_a_code_goes_by_its_number_and_its_name() -> None:
    recording = run("three-nodes documented")
    by_number = Hits(recording, Breakpoint(1, result="997")).positions()
    assert by_number
    assert by_number == Hits(recording, Breakpoint(1, result="error_io_pending")).positions()


def test_a_state_is_hit_when_it_comes_and_not_while_it_lasts() -> None:
    recording = run("three-nodes")
    hits = hit_hops(recording, Breakpoint(1, state="failed", object="SQL01"))
    changed = [[key for key, _, new in hop.changes if getattr(new, "state", "") == "Failed"] for hop in hits]
    assert changed
    assert all(changed)


def test_a_rule_goes_by_its_beginning_up_to_a_dot() -> None:
    recording = run("three-nodes", is_bundling=False)
    hits = Hits(recording, Breakpoint(1, rule="heartbeat")).positions()
    assert hits == those(recording, lambda hop: hop.rule.startswith("heartbeat."))
    assert Hits(recording, Breakpoint(1, rule="heart")).positions() == []


def test_an_event_is_hit_where_the_log_has_it() -> None:
    recording = run("three-nodes documented")
    wanted = sorted({event.position for event in EventLog(recording).events() if event.id == 1637})
    assert len(wanted) > 1
    assert Hits(recording, Breakpoint(1, event=1637)).positions() == wanted


def test_a_time_is_hit_once_at_the_first_hop_that_is_also_the_rest() -> None:
    recording = run("three-nodes")
    (hop,) = hit_hops(recording, Breakpoint(1, time=20 * SECOND))
    assert hop.time >= 20 * SECOND
    (judged,) = hit_hops(recording, Breakpoint(1, time=20 * SECOND, call="IsAlive"))
    assert judged.function == "IsAlive"
    assert judged.time >= hop.time


def test_a_condition_is_asked_after_the_hop() -> None:
    recording = run("three-nodes")
    hits = Hits(recording, Breakpoint(1, state="Down", object="NODE1", only_while=While("node1", "down"))).positions()
    assert hits == Hits(recording, Breakpoint(1, state="Down", object="NODE1")).positions()
    assert hits
    assert (
        Hits(recording, Breakpoint(1, state="Down", object="NODE1", only_while=While("NODE1", "Up"))).positions() == []
    )


@pytest.mark.parametrize("name", CLUSTERS)
def test_hits_grow_with_the_run(name: str) -> None:
    """However a run is read, at once or hop by hop, the hits are the same and have the same numbers."""
    whole = run(name)
    growing = Recording(setting(name))
    marks = [MARKS[what] for what in ("call in a bundle", "state", "event", "while a VM", "time", "vm")]
    read = [Hits(growing, mark) for mark in marks]
    growing.extend(until=12 * SECOND - 1)
    while growing.extend(until=15 * SECOND, hops=1):
        for hits in read:
            hits.positions()
    at_once = [Hits(growing, mark) for mark in marks]
    for hits, fresh, mark in zip(read, at_once, marks, strict=True):
        assert hits.indices() == fresh.indices()
        assert [hits.number_at(p) for p in range(len(growing) + 1)] == [
            fresh.number_at(p) for p in range(len(growing) + 1)
        ]
        shared = whole.position_at(12 * SECOND - 1)
        assert list(hits.positions(shared)) == list(Hits(whole, mark).positions(shared))


def test_numbers_of_hits_count_what_is_inside_bundles() -> None:
    bundled = run("three-nodes")
    hits = Hits(bundled, Breakpoint(1, call="Heartbeat"))
    first = hits.positions()[0]
    assert bundled.hop(first).kind == "bundle"
    assert hits.number_at(first) == 4
    assert hits.number_at(first - 1) == 0
    assert hits.next(0, 5) == hits.positions()[1]
    assert hits.previous(len(bundled) + 1, len(hits.indices()) + 1) is None


@pytest.mark.parametrize("name", CLUSTERS)
def test_what_is_inside_of_a_bundle_changes_with_the_cluster(name: str) -> None:
    """The same round of heartbeats goes to other nodes, and looks the same from outside."""
    fail_other, repair = Command("fail-node", ("NODE2",)), Command("repair-node", ("NODE2",))
    fail_next = Command("fail-node", ("NODE3",))
    steps = ((5 * SECOND, fail_other), (60 * SECOND, repair), (120 * SECOND, fail_next))
    bundled, full = (carry_out((name, steps), is_bundling=it, afterwards=60 * SECOND)[0] for it in (True, False))
    for peer in ("NODE2", "NODE3"):
        mark = Breakpoint(1, call="Heartbeat", object=f"{peer}/netft")
        assert Hits(bundled, mark).indices() == Hits(full, mark).indices()


def test_hits_are_remembered_as_long_as_the_run_and_whatever_the_breakpoint_is_called() -> None:
    recording = Recording(setting())
    recording.extend(until=SECOND)
    one = hits_of(recording, Breakpoint(1, event=1069))
    assert hits_of(recording, Breakpoint(7, event=1069, from_hit=3, is_enabled=False, is_once=True)) is one
    gone = weakref.ref(recording)
    del recording
    gc.collect()
    assert gone() is None


def test_a_name_that_nothing_has_is_an_address_where_nobody_is() -> None:
    assert Hits(run("three-nodes"), Breakpoint(1, object="SQL99")).positions() == []
