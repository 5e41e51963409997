"""What the types of a cluster file cannot say: names, owners, votes, ranges, dependencies, room.

Each check raises the first problem it finds, with the line it is on.
"""

from typing import TYPE_CHECKING, Final

from core.model.rows import WitnessKind
from core.scenario.duration_checks import check_durations
from core.scenario.name_checks import check_common_owners, check_names, check_owners, known
from core.scenario.network_checks import check_networks
from core.scenario.planned import Where, groups_of
from core.scenario.role_checks import check_roles
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile

WITNESS_FIELDS: Final[dict[WitnessKind, str]] = {
    "File Share Witness": "path",
    "Cloud Witness": "account",
    "Physical Disk": "disk",
}
"""What says where a witness of each type is."""
MOST_VMS_OF_A_NODE: Final = 1_024
"""Windows Server 2012 to 2019 (wsfc-facts 13, documented)."""


def check(cluster: "ClusterFile", document: Document) -> None:
    """Check what types cannot.

    Args:
        cluster: The file as typed structures.
        document: The same file with its lines.

    Raises:
        BadFile: The first problem.
    """
    _witness(cluster, document)
    groups = tuple(groups_of(cluster))
    check_names(cluster, groups, document)
    check_networks(cluster, document)
    _votes(cluster, document)
    check_durations(cluster, groups, document)
    check_owners(cluster, document)
    check_common_owners(groups, document)
    _machines(cluster, document)
    _memory(cluster, document)
    check_roles(cluster, groups, document)


def _witness(cluster: "ClusterFile", document: Document) -> None:
    """A witness says where it is, in the way that belongs to its type."""
    if cluster.witness is None:
        return
    kind = cluster.witness.type
    for other, field in WITNESS_FIELDS.items():
        if other != kind and getattr(cluster.witness, field) is not None:
            raise document.problem(("witness", field), f"{field} with `type: {other}` only", f"the type {kind}")
    field = WITNESS_FIELDS[kind]
    if getattr(cluster.witness, field) is None:
        raise document.problem(("witness",), f"{field}, which a witness of type {kind} needs", "none in this entry")


def _votes(cluster: "ClusterFile", document: Document) -> None:
    if not any(node.vote for node in cluster.nodes):
        raise document.problem(("nodes", 0, "vote"), "a vote for at least one node", "none in this file")


def _machines(cluster: "ClusterFile", document: Document) -> None:
    """Each VM has a volume for its files, and no node has more of them than Windows allows."""
    volumes = [disk.volume for disk in cluster.disks if disk.volume is not None]
    on_node = dict.fromkeys((node.name for node in cluster.nodes), 0)
    for i, vm in enumerate(cluster.virtual_machines):
        where: Where = ("virtual_machines", i)
        known(document, (*where, "volume"), "volume", vm.volume, volumes)
        on_node[vm.owner] += 1
        if on_node[vm.owner] > MOST_VMS_OF_A_NODE:
            raise document.problem(
                where, f"at most {MOST_VMS_OF_A_NODE:,} virtual machines on a node", f"one more on {vm.owner}"
            )


def _memory(cluster: "ClusterFile", document: Document) -> None:
    """The VMs placed on a node must fit into it at the start; after a failover they may not."""
    free = {node.name: node.memory_mb for node in cluster.nodes}
    for i, vm in enumerate(cluster.virtual_machines):
        if vm.memory_mb > free[vm.owner]:
            raise document.problem(
                ("virtual_machines", i, "memory_mb"),
                f"at most the {free[vm.owner]} MB that are still free on {vm.owner}",
                f"{vm.memory_mb} MB",
            )
        free[vm.owner] -= vm.memory_mb
