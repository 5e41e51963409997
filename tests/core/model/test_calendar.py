"""What time of day it is: a run begins at 09:00."""

import pytest

from core.model.calendar import DAY, HOUR, until_hours


@pytest.mark.parametrize(
    ("now", "window", "rest"),
    [
        (0, (10, 11), HOUR),
        (0, (9, 10), 0),
        (0, (8, 9), 23 * HOUR),
        (HOUR // 2, (10, 11), HOUR // 2),
        (14 * HOUR, (22, 4), 0),
        (0, (22, 4), 13 * HOUR),
        (16 * HOUR, (22, 4), 0),
        (19 * HOUR, (22, 4), 18 * HOUR),
        (DAY, (10, 11), HOUR),
    ],
)
def test_until_a_window_opens(now: int, window: tuple[int, int], rest: int) -> None:
    assert until_hours(now, window) == rest
