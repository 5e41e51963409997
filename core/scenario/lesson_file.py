"""The lesson file: a cluster, what happens in it step by step, what is told of it, and what is asked before it is seen.

A lesson is data in both languages, side by side; whoever writes one needs no code. The structures say what can be
written, `lesson_checks` what types cannot; whether what it waits for ever comes, and which answers are right, is
found out by running it (`core.lessons`).
"""

import re
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple

import msgspec
from msgspec import Meta, Struct

from core.model.preset import PresetName
from core.scenario.every_problem import every_problem
from core.scenario.lesson_checks import problems_of
from core.scenario.lesson_entries import BeginEntry, Both, SeedNumber, StepEntry, StepId, Word
from core.scenario.problems import BadFile, described
from core.scenario.yaml_reader import Document, read, read_file

FORMAT: Final = "failoverscope-lesson/1"
MOST_STEPS: Final = 200
_SAYS: Final = re.compile(rb"""(?:\A|\n)format:[ \t]*["']?failoverscope-lesson/""")
_HEAD: Final = 65_536
"""Bytes in which the line with the format is looked for."""

Minutes = Annotated[int, Meta(ge=1, le=180, extra={"expected": "minutes, a whole number from 1 to 180"})]
Texts = Annotated[
    tuple[Both, ...], Meta(min_length=1, max_length=12, extra={"expected": "a list of 1 to 12 texts with en and de"})
]
Statement = Literal["S1", "S2", "S3", "S4", "S5", "S6a", "S6b", "S6c", "S6d", "S6e", "S6f", "S7", "S8"]
Rung = Literal["watching", "predicting", "changing", "comparing", "presenting"]
"""What the learner does: how much matters more than what is shown."""


class PlanEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of the teacher's plan."""

    minutes: Minutes
    what: Both


class PriorEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What should be known before."""

    lessons: tuple[StepId, ...] = ()
    """Lessons, by their ids."""
    knowledge: tuple[Both, ...] = ()


class LessonFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A whole lesson."""

    format: Literal["failoverscope-lesson/1"]
    id: StepId
    """What it goes by; the name of its file, without the suffix."""
    title: Both
    summary: Both
    """What it is about, in one sentence."""
    minutes: Minutes
    goals: Texts
    """What the learner can do afterwards."""
    plan: Annotated[
        tuple[PlanEntry, ...], Meta(min_length=1, max_length=12, extra={"expected": "a list of 1 to 12 stretches"})
    ]
    """How a teacher divides the minutes."""
    recap: Texts
    """What to keep."""
    cluster: Word
    """A ready cluster."""
    preset: PresetName
    steps: Annotated[
        tuple[StepEntry, ...],
        Meta(min_length=1, max_length=MOST_STEPS, extra={"expected": f"a list of 1 to {MOST_STEPS} steps"}),
    ]
    seed: SeedNumber = 0
    prior: PriorEntry = PriorEntry()
    statements: tuple[Statement, ...] = ()
    """The statements of the article's account that it teaches."""
    rungs: tuple[Rung, ...] = ("predicting",)

    def beginning(self, entry: BeginEntry) -> tuple[str, PresetName, int]:
        """Cluster, account and seed of a run that a step begins."""
        seed = self.seed if entry.seed is None else entry.seed
        return entry.cluster or self.cluster, entry.preset or self.preset, seed

    @property
    def questions(self) -> int:
        """How many predictions there are."""
        return sum(step.ask is not None for step in self.steps)


class BadLesson(Exception):
    """A lesson that cannot be played; it has every problem, not only the first.

    Attributes:
        problems: In the order of their lines.
    """

    def __init__(self, problems: tuple[BadFile, ...]) -> None:
        super().__init__(*problems)
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class Loaded(NamedTuple):
    """A lesson that was read, and its document, which knows the lines."""

    lesson: LessonFile
    document: Document


def is_lesson(document: Document) -> bool:
    """Whether a document says that it is a lesson."""
    says = document.value_at(("format",))
    return isinstance(says, str) and says.startswith("failoverscope-lesson/")


def is_lesson_file(path: Path) -> bool:
    """Whether a file says in its first lines that it is a lesson; what cannot be read is none."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    return _SAYS.search(head.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")) is not None


def load_lesson(path: Path) -> Loaded:
    """Read a lesson file and check what can be checked without running it.

    Raises:
        BadFile: It cannot be read, or is no YAML.
        BadLesson: It says something that cannot be.
    """
    return lesson_of(read_file(path))


def parse_lesson(text: str, name: str) -> Loaded:
    """Read the text of a lesson file.

    Args:
        text: The whole file.
        name: What to call it in messages.

    Raises:
        BadFile: It is no YAML.
        BadLesson: It says something that cannot be.
    """
    return lesson_of(read(text, name))


def lesson_of(document: Document) -> Loaded:
    """Check a YAML document that should be a lesson.

    Raises:
        BadLesson: as `load_lesson`.
    """
    found = document.value_at(("format",))
    if found != FORMAT:
        says = described(found) if found is not None else "none" if document.data else "an empty file"
        raise BadLesson((document.problem(("format",), f"a lesson file with `format: {FORMAT}`", says),))
    problems = tuple(every_problem(document, LessonFile))
    if problems:
        raise BadLesson(problems)
    lesson = msgspec.convert(document.data, LessonFile)
    if problems := tuple(problems_of(lesson, document)):
        raise BadLesson(problems)
    return Loaded(lesson, document)


def lesson_schema() -> dict[str, Any]:
    """The JSON schema of lesson files, for editors that complete and check while somebody types."""
    return msgspec.json.schema(LessonFile)
