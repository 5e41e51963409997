"""What there is in a cluster: every kind of row, and the key under which it stands.

Truth and belief are kept apart, because the difference between them is what the program
teaches: `Node.power` and `VmCopy.state` are what is so, `Node.state` and `Resource.state`
are what the cluster believes. A row never refers to another row, only to its name. Keys, like
addresses, are made once and remembered.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row

NodeState = Literal["Up", "Down", "Paused", "Joining"]
NodeStatus = Literal["Isolated", "Quarantined", "DrainInProgress", "DrainCompleted", "DrainFailed"]
"""Bits of a node's StatusInformation (wsfc-facts 4.1)."""
WitnessKind = Literal["File Share Witness", "Cloud Witness", "Physical Disk"]
"""The resource types that can be a witness."""
Power = Literal["On", "Off", "Starting"]
ResourceState = Literal["Online", "Offline", "Failed", "OnlinePending", "OfflinePending"]
GroupState = Literal["Online", "Offline", "Failed", "PartialOnline", "Pending"]
VmState = Literal[
    "Running", "Starting", "Off", "Saved", "Failed", "Paused", "Saving", "Stopping", "PausedCritical", "Incoming"
]
"""PausedCritical: Hyper-V has paused it because its storage is gone. Incoming: being migrated to this node."""
FileState = Literal["Present", "Damaged", "Missing", "WrongArchitecture", "NoStartup"]
ShutdownAction = Literal["TakeOffline", "MarkFailed"]

VIRTUAL_MACHINE: Final = "Virtual Machine"
VIRTUAL_MACHINE_CONFIGURATION: Final = "Virtual Machine Configuration"
FILE_SHARE: Final = "File Share"
PHYSICAL_DISK: Final = "Physical Disk"
FILE_SHARE_WITNESS: Final = "File Share Witness"
CLOUD_WITNESS: Final = "Cloud Witness"
IP_ADDRESS: Final = "IP Address"
NETWORK_NAME: Final = "Network Name"
GENERIC_SERVICE: Final = "Generic Service"

NO_CLAIM: Final = -1
"""Nobody is changing the group."""
ORPHANED: Final = -2
"""The group waits to be taken over."""


class Cluster(Row, frozen=True):
    """The cluster as a whole; key `cluster`."""

    name: str
    nodes: tuple[str, ...]
    """Names in the order of their ids."""
    groups: tuple[str, ...]
    """Names in the order of the cluster file, the cluster's own group first."""
    network: str
    """The first network; the only one that the article's account knows of."""
    networks: tuple[str, ...] = ()
    """All networks that carry heartbeats."""


class Node(Row, frozen=True):
    """A server; key `node/NODE1`."""

    name: str
    id: int
    power: Power
    """What is so: whether the machine has power and Windows runs."""
    state: NodeState
    """What the cluster believes (CLUSTER_NODE_STATE)."""
    memory_mb: int
    weight: int = 1
    """NodeWeight: 1 when the administrator gives it a vote, else 0."""
    status: tuple[NodeStatus, ...] = ()
    """What else the cluster says of it."""


class Process(Row, frozen=True):
    """A running process; key `process/NODE1/rhs:1`. There is no row for one that is gone."""

    image: str
    pid: int


class DllFile(Row, frozen=True):
    """A resource DLL as a file on a node's disk; key `dll/NODE1/vmclusres.dll`."""

    node: str
    file: str
    state: FileState


class Module(Row, frozen=True):
    """A DLL loaded in a resource host; key `module/NODE1/rhs:1/vmclusres.dll`."""

    host: str
    file: str
    types: tuple[str, ...] = ()
    """The resource types for which its Startup has been called, where the account knows that."""


class ResourceType(Row, frozen=True):
    """A resource type and the DLL that serves it; key `type/Virtual Machine`."""

    name: str
    dll: str
    is_alive_interval: int
    """IsAlivePollInterval in microseconds."""
    looks_alive_interval: int = 5_000_000
    """LooksAlivePollInterval in microseconds."""
    pending_timeout: int = 180_000_000
    """PendingTimeout in microseconds."""
    deadlock_timeout: int = 300_000_000
    """DeadlockTimeout in microseconds."""


class Group(Row, frozen=True):
    """A clustered role: what moves as one; key `group/SQL01`."""

    name: str
    owner: str
    """The node that owns it: exactly one, also while that node is down."""
    state: GroupState
    priority: int
    """3000 High, 2000 Medium, 1000 Low, 0 No Auto Start."""
    preferred_owners: tuple[str, ...]
    resources: tuple[str, ...]
    """Names, in the order of the cluster file."""
    wanted_online: bool
    """PersistentState: what the administrator last asked for."""
    claim: int
    """The chain that is changing the group now, or NO_CLAIM, or ORPHANED."""


class Resource(Row, frozen=True):
    """A cluster resource as the cluster sees it; key `resource/Virtual Machine SQL01`."""

    name: str
    type: str
    group: str
    state: ResourceState
    monitored: bool
    """False while nobody can ask for its state: `state` is then only the last one known."""
    depends_on: tuple[str, ...]
    possible_owners: tuple[str, ...]
    serves: str
    """The name of the VM, share or disk behind the resource."""
    is_alive_interval: int
    """IsAlivePollInterval in microseconds, the type's own where the file gives none."""


class VmSettings(Row, frozen=True):
    """What belongs to a VM wherever it runs; key `vmsettings/SQL01`."""

    name: str
    memory_mb: int
    boot_time: int
    """From power on to an answering guest, in microseconds."""
    offline_action: Literal["TurnOff", "Save", "Shutdown"]
    volume: str
    """The shared volume that holds its files."""
    shutdown_action: ShutdownAction = "TakeOffline"
    """ShutdownAction: what its resource becomes when it stops by an act outside the cluster."""
    check_heartbeat: bool = True
    """CheckHeartbeat: whether a lost heartbeat of the guest counts as a failure."""
    check_application_health: bool = True
    """CheckApplicationHealth: whether a guest that reports an ill application counts as a failure."""
    critical_error_timeout: int = 1_800_000_000
    """AutomaticCriticalErrorActionTimeout: how long it waits for lost storage, in microseconds."""


class VmCopy(Row, frozen=True):
    """A VM registered with the VMMS of one node; key `vm/NODE1/SQL01`. The truth about the VM."""

    node: str
    name: str
    state: VmState


class SavedState(Row, frozen=True):
    """The saved memory of a VM, in a file beside its disk; key `saved/SQL01`."""

    name: str


class ShareCopy(Row, frozen=True):
    """A file share served by the Server service of one node; key `share/NODE3/DATA`."""

    node: str
    name: str
    path: str


class ShareSettings(Row, frozen=True):
    """What belongs to a share wherever it is shared; key `sharesettings/DATA`."""

    name: str
    path: str


class Disk(Row, frozen=True):
    """A clustered disk; key `disk/Cluster Disk 1`."""

    name: str
    mounted_on: str
    """The coordinator node, or empty while it is with nobody."""


class Volume(Row, frozen=True):
    """A cluster shared volume on a disk; key `volume/CSV1`."""

    name: str
    disk: str


class Network(Row, frozen=True):
    """The cluster network; key `network/Cluster Network 1`."""

    name: str
    subnet: str
    same_subnet_delay: int
    """Microseconds between heartbeats (SameSubnetDelay)."""
    same_subnet_threshold: int
    """Missed heartbeats until a node counts as unreachable (SameSubnetThreshold)."""


class Witness(Row, frozen=True):
    """The witness; key `witness`."""

    name: str
    """The name of its resource in the cluster's own group."""
    path: str
    """The share, the disk, or the storage account."""
    kind: WitnessKind = "File Share Witness"


class Missed(Row, frozen=True):
    """How many heartbeats in a row `node` has missed from `peer`; key `missed/NODE2/NODE1`.

    There is no row while none is missing.
    """

    node: str
    peer: str
    count: int


class View(Row, frozen=True):
    """The membership that the cluster agreed on last; key `view`."""

    number: int
    members: tuple[str, ...]
    """Names of the nodes that are in, in the order of their ids; empty while the cluster is down."""


class Quorum(Row, frozen=True):
    """The votes as counted at the last view; key `quorum`."""

    voters: tuple[str, ...]
    """The nodes whose vote counts now (dynamic weight 1)."""
    witness_votes: bool
    present: int
    """Votes inside the present view, the witness's included."""
    total: int
    needed: int


class Hosted(Row, frozen=True):
    """An index: the resources of one type in the groups a node owns; key `hosted/NODE1/Virtual Machine`.

    It says nothing that the groups do not say; it spares looking through all of them.
    """

    resources: tuple[str, ...]
    """Names, in the order of the cluster file."""


class Watch(Row, frozen=True):
    """That a cluster service is watching its resources of one type; key `watch/NODE1/Virtual Machine`."""

    chain: int


class Membership(Row, frozen=True):
    """That a cluster service takes part in a view; key `member/NODE1`. A restarted one does not, until admitted."""

    view: int
    members: tuple[str, ...] = ()
    """Who is in that view; only the documented account knows of views that differ from node to node."""
    has_quorum: bool = True
    """False while a view that needs the witness's vote has not got it yet."""


class Regroup(Row, frozen=True):
    """That a cluster service is about to agree on a new view; key `regroup/NODE2`."""

    chain: int


class Pids(Row, frozen=True):
    """The last process id a node gave out after the start; key `pids/NODE1`."""

    last: int


@cache
def node_key(node: str) -> str:
    return f"node/{node}"


@cache
def process_key(address: str) -> str:
    return f"process/{address}"


@cache
def dll_key(node: str, file: str) -> str:
    return f"dll/{node}/{file}"


@cache
def module_key(host: str, file: str) -> str:
    return f"module/{host}/{file}"


@cache
def type_key(name: str) -> str:
    return f"type/{name}"


@cache
def group_key(group: str) -> str:
    return f"group/{group}"


@cache
def resource_key(resource: str) -> str:
    return f"resource/{resource}"


@cache
def vm_settings_key(vm: str) -> str:
    return f"vmsettings/{vm}"


@cache
def vm_key(node: str, vm: str) -> str:
    return f"vm/{node}/{vm}"


@cache
def saved_key(vm: str) -> str:
    return f"saved/{vm}"


@cache
def share_key(node: str, share: str) -> str:
    return f"share/{node}/{share}"


@cache
def share_settings_key(share: str) -> str:
    return f"sharesettings/{share}"


@cache
def disk_key(disk: str) -> str:
    return f"disk/{disk}"


@cache
def volume_key(volume: str) -> str:
    return f"volume/{volume}"


@cache
def network_key(network: str) -> str:
    return f"network/{network}"


@cache
def missed_key(node: str, peer: str) -> str:
    return f"missed/{node}/{peer}"


@cache
def hosted_key(node: str, resource_type: str) -> str:
    return f"hosted/{node}/{resource_type}"


@cache
def missed_keys(node: str, peers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(missed_key(node, peer) for peer in peers)


@cache
def watch_key(node: str, resource_type: str) -> str:
    return f"watch/{node}/{resource_type}"


@cache
def member_key(node: str) -> str:
    return f"member/{node}"


@cache
def regroup_key(node: str) -> str:
    return f"regroup/{node}"


@cache
def pids_key(node: str) -> str:
    return f"pids/{node}"


CLUSTER: Final = "cluster"
WITNESS: Final = "witness"
VIEW: Final = "view"
QUORUM: Final = "quorum"


def hosted_by(rows: Mapping[str, Row], node: str) -> dict[str, Hosted]:
    """The index of a node, made from the groups: for each resource type what is there, under its key."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    names: dict[str, list[str]] = {row.name: [] for row in rows.values() if isinstance(row, ResourceType)}
    for group_name in cluster.groups:
        group = rows[group_key(group_name)]
        assert isinstance(group, Group)
        if group.owner == node:
            for name in group.resources:
                resource = rows[resource_key(name)]
                assert isinstance(resource, Resource)
                names[resource.type].append(name)
    return {hosted_key(node, kind): Hosted(tuple(there)) for kind, there in names.items()}


def network_of(rows: Mapping[str, Row]) -> Network:
    """The network that carries the heartbeats."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    network = rows[network_key(cluster.network)]
    assert isinstance(network, Network)
    return network


def vm_resource(vm: str) -> str:
    """The name of a VM's "Virtual Machine" resource (observed, wsfc-facts 1.4)."""
    return f"{VIRTUAL_MACHINE} {vm}"
