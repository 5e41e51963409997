"""The lesson that is open: it turns what the learner does into its next step, and brings the cluster to its place.

Panel, stage, keys and clicker all speak to this and to nobody else: `options` is what can be chosen now, `choose`
chooses, `go_on` does whatever comes next. Where the learner is somewhere else, `go_on` first leads back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, final

from PySide6.QtCore import QObject, QTimer, Signal

from core.evidence.narration import Narrator
from core.lessons.answers import box_of
from core.lessons.checking import checked
from core.lessons.path import Path
from core.lessons.playing import WAITING, Phase, Play, Where
from core.lessons.scoring import CONFIDENCES, Confidence, Prediction
from core.model import addresses
from core.scenario.lesson_entries import QuestionEntry, StepEntry
from core.scenario.lesson_file import BadLesson, LessonFile, Loaded
from gui.edits import Place
from gui.lessons.options import Option, answers_of, option_of
from gui.lessons.own_orders import OwnOrders
from gui.lessons.rail import OffTheRails, Rail
from gui.lessons.whereabouts import Standing, Whereabouts
from gui.motion import Movement
from gui.patience import GivenUp
from gui.session import Move, Session

MOST_WALKED: Final = 12
"""So many hops on the way to a step are shown one after the other; of more, only the last ones."""
LAST_WALKED: Final = 3
HOP_MS: Final = 550
"""From one of them to the next."""


@final
class Lessons(QObject):
    """Plays lessons in a session.

    Args:
        session: Where the cluster is.
        movement: Whether hops on the way are shown one by one.
    """

    begun = Signal()
    """A lesson is open."""
    changed = Signal()
    """Another step, phase or standing: whatever shows the lesson shows it anew."""
    finished = Signal()
    """The last step is done; the review is what is left."""
    ended = Signal()
    """No lesson is open any more."""
    hinted = Signal(str)
    """Why nothing happens now: for the status bar."""
    stopped = Signal(str)
    """The lesson cannot go on, and why; the session stays as it is."""

    def __init__(self, session: Session, movement: Movement, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._movement = movement
        self._play: Play | None = None
        self._rail: Rail | None = None
        self._own = OwnOrders(session)
        self._standing: Standing = "here"
        self._is_moving = False
        self._walk: list[int] = []
        """The positions that are still to be shown on the way."""
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._walk_on)
        session.moved.connect(self._follow)

    # --- what it is at ---------------------------------------------------------------------

    @property
    def play(self) -> Play | None:
        """The lesson that is open; None while none is."""
        return self._play

    @property
    def is_on(self) -> bool:
        """Whether a lesson is open."""
        return self._play is not None

    @property
    def lesson(self) -> LessonFile:
        """What is open; only while something is."""
        assert self._play is not None
        return self._play.path.lesson

    @property
    def step(self) -> StepEntry:
        """The step that it is at; only while a lesson is open."""
        assert self._play is not None
        return self._play.stand.entry

    @property
    def phase(self) -> Phase:
        """What is asked of the learner; only while a lesson is open."""
        assert self._play is not None
        return self._play.phase

    @property
    def standing(self) -> Standing:
        """Where the cluster stands, seen from the lesson."""
        return self._standing

    @property
    def is_walking(self) -> bool:
        """Whether hops on the way are being shown."""
        return bool(self._walk)

    @property
    def way(self) -> tuple[int, int]:
        """On the way to the next step: how many hops have been gone, and how many there are, of those worth a look."""
        play = self._play
        following = self._whereabouts.following() if play is not None else None
        if play is None or following is None:
            return 0, 0
        start, here = play.where.position, self._session.position
        hops = enumerate(play.path.recording(play.stand).hops(start + 1, following.position), start + 1)
        shown = [at for at, hop in hops if self._session.is_shown(hop) or at == following.position]
        return sum(at <= here for at in shown), len(shown)

    @property
    def questions(self) -> tuple[tuple[Place, QuestionEntry], ...]:
        """The questions that have been asked so far, and where each of them stands in the session."""
        play, rail = self._play, self._rail
        if play is None or rail is None:
            return ()
        answered = {each.step for each in play.predictions}
        newest = play.number - 1 if self._walk else play.number
        asked = [stand for stand in play.path.stands if stand.number <= newest or stand.entry.id in answered]
        places = [(rail.place(Where(stand.run, stand.position)), stand.entry.ask) for stand in asked]
        return tuple((place, ask) for place, ask in places if place is not None and ask is not None)

    @property
    def is_clickable(self) -> bool:
        """Whether a click on the stage is an answer now."""
        play = self._play
        if play is None or play.stand.answer is None or self._standing == "away":
            return False
        return play.phase in ("predict", "sure", "see") and play.stand.answer.sort != "choice"

    def options(self, narrator: Narrator) -> tuple[Option, ...]:
        """What can be chosen now: answers, or how sure one is (`text` is then left to who shows it)."""
        play = self._play
        if play is None:
            return ()
        if play.phase == "sure":
            return tuple(Option(confidence, "") for confidence in CONFIDENCES)
        if play.phase in ("predict", "see"):
            return self.answers(narrator)
        return ()

    def answers(self, narrator: Narrator) -> tuple[Option, ...]:
        """The answers of the present question, whatever the phase; none where nothing is asked."""
        return () if self._play is None else answers_of(self._play.stand, narrator)

    def option(self, key: str, narrator: Narrator) -> Option:
        """An answer of the present question, which need not be one of those on offer: any box can be clicked."""
        assert self._play is not None
        return option_of(self._play.stand, key, narrator)

    # --- opening and closing ---------------------------------------------------------------

    def begin(self, loaded: Loaded, predictions: tuple[Prediction, ...] = (), number: int = 0) -> bool:
        """Open a lesson, in runs of its own; one that was open is closed.

        Args:
            loaded: The lesson.
            predictions: What was answered before, for whoever goes on where they had stopped.
            number: The step to begin at, from 0.

        Returns:
            Whether it can be played; else `stopped` has said why.
        """
        try:
            path = checked(loaded)
        except BadLesson as problem:
            self.stopped.emit(str(problem))
            return False
        self.play_path(path, predictions, number)
        return True

    def play_path(self, path: Path, predictions: tuple[Prediction, ...] = (), number: int = 0) -> None:
        """Open a lesson that was run already, as `begin`."""
        self.end()
        self._session.pause()
        self._play = Play(path, predictions, number)
        self._rail = Rail(self._session, path)
        self._move(is_walked=False)
        self.begun.emit()
        self._tell()

    def end(self) -> None:
        """Close the lesson; its runs stay open."""
        if self._play is None:
            return
        self._halt()
        if self._rail is not None:
            self._own.leave(self._rail)
        self._play = self._rail = None
        self._standing = "here"
        self.ended.emit()
        self.changed.emit()

    # --- what the learner does -------------------------------------------------------------

    def go_on(self) -> None:
        """Do what comes next: come back, go on, take the turn, leave out what was seen, close the review."""
        play = self._play
        if play is None:
            self.hinted.emit(self.tr("No lesson is open."))
            return
        if self._walk:
            self._arrive_at_once()
        elif self._standing == "away" and not play.is_over:
            self.come_back()
        elif play.can_go_on:
            play.next()
            self._moved_on()
        elif play.phase == "turn":
            play.do()
            self._moved_on()
        elif play.phase == "see":
            self.choose("")
        elif play.phase == "review":
            self.end()
        elif play.phase == "predict":
            self.hinted.emit(self.tr("Predict first: choose an answer, or leave the question out."))
        else:
            self._ask_how_sure()

    def go_back(self) -> None:
        """Go back to the step before."""
        play = self._play
        if play is None:
            self.hinted.emit(self.tr("No lesson is open."))
            return
        if not play.back():
            self.hinted.emit(self.tr("This is the first step of the lesson."))
            return
        self._halt()
        self._move(is_walked=False)
        self._tell()

    def choose(self, key: str) -> None:
        """Choose one of the options, whatever is asked for; empty leaves out what was seen."""
        play = self._play
        if play is None or self._walk:
            return
        if play.phase == "see":
            play.saw(key)
        elif play.phase == "sure" and key in CONFIDENCES:
            play.be(_confidence(key))
            self._move(is_walked=True)
            return
        elif play.phase in WAITING and key:
            play.predict(key)
        self._tell()

    def leave_out(self) -> None:
        """Leave the question out: it is shown, and does not count."""
        if self._play is not None and self._play.phase in WAITING and not self._walk:
            self._play.skip()
            self._move(is_walked=True)

    def click(self, address: str) -> bool:
        """Something on the stage was chosen; returns whether that was an answer."""
        if not self.is_clickable or self._walk:
            return False
        assert self._play is not None
        answer = self._play.stand.answer
        assert answer is not None
        region = addresses.region(address)
        if answer.sort == "node":
            if region not in answer.options:
                self.hinted.emit(self.tr("Click one of the nodes."))
                return True
            self._take(region)
        elif address in (region, addresses.machine(region)) and address not in answer.options:
            self.hinted.emit(self.tr("Click one of the boxes in the node."))
        else:
            self._take(box_of(address))
        return True

    def _take(self, key: str) -> None:
        """A click was an answer: whoever looks at the stage is told what is asked for next."""
        self.choose_answer(key)
        if self.phase == "sure":
            self._ask_how_sure()

    def _ask_how_sure(self) -> None:
        self.hinted.emit(self.tr("Say how sure this is: guess, fairly or certain."))

    def choose_answer(self, key: str) -> None:
        """Choose an answer, also where one was chosen already and it is not said yet how sure that is."""
        play = self._play
        if play is None:
            return
        if play.phase == "sure":
            play.predict(key)
            self._tell()
        else:
            self.choose(key)

    @property
    def can_show_again(self) -> bool:
        """Whether hops that lead to the answer can be shown once more; where nothing moves there is nothing to see."""
        play = self._play
        return play is not None and play.phase in ("see", "verdict") and not self._movement.is_reduced

    def show_again(self) -> None:
        """Show once more what has just been predicted, from where it was asked."""
        play = self._play
        if play is None or not self.can_show_again:
            return
        assert self._rail is not None
        self._halt()
        with self._moving():
            self._rail.arrive(Where(play.stand.run, play.stand.position))
        self._move(is_walked=True)

    def come_back(self) -> None:
        """Stand where the lesson does."""
        if self._play is not None:
            self._halt()
            self._move(is_walked=False)
            self._tell()

    def revisit(self, number: int) -> None:
        """Go to a step that was reached: a link of the review."""
        if self._play is not None:
            self._play.go_to(number)
            self.come_back()

    def review(self) -> None:
        """Go back to the review, which was reached before."""
        if self._play is not None and self._play.has_been_over:
            self._play.review()
            self.come_back()

    # --- moving ----------------------------------------------------------------------------

    def _moved_on(self) -> None:
        self._move(is_walked=True)

    def _move(self, *, is_walked: bool) -> None:
        """Bring the cluster to where the lesson stands; on the way its hops are shown, where somebody can follow."""
        assert self._play is not None
        assert self._rail is not None
        where = self._play.where
        self._standing = "here"
        with self._moving():
            try:
                self._rail.make_way(where)
            except GivenUp:
                # Going on leads back here, and tries once more.
                self._standing = "away"
                self._tell()
                return
            if not is_walked:
                self._rail.arrive(where)
                self._is_right(where)
                return
        self._walk = self._on_the_way(where)
        self._walk_on()
        if self._walk:
            self._steps.start(round(HOP_MS * self._movement.times))
            self._tell()

    def _on_the_way(self, where: Where) -> list[int]:
        """The positions on the way that are worth a look, and the last one: all if they are few, else the last ones."""
        session = self._session
        start = session.position
        if self._movement.is_reduced or start >= where.position:
            return [where.position]
        recording = session.recording
        shown = [at for at in range(start + 1, where.position) if session.is_shown(recording.hop(at))]
        return [*(shown if len(shown) < MOST_WALKED else shown[-LAST_WALKED:]), where.position]

    def _walk_on(self) -> None:
        """Show the next hop on the way."""
        if self._session.patience.is_at_work:
            return  # what the learner has begun comes first
        if self._walk:
            self._show(self._walk.pop(0))
        if not self._walk:
            self._steps.stop()
            self._arrived()

    def _arrive_at_once(self) -> None:
        last = self._walk[-1]
        self._halt()
        self._show(last)
        self._arrived()

    def _show(self, position: int) -> None:
        with self._moving():
            session = self._session
            is_on = position > session.position
            session.go_on_to(position, is_next_hop=is_on and not self._movement.is_reduced)

    def _arrived(self) -> None:
        play = self._play
        if play is None or not self._is_right(play.where):
            return
        self._tell()
        if play.is_over:
            self.finished.emit()

    def _is_right(self, where: Where) -> bool:
        """Whether one stands where the lesson does; one that does not come out so would teach what is not: it ends."""
        assert self._rail is not None
        try:
            self._rail.check(where)
        except OffTheRails as problem:
            message = self.tr("The lesson does not come out as it should, at {where}; it ends here.")
            self.end()
            self.stopped.emit(message.format(where=str(problem)))
            return False
        return True

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """What the session does meanwhile is the lesson's doing."""
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False

    def _halt(self) -> None:
        self._walk = []
        self._steps.stop()

    def _tell(self) -> None:
        self.changed.emit()

    # --- following what the learner does by themselves -------------------------------------

    def _follow(self, move: Move) -> None:
        del move
        if self._is_moving:
            return
        if self._play is None:
            self._own.mind(None)
            return
        self._halt()
        if self._has_taken_turn() or self._has_reached_next():
            return
        self._take_up()
        self._own.mind(self._rail)
        standing = self._whereabouts.standing()
        if standing == "away" and self._whereabouts.is_ahead():
            self._play.look()
        self._standing = standing
        self._tell()

    def _take_up(self) -> None:
        """Whoever has taken back what they tried stands where the lesson does, in a history that is not its own yet."""
        assert self._play is not None
        assert self._rail is not None
        if not self._rail.is_laid(self._session.branch) and self._rail.is_same(self._play.where):
            self._rail.take(self._play.where, self._session.branch)

    def _has_reached_next(self) -> bool:
        """Whoever steps to where the next step is has got there."""
        here = self._whereabouts
        following = here.following()
        if following is None or not here.has_reached(following):
            return False
        assert self._play is not None
        assert self._rail is not None
        self._play.next()
        self._rail.take(following, self._session.branch)
        self._standing = "here"
        self._tell()
        return True

    def _has_taken_turn(self) -> bool:
        """Whoever gives the order that the step waits for has taken their turn."""
        if not self._whereabouts.has_taken_turn():
            return False
        assert self._play is not None
        assert self._rail is not None
        self._rail.take(self._play.where, self._session.branch)
        self._play.do()
        self._moved_on()
        return True

    @property
    def _whereabouts(self) -> Whereabouts:
        assert self._play is not None
        assert self._rail is not None
        return Whereabouts(self._session, self._play, self._rail)


def _confidence(key: str) -> Confidence:
    return next(confidence for confidence in CONFIDENCES if confidence == key)
