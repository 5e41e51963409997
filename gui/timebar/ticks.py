"""All ticks of the history that is looked at: what happened in it, and what somebody marked in it.

What happened comes from its course; where a lesson has asked something, it tells. Where breakpoints are hit is looked
up anew whenever something was recorded: whoever counts the hits remembers what it has seen.
"""

from bisect import bisect_left, bisect_right

from core.timeline.breakpoints import Breakpoint
from core.timeline.hits import hits_of
from core.timeline.recording import Recording
from gui.edits import Place
from gui.session import Session
from gui.timebar.course import Course, Kind, Tick


class Ticks:
    """The ticks of the active history, in order.

    Args:
        session: Whose history and marks.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.all: list[Tick] = []
        self.questions: tuple[tuple[Place, str], ...] = ()
        """What a lesson has asked, and where."""
        self._course: Course | None = None
        self._taken = 0
        """How many ticks of the course are among them."""
        self._seen = 0
        """The position up to which hits are among them."""

    def begin(self, course: Course) -> None:
        """Collect them anew, for a course."""
        self._course, self._taken, self._seen = course, 0, 0
        here = self._session.place
        marks = [mark for mark in self._session.marks.bookmarks if (mark.run, mark.branch) == (here.run, here.branch)]
        self.all = [Tick(mark.position, course.rank_of(mark.position), Kind.BOOKMARK) for mark in marks]
        self.all += [Tick(at, course.rank_of(at), Kind.QUESTION) for at in self.asked]
        self.all.sort()
        self.look_on()

    @property
    def asked(self) -> dict[int, str]:
        """What was asked in the history that is looked at, by position."""
        here = self._session.place
        places = ((place, text) for place, text in self.questions if place.run is here.run)
        return {place.position: text for place, text in places if place.branch is here.branch}

    def look_on(self) -> list[Tick]:
        """Take in what was recorded since the last look; returns what has come."""
        course = self._course
        assert course is not None
        came = course.ticks[self._taken :]
        self._taken = len(course.ticks)
        for mark in self._session.marks.enabled:
            new = _stops(course.recording, mark, self._seen)
            came += [Tick(position, course.rank_of(position), Kind.HIT) for position in new]
        self._seen = len(course.recording)
        if came:
            self.all += came
            # Nearly sorted already, which is what Python sorts fastest.
            self.all.sort()
        return came

    def before(self, position: int) -> Tick | None:
        """The last tick before a position."""
        place = bisect_left(self.all, position, key=_position)
        return self.all[place - 1] if place else None

    def after(self, position: int) -> Tick | None:
        """The first tick after a position."""
        place = bisect_right(self.all, position, key=_position)
        return self.all[place] if place < len(self.all) else None

    def near(self, rank: int, within: int) -> Tick | None:
        """The most important tick around a rank; of several the nearest."""
        first = bisect_left(self.all, rank - within, key=_rank)
        last = bisect_right(self.all, rank + within, key=_rank)
        found = self.all[first:last]
        return max(found, key=lambda tick: (tick.kind, -abs(tick.rank - rank)), default=None)


def _stops(recording: Recording, mark: Breakpoint, behind: int) -> list[int]:
    """Where a breakpoint stops the run, behind a position."""
    hits = hits_of(recording, mark)
    positions = hits.positions()
    new = positions[bisect_right(positions, behind) :]
    return [position for position in new if mark.from_hit <= 1 or hits.number_at(position) >= mark.from_hit]


def _position(tick: Tick) -> int:
    return tick.position


def _rank(tick: Tick) -> int:
    return tick.rank
