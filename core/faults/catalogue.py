"""The catalogue of faults: what can be broken, what is seen then, and how it is repaired.

A fault is a command seen from the other side: not what a user orders, but what a class learns
from it. The words stand in `assets/faults.yaml`. The layer says where the disaster strikes, so
that a lesson can go through the layers from the power to the guest. Some disasters can be seen
in one account of the cluster only, and some look different in the two.
"""

from functools import cache
from typing import Literal, get_args

import msgspec

from core.model.preset import PresetName
from core.rules.catalogue import Provenance
from core.texts.assets import BadAsset, read_asset
from core.texts.bilingual import Text

Layer = Literal["power", "network", "storage", "memory", "process", "quorum", "DLL", "call", "VM", "guest"]
"""Where something is broken, from below to above: DLL is the file, call what its code does."""

LAYERS: tuple[Layer, ...] = get_args(Layer)


class Repair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How something is mended."""

    how: Text
    command: str = ""
    """The name of the command that does it; empty when it always mends itself."""


class Account(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one account of the cluster says of a fault."""

    seen: Text
    """What is seen then, and what is not."""
    provenance: Provenance
    source: str
    """Where it is written what is seen then, in words for people."""


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in which a cluster can be hurt."""

    id: str
    layer: Layer
    command: str
    """The name of the command that breaks it."""
    presets: tuple[PresetName, ...]
    """The accounts of the cluster in which it can be seen."""
    title: Text
    breaks: Text
    """What is broken, and what that means at once."""
    seen: Text
    """What is seen then, and what is not."""
    repair: Repair
    provenance: Provenance
    source: str
    """Where it is written what is seen then, in words for people."""
    documented: Account | None = None
    """What the preset documented shows, where that is not what the preset article shows."""

    def account(self, preset: PresetName) -> Account:
        """What is seen in one of the accounts that it can be seen in."""
        if preset == "documented" and self.documented is not None:
            return self.documented
        return Account(self.seen, self.provenance, self.source)


@cache
def faults() -> tuple[Fault, ...]:
    """Every fault, in the order of the file: from the power up to the guest.

    Raises:
        BadAsset: two faults have the same id.
    """
    entries = read_asset("faults.yaml", tuple[Fault, ...])
    ids = [fault.id for fault in entries]
    if twice := next((name for name in ids if ids.count(name) > 1), None):
        raise BadAsset(f"assets/faults.yaml: the fault {twice!r} stands there a second time")
    return entries


def faults_of(preset: PresetName) -> tuple[Fault, ...]:
    """The faults that can be seen in one account."""
    return tuple(fault for fault in faults() if preset in fault.presets)
