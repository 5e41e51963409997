"""Networks with their ports, splits, votes, the witness, volumes per node, and how nodes stand with the cluster."""

from functools import cache
from itertools import combinations, pairwise

import msgspec
import pytest
from PySide6.QtCore import QRectF

from core.cli.schedule import parse_timed
from core.kernel.hops import Kind
from core.kernel.hung import HUNG, Hung
from core.kernel.rows import Row
from core.model import addresses as a
from core.model import links, volumes
from core.model import membership as who
from core.model import rows as m
from core.model.control import RcmGroup, rcm_group_key
from core.model.migrations import Migration, migration_key
from core.model.preset import DOCUMENTED
from core.timeline.recording import Recording
from gui.clock import Clock
from gui.source import Opening, ready
from gui.stage.figures import BandFigure, NodeFigure, PortFigure, StagePicture
from gui.stage.glyphs import glyph_path
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout, lay_out
from gui.stage.metrics import Metrics
from gui.stage.outline import outline_of
from gui.stage.parts import Mark, Panel, Words
from gui.stage.picture import hop_figure, picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import hop

pytestmark = pytest.mark.usefixtures("qapp")
ONE, TWO = "Cluster Network 1", "Cluster Network 2"
Rows = dict[str, Row]


def five() -> Rows:
    return dict(Opening(ready("five-nodes"), DOCUMENTED).setting.rows)


@cache
def after(until: int, *orders: str) -> Rows:
    """What is so some seconds into a run of five nodes."""
    setting = Opening(ready("five-nodes"), DOCUMENTED).setting
    recording = Recording(setting)
    for text in orders:
        time, command = parse_timed(text, setting.rows)
        recording.wait_until(time)
        recording.give(command)
    recording.wait_until(until * 1_000_000)
    return dict(recording.moment(len(recording)).rows)


def picture(rows: Rows) -> StagePicture:
    return picture_of(rows, None, (), StageWords().texts())


def part(rows: Rows, title: str) -> BandFigure:
    return next(one for one in picture(rows).band if one.title == title)


def ports(rows: Rows, network: str = ONE) -> dict[str, PortFigure]:
    return {port.name: port for side in part(rows, network).sides for port in side}


def node(rows: Rows, name: str) -> NodeFigure:
    return next(one for one in picture(rows).nodes if one.name == name)


def tile(rows: Rows, name: str, vm: str) -> tuple[str, str, str, str]:
    found = next(one for one in node(rows, name).tiles if one.name == vm)
    return found.look, found.glyph, found.word, found.note


def change(rows: Rows, key: str, **fields: object) -> None:
    rows[key] = msgspec.structs.replace(rows[key], **fields)


# --- networks and ports --------------------------------------------------------------------------


def test_every_node_has_a_port_on_every_network_and_all_is_well() -> None:
    for network in (ONE, TWO):
        assert (part(five(), network).look, part(five(), network).glyph) == ("online", "check")
        found = ports(five(), network)
        assert list(found) == [f"NODE{n}" for n in range(1, 6)]
        assert {(port.look, port.glyph, port.word) for port in found.values()} == {("online", "check", "")}
    assert part(five(), ONE).text.startswith("Up · heartbeat every 1 s")


@pytest.mark.parametrize(
    ("port", "look", "glyph", "word"),
    [
        (links.Port("NODE2", ONE, is_cut=True), "failed", "unplugged", "unplugged"),
        (links.Port("NODE2", ONE, loss=30), "pending", "loss", "loses 30 %"),
        (links.Port("NODE2", ONE, delay=500_000), "pending", "clock", "500 ms late"),
        (links.Port("NODE2", ONE, loss=30, delay=500_000), "pending", "loss", "loses 30 %, 500 ms late"),
    ],
)
def test_what_is_wrong_with_a_port_is_told_by_look_glyph_and_word(
    port: links.Port, look: str, glyph: str, word: str
) -> None:
    rows = five() | {links.port_key("NODE2", ONE): port}
    found = ports(rows)["NODE2"]
    assert (found.look, found.glyph, found.word) == (look, glyph, word)
    assert ports(rows)["NODE1"].look == ports(rows, TWO)["NODE2"].look == "online"
    assert f"NODE2 {word.partition(', ')[0]}" in part(rows, ONE).text


def test_missed_heartbeats_are_told_at_the_node_that_is_silent_and_not_at_those_that_it_does_not_hear() -> None:
    rows = five()
    for other in ("NODE2", "NODE3", "NODE4", "NODE5"):
        rows[who.route_key(other, ONE, "NODE1")] = who.Route(other, ONE, "NODE1", 7)
        rows[who.route_key("NODE1", ONE, other)] = who.Route("NODE1", ONE, other, 7)
    assert ports(rows)["NODE1"].word == "7 of 10 missed"
    assert {ports(rows)[f"NODE{n}"].word for n in range(2, 6)} == {""}
    change(rows, m.node_key("NODE1"), power="Off")
    assert (ports(rows)["NODE1"].look, ports(rows)["NODE1"].word) == ("gone", "No power")


def test_a_split_has_two_sides_and_is_there_before_the_cluster_says_so() -> None:
    rows = five() | {links.split_key(ONE): links.Split(ONE, ("NODE2", "NODE4"))}
    found = part(rows, ONE)
    assert [[port.name for port in side] for side in found.sides] == [["NODE1", "NODE3", "NODE5"], ["NODE2", "NODE4"]]
    assert (found.look, found.glyph) == ("pending", "split")
    assert found.text.startswith("Up · not noticed · NODE1, NODE3, NODE5 apart from NODE2, NODE4")
    without = {key: row for key, row in rows.items() if key not in (m.member_key("NODE2"), m.member_key("NODE4"))}
    assert part(without, ONE).text.startswith("Up · NODE1, NODE3, NODE5 apart from NODE2, NODE4")
    rows[who.network_state_key(ONE)] = who.NetworkState(ONE, "Partitioned")
    assert part(rows, ONE).text.startswith("Partitioned · NODE1")
    rows[who.network_state_key(TWO)] = who.NetworkState(TWO, "Down")
    assert (part(rows, TWO).look, part(rows, TWO).glyph) == ("failed", "cross")


def test_what_the_cluster_makes_of_a_port_is_told_too() -> None:
    rows = five() | {who.interface_key("NODE3", TWO): who.Interface("NODE3", TWO, "Unreachable")}
    found = ports(rows, TWO)["NODE3"]
    assert (found.look, found.glyph, found.word) == ("failed", "question", "Unreachable")


# --- votes and the witness -----------------------------------------------------------------------


def test_votes_say_who_votes_and_who_has_no_majority_yet() -> None:
    assert part(five(), "Quorum").text == "5 of 5 votes, needs 3 · voters: NODE1, NODE2, NODE3, NODE4, NODE5"
    rows = after(40, "7s split-cluster NODE1,NODE2")
    assert part(rows, "Quorum").text == "3 of 3 votes, needs 2 · voters: NODE3, NODE4, NODE5"
    change(rows := dict(rows), m.member_key("NODE3"), has_quorum=False)
    assert "no majority yet: NODE3" in part(rows, "Quorum").text
    change(rows, m.VIEW, members=())
    assert part(rows, "Quorum").look == "failed"
    assert part(rows, "Quorum").text == "no quorum, the cluster is down · still running: NODE3, NODE4, NODE5"


def test_the_witness_says_whether_it_votes_who_locked_it_and_who_cannot_reach_it() -> None:
    rows = five()
    assert part(rows, "Witness").text == "Online · has no vote"
    change(rows, m.QUORUM, witness_votes=True)
    rows |= {links.port_key("NODE4", network): links.Port("NODE4", network, is_cut=True) for network in (ONE, TWO)}
    assert part(rows, "Witness").text == "Online · has a vote · not reached by NODE4"
    change(rows, who.WITNESS_FILE, locked_by="NODE2")
    locked = part(rows, "Witness")
    assert (locked.look, locked.glyph, locked.text.partition(" · ")[0]) == ("pending", "lock", "locked by NODE2")
    rows[who.WITNESS_GONE] = who.WitnessGone()
    gone = part(rows, "Witness")
    assert (gone.look, gone.glyph) == ("failed", "cross")
    assert gone.text == "gone · cluster: Online · has a vote"


# --- volumes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "look", "glyph"),
    [("Redirected", "pending", "detour"), ("Paused", "offline", "pause"), ("Unavailable", "failed", "cross")],
)
def test_each_node_says_how_it_gets_at_a_volume(state: volumes.AccessState, look: str, glyph: str) -> None:
    rows = five() | {volumes.access_key("NODE4", "CSV1"): volumes.Access("NODE4", "CSV1", state)}
    (box,) = [box for box in node(rows, "NODE4").boxes if box.layer == "csvfs"]
    assert [(chip.text, chip.look, chip.glyph, chip.word) for chip in box.chips] == [
        ("CSV1", look, glyph, state),
        ("CSV2", "online", "check", "Direct"),
    ]
    assert part(rows, "CSV1").text == f"Online, NODE1 · {state}: NODE4"
    assert part(rows, "CSV2").text == "Online, NODE2"


def test_a_disk_that_is_gone_and_a_volume_that_is_full() -> None:
    rows = five() | {volumes.disk_gone_key("Cluster Disk 1"): volumes.DiskGone("Cluster Disk 1")}
    assert part(rows, "CSV1").look == "failed"
    assert part(rows, "CSV1").text.startswith("answers nobody · cluster: Online")
    rows = five() | {volumes.full_key("CSV2"): volumes.Full("CSV2")}
    assert (part(rows, "CSV2").glyph, part(rows, "CSV2").text) == ("full", "Online, NODE2 · full")


# --- nodes and VMs -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "status", "card", "look", "glyph", "word"),
    [
        ("Down", ("Isolated",), "isolated", "unknown", "question", "Isolated"),
        ("Down", ("Quarantined",), "failed", "failed", "lock", "Quarantined"),
        ("Up", ("DrainInProgress",), "plain", "pending", "leaving", "Draining"),
        ("Paused", (), "offline", "offline", "pause", "Paused"),
        ("Paused", ("DrainCompleted",), "offline", "offline", "pause", "Paused · drained"),
        ("Paused", ("DrainFailed",), "offline", "pending", "pause", "Paused · drain failed"),
    ],
)
def test_how_a_node_stands_with_the_cluster(
    state: m.NodeState, status: tuple[m.NodeStatus, ...], card: str, look: str, glyph: str, word: str
) -> None:
    rows = five()
    change(rows, m.node_key("NODE3"), state=state, status=status)
    found = node(rows, "NODE3")
    assert (found.look, found.pill.look, found.pill.glyph, found.pill.word) == (card, look, glyph, word)


def test_a_frozen_node_says_so_whatever_the_cluster_believes() -> None:
    rows = five() | {HUNG: Hung((a.system("NODE3"),))}
    found = node(rows, "NODE3")
    assert (found.look, found.pill.glyph, found.pill.word) == ("hung", "frozen", "Frozen · not noticed")
    assert tile(rows, "NODE3", "DATA")[:3] == ("failed", "frozen", "Frozen")


def test_a_node_with_a_view_of_its_own_says_so_but_not_one_that_has_not_heard_of_a_loss() -> None:
    rows = five()
    change(rows, m.member_key("NODE1"), members=("NODE1",))
    assert (node(rows, "NODE1").pill.word, node(rows, "NODE1").pill.short) == ("Up · sees 1 of 5", "sees 1 of 5")
    change(rows, m.VIEW, members=("NODE2", "NODE3", "NODE4", "NODE5"))
    assert node(rows, "NODE2").pill.word == "Up"


def test_vms_of_an_isolated_node() -> None:
    rows = five()
    change(rows, m.node_key("NODE1"), state="Down", status=("Isolated",))
    rows[rcm_group_key("SQL01")] = RcmGroup("Online", (), "Unmonitored")
    assert tile(rows, "NODE1", "SQL01") == ("unknown", "question", "Running", "Unmonitored")
    change(rows, m.vm_key("NODE1", "SQL01"), state="PausedCritical")
    assert tile(rows, "NODE1", "SQL01") == ("failed", "pause", "Paused-Critical", "Unmonitored")


def test_a_vm_on_its_way_says_so_on_both_nodes() -> None:
    rows = five()
    rows[m.vm_key("NODE2", "SQL01")] = m.VmCopy("NODE2", "SQL01", "Incoming")
    rows[migration_key("SQL01")] = Migration("SQL01", "NODE1", "NODE2", "DataTransfer", 80)
    assert tile(rows, "NODE1", "SQL01") == ("online", "leaving", "Running", "to NODE2 · 80 %")
    assert tile(rows, "NODE2", "SQL01") == ("pending", "clock", "Incoming", "80 % · from NODE1")


# --- where it stands -----------------------------------------------------------------------------------

MOMENTS = {
    "well": (6,),
    "isolated": (30, "7s isolate-node NODE1"),
    "split": (13, "7s split-cluster NODE1,NODE2"),
    "hurt": (30, "7s lose-heartbeats NODE3 30", "8s delay-heartbeats NODE4 500", "8s cut-path NODE5 Cluster Disk 2"),
}


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("size", [(820, 560), (1255, 620), (1900, 980)])
@pytest.mark.parametrize("name", MOMENTS)
def test_nothing_overlaps_and_words_stand_where_they_belong(name: str, size: tuple[int, int], scale: float) -> None:
    seconds, *orders = MOMENTS[name]
    layout = lay_out(picture(after(int(seconds), *map(str, orders))), Metrics(scale), *size)
    assert not [
        (one, other)
        for (one, r1), (other, r2) in combinations(layout.rects.items(), 2)
        if r1.intersects(r2) and not r1.contains(r2) and not r2.contains(r1)
    ]
    band = QRectF(0, 0, layout.frame.band.width(), layout.frame.band.height())
    said = [one.rect for one in layout.band if isinstance(one, Words | Mark)]
    assert all(band.adjusted(-1, -1, 1, 1).contains(rect) for rect in said)
    slim = [rect.adjusted(0, 2 * scale, 0, -2 * scale) for rect in said]
    assert not [pair for pair in combinations(slim, 2) if pair[0].intersects(pair[1])]
    for laid in layout.nodes.values():
        panels = [one.rect for one in laid.parts if isinstance(one, Panel)]
        for one in laid.parts:
            if isinstance(one, Words | Mark):
                home = min((p for p in panels if p.contains(one.rect.center())), key=lambda p: p.width() * p.height())
                assert home.adjusted(-1, -1, 1, 1).contains(one.rect), one


def test_what_goes_wrong_moves_nothing_but_what_a_split_parts() -> None:
    def places(name: str) -> dict[str, QRectF]:
        seconds, *orders = MOMENTS[name]
        rects = lay_out(picture(after(int(seconds), *map(str, orders))), Metrics(), 1255, 760).rects
        return {address: rect for address, rect in rects.items() if address.count("/") < 3 and "/vm/" not in address}

    well, hurt, split = places("well"), places("hurt"), places("split")
    assert {address for address in well if well[address] != hurt[address]} == set()
    moved = {address for address in well if well[address] != split[address]}
    assert moved == {a.port(network, f"NODE{n}") for network in (ONE, TWO) for n in (3, 4, 5)}


def test_a_split_leaves_a_gap_between_its_sides() -> None:
    layout = lay_out(picture(after(13, "7s split-cluster NODE1,NODE2")), Metrics(), 1255, 760)
    row = [layout.rects[a.port(ONE, f"NODE{n}")] for n in range(1, 6)]
    gaps = [there.left() - here.right() for here, there in pairwise(row)]
    assert gaps[1] > 15
    assert max(gaps[0], gaps[2], gaps[3]) < 1


@pytest.mark.parametrize(
    ("source", "target", "end"),
    [
        (a.netft("NODE4"), a.network(TWO), a.port(TWO, "NODE4")),
        (a.clussvc("NODE2"), a.witness("File Share Witness"), a.witness("File Share Witness")),
        (a.dll_in(a.rhs("NODE2"), "clusres.dll"), a.disk("Cluster Disk 2"), a.disk("Cluster Disk 2")),
        (a.disk("Cluster Disk 1"), a.csv("NODE3", "CSV1"), a.csv("NODE3", "CSV1")),
        (a.csv("NODE3", "CSV1"), a.clussvc("NODE3"), a.clussvc("NODE3")),
        (a.csv("NODE1", "CSV1"), a.vm("NODE1", "SQL01"), a.vm("NODE1", "SQL01")),
    ],
)
def test_hops_end_at_what_they_are_for(source: str, target: str, end: str) -> None:
    layout = lay_out(picture(five()), Metrics(), 1255, 760)
    figure = hop_figure(hop("message", source, target, "F"), 1, StageWords().texts())
    route = route_of(figure, layout, Metrics())
    assert route is not None
    rect = layout.rects[end].adjusted(-2, -2, 2, 2)
    assert rect.contains(route.points[-1]), (rect, route.points)


@pytest.mark.parametrize("kind", ["call", "return", "message"])
def test_what_is_lost_is_drawn_as_lost(kind: Kind) -> None:
    made = hop("call", a.clussvc("NODE1"), a.clussvc("NODE2"), "TakeOwnership")
    figure = hop_figure(made._replace(kind=kind, lost="unreachable", result=True), 1, StageWords().texts())
    assert figure.lost
    assert figure.mark == "cross"


def test_ports_are_reached_by_pointer_and_keyboard() -> None:
    scene = StageScene(Clock())
    scene.set_room(1255, 760)
    scene.show(picture(five()))
    address = a.port(TWO, "NODE3")
    rect = scene.rect_of(address)
    assert rect is not None
    assert scene.address_at(rect.center()) == address
    things = [thing.address for stop in outline_of(scene.picture) for thing in stop.walk()]
    assert address in things
    assert a.csv("NODE3", "CSV1") in things


def test_small_cards_tell_ports_in_words() -> None:
    rows = dict(Opening(ready("sixteen-nodes"), DOCUMENTED).setting.rows)
    network = next(one for one in picture(rows).band if one.address.startswith("network/"))
    assert network.sides == ()
    rows[links.port_key("NODE07", network.title)] = links.Port("NODE07", network.title, is_cut=True)
    hurt = next(one for one in picture(rows).band if one.address.startswith("network/"))
    assert hurt.text == "Up · NODE07 unplugged"
    assert isinstance(lay_out(picture(rows), Metrics(), 1900, 980), StageLayout)


@pytest.mark.parametrize(
    "glyph", ["pause", "split", "unplugged", "loss", "lock", "detour", "full", "frozen", "leaving"]
)
def test_every_glyph_is_drawn_and_no_two_are_alike(glyph: str) -> None:
    square = QRectF(0, 0, 100, 100)
    made = glyph_path(glyph, square)  # type: ignore[arg-type]
    assert not made.isEmpty()
    assert square.contains(made.boundingRect())
    others = {"check", "cross", "clock", "question", "bar", "bolt"}
    assert all(glyph_path(other, square) != made for other in others)  # type: ignore[arg-type]
