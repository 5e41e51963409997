"""The outages of two histories side by side, in words and units."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from core.timeline.outages import Outage
from core.timeline.paired_outages import OutagePair
from gui.compare.outage_model import Column, OutageModel

SHORT = Outage("SQL01", "NODE1", "NODE1", 0, 2_000_000, 2_001_000, None, 2_001_000, 32_001_000)
LONG = Outage("SQL01", "NODE1", "NODE2", 0, 11_000_000, 11_000_000, 11_000_000, 11_000_000, 41_000_000)
OPEN = Outage("WEB01", "NODE1", "NODE1", 0, 11_000_000)


@pytest.fixture
def model(qapp: QApplication) -> OutageModel:
    del qapp
    return OutageModel()


def table(model: OutageModel) -> list[list[str]]:
    return [[model.index(row, column).data() for column in Column] for row in range(model.rowCount())]


def test_it_is_a_model_to_qt(model: OutageModel, qtmodeltester: ModelTester) -> None:
    model.show((OutagePair("SQL01", 1, SHORT, LONG),), (2, 1))
    model.set_language("de")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show((), (2, 1))
    assert model.rowCount() == 0


def test_phases_stand_side_by_side_with_the_difference(model: OutageModel) -> None:
    model.show((OutagePair("SQL01", 1, SHORT, LONG),), (2, 1))
    assert table(model) == [
        ["SQL01", "Whole outage", "32.001 s", "41 s", "+8.999 s"],
        ["", "Detect and regroup", "2 s", "11 s", "+9 s"],
        ["", "Decision", "1 ms", "0 s", "−1 ms"],
        ["", "Restart", "0 s", "–", "–"],
        ["", "Failover", "–", "0 s", "–"],
        ["", "Boot", "30 s", "30 s", "the same"],
    ]


def test_what_has_not_ended_is_still_down_and_what_never_was_is_no_outage(model: OutageModel) -> None:
    model.show((OutagePair("WEB01", 1, None, OPEN),), (2, 1))
    assert table(model) == [
        ["WEB01", "Whole outage", "no outage", "still down", "–"],
        ["", "Detect and regroup", "–", "11 s", "–"],
    ]


def test_the_second_outage_of_a_vm_has_its_number(model: OutageModel) -> None:
    model.show((OutagePair("SQL01", 2, SHORT, None),), (2, 1))
    assert model.index(0, Column.VM).data() == "SQL01 (2)"


def test_the_columns_are_called_after_the_histories(model: OutageModel) -> None:
    model.show((OutagePair("SQL01", 1, SHORT, LONG),), (3, 1))
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert names == ["VM", "Phase", "History 3", "History 1", "Difference"]


def test_every_row_is_read_out_with_its_vm(model: OutageModel) -> None:
    model.show((OutagePair("SQL01", 1, SHORT, LONG),), (2, 1))
    spoken = {model.index(row, Column.VM).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())}
    assert spoken == {"SQL01"}


def test_german_units_have_a_comma(model: OutageModel) -> None:
    model.set_language("de")
    model.show((OutagePair("SQL01", 1, SHORT, LONG),), (2, 1))
    assert model.index(0, Column.ONE).data() == "32,001 s"


def test_the_same_outages_again_are_no_news(model: OutageModel) -> None:
    pairs = (OutagePair("SQL01", 1, SHORT, LONG),)
    assert model.show(pairs, (2, 1))
    assert not model.show(pairs, (2, 1))
