"""Where a session is kept: opened and saved as it was, copied while it is in no file, and never lost."""

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario.library import read
from core.scenario.problems import BadFile
from core.timeline.breakpoints import Breakpoint
from gui import document as document_module
from gui.document import MOST_DISCARDED, Document
from gui.marking.marks import Bookmark
from gui.patience import GivenUp
from gui.session import Session
from gui.settings import Preferences
from gui.source import named, ready
from tests.core.timeline.kept import text as good
from tests.gui.runs import DAMAGE, FAIL_FILE01, FAIL_NODE1, session, steps, story

HERE = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_left_behind() -> Iterator[None]:
    """A session and its document hold on to one another: no thread of a later test may take them down."""
    yield
    gc.collect()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


def document(session: Session, preferences: Preferences) -> Document:
    return Document(session, preferences, session)


def branched() -> Session:
    """A story with a history beside it, named, and marks."""
    told = story()
    first = told.branch
    told.go_to(first.position_of(first.given[1]) - 1)
    told.give(FAIL_NODE1)
    steps(told, 20)
    told.rename(told.branch, "what if")
    told.marks.add(Breakpoint(0, call="IsAlive"))
    told.marks.add_bookmark(Bookmark(told.run, first, 40, "look here"))
    told.take("into", is_back=True)
    return told


# --- opening and saving ------------------------------------------------------------------------


def test_a_session_that_is_opened_is_the_one_that_was_saved(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    told, file = branched(), tmp_path / "lesson.fscope"
    document(told, preferences).save_as(file)
    other = session("two-nodes")
    opened = document(other, preferences)
    assert opened.open(file) == ()
    assert (other.run.source, other.run.preset) == (told.run.source, told.run.preset)
    assert (other.position, other.branch.number, other.rows) == (told.position, told.branch.number, told.rows)
    assert [(branch.name, branch.given, branch.fork) for branch in other.branches] == [
        (branch.name, branch.given, branch.fork) for branch in told.branches
    ]
    assert other.marks.breakpoints == told.marks.breakpoints
    (mark,) = other.marks.bookmarks
    assert (mark.run, mark.branch, mark.position, mark.name) == (other.run, other.branches[0], 40, "look here")
    assert (opened.path, opened.name, opened.is_changed) == (file, "lesson", False)
    assert preferences.recent == (str(file),)


def test_it_goes_on_working(qapp: QApplication, tmp_path: Path, preferences: Preferences) -> None:
    told, file = branched(), tmp_path / "lesson.fscope"
    document(told, preferences).save_as(file)
    other = session()
    document(other, preferences).open(file)
    for each in (told, other):
        each.go_to_end()
        each.give(DAMAGE)
        steps(each, 30)
        each.undo()
        each.redo()
        each.go_to(35)
        each.give(FAIL_FILE01)
    for one, two in zip(told.branches, other.branches, strict=True):
        assert one.recording.trace_digest() == two.recording.trace_digest()


def test_what_was_open_stays_open_and_an_empty_run_makes_room(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(good(), encoding="utf-8")
    worked = story()
    before = worked.run
    document(worked, preferences).open(file)
    assert before in worked.runs
    assert len(worked.runs) == 4
    assert not worked.undo_stack.canUndo()
    idle = session()
    document(idle, preferences).open(file)
    assert len(idle.runs) == 3
    # Both accounts of a cluster are still partners.
    article = idle.run
    idle.tell(DOCUMENTED)
    assert len(idle.runs) == 3
    idle.tell(ARTICLE)
    assert idle.run is article
    # The other account of a cluster has the seed of its cluster.
    idle.show(idle.runs[2])
    idle.tell(ARTICLE)
    assert idle.run.history.setting.seed == 7


def test_only_what_was_touched_since_goes_into_the_file_that_was_opened(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    lesson, other = tmp_path / "lesson.fscope", tmp_path / "other.fscope"
    lesson.write_text(good(), encoding="utf-8")
    worked = story()
    before = worked.run
    kept = document(worked, preferences)
    kept.open(lesson)
    kept.save_as(other)
    assert other.read_text(encoding="utf-8") == good()
    worked.show(before)
    worked.go_to_end()
    before_orders = kept.is_changed
    worked.give(DAMAGE)
    assert (before_orders, kept.is_changed) == (False, True)
    kept.save()
    again = session()
    document(again, preferences).open(other)
    assert len(again.runs) == 4


def test_a_cluster_that_is_no_ready_one_goes_with_the_session(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    cluster, file = tmp_path / "mine.yaml", tmp_path / "lesson.fscope"
    cluster.write_bytes(read("two-nodes").replace("\n", "\r\n").encode())
    told = Session(named(str(cluster)))
    steps(told, 5)
    document(told, preferences).save_as(file)
    cluster.unlink()
    other = session()
    document(other, preferences).open(file)
    assert other.run.source == told.run.source
    assert other.run.source.name == "mine.yaml"


@pytest.mark.parametrize("text", [good()[:4000], good().replace("session/1", "session/2"), "", None])
def test_a_bad_file_changes_nothing(
    qapp: QApplication, tmp_path: Path, preferences: Preferences, text: str | None
) -> None:
    file = tmp_path / "bad.fscope"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    told = branched()
    kept = document(told, preferences)
    place, marks, runs, changed = told.place, told.marks.breakpoints, told.runs, kept.is_changed
    with pytest.raises(BadFile):
        kept.open(file)
    assert (told.place, told.marks.breakpoints, told.runs, kept.is_changed) == (place, marks, runs, changed)
    assert told.undo_stack.canUndo()
    assert (kept.path, preferences.recent) == (None, ())


def test_who_does_not_want_to_wait_keeps_what_was_open(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(good(), encoding="utf-8")
    told = story()
    kept = document(told, preferences)
    told.patience.limit_ms = 0
    told.patience.told.connect(lambda _: told.patience.give_up())
    place = told.place
    with pytest.raises(GivenUp):
        kept.open(file)
    assert (told.place, len(told.runs), kept.path) == (place, 1, None)


def test_a_run_that_parts_is_told_and_can_be_used(qapp: QApplication, tmp_path: Path, preferences: Preferences) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(good().replace("fail-vm SQL01", "fail-vm WEB01", 1), encoding="utf-8")
    told = session()
    mismatches = document(told, preferences).open(file)
    assert [mismatch.branch.number for mismatch in mismatches] == [1, 2]
    steps(told, 3)


def test_nothing_is_written_over_a_newer_format(qapp: QApplication, tmp_path: Path, preferences: Preferences) -> None:
    file = tmp_path / "lesson.fscope"
    told = branched()
    kept = document(told, preferences)
    kept.save_as(file)
    newer = "format: failoverscope-session/2\n"
    file.write_text(newer, encoding="utf-8")
    for save in (kept.save, lambda: kept.save_as(file)):
        with pytest.raises(BadFile):
            save()
    assert file.read_text(encoding="utf-8") == newer


def test_what_cannot_be_saved_is_one_error_and_nothing_is_lost(
    qapp: QApplication, tmp_path: Path, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, file = branched(), tmp_path / "lesson.fscope"
    kept = document(told, preferences)
    with pytest.raises(BadFile, match="expected a file that can be written, found an error of the system: No such"):
        kept.save_as(tmp_path / "gone" / "lesson.fscope")
    kept.save_as(file)
    before = file.read_text(encoding="utf-8")
    told.give(DAMAGE)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadFile, match="No space left on device"):
        kept.save()
    assert file.read_text(encoding="utf-8") == before
    assert kept.is_changed


# --- changes -----------------------------------------------------------------------------------


def test_it_is_changed_by_what_somebody_does_and_not_by_looking(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    told = session()
    kept = document(told, preferences)
    heard: list[bool] = []
    kept.changed.connect(lambda: heard.append(kept.is_changed))
    steps(told, 20)
    told.open(ready("two-nodes"))
    assert not kept.is_changed
    told.give(FAIL_NODE1)
    assert heard == [True]
    kept.save_as(tmp_path / "a.fscope")
    assert heard == [True, False]
    steps(told, 5)
    told.rename(told.branch, "a name")
    told.undo()
    assert heard == [True, False, True, False]
    told.marks.add(Breakpoint(0, call="Online"))
    assert kept.is_changed


# --- the copy ----------------------------------------------------------------------------------


def copies(preferences: Preferences) -> list[Path]:
    return sorted((preferences.folder / "unsaved").glob("*.fscope"))


def test_an_edit_is_in_a_copy_soon(qtbot: QtBot, preferences: Preferences, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "SOON_MS", 1)
    told = session()
    kept = document(told, preferences)
    told.give(FAIL_NODE1)
    qtbot.waitUntil(lambda: len(copies(preferences)) == 1)
    assert kept.leftovers() == ()  # it is this program's own, which still runs
    other = session()
    assert document(other, preferences).leftovers() == ()


def test_at_the_latest_it_is_there_after_a_while(
    qtbot: QtBot, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_module, "REGULAR_MS", 1)
    told = session()
    document(told, preferences)
    told.give(FAIL_NODE1)
    qtbot.waitUntil(lambda: len(copies(preferences)) == 1)


def test_what_is_saved_needs_no_copy(qapp: QApplication, tmp_path: Path, preferences: Preferences) -> None:
    told = session()
    kept = document(told, preferences)
    told.give(FAIL_NODE1)
    kept.keep_copy()
    assert len(copies(preferences)) == 1
    kept.save_as(tmp_path / "a.fscope")
    assert copies(preferences) == []
    kept.close()
    assert list((preferences.folder / "unsaved").iterdir()) == []


def test_nothing_that_was_only_looked_at_leaves_a_copy(qapp: QApplication, preferences: Preferences) -> None:
    told = session()
    kept = document(told, preferences)
    steps(told, 10)
    kept.keep_copy()
    kept.close()
    assert not (preferences.folder / "unsaved").exists()


def test_what_is_in_no_file_when_the_window_closes_is_offered_at_the_next_start(
    qapp: QApplication, preferences: Preferences
) -> None:
    told = branched()
    closed = document(told, preferences)
    closed.close()
    closed.close()  # once for the window, once for the program
    again = session("two-nodes")
    kept = document(again, preferences)
    (left,) = kept.leftovers()
    assert left.name == ""
    assert kept.recover(left) == ()
    assert (again.position, again.branch.name, again.rows) == (told.position, "what if", told.rows)
    assert again.marks.breakpoints == told.marks.breakpoints
    assert (kept.path, kept.is_changed) == (None, True)
    # It is a copy of this program's now.
    assert kept.leftovers() == ()
    assert len(copies(preferences)) == 1


def test_it_goes_by_the_name_that_it_had(qapp: QApplication, tmp_path: Path, preferences: Preferences) -> None:
    told = branched()
    kept = document(told, preferences)
    kept.save_as(tmp_path / "Lesson 2: a~b.fscope" if os.name != "nt" else tmp_path / "Lesson 2_ a~b.fscope")
    told.go_to_end()
    told.give(DAMAGE)
    kept.close()
    again = document(session(), preferences)
    (left,) = again.leftovers()
    assert left.name == "Lesson 2_ a_b"
    again.recover(left)
    assert again.name == "Lesson 2_ a_b"


def test_what_is_discarded_is_put_away_and_no_longer_offered(qapp: QApplication, preferences: Preferences) -> None:
    kept = document(session(), preferences)
    for _ in range(MOST_DISCARDED + 2):
        told = session("two-nodes")
        told.give(FAIL_NODE1)
        document(told, preferences).close()
        (left,) = kept.leftovers()
        kept.discard(left)
    assert kept.leftovers() == ()
    assert len(list((preferences.folder / "unsaved" / "discarded").iterdir())) == MOST_DISCARDED


def test_a_copy_that_is_broken_stays_where_it_is(qapp: QApplication, preferences: Preferences) -> None:
    told = branched()
    document(told, preferences).close()
    (copy,) = copies(preferences)
    copy.write_text("format: [", encoding="utf-8")
    kept = document(session(), preferences)
    with pytest.raises(BadFile):
        kept.recover(kept.leftovers()[0])
    assert copies(preferences) == [copy]


def test_opening_another_session_leaves_a_copy_of_what_was_in_no_file(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(good(), encoding="utf-8")
    told = branched()
    kept = document(told, preferences)
    kept.open(file)
    (left,) = kept.leftovers()
    again = session()
    document(again, preferences).recover(left)
    assert again.branch.name == "what if"
    assert len(again.marks.bookmarks) == 1


def test_a_copy_that_cannot_be_written_is_told_once(qapp: QApplication, preferences: Preferences) -> None:
    (preferences.folder / "unsaved").write_text("no folder", encoding="utf-8")
    told = session()
    kept = document(told, preferences)
    heard: list[BadFile] = []
    kept.copy_failed.connect(heard.append)
    told.give(FAIL_NODE1)
    kept.keep_copy()
    kept.keep_copy()
    assert [bad.expected for bad in heard] == ["a folder for copies"]
    (preferences.folder / "unsaved").unlink()
    kept.keep_copy()
    assert len(copies(preferences)) == 1


def test_no_copy_is_made_of_a_session_in_the_middle_of_something(qapp: QApplication, preferences: Preferences) -> None:
    told = session()
    kept = document(told, preferences)
    told.give(FAIL_NODE1)
    with told.patience.at_work():
        kept.keep_copy()
        assert copies(preferences) == []
    kept.keep_copy()
    assert len(copies(preferences)) == 1


CRASH = """\
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.document import Document
from gui.settings import Preferences
from tests.gui.runs import FAIL_NODE1, session

app = QCoreApplication(["x"])
told = session()
kept = Document(told, Preferences(Path(sys.argv[1])))
told.give(FAIL_NODE1)
kept.keep_copy()
print("ready", flush=True)
sys.stdin.read()
"""


def test_what_a_program_that_crashed_had_is_found_and_what_a_running_one_has_is_not(
    qapp: QApplication, tmp_path: Path, preferences: Preferences
) -> None:
    command = [sys.executable, "-c", CRASH, str(tmp_path / "settings.ini")]
    kept = document(session("two-nodes"), preferences)
    with subprocess.Popen(command, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        assert len(copies(preferences)) == 1
        assert kept.leftovers() == ()
        program.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        program.wait()
    (left,) = kept.leftovers()
    assert kept.recover(left) == ()
