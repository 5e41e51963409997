"""The cluster as a graph: which boxes there are, and which of them speak to each other.

This is what the stage lays out and what every hop runs along. An edge carries the layer it
belongs to, so that a reader can ask for the chain alone (clussvc, rhs, DLL, vmms, VM) or for the
network between the nodes. Where the rows say which resource host has a resource, each host has the
DLLs of its own resources; else the only one has them all.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from core.kernel.rows import Row
from core.model import addresses
from core.model.control import COMMON_MONITOR, CORE_MONITOR, RcmResource, rcm_key
from core.model.rows import (
    CLOUD_WITNESS,
    CLUSTER,
    FILE_SHARE,
    FILE_SHARE_WITNESS,
    GENERIC_SERVICE,
    IP_ADDRESS,
    NETWORK_NAME,
    PHYSICAL_DISK,
    WITNESS,
    Cluster,
    Disk,
    DllFile,
    Resource,
    ResourceType,
    ShareSettings,
    VmSettings,
    Volume,
    Witness,
    type_key,
    volume_key,
)

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
        for network in cluster.networks or (cluster.network,):
            graph.add_edge(addresses.netft(node), addresses.network(network), layer="network")
        graph.add_edge(addresses.FAILOVER_CLUSTER_MANAGER, addresses.clussvc(node), layer="console")
        graph.add_edge(addresses.HYPER_V_MANAGER, addresses.vmms(node), layer="console")
    for one, other in combinations(cluster.nodes, 2):
        graph.add_edge(addresses.clussvc(one), addresses.clussvc(other), layer="network")
    return graph


def _inside(node: str, rows: Mapping[str, Row]) -> Iterator[Edge]:
    """The edges within one node, from top to bottom, in the order in which a call travels."""
    service, hyper_v = addresses.clussvc(node), addresses.vmms(node)
    yield addresses.machine(node), service, "machine"
    yield addresses.machine(node), addresses.netft(node), "machine"
    yield addresses.netft(node), service, "network"
    yield service, addresses.clusdb(node), "service"
    yield service, hyper_v, "service"
    hosted = [row for row in rows.values() if isinstance(row, Resource) and rcm_key(row.name) in rows]
    yield from _of_hosts(node, rows, hosted) if hosted else _of_the_only_host(node, rows)
    for row in rows.values():
        if isinstance(row, VmSettings):
            yield hyper_v, addresses.vm(node, row.name), "hyper-v"


def _of_the_only_host(node: str, rows: Mapping[str, Row]) -> Iterator[Edge]:
    host = addresses.rhs(node)
    yield addresses.clussvc(node), host, "host"
    for row in rows.values():
        if isinstance(row, DllFile) and row.node == node:
            dll = addresses.dll(node, row.file)
            yield host, dll, "dll"
            if row.file == BRIDGE:
                yield dll, addresses.vmms(node), "hyper-v"
        elif isinstance(row, ShareSettings):
            yield addresses.dll(node, "clusres.dll"), addresses.share(node, row.name), "storage"
        elif isinstance(row, Disk):
            yield addresses.dll(node, "clusres.dll"), addresses.disk(row.name), "storage"


def _of_hosts(node: str, rows: Mapping[str, Row], hosted: list[Resource]) -> Iterator[Edge]:
    """The edges of a node's resource hosts, each with the DLLs of its resources, and of Windows that ends processes."""
    cluster, machine = rows[CLUSTER], addresses.machine(node)
    assert isinstance(cluster, Cluster)
    yield machine, addresses.vmms(node), "machine"
    for other in cluster.nodes:
        if other != node:
            # The end of a cluster service breaks its connections, and Windows says so at their other ends.
            yield machine, addresses.clussvc(other), "network"
            yield addresses.vmms(node), addresses.vmms(other), "network"  # the memory of a VM that migrates
    for row in rows.values():
        if isinstance(row, VmSettings):
            yield machine, addresses.vm(node, row.name), "machine"
    witness = rows.get(WITNESS)
    if isinstance(witness, Witness):
        # Beside the resource's DLL the cluster service itself reads and writes there: who was in last.
        yield addresses.clussvc(node), addresses.witness(witness.name), "storage"
    yield from _of_volumes(node, rows)
    for number in monitors(rows):
        host = addresses.rhs(node, number)
        yield addresses.clussvc(node), host, "host"
        yield host, machine, "machine"
    for resource in hosted:
        rcm, kind = rows[rcm_key(resource.name)], rows[type_key(resource.type)]
        assert isinstance(rcm, RcmResource)
        assert isinstance(kind, ResourceType)
        host = addresses.rhs(node, rcm.monitor)
        dll = addresses.dll_in(host, kind.dll)
        yield host, dll, "dll"
        if kind.dll == BRIDGE:
            yield dll, addresses.vmms(node), "hyper-v"
            yield dll, machine, "machine"
        elif resource.type in _BEHIND:
            yield dll, _BEHIND[resource.type](node, resource), "storage"


def _of_volumes(node: str, rows: Mapping[str, Row]) -> Iterator[Edge]:
    """The edges of a node's file systems: down to the disks, up to the VMs, and to those who tell them of changes."""
    for row in rows.values():
        if isinstance(row, Disk):
            yield addresses.clussvc(node), addresses.disk(row.name), "service"
        elif isinstance(row, Volume):
            volume = addresses.csv(node, row.name)
            yield volume, addresses.disk(row.disk), "storage"
            yield addresses.clussvc(node), volume, "service"
            yield addresses.machine(node), volume, "machine"
        elif isinstance(row, VmSettings) and volume_key(row.volume) in rows:
            yield addresses.csv(node, row.volume), addresses.vm(node, row.name), "storage"


_BEHIND: dict[str, Callable[[str, Resource], str]] = {
    FILE_SHARE_WITNESS: lambda _, resource: addresses.witness(resource.name),
    CLOUD_WITNESS: lambda _, resource: addresses.witness(resource.name),
    FILE_SHARE: lambda node, resource: addresses.share(node, resource.serves),
    PHYSICAL_DISK: lambda _, resource: addresses.disk(resource.serves),
    IP_ADDRESS: lambda node, resource: addresses.ip(node, resource.name),
    NETWORK_NAME: lambda node, resource: addresses.name(node, resource.name),
    GENERIC_SERVICE: lambda node, resource: addresses.service(node, resource.name),
}
"""What the DLL of a type speaks to."""


def monitors(rows: Mapping[str, Row]) -> tuple[int, ...]:
    """The numbers of the resource hosts that are to be there, one alone where the rows say nothing of them."""
    numbers = {row.monitor for row in rows.values() if isinstance(row, RcmResource)}
    return tuple(sorted({CORE_MONITOR, COMMON_MONITOR, *numbers})) if numbers else (CORE_MONITOR,)
