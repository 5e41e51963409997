"""The scene repaints only what changed, and every object can be reached by mouse and keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import addresses as a
from core.model.rows import VmCopy
from gui.clock import Clock
from gui.stage import accessibility
from gui.stage.flight import Flight, flights_between
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene, without_activity
from gui.stage.texts import StageWords
from gui.stage.view import StageView
from gui.theme import DARK
from tests.gui.stage.pictures import ASK_DLL, ASK_RHS, failed_over, hop, situations, sixteen, three

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def clock(qapp: QApplication) -> Clock:
    del qapp
    return Clock(manual=True)


@pytest.fixture
def scene(clock: Clock) -> StageScene:
    scene = StageScene(clock)
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


def press(view: StageView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    QApplication.sendEvent(view, event)
    return event.isAccepted()


def click(view: StageView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NO_KEY, at)


def centre(view: StageView, address: str) -> QPoint:
    rect = view.stage.rect_of(address)
    assert rect is not None
    return view.mapFromScene(rect.center())


def test_only_changed_nodes_are_drawn_again(scene: StageScene) -> None:
    before = {name: item.drawing for name, item in scene._nodes.items()}
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    changed = {name for name, item in scene._nodes.items() if item.drawing is not before[name]}
    assert changed == {"NODE1"}


def test_a_token_step_draws_no_node_again(scene: StageScene, clock: Clock) -> None:
    scene.play_hop(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    before = [item.drawing for item in scene._nodes.values()]
    start = scene.hops.token.pos()
    clock.advance(125)
    assert scene.hops.token.isVisible()
    assert scene.hops.token.pos().y() > start.y()
    clock.advance(125)
    assert not scene.hops.token.isVisible()
    assert [item.drawing for item in scene._nodes.values()] == before


def test_reduced_motion_shows_the_same_at_once(scene: StageScene, clock: Clock) -> None:
    clock.reduced_motion = True
    scene.play_hop(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    assert not clock.busy
    assert not scene.hops.token.isVisible()
    assert scene.hops.route is not None


def test_vms_fly_forwards_only_and_after_the_token(scene: StageScene, clock: Clock) -> None:
    texts = StageWords().texts()
    ask = hop("call", a.clussvc("NODE2"), a.rhs("NODE2"), "Online", "SQL01", index=50)
    scene.play_hop(picture_of(failed_over(three()), ask, (), texts))
    assert scene.hops.flying == 2
    starts = [flying.traveller.pos() for flying in scene.hops._flying]
    clock.advance(240)
    assert scene.hops.token.isVisible()
    assert [flying.traveller.pos() for flying in scene.hops._flying] == starts
    clock.advance(10)
    clock.advance(450)
    assert not scene.hops.token.isVisible()
    assert [flying.traveller.pos() for flying in scene.hops._flying] != starts
    assert scene.hops.flying == 2
    clock.advance(450)
    assert scene.hops.flying == 0
    scene.play_hop(picture_of(three(), ASK_RHS, (), texts))
    assert scene.hops.flying == 0


def test_vms_that_wait_for_a_token_fly_all_the_same_when_the_stage_is_drawn_again(
    scene: StageScene, clock: Clock
) -> None:
    ask = hop("call", a.clussvc("NODE2"), a.rhs("NODE2"), "Online", "SQL01", index=50)
    scene.play_hop(picture_of(failed_over(three()), ask, (), StageWords().texts()))
    scene.set_theme(DARK)
    clock.advance(900)
    assert scene.hops.flying == 0


def test_a_vm_under_way_leaves_once_however_often_the_stage_is_drawn(scene: StageScene, clock: Clock) -> None:
    ask = hop("call", a.clussvc("NODE2"), a.rhs("NODE2"), "Online", "SQL01", index=50)
    scene.play_hop(picture_of(failed_over(three()), ask, (), StageWords().texts()))
    clock.advance(250)
    clock.advance(400)
    scene.set_theme(DARK)
    clock.advance(499)
    assert scene.hops.flying == 2
    clock.advance(1000)
    assert scene.hops.flying == 0


def test_show_ends_what_flies(scene: StageScene, clock: Clock) -> None:
    picture = picture_of(failed_over(three()), None, (), StageWords().texts())
    scene.play_hop(picture)
    items = len(scene.items())
    scene.show(picture)
    assert scene.hops.flying == 0
    assert len(scene.items()) == items - 4
    assert not clock.busy


def test_every_situation_can_be_played(scene: StageScene, clock: Clock, view: StageView) -> None:
    for picture in situations().values():
        scene.play_hop(picture)
        clock.advance(100)
        assert not view.grab().isNull()
        clock.finish()
    scene.set_theme(DARK)
    scene.set_scale(2.0)
    assert not view.grab().isNull()


def test_another_cluster_takes_the_old_items_away(scene: StageScene) -> None:
    scene.show(picture_of(sixteen(), None, (), StageWords().texts()))
    assert len(scene._nodes) == 16
    scene.show(picture_of(three(), None, (), StageWords().texts()))
    assert set(scene._nodes) == {"NODE1", "NODE2", "NODE3"}


def test_running_fast_shows_no_hop(scene: StageScene) -> None:
    scene.show(without_activity(picture_of(three(), ASK_DLL, (ASK_RHS,), StageWords().texts())))
    assert scene.hops.route is None
    assert not scene.picture.nodes[0].active


@pytest.mark.parametrize(
    "address",
    [
        a.clussvc("NODE1"),
        a.clusdb("NODE2"),
        a.dll("NODE3", "vmclusres.dll"),
        a.vmms("NODE1"),
        a.vm("NODE1", "SQL01"),
        a.share("NODE3", "DATA"),
        a.netft("NODE2"),
        a.HYPER_V_MANAGER,
        a.network("Cluster Network 1"),
        a.disk("Cluster Disk 1"),
    ],
)
def test_a_click_finds_its_object(qtbot: QtBot, view: StageView, address: str) -> None:
    with qtbot.waitSignal(view.stage.object_clicked) as heard:
        click(view, centre(view, address))
    assert heard.args == [address]
    assert view.stage.selected == address


def test_the_head_of_a_card_is_the_node(qtbot: QtBot, view: StageView) -> None:
    card = view.stage.layout.cards["NODE2"]
    at = view.mapFromScene(card.topLeft() + QPointF(30, 10))
    with qtbot.waitSignal(view.stage.object_clicked) as heard:
        click(view, at)
    assert heard.args == [a.machine("NODE2")]


def test_double_click_activates(qtbot: QtBot, view: StageView) -> None:
    with qtbot.waitSignal(view.stage.object_activated) as heard:
        QTest.mouseDClick(view.viewport(), LEFT, NO_KEY, centre(view, a.vmms("NODE1")))
    assert heard.args == [a.vmms("NODE1")]


def test_right_button_asks_for_a_menu(qtbot: QtBot, view: StageView) -> None:
    at = centre(view, a.vm("NODE1", "WEB01"))
    on_screen = view.viewport().mapToGlobal(at)
    with qtbot.waitSignal(view.stage.menu_requested) as heard:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, on_screen)
        QApplication.sendEvent(view.viewport(), event)
    assert heard.args == [a.vm("NODE1", "WEB01"), on_screen]


def test_tab_walks_and_leaves_at_the_ends(view: StageView) -> None:
    stops = [stop.address for stop in view.stage.outline()]
    for stop in stops:
        assert view.focusNextPrevChild(True)
        assert view.stage.selected == stop
    assert stops[2] == a.machine("NODE1")
    view.focusNextPrevChild(False)
    assert view.stage.selected == stops[-2]


def test_up_and_down_reach_everything_in_a_node(qtbot: QtBot, view: StageView) -> None:
    view.stage.select(a.machine("NODE1"))
    seen = []
    for _ in range(20):
        seen.append(view.stage.selected)
        assert press(view, Qt.Key.Key_Down)
    assert set(seen) == set(view.stage.layout.nodes["NODE1"].rects)
    assert press(view, Qt.Key.Key_Up)
    with qtbot.waitSignal(view.stage.menu_requested) as heard:
        press(view, Qt.Key.Key_Return)
    assert heard.args is not None
    assert heard.args[0] == view.stage.selected
    assert view.stage._ring.isVisible()


@pytest.mark.parametrize(
    "key",
    [Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown],
)
def test_keys_that_step_are_left_alone(view: StageView, key: Qt.Key) -> None:
    assert not press(view, key)


def test_fits_until_the_user_zooms(view: StageView) -> None:
    view.resize(1500, 1100)
    QApplication.processEvents()
    large = view.zoom
    view.resize(900, 640)
    QApplication.processEvents()
    assert view.zoom < large
    assert view.stage.layout.frame.width * view.zoom <= view.viewport().width() + 2
    before = view.zoom
    at, control = QPointF(200, 200), Qt.KeyboardModifier.ControlModifier
    no_button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, 120), no_button, control, phase, False)
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom > before
    assert not view.fits
    view.fit()
    assert view.zoom == pytest.approx(before)


def test_scrolls_one_way_only_when_it_must_scroll(view: StageView) -> None:
    view.stage.set_scale(1.5)
    view.resize(640, 480)
    QApplication.processEvents()
    assert view.verticalScrollBar().maximum() > 0
    assert view.horizontalScrollBar().maximum() == 0


def test_a_vm_registered_twice_flies_from_where_it_lives() -> None:
    texts, rows = StageWords().texts(), three()
    before = picture_of(rows, None, (), texts)
    rows["vm/NODE3/DC01"] = VmCopy("NODE3", "DC01", "Starting")
    assert flights_between(before, picture_of(rows, None, (), texts)) == ()
    rows["vm/NODE2/DC01"] = VmCopy("NODE2", "DC01", "Off")
    moved = flights_between(before, picture_of(rows, None, (), texts))
    assert moved == (Flight("DC01", a.vm("NODE2", "DC01"), a.vm("NODE3", "DC01")),)


def test_selection_goes_with_its_object(scene: StageScene) -> None:
    scene.select(a.vm("NODE1", "SQL01"))
    moved: list[str] = []
    scene.selection_moved.connect(moved.append)
    rows = three()
    del rows["vm/NODE1/SQL01"]
    scene.show(picture_of(rows, None, (), StageWords().texts()))
    assert moved == [""]


def test_assistive_tools_see_the_tree(view: StageView) -> None:
    accessibility.install()
    stage = QAccessible.queryAccessibleInterface(view)
    assert stage is not None
    assert stage.role() == QAccessible.Role.Tree
    said = [stage.child(n).text(QAccessible.Text.Name) for n in range(stage.childCount())]
    assert said[2] == "NODE1, Up"
    node = stage.child(2)
    inside = [node.child(n).text(QAccessible.Text.Name) for n in range(node.childCount())]
    assert "SQL01, Online" in inside
    assert "Resource Host Subsystem, rhs.exe 4312" in inside
    assert stage.indexOfChild(node) == 2
    assert node.rect() == view.screen_rect(a.machine("NODE1"))
    host = node.child(1)
    assert [host.child(n).text(QAccessible.Text.Name) for n in range(host.childCount())] == [
        "vmclusres.dll, loaded",
        "clusres.dll, loaded",
        "clusres2.dll, loaded",
    ]
    view.stage.show(picture_of(failed_over(three()), None, (), StageWords().texts()))
    assert stage.child(2).text(QAccessible.Text.Name) == "NODE1, Down · no power"
    assert node.isValid()
    accessibility.announce(view, "Hop 43: RHS calls IsAlive", urgent=True)


def test_a_hop_has_a_sentence(scene: StageScene) -> None:
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    assert scene.picture.hop is not None
    assert scene.picture.hop.sentence == "Hop 42: NODE1/clussvc to NODE1/rhs:1: IsAlive(SQL01)"
