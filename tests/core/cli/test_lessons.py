"""`failoverscope lessons`: the course in one language for people, in both for programs, and the schema of its files."""

import json
from pathlib import Path

import msgspec
import pytest

from core.cli.lessons import course, record_of
from core.lessons import library
from core.scenario.lesson_file import LessonFile, parse_lesson
from tests.core.cli.runs import outcome_of
from tests.core.lessons.written import loaded, text

SCHEMAS = Path(__file__).parents[3] / "assets" / "schemas"
FIRST = "the-healthy-round"


def test_the_json_has_all_of_the_head_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "lessons", "--format", "json", "--language", "de")
    assert (code, err) == (0, "")
    entries = json.loads(out)
    assert [entry["id"] for entry in entries] == list(library.names())
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    for entry in entries:
        assert list(entry) == [
            "number", "id", "title", "summary", "minutes", "goals", "prior", "plan", "recap", "statements", "rungs",
            "accounts", "clusters", "steps", "predictions",
        ]  # fmt: skip
        texts = [entry["title"], entry["summary"], *entry["goals"], *entry["recap"], *entry["prior"]["knowledge"]]
        assert all(set(both) == {"en", "de"} for both in texts)
        assert list(entry["prior"]) == ["lessons", "knowledge"]
        assert sum(stretch["minutes"] for stretch in entry["plan"]) == entry["minutes"]


def test_a_record_is_the_head_of_the_lesson() -> None:
    lesson = library.ready_lesson(FIRST).lesson
    record = record_of(7, lesson)
    assert (record.number, record.id, record.minutes) == (7, FIRST, lesson.minutes)
    assert (record.title, record.goals, record.recap) == (lesson.title, lesson.goals, lesson.recap)
    assert (record.plan, record.statements) == (lesson.plan, lesson.statements)
    assert (record.accounts, record.clusters) == (("article",), ("three-nodes",))
    assert (record.steps, record.predictions) == (len(lesson.steps), lesson.questions)


@pytest.mark.parametrize(
    ("steps", "accounts", "clusters"),
    [
        ("- {id: a, SAY}\n- {id: b, begin: {preset: documented}, SAY}\n- {id: c, begin: {}, SAY}",
         ("article", "documented"), ("three-nodes",)),
        ("- {id: a, begin: {preset: documented, cluster: roles}, SAY}\n- {id: b, begin: {preset: documented}, SAY}",
         ("documented",), ("roles", "three-nodes")),
    ],
)  # fmt: skip
def test_all_accounts_and_clusters_are_told_in_the_order_in_which_they_are_run(
    steps: str, accounts: tuple[str, ...], clusters: tuple[str, ...]
) -> None:
    record = record_of(1, loaded(steps).lesson)
    assert (record.accounts, record.clusters) == (accounts, clusters)


@pytest.mark.parametrize(
    ("language", "facts", "goals"),
    [
        ("en", "  {} min; predictions: {}; statements: {}; account: article", "  Afterwards you can:"),
        ("de", "  {} min; Vorhersagen: {}; Aussagen: {}; Darstellung: article", "  Danach können Sie:"),
    ],
)
def test_as_text_it_is_in_one_language_with_goals(
    capsys: pytest.CaptureFixture[str], language: str, facts: str, goals: str
) -> None:
    lesson = library.ready_lesson(FIRST).lesson
    paragraphs = outcome_of(capsys, "lessons", "--language", language).out.split("\n\n")
    assert len(paragraphs) == len(library.names())
    assert paragraphs[0].rstrip("\n").splitlines() == [
        f"1. {getattr(lesson.title, language)} ({FIRST})",
        f"  {getattr(lesson.summary, language)}",
        facts.format(lesson.minutes, lesson.questions, ", ".join(lesson.statements)),
        goals,
        *(f"  - {getattr(goal, language)}" for goal in lesson.goals),
    ]


def test_the_schema_is_that_of_lesson_files(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "lessons", "--schema", "--format", "text")
    assert (code, err) == (0, "")
    assert out == (SCHEMAS / "lesson.schema.json").read_text(encoding="utf-8")
    head = json.loads(out)["$defs"]["LessonFile"]
    assert set(head["properties"]) == {field.encode_name for field in msgspec.structs.fields(LessonFile)}


def test_a_lesson_of_the_course_that_is_no_good_is_told_with_all_that_is_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = text("- {id: a, SAY, level: High}\n- {id: b, SAY, panel: none}")
    monkeypatch.setattr(library, "ready_lesson", lambda name: parse_lesson(bad, name))
    code, out, err = outcome_of(capsys, "lessons")
    assert (code, out) == (1, "")
    assert [line.partition(": expected one of ")[0] for line in err.splitlines()] == [f"{FIRST}:12", f"{FIRST}:13"]


def test_the_course_is_not_empty() -> None:
    assert course()[0].id == FIRST
