"""Signatures: what the functions that hops carry look like where they are written down, and how sure that is.

A resource DLL's entry points, the callbacks of its host and what a console calls are public, and stand in the
headers of the Windows SDK. How the cluster service, the resource host and Hyper-V call each other inside is not:
then the name is what a log says or ours, the arguments are those of the simulator, and the provenance says so.

A public function has a form for the arrow as well, in which a hop's arguments stand where the documentation has them:

- `{arg1}` to `{arg4}`: an argument as it is; `{name1}` without the words "Virtual Machine" before it.
- `{resid1}`: the handle that the DLL gave for a resource in Open, and whose it is. The numbers are made from the names.
- `{code1}`: a Win32 code with its name.
- `{file}`: the file that is spoken to.
"""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any, Final
from zlib import crc32

import msgspec

from core.evidence.names import place
from core.evidence.words import words
from core.kernel.hops import Hop
from core.model.rows import FILE_SHARE, PHYSICAL_DISK, VIRTUAL_MACHINE, VIRTUAL_MACHINE_CONFIGURATION
from core.rules.catalogue import Provenance
from core.texts.assets import read_asset
from core.texts.bilingual import Language, Text

_ANSWERS: Final = ("return", "abort")
_TYPES: Final = (VIRTUAL_MACHINE, FILE_SHARE, PHYSICAL_DISK)
"""In the article's account one call asks for all resources of a type."""
_HANDLES: Final = 0xFF0
_FIRST_HANDLE: Final = 0x10


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where signatures are written, and how sure they are."""

    provenance: Provenance
    text: Text


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A function as its callers know it."""

    function: str
    """The name that hops carry."""
    text: str
    """What it looks like."""
    source: str
    """The key of where it is written."""
    callers: tuple[str, ...] = ()
    """The kinds of boxes that call it, as `core.evidence.names` tells them apart; none for a wait."""
    callees: tuple[str, ...] = ()
    """The kinds of boxes it is called in, where others have a function of the same name; empty for all others."""
    arrow: str = ""
    """How a call of it stands on an arrow; empty where only its name and arguments do."""

    def called_by(self, language: Language) -> str:
        """Its callers, in a list for people; empty where nobody calls it."""
        return ", ".join(dict.fromkeys(_file().kinds[kind].in_language(language) for kind in self.callers))

    @property
    def provenance(self) -> Provenance:
        """How sure it is."""
        return _file().sources[self.source].provenance

    @property
    def written(self) -> Text:
        """Where it is written, in words for people."""
        return _file().sources[self.source].text

    @property
    def is_public(self) -> bool:
        """Whether Microsoft documents it."""
        return self.provenance == "documented"


class SignatureFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    sources: dict[str, Source]
    kinds: dict[str, Text]
    """What callers are called."""
    functions: tuple[Signature, ...]


@cache
def _file() -> SignatureFile:
    return read_asset("evidence/signatures.yaml", SignatureFile)


@cache
def signatures() -> Mapping[str, tuple[Signature, ...]]:
    """Every signature by its function, those for certain callees first."""
    found: dict[str, tuple[Signature, ...]] = {}
    for one in sorted(_file().functions, key=lambda signature: not signature.callees):
        found[one.function] = (*found.get(one.function, ()), one)
    return found


def signature_of(hop: Hop) -> Signature | None:
    """The signature of the function that a hop calls or answers; None if the catalogue has none."""
    called = hop.source if hop.kind in _ANSWERS else hop.target
    return _found(hop.function, called)


@cache
def _found(function: str, called: str) -> Signature | None:
    kind = place(called).kind
    known = signatures().get(function, ())
    return next((one for one in known if not one.callees or kind in one.callees), None)


def on_arrow(hop: Hop) -> str:
    """A call as its documentation has it, with the hop's arguments; empty where it has no form for that."""
    signature = signature_of(hop)
    if signature is None or not signature.arrow or hop.kind in _ANSWERS:
        return ""
    parts = []
    for literal, field, _, _ in Formatter().parse(signature.arrow):
        parts.append(literal)
        if field == "file":
            parts.append(hop.target.rpartition("/")[2])
        elif field:
            position = int(field[-1]) - 1
            parts.append(_shown(field[:-1], hop.arguments[position]) if position < len(hop.arguments) else "…")
    return "".join(parts)


def _shown(form: str, value: Any) -> str:
    if form == "resid" and value in _TYPES:
        return f"… · {value}"
    if form == "resid":
        return f"{handle(str(value))} · {without_type(str(value))}"
    if form == "code":
        return code(value)
    return without_type(str(value)) if form == "name" else str(value)


def handle(resource: str) -> str:
    """The RESID of a resource: the same number for the same name in every run, since a DLL may choose any."""
    return f"0x{_FIRST_HANDLE + crc32(resource.encode()) % _HANDLES:X}"


def code(value: int) -> str:
    """A Win32 code by number and name."""
    name = words().codes.get(value)
    return f"{value} {name}" if name else str(value)


def without_type(resource: str) -> str:
    """The resource of a VM by the VM's name, as people say it."""
    return resource.removeprefix(f"{VIRTUAL_MACHINE_CONFIGURATION} ").removeprefix(f"{VIRTUAL_MACHINE} ")
