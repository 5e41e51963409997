"""The file that a session is kept in, and the copy that is kept while it is in none.

What is written are the runs that somebody did something in. A session that is opened comes beside the runs
that are open; of those, only the ones that are touched afterwards go into its file. Whatever is not in a
file yet is written now and then into a folder of the program's own, so that neither a crash nor closing
the window loses anything: the next start finds what was left and can offer it. Whose copy belongs to a
program that still runs is known by its lock.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple, final

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer, QUuid, Signal

from core.scenario.problems import BadFile, one_line
from core.scenario.session_file import SUFFIX, load_session, may_be_replaced, text_of
from core.scenario.writing import write_whole
from core.timeline.keeping import Kept, KeptBookmark, KeptCluster, KeptRun, Mismatch, restored, to_file
from core.timeline.trail import Trails
from gui.open_runs import OpenRun
from gui.session import Session
from gui.settings import Preferences

REGULAR_MS: Final = 20_000
"""After so long at most a change is in the copy."""
SOON_MS: Final = 1_500
"""After an edit, and no other one since."""
MOST_DISCARDED: Final = 10
_STALE_MS: Final = 7 * 24 * 3_600_000
"""A lock of another computer's name is taken for one of this one's after a week: names of computers change."""

_Touched = tuple[object, ...]
"""What somebody did in a run, to be compared."""


class Leftover(NamedTuple):
    """A copy of a session that was in no file when the program ended."""

    path: Path
    name: str
    """What the session went by; empty if it had no name."""


@final
class Document(QObject):
    """Where a session is kept.

    Args:
        session: What is kept.
        preferences: Where recent files are remembered, and which folder copies are in.
    """

    changed = Signal()
    """The file, its name or whether the session is as it is in there is another one now."""
    copy_failed = Signal(object)
    """The copy could not be written, for the first time since it could: a `BadFile`."""

    def __init__(self, session: Session, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._folder: Final = preferences.folder / "unsaved"
        self._path: Path | None = None
        self._name = ""
        self._trails = Trails()
        self._others: dict[OpenRun, _Touched] = {}
        """Runs that were open before the file was, as they were then."""
        self._members: frozenset[OpenRun] = frozenset()
        """Runs that came out of the file."""
        self._saved: _Touched | None = _NOTHING
        """What is in the file; None when it is in none."""
        self._copied: _Touched | None = None
        self._copy: Path | None = None
        self._lock: QLockFile | None = None
        self._is_failing = False
        self._was_changed = False
        self._soon, self._regular = QTimer(self), QTimer(self)
        self._listen()

    def _listen(self) -> None:
        session = self._session
        # Not the undo stack: that speaks once more when all of this is taken down.
        for signal in (session.moved, session.branches_changed, session.marks.changed):
            signal.connect(self._note)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._regular.setInterval(REGULAR_MS)
        for timer in (self._soon, self._regular):
            timer.timeout.connect(self.keep_copy)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    # --- what it is ------------------------------------------------------------------------

    @property
    def path(self) -> Path | None:
        """The file; None while there is none."""
        return self._path

    @property
    def name(self) -> str:
        """What the session goes by; empty while it has no name."""
        return self._path.stem if self._path is not None else self._name

    @property
    def is_changed(self) -> bool:
        """Whether something was done that is in no file."""
        return self._state() != self._saved

    def _note(self) -> None:
        """Something may have changed."""
        self._mind_copy()
        if self.is_changed != self._was_changed:
            self._announce()

    def _announce(self) -> None:
        self._was_changed = self.is_changed
        self.changed.emit()

    def _mind_copy(self) -> None:
        """A copy is due a moment after an edit, and now and then while there are edits."""
        state = self._state()
        if state == self._saved:
            self._forget_copy()
        elif state != self._copied:
            for timer in (self._soon, self._regular):
                if not timer.isActive():
                    timer.start()

    def _state(self) -> _Touched:
        """What somebody did, in the runs that belong to the file."""
        runs = tuple((run, _touched(run)) for run in self._session.runs if self._is_ours(run))
        marks = self._session.marks
        return runs, marks.breakpoints, marks.bookmarks

    def _is_ours(self, run: OpenRun) -> bool:
        """Whether a run belongs into the file: it came out of it, or somebody has done something in it since."""
        if run.is_prepared:
            return False
        touched = _touched(run)
        return run in self._members or (touched != _UNTOUCHED and self._others.get(run) != touched)

    # --- opening ---------------------------------------------------------------------------

    def open(self, path: Path) -> tuple[Mismatch, ...]:
        """Open a session file. What was open stays open; what of it was in no file is left as a copy.

        Returns:
            The histories that do not come out as they did.

        Raises:
            BadFile: it is no good; nothing has changed.
            GivenUp: the user does not want to wait; nothing has changed.
        """
        mismatches = self._take(path)
        self._path, self._name = path.absolute(), ""
        self._saved = self._state()
        self._preferences.add_recent(str(self._path))
        self._mind_copy()
        self._announce()
        return mismatches

    def _take(self, path: Path) -> tuple[Mismatch, ...]:
        loaded = load_session(path)
        with self._session.patience.at_work() as told:
            again = restored(loaded, told)
        self._leave()
        others = {run: _touched(run) for run in self._session.runs}
        self._session.restore(again.kept)
        self._members = frozenset(self._session.runs) - frozenset(others)
        self._others, self._trails = others, again.trails
        return again.mismatches

    # --- saving ----------------------------------------------------------------------------

    def save(self) -> None:
        """Write the session into its file.

        Raises:
            BadFile: it cannot be written; what was there is there as it was.
        """
        assert self._path is not None, "a session without a file has to be given one"
        self.save_as(self._path)

    def save_as(self, path: Path) -> None:
        """Write the session into a file, which is its file from now on.

        Raises:
            BadFile: it cannot be written, or a session of a newer format is there.
        """
        may_be_replaced(path)
        self._write(path)
        self._path, self._name = path.absolute(), ""
        self._saved = self._state()
        self._session.undo_stack.setClean()
        self._preferences.add_recent(str(self._path))
        self._mind_copy()
        self._announce()

    def _write(self, path: Path) -> None:
        text = text_of(to_file(self._kept(), self._trails))
        try:
            write_whole(path, text)
        except (OSError, ValueError) as error:
            reason = one_line(getattr(error, "strerror", None) or str(error))
            raise BadFile(str(path), 1, "a file that can be written", f"an error of the system: {reason}") from None

    def _kept(self) -> Kept:
        """What is written: the runs that somebody did something in, and the one that is looked at."""
        session = self._session
        session.run.position = session.position
        runs = [run for run in session.runs if run is session.run or self._is_ours(run)]
        clusters = tuple(_cluster(list(partners)) for _, partners in groupby(runs, key=lambda run: run.opening))
        marks = session.marks
        bookmarks = tuple(
            KeptBookmark(mark.run.history, mark.branch, mark.position, mark.name)
            for mark in marks.bookmarks
            if mark.run in runs
        )
        return Kept(clusters, session.run.history, marks.breakpoints, bookmarks)

    # --- the copy --------------------------------------------------------------------------

    def keep_copy(self) -> None:
        """Write what is in no file into a copy, unless it is there already."""
        if self._session.patience.is_at_work:
            self._soon.start()
            return
        state = self._state()
        if state == self._saved:
            self._forget_copy()
            return
        if state == self._copied:
            return
        try:
            self._write(self._own_copy())
        except BadFile as bad:
            if not self._is_failing:
                self._is_failing = True
                self.copy_failed.emit(bad)
            return
        self._is_failing = False
        self._copied = state

    def _own_copy(self) -> Path:
        """The file of the copy, locked while this program runs.

        Raises:
            BadFile: the folder cannot be made.
        """
        if self._copy is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                reason = one_line(error.strerror or type(error).__name__)
                raise BadFile(
                    str(self._folder), 1, "a folder for copies", f"an error of the system: {reason}"
                ) from None
            called = re.sub(r"[^\w .-]", "_", self.name)[:60]
            unique = QUuid.createUuid().toString(QUuid.StringFormat.Id128)[:12]
            self._copy = self._folder / f"{called}~{unique}{SUFFIX}"
            self._lock = _lock_of(self._copy)
            self._lock.tryLock(0)
        return self._copy

    def _forget_copy(self) -> None:
        """What is in a file needs no copy."""
        if self._copy is not None:
            with suppress(OSError):  # then it is offered at the next start, for nothing
                self._copy.unlink()
        self._let_go()
        self._copied = None

    def _let_go(self) -> None:
        """The copy, if there still is one, is nobody's any more."""
        self._soon.stop()
        self._regular.stop()
        if self._lock is not None:
            self._lock.unlock()
        self._copy = self._lock = None

    def _leave(self) -> None:
        """Leave a copy of what is in no file for whoever starts next."""
        self.keep_copy()
        self._let_go()

    def close(self) -> None:
        """The program ends: what is in no file is left as a copy."""
        self._leave()

    # --- what was left ---------------------------------------------------------------------

    def leftovers(self) -> tuple[Leftover, ...]:
        """Copies that no running program writes, the last one first."""
        found = [path for path in self._folder.glob(f"*~*{SUFFIX}") if _is_nobodys(path)]
        found.sort(key=_written_at, reverse=True)
        return tuple(Leftover(path, path.name.rpartition("~")[0]) for path in found)

    def recover(self, leftover: Leftover) -> tuple[Mismatch, ...]:
        """Open a copy, as a session that is in no file.

        Raises:
            BadFile: it is no good; it stays where it is.
            GivenUp: the user does not want to wait; it stays where it is.
        """
        mismatches = self._take(leftover.path)
        self._path, self._name, self._saved = None, leftover.name, None
        self.keep_copy()
        if self._copied == self._state():
            leftover.path.unlink(missing_ok=True)
        self._mind_copy()
        self._announce()
        return mismatches

    def discard(self, leftover: Leftover) -> None:
        """Put a copy away; the last few are kept, for whoever finds out that it was the wrong one."""
        away = self._folder / "discarded"
        away.mkdir(exist_ok=True)
        with suppress(FileNotFoundError):  # another program has taken it meanwhile
            leftover.path.replace(away / leftover.path.name)
        old = sorted(away.glob(f"*{SUFFIX}"), key=_written_at, reverse=True)
        for path in old[MOST_DISCARDED:]:
            path.unlink(missing_ok=True)


def _touched(run: OpenRun) -> _Touched:
    """What somebody did in a run."""
    return tuple((branch.name, tuple(branch.given)) for branch in run.history.branches)


_UNTOUCHED: Final[_Touched] = (("", ()),)
_NOTHING: Final[_Touched] = ((), (), ())
"""The state of a session in which nobody did anything yet."""


def _cluster(partners: Sequence[OpenRun]) -> KeptCluster:
    source = partners[0].source
    runs = tuple(KeptRun(run.history, run.preset, run.position) for run in partners)
    return KeptCluster(source.name, source.text, source.cluster, source.seed, runs)


def _written_at(path: Path) -> float:
    """When a file was written; long ago when it is gone again."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _lock_of(path: Path) -> QLockFile:
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(_STALE_MS)
    return lock


def _is_nobodys(path: Path) -> bool:
    """Whether no running program writes a copy."""
    lock = _lock_of(path)
    is_free = lock.tryLock(0)
    lock.unlock()
    return is_free
