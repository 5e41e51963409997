"""What somebody types is read as it is meant, or not at all."""

import pytest

from gui.timebar.destination import LATEST, Ambiguous, At, Number, TooLate, read


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("12.5 s", 12_500_000),
        ("12,5 s", 12_500_000),
        ("7s", 7_000_000),
        (" 7 S ", 7_000_000),
        ("7 sek.", 7_000_000),
        ("1:30", 90_000_000),
        ("0:07,25", 7_250_000),
        ("90:00", 5_400_000_000),
        ("00:00:07.150", 7_150_000),
        ("00:00:05.000500", 5_000_500),
        ("2 min", 120_000_000),
        ("1 min 30 s", 90_000_000),
        ("1,5 h", 5_400_000_000),
        ("250 ms", 250_000),
        ("500 µs", 500),
        ("500 us", 500),
        ("2 Stunden", 7_200_000_000),
        ("0 s", 0),
        ("24 h", LATEST),
    ],
)
def test_times(text: str, time: int) -> None:
    assert read(text) == At(time)


@pytest.mark.parametrize("text", ["#649", "# 649", "hop 649", "Hop 649", "HOP #649", "Nr. 649", "hop649"])
def test_hops(text: str) -> None:
    assert read(text) == Number(649)


@pytest.mark.parametrize("text", ["649", "12.5", "12,5"])
def test_a_bare_number_is_not_guessed_at(text: str) -> None:
    assert read(text) == Ambiguous(text)


@pytest.mark.parametrize("text", ["25 h", "999:00:00", "86400.1 s"])
def test_there_is_a_latest_time(text: str) -> None:
    assert read(text) == TooLate()


@pytest.mark.parametrize(
    "text",
    ["", " ", "soon", "-5 s", "5 parsecs", "s", "1:60", "1:60:00", "1:2:3:4", "hop", "#", "#-1", "#1.5", "5 s later",
     "1.2.3 s", "²s", "1e3 s"],
)  # fmt: skip
def test_what_is_neither_is_not_read(text: str) -> None:
    assert read(text) is None
