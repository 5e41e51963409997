"""The story: nodes and VMs as a graph with one sentence; it has a place for everything and nothing moves."""

from collections.abc import Callable
from itertools import combinations, pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from core.model import addresses as a
from gui.stage.figures import StagePicture, TimerFigure
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout, lay_out
from gui.stage.leveled import at_level
from gui.stage.metrics import Metrics
from gui.stage.outline import outline_of
from gui.stage.parts import Mark, Panel, Words
from gui.stage.picture import picture_of
from gui.stage.route import Route
from gui.stage.slots import Slots
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import (
    ROUND,
    Rows,
    documented,
    failed_over,
    power_lost,
    situations,
    sixteen,
    sixty_four,
    three,
)

pytestmark = pytest.mark.usefixtures("qapp")
SCALES = pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 3.0])
SIZES = pytest.mark.parametrize("size", [(820, 560), (1100, 760), (1900, 980)])
CASES: dict[str, Callable[[], Rows]] = {
    "three": three,
    "documented": documented,
    "power": lambda: power_lost(three(), noticed=True),
    "failover": lambda: failed_over(three()),
    "sixteen": sixteen,
}


def story(rows: Rows, told: str = "The cluster service on NODE1 asks the resource host.") -> StagePicture:
    return at_level(replace(picture_of(rows, None, (), StageWords().texts()), told=told), "story")


def drawn(layout: StageLayout) -> dict[str, QRectF]:
    return {address: rect for address, rect in layout.rects.items() if address not in layout.hidden}


@SCALES
@SIZES
@pytest.mark.parametrize("name", CASES)
def test_nothing_overlaps(name: str, scale: float, size: tuple[int, int]) -> None:
    layout = lay_out(story(CASES[name]()), Metrics(scale), *size)
    rects = {**drawn(layout), "told": layout.frame.told}
    assert not [pair for pair in combinations(rects.items(), 2) if pair[0][1].intersects(pair[1][1])]
    assert all(layout.bounds.contains(rect) for rect in rects.values())


@SCALES
@pytest.mark.parametrize("name", CASES)
def test_words_stand_in_their_shapes(name: str, scale: float) -> None:
    layout = lay_out(story(CASES[name]()), Metrics(scale), 1000, 600)
    for node in layout.nodes.values():
        room = QRectF(0, 0, *next(iter(layout.cards.values())).size().toTuple())
        assert all(room.contains(part.rect) for part in node.parts if isinstance(part, Words | Mark | Panel))
        said = [part.rect.adjusted(0, 2 * scale, 0, -2 * scale) for part in node.parts if isinstance(part, Words)]
        assert not [pair for pair in combinations(said, 2) if pair[0].intersects(pair[1])]
    for part in layout.told:
        assert isinstance(part, Words)
        assert layout.frame.told.adjusted(-1, -1, 1, 1).contains(part.rect)


@pytest.mark.parametrize("name", ["three", "documented", "failover"])
def test_names_and_states_are_not_cut(name: str) -> None:
    layout = lay_out(story(CASES[name]()), Metrics(), 1000, 600)
    parts = [part for node in layout.nodes.values() for part in node.parts]
    assert not [part.text for part in parts if isinstance(part, Words) and part.text.endswith("…")]


def test_whatever_has_an_address_has_a_place() -> None:
    for rows in (three(), documented(), failed_over(three()), sixteen()):
        picture = story(rows)
        layout = lay_out(picture, Metrics(), 1000, 700)
        things = [thing.address for stop in outline_of(picture) for thing in stop.walk()]
        assert [address for address in things if address not in layout.rects] == []
        assert layout.rects[a.clussvc("NODE2")] == layout.rects[a.machine("NODE2")]


def test_what_is_not_drawn_is_found_where_it_is_told() -> None:
    layout = lay_out(story(documented()), Metrics(), 1000, 700)
    assert layout.find(a.dll("NODE1", "clusres.dll")) == (a.machine("NODE1"), layout.rects[a.machine("NODE1")])
    network = a.network("Cluster Network 1")
    assert layout.find(f"{network}/NODE1") == (network, layout.rects[network])
    assert layout.find(a.vm("NODE1", "SQL01")) == (a.vm("NODE1", "SQL01"), layout.rects[a.vm("NODE1", "SQL01")])


def test_stepping_moves_nothing() -> None:
    slots, places = Slots(), []
    for step in ROUND:
        picture = at_level(picture_of(three(), step, (), StageWords().texts()), "story")
        places.append(lay_out(picture, Metrics(), 1000, 700, slots).rects)
    assert all(place == places[0] for place in places)


def test_a_longer_sentence_moves_nothing_and_is_set_smaller_before_it_is_cut() -> None:
    short, long = (lay_out(story(three(), told), Metrics(), 1000, 700) for told in ("Short.", "long words " * 25))
    assert short.rects == long.rects
    assert short.told[0].role == "told"  # type: ignore[union-attr]
    assert long.told[0].role != "told"  # type: ignore[union-attr]
    said = " ".join(part.text for part in long.told if isinstance(part, Words))
    assert said.strip() == ("long words " * 25).strip()


def test_very_many_nodes_keep_their_cards_and_have_the_sentence() -> None:
    layout = lay_out(story(sixty_four()), Metrics(), 1600, 900)
    assert layout.plan is None
    assert layout.told
    assert min(rect.top() for rect in layout.rects.values()) >= layout.frame.told.bottom()


def routes() -> list[tuple[str, Route, StageLayout]]:
    found = []
    for name, picture in situations().items():
        shown = at_level(picture, "story")
        layout = lay_out(shown, Metrics(), 1100, 700)
        route = route_of(shown.hop, layout, Metrics()) if shown.hop is not None else None
        if route is not None:
            found.append((name, route, layout))
    return found


def test_every_hop_has_a_way_that_crosses_no_shape() -> None:
    assert len(routes()) > 100
    for name, route, layout in routes():
        ends = (route.points[0], route.points[-1])
        for one, other in pairwise(route.points):
            line = QRectF(one, other).normalized().adjusted(-0.5, -0.5, 0.5, 0.5)
            crossed = [
                address
                for address, rect in drawn(layout).items()
                if line.intersects(rect.adjusted(2, 2, -2, -2))
                and not any(rect.adjusted(-1, -1, 1, 1).contains(end) for end in ends)
            ]
            assert not crossed, (name, crossed)


def test_ways_run_along_lines_and_bend_at_right_angles() -> None:
    for name, route, _ in routes():
        for one, other in pairwise(route.points):
            assert abs(one.x() - other.x()) < 1 or abs(one.y() - other.y()) < 1, name


def test_a_node_has_the_timer_that_matters_most() -> None:
    timers = (
        TimerFigure(a.clussvc("NODE1"), "waits", 0.2, "2 s", "waits"),
        TimerFigure(a.rhs("NODE1"), "urgent", 0.7, "7 s", "urgent"),
        TimerFigure(a.netft("NODE2"), "calm", 0.1, "1 s", "calm"),
        TimerFigure(a.vm("NODE1", "SQL01"), "waits", 0.5, "5 s", "VM"),
    )
    shown = at_level(replace(situations()["ready"], timers=timers), "story")
    assert {timer.text for timer in shown.timers} == {"urgent", "VM"}


def test_the_story_has_no_label_no_number_and_no_trail() -> None:
    shown = at_level(situations()["round-4"], "story")
    assert shown.hop is not None
    assert (shown.hop.label, shown.hop.number, shown.trail) == ("", 0, ())
