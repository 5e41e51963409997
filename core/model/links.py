"""The networks as they are: cables, switches, what gets lost and what comes late. The truth, not the belief.

Every node has a port on every cluster network. A port can be unplugged, lose packets or delay
them; a network can be split in two, so that a part of the nodes hears only one another. Two nodes
reach each other when one network carries them. Nothing is drawn by chance: whether a heartbeat is
lost follows from a checksum over who, where and which, and the seed of the run, the same on every
machine.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

from core.kernel.rows import Row
from core.model.rows import CLUSTER, Cluster, Node, node_key

if TYPE_CHECKING:
    import networkx

Rows = Mapping[str, Row]


class Port(Row, frozen=True):
    """What is wrong with a node's port on a network; key `port/NODE1/Cluster Network 1`. No row while all is well."""

    node: str
    network: str
    is_cut: bool = False
    loss: int = 0
    """Of a hundred packets, how many are lost."""
    delay: int = 0
    """Microseconds by which packets are late."""
    since: int = 0
    """When the delay changed last."""
    was_delay: int = 0
    """The delay before that: what was sent then still arrives so."""


SEED: Final = "seed"
"""The key of the seed; there is no row while it is 0."""


class Seed(Row, frozen=True):
    """What else decides which packets are lost: with another seed it is others."""

    number: int


class Split(Row, frozen=True):
    """That a network is split; key `split/Cluster Network 1`. There is no row while it is whole."""

    network: str
    nodes: tuple[str, ...]
    """The nodes on one side; all others are on the other."""


@cache
def port_key(node: str, network: str) -> str:
    return f"port/{node}/{network}"


@cache
def split_key(network: str) -> str:
    return f"split/{network}"


def port(rows: Rows, node: str, network: str) -> Port:
    """A node's port on a network, also where nothing is wrong with it."""
    row = rows.get(port_key(node, network))
    return row if isinstance(row, Port) else Port(node, network)


def is_plugged(rows: Rows, node: str, network: str) -> bool:
    """Whether a node's cable on a network is in."""
    row = rows.get(port_key(node, network))
    return not (isinstance(row, Port) and row.is_cut)


def carries(rows: Rows, network: str, one: str, other: str) -> bool:
    """Whether a network has an open way between two nodes."""
    if not (is_plugged(rows, one, network) and is_plugged(rows, other, network)):
        return False
    split = rows.get(split_key(network))
    return not isinstance(split, Split) or (one in split.nodes) == (other in split.nodes)


def reaches(rows: Rows, one: str, other: str) -> bool:
    """Whether any network has an open way between two nodes."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return any(carries(rows, network, one, other) for network in cluster.networks)


def lateness(rows: Rows, one: str, other: str) -> int:
    """Microseconds by which a message is late on the quickest open way between two nodes."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    ways = [
        port(rows, one, network).delay + port(rows, other, network).delay
        for network in cluster.networks
        if carries(rows, network, one, other)
    ]
    return min(ways, default=0)


def is_heard(rows: Rows, network: str, one: str, other: str, now: int) -> bool:
    """Whether the answer to a heartbeat arrives by now: the way is open, nothing got lost, nothing is still on the way.

    A delay that stays the same costs nothing but the first answers: after that, one arrives each second again.
    """
    if not carries(rows, network, one, other):
        return False
    for node, peer in ((one, other), (other, one)):
        row = rows.get(port_key(node, network))
        if not isinstance(row, Port):
            continue
        if row.loss and crc32(f"{network}/{node}/{peer}/{now}{_seeded(rows)}".encode()) % 100 < row.loss:
            return False
        if 0 < now - row.since < 2 * (row.delay - row.was_delay):
            return False
    return True


def _seeded(rows: Rows) -> str:
    seed = rows.get(SEED)
    return f"/{seed.number}" if isinstance(seed, Seed) else ""


def wires(rows: Rows, network: str) -> "networkx.Graph[str]":
    """The nodes that run, and an edge between any two that a network carries."""
    import networkx  # noqa: PLC0415 - its import costs as much as opening a window

    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    graph: networkx.Graph[str] = networkx.Graph()
    running = [node for node in cluster.nodes if _runs(rows, node)]
    graph.add_nodes_from(running)
    for place, one in enumerate(running):
        graph.add_edges_from((one, other) for other in running[place + 1 :] if carries(rows, network, one, other))
    return graph


def islands(rows: Rows) -> tuple[tuple[str, ...], ...]:
    """The sets of running nodes that can reach one another in some way, in the order of their lowest ids."""
    import networkx  # noqa: PLC0415

    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    graph = networkx.compose_all([wires(rows, network) for network in cluster.networks])
    order = cluster.nodes.index
    parts = [tuple(sorted(part, key=order)) for part in networkx.connected_components(graph)]
    return tuple(sorted(parts, key=lambda part: order(part[0])))


def _runs(rows: Rows, node: str) -> bool:
    row = rows[node_key(node)]
    return isinstance(row, Node) and row.power == "On"
