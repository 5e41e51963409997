"""What the stage shows of the documented account: several resource hosts, guests, addresses and names."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF

from core.kernel.hung import HUNG, Hung
from core.model import addresses as a
from core.model import rows as m
from core.model.conditions import guest_key, offering_key
from core.model.control import rcm_key
from gui.stage.figures import BoxFigure, ChipFigure, StagePicture, TileFigure
from gui.stage.layout import StageLayout, lay_out
from gui.stage.metrics import Metrics
from gui.stage.parts import Words
from gui.stage.picture import picture_of
from gui.stage.slots import Slots
from gui.stage.texts import StageWords
from gui.stage.tiles import _LOOKS
from tests.gui.stage.pictures import ADDRESS, NAME, SPOOLER, SQL01, Rows, change, documented, three

pytestmark = pytest.mark.usefixtures("qapp")


def shown(rows: Rows) -> StagePicture:
    return picture_of(rows, None, (), StageWords().texts())


def hosts(rows: Rows, node: str = "NODE1") -> list[BoxFigure]:
    figure = next(figure for figure in shown(rows).nodes if figure.name == node)
    return [box for box in figure.boxes if box.layer == "host"]


def chip(rows: Rows, address: str) -> ChipFigure:
    chips = [chip for box in hosts(rows, a.region(address)) for chip in box.chips]
    return next(chip for chip in chips if chip.address == address)


def tile(rows: Rows, address: str) -> TileFigure:
    return next(tile for node in shown(rows).nodes for tile in node.tiles if tile.address == address)


def laid(rows: Rows, slots: Slots | None = None, size: tuple[int, int] = (1000, 740)) -> StageLayout:
    return lay_out(shown(rows), Metrics(), *size, slots)


# --- resource hosts -----------------------------------------------------------------------------


def test_a_node_has_a_core_host_and_one_for_the_others() -> None:
    core, others = hosts(documented())
    assert (core.title, core.short, core.sub) == ("RHS 1 · core", "RHS 1", "rhs.exe 4312")
    assert (others.title, others.short) == ("RHS 2", "RHS 2")
    assert [chip.text for chip in core.chips] == ["clusres.dll", "clusres2.dll"]
    assert [chip.text for chip in others.chips] == ["vmclusres.dll", "clusres.dll"]
    assert {chip.look for box in (core, others) for chip in box.chips} == {"loaded"}


def test_a_host_of_one_resource_says_whose_it_is() -> None:
    assert [box.title for box in hosts(documented(2))] == [
        "RHS 1 · core",
        "RHS 2",
        "RHS 3 · only SQL01",
        "RHS 4 · only WEB01",
    ]
    rows = documented(1)
    # Where it neither runs nor is needed it is not shown.
    del rows[m.process_key("NODE2/rhs:3")]
    assert [box.short for box in hosts(rows, "NODE2")] == ["RHS 1", "RHS 2"]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_host_that_has_ended_is_shown_as_gone_and_comes_back_with_another_pid(number: int) -> None:
    rows, address = documented(1), a.rhs("NODE1", number)
    del rows[m.process_key(address)]
    for key in [key for key in rows if key.startswith(f"module/{address}/")]:
        del rows[key]
    gone = hosts(rows)[number - 1]
    assert (gone.look, gone.sub) == ("gone", "not running")
    assert {chip.look for chip in gone.chips} == {"gone"}
    rows[m.process_key(address)] = m.Process("rhs.exe", 9999)
    back = hosts(rows)[number - 1]
    assert (back.look, back.sub) == ("plain", "rhs.exe 9999")
    assert {chip.look for chip in back.chips} == {"unloaded"}


@pytest.mark.parametrize(
    ("state", "loaded", "look", "glyph", "word", "note"),
    [
        ("Present", True, "loaded", "check", "loaded", ""),
        ("Present", False, "unloaded", "bar", "not loaded", ""),
        ("Damaged", True, "outlived", "check", "loaded", "file damaged"),
        ("Missing", True, "outlived", "check", "loaded", "file missing"),
        ("WrongArchitecture", True, "outlived", "check", "loaded", "file wrong"),
        ("Damaged", False, "damaged", "cross", "damaged", ""),
        ("Missing", False, "missing", "question", "missing", ""),
        ("WrongArchitecture", False, "damaged", "cross", "not 64-bit", ""),
        ("NoStartup", False, "damaged", "cross", "no Startup", ""),
    ],
)
def test_a_chip_tells_the_file_and_whether_it_is_loaded(
    state: str, loaded: bool, look: str, glyph: str, word: str, note: str
) -> None:
    rows = documented()
    change(rows, m.dll_key("NODE1", "vmclusres.dll"), state=state)
    if not loaded:
        del rows[m.module_key("NODE1/rhs:2", "vmclusres.dll")]
    figure = chip(rows, "NODE1/rhs:2/vmclusres.dll")
    assert (figure.look, figure.glyph, figure.word, figure.note) == (look, glyph, word, note)
    hyper_v = next(box for box in shown(rows).nodes[0].boxes if box.layer == "hyperv")
    assert (hyper_v.look == "unprotected") == (not loaded and state != "Present")


def test_hosts_stand_side_by_side_and_layers_line_up() -> None:
    for separate in (0, 1):
        layout = laid(documented(separate))
        for node in ("NODE1", "NODE2", "NODE3"):
            row = [layout.rects[a.rhs(node, number)] for number in range(1, 3 + separate)]
            assert len({(rect.top(), rect.height()) for rect in row}) == 1
            assert [rect.left() for rect in row] == sorted(rect.left() for rect in row)
            assert row[0].left() == layout.rects[a.clussvc(node)].left()
            assert row[-1].right() == layout.rects[a.vmms(node)].right()


def test_four_hosts_stand_in_two_rows() -> None:
    layout = laid(documented(2))
    tops = [layout.rects[a.rhs("NODE1", number)].top() for number in (1, 2, 3, 4)]
    assert tops[0] == tops[1] < tops[2] == tops[3] < layout.rects[a.vmms("NODE1")].top()


def test_three_nodes_with_three_hosts_each_stand_side_by_side_on_a_small_screen() -> None:
    width, height = round(935 / 0.65), round(460 / 0.65)
    layout = laid(documented(1), size=(width, height))
    assert len({card.top() for card in layout.cards.values()}) == 1
    assert layout.frame.width <= width


def test_a_host_that_ends_moves_nothing() -> None:
    slots = Slots()
    with_it = dict(laid(documented(1), slots).rects)
    rows = documented()
    assert laid(rows, slots).frame == lay_out(shown(documented(1)), Metrics(), 1000, 740, slots).frame
    assert dict(laid(documented(1), slots).rects) == with_it


def test_titles_are_cut_after_the_number_only() -> None:
    layout = laid(documented(1), size=(935, 700))
    titles = {part.text for part in layout.nodes["NODE1"].parts if isinstance(part, Words) and part.role == "title"}
    assert {"RHS 2", "RHS 3"} <= titles | {title.partition(" · ")[0] for title in titles}
    assert not any(title.endswith("…") for title in titles)


def test_small_cards_have_a_line_for_each_host() -> None:
    from core.model.preset import DOCUMENTED
    from core.scenario.library import ready_cluster
    from core.scenario.world_of import initial_rows

    layout = lay_out(shown(dict(initial_rows(ready_cluster("sixteen-nodes"), DOCUMENTED))), Metrics(), 2000, 1200)
    assert layout.frame.density == "compact"
    first, second = (layout.rects[a.rhs("NODE01", number)] for number in (1, 2))
    assert first.bottom() < second.top()
    assert first.width() == second.width()


def test_for_the_article_there_is_one_host_as_before() -> None:
    (only,) = hosts(three())
    assert (only.title, len(only.chips)) == ("Resource Host Subsystem", 3)


def test_a_process_that_hangs_lives_and_is_told_apart() -> None:
    rows = documented()
    rows[HUNG] = Hung(("NODE1/clussvc", "NODE1/rhs:2"))
    service = next(box for box in shown(rows).nodes[0].boxes if box.layer == "service")
    assert (service.look, service.sub) == ("hung", "clussvc.exe · hangs")
    assert (hosts(rows)[1].look, hosts(rows)[1].sub) == ("hung", "4324 · hangs")
    assert next(box for box in shown(rows).nodes[1].boxes if box.layer == "service").look == "plain"


# --- tiles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("truth", "guest", "belief", "look", "glyph", "word", "note"),
    [
        ("Running", "OK", "Online", "online", "check", "Online", ""),
        ("Running", "Booting", "Online", "pending", "clock", "Online", "guest boots"),
        ("Running", "Booting", "OnlinePending", "pending", "clock", "Online Pending", ""),
        ("Running", "Booting", "Offline", "pending", "clock", "Running", "guest boots"),
        ("Running", "LostCommunication", "Online", "failed", "cross", "Heartbeat lost", "cluster: Online"),
        ("Running", "AppCritical", "Online", "failed", "cross", "Application ill", "cluster: Online"),
        ("Running", "Bugcheck", "Online", "failed", "cross", "Bug check", "cluster: Online"),
        ("Running", "LostCommunication", "Failed", "failed", "cross", "Heartbeat lost", "cluster: Failed"),
        ("Paused", "", "Online", "offline", "pause", "Paused", "cluster: Online"),
        ("PausedCritical", "OK", "Online", "failed", "pause", "Paused-Critical", "cluster: Online"),
        ("Incoming", "", "Online", "pending", "clock", "Incoming", ""),
        ("Saving", "", "OfflinePending", "pending", "clock", "Saving", ""),
        ("Stopping", "", "OfflinePending", "pending", "clock", "Stopping", ""),
        ("Stopping", "", "Online", "pending", "clock", "Stopping", "cluster: Online"),
        ("Saved", "", "Offline", "offline", "bar", "Saved", ""),
        ("Off", "", "Online", "offline", "bar", "Off", "cluster: Online"),
    ],
)
def test_a_vm_is_as_well_as_its_guest(
    truth: str, guest: str, belief: str, look: str, glyph: str, word: str, note: str
) -> None:
    rows = documented()
    change(rows, m.vm_key("NODE1", "SQL01"), state=truth)
    change(rows, m.resource_key(SQL01), state=belief)
    if guest:
        change(rows, guest_key("NODE1", "SQL01"), state=guest)
    else:
        del rows[guest_key("NODE1", "SQL01")]
    figure = tile(rows, a.vm("NODE1", "SQL01"))
    assert (figure.look, figure.glyph, figure.word, figure.note) == (look, glyph, word, note)


def test_every_vm_state_has_a_look() -> None:
    from typing import get_args

    assert set(_LOOKS) == set(get_args(m.VmState))


@pytest.mark.parametrize(
    ("doing", "note"),
    [
        ("[Terminating to DelayRestartingResource]", "is terminated"),
        ("DelayRestartingResource", "restart due"),
        ("WaitingToComeOnline", "must wait"),
    ],
)
def test_what_the_cluster_is_about_to_do_is_said(doing: str, note: str) -> None:
    rows = documented()
    change(rows, m.vm_key("NODE1", "SQL01"), state="Off")
    change(rows, m.resource_key(SQL01), state="Failed")
    change(rows, rcm_key(SQL01), state=doing)
    figure = tile(rows, a.vm("NODE1", "SQL01"))
    assert (figure.look, figure.glyph, figure.word, figure.note) == ("pending", "clock", "Off", note)


def test_a_vm_whose_host_has_ended_is_unwatched() -> None:
    rows = documented()
    del rows[m.process_key("NODE1/rhs:2")]
    figure = tile(rows, a.vm("NODE1", "SQL01"))
    assert (figure.look, figure.word) == ("unknown", "Online, unwatched")


@pytest.mark.parametrize(
    ("address", "resource", "there"),
    [
        (a.ip("NODE1", ADDRESS), ADDRESS, "Bound"),
        (a.name("NODE1", NAME), NAME, "Registered"),
        (a.service("NODE2", SPOOLER), SPOOLER, "Running"),
    ],
)
def test_addresses_names_and_services_have_tiles(address: str, resource: str, there: str) -> None:
    rows = documented()
    figure = tile(rows, address)
    assert (figure.name, figure.look, figure.word, figure.note) == (resource, "online", "Online", "")
    change(rows, m.resource_key(resource), state="Failed")
    assert tile(rows, address).word == there
    assert tile(rows, address).note == "cluster: Failed"
    del rows[offering_key(a.region(address), resource)]
    assert address not in {tile.address for node in shown(rows).nodes for tile in node.tiles}


def test_nothing_overlaps_with_long_names() -> None:
    rows: dict[str, Any] = documented(1)
    layout = laid(rows, size=(900, 600))
    rects: dict[str, QRectF] = layout.rects
    boxes = [rect for address, rect in rects.items() if address.count("/") == 1 and "machine" not in address]
    for one in boxes:
        assert not [other for other in boxes if other is not one and other.intersects(one)]
