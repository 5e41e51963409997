"""The rows of a sequence diagram tell every hop once, fold what is well, and grow into what a fresh look would say."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.kernel.hops import Hop
from core.model import addresses
from core.model.rows import VmCopy
from core.rules.catalogue import is_quiet
from core.timeline.recording import Recording
from core.timeline.sequence import Row, Sequence
from core.timeline.sequence_lanes import MOST_APART, LaneOrder, group_of, lane_order
from core.timeline.steps import changes_something
from tests.core.timeline.runs import FAIL_NODE1, FAIL_SQL01, SECOND, Plan, carry_out, follow, plans, setting


def all_rows(sequence: Sequence) -> list[Row]:
    return sequence.rows(0, len(sequence))


def failover(name: str) -> Recording:
    return carry_out((name, ((7 * SECOND, FAIL_NODE1),)), afterwards=25 * SECOND)[0]


# --- every hop is told once --------------------------------------------------------------------------


@given(plans(), st.integers(0, 10**6))
@settings(deadline=None, max_examples=15)
def test_every_hop_is_in_one_row_wherever_the_cursor_stands(plan: Plan, place: int) -> None:
    recording, _ = carry_out(plan)
    sequence = Sequence(recording)
    position = place % (len(recording) + 1)
    sequence.stand_at(position)
    rows = all_rows(sequence)
    assert rows[0].first == 1
    assert rows[-1].last == len(recording)
    assert all(one.last + 1 == other.first for one, other in pairwise(rows))
    assert [row for number, row in enumerate(rows) if sequence.row_of(row.first) != number] == []
    if position:
        here = sequence.row(sequence.row_of(position))
        assert (here.first, here.last, here.kind) == (position, position, "hop"), "the present hop stands in no bubble"


@given(plans(), st.lists(st.integers(0, 400), max_size=6))
@settings(deadline=None, max_examples=12)
def test_a_diagram_that_grows_equals_a_fresh_one(plan: Plan, cuts: list[int]) -> None:
    original, given = carry_out(plan)
    run = Recording(original.setting)
    growing = Sequence(run)
    for cut in sorted({cut % (len(original) + 1) for cut in cuts} | {len(original)}):
        follow(run, original, given, cut)
        growing.read_on()
        growing.stand_at(cut)
        fresh = Sequence(run)
        fresh.stand_at(cut)
        assert all_rows(growing) == all_rows(fresh)
    assert set(fresh.all_lanes) <= set(growing.all_lanes), "a lane that was there stays"


# --- what is folded ----------------------------------------------------------------------------------


@given(plans())
@settings(deadline=None, max_examples=12)
def test_nothing_that_matters_is_in_a_bubble(plan: Plan) -> None:
    recording, _ = carry_out(plan)
    for row in all_rows(Sequence(recording)):
        if row.is_bubble:
            hops = list(recording.hops(row.first, row.last))
            assert not any(changes_something(hop) for hop in hops)
            assert not any(hop.kind in ("input", "kill", "abort") for hop in hops)
            assert not any(hop.result is False for hop in hops if not is_quiet(hop))
            assert row.kind == "missing" or not any(hop.lost for hop in hops)


@pytest.mark.parametrize("name", ["three-nodes", "three-nodes documented"])
def test_rounds_that_are_answered_well_are_one_bubble(name: str) -> None:
    recording = failover(name)
    sequence = Sequence(recording)
    plug = next(position for position, hop in enumerate(recording.hops(), 1) if hop.kind == "input")
    before = [row for row in all_rows(sequence) if row.last < plug]
    assert before[-1].kind == "alive"
    assert sequence.count(before[-1]) == recording.hop(plug).index - recording.hop(before[-1].first).index > 100
    checks = [hop for hop in recording.hops(before[-1].first, before[-1].last) if hop.function == "LooksAlive"]
    assert checks or name == "three-nodes"


def test_missing_heartbeats_are_bubbles_of_their_own() -> None:
    recording = failover("three-nodes documented")
    rows = all_rows(Sequence(recording))
    kinds: list[str] = [row.kind for row in rows]
    assert ["missing", "alive", "missing"] in (kinds[n : n + 3] for n in range(len(kinds))), (
        "nor is one lost in another"
    )
    bubbles = [row for row in rows if row.is_bubble]
    missing = [row for row in bubbles if row.kind == "missing"]
    assert len(missing) > 2
    # After the failover nobody asks the dead node any more.
    assert bubbles[-1].kind == "alive"
    for row in bubbles:
        assert any(_misses(hop) for hop in recording.hops(row.first, row.last)) == (row.kind == "missing")


def _misses(hop: Hop) -> bool:
    return hop.lost != "" or (hop.kind == "return" and hop.function == "HeartbeatRound" and "NODE1" in str(hop.result))


def test_a_check_that_fails_is_told_hop_by_hop() -> None:
    recording, _ = carry_out(("three-nodes documented", ((7 * SECOND, FAIL_SQL01),)), afterwards=10 * SECOND)
    bad = next(position for position, hop in enumerate(recording.hops(), 1) if hop.result is False)
    sequence = Sequence(recording)
    assert sequence.row(sequence.row_of(bad)) == Row(bad, bad, "hop")


def test_a_check_under_way_is_not_said_to_be_well() -> None:
    """A bubble that says "all alive" before the answer is there would be a lie."""
    run = Recording(setting("three-nodes"))
    sequence = Sequence(run)
    while run.extend(hops=1):
        sequence.read_on()
        hop = run.hop(len(run))
        if hop.function == "IsAlive" and hop.kind == "call":
            break
    assert not sequence.row(sequence.row_of(len(run))).is_bubble


# --- opening -----------------------------------------------------------------------------------------


def test_a_bubble_is_opened_and_closed() -> None:
    recording = failover("three-nodes documented")
    sequence = Sequence(recording)
    folded = all_rows(sequence)
    number = next(number for number, row in enumerate(folded) if row.kind == "alive")
    bubble = folded[number]
    sequence.toggle(bubble)
    opened = all_rows(sequence)
    assert opened[:number] == folded[:number]
    told = [Row(position, position, "hop") for position in range(bubble.first, bubble.last + 1)]
    assert opened[number : number + len(told)] == told
    assert opened[number + len(told) :] == folded[number + 1 :]
    assert sequence.is_opened(opened[number + 2])
    assert not sequence.is_opened(opened[-1])
    sequence.toggle(opened[number + 2])
    assert all_rows(sequence) == folded


def test_where_the_cursor_stands_a_bubble_is_open_around_it_only() -> None:
    recording = failover("three-nodes documented")
    sequence = Sequence(recording)
    call = next(position for position, hop in enumerate(recording.hops(), 1) if hop.function == "QueryHealth")
    folded = all_rows(sequence)
    sequence.stand_at(call)
    rows = [row for row in all_rows(sequence) if row not in folded]
    assert [row.kind for row in rows] == ["alive", *["hop"] * (len(rows) - 2), "alive"]
    chain = {recording.hop(row.first).chain for row in rows[1:-1]}
    assert chain == {recording.hop(call).chain}
    assert not sequence.is_opened(sequence.row(sequence.row_of(call))), "nobody has opened it, so nobody can close it"
    sequence.stand_at(0)
    assert all_rows(sequence) == folded


def test_a_long_bubble_opens_piece_by_piece() -> None:
    recording, _ = carry_out(("three-nodes documented", ()), afterwards=120 * SECOND)
    sequence = Sequence(recording)
    bubble = sequence.row(0)
    assert bubble.kind == "alive"
    sequence.toggle(bubble)
    assert 200 < len(sequence) < len(recording)
    rest = sequence.row(len(sequence) - 1)
    assert rest.is_bubble
    sequence.toggle(rest)
    assert sequence.row(len(sequence) - 1).first > rest.first


# --- hidden lanes ------------------------------------------------------------------------------------


def test_a_hop_through_a_hidden_lane_is_one_line_between_the_others() -> None:
    """RHS calls its DLL, which calls Hyper-V: without the DLL, RHS calls Hyper-V through something."""
    recording = failover("three-nodes")
    start = next(
        position for position, hop in enumerate(recording.hops(), 1) if hop.function == "Start" and hop.kind == "call"
    )
    hop = recording.hop(start)
    node = addresses.region(hop.source)
    rhs, dll, vmms = hop.source.rpartition("/")[0], hop.source, f"{node}/vmms"
    sequence = Sequence(recording, frozenset((dll,)))
    there = sequence.row(sequence.row_of(start))
    assert there == Row(start - 1, start, "through", rhs, vmms)
    back = sequence.row(sequence.row_of(start) + 1)
    assert (back.kind, back.source, back.target) == ("through", vmms, rhs)
    assert dll not in sequence.lanes
    assert dll in sequence.all_lanes
    assert {rhs, vmms} <= set(sequence.lanes)


def test_who_speaks_to_a_hidden_lane_and_is_answered_has_no_arrow() -> None:
    recording = failover("three-nodes")
    start = next(
        position for position, hop in enumerate(recording.hops(), 1) if hop.function == "Start" and hop.kind == "call"
    )
    vmms = recording.hop(start).target
    rows = all_rows(Sequence(recording, frozenset((vmms,))))
    assert not any(row.first <= start <= row.last for row in rows if not row.is_bubble)
    assert not any(row.kind == "through" and row.source == row.target for row in rows)


def test_a_message_of_a_hidden_lane_comes_from_who_made_it_speak() -> None:
    """The driver is told by the network that heartbeats are missing, and tells the cluster service."""
    recording = failover("three-nodes")
    told = next(place for place, hop in enumerate(recording.hops(), 1) if hop.function == "node_unreachable")
    hop = recording.hop(told)
    sequence = Sequence(recording, frozenset((hop.source,)))
    row = sequence.row(sequence.row_of(told))
    assert row == Row(told, told, "through", "network/Cluster Network 1", hop.target)


@given(plans(), st.integers(1, 10**6))
@settings(deadline=None, max_examples=12)
def test_no_arrow_begins_or_ends_in_a_hidden_lane(plan: Plan, chosen: int) -> None:
    recording, _ = carry_out(plan)
    lanes = Sequence(recording).all_lanes
    hidden = frozenset(lane for number, lane in enumerate(lanes) if chosen >> (number % 20) & 1)
    sequence = Sequence(recording, hidden)
    sequence.stand_at(len(recording))
    rows = all_rows(sequence)
    for row in rows:
        hop = recording.hop(row.last)
        if not row.is_bubble and hop.kind not in ("input", "kill"):
            assert not {*sequence.ends(row)} & hidden
    assert hidden.isdisjoint(sequence.lanes)
    assert all(one.last < other.last for one, other in pairwise(rows))


def test_lanes_are_hidden_and_shown_without_losing_what_is_open() -> None:
    recording = failover("three-nodes documented")
    sequence = Sequence(recording)
    sequence.toggle(next(row for row in all_rows(sequence) if row.kind == "alive"))
    sequence.stand_at(len(recording) // 2)
    before, lanes = all_rows(sequence), sequence.lanes
    sequence.hide(frozenset(lanes[2:4]))
    assert sequence.lanes == (*lanes[:2], *lanes[4:])
    assert all_rows(sequence) != before
    sequence.hide(frozenset())
    assert (all_rows(sequence), sequence.lanes) == (before, lanes)


def test_a_blow_is_told_whatever_is_hidden() -> None:
    recording = failover("three-nodes")
    sequence = Sequence(recording, frozenset(Sequence(recording).all_lanes))
    assert [recording.hop(row.last).kind for row in all_rows(sequence) if not row.is_bubble] == ["input", "kill"]
    assert sequence.lanes == ()


# --- lanes -------------------------------------------------------------------------------------------


def test_lanes_stand_as_the_boxes_of_the_stage_do() -> None:
    order = LaneOrder(("NODE1", "NODE2"))
    lanes = (
        "admin/failover-cluster-manager",
        "NODE1/machine",
        "NODE1/clussvc",
        "NODE1/rhs:1",
        "NODE1/rhs:1/clusres.dll",
        "NODE1/rhs:2",
        "NODE1/rhs:2/vmclusres.dll",
        "NODE1/rhs:10",
        "NODE1/vmms",
        "NODE1/vm/DC01",
        "NODE1/vm/SQL01",
        "NODE1/share/DATA",
        "NODE1/csv",
        "NODE1/netft",
        "NODE2/clussvc",
        "network/Cluster Network 1",
        "witness/File Share Witness",
        "storage/Cluster Disk 1",
    )
    assert order.sorted(reversed(lanes)) == lanes
    assert [group_of(lane) for lane in lanes[:2]] == ["admin", "NODE1"]


@pytest.mark.parametrize(
    ("address", "lane"),
    [
        ("NODE1", "NODE1/machine"),
        ("NODE1/system", "NODE1/machine"),
        ("NODE1/clussvc/CLUSDB", "NODE1/clussvc"),
        ("NODE1/csv/CSV1", "NODE1/csv"),
        ("NODE1/vm/SQL01", "NODE1/vm/SQL01"),
        ("network/Cluster Network 1/NODE1", "network/Cluster Network 1"),
        (addresses.USER, ""),
        ("", ""),
    ],
)
def test_every_box_has_its_lane(address: str, lane: str) -> None:
    assert LaneOrder(("NODE1",)).lane(address) == lane


def test_many_vms_share_a_lane() -> None:
    assert LaneOrder(("NODE1",), shares_vms=True).lane("NODE1/vm/SQL01") == "NODE1/vm"
    assert lane_order(setting("three-nodes").rows).lane("NODE1/vm/SQL01") == "NODE1/vm/SQL01"
    rows = dict(setting("three-nodes").rows)
    key, copy = next((key, row) for key, row in rows.items() if isinstance(row, VmCopy))
    rows.update({f"{key}{number}": copy for number in range(MOST_APART)})
    assert lane_order(rows).lane("NODE1/vm/SQL01") == "NODE1/vm"


def test_only_the_lanes_of_what_is_told_take_part() -> None:
    recording = failover("three-nodes documented")
    sequence = Sequence(recording)
    assert "NODE1/rhs:2" not in sequence.lanes, "it was only asked whether all is well, and all was"
    call = next(position for position, hop in enumerate(recording.hops(), 1) if hop.function == "QueryHealth")
    sequence.stand_at(call)
    assert "NODE1/rhs:2" in sequence.lanes
    sequence.stand_at(0)
    assert "NODE1/rhs:2" in sequence.lanes, "lanes stay, so that nothing jumps"


def test_the_lanes_of_a_chain_are_those_of_its_calls() -> None:
    recording = failover("three-nodes documented")
    call = next(position for position, hop in enumerate(recording.hops(), 1) if hop.function == "QueryHealth")
    lanes = Sequence(recording).lanes_of_chain(call)
    hop = recording.hop(call)
    assert {hop.source, hop.target, hop.source.rpartition("/")[0]} <= lanes
    assert not any(lane.startswith("network") for lane in lanes)
    article = failover("three-nodes")
    assert article.hop(2).target == "NODE1/clussvc/CLUSDB"
    assert Sequence(article).lanes_of_chain(2) == {"NODE1/clussvc"}
