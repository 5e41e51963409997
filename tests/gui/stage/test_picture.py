"""What the stage says: truth and belief, in words."""

import pytest

from core.kernel.hops import Hop
from core.model import addresses as a
from core.model import rows as m
from gui.stage.figures import BandFigure, BoxFigure, NodeFigure, StagePicture, TileFigure
from gui.stage.labels import hop_label, hop_mark
from gui.stage.picture import picture_of
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import (
    ASK_DLL,
    ASK_RHS,
    DLL_SAYS,
    Rows,
    change,
    failed_over,
    hop,
    power_lost,
    three,
)


def shown(rows: Rows, now: Hop | None = None) -> StagePicture:
    return picture_of(rows, now, (), StageWords().texts())


def node(picture: StagePicture, name: str) -> NodeFigure:
    return next(node for node in picture.nodes if node.name == name)


def tile(picture: StagePicture, address: str) -> TileFigure:
    return next(t for node in picture.nodes for t in node.tiles if t.address == address)


def box(picture: StagePicture, address: str) -> BoxFigure:
    return next(b for node in picture.nodes for b in node.boxes if b.address == address)


def band(picture: StagePicture, title: str) -> BandFigure:
    return next(part for part in picture.band if part.title == title)


SQL01 = "Virtual Machine SQL01"


@pytest.mark.parametrize(
    ("truth", "belief", "monitored", "look", "glyph", "word", "note"),
    [
        ("Running", "Online", True, "online", "check", "Online", ""),
        ("Running", "Online", False, "unknown", "question", "Online, unwatched", ""),
        ("Running", "OnlinePending", True, "pending", "clock", "Online Pending", ""),
        ("Running", "OfflinePending", True, "pending", "clock", "Offline Pending", ""),
        ("Running", "Failed", True, "online", "check", "Running", "cluster: Failed"),
        ("Running", "Offline", True, "online", "check", "Running", "cluster: Offline"),
        ("Starting", "OnlinePending", True, "pending", "clock", "Starting", ""),
        ("Starting", "Online", True, "pending", "clock", "Starting", "cluster: Online"),
        ("Failed", "Failed", True, "failed", "cross", "Failed", ""),
        ("Failed", "Online", True, "failed", "cross", "Failed", "cluster: Online"),
        ("Failed", "Online", False, "failed", "cross", "Failed", "not noticed · cluster: Online"),
        ("Off", "Offline", True, "offline", "bar", "Offline", ""),
        ("Off", "Online", True, "offline", "bar", "Off", "cluster: Online"),
        ("Saved", "Offline", True, "offline", "bar", "Saved", ""),
    ],
)
def test_tile_shows_truth_and_belief(
    truth: str, belief: str, monitored: bool, look: str, glyph: str, word: str, note: str
) -> None:
    rows = three()
    change(rows, m.vm_key("NODE1", "SQL01"), state=truth)
    change(rows, m.resource_key(SQL01), state=belief, monitored=monitored)
    figure = tile(shown(rows), a.vm("NODE1", "SQL01"))
    assert (figure.look, figure.glyph, figure.word, figure.note) == (look, glyph, word, note)


def test_boxes_stand_in_the_order_in_which_a_call_travels() -> None:
    picture = shown(three())
    assert [b.layer for b in picture.nodes[0].boxes] == ["service", "host", "hyperv", "netft"]
    assert box(picture, a.clussvc("NODE1")).sub == "clussvc.exe 2208"
    assert [chip.text for chip in box(picture, a.rhs("NODE1")).chips] == [
        "vmclusres.dll",
        "clusres.dll",
        "clusres2.dll",
    ]


def test_power_lost_and_not_noticed() -> None:
    picture = shown(power_lost(three(), noticed=False))
    dead = node(picture, "NODE1")
    assert (dead.look, dead.pill.word) == ("gone", "No power · not noticed yet")
    assert {b.look for b in dead.boxes} == {"gone"}
    assert {b.sub for b in dead.boxes} == {"gone"}
    assert tile(picture, a.vm("NODE1", "SQL01")).note == "cluster: Online"
    network = band(picture, "Cluster network")
    assert (network.look, network.text) == ("pending", "NODE1: 4 of 10 missed")


def test_noticed_but_not_moved_yet() -> None:
    figure = tile(shown(power_lost(three(), noticed=True)), a.vm("NODE1", "SQL01"))
    assert (figure.look, figure.word) == ("ghost", "waits to move")


def test_failover_leaves_ghosts() -> None:
    picture = shown(failed_over(three()))
    assert node(picture, "NODE1").pill.word == "Down · no power"
    ghost = tile(picture, a.vm("NODE1", "SQL01"))
    assert (ghost.look, ghost.word) == ("ghost", "left for NODE2")
    assert tile(picture, a.vm("NODE2", "SQL01")).look == "pending"
    assert band(picture, "Cluster network").look == "failed"
    assert band(picture, "Quorum").text == "2 of 3 votes, needs 2 · witness votes"


def test_ghost_where_the_copy_is_gone() -> None:
    rows = failed_over(three())
    del rows[m.vm_key("NODE1", "SQL01")]
    picture = picture_of(rows, None, (), StageWords().texts(), {"SQL01": ("NODE1", "NODE2")})
    assert tile(picture, a.vm("NODE1", "SQL01")).word == "left for NODE2"


def test_no_members_is_no_quorum() -> None:
    rows = three()
    rows[m.VIEW] = m.View(3, ())
    quorum = band(shown(rows), "Quorum")
    assert (quorum.look, quorum.glyph) == ("failed", "cross")


@pytest.mark.parametrize(
    ("state", "loaded", "look", "glyph", "word"),
    [
        ("Present", True, "loaded", "check", "loaded"),
        ("Present", False, "unloaded", "bar", "not loaded"),
        ("Damaged", True, "damaged", "cross", "damaged"),
        ("Missing", False, "missing", "question", "missing"),
    ],
)
def test_chip_of_the_dll(state: str, loaded: bool, look: str, glyph: str, word: str) -> None:
    rows = three()
    change(rows, m.dll_key("NODE3", "vmclusres.dll"), state=state)
    if not loaded:
        del rows[m.module_key(a.rhs("NODE3"), "vmclusres.dll")]
    picture = shown(rows)
    chip = box(picture, a.rhs("NODE3")).chips[0]
    assert (chip.look, chip.glyph, chip.word) == (look, glyph, word)
    hyperv = box(picture, a.vmms("NODE3"))
    protected = state == "Present"
    assert (hyperv.look, "not protected" in hyperv.sub) == (("plain", False) if protected else ("unprotected", True))


def test_process_that_is_gone_on_a_living_node() -> None:
    rows = three()
    del rows[m.process_key(a.rhs("NODE2"))]
    host = box(shown(rows), a.rhs("NODE2"))
    assert (host.look, host.sub) == ("gone", "rhs.exe · not running")


def test_both_ends_and_their_boxes_are_active() -> None:
    active = node(shown(three(), ASK_DLL), "NODE1").active
    assert active == {a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll")}


def test_only_what_changed_differs() -> None:
    one, other = shown(three(), ASK_RHS), shown(three(), DLL_SAYS)
    assert one.nodes[0] != other.nodes[0]
    assert one.nodes[1:] == other.nodes[1:]


@pytest.mark.parametrize(
    ("figure", "label", "mark"),
    [
        (hop("call", "x", "y", "IsAlive", "SQL01"), "IsAlive(SQL01)", ""),
        (hop("return", "y", "x", "IsAlive", result=True), "TRUE", "check"),
        (hop("return", "y", "x", "IsAlive", result=False), "FALSE", "cross"),
        (hop("return", "y", "x", "Online", result=997), "997", ""),
        (hop("return", "y", "x", "Online", result=5015), "5015", "cross"),
        (hop("return", "y", "x", "load"), "load", "check"),
        (hop("return", "y", "x", "HeartbeatRound", result=()), "HeartbeatRound", "check"),
        (hop("return", "y", "x", "read", result=5_000_000), "5 s", "check"),
        (hop("return", "y", "x", "poll", result=(("A", "online"), ("B", "online"))), "2 online", "check"),
        (hop("return", "y", "x", "Startup", result=("Open", "Close", "Online")), "Open, Close +1", "check"),
        (hop("kill", "NODE1/machine", "NODE1/machine", "kill", "NODE1/rhs:1"), "kill(rhs:1)", "cross"),
        (hop("return", "y", "x", "votes", result=3), "3", "check"),
        (
            hop("return", "y", "x", "IsAlive", result=(("Virtual Machine SQL01", "failed"),)),
            "SQL01 failed",
            "cross",
        ),
        (hop("call", "x", "y", "IsAlive", "Virtual Machine"), "IsAlive(Virtual Machine)", ""),
        (
            hop("return", "y", "x", "poll", result=(("SQL01", "Online"), ("WEB01", "Failed"))),
            "WEB01 Failed, 1 Online",
            "cross",
        ),
        (hop("return", "y", "x", "state", result="OnlinePending"), "OnlinePending", "clock"),
        (hop("abort", "y", "x", "online", result=1726), "online: 1726", "cross"),
        (hop("bundle", "x", "y", "heartbeats", width=12), "heartbeats ×12", ""),
        (hop("call", "x", "y", "f", *"abcd"), "f(a, b, c, …)", ""),
        (hop("input", "user", "y", "fail-node"), "fail-node", "bolt"),
    ],
)
def test_labels(figure: Hop, label: str, mark: str) -> None:
    assert hop_label(figure) == label
    expected = "clock" if figure.result == 997 else mark
    assert hop_mark(figure) == expected


def test_long_labels_are_cut() -> None:
    label = hop_label(hop("call", "x", "y", "SetClusterGroupPreferredOwnersOfEverything", "x" * 80))
    assert len(label) <= 40
    assert label.endswith("…")


def test_a_vm_that_was_taken_offline_is_told_on_the_node_that_owns_its_group() -> None:
    """No Hyper-V knows it then, but it has not vanished."""
    rows = three()
    owner = rows[m.group_key("SQL01")].owner  # type: ignore[attr-defined]
    del rows[m.vm_key(owner, "SQL01")]
    change(rows, m.resource_key(SQL01), state="Offline")
    address = a.vm(owner, "SQL01")
    assert all(tile.address != address for tile in node(shown(rows), owner).tiles)
    change(rows, m.group_key("SQL01"), wanted_online=False)
    told = tile(shown(rows), address)
    assert (told.look, told.glyph, told.word) == ("offline", "bar", "Offline")
    change(rows, m.group_key("SQL01"), owner="NODE3")
    assert tile(shown(rows), a.vm("NODE3", "SQL01")).look == "offline"
