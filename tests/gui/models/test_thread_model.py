"""The threads as a tree: what is at something stands alone, what waits for the same is one row that unfolds."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from core.evidence.narration import Narrator
from core.model.preset import DOCUMENTED
from core.timeline.frames import frames_of
from core.timeline.threads import Thread, Threads
from gui.models.frame_model import FrameModel
from gui.models.stack_words import StackWords
from gui.models.thread_model import IS_GROUP_ROLE, MARK_ROLE, REMARK_ROLE, ThreadModel
from gui.session import Session
from tests.gui.runs import session


@pytest.fixture(scope="module")
def told(qapp: QApplication) -> Session:
    del qapp
    run = session("three-nodes", DOCUMENTED)
    run.go_to_time(12_000_000)
    return run


@pytest.fixture
def words(qapp: QApplication) -> StackWords:
    del qapp
    return StackWords(Narrator("en"))


def at(told: Session, position: int) -> list[Thread]:
    return Threads(told.recording).at(position)


def position_of(told: Session, function: str) -> int:
    return next(n for n, hop in enumerate(told.recording.hops(), 1) if (hop.kind, hop.function) == ("bundle", function))


def rows(model: ThreadModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_it_is_a_sound_model(qtmodeltester: ModelTester, told: Session, words: StackWords) -> None:
    model = ThreadModel(words)
    model.show(at(told, len(told.recording)))
    assert any(model.index(row, 0).data(IS_GROUP_ROLE) for row in range(model.rowCount()))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.show(at(told, 0))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_the_frames_are_a_sound_model_too(qtmodeltester: ModelTester, told: Session, words: StackWords) -> None:
    threads, model = Threads(told.recording), FrameModel(words)
    position = position_of(told, "LooksAlive")
    thread = next(thread for thread in threads.at(position) if thread.is_present)
    model.show(frames_of(threads, thread, position))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_the_present_thread_comes_first_and_sleepers_are_grouped(told: Session, words: StackWords) -> None:
    model, threads = ThreadModel(words), at(told, position_of(told, "LooksAlive"))
    model.show(threads)
    first = model.index(0, 0)
    assert first.data(MARK_ROLE)
    assert not first.data(IS_GROUP_ROLE)
    assert " · Poll(" in first.data(REMARK_ROLE)
    group = next(model.index(row, 0) for row in range(model.rowCount()) if "LooksAlive" in rows(model)[row])
    assert model.rowCount(group) == len(
        [thread for thread in threads if thread.what == "LooksAlivePollInterval" and not thread.is_present]
    )
    assert rows(model)[group.row()].startswith(f"{model.rowCount(group)} thread")
    one = model.index(0, 0, group)
    assert one.parent() == group
    thread = model.thread_at(one)
    assert thread is not None
    assert f"{thread.runs.pid:08x}.{thread.runs.tid:08x}" in one.data()
    assert "waits for LooksAlivePollInterval until 00:00:" in one.data(REMARK_ROLE)
    assert model.index_of(thread.number) == one


def test_the_present_thread_stands_before_what_runs_for_longer_and_a_hang_after_it(
    told: Session, words: StackWords
) -> None:
    model, threads = ThreadModel(words), at(told, position_of(told, "LooksAlive"))
    long, present, hung = threads[-1], threads[0], threads[1]
    present = present._replace(is_present=True, number=90)
    model.show([long._replace(doing="runs", number=5), hung._replace(doing="hangs", number=1), present])
    shown = [model.thread_at(model.index(row, 0)) for row in range(3)]
    assert [thread.number for thread in shown if thread is not None] == [90, 5, 1]


def test_the_next_to_wake_stands_first(told: Session, words: StackWords) -> None:
    model = ThreadModel(words)
    model.show(at(told, position_of(told, "LooksAlive") - 3))
    for row in range(model.rowCount()):
        group = model.index(row, 0)
        dues = [
            thread.due for n in range(model.rowCount(group)) if (thread := model.thread_at(model.index(n, 0, group)))
        ]
        assert dues == sorted(dues)
    groups = [model.index(row, 0) for row in range(1, model.rowCount())]
    first = [thread.due for group in groups if (thread := model.thread_at(model.index(0, 0, group))) is not None]
    assert len(first) == 2
    assert first == sorted(first)


def test_where_the_rows_stay_the_same_nothing_is_reset(told: Session, words: StackWords) -> None:
    model, position, resets = ThreadModel(words), position_of(told, "LooksAlive"), []
    assert model.show(at(told, position))
    model.modelReset.connect(lambda: resets.append(1))
    assert not model.show(at(told, position))
    assert not resets
    assert model.show(at(told, 3))
    assert resets


def test_what_is_said_aloud_tells_which_thread_is_the_present_one(told: Session, words: StackWords) -> None:
    model = ThreadModel(words)
    model.show(at(told, position_of(told, "LooksAlive")))
    assert "the present thread" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "the present thread" not in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.thread_at(QModelIndex()) is None
