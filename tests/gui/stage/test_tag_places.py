"""The word of an answer stands where it hides least, and where it can be seen."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from core.model import addresses as a
from gui.clock import Clock
from gui.presenter.legibility import LegibleMetrics
from gui.stage import signs
from gui.stage.parts import Words
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene
from gui.stage.signs import Sign
from gui.stage.tag_places import place_of_tag
from gui.stage.texts import StageWords
from tests.gui.stage.pictures import ASK_RHS, three

ON_A_WALL = LegibleMetrics(1.2, 32)
"""Text is large beside the grid there, and every place is narrow."""


@pytest.fixture
def scene(qapp: QApplication) -> StageScene:
    scene = StageScene(Clock(manual=True), metrics=ON_A_WALL)
    scene.set_room(1920, 1300)
    scene.show(picture_of(three(), ASK_RHS, (), StageWords().texts()))
    return scene


def place(scene: StageScene, address: str, width: float = 220.0) -> QRectF:
    around = signs._around(scene.layout.rects[address], scene.layout, scene.metrics)
    return place_of_tag(QSizeF(width, 44), around, scene.layout, scene.metrics, (), scene.hops.said)


def names(scene: StageScene, node: str) -> list[QRectF]:
    at = scene.layout.cards[node].topLeft()
    parts = scene.layout.nodes[node].parts
    return [p.rect.translated(at) for p in parts if isinstance(p, Words) and p.role in ("node", "title", "chip")]


@pytest.mark.parametrize(
    "address", [a.clussvc("NODE1"), a.rhs("NODE1"), a.vmms("NODE1"), a.dll("NODE1", "vmclusres.dll")]
)
def test_it_hides_no_name_and_nothing_that_a_hop_says(scene: StageScene, address: str) -> None:
    assert scene.hops.said
    tag = place(scene, address)
    # Letters do not reach the edges of their line.
    lines = [rect.adjusted(0, 5, 0, -5) for rect in (*names(scene, "NODE1"), *scene.hops.said)]
    hidden = [rect for rect in lines if rect.intersects(tag)]
    # A DLL has no room for it beside its own name.
    assert len(hidden) <= (1 if ".dll" in address else 0)


def test_that_of_a_card_stands_beside_its_name(scene: StageScene) -> None:
    card, tag = scene.layout.cards["NODE2"], place(scene, a.machine("NODE2"))
    assert card.contains(tag)
    assert tag.bottom() < scene.layout.rects[a.clussvc("NODE2")].top() + 10, "the foot of a card may be out of sight"
    assert not any(rect.intersects(tag) for rect in names(scene, "NODE2"))


def test_it_stands_at_its_own_ring(scene: StageScene) -> None:
    vmms, dll = a.vmms("NODE1"), a.dll("NODE1", "vmclusres.dll")
    scene.point_at((Sign(vmms, "wrong", "predicted"), Sign(dll, "right", "right")))
    around = signs._around(scene.layout.rects[dll], scene.layout, scene.metrics)
    other = place(scene, vmms)
    mine = place_of_tag(QSizeF(120, 44), around, scene.layout, scene.metrics, [other], scene.hops.said)
    assert mine.intersects(around), "not beside the word of another one"


def test_where_a_hop_speaks_it_goes_elsewhere(scene: StageScene) -> None:
    around = signs._around(scene.layout.rects[a.vmms("NODE1")], scene.layout, scene.metrics)
    size = QSizeF(120, 44)
    free = place_of_tag(size, around, scene.layout, scene.metrics)
    said = QRectF(free.topLeft() - QPointF(5, 5), size)
    assert place_of_tag(size, around, scene.layout, scene.metrics, (), [said]) != free
