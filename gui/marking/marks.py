"""The marks of a session: breakpoints, which hold in every history, and bookmarks, which are places in one.

Both are values; a change of them is an edit that can be taken back, save that a breakpoint which stops a
run only once is disabled by the run itself.
"""

from typing import NamedTuple, final

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from core.timeline.breakpoints import Breakpoint
from core.timeline.history import Branch
from gui.edits import About, Edited
from gui.open_runs import OpenRun


class Bookmark(NamedTuple):
    """A place that somebody wants to come back to."""

    run: OpenRun
    branch: Branch
    position: int
    name: str = ""
    """What it is called; empty while it goes by its hop."""


class MarkSet(NamedTuple):
    """All marks at one time, oldest first."""

    breakpoints: tuple[Breakpoint, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


@final
class Marks(QObject):
    """The marks as they are now.

    Args:
        stack: Where changes can be taken back.
    """

    changed = Signal()

    def __init__(self, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._set = MarkSet()

    @property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        return self._set.breakpoints

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        return self._set.bookmarks

    @property
    def enabled(self) -> tuple[Breakpoint, ...]:
        """The breakpoints that stop a run."""
        return tuple(mark for mark in self.breakpoints if mark.is_enabled)

    def restore(self, marks: MarkSet) -> None:
        """Take marks as they come from a file; no edit."""
        self._set = marks
        self.changed.emit()

    # --- breakpoints -----------------------------------------------------------------------

    def add(self, mark: Breakpoint) -> Breakpoint:
        """Add a breakpoint; it gets the next number."""
        number = max((other.number for other in self.breakpoints), default=0) + 1
        numbered = msgspec.structs.replace(mark, number=number)
        self._edit(self._set._replace(breakpoints=(*self.breakpoints, numbered)))
        return numbered

    def replace(self, old: Breakpoint, new: Breakpoint) -> None:
        """Have another breakpoint in the place of one; it keeps the number."""
        new = msgspec.structs.replace(new, number=old.number)
        self._edit(self._set._replace(breakpoints=tuple(new if m == old else m for m in self.breakpoints)))

    def remove(self, *gone: Breakpoint) -> None:
        """Remove breakpoints."""
        self._edit(self._set._replace(breakpoints=tuple(m for m in self.breakpoints if m not in gone)))

    def set_enabled(self, mark: Breakpoint, *, enabled: bool) -> None:
        """Let a breakpoint stop runs, or not."""
        self.replace(mark, msgspec.structs.replace(mark, is_enabled=enabled))

    def set_all_enabled(self, *, enabled: bool) -> None:
        """Let all breakpoints stop runs, or none."""
        marks = tuple(msgspec.structs.replace(mark, is_enabled=enabled) for mark in self.breakpoints)
        self._edit(self._set._replace(breakpoints=marks))

    def spend(self, number: int) -> None:
        """A breakpoint has stopped a run: one that does so once is disabled. That is no edit of the user's."""
        spent = next((mark for mark in self.breakpoints if mark.number == number and mark.is_once), None)
        if spent is not None:
            over = msgspec.structs.replace(spent, is_enabled=False)
            self.restore(self._set._replace(breakpoints=tuple(over if m == spent else m for m in self.breakpoints)))

    # --- bookmarks -------------------------------------------------------------------------

    def add_bookmark(self, mark: Bookmark) -> None:
        """Add a bookmark."""
        self._edit(self._set._replace(bookmarks=(*self.bookmarks, mark)))

    def rename_bookmark(self, mark: Bookmark, name: str) -> None:
        """Call a bookmark something else; empty for its hop."""
        named = mark._replace(name=name.strip())
        self._edit(self._set._replace(bookmarks=tuple(named if m == mark else m for m in self.bookmarks)))

    def remove_bookmark(self, *gone: Bookmark) -> None:
        """Remove bookmarks."""
        self._edit(self._set._replace(bookmarks=tuple(m for m in self.bookmarks if m not in gone)))

    def _edit(self, marks: MarkSet) -> None:
        if marks != self._set:
            about: About = "breakpoint" if marks.bookmarks == self._set.bookmarks else "bookmark"
            self._stack.push(Edited(self.restore, self._set, marks, about))
