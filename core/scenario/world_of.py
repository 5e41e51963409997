"""The world at time 0: the cluster of a file, healthy, with everything where the file puts it.

Nothing has happened yet, so there is no history to tell: services run, the DLLs that are needed
are loaded, every resource is online and what the cluster believes is what is so.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from core.kernel.rows import Row
from core.model import addresses, quorum
from core.model.preset import ARTICLE, Preset, PresetName
from core.model.rows import (
    CLUSTER,
    FILE_SHARE,
    FILE_SHARE_WITNESS,
    NO_CLAIM,
    PHYSICAL_DISK,
    QUORUM,
    VIEW,
    VIRTUAL_MACHINE,
    VIRTUAL_MACHINE_CONFIGURATION,
    WITNESS,
    Cluster,
    Disk,
    DllFile,
    Group,
    Membership,
    Module,
    Network,
    Node,
    Process,
    Resource,
    ResourceType,
    ShareCopy,
    ShareSettings,
    View,
    VmCopy,
    VmSettings,
    Volume,
    Witness,
    disk_key,
    dll_key,
    group_key,
    hosted_by,
    member_key,
    module_key,
    network_key,
    node_key,
    process_key,
    resource_key,
    share_key,
    share_settings_key,
    type_key,
    vm_key,
    vm_settings_key,
    volume_key,
)
from core.scenario.cluster_checks import CLUSTER_GROUP, configuration_resource, vm_resource
from core.scenario.cluster_file import ClusterFile, PriorityName
from core.scenario.documented_world import documented_rows
from core.scenario.durations import parse_duration

DLL_OF: Final = {
    VIRTUAL_MACHINE: "vmclusres.dll",
    VIRTUAL_MACHINE_CONFIGURATION: "vmclusres.dll",
    FILE_SHARE: "clusres.dll",
    PHYSICAL_DISK: "clusres.dll",
    FILE_SHARE_WITNESS: "clusres2.dll",
}
"""Which DLL serves which type (wsfc-facts 1.1)."""

DLLS: Final = ("clusres.dll", "clusres2.dll", "vmclusres.dll")
"""The resource DLLs on the disk of every node."""

IS_ALIVE: Final[dict[PresetName, int]] = {"article": 5_000_000, "documented": 60_000_000}
"""IsAlivePollInterval of every type where the file gives none, in microseconds.

The article's account asks every 5 s (S5). Documented is LooksAlive each 5 s and IsAlive each 60 s
(wsfc-facts 0); what the VM type really stores was looked for and not found.
"""

SYSTEM_PID: Final = 4
"""The process in which drivers run has this id on every Windows machine."""

FIRST_WORKER_PID: Final = 10_000

PRIORITIES: Final[dict[PriorityName, int]] = {"High": 3000, "Medium": 2000, "Low": 1000, "No Auto Start": 0}
"""Group property Priority (wsfc-facts 3.2, documented)."""


def initial_rows(cluster: ClusterFile, preset: Preset = ARTICLE) -> dict[str, Row]:
    """The world at time 0.

    Groups come in the order of the file: the cluster's own, disks, virtual machines, shares.

    Args:
        cluster: A checked cluster file.
        preset: Whose account is told: they differ in what they know of, and in the intervals that
            hold where the file gives none.

    Returns:
        Every row by its key, always in the same order.
    """
    rows = _Beginning(cluster, preset).rows
    if preset.name == "documented":
        rows |= documented_rows(rows)
    return rows


class _Beginning:
    """Puts the rows of one cluster together."""

    def __init__(self, cluster: ClusterFile, preset: Preset) -> None:
        self.rows: dict[str, Row] = {}
        self._loads_what_is_online = preset.name == "article"
        self._cluster = cluster
        self._nodes = tuple(node.name for node in cluster.nodes)
        self._groups: list[str] = []
        self._is_alive = dict.fromkeys(DLL_OF, IS_ALIVE[preset.name])
        for entry in cluster.resource_types:
            self._is_alive[entry.name] = parse_duration(entry.is_alive_interval)

        self.rows[CLUSTER] = Cluster(name=cluster.name, nodes=self._nodes, groups=(), network=cluster.network.name)
        self._put_nodes()
        self._put_types()
        self._put_surroundings()
        self._put_witness()
        self._put_disks()
        self._put_virtual_machines()
        self._put_shares()
        self.rows[CLUSTER] = Cluster(
            name=cluster.name, nodes=self._nodes, groups=tuple(self._groups), network=cluster.network.name
        )
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

    def _put_types(self) -> None:
        for name, file in DLL_OF.items():
            self.rows[type_key(name)] = ResourceType(name=name, dll=file, is_alive_interval=self._is_alive[name])

    def _put_surroundings(self) -> None:
        network = self._cluster.network
        self.rows[network_key(network.name)] = Network(
            name=network.name,
            subnet=network.subnet,
            same_subnet_delay=parse_duration(network.same_subnet_delay),
            same_subnet_threshold=network.same_subnet_threshold,
        )
        self.rows[VIEW] = View(number=1, members=self._nodes)
        for node in self._nodes:
            self.rows[member_key(node)] = Membership(view=1)
        has_witness = self._cluster.witness is not None
        self.rows[QUORUM] = quorum.count(self._nodes, self._nodes, has_witness=has_witness)

    def _put_witness(self) -> None:
        """The cluster's own group is on the first node; with a witness it holds its resource."""
        witness, owner = self._cluster.witness, self._nodes[0]
        if witness is None:
            self._put_group(CLUSTER_GROUP, owner, ())
            return
        self.rows[WITNESS] = Witness(name=FILE_SHARE_WITNESS, path=witness.path)
        self._put_group(CLUSTER_GROUP, owner, (FILE_SHARE_WITNESS,))
        self._put_resource(FILE_SHARE_WITNESS, FILE_SHARE_WITNESS, CLUSTER_GROUP, owner, FILE_SHARE_WITNESS)

    def _put_disks(self) -> None:
        for disk in self._cluster.disks:
            self.rows[disk_key(disk.name)] = Disk(name=disk.name, mounted_on=disk.owner)
            if disk.volume is not None:
                self.rows[volume_key(disk.volume)] = Volume(name=disk.volume, disk=disk.name)
            self._put_group(disk.name, disk.owner, (disk.name,))
            self._put_resource(disk.name, PHYSICAL_DISK, disk.name, disk.owner, disk.name)

    def _put_virtual_machines(self) -> None:
        for number, vm in enumerate(self._cluster.virtual_machines):
            self.rows[vm_settings_key(vm.name)] = VmSettings(
                name=vm.name,
                memory_mb=vm.memory_mb,
                boot_time=parse_duration(vm.boot_time),
                offline_action=vm.offline_action,
                volume=vm.volume,
            )
            self.rows[vm_key(vm.owner, vm.name)] = VmCopy(node=vm.owner, name=vm.name, state="Running")
            worker = addresses.vm(vm.owner, vm.name)
            self.rows[process_key(worker)] = Process(image="vmwp.exe", pid=FIRST_WORKER_PID + 52 * number)

            machine, configuration = vm_resource(vm.name), configuration_resource(vm.name)
            owners = self._possible(vm.possible_owners)
            self._put_group(
                vm.name,
                vm.owner,
                (configuration, machine),
                priority=vm.priority,
                preferred=vm.preferred_owners,
            )
            self._put_resource(
                configuration, VIRTUAL_MACHINE_CONFIGURATION, vm.name, vm.owner, vm.name, possible=owners
            )
            self._put_resource(
                machine,
                VIRTUAL_MACHINE,
                vm.name,
                vm.owner,
                vm.name,
                possible=owners,
                depends_on=(configuration,),
                is_alive=None if vm.is_alive_interval is None else parse_duration(vm.is_alive_interval),
            )

    def _put_shares(self) -> None:
        for share in self._cluster.file_shares:
            self.rows[share_settings_key(share.name)] = ShareSettings(name=share.name, path=share.path)
            self.rows[share_key(share.owner, share.name)] = ShareCopy(
                node=share.owner, name=share.name, path=share.path
            )
            self._put_group(
                share.group,
                share.owner,
                (share.name,),
                priority=share.priority,
                preferred=share.preferred_owners,
            )
            self._put_resource(
                share.name,
                FILE_SHARE,
                share.group,
                share.owner,
                share.name,
                possible=self._possible(share.possible_owners),
            )

    def _possible(self, owners: Literal["all"] | tuple[str, ...]) -> tuple[str, ...]:
        """The nodes in the order of their ids, however the file lists them: all are equal."""
        return tuple(node for node in self._nodes if owners == "all" or node in owners)

    def _put_group(
        self,
        name: str,
        owner: str,
        resources: tuple[str, ...],
        *,
        priority: PriorityName = "Medium",
        preferred: Sequence[str] = (),
    ) -> None:
        self._groups.append(name)
        self.rows[group_key(name)] = Group(
            name=name,
            owner=owner,
            state="Online",
            priority=PRIORITIES[priority],
            preferred_owners=tuple(preferred),
            resources=resources,
            wanted_online=True,
            claim=NO_CLAIM,
        )

    def _put_resource(
        self,
        name: str,
        kind: str,
        group: str,
        owner: str,
        serves: str,
        *,
        possible: tuple[str, ...] = (),
        depends_on: tuple[str, ...] = (),
        is_alive: int | None = None,
    ) -> None:
        """The resource, online; for the article its DLL too, loaded where the first of a type is online."""
        self.rows[resource_key(name)] = Resource(
            name=name,
            type=kind,
            group=group,
            state="Online",
            monitored=True,
            depends_on=depends_on,
            possible_owners=possible or self._nodes,
            serves=serves,
            is_alive_interval=self._is_alive[kind] if is_alive is None else is_alive,
        )
        if self._loads_what_is_online:
            host, file = addresses.rhs(owner), DLL_OF[kind]
            self.rows[module_key(host, file)] = Module(host=host, file=file)


def _processes(node: str, place: int) -> Iterator[tuple[str, str, int]]:
    """A node's processes: address, image and pid.

    Pids are multiples of 4, as Windows gives them, and different over the whole cluster (up to
    64 nodes), so that one in a log can belong to one process only.
    """
    yield addresses.clussvc(node), "clussvc.exe", 2208 + 28 * place
    yield addresses.rhs(node), "rhs.exe", 4312 + 36 * place
    yield addresses.vmms(node), "vmms.exe", 6904 + 44 * place
    yield addresses.system(node), "System", SYSTEM_PID
