"""A card that is drawn anew shows nothing of what it was, wherever the view is scrolled meanwhile."""

import pytest
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView
from pytestqt.qtbot import QtBot

from gui.stage.drawn_item import DrawnItem
from gui.stage.ink import Drawing
from gui.stage.metrics import Metrics
from gui.theme import LIGHT

CARD = QRectF(0, 0, 900, 900)


def filled(colour: str) -> Drawing:
    drawing = Drawing(LIGHT, Metrics())
    drawing.fill(CARD, 0, colour)
    return drawing


@pytest.mark.parametrize("by", [0, 150, 400])
def test_a_scrolled_card_is_drawn_anew_as_a_whole(qtbot: QtBot, by: int) -> None:
    scene = QGraphicsScene()
    card = DrawnItem(1, cached=True)
    scene.addItem(card)
    card.show_drawing(filled(LIGHT.failed.outline), CARD)
    view = QGraphicsView(scene)
    view.resize(300, 300)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.verticalScrollBar().setValue(0)
    view.grab()
    card.show_drawing(filled(LIGHT.online.outline), CARD)
    view.verticalScrollBar().setValue(by)
    QCoreApplication.processEvents()
    picture = view.viewport().grab().toImage()
    seen = {picture.pixelColor(100, y).name().upper() for y in range(20, picture.height() - 20, 5)}
    assert seen == {LIGHT.online.outline}
    view.setScene(None)
