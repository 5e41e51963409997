"""What time of day it is: a run begins at 10:00 by the clocks of the machines."""

import pytest

from core.model.calendar import DAY, HOUR, until_hours


@pytest.mark.parametrize(
    ("now", "window", "rest"),
    [
        (0, (11, 12), HOUR),
        (0, (10, 11), 0),
        (0, (9, 10), 23 * HOUR),
        (HOUR // 2, (11, 12), HOUR // 2),
        (14 * HOUR, (22, 4), 0),
        (0, (22, 4), 12 * HOUR),
        (16 * HOUR, (22, 4), 0),
        (18 * HOUR, (22, 4), 18 * HOUR),
        (DAY, (11, 12), HOUR),
    ],
)
def test_until_a_window_opens(now: int, window: tuple[int, int], rest: int) -> None:
    assert until_hours(now, window) == rest
