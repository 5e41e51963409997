"""The list marks the present hop, keeps it in view until the user scrolls away, and goes where it is told."""

from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import from_hop
from gui.models.hop_model import HOP_ROLE, STOP_ROLE, Column, Stopping
from gui.panels.hop_list_panel import HopListPanel
from gui.panels.row_marks import node_colour
from gui.session import Session
from gui.source import ready
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, contrast
from gui.widgets.filter_button import Chip
from tests.gui.runs import FAIL_NODE1, session, steps, story


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return story()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[HopListPanel]:
    panel = HopListPanel(told)
    panel.resize(850, 300)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def in_view(panel: HopListPanel, row: int) -> bool:
    rect = panel.table.visualRect(panel.model.index(row, 0))
    return panel.table.viewport().rect().intersects(rect)


def click(panel: HopListPanel, row: int) -> None:
    at = panel.table.visualRect(panel.model.index(row, Column.CALL)).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def test_before_the_first_hop_it_says_what_to_do(qtbot: QtBot) -> None:
    run = session()
    panel = HopListPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Nothing has happened yet. Press Right."
    run.take("into")
    assert not panel.empty.isVisible()
    assert panel.table.isVisible()
    assert panel.counter.text().startswith("1 hop")


def test_where_only_quiet_hops_have_happened_it_says_how_to_see_them(qtbot: QtBot) -> None:
    run = session()
    run.set_quiet_shown(shown=True)
    panel = HopListPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    run.take("into")
    run.set_quiet_shown(shown=False)
    assert run.position == 1
    assert panel.empty.isVisible()
    assert panel.empty.text() == "Only quiet hops so far; tick Heartbeats to see them."
    run.go_to_start()
    assert panel.empty.text() == "Nothing has happened yet. Press Right."
    run.go_to_end()
    assert panel.empty.text() == "Only quiet hops so far; tick Heartbeats to see them."


def test_a_click_goes_to_the_hop(told: Session, panel: HopListPanel) -> None:
    row = panel.model.current_row - 3
    click(panel, row)
    assert told.position == panel.model.position_of_row(row)
    assert panel.model.current_row == row


def test_enter_goes_to_the_selected_row(told: Session, panel: HopListPanel) -> None:
    row = panel.model.current_row
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    QTest.keyClick(panel.table, Qt.Key.Key_Up)
    assert told.position == panel.model.position_of_row(row)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert told.position == panel.model.position_of_row(row - 2)
    QTest.keyClick(panel.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(panel.table, Qt.Key.Key_Enter)
    assert told.position == panel.model.position_of_row(0)


def test_going_somewhere_pauses(told: Session, panel: HopListPanel) -> None:
    told.play()
    click(panel, panel.model.current_row - 2)
    assert not told.is_playing


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_left_and_right_are_left_to_stepping(panel: HopListPanel, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    before = panel.table.currentIndex()
    panel.table.keyPressEvent(event)
    assert not event.isAccepted()
    assert panel.table.currentIndex() == before


def test_it_follows_the_cursor(told: Session, panel: HopListPanel) -> None:
    for row in (0, 150, 20, panel.model.rowCount() - 1):
        told.go_to(panel.model.position_of_row(row))
        assert in_view(panel, row)
        assert panel.table.currentIndex().row() == row
        assert panel._delegate.current_row == row
    steps(told, 30)
    assert in_view(panel, panel.model.current_row)


def test_what_comes_next_is_seen_too(told: Session, panel: HopListPanel) -> None:
    panel.table.verticalScrollBar().setValue(0)
    panel.back.click()
    for row in (40, 41, 60, 150):
        told.go_to(panel.model.position_of_row(row))
        rect = panel.table.visualRect(panel.model.index(row + 1, 0))
        assert panel.table.viewport().rect().contains(rect.center())


def test_it_stops_following_when_the_user_scrolls_away_and_starts_again(told: Session, panel: HopListPanel) -> None:
    told.go_to_end()
    bar = panel.table.verticalScrollBar()
    bar.setValue(0)
    assert panel.back.isVisible()
    told.take("into")
    assert bar.value() == 0
    panel.back.click()
    assert in_view(panel, panel.model.current_row)
    assert not panel.back.isVisible()
    told.go_to(panel.model.position_of_row(3))
    assert in_view(panel, 3)


def test_scrolling_back_to_the_present_hop_follows_again(told: Session, panel: HopListPanel) -> None:
    told.go_to_end()
    bar = panel.table.verticalScrollBar()
    bar.setValue(0)
    bar.setValue(bar.maximum())
    assert not panel.back.isVisible()
    told.go_to(panel.model.position_of_row(2))
    assert in_view(panel, 2)


def test_the_filter_counts_and_says_when_nothing_is_left(panel: HopListPanel) -> None:
    total = panel.model.total
    panel.filter.setText("file01")
    assert panel.model.rowCount() < total
    assert panel.counter.text().startswith(f"{panel.model.rowCount()} of {total} hop")
    panel.filter.setText("no such thing")
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No hop passes the filter: “no”, “such”, “thing”."
    panel.filter.clear()
    assert panel.counter.text().startswith(f"{total} hop")
    assert panel.table.isVisible()
    assert in_view(panel, panel.model.current_row)
    assert panel.filter.isClearButtonEnabled()


def test_heartbeats_are_shown_when_asked_for(told: Session, panel: HopListPanel) -> None:
    rows = panel.model.rowCount()
    panel.quiet.click()
    assert told.shows_quiet
    assert panel.model.rowCount() > rows
    assert any(panel.model.index(row, 0).data(HOP_ROLE).kind == "bundle" for row in range(panel.model.rowCount()))
    told.set_quiet_shown(False)
    assert not panel.quiet.isChecked()
    assert panel.model.rowCount() == rows


def test_the_mark_goes_when_the_present_hop_is_not_listed(told: Session, panel: HopListPanel) -> None:
    panel.filter.setText("nothing like it")
    panel.filter.setText("file01")
    assert panel._delegate.current_row == panel.model.current_row == -1
    told.go_to(panel.model.position_of_row(1))
    assert panel._delegate.current_row == 1


def test_another_branch_keeps_the_mark(told: Session, panel: HopListPanel) -> None:
    told.go_to(panel.model.position_of_row(10))
    told.give(FAIL_NODE1)
    assert panel._delegate.current_row == panel.model.current_row == 12
    assert in_view(panel, 11)


def test_rows_have_one_height_that_follows_the_scale(panel: HopListPanel) -> None:
    heights = []
    for factor in (0.8, 1.0, 2.0, 3.0):
        panel.set_scale(factor)
        heights.append(panel.table.rowHeight(5))
        widths = [panel.table.columnWidth(column) for column in Column]
        assert min(widths) > 20
    assert heights == sorted(heights)
    assert heights[0] >= 24
    assert heights[-1] > 2 * heights[1]


def test_a_wide_list_cuts_no_call_off(panel: HopListPanel) -> None:
    panel.resize(850, 300)
    narrow = panel.table.columnWidth(Column.CALL)
    result = panel.table.columnWidth(Column.RESULT)
    panel.resize(1600, 300)
    assert panel.table.columnWidth(Column.CALL) > narrow
    assert panel.table.columnWidth(Column.RESULT) >= result
    metrics = QFontMetrics(panel.model.bold_font(Column.CALL))
    widest = max(metrics.horizontalAdvance(str(panel.model.index(row, Column.CALL).data())) for row in range(100))
    assert panel.table.columnWidth(Column.CALL) > widest
    panel.resize(850, 300)
    assert panel.table.columnWidth(Column.CALL) == narrow


def test_everything_has_a_name_for_assistive_tools(panel: HopListPanel) -> None:
    for widget in (panel.filter, panel.table):
        assert widget.accessibleName()
        assert widget.accessibleDescription()
    assert panel.quiet.text()
    assert panel.back.text()


def test_another_language(panel: HopListPanel) -> None:
    hop = panel.model.index(0, 0).data(HOP_ROLE)
    panel.set_narrator(Narrator("de"))
    assert panel.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == Narrator("de").sentence(hop)
    panel.counter.setText("stale")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.counter.text() != "stale"


def test_painting_all_kinds_in_all_themes(told: Session, panel: HopListPanel) -> None:
    panel.quiet.click()
    panel.resize(850, 900)
    for theme in (LIGHT, DARK, HIGH_CONTRAST):
        panel.set_theme(theme)
        told.go_to(panel.model.position_of_row(300))
        assert not panel.grab().isNull()


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST])
def test_node_colours_can_be_seen_and_told_apart(theme: Theme) -> None:
    colours = [node_colour(place, theme).name() for place in range(8)]
    assert len(set(colours)) == 8
    assert min(contrast(colour, theme.surface) for colour in colours) >= 3
    assert node_colour(8, theme) == node_colour(0, theme)


def test_where_the_room_shrinks_the_present_hop_stays_in_view(panel: HopListPanel) -> None:
    assert in_view(panel, panel.model.current_row)
    panel.resize(850, 130)
    QApplication.sendPostedEvents()
    rect = panel.table.visualRect(panel.model.index(panel.model.current_row, 0))
    assert panel.table.viewport().rect().contains(rect.center())


def polls(run: Session, panel: HopListPanel) -> list[int]:
    """The rows of IsAlive and its answers."""
    hop = run.recording.hop
    return [row for row in range(panel.model.rowCount()) if hop(panel.model.position_of_row(row)).function == "IsAlive"]


def test_a_double_click_goes_there_and_breaks_there(told: Session, panel: HopListPanel) -> None:
    row = panel.model.current_row - 3
    at = panel.table.visualRect(panel.model.index(row, Column.CALL)).center()
    for _ in range(2):
        click(panel, row)
        QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert told.position == panel.model.position_of_row(row)
        assert len(told.marks.breakpoints) in (0, 1)
    assert not told.marks.breakpoints
    QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    (mark,) = told.marks.breakpoints
    assert from_hop(told.recording.hop(told.position)) == structs.replace(mark, number=0)


def test_breaking_from_the_keyboard_is_about_the_selected_row_or_else_the_present_hop(
    qtbot: QtBot, told: Session, panel: HopListPanel
) -> None:
    row = panel.model.current_row - 2
    panel.activateWindow()
    panel.table.setFocus()
    qtbot.waitUntil(panel.table.hasFocus)
    panel.table.setCurrentIndex(panel.model.index(row, 0))
    assert panel.toggle_breakpoint()
    hop = told.recording.hop(panel.model.position_of_row(row))
    assert structs.replace(told.marks.breakpoints[0], number=0) == from_hop(hop)
    panel.filter.setFocus()
    assert panel.toggle_breakpoint()
    hop = told.recording.hop(told.position)
    assert structs.replace(told.marks.breakpoints[1], number=0) == from_hop(hop)
    told.go_to_start()
    assert not panel.toggle_breakpoint()


def test_rows_at_which_a_run_stops_have_a_disc_and_say_so(told: Session, panel: HopListPanel) -> None:
    rows = polls(told, panel)
    mark = told.marks.add(Breakpoint(0, call="IsAlive", from_hit=2))
    stops = [panel.model.index(row, Column.NUMBER).data(STOP_ROLE) for row in rows]
    assert stops == [Stopping.NO] + [Stopping.YES] * (len(rows) - 1)
    number = panel.model.index(rows[1], Column.NUMBER)
    assert number.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", stopped at by a breakpoint")
    told.marks.set_enabled(mark, enabled=False)
    assert number.data(STOP_ROLE) == Stopping.DISABLED
    assert number.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", at a disabled breakpoint")


def test_a_disc_is_painted_and_a_ring_where_it_is_disabled(told: Session, panel: HopListPanel) -> None:
    row = polls(told, panel)[-1]
    panel.table.scrollTo(panel.model.index(row, 0))
    rect = panel.table.visualRect(panel.model.index(row, Column.NUMBER))
    pictures = [panel.table.viewport().grab(rect).toImage()]
    mark = told.marks.add(Breakpoint(0, call="IsAlive"))
    pictures.append(panel.table.viewport().grab(rect).toImage())
    told.marks.set_enabled(mark, enabled=False)
    pictures.append(panel.table.viewport().grab(rect).toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_the_menu_of_a_row_opens_with_the_right_button_and_with_the_key(panel: HopListPanel) -> None:
    row = panel.model.current_row - 1
    at = panel.table.visualRect(panel.model.index(row, Column.CALL)).center()
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        panel.table.setCurrentIndex(panel.model.index(row, 0))
        event = QContextMenuEvent(reason, at, panel.table.viewport().mapToGlobal(at))
        QApplication.sendEvent(panel.table.viewport(), event)
        assert panel.menu.isVisible()
        assert panel.menu.actions()[0].text().replace("&", "") == "Go here"
        panel.menu.close()
        assert panel.table.currentIndex().row() == row


# --- filtering -------------------------------------------------------------------------------------


def test_layers_nodes_object_and_words_are_combined_and_told(told: Session, panel: HopListPanel) -> None:
    panel.only.choose("layer", "dll")
    some = panel.model.rowCount()
    assert 0 < some < panel.model.total
    panel.only.choose("node", "NODE3")
    assert 0 < panel.model.rowCount() < some
    panel.set_selected("NODE3/vm/FILE01")
    panel.only_object.click()
    panel.filter.setText("online heartbeat")
    assert panel.empty.isVisible()
    assert panel.empty.text() == "No hop passes the filter: DLL, NODE3, FILE01, “online”, “heartbeat”."
    panel.empty.button.click()
    assert not panel.model.is_filtered
    assert panel.filter.text() == ""
    assert panel.model.rowCount() == panel.model.total
    assert panel.only.text() == "Filter"
    assert in_view(panel, panel.model.current_row)


def test_what_the_user_did_can_be_looked_at_alone(told: Session, panel: HopListPanel) -> None:
    panel.only.choose("layer", "orders")
    assert panel.model.rowCount() == len(told.branch.given) == 3
    assert {panel.model.index(row, 0).data(HOP_ROLE).kind for row in range(3)} == {"input"}


def test_the_selected_object_can_be_looked_at_alone(told: Session, panel: HopListPanel) -> None:
    assert not panel.only_object.isVisible()
    panel.set_selected("NODE1/vm/SQL01")
    assert panel.only_object.isVisible()
    assert panel.only_object.text() == "Only SQL01"
    assert not panel.model.is_filtered
    panel.only_object.click()
    sql = panel.model.rowCount()
    assert 0 < sql < panel.model.total
    panel.set_selected("NODE2/rhs:1")
    assert panel.only_object.text() == "Only RHS NODE2"
    assert panel.model.filter.object == "NODE2/rhs:1"
    panel.set_selected("NODE2")
    assert panel.only_object.text() == "Only NODE2"
    assert panel.model.rowCount() != sql
    panel.set_selected("")
    assert not panel.only_object.isVisible()
    assert panel.model.rowCount() == panel.model.total
    panel.set_selected("NODE1/vm/SQL01")
    assert panel.model.rowCount() == panel.model.total, "what is selected next is not looked at alone unasked"


def test_a_filtered_list_that_is_stepped_is_the_one_that_is_filtered_afterwards(qtbot: QtBot) -> None:
    run = session()
    stepped, fresh = HopListPanel(run), HopListPanel(run)
    for panel in (stepped, fresh):
        qtbot.addWidget(panel)
    stepped.set_selected("NODE1/vm/SQL01")
    stepped.only_object.defaultAction().trigger()
    stepped.only.choose("layer", "hyper-v")
    run.go_to_time(6_000_000)
    run.give(FAIL_NODE1)
    steps(run, 60)
    fresh.set_selected("NODE1/vm/SQL01")
    fresh.only_object.defaultAction().trigger()
    fresh.only.choose("layer", "hyper-v")
    rows = [stepped.model.position_of_row(row) for row in range(stepped.model.rowCount())]
    assert rows == [fresh.model.position_of_row(row) for row in range(fresh.model.rowCount())]
    assert rows


def test_the_nearest_row_is_current_where_the_present_hop_is_hidden(told: Session, panel: HopListPanel) -> None:
    told.go_to(panel.model.position_of_row(100))
    panel.only.choose("layer", "orders")
    assert panel.table.currentIndex().row() == panel.model.nearest_row
    panel.only.clear()
    assert panel.table.currentIndex().row() == panel.model.current_row == 100


def test_a_row_is_copied_with_tabs(panel: HopListPanel) -> None:
    panel.table.setCurrentIndex(panel.model.index(7, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = [panel.model.index(7, column).data() for column in Column]
    assert QGuiApplication.clipboard().text().split("\t") == cells


def test_the_way_back_is_in_the_menu_too(told: Session, panel: HopListPanel) -> None:
    told.go_to_end()
    panel.table.verticalScrollBar().setValue(0)
    assert panel.back.isVisible()
    panel.again.trigger()
    assert not panel.back.isVisible()
    assert in_view(panel, panel.model.current_row)


def test_layers_are_buttons_where_there_is_room(panel: HopListPanel) -> None:
    assert panel.chips.isVisible()
    panel.resize(850, 180)
    assert not panel.chips.isVisible()
    panel.resize(850, 400)
    assert panel.chips.isVisible()
    chips = [chip for chip in panel.chips.findChildren(Chip) if chip.isVisible()]
    assert [chip.text() for chip in chips][:3] == ["Your orders", "Cluster service", "RHS"]
    chips[2].click()
    assert panel.model.filter.layers == {"rhs"}
    assert panel.only.text() == "Filter · 1"


def test_heartbeats_are_in_the_menu_too(told: Session, panel: HopListPanel) -> None:
    panel.heartbeats.trigger()
    assert told.shows_quiet
    assert panel.quiet.isChecked()
    panel.quiet.click()
    assert not panel.heartbeats.isChecked()


def test_the_line_above_the_list_needs_little_room(panel: HopListPanel) -> None:
    panel.set_selected("NODE1/vm/SQL01")
    assert panel.minimumSizeHint().width() <= 420
    panel.resize(420, 180)
    QApplication.sendPostedEvents()
    assert not panel.quiet.isVisible()
    assert panel.only.isVisible()


def test_another_cluster_has_other_nodes_to_choose_from(told: Session, panel: HopListPanel) -> None:
    panel.only.choose("node", "NODE3")
    told.open(ready("two-nodes"))
    assert panel.only.count == 0
    assert not panel.model.is_filtered
