"""Where a group of the documented account may go, and which node is tried first.

Able is a node in the view, not paused, that may own every resource of the group, whose resource host can use
their types, and on which no hard anti-affinity stands in the way. Among those the order is that
of the preferred owners and then of the node ids (KB299631, blog); virtual machines go where their
memory fits, and where most is free (blog; no formula is published, so the ties are inferred).
"""

from collections.abc import Iterable, Mapping, Sequence

from core.kernel.rows import Row
from core.model.control import RcmGroup, no_type_key, rcm_group_key
from core.model.memory import HOLDS_MEMORY, free_memory
from core.model.policies import CLUSTER_POLICY, ClusterPolicy, GroupPolicy, group_policy_key
from core.model.rows import (
    CLUSTER,
    VIEW,
    VIRTUAL_MACHINE,
    Cluster,
    Group,
    Node,
    Resource,
    View,
    VmCopy,
    VmSettings,
    group_key,
    node_key,
    resource_key,
    vm_key,
    vm_settings_key,
)

Rows = Mapping[str, Row]


def targets(rows: Rows, group: str, *, after: str = "") -> tuple[str, ...]:
    """The nodes that a group could be started on, best first.

    Args:
        rows: The world.
        group: Its name.
        after: The node on which a resource of it has failed, which is then no target; empty when a node was lost.
    """
    able = [n for n in _members(rows) if n != after and takes_groups(rows, n) and may_host(rows, group, n)]
    ordered = _preferred_first(rows, group, able, after)
    roomy = [node for node in ordered if has_room(rows, group, node)]
    fitting = [*roomy, *(node for node in ordered if node not in roomy)]
    return _spread(rows, group, fitting)


def may_host(rows: Rows, group: str, node: str) -> bool:
    """Whether a node is able to run a group, as far as anybody can know without trying."""
    is_possible = all(node in resource.possible_owners for resource in _resources(rows, group))
    is_enforced = _cluster_policy(rows).enforced_anti_affinity
    return is_possible and can_load(rows, group, node) and not (is_enforced and _conflicts(rows, group, node))


def takes_groups(rows: Rows, node: str) -> bool:
    """Whether a node takes groups at all: one that is paused, drained or quarantined does not (wsfc-facts 5.2)."""
    row = rows[node_key(node)]
    return isinstance(row, Node) and row.state == "Up" and not {"DrainInProgress", "Quarantined"} & set(row.status)


def has_room(rows: Rows, group: str, node: str) -> bool:
    """Whether the memory that is free on a node is enough for the VM of a group."""
    return _room(rows, group, node) >= _memory(rows, group)


def _room(rows: Rows, group: str, node: str) -> int:
    """Megabytes that are free on a node, without what other groups are about to start there (inferred)."""
    roles = [_group(rows, name) for name in _cluster(rows).groups if name != group]
    coming = [row.name for row in roles if row.owner == node and row.state == "Pending"]
    return free_memory(rows, node) - sum(_memory(rows, name) for name in coming if not _holds(rows, name, node))


def _holds(rows: Rows, group: str, node: str) -> bool:
    copy = rows.get(vm_key(node, group))
    return isinstance(copy, VmCopy) and copy.state in HOLDS_MEMORY


def _left(rows: Rows, group: str) -> tuple[str, ...]:
    """The nodes that a group has failed over from lately."""
    row = rows[rcm_group_key(group)]
    assert isinstance(row, RcmGroup)
    return row.left


def can_load(rows: Rows, group: str, node: str) -> bool:
    """Whether the resource hosts of a node can use the types of all resources of a group."""
    return not any(no_type_key(node, resource.type) in rows for resource in _resources(rows, group))


def is_kept_apart(rows: Rows, group: str) -> bool:
    """Whether only hard anti-affinity keeps a group from every node."""
    return _cluster_policy(rows).enforced_anti_affinity and all(
        _conflicts(rows, group, node) for node in _members(rows)
    )


def _preferred_first(rows: Rows, group: str, able: Sequence[str], after: str) -> list[str]:
    """Preferred owners in their order, from the failed node on down the list; then the others."""
    role, everyone = _group(rows, group), _cluster(rows).nodes
    preferred = [node for node in _from(role.preferred_owners, after) if node in able]
    others = [node for node in able if node not in preferred]
    if _memory(rows, group):
        tried = _left(rows, group) if after else ()  # where it has failed lately comes last (inferred)
        others.sort(key=lambda node: (node in tried, -_room(rows, group, node), everyone.index(node)))
    elif after:
        others = [node for node in _from(everyone, after) if node in others]
    else:
        others.sort(key=lambda node: (_load(rows, node), everyone.index(node)))
    return [*preferred, *others]


def _from(nodes: Sequence[str], node: str) -> list[str]:
    """The nodes behind one in a list, and then those before it."""
    if node not in nodes:
        return list(nodes)
    place = nodes.index(node) + 1
    return [*nodes[place:], *nodes[:place]]


def _spread(rows: Rows, group: str, nodes: Iterable[str]) -> tuple[str, ...]:
    """Soft anti-affinity: nodes without a group of the same class name come first."""
    return tuple(sorted(nodes, key=lambda node: _conflicts(rows, group, node)))


def _conflicts(rows: Rows, group: str, node: str) -> bool:
    names = set(_anti_affinity(rows, group))
    others = (_group(rows, name) for name in _cluster(rows).groups if name != group) if names else ()
    return any(row.owner == node and names.intersection(_anti_affinity(rows, row.name)) for row in others)


def _anti_affinity(rows: Rows, group: str) -> tuple[str, ...]:
    row = rows[group_policy_key(group)]
    assert isinstance(row, GroupPolicy)
    return row.anti_affinity


def _load(rows: Rows, node: str) -> int:
    """How many groups a node owns."""
    return sum(_group(rows, name).owner == node for name in _cluster(rows).groups)


def _memory(rows: Rows, group: str) -> int:
    """What the VM of a group needs; 0 for any other role."""
    settings = rows.get(vm_settings_key(group))
    is_vm = any(resource.type == VIRTUAL_MACHINE for resource in _resources(rows, group))
    return settings.memory_mb if is_vm and isinstance(settings, VmSettings) else 0


def _resources(rows: Rows, group: str) -> list[Resource]:
    found = [rows[resource_key(name)] for name in _group(rows, group).resources]
    return [row for row in found if isinstance(row, Resource)]


def _group(rows: Rows, name: str) -> Group:
    row = rows[group_key(name)]
    assert isinstance(row, Group)
    return row


def _cluster(rows: Rows) -> Cluster:
    row = rows[CLUSTER]
    assert isinstance(row, Cluster)
    return row


def _cluster_policy(rows: Rows) -> ClusterPolicy:
    row = rows[CLUSTER_POLICY]
    assert isinstance(row, ClusterPolicy)
    return row


def _members(rows: Rows) -> tuple[str, ...]:
    row = rows[VIEW]
    assert isinstance(row, View)
    return row.members
