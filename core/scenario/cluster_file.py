"""The cluster file: what a teacher writes down about a cluster before anything happens to it.

The structures say what can be written, and give the JSON schema that editors complete from;
`cluster_checks` says what types cannot: that names are unique and known, that the machines have
room for their VMs. A file that passes both describes a cluster that could stand in a server room.
"""

from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from core.scenario import durations
from core.scenario.cluster_checks import check
from core.scenario.problems import described
from core.scenario.typed import typed
from core.scenario.yaml_reader import Document, read, read_file

FORMAT: Final = "failoverscope-cluster/1"

MOST_NODES: Final = 64
"""Nodes of a cluster, Windows Server 2012 and later (wsfc-facts 13, documented)."""
MOST_VMS: Final = 8_000
"""VMs of a cluster, Windows Server 2012 to 2019 (wsfc-facts 13, documented)."""

ComputerName = Annotated[
    str,
    Meta(
        pattern=r"^(?![0-9]+$)[A-Z0-9]([A-Z0-9-]{0,13}[A-Z0-9])?$(?!\n)",
        description="A computer name: 1 to 15 upper case letters, digits and hyphens.",
        extra={
            "expected": "a computer name: 1 to 15 upper case letters, digits or hyphens, "
            "no hyphen at an end, not only digits"
        },
    ),
]
# The characters that Windows allows in no file name: names of VMs and shares become names of
# files, and addresses such as `NODE1/vm/SQL01` are parted at the slash.
Label = Annotated[
    str,
    Meta(
        pattern=r'^[^\s/\\:*?"<>|]([^\t\n/\\:*?"<>|]{0,78}[^\s/\\:*?"<>|])?$(?!\n)',
        description='A name of 1 to 80 characters, without / \\ : * ? " < > |.',
        extra={"expected": 'a name of 1 to 80 characters without / \\ : * ? " < > | or outer spaces'},
    ),
]
DurationText = Annotated[
    str,
    Meta(
        pattern=durations.PATTERN,
        description="A duration: a number and a unit (us, ms, s, min, h), such as 5 s or 500 ms.",
        extra={"expected": durations.EXPECTED},
    ),
]
Memory = Annotated[
    int,
    Meta(
        ge=1,
        le=256 * 1024 * 1024,
        description="Memory in MB.",
        extra={"expected": "memory in MB, a whole number from 1 to 268435456"},
    ),
]
PriorityName = Literal["High", "Medium", "Low", "No Auto Start"]
Priority = Annotated[PriorityName, Meta(extra={"expected": "High, Medium, Low or No Auto Start"})]
OfflineAction = Literal["TurnOff", "Save", "Shutdown"]
Owners = Annotated[
    Literal["all"] | tuple[ComputerName, ...],
    Meta(extra={"expected": "all, or a list of node names"}),
]
TypeName = Literal[
    "Virtual Machine",
    "Virtual Machine Configuration",
    "File Share",
    "Physical Disk",
    "File Share Witness",
]


class NodeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A server with the Hyper-V role."""

    name: ComputerName
    memory_mb: Memory


class NetworkEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The cluster network and its heartbeats.

    The defaults are those of Windows Server 2016 and later (wsfc-facts 3.3).
    """

    name: Label = "Cluster Network 1"
    subnet: Annotated[str, Meta(description="In CIDR form, such as 10.0.0.0/24.")] = "10.0.0.0/24"
    same_subnet_delay: DurationText = "1000 ms"
    """SameSubnetDelay: from one heartbeat to the next."""
    same_subnet_threshold: Annotated[
        int, Meta(ge=3, le=120, extra={"expected": "SameSubnetThreshold, a whole number from 3 to 120"})
    ] = 10
    """SameSubnetThreshold: heartbeats missed until a node counts as unreachable."""


class WitnessEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The quorum witness."""

    path: Annotated[
        str,
        Meta(
            pattern=r'^\\\\[^\s/\\:*?"<>|]+\\[^\t\n/\\:*?"<>|]+$(?!\n)',
            extra={"expected": r"the path of a share, such as \\DC\Witness"},
        ),
    ]
    type: Literal["File Share Witness"] = "File Share Witness"


class DiskEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A disk in the storage that all nodes reach, as a rule with a cluster shared volume."""

    name: Label
    owner: ComputerName
    """The coordinator node."""
    volume: Label | None = None
    """The cluster shared volume on it."""


class TypeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a resource type does otherwise than the preset says."""

    name: TypeName
    is_alive_interval: DurationText
    """IsAlivePollInterval."""


class VmEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A highly available VM: a group with two resources."""

    name: Label
    owner: ComputerName
    memory_mb: Memory
    volume: Label
    """The shared volume with its files."""
    priority: Priority = "Medium"
    boot_time: DurationText = "20 s"
    """From power on to an answering guest."""
    offline_action: OfflineAction = "Save"
    """What taking the resource offline does to the VM (wsfc-facts 8.3: Save is the default)."""
    preferred_owners: tuple[ComputerName, ...] = ()
    possible_owners: Owners = "all"
    is_alive_interval: DurationText | None = None
    """IsAlivePollInterval of this VM's resource; without it, its type's."""


class ShareEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A clustered file share in a group of its own."""

    name: Label
    group: Label
    owner: ComputerName
    path: Annotated[
        str,
        Meta(
            pattern=r'^[A-Z]:\\[^\t\n/:*?"<>|]*$(?!\n)',
            extra={"expected": r"the path of a folder, such as C:\ClusterStorage\CSV1\Data"},
        ),
    ]
    priority: Priority = "Medium"
    preferred_owners: tuple[ComputerName, ...] = ()
    possible_owners: Owners = "all"


class ClusterFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole cluster file, checked."""

    format: Literal["failoverscope-cluster/1"]
    name: ComputerName
    nodes: Annotated[
        tuple[NodeEntry, ...],
        Meta(min_length=1, max_length=MOST_NODES, extra={"expected": f"a list of 1 to {MOST_NODES} nodes"}),
    ]
    network: NetworkEntry = NetworkEntry()
    witness: WitnessEntry | None = None
    disks: tuple[DiskEntry, ...] = ()
    resource_types: tuple[TypeEntry, ...] = ()
    virtual_machines: Annotated[
        tuple[VmEntry, ...],
        Meta(max_length=MOST_VMS, extra={"expected": f"a list of at most {MOST_VMS:,} virtual machines"}),
    ] = ()
    file_shares: tuple[ShareEntry, ...] = ()


def load_cluster(path: Path) -> ClusterFile:
    """Read and check a cluster file.

    Raises:
        BadFile: It cannot be read, or says something that cannot be; the message has the line.
    """
    return cluster_of(read_file(path))


def parse_cluster(text: str, name: str) -> ClusterFile:
    """Read and check the text of a cluster file.

    Args:
        text: The whole file.
        name: What to call it in messages.

    Raises:
        BadFile: As `load_cluster`.
    """
    return cluster_of(read(text, name))


def cluster_of(document: Document) -> ClusterFile:
    """Check a YAML document that should be a cluster file.

    Raises:
        BadFile: As `load_cluster`.
    """
    # First of all: a file of another kind should not be told about its fields.
    if not isinstance(document.data, dict) or document.data.get("format") != FORMAT:
        found = document.value_at(("format",))
        says = described(found) if found is not None else "none" if document.data else "an empty file"
        raise document.problem(("format",), f"a cluster file with `format: {FORMAT}`", says)
    cluster = typed(document, ClusterFile)
    check(cluster, document)
    return cluster


def cluster_schema() -> dict[str, Any]:
    """The JSON schema of cluster files, for editors that complete and check while somebody types."""
    return msgspec.json.schema(ClusterFile)
