"""The model shows what the session shows, row by row, and grows without being made anew."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QBrush, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.evidence.narration import Narrator
from gui.models.hop_model import HOP_ROLE, Column, HopModel
from gui.session import Session
from gui.source import ready
from gui.theme import DARK, LIGHT
from tests.gui.runs import DAMAGE, FAIL_NODE1, session, steps, story

DISPLAY = Qt.ItemDataRole.DisplayRole


def text(model: HopModel, row: int, column: Column) -> str:
    value = model.index(row, column).data()
    assert isinstance(value, str)
    return value


def shown(model: HopModel) -> list[int]:
    return [model.position_of_row(row) for row in range(model.rowCount())]


def expected(of: Session) -> list[int]:
    return [position for position, hop in enumerate(of.recording.hops(), 1) if of.is_shown(hop)]


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return story()


@pytest.fixture
def model(told: Session) -> HopModel:
    return HopModel(told, Narrator("en"))


def test_the_model_is_a_good_one(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    del qapp
    run = session()
    model = HopModel(run, Narrator("en"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no annotations there
    steps(run, 20)
    run.give(DAMAGE)
    run.go_to(5)
    run.give(FAIL_NODE1)
    run.set_quiet_shown(True)
    model.set_filter("node1")
    steps(run, 5)
    model.set_filter("")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no annotations there
    model.deleteLater()


def test_rows_are_what_the_session_shows(told: Session, model: HopModel) -> None:
    assert shown(model) == expected(told)
    assert 100 < model.rowCount() < len(told.recording)
    told.set_quiet_shown(True)
    assert shown(model) == list(range(1, len(told.recording) + 1))
    told.set_quiet_shown(False)
    assert shown(model) == expected(told)


def test_a_step_inserts_once_and_resets_nothing(qtbot: QtBot) -> None:
    run = session()
    model = HopModel(run, Narrator("en"))
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    with qtbot.assertNotEmitted(model.modelReset):
        run.take("into")
        run.take("into")
        run.go_to_start()
        run.take("into")
        assert inserted == [(0, 0), (1, 1)]
        steps(run, 200)
    assert shown(model) == expected(run)


def test_another_branch_makes_the_rows_anew(told: Session, model: HopModel) -> None:
    before = shown(model)
    told.go_to(before[20])
    told.give(FAIL_NODE1)
    assert shown(model) == expected(told)
    assert model.rowCount() == 23
    told.undo()
    told.redo()
    assert shown(model) == expected(told)


def test_opening_another_cluster_empties_the_list(told: Session, model: HopModel) -> None:
    told.open(ready("two-nodes"))
    assert model.rowCount() == 0
    assert model.current_row == -1
    steps(told, 3)
    assert shown(model) == expected(told)


def test_the_present_row_is_marked_and_what_follows_is_to_come(told: Session, model: HopModel) -> None:
    row = 40
    told.go_to(model.position_of_row(row))
    assert model.current_row == model.nearest_row == row

    def role(of: int, what: Qt.ItemDataRole) -> object:
        return model.index(of, Column.RESULT).data(what)

    font = role(row, Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.bold()
    other = role(row + 1, Qt.ItemDataRole.FontRole)
    assert isinstance(other, QFont)
    assert not other.bold()
    marked = role(row, Qt.ItemDataRole.BackgroundRole)
    assert isinstance(marked, QBrush)
    assert marked.color().name().upper() == LIGHT.accent_soft
    assert role(row - 1, Qt.ItemDataRole.BackgroundRole) is None
    grey = role(row + 1, Qt.ItemDataRole.ForegroundRole)
    assert isinstance(grey, QBrush)
    assert grey.color().name().upper() == LIGHT.text_soft
    assert role(row - 1, Qt.ItemDataRole.ForegroundRole) is None
    assert text(model, row + 1, Column.RESULT) == "not yet"
    assert "not yet" not in (text(model, row - 1, Column.RESULT), text(model, row, Column.RESULT))
    model.set_theme(DARK)
    marked = role(row, Qt.ItemDataRole.BackgroundRole)
    assert isinstance(marked, QBrush)
    assert marked.color().name().upper() == DARK.accent_soft


def test_moving_repaints_the_rows_in_between(qtbot: QtBot, told: Session, model: HopModel) -> None:
    told.go_to(model.position_of_row(40))
    with qtbot.waitSignal(model.dataChanged) as changed:
        told.go_to(model.position_of_row(43))
    assert changed.args is not None
    top, bottom = changed.args[0], changed.args[1]
    assert (top.row(), bottom.row(), bottom.column()) == (40, 43, Column.RESULT)


def test_every_kind_reads_well(model: HopModel) -> None:
    calls: dict[str, str] = {}
    for row in range(model.rowCount()):
        hop = model.index(row, 0).data(HOP_ROLE)
        spoken = model.index(row, Column.CALL).data(Qt.ItemDataRole.AccessibleTextRole)
        calls.setdefault(hop.kind, spoken)
        assert text(model, row, Column.NUMBER) == str(hop.index)
    assert calls["call"].startswith("call: IsAlivePollInterval(")
    assert calls["return"] == "answer: IsAlivePollInterval answers"
    assert calls["timer"] == "timer: IsAlivePollInterval is over"
    assert calls["input"].startswith("your action: damage_dll(")
    assert calls["kill"].startswith("process ended: ends: MSCS NODE1")
    assert calls["abort"].startswith("call failed: ")
    assert calls["message"].startswith(("message: ", "heartbeat: "))


def test_what_the_user_did_is_told_apart(told: Session, model: HopModel) -> None:
    inputs = [row for row in range(model.rowCount()) if model.index(row, 0).data(HOP_ROLE).kind == "input"]
    assert [text(model, row, Column.SOURCE) for row in inputs] == ["You"] * 3
    assert "You" not in {text(model, row, Column.SOURCE) for row in range(model.rowCount()) if row not in inputs}
    assert len(inputs) == len(told.branch.given)


def test_a_bundle_says_how_much_it_stands_for(told: Session, model: HopModel) -> None:
    told.set_quiet_shown(True)
    bundle = next(row for row in range(model.rowCount()) if model.index(row, 0).data(HOP_ROLE).kind == "bundle")
    assert text(model, bundle, Column.CALL) == "HeartbeatRound(NODE1) ×6"


def test_a_tooltip_is_the_sentence(told: Session, model: HopModel) -> None:
    narrator = Narrator("en")
    for row in range(model.rowCount()):
        position = model.position_of_row(row)
        stack = told.recording.stack(position)
        sentence = narrator.sentence(told.recording.hop(position), stack[-1] if stack else None)
        assert model.index(row, 3).data(Qt.ItemDataRole.ToolTipRole) == sentence


def test_the_filter_wants_every_word_in_any_column(model: HopModel) -> None:
    total = model.total
    model.set_filter("  isalive NODE3 ")
    assert 0 < model.rowCount() < total == model.total
    for row in range(model.rowCount()):
        line = " ".join(text(model, row, column) for column in Column).casefold()
        assert "isalive" in line
        assert "node3" in line
    number = text(model, 0, Column.NUMBER)
    model.set_filter(number)
    assert number in {text(model, row, Column.NUMBER) for row in range(model.rowCount())}
    model.set_filter("nothing is called this")
    assert (model.rowCount(), model.total) == (0, total)
    model.set_filter("")
    assert model.rowCount() == total


def test_a_filtered_list_grows_by_what_passes(qtbot: QtBot) -> None:
    run = session()
    model = HopModel(run, Narrator("en"))
    model.set_filter("clusdb node2")
    with qtbot.assertNotEmitted(model.modelReset):
        steps(run, 60)
    assert model.rowCount() > 0
    assert model.total == len(expected(run))
    assert all("NODE2" in text(model, row, Column.SOURCE) for row in range(model.rowCount()))


def test_the_nearest_row_is_the_last_one_before(told: Session, model: HopModel) -> None:
    hidden = next(position for position in range(60, 500) if model.row_of_position(position) < 0)
    told.go_to(hidden)
    assert model.current_row == -1
    assert model.position_of_row(model.nearest_row) < hidden < model.position_of_row(model.nearest_row + 1)
    told.go_to_start()
    assert model.nearest_row == -1


def test_another_language_changes_the_words(model: HopModel) -> None:
    kill = next(row for row in range(model.rowCount()) if model.index(row, 0).data(HOP_ROLE).kind == "kill")
    assert text(model, kill, Column.RESULT).startswith("calls ended") or text(model, kill, Column.RESULT) == "not yet"
    model.set_narrator(Narrator("de"))
    assert "beendete Aufrufe" in text(model, kill, Column.RESULT)


def test_roles_that_are_not_served_cost_nothing(model: HopModel) -> None:
    for role in (Qt.ItemDataRole.DecorationRole, Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.SizeHintRole):
        assert model.index(0, 0).data(role) is None
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in Column] == [
        "#", "Time", "From", "To", "Call", "Result",
    ]  # fmt: skip


def test_larger_text(model: HopModel) -> None:
    before = model.index(0, Column.CALL).data(Qt.ItemDataRole.FontRole)
    model.set_scale(3.0)
    after = model.index(0, Column.CALL).data(Qt.ItemDataRole.FontRole)
    assert after.pixelSize() == 3 * before.pixelSize()
