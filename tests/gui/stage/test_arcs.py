"""Timers are rings that drain: on what they belong to, one each, and only where they can be read."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from core.evidence.timers import MISSED, Timer, TimerKind
from core.model import addresses as a
from gui.clock import Clock
from gui.stage.arcs import ring_path
from gui.stage.figures import StagePicture, TimerFigure
from gui.stage.parts import Mark, Panel, Words
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from gui.stage.timers import TimerWords, share_left
from gui.theme import DARK
from tests.gui.stage.pictures import documented, power_lost, sixteen, three

SECOND = 1_000_000
SQL01 = a.vm("NODE1", "SQL01")


def timer(address: str, kind: TimerKind = "poll", what: str = "LooksAlivePollInterval", due: int = 5) -> Timer:
    return Timer(address, kind, what, 0, due * SECOND, 7)


def pictured(*timers: Timer, now: float = 2.0, rows: object = None) -> StagePicture:
    figures = TimerWords().figures(timers, int(now * SECOND))
    return replace(picture_of(rows or documented(), None, (), StageWords().texts()), timers=figures)  # type: ignore[arg-type]


@pytest.fixture
def scene(qapp: QApplication) -> StageScene:
    del qapp
    return StageScene(Clock(manual=True))


def shown(scene: StageScene) -> Iterator[tuple[str, TimerFigure, QRectF]]:
    for node, arcs in scene.hops.arcs.arcs.items():
        for arc in arcs:
            yield node, arc.timer, arc.ring


def test_a_ring_lies_round_the_glyph_of_its_tile(scene: StageScene) -> None:
    scene.show(pictured(timer(SQL01)))
    ((node, figure, ring),) = shown(scene)
    laid = scene.layout.nodes[node]
    tile = laid.rects[SQL01]
    marks = [part.rect for part in laid.parts if isinstance(part, Mark) and tile.contains(part.rect)]
    assert ring.center() == marks[0].center()
    assert ring.contains(marks[0])
    assert tile.contains(ring)
    assert (figure.left, figure.share) == ("3 s", 0.6)


def test_a_box_has_its_ring_in_a_corner_that_is_free(scene: StageScene) -> None:
    addresses = (a.clussvc("NODE1"), a.rhs("NODE1", 2), a.netft("NODE3"), a.machine("NODE2"))
    scene.show(pictured(*(timer(address, "limit") for address in addresses)))
    found = {figure.address: (node, ring) for node, figure, ring in shown(scene)}
    assert set(found) == set(addresses)
    for address, (node, ring) in found.items():
        laid = scene.layout.nodes[node]
        assert laid.rects[address].contains(ring)
        others = [
            p.rect for p in laid.parts if isinstance(p, Words | Mark) or (isinstance(p, Panel) and p.kind == "chip")
        ]
        assert not any(other.intersects(ring) for other in others)


def test_the_time_that_is_left_touches_no_other_words(scene: StageScene) -> None:
    scene.show(pictured(timer(SQL01), timer(a.rhs("NODE1", 1)), timer(a.machine("NODE3"), "limit")))
    told = [(node, arc) for node, arcs in scene.hops.arcs.arcs.items() for arc in arcs if arc.words is not None]
    assert len(told) == 3
    for node, arc in told:
        assert arc.words is not None
        m = scene.metrics
        words = QRectF(arc.words.x(), arc.words.y(), m.width("small", arc.timer.left), m.height("small"))
        assert not any(
            part.rect.intersects(words) for part in scene.layout.nodes[node].parts if isinstance(part, Words)
        )


def test_where_words_leave_no_room_the_ring_is_alone(scene: StageScene) -> None:
    """A VM without power says so on a line that is nearly full, and the time is a long one."""
    scene.show(pictured(timer(SQL01, "limit", due=600), rows=power_lost(three(), noticed=False)))
    scene.set_room(900, 700)
    ((_, arcs),) = [entry for entry in scene.hops.arcs.arcs.items() if entry[1]]
    assert arcs[0].words is None


def test_one_object_has_one_ring(scene: StageScene) -> None:
    scene.show(pictured(timer(SQL01), timer(SQL01, "work", "boot", 9)))
    ((_, figure, _),) = shown(scene)
    # TimerWords is given them in the order of their weight.
    assert figure.text == "LooksAlivePollInterval: 3 s left"


def test_a_heartbeat_is_a_ring_without_words(scene: StageScene) -> None:
    scene.show(pictured(timer(a.netft("NODE1"), "beat", "SameSubnetDelay", 1), now=0.5))
    (arc,) = scene.hops.arcs.arcs["NODE1"]
    assert arc.words is None
    assert arc.timer.text == "SameSubnetDelay: 500 ms left"


def test_small_cards_tell_only_what_leads_to_something(scene: StageScene) -> None:
    rows = sixteen()
    scene.show(pictured(timer(a.netft("NODE1"), "beat"), timer(a.machine("NODE2"), "limit", MISSED), rows=rows))
    assert scene.layout.frame.density == "compact"
    assert [figure.address for _, figure, _ in shown(scene)] == [a.machine("NODE2")]


def test_only_what_changed_is_drawn_again(scene: StageScene) -> None:
    beat = timer(a.netft("NODE2"), due=60)
    scene.show(pictured(timer(SQL01), beat))
    items = scene.hops.arcs._items
    ring, other = items[SQL01].drawing, items[beat.address].drawing
    cards = [item.drawing for item in scene._nodes.values()]
    scene.show(pictured(timer(SQL01), beat, now=2.01))
    assert (items[SQL01].drawing, items[beat.address].drawing) == (ring, other)
    scene.show(pictured(timer(SQL01), beat, now=2.4))
    assert items[SQL01].drawing is not ring
    assert items[beat.address].drawing is other
    assert [item.drawing for item in scene._nodes.values()] == cards
    scene.set_theme(DARK)
    assert items[beat.address].drawing is not other


def test_a_ring_that_is_over_goes(scene: StageScene) -> None:
    scene.show(pictured(timer(a.netft("NODE16"), "limit"), rows=sixteen()))
    scene.show(pictured(timer(SQL01)))
    assert set(scene.hops.arcs._items) == {SQL01}


def test_who_points_at_a_ring_is_told_what_it_is(scene: StageScene) -> None:
    scene.show(pictured(timer(SQL01, "limit", "PendingTimeout", 180)))
    (_, _, ring) = next(shown(scene))
    (item,) = [one for one in scene.items(scene.layout.cards["NODE1"].topLeft() + ring.center()) if one.toolTip()]
    assert item.toolTip() == "PendingTimeout: 178 s left"


def test_who_reads_the_outline_is_told_as_well(scene: StageScene) -> None:
    scene.show(pictured(timer(SQL01), timer(a.machine("NODE1"), "limit", MISSED)))
    (node,) = [stop for stop in scene.outline() if stop.address == a.machine("NODE1")]
    assert node.text == "NODE1, Up, counts as down in 3 s unless a heartbeat comes"
    (tile,) = [thing for thing in node.walk() if thing.address == SQL01]
    assert tile.text == "SQL01, Online, LooksAlivePollInterval: 3 s left"


def test_of_very_many_only_those_that_lead_to_something_are_told() -> None:
    polls = [timer(a.vm("NODE1", f"VM{n}")) for n in range(100)]
    boots = timer(SQL01, "work", "boot")
    assert [figure.address for figure in TimerWords().figures([*polls, boots], 0)] == [SQL01]


def test_a_ring_empties_like_the_face_of_a_clock() -> None:
    rect = QRectF(-10, -10, 20, 20)
    quarter_gone = ring_path(rect, 0.75)
    assert quarter_gone.pointAtPercent(0).x() == pytest.approx(10, abs=0.1)
    assert quarter_gone.pointAtPercent(1).y() == pytest.approx(-10, abs=0.1)
    assert ring_path(rect, 1.0).length() > 4 * ring_path(rect, 0.2).length() > 0
    assert quarter_gone.boundingRect().contains(QPointF(-9.5, -1))


def test_what_is_left_is_told_in_steps_that_can_be_seen() -> None:
    one = timer(SQL01)
    assert share_left(one, 0) == 1.0
    assert share_left(one, 5 * SECOND) == 0.0
    assert share_left(one, 1) == share_left(one, 1000)


@pytest.mark.parametrize(
    ("rest", "words"), [(0.25, "300 ms"), (1, "1 s"), (1.2, "2 s"), (240, "240 s"), (600, "600 s"), (7200, "120 min")]
)
def test_the_time_left_is_short(rest: float, words: str) -> None:
    assert TimerWords().left(Timer(SQL01, "limit", "x", 0, int(rest * SECOND), -1), 0) == words


def test_words_say_what_happens() -> None:
    def text(kind: TimerKind, what: str) -> str:
        return TimerWords().figures([timer(SQL01, kind, what)], 0)[0].text

    assert text("deadline", "IsAlive") == "IsAlive must be answered within 5 s"
    assert text("limit", MISSED) == "counts as down in 5 s unless a heartbeat comes"
    assert text("work", "boot") == "boots: 5 s left"
    assert TimerWords().figures([timer(SQL01, "limit", MISSED)], 0)[0].pressure == "urgent"
