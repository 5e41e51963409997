"""`failoverscope lessons`: the course, for people in one language, for programs in both."""

from collections.abc import Iterator

import click
import msgspec

from core.cli.ending import Problem
from core.cli.lesson_prose import plain
from core.cli.options import language_option
from core.cli.words import terminal_words
from core.lessons import library
from core.model.preset import PresetName
from core.rules.catalogue import Statement
from core.scenario.lesson_entries import BeginEntry, Both
from core.scenario.lesson_file import BadLesson, LessonFile, PlanEntry, Rung, lesson_schema
from core.texts.bilingual import Language

EPILOG = """\b
Examples:
  failoverscope lessons
  failoverscope lessons --language de
  failoverscope lessons --format json
  failoverscope lessons --schema > lesson.schema.json

\b
The JSON is a list in the order of the course, with both languages, whatever --language says. A lesson has
number (from 1), id, title, summary, minutes, goals, prior (lessons by their ids, knowledge), plan (minutes
and what), recap, statements, rungs, accounts and clusters (all that are run, in their order), steps and
predictions (how many there are)."""


class PriorRecord(msgspec.Struct, frozen=True):
    """What should be known before a lesson."""

    lessons: tuple[str, ...]
    """By their ids."""
    knowledge: tuple[Both, ...]


class LessonRecord(msgspec.Struct, frozen=True):
    """A lesson of the course, for other programs: its head, and how much there is of it."""

    number: int
    """Its place in the course, from 1."""
    id: str
    title: Both
    summary: Both
    minutes: int
    goals: tuple[Both, ...]
    prior: PriorRecord
    plan: tuple[PlanEntry, ...]
    recap: tuple[Both, ...]
    statements: tuple[Statement, ...]
    rungs: tuple[Rung, ...]
    accounts: tuple[PresetName, ...]
    """All that it runs, in their order."""
    clusters: tuple[str, ...]
    steps: int
    predictions: int


@click.command("lessons", epilog=EPILOG)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--schema", "is_schema", is_flag=True, help="Write the JSON schema of lesson files, and nothing else.")
@language_option
def list_lessons(output: str, is_schema: bool, language: Language) -> None:  # noqa: FBT001
    """List the lessons of the course in order: what each is about, how long it takes, what it asks."""
    if is_schema:
        schema = msgspec.json.encode(lesson_schema(), order="deterministic")
        click.echo(msgspec.json.format(schema, indent=1))
        return
    records = course()
    if output == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(records), indent=2))
    else:
        click.echo("\n\n".join("\n".join(text_lines(record, language)) for record in records))


def course() -> tuple[LessonRecord, ...]:
    """The lessons in the order of the course.

    Raises:
        Problem: one of them is no good.
    """
    try:
        lessons = [library.ready_lesson(name).lesson for name in library.names()]
    except BadLesson as problem:
        raise Problem(str(problem)) from None
    return tuple(record_of(number, lesson) for number, lesson in enumerate(lessons, 1))


def record_of(number: int, lesson: LessonFile) -> LessonRecord:
    """A lesson, for other programs.

    Args:
        number: Its place in the course, from 1.
        lesson: The lesson.
    """
    begins = [step.begin for step in lesson.steps if step.begin is not None]
    if lesson.steps[0].begin is None:
        begins.insert(0, BeginEntry())
    clusters, accounts, _ = zip(*map(lesson.beginning, begins), strict=True)
    return LessonRecord(
        number=number,
        id=lesson.id,
        title=lesson.title,
        summary=lesson.summary,
        minutes=lesson.minutes,
        goals=lesson.goals,
        prior=PriorRecord(lesson.prior.lessons, lesson.prior.knowledge),
        plan=lesson.plan,
        recap=lesson.recap,
        statements=lesson.statements,
        rungs=lesson.rungs,
        accounts=tuple(dict.fromkeys(accounts)),
        clusters=tuple(dict.fromkeys(clusters)),
        steps=len(lesson.steps),
        predictions=lesson.questions,
    )


def text_lines(record: LessonRecord, language: Language) -> Iterator[str]:
    """A lesson as lines for people."""
    words = terminal_words()
    yield f"{record.number}. {plain(record.title, language)} ({record.id})"
    yield f"  {plain(record.summary, language)}"
    yield "  " + words.lesson_facts.in_language(language).format(
        minutes=record.minutes,
        predictions=record.predictions,
        statements=", ".join(record.statements) or words.lesson_none.in_language(language),
        accounts=", ".join(record.accounts),
    )
    yield f"  {words.lesson_goals.in_language(language)}"
    for goal in record.goals:
        yield f"  - {plain(goal, language)}"
