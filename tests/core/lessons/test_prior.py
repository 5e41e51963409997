"""What a lesson builds on: known lessons, and no circle."""

from pathlib import Path

import pytest

from core.lessons.checking import checked
from core.scenario.lesson_file import BadLesson, load_lesson
from tests.core.lessons.written import text


def write(folder: Path, name: str, *prior: str) -> Path:
    file = folder / f"{name}.yaml"
    body = text("- {id: start, SAY}\n").replace("id: small", f"id: {name}")
    file.write_text(f"{body}prior: {{lessons: [{', '.join(prior)}]}}\n", encoding="utf-8")
    return file


def problems(file: Path) -> list[str]:
    try:
        checked(load_lesson(file))
    except BadLesson as bad:
        return [f"{each.expected}, found {each.found}" for each in bad.problems]
    return []


def test_lessons_of_the_course_and_files_beside_are_known(tmp_path: Path) -> None:
    write(tmp_path, "first")
    assert problems(write(tmp_path, "second", "first", "the-healthy-round")) == []


def test_an_unknown_lesson_is_told_with_what_was_meant(tmp_path: Path) -> None:
    (found,) = problems(write(tmp_path, "mine", "the-helthy-round"))
    assert found.startswith("a lesson of the course (the-healthy-round, ")
    assert found.endswith('(did you mean the-healthy-round?), found "the-helthy-round"')


def test_lessons_that_want_each_other_first_are_told(tmp_path: Path) -> None:
    one = write(tmp_path, "one", "two")
    write(tmp_path, "two", "three")
    write(tmp_path, "three", "one")
    assert problems(one) == ["lessons that can be learned before this one, found one → two → three → one"]


def test_a_circle_further_on_is_not_this_lessons_fault(tmp_path: Path) -> None:
    start = write(tmp_path, "start", "one")
    write(tmp_path, "one", "two")
    write(tmp_path, "two", "one")
    assert problems(start) == []


def test_a_lesson_cannot_build_on_itself(tmp_path: Path) -> None:
    with pytest.raises(BadLesson, match="lessons that come before this one"):
        load_lesson(write(tmp_path, "one", "one"))
