"""A click on the stage is an answer while one is asked for, and opens the menu otherwise."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.lessons.path import Path
from gui.stage.view import StageView
from gui.window.main_window import MainWindow
from tests.gui.lessons.taught import anew, go_to, stands, taught, taught_window

BOX = "NODE1/rhs:1"


@pytest.fixture(scope="module")
def path() -> Path:
    return taught()


@pytest.fixture(scope="module")
def hall(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    yield from taught_window(qapp, tmp_path_factory.mktemp("pointing"))


@pytest.fixture
def window(hall: MainWindow, path: Path) -> Iterator[MainWindow]:
    hall.object_menu.close()
    yield anew(hall, path)
    hall.object_menu.close()


@pytest.fixture
def asked(window: MainWindow) -> MainWindow:
    go_to(window.lessons, "box", "predict")
    return window


def place(view: StageView, address: str) -> QPoint:
    rect = view.stage.rect_of(address)
    assert rect is not None
    return view.mapFromScene(rect.topLeft()) + QPoint(12, 12)


def click(view: StageView, address: str) -> None:
    view.stage.select("")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place(view, address))


def given(window: MainWindow) -> str:
    play = window.lessons.play
    assert play is not None
    return play.given


def test_a_click_answers_and_opens_no_menu(asked: MainWindow) -> None:
    click(asked.view, BOX)
    assert (asked.lessons.phase, given(asked)) == ("sure", BOX)
    assert not asked.object_menu.isVisible()
    click(asked.view, "NODE1/vmms")
    assert given(asked) == "NODE1/vmms", "one may change one's mind"


def test_where_nothing_is_asked_a_click_opens_the_menu(window: MainWindow) -> None:
    assert not window.scene.asks
    click(window.view, "NODE1/machine")
    assert window.object_menu.isVisible()
    assert window.lessons.step.id == "start"


def test_after_the_verdict_a_click_opens_the_menu_again(asked: MainWindow) -> None:
    go_to(asked.lessons, "box", "verdict")
    assert not asked.scene.asks
    click(asked.view, BOX)
    assert asked.object_menu.isVisible()


def test_the_menu_is_still_at_the_right_button_and_the_context_keys(asked: MainWindow) -> None:
    at = place(asked.view, BOX)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, asked.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(asked.view.viewport(), event)
    assert asked.object_menu.isVisible()
    asked.object_menu.close()
    QTest.keyClick(asked.view, Qt.Key.Key_Menu)
    assert asked.object_menu.isVisible()
    asked.object_menu.close()
    asked.actions_["context"].trigger()
    assert asked.object_menu.isVisible()
    assert asked.lessons.phase == "predict"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_answer_with_what_is_selected(asked: MainWindow, key: Qt.Key) -> None:
    asked.scene.select(BOX)
    QTest.keyClick(asked.view, key)
    assert (asked.lessons.phase, given(asked)) == ("sure", BOX)
    assert not asked.object_menu.isVisible()
    assert not asked.session.is_playing


def test_with_nothing_selected_space_plays_as_ever(asked: MainWindow) -> None:
    asked.scene.select("")
    QTest.keyClick(asked.view, Qt.Key.Key_Space)
    assert asked.session.is_playing
    asked.session.pause()


def test_what_a_click_would_answer_is_outlined_and_the_hand_says_so(asked: MainWindow) -> None:
    view, scene = asked.view, asked.scene
    viewport = view.viewport()
    QTest.mouseMove(viewport, place(view, BOX) + QPoint(1, 1))
    QTest.mouseMove(viewport, place(view, BOX))
    assert scene.signs.aimed == BOX
    assert scene.signs._aim.isVisible()
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    card = scene.layout.cards["NODE1"]
    QTest.mouseMove(viewport, view.mapFromScene(card.center().x(), card.bottom() - 3))
    assert scene.signs.aimed == "", "a node is too little"
    assert viewport.cursor().shape() != Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, place(view, BOX))
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    assert not scene.signs._aim.isVisible()
    go_to(asked.lessons, "box", "verdict")
    QTest.mouseMove(viewport, place(view, "NODE1/vmms"))
    assert scene.signs.aimed == ""
    assert viewport.cursor().shape() != Qt.CursorShape.PointingHandCursor


def test_a_node_is_answered_with_anything_in_it(window: MainWindow) -> None:
    go_to(window.lessons, "owner", "predict")
    at = window.scene.rect_of("NODE2/vmms")
    assert at is not None
    assert window.scene.aim_at(at.center()) == "NODE2/machine"
    click(window.view, "NODE2/vmms")
    assert given(window) == "NODE2"


def test_a_node_is_too_little_where_a_box_is_asked_for(asked: MainWindow) -> None:
    card = asked.scene.layout.cards["NODE1"]
    at = asked.view.mapFromScene(card.center().x(), card.bottom() - 3)
    QTest.mouseClick(asked.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert asked.lessons.phase == "predict"
    assert asked.status.sentence.text() == "Click one of the boxes in the node."


def test_where_the_level_shows_no_boxes_it_is_said_which_does(asked: MainWindow) -> None:
    asked.levels.set("story")
    click(asked.view, "NODE1/machine")
    assert asked.lessons.phase == "predict"
    assert "Components" in asked.status.sentence.text()
    assert "Ctrl+2" in asked.status.sentence.text()


def test_a_step_that_asks_for_a_box_shows_boxes(window: MainWindow) -> None:
    window.levels.set("story")
    go_to(window.lessons, "box", "predict")
    assert window.scene.level == "components"


def test_what_was_seen_is_answered_by_click_too(asked: MainWindow) -> None:
    asked.lessons.choose(BOX)
    asked.lessons.choose("guess")
    assert stands(asked)[1] == "see"
    click(asked.view, BOX)
    assert stands(asked)[1] == "verdict"


def test_who_is_elsewhere_clicks_as_ever(asked: MainWindow) -> None:
    for _ in range(3):
        asked.session.take("into")
    assert asked.lessons.standing == "away"
    assert not asked.scene.asks


def test_the_presenters_stage_takes_answers_too(asked: MainWindow) -> None:
    asked.presenting.begin()
    page = asked.presenting.page
    assert page.scene.asks
    page.view.ensureVisible(page.scene.rect_of(BOX) or page.scene.sceneRect())
    click(page.view, BOX)
    assert (asked.lessons.phase, given(asked)) == ("sure", BOX)
    assert asked.scene.selected == BOX
    page.menu.close_menu()
    page.scene.select("NODE1/vmms")
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert given(asked) == "NODE1/vmms"
    assert not asked.object_menu.isVisible()
