"""Dates and times out of whole microseconds."""

import datetime

import pytest

from core.model.calendar import DAY, HOUR, ZONE_HOURS
from core.model.clock import NEVER, stamp

BEGINNING = datetime.datetime(2026, 1, 12, 9, tzinfo=datetime.UTC)


def by_the_library(time: int, hours: int = 0) -> str:
    moment = BEGINNING + datetime.timedelta(microseconds=time, hours=hours)
    return f"{moment:%Y/%m/%d-%H:%M:%S}.{moment.microsecond // 1000:03d}"


@pytest.mark.parametrize(
    "time",
    [
        0,
        1,
        999,
        1_000,
        59_999_999,
        HOUR,
        15 * HOUR - 1,
        15 * HOUR,
        *range(0, 1_500 * DAY, 31 * DAY + 7 * HOUR + 123_456),
    ],
)
def test_a_stamp_is_what_a_calendar_says(time: int) -> None:
    assert stamp(time) == by_the_library(time)
    assert stamp(time, is_local=True) == by_the_library(time, ZONE_HOURS)


def test_never_looks_like_a_moment() -> None:
    assert len(NEVER) == len(stamp(0))
