"""What a user can take back: every change of a session is one entry of a Qt undo stack.

An order is taken back by going to a history that never had it; both histories are kept, and redo goes
to the one that has it. Everything else is a value before and a value after.
"""

from collections.abc import Callable
from typing import Any, Literal, NamedTuple, Protocol, final

from PySide6.QtGui import QUndoCommand

from core.commands.catalogue import Command
from core.timeline.history import Branch
from gui.open_runs import OpenRun

About = Command | Literal["breakpoint", "bookmark", "name", "order-left-out", "fork"]
"""What an edit was about: an order, or one of the other things that can be changed."""


class Place(NamedTuple):
    """A moment in one history of one run."""

    run: OpenRun
    branch: Branch
    position: int


class Traveller(Protocol):
    """Who goes to where an edit leads; the session."""

    def arrive(self, place: Place) -> None:
        """Stand there."""

    def take_back(self, place: Place) -> Place:
        """Make a history that ends before the order whose hop leads to a place; answers where it ends."""


@final
class Ordered(QUndoCommand):
    """An order was given, changed or left out.

    Args:
        traveller: Goes to where it leads.
        before: Where one was; the history there did not have it, unless it is the same as afterwards.
        order: The place of the hop of the order itself.
        after: Where one is now.
        about: The order; what it was about where it was left out.
    """

    def __init__(self, traveller: Traveller, before: Place, order: Place, after: Place, about: About) -> None:
        super().__init__()
        self.about = about
        self._traveller, self._before, self._order, self._after = traveller, before, order, after
        self._is_done = True

    def redo(self) -> None:
        if self._is_done:  # it is pushed when it is done
            return
        self._is_done = True
        self._traveller.arrive(self._after)

    def undo(self) -> None:
        if self._before.branch is self._after.branch:
            # The order went on with the history one was in: only one that is new never had it.
            self._before = self._traveller.take_back(self._order)
        self._is_done = False
        self._traveller.arrive(self._before)


@final
class Edited(QUndoCommand):
    """Something has another value.

    Args:
        put: Sets it.
        before: The value it had.
        after: The value it has now.
        about: What it is.
    """

    def __init__(self, put: Callable[[Any], None], before: Any, after: Any, about: About) -> None:
        super().__init__()
        self.about = about
        self._put, self._before, self._after = put, before, after

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)
