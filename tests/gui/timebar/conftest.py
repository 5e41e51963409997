"""A run in which a node fails after seven seconds, and two histories that leave it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.catalogue import Command
from core.model.preset import DOCUMENTED
from gui.session import Session
from gui.timebar.time_bar import TimeBar
from tests.gui.runs import DAMAGE, FAIL_NODE1, session

FAIL_NODE2 = Command("fail-node", ("NODE2",))


@pytest.fixture
def run(qapp: QApplication) -> Session:
    """One history of a minute."""
    del qapp
    told = session(preset=DOCUMENTED)
    told.go_to_time(7_000_000)
    told.give(FAIL_NODE1)
    told.go_to_time(60_000_000)
    return told


@pytest.fixture
def forked(run: Session) -> Session:
    """Three histories: the first, one that left it at 300, and one that left that at 180; the first is present."""
    run.go_to(300)
    run.give(FAIL_NODE2)
    run.go_to_time(25_000_000)
    run.go_to(180)
    run.give(DAMAGE)
    run.switch_to(run.branches[0], 380)
    return run


@pytest.fixture
def bar(qtbot: QtBot, run: Session) -> Iterator[TimeBar]:
    """A bar for the run, on the screen."""
    made = TimeBar(run)
    made.resize(1000, made.sizeHint().height())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
