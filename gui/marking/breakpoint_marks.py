"""Setting breakpoints and bookmarks at a hop: once sets them, once more takes them away again."""

from bisect import bisect_left

import msgspec

from core.timeline.breakpoints import Breakpoint
from core.timeline.from_hops import UNNUMBERED, from_hop
from core.timeline.hits import hits_of
from gui.marking.marks import Bookmark
from gui.session import Session


class BreakpointMarks:
    """The marks of a session, as one sets them at hops.

    Args:
        session: Whose marks.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, wanted: Breakpoint) -> Breakpoint | None:
        """The breakpoint that asks for the same, whether it is enabled or not."""
        return next((mark for mark in self._session.marks.breakpoints if _asks(mark) == _asks(wanted)), None)

    def toggle(self, wanted: Breakpoint) -> None:
        """Set a breakpoint, or remove the one that asks for the same."""
        mark = self.find(wanted)
        if mark is None:
            self._session.marks.add(wanted)
        else:
            self._session.marks.remove(mark)

    def toggle_at(self, position: int) -> bool:
        """Break at the hop that leads to a position, or no more.

        Returns:
            False where there is no hop: at the start.
        """
        if position == 0:
            return False
        self.toggle(from_hop(self._session.recording.hop(position)))
        return True

    def stops(self, position: int) -> tuple[Breakpoint, ...]:
        """The breakpoints that stop a run at a position, or would if they were enabled."""
        recording = self._session.recording
        return tuple(
            mark
            for mark in self._session.marks.breakpoints
            if hits_of(recording, mark).number_at(position) >= max(1, mark.from_hit)
        )

    # --- bookmarks -------------------------------------------------------------------------

    def toggle_bookmark(self, position: int | None = None) -> None:
        """Bookmark a position, or take away its bookmark; without one the present position."""
        session = self._session
        place = session.place._replace(position=session.position if position is None else position)
        mark = next((mark for mark in session.marks.bookmarks if mark[:3] == tuple(place)), None)
        if mark is None:
            session.marks.add_bookmark(Bookmark(*place))
        else:
            session.marks.remove_bookmark(mark)

    def next_bookmark(self, *, is_back: bool = False) -> bool:
        """Go to the next bookmark of this history, or to the last one before; behind the last comes the first.

        Returns:
            False where there is none but the present place.
        """
        session = self._session
        run, branch, here = session.place
        places = sorted({mark.position for mark in session.marks.bookmarks if mark[:2] == (run, branch)})
        ahead = [place for place in places if place > here]
        behind = places[: bisect_left(places, here)]
        others = [*ahead, *behind]
        if not others:
            return False
        session.pause()
        session.go_to((behind or ahead)[-1] if is_back else others[0])
        return True

    def visit(self, mark: Bookmark) -> None:
        """Go to a bookmark, in whichever history it is."""
        session = self._session
        session.pause()
        if (session.run, session.branch) == (mark.run, mark.branch):
            session.go_to(mark.position)
        else:
            session.arrive(session.place._replace(run=mark.run, branch=mark.branch, position=mark.position))


def _asks(mark: Breakpoint) -> Breakpoint:
    """What a breakpoint asks for, whatever it is called and whether it is enabled."""
    return msgspec.structs.replace(mark, number=UNNUMBERED, is_enabled=True)
