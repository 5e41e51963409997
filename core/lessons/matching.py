"""Whether a hop of a run is the one that a lesson means.

Most of what a lesson can say of a hop is what a breakpoint can, so the hits of a breakpoint answer it; which way
the arrow goes is asked besides. A bundle stands for many arrows and has no direction.
"""

from core.kernel.hops import Hop
from core.scenario.lesson_entries import HopEntry
from core.timeline.breakpoints import Breakpoint
from core.timeline.criteria import component_of
from core.timeline.hits import hits_of
from core.timeline.recording import Recording


class Matcher:
    """Looks at the hops of a run.

    Args:
        entry: Which hop is meant.
        recording: The run.
    """

    def __init__(self, entry: HopEntry, recording: Recording) -> None:
        self._entry = entry
        self._recording = recording
        self._hits = hits_of(recording, breakpoint_of(entry))

    def is_met(self, position: int) -> bool:
        """Whether the hop that leads to a position is meant."""
        return self._hits.number_at(position) > 0 and self._goes_so(self._recording.hop(position))

    def count(self, since: int, until: int) -> int:
        """How many hops between two positions are meant."""
        return sum(map(self._goes_so, map(self._recording.hop, self._between(since, until))))

    def _between(self, since: int, until: int) -> list[int]:
        return [position for position in self._hits.positions(until) if position > since]

    def _goes_so(self, hop: Hop) -> bool:
        entry = self._entry
        return (
            (entry.kind is None or hop.kind == entry.kind)
            and (entry.source is None or is_in(hop.source, entry.source))
            and (entry.target is None or is_in(hop.target, entry.target))
        )


def breakpoint_of(entry: HopEntry) -> Breakpoint:
    """What can be said of a hop without its direction, as a breakpoint."""
    return Breakpoint(
        number=0,
        call=entry.call or "",
        component=entry.component or "",
        object=entry.object or "",
        result=entry.result or "",
        state=entry.state or "",
        rule=entry.rule or "",
        event=entry.event or 0,
    )


def is_in(address: str, place: str) -> bool:
    """Whether a box is at a place, in anything there, or of the sort that the place names."""
    here, wanted = address.casefold(), place.casefold()
    return here == wanted or here.startswith(wanted + "/") or component_of(address).casefold() == wanted
