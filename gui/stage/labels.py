"""What stands beside an arrow: the function with its arguments, or what it brought back.

Function names and API constants are code, not language, so they are the same everywhere.
"""

from typing import Any, Final

from core.kernel.hops import Hop
from core.model.addresses import region
from core.model.rows import VIRTUAL_MACHINE, VIRTUAL_MACHINE_CONFIGURATION
from gui.stage.figures import Glyph

_LONGEST_WORD: Final = 18
_LONGEST_LABEL: Final = 40
_MOST_ARGUMENTS: Final = 3
_MOST_NAMED: Final = 2
_PENDING: Final = ("onlinepending", "offlinepending", "starting", "pending", "joining")
_IO_PENDING: Final = 997
_SMALLEST_CODE: Final = 126
_LARGEST_CODE: Final = 15_999
"""Win32 error codes end here; larger numbers are times in microseconds."""
_BAD: Final = ("failed", "down", "damaged", "missing")


def hop_label(hop: Hop) -> str:
    """The label of a hop's arrow."""
    match hop.kind:
        case "return":
            said = "" if hop.result is None else shorten(_value(hop.result))
            return said or hop.function
        case "abort":
            return shorten(f"{hop.function}: {_value(hop.result)}")
        case "bundle":
            return f"{hop.function} \u00d7{hop.width}"
        case "timer" | "input" | "kill" if not hop.arguments:
            return hop.function
    here = f"{region(hop.target)}/"
    words = [shorten(_value(a).removeprefix(here), _LONGEST_WORD) for a in hop.arguments[:_MOST_ARGUMENTS]]
    # Nobody: a gap between two commas looks like a mistake.
    arguments = ["\u2013" if argument == () else word for word, argument in zip(words, hop.arguments, strict=False)]
    if len(hop.arguments) > _MOST_ARGUMENTS:
        arguments.append("\u2026")
    return shorten(f"{hop.function}({', '.join(arguments)})")


def hop_mark(hop: Hop) -> Glyph:
    """The glyph a token carries: how it went."""
    if hop.kind in ("abort", "kill") or hop.lost:
        return "cross"
    if hop.kind == "input":
        return "bolt"
    return outcome(hop.result) if hop.kind == "return" else ""


def outcome(result: Any) -> Glyph:
    """Whether an answer is good, bad or "not yet"."""
    values = list(_flat(result))
    words = [v.casefold() for v in values if isinstance(v, str)]
    if any(v is False or _is_error(v) for v in values) or any(word in _BAD for word in words):
        return "cross"
    if _IO_PENDING in values or any(word in _PENDING for word in words):
        return "clock"
    return "check"


def shorten(text: str, longest: int = _LONGEST_LABEL) -> str:
    """Cut a text that is too long, with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ,(") + "\u2026"


def _is_error(value: Any) -> bool:
    # 0 is success and 997 "pending"; a number of members or votes is smaller than any code in use.
    number = isinstance(value, int) and not isinstance(value, bool)
    return number and value != _IO_PENDING and _SMALLEST_CODE <= value <= _LARGEST_CODE


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
        case int() if value > _LARGEST_CODE:
            return f"{value / 1_000_000:g} s"
        case tuple():
            return _many(value)
        case str():
            # The resource of a VM is named after it; on an arrow the VM's name will do.
            return value.removeprefix(f"{VIRTUAL_MACHINE_CONFIGURATION} ").removeprefix(f"{VIRTUAL_MACHINE} ")
        case _:
            return str(value)


def _many(values: tuple[Any, ...]) -> str:
    """Several values: states by name where there is something to say, otherwise counted."""
    if len(values) > 1 and all(_is_state(value) for value in values):
        bad = [_value(value[0]) + " " + value[1] for value in values if value[1].casefold() in _BAD]
        counts: dict[str, int] = {}
        for _, state in values:
            if state.casefold() not in _BAD:
                counts[state] = counts.get(state, 0) + 1
        return ", ".join([*bad, *(f"{count} {state}" for state, count in counts.items())])
    # An empty text says that there is nothing more to say.
    shown = [f"{_value(v[0])} {v[1]}" if _is_state(v) else _value(v) for v in values[:_MOST_NAMED] if v != ""]
    more = f" +{len(values) - _MOST_NAMED}" if len(values) > _MOST_NAMED else ""
    return ", ".join(shown) + more


def _is_state(value: Any) -> bool:
    return isinstance(value, tuple) and len(value) == 2 and all(isinstance(part, str) for part in value)
