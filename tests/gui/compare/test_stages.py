"""Both stages say as much of a hop."""

import pytest
from pytestqt.qtbot import QtBot

from gui.clock import Clock
from gui.compare.compare_stage import CompareStage
from gui.compare.pair import Pair
from gui.compare.stages import Stages
from gui.stage.level import LEVELS, Level
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from tests.gui.runs import session


@pytest.mark.parametrize("first", LEVELS)
def test_the_second_stage_has_the_level_of_the_first(qtbot: QtBot, first: Level) -> None:
    run, clock = session(), Clock(manual=True)
    pair = Pair(run)
    view = StageView(StageScene(clock))
    view.stage.set_level(first)
    compared = CompareStage(run, pair, clock)
    stages = Stages(run, pair, view, compared)
    qtbot.addWidget(stages)
    assert compared.scene.level == first
    for level in LEVELS:
        view.stage.set_level(level)
        assert compared.scene.level == level
