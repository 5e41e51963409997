"""The catalogue of faults: what can be broken, what is seen then, and how it is repaired.

A fault is a command seen from the other side: not what a user orders, but what a class learns
from it. The words stand in `assets/faults.yaml`. The layer says where the disaster strikes, so
that a lesson can go through the layers from the power to the VM.
"""

from functools import cache
from typing import Literal

import msgspec

from core.rules.catalogue import Provenance
from core.texts.assets import BadAsset, read_asset
from core.texts.bilingual import Text

Layer = Literal["power", "DLL", "VM"]
"""Where something is broken, from below to above."""


class Repair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How something is mended."""

    command: str
    """The name of the command that does it."""
    how: Text


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a cluster can be hurt."""

    id: str
    layer: Layer
    command: str
    """The name of the command that breaks it."""
    title: Text
    breaks: Text
    """What is broken, and what that means at once."""
    seen: Text
    """What is seen then, and what is not."""
    repair: Repair
    provenance: Provenance
    source: str
    """Where it is written what is seen then, in words for people."""


@cache
def faults() -> tuple[Fault, ...]:
    """Every fault, in the order of the file: from the power up to the VM.

    Raises:
        BadAsset: two faults have the same id.
    """
    entries = read_asset("faults.yaml", tuple[Fault, ...])
    ids = [fault.id for fault in entries]
    if twice := next((name for name in ids if ids.count(name) > 1), None):
        raise BadAsset(f"assets/faults.yaml: the fault {twice!r} stands there a second time")
    return entries
