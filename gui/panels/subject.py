"""What there is to know of a selected VM, share, address, name, service or disk: its resource, now.

Pure: from the rows of a moment. What the account does not know (internal states, several resource
hosts, policies) is None.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from core.evidence.watching import guest_of
from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import Defect, GuestState, defect_key
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.policies import COMPUTED, GroupPolicy, ResourcePolicy, group_policy_key, policy_key
from core.model.rows import (
    CLUSTER,
    PHYSICAL_DISK,
    VIRTUAL_MACHINE,
    Cluster,
    Group,
    Process,
    Resource,
    group_key,
    process_key,
    resource_key,
    vm_resource,
)

R = TypeVar("R", bound=Row)


class Used(NamedTuple):
    """How much of an allowance is used up."""

    used: int
    allowed: int
    period: int
    """In microseconds."""


class Subject(NamedTuple):
    """A resource as it is at a moment."""

    name: str
    """What stands on its tile."""
    resource: Resource
    owner: str
    looks_alive_interval: int | None
    is_alive_interval: int
    rcm: RcmResource | None = None
    host: int | None = None
    """The number of its resource host."""
    pid: int | None = None
    """The process id of that host on the owner's node; None while it does not run."""
    guest: GuestState | None = None
    restarts: Used | None = None
    failovers: Used | None = None
    status: str = ""
    """What stands in parentheses behind the state of its group."""
    wrong: tuple[tuple[str, str], ...] = ()
    """What its DLL does wrong on the owner's node: calls, and how."""


def subject_of(rows: Mapping[str, Row], address: str, now: int) -> Subject | None:
    """The resource behind an object of the stage, or None where there is none.

    Args:
        rows: The moment.
        address: The object.
        now: The time of the moment.
    """
    resource = _resource_at(rows, address)
    if resource is None:
        return None
    group = _row(rows, group_key(resource.group), Group)
    owner = group.owner if group is not None else ""
    name = resource.serves if resource.type in (VIRTUAL_MACHINE, PHYSICAL_DISK) else address.rpartition("/")[2]
    rcm, policy = _row(rows, rcm_key(resource.name), RcmResource), _row(rows, policy_key(resource.name), ResourcePolicy)
    if rcm is None or policy is None:
        return Subject(name, resource, owner, None, resource.is_alive_interval)
    process = _row(rows, process_key(addresses.rhs(owner, rcm.monitor)), Process)
    rcm_group = _row(rows, rcm_group_key(resource.group), RcmGroup)
    defect = _row(rows, defect_key(owner, resource.name), Defect)
    return Subject(
        name=name,
        resource=resource,
        owner=owner,
        looks_alive_interval=policy.looks_alive_interval,
        is_alive_interval=policy.is_alive_interval,
        rcm=rcm,
        host=rcm.monitor,
        pid=process.pid if process is not None else None,
        guest=guest_of(rows, owner, resource.serves),
        restarts=_restarts(rcm, policy, now),
        failovers=_failovers(rows, resource.group, rcm_group, now),
        status=rcm_group.status if rcm_group is not None else "",
        wrong=defect.calls if defect is not None else (),
    )


def _resource_at(rows: Mapping[str, Row], address: str) -> Resource | None:
    region, _, rest = address.partition("/")
    kind, _, name = rest.partition("/")
    if kind == "vm":
        return _row(rows, resource_key(vm_resource(name)), Resource)
    if kind in ("ip", "name", "service"):
        return _row(rows, resource_key(name), Resource)
    served = name if kind == "share" else rest if region == "storage" else ""
    found = (row for row in rows.values() if isinstance(row, Resource) and served and row.serves == served)
    return next(found, None)


def _restarts(rcm: RcmResource, policy: ResourcePolicy, now: int) -> Used:
    """One failure more than there are restarts is the one that moves the group."""
    used = min(_recent(rcm.failures, policy.restart_period, now), policy.restart_threshold)
    return Used(used, policy.restart_threshold, policy.restart_period)


def _failovers(rows: Mapping[str, Row], group: str, rcm: RcmGroup | None, now: int) -> Used | None:
    policy, cluster = _row(rows, group_policy_key(group), GroupPolicy), _row(rows, CLUSTER, Cluster)
    if policy is None or rcm is None or cluster is None:
        return None
    allowed = policy.failover_threshold
    if allowed == COMPUTED:
        allowed = len(cluster.nodes) - 1
    return Used(_recent(rcm.failovers, policy.failover_period, now), allowed, policy.failover_period)


def _recent(times: tuple[int, ...], period: int, now: int) -> int:
    return sum(time > now - period for time in times)


def _row(rows: Mapping[str, Row], key: str, kind: type[R]) -> R | None:
    row = rows.get(key)
    return row if isinstance(row, kind) else None
