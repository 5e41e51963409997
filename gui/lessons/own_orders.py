"""What a learner orders in a run of a lesson makes it theirs: from then on it is kept with their session.

The runs of a lesson are made again at any time, so nobody is told that they are not saved. That holds until somebody
orders in one of them what the lesson does not: in any of them, and also when the lesson is closed.
"""

from typing import final

from gui.lessons.rail import Rail
from gui.open_runs import OpenRun
from gui.session import Session


@final
class OwnOrders:
    """Minds the runs that are a lesson's.

    Args:
        session: Which has them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._left: dict[OpenRun, int] = {}
        """The runs of lessons that are closed, and how much had been ordered in each."""

    def leave(self, rail: Rail) -> None:
        """A lesson is closed: what is ordered in its runs from now on is the learner's."""
        for run in rail.runs():
            self._left[run] = _ordered(run)

    def mind(self, rail: Rail | None) -> None:
        """See whose the run is that one stands in.

        Args:
            rail: The lesson that is open, as the session has it; None while none is.
        """
        run = self._session.run
        if not run.is_prepared:
            return
        if rail is not None and run in rail.runs():
            is_theirs = rail.has_strangers()
        else:
            is_theirs = _ordered(run) != self._left.get(run)
        if is_theirs:
            run.is_prepared = False
            self._left.pop(run, None)


def _ordered(run: OpenRun) -> int:
    """How much was ordered in a run; it only ever gets more."""
    return sum(1 + len(branch.given) for branch in run.history.branches)
