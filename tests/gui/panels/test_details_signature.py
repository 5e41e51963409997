"""The details show what the function of a hop looks like, who calls it, and how sure that is."""

import pytest
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.panels.details_panel import DetailsPanel
from gui.session import Session
from tests.gui.runs import session


@pytest.fixture
def run() -> Session:
    return session()


@pytest.fixture
def panel(qtbot: QtBot, run: Session) -> DetailsPanel:
    made = DetailsPanel(run)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def until(run: Session, target: str) -> None:
    run.seek(lambda hop: hop.function == "IsAlive" and hop.kind == "call" and hop.target.endswith(target))


def test_a_documented_function_has_its_signature(panel: DetailsPanel, run: Session) -> None:
    until(run, ".dll")
    text = panel.browser.toPlainText()
    assert "BOOL WINAPI IsAlive(RESID Resource)" in text
    assert "Called by RHS\n" in text
    assert "Documented · Windows SDK: resapi.h" in text


def test_of_an_internal_one_it_says_that_nothing_is_public(panel: DetailsPanel, run: Session) -> None:
    until(run, "/rhs:1")
    text = panel.browser.toPlainText()
    assert "IsAlive(resource_type)" in text
    assert "Inferred · No public signature" in text
    panel.set_narrator(Narrator("de"))
    assert "Keine öffentliche Signatur" in panel.browser.toPlainText()
