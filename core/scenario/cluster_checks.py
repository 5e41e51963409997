"""What the types of a cluster file cannot say: unique names, known names, room, and ranges.

Windows compares names without regard to case, so here `sql01` and `SQL01` are the same name.
Each check raises the first problem it finds, with the line it is on.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from core.model.rows import (
    FILE_SHARE_WITNESS,
    VIRTUAL_MACHINE,
    VIRTUAL_MACHINE_CONFIGURATION,
)
from core.scenario.durations import format_duration, parse_duration
from core.scenario.problems import described, listed, quoted, suggestion
from core.scenario.yaml_reader import Document

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile, ShareEntry, VmEntry

CLUSTER_GROUP: Final = "Cluster Group"
"""The group of the cluster's own resources; there always is one, so no file may name one so."""

MOST_VMS_OF_A_NODE: Final = 1_024
"""Windows Server 2012 to 2019 (wsfc-facts 13, documented)."""

_DELAY: Final = (250_000, 2_000_000)
"""SameSubnetDelay in microseconds (wsfc-facts 3.3, documented: 250 to 2000 ms)."""
_IS_ALIVE: Final = (1_000, 4_294_967_294_000)
"""IsAlivePollInterval in microseconds: at least 1 ms (wsfc-facts 3.1, documented); the property
is a 32-bit number of milliseconds whose highest value means `use the type's`."""
_BOOT: Final = (0, 3_600_000_000)
"""Boot times in microseconds; an hour is a bound of this format, not of Hyper-V."""

_Where = tuple[str | int, ...]


def vm_resource(vm: str) -> str:
    """The name of a VM's resource (wsfc-facts 1.4, observed)."""
    return f"{VIRTUAL_MACHINE} {vm}"


def configuration_resource(vm: str) -> str:
    """The name of the resource for a VM's configuration (wsfc-facts 1.4, observed)."""
    return f"{VIRTUAL_MACHINE_CONFIGURATION} {vm}"


def check(cluster: "ClusterFile", document: Document) -> None:
    """Check what types cannot.

    Args:
        cluster: The file as typed structures.
        document: The same file with its lines.

    Raises:
        BadFile: The first problem.
    """
    for one in (_names, _groups_and_resources, _subnet, _durations, _disks, _machines, _shares, _memory):
        one(cluster, document)


def _names(cluster: "ClusterFile", document: Document) -> None:
    _unique(document, "node", ((("nodes", i, "name"), node.name) for i, node in enumerate(cluster.nodes)))
    for i, node in enumerate(cluster.nodes):
        # Both are computer names in one domain (the cluster's own is the cluster name object).
        if node.name == cluster.name:
            raise document.problem(
                ("nodes", i, "name"), "a name that the cluster itself does not have", quoted(node.name)
            )
    _unique(
        document,
        "volume",
        ((("disks", i, "volume"), disk.volume) for i, disk in enumerate(cluster.disks) if disk.volume is not None),
    )
    _unique(
        document,
        "resource type",
        ((("resource_types", i, "name"), entry.name) for i, entry in enumerate(cluster.resource_types)),
    )


def _groups_and_resources(cluster: "ClusterFile", document: Document) -> None:
    """A role shares its group's name with nothing else, and so does each resource."""
    groups: list[tuple[_Where, str]] = []
    resources: list[tuple[_Where, str]] = []
    for i, disk in enumerate(cluster.disks):
        groups.append((("disks", i, "name"), disk.name))
        resources.append((("disks", i, "name"), disk.name))
    for i, vm in enumerate(cluster.virtual_machines):
        groups.append((("virtual_machines", i, "name"), vm.name))
        resources.append((("virtual_machines", i, "name"), vm_resource(vm.name)))
        resources.append((("virtual_machines", i, "name"), configuration_resource(vm.name)))
    for i, share in enumerate(cluster.file_shares):
        groups.append((("file_shares", i, "group"), share.group))
        resources.append((("file_shares", i, "name"), share.name))
    _unique(document, "group", groups, taken=CLUSTER_GROUP)
    _unique(document, "resource", resources, taken=FILE_SHARE_WITNESS)


def _unique(document: Document, what: str, named: Iterable[tuple[_Where, str]], taken: str = "") -> None:
    seen: dict[str, _Where | None] = {taken.casefold(): None} if taken else {}
    for where, name in named:
        folded = name.casefold()
        if folded in seen:
            first = seen[folded]
            place = "a name of the cluster's own" if first is None else f"also on line {document.line_of(first)}"
            raise document.problem(where, f"a {what} name of its own", f"{quoted(name)} ({place})")
        seen[folded] = where


def _subnet(cluster: "ClusterFile", document: Document) -> None:
    try:
        ipaddress.ip_network(cluster.network.subnet)
    except ValueError:
        raise document.problem(
            ("network", "subnet"), "a subnet such as 10.0.0.0/24", described(cluster.network.subnet)
        ) from None


def _durations(cluster: "ClusterFile", document: Document) -> None:
    delay = cluster.network.same_subnet_delay
    _duration(document, ("network", "same_subnet_delay"), "SameSubnetDelay", delay, _DELAY)
    for i, entry in enumerate(cluster.resource_types):
        where: _Where = ("resource_types", i, "is_alive_interval")
        _duration(document, where, "IsAlivePollInterval", entry.is_alive_interval, _IS_ALIVE)
    for i, vm in enumerate(cluster.virtual_machines):
        where = ("virtual_machines", i, "boot_time")
        _duration(document, where, "a boot time", vm.boot_time, _BOOT)
        if vm.is_alive_interval is not None:
            where = ("virtual_machines", i, "is_alive_interval")
            _duration(document, where, "IsAlivePollInterval", vm.is_alive_interval, _IS_ALIVE)


def _duration(document: Document, where: _Where, what: str, text: str, bounds: tuple[int, int]) -> None:
    least, most = (format_duration(bound) for bound in bounds)
    expected = f"{what} from {least} to {most}"
    try:
        if bounds[0] <= parse_duration(text) <= bounds[1]:
            return
    except ValueError:
        expected += ", in whole microseconds"
    raise document.problem(where, expected, quoted(text))


def _disks(cluster: "ClusterFile", document: Document) -> None:
    known = [node.name for node in cluster.nodes]
    for i, disk in enumerate(cluster.disks):
        _known(document, ("disks", i, "owner"), "node", disk.owner, known)


def _machines(cluster: "ClusterFile", document: Document) -> None:
    nodes = [node.name for node in cluster.nodes]
    volumes = [disk.volume for disk in cluster.disks if disk.volume is not None]
    on_node = dict.fromkeys(nodes, 0)
    for i, vm in enumerate(cluster.virtual_machines):
        where: _Where = ("virtual_machines", i)
        _owners(document, where, vm, nodes)
        _known(document, (*where, "volume"), "volume", vm.volume, volumes)
        on_node[vm.owner] += 1
        if on_node[vm.owner] > MOST_VMS_OF_A_NODE:
            raise document.problem(
                where, f"at most {MOST_VMS_OF_A_NODE:,} virtual machines on a node", f"one more on {vm.owner}"
            )


def _shares(cluster: "ClusterFile", document: Document) -> None:
    nodes = [node.name for node in cluster.nodes]
    for i, share in enumerate(cluster.file_shares):
        _owners(document, ("file_shares", i), share, nodes)


def _owners(document: Document, where: _Where, role: "VmEntry | ShareEntry", nodes: Sequence[str]) -> None:
    _known(document, (*where, "owner"), "node", role.owner, nodes)
    possible = nodes if role.possible_owners == "all" else role.possible_owners
    for field, names in (("possible_owners", possible), ("preferred_owners", role.preferred_owners)):
        if names is nodes:
            continue
        for i, name in enumerate(names):
            _known(document, (*where, field, i), "node", name, nodes)
        _unique(document, "node", (((*where, field, i), name) for i, name in enumerate(names)))
    if role.owner not in possible:
        raise document.problem(
            (*where, "possible_owners"), f"the owner {role.owner} among the possible owners", listed(possible)
        )


def _known(document: Document, where: _Where, what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        expected = f"one of the {what}s {listed(known)}" if known else f"a {what}, of which this file has none"
        raise document.problem(where, f"{expected}{suggestion(name, known)}", quoted(name))


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
