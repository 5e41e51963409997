"""Between the rows of the model and the values of properties as the product counts them.

The model keeps durations as microseconds, switches as true or false and actions by name; the product
has one number for each. Here is the way there and back, and what a property may be: a value that may
not be is refused with the range that is allowed.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from core.kernel.rows import Row
from core.model.policies import CLUSTER_POLICY
from core.model.rows import (
    CLUSTER,
    Cluster,
    Node,
    Resource,
    group_key,
    network_key,
    node_key,
    resource_key,
    type_key,
    vm_settings_key,
)
from core.rules.properties import Kind, Property, Unit, properties

Rows = Mapping[str, Row]
Value = int | str | None

SIZES: Final[dict[Unit, int]] = {"ms": 1_000, "s": 1_000_000, "min": 60_000_000, "h": 3_600_000_000}
"""Microseconds of the units of durations."""
_ALL_NETWORKS: Final = "network/*"
_SETTABLE: Final[tuple[Kind, ...]] = ("cluster", "node", "group", "resource")
"""The kinds of objects that have properties to set; of two objects of one name the first is meant."""


class Setting(NamedTuple):
    """A property of an object of a cluster, which can be set."""

    object: str
    property: Property


def is_there(rows: Rows, kind: Kind, name: str) -> bool:
    """Whether a cluster has an object of a kind and name."""
    if kind == "cluster":
        return _cluster(rows).name == name
    key = {
        "node": node_key,
        "network": network_key,
        "group": group_key,
        "resource": resource_key,
        "type": type_key,
        "vm": vm_settings_key,
    }.get(kind)
    return key is not None and key(name) in rows


def objects(rows: Rows) -> tuple[str, ...]:
    """The names of the objects whose properties can be set in the account that a world is of."""
    resources = tuple(row.name for row in rows.values() if isinstance(row, Resource))
    if CLUSTER_POLICY not in rows:
        return resources
    cluster = _cluster(rows)
    return tuple(dict.fromkeys((cluster.name, *cluster.nodes, *cluster.groups, *resources)))


def settable(rows: Rows) -> Iterator[Property]:
    """The properties that can be set in the account that a world is of."""
    is_article = CLUSTER_POLICY not in rows
    return (
        one for one in properties().values() if one.set != "no" and (one.account == "both" or not is_article)
    )  # fmt: skip


def setting(rows: Rows, name: str, property_name: str) -> Setting | None:
    """The property of an object by their names; None where the account has none that can be set."""
    for one in settable(rows):
        is_it = one.name == property_name and one.of in _SETTABLE and is_there(rows, one.of, name)
        if is_it and _fits(rows, one, name):
            return Setting(name, one)
    return None


def known_by_name(property_name: str) -> Property | None:
    """The property that can be set and has a name in any case; None where no object has one."""
    folded = property_name.casefold()
    found = (one for one in properties().values() if one.set != "no" and one.name.casefold() == folded)
    return next(found, None)


def allows(rows: Rows, one: Property, value: int) -> bool:
    """Whether a property may have a value."""
    if one.unit == "node":
        return value == 0 or any(node.id == value for node in _nodes(rows))
    if one.choices:
        return any(choice.value == value for choice in one.choices)
    if one.special is not None and value == one.special.value:
        return True
    return (one.least is None or value >= one.least) and (one.most is None or value <= one.most)


def allowed(rows: Rows, one: Property) -> str:
    """What a property may be: "250 to 2000 ms", "0, 1, 2", "0 to 4294967294 or 4294967295 (never)"."""
    if one.unit == "node":
        return ", ".join(["0", *(str(node.id) for node in _nodes(rows))])
    if one.choices:
        return ", ".join(f"{choice.value} ({choice.name})" for choice in one.choices)
    unit = f" {one.unit}" if one.unit else ""
    special = f" | {one.special.value} ({one.special.name})" if one.special is not None else ""
    return f"{one.least} – {one.most}{unit}{special}"


def value_of(rows: Rows, one: Property, name: str) -> Value:
    """The value of a property that a row has, as the product counts it; None where there is no row."""
    row = next((rows[key] for key in keys_of(rows, one, name) if key in rows), None)
    if row is None:
        return None
    raw = getattr(row, one.field)
    if one.unit == "node":
        return next((node.id for node in _nodes(rows) if node.name == raw), 0)
    return counted(one, raw)


def counted(one: Property, raw: object) -> Value:
    """A value as the product counts it, from what a row has."""
    if one.special is not None and raw == one.special.row:
        return one.special.value
    if isinstance(raw, bool):
        return int(raw)
    if isinstance(raw, str):
        return next((choice.value for choice in one.choices if choice.name == raw), raw)
    assert isinstance(raw, int)
    return raw // SIZES.get(one.unit, 1)


def property_in(key: str, field: str) -> Property | None:
    """The property that a field of a row is; None where it is none that can be set."""
    return _by_field().get((key.partition("/")[0], field))


@cache
def _by_field() -> Mapping[tuple[str, str], Property]:
    """The properties that can be set by the kind of their rows and the field."""
    return {
        (template.partition("/")[0], one.field): one
        for one in properties().values()
        for template in (one.row, one.also)
        if template and one.set != "no"
    }


def written(rows: Rows, one: Property, name: str, value: int) -> Iterator[tuple[str, object]]:
    """What setting a property writes: for each row that has it the key, and what its field becomes."""
    for key in keys_of(rows, one, name):
        yield key, _raw(rows, one, getattr(rows[key], one.field), value)


def keys_of(rows: Rows, one: Property, name: str) -> list[str]:
    """The keys of the rows that have a property, those first that are asked."""
    if one.row == _ALL_NETWORKS:
        cluster = _cluster(rows)
        return [network_key(network) for network in dict.fromkeys((cluster.network, *cluster.networks))]
    resource = rows.get(resource_key(name)) if one.of == "resource" else None
    serves = resource.serves if isinstance(resource, Resource) else ""
    keys = [template.format(name=name, serves=serves) for template in (one.row, one.also) if template]
    return [key for key in keys if key in rows]


def _raw(rows: Rows, one: Property, present: object, value: int) -> object:
    """A value as the model keeps it."""
    if one.special is not None and value == one.special.value:
        return one.special.row
    if one.unit == "node":
        return next((node.name for node in _nodes(rows) if node.id == value), "")
    if isinstance(present, bool):
        return bool(value)
    if isinstance(present, str):
        return next(choice.name for choice in one.choices if choice.value == value)
    return value * SIZES.get(one.unit, 1)


def _fits(rows: Rows, one: Property, name: str) -> bool:
    """Whether an object has a property: those of a virtual machine only a resource of that type has."""
    row = rows.get(resource_key(name))
    return not one.types or (isinstance(row, Resource) and row.type in one.types and bool(keys_of(rows, one, name)))


def _nodes(rows: Rows) -> list[Node]:
    found = [rows[node_key(name)] for name in _cluster(rows).nodes]
    return [row for row in found if isinstance(row, Node)]


def _cluster(rows: Rows) -> Cluster:
    row = rows[CLUSTER]
    assert isinstance(row, Cluster)
    return row
