"""The file of a learner's progress: what was done in which lesson of the course, on this computer and nowhere else.

Nobody's name is in it, and no clock is read here: whoever keeps it says when something was. It is JSON, so that a
person can read it, and it is read as carefully as any file, since it may have been edited, cut off or swapped. A
file of a newer program is nobody's to write over, and neither is one that cannot be read.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from core.lessons.scoring import Confidence, Prediction
from core.scenario.lesson_entries import StepId
from core.scenario.lesson_file import MOST_STEPS
from core.scenario.problems import BadFile, described, one_line, quoted
from core.scenario.typed import typed
from core.scenario.yaml_reader import MEGABYTE, Bounds, Document, decode, read

FORMAT: Final = "failoverscope-progress/1"
FILE: Final = "progress.json"
BOUNDS: Final = Bounds(2 * MEGABYTE, 100_000)
MOST_LESSONS: Final = 200
MOST_PREDICTIONS: Final = 8_000
"""Of all lessons together: ten times a whole course."""
_SAYS: Final = re.compile(rb'"format"\s*:\s*"failoverscope-progress/([0-9][\w.-]{0,40})"')

Instant = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$(?!\n)",
        extra={"expected": "a date and time such as 2026-01-12T09:00:00Z"},
    ),
]
Given = Annotated[str, Meta(max_length=200, extra={"expected": "an answer, text of at most 200 characters"})]
Times = Annotated[int, Meta(ge=0, le=1_000_000, extra={"expected": "how many times, a whole number from 0"})]
StepNumber = Annotated[
    int, Meta(ge=1, le=MOST_STEPS, extra={"expected": f"the number of a step, from 1 to {MOST_STEPS}"})
]
Sum = Annotated[int, Meta(ge=-10_000, le=10_000, extra={"expected": "points, a whole number"})]


class Points(Struct, frozen=True, forbid_unknown_fields=True):
    """What a play came to."""

    points: Sum
    of: Sum
    """The most that could have been reached."""

    @property
    def share(self) -> float:
        """How much of what could have been reached; 0 where nothing was asked."""
        return self.points / self.of if self.of > 0 else 0.0


class PredictionEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A question, as it was answered in the present or the last play."""

    step: StepId
    given: Given
    """What was predicted; empty where it was left out."""
    confidence: Confidence
    right: bool
    counted: bool = True
    seen: Given = ""
    """What the learner says to have seen."""
    seen_right: bool = False

    @property
    def prediction(self) -> Prediction:
        """As a lesson has it."""
        return Prediction(
            self.step, self.given, self.confidence, self.right, self.seen, self.seen_right, self.counted
        )  # fmt: skip

    @classmethod
    def of(cls, prediction: Prediction) -> "PredictionEntry":
        """As the file has it."""
        return cls(
            step=prediction.step,
            given=prediction.given,
            confidence=prediction.confidence,
            right=prediction.is_right,
            counted=prediction.is_counted,
            seen=prediction.seen,
            seen_right=prediction.has_seen_right,
        )


class LessonEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A lesson that was begun."""

    id: StepId
    on: Instant
    """When something was last done in it."""
    step: StepId
    """The furthest step of the present or the last play."""
    number: StepNumber
    """Its place in the lesson, for the case that the lesson has another step there by now."""
    over: bool = False
    """Whether that play came to its end."""
    finished: Times = 0
    """How many plays came to their end."""
    best: Points | None = None
    last: Points | None = None
    """What the last play that came to its end came to."""
    predictions: Annotated[
        tuple[PredictionEntry, ...],
        Meta(max_length=MOST_STEPS, extra={"expected": f"a list of at most {MOST_STEPS} predictions"}),
    ] = ()

    @property
    def is_done(self) -> bool:
        """Whether it was ever played to its end."""
        return self.finished > 0

    @property
    def is_under_way(self) -> bool:
        """Whether there is a play to go on with."""
        return not self.over


class ProgressFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole file."""

    format: Literal["failoverscope-progress/1"]
    lessons: Annotated[
        tuple[LessonEntry, ...],
        Meta(max_length=MOST_LESSONS, extra={"expected": f"a list of at most {MOST_LESSONS} lessons"}),
    ]


NOTHING: Final = ProgressFile(FORMAT, ())


class LeftAlone(BadFile):
    """A file that nothing may be written over: a newer program wrote it, or the system does not let it be read."""


def load(path: Path) -> ProgressFile:
    """Read the file; nothing where there is none.

    Raises:
        LeftAlone: it is not ours to write over.
        BadFile: it is damaged.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(BOUNDS.largest + 1)
    except FileNotFoundError:
        return NOTHING
    except (OSError, ValueError) as error:
        reason = one_line(getattr(error, "strerror", None) or str(error))
        raise LeftAlone(name, 1, "a file that can be read", f"an error of the system: {reason}") from None
    _refuse_newer(data, name)
    return parse(decode(data, name, BOUNDS), name)


def _refuse_newer(data: bytes, name: str) -> None:
    found = _SAYS.search(data)
    if found is not None and found[1] not in (b"0", b"1"):
        line = data.count(b"\n", 0, found.start(1)) + 1
        says = f"failoverscope-progress/{found[1].decode('ascii')}"
        raise LeftAlone(name, line, f"the format {FORMAT}, the newest that this version knows", quoted(says))


def parse(text: str, name: str) -> ProgressFile:
    """Read the text of the file.

    Raises:
        BadFile: it says something that cannot be; the message has the line.
    """
    document = read(text, name, BOUNDS)
    found = document.value_at(("format",))
    if found != FORMAT:
        says = described(found) if found is not None else "none" if document.data else "an empty file"
        raise document.problem(("format",), f"a file of progress with the format {FORMAT}", says)
    file = typed(document, ProgressFile)
    _check(file, document)
    return file


def _check(file: ProgressFile, document: Document) -> None:
    """What types cannot say.

    Raises:
        BadFile: a lesson or a step is there twice, or there are too many predictions.
    """
    ids = Counter(entry.id for entry in file.lessons)
    for place, entry in enumerate(file.lessons):
        at = ("lessons", place)
        if ids[entry.id] > 1:
            raise document.problem((*at, "id"), "each lesson once", f"{quoted(entry.id)} again")
        steps = Counter(each.step for each in entry.predictions)
        if twice := next((step for step, times in steps.items() if times > 1), ""):
            raise document.problem((*at, "predictions"), "each step once", f"{quoted(twice)} again")
    if (count := _predictions(file)) > MOST_PREDICTIONS:
        raise document.problem(("lessons",), f"at most {MOST_PREDICTIONS:,} predictions in all", f"{count:,}")


def _predictions(file: ProgressFile) -> int:
    return sum(len(entry.predictions) for entry in file.lessons)


def text_of(file: ProgressFile) -> str:
    """The text of the file.

    Raises:
        BadFile: it would be too large to be read again.
    """
    text = msgspec.json.format(msgspec.json.encode(file), indent=2).decode() + "\n"
    if len(text.encode()) > BOUNDS.largest or _predictions(file) > MOST_PREDICTIONS:
        raise BadFile(FILE, 1, f"{BOUNDS.words} and {MOST_PREDICTIONS:,} predictions", "more")
    return text
