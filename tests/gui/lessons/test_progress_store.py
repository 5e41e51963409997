"""Progress is kept while a lesson is played, and lost by nobody: not by two programs, nor by a file that is hurt."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import structs
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from core.lessons.path import Path as LessonPath
from core.lessons.progress import FORMAT, LessonEntry, Points, load
from core.scenario.lesson_file import LessonFile
from gui.lessons.progress_store import ProgressStore, utc
from tests.core.lessons.written import ASKED, walked
from tests.gui.lessons.played import Played, played


class Kept(NamedTuple):
    at: Played
    store: ProgressStore
    said: list[str]
    file: Path

    def entry(self) -> LessonEntry:
        """What the file says of the lesson."""
        (entry,) = load(self.file).lessons
        return entry


@pytest.fixture(scope="module")
def path() -> LessonPath:
    return walked(ASKED)


@pytest.fixture(scope="module")
def short() -> LessonPath:
    return walked("- {id: one, SAY}\n- {id: two, SAY}\n")


class Clock:
    """Every look is a second later."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> str:
        self.now += 1
        return f"2026-01-12T09:{self.now // 60:02d}:{self.now % 60:02d}Z"


def keeping(path: LessonPath, folder: Path, *, is_of_course: bool = True, clock: Clock | None = None) -> Kept:
    """A lesson that has just begun, and a store that keeps it."""
    at = played(path)
    at.lessons.end()
    store = ProgressStore(at.lessons, folder, lambda _: is_of_course, clock or Clock(), at.session)
    said: list[str] = []
    store.told.connect(said.append)
    at.lessons.play_path(path)
    return Kept(at, store, said, store.path)


@pytest.fixture
def kept(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> Kept:
    return keeping(path, tmp_path / "new" / "folder")


def to_question(kept: Kept) -> None:
    kept.at.through(lambda lessons: lessons.phase == "predict")


def file_with(folder: Path, *ids: str) -> Path:
    file = folder / "progress.json"
    entries = [{"id": name, "on": "2026-01-01T00:00:00Z", "step": "start", "number": 2} for name in ids]
    file.write_text(json.dumps({"format": FORMAT, "lessons": entries}), encoding="utf-8")
    return file


# --- keeping -------------------------------------------------------------------------------------


def test_a_lesson_in_which_nothing_was_done_is_not_kept(kept: Kept) -> None:
    kept.at.lessons.end()
    assert kept.store.of("small") is None
    assert not kept.file.exists()


def test_a_step_is_known_at_once_and_in_the_file_a_moment_later(kept: Kept, qtbot: QtBot) -> None:
    kept.store._timer.setInterval(10)
    with qtbot.waitSignal(kept.store.changed):
        kept.at.lessons.go_on()
    entry = kept.store.of("small")
    assert entry is not None
    assert (entry.step, entry.number, entry.over) == ("asks", 2, False)
    assert not kept.file.exists()
    qtbot.waitUntil(kept.file.exists, timeout=3_000)
    assert kept.entry() == entry
    assert not kept.store._timer.isActive()


def test_what_was_predicted_is_kept_when_the_lesson_ends(kept: Kept) -> None:
    to_question(kept)
    kept.at.lessons.choose("NODE1/vmms")
    kept.at.lessons.choose("certain")
    kept.at.lessons.choose("NODE1/rhs:1")
    kept.at.lessons.end()
    (prediction,) = kept.entry().predictions
    assert (prediction.step, prediction.given, prediction.confidence, prediction.right) == (
        "asks", "NODE1/vmms", "certain", False,
    )  # fmt: skip
    assert (prediction.seen, prediction.seen_right) == ("NODE1/rhs:1", True)


def test_the_furthest_step_counts_and_not_the_present_one(kept: Kept) -> None:
    kept.at.through(lambda lessons: lessons.step.id == "between")
    kept.at.lessons.go_back()
    kept.at.lessons.go_back()
    kept.at.lessons.end()
    assert kept.entry().step == "between"


def test_a_play_that_comes_to_its_end_counts_once(kept: Kept, path: LessonPath) -> None:
    kept.at.through()
    assert kept.entry().over
    kept.at.lessons.go_back()
    kept.at.lessons.go_on()
    kept.at.lessons.end()
    entry = kept.entry()
    assert (entry.finished, entry.over) == (1, True)
    assert entry.best == entry.last == Points(9, 9)
    kept.at.lessons.play_path(path)
    assert kept.entry() == entry
    kept.at.lessons.go_on()
    kept.at.lessons.end()
    again = kept.entry()
    assert (again.finished, again.over, again.number, again.best) == (1, False, 2, Points(9, 9))
    kept.at.lessons.play_path(path)
    kept.at.through()
    assert kept.entry().finished == 2


def test_a_lesson_without_questions_is_finished_too(short: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    kept = keeping(short, tmp_path)
    kept.at.through()
    assert (kept.entry().finished, kept.entry().best) == (1, Points(0, 0))


def test_a_lesson_that_is_gone_on_with_loses_nothing(kept: Kept, path: LessonPath) -> None:
    kept.at.through(lambda lessons: lessons.step.id == "yours")
    predictions = kept.at.lessons.play.predictions if kept.at.lessons.play else ()
    kept.at.lessons.end()
    before = kept.entry()
    kept.at.lessons.play_path(path, predictions, 3)
    kept.at.lessons.end()
    assert kept.entry() == before


def test_a_lesson_of_a_file_is_not_kept(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    kept = keeping(path, tmp_path, is_of_course=False)
    kept.at.through()
    kept.at.lessons.end()
    assert kept.store.of("small") is None
    assert not kept.file.exists()


def test_the_time_is_one_that_the_file_can_have(tmp_path: Path, path: LessonPath, qtbot: QtBot) -> None:
    at = played(path)
    at.lessons.end()
    store = ProgressStore(at.lessons, tmp_path, lambda _: True, utc, at.session)
    at.lessons.play_path(path)
    at.through(lambda lessons: lessons.step.id == "asks")
    at.lessons.end()
    (entry,) = load(store.path).lessons
    assert entry.on <= utc()


# --- several programs ----------------------------------------------------------------------------


def test_two_programs_do_not_lose_each_others_lessons(
    path: LessonPath, short: LessonPath, tmp_path: Path, qtbot: QtBot
) -> None:
    clock = Clock()
    one = keeping(path, tmp_path, clock=clock)
    other_path = short._replace(lesson=_named(short, "other"))
    other = keeping(other_path, tmp_path, clock=clock)
    assert one.store.entries == other.store.entries == {}
    one.at.lessons.go_on()
    other.at.lessons.go_on()
    one.at.lessons.end()
    other.at.lessons.end()
    assert {entry.id for entry in load(one.file).lessons} == {"small", "other"}
    assert one.store.of("other") is None
    one.store.refresh()
    assert one.store.of("other") is not None


def _named(path: LessonPath, name: str) -> LessonFile:
    return structs.replace(path.lesson, id=name)


def test_the_same_lesson_finished_in_both_is_finished_twice(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    one, other = keeping(path, tmp_path), keeping(path, tmp_path)
    one.at.through()
    other.at.through()
    assert other.entry().finished == 2


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    lock = QLockFile(str(folder / "progress.lock"))
    assert lock.tryLock(0)
    try:
        yield
    finally:
        lock.unlock()


def test_whoever_finds_somebody_writing_writes_later(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    kept = keeping(path, tmp_path)
    with locked(tmp_path):
        kept.at.through()
        assert not kept.file.exists()
        assert kept.store._timer.isActive()
        assert kept.said == []
    kept.store.flush()
    assert kept.entry().finished == 1


def test_a_window_that_closes_writes_in_any_case(
    path: LessonPath, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.lessons.progress_store._PATIENCE_MS", 1)
    kept = keeping(path, tmp_path)
    kept.at.lessons.go_on()
    with locked(tmp_path):
        kept.store.close()
    assert kept.entry().number == 2


# --- erasing -------------------------------------------------------------------------------------


def test_what_is_erased_is_gone_and_comes_back(kept: Kept) -> None:
    kept.at.through()
    before = kept.entry()
    erased = kept.store.erase(["small", "unknown"])
    assert erased == (before,)
    assert load(kept.file).lessons == ()
    assert kept.store.of("small") is None
    kept.store.restore(erased)
    assert kept.entry() == before


def test_what_was_not_written_yet_is_erased_too(kept: Kept) -> None:
    kept.at.lessons.go_on()
    assert [entry.number for entry in kept.store.erase()] == [2]
    kept.store.flush()
    assert kept.store.of("small") is None
    assert load(kept.file).lessons == ()


def test_one_lesson_is_erased_and_the_others_stay(kept: Kept, tmp_path: Path) -> None:
    kept.store.path.parent.mkdir(parents=True)
    file_with(kept.store.path.parent, "a", "b")
    kept.store.refresh()
    assert [entry.id for entry in kept.store.erase(["a"])] == ["a"]
    assert [entry.id for entry in load(kept.file).lessons] == ["b"]
    assert kept.store.erase(["a"]) == ()


# --- files that are no good ----------------------------------------------------------------------


def test_a_damaged_file_is_put_aside_and_told(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "progress.json"
    file.write_text("{damaged", encoding="utf-8")
    (tmp_path / "progress-damaged-1.json").write_text("older", encoding="utf-8")
    kept = keeping(path, tmp_path)
    assert kept.store.entries == {}
    (said,) = kept.said
    assert "progress-damaged-2.json" in said
    assert "Line 1" in said
    assert (tmp_path / "progress-damaged-2.json").read_text(encoding="utf-8") == "{damaged"
    assert (tmp_path / "progress-damaged-1.json").read_text(encoding="utf-8") == "older"
    kept.at.through()
    assert kept.entry().finished == 1
    assert len(kept.said) == 1


def test_a_file_that_is_damaged_meanwhile_keeps_what_was_known(kept: Kept) -> None:
    kept.at.through()
    kept.file.write_text("damaged", encoding="utf-8")
    kept.store.refresh()
    assert len(kept.said) == 1
    assert kept.entry().finished == 1
    assert kept.store.of("small") == kept.entry()


@pytest.mark.parametrize("text", ['{"format": "failoverscope-progress/2", "new": 1}', None])
def test_a_newer_file_or_one_that_cannot_be_read_stays_as_it_is(
    path: LessonPath, tmp_path: Path, qtbot: QtBot, text: str | None
) -> None:
    file = tmp_path / "progress.json"
    if text is None:
        file.mkdir()
    else:
        file.write_text(text, encoding="utf-8")
    kept = keeping(path, tmp_path)
    kept.at.through()
    kept.at.lessons.end()
    assert file.is_dir() if text is None else file.read_text(encoding="utf-8") == text
    (said,) = kept.said
    assert "left as it is" in said
    entry = kept.store.of("small")
    assert entry is not None
    assert entry.finished == 1
    assert kept.store.erase() == ()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["progress.json"]


def test_what_could_not_be_kept_is_kept_when_it_can_be(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "folder"
    folder.write_text("in the way", encoding="utf-8")
    kept = keeping(path, folder)
    for _ in range(2):
        kept.at.lessons.play_path(path)
        kept.at.through()
    (said,) = kept.said
    assert "remembered only until the program ends" in said
    folder.unlink()
    kept.store.flush()
    assert kept.entry().finished == 2
    assert len(kept.said) == 1


def test_a_folder_that_cannot_be_written_is_told(path: LessonPath, tmp_path: Path, qtbot: QtBot) -> None:
    file_with(tmp_path, "a").write_text("damaged", encoding="utf-8")
    tmp_path.chmod(0o500)
    try:
        if os.access(tmp_path, os.W_OK):
            pytest.skip("root may write everywhere, and Windows has other rights")
        kept = keeping(path, tmp_path)
        kept.at.through()
    finally:
        tmp_path.chmod(0o700)
    assert len(kept.said) == 1
    assert (tmp_path / "progress.json").read_text(encoding="utf-8") == "damaged"
    assert kept.store.of("small") is not None


def test_a_full_disk_loses_nothing(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    kept.at.through(lambda lessons: lessons.step.id == "between")
    kept.store.flush()
    before = kept.file.read_text(encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr("gui.lessons.progress_store.write_whole", full)
        kept.at.through()
        assert kept.store.erase() == ()
    assert kept.file.read_text(encoding="utf-8") == before
    (said,) = kept.said
    assert "No space left on device" in said
    kept.store.flush()
    assert kept.entry().finished == 1
