"""Lengths of outages in words: as a stopwatch shows them, and so that the parts add up."""

import pytest
from PySide6.QtWidgets import QApplication

from core.evidence.narration import Narrator
from core.timeline.availability import Availability
from core.timeline.outage_parts import Split
from gui.panels.outage_words import OutageWords

SECOND = 1_000_000


@pytest.fixture
def words(qapp: QApplication) -> OutageWords:
    del qapp
    return OutageWords(Narrator("en"))


@pytest.mark.parametrize(
    ("length", "clock", "told"),
    [
        (0, "0:00.0", "0.0 s"),
        (1_500, "0:00.0", "< 0.1 s"),
        (13_490_000, "0:13.4", "13.4 s"),
        (240_000_000, "4:00.0", "240.0 s"),
        (605_000_000, "10:05.0", "10 min 5 s"),
        (1_920_000_000, "32:00.0", "32 min"),
        (3_723_400_000, "1:02:03.4", "1 h 2 min"),
        (7_200_000_000, "2:00:00.0", "2 h"),
    ],
)
def test_lengths(words: OutageWords, length: int, clock: str, told: str) -> None:
    assert words.clock(length) == clock
    assert words.length(length) == told
    words.narrator = Narrator("de")
    assert words.clock(length) == clock.replace(".", ",")


def test_the_tenths_of_the_parts_add_up(words: OutageWords) -> None:
    split = Split(3_060_000, 0, 0, 560_000, 32_080_000)
    assert words.length(split.whole) == "35.7 s"
    assert words.lengths(split) == {"detect": "3.1 s", "move": "0.5 s", "boot": "32.1 s"}


def test_the_part_that_goes_on_has_dots(words: OutageWords) -> None:
    told = [text for _, text in words.told(Split(10 * SECOND, SECOND, 0, 400_000, 2 * SECOND), "boot")]
    assert told == ["10.0 s detect", "1.0 s regroup", "0.4 s decide and move", "2.0 s boot…"]
    assert words.told(Split(SECOND, 0, 0, 0, 0), "regroup")[-1] == ("regroup", "0.0 s regroup…")


def test_availability(words: OutageWords) -> None:
    short = Availability("SQL01", 13_400_000, 1_920_000_000, 1, 13_400_000, is_down=False)
    assert words.percent(short) == "99.30 %"
    assert words.toll(short).startswith("down 13.4 s of 32 min · ")
    twice = short._replace(outages=2, is_down=True)
    assert words.toll(twice).endswith(" · longest 13.4 s · still down")
