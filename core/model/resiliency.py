"""VM compute resiliency: which VMs may run on when their node has lost the cluster, and for how long.

Since Windows Server 2016 a node that falls out of the view is isolated rather than given up: its
virtual machines stay where they are, unmonitored, for ResiliencyDefaultPeriod (wsfc-facts 8.6).
"""

from collections.abc import Mapping

from core.kernel.rows import Row
from core.model.control import RcmResource, rcm_key
from core.model.policies import CLUSTER_POLICY, ClusterPolicy, GroupPolicy, group_policy_key
from core.model.rows import VIRTUAL_MACHINE, Group, Resource, group_key, resource_key

Rows = Mapping[str, Row]


def period(rows: Rows, group: str) -> int:
    """How long the VM of a group may run unmonitored, in microseconds; 0 when it may not."""
    policy, cluster = rows[group_policy_key(group)], rows[CLUSTER_POLICY]
    assert isinstance(policy, GroupPolicy)
    assert isinstance(cluster, ClusterPolicy)
    return cluster.resiliency_period if policy.resiliency_period is None else policy.resiliency_period


def may_run_unmonitored(rows: Rows, group: str) -> bool:
    """Whether a group has a VM that is online and may run on without the cluster."""
    role = rows[group_key(group)]
    assert isinstance(role, Group)
    return period(rows, group) > 0 and any(_is_running_vm(rows, name) for name in role.resources)


def _is_running_vm(rows: Rows, name: str) -> bool:
    resource, rcm = rows[resource_key(name)], rows[rcm_key(name)]
    assert isinstance(resource, Resource)
    assert isinstance(rcm, RcmResource)
    return resource.type == VIRTUAL_MACHINE and rcm.state == "Online"
