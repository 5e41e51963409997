"""Where a learner stands, seen from the lesson: only questions, nothing is moved here.

Whoever steps on from a step that asks for nothing is on the way to the next one, as long as nobody has ordered
anything else there. Everywhere else one is away, and led back.
"""

from typing import Literal, NamedTuple

from core.lessons.playing import Play, Where
from gui.edits import Place
from gui.lessons.rail import Rail
from gui.session import Session

Standing = Literal["here", "on-the-way", "away"]
"""Whether the cluster stands where the lesson does; further on, on the way to its next step; or anywhere else."""


class Whereabouts(NamedTuple):
    """A session, and the lesson that is played in it."""

    session: Session
    play: Play
    rail: Rail

    @property
    def _place(self) -> Place | None:
        """Where the lesson stands; None where it has not come yet."""
        return self.rail.place(self.play.where)

    def standing(self) -> Standing:
        """Where the learner stands."""
        session, place = self.session, self._place
        if place is None or session.run is not place.run or session.branch is not place.branch:
            return "away"
        if session.position == place.position:
            return "here"
        if self.rail.is_strange(self.play.stand.run):
            return "away"
        following = self.following()
        is_between = following is not None and place.position < session.position < following.position
        return "on-the-way" if is_between else "away"

    def is_ahead(self) -> bool:
        """Whether they have seen what comes next in the lesson's own history."""
        session, place = self.session, self._place
        return place is not None and session.branch is place.branch and session.position > place.position

    def following(self) -> Where | None:
        """Where the next step is, if one gets there by going on."""
        play = self.play
        if not play.can_go_on or play.number + 1 >= play.count:
            return None
        stand = play.path.stands[play.number + 1]
        if stand.run != play.stand.run or stand.leg.commands or stand.leg.end == stand.leg.start:
            return None
        # A question that was answered stands behind its reveal.
        is_answered = any(each.step == stand.entry.id for each in play.predictions)
        return Where(stand.run, stand.end if is_answered else stand.position)

    def has_reached(self, following: Where) -> bool:
        """Whether they have stepped to where the next step is."""
        session, place = self.session, self._place
        if place is None or session.branch is not place.branch or session.position != following.position:
            return False
        return not self.rail.is_strange(following.run)

    def has_taken_turn(self) -> bool:
        """Whether they have just given the order that the step waits for, where it waits for it."""
        play, session, place = self.play, self.session, self._place
        onward = play.stand.onward
        if play.phase != "turn" or onward is None or place is None or session.run is not place.run:
            return False
        given = session.branch.given_at(place.position + 1)
        if given is None or given.command not in onward.commands or session.position <= place.position:
            return False
        return self.rail.is_as_laid(play.where)  # else it is the same order, and another past
