"""The cluster file: what a teacher writes down about a cluster before anything happens to it.

The structures say what can be written, and give the JSON schema that editors complete from (roles
and policies have files of their own); `cluster_checks` says what types cannot: that names are
unique and known, that the machines have room for their VMs. A file that passes both describes a
cluster that could stand in a server room.
"""

from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from core.model.rows import WitnessKind
from core.scenario.cluster_checks import check
from core.scenario.fields import (
    ComputerName,
    DurationText,
    Heartbeats,
    Label,
    Memory,
    SharePath,
    StorageAccount,
    SubnetText,
    TypeName,
)
from core.scenario.policy_entries import ClusterPoliciesEntry, PolicyEntry
from core.scenario.problems import described
from core.scenario.role_entries import RoleEntry, ShareEntry, VmEntry
from core.scenario.typed import typed
from core.scenario.yaml_reader import Document, read, read_file

FORMAT: Final = "failoverscope-cluster/1"

MOST_NODES: Final = 64
"""Nodes of a cluster, Windows Server 2012 and later (wsfc-facts 13, documented)."""
MOST_VMS: Final = 8_000
"""VMs of a cluster, Windows Server 2012 to 2019 (wsfc-facts 13, documented)."""
MOST_NETWORKS: Final = 8
"""A bound of this format, not of Windows: what a picture has room for."""


class NodeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A server with the Hyper-V role."""

    name: ComputerName
    memory_mb: Memory
    vote: bool = True
    """NodeWeight: whether the administrator gives it a vote."""


class NetworkEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The only cluster network, and its heartbeats.

    The defaults are those of Windows Server 2016 and later (wsfc-facts 3.3).
    """

    name: Label = "Cluster Network 1"
    subnet: SubnetText = "10.0.0.0/24"
    same_subnet_delay: DurationText = "1000 ms"
    """SameSubnetDelay: from one heartbeat to the next."""
    same_subnet_threshold: Heartbeats = 10
    """SameSubnetThreshold: heartbeats missed until a node counts as unreachable."""


class ListedNetworkEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One of several cluster networks; what holds for the heartbeats on all of them is among the policies."""

    name: Label
    subnet: SubnetText


class WitnessEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The quorum witness: a share, an account in the cloud or a disk; its type says which of the three."""

    path: SharePath | None = None
    """Of a File Share Witness."""
    type: WitnessKind = "File Share Witness"
    account: StorageAccount | None = None
    """Of a Cloud Witness."""
    disk: Label | None = None
    """Of a disk witness: a disk of its own, with nothing else on it."""


class DiskEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A disk in the storage that all nodes reach, as a rule with a cluster shared volume."""

    name: Label
    owner: ComputerName
    """The coordinator node."""
    volume: Label | None = None
    """The cluster shared volume on it."""
    policy: PolicyEntry = PolicyEntry()


class TypeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What a resource type does otherwise than the preset says."""

    name: TypeName
    looks_alive_interval: DurationText | None = None
    """LooksAlivePollInterval: the basic health check."""
    is_alive_interval: DurationText | None = None
    """IsAlivePollInterval: the thorough health check."""
    pending_timeout: DurationText | None = None
    """PendingTimeout: how long a resource may take to come online or go offline."""
    deadlock_timeout: DurationText | None = None
    """DeadlockTimeout: how long a DLL may take for one call."""


class ClusterFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole cluster file, checked."""

    format: Literal["failoverscope-cluster/1"]
    name: ComputerName
    nodes: Annotated[
        tuple[NodeEntry, ...],
        Meta(min_length=1, max_length=MOST_NODES, extra={"expected": f"a list of 1 to {MOST_NODES} nodes"}),
    ]
    network: NetworkEntry | None = None
    networks: (
        Annotated[
            tuple[ListedNetworkEntry, ...],
            Meta(
                min_length=1, max_length=MOST_NETWORKS, extra={"expected": f"a list of 1 to {MOST_NETWORKS} networks"}
            ),
        ]
        | None
    ) = None
    """In the place of `network`, where there are several."""
    witness: WitnessEntry | None = None
    disks: tuple[DiskEntry, ...] = ()
    resource_types: tuple[TypeEntry, ...] = ()
    virtual_machines: Annotated[
        tuple[VmEntry, ...],
        Meta(max_length=MOST_VMS, extra={"expected": f"a list of at most {MOST_VMS:,} virtual machines"}),
    ] = ()
    file_shares: tuple[ShareEntry, ...] = ()
    roles: tuple[RoleEntry, ...] = ()
    policies: ClusterPoliciesEntry = ClusterPoliciesEntry()

    @property
    def all_networks(self) -> tuple[NetworkEntry, ...]:
        """Every cluster network, each with what the cluster says about heartbeats."""
        found: tuple[NetworkEntry, ...] = (self.network or NetworkEntry(),)
        if self.networks is not None:
            found = tuple(NetworkEntry(entry.name, entry.subnet) for entry in self.networks)
        said = {
            "same_subnet_delay": self.policies.same_subnet_delay,
            "same_subnet_threshold": self.policies.same_subnet_threshold,
        }
        changes = {name: value for name, value in said.items() if value is not None}
        return tuple(msgspec.structs.replace(entry, **changes) for entry in found)


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
