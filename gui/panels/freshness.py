"""When a panel is written: after every move, but not while nobody sees it, and only so often while a run is played.

Nobody reads faster than a few times a second. What could not be written is written when the panel is seen
again, or the run stands still.
"""

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.session import Session


@final
class Freshness(QObject):
    """Knows whether what a panel shows still holds, and has it written anew.

    Args:
        panel: The panel; it calls `catch_up` when it is shown.
        session: Whether a run is played.
        write: Writes what holds now.
        while_playing: How many milliseconds go by between two times while a run is played.
    """

    def __init__(self, panel: QWidget, session: Session, write: Callable[[], None], while_playing: int) -> None:
        super().__init__(panel)
        self._panel, self._session, self._write = panel, session, write
        self._is_stale = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(while_playing)
        self._pause.timeout.connect(self.catch_up)
        session.playing_changed.connect(self.catch_up)

    @property
    def is_waiting(self) -> bool:
        """Whether it is written a little later, since a run is played."""
        return self._pause.isActive()

    def lose(self) -> None:
        """What is shown holds no longer: the cursor has moved."""
        self._is_stale = True
        if not self._session.is_playing:
            self.catch_up()
        elif not self._pause.isActive():
            self._pause.start()

    def renew(self) -> None:
        """Write at once what is the same in other words, or in another look."""
        self._is_stale = True
        self.catch_up()

    def catch_up(self) -> None:
        """Write if what is shown does not hold and somebody sees it."""
        if self._is_stale and self._panel.isVisible():
            self._is_stale = False
            self._write()
