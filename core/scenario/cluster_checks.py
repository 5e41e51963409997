"""What the types of a cluster file cannot say: names, owners, ranges, dependencies, room.

Each check raises the first problem it finds, with the line it is on.
"""

import ipaddress
from typing import TYPE_CHECKING, Final

from core.scenario.duration_checks import check_durations
from core.scenario.name_checks import check_common_owners, check_names, check_owners, known
from core.scenario.planned import Where, groups_of
from core.scenario.problems import described
from core.scenario.role_checks import check_roles
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile

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
    groups = tuple(groups_of(cluster))
    check_names(cluster, groups, document)
    _subnet(cluster, document)
    check_durations(cluster, groups, document)
    check_owners(cluster, document)
    check_common_owners(groups, document)
    _machines(cluster, document)
    _memory(cluster, document)
    check_roles(cluster, groups, document)


def _subnet(cluster: "ClusterFile", document: Document) -> None:
    try:
        ipaddress.ip_network(cluster.network.subnet)
    except ValueError:
        raise document.problem(
            ("network", "subnet"), "a subnet such as 10.0.0.0/24", described(cluster.network.subnet)
        ) from None


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
