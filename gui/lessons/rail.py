"""Brings the session to where a lesson stands, by the same orders at the same hops as its path has them.

Each history of the path gets a run of the session's own, which goes no further than the lesson has come. A learner
may do anything in it: what they order begins behind the lesson's place, and a lesson that goes on from there leaves
it to a history of its own. So nothing is lost on either side.
"""

from dataclasses import dataclass
from typing import final

from core.commands.catalogue import Command
from core.lessons.path import Path
from core.lessons.playing import Where
from core.model.preset import PRESETS
from core.scenario import library
from core.timeline.history import Branch
from core.timeline.recording import FOR_EVER, Given
from gui.edits import Place
from gui.open_runs import OpenRun
from gui.patience import GivenUp
from gui.session import Session
from gui.source import Source


class OffTheRails(Exception):
    """The session does not come out where the path does; `str()` says at which hop."""


@dataclass
class _Track:
    """A history of the path, as the session has it."""

    run: OpenRun
    branch: Branch
    reached: int
    """How far it has been gone along."""


@final
class Rail:
    """The path of a lesson, laid in a session.

    Args:
        session: Where.
        path: The lesson, run.
    """

    def __init__(self, session: Session, path: Path) -> None:
        self._session = session
        self._path = path
        self._tracks: dict[int, _Track] = {}

    def place(self, where: Where) -> Place | None:
        """Where in the session that is; None where the lesson has not come yet."""
        track = self._tracks.get(where.run)
        if track is None or where.position > track.reached:
            return None
        return Place(track.run, track.branch, where.position)

    def is_laid(self, branch: Branch) -> bool:
        """Whether a history of the session is one of the lesson's."""
        return any(track.branch is branch for track in self._tracks.values())

    def has_strangers(self) -> bool:
        """Whether where one stands there is something that the lesson did not order, whichever part of it that is."""
        here = self._session.place
        laid = [number for number, track in self._tracks.items() if track.branch is here.branch]
        # Two histories of a lesson are one in the session as long as nothing parts them.
        return all(self._strangers(number, here.position) for number in laid)

    def is_as_laid(self, where: Where) -> bool:
        """Whether the history that one stands in has the orders of the lesson up to a place, and no others."""
        track = self._tracks[where.run]
        return _ordered(self._session.branch, where.position) == _ordered(track.branch, where.position)

    def is_strange(self, run: int) -> bool:
        """Whether somebody has ordered something else between a history of the lesson and where one stands in it."""
        return bool(self._strangers(run, self._session.position))

    def is_same(self, where: Where) -> bool:
        """Whether one stands at a place in another history, in which just the same was ordered up to there."""
        place, session = self.place(where), self._session
        if place is None or session.run is not place.run or session.position != place.position:
            return False
        here, there = (_ordered(branch, place.position) for branch in (session.branch, place.branch))
        return here == there

    def runs(self) -> tuple[OpenRun, ...]:
        """The runs of the session that the lesson is in."""
        return tuple(dict.fromkeys(track.run for track in self._tracks.values()))

    def arrive(self, where: Where) -> None:
        """Stand where the lesson does, as far as it has come in that history."""
        track = self._tracks.get(where.run) or self._lay(where.run)
        self._session.arrive(Place(track.run, track.branch, min(where.position, track.reached)))

    def make_way(self, where: Where) -> None:
        """Give what is ordered on the way to a place, and let the run go on up to it; the cursor is left behind.

        Raises:
            GivenUp: it takes long, and the user does not want to wait; whoever tries again gets there.
        """
        track = self._tracks.get(where.run) or self._lay(where.run)
        here = self._session.place
        is_along = here.run is track.run and here.branch is track.branch and here.position <= where.position
        is_new = where.position > track.reached
        if not is_along or (is_new and self._strangers(where.run, FOR_EVER)):
            self.arrive(where)
        if not is_new:
            return
        self._leave_to_the_learner(where.run)
        for ordered in self._path.threads[where.run].ordered:
            if track.reached <= ordered.position < where.position:
                self._session.go_on_to(ordered.position)
                self._session.give(ordered.command)
                given = self._session.branch.given_at(ordered.position + 1)
                if given is None or given.command != ordered.command:
                    raise GivenUp
                track.branch = self._session.branch
        recording = self._session.recording
        recording.extend(hops=max(0, where.position - len(recording)))
        track.reached = where.position

    def take(self, where: Where, branch: Branch) -> None:
        """The learner has come to a place by themselves: their history is the lesson's from now on."""
        track = self._tracks[where.run]
        # Another history than before has come no further, however far the lesson once was.
        track.reached = max(track.reached, where.position) if track.branch is branch else where.position
        track.branch = branch

    def check(self, where: Where) -> None:
        """See that one stands where the lesson does.

        The engine is deterministic; if this fails, the program is not what the path was made with.

        Raises:
            OffTheRails: another hop is there than in the path.
        """
        if where.position == 0:
            return
        wanted = self._path.threads[where.run].recording.hop(where.position)
        found = self._session.hop
        if found is None or found.record() != wanted.record():
            raise OffTheRails(f"hop {wanted.index}")

    # --- inside ----------------------------------------------------------------------------

    def _lay(self, number: int) -> _Track:
        """Begin a history: in a run of its own, or where it leaves another one."""
        thread = self._path.threads[number]
        if thread.parent is None:
            beginning = thread.beginning
            source = Source(beginning.cluster, library.ready_cluster(beginning.cluster), seed=beginning.seed)
            self._session.open(source, PRESETS[beginning.preset])
            run = self._session.run
            run.is_prepared = True
            track = _Track(run, self._session.branch, 0)
        else:
            parent = Where(thread.parent, thread.fork)
            # Whoever goes on where they had stopped has not come through the history before.
            self.make_way(parent)
            self.arrive(parent)
            self._session.fork()
            track = _Track(self._session.run, self._session.branch, thread.fork)
        self._tracks[number] = track
        return track

    def _leave_to_the_learner(self, number: int) -> None:
        """Where somebody has ordered something behind the lesson's place, the lesson goes on in another history."""
        track = self._tracks[number]
        if self._strangers(number, FOR_EVER):
            self._session.fork()
            track.branch = self._session.branch

    def _strangers(self, number: int, until: int) -> list[Given]:
        """What was ordered in a history behind the lesson's place, and not by the lesson."""
        track = self._tracks[number]
        ours = {(each.position, each.command) for each in self._path.threads[number].ordered}
        placed = ((track.branch.position_of(given), given) for given in track.branch.given)
        behind = ((at, given) for at, given in placed if track.reached < at <= until)
        return [given for at, given in behind if (at - 1, given.command) not in ours]


def _ordered(branch: Branch, until: int) -> list[tuple[int, Command]]:
    """What was ordered in a history up to a position, and where."""
    placed = ((branch.position_of(given), given.command) for given in branch.given)
    return [(at, command) for at, command in placed if at <= until]
