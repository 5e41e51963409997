"""The second stage stands where the cursor stands, and marks what is not the same."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.clock import Clock
from gui.compare.compare_stage import CompareStage
from gui.compare.differences import differing
from gui.compare.pair import Pair
from gui.session import Session
from gui.stage.accessibility import install
from gui.theme import DARK
from tests.gui.compare.stories import SECOND, dll_story, node_story


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return dll_story()


@pytest.fixture
def stage(qtbot: QtBot, told: Session) -> Iterator[CompareStage]:
    clock = Clock(manual=True)
    clock.reduced_motion = True
    pair = Pair(told)
    made = CompareStage(told, pair, clock)
    pair.setParent(made)
    made.resize(700, 600)
    qtbot.addWidget(made)
    told.compare(told.branches[0])
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def test_nothing_is_drawn_while_nothing_is_compared(told: Session, stage: CompareStage) -> None:
    assert stage.scene.picture.nodes
    told.compare(None)
    assert not stage.isVisible()
    assert not stage.scene.picture.nodes
    told.go_to_start()
    assert not stage.scene.picture.nodes


def test_in_the_common_past_both_stand_at_the_same_hop_and_nothing_differs(told: Session, stage: CompareStage) -> None:
    told.go_to(20)
    assert stage.position == 20
    assert stage.scene.differing == ()
    assert stage.heading.detail.text().endswith("no difference")
    assert not stage.heading.rhombus.isVisible()


def test_behind_it_both_stand_at_the_same_time(told: Session, stage: CompareStage) -> None:
    told.go_to_time(6 * SECOND)
    other = told.branches[0].recording
    assert stage.position == other.position_at(told.time)
    assert other.hop(stage.position).time == told.time


def test_within_an_instant_it_is_as_far_as_the_cursor(told: Session, stage: CompareStage) -> None:
    pair = Pair(told)
    comparison = pair.comparison()
    assert comparison is not None
    parted = comparison.parted
    assert parted is not None
    assert parted.one is not None
    told.go_to(parted.one)
    assert stage.position == parted.other
    hop = stage.scene.picture.hop
    assert hop is not None
    assert hop.label.endswith("193")


def test_what_is_not_the_same_has_a_mark_a_word_and_a_place_in_the_heading(told: Session, stage: CompareStage) -> None:
    told.go_to_time(4 * SECOND)
    assert stage.scene.differing == ("NODE1/rhs:2/vmclusres.dll",)
    assert stage.scene.marked == stage.scene.differing
    assert "differs in 1 object" in stage.heading.detail.text()
    assert "damaged" in stage.heading.detail.toolTip()
    assert "missing" in stage.heading.detail.toolTip()
    assert stage.heading.rhombus.isVisible()
    things = {thing.address: thing.text for stop in stage.scene.outline() for thing in stop.walk()}
    assert things["NODE1/rhs:2/vmclusres.dll"].endswith("not the same in both")
    assert not things["NODE2/machine"].endswith("not the same in both")


def test_a_mark_can_be_seen_at_the_corner_of_what_differs(told: Session, stage: CompareStage) -> None:
    told.go_to_time(4 * SECOND)
    corner = stage.view.mapFromScene(stage.scene.layout.rects["NODE1/rhs:2/vmclusres.dll"].topRight())
    stage.set_theme(DARK)
    picture = stage.view.grab().toImage()
    around = {
        picture.pixelColor(corner.x() + x, corner.y() + y).name().upper() for x in range(-9, 10) for y in range(-9, 10)
    }
    assert DARK.accent.upper() in around


def test_the_heading_says_which_history_and_when(told: Session, stage: CompareStage) -> None:
    told.go_to_time(4 * SECOND)
    assert stage.heading.name.text().startswith("1: ")
    assert stage.heading.detail.text().startswith("00:00:04.000 · hop ")


def test_where_the_other_is_recorded_no_further_it_says_so(told: Session, stage: CompareStage) -> None:
    assert "recorded no further" not in stage.heading.detail.text()
    told.go_to_time(30 * SECOND)
    assert "recorded no further" in stage.heading.detail.text()
    assert stage.position == len(told.branches[0].recording)


def test_it_follows_scale_theme_and_language(told: Session, stage: CompareStage) -> None:
    told.go_to_time(4 * SECOND)
    stage.set_scale(2.0)
    stage.set_theme(DARK)
    assert stage.scene.metrics.factor == 2.0
    assert stage.scene.theme is DARK
    stage.set_narrator(Narrator("de"))
    assert stage.scene.differing == ("NODE1/rhs:2/vmclusres.dll",)
    assert "beschädigen" in stage.heading.name.text()


def test_assistive_tools_are_told_what_differs(told: Session, stage: CompareStage) -> None:
    install()
    told.go_to_time(4 * SECOND)
    assert "vmclusres.dll" in stage.view.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(stage.view)
    assert interface is not None
    assert interface.childCount() > 3


def test_a_hidden_stage_draws_nothing_and_catches_up_when_shown(told: Session, stage: CompareStage) -> None:
    told.go_to_time(4 * SECOND)
    stage.hide()
    before = stage.scene.picture
    told.go_to_time(9 * SECOND)
    assert stage.scene.picture is before
    stage.show()
    assert stage.scene.picture is not before


def test_objects_of_a_dead_node_differ_even_if_their_words_are_the_same(qtbot: QtBot) -> None:
    told = node_story()
    pair = Pair(told)
    stage = CompareStage(told, pair, Clock(manual=True))
    qtbot.addWidget(stage)
    told.compare(told.branches[0])
    told.go_to_time(5 * SECOND)
    stage.show()
    assert "NODE1/machine" in stage.scene.differing
    assert not any(address.startswith("NODE2") for address in stage.scene.differing)
    picture = stage.scene.picture
    assert differing(picture, picture) == ()
