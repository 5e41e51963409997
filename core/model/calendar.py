"""What time of day it is in the simulated world.

A run begins on Monday, 12 January 2026, at 09:00:00 GMT: an arbitrary moment that logs, events and
failback windows share, so that the same run always reads the same. The machines stand in one time
zone, an hour ahead of it (an arbitrary one, without daylight saving), and hours of the day that an
administrator sets are theirs.
"""

from typing import Final

HOUR: Final = 3_600_000_000
DAY: Final = 24 * HOUR
BEGINS_AT: Final = 9 * HOUR
"""The time of day at which a run begins, in GMT, in microseconds."""
ZONE_HOURS: Final = 1
"""How far the clocks of the machines are ahead of GMT."""
FIRST_DAY: Final = (2026, 1, 12)


def until_hours(now: int, window: tuple[int, int]) -> int:
    """How long it is until a daily window opens, by the clocks of the machines; 0 while it is open.

    Args:
        now: Simulated microseconds since the start.
        window: The hour at which it opens and the one at which it closes, 0 to 23; it may go over midnight.
    """
    opens, closes = window[0] * HOUR, window[1] * HOUR
    time = (BEGINS_AT + ZONE_HOURS * HOUR + now) % DAY
    is_open = opens <= time < closes if opens < closes else time >= opens or time < closes
    return 0 if is_open else (opens - time) % DAY
