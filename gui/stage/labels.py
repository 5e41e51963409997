"""What stands beside an arrow: the function with its arguments, or what it brought back.

Function names and API constants are code, not language, so they are the same everywhere.
"""

from typing import Any, Final

from core.kernel.hops import Hop
from gui.stage.figures import Glyph

_LONGEST_WORD: Final = 18
_LONGEST_LABEL: Final = 34
_MOST_ARGUMENTS: Final = 3
_PENDING: Final = ("OnlinePending", "OfflinePending", "Starting", "Pending", "Joining", 997)
_BAD: Final = ("Failed", "Down", "Damaged", "Missing", "DeclaredDown")


def hop_label(hop: Hop) -> str:
    """The label of a hop's arrow."""
    match hop.kind:
        case "return":
            return shorten(_value(hop.result)) if hop.result is not None else hop.function
        case "abort":
            return shorten(f"{hop.function}: {_value(hop.result)}")
        case "bundle":
            return f"{hop.function} \u00d7{hop.width}"
        case "timer" | "input" | "kill" if not hop.arguments:
            return hop.function
    arguments = [shorten(_value(a), _LONGEST_WORD) for a in hop.arguments[:_MOST_ARGUMENTS]]
    if len(hop.arguments) > _MOST_ARGUMENTS:
        arguments.append("\u2026")
    return shorten(f"{hop.function}({', '.join(arguments)})")


def hop_mark(hop: Hop) -> Glyph:
    """The glyph a token carries: how it went."""
    if hop.kind in ("abort", "kill"):
        return "cross"
    if hop.kind == "input":
        return "bolt"
    return outcome(hop.result) if hop.kind == "return" else ""


def outcome(result: Any) -> Glyph:
    """Whether an answer is good, bad or "not yet"."""
    values = list(_flat(result))
    if any(v is False or v in _BAD or _is_error(v) for v in values):
        return "cross"
    if any(v in _PENDING for v in values if v is not True):
        return "clock"
    return "check"


def shorten(text: str, longest: int = _LONGEST_LABEL) -> str:
    """Cut a text that is too long, with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ,(") + "\u2026"


def _is_error(value: Any) -> bool:
    # Win32 codes that are answers: 997 is "pending", 0 success. Counts are small, codes are not.
    return isinstance(value, int) and not isinstance(value, bool) and value > 999


def _flat(value: Any) -> Any:
    if isinstance(value, tuple):
        for part in value:
            yield from _flat(part)
    else:
        yield value


def _value(value: Any) -> str:
    match value:
        case True:
            return "TRUE"
        case False:
            return "FALSE"
        case None:
            return "NULL"
        case tuple():
            inner = " " if value and all(isinstance(v, str) for v in value) and len(value) == 2 else ", "
            return inner.join(_value(v) for v in value)
        case _:
            return str(value)
