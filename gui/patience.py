"""Long work that somebody waits for: it says how far it is, and can be given up.

A search through a hundred thousand hops or a history that is run again takes up to a second or two. Work
that is done sooner than one gets impatient says nothing. What is shown, and how it is given up, is up to
whoever listens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, final

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from core.timeline.recording import Progress

PATIENCE_MS: Final = 300


class GivenUp(Exception):
    """The user does not want to wait any longer; nothing has changed."""


@final
class Patience(QObject):
    """Long work of one session, one piece at a time."""

    told = Signal(float)
    """How much is done, from 0 to 1; only of work that takes long. Whoever hears it may call `give_up`."""
    ended = Signal()
    """The work is done or given up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._depth = 0
        self._is_given_up = False
        self.limit_ms = PATIENCE_MS

    @property
    def is_at_work(self) -> bool:
        return self._depth > 0

    def give_up(self) -> None:
        """Stop the work as soon as it can be stopped."""
        self._is_given_up = True

    @contextmanager
    def at_work(self) -> Iterator[Progress]:
        """Do something that may take long; raises `GivenUp` out of the listener when the user gives up."""
        if not self._depth:
            self._is_given_up = False
            self._clock.start()
        self._depth += 1
        try:
            yield self._tell
        finally:
            self._depth -= 1
            if not self._depth:
                self.ended.emit()

    def _tell(self, done: float) -> None:
        if self._clock.elapsed() >= self.limit_ms:
            self.told.emit(done)
        if self._is_given_up:
            raise GivenUp
