"""The list of objects: one selection with the stage, menus by keyboard, and folds that stay."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.clock import Clock
from gui.models.object_model import ADDRESS_ROLE
from gui.panels.objects_panel import ObjectsPanel
from gui.session import Session
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.texts import StageWords
from gui.theme import HIGH_CONTRAST, LIGHT
from tests.gui.runs import story

Key = Qt.Key


class Stage:
    """A stage that follows a session, and the list beside it."""

    def __init__(self) -> None:
        self.run: Session = story()
        self.run.go_to(100)
        self.clock = Clock()
        self.clock.manual = True
        self.scene = StageScene(self.clock, LIGHT)
        self.panel = ObjectsPanel(self.run, self.scene)
        self.run.moved.connect(self.show)
        self.show()

    def show(self) -> None:
        self.scene.show(picture_of(self.run.rows, self.run.hop, self.run.trail, StageWords().texts()))

    def go_to(self, position: int) -> None:
        self.run.go_to(position)
        QApplication.processEvents()

    @property
    def here(self) -> str:
        return str(self.panel.tree.currentIndex().data(ADDRESS_ROLE) or "")

    def stand_at(self, address: str) -> None:
        self.panel.tree.setCurrentIndex(self.panel.model.index_of(address))


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    del qapp
    stage = Stage()
    panel = stage.panel
    panel.resize(260, 500)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield stage
    panel.close()


def test_an_object_that_is_chosen_is_wanted_on_the_stage(stage: Stage) -> None:
    wanted: list[str] = []
    stage.panel.object_wanted.connect(wanted.append)
    stage.stand_at("NODE1/machine")
    QTest.keyClick(stage.panel.tree, Key.Key_Down)
    assert wanted == ["NODE1/machine", "NODE2/machine"]


def test_the_selection_of_the_stage_is_shown_and_not_given_back(stage: Stage) -> None:
    wanted: list[str] = []
    stage.panel.object_wanted.connect(wanted.append)
    stage.panel.set_selected("NODE2/vm/DC01")
    assert stage.here == "NODE2/vm/DC01"
    assert stage.panel.tree.isExpanded(stage.panel.model.index_of("NODE2/machine"))
    assert wanted == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_asks_for_the_menu_below_the_row(stage: Stage, key: Qt.Key) -> None:
    asked: list[tuple[str, QPoint]] = []
    stage.panel.menu_wanted.connect(lambda address, at: asked.append((address, at)))
    stage.stand_at("NODE2/vm/DC01")
    QTest.keyClick(stage.panel.tree, key)
    assert [address for address, _ in asked] == ["NODE2/vm/DC01"]
    viewport = stage.panel.tree.viewport()
    assert viewport.rect().adjusted(0, 0, 0, 24).contains(viewport.mapFromGlobal(asked[0][1]))


def test_typing_goes_to_the_object_of_that_name(stage: Stage) -> None:
    stage.stand_at("NODE1/machine")
    QTest.keyClicks(stage.panel.tree, "Quor")
    assert stage.here == "quorum"


def test_folds_and_selection_stay_over_moves_and_a_failover(stage: Stage) -> None:
    model, tree = stage.panel.model, stage.panel.tree
    tree.expand(model.index_of("NODE2/machine"))
    stage.stand_at("NODE2/vm/DC01")
    for position in (150, len(stage.run.recording), 100):
        stage.go_to(position)
        assert stage.here == "NODE2/vm/DC01"
        assert tree.isExpanded(model.index_of("NODE2/machine"))


def test_what_is_unfolded_is_so_again_when_it_comes_back(stage: Stage) -> None:
    model, tree = stage.panel.model, stage.panel.tree
    tree.expand(model.index_of("NODE1/machine"))
    model.beginResetModel()
    model.endResetModel()
    assert tree.isExpanded(model.index_of("NODE1/machine"))


def test_it_follows_the_stage_but_not_while_hidden(stage: Stage) -> None:
    stage.go_to(len(stage.run.recording))
    text = str(stage.panel.model.index_of("NODE1/machine").data())
    stage.panel.hide()
    stage.go_to(0)
    assert str(stage.panel.model.index_of("NODE1/machine").data()) == text
    stage.panel.show()
    assert str(stage.panel.model.index_of("NODE1/machine").data()) != text


def test_it_is_empty_only_while_nothing_is_on_the_stage(qtbot: QtBot, stage: Stage) -> None:
    assert not stage.panel.empty.isVisible()
    panel = ObjectsPanel(stage.run, StageScene(stage.clock, LIGHT))
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.empty.isVisible()
    assert "Open a cluster" in panel.empty.text()


def test_stepping_keys_are_left_to_the_window_and_signs_fold(stage: Stage) -> None:
    tree = stage.panel.tree
    stage.stand_at("NODE1/machine")
    for key in (Key.Key_Right, Key.Key_Space):
        QTest.keyClick(tree, key)
    assert not tree.isExpanded(tree.currentIndex())
    QTest.keyClick(tree, Key.Key_Plus)
    assert tree.isExpanded(tree.currentIndex())
    QTest.keyClick(tree, Key.Key_Minus)
    assert not tree.isExpanded(tree.currentIndex())


def test_it_takes_any_look(stage: Stage) -> None:
    stage.panel.set_narrator(Narrator("de"))
    stage.panel.set_theme(HIGH_CONTRAST)
    stage.panel.tree.expandAll()
    for factor in (0.8, 3.0):
        stage.panel.set_scale(factor)
        assert not stage.panel.grab().isNull()
        assert stage.panel.tree.sizeHintForRow(0) >= 24
    assert stage.panel.tree.accessibleName()
    assert stage.panel.tree.accessibleDescription()
