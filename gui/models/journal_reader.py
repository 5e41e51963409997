"""Reads a journal of the run that is looked at, in pieces, for as long as somebody shows it.

Nothing is read while nobody wants it. A long run is read a little at a time, so that the window goes on
while it is; and while a run is played, what is new is told a few times a second.
"""

from collections.abc import Callable
from typing import Any, Final, final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from core.evidence.records import Journal
from core.timeline.recording import Recording
from gui.session import Move, Session

_PIECE: Final = 1_000
"""Hops between two looks at the clock."""
_BUDGET_MS: Final = 30
"""How long one goes on reading before the window has its turn."""
_WHILE_PLAYING_MS: Final = 100


@final
class JournalReader(QObject):
    """The records of a session's run, oldest first.

    Args:
        session: Whose run.
        open_journal: Makes an unread journal of a run.
    """

    begun = Signal()
    """Another run is read, from its start: nothing that was read before holds."""
    grown = Signal()
    """There are more records."""
    moved = Signal()
    """The cursor is elsewhere, or all is read now."""

    def __init__(
        self,
        session: Session,
        open_journal: Callable[[Recording], Journal[Any, Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._open = open_journal
        self._journal: Journal[Any, Any] | None = None
        self._is_wanted = False
        self._clock = QElapsedTimer()
        self.records: list[Any] = []
        """What was read so far."""
        self._next, self._pause = QTimer(self), QTimer(self)
        for timer, interval in ((self._next, 0), (self._pause, _WHILE_PLAYING_MS)):
            timer.setSingleShot(True)
            timer.setInterval(interval)
            timer.timeout.connect(self._go_on)
        session.moved.connect(self._follow)
        session.playing_changed.connect(self._go_on)

    @property
    def part_read(self) -> float:
        """How much of the run is read, from 0 to 1."""
        length = len(self._session.recording)
        return 1.0 if not length else 0.0 if self._journal is None else min(1.0, self._journal.position / length)

    def want(self, *, is_wanted: bool) -> None:
        """Whether anybody shows it."""
        if is_wanted != self._is_wanted:
            self._is_wanted = is_wanted
            self._go_on()

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._journal = None
            self.records = []
            self.begun.emit()
        if not self._session.is_playing:
            self._go_on()
        elif self._is_wanted and not self._pause.isActive():
            self._pause.start()

    def _go_on(self) -> None:
        if not self._is_wanted:
            return
        if self._session.patience.is_at_work:
            # What is being recorded just now may be taken back.
            self._pause.start()
            return
        self._read()
        self.moved.emit()

    def _read(self) -> None:
        recording = self._session.recording
        journal = self._journal
        if journal is None:
            journal = self._journal = self._open(recording)
        before = journal.position
        self._clock.start()
        while journal.position < len(recording):
            journal.extend(journal.position + _PIECE)
            if self._clock.elapsed() >= _BUDGET_MS:
                break
        new = journal.records(before + 1)
        if new:
            self.records.extend(new)
            self.grown.emit()
        if journal.position < len(recording):
            self._next.start()
