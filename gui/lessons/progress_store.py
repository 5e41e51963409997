"""Keeps a learner's progress: it listens to the lesson that is open, and writes what was done into a file.

The file belongs to every window and program of this user. So nothing is written but what has changed, onto what the
file says at that moment, while nobody else writes: whoever plays another lesson elsewhere loses nothing. A file that
is damaged is put aside under another name; one that is not ours to write over stays as it is, and what was done is
remembered until the program ends.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, final

from PySide6.QtCore import QCoreApplication, QDateTime, QLockFile, QObject, Qt, QTimer, Signal

from core.lessons.learning import Played, file_of, joined, kept, together
from core.lessons.playing import Play
from core.lessons.progress import FILE, LeftAlone, LessonEntry, Points, load, text_of
from core.lessons.scoring import POINTS, Prediction
from core.scenario.lesson_file import LessonFile
from core.scenario.problems import BadFile, one_line
from core.scenario.writing import write_whole
from gui.lessons.lessons import Lessons

KEEP_MS: Final = 2_000
"""What was done is in the file after so long at most."""
_PATIENCE_MS: Final = 1_000
"""So long it is waited for somebody else who writes; what they do takes a hundredth of it."""
_STALE_MS: Final = 10_000
"""Whoever holds the lock longer is no more."""
_MOST_ASIDE: Final = 100

_Entries = dict[str, LessonEntry]
_State = tuple[int, tuple[Prediction, ...], bool]


class _Busy(Exception):
    """Somebody else writes just now."""


def utc() -> str:
    """The time, as the file has times."""
    return QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate)


@final
class ProgressStore(QObject):
    """What is known of the lessons of the course.

    Args:
        lessons: Which lesson is open.
        folder: Where the file is.
        is_of_course: Whether a lesson is one of the course; no other one is kept.
        now: The time, as the file has times.
    """

    changed = Signal()
    """Something else is known."""
    told = Signal(str)
    """What is the matter with the file, once."""

    def __init__(
        self,
        lessons: Lessons,
        folder: Path,
        is_of_course: Callable[[LessonFile], bool],
        now: Callable[[], str] = utc,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lessons, self._is_of_course, self._now = lessons, is_of_course, now
        self._path: Final = folder / FILE
        self._known: _Entries | None = None
        """What the file said when it was last read; None before that."""
        self._pending: dict[str, Played] = {}
        """What is in no file yet."""
        self._open = ""
        """The lesson that is open, if it is one of the course."""
        self._state: _State = (0, (), False)
        """How far its play has come, as it was noted."""
        self._is_failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.flush)
        lessons.begun.connect(self._begin)
        lessons.changed.connect(self._note)
        lessons.finished.connect(self._finish)
        lessons.ended.connect(self._end)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    # --- what is known ---------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def entries(self) -> Mapping[str, LessonEntry]:
        """What is known of each lesson that was begun."""
        if self._known is None:
            self.refresh()
        entries = dict(self._known or {})
        for name, played in self._pending.items():
            entries[name] = kept(entries.get(name), played)
        return entries

    def of(self, name: str) -> LessonEntry | None:
        """What is known of one lesson; None if it was not begun."""
        return self.entries.get(name)

    def refresh(self) -> None:
        """Read what other windows and programs have written."""
        before, self._known = self._known, self._known or {}
        try:
            self._known = {entry.id: entry for entry in load(self._path).lessons}
        except LeftAlone as bad:
            self._tell_left_alone(bad)
        except BadFile:
            self._change(lambda _: None, is_last=True)  # which puts the file aside
        if before is not None and self._known != before:
            self.changed.emit()

    # --- following the lesson --------------------------------------------------------------

    def _begin(self) -> None:
        play = self._lessons.play
        self._open = ""
        if play is not None and self._is_of_course(play.path.lesson):
            self._open = play.path.lesson.id
            # Where nothing is done, what was done before still stands.
            self._state = (play.number, play.predictions, False)

    def _note(self) -> None:
        """Something may have been done."""
        play = self._lessons.play
        if play is None or not self._open or play.path.lesson.id != self._open:
            return
        furthest, _, was_over = self._state
        state = (max(furthest, play.number), play.predictions, was_over or play.is_over)
        if state == self._state:
            return
        self._state = state
        ends = (_points(play),) if play.is_over and not was_over else ()
        self._pending[self._open] = together(self._pending.get(self._open), self._played(play, state, ends))
        if not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    def _played(self, play: Play, state: _State, ends: tuple[Points, ...]) -> Played:
        number, predictions, is_over = state
        step = play.path.stands[number].entry.id
        return Played(self._open, self._now(), step, number + 1, predictions, is_over, ends)

    def _finish(self) -> None:
        self._note()
        self.flush()

    def _end(self) -> None:
        self._open = ""
        self.flush()

    # --- keeping ---------------------------------------------------------------------------

    def flush(self) -> None:
        """Write what is in no file yet."""
        self._timer.stop()
        if not self._pending:
            return
        try:
            self._keep_pending()
        except _Busy:
            self._timer.start()

    def close(self) -> None:
        """The window closes: what is in no file yet is written whoever else writes."""
        self._timer.stop()
        if self._pending:
            self._keep_pending(is_last=True)

    def _keep_pending(self, *, is_last: bool = False) -> None:
        pending = dict(self._pending)

        def keep(entries: _Entries) -> None:
            for name, played in pending.items():
                entries[name] = kept(entries.get(name), played)

        if self._change(keep, is_last=is_last):
            self._pending.clear()

    def erase(self, names: Collection[str] | None = None) -> tuple[LessonEntry, ...]:
        """Forget lessons, or all of them.

        Returns:
            What was known, for `restore`; nothing where nothing was, or the file cannot be written.
        """
        self.close()
        gone: list[LessonEntry] = []

        def forget(entries: _Entries) -> None:
            gone.extend(entries.pop(name) for name in tuple(entries) if names is None or name in names)

        return tuple(gone) if self._change(forget, is_last=True) else ()

    def restore(self, erased: tuple[LessonEntry, ...]) -> None:
        """Know again what was erased, with what has been done since."""

        def bring_back(entries: _Entries) -> None:
            for entry in erased:
                entries[entry.id] = joined(entry, entries.get(entry.id))

        self._change(bring_back, is_last=True)

    # --- the file --------------------------------------------------------------------------

    def _change(self, change: Callable[[_Entries], None], *, is_last: bool = False) -> bool:
        """Read the file, change what it says, and write it, alone.

        Args:
            change: What is changed.
            is_last: Whether it is done whoever else writes.

        Returns:
            Whether it is written; else it is told why not.

        Raises:
            _Busy: somebody else writes.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._alone(is_last=is_last):
                entries, aside = self._read()
                change(entries)
                write_whole(self._path, text_of(file_of(entries.values())))
        except LeftAlone as bad:
            self._tell_left_alone(bad)
            return False
        except BadFile as bad:
            self._tell_not_kept(f"{bad.expected}, {bad.found}")
            return False
        except (OSError, ValueError) as error:
            self._tell_not_kept(one_line(getattr(error, "strerror", None) or str(error)))
            return False
        self._is_failing = False
        self._known = entries
        if aside is not None:
            self._tell_aside(*aside)
        self.changed.emit()
        return True

    @contextmanager
    def _alone(self, *, is_last: bool) -> Iterator[None]:
        lock = QLockFile(str(self._path.with_suffix(".lock")))
        lock.setStaleLockTime(_STALE_MS)
        is_locked = lock.tryLock(_PATIENCE_MS if is_last else 0)
        # Where no lock can be made, no file can be written either: that is told by whoever tries.
        if not is_locked and lock.error() == QLockFile.LockError.LockFailedError and not is_last:
            raise _Busy
        try:
            yield
        finally:
            lock.unlock()

    def _read(self) -> tuple[_Entries, tuple[Path, BadFile] | None]:
        """What the file says; where it is damaged it is put aside, and what was known before holds.

        Raises:
            LeftAlone: it is not ours.
            OSError: it cannot be put aside.
        """
        try:
            return {entry.id: entry for entry in load(self._path).lessons}, None
        except LeftAlone:
            raise
        except BadFile as bad:
            aside = self._free_name()
            self._path.rename(aside)
            return dict(self._known or {}), (aside, bad)

    def _free_name(self) -> Path:
        names = (self._path.with_name(f"progress-damaged-{number}.json") for number in range(1, _MOST_ASIDE + 1))
        free = next((name for name in names if not name.exists()), None)
        if free is None:
            raise OSError(f"more than {_MOST_ASIDE} damaged files in {self._path.parent}")
        return free

    # --- telling ---------------------------------------------------------------------------

    def _tell_aside(self, aside: Path, bad: BadFile) -> None:
        text = self.tr(
            "The file of progress was damaged and has been put aside as {name}. Line {line}: expected {expected}, "
            "found {found}."
        )
        self.told.emit(text.format(name=aside, line=bad.line, expected=bad.expected, found=bad.found))

    def _tell_left_alone(self, bad: LeftAlone) -> None:
        text = self.tr(
            "Progress is remembered only until the program ends. {name} is left as it is: expected {expected}, "
            "found {found}."
        )
        self._tell_once(text.format(name=bad.name, expected=bad.expected, found=bad.found))

    def _tell_not_kept(self, reason: str) -> None:
        text = self.tr("Progress is remembered only until the program ends. It cannot be written to {name}: {reason}.")
        self._tell_once(text.format(name=self._path, reason=reason))

    def _tell_once(self, text: str) -> None:
        if not self._is_failing:
            self._is_failing = True
            self.told.emit(text)


def _points(play: Play) -> Points:
    """What a play came to; what it could have come to is the lesson's, however much of it was predicted."""
    return Points(play.score.points, POINTS["certain"][0] * play.path.lesson.questions)
