"""Durations: what is read, what is refused, and that writing and reading agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.scenario.durations import LONGEST, format_duration, parse_duration


@pytest.mark.parametrize(
    ("text", "microseconds"),
    [
        ("5 s", 5_000_000),
        ("5s", 5_000_000),
        ("12s", 12_000_000),
        ("60s", 60_000_000),
        ("1 min", 60_000_000),
        ("2min", 120_000_000),
        ("500 ms", 500_000),
        ("1.5 s", 1_500_000),
        ("0.1 s", 100_000),
        ("0.000001 s", 1),
        ("1.10 s", 1_100_000),
        ("7 us", 7),
        ("7 µs", 7),
        ("0 s", 0),
        ("0.5 h", 1_800_000_000),
        ("10000 h", LONGEST),
    ],
)
def test_what_people_write_is_read_exactly(text: str, microseconds: int) -> None:
    assert parse_duration(text) == microseconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "s",
        "-5 s",
        "+5 s",
        "5  s",
        " 5 s",
        "5 s ",
        "5 S",
        "5 sec",
        "1,5 s",
        ".5 s",
        "5. s",
        "1e3 s",
        "5 s\n",
        "\u0665 s",
        "5 s 3 ms",
        "0x5 s",
        "9" * 5000 + " s",
        "nan s",
        "5\u00a0s",
    ],
)
def test_what_is_no_duration_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="expected a duration such as 5 s, 500 ms or 1 min, found "):
        parse_duration(text)


@pytest.mark.parametrize("text", ["0.5 us", "0.0000001 s", "1.0001 ms", "0.000000001 h"])
def test_part_of_a_microsecond_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"expected a whole number of microseconds, found '{text}'"):
        parse_duration(text)


def test_longer_than_ten_thousand_hours_is_refused() -> None:
    with pytest.raises(ValueError, match="expected at most 10000 h, found '10001 h'"):
        parse_duration("10001 h")


@pytest.mark.parametrize(
    ("microseconds", "text"),
    [
        (0, "0 s"),
        (1, "1 us"),
        (999, "999 us"),
        (1_500, "1.5 ms"),
        (250_000, "250 ms"),
        (1_000_000, "1 s"),
        (1_500_000, "1.5 s"),
        (90_000_000, "90 s"),
        (120_000_000, "2 min"),
        (3_600_000_000, "1 h"),
        (5_400_000_000, "90 min"),
        (12_000_001, "12.000001 s"),
    ],
)
def test_durations_are_written_in_the_unit_that_suits(microseconds: int, text: str) -> None:
    assert format_duration(microseconds) == text


def test_there_is_no_negative_duration() -> None:
    with pytest.raises(ValueError, match="found -1"):
        format_duration(-1)


@given(st.integers(0, LONGEST))
def test_what_is_written_is_read_again(microseconds: int) -> None:
    assert parse_duration(format_duration(microseconds)) == microseconds


@given(st.text())
def test_any_text_is_a_duration_or_a_value_error(text: str) -> None:
    message = "expected ..."
    try:
        assert 0 <= parse_duration(text) <= LONGEST
    except ValueError as error:
        message = str(error)
    assert message.startswith("expected ")
