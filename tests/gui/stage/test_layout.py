"""Nothing overlaps, nothing is cut, nothing moves that should not."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtCore import QRectF

from core.model import addresses as a
from gui.stage.figures import HopFigure, StagePicture
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout, lay_out
from gui.stage.metrics import Metrics
from gui.stage.parts import Mark, Panel, Words
from gui.stage.picture import picture_of
from gui.stage.route import Route
from gui.stage.slots import Slots
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import ASK_RHS, ROUND, cluster, failed_over, situations, sixteen, sixty_four, three

pytestmark = pytest.mark.usefixtures("qapp")
SCALES = pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 3.0])
SIZES = pytest.mark.parametrize("size", [(820, 560), (1100, 760), (1900, 980)])
CASES = ("ready", "broken", "power", "failover", "console", "sixteen", "long")


def case(name: str) -> StagePicture:
    return long_words() if name == "long" else situations()[name]


def long_words() -> StagePicture:
    """Longer words than any language has, and a VM named by somebody who means it."""
    texts = StageWords().texts()
    fields = {f.name: getattr(texts, f.name) for f in structs.fields(texts)}
    longer: dict[str, Any] = {name: f"{text} {text}" for name, text in fields.items() if isinstance(text, str)}
    homes = {"A-VERY-LONG-NAME-FOR-A-VIRTUAL-MACHINE-01": "NODE1", "SQL01": "NODE1"}
    return picture_of(cluster(homes, 3), None, (), structs.replace(texts, **longer))


def overlapping(rects: dict[str, QRectF]) -> list[tuple[str, str]]:
    """Pairs that touch although neither lies in the other."""
    return [
        (one, other)
        for (one, r1), (other, r2) in combinations(rects.items(), 2)
        if r1.intersects(r2) and not r1.contains(r2) and not r2.contains(r1)
    ]


def inside(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-1, -1, 1, 1).contains(inner)


@SCALES
@SIZES
@pytest.mark.parametrize("name", CASES)
def test_nothing_overlaps(name: str, scale: float, size: tuple[int, int]) -> None:
    layout = lay_out(case(name), Metrics(scale), *size)
    assert overlapping(layout.rects) == []
    cards = [*layout.cards.values(), layout.frame.band, *layout.frame.consoles]
    assert not [pair for pair in combinations(cards, 2) if pair[0].intersects(pair[1])]
    assert all(inside(layout.bounds, rect) for rect in layout.rects.values())


@SCALES
@SIZES
@pytest.mark.parametrize("name", CASES)
def test_all_words_stand_in_their_boxes_and_on_nobody_else(name: str, scale: float, size: tuple[int, int]) -> None:
    layout = lay_out(case(name), Metrics(scale), *size)
    for node in layout.nodes.values():
        panels = [part.rect for part in node.parts if isinstance(part, Panel)]
        said = [part.rect for part in node.parts if isinstance(part, Words | Mark)]
        for rect in said:
            home = min((p for p in panels if p.contains(rect.center())), key=lambda p: p.width() * p.height())
            assert inside(home, rect)
        # The line box of a font is taller than its letters, so lines may touch, but not by more.
        slim = [rect.adjusted(0, 2 * scale, 0, -2 * scale) for rect in said]
        assert not [pair for pair in combinations(slim, 2) if pair[0].intersects(pair[1])]
    for parts in (*layout.consoles, layout.band):
        panel = next(part.rect for part in parts if isinstance(part, Panel))
        assert all(inside(panel, part.rect) for part in parts if isinstance(part, Words | Mark))


@SCALES
@pytest.mark.parametrize("name", ["ready", "failover", "power"])
def test_what_must_be_read_is_not_cut(name: str, scale: float) -> None:
    layout = lay_out(case(name), Metrics(scale), 960 * scale, 700 * scale)
    parts = [part for node in layout.nodes.values() for part in node.parts] + layout.band
    cut = [part.text for part in parts if isinstance(part, Words) and part.text.endswith("…")]
    assert cut == []


def test_layers_line_up() -> None:
    layout = lay_out(case("broken"), Metrics(), 1000, 700)
    for layer in (a.clussvc, a.rhs, a.vmms, a.netft):
        rects = [layout.rects[layer(node)] for node in ("NODE1", "NODE2", "NODE3")]
        assert len({(rect.top(), rect.height()) for rect in rects}) == 1


def test_stepping_moves_nothing() -> None:
    slots, places = Slots(), []
    for step in ROUND:
        picture = picture_of(three(), step, (), StageWords().texts())
        places.append(lay_out(picture, Metrics(), 1000, 700, slots).rects)
    assert all(place == places[0] for place in places)


def test_a_failover_moves_only_the_vms() -> None:
    slots, texts = Slots(), StageWords().texts()
    before = lay_out(picture_of(three(), None, (), texts), Metrics(), 1000, 760, slots).rects
    after = lay_out(picture_of(failed_over(three()), None, (), texts), Metrics(), 1000, 760, slots).rects
    bands = {"network/Cluster Network 1", "quorum"}
    moved = {address for address in before if before[address] != after[address]}
    assert moved <= bands
    back = lay_out(picture_of(three(), None, (), texts), Metrics(), 1000, 760, slots).rects
    assert back == before


def test_an_arrival_takes_a_free_place() -> None:
    slots, texts = Slots(), StageWords().texts()
    slots.assign(picture_of(three(), None, (), texts).nodes)
    slots.assign(picture_of(failed_over(three()), None, (), texts).nodes)
    assert slots.place(a.vm("NODE2", "DC01")) == 0
    assert slots.place(a.vm("NODE2", "SQL01")) == 1


def test_large_clusters_get_compact() -> None:
    texts = StageWords().texts()
    compact = lay_out(picture_of(sixteen(), None, (), texts), Metrics(), 2000, 1200)
    assert compact.frame.density == "compact"
    tiny = lay_out(picture_of(sixty_four(), None, (), texts), Metrics(), 2600, 1600)
    assert tiny.frame.density == "tiny"
    parts = sum(len(node.parts) for node in tiny.nodes.values())
    assert parts < 64 * 20  # drawn by state, not by VM
    assert overlapping({k: r for k, r in tiny.rects.items() if k.startswith("NODE7/")}) == []


def covers(route_points: list[tuple[float, float]], rect: QRectF) -> bool:
    """Whether a way runs through a rectangle."""
    inner = rect.adjusted(2, 2, -2, -2)
    for (x1, y1), (x2, y2) in pairwise(route_points):
        along = QRectF(min(x1, x2), min(y1, y2), max(abs(x2 - x1), 0.1), max(abs(y2 - y1), 0.1))
        if along.intersects(inner):
            return True
    return False


def routes(scale: float) -> Iterator[tuple[str, HopFigure, Route, StageLayout]]:
    """The way of the hop in every situation there is."""
    for name, picture in situations().items():
        metrics = Metrics(scale)
        layout = lay_out(picture, metrics, 1000 * scale, 740 * scale)
        if picture.hop is not None:
            route = route_of(picture.hop, layout, metrics)
            assert route is not None, name
            yield name, picture.hop, route, layout


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_arrows_cross_no_box_they_do_not_concern(scale: float) -> None:
    crossed = []
    for name, hop, route, layout in routes(scale):
        points = [(p.x(), p.y()) for p in route.points]
        ends = (hop.source, hop.target)
        crossed += [
            (name, address)
            for address, rect in layout.rects.items()
            if not address.endswith("/machine")
            and not any(end == address or end.startswith(address + "/") for end in ends)
            and covers(points, rect)
        ]
    assert crossed == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_arrows_keep_out_of_each_others_way(scale: float) -> None:
    """Every line keeps off words, runs straight along the axes, and is long enough to be seen."""
    wrong = []
    for name, _, route, layout in routes(scale):
        points = [(p.x(), p.y()) for p in route.points]
        wrong += [(name, text) for text, rect in said_on(layout) if covers(points, rect.adjusted(0, 2, 0, -2))]
        bends = [abs(x1 - x2) > 0.6 and abs(y1 - y2) > 0.6 for (x1, y1), (x2, y2) in pairwise(points)]
        length = sum(abs(x1 - x2) + abs(y1 - y2) for (x1, y1), (x2, y2) in pairwise(points))
        if any(bends) or length < 12 * scale:
            wrong.append((name, "crooked or short"))
    assert wrong == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_labels_are_whole_and_cover_no_words(scale: float) -> None:
    wrong = []
    for name, hop, route, layout in routes(scale):
        label = route.label.adjusted(0, 3 * scale, 0, -3 * scale)
        wrong += [(name, text) for text, rect in said_on(layout) if rect.adjusted(0, 3, 0, -3).intersects(label)]
        reach = 9 * scale
        badge = QRectF(route.badge.x() - reach, route.badge.y() - reach, 2 * reach, 2 * reach)
        if not inside(layout.bounds, route.label) or not inside(layout.bounds, badge):
            wrong.append((name, "outside"))
        if badge.intersects(route.label):
            wrong.append((name, "badge on label"))
        if route.text != hop.label:
            wrong.append((name, route.text))
    assert wrong == []


def said_on(layout: StageLayout) -> list[tuple[str, QRectF]]:
    """Every line of text on the stage."""
    found = [
        (part.text, part.rect.translated(layout.cards[node].topLeft()))
        for node, laid in layout.nodes.items()
        for part in laid.parts
        if isinstance(part, Words)
    ]
    frame = layout.frame
    for parts, home in (*zip(layout.consoles, frame.consoles, strict=True), (layout.band, frame.band)):
        found += [(p.text, p.rect.translated(home.topLeft())) for p in parts if isinstance(p, Words)]
    return found


def test_unknown_places_have_no_route() -> None:
    layout: StageLayout = lay_out(case("ready"), Metrics(), 1000, 700)
    picture = picture_of(three(), ASK_RHS._replace(source="user", target="nowhere"), (), StageWords().texts())
    assert picture.hop is not None
    assert route_of(picture.hop, layout, Metrics()) is None
    assert layout.find("NODE1/system") is not None
