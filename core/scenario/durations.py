"""Durations as people write them ("5 s", "500 ms", "1.5 s"), kept as whole microseconds.

Simulated time is an integer, so a duration never passes through a float: the digits after the
point are scaled as digits, and one that is no whole number of microseconds is refused.
"""

import re
from typing import Final

_UNITS: Final[dict[str, int]] = {
    "us": 1,
    "µs": 1,
    "ms": 1_000,
    "s": 1_000_000,
    "min": 60_000_000,
    "h": 3_600_000_000,
}

# The bounds on the digits keep a hostile number from becoming a huge integer. `(?!\n)` because
# `$` alone would let a line break through.
PATTERN: Final = r"^[0-9]{1,12}(\.[0-9]{1,9})? ?(us|µs|ms|s|min|h)$(?!\n)"
"""What a duration looks like; also goes into the JSON schema of the files."""

LONGEST: Final = 10_000 * _UNITS["h"]
"""10,000 hours: no lesson is longer, and every sum of two durations stays a small integer."""

EXPECTED: Final = "a duration such as 5 s, 500 ms or 1 min"

_SHAPE = re.compile(PATTERN)


def parse_duration(text: str) -> int:
    """Read a duration.

    Args:
        text: A number, an optional space and a unit: us, ms, s, min or h.

    Returns:
        Microseconds.

    Raises:
        ValueError: It is no duration, no whole number of microseconds, or longer than 10,000 hours;
            the message says `expected ..., found ...`.
    """
    if not _SHAPE.match(text):
        raise ValueError(f"expected {EXPECTED}, found {text!r}")
    number = text.rstrip("µmushin ")
    whole, _, fraction = number.partition(".")
    digits = int(whole + fraction) * _UNITS[text[len(number) :].strip()]
    scale: int = 10 ** len(fraction)
    microseconds, rest = divmod(digits, scale)
    if rest:
        raise ValueError(f"expected a whole number of microseconds, found {text!r}")
    if microseconds > LONGEST:
        raise ValueError(f"expected at most {format_duration(LONGEST)}, found {text!r}")
    return microseconds


def format_duration(microseconds: int) -> str:
    """Write a duration so that `parse_duration` reads the same again.

    Args:
        microseconds: Zero or more.

    Returns:
        The largest unit that needs no long fraction: "250 ms", "1.5 s", "90 s", "2 min", "1 h".
    """
    if microseconds < 0:
        raise ValueError(f"expected a duration of zero or more microseconds, found {microseconds}")
    if microseconds == 0:
        return "0 s"
    for unit in ("h", "min"):
        if microseconds % _UNITS[unit] == 0:
            return f"{microseconds // _UNITS[unit]} {unit}"
    unit = next(unit for unit in ("s", "ms", "us") if microseconds >= _UNITS[unit])
    scale = _UNITS[unit]
    whole, rest = divmod(microseconds, scale)
    fraction = f".{rest:0{len(str(scale)) - 1}}".rstrip("0") if rest else ""
    return f"{whole}{fraction} {unit}"
