"""A session in which a lesson is played, without a window."""

from collections.abc import Callable
from typing import NamedTuple

from core.evidence.narration import Narrator
from core.lessons.path import Path
from gui.lessons.lessons import Lessons
from gui.motion import Movement
from gui.session import Session
from gui.source import ready

ENGLISH = Narrator("en")


class Played(NamedTuple):
    session: Session
    lessons: Lessons
    hints: list[str]
    stops: list[str]

    def place(self) -> tuple[str, str, str]:
        """Step, phase and standing."""
        return self.lessons.step.id, self.lessons.phase, self.lessons.standing

    def is_right(self) -> bool:
        """Whether the session stands just where the path of the lesson does."""
        play = self.lessons.play
        assert play is not None
        where, hop = play.where, self.session.hop
        wanted = play.path.threads[where.run].recording
        if where.position == 0:
            return hop is None
        return hop is not None and hop.record() == wanted.hop(where.position).record()

    def through(self, until: Callable[[Lessons], bool] = lambda lessons: lessons.phase == "review") -> None:
        """Go on, answering everything rightly and for certain, until something is so."""
        for _ in range(500):
            if until(self.lessons):
                return
            play = self.lessons.play
            assert play is not None
            if self.lessons.is_walking:
                self.lessons.go_on()
            elif play.phase == "sure":
                self.lessons.choose("certain")
            elif play.phase in ("predict", "see"):
                assert play.stand.answer is not None
                self.lessons.choose(play.stand.answer.right)
            else:
                self.lessons.go_on()
        raise AssertionError("it does not come to an end")


def played(path: Path, *, is_moving: bool = False) -> Played:
    session = Session(ready())
    lessons = Lessons(session, Movement("full" if is_moving else "reduced"))
    lessons.setParent(session)
    found = Played(session, lessons, [], [])
    lessons.hinted.connect(found.hints.append)
    lessons.stopped.connect(found.stops.append)
    lessons.play_path(path)
    return found
