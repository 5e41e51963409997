"""The export: questions and answers in words, in a table without formulas, and in JSON."""

import csv
import json
from io import StringIO
from typing import Any

import pytest

from core.lessons.progress import LessonEntry, Points, PredictionEntry
from core.lessons.progress_table import exported
from core.scenario.lesson_file import LessonFile
from tests.core.lessons.written import ASKED, loaded

NOW = "2026-01-13T08:00:00Z"
ENTRIES = (
    LessonEntry(
        "zebra", "2026-01-12T09:00:00Z", "start", 1,
        predictions=(PredictionEntry("x", "=1+1", "guess", right=True),),
    ),
    LessonEntry(
        "small", "2026-01-12T10:00:00Z", "chooses", 7, over=True, finished=2, best=Points(6, 9), last=Points(-2, 9),
        predictions=(
            PredictionEntry("asks", "NODE1/rhs:1", "certain", right=True, seen="NODE1/vmms"),
            PredictionEntry("owns", "NODE2", "fairly", right=False, seen="NODE1", seen_right=True),
            PredictionEntry("chooses", "1", "guess", right=True, counted=False),
            PredictionEntry("gone", "", "guess", right=False, counted=False),
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def course() -> tuple[LessonFile, ...]:
    return (loaded(ASKED).lesson,)


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


def test_the_table_has_a_row_for_each_prediction(course: tuple[LessonFile, ...]) -> None:
    found = rows(exported("csv", course, ENTRIES, NOW))
    assert [row["step"] for row in found] == ["asks", "owns", "chooses", "gone", "x"]
    first = found[0]
    assert (first["number"], first["lesson"], first["title"], first["times_finished"]) == ("1", "small", "A", "2")
    assert (first["best_points"], first["of_points"], first["question"]) == ("6", "9", "Who?")
    assert (first["predicted"], first["saw"]) == ("Resource Host Subsystem (RHS) on NODE1", "VMMS on NODE1")
    assert (first["confidence"], first["right"], first["counted"], first["points"]) == ("certain", "yes", "yes", "3")
    assert (found[1]["predicted"], found[1]["right"], found[1]["points"]) == ("NODE2", "no", "-2")
    assert (found[1]["saw_right"], found[0]["saw_right"], found[3]["saw_right"]) == ("yes", "no", "")
    assert (found[2]["predicted"], found[2]["counted"], found[2]["points"]) == ("Later", "no", "0")
    assert (found[3]["predicted"], found[3]["right"], found[3]["confidence"]) == ("", "", "")


def test_what_the_course_does_not_have_comes_last_and_runs_nothing(course: tuple[LessonFile, ...]) -> None:
    last = rows(exported("csv", course, ENTRIES, NOW))[-1]
    assert (last["number"], last["lesson"], last["title"]) == ("", "zebra", "")
    assert last["predicted"] == "'=1+1"


def test_json_has_all_that_is_known(course: tuple[LessonFile, ...]) -> None:
    found: dict[str, Any] = json.loads(exported("json", course, ENTRIES, NOW))
    assert (found["format"], found["exported"]) == ("failoverscope-progress-export/1", NOW)
    small, zebra = found["lessons"]
    assert (small["step"], small["steps"], small["best"]) == (7, 8, {"points": 6, "of": 9})
    assert [each["predicted"] for each in small["predictions"]] == [
        "Resource Host Subsystem (RHS) on NODE1",
        "NODE2",
        "Later",
        "",
    ]
    assert zebra["number"] is None
    assert zebra["predictions"][0]["predicted"] == "=1+1"


def test_nothing_is_an_empty_table(course: tuple[LessonFile, ...]) -> None:
    assert rows(exported("csv", course, (), NOW)) == []
    assert json.loads(exported("json", course, (), NOW))["lessons"] == []
