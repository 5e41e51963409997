"""The path of a lesson: where each step stands in which run, and what the engine answers to each question.

A lesson is run once, by itself, before it is played or checked: the engine is deterministic, so whoever gives the
same commands at the same positions finds the same hops there. What a learner sees grows with the steps; the path
knows what comes, and nobody else does.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.commands.catalogue import Command
from core.lessons.answers import Answer, Contradiction, answer
from core.lessons.going import MOST_HOPS, NeverComes, go
from core.lessons.orders import order
from core.lessons.running import Beginning
from core.scenario.lesson_entries import PlaceEntry, QuestionEntry, StepEntry
from core.scenario.lesson_file import BadLesson, LessonFile
from core.scenario.problems import BadFile
from core.scenario.yaml_reader import Document, Where
from core.timeline.recording import Recording


class Ordered(NamedTuple):
    """A command of a lesson, and the position it is given at."""

    position: int
    command: Command


class Leg(NamedTuple):
    """A way from one place to the next in the same run: commands at its beginning, then forward."""

    start: int
    commands: tuple[Command, ...]
    end: int


class Stand(NamedTuple):
    """A step of a lesson in its run."""

    number: int
    """Of the step, from 0."""
    entry: StepEntry
    run: int
    """Which of the lesson's histories it is in, from 0; each `begin` and `back_to` makes another one."""
    leg: Leg
    """How it gets to where it stands."""
    onward: Leg | None = None
    """How it goes on from there: to the reveal of its question, or with what the learner's turn is."""
    answer: Answer | None = None

    @property
    def position(self) -> int:
        """Where it stands, and the question is asked."""
        return self.leg.end

    @property
    def end(self) -> int:
        """Where the next step begins."""
        return self.onward.end if self.onward is not None else self.leg.end


class Thread(NamedTuple):
    """One history of a lesson."""

    beginning: Beginning
    recording: Recording
    parent: int | None
    """The history that it left by `back_to`."""
    fork: int
    """At which position; 0 where it begins anew."""
    ordered: list[Ordered]
    """All commands in it, those before the fork too."""


class Path(NamedTuple):
    """A lesson, run."""

    lesson: LessonFile
    stands: tuple[Stand, ...]
    threads: tuple[Thread, ...]

    def recording(self, stand: Stand) -> Recording:
        """The run that a step is in, as far as the lesson goes in it."""
        return self.threads[stand.run].recording


def walk(lesson: LessonFile, document: Document) -> Path:
    """Run a lesson.

    Raises:
        BadLesson: something in it does not come out as it should; it has every problem that could be found.
    """
    walker = _Walker(lesson, document)
    stands = tuple(walker.stands())
    if walker.problems:
        raise BadLesson(tuple(walker.problems))
    return Path(lesson, stands, tuple(walker.threads))


class _Walker:
    """Runs a lesson step by step.

    Where a step does not come out, those after it hang in the air, until one begins anew or goes back to a place
    that was reached.
    """

    def __init__(self, lesson: LessonFile, document: Document) -> None:
        self._lesson = lesson
        self._document = document
        self.threads: list[Thread] = []
        self.problems: list[BadFile] = []
        self._position = 0
        self._is_lost = False
        self._done: dict[str, Stand] = {}

    def stands(self) -> Iterator[Stand]:
        """Every step that can be reached, where it stands."""
        for number, entry in enumerate(self._lesson.steps):
            self._is_lost = self._is_lost and entry.begin is None and entry.back_to not in self._done
            if self._is_lost:
                continue
            try:
                stand = self._stand(number, entry, ("steps", number))
            except BadFile as problem:
                self.problems.append(problem)
                self._is_lost = True
                if self._hops > MOST_HOPS:
                    return  # every further run would only be one more that is too long
                continue
            self._position = stand.end
            self._done[entry.id] = stand
            yield stand

    def _stand(self, number: int, entry: StepEntry, at: Where) -> Stand:
        if entry.begin is not None or not self.threads:
            self._begin(entry, at)
        elif entry.back_to is not None:
            self._go_back(self._done[entry.back_to])
        run = len(self.threads) - 1
        leg = self._leg(entry.give, entry.to, (*at, "give"), (*at, "to"))
        self._position = leg.end
        if entry.ask is not None:
            onward = self._leg((), entry.ask.reveal, at, (*at, "ask", "reveal"))
            right = self._answer(entry.ask, onward, (*at, "ask"))
            return Stand(number, entry, run, leg, onward, right)
        if entry.turn is not None:
            onward = self._leg((entry.turn.do,), entry.turn.to, (*at, "turn", "do"), (*at, "turn", "to"))
            return Stand(number, entry, run, leg, onward)
        return Stand(number, entry, run, leg)

    # --- runs ------------------------------------------------------------------------------

    def _begin(self, entry: StepEntry, at: Where) -> None:
        lesson = self._lesson
        found = (lesson.cluster, lesson.preset, lesson.seed) if entry.begin is None else lesson.beginning(entry.begin)
        beginning = Beginning(*found)
        try:
            recording = Recording(beginning.setting())
        except BadFile as problem:
            raise self._document.problem(at, "a cluster that can be run in this account", str(problem)) from None
        self.threads.append(Thread(beginning, recording, None, 0, []))
        self._position = 0

    def _go_back(self, stand: Stand) -> None:
        """The same run again up to where an earlier step stood, and open behind that."""
        old = self.threads[stand.run]
        recording = Recording(old.beginning.setting())
        kept = [each for each in old.ordered if each.position < stand.position]
        for each in kept:
            _extend_to(recording, each.position)
            recording.give(each.command)
        _extend_to(recording, stand.position)
        self.threads.append(Thread(old.beginning, recording, stand.run, stand.position, kept))
        self._position = stand.position

    # --- going on --------------------------------------------------------------------------

    def _leg(self, commands: Sequence[str], to: PlaceEntry | None, at: Where, place_at: Where) -> Leg:
        start, thread = self._position, self.threads[-1]
        recording, given = thread.recording, []
        position = start
        for number, words in enumerate(commands):
            where = (*at, number) if at[-1] == "give" else at
            command = order(words, recording.moment(position).rows, self._document, where)
            thread.ordered.append(Ordered(position, command))
            recording.give(command)
            position = recording.with_its_blow(len(recording))
            given.append(command)
        try:
            end = go(recording, position, to)
        except NeverComes as problem:
            raise self._document.problem(place_at, "something that comes", str(problem)) from None
        # The run may have been let on to see that nothing more comes before a time.
        if end != len(recording):
            raise self._document.problem(place_at, "a place at the end of what has happened", f"hop {end}")
        if self._hops > MOST_HOPS:
            raise self._document.problem(place_at, f"a lesson of at most {MOST_HOPS:,} hops", "a longer one")
        return Leg(start, tuple(given), end)

    @property
    def _hops(self) -> int:
        """How many are recorded in all runs."""
        return sum(len(each.recording) for each in self.threads)

    def _answer(self, question: QuestionEntry, onward: Leg, at: Where) -> Answer | None:
        """What is right; a question at odds with the engine is noted, and what follows is not hurt by it."""
        try:
            return answer(question, self.threads[-1].recording, onward.start, onward.end)
        except Contradiction as problem:
            self.problems.append(self._document.problem((*at, problem.field), problem.expected, problem.found))
            return None


def _extend_to(recording: Recording, position: int) -> None:
    if position > len(recording):
        recording.extend(hops=position - len(recording))
