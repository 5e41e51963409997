"""Every problem of a file at once, each with its line."""

from pathlib import Path

import msgspec
import pytest

from core.scenario.every_problem import every_problem
from core.scenario.yaml_reader import read


class Inner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    count: int = 0


class Outer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    inner: Inner | None = None
    several: tuple[Inner, ...] = ()
    names: tuple[str, ...] = ()


def told(text: str) -> list[str]:
    return [f"{each.line}: {each.expected} / {each.found}" for each in every_problem(read(text, "x.yaml"), Outer)]


def test_nothing_is_said_of_what_fits() -> None:
    assert told("title: A\ninner: {name: B}\nseveral: [{name: C, count: 3}]\nnames: [D]\n") == []


def test_all_that_is_wrong_is_told_in_its_place() -> None:
    assert told("inner: {nam: B}\nseveral:\n- {name: 3}\n- {name: C, count: x}\nnames:\n- D\n- 7\n") == [
        '1: one of the fields name, count (did you mean name?) / "nam"',
        "1: name: text / none in this entry",
        "3: text / the number 3 (put it in quotes to make it text)",
        '4: a whole number / "x"',
        "7: text / the number 7 (put it in quotes to make it text)",
        "1: title: text / none in this file",
    ]


@pytest.mark.parametrize(
    "text", ["", "7\n", "[]\n", "title: {a: b}\n", "title: A\nseveral: {}\n", "title: A\ninner: 3\n"]
)
def test_what_is_of_another_kind_altogether_is_one_problem(text: str) -> None:
    assert len(told(text)) == 1


def test_a_part_of_a_document_knows_the_lines_of_the_whole() -> None:
    part = read("title: A\nseveral:\n- {name: B}\n- name: C\n  count: 4\n", "x.yaml").part("several").part(1)
    assert part.data == {"name": "C", "count": 4}
    assert part.line_of(("count",)) == 5
    assert part.is_part
    assert Path(part.name).name == "x.yaml"
