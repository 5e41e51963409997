"""What somebody types to go somewhere: a time, or the number of a hop, in any of our languages.

Pure text. What could mean two things is not guessed at: going to the wrong one of 649 s and hop 649 may
take a long time, and leaves a longer run behind.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

SECOND: Final = 1_000_000
LATEST: Final = 24 * 3600 * SECOND
"""The latest time that one can go to: a day."""


class At(NamedTuple):
    """A time, in microseconds."""

    time: int


class Number(NamedTuple):
    """The number of a hop, as lists show it."""

    index: int  # type: ignore[assignment]  # tuple.index is of no use here


class Ambiguous(NamedTuple):
    """A bare number: seconds, or a hop."""

    number: str


class TooLate(NamedTuple):
    """A time beyond the latest one."""


Destination = At | Number | Ambiguous | TooLate

_HOP: Final = re.compile(r"(?:#|nr\.?|hop\s*#?)\s*(\d{1,12})")
_BARE: Final = re.compile(r"\d+(?:[.,]\d+)?")
_CLOCK: Final = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)(?:\s*(?:h|uhr))?")
_UNITS: Final[dict[str, int]] = {
    **dict.fromkeys(("h", "hour", "hours", "std", "stunde", "stunden"), 3600 * SECOND),
    **dict.fromkeys(("m", "min", "minute", "minutes", "minuten"), 60 * SECOND),
    **dict.fromkeys(("s", "sec", "second", "seconds", "sek", "sekunde", "sekunden"), SECOND),
    **dict.fromkeys(("ms",), 1000),
    **dict.fromkeys(("us", "µs", "μs"), 1),
}
_PART: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*([a-zµμ]+)\.?\s*")


def read(text: str) -> Destination | None:
    """Where a text leads, or None if it cannot be read."""
    text = text.strip().casefold()
    hop = _HOP.fullmatch(text)
    if hop is not None:
        return Number(int(hop[1]))
    if _BARE.fullmatch(text) is not None:
        return Ambiguous(text)
    time = _clock(text)
    if time is None:
        time = _spelled(text)
    if time is None:
        return None
    return At(time) if time <= LATEST else TooLate()


def _clock(text: str) -> int | None:
    """A time such as 1:30 or 00:00:07.150."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds = int(found[1] or 0), int(found[2]), _decimal(found[3])
    if seconds >= 60 or (found[1] is not None and minutes >= 60):
        return None
    return (hours * 3600 + minutes * 60) * SECOND + int(seconds * SECOND)


def _spelled(text: str) -> int | None:
    """A time such as 12.5 s or 1 min 30 s."""
    time, place = Decimal(0), 0
    while place < len(text):
        part = _PART.match(text, place)
        if part is None or part[2] not in _UNITS:
            return None
        time += _decimal(part[1]) * _UNITS[part[2]]
        place = part.end()
    return int(time) if place else None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
