"""The panel shows a node's log or all of them, keeps the present lines in sight, and writes what it shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from gui.models.log_model import LogColumn
from gui.panels.log_panel import LogPanel
from gui.session import Session
from gui.source import ready
from gui.theme import DARK, HIGH_CONTRAST, LIGHT
from tests.gui.models.test_log_model import SECOND, failed
from tests.gui.runs import session, steps


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return failed()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[LogPanel]:
    panel = LogPanel(told)
    panel.resize(960, 260)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def in_view(panel: LogPanel, row: int) -> bool:
    rect = panel.table.visualRect(panel.model.index(row, 0))
    return panel.table.viewport().rect().intersects(rect)


def click(panel: LogPanel, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    panel.table.scrollTo(panel.model.index(row, 0))
    at = panel.table.visualRect(panel.model.index(row, LogColumn.LEVEL)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, held, at)


def select(panel: LogPanel, *rows: int) -> None:
    flag = QItemSelectionModel.SelectionFlag
    panel.table.clearSelection()
    for row in rows:
        panel.table.selectionModel().select(panel.model.index(row, 0), flag.Select | flag.Rows)


def test_where_nothing_is_logged_it_says_why_and_what_to_do(qtbot: QtBot) -> None:
    run = session()
    panel = LogPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    steps(run, 5)
    assert panel.empty.isVisible()
    assert panel.empty.text().startswith("Nothing is logged yet: while all is well, a plain log stays empty.")
    assert "Ctrl+Shift+A" in panel.empty.text(), "the article tells of little that is logged"
    run.tell(DOCUMENTED)
    steps(run, 5)
    assert "Ctrl+Shift+A" not in panel.empty.text()
    panel.node.setCurrentText("NODE2")
    assert panel.empty.text() == "NODE2 has logged nothing so far."
    assert panel.bar.counter.text() == "0 line(s)"


def test_the_logs_of_all_nodes_or_of_one(panel: LogPanel) -> None:
    assert [panel.node.itemText(n) for n in range(panel.node.count())] == [
        "All nodes merged", "NODE1", "NODE2", "NODE3",
    ]  # fmt: skip
    everything = panel.model.rowCount()
    assert not panel.table.isColumnHidden(LogColumn.NODE)
    panel.node.setCurrentText("NODE3")
    assert 0 < panel.model.rowCount() < everything
    assert {panel.model.record(row).node for row in range(panel.model.rowCount())} == {"NODE3"}
    assert panel.table.isColumnHidden(LogColumn.NODE)
    panel.node.setCurrentIndex(0)
    assert panel.model.rowCount() == everything


def test_the_present_lines_are_kept_in_sight(told: Session, panel: LogPanel) -> None:
    for row in (panel.model.rowCount() - 1, 0, 30):
        told.go_to(panel.model.record(row).position)
        assert in_view(panel, panel.model.current_row)
        assert in_view(panel, panel.model.nearest_row) or panel.model.nearest_row - panel.model.current_row > 6
    panel.table.verticalScrollBar().setValue(panel.table.verticalScrollBar().maximum())
    assert panel.bar.back.isVisible()
    told.take("into")
    panel.bar.back.click()
    assert not panel.bar.back.isVisible()
    assert in_view(panel, panel.model.nearest_row)


def test_of_more_lines_than_there_is_room_for_the_first_is_in_sight(told: Session, panel: LogPanel) -> None:
    panel.resize(960, 130)
    rows = range(panel.model.rowCount())
    most = max(
        rows, key=lambda row: sum(panel.model.record(row).position == panel.model.record(n).position for n in rows)
    )
    told.go_to_end()
    told.go_to(panel.model.record(most).position)
    assert panel.model.nearest_row - panel.model.current_row > 5
    assert in_view(panel, panel.model.current_row)
    assert not in_view(panel, panel.model.nearest_row)
    panel.table.scrollTo(panel.model.index(panel.model.nearest_row, 0))
    assert not in_view(panel, panel.model.current_row)
    assert not panel.bar.back.isVisible(), "one looks at lines of the present hop"
    panel.table.verticalScrollBar().setValue(0)
    assert panel.bar.back.isVisible()


def test_a_click_or_enter_goes_to_the_hop(told: Session, panel: LogPanel) -> None:
    told.play()
    click(panel, 3)
    assert told.position == panel.model.record(3).position
    assert not told.is_playing
    panel.table.setCurrentIndex(panel.model.index(20, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.position == panel.model.record(20).position


def test_the_current_line_is_seen_while_the_table_has_the_keys(qtbot: QtBot, panel: LogPanel) -> None:
    panel.activateWindow()
    panel.table.stand_at(panel.model.index(4, 0))
    panel.table.scrollTo(panel.model.index(4, 0))
    rect = panel.table.visualRect(panel.model.index(4, LogColumn.LINE))
    panel.bar.filter.setFocus()
    plain = panel.table.viewport().grab(rect).toImage()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    assert panel.table.viewport().grab(rect).toImage() != plain


def test_selecting_several_lines_goes_nowhere_and_copies_them(told: Session, panel: LogPanel) -> None:
    click(panel, 2)
    here = told.position
    last = next(row for row in range(3, 20) if panel.model.record(row).position != here)
    click(panel, last, Qt.KeyboardModifier.ShiftModifier)
    assert told.position == here
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied == [f"{panel.model.record(row).node} | {panel.lines.line(row)}" for row in range(2, last + 1)]
    panel.node.setCurrentText("NODE2")
    select(panel, 0)
    panel.copy()
    assert QGuiApplication.clipboard().text() == panel.lines.line(0)


def test_a_step_keeps_what_is_selected(told: Session, panel: LogPanel) -> None:
    select(panel, 1, 2)
    told.take("into")
    assert {index.row() for index in panel.table.selectedIndexes()} == {1, 2}


def test_only_up_to_now_is_in_the_bar_and_in_the_menu(told: Session, panel: LogPanel) -> None:
    everything = panel.model.rowCount()
    panel.bar.now.click()
    assert panel.bar.up_to_now.isChecked()
    assert panel.model.rowCount() < everything
    told.go_to_start()
    assert panel.empty.isVisible()
    assert panel.empty.text().startswith("Nothing is logged up to the present hop.")
    panel.bar.up_to_now.trigger()
    assert not panel.bar.now.isChecked()
    assert panel.model.rowCount() == everything


def test_the_menu_has_what_the_log_has(panel: LogPanel) -> None:
    panel.bar.only.ticks.aboutToShow.emit()
    panel.bar.only.choose("tag", "RCM")
    panel.bar.only.choose("level", "ERR")
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No line passes the filter: ERR, [RCM]."
    panel.empty.button.click()
    assert panel.table.isVisible()
    panel.verbose.trigger()
    assert any(panel.model.record(row).verbose for row in range(panel.model.rowCount()))
    panel.bar.only.ticks.aboutToShow.emit()
    panel.bar.only.choose("level", "DBG")
    assert {panel.model.record(row).level for row in range(panel.model.rowCount())} == {"DBG"}
    panel.verbose.trigger()
    assert panel.bar.only.count == 0, "a plain log has none of them, so nothing asks for them"


def test_what_is_saved_is_the_log_up_to_now(told: Session, panel: LogPanel, tmp_path: Path) -> None:
    told.go_to_time(16 * SECOND)
    panel.node.setCurrentText("NODE2")
    panel.bar.filter.setText("nothing like it")
    path = tmp_path / "NODE2_cluster.log"
    assert panel.save_in(str(path))
    text = path.read_text("utf-8").split("\n")
    assert text[0] == "[=== Cluster ===]"
    assert "Current node: name (NODE2) id (2)" in text
    panel.bar.filter.clear()
    expected = [panel.lines.line(row) for row in range(panel.model.nearest_row + 1)]
    assert text[text.index("[=== Cluster Logs ===]") + 1 :] == [*expected, ""]
    assert expected
    panel.node.setCurrentIndex(0)
    assert panel.save_in(str(path))
    assert "NODE3 | " in path.read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(panel: LogPanel, tmp_path: Path) -> None:
    assert not panel.save_in(str(tmp_path / "nowhere" / "cluster.log"))
    assert panel.message is not None
    assert panel.message.informativeText()
    panel.message.close()


def test_the_dialog_offers_the_name_that_windows_gives(panel: LogPanel) -> None:
    panel.node.setCurrentText("NODE3")
    panel.save_as.trigger()
    assert panel.dialog is not None
    assert panel.dialog.selectedFiles()[0].endswith("NODE3_cluster.log")
    panel.dialog.reject()


def test_another_cluster_has_other_nodes(told: Session, panel: LogPanel) -> None:
    panel.node.setCurrentText("NODE3")
    told.open(ready("two-nodes"))
    assert panel.node.count() == 3
    assert panel.chosen_node is None
    assert panel.lines.filter.node is None


def test_nothing_is_read_behind_another_panel(told: Session, panel: LogPanel) -> None:
    panel.hide()
    rows = panel.model.rowCount()
    told.go_to_time(20 * SECOND)
    told.give(told.branch.given[0].command)
    assert panel.model.rowCount() == 0 != rows
    panel.show()
    assert panel.model.rowCount() > 0


def test_the_menu_of_a_line(told: Session, panel: LogPanel) -> None:
    panel.table.menu_wanted.emit(3, panel.mapToGlobal(panel.rect().center()))
    texts = [action.text().replace("&", "") for action in panel.menu.actions() if action.text()]
    assert texts == ["Go to this hop", "Show the whole line", "Copy the selected lines", "Save as cluster.log…"]
    panel.menu.actions()[1].trigger()
    shown = QToolTip.text()
    assert shown.replace("\n", " ").count(panel.model.record(3).text) == 1
    assert "Form of the line: " in shown
    QToolTip.hideText()
    panel.menu.actions()[0].trigger()
    assert told.position == panel.model.record(3).position
    panel.menu.close()


def test_every_size_theme_and_language_is_painted(panel: LogPanel) -> None:
    for theme, factor in ((LIGHT, 0.8), (DARK, 1.0), (HIGH_CONTRAST, 3.0)):
        panel.set_theme(theme)
        panel.set_scale(factor)
        assert panel.table.rowHeight(0) >= 24
        assert panel.table.columnWidth(LogColumn.LINE) > 300
        assert not panel.grab().isNull()
    panel.set_narrator(Narrator("de"))
    panel.bar.counter.setText("stale")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.bar.counter.text() != "stale"


def test_it_needs_little_room(panel: LogPanel) -> None:
    assert panel.minimumSizeHint().width() <= 480
    assert panel.minimumSizeHint().height() <= 110
    panel.resize(480, 150)
    assert not panel.save.isVisible()
    assert panel.bar.filter.isVisible()


def test_everything_has_a_name_for_assistive_tools(panel: LogPanel) -> None:
    for widget in (panel.node, panel.bar.filter, panel.bar.only, panel.table):
        assert widget.accessibleName()
    for named in (panel.bar.now, panel.bar.back, panel.save):
        assert named.text()
