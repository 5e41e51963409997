"""What became of every call of a run: what it ordered next, and how it ended when nobody answered.

The trace is in the order of time; whoever asks for the next thing that one chain does would have to
look through all the others. So the positions of each chain are kept beside it, and those few ends of
calls that the open calls of a moment do not tell by themselves: a call whose caller has stopped waiting
is over for the caller, but goes on by itself, as an orphan.
"""

from bisect import bisect_right
from collections.abc import Iterator

from core.kernel.agenda import Pending
from core.kernel.hops import NOBODY, Hop
from core.timeline.boxes import Boxes
from core.timeline.recording import Recording


class Calls:
    """The calls of a run, as far as it was read.

    Args:
        recording: The run; `take_in` reads what is recorded.
        boxes: Know in which process a call runs.
    """

    def __init__(self, recording: Recording, boxes: Boxes) -> None:
        self.recording = recording
        self._boxes = boxes
        self._position = 0
        self._chains: dict[int, list[int]] = {}
        """The positions of the hops of each chain."""
        self._given_up: dict[int, int] = {}
        """Where the deadline of a call passed that goes on all the same."""
        self._lost_answers: dict[int, int] = {}
        """Where the answer to a call got lost on the way."""
        self._kills: dict[str, list[int]] = {}
        """Where each process was ended."""
        self._ends: dict[int, int] = {}
        """Where a call ended by force, or for good after its caller had given it up."""
        self._openers: dict[int, Hop] = {}

    def take_in(self) -> None:
        """Read what was recorded since the last time."""
        first, last = self._position + 1, len(self.recording)
        for position, hop in enumerate(self.recording.hops(first, last), first):
            self._chains.setdefault(hop.chain, []).append(position)
            if hop.kind == "kill":
                self._ends.update(dict.fromkeys(hop.result, position))
                for process in hop.arguments:
                    self._kills.setdefault(process, []).append(position)
            elif hop.kind in ("return", "abort"):
                self._note_answer(hop, position)
        self._position = last

    def _note_answer(self, hop: Hop, position: int) -> None:
        if hop.lost == "unreachable":
            self._lost_answers[hop.span] = position
        elif hop.span in self._given_up:
            self._ends[hop.span] = position
        elif is_deadline(hop) and not self.is_lost(hop.span, position):
            self._given_up[hop.span] = position

    def opener(self, span: int) -> Hop:
        """The hop that opened a call."""
        opener = self._openers.get(span)
        if opener is None:
            opener = self._openers[span] = self.recording.hop(self.recording.position_of(span))
        return opener

    def is_lost(self, span: int, position: int) -> bool:
        """Whether nothing runs in a call that is open: it, or its answer, got lost on the way, or its machine is gone.

        Who calls a machine that loses its power hears nothing, so that the call stays open without its process.
        """
        opener = self.opener(span)
        if opener.lost == "unreachable" or _is_by(self._lost_answers, span, position):
            return True
        kills = self._kills.get(self._boxes.at(opener.target).process, ())
        began, end = self.recording.position_of(span), self._ends.get(span)
        return any(began < kill <= position and kill != end for kill in kills)

    def is_given_up(self, span: int, position: int) -> bool:
        """Whether the caller of a call has stopped waiting for it by a position."""
        return _is_by(self._given_up, span, position)

    def orphans(self, position: int) -> Iterator[int]:
        """The calls that go on at a position though their callers have stopped waiting for them."""
        for span, since in self._given_up.items():
            if since <= position and not _is_by(self._ends, span, position):
                yield span

    def is_ended_by_force(self, span: int) -> bool:
        """Whether a call is ended sooner or later by a hop that is no answer to it."""
        return span in self._ends

    def is_being_given_up(self, span: int, position: int) -> bool:
        """Whether a call that got lost is about to fail, since its node has been given up by a position."""
        hop = next((hop for hop in self._later(span, position) if hop.span == span), None)
        if hop is None:
            is_tip = position == len(self.recording)
            return is_tip and self.recording.is_under_way(self.opener(span).chain)
        return not is_deadline(hop) and hop.cause <= self.recording.hop(position).index

    def next_order(self, span: int, position: int) -> Hop | None:
        """The hop behind a position that comes of what a call ordered last, if it is recorded."""
        return next((hop for hop in self._later(span, position) if orderer_of(hop) == span), None)

    def is_told_of_a_failure(self, span: int, position: int) -> bool:
        """Whether the next hop of a call behind a position brings it an error in place of an answer."""
        hops = (hop for hop in self._later(span, position) if span in (hop.parent, hop.span))
        return next((hop.kind == "abort" and hop.parent == span for hop in hops), False)

    def last_call(self, span: int, position: int) -> Hop | None:
        """The last call that was made from a call by a position, if one was."""
        calls = (hop for hop in self._earlier(span, position) if hop.kind == "call")
        return next((hop for hop in calls if hop.parent == span), None)

    def _earlier(self, span: int, position: int) -> Iterator[Hop]:
        """The hops of a call's chain up to a position, the latest first."""
        at = self._chains[self.opener(span).chain]
        return map(self.recording.hop, reversed(at[: bisect_right(at, position)]))

    def _later(self, span: int, position: int) -> Iterator[Hop]:
        """The hops of a call's chain behind a position."""
        at = self._chains[self.opener(span).chain]
        for place in range(bisect_right(at, position), len(at)):
            yield self.recording.hop(at[place])


def runner_of(hop: Hop) -> int:
    """The span of the call that goes on after a hop: who is answered, else who is reached; NOBODY if that is nobody."""
    return hop.parent if hop.kind in ("return", "abort", "bundle") else hop.span


def orderer_of(hop: Hop) -> int:
    """The span of the call that ordered a hop; NOBODY for what comes from outside, from a post or from a deadline."""
    if hop.kind in ("call", "bundle"):
        return hop.parent
    if hop.kind in ("input", "message") and hop.opens:
        return NOBODY
    return NOBODY if is_deadline(hop) else hop.span


def is_deadline(hop: Hop) -> bool:
    """Whether a hop tells a caller that it has waited for too long; who was called has not ended by that."""
    return hop.kind == "abort" and any(
        isinstance(old, Pending)
        and new is None
        and (old.kind, old.due, old.target, old.function) == ("deadline", hop.time, hop.source, hop.function)
        for _, old, new in hop.changes
    )


def _is_by(positions: dict[int, int], span: int, position: int) -> bool:
    return positions.get(span, position + 1) <= position
