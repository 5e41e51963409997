"""What a learner has done, kept: how a play changes what is known of a lesson, where to go on, and what comes next.

A play is told in pieces while it goes on, and each piece is added to what the file has at that moment. So two
programs that play at the same time do not undo each other, and a lesson that is finished in both is finished twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import structs

from core.evidence.names import place
from core.evidence.words import words
from core.lessons.answers import Answer
from core.lessons.path import Path
from core.lessons.progress import FORMAT, MOST_LESSONS, LessonEntry, Points, PredictionEntry, ProgressFile
from core.lessons.scoring import Prediction


class Played(NamedTuple):
    """How far a play has come, and which plays have come to their ends, since it was told before."""

    lesson: str
    on: str
    """When, as the file has it."""
    step: str
    """The furthest step of the play."""
    number: int
    """Its place in the lesson, from 1."""
    predictions: tuple[Prediction, ...]
    is_over: bool = False
    ends: tuple[Points, ...] = ()
    """What those plays came to."""


def together(before: Played | None, after: Played) -> Played:
    """Two pieces as one, where the first could not be kept yet."""
    return after if before is None else after._replace(ends=before.ends + after.ends)


def kept(entry: LessonEntry | None, played: Played) -> LessonEntry:
    """What is known of a lesson after a piece of a play.

    Args:
        entry: What was known; None for nothing.
        played: The piece.
    """
    best, finished = (entry.best, entry.finished) if entry is not None else (None, 0)
    last = entry.last if entry is not None else None
    for points in played.ends:
        best, last, finished = better(best, points), points, finished + 1
    return LessonEntry(
        id=played.lesson,
        on=played.on,
        step=played.step,
        number=played.number,
        over=played.is_over,
        finished=finished,
        best=best,
        last=last,
        predictions=tuple(map(PredictionEntry.of, played.predictions)),
    )


def better(one: Points | None, other: Points | None) -> Points | None:
    """The better of two results: the lesson may have had fewer questions once."""
    if one is None or other is None:
        return one or other
    return other if (other.share, other.of) > (one.share, one.of) else one


def joined(erased: LessonEntry, since: LessonEntry | None) -> LessonEntry:
    """What is known of a lesson when what was erased comes back, and it has been played since."""
    if since is None:
        return erased
    return structs.replace(
        since,
        finished=erased.finished + since.finished,
        best=better(erased.best, since.best),
        last=since.last or erased.last,
    )


def file_of(entries: Iterable[LessonEntry]) -> ProgressFile:
    """A file with these lessons, of very many those that were played last."""
    by_time = sorted(entries, key=lambda entry: entry.on)
    return ProgressFile(FORMAT, tuple(sorted(by_time[-MOST_LESSONS:], key=lambda entry: entry.id)))


# --- going on ------------------------------------------------------------------------------------


class Resumed(NamedTuple):
    """Where to go on with a lesson."""

    predictions: tuple[Prediction, ...]
    number: int
    """The step, from 0."""


def resumed(entry: LessonEntry, path: Path) -> Resumed:
    """Where to go on, and what was predicted up to there.

    The lesson may be another one than it was, and the file may say anything: what does not fit is left out, and
    whether an answer was right is asked of the engine once more.
    """
    stands = {stand.entry.id: stand for stand in path.stands}
    furthest = stands.get(entry.step)
    number = furthest.number if furthest is not None else min(entry.number, len(path.stands)) - 1
    found: list[Prediction] = []
    for each in entry.predictions:
        stand = stands.get(each.step)
        if stand is None or stand.answer is None or stand.number > number:
            continue
        if each.given and not _can_be_given(each.given, stand.answer):
            continue
        found.append(_judged(each.prediction, stand.answer))
    return Resumed(tuple(found), number)


def _judged(prediction: Prediction, answer: Answer) -> Prediction:
    seen = prediction.seen if _can_be_given(prediction.seen, answer) else ""
    return prediction._replace(
        is_right=bool(prediction.given) and answer.is_right(prediction.given),
        seen=seen,
        has_seen_right=bool(seen) and answer.is_right(seen),
        is_counted=prediction.is_counted and bool(prediction.given),
    )


def _can_be_given(given: str, answer: Answer) -> bool:
    """Whether an answer can be one of this question: any box can be clicked, not only those on offer."""
    if given in answer.options:
        return True
    return answer.sort == "component" and place(given).kind in words().components


# --- the course ----------------------------------------------------------------------------------


def recommended(order: Sequence[str], entries: Mapping[str, LessonEntry]) -> str | None:
    """The lesson to play now: the last one, if it is under way, else the next one after it that is not done.

    Args:
        order: The lessons of the course.
        entries: What is known of them.

    Returns:
        None where all are done.
    """
    known = [entries[name] for name in order if name in entries]
    last = max(known, key=lambda entry: entry.on, default=None)
    if last is None:
        return next(iter(order), None)
    if last.is_under_way:
        return last.id
    return next_after(order, entries, last.id)


def next_after(order: Sequence[str], entries: Mapping[str, LessonEntry], name: str) -> str | None:
    """The next lesson of the course that is not done, after a lesson, or from the beginning; None where all are."""
    return next(_not_done(order, entries, name), None)


def _not_done(order: Sequence[str], entries: Mapping[str, LessonEntry], name: str) -> Iterator[str]:
    start = order.index(name) + 1 if name in order else 0
    for each in (*order[start:], *order[:start]):
        entry = entries.get(each)
        if each != name and (entry is None or not entry.is_done):
            yield each
