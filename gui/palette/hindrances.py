"""Why a command can do nothing now. Commands are never dead: this is what they would say, told beforehand."""

from collections.abc import Callable
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Hindrances(QObject):
    """Knows what some commands need.

    Args:
        window: Whose commands.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._checks: dict[str, Callable[[], str]] = {
            **dict.fromkeys(("undo",), self._undo),
            **dict.fromkeys(("redo",), self._redo),
            **dict.fromkeys(("next-here", "previous-here", "context"), self._selection),
            **dict.fromkeys(("next-branch", "previous-branch", "compare"), self._branches),
            **dict.fromkeys(("back", "back-over", "back-out", "start-of-chain", "start"), self._start),
            **dict.fromkeys(("previous-change", "previous-failover"), self._start),
            **dict.fromkeys(("run-back",), self._breakpoints),
            **dict.fromkeys(("next-bookmark", "previous-bookmark"), self._bookmarks),
        }

    def reason(self, command: str) -> str:
        """Why a command can do nothing now; empty if it can."""
        check = self._checks.get(command)
        return check() if check is not None else ""

    def _undo(self) -> str:
        return "" if self._session.undo_stack.canUndo() else self.tr("there is nothing to undo")

    def _redo(self) -> str:
        return "" if self._session.undo_stack.canRedo() else self.tr("there is nothing to redo")

    def _selection(self) -> str:
        return "" if self._window.scene.selected else self.tr("nothing is selected")

    def _branches(self) -> str:
        return "" if len(self._session.branches) > 1 else self.tr("there is one history only")

    def _start(self) -> str:
        return "" if self._session.position else self.tr("this is the start")

    def _breakpoints(self) -> str:
        return "" if self._session.marks.enabled else self.tr("no breakpoint is set and enabled")

    def _bookmarks(self) -> str:
        return "" if self._session.marks.bookmarks else self.tr("there is no bookmark")
