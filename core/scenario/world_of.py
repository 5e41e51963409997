"""The world at time 0: the cluster of a file, healthy, with everything where the file puts it.

Nothing has happened yet, so there is no history to tell: services run, the DLLs that are needed
are loaded, every resource is online and what the cluster believes is what is so.
"""

from collections.abc import Iterator, Sequence, Set
from typing import Final

import msgspec

from core.kernel.rows import Row
from core.model import addresses, quorum
from core.model.preset import ARTICLE, Preset, PresetName
from core.model.rows import (
    CLOUD_WITNESS,
    CLUSTER,
    FILE_SHARE,
    FILE_SHARE_WITNESS,
    GENERIC_SERVICE,
    IP_ADDRESS,
    NETWORK_NAME,
    NO_CLAIM,
    PHYSICAL_DISK,
    QUORUM,
    VIEW,
    VIRTUAL_MACHINE,
    VIRTUAL_MACHINE_CONFIGURATION,
    Cluster,
    DllFile,
    Group,
    Membership,
    Module,
    Node,
    Process,
    Resource,
    ResourceType,
    View,
    dll_key,
    group_key,
    hosted_by,
    member_key,
    module_key,
    network_key,
    node_key,
    process_key,
    resource_key,
    type_key,
)
from core.scenario.behind_rows import network_row, rows_behind
from core.scenario.cluster_file import ClusterFile, TypeEntry
from core.scenario.documented_world import documented_rows
from core.scenario.durations import parse_duration
from core.scenario.fields import PriorityName
from core.scenario.planned import PlannedGroup, PlannedResource, groups_of

DLL_OF: Final = {
    VIRTUAL_MACHINE: "vmclusres.dll",
    VIRTUAL_MACHINE_CONFIGURATION: "vmclusres.dll",
    FILE_SHARE: "clusres.dll",
    PHYSICAL_DISK: "clusres.dll",
    FILE_SHARE_WITNESS: "clusres2.dll",
    CLOUD_WITNESS: "clusres2.dll",
    IP_ADDRESS: "clusres.dll",
    NETWORK_NAME: "clusres.dll",
    GENERIC_SERVICE: "clusres.dll",
}
"""Which DLL serves which type (wsfc-facts 1.1; for the Cloud Witness inferred)."""

ONLY_WHERE_USED: Final = (CLOUD_WITNESS, IP_ADDRESS, NETWORK_NAME, GENERIC_SERVICE)
"""Types that most clusters of virtual machines have nothing to do with."""

DLLS: Final = ("clusres.dll", "clusres2.dll", "vmclusres.dll")
"""The resource DLLs on the disk of every node."""

IS_ALIVE: Final[dict[PresetName, int]] = {"article": 5_000_000, "documented": 60_000_000}
"""IsAlivePollInterval of every type where the file gives none, in microseconds.

The article's account asks every 5 s (S5). Documented is LooksAlive each 5 s and IsAlive each 60 s
(wsfc-facts 0); what the VM type really stores was looked for and not found.
"""

SYSTEM_PID: Final = 4
"""The process in which drivers run has this id on every Windows machine."""

PRIORITIES: Final[dict[PriorityName, int]] = {"High": 3000, "Medium": 2000, "Low": 1000, "No Auto Start": 0}
"""Group property Priority (wsfc-facts 3.2, documented)."""


def initial_rows(cluster: ClusterFile, preset: Preset = ARTICLE) -> dict[str, Row]:
    """The world at time 0.

    Groups come in the order of the file: the cluster's own, disks, virtual machines, shares, roles.

    Args:
        cluster: A checked cluster file.
        preset: Whose account is told: they differ in what they know of, and in the intervals that
            hold where the file gives none.

    Returns:
        Every row by its key, always in the same order.
    """
    groups = tuple(groups_of(cluster))
    rows = _Beginning(cluster, groups, preset).rows
    if preset.name == "documented":
        rows |= documented_rows(rows, groups, cluster)
    return rows


class _Beginning:
    """Puts the rows of one cluster together, those that every account knows of."""

    def __init__(self, cluster: ClusterFile, groups: Sequence[PlannedGroup], preset: Preset) -> None:
        self.rows: dict[str, Row] = {}
        self._cluster = cluster
        self._preset = preset
        self._nodes = tuple(node.name for node in cluster.nodes)
        self._network = cluster.all_networks[0]
        self.rows[CLUSTER] = Cluster(
            cluster.name, self._nodes, tuple(group.name for group in groups), self._network.name
        )
        self._put_nodes()
        self._put_types({resource.type for group in groups for resource in group.resources})
        self._put_surroundings()
        for group in groups:
            self._put_group(group)
        self._put_index()

    def _put_index(self) -> None:
        """Which groups are where, once more, the other way round."""
        for node in self._nodes:
            self.rows |= hosted_by(self.rows, node)

    def _put_nodes(self) -> None:
        for i, node in enumerate(self._cluster.nodes):
            self.rows[node_key(node.name)] = Node(
                name=node.name, id=i + 1, power="On", state="Up", memory_mb=node.memory_mb
            )
            for address, image, pid in _processes(node.name, i):
                self.rows[process_key(address)] = Process(image=image, pid=pid)
            for file in DLLS:
                self.rows[dll_key(node.name, file)] = DllFile(node=node.name, file=file, state="Present")

    def _put_types(self, used: Set[str]) -> None:
        """The resource types; those of roles written by hand only where there are such."""
        said: dict[str, TypeEntry] = {entry.name: entry for entry in self._cluster.resource_types}
        for name, file in DLL_OF.items():
            if name in used or name not in ONLY_WHERE_USED:
                kind = ResourceType(name=name, dll=file, is_alive_interval=IS_ALIVE[self._preset.name])
                entry = said.get(name)
                self.rows[type_key(name)] = kind if entry is None else _otherwise(kind, entry)

    def _put_surroundings(self) -> None:
        self.rows[network_key(self._network.name)] = network_row(self._network)
        self.rows[VIEW] = View(number=1, members=self._nodes)
        for node in self._nodes:
            self.rows[member_key(node)] = Membership(view=1)
        has_witness = self._cluster.witness is not None
        self.rows[QUORUM] = quorum.count(self._nodes, self._nodes, has_witness=has_witness)

    def _put_group(self, group: PlannedGroup) -> None:
        """A role: what is behind it, the group, and its resources, all online."""
        for resource in group.resources:
            self.rows.update(rows_behind(resource, group.owner))
        self.rows[group_key(group.name)] = Group(
            name=group.name,
            owner=group.owner,
            state="Online",
            priority=PRIORITIES[group.priority],
            preferred_owners=group.preferred_owners,
            resources=tuple(resource.name for resource in group.resources),
            wanted_online=True,
            claim=NO_CLAIM,
        )
        for resource in group.resources:
            self._put_resource(group, resource)

    def _put_resource(self, group: PlannedGroup, resource: PlannedResource) -> None:
        """The resource, online; for the article its DLL too, loaded where the first of a type is online."""
        kind = self.rows[type_key(resource.type)]
        assert isinstance(kind, ResourceType)
        interval = resource.is_alive_interval
        self.rows[resource_key(resource.name)] = Resource(
            name=resource.name,
            type=resource.type,
            group=group.name,
            state="Online",
            monitored=True,
            depends_on=group.dependency_of(resource).providers,
            possible_owners=resource.possible_owners,
            serves=resource.serves,
            is_alive_interval=kind.is_alive_interval if interval is None else parse_duration(interval),
        )
        if self._preset.name == "article":
            host = addresses.rhs(group.owner)
            self.rows[module_key(host, kind.dll)] = Module(host=host, file=kind.dll)


def _otherwise(kind: ResourceType, entry: TypeEntry) -> ResourceType:
    """A type with what the file says of it."""
    said = {
        "is_alive_interval": entry.is_alive_interval,
        "looks_alive_interval": entry.looks_alive_interval,
        "pending_timeout": entry.pending_timeout,
        "deadlock_timeout": entry.deadlock_timeout,
    }
    return msgspec.structs.replace(kind, **{name: parse_duration(text) for name, text in said.items() if text})


def _processes(node: str, place: int) -> Iterator[tuple[str, str, int]]:
    """A node's processes: address, image and pid.

    Pids are multiples of 4, as Windows gives them, and different over the whole cluster (up to
    64 nodes), so that one in a log can belong to one process only.
    """
    yield addresses.clussvc(node), "clussvc.exe", 2208 + 28 * place
    yield addresses.rhs(node), "rhs.exe", 4312 + 36 * place
    yield addresses.vmms(node), "vmms.exe", 6904 + 44 * place
    yield addresses.system(node), "System", SYSTEM_PID
