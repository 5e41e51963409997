"""The words in which a problem is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.scenario.problems import BadFile, described, listed, quoted, suggestion


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "true"),
        (False, "false"),
        (5, "the number 5"),
        (1.5, "the number 1.5"),
        ("x", '"x"'),
        ("a\nb\x1b[31m", '"a\\nb\\x1b[31m"'),
        ("x" * 61, '"' + "x" * 60 + '…"'),
        ({}, "a mapping"),
        ([], "an empty list"),
        ([1, 2], "a list of 2"),
    ],
)
def test_a_value_in_words(value: object, words: str) -> None:
    assert described(value) == words


def test_a_list_of_names_stays_short() -> None:
    assert listed([]) == "none"
    assert listed(["A", "B"]) == "A, B"
    assert listed([str(i) for i in range(8)]) == "0, 1, 2, 3, 4, 5, 6, 7"
    assert listed([str(i) for i in range(10)]) == "0, 1, 2, 3, 4, 5, 6, 7 and 2 more"


def test_a_suggestion_is_made_when_one_name_is_closest() -> None:
    assert suggestion("priorty", ["name", "priority"]) == " (did you mean priority?)"
    assert suggestion("node1", ["NODE1", "NODE2"]) == " (did you mean NODE1?)"
    assert suggestion("NODE3", ["NODE1", "NODE2"]) == ""
    assert suggestion("zzz", ["NODE1"]) == ""
    assert suggestion("zzz", []) == ""


@given(st.text(), st.integers(1), st.text(), st.text(max_size=200))
def test_a_problem_is_one_printable_line(name: str, line: int, found: str, other: str) -> None:
    text = str(BadFile(name, line, f"this{suggestion(found, [other])}", quoted(found)))
    assert text.isprintable()
