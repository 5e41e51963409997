"""Coming closer, going back, moving about, and being taken along by the hop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import addresses as a
from gui.clock import Clock
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from gui.stage.view import GLIDE_MS, StageView
from tests.gui.stage.pictures import hop, three

PANNING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
FAR = hop("call", a.rhs("NODE3"), a.dll("NODE3", "vmclusres.dll"), "IsAlive", "FILE01")
NEAR = hop("call", a.rhs("NODE1"), a.dll("NODE1", "vmclusres.dll"), "IsAlive", "SQL01")


@pytest.fixture
def clock(qapp: QApplication) -> Clock:
    del qapp
    return Clock(manual=True)


@pytest.fixture
def view(qtbot: QtBot, clock: Clock) -> Iterator[StageView]:
    scene = StageScene(clock)
    view = StageView(scene)
    view.resize(1000, 700)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    show(view, NEAR)
    yield view
    view.close()


def show(view: StageView, step: object) -> None:
    view.stage.show(picture_of(three(), step, (), StageWords().texts()))  # type: ignore[arg-type]
    view.follow_hop()


def closer(view: StageView) -> None:
    for _ in range(5):
        view.zoom_in()
    view.horizontalScrollBar().setValue(0)
    view.verticalScrollBar().setValue(0)


def is_seen(view: StageView) -> bool:
    there = view.mapFromScene(view.stage.hops.covered()).boundingRect()
    return view.viewport().rect().contains(there.center())


def test_it_tells_its_zoom(qtbot: QtBot, view: StageView) -> None:
    before = view.zoom
    with qtbot.waitSignal(view.zoomed) as heard:
        view.zoom_in()
    assert heard.args == [view.zoom]
    assert view.zoom == pytest.approx(before * 1.25)
    assert not view.fits
    with qtbot.waitSignal(view.zoomed):
        view.zoom_out()
    assert view.zoom == pytest.approx(before)


def test_fitting_is_told_and_ends_with_the_first_step_closer(qtbot: QtBot, view: StageView) -> None:
    with qtbot.waitSignal(view.fits_changed) as heard:
        view.zoom_in()
    assert heard.args == [False]
    with qtbot.waitSignals([view.fits_changed, view.zoomed]):
        view.fit()
    assert view.fits


def test_there_is_a_nearest_and_a_farthest(view: StageView) -> None:
    for _ in range(30):
        view.zoom_in()
    assert view.zoom == pytest.approx(4.0)
    for _ in range(60):
        view.zoom_out()
    assert view.zoom == pytest.approx(0.2)


def test_coming_closer_goes_to_what_is_selected(view: StageView) -> None:
    address = a.vm("NODE3", "FILE01")
    view.stage.select(address)
    for _ in range(6):
        view.zoom_in()
    rect = view.stage.rect_of(address)
    assert rect is not None
    assert view.viewport().rect().contains(view.mapFromScene(rect.center()))


def test_it_glides_after_the_hop(view: StageView, clock: Clock) -> None:
    closer(view)
    before = view.horizontalScrollBar().value()
    show(view, FAR)
    assert view.horizontalScrollBar().value() == before
    clock.advance(GLIDE_MS / 2)
    assert before < view.horizontalScrollBar().value()
    clock.advance(GLIDE_MS)
    assert is_seen(view)


def test_with_reduced_motion_it_is_there_at_once(view: StageView, clock: Clock) -> None:
    clock.reduced_motion = True
    closer(view)
    show(view, FAR)
    assert is_seen(view)
    assert not clock.busy


def test_the_sentence_stays_in_sight_with_the_hop_where_both_have_room(view: StageView, clock: Clock) -> None:
    clock.reduced_motion = True
    view.stage.set_level("story")
    view.zoom_by(1 / view.zoom)
    view.resize(1000, 320)
    view.verticalScrollBar().setValue(60)
    assert view.verticalScrollBar().value() == 60
    show(view, NEAR)
    told = view.mapFromScene(view.stage.layout.frame.told.topLeft())
    assert is_seen(view)
    assert told.y() >= 0


def test_it_stays_where_it_is_when_told_to(qtbot: QtBot, view: StageView, clock: Clock) -> None:
    closer(view)
    with qtbot.waitSignal(view.follows_changed) as heard:
        view.follows = False
    assert heard.args == [False]
    before = view.horizontalScrollBar().value()
    show(view, FAR)
    clock.advance(2 * GLIDE_MS)
    assert view.horizontalScrollBar().value() == before
    view.follows = True
    clock.advance(2 * GLIDE_MS)
    assert is_seen(view)


@pytest.mark.parametrize(
    ("key", "across", "down"),
    [
        (Qt.Key.Key_Right, 1, 0), (Qt.Key.Key_Down, 0, 1),
        (Qt.Key.Key_Left, -1, 0), (Qt.Key.Key_Up, 0, -1),
    ],
)  # fmt: skip
def test_keys_move_the_stage(view: StageView, key: Qt.Key, across: int, down: int) -> None:
    closer(view)
    bars = view.horizontalScrollBar(), view.verticalScrollBar()
    for bar in bars:
        bar.setValue(bar.maximum() // 2)
    before = [bar.value() for bar in bars]
    QTest.keyClick(view, key, PANNING)
    moved = [bar.value() - start for bar, start in zip(bars, before, strict=True)]
    assert [(step > 0) - (step < 0) for step in moved] == [across, down]
    assert view.stage.selected == ""


def test_the_left_button_drags_on_empty_ground_only(qtbot: QtBot, view: StageView) -> None:
    closer(view)
    view.verticalScrollBar().setValue(0)
    rect = view.stage.rect_of(a.machine("NODE1"))
    assert rect is not None
    # Beside the card.
    ground = view.mapFromScene(QPointF(rect.left() - 8, rect.top() + 40))
    before = view.horizontalScrollBar().value()
    drag(view, ground, ground - QPoint(100, 0))
    assert view.horizontalScrollBar().value() == before + 100
    on_node = view.mapFromScene(rect.topLeft() + QPointF(30, 12))
    before = view.horizontalScrollBar().value()
    with qtbot.assertNotEmitted(view.stage.menu_requested):
        drag(view, on_node, on_node - QPoint(20, 0))
    assert view.horizontalScrollBar().value() == before


def test_the_middle_button_drags_anywhere(view: StageView) -> None:
    closer(view)
    rect = view.stage.rect_of(a.clussvc("NODE1"))
    assert rect is not None
    before = view.horizontalScrollBar().value()
    start = view.mapFromScene(rect.center())
    drag(view, start, start - QPoint(60, 0), Qt.MouseButton.MiddleButton)
    assert view.horizontalScrollBar().value() == before + 60
    assert view.stage.selected == ""


def test_what_fits_is_not_dragged(view: StageView) -> None:
    view.resize(1400, 1000)
    view.fit()
    ground = view.mapFromScene(QPointF(4, 4))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=ground)
    assert view.viewport().cursor().shape() != Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=ground)


def drag(view: StageView, start: QPoint, end: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mousePress(view.viewport(), button, pos=start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), button, pos=end)
