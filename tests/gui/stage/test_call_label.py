"""Calls in full: arguments as documented, results with codes by name, and room for both lines of a label."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from PySide6.QtCore import QRectF

from core.kernel.hops import Hop
from core.model import addresses as a
from gui.stage.call_label import call_label, call_note
from gui.stage.figures import StagePicture
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout, lay_out
from gui.stage.leveled import at_level
from gui.stage.metrics import Metrics
from gui.stage.picture import picture_of
from gui.stage.route import Route, types_only
from gui.stage.texts import StageWords
from tests.core.evidence.stories import recording
from tests.gui.stage.pictures import hop, situations
from tests.gui.stage.test_layout import inside, said_on

pytestmark = pytest.mark.usefixtures("qapp")
HOST, DLL = a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll")
SQL01 = "Virtual Machine SQL01"


@pytest.mark.parametrize(
    ("step", "label"),
    [
        (hop("call", HOST, DLL, "LooksAlive", SQL01), "LooksAlive(RESID 0x9A · SQL01)"),
        (hop("return", DLL, HOST, "LooksAlive", result=False), "→ FALSE"),
        (hop("abort", DLL, HOST, "LoadLibrary", result=126), "LoadLibrary → 126 ERROR_MOD_NOT_FOUND"),
        (hop("return", DLL, HOST, "Online", result=997), "→ 997 ERROR_IO_PENDING"),
        (hop("return", DLL, HOST, "Open", result=0), "→ RESID"),
        (hop("return", DLL, HOST, "Open", result=5038), "→ NULL, 5038 ERROR_RESOURCE_FAILED"),
        (
            hop("message", DLL, HOST, "SetResourceStatus", SQL01, "OnlinePending", 0),
            "SetResourceStatus(SQL01, OnlinePending)",
        ),
        (
            hop("call", DLL, HOST, "LogEvent", SQL01, "LOG_ERROR", 5038),
            "LogEvent(SQL01, LOG_ERROR, 5038 ERROR_RESOURCE_FAILED)",
        ),
        (hop("call", a.clussvc("NODE1"), HOST, "Online", SQL01, 3), "Online(SQL01, gen(3))"),
        (
            hop("call", a.FAILOVER_CLUSTER_MANAGER, a.clussvc("NODE1"), "MoveGroup", "SQL01", "NODE2"),
            "MoveClusterGroup(SQL01, NODE2)",
        ),
    ],
)  # fmt: skip
def test_a_hop_is_told_as_code(step: Hop, label: str) -> None:
    assert call_label(step) == label


def test_only_documented_functions_show_a_signature() -> None:
    assert call_note(hop("call", HOST, DLL, "IsAlive", SQL01)) == "BOOL WINAPI IsAlive(RESID Resource)"
    assert call_note(hop("call", a.clussvc("NODE1"), HOST, "IsAlive", SQL01)) == ""
    assert call_note(hop("return", DLL, HOST, "IsAlive", result=True)) == ""


def test_a_signature_is_shortened_to_its_types() -> None:
    assert types_only("DWORD WINAPI Online(RESID Resource, LPHANDLE EventHandle)") == "DWORD Online(RESID, LPHANDLE)"


def test_the_other_levels_keep_their_labels() -> None:
    step = situations()["round-3"]
    assert step.hop is not None
    full = at_level(step, "calls").hop
    assert full is not None
    assert at_level(step, "components").hop == step.hop
    assert full.label != step.hop.label
    assert full.note


@cache
def real() -> tuple[StagePicture, ...]:
    """The first hop of each sort in the runs of both accounts."""
    texts, found = StageWords().texts(), {}
    for name in ("a VM fails", "a VM keeps dying"):
        run = recording(name)
        for position, step in enumerate(run.hops(), 1):
            sort = (step.function, step.kind, step.source.partition("/")[2], step.target.partition("/")[2])
            # What a network loses of its own has words on the band's lines on any level.
            if sort not in found and step.function != "Lose":
                found[sort] = at_level(picture_of(run.moment(position).rows, step, (), texts), "calls")
    return tuple(found.values())


def made() -> tuple[StagePicture, ...]:
    """Between any two things of the stage."""
    return tuple(at_level(one, "calls") for name, one in situations().items() if not name.startswith("documented-"))


def routes(pictures: tuple[StagePicture, ...], scale: float) -> Iterator[tuple[str, Route, StageLayout]]:
    metrics = Metrics(scale)
    for picture in pictures:
        layout = lay_out(picture, metrics, 1300 * scale, 800 * scale)
        route = route_of(picture.hop, layout, metrics) if picture.hop is not None else None
        if route is not None and picture.hop is not None:
            yield picture.hop.sentence, route, layout


@pytest.mark.parametrize(("pictures", "scale"), [(real, 1.0), (made, 0.8), (made, 2.0)])
def test_both_lines_have_room_and_cover_no_words(
    pictures: Callable[[], tuple[StagePicture, ...]], scale: float
) -> None:
    metrics, wrong, notes = Metrics(scale), [], 0
    for name, route, layout in routes(pictures(), scale):
        label = route.label.adjusted(0, 3 * scale, 0, -3 * scale)
        wrong += [(name, text) for text, rect in said_on(layout) if rect.adjusted(0, 3, 0, -3).intersects(label)]
        reach = 9 * scale
        badge = QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach)
        if not inside(layout.bounds, route.label) or badge.intersects(route.label):
            wrong.append((name, "outside or on its badge"))
        if route.note:
            notes += 1
            if metrics.width("note", route.note) > route.label.width() + 1:
                wrong.append((name, "wider than its label"))
    assert wrong == []
    assert notes
