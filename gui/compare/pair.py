"""Which two histories are compared, and what is known of them: for all views that show both.

It is made before those views, so that it hears of a move first. Whoever goes over to the history
that is compared finds the one that was left compared now: the two change places.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import final

from PySide6.QtCore import QObject, Signal

from core.timeline.comparison import Comparer, Comparison, WentOn, level, run_on_until_they_part
from core.timeline.history import Branch
from core.timeline.outages import OutageWatch
from core.timeline.paired_outages import PairedOutages, paired_outages
from core.timeline.recording import Progress
from gui.patience import GivenUp
from gui.session import Move, Session


@final
class Pair(QObject):
    """The history that is looked at, and the one it is compared with.

    Args:
        session: Whose histories.
    """

    changed = Signal()
    """Others are compared, or none; or one is called something else."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._one = session.branch
        self._comparer: Comparer | None = None
        self._watches: list[OutageWatch] = []
        session.moved.connect(self._follow)
        session.opened.connect(self._take)
        session.branches_changed.connect(self._hear)
        session.compared_changed.connect(self._take)
        self._take()

    @property
    def one(self) -> Branch:
        """The history that is looked at."""
        return self._one

    @property
    def other(self) -> Branch | None:
        """The history it is compared with; None while none is."""
        return self._comparer.other if self._comparer is not None else None

    @property
    def choices(self) -> tuple[Branch, ...]:
        """The histories that can be compared with the one that is looked at."""
        return tuple(branch for branch in self._session.branches if branch is not self._session.branch)

    @property
    def common(self) -> int:
        """The last position up to which both are the same; 0 while none is compared."""
        return self._comparer.common if self._comparer is not None else 0

    @property
    def length(self) -> tuple[object, ...]:
        """How far both are recorded: while it is the same, so is what is known of them."""
        recordings = [branch.recording for branch in (self._one, self.other) if branch is not None]
        return tuple((id(recording), len(recording)) for recording in recordings)

    def comparison(self) -> Comparison | None:
        """What is known of them as far as both are recorded; None while none is compared, or one does not wait."""
        if self._comparer is None:
            return None
        with self._session.patience.at_work() as told:
            try:
                return self._comparer.look(told)
            except GivenUp:
                return None

    def outages(self) -> PairedOutages:
        """The outages of both.

        Raises:
            LookupError: nothing is compared.
        """
        if self.other is None:
            raise LookupError("nothing is compared")
        recordings = [self._one.recording, self.other.recording]
        if [watch.recording for watch in self._watches] != recordings:
            self._watches = [OutageWatch(recording) for recording in recordings]
        return paired_outages(*self._watches)

    # --- acting ----------------------------------------------------------------------------

    def swap(self) -> None:
        """Look at the other one, at the same time."""
        if self.other is not None:
            self._session.pause()
            self._session.switch_to(self.other)

    def level(self) -> None:
        """Let the shorter one go on to the time of the longer one."""
        if self.other is not None:
            one, other = self._one, self.other
            self._patiently(lambda told: level(one, other, told))

    def run_on(self) -> WentOn | None:
        """Let both go on until they part; None when one gave up waiting."""
        if self._comparer is None:
            return None
        comparer, went = self._comparer, []
        self._patiently(lambda told: went.append(run_on_until_they_part(comparer, told=told)))
        return went[0] if went else None

    def _patiently(self, work: Callable[[Progress], None]) -> None:
        """Let histories go on; what follows the present one learns that there is more of it."""
        session = self._session
        session.pause()
        before = self.length
        # What was run until one gave up is kept: it is nothing but what would have happened anyway.
        with suppress(GivenUp), session.patience.at_work() as told:
            work(told)
        if before != self.length:
            session.switch_to(session.branch, session.position)

    # --- following -------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._take()

    def _hear(self) -> None:
        self._take()
        self.changed.emit()

    def _take(self) -> None:
        """Take up which two there are now."""
        session, left = self._session, self._one
        self._one = session.branch
        if session.compared is session.branch:
            session.compare(left if left in self.choices else None)
            return
        other = session.compared
        if other is None:
            is_other, self._comparer = self._comparer is not None, None
        else:
            known = self._comparer
            is_other = known is None or known.one is not self._one or known.other is not other
            if is_other:
                self._comparer = Comparer(self._one, other)
        if is_other:
            self._watches = []
            self.changed.emit()
