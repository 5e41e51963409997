"""The availability panel goes to the moments of outages, and follows the cursor only while it is seen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from gui.models.outage_list_model import OutageColumn
from gui.panels.outage_book import OutageBook
from gui.panels.outage_panel import OutagePanel
from gui.session import Session
from gui.theme import DARK
from tests.gui.runs import FAIL_NODE1, session

SECOND = 1_000_000


@pytest.fixture
def run(qapp: QApplication) -> Session:
    """NODE1 fails at 7 s."""
    del qapp
    run = session()
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    run.go_to_time(100 * SECOND)
    return run


@pytest.fixture
def panel(qtbot: QtBot, run: Session) -> Iterator[OutagePanel]:
    made = OutagePanel(run, OutageBook(run))
    made.resize(1100, 240)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_it_says_that_nothing_was_down(run: Session, panel: OutagePanel) -> None:
    assert panel.table.isVisible()
    run.go_to_time(5 * SECOND)
    assert not panel.table.isVisible()
    assert panel.empty.isVisible()
    assert panel.empty.text().startswith("No VM was down so far.")


def test_enter_goes_to_where_an_outage_began(qtbot: QtBot, run: Session, panel: OutagePanel) -> None:
    panel.table.setCurrentIndex(panel.outages.index(1, OutageColumn.VM))
    outage = panel.outages.outage(1)
    with qtbot.waitSignal(panel.object_wanted) as wanted:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert wanted.args == ["NODE1/vm/WEB01"]
    assert run.position == outage.began_at


def test_a_click_goes_there_too(run: Session, panel: OutagePanel) -> None:
    index = panel.outages.index(0, OutageColumn.CAUSE)
    began = panel.outages.outage(0).began_at
    centre = panel.table.visualRect(index).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    assert run.position == began


def test_the_menu_goes_to_every_moment_that_is_recorded(run: Session, panel: OutagePanel) -> None:
    outage = panel.outages.outage(0)
    run.go_to(outage.began_at)
    panel.fill_menu(panel.outages.outage(0))
    texts = [action.text() for action in panel.menu.actions()]
    assert texts == [
        "Go to where it began",
        "Go to where it was noticed",
        "Go to where it was moved",
        "Go to where it was started",
        "Go to where it answered again",
    ]
    for action, position in zip(
        panel.menu.actions(),
        (outage.began_at, outage.noticed_at, outage.moved_at, outage.started_at, outage.ended_at),
        strict=True,
    ):
        action.trigger()
        assert run.position == position


def test_the_menu_key_asks_for_the_menu_of_the_present_row(qtbot: QtBot, panel: OutagePanel) -> None:
    panel.table.setCurrentIndex(panel.outages.index(1, OutageColumn.VM))
    panel.table.menu_wanted.disconnect(panel._show_menu)
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    with qtbot.waitSignal(panel.table.menu_wanted) as wanted:
        panel.table.contextMenuEvent(by_key)
    row, at = wanted.args
    assert row == 1
    assert panel.table.rect().contains(panel.table.mapFromGlobal(at))


def test_the_summary_selects_the_last_outage_of_a_vm(run: Session, panel: OutagePanel) -> None:
    panel.summary.chosen.emit(0)
    assert panel.outages.outage(panel.table.row).vm == panel.shares.vm(0)
    panel.set_selected("NODE1/vm/SQL01")
    assert panel.outages.outage(panel.table.row).vm == "SQL01"
    del run


def test_what_is_hidden_is_written_when_it_is_shown(run: Session, panel: OutagePanel) -> None:
    panel.hide()
    run.go_to_time(5 * SECOND)
    assert panel.outages.rowCount() == 2
    panel.show()
    assert panel.outages.rowCount() == 0


def test_while_playing_it_is_written_later(run: Session, panel: OutagePanel) -> None:
    run.go_to_time(6 * SECOND)
    run.play()
    run.go_to_time(100 * SECOND)
    assert panel.outages.rowCount() == 0
    run.pause()
    assert panel.outages.rowCount() == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space])
def test_keys_of_stepping_are_left_alone(panel: OutagePanel, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    panel.table.keyPressEvent(event)
    assert not event.isAccepted()


def test_waiting_has_a_column_where_there_is_any(qtbot: QtBot, panel: OutagePanel) -> None:
    assert panel.table.isColumnHidden(OutageColumn.WAIT)
    run = session(preset=DOCUMENTED)
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    run.go_to_time(30 * SECOND)
    other = OutagePanel(run, OutageBook(run))
    qtbot.addWidget(other)
    with qtbot.waitExposed(other):
        other.show()
    assert not other.table.isColumnHidden(OutageColumn.WAIT)
    assert other.outages.index(0, OutageColumn.WAIT).data().endswith(" s")


def test_it_is_low_where_it_must_be_and_splits_by_its_width(panel: OutagePanel) -> None:
    assert panel.minimumSizeHint().height() <= 120
    assert panel._split.orientation() == Qt.Orientation.Horizontal
    panel.resize(500, 240)
    QApplication.processEvents()
    assert panel._split.orientation() == Qt.Orientation.Vertical


def test_where_it_is_low_outages_come_before_availability(panel: OutagePanel) -> None:
    panel.set_scale(2.0)
    panel.resize(700, 220)
    QApplication.processEvents()
    row = panel.table.verticalHeader().defaultSectionSize()
    assert panel.table.viewport().height() >= 2 * row - 1
    panel.set_scale(1.0)
    panel.resize(500, 300)
    QApplication.processEvents()
    assert panel.table.height() > panel.summary.height() >= 2 * panel.summary.verticalHeader().defaultSectionSize()


def test_looks_and_languages(panel: OutagePanel) -> None:
    before = panel.grab().toImage()
    panel.set_theme(DARK)
    panel.set_scale(1.5)
    panel.set_narrator(Narrator("de"))
    assert panel.grab().toImage() != before
    assert panel.table.verticalHeader().defaultSectionSize() > 30
    assert panel.outages.index(0, OutageColumn.WHOLE).data() == "41,0 s"
