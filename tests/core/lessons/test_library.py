"""The course: every lesson is there, builds on what comes before it, and teaches by prediction."""

from importlib import resources
from pathlib import Path

import pytest
import yaml

from core.lessons.library import ORDER, find, names, ready_lesson, text_of
from core.rules.catalogue import Statement
from core.scenario.lesson_entries import Both
from core.scenario.lesson_file import LessonFile
from core.scenario.problems import BadFile
from core.scenario.yaml_reader import read

STATEMENTS: tuple[Statement, ...] = ("S1", "S2", "S3", "S4", "S5", "S6a", "S6b", "S6c", "S6d", "S6e", "S6f", "S7", "S8")


def lessons() -> dict[str, LessonFile]:
    return {name: ready_lesson(name).lesson for name in names()}


def test_every_lesson_of_the_course_is_there_and_no_other() -> None:
    files = {entry.name for entry in resources.files("assets").joinpath("lessons").iterdir()}
    assert {f"{name}.yaml" for name in ORDER} == {name for name in files if name.endswith(".yaml")}
    assert names() == ORDER
    assert len(ORDER) >= 18


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_goes_by_the_name_of_its_file(name: str) -> None:
    assert ready_lesson(name).lesson.id == name


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_asks_for_three_predictions_or_more(name: str) -> None:
    lesson = ready_lesson(name).lesson
    assert lesson.questions >= 3
    assert "predicting" in lesson.rungs


@pytest.mark.parametrize("name", ORDER)
def test_what_a_lesson_builds_on_comes_before_it(name: str) -> None:
    before = ORDER[: ORDER.index(name)]
    assert set(ready_lesson(name).lesson.prior.lessons) <= set(before), "so none of them goes round in a circle"


def test_the_course_teaches_every_statement_and_both_accounts() -> None:
    taught = {statement for lesson in lessons().values() for statement in lesson.statements}
    assert taught >= set(STATEMENTS)
    assert {lesson.preset for lesson in lessons().values()} == {"article", "documented"}


def texts_of(value: object) -> list[Both]:
    if isinstance(value, Both):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts_of(each)]
    fields = getattr(value, "__struct_fields__", ())
    return [text for field in fields for text in texts_of(getattr(value, field))]


@pytest.mark.parametrize("name", ORDER)
def test_every_text_is_in_two_languages_and_its_backticks_are_in_pairs(name: str) -> None:
    texts = texts_of(ready_lesson(name).lesson)
    assert len(texts) > 20
    for text in texts:
        assert text.en.count("`") % 2 == 0, text.en
        assert text.de.count("`") % 2 == 0, text.de
        is_a_name = len(text.en.split()) < 5
        assert is_a_name or text.en != text.de, f"{text.en} is not translated"


@pytest.mark.parametrize("name", ORDER)
def test_a_step_tells_one_idea(name: str) -> None:
    for step in ready_lesson(name).lesson.steps:
        assert len(step.say.en.split()) <= 75, step.id
        assert len(step.say.de.split()) <= 75, step.id


def test_a_lesson_is_found_by_its_id_or_the_path_of_its_file(tmp_path: Path) -> None:
    for name in ("mine.yaml", "mine"):
        file = tmp_path / name
        file.write_text(text_of("the-healthy-round"), encoding="utf-8")
        assert find("the-healthy-round").lesson == find(str(file)).lesson


def test_a_lesson_that_is_none_is_told_with_what_was_probably_meant() -> None:
    with pytest.raises(BadFile, match=r"did you mean the-healthy-round\?"):
        find("the-helthy-round")
    with pytest.raises(KeyError):
        text_of("nothing")


@pytest.mark.parametrize("name", ORDER)
def test_a_lesson_reads_the_same_without_the_parser_in_c(name: str) -> None:
    assert yaml.load(text_of(name), yaml.SafeLoader) == read(text_of(name), name).data
