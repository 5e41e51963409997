"""Every group of a cluster file and its resources, whatever kind of entry they are written as.

A disk, a virtual machine, a share and a role are written differently and are the same to the
cluster: a group with an owner, and resources in it. The checks and the world at time 0 both go by this.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from core.model.rows import (
    FILE_SHARE,
    PHYSICAL_DISK,
    VIRTUAL_MACHINE,
    VIRTUAL_MACHINE_CONFIGURATION,
    vm_resource,
)
from core.scenario.dependency_expression import Dependency, parse_dependency, requires
from core.scenario.fields import Owners, PriorityName
from core.scenario.policy_entries import FailoverEntry, PolicyEntry
from core.scenario.role_entries import RoleEntry, RoleResource, ShareEntry, VmEntry

if TYPE_CHECKING:
    from core.scenario.cluster_file import ClusterFile, DiskEntry, WitnessEntry

CLUSTER_GROUP: Final = "Cluster Group"
"""The group of the cluster's own resources; there always is one, so no file may name one so."""

Where: TypeAlias = tuple[str | int, ...]
"""The place of an entry in its file."""

_NO_POLICY: Final = PolicyEntry()
_NO_FAILOVER: Final = FailoverEntry()


class PlannedResource(NamedTuple):
    """A resource as the file describes it."""

    name: str
    type: str
    serves: str
    """The VM, share, disk or else behind it."""
    where: Where
    possible_owners: tuple[str, ...]
    """In the order of the nodes' ids."""
    entry: "DiskEntry | VmEntry | ShareEntry | WitnessEntry | RoleResource | None" = None
    """What stands behind it, where this resource and not another one of its group brings it along."""
    policy: PolicyEntry = _NO_POLICY
    expression: str | None = None
    """What it depends on, as written."""
    usual: Dependency = Dependency()
    """What it depends on when nothing is written."""
    policy_field: str = "policy"
    """Under which name its policy stands in the entry."""

    @property
    def is_alive_interval(self) -> str | None:
        """How often IsAlive is asked, as written; a virtual machine may say it in two places."""
        if isinstance(self.entry, VmEntry) and self.entry.is_alive_interval is not None:
            return self.entry.is_alive_interval
        return self.policy.is_alive_interval


class PlannedGroup(NamedTuple):
    """A group as the file describes it."""

    name: str
    owner: str
    where: Where
    resources: tuple[PlannedResource, ...]
    priority: PriorityName = "Medium"
    preferred_owners: tuple[str, ...] = ()
    failover: FailoverEntry = _NO_FAILOVER

    def dependency_of(self, resource: PlannedResource) -> Dependency:
        """What one of its resources needs of the others.

        Raises:
            BadExpression: The expression in the file cannot be read.
        """
        if resource.expression is None:
            return resource.usual
        return parse_dependency(resource.expression, [other.name for other in self.resources])


def configuration_resource(vm: str) -> str:
    """The name of the resource for a VM's configuration (wsfc-facts 1.4, observed)."""
    return f"{VIRTUAL_MACHINE_CONFIGURATION} {vm}"


def groups_of(cluster: "ClusterFile") -> Iterator[PlannedGroup]:
    """The groups: the cluster's own, then disks, virtual machines, shares and roles as in the file."""
    nodes = tuple(node.name for node in cluster.nodes)
    yield _own_group(cluster, nodes)
    for i, disk in enumerate(cluster.disks):
        yield _disk_group(disk, ("disks", i), nodes)
    for i, vm in enumerate(cluster.virtual_machines):
        yield _vm_group(vm, ("virtual_machines", i), nodes)
    for i, share in enumerate(cluster.file_shares):
        yield _share_group(share, ("file_shares", i), nodes)
    for i, role in enumerate(cluster.roles):
        yield _role_group(role, ("roles", i), nodes)


def _own_group(cluster: "ClusterFile", nodes: tuple[str, ...]) -> PlannedGroup:
    """The cluster's own group is on the first node; with a witness it holds its resource."""
    witness, where = cluster.witness, ("witness",)
    resources: tuple[PlannedResource, ...] = ()
    if witness is not None:
        name = witness.disk or witness.type
        resources = (PlannedResource(name, witness.type, name, where, nodes, witness),)
    return PlannedGroup(CLUSTER_GROUP, nodes[0], where, resources)


def _disk_group(disk: "DiskEntry", where: Where, nodes: tuple[str, ...]) -> PlannedGroup:
    resource = PlannedResource(disk.name, PHYSICAL_DISK, disk.name, where, nodes, disk, disk.policy)
    return PlannedGroup(disk.name, disk.owner, where, (resource,))


def _vm_group(vm: VmEntry, where: Where, nodes: tuple[str, ...]) -> PlannedGroup:
    owners = _possible(vm.possible_owners, nodes)
    name = configuration_resource(vm.name)
    configuration = PlannedResource(
        name,
        VIRTUAL_MACHINE_CONFIGURATION,
        vm.name,
        where,
        owners,
        policy=vm.configuration_policy,
        policy_field="configuration_policy",
    )
    machine = PlannedResource(
        vm_resource(vm.name),
        VIRTUAL_MACHINE,
        vm.name,
        where,
        owners,
        entry=vm,
        policy=vm.policy,
        expression=vm.depends_on,
        usual=requires((name,)),
    )
    return PlannedGroup(
        vm.name, vm.owner, where, (configuration, machine), vm.priority, vm.preferred_owners, vm.failover
    )


def _share_group(share: ShareEntry, where: Where, nodes: tuple[str, ...]) -> PlannedGroup:
    owners = _possible(share.possible_owners, nodes)
    resource = PlannedResource(share.name, FILE_SHARE, share.name, where, owners, share, share.policy)
    return PlannedGroup(
        share.group, share.owner, where, (resource,), share.priority, share.preferred_owners, share.failover
    )


def _role_group(role: RoleEntry, where: Where, nodes: tuple[str, ...]) -> PlannedGroup:
    resources = tuple(
        PlannedResource(
            entry.name,
            str(entry.__struct_config__.tag),
            entry.name,
            (*where, "resources", i),
            _possible(role.possible_owners if entry.possible_owners is None else entry.possible_owners, nodes),
            entry,
            entry.policy,
            entry.depends_on,
        )
        for i, entry in enumerate(role.resources)
    )
    return PlannedGroup(role.name, role.owner, where, resources, role.priority, role.preferred_owners, role.failover)


def _possible(owners: Owners, nodes: Sequence[str]) -> tuple[str, ...]:
    """The nodes in the order of their ids, however the file lists them: all are equal."""
    return tuple(nodes) if owners == "all" else tuple(node for node in nodes if node in owners)
