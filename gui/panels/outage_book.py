"""The outages of the run that is looked at, as they are at the cursor: read once, for all who show them."""

from core.kernel.hops import NOBODY
from core.timeline.availability import Availability, availability
from core.timeline.origins import order_behind
from core.timeline.outages import Outage, OutageWatch
from gui.panels.outage_words import Cause
from gui.session import Session


class OutageBook:
    """Looks when it is asked, and at no more than what is new since.

    Args:
        session: Whose run, and whose cursor.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._watch: OutageWatch | None = None

    @property
    def watch(self) -> OutageWatch:
        """Over the run that is looked at now."""
        if self._watch is None or self._watch.recording is not self._session.recording:
            self._watch = OutageWatch(self._session.recording)
        return self._watch

    def at_cursor(self) -> list[Outage]:
        """The outages that had begun by the cursor, as they are there, in the order in which they began."""
        return self.watch.as_of(self._session.position)

    def as_recorded(self, outage: Outage) -> Outage:
        """An outage as it is at the end of what is recorded, which may lie behind the cursor."""
        same = (each for each in self.watch.so_far() if (each.vm, each.began_at) == (outage.vm, outage.began_at))
        return next(same, outage)

    def availability(self) -> list[Availability]:
        """How every VM did up to the cursor, those that were down longest first."""
        return availability(self.watch.vms, self.at_cursor(), self._session.time)

    def cause(self, outage: Outage) -> Cause:
        """Why an outage began: the order behind it, or else the hop at which it did."""
        recording = self._session.recording
        hop = recording.hop(outage.began_at)
        order = order_behind(recording, outage.began_at)
        if order is not None:
            for given in self._session.branch.given:
                if given.anchor.index == order.index:
                    return Cause(hop, None, given.command)
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        return Cause(hop, opener, None)
