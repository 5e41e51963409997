"""What there is to know of a selected node, network, port, witness, vote count or volume of a node, now.

Pure: from the rows of a moment, in the documented account only; the other knows none of it.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeVar

from core.kernel.rows import Row
from core.model import membership as who
from core.model.links import Port, Split, port_key, split_key
from core.model.rows import (
    CLUSTER,
    QUORUM,
    VIEW,
    WITNESS,
    Cluster,
    Membership,
    Network,
    Node,
    Quorum,
    Resource,
    View,
    Witness,
    member_key,
    network_key,
    node_key,
    resource_key,
)
from core.model.volumes import access, coordinator, disk_of, path_cut_key, volumes_on

R = TypeVar("R", bound=Row)
Rows = Mapping[str, Row]
Label = Literal[
    "state", "status", "vote", "sees", "isolated", "isolations", "quarantined", "volumes", "heartbeats", "sides",
    "cables", "loss", "delay", "missed", "kind", "path", "resource", "locked", "epoch", "epochs", "votes", "voters",
    "view", "disk", "coordinator", "cut",
]  # fmt: skip
"""What a line is about."""


class Line(NamedTuple):
    """One line: values are names of things, states, or numbers; times are in microseconds."""

    label: Label
    values: tuple[str | int | bool, ...]


class Standing(NamedTuple):
    """How a thing stands at a moment."""

    name: str
    lines: tuple[Line, ...]


def standing_of(rows: Rows, address: str) -> Standing | None:
    """How an object of the stage stands, or None where there is nothing to tell of it."""
    cluster = _row(rows, CLUSTER, Cluster)
    if cluster is None or not cluster.networks:
        return None
    region, _, rest = address.partition("/")
    kind, _, name = rest.partition("/")
    if region in cluster.nodes and kind in ("machine", "clussvc"):
        return Standing(region, tuple(_node(rows, region)))
    if region in cluster.nodes and kind == "csv" and name:
        return Standing(f"{name}, {region}", tuple(_volume(rows, region, name)))
    if region == "network":
        if name:
            return Standing(f"{name}, {kind}", tuple(_port(rows, name, kind)))
        return Standing(kind, tuple(_network(rows, kind, cluster)))
    witness = _row(rows, WITNESS, Witness)
    if region == "witness" and witness is not None:
        return Standing(witness.name, tuple(_witness(rows, witness)))
    return Standing("Quorum", tuple(_votes(rows, cluster))) if address == "quorum" else None


def _node(rows: Rows, name: str) -> Iterator[Line]:
    node, quorum = _row(rows, node_key(name), Node), _row(rows, QUORUM, Quorum)
    assert node is not None
    yield Line("state", (node.state,))
    if node.status:
        yield Line("status", node.status)
    yield Line("vote", (node.weight, quorum is not None and name in quorum.voters))
    member = _row(rows, member_key(name), Membership)
    yield Line("sees", member.members if member is not None else ())
    if isolation := _row(rows, who.isolated_key(name), who.Isolation):
        yield Line("isolated", (isolation.since,))
    if isolations := _row(rows, who.isolations_key(name), who.Isolations):
        yield Line("isolations", (len(isolations.times),))
    if quarantine := _row(rows, who.quarantine_key(name), who.Quarantine):
        yield Line("quarantined", (quarantine.until,))
    if found := [f"{volume}: {access(rows, name, volume)}" for volume in volumes_on(rows)]:
        yield Line("volumes", tuple(found))


def _network(rows: Rows, name: str, cluster: Cluster) -> Iterator[Line]:
    state, network = _row(rows, who.network_state_key(name), who.NetworkState), _row(rows, network_key(name), Network)
    assert network is not None
    yield Line("state", (state.state if state is not None else "Up",))
    yield Line("heartbeats", (network.same_subnet_delay, network.same_subnet_threshold))
    if split := _row(rows, split_key(name), Split):
        yield Line("sides", split.nodes)
    if out := [node for node in cluster.nodes if (port := _row(rows, port_key(node, name), Port)) and port.is_cut]:
        yield Line("cables", tuple(out))


def _port(rows: Rows, node: str, network: str) -> Iterator[Line]:
    interface = _row(rows, who.interface_key(node, network), who.Interface)
    yield Line("state", (interface.state if interface is not None else "Up",))
    if port := _row(rows, port_key(node, network), Port):
        yield Line("cut", (port.is_cut,))
        if port.loss:
            yield Line("loss", (port.loss,))
        if port.delay:
            yield Line("delay", (port.delay,))
    routes = [row for row in rows.values() if isinstance(row, who.Route) and row.network == network]
    if missed := [f"{row.node}: {row.missed}" for row in routes if row.peer == node]:
        yield Line("missed", tuple(missed))


def _witness(rows: Rows, witness: Witness) -> Iterator[Line]:
    resource, quorum = _row(rows, resource_key(witness.name), Resource), _row(rows, QUORUM, Quorum)
    yield Line("kind", (witness.kind,))
    yield Line("path", (witness.path,))
    if resource is not None:
        yield Line("resource", (resource.state,))
    yield Line("vote", (1, quorum is not None and quorum.witness_votes))
    if file := _row(rows, who.WITNESS_FILE, who.WitnessFile):
        yield Line("locked", (file.locked_by,) if file.locked_by else ())
        yield Line("epoch", (file.epoch,))


def _votes(rows: Rows, cluster: Cluster) -> Iterator[Line]:
    quorum, view = _row(rows, QUORUM, Quorum), _row(rows, VIEW, View)
    if quorum is not None:
        yield Line("votes", (quorum.present, quorum.total, quorum.needed))
        yield Line("voters", quorum.voters)
    if view is not None:
        yield Line("view", view.members)
    configs = [(node, _row(rows, who.config_key(node), who.QuorumConfig)) for node in cluster.nodes]
    if found := [f"{node}: {config.epoch}" for node, config in configs if config is not None]:
        yield Line("epochs", tuple(found))


def _volume(rows: Rows, node: str, volume: str) -> Iterator[Line]:
    disk = disk_of(rows, volume)
    yield Line("state", (access(rows, node, volume),))
    yield Line("disk", (disk,))
    yield Line("coordinator", (coordinator(rows, disk),))
    yield Line("cut", (path_cut_key(node, disk) in rows,))


def _row(rows: Rows, key: str, kind: type[R]) -> R | None:
    row = rows.get(key)
    return row if isinstance(row, kind) else None
