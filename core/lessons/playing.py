"""Playing a lesson: which step it is at, what is asked of the learner now, and where the cluster should stand.

Nothing here moves a cluster: whoever plays (a window, a terminal) brings its own run to where the lesson says it
should be. So a learner may go anywhere meanwhile, and the lesson stands where it stood.

A step is told; a question goes through four phases: predict, say how sure, see, know. What the learner says to have
seen is asked for before the verdict, since one in five sees what they expected instead of what happened.
"""

from typing import Final, Literal, NamedTuple

from core.lessons.path import Leg, Path, Stand
from core.lessons.scoring import Confidence, Prediction, Score, score, to_revisit

Phase = Literal["tell", "predict", "sure", "see", "verdict", "turn", "review"]
"""A step is told; a question waits for an answer; for how sure that is; for what was seen; the verdict is given; it is
the learner's turn to do something; the lesson is over."""

WAITING: Final[tuple[Phase, ...]] = ("predict", "sure")
"""Phases in which what comes next must not be seen."""


class Where(NamedTuple):
    """Where the cluster should stand."""

    run: int
    """Which history of the lesson's path."""
    position: int


class Play:
    """A lesson that is being played.

    Args:
        path: The lesson, run.
        predictions: What was answered when it was played before, up to `number`.
        number: The step to begin at, from 0.
    """

    def __init__(self, path: Path, predictions: tuple[Prediction, ...] = (), number: int = 0) -> None:
        self.path: Final = path
        self._predictions = {each.step: each for each in predictions}
        self._number = min(number, len(path.stands) - 1)
        self._phase: Phase = "tell"
        self._given = ""
        self._confidence: Confidence = "guess"
        self._looked: set[str] = set()
        """The steps whose answer was seen before it was given."""
        self._has_been_over = False
        self._arrive()

    # --- what it is at ---------------------------------------------------------------------

    @property
    def number(self) -> int:
        """The step, from 0; after the last one still the last."""
        return self._number

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(self.path.stands)

    @property
    def stand(self) -> Stand:
        """The step, and where it stands."""
        return self.path.stands[self._number]

    @property
    def phase(self) -> Phase:
        """What is asked of the learner."""
        return self._phase

    @property
    def is_over(self) -> bool:
        """Whether only the review is left."""
        return self._phase == "review"

    @property
    def has_been_over(self) -> bool:
        """Whether the review was reached: whoever is at a step now looks at it once more."""
        return self._has_been_over

    @property
    def where(self) -> Where:
        """Where the cluster should stand now."""
        stand = self.stand
        is_on = self._phase in ("see", "verdict", "review")
        return Where(stand.run, stand.end if is_on else stand.position)

    @property
    def given(self) -> str:
        """What is predicted at the present question; empty as long as nothing is."""
        return self._given

    @property
    def has_looked(self) -> bool:
        """Whether the learner has gone on before the answer, so that it does not count."""
        return self.stand.entry.id in self._looked

    @property
    def prediction(self) -> Prediction | None:
        """How the present question was answered; None while it is not."""
        return self._predictions.get(self.stand.entry.id)

    @property
    def predictions(self) -> tuple[Prediction, ...]:
        """All that were answered, in the order of the lesson."""
        ids = (stand.entry.id for stand in self.path.stands)
        return tuple(self._predictions[each] for each in ids if each in self._predictions)

    @property
    def score(self) -> Score:
        """What the predictions came to so far."""
        return score(self.predictions)

    @property
    def to_revisit(self) -> tuple[tuple[Prediction, Stand], ...]:
        """What to look at once more, with the step of each."""
        by_id = {stand.entry.id: stand for stand in self.path.stands}
        return tuple((each, by_id[each.step]) for each in to_revisit(self.predictions))

    # --- what the learner does -------------------------------------------------------------

    def predict(self, answer: str) -> None:
        """Say what will happen; once more to change one's mind, until it is said how sure that is."""
        self._expect("predict", "sure")
        self._given = answer
        self._phase = "sure"

    def be(self, confidence: Confidence) -> None:
        """Say how sure that is: now it may be seen."""
        self._expect("sure")
        self._confidence = confidence
        self._phase = "see"

    def saw(self, answer: str) -> None:
        """Say what was seen; empty to leave that out. Now the verdict is given."""
        self._expect("see")
        self._note(answer)
        self._phase = "verdict"

    def skip(self) -> None:
        """Leave a prediction out: it is shown, and counts for nothing."""
        self._expect("predict", "sure")
        self._given, self._confidence = "", "guess"
        self._note("")
        self._phase = "verdict"

    def look(self) -> None:
        """The learner has gone on before an answer was given: it may be given still, and does not count."""
        if self._phase in WAITING:
            self._looked.add(self.stand.entry.id)

    def do(self) -> Leg:
        """The learner's turn is taken, by whomever; returns what was to be done. The next step is told."""
        self._expect("turn")
        onward = self.stand.onward
        assert onward is not None
        self._go_to(self._number + 1)
        return onward

    @property
    def can_go_on(self) -> bool:
        """Whether nothing is asked of the learner now."""
        return self._phase in ("tell", "verdict")

    def next(self) -> None:
        """Go on to the next step, or to the review behind the last one."""
        self._expect("tell", "verdict")
        self._go_to(self._number + 1)

    def back(self) -> bool:
        """Go back to the step before; a question that was answered is told with its verdict.

        Returns:
            Whether there was one.
        """
        if self._phase == "review":
            self._arrive()
            return True
        if self._number == 0:
            return False
        self._go_to(self._number - 1)
        return True

    def go_to(self, number: int) -> None:
        """Go to any step that was reached before."""
        self._go_to(number)

    def review(self) -> None:
        """Go to the review once more."""
        if not self._has_been_over:
            raise ValueError("the review has not been reached yet")
        self._go_to(self.count)

    # --- inside ----------------------------------------------------------------------------

    def _go_to(self, number: int) -> None:
        if self._phase == "see":
            self._note("")  # it has been revealed: the prediction stands
        if number >= self.count:
            self._number, self._phase = self.count - 1, "review"
            self._has_been_over = True
            return
        self._number = number
        self._arrive()

    def _arrive(self) -> None:
        self._given = ""
        entry = self.stand.entry
        if entry.ask is not None:
            self._phase = "verdict" if entry.id in self._predictions else "predict"
            if self.prediction is not None:
                self._given = self.prediction.given
        else:
            self._phase = "turn" if entry.turn is not None else "tell"

    def _note(self, seen: str) -> None:
        answer = self.stand.answer
        assert answer is not None
        self._predictions[self.stand.entry.id] = Prediction(
            step=self.stand.entry.id,
            given=self._given,
            confidence=self._confidence,
            is_right=self._given != "" and answer.is_right(self._given),
            seen=seen,
            has_seen_right=seen != "" and answer.is_right(seen),
            is_counted=self._given != "" and not self.has_looked,
        )

    def _expect(self, *phases: Phase) -> None:
        if self._phase not in phases:
            raise ValueError(f"in phase {self._phase}, expected {' or '.join(phases)}")
