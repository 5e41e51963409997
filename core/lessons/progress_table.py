"""A learner's progress for somebody else to read: every prediction with its question in words, in English.

The file of progress itself has answers as the engine has them, an address or the number of a choice. A teacher
wants words, in a table that any spreadsheet opens, or in JSON for other programs.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final, Literal

import msgspec

from core.evidence.names import place
from core.evidence.narration import Narrator
from core.evidence.words import words
from core.lessons.progress import LessonEntry, Points, PredictionEntry
from core.scenario.lesson_entries import QuestionEntry
from core.scenario.lesson_file import LessonFile

FORMAT: Final = "failoverscope-progress-export/1"
Form = Literal["csv", "json"]
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""
_MARK: Final = "\ufeff"
"""Without it, spreadsheets take UTF-8 for something else."""


class PredictionRecord(msgspec.Struct, frozen=True):
    """A prediction, in words."""

    step: str
    question: str
    predicted: str
    """Empty where the question was left out."""
    confidence: str
    right: bool
    counted: bool
    """False where the question was left out, or the learner had looked first."""
    points: int
    saw: str
    saw_right: bool


class LessonRecord(msgspec.Struct, frozen=True):
    """What was done in a lesson."""

    number: int | None
    """Its place in the course, from 1; None for one that this version does not have."""
    id: str
    title: str
    last_played: str
    step: int
    """The furthest one, from 1."""
    steps: int | None
    times_finished: int
    best: Points | None
    last: Points | None
    predictions: tuple[PredictionRecord, ...]
    """Of the present or the last play."""


class ExportFile(msgspec.Struct, frozen=True):
    """A whole export."""

    format: str
    exported: str
    lessons: tuple[LessonRecord, ...]


class Row(msgspec.Struct, frozen=True):
    """A row of the table; the names of its columns are those of its fields."""

    number: int | None
    lesson: str
    title: str
    last_played: str
    times_finished: int
    best_points: int | None
    of_points: int | None
    step: str
    question: str
    predicted: str
    confidence: str
    right: str
    counted: str
    points: int
    saw: str
    saw_right: str


def records(course: Sequence[LessonFile], entries: Iterable[LessonEntry]) -> tuple[LessonRecord, ...]:
    """What was done, in the order of the course; lessons that it does not have come last."""
    numbers = {lesson.id: number for number, lesson in enumerate(course, 1)}
    found = [_record(course, numbers.get(entry.id), entry) for entry in entries]
    return tuple(sorted(found, key=lambda record: (record.number or len(course) + 1, record.id)))


def _record(course: Sequence[LessonFile], number: int | None, entry: LessonEntry) -> LessonRecord:
    lesson = course[number - 1] if number is not None else None
    questions = {step.id: step.ask for step in lesson.steps} if lesson is not None else {}
    return LessonRecord(
        number=number,
        id=entry.id,
        title=_plain(lesson.title.en) if lesson is not None else "",
        last_played=entry.on,
        step=entry.number,
        steps=len(lesson.steps) if lesson is not None else None,
        times_finished=entry.finished,
        best=entry.best,
        last=entry.last,
        predictions=tuple(_prediction(each, questions.get(each.step)) for each in entry.predictions),
    )


def _prediction(entry: PredictionEntry, question: QuestionEntry | None) -> PredictionRecord:
    return PredictionRecord(
        step=entry.step,
        question=_plain(question.text.en) if question is not None else "",
        predicted=_in_words(entry.given, question),
        confidence=entry.confidence if entry.given else "",
        right=entry.right,
        counted=entry.counted,
        points=entry.prediction.points,
        saw=_in_words(entry.seen, question),
        saw_right=entry.seen_right,
    )


def _in_words(given: str, question: QuestionEntry | None) -> str:
    """An answer as somebody reads it; as it is where it fits no question."""
    if question is None or not given:
        return given
    if question.choices is not None:
        known = {str(number): choice.text.en for number, choice in enumerate(question.choices)}
        return _plain(known.get(given, given))
    if question.click is not None and question.by == "component" and place(given).kind in words().components:
        return Narrator("en").label(given)
    return given


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").split())


# --- as text -------------------------------------------------------------------------------------


def exported(form: Form, course: Sequence[LessonFile], entries: Iterable[LessonEntry], now: str) -> str:
    """The text of an export.

    Args:
        form: A table with a row for each prediction, or JSON with all that is known.
        course: The lessons of the course, in their order.
        entries: What was done in them.
        now: The time of the export, as the file of progress has times.
    """
    found = records(course, entries)
    if form == "csv":
        return _table(found)
    return msgspec.json.format(msgspec.json.encode(ExportFile(FORMAT, now, found)), indent=2).decode() + "\n"


def _table(found: Sequence[LessonRecord]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(field.name for field in msgspec.structs.fields(Row))
    for record in found:
        for row in _rows(record):
            writer.writerow(map(_cell, msgspec.structs.astuple(row)))
    return _MARK + out.getvalue()


def _rows(record: LessonRecord) -> Iterator[Row]:
    for each in record.predictions:
        yield Row(
            number=record.number,
            lesson=record.id,
            title=record.title,
            last_played=record.last_played,
            times_finished=record.times_finished,
            best_points=record.best.points if record.best is not None else None,
            of_points=record.best.of if record.best is not None else None,
            step=each.step,
            question=each.question,
            predicted=each.predicted,
            confidence=each.confidence,
            right=_yes(each.right) if each.predicted else "",
            counted=_yes(each.counted),
            points=each.points,
            saw=each.saw,
            saw_right=_yes(each.saw_right) if each.saw else "",
        )


def _yes(yes: bool) -> str:  # noqa: FBT001 - a cell of a table
    return "yes" if yes else "no"


def _cell(value: object) -> object:
    """Text that a spreadsheet would run is marked as text: the file of progress may say anything."""
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
