"""Which component is at which address, and how far it is from one region to another.

The address says it all, so components are made when they are first spoken to: a cluster of 64
nodes and 8,000 VMs needs only those of its boxes that ever take part.
"""

from collections.abc import Callable

from core.components.article.clusres import ClusRes, ClusRes2
from core.components.article.cluster_service import ClusterDatabase, ClusterService
from core.components.article.resource_host import ResourceHost
from core.components.article.vmclusres import VmClusRes
from core.components.base import ClusterComponent
from core.components.consoles import FailoverClusterManager, HyperVManager
from core.components.hyper_v import VirtualMachine, Vmms
from core.components.machine import Machine
from core.components.network import ClusterNetwork, NetFt
from core.components.storage import ClusterDisk, FileShare
from core.kernel.component import Component, Kernel
from core.kernel.world import World
from core.model import addresses
from core.model.preset import Preset
from core.model.rows import Node, node_key

MakeComponent = Callable[[str, Kernel, Preset], ClusterComponent]

OUTSIDE: dict[str, MakeComponent] = {
    addresses.FAILOVER_CLUSTER_MANAGER: FailoverClusterManager,
    addresses.HYPER_V_MANAGER: HyperVManager,
}

REGIONS: dict[str, MakeComponent] = {"network": ClusterNetwork, "storage": ClusterDisk}

ON_A_NODE: dict[str, MakeComponent] = {
    "machine": Machine,
    "clussvc": ClusterService,
    "clussvc/CLUSDB": ClusterDatabase,
    "vmms": Vmms,
    "netft": NetFt,
}

DLLS: dict[str, MakeComponent] = {
    "vmclusres.dll": VmClusRes,
    "clusres.dll": ClusRes,
    "clusres2.dll": ClusRes2,
}

KINDS_ON_A_NODE: dict[str, MakeComponent] = {"vm": VirtualMachine, "share": FileShare}


class UnknownAddress(LookupError):
    """No component can be at this address."""


class Directory:
    """Makes the components of a cluster under one preset."""

    def __init__(self, preset: Preset) -> None:
        self.preset = preset

    def __call__(self, address: str, kernel: Kernel) -> Component:
        """The component at an address.

        Raises:
            UnknownAddress: there can be none.
        """
        return self._class_at(address)(address, kernel, self.preset)

    def _class_at(self, address: str) -> MakeComponent:
        region, _, place = address.partition("/")
        kind, _, name = place.partition("/")
        if address in OUTSIDE:
            return OUTSIDE[address]
        if region in REGIONS:
            return REGIONS[region]
        if place in ON_A_NODE:
            return ON_A_NODE[place]
        if kind in KINDS_ON_A_NODE:
            return KINDS_ON_A_NODE[kind]
        if kind.startswith("rhs:"):
            return DLLS.get(name, ResourceHost)
        raise UnknownAddress(address)


class ClusterTransport:
    """The ways between the nodes: one latency, open to every machine that has power."""

    is_whole = True
    """Nodes fail as a whole, the network between them does not: who lives can be reached."""

    def __init__(self, world: World, latency: int) -> None:
        self._rows = world.rows
        self._latency = latency

    def delay(self, source: str, target: str) -> int:
        """From node to node the latency of the network; to and from anything else none."""
        return self._latency if node_key(source) in self._rows and node_key(target) in self._rows else 0

    def reaches(self, source: str, target: str) -> bool:
        """Whether the target is no machine, or one that runs; a user stands beside the machines."""
        row = self._rows.get(node_key(target))
        return not isinstance(row, Node) or row.power == "On" or source == addresses.USER
