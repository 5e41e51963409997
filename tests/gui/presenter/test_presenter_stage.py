"""The stage of a presentation: all nodes beside each other, words that are not cut, and what matters in sight."""

import pytest
from PySide6.QtCore import QRectF, QSize
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.texts.bilingual import Language
from gui.presenter.legibility import LEAST_TEXT, LegibleMetrics
from gui.source import ready
from gui.stage.parts import Words
from gui.stage.signs import Sign
from gui.window.main_window import MainWindow

SIX_SECONDS = 6_000_000
HALLS = (QSize(1920, 1080), QSize(1280, 720), QSize(1024, 768))


def sized(qtbot: QtBot, window: MainWindow, size: QSize) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowFullScreen)
    window.resize(size)
    qtbot.waitUntil(lambda: window.size() == size and not window.presenting._settling.isActive())


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("preset", [ARTICLE, DOCUMENTED], ids=lambda preset: preset.name)
@pytest.mark.parametrize("size", HALLS, ids=lambda size: f"{size.width()}x{size.height()}")
def test_three_nodes_stand_side_by_side(
    qtbot: QtBot, presented: MainWindow, language: Language, preset: Preset, size: QSize
) -> None:
    sized(qtbot, presented, size)
    presented.languages.set_language(language)
    presented.session.open(ready("three-nodes"), preset)
    presented.levels.set("components")
    view, scene = presented.presenting.page.view, presented.presenting.page.scene
    assert view.has_room_for("components")
    cards = list(scene.layout.cards.values())
    assert len({card.top() for card in cards}) == 1
    assert cards[-1].right() <= view.maximumViewportSize().width()
    assert view.horizontalScrollBar().maximum() == 0


def test_five_do_not(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.opener.open_ready("five-nodes")
    assert not presented.presenting.page.view.has_room_for("components")


def test_between_two_boxes_there_is_room_for_what_a_hop_says(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.levels.set("components")
    scene = presented.presenting.page.scene
    label = scene.metrics.height("label")
    frame = scene.layout.frame
    assert all(layer.gap >= label for layer in frame.layers)
    assert frame.lane >= label


def test_no_state_of_a_vm_is_cut_in_the_story(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[1])
    presented.languages.set_language("de")
    presented.session.go_to_time(SIX_SECONDS)
    presented.session.give(Command("fail-node", ("NODE1",)))
    scene = presented.presenting.page.scene
    said = [part.text for laid in scene.layout.nodes.values() for part in laid.parts if isinstance(part, Words)]
    assert "Kein Strom" in said
    assert "Cluster: Online" in said
    assert not [text for text in said if "…" in text]


# --- what is in sight ----------------------------------------------------------------------------


def is_seen(window: MainWindow, address: str, covered: int = 0) -> bool:
    view = window.presenting.page.view
    view.stage.finish()
    rect: QRectF | None = view.stage.rect_of(address)
    assert rect is not None
    seen = view.mapFromScene(rect).boundingRect()
    return seen.top() >= 0 and seen.bottom() <= view.viewport().height() - covered


def test_what_is_covered_is_scrolled_up(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.levels.set("components")
    view = presented.presenting.page.view
    view.stage.point_at((Sign("NODE1/netft", "shown"),))
    assert is_seen(presented, "NODE1/netft")
    view.cover(300)
    assert is_seen(presented, "NODE1/netft", 300)
    view.cover(0)
    assert is_seen(presented, "NODE1/netft")
    assert view.sceneRect().bottom() == view.stage.layout.bounds.bottom()


def test_of_a_node_that_is_higher_than_the_room_its_name_is_seen(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.levels.set("components")
    view = presented.presenting.page.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.stage.point_at((Sign("NODE2/machine", "shown"),))
    view.stage.finish()
    top = view.mapFromScene(view.stage.layout.cards["NODE2"].topLeft()).y()
    assert 0 <= top < view.viewport().height() / 2


def test_one_may_attend_to_the_hop_or_to_what_is_pointed_at(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.levels.set("components")
    view = presented.presenting.page.view
    presented.session.go_to_time(SIX_SECONDS)
    assert presented.session.hop is not None
    assert presented.session.hop.function == "HeartbeatRound"
    console = "admin/hyper-v-manager"
    view.stage.point_at((Sign(console, "shown"),))
    view.attend(to_hop=False)
    assert is_seen(presented, console)
    view.attend(to_hop=True)
    assert not is_seen(presented, console)


def test_the_measures_know_how_crowded_they_are() -> None:
    assert LegibleMetrics(1.0, 1).crowding == 1
    assert LegibleMetrics(1.0, LEAST_TEXT).crowding > 2


def test_of_a_way_that_is_longer_than_the_room_its_end_is_seen(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[0])
    presented.levels.set("components")
    presented.session.go_to_time(SIX_SECONDS)
    presented.session.give(Command("fail-node", ("NODE1",)))
    presented.session.go_to_time(16_000_000)
    recording = presented.session.recording
    hops = ((at, recording.hop(at)) for at in range(1, len(recording) + 1))
    up = (at for at, hop in hops if hop.source.endswith("/netft") and hop.target.endswith("/clussvc"))
    presented.session.go_to(next(up))
    view, room = presented.presenting.page.view, 400
    assert view.stage.hops.covered().height() > room
    view.cover(view.height() - room)
    view.stage.finish()
    aim = view.mapFromScene(view.stage.hops.aim).boundingRect()
    assert 0 <= aim.top() < aim.bottom() <= room
    assert view.leaves_sight(0)
    assert not view.leaves_sight(view.height() - 60)
    view.cover(0)


def test_five_nodes_name_their_networks(qtbot: QtBot, presented: MainWindow) -> None:
    sized(qtbot, presented, HALLS[1])
    presented.languages.set_language("de")
    presented.session.open(ready("five-nodes"), DOCUMENTED)
    said = [part.text for part in presented.presenting.page.scene.layout.band if isinstance(part, Words)]
    assert {"Cluster Network 1", "Cluster Network 2", "CSV1", "CSV2"} <= set(said)
    assert not [text for text in said if "…" in text]
