"""How long a lesson takes: what is read, what is asked, and what is watched.

A class reads slowly, and a prediction needs its time: silence, hands, the reveal, what was seen, the reason. The
figures are ours, taken from trying lessons at reading pace; the minutes that a lesson plans must not be fewer.
"""

from typing import Final

from core.lessons.path import Path, Stand
from core.rules.catalogue import is_quiet
from core.scenario.lesson_entries import Both, StepEntry

WORDS_A_MINUTE: Final = 150
"""Read aloud, for everybody."""
SECONDS_A_PREDICTION: Final = 40
SECONDS_A_TURN: Final = 15
SECONDS_A_HOP: Final = 1.0
MOST_WATCHED: Final = 12
"""Hops on the way to a step that are watched; the rest is passed over."""


def seconds(path: Path) -> float:
    """How long a class needs for a lesson, at least."""
    return sum(_reading(stand.entry) + _doing(stand) + _watching(stand, path) for stand in path.stands)


def minutes(path: Path) -> int:
    """The same in whole minutes, rounded up."""
    return -int(-seconds(path) // 60)


def _reading(step: StepEntry) -> float:
    texts: list[Both] = [step.say]
    if step.turn is not None:
        texts.append(step.turn.text)
    if step.ask is not None:
        texts += [step.ask.text, step.ask.why, *(choice.text for choice in step.ask.choices or ())]
    # Whichever language takes longer: a lesson has one length.
    words = max(sum(len(text.en.split()) for text in texts), sum(len(text.de.split()) for text in texts))
    return words * 60 / WORDS_A_MINUTE


def _doing(stand: Stand) -> float:
    entry = stand.entry
    return (SECONDS_A_PREDICTION if entry.ask is not None else 0) + (SECONDS_A_TURN if entry.turn is not None else 0)


def _watching(stand: Stand, path: Path) -> float:
    recording = path.recording(stand)
    start = stand.leg.start
    shown = sum(not is_quiet(hop) for hop in recording.hops(start + 1, stand.end))
    return min(shown, 2 * MOST_WATCHED) * SECONDS_A_HOP
