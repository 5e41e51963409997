"""What a token tells when it moves, when it rests, when it was lost and when nobody answers."""

import dataclasses

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.kernel.hops import Hop
from core.model import addresses as a
from gui.clock import Clock
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import StagePicture, TimerFigure, Token, UnansweredFigure
from gui.stage.hop_item import GROWN, MOST_WAITING
from gui.stage.ink import Drawing
from gui.stage.metrics import Metrics
from gui.stage.parts import Words
from gui.stage.picture import hop_figure, picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from gui.stage.tokens import HALVES, door, draw_token, half_at, token_path
from gui.theme import LIGHT
from tests.gui.stage.pictures import ASK_DLL, ASK_RHS, ASK_VMMS, READ, RHS_SAYS, hop, power_lost, three

LOST = hop("message", a.clussvc("NODE2"), a.clussvc("NODE1"), "heartbeat", lost="gone")
SHAPES: tuple[Token, ...] = ("disc", "ring", "diamond", "square", "timer", "bolt")


@pytest.fixture
def clock(qapp: QApplication) -> Clock:
    del qapp
    return Clock(manual=True)


@pytest.fixture
def scene(clock: Clock) -> StageScene:
    scene = StageScene(clock)
    scene.show(picture_of(three(), None, (), StageWords().texts()))
    return scene


def lost() -> StagePicture:
    return picture_of(power_lost(three(), noticed=False), LOST, (), StageWords().texts())


def places(scene: StageScene) -> list[QPointF]:
    return [half.pos() for half in scene.hops.halves]


def test_what_is_lost_comes_near_slides_back_and_breaks(scene: StageScene, clock: Clock) -> None:
    scene.play_hop(lost())
    route = scene.hops.route
    assert route is not None
    target = route.points[-1]

    def distance() -> float:
        between = target - scene.hops.token.pos()
        return float(abs(between.x()) + abs(between.y()))

    seen = []
    for _ in range(24):
        clock.advance(10)
        if scene.hops.token.isVisible():
            seen.append(distance())
    nearest = seen.index(min(seen))
    assert 0 < nearest < len(seen) - 1
    assert seen[-1] > seen[nearest] + 5
    assert min(seen) > 10
    assert not scene.hops.token.isVisible()
    assert all(half.isVisible() for half in scene.hops.halves)


def test_its_halves_stay_where_it_broke(scene: StageScene, clock: Clock) -> None:
    scene.play_hop(lost())
    assert not any(half.isVisible() for half in scene.hops.halves)
    clock.advance(250)
    left, right = places(scene)
    assert left.x() < right.x()
    scene.show(lost())
    assert places(scene) == [left, right]
    assert all(half.isVisible() for half in scene.hops.halves)
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    assert not any(half.isVisible() for half in scene.hops.halves)


def test_reduced_motion_shows_the_halves_at_once(scene: StageScene, clock: Clock) -> None:
    clock.reduced_motion = True
    scene.play_hop(lost())
    assert all(half.isVisible() for half in scene.hops.halves)
    assert places(scene)[0] != places(scene)[1]


def test_the_halves_of_a_lost_hop_of_the_trail_are_drawn_with_it(scene: StageScene) -> None:
    texts = StageWords().texts()
    with_lost = picture_of(power_lost(three(), noticed=False), ASK_RHS, (LOST,), texts)
    arrived = replace(with_lost, trail=(dataclasses.replace(with_lost.trail[0], lost=False),))
    drawn = []
    for picture in (with_lost, arrived):
        scene.show(picture)
        (item,) = [item for item in scene.hops._past if item.isVisible()]
        assert item.drawing is not None
        drawn.append(len(item.drawing._strokes))
    # Two halves with their grounds, instead of one head.
    assert drawn[0] == drawn[1] + 3


# --- calls without an answer ------------------------------------------------------------------------


def unanswered(*hops: Hop, share: float = 0.5, now: Hop | None = None) -> StagePicture:
    texts = StageWords().texts()
    calls = tuple(UnansweredFigure(hop_figure(one, 0, texts), share, "298 s", "within 298 s") for one in hops)
    return replace(picture_of(three(), now, (), texts), unanswered=calls)


def words_of(item: DrawnItem) -> list[str]:
    assert item.drawing is not None
    return [stroke.text for stroke in item.drawing._strokes if hasattr(stroke, "text")]


def test_a_call_without_an_answer_stands_at_the_door(scene: StageScene) -> None:
    scene.show(unanswered(ASK_DLL))
    (item,) = scene.hops.waiting
    chip = scene.rect_of(ASK_DLL.target)
    assert chip is not None
    at = door(chip, scene.metrics)
    assert item.sceneBoundingRect().contains(at)
    assert at.x() > chip.right()
    assert chip.top() < at.y() < chip.bottom()
    assert item.toolTip() == "within 298 s"


def test_a_call_that_got_lost_waits_with_its_caller(scene: StageScene) -> None:
    away = hop("call", a.clussvc("NODE1"), a.clussvc("NODE2"), "TakeOwnership", lost="unreachable")
    scene.show(unanswered(away))
    caller = scene.rect_of(a.clussvc("NODE1"))
    assert caller is not None
    assert scene.hops.waiting[0].sceneBoundingRect().contains(door(caller, scene.metrics))


def test_it_covers_no_name(scene: StageScene) -> None:
    scene.show(unanswered(ASK_DLL))
    (item,) = scene.hops.waiting
    laid, card = scene.layout.nodes["NODE1"], scene.layout.cards["NODE1"]
    token = QRectF(0, 0, 22, 22)
    token.moveCenter(door(laid.rects[ASK_DLL.target], scene.metrics))
    assert not any(part.rect.intersects(token) for part in laid.parts if isinstance(part, Words))
    assert item.sceneBoundingRect().intersects(token.translated(card.topLeft()))


def test_it_stays_while_others_come_and_go_until_it_is_answered(scene: StageScene) -> None:
    scene.show(unanswered(ASK_DLL, now=ASK_DLL))
    (before,) = [item.sceneBoundingRect() for item in scene.hops.waiting]
    scene.show(unanswered(ASK_DLL, now=READ))
    (after,) = [item.sceneBoundingRect() for item in scene.hops.waiting]
    assert before == after
    scene.show(unanswered(now=READ))
    assert scene.hops.waiting == []


def test_it_says_how_long_it_may_still_take_where_there_is_room(scene: StageScene) -> None:
    scene.show(unanswered(ASK_RHS, ASK_DLL))
    wide, narrow = scene.hops.waiting
    assert words_of(wide) == []  # its box reaches to the edge of the card
    assert words_of(narrow) == []  # there is another chip beside it
    scene.set_room(1400, 760)
    last = hop("call", a.rhs("NODE1"), a.dll("NODE1", "clusres2.dll"), "IsAlive", "File Share Witness")
    scene.show(unanswered(last))
    assert words_of(scene.hops.waiting[0])[0].endswith("298 s")


def test_its_ring_is_what_is_left(scene: StageScene) -> None:
    scene.show(unanswered(ASK_DLL, share=1.0))
    whole = scene.hops.waiting[0].drawing
    scene.show(unanswered(ASK_DLL, share=0.25))
    quarter = scene.hops.waiting[0].drawing
    assert whole is not None
    assert quarter is not None
    lengths = [sorted(s.path.length() for s in drawing._strokes if hasattr(s, "path")) for drawing in (whole, quarter)]
    assert lengths[0] != lengths[1]


def test_not_more_are_drawn_than_one_can_look_at(scene: StageScene) -> None:
    scene.show(unanswered(ASK_RHS, ASK_DLL, ASK_VMMS, READ))
    assert len(scene.hops.waiting) == MOST_WAITING


def test_a_call_at_the_door_has_no_second_ring_there(scene: StageScene) -> None:
    timer = TimerFigure(ASK_DLL.target, "urgent", 0.5, "298 s", "")
    scene.show(replace(unanswered(ASK_DLL), timers=(timer,)))
    assert scene.hops.arcs.arcs["NODE1"] == ()


# --- at rest, and in detail -----------------------------------------------------------------------------


def head_of(item: DrawnItem) -> float:
    """How far the head of an arrow that points down is along its way: the height of its triangle."""
    assert item.drawing is not None
    return max(
        stroke.path.boundingRect().height()
        for stroke in item.drawing._strokes
        if hasattr(stroke, "path") and stroke.path.elementCount() == 4
    )


def test_heads_grow_when_nothing_plays(scene: StageScene) -> None:
    scene.show(picture_of(three(), ASK_RHS, (ASK_VMMS,), StageWords().texts()))
    hops = scene.hops
    (past,) = [item for item in hops._past if item.isVisible()]
    paused = head_of(hops._arrow), head_of(past)
    hops.set_paused(False)
    playing = head_of(hops._arrow), head_of(past)
    assert paused[0] == GROWN
    assert all(one >= 1.4 * other for one, other in zip(paused, playing, strict=True))
    hops.set_paused(True)
    assert (head_of(hops._arrow), head_of(past)) == paused


def test_heads_do_not_change_under_a_token_that_moves(scene: StageScene, clock: Clock) -> None:
    scene.play_hop(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    clock.advance(100)
    scene.hops.set_paused(False)
    assert scene.hops.token.isVisible()
    clock.advance(150)
    assert not scene.hops.token.isVisible()


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_told_apart_by_its_outline(qapp: QApplication, shape: Token) -> None:
    del qapp
    figure = dataclasses.replace(hop_figure(ASK_RHS, 1, StageWords().texts()), shape=shape)
    pictures = {other: picture_of_token(dataclasses.replace(figure, shape=other)) for other in SHAPES}
    assert [other for other in SHAPES if pictures[other] == pictures[shape]] == [shape]


def picture_of_token(figure: object) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    drawing = Drawing(LIGHT, Metrics())
    draw_token(drawing, figure, LIGHT, Metrics(), QPointF(20, 20))  # type: ignore[arg-type]
    painter = QPainter(image)
    drawing.paint(painter)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("result", "colour"), [(True, LIGHT.online), (False, LIGHT.failed), ("OnlinePending", LIGHT.pending)]
)
def test_a_return_carries_how_it_went_in_the_colour_of_that(qapp: QApplication, result: object, colour: object) -> None:
    del qapp
    answer = hop("return", a.rhs("NODE1"), a.clussvc("NODE1"), "IsAlive", result=result)
    image = picture_of_token(hop_figure(answer, 1, StageWords().texts()))
    found = {image.pixelColor(x, y).name().upper() for x in range(14, 27) for y in range(14, 27)}
    assert colour.outline.upper() in found  # type: ignore[attr-defined]


def test_both_halves_together_are_the_token() -> None:
    m = Metrics()
    for shape in SHAPES:
        whole = token_path(shape, QPointF(0, 0), 9).boundingRect()
        assert whole.width() > 12
    left, right = (half_at(side, 1.0, m) for side in HALVES)
    assert left.x() == -right.x()
    assert half_at(1, 0.0, m) == QPointF(0, 0)


def test_an_answer_says_its_result(scene: StageScene) -> None:
    scene.show(picture_of(three(), RHS_SAYS, (), StageWords().texts()))
    assert scene.hops.route is not None
    assert scene.hops.route.text == "TRUE"
