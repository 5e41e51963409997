"""A bundle stands for hops that keep their numbers, and opening it gives exactly those."""

from core.kernel.bundles import expand
from core.kernel.component import Component, Quiet
from core.kernel.engine import Engine
from core.kernel.hops import Hop
from core.kernel.operations import Procedure, answer, call, wait
from core.kernel.world import World
from tests.core.kernel.conversation import Boxes, Note


def rounds() -> Boxes:
    """A box that asks two others for a round of answers, every 10 us."""
    boxes = Boxes()

    def go(box: Component) -> Procedure:
        for number in range(3):
            yield wait(10, what="interval", rule="r")
            all_well = yield call("near/net", "round", rule="round")
            box.world.put("note/last", Note(f"{number} {all_well}"))
        return answer(None, rule="r")

    def whole_round(box: Component) -> Procedure:
        for peer in ("B/x", "C/x"):
            yield call(peer, "beat", rule="r")
        return answer("all well", rule="r")

    def in_short(box: Component) -> Quiet | None:
        return Quiet(width=6, value="all well", summary=(2,)) if "note/wrong" not in box.world.rows else None

    boxes["A/a", "go"] = go
    boxes["near/net", "round"] = whole_round
    boxes["near/net", "round_in_short"] = in_short
    for peer in ("B/x", "C/x"):
        boxes[peer, "beat"] = lambda box: answer(None, rule="r")
    return boxes


def run(boxes: Boxes, *, is_bundling: bool, barrier: int = -1) -> Engine:
    engine = boxes.engine(is_bundling=is_bundling)
    engine.barrier = barrier
    engine.input("near/user", "A/a", "go", (), "test")
    engine.run(10**9, 1000)
    return engine


def test_a_bundle_keeps_the_numbers_of_the_hops_it_stands_for() -> None:
    bundled, full = run(rounds(), is_bundling=True), run(rounds(), is_bundling=False)
    assert [hop[0] for hop in bundled.trace] == [0, 1, 2, 8, 9, 15, 16, 22]
    assert bundled.index == full.index == len(full.trace)
    assert bundled.world.rows == full.world.rows


def test_every_bundle_expanded_is_the_full_trace_byte_for_byte() -> None:
    boxes = rounds()
    bundled, full = run(boxes, is_bundling=True), run(boxes, is_bundling=False)
    rows = World(boxes.engine().world.rows)
    opened = []
    for plain in bundled.trace:
        hop = Hop._make(plain)
        opened += expand(hop, rows.rows, boxes, boxes.ways) if hop.kind == "bundle" else [hop]
        for key, _, new in hop.changes:
            rows.put(key, new)
    assert [hop.encoded() for hop in opened] == [Hop._make(hop).encoded() for hop in full.trace]


def test_something_wrong_makes_the_pass_run_in_full() -> None:
    boxes = rounds()
    engine = boxes.engine()
    engine.world.put("note/wrong", Note("peer B is silent"))
    engine.input("near/user", "A/a", "go", (), "test")
    engine.run(10**9, 1000)
    assert all(Hop._make(hop).kind != "bundle" for hop in engine.trace)


def test_no_bundle_straddles_the_place_where_a_command_comes_in() -> None:
    engine = run(rounds(), is_bundling=True, barrier=11)
    kinds = [Hop._make(hop).kind for hop in engine.trace]
    assert kinds.count("bundle") == 2
    assert [hop[0] for hop in engine.trace][3:10] == [8, 9, 10, 11, 12, 13, 14]
