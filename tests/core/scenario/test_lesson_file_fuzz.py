"""Whatever stands in a lesson file: a lesson, or problems with lines, and never anything else."""

import re
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.lessons.checking import checked
from core.lessons.library import ready_lesson, text_of
from core.scenario.lesson_file import BadLesson, parse_lesson
from core.scenario.problems import BadFile
from tests.core.lessons.written import ASKED, text

GOOD = yaml.safe_load(text(ASKED))
LINE = re.compile(r"^x\.yaml:[1-9][0-9]*: expected .+, found .+$", re.DOTALL)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [at, *(place for key, each in inside for place in places(each, (*at, key)))]


def replaced(value: Any, at: tuple[Any, ...], new: Any) -> Any:
    if not at:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[at[0]] = replaced(value[at[0]], at[1:], new)
    return copy


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 10**9), st.text(max_size=8), st.just([]), st.just({}),
    st.sampled_from(["NODE1", "NODE9", "SQL01", "5 s", "never", "steps", "start", "asks", {"en": "A"}]),
    st.lists(st.text(max_size=3), max_size=3), st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(places(GOOD)[1:]), ANYTHING), min_size=1, max_size=3))
def test_a_lesson_with_anything_in_it_is_played_or_told(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    data = GOOD
    for at, new in changes:
        if at in places(data):
            data = replaced(data, at, new)
    steps, told = outcome(yaml.safe_dump(data, allow_unicode=True))
    assert told or steps == len(data["steps"])
    assert all(map(LINE.match, told)), told


def outcome(written: str) -> tuple[int, list[str]]:
    """How many steps are played, and what is told to be wrong."""
    try:
        return len(checked(parse_lesson(written, "x.yaml")).stands), []
    except BadLesson as bad:
        return 0, list(map(str, bad.problems))
    except BadFile as bad:
        return 0, [str(bad)]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 12_000))
def test_a_lesson_that_is_cut_off_is_told(length: int) -> None:
    whole = text_of("the-healthy-round")
    try:
        found = parse_lesson(whole[: min(length, len(whole))], "x.yaml")
    except (BadFile, BadLesson):
        return
    # What was cut may have been the last lines of a text, a step or a list.
    assert found.lesson.id == ready_lesson("the-healthy-round").lesson.id
