"""The catalogue of properties: what an administrator can read of an object, and what of it can be set.

Every property goes by the product's own name and is counted in the product's own unit. Beside the
value that it usually has stands where that is written, and beside one that cannot be edited why. The
properties stand in `assets/properties.yaml`; what they mean for the rows is `property_values`' business.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from core.texts.assets import BadAsset, read_asset
from core.texts.bilingual import Text

Kind = Literal[
    "cluster", "node", "network", "interface", "group", "resource", "type", "vm", "dll", "process", "witness",
    "quorum", "disk", "volume",
]  # fmt: skip
"""What has properties."""
Section = Literal[
    "state", "check", "failure", "placement", "machine", "heartbeat", "quorum", "resiliency", "service"
]  # fmt: skip
"""What belongs together in the inspector."""
Unit = Literal["", "ms", "s", "min", "h", "MB", "%", "node"]
"""What a value is counted in; `node` is the id of a node."""
How = Literal["plain", "private", "no"]
"""How it is set: by assignment, by Set-ClusterParameter, or not at all."""
Counts = Literal["", "at-once", "next-wait", "next-time"]
"""From when on a new value counts: the next look at it, the wait after the present one, the next occasion."""
ReasonId = Literal["state", "truth", "identity", "order", "owners", "file", "type", "hyper-v", "article"]


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the few values that a property may have, and what the product calls it."""

    value: int
    name: str


class Special(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value outside the range that has a meaning of its own."""

    value: int
    row: int | None
    """How the model keeps it."""
    name: str


class Property(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A property of a kind of object."""

    of: Kind
    name: str
    section: Section
    set: How
    source: str
    """Where it and its default are written, in words for people."""
    what: Text
    row: str = ""
    """The key of the row that has it; empty for one that is worked out."""
    also: str = ""
    """Another row that repeats it."""
    field: str = ""
    unit: Unit = ""
    default: int | str | None = None
    """In the unit; None where there is no usual value."""
    article_default: int | None = None
    least: int | None = None
    most: int | None = None
    special: Special | None = None
    choices: tuple[Choice, ...] = ()
    types: tuple[str, ...] = ()
    """Of a resource: the types that have it; empty for all."""
    counts: Counts = ""
    examples: tuple[int, ...] = ()
    """Values worth a try."""
    why_not: ReasonId | Literal[""] = ""
    account: Literal["documented", "shown", "both"] = "documented"
    """Where it is known; of those that are `shown` the article's account has the value, but no order about it."""

    def usual(self, *, is_article: bool) -> int | str | None:
        """The default in an account."""
        return self.article_default if is_article and self.article_default is not None else self.default


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sections: dict[Section, Text]
    reasons: dict[ReasonId, Text]
    properties: tuple[Property, ...]


@cache
def _file() -> _File:
    return read_asset("properties.yaml", _File)


@cache
def properties() -> Mapping[tuple[Kind, str], Property]:
    """Every property by the kind of object and its name, in the order of the inspector.

    Raises:
        BadAsset: one stands there twice, or can be set although nothing says where, or cannot and nothing says why.
    """
    found: dict[tuple[Kind, str], Property] = {}
    for one in _file().properties:
        key = (one.of, one.name)
        if key in found:
            raise BadAsset(f"assets/properties.yaml: {one.of} {one.name} stands there a second time")
        is_whole = bool(one.why_not) if one.set == "no" else bool(one.row and one.counts and one.examples)
        if not is_whole:
            raise BadAsset(f"assets/properties.yaml: {one.of} {one.name} does not say how it is set, or why not")
        found[key] = one
    return found


def properties_of(kind: Kind) -> tuple[Property, ...]:
    """The properties of a kind of object."""
    return tuple(one for one in properties().values() if one.of == kind)


def section_title(section: Section) -> Text:
    """What a section is called."""
    return _file().sections[section]


def reason_not_to_set(reason: ReasonId) -> Text:
    """Why a property cannot be edited."""
    return _file().reasons[reason]
