"""What only the documented account knows of a healthy cluster: policies, RCM's states, resource hosts, votes.

The cluster service opens every resource on every node that may own it (wsfc-facts 2.4), so a
node's resource hosts and the DLLs in them follow from the possible owners, not from who owns
what now. The first host is for the cluster's own group and for storage, the second for all
others, and a resource whose SeparateMonitor is set has one to itself (wsfc-facts 1.3). Who votes,
and in which view it is, each node knows for itself; at time 0 they all know the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar

import msgspec

from core.kernel.rows import Row
from core.model import addresses, quorum
from core.model.conditions import Guest, guest_key
from core.model.control import (
    COMMON_MONITOR,
    CORE_MONITOR,
    FIRST_SEPARATE_MONITOR,
    RcmGroup,
    RcmResource,
    rcm_group_key,
    rcm_key,
)
from core.model.membership import WITNESS_FILE, QuorumConfig, WitnessFile, config_key
from core.model.policies import (
    CLUSTER_POLICY,
    ResourcePolicy,
    group_policy_key,
    policy_key,
)
from core.model.rows import (
    CLUSTER,
    PHYSICAL_DISK,
    QUORUM,
    Cluster,
    Membership,
    Module,
    Node,
    Process,
    Resource,
    ResourceType,
    VmCopy,
    member_key,
    module_key,
    network_key,
    node_key,
    process_key,
    resource_key,
    type_key,
)
from core.scenario.behind_rows import network_row
from core.scenario.cluster_file import ClusterFile
from core.scenario.planned import CLUSTER_GROUP, PlannedGroup, PlannedResource
from core.scenario.policies_of import cluster_policy, group_policy, resource_policy

R = TypeVar("R", bound=Row)

FIRST_EPOCH: Final = 1
"""The epoch of the cluster database at time 0; it grows with every change of the membership."""


def documented_rows(rows: Mapping[str, Row], groups: Sequence[PlannedGroup], cluster: ClusterFile) -> dict[str, Row]:
    """What the documented account adds to a healthy world, and what it knows more about.

    Args:
        rows: Nodes, types, groups, resources and machines of that world.
        groups: The groups as the file describes them.
        cluster: The file.

    Returns:
        The rows to add or to put in the place of others, by their keys.
    """
    return dict(_Additions(rows, groups, cluster).all())


class _Additions:
    """Finds out what one world lacks."""

    def __init__(self, rows: Mapping[str, Row], groups: Sequence[PlannedGroup], cluster: ClusterFile) -> None:
        self._rows = rows
        self._groups = groups
        self._cluster = cluster
        self._cluster_policy = cluster_policy(cluster.policies)
        self._nodes = _row(rows, CLUSTER, Cluster).nodes
        self._resources = [row for row in rows.values() if isinstance(row, Resource)]
        self._policies = {planned.name: self._policy(group, planned) for group in groups for planned in group.resources}
        self._monitors = self._numbered()

    def all(self) -> Iterator[tuple[str, Row]]:
        """Every row to add, under its key."""
        yield from self._networks()
        yield from self._votes()
        yield from self._control()
        yield from self._hosts()
        yield from self._modules()
        yield from self._guests()

    def _networks(self) -> Iterator[tuple[str, Row]]:
        """All networks that carry heartbeats."""
        networks = self._cluster.all_networks
        cluster = _row(self._rows, CLUSTER, Cluster)
        yield CLUSTER, msgspec.structs.replace(cluster, networks=tuple(network.name for network in networks))
        for network in networks:
            yield network_key(network.name), network_row(network)

    def _votes(self) -> Iterator[tuple[str, Row]]:
        """Who votes, as every node and the witness have it written down; all nodes are in the first view."""
        has_witness = self._cluster.witness is not None
        policy = self._cluster_policy
        counted = quorum.count(
            self._nodes,
            self._nodes,
            has_witness=has_witness,
            weightless=tuple(node.name for node in self._cluster.nodes if not node.vote),
            dynamic=policy.dynamic_quorum,
            lower_priority=policy.lower_quorum_priority,
        )
        yield QUORUM, counted
        for entry in self._cluster.nodes:
            node = _row(self._rows, node_key(entry.name), Node)
            yield node_key(entry.name), msgspec.structs.replace(node, weight=int(entry.vote))
            yield member_key(entry.name), Membership(view=1, members=self._nodes)
            yield config_key(entry.name), QuorumConfig(FIRST_EPOCH, counted.voters, counted.witness_votes)
        if has_witness:
            yield WITNESS_FILE, WitnessFile("", FIRST_EPOCH, counted.voters, counted.witness_votes)

    def _control(self) -> Iterator[tuple[str, Row]]:
        """The policies, and RCM's own view: everything is online."""
        yield CLUSTER_POLICY, self._cluster_policy
        for group in self._groups:
            yield group_policy_key(group.name), group_policy(group.failover)
            yield rcm_group_key(group.name), RcmGroup(state="Online")
        for name, policy in self._policies.items():
            yield policy_key(name), policy
            yield rcm_key(name), RcmResource(state="Online", monitor=self._monitors[name])

    def _policy(self, group: PlannedGroup, planned: PlannedResource) -> ResourcePolicy:
        resource = _row(self._rows, resource_key(planned.name), Resource)
        kind = _row(self._rows, type_key(planned.type), ResourceType)
        return resource_policy(planned.policy, resource, kind, group.dependency_of(planned).alternatives)

    def _numbered(self) -> dict[str, int]:
        """The resource host of each resource; those with one to themselves count on, in file order."""
        numbers: dict[str, int] = {}
        free = FIRST_SEPARATE_MONITOR
        for resource in self._resources:
            if self._policies[resource.name].separate_monitor:
                numbers[resource.name] = free
                free += 1
            else:
                is_core = resource.group == CLUSTER_GROUP or resource.type == PHYSICAL_DISK
                numbers[resource.name] = CORE_MONITOR if is_core else COMMON_MONITOR
        return numbers

    def _hosts(self) -> Iterator[tuple[str, Row]]:
        """The resource hosts beside the first one, which every node has in any account."""
        for place, node in enumerate(self._nodes):
            yield process_key(addresses.rhs(node, COMMON_MONITOR)), _host_process(COMMON_MONITOR, place)
        for resource in self._resources:
            number = self._monitors[resource.name]
            if number >= FIRST_SEPARATE_MONITOR:
                for place, node in enumerate(self._nodes):
                    if node in resource.possible_owners:
                        yield process_key(addresses.rhs(node, number)), _host_process(number, place)

    def _modules(self) -> Iterator[tuple[str, Row]]:
        """The DLLs in the hosts: a resource is open on every node that may own it, so its type is started there."""
        # Thousands of resources need the same few DLLs; asking once for each kind of need saves seconds.
        needs = dict.fromkeys(
            (resource.possible_owners, self._monitors[resource.name], resource.type) for resource in self._resources
        )
        types: dict[tuple[str, str], dict[str, None]] = {}
        for owners, number, kind in needs:
            for node in owners:
                types.setdefault((addresses.rhs(node, number), self._dll(kind)), {})[kind] = None
        for (host, file), started in types.items():
            yield module_key(host, file), Module(host=host, file=file, types=tuple(started))

    def _dll(self, resource_type: str) -> str:
        return _row(self._rows, type_key(resource_type), ResourceType).dll

    def _guests(self) -> Iterator[tuple[str, Row]]:
        """Inside every VM that runs, a guest that answers."""
        for row in self._rows.values():
            if isinstance(row, VmCopy) and row.state == "Running":
                yield guest_key(row.node, row.name), Guest(node=row.node, name=row.name, state="OK")


def _host_process(number: int, place: int) -> Process:
    """A resource host.

    The pids keep to the rule of the other processes: multiples of 4, and different over the whole
    cluster. The first formula falls between the pids of the first hosts; the second one between
    those of the workers of VMs, and above all that nodes give out later.
    """
    if number == COMMON_MONITOR:
        return Process(image="rhs.exe", pid=4324 + 36 * place)
    return Process(image="rhs.exe", pid=100_000 + 52 * (64 * (number - FIRST_SEPARATE_MONITOR) + place))


def _row(rows: Mapping[str, Row], key: str, kind: type[R]) -> R:
    row = rows[key]
    assert isinstance(row, kind)
    return row
