"""What is wrong with a file, in one line that somebody can act on.

Whoever writes a cluster file by hand makes mistakes; the program answers each with the
place, what it expected there and what it found, and never with a traceback.
"""

import difflib
from collections.abc import Sequence

_SHOWN_TEXT = 60
_SHOWN_NAMES = 8
_LONGEST_GUESS = 200
"""Characters looked at for a suggestion: comparing takes quadratic time."""


class BadFile(Exception):
    """A file that cannot be used; `str()` gives `FILE:LINE: expected ..., found ...`.

    Attributes:
        name: The file, as the user named it.
        line: The line of the problem, from 1.
        expected: What would have been right.
        found: What stands there.
    """

    def __init__(self, name: str, line: int, expected: str, found: str) -> None:
        super().__init__(name, line, expected, found)
        self.name = name
        self.line = line
        self.expected = expected
        self.found = found

    def __str__(self) -> str:
        return f"{one_line(self.name)}:{self.line}: expected {self.expected}, found {self.found}"


def one_line(text: str) -> str:
    """The text with everything that would break a line or confuse a terminal written as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def quoted(text: str) -> str:
    """The text in quotes, on one line, and cut when it is long."""
    shown = text if len(text) <= _SHOWN_TEXT else f"{text[:_SHOWN_TEXT]}…"
    return f'"{one_line(shown)}"'


def described(value: object) -> str:
    """A value of a file as a message shows it.

    Args:
        value: Plain data: text, numbers, true/false, None, lists, dicts.
    """
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value)
        case int() | float():
            return f"the number {value}"
        case dict():
            return "a mapping"
        case list():
            return f"a list of {len(value)}" if value else "an empty list"
        case _:
            return type(value).__name__


def listed(names: Sequence[str]) -> str:
    """The names, of many only the first few."""
    if not names:
        return "none"
    shown = ", ".join(one_line(name) for name in names[:_SHOWN_NAMES])
    more = len(names) - _SHOWN_NAMES
    return f"{shown} and {more} more" if more > 0 else shown


def suggestion(found: str, names: Sequence[str]) -> str:
    """` (did you mean X?)` when one of the names is closest to what was found, else nothing.

    Between NODE1 and NODE2, NODE3 is a guess; then there is no suggestion.
    """
    by_folded = {name.casefold(): name for name in names}
    wanted = found[:_LONGEST_GUESS].casefold()
    close = difflib.get_close_matches(wanted, list(by_folded), n=2, cutoff=0.6)
    if not close or (len(close) == 2 and _likeness(wanted, close[0]) == _likeness(wanted, close[1])):
        return ""
    return f" (did you mean {one_line(by_folded[close[0]])}?)"


def _likeness(wanted: str, name: str) -> float:
    # The order of the two matters to difflib; this is the one that get_close_matches uses.
    return difflib.SequenceMatcher(a=name, b=wanted).ratio()
