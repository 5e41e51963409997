"""What the bar knows of a history: which hops have a place on the axis, and in which of them something happened.

A course looks at each hop once, when it is recorded. A history that left another has its past in common
with it, so its course begins with a copy and only looks at what came after.
"""

from bisect import bisect_right
from enum import IntEnum
from typing import NamedTuple

from core.kernel.hops import Hop
from core.timeline.grains import fails_over
from core.timeline.history import Branch
from core.timeline.recording import Recording
from core.timeline.steps import Predicate, changes_something
from gui.session import Session


class Kind(IntEnum):
    """What a tick stands for, the least important first."""

    CHANGE = 1
    HIT = 2
    FAILOVER = 3
    ORDER = 4
    QUESTION = 5
    BOOKMARK = 6


class Tick(NamedTuple):
    """A place on the axis where something is to be seen."""

    position: int
    rank: int
    kind: Kind


class Course:
    """The shown hops of a history, and its ticks.

    Args:
        recording: The run.
        is_shown: Which hops have a place of their own.
        shown: The positions of those that are known already.
        ticks: What happened at them.
        seen: The position up to which they are known.
    """

    def __init__(
        self, recording: Recording, is_shown: Predicate, shown: list[int], ticks: list[Tick], seen: int
    ) -> None:
        self.recording = recording
        self._is_shown = is_shown
        self._shown = shown
        self.ticks = ticks
        """Orders, failovers and changes of state, in order."""
        self._seen = seen
        self.look_on()

    @classmethod
    def of_first(cls, recording: Recording, is_shown: Predicate) -> "Course":
        """The course of a run that left no other."""
        return cls(recording, is_shown, [], [], 0)

    def left_at(self, fork: int, recording: Recording) -> "Course":
        """The course of a run that has the same hops up to a position."""
        shown = self._shown[: bisect_right(self._shown, fork)]
        count = bisect_right(self.ticks, fork, key=_position)
        return Course(recording, self._is_shown, shown, self.ticks[:count], fork)

    def __len__(self) -> int:
        """The rank of the last hop."""
        return len(self._shown)

    def look_on(self) -> None:
        """Look at what was recorded since the last look."""
        first, last = self._seen + 1, len(self.recording)
        self._seen = last
        for position, hop in enumerate(self.recording.hops(first, last), first):
            if self._is_shown(hop):
                self._shown.append(position)
            kind = _kind_of(hop)
            if kind is not None:
                self.ticks.append(Tick(position, len(self._shown), kind))

    def rank_of(self, position: int) -> int:
        """Where on the axis a position stands; a quiet hop stands where the last one that is shown does."""
        return bisect_right(self._shown, position)

    def position_of(self, rank: int) -> int:
        """The position of the hop with a rank, or of the nearest one there is."""
        return self._shown[min(rank, len(self._shown)) - 1] if rank > 0 and self._shown else 0

    def time_at(self, rank: int) -> int:
        """The simulated time of the hop with a rank."""
        position = self.position_of(rank)
        return self.recording.hop(position).time if position else 0

    def next_instant(self, rank: int) -> int | None:
        """The rank of the first hop at or after a rank with which a new instant begins; None if there is none."""
        if rank > len(self):
            return None
        time = self.time_at(rank)
        if rank <= 1 or self.time_at(rank - 1) < time:
            return rank
        later = self.rank_of(self.recording.position_at(time)) + 1
        return later if later <= len(self) else None


def _position(tick: Tick) -> int:
    return tick.position


def _kind_of(hop: Hop) -> Kind | None:
    if hop.kind == "input":
        return Kind.ORDER
    if not hop.changes:
        return None
    if fails_over(hop):
        return Kind.FAILOVER
    return Kind.CHANGE if changes_something(hop) else None


class Courses:
    """The courses of the histories of a session.

    Args:
        session: Whose histories.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._courses: dict[Branch, Course] = {}

    def forget(self) -> None:
        """Other hops are shown: look at everything anew."""
        self._courses.clear()

    def of(self, branch: Branch) -> Course:
        """The course of a history, as far as it is recorded."""
        course = self._courses.get(branch)
        if course is not None and course.recording is branch.recording:
            course.look_on()
            return course
        parent = branch.parent
        if parent is None:
            course = Course.of_first(branch.recording, self._session.is_shown)
        else:
            course = self.of(parent).left_at(branch.fork, branch.recording)
        self._courses[branch] = course
        return course

    @property
    def active(self) -> Course:
        """The course of the history that is looked at."""
        return self.of(self._session.branch)

    @property
    def longest(self) -> int:
        """The rank of the last hop of the longest history."""
        return max(len(self.of(branch)) for branch in self._session.branches)
