"""The panel of marks: everything by keyboard and mouse, and everything can be taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.timeline.breakpoints import Breakpoint
from gui.marking.marks import Bookmark
from gui.models.bookmark_model import BookmarkColumn, BookmarkModel
from gui.models.breakpoint_model import BreakpointColumn, BreakpointModel
from gui.panels.marks_panel import MarksPanel
from gui.session import Session
from tests.gui.runs import FAIL_FILE01, session, steps

POLLS = Breakpoint(0, call="IsAlive")
FAILURES = Breakpoint(0, state="Failed", is_once=True)
Key = Qt.Key


@pytest.fixture
def run(qapp: QApplication) -> Session:
    del qapp
    run = session()
    steps(run, 60)
    run.marks.add(POLLS)
    run.marks.add(FAILURES)
    run.marks.add_bookmark(Bookmark(*run.place._replace(position=20)))
    return run


@pytest.fixture
def panel(qtbot: QtBot, run: Session) -> Iterator[MarksPanel]:
    panel = MarksPanel(run)
    panel.resize(420, 420)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def text(panel: MarksPanel, row: int, column: BreakpointColumn) -> str:
    return str(panel.breakpoints.index(row, column).data())


def test_the_models_are_good_ones(qtmodeltester: ModelTester, run: Session) -> None:
    breakpoints, bookmarks = BreakpointModel(run, Narrator("en")), BookmarkModel(run, Narrator("en"))
    qtmodeltester.check(breakpoints)  # type: ignore[no-untyped-call]  # pytest-qt has no annotations there
    qtmodeltester.check(bookmarks)  # type: ignore[no-untyped-call]
    run.marks.add(POLLS)
    run.marks.remove(run.marks.breakpoints[0])
    run.marks.remove_bookmark(run.marks.bookmarks[0])


def test_a_breakpoint_is_told_with_its_hits_so_far(panel: MarksPanel, run: Session) -> None:
    assert text(panel, 0, BreakpointColumn.WHAT) == "IsAlive"
    assert text(panel, 1, BreakpointColumn.WHAT) == "something becomes Failed, once"
    here, _, total = text(panel, 0, BreakpointColumn.HITS).partition(" of ")
    assert int(here) == int(total) > 0
    run.go_to_start()
    assert text(panel, 0, BreakpointColumn.HITS) == f"0 of {total}"


def test_space_enables_and_disables_and_can_be_undone(panel: MarksPanel, run: Session) -> None:
    panel.table.select(1)
    QTest.keyClick(panel.table, Key.Key_Space)
    assert [mark.is_enabled for mark in run.marks.breakpoints] == [True, False]
    assert panel.breakpoints.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Breakpoint 2, disabled"
    QTest.keyClick(panel.table, Key.Key_Space)
    assert len(run.marks.enabled) == 2
    run.undo()
    assert len(run.marks.enabled) == 1


def test_a_click_beside_the_tick_is_a_click_on_it(panel: MarksPanel, run: Session) -> None:
    rect = panel.table.visualRect(panel.breakpoints.index(0, BreakpointColumn.NUMBER))
    assert rect.height() >= 24
    for at in (rect.center(), rect.center()):
        before = run.marks.breakpoints[0].is_enabled
        QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert run.marks.breakpoints[0].is_enabled is not before


def test_del_removes_and_undo_brings_it_back(panel: MarksPanel, run: Session) -> None:
    panel.table.select(0)
    QTest.keyClick(panel.table, Key.Key_Delete)
    assert [mark.number for mark in run.marks.breakpoints] == [2]
    assert panel.table.row == 0
    run.undo()
    assert [mark.number for mark in run.marks.breakpoints] == [1, 2]


def test_enter_edits_and_insert_adds(qtbot: QtBot, panel: MarksPanel, run: Session) -> None:
    panel.table.select(1)
    with qtbot.waitSignal(panel.edit_wanted) as wanted:
        QTest.keyClick(panel.table, Key.Key_Return)
    assert wanted.args == [run.marks.breakpoints[1]]
    with qtbot.waitSignal(panel.add_wanted):
        QTest.keyClick(panel.table, Key.Key_Insert)


def test_all_are_disabled_in_one_step_and_enabled_again(panel: MarksPanel, run: Session) -> None:
    assert panel.all.text() == "Disable all"
    panel.all.click()
    assert not any(mark.is_enabled for mark in run.marks.breakpoints)
    assert panel.all.text() == "Enable all"
    run.undo()
    assert panel.all.text() == "Disable all"
    panel.all.click()
    panel.all.click()
    assert len(run.marks.enabled) == 2


def test_a_bookmark_goes_by_its_hop_until_it_has_a_name(qtbot: QtBot, panel: MarksPanel, run: Session) -> None:
    index = panel.bookmarks.index(0, BookmarkColumn.NAME)
    sentence = str(index.data())
    assert "IsAlive" in sentence or len(sentence) > 10
    panel.places.select(0)
    panel.places.setFocus()
    QTest.keyClick(panel.places, Key.Key_F2)
    (editor,) = panel.places.findChildren(QLineEdit)
    QTest.keyClicks(editor, "Before it")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: run.marks.bookmarks[0].name == "Before it")
    assert index.data() == "Before it"
    panel.bookmarks.setData(index, "  ")
    assert index.data() == sentence


def test_enter_goes_to_a_bookmark_in_another_history(panel: MarksPanel, run: Session) -> None:
    first = run.branch
    run.go_to(30)
    run.give(FAIL_FILE01)
    assert run.branch is not first
    panel.places.select(0)
    QTest.keyClick(panel.places, Key.Key_Return)
    assert (run.branch, run.position) == (first, 20)


def test_del_removes_a_bookmark(panel: MarksPanel, run: Session) -> None:
    panel.places.select(0)
    QTest.keyClick(panel.places, Key.Key_Delete)
    assert not run.marks.bookmarks
    assert panel.no_places.isVisible()
    run.undo()
    assert run.marks.bookmarks
    assert panel.places.isVisible()


def test_with_no_marks_it_tells_the_keys_and_the_reason(qtbot: QtBot) -> None:
    panel = MarksPanel(session())
    qtbot.addWidget(panel)
    panel.show()
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert any("F9" in text and "Ctrl+F9" in text for text in said)
    assert any("Ctrl+F2" in text for text in said)
    assert not panel.remove.isEnabled()
    assert panel.remove.toolTip() == "No breakpoint is set"


def test_every_control_has_a_name_and_is_large_enough(panel: MarksPanel) -> None:
    panel.set_narrator(Narrator("de"))
    panel.set_scale(2.0)
    assert "NODE" in str(panel.bookmarks.index(0, 0).data())
    for widget in (panel.table, panel.places):
        assert widget.accessibleName()
        assert widget.verticalHeader().defaultSectionSize() >= 24


def test_the_table_keeps_its_keys_from_the_window(qtbot: QtBot, panel: MarksPanel, run: Session) -> None:
    """In the window Del breaks things and Space plays; in the table they are about the present row."""
    pressed: list[str] = []
    for name in ("Del", "Space", "Return"):
        action = QAction(panel)
        action.setShortcut(QKeySequence(name))
        action.triggered.connect(lambda _=False, name=name: pressed.append(name))
        panel.addAction(action)
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    panel.table.select(0)
    for key in (Key.Key_Space, Key.Key_Return, Key.Key_Delete):
        QTest.keyClick(panel.table, key)
    assert pressed == []
    assert [mark.number for mark in run.marks.breakpoints] == [2]
    QTest.keyClick(panel.table, Key.Key_Delete)
    QTest.keyClick(panel.add, Key.Key_Delete)
    assert pressed == ["Del"]
