"""The outages and the availability as tables, at the cursor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from core.commands.catalogue import Command
from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from gui.models.outage_list_model import SHARE_ROLE, SPLIT_ROLE, OutageColumn, OutageListModel
from gui.models.outage_share_model import OutageShareModel, ShareColumn
from gui.panels.outage_book import OutageBook
from gui.session import Session
from tests.gui.runs import FAIL_NODE1, session

SECOND = 1_000_000
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def run(qapp: QApplication) -> Session:
    """NODE1 fails at 7 s, and at 30 s DC01."""
    del qapp
    run = session()
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    run.go_to_time(30 * SECOND)
    run.give(Command("fail-vm", ("DC01",)))
    run.go_to_time(50 * SECOND)
    return run


@pytest.fixture
def model(run: Session) -> OutageListModel:
    made = OutageListModel(run, OutageBook(run), Narrator("en"))
    made.follow()
    return made


def table(model: OutageListModel) -> list[list[str]]:
    return [[model.index(row, column).data() for column in OutageColumn] for row in range(model.rowCount())]


def test_each_outage_has_its_length_parts_and_reason(model: OutageListModel) -> None:
    assert table(model) == [
        ["SQL01", "41.0 s", "", "Fail NODE1 (power loss)", "NODE1 → NODE2", "00:07.000",
         "10.0 s", "1.0 s", "–", "–", "30.0 s"],
        ["WEB01", "43.0 s…", "", "Fail NODE1 (power loss)", "NODE1 → NODE3", "00:07.000",
         "10.0 s", "1.0 s", "–", "30.0 s", "2.0 s"],
        ["DC01", "20.0 s…", "", "Fail DC01 (the guest fails)", "NODE2 → NODE3", "00:30.000",
         "0.2 s", "–", "–", "< 0.1 s", "19.8 s"],
    ]  # fmt: skip


def test_the_bar_has_its_words_for_who_cannot_see_it(model: OutageListModel) -> None:
    bar = model.index(1, OutageColumn.SPLIT)
    told = "10.0 s detect · 1.0 s regroup · 30.0 s decide and move · 2.0 s boot…"
    assert bar.data(Qt.ItemDataRole.AccessibleTextRole) == bar.data(Qt.ItemDataRole.ToolTipRole) == told
    assert bar.data(SPLIT_ROLE).whole == model.outage(1).lasts(50 * SECOND)
    assert bar.data(SHARE_ROLE) == 1
    assert 0 < model.index(2, OutageColumn.SPLIT).data(SHARE_ROLE) < 0.5


def test_the_past_has_what_was_down_then(run: Session, model: OutageListModel) -> None:
    run.go_to_time(20 * SECOND)
    model.follow()
    assert [row[:2] for row in table(model)] == [["SQL01", "13.0 s…"], ["WEB01", "13.0 s…"]]
    assert table(model)[1][4] == "NODE1"
    run.go_to_time(6 * SECOND)
    model.follow()
    assert table(model) == []


def test_they_are_models_to_qt_while_the_session_steps(run: Session, model: OutageListModel) -> None:
    shares = OutageShareModel(OutageBook(run), Narrator("en"))
    testers = [QAbstractItemModelTester(each, FATAL) for each in (model, shares)]
    for seconds in (6, 8, 16, 31, 50, 29, 47, 5):
        run.go_to_time(seconds * SECOND)
        model.follow()
        shares.follow()
        assert shares.rowCount() == 4
    for _ in range(20):
        run.take("into")
        model.follow()
        shares.follow()
    model.set_narrator(Narrator("de"))
    shares.set_narrator(Narrator("de"))
    shares.set_scale(2.0)
    model.start_over()
    del testers


def test_another_history_has_outages_of_its_own(run: Session, model: OutageListModel) -> None:
    run.go_to_time(20 * SECOND)
    run.give(Command("fail-vm", ("FILE01",)))
    run.go_to_time(25 * SECOND)
    model.start_over()
    assert [row[0] for row in table(model)] == ["SQL01", "WEB01", "FILE01"]


def test_what_comes_about_by_itself_has_its_hop_for_a_reason(qapp: QApplication) -> None:
    del qapp
    run = session(preset=DOCUMENTED)
    run.go_to_time(7 * SECOND)
    run.give(Command("isolate-node", ("NODE1",)))
    run.go_to_time(30 * SECOND)
    model = OutageListModel(run, OutageBook(run), Narrator("en"))
    model.follow()
    reasons = {row[OutageColumn.CAUSE] for row in table(model)}
    assert reasons
    assert "Isolate NODE1" not in " ".join(reasons)


def test_who_was_down_longest_comes_first_with_what_it_is_made_of(run: Session) -> None:
    model = OutageShareModel(OutageBook(run), Narrator("de"))
    model.follow()
    rows = [[model.index(row, column).data() for column in ShareColumn] for row in range(model.rowCount())]
    assert [row[:2] for row in rows] == [
        ["WEB01", "14,00 %"],
        ["SQL01", "18,00 %"],
        ["DC01", "60,00 %"],
        ["FILE01", "100 %"],
    ]
    assert rows[0][2].startswith("down 43,0 s of 50,0 s · ")
    assert rows[3][2] == "never down in 50,0 s"
    assert model.vm(0) == "WEB01"


def test_headings_say_what_counts(model: OutageListModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(OutageColumn.MOVE, horizontal) == "Decide and move"
    tip = model.headerData(OutageColumn.REGROUP, horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "From noticing that a node is lost to the new view of the survivors"


def test_waiting_is_told_only_where_there_is_any(model: OutageListModel) -> None:
    assert not model.has_waits
