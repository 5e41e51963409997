"""Correctness and calibration: what a prediction is worth, and who is too sure or too shy."""

from fractions import Fraction

import pytest

from core.lessons.scoring import CONFIDENCES, PAYS_FROM, POINTS, Confidence, OfConfidence, Prediction, score, to_revisit


def predicted(step: str, confidence: Confidence, *, is_right: bool, **more: object) -> Prediction:
    return Prediction(step, "x", confidence, is_right, **more)  # type: ignore[arg-type]


def expected_points(confidence: Confidence, share: Fraction) -> Fraction:
    right, wrong = POINTS[confidence]
    return right * share + wrong * (1 - share)


@pytest.mark.parametrize("percent", range(1, 100, 2))
def test_it_pays_best_to_say_how_sure_one_is(percent: int) -> None:
    share = Fraction(percent, 100)
    best = max(CONFIDENCES, key=lambda confidence: expected_points(confidence, share))
    honest = [confidence for confidence in CONFIDENCES if share >= PAYS_FROM[confidence]][-1]
    assert best == honest


def test_a_score_counts_what_was_predicted() -> None:
    found = score(
        [
            predicted("a", "certain", is_right=True, seen="x", has_seen_right=True),
            predicted("b", "certain", is_right=False, seen="y"),
            predicted("c", "fairly", is_right=True),
            predicted("d", "guess", is_right=True, is_counted=False),
        ]
    )
    assert (found.points, found.most) == (3 - 6 + 2, 12)
    assert (found.right, found.counted, found.questions) == (2, 3, 4)
    assert (found.seen_right, found.seen) == (1, 2)
    assert [each.asked for each in found.by_confidence] == [0, 1, 2]


@pytest.mark.parametrize(
    ("confidence", "asked", "right", "judgement"),
    [
        ("certain", 1, 0, "too-few"),
        ("certain", 4, 3, "too-sure"),
        ("certain", 5, 4, "well-judged"),
        ("fairly", 3, 1, "too-sure"),
        ("fairly", 4, 3, "well-judged"),
        ("fairly", 3, 3, "too-shy"),
        ("guess", 3, 0, "well-judged"),
        ("guess", 3, 3, "too-shy"),
        ("guess", 2, 2, "too-few"),
    ],
)
def test_a_judgement_goes_by_what_would_have_paid(
    confidence: Confidence, asked: int, right: int, judgement: str
) -> None:
    assert OfConfidence(confidence, asked, right).judgement == judgement


def test_what_was_certain_and_wrong_is_looked_at_first() -> None:
    found = to_revisit(
        [
            predicted("right", "certain", is_right=True),
            predicted("guessed", "guess", is_right=False),
            predicted("overlooked", "fairly", is_right=True, seen="y"),
            predicted("out", "guess", is_right=False, is_counted=False),
            predicted("sure", "certain", is_right=False),
        ]
    )
    assert [each.step for each in found] == ["sure", "guessed", "overlooked", "out"]
