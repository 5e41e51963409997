"""The panel lists events as Event Viewer does, with the chosen one in full beside them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.models.event_model import EventColumn
from gui.panels.event_panel import EventPanel
from gui.session import Session
from gui.theme import DARK, HIGH_CONTRAST, LIGHT
from tests.gui.models.test_log_model import failed
from tests.gui.runs import session, steps


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return failed()


@pytest.fixture
def panel(qtbot: QtBot, told: Session) -> Iterator[EventPanel]:
    panel = EventPanel(told)
    panel.resize(1000, 260)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.close()


def choose(panel: EventPanel, row: int) -> None:
    panel.table.stand_at(panel.model.index(row, 0))


def row_of(panel: EventPanel, number: int) -> int:
    return next(row for row in range(panel.model.rowCount()) if panel.model.record(row).id == number)


def test_where_nothing_is_logged_it_says_why(qtbot: QtBot) -> None:
    run = session()
    panel = EventPanel(run)
    qtbot.addWidget(panel)
    panel.show()
    steps(run, 5)
    assert panel.empty.isVisible()
    assert panel.empty.text().startswith("No event is logged yet: Windows logs none while all is well.")


def test_the_chosen_event_is_told_in_full(panel: EventPanel) -> None:
    choose(panel, row_of(panel, 1135))
    text = panel.preview.toPlainText()
    for part in (
        "Event 1135, FailoverClustering", "NODE1 is no longer an active member", "Microsoft-Windows-FailoverClustering",
        "Critical", "2026/01/12-09:00:17", "NODE2", "Documented",
    ):  # fmt: skip
        assert part in text
    assert "question mark" not in text
    choose(panel, row_of(panel, 1650))
    assert "question mark" in panel.preview.toPlainText()


def test_a_simulated_event_says_so_and_why(panel: EventPanel) -> None:
    seen = panel.model.record(0)
    inferred = seen._replace(simulated=True, provenance="I")
    assert "Simulated: " not in panel._text.of(seen)
    assert "Simulated: its form is inferred" in panel._text.of(inferred)
    assert "a value in it" in panel._text.of(inferred._replace(provenance="D"))
    assert "looked for and not found" in panel._text.of(inferred._replace(provenance="N"))


def test_the_present_event_is_the_chosen_one(told: Session, panel: EventPanel) -> None:
    row = row_of(panel, 1135)
    told.go_to(panel.model.record(row).position)
    assert panel.model.record(panel.table.currentIndex().row()).position == told.position
    told.go_to_end()
    assert panel.table.currentIndex().row() == panel.model.rowCount() - 1


def test_enter_goes_to_the_hop(told: Session, panel: EventPanel) -> None:
    choose(panel, 4)
    QTest.keyClick(panel.table, Qt.Key.Key_Enter)
    assert told.position == panel.model.record(4).position


def test_the_heading_of_the_time_turns_the_order_round(panel: EventPanel) -> None:
    first = panel.model.record(0)
    header = panel.table.horizontalHeader()
    header.sectionClicked.emit(EventColumn.TIME)
    assert panel.newest_first.isChecked()
    assert panel.model.record(panel.model.rowCount() - 1) == first
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    header.sectionClicked.emit(EventColumn.ID)
    assert header.sortIndicatorSection() == EventColumn.TIME
    panel.newest_first.trigger()
    assert panel.model.record(0) == first


def test_levels_computers_and_ids_are_in_the_menu(panel: EventPanel) -> None:
    panel.bar.only.ticks.aboutToShow.emit()
    panel.bar.only.choose("id", 1135)
    panel.bar.only.choose("node", "NODE3")
    assert panel.model.rowCount() == 1
    panel.bar.only.choose("level", "Warning")
    assert panel.empty.text() == "No event passes the filter: Warning, NODE3, 1135."
    panel.empty.button.click()
    panel.bar.filter.setText("1135 node2")
    assert panel.model.rowCount() == 1
    panel.bar.filter.setText("xyz")
    assert panel.empty.text() == "No event passes the filter: “xyz”."


def test_an_event_is_copied_as_text(panel: EventPanel) -> None:
    choose(panel, row_of(panel, 1135))
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "Event ID: 1135" in copied
    assert copied.endswith("or the network to it is interrupted.")


def test_another_language(panel: EventPanel) -> None:
    choose(panel, row_of(panel, 1135))
    panel.set_narrator(Narrator("de"))
    assert "NODE1 ist" in panel.preview.toPlainText()
    assert panel.model.index(row_of(panel, 1135), 0).data() == "Kritisch"
    panel.bar.counter.setText("stale")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.bar.counter.text() != "stale"


def test_every_size_and_theme_is_painted(panel: EventPanel) -> None:
    for theme, factor in ((LIGHT, 0.8), (DARK, 1.0), (HIGH_CONTRAST, 3.0)):
        panel.set_theme(theme)
        panel.set_scale(factor)
        assert panel.table.rowHeight(0) >= 24
        assert theme.text in panel.preview.toHtml().upper()
        assert not panel.grab().isNull()


def test_where_there_is_no_room_beside_the_table_the_event_stands_below(panel: EventPanel) -> None:
    assert panel.split.orientation() == Qt.Orientation.Horizontal
    panel.resize(420, 400)
    assert panel.split.orientation() == Qt.Orientation.Vertical
    assert panel.minimumSizeHint().width() <= 420
    assert panel.minimumSizeHint().height() <= 110


def test_the_preview_is_not_written_while_it_is_hidden(told: Session, panel: EventPanel) -> None:
    choose(panel, 0)
    text = panel.preview.toPlainText()
    panel.hide()
    told.go_to_end()
    panel.set_theme(DARK)
    assert panel.preview.toPlainText() == text
    assert DARK.text not in panel.preview.toHtml().upper()
    panel.show()
    assert DARK.text in panel.preview.toHtml().upper()
    assert panel.preview.toPlainText() != text


def test_everything_has_a_name_for_assistive_tools(panel: EventPanel) -> None:
    for widget in (panel.bar.filter, panel.bar.only, panel.table, panel.preview):
        assert widget.accessibleName()


def test_what_a_log_may_say_is_not_read_before_somebody_looks(
    qtbot: QtBot, told: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("gui.panels.event_panel.event_texts", lambda: read.append("events"))
    panel = EventPanel(told)
    qtbot.addWidget(panel)
    panel.retranslate()
    panel.set_narrator(Narrator("de"))
    told.take("into")
    assert not read
