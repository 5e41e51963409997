"""What the clocks of the simulated machines show: dates and times of day, out of whole microseconds.

When a run begins and where the machines stand is in `core.model.calendar`: an hour ahead of GMT, so
that a log that is written in GMT and speaks of local times shows the difference that puzzles readers
of real ones (cluster-log grammar, the clock trap).
"""

from typing import Final

from core.model.calendar import BEGINS_AT, DAY, FIRST_DAY, HOUR, ZONE_HOURS

NEVER: Final = "1601/01/01-00:00:00.000"
"""How Windows writes a moment that has not been (observed)."""

_MILLISECOND: Final = 1_000
_SECOND: Final = 1_000_000
_MINUTE: Final = 60 * _SECOND


def stamp(time: int, *, is_local: bool = False) -> str:
    """A moment as logs write it: "2026/01/12-09:00:07.030".

    Args:
        time: Simulated microseconds since the start.
        is_local: As the clocks of the machines show it; otherwise in GMT.
    """
    since_midnight = BEGINS_AT + time + (ZONE_HOURS * HOUR if is_local else 0)
    days, rest = divmod(since_midnight, DAY)
    year, month, day = _date(days)
    hour, minute, second = rest // HOUR, rest % HOUR // _MINUTE, rest % _MINUTE // _SECOND
    return f"{year:04d}/{month:02d}/{day:02d}-{hour:02d}:{minute:02d}:{second:02d}.{rest % _SECOND // _MILLISECOND:03d}"


def _date(days: int) -> tuple[int, int, int]:
    """The date some days after the first."""
    year, month, day = FIRST_DAY
    day += days
    while day > (length := _days_of(year, month)):
        day -= length
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return year, month, day


def _days_of(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
