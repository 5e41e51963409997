"""The file of progress: it comes back as it was written, and whatever else stands there is one clear error."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.lessons.progress import (
    BOUNDS,
    FORMAT,
    NOTHING,
    LeftAlone,
    LessonEntry,
    Points,
    PredictionEntry,
    ProgressFile,
    load,
    parse,
    text_of,
)
from core.lessons.scoring import Prediction
from core.scenario.problems import BadFile

WHEN = "2026-01-12T09:00:00Z"
ENTRY: dict[str, Any] = {"id": "small", "on": WHEN, "step": "start", "number": 1}
PREDICTION: dict[str, Any] = {"step": "asks", "given": "NODE1/rhs:1", "confidence": "guess", "right": True}
WHOLE = ProgressFile(
    FORMAT,
    (
        LessonEntry("a", WHEN, "start", 1),
        LessonEntry(
            "b", WHEN, "end", 9, over=True, finished=2, best=Points(9, 12), last=Points(-6, 12),
            predictions=(
                PredictionEntry("asks", "NODE1/rhs:1", "certain", right=True, seen="NODE1/vmms"),
                PredictionEntry("else", "", "guess", right=False, counted=False),
            ),
        ),
    ),
)  # fmt: skip


def written(*entries: dict[str, Any], **other: Any) -> str:
    return json.dumps({"format": FORMAT, "lessons": entries, **other})


def message(text: str) -> str:
    with pytest.raises(BadFile) as bad:
        parse(text, "progress.json")
    assert "\n" not in str(bad.value)
    return str(bad.value)


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    file.write_text(text_of(WHOLE), encoding="utf-8")
    assert load(file) == WHOLE
    assert json.loads(text_of(WHOLE))["lessons"][1]["best"] == {"points": 9, "of": 12}
    assert load(tmp_path / "none.json") == NOTHING


def test_a_prediction_is_the_same_in_the_file_and_in_a_lesson() -> None:
    prediction = Prediction("asks", "NODE1", "fairly", True, "NODE2", True, False)
    assert PredictionEntry.of(prediction).prediction == prediction


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "found an empty file"),
        ("[]", "expected a file of progress with the format failoverscope-progress/1, found an empty file"),
        ("{", "valid YAML"),
        ('{"format": "failoverscope-session/1"}', 'found "failoverscope-session/1"'),
        ('{"format": "failoverscope-progress/0", "lessons": []}', 'found "failoverscope-progress/0"'),
        (written(cluster="x"), 'found "cluster"'),
        ('{"format": "failoverscope-progress/1"}', "expected lessons"),
        (written({**ENTRY, "id": "A b"}), "a short name in lower case"),
        (written({**ENTRY, "on": "yesterday"}), "a date and time such as"),
        (written({**ENTRY, "on": WHEN + "\n"}), "a date and time such as"),
        (written({**ENTRY, "number": 0}), "the number of a step"),
        (written({**ENTRY, "finished": -1}), "how many times"),
        (written({**ENTRY, "best": {"points": 10**9, "of": 3}}), "points, a whole number"),
        (written({**ENTRY, "predictions": [{**PREDICTION, "confidence": "very"}]}), "one of certain, fairly, guess"),
        (written({**ENTRY, "predictions": [{**PREDICTION, "given": "x" * 201}]}), "at most 200 characters"),
        (written({**ENTRY, "predictions": [PREDICTION, PREDICTION]}), 'each step once, found "asks" again'),
        (written(ENTRY, ENTRY), 'each lesson once, found "small" again'),
        (written(*[{**ENTRY, "id": f"x{n}"} for n in range(201)]), "a list of at most 200 lessons"),
        (
            written({**ENTRY, "predictions": [{**PREDICTION, "step": f"s{n}"} for n in range(201)]}),
            "a list of at most 200 predictions",
        ),
        (
            written(*[
                {**ENTRY, "id": f"x{n}", "predictions": [{**PREDICTION, "step": f"s{m}"} for m in range(200)]}
                for n in range(41)
            ]),
            "at most 8,000 predictions in all, found 8,200",
        ),
        ("[" * 100_000, "levels"),
        ('{"format": "failoverscope-progress/1", "lessons": ["\\u0007"]}', "printable text"),
    ],
)  # fmt: skip
def test_whatever_else_stands_there_is_one_clear_error(text: str, says: str) -> None:
    assert says in message(text)


def test_the_line_is_told() -> None:
    text = text_of(WHOLE).replace('"over": true', '"over": 7')
    line = next(number for number, each in enumerate(text.splitlines(), 1) if '"over"' in each)
    assert message(text).startswith(f"progress.json:{line}: expected true or false, found the number 7")


def test_a_file_that_is_too_large_or_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    file.write_bytes(b" " * (BOUNDS.largest + 1))
    with pytest.raises(BadFile, match="at most 2 MiB"):
        load(file)
    file.write_bytes(b"\xff\x00\xff")
    with pytest.raises(BadFile, match="UTF-8") as bad:
        load(file)
    assert not isinstance(bad.value, LeftAlone)


@pytest.mark.parametrize("more", ["", "\x00\x00 what a newer program may write", " " * BOUNDS.largest])
def test_a_newer_format_is_left_alone_whatever_else_is_in_it(tmp_path: Path, more: str) -> None:
    file = tmp_path / "progress.json"
    file.write_text('{\n  "format": "failoverscope-progress/2",\n' + more, encoding="utf-8")
    with pytest.raises(LeftAlone, match=r':2: .*found "failoverscope-progress/2"'):
        load(file)


def test_what_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(LeftAlone, match="an error of the system"):
        load(tmp_path)
    if hasattr(os, "symlink"):
        loop = tmp_path / "loop.json"
        loop.symlink_to(loop)
        with pytest.raises(LeftAlone, match="an error of the system"):
            load(loop)


def test_what_could_not_be_read_again_is_not_written() -> None:
    many = tuple(PredictionEntry(f"s{n}", "x", "guess", right=True) for n in range(200))
    file = ProgressFile(FORMAT, tuple(LessonEntry(f"x{n}", WHEN, "s", 1, predictions=many) for n in range(41)))
    with pytest.raises(BadFile, match="8,000 predictions"):
        text_of(file)


# --- whatever ------------------------------------------------------------------------------------

NAMES = st.sampled_from(["a", "b-c", "the-healthy-round"])
ENTRIES = st.builds(
    LessonEntry,
    id=NAMES,
    on=st.sampled_from([WHEN, "2026-12-31T23:59:59Z"]),
    step=NAMES,
    number=st.integers(1, 200),
    over=st.booleans(),
    finished=st.integers(0, 1_000_000),
    best=st.none() | st.builds(Points, st.integers(-10_000, 10_000), st.integers(-10_000, 10_000)),
    predictions=st.lists(
        st.builds(
            PredictionEntry,
            step=NAMES,
            given=st.text(st.characters(min_codepoint=32, exclude_categories=("C", "Z")) | st.just(" "), max_size=200),
            confidence=st.sampled_from(["guess", "fairly", "certain"]),
            right=st.booleans(),
        ),
        unique_by=lambda each: each.step,
        max_size=3,
    ).map(tuple),
)


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.id, max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_progress_comes_back(entries: list[LessonEntry]) -> None:
    file = ProgressFile(FORMAT, tuple(entries))
    assert parse(text_of(file), "progress.json") == file


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_file_that_was_hurt_is_read_or_refused(data: st.DataObject) -> None:
    text = text_of(WHOLE)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    hurt = text[:start] + data.draw(st.text(max_size=10)) + text[end:]
    with suppress(BadFile):
        parse(hurt, "progress.json")
