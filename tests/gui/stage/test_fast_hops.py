"""Hops that pass quickly flash at most three times a second at one place; quicker ones are counted, calmly."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from core.model import addresses as a
from gui.clock import Clock
from gui.stage import counters as counting
from gui.stage.flashes import LIT_MS
from gui.stage.hop_item import HopLayer
from gui.stage.picture import hop_figure, picture_of
from gui.stage.scene import StageScene, without_activity
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import ASK_DLL, ASK_RHS, ROUND, hop, sixteen, three

FRAME = 16.0
RHS, NETFT = a.rhs("NODE1"), a.netft("NODE1")


@pytest.fixture
def clock(qapp: QApplication) -> Clock:
    del qapp
    return Clock(manual=True)


@pytest.fixture
def scene(clock: Clock) -> StageScene:
    scene = StageScene(clock)
    scene.show(without_activity(picture_of(three(), ASK_RHS, (), StageWords().texts())))
    return scene


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the wall clock by which counts are written."""
    time = [100.0]
    monkeypatch.setattr(counting, "perf_counter", lambda: time[0])

    def at(seconds: float) -> None:
        time[0] = 100.0 + seconds

    return at


def flash(scene: StageScene, step: object) -> HopLayer:
    figure = hop_figure(step, 1, StageWords().texts())  # type: ignore[arg-type]
    scene.hops.flash(figure, scene.layout, scene.theme, scene.metrics)
    return scene.hops


def count(scene: StageScene, *received: counting.Count) -> counting.CounterLayer:
    layer = scene.hops.counters
    layer.count(received)
    layer.show(scene.layout, scene.theme, scene.metrics)
    return layer


# --- flashes ----------------------------------------------------------------------------------------


def test_a_hop_lights_up_and_goes_out(scene: StageScene, clock: Clock) -> None:
    assert flash(scene, ASK_RHS).flashes.lit == 1
    clock.advance(LIT_MS - 1)
    assert scene.hops.flashes.lit == 1
    clock.advance(2)
    assert scene.hops.flashes.lit == 0


@pytest.mark.parametrize("pace", [2.5, 10.0, 25.0])
@pytest.mark.parametrize("every", [1, 3, 7, 20, 27, 40])
def test_one_place_flashes_at_most_three_times_a_second(
    scene: StageScene, clock: Clock, pace: float, every: int
) -> None:
    """However often the same call is made: the flanks of its light are counted, frame by frame, over ten seconds."""
    clock.speed = pace
    rises, was_lit = 0, 0
    for frame in range(round(10_000 / FRAME)):
        if frame % every == 0:
            flash(scene, ASK_RHS)
        rises += scene.hops.flashes.lit > was_lit
        was_lit = scene.hops.flashes.lit
        clock.advance(FRAME)
        was_lit = min(was_lit, scene.hops.flashes.lit)
    assert 1 <= rises <= 30


def test_what_is_lit_stays_lit_when_it_is_used_again(scene: StageScene, clock: Clock) -> None:
    flash(scene, ASK_RHS)
    (item, _) = next(iter(scene.hops.flashes._lit.values()))
    drawn = item.drawing
    clock.advance(200)
    flash(scene, ASK_RHS)
    clock.advance(300)
    assert scene.hops.flashes.lit == 1
    assert item.drawing is drawn
    clock.advance(101)
    assert scene.hops.flashes.lit == 0


def test_only_so_many_are_lit(scene: StageScene) -> None:
    for n in range(3):
        for step in ROUND:
            far = hop(step.kind, *(end.replace("NODE1", f"NODE{n + 1}") for end in (step.source, step.target)), "read")
            flash(scene, far)
    assert scene.hops.flashes.lit == 8


def test_a_pause_puts_everything_out(scene: StageScene, clock: Clock) -> None:
    flash(scene, ASK_RHS)
    flash(scene, ASK_DLL)
    items = len(scene.items())
    scene.hops.calm()
    assert scene.hops.flashes.lit == 0
    assert len(scene.items()) == items - 2
    assert not clock.busy


def test_where_nothing_is_to_move_hops_are_counted_instead(scene: StageScene, clock: Clock) -> None:
    clock.reduced_motion = True
    flash(scene, ASK_RHS)
    assert scene.hops.flashes.lit == 0
    assert scene.hops.counters.counts == {(RHS, "disc"): 1}


# --- counts -------------------------------------------------------------------------------------------


def test_what_a_box_receives_is_counted_with_all_in_it(scene: StageScene) -> None:
    layer = count(scene, (RHS, "disc", 2), (a.dll("NODE1", "clusres.dll"), "disc", 3), (RHS, "ring", 1))
    assert layer.counts == {(RHS, "disc"): 5, (RHS, "ring"): 1}
    assert layer.badges == 1


def test_counts_are_written_at_most_three_times_a_second(scene: StageScene, now: Callable[[float], None]) -> None:
    layer = count(scene, (RHS, "disc", 1))
    drawings = [layer._items[RHS].drawing]
    for frame in range(1, 63):
        now(frame * 0.016)
        count(scene, (RHS, "disc", 1))
        if layer._items[RHS].drawing is not drawings[-1]:
            drawings.append(layer._items[RHS].drawing)
    assert len(drawings) == 3
    assert layer.counts == {(RHS, "disc"): 63}


def test_badges_lie_above_their_boxes_and_cover_none(scene: StageScene) -> None:
    layer = count(scene, (RHS, "square", 1080), (NETFT, "ring", 60), (a.vmms("NODE1"), "disc", 123_456))
    boxes = [rect for rect in scene.layout.rects.values() if rect not in scene.layout.cards.values()]
    for address, item in layer._items.items():
        badge = item.sceneBoundingRect().adjusted(6, 6, -6, -8)
        assert badge.center().y() < scene.layout.rects[address].top()
        assert not any(badge.intersects(box) for box in boxes)


def test_small_cards_have_one_badge_each(scene: StageScene) -> None:
    scene.show(without_activity(picture_of(sixteen(), ASK_RHS, (), StageWords().texts())))
    layer = count(scene, (RHS, "disc", 2), (NETFT, "disc", 3), (a.netft("NODE2"), "ring", 1))
    assert set(layer._items) == {"NODE1", "NODE2"}


def test_badges_follow_their_boxes_when_the_room_changes(scene: StageScene) -> None:
    layer = count(scene, (RHS, "disc", 2))
    before = layer._items[RHS].sceneBoundingRect().center()
    scene.set_room(1500, 900)
    after, rect = layer._items[RHS].sceneBoundingRect(), scene.layout.rects[RHS]
    assert after.center() != before
    assert rect.left() < after.center().x() < rect.right()
    assert abs(after.bottom() - rect.top()) < 12


def test_arrows_go_out_when_the_room_changes(scene: StageScene) -> None:
    flash(scene, ASK_RHS)
    scene.set_room(1500, 900)
    assert scene.hops.flashes.lit == 0


def test_counting_begins_anew(scene: StageScene) -> None:
    count(scene, (RHS, "disc", 2))
    items = len(scene.items())
    scene.hops.calm()
    assert scene.hops.counters.counts == {}
    assert len(scene.items()) == items - 1


def test_what_is_nowhere_on_the_stage_is_not_written(scene: StageScene) -> None:
    assert count(scene, ("", "disc", 2)).badges == 0
