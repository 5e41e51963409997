"""The procedure beside the stage: it follows the cursor, and says why it is empty."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.session import Session
from gui.stage.code_pane import CodePane
from gui.theme import DARK
from tests.gui.runs import session, steps, story


@pytest.fixture
def run() -> Session:
    return session()


@pytest.fixture
def pane(qtbot: QtBot, run: Session) -> Iterator[CodePane]:
    pane = CodePane(run)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    yield pane
    pane.close()


def until(run: Session, kind: str, function: str) -> None:
    for _ in range(200):
        run.take("into")
        if run.hop is not None and (run.hop.kind, run.hop.function) == (kind, function):
            return
    raise AssertionError(f"no {kind} of {function}")


def test_before_the_first_hop_it_says_what_to_do(pane: CodePane) -> None:
    assert pane.empty.isVisible()
    assert "Press Right" in pane.empty.text()
    assert not pane.code.isVisible()


def test_it_shows_the_procedure_that_was_called_and_its_line(pane: CodePane, run: Session) -> None:
    until(run, "call", "IsAlive")
    assert pane.code.isVisible()
    assert pane.code.heading.toolTip().endswith("IsAlive")
    assert pane.code.editor.marked
    before = pane.code.heading.toolTip(), pane.code.editor.marked
    run.take("into")
    assert (pane.code.heading.toolTip(), pane.code.editor.marked) != before


def test_where_nothing_runs_it_says_so(qtbot: QtBot) -> None:
    run = story()
    pane = CodePane(run)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    lost = next(p for p, hop in enumerate(run.recording.hops(), 1) if hop.function == "Heartbeat" and hop.lost)
    run.go_to(lost)
    assert pane.empty.isVisible()
    assert pane.empty.text() == "No procedure runs at this hop."
    run.go_to_start()
    assert "Press Right" in pane.empty.text()


def test_hidden_it_looks_nothing_up(pane: CodePane, run: Session) -> None:
    pane.hide()
    steps(run, 8)
    assert pane._known is None
    pane.show()
    assert pane._known is not None


def test_another_history_is_looked_up_anew(pane: CodePane, run: Session) -> None:
    steps(run, 8)
    known = pane._known
    run.opened.emit()
    assert pane._known is not known


def test_the_keys_that_step_are_left_to_the_window(pane: CodePane, run: Session) -> None:
    until(run, "call", "IsAlive")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(pane.code.editor, event)
        assert not event.isAccepted()


def test_it_never_takes_the_focus(pane: CodePane, run: Session) -> None:
    pane.setFocus()
    focused = QApplication.focusWidget()
    steps(run, 8)
    assert QApplication.focusWidget() is focused


def test_it_follows_look_and_language(pane: CodePane, run: Session) -> None:
    until(run, "call", "IsAlive")
    before = pane.code.editor.font().pixelSize()
    pane.set_theme(DARK)
    pane.set_scale(2.0)
    pane.set_narrator(Narrator("de"))
    assert pane.code.editor.font().pixelSize() == 2 * before
    assert pane.title.text() == "RUNNING PROCEDURE"


def test_it_forces_no_width_on_the_window(pane: CodePane, run: Session) -> None:
    until(run, "call", "IsAlive")
    assert pane.minimumSizeHint().width() < 240
