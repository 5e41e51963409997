"""Which component is at which address, and how far it is from one region to another.

The address says it all, so components are made when they are first spoken to: a cluster of 64
nodes and 8,000 VMs needs only those of its boxes that ever take part.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.components.article import clusres as article_clusres
from core.components.article import cluster_service as article_service
from core.components.article import network as article_network
from core.components.article import resource_host as article_host
from core.components.article import vmclusres as article_vmclusres
from core.components.base import ClusterComponent
from core.components.consoles import FailoverClusterManager, HyperVManager
from core.components.documented import clusres as documented_clusres
from core.components.documented import cluster_service as documented_service
from core.components.documented import consoles as documented_consoles
from core.components.documented import csv as documented_csv
from core.components.documented import hyper_v as documented_hyper_v
from core.components.documented import machine as documented_machine
from core.components.documented import migration as documented_migration
from core.components.documented import network as documented_network
from core.components.documented import resource_host as documented_host
from core.components.documented import storage as documented_storage
from core.components.documented import vmclusres as documented_vmclusres
from core.components.documented.witness import WitnessStore
from core.components.hyper_v import VirtualMachine, Vmms
from core.components.machine import Machine
from core.components.offerings import Behind
from core.components.storage import ClusterDisk, FileShare
from core.kernel.component import Component, Kernel
from core.kernel.world import World
from core.model import addresses
from core.model.links import lateness, reaches
from core.model.preset import Preset, PresetName
from core.model.rows import Node, node_key

MakeComponent = Callable[[str, Kernel, Preset], ClusterComponent]


@dataclass(frozen=True)
class Cast:
    """Who plays which part in an account."""

    outside: Mapping[str, MakeComponent]
    """By address: what lies outside the nodes."""
    regions: Mapping[str, MakeComponent]
    """By region: what there is several of outside the nodes."""
    on_a_node: Mapping[str, MakeComponent]
    """By place: what there is once on every node."""
    kinds: Mapping[str, MakeComponent]
    """By kind: what there may be several of on a node."""
    host: MakeComponent
    dlls: Mapping[str, MakeComponent]


KINDS: dict[str, MakeComponent] = {"share": FileShare, "ip": Behind, "name": Behind, "service": Behind}

CASTS: dict[PresetName, Cast] = {
    "article": Cast(
        outside={
            addresses.FAILOVER_CLUSTER_MANAGER: FailoverClusterManager,
            addresses.HYPER_V_MANAGER: HyperVManager,
        },
        regions={"network": article_network.ClusterNetwork, "storage": ClusterDisk},
        on_a_node={
            "machine": Machine,
            "clussvc": article_service.ClusterService,
            "clussvc/CLUSDB": article_service.ClusterDatabase,
            "vmms": Vmms,
            "netft": article_network.NetFt,
        },
        kinds={**KINDS, "vm": VirtualMachine},
        host=article_host.ResourceHost,
        dlls={
            "vmclusres.dll": article_vmclusres.VmClusRes,
            "clusres.dll": article_clusres.ClusRes,
            "clusres2.dll": article_clusres.ClusRes2,
        },
    ),
    "documented": Cast(
        outside={
            addresses.FAILOVER_CLUSTER_MANAGER: documented_consoles.FailoverClusterManager,
            addresses.HYPER_V_MANAGER: documented_consoles.HyperVManager,
        },
        regions={
            "network": documented_network.ClusterNetwork,
            "storage": documented_storage.SharedDisk,
            "witness": WitnessStore,
        },
        on_a_node={
            "machine": documented_machine.Machine,
            "clussvc": documented_service.ClusterService,
            "vmms": documented_migration.Vmms,
            "netft": documented_network.NetFt,
        },
        kinds={
            **KINDS,
            "vm": documented_hyper_v.VirtualMachine,
            "csv": documented_csv.CsvFs,
            "share": documented_storage.FileShare,
        },
        host=documented_host.ResourceHost,
        dlls={
            "vmclusres.dll": documented_vmclusres.VmClusRes,
            "clusres.dll": documented_clusres.ClusRes,
            "clusres2.dll": documented_clusres.ClusRes2,
        },
    ),
}


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
        cast = CASTS[self.preset.name]
        if address in cast.outside:
            return cast.outside[address]
        if region in cast.regions:
            return cast.regions[region]
        if place in cast.on_a_node:
            return cast.on_a_node[place]
        if kind in cast.kinds:
            return cast.kinds[kind]
        if kind.startswith("rhs:"):
            return cast.dlls.get(name, cast.host)
        raise UnknownAddress(address)


class ClusterTransport:
    """The ways between the nodes: one latency, open to every machine that has power.

    This is all that the article's account knows: nodes fail as a whole, the network between them does not.
    """

    is_whole = True
    """Who lives can be reached."""

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


class NetworkTransport(ClusterTransport):
    """The ways of the documented account: over any cluster network that is open between two nodes."""

    is_whole = False

    def delay(self, source: str, target: str) -> int:
        """From node to node the latency, and what the quickest open way adds to it."""
        latency = super().delay(source, target)
        return latency + lateness(self._rows, source, target) if latency else 0

    def reaches(self, source: str, target: str) -> bool:
        """Besides power, two machines need a network that carries them."""
        if not super().reaches(source, target):
            return False
        are_machines = node_key(source) in self._rows and node_key(target) in self._rows
        return not are_machines or reaches(self._rows, source, target)


TRANSPORTS: dict[PresetName, type[ClusterTransport]] = {"article": ClusterTransport, "documented": NetworkTransport}
