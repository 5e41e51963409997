"""Running until a breakpoint stops the run, forward and back.

What is recorded is looked up; where the record ends the run goes on hop by hop, so that it is recorded no
further than to the stop. The limits are those of every search.
"""

from collections.abc import Iterable, Sequence

from core.timeline.breakpoints import Breakpoint
from core.timeline.hits import Hits, hits_of
from core.timeline.recording import SLICE, Progress, Recording
from core.timeline.steps import HOP_LIMIT, TIME_LIMIT, Arrival


def stops_at(recording: Recording, position: int, breakpoints: Iterable[Breakpoint]) -> int:
    """The number of the first enabled breakpoint that stops a run at a position; 0 if none does."""
    for mark in breakpoints:
        if mark.is_enabled and _is_stop(hits_of(recording, mark), mark, position):
            return mark.number
    return 0


def next_stop(
    recording: Recording, position: int, breakpoints: Sequence[Breakpoint], told: Progress | None = None
) -> Arrival:
    """Where a run next stops at a breakpoint; lets the run go on where the record ends.

    Args:
        recording: The run.
        position: Where to look from.
        breakpoints: The breakpoints; those that are not enabled are passed over.
        told: Is told how far towards the limit it has looked.
    """
    watched = _watched(recording, breakpoints)
    start = recording.hop(position).time if position else 0
    last = position + HOP_LIMIT
    found = min(
        (stop for hits, mark in watched if (stop := hits.next(position, mark.from_hit)) is not None), default=None
    )
    too_late = recording.position_at(start + TIME_LIMIT) + 1
    if found is not None and found <= min(too_late, last):
        return Arrival(found, "breakpoint", stops_at(recording, found, breakpoints))
    if too_late <= min(len(recording), last):
        return Arrival(too_late, "limit")
    position = min(len(recording), last)
    while position < last:
        if told is not None and position % SLICE == 0:
            told(1 - (last - position) / HOP_LIMIT)
        if not recording.extend(hops=1) and position == len(recording):
            return Arrival(position, "nothing-left")
        position += 1
        for hits, mark in watched:
            if _is_stop(hits, mark, position):
                return Arrival(position, "breakpoint", mark.number)
        if recording.time - start > TIME_LIMIT:
            return Arrival(position, "limit")
    return Arrival(position, "hop-limit")


def next_recorded_stop(recording: Recording, position: int, breakpoints: Sequence[Breakpoint]) -> Arrival | None:
    """Where a run next stops within what is recorded, None if it does not."""
    stops = (hits.next(position, mark.from_hit) for hits, mark in _watched(recording, breakpoints))
    found = min((stop for stop in stops if stop is not None), default=None)
    return None if found is None else Arrival(found, "breakpoint", stops_at(recording, found, breakpoints))


def previous_stop(recording: Recording, position: int, breakpoints: Sequence[Breakpoint]) -> Arrival:
    """Where a run that goes back from a position next stops at a breakpoint, or the start."""
    stops = (hits.previous(position, mark.from_hit) for hits, mark in _watched(recording, breakpoints))
    found = max((stop for stop in stops if stop is not None), default=None)
    if found is None:
        return Arrival(0, "at-the-start")
    return Arrival(found, "breakpoint", stops_at(recording, found, breakpoints))


def _watched(recording: Recording, breakpoints: Iterable[Breakpoint]) -> list[tuple[Hits, Breakpoint]]:
    """The enabled breakpoints with their hits."""
    return [(hits_of(recording, mark), mark) for mark in breakpoints if mark.is_enabled]


def _is_stop(hits: Hits, mark: Breakpoint, position: int) -> bool:
    return hits.number_at(position) >= max(1, mark.from_hit)
