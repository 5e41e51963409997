"""Which outage runs at the cursor, and since when: what the stopwatch of presenter mode shows."""

from typing import NamedTuple, final

from core.timeline.outages import Outage, OutageWatch
from gui.session import Session


class Running(NamedTuple):
    """An outage as it is at the cursor."""

    vm: str
    lasted: int
    """Microseconds, so far."""
    is_over: bool
    """Whether it ends with the present hop."""
    others: int
    """How many more there are."""


@final
class RunningOutage:
    """Looks at a session's run, and only at what is new in it.

    Args:
        session: Whose cursor.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._watch: OutageWatch | None = None

    def now(self) -> Running | None:
        """The outage that began first of those that run, or one that has just ended; None where there is none."""
        time = self._session.time
        open_ = [outage for outage in self._outages() if _is_open(outage, time)]
        running = [outage for outage in open_ if outage.ended != time] or open_
        if not running or self._session.hop is None:
            return None
        first = running[0]
        return Running(first.vm, time - first.began, is_over=first.ended == time, others=len(running) - 1)

    def _outages(self) -> list[Outage]:
        recording = self._session.recording
        if self._watch is None or self._watch.recording is not recording:
            self._watch = OutageWatch(recording)
        return self._watch.so_far()


def _is_open(outage: Outage, time: int) -> bool:
    return outage.began <= time and (outage.ended is None or time <= outage.ended)
