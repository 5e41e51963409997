"""What stands beside an arrow where calls are shown in full: arguments as documented, results with codes by name.

Only the form of a call that Microsoft documents goes below it; what is inside the product has no signature to show.
"""

from typing import Any, Final

from core.evidence.readable import MEANING_OF_ARGUMENT, MEANING_OF_RESULT
from core.evidence.signatures import code, on_arrow, signature_of, without_type
from core.kernel.hops import Hop
from core.model.addresses import region
from gui.stage.labels import hop_label, shorten

_LONGEST: Final = 72
_LONGEST_ARGUMENT: Final = 36
_MOST_ARGUMENTS: Final = 5
_OPENED: Final = "Open"


def call_label(hop: Hop) -> str:
    """The label of a hop's arrow, as code."""
    match hop.kind:
        case "return":
            return shorten(f"→ {_result(hop)}", _LONGEST) if hop.result is not None else hop.function
        case "abort":
            said = code(hop.result) if _is_number(hop.result) else str(hop.result)
            return shorten(f"{hop.function} → {said}", _LONGEST)
        case "call" | "message":
            return shorten(on_arrow(hop) or _called(hop), _LONGEST)
    return hop_label(hop)


def call_note(hop: Hop) -> str:
    """The signature of a documented function, for below the call of it; empty for anything else."""
    signature = signature_of(hop) if hop.kind in ("call", "message") else None
    return signature.text if signature is not None and signature.is_public else ""


def _called(hop: Hop) -> str:
    here = f"{region(hop.target)}/"
    told = [
        n
        for n, value in enumerate(hop.arguments)
        if value != "" and MEANING_OF_ARGUMENT.get((hop.function, n)) != "chain"
    ]
    parts = [_argument(hop, n).removeprefix(here) for n in told[:_MOST_ARGUMENTS]]
    if len(told) > _MOST_ARGUMENTS:
        parts.append("…")
    return f"{hop.function}({', '.join(shorten(part, _LONGEST_ARGUMENT) for part in parts)})"


def _argument(hop: Hop, position: int) -> str:
    value, meaning = hop.arguments[position], MEANING_OF_ARGUMENT.get((hop.function, position), "")
    if meaning == "code" and _is_number(value):
        return code(value)
    if meaning == "generation":
        return f"gen({value})"
    if meaning == "duration" and _is_number(value):
        return f"{value / 1_000_000:g} s"
    return _plain(value)


def _result(hop: Hop) -> str:
    value, signature = hop.result, signature_of(hop)
    is_public = signature is not None and signature.is_public
    brings_code = MEANING_OF_RESULT.get(hop.function) in ("code", "success")
    brings_code |= signature is not None and is_public and signature.text.startswith("DWORD WINAPI")
    if not _is_number(value) or not brings_code:
        return hop_label(hop)
    if hop.function != _OPENED or not is_public:
        return code(value)
    # Open gives a handle back, or none and the reason by other means.
    return f"NULL, {code(value)}" if value else "RESID"


def _plain(value: Any) -> str:
    match value:
        case True | False:
            return str(value).upper()
        case None:
            return "NULL"
        case tuple():
            return f"{{{', '.join(_plain(one) for one in value)}}}"
        case _:
            return without_type(str(value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
