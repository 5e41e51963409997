"""Signs stand on their objects, are told apart by more than their colour, and cost nothing while there are none."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import addresses as a
from gui.clock import Clock
from gui.stage import signs as module
from gui.stage.ink import Drawing
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.signs import Sign, SignKind
from gui.stage.tag_places import place_of_tag
from gui.stage.texts import StageWords
from gui.stage.view import StageView
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast
from tests.gui.stage.pictures import ASK_RHS, failed_over, sixteen, sixty_four, three

RHS = a.rhs("NODE1")
KINDS: tuple[SignKind, ...] = ("shown", "marked", "chosen", "wrong", "right")
THEMES = (LIGHT, DARK, HIGH_CONTRAST)


@pytest.fixture
def scene(qapp: QApplication) -> StageScene:
    scene = StageScene(Clock(manual=True))
    scene.show(picture_of(three(), None, (), StageWords().texts()))
    return scene


@pytest.fixture
def view(qtbot: QtBot, scene: StageScene) -> Iterator[StageView]:
    view = StageView(scene)
    view.resize(1000, 760)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.close()


def covered(scene: StageScene) -> QRectF:
    return scene.signs._item.sceneBoundingRect()


def test_a_sign_stands_on_its_object_on_every_level(scene: StageScene) -> None:
    scene.point_at((Sign(RHS, "shown"),))
    box = scene.rect_of(RHS)
    assert box is not None
    assert covered(scene).contains(box)
    assert covered(scene).height() < 2 * box.height()
    scene.set_level("story")
    card = scene.layout.rects["NODE1/machine"]
    assert scene.signs.rects(scene.layout) == {"NODE1/machine": card}
    assert covered(scene).contains(card)
    scene.set_level("calls")
    assert RHS in scene.signs.rects(scene.layout)


def test_what_is_nowhere_has_no_sign(scene: StageScene) -> None:
    scene.point_at((Sign("witness/none", "shown"),))
    assert not scene.signs._item.isVisible()


def test_taken_away_nothing_is_left(scene: StageScene) -> None:
    scene.point_at((Sign(RHS, "right", "right"),))
    assert scene.signs._item.isVisible()
    scene.point_at(())
    assert not scene.signs._item.isVisible()
    assert scene.signs._drawn == ()


def test_without_signs_nothing_is_looked_for(scene: StageScene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.SignLayer, "_placed", lambda *_: pytest.fail("looked for"))
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))


def test_a_hop_and_its_token_draw_no_sign_again(scene: StageScene) -> None:
    scene.point_at((Sign(RHS, "shown"), Sign(a.vmms("NODE1"), "chosen", "predicted")))
    before = scene.signs._item.drawing
    scene.play_hop(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    scene.clock.advance(125)
    assert scene.hops.token.isVisible()
    assert scene.signs._item.drawing is before
    scene.show(picture_of(failed_over(three()), None, (), StageWords().texts()))
    assert scene.signs._item.drawing is before


def test_of_one_object_the_answer_is_drawn_and_both_are_read_out(scene: StageScene) -> None:
    pointed, right = Sign(RHS, "shown", told="points"), Sign(RHS, "right", "right", "is right")
    scene.point_at((pointed, right))
    assert [sign for sign, _ in scene.signs._placed(scene.layout)] == [right]
    text = next(one.text for stop in scene.outline() for one in stop.walk() if one.address == RHS)
    assert text.endswith("points, is right")


def strokes(scene: StageScene) -> list[tuple[object, ...]]:
    drawing = scene.signs._item.drawing
    assert isinstance(drawing, Drawing)
    return [(type(stroke), tuple(stroke.pen.dashPattern())) for stroke in drawing._strokes]


def test_signs_differ_by_more_than_their_colour(scene: StageScene) -> None:
    seen = set()
    for kind in KINDS:
        scene.point_at((Sign(RHS, kind, "" if kind == "shown" else kind),))
        seen.add(tuple(strokes(scene)))
        if kind != "shown":
            words = [stroke.text for stroke in scene.signs._item.drawing._strokes if hasattr(stroke, "text")]  # type: ignore[union-attr]
            assert words == [kind]
    assert len(seen) == len(KINDS)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_they_can_be_seen_and_read_in_every_theme(theme: Theme) -> None:
    for ground in (theme.window, theme.surface):
        for line in (theme.text_soft, theme.text, theme.accent, theme.online.outline, theme.failed.outline):
            assert contrast(line, ground) >= 3
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.accent_text, theme.surface) >= 4.5
    for state in (theme.online, theme.failed):
        assert contrast(state.text, state.fill) >= 4.5


def test_the_ring_of_what_is_selected_stays_beside_it(scene: StageScene) -> None:
    scene.point_at((Sign(RHS, "chosen", "predicted"),))
    scene.select(RHS)
    assert scene._ring.isVisible()
    assert scene.signs._item.isVisible()
    ring, sign = scene._ring.sceneBoundingRect(), covered(scene)
    assert sign.contains(scene.layout.rects[RHS])
    assert ring != sign


def test_a_word_hides_no_other_object_and_stays_on_the_stage(scene: StageScene) -> None:
    layout, m = scene.layout, scene.metrics
    tag = QSizeF(m.px(90), m.px(22))
    for address, rect in layout.rects.items():
        around = module._around(rect, layout, m)
        place = place_of_tag(tag, around, layout, m)
        assert layout.bounds.contains(place), address
        beside = [
            other
            for name, other in layout.rects.items()
            if name != address and not other.contains(rect) and not rect.contains(other) and other.intersects(place)
        ]
        # It may have to lie on its own object, and on nothing else where that is large enough for it.
        assert not beside or rect.height() < tag.height() or rect.width() < tag.width(), address


def test_words_on_one_object_stand_side_by_side(scene: StageScene) -> None:
    scene.set_level("story")
    layout, m = scene.layout, scene.metrics
    scene.point_at((Sign(RHS, "wrong", "predicted"), Sign(a.vmms("NODE1"), "right", "right")))
    assert scene.signs.rects(layout).keys() == {"NODE1/machine"}
    around = module._around(layout.rects["NODE1/machine"], layout, m)
    one = place_of_tag(module._size_of_tag("wrong", "predicted", m), around, layout, m)
    other = place_of_tag(module._size_of_tag("right", "right", m), around, layout, m, [one])
    assert not one.intersects(other)
    assert covered(scene).contains(one)
    assert covered(scene).contains(other)


@pytest.mark.parametrize("rows", [sixteen(), sixty_four()], ids=["compact", "tiny"])
def test_on_a_large_stage_signs_stay_close(qapp: QApplication, rows: dict[str, object]) -> None:
    scene = StageScene(Clock(manual=True))
    scene.set_room(1600, 900)
    scene.show(picture_of(rows, None, (), StageWords().texts()))  # type: ignore[arg-type]
    tile = next(thing.address for stop in scene.outline() for thing in stop.walk() if "/vm/" in thing.address)
    scene.point_at((Sign(tile, "right", "right"), Sign(a.machine("NODE2"), "shown")))
    assert (
        module._around(scene.layout.rects[tile], scene.layout, scene.metrics).left()
        >= scene.layout.rects[tile].left() - 3
    )
    assert scene.signs._item.isVisible()


def test_what_is_pointed_at_comes_into_sight(view: StageView) -> None:
    view.zoom_by(3.5)
    view.scroll_by(-10_000, -10_000)
    far = a.netft("NODE3")

    def is_seen() -> bool:
        rect = view.stage.rect_of(far)
        assert rect is not None
        return view.viewport().rect().contains(view.mapFromScene(rect.center()))

    assert not is_seen()
    view.stage.point_at((Sign(far, "shown"),))
    view.stage.finish()
    assert is_seen()


def test_who_does_not_want_to_follow_stays(view: StageView) -> None:
    view.zoom_by(3.5)
    view.scroll_by(-10_000, -10_000)
    view.follows = False
    before = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    view.stage.point_at((Sign(a.netft("NODE3"), "shown"),))
    view.stage.finish()
    assert (view.horizontalScrollBar().value(), view.verticalScrollBar().value()) == before
