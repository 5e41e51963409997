"""By which keys the user reaches what panels tell of, while they have nothing else to show.

Panels know no actions. The window tells them the ways whenever keys or language change.
"""

from typing import NamedTuple


class Ways(NamedTuple):
    """For some actions the key that holds now; where one has none, what it is called in the menu."""

    step: str = "Right"
    fail: str = "Del"
    next_account: str = "Ctrl+Shift+A"
    breakpoint_here: str = "F9"
    new_breakpoint: str = "Ctrl+F9"
    run: str = "F5"
    bookmark_here: str = "Ctrl+F2"
