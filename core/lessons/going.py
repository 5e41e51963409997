"""Getting from one place of a lesson to the next: forward, as far as something is, and no hop further.

A run is recorded no further than to where the lesson stands, so that nothing that is still to be predicted is in
any list. What is waited for has to come within an hour of the cluster's time, as every search.
"""

from collections.abc import Callable
from typing import Final

from core.lessons.conditions import Since, is_so
from core.lessons.matching import Matcher
from core.rules.catalogue import is_quiet
from core.scenario.durations import parse_duration
from core.scenario.lesson_entries import ConditionEntry, PlaceEntry
from core.timeline.recording import Recording
from core.timeline.steps import Stop, changes_something, forward

MOST_HOPS: Final = 400_000
"""Hops of all runs of a lesson together, and so of one way to a time."""
REASONS: Final[dict[Stop, str]] = {
    "nothing-left": "nothing more happens before that",
    "limit": "65 minutes of the cluster's time without it",
    "hop-limit": "100,000 hops without it",
}


_OF_STATES: Final = frozenset(("object", "state", "not_state", "side", "owner"))
"""What a condition can say that only depends on the rows of the world."""


class NeverComes(Exception):
    """What a lesson waits for does not come; `str()` says what came instead."""


def go(recording: Recording, position: int, place: PlaceEntry | None) -> int:
    """The position that a place means, seen from another one; the run goes on to there.

    Raises:
        NeverComes: there is no such place.
    """
    match place:
        case None:
            return position
        case PlaceEntry(hop=entry) if entry is not None:
            matcher = Matcher(entry, recording)
            return _first(recording, position, matcher.is_met)
        case PlaceEntry(until=condition) if condition is not None:
            return _until(recording, position, condition)
        case PlaceEntry(steps=count) if count is not None:
            return _nth(recording, position, count, lambda at: not is_quiet(recording.hop(at)))
        case PlaceEntry(change=count) if count is not None:
            return _nth(recording, position, count, lambda at: changes_something(recording.hop(at)))
        case PlaceEntry(time=text) if text is not None:
            return _at(recording, position, parse_duration(text))
        case PlaceEntry(after=text) if text is not None:
            now = recording.hop(position).time if position else 0
            return _at(recording, position, now + parse_duration(text))
    raise ValueError(place)


def _first(recording: Recording, position: int, is_met: Callable[[int], bool]) -> int:
    arrival = forward(recording, position, lambda hop: is_met(recording.position_of(hop.index)))
    if arrival.stop != "found":
        raise NeverComes(REASONS[arrival.stop])
    return arrival.position


def _nth(recording: Recording, position: int, count: int, is_met: Callable[[int], bool]) -> int:
    for _ in range(count):
        position = _first(recording, position, is_met)
    return position


def _until(recording: Recording, start: int, condition: ConditionEntry) -> int:
    moment = recording.moment(start)
    if is_so(condition, Since(recording, start, start, moment.rows)):
        return start
    said = {name for name in condition.__struct_fields__ if getattr(condition, name) is not None}
    is_about_states = said <= _OF_STATES

    def is_met(position: int) -> bool:
        # What depends on nothing but states need not be asked where nothing has changed.
        if is_about_states and not recording.hop(position).changes:
            return False
        recording.carry(moment, position)
        return is_so(condition, Since(recording, start, position, moment.rows))

    return _first(recording, start, is_met)


def _at(recording: Recording, position: int, time: int) -> int:
    if position and time < recording.hop(position).time:
        raise NeverComes("that time has passed already")
    if recording.extend(until=time, hops=MOST_HOPS):
        raise NeverComes(f"more than {MOST_HOPS:,} hops before that")
    return recording.position_at(time)
