"""The lines are those that the headless program prints, and follow the run and the cursor without being made anew."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.cli.evidence import Manner, log_lines
from core.cli.schedule import parse_timed
from core.commands.catalogue import Command
from core.evidence.log_text import before
from core.model.preset import DOCUMENTED
from gui.models.journal_model import NODE_ROLE, SIGN_ROLE, WHEN_ROLE, JournalModel, Sign, When
from gui.models.log_model import LogColumn, LogFilter, LogModel
from gui.session import Session
from gui.source import ready
from gui.theme import DARK, LIGHT
from tests.gui.runs import FAIL_NODE1, session, steps

SECOND = 1_000_000
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def failed() -> Session:
    """NODE1 fails and is failed over; the cursor stands in the middle of it."""
    told = session(preset=DOCUMENTED)
    # Just before anything else happens at that time, as the headless program orders it.
    told.recording.wait_until(7 * SECOND)
    told.go_to_end()
    told.give(FAIL_NODE1)
    told.go_to_time(30 * SECOND)
    told.go_to_time(16 * SECOND)
    return told


@pytest.fixture
def told(qapp: QApplication) -> Session:
    del qapp
    return failed()


@pytest.fixture
def model(told: Session) -> Iterator[LogModel]:
    model = LogModel(told)
    model.reader.want(is_wanted=True)
    yield model
    model.deleteLater()


def lines(model: LogModel) -> list[str]:
    return [model.line(row) for row in range(model.rowCount())]


def whens(model: JournalModel) -> list[When]:
    return [model.index(row, 0).data(WHEN_ROLE) for row in range(model.rowCount())]


@pytest.mark.parametrize("node", [None, "NODE2"])
@pytest.mark.parametrize("is_local", [False, True])
def test_they_are_the_lines_of_the_headless_program(
    told: Session, model: LogModel, node: str | None, *, is_local: bool
) -> None:
    model.set_filter(LogFilter(node=node, is_local=is_local))
    manner = Manner(node=node, is_local=is_local)
    schedule = [parse_timed("7s fail-node NODE1", told.setting.rows)]
    printed = list(log_lines(told.setting, schedule, 30 * SECOND, "cluster-log", manner))
    head = next(n for n, line in enumerate(printed) if "[=== Cluster Logs ===]" in line) + 1
    nodes = [("NODE1", 1), ("NODE2", 2), ("NODE3", 3)] if node is None else [(node, 2)]
    shown = [f"{before(model.record(row).node, nodes)}{line}" for row, line in enumerate(lines(model))]
    assert shown == printed[head:]
    assert len(shown) > 20


def test_the_model_is_a_good_one(qapp: QApplication) -> None:
    del qapp
    run = session(preset=DOCUMENTED)
    model = LogModel(run)
    tester = QAbstractItemModelTester(model, FATAL)
    model.reader.want(is_wanted=True)
    steps(run, 20)
    run.go_to_time(7 * SECOND)
    run.give(FAIL_NODE1)
    run.go_to_time(20 * SECOND)
    count = model.rowCount()
    assert count > 10
    for is_newest_first in (True, False):
        model.set_newest_first(is_newest_first)
        model.set_up_to_now(True)
        for time in (5, 10, 17, 11, 20):
            run.go_to_time(time * SECOND)
            steps(run, 3)
        model.set_up_to_now(False)
        model.set_filter(LogFilter(levels=frozenset(("WARN",))))
        model.set_filter(LogFilter(is_verbose=True))
    run.go_to_time(10 * SECOND)
    run.give(FAIL_NODE1)
    assert model.rowCount() < count
    steps(run, 5)
    run.undo()
    model.set_scale(2.0)
    model.set_theme(DARK)
    run.open(ready("two-nodes"))
    assert model.rowCount() == 0
    model.reader.want(is_wanted=False)
    del tester
    model.deleteLater()


def test_nothing_is_read_while_nobody_wants_it(told: Session) -> None:
    model = LogModel(told)
    assert (model.rowCount(), model.total) == (0, 0)
    told.take("into")
    assert model.reader.part_read == 0
    model.reader.want(is_wanted=True)
    count = model.rowCount()
    assert count > 20
    model.reader.want(is_wanted=False)
    told.go_to_time(40 * SECOND)
    told.give(Command("stop-clussvc", ("NODE3",)))
    told.go_to_time(50 * SECOND)
    assert model.rowCount() == count
    model.reader.want(is_wanted=True)
    assert model.rowCount() > count
    model.deleteLater()


def test_a_long_run_is_read_in_pieces(qtbot: QtBot, told: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.models.journal_reader._PIECE", 50)
    monkeypatch.setattr("gui.models.journal_reader._BUDGET_MS", 0)
    whole = LogModel(told)
    grown: list[int] = []
    whole.rowsInserted.connect(lambda _, first, last: grown.append(last - first + 1))
    whole.reader.want(is_wanted=True)
    assert 0 < whole.reader.part_read < 1
    qtbot.waitUntil(lambda: whole.reader.part_read == 1)
    assert len(grown) > 1
    monkeypatch.undo()
    at_once = LogModel(told)
    at_once.reader.want(is_wanted=True)
    assert lines(whole) == lines(at_once)


def test_while_playing_what_is_new_is_told_now_and_then(qtbot: QtBot, told: Session, model: LogModel) -> None:
    followed: list[int] = []
    model.followed.connect(lambda: followed.append(told.position))
    told.play()
    before = told.position
    for _ in range(10):
        told._play_on()
    assert told.position > before
    assert len(followed) <= 1, "the first word is that it plays"
    with qtbot.waitSignal(model.followed):
        pass
    told.pause()
    assert followed[-1] == told.position


def test_rows_know_how_they_stand_to_the_cursor(told: Session, model: LogModel) -> None:
    first = model.record(0).position
    told.go_to(first)
    assert model.current_row == 0
    row = model.nearest_row
    assert whens(model)[: row + 2] == [When.PRESENT] * (row + 1) + [When.FUTURE]
    told.go_to(first - 1)
    assert (model.current_row, model.nearest_row) == (-1, -1)
    told.go_to_end()
    assert model.nearest_row == model.rowCount() - 1
    assert When.FUTURE not in whens(model)


def test_moving_repaints_only_what_lies_between(qtbot: QtBot, told: Session, model: LogModel) -> None:
    positions = sorted({model.record(row).position for row in range(model.rowCount())})
    told.go_to(positions[1])
    with qtbot.waitSignal(model.dataChanged) as changed:
        told.go_to(positions[2])
    assert changed.args is not None
    top, bottom = changed.args[0].row(), changed.args[1].row()
    rows = [row for row in range(model.rowCount()) if model.record(row).position in positions[1:3]]
    assert top == max(rows[0] - 1, 0)
    assert bottom == rows[-1] + 1


def test_only_up_to_now_follows_the_cursor(qtbot: QtBot, told: Session, model: LogModel) -> None:
    everything = model.rowCount()
    model.set_up_to_now(True)
    assert 0 < model.rowCount() < everything
    with qtbot.assertNotEmitted(model.modelReset):
        told.go_to_end()
        assert model.rowCount() == everything
        told.go_to_start()
        assert model.rowCount() == 0
        told.go_to_time(16 * SECOND)
    assert {When.PAST} <= set(whens(model)) <= {When.PAST, When.PRESENT}


def test_newest_first_is_the_other_way_round(told: Session, model: LogModel) -> None:
    usual = lines(model)
    nearest = model.nearest_row
    model.set_newest_first(True)
    assert lines(model) == usual[::-1]
    assert model.nearest_row == model.rowCount() - 1 - nearest
    told.go_to(model.record(0).position)
    assert model.current_row == 0


def test_newest_first_grows_at_the_top(told: Session, model: LogModel) -> None:
    model.set_up_to_now(True)
    model.set_newest_first(True)
    oldest = QPersistentModelIndex(model.index(model.rowCount() - 1, LogColumn.LINE))
    text = oldest.data()
    changes: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: changes.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: changes.append(("out", first, last)))
    before = model.rowCount()
    told.go_to_end()
    more = model.rowCount() - before
    assert (oldest.row(), oldest.data()) == (model.rowCount() - 1, text)
    told.go_to_time(16 * SECOND)
    assert changes == [("in", 0, more - 1), ("out", 0, more - 1)]
    assert (oldest.row(), oldest.data()) == (before - 1, text)


def test_levels_and_components_are_filtered(model: LogModel) -> None:
    everything = lines(model)
    model.set_filter(LogFilter(levels=frozenset(("WARN", "ERR"))))
    assert lines(model) == [line for line in everything if " WARN " in line or " ERR " in line]
    assert lines(model)
    model.set_filter(LogFilter(tags=frozenset(("RCM",)), words=("disk", "[rcm]")))
    assert lines(model) == [line for line in everything if "[RCM]" in line and "Disk" in line]
    assert lines(model)
    model.set_filter(LogFilter(is_verbose=True))
    assert len(lines(model)) > len(everything)
    assert model.longest >= max(map(len, lines(model)))


def test_level_and_simulation_are_told_by_sign_colour_and_word(model: LogModel) -> None:
    rows = range(model.rowCount())
    warning = next(row for row in rows if model.record(row).level == "WARN")
    index = model.index(warning, LogColumn.LEVEL)
    assert index.data(SIGN_ROLE) == Sign.WARNING
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "warning"
    assert index.data(Qt.ItemDataRole.ForegroundRole).color().name().upper() == LIGHT.pending.text
    made_up = next(row for row in rows if model.record(row).simulated)
    mark = model.index(made_up, LogColumn.SIMULATED)
    assert mark.data(SIGN_ROLE) == Sign.SIMULATED
    assert mark.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Simulated: ")
    assert "\nSimulated: " in mark.data(Qt.ItemDataRole.ToolTipRole)
    seen = next(row for row in rows if not model.record(row).simulated)
    assert model.index(seen, LogColumn.SIMULATED).data(SIGN_ROLE) == Sign.NONE
    assert "Simulated" not in model.index(seen, LogColumn.LINE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(seen, LogColumn.NODE).data(NODE_ROLE) == model.record(seen).node


def test_what_is_not_written_yet_is_grey_and_says_so(told: Session, model: LogModel) -> None:
    told.go_to(model.record(5).position)
    last = model.index(model.rowCount() - 1, LogColumn.LINE)
    assert last.data(Qt.ItemDataRole.ForegroundRole).color().name().upper() == LIGHT.text_soft
    assert last.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", not written yet")
    present = model.index(model.current_row, LogColumn.LINE)
    assert present.data(Qt.ItemDataRole.FontRole).bold()
    assert present.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", of the present hop")
    assert model.data(QModelIndex()) is None
    assert last.data(Qt.ItemDataRole.DecorationRole) is None
