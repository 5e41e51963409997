"""A panel is written when it is seen and what it shows no longer holds, and seldom while a run is played."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.freshness import Freshness
from tests.gui.runs import session


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_nobody_sees_is_not_written_until_somebody_does(panel: QWidget) -> None:
    written: list[int] = []
    fresh = Freshness(panel, session(), lambda: written.append(1), 50)
    fresh.lose()
    assert not written
    panel.show()
    fresh.catch_up()
    fresh.catch_up()
    assert len(written) == 1
    fresh.renew()
    assert len(written) == 2


def test_while_a_run_is_played_it_waits_and_writes_once(panel: QWidget, qtbot: QtBot) -> None:
    told, written = session(), []
    fresh = Freshness(panel, told, lambda: written.append(1), 0)
    panel.show()
    fresh.catch_up()
    told.toggle_playing()
    written.clear()
    fresh.lose()
    fresh.lose()
    assert fresh.is_waiting
    assert not written
    qtbot.waitUntil(lambda: len(written) == 1)
    told.pause()


def test_when_the_run_stands_still_what_was_left_is_written(panel: QWidget) -> None:
    told, written = session(), []
    fresh = Freshness(panel, told, lambda: written.append(1), 60_000)
    panel.show()
    fresh.catch_up()
    told.toggle_playing()
    fresh.lose()
    assert len(written) == 1
    told.pause()
    assert len(written) == 2
