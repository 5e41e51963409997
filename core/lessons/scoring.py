"""What predictions are worth: how many were right, and whether the learner knows what they know.

Points follow certainty-based marking (Gardner-Medwin): the surer one is, the more a right answer brings and the more
a wrong one costs, so that it pays best to say how sure one really is. A guess pays up to two thirds of right answers,
"fairly" from there to four fifths, "certain" above that; those bounds also say who is too sure, and who too shy.
"""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, get_args

Confidence = Literal["guess", "fairly", "certain"]
CONFIDENCES: Final[tuple[Confidence, ...]] = get_args(Confidence)

POINTS: Final[dict[Confidence, tuple[int, int]]] = {"guess": (1, 0), "fairly": (2, -2), "certain": (3, -6)}
"""For a right answer, and for a wrong one."""
PAYS_FROM: Final[dict[Confidence, float]] = {"guess": 0.0, "fairly": 2 / 3, "certain": 4 / 5}
"""The share of right answers from which a confidence pays best."""
ENOUGH: Final = 3
"""Predictions of one confidence before anything is said about it."""

Judgement = Literal["too-few", "well-judged", "too-sure", "too-shy"]


class Prediction(NamedTuple):
    """One question of a lesson, as it was answered."""

    step: str
    """The id of its step."""
    given: str
    """What was predicted, as `Answer` has it; empty where it was left out."""
    confidence: Confidence
    is_right: bool
    seen: str = ""
    """What the learner says to have seen; empty where that was left out."""
    has_seen_right: bool = False
    is_counted: bool = True
    """Not where it was left out, or the learner had looked first."""

    @property
    def points(self) -> int:
        """What it is worth."""
        if not self.is_counted:
            return 0
        right, wrong = POINTS[self.confidence]
        return right if self.is_right else wrong


class OfConfidence(NamedTuple):
    """The predictions of one confidence."""

    confidence: Confidence
    asked: int
    right: int

    @property
    def judgement(self) -> Judgement:
        """Whether that confidence was the one that paid best."""
        if self.asked < ENOUGH:
            return "too-few"
        share = self.right / self.asked
        if share < PAYS_FROM[self.confidence]:
            return "too-sure"
        surer = CONFIDENCES[CONFIDENCES.index(self.confidence) + 1 :]
        return "too-shy" if surer and share >= PAYS_FROM[surer[0]] and share == 1.0 else "well-judged"


class Score(NamedTuple):
    """What a lesson came to."""

    points: int
    most: int
    """What it would have been with every question right and certain."""
    right: int
    counted: int
    """Questions that were predicted; others were left out, or looked up first."""
    questions: int
    seen_right: int
    """How often the learner has seen what happened."""
    seen: int
    by_confidence: tuple[OfConfidence, ...]


def score(predictions: Sequence[Prediction]) -> Score:
    """What predictions came to."""
    counted = [each for each in predictions if each.is_counted]
    watched = [each for each in predictions if each.seen]
    return Score(
        points=sum(each.points for each in counted),
        most=POINTS["certain"][0] * len(predictions),
        right=sum(each.is_right for each in counted),
        counted=len(counted),
        questions=len(predictions),
        seen_right=sum(each.has_seen_right for each in watched),
        seen=len(watched),
        by_confidence=tuple(_of(confidence, counted) for confidence in CONFIDENCES),
    )


def _of(confidence: Confidence, counted: Sequence[Prediction]) -> OfConfidence:
    those = [each for each in counted if each.confidence == confidence]
    return OfConfidence(confidence, len(those), sum(each.is_right for each in those))


def to_revisit(predictions: Sequence[Prediction]) -> tuple[Prediction, ...]:
    """What to look at once more: first what was certain and wrong, then what else was wrong, overlooked or left out."""
    worth = [each for each in predictions if not (each.is_right and each.is_counted) or _was_overlooked(each)]
    return tuple(sorted(worth, key=_urgency))


def _was_overlooked(prediction: Prediction) -> bool:
    return bool(prediction.seen) and not prediction.has_seen_right


def _urgency(prediction: Prediction) -> int:
    if prediction.is_counted and not prediction.is_right:
        return -CONFIDENCES.index(prediction.confidence) - 1
    return 1 if prediction.is_counted else 2
