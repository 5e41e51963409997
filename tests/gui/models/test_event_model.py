"""Events have the columns of Event Viewer, in both languages, and are filtered by all that one looks for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from core.evidence.events import EventLog
from core.model.preset import DOCUMENTED
from gui.models.event_model import EventColumn, EventFilter, EventModel
from gui.models.journal_model import SIGN_ROLE, Sign
from gui.session import Session
from gui.source import ready
from tests.gui.models.test_log_model import FATAL, SECOND, failed
from tests.gui.runs import FAIL_NODE1, session, steps


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return failed()


@pytest.fixture
def model(told: Session) -> Iterator[EventModel]:
    model = EventModel(told)
    model.reader.want(is_wanted=True)
    yield model
    model.deleteLater()


def column(model: EventModel, of: EventColumn) -> list[str]:
    return [model.index(row, of).data() for row in range(model.rowCount())]


def test_the_model_is_a_good_one(qapp: QApplication) -> None:
    del qapp
    run = session(preset=DOCUMENTED)
    model = EventModel(run)
    tester = QAbstractItemModelTester(model, FATAL)
    model.reader.want(is_wanted=True)
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    for time in (20, 10, 20):
        run.go_to_time(time * SECOND)
        model.set_up_to_now(time == 10)
    model.set_newest_first(True)
    assert model.rowCount() > 10
    model.set_filter(EventFilter(words=("node1",)))
    model.set_language("de")
    steps(run, 30)
    run.go_to_time(5 * SECOND)
    run.give(FAIL_NODE1)
    run.open(ready("two-nodes"))
    assert model.rowCount() == 0
    del tester
    model.deleteLater()


def test_all_events_are_there_in_order(told: Session, model: EventModel) -> None:
    events = EventLog(told.recording).events()
    assert [model.record(row) for row in range(model.rowCount())] == events
    assert column(model, EventColumn.ID) == [str(event.id) for event in events]
    assert column(model, EventColumn.COMPUTER) == [event.node for event in events]


def test_a_row_reads_as_in_event_viewer(model: EventModel) -> None:
    row = column(model, EventColumn.ID).index("1135")
    texts = [str(model.index(row, of).data()).replace("\u202f", " ") for of in EventColumn]
    assert texts[:-1] == ["Critical", "1/12/2026 10:00:17 AM", "FailoverClustering", "1135", "System", "NODE2"]
    assert model.index(row, EventColumn.LEVEL).data(SIGN_ROLE) == Sign.CRITICAL
    model.set_language("de")
    texts = [str(model.index(row, of).data()) for of in EventColumn]
    assert texts[:2] == ["Kritisch", "12.01.2026 10:00:17"]
    assert texts[-1].startswith("NODE1 ist")


def test_a_level_that_nobody_knows_has_a_question_mark(model: EventModel) -> None:
    for row in range(model.rowCount()):
        event, level = model.record(row), model.index(row, EventColumn.LEVEL)
        assert level.data().endswith("?") != event.is_level_known
        assert ("question mark" in level.data(Qt.ItemDataRole.ToolTipRole)) != event.is_level_known
    assert {model.record(row).is_level_known for row in range(model.rowCount())} == {True, False}


def test_levels_nodes_ids_and_words_are_filtered(model: EventModel) -> None:
    total = model.rowCount()
    model.set_filter(EventFilter(levels=frozenset(("Critical",)), nodes=frozenset(("NODE3",))))
    assert column(model, EventColumn.LEVEL) == ["Critical"]
    assert column(model, EventColumn.COMPUTER) == ["NODE3"]
    model.set_filter(EventFilter(ids=frozenset((1650, 1135))))
    assert set(column(model, EventColumn.ID)) == {"1650", "1135"}
    model.set_filter(EventFilter(words=("operational", "10.0.0.12")))
    assert 0 < model.rowCount() < total
    assert all("10.0.0.12" in text for text in column(model, EventColumn.TEXT))
    model.set_filter(EventFilter())
    assert model.rowCount() == total


def test_assistive_tools_hear_how_an_event_stands_to_the_cursor(told: Session, model: EventModel) -> None:
    told.go_to(model.record(3).position)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(model.current_row, 0).data(spoken).endswith(", of the present hop")
    assert model.index(model.rowCount() - 1, 0).data(spoken).endswith(", not logged yet")
    assert model.index(0, 0).data(spoken) == model.index(0, 0).data()
