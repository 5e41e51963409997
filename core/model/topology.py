"""The cluster as a graph: which boxes there are, and which of them speak to each other.

This is what the stage lays out and what every hop runs along. An edge carries the layer it
belongs to, so that a reader can ask for the chain alone (clussvc, rhs, DLL, vmms, VM) or for the
network between the nodes.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from core.kernel.rows import Row
from core.model import addresses
from core.model.rows import CLUSTER, Cluster, Disk, DllFile, ShareSettings, VmSettings

if TYPE_CHECKING:
    import networkx

Layer = Literal["service", "host", "dll", "hyper-v", "storage", "network", "console", "machine"]
Edge = tuple[str, str, Layer]

BRIDGE = "vmclusres.dll"
"""The DLL that speaks to Hyper-V; the others speak to shares and disks."""


def topology(rows: Mapping[str, Row]) -> "networkx.Graph[str]":
    """The graph of a cluster: addresses, and edges with the attribute `layer`.

    Which VM or share is on which node changes, so every node has a place for each.
    """
    import networkx  # noqa: PLC0415 - its import costs as much as opening a window

    graph: networkx.Graph[str] = networkx.Graph()
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    for node in cluster.nodes:
        for one, other, layer in _inside(node, rows):
            graph.add_edge(one, other, layer=layer)
        graph.add_edge(addresses.netft(node), addresses.network(cluster.network), layer="network")
        graph.add_edge(addresses.FAILOVER_CLUSTER_MANAGER, addresses.clussvc(node), layer="console")
        graph.add_edge(addresses.HYPER_V_MANAGER, addresses.vmms(node), layer="console")
    for one, other in combinations(cluster.nodes, 2):
        graph.add_edge(addresses.clussvc(one), addresses.clussvc(other), layer="network")
    return graph


def _inside(node: str, rows: Mapping[str, Row]) -> Iterator[Edge]:
    """The edges within one node, from top to bottom, in the order in which a call travels."""
    service, host, hyper_v = addresses.clussvc(node), addresses.rhs(node), addresses.vmms(node)
    yield addresses.machine(node), service, "machine"
    yield addresses.machine(node), addresses.netft(node), "machine"
    yield addresses.netft(node), service, "network"
    yield service, addresses.clusdb(node), "service"
    yield service, host, "host"
    yield service, hyper_v, "service"
    for row in rows.values():
        if isinstance(row, DllFile) and row.node == node:
            dll = addresses.dll(node, row.file)
            yield host, dll, "dll"
            if row.file == BRIDGE:
                yield dll, hyper_v, "hyper-v"
        elif isinstance(row, VmSettings):
            yield hyper_v, addresses.vm(node, row.name), "hyper-v"
        elif isinstance(row, ShareSettings):
            yield addresses.dll(node, "clusres.dll"), addresses.share(node, row.name), "storage"
        elif isinstance(row, Disk):
            yield addresses.dll(node, "clusres.dll"), addresses.disk(row.name), "storage"
