"""The same moment on four levels: the same things at the same addresses, under one selection."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import addresses as a
from gui.clock import Clock
from gui.stage import accessibility
from gui.stage.level import LEVELS, Level
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from gui.stage.view import StageView
from gui.theme import DARK
from tests.gui.stage.pictures import ASK_DLL, ASK_RHS, failed_over, hop, three

EACH = pytest.mark.parametrize("level", LEVELS)


@pytest.fixture
def clock(qapp: QApplication) -> Clock:
    del qapp
    return Clock(manual=True)


@pytest.fixture
def scene(clock: Clock) -> StageScene:
    scene = StageScene(clock)
    scene.show(picture_of(three(), ASK_DLL, (ASK_RHS,), StageWords().texts()))
    return scene


@pytest.fixture
def view(qtbot: QtBot, scene: StageScene) -> Iterator[StageView]:
    view = StageView(scene)
    view.resize(1000, 700)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    yield view
    view.close()


def centre(view: StageView, address: str) -> QPoint:
    rect = view.stage.rect_of(address)
    assert rect is not None
    return view.mapFromScene(rect.center())


@EACH
def test_the_outline_is_the_same_and_all_of_it_has_a_place(scene: StageScene, level: Level) -> None:
    before = scene.outline()
    scene.set_level(level)
    assert scene.level == level
    assert scene.outline() == before
    things = [thing.address for stop in scene.outline() for thing in stop.walk()]
    assert [address for address in things if scene.rect_of(address) is None] == []


@EACH
def test_what_is_selected_stays_selected(view: StageView, level: Level) -> None:
    for address in (a.vm("NODE2", "DC01"), a.clussvc("NODE1"), a.dll("NODE1", "vmclusres.dll")):
        view.stage.select(address)
        view.stage.set_level(level)
        assert view.stage.selected == address
        assert view.stage._ring.isVisible()
        view.stage.set_level("components")


@EACH
def test_the_keyboard_walks_through_everything(view: StageView, level: Level) -> None:
    view.stage.set_level(level)
    view.stage.select(a.machine("NODE1"))
    node = next(stop for stop in view.stage.outline() if stop.address == a.machine("NODE1"))
    walked = [view.stage.selected]
    for _ in node.walk()[1:]:
        QTest.keyClick(view, Qt.Key.Key_Down)
        walked.append(view.stage.selected)
    assert walked == [thing.address for thing in node.walk()]


def test_in_the_story_a_click_is_on_what_is_drawn(qtbot: QtBot, view: StageView) -> None:
    view.stage.set_level("story")
    with qtbot.waitSignal(view.stage.object_clicked) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, a.clussvc("NODE2")))
    assert heard.args == [a.machine("NODE2")]
    with qtbot.waitSignal(view.stage.object_clicked) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre(view, a.vm("NODE2", "DC01")))
    assert heard.args == [a.vm("NODE2", "DC01")]


@EACH
def test_vms_fly_on_every_level(scene: StageScene, clock: Clock, level: Level) -> None:
    scene.set_level(level)
    step = hop("call", a.clussvc("NODE2"), a.rhs("NODE2"), "Online", "SQL01", index=50)
    scene.play_hop(picture_of(failed_over(three()), step, (), StageWords().texts()))
    assert scene.hops.flying == 2
    assert scene.hops.token.isVisible()
    while clock.busy:
        clock.advance(100)
    assert scene.hops.flying == 0


@EACH
def test_the_hop_is_drawn_on_every_level(scene: StageScene, level: Level) -> None:
    scene.set_level(level)
    assert scene.hops.route is not None
    assert not scene.hops.covered().isEmpty()


def test_in_the_story_a_node_has_one_count_for_all_that_runs_in_it(scene: StageScene) -> None:
    counters = scene.hops.counters
    counters.count([(a.clussvc("NODE1"), "disc", 2), (a.rhs("NODE1"), "disc", 3), (a.vmms("NODE2"), "ring", 1)])
    counters.write(scene.layout, scene.theme, scene.metrics)
    assert counters.badges == 3
    scene.set_level("story")
    counters.write(scene.layout, scene.theme, scene.metrics)
    assert counters.badges == 2


def test_places_come_back_with_the_level(scene: StageScene) -> None:
    before = dict(scene.layout.rects)
    scene.set_level("story")
    scene.show(picture_of(failed_over(three()), ASK_DLL, (), StageWords().texts()))
    scene.show(picture_of(three(), ASK_DLL, (ASK_RHS,), StageWords().texts()))
    scene.set_level("components")
    assert {address: rect.topLeft() for address, rect in scene.layout.rects.items() if "/vm/" in address} == {
        address: rect.topLeft() for address, rect in before.items() if "/vm/" in address
    }


def test_the_lines_of_the_story_are_drawn_again_only_for_other_lines_or_colours(scene: StageScene) -> None:
    scene.set_level("story")
    before = scene._wires.drawing
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    assert scene._wires.drawing is before
    scene.set_theme(DARK)
    assert scene._wires.drawing is not before
    scene.set_level("components")
    assert scene.layout.wires == []


def test_the_sentence_stands_on_the_story_alone(scene: StageScene) -> None:
    picture = replace(picture_of(three(), ASK_DLL, (), StageWords().texts()), told="RHS asks the DLL.")
    scene.show(picture)
    assert scene.layout.told == []
    scene.set_level("story")
    assert [part.text for part in scene.layout.told] == ["RHS asks the DLL."]  # type: ignore[union-attr]


def test_before_the_first_hop_the_story_says_what_to_do(scene: StageScene) -> None:
    scene.show(picture_of(three(), None, (), StageWords().texts()))
    scene.set_level("story")
    assert "Press Right" in scene.layout.told[0].text  # type: ignore[union-attr]


def test_the_name_of_the_stage_tells_the_level(view: StageView) -> None:
    view.set_names(StageWords().texts().stages)
    accessibility.install()
    for level in LEVELS:
        view.stage.set_level(level)
        assert view.accessibleName() == StageWords().texts().stages[level]
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    assert interface.childCount() == len(view.stage.outline())


def test_the_story_has_a_place_on_the_screen_for_every_thing(view: StageView) -> None:
    view.stage.set_level("story")
    things = [thing.address for stop in view.stage.outline() for thing in stop.walk()]
    assert all(view.screen_rect(address).isValid() for address in things)
