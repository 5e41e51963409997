"""Whether anybody would notice: what keeps the next question about a resource from an honest answer.

In the article's account a file that is damaged or missing is enough. In the documented one a
loaded DLL works on whatever becomes of its file, since Windows keeps it locked; there it matters
whether the resource host that has the resource runs, has the DLL loaded or could load it, and
whether the DLL tells the truth. VMs of a node that fell out of the cluster run on unmonitored: while it is
isolated the cluster waits for it, and asks nobody. A guest may be ill although its VM runs, and the cluster looks at
that only where it was told to.
"""

from collections.abc import Mapping
from typing import Final, Literal

from core.kernel.rows import Row
from core.model.addresses import rhs
from core.model.conditions import Defect, Guest, GuestState, defect_key, guest_key
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.membership import isolated_key
from core.model.policies import EMBEDDED_LOG_ONLY, EMBEDDED_NONE, ResourcePolicy, policy_key
from core.model.rows import (
    DllFile,
    Resource,
    ResourceType,
    VmSettings,
    dll_key,
    module_key,
    process_key,
    type_key,
    vm_settings_key,
)

Gap = Literal["dll", "host", "lies", "isolated", "cluster_down"]
"""Nobody can ask the DLL; there is no resource host that could; the DLL says that all is well, always.

Or nobody wants to know: the node is isolated, or belongs to no cluster, and its VMs run unmonitored.
"""

ILL: Final[frozenset[GuestState]] = frozenset(("LostCommunication", "AppCritical", "Bugcheck"))
"""Guests that do not do what they are there for, although their VM runs."""


def gap(rows: Mapping[str, Row], resource: Resource, node: str) -> Gap | None:
    """What keeps the next question for a resource on a node from an honest answer; None when nothing does."""
    file = dll_of(rows, resource)
    rcm = rows.get(rcm_key(resource.name))
    if not isinstance(rcm, RcmResource):
        return None if resource.monitored and _is_whole(rows, node, file) else "dll"
    group = rows.get(rcm_group_key(resource.group))
    if isinstance(group, RcmGroup) and group.status == "Unmonitored":
        return "isolated" if isolated_key(node) in rows else "cluster_down"
    host = rhs(node, rcm.monitor)
    if process_key(host) not in rows:
        return "host"
    if not resource.monitored or not (module_key(host, file) in rows or _is_whole(rows, node, file)):
        return "dll"
    defect = rows.get(defect_key(node, resource.name))
    return "lies" if isinstance(defect, Defect) and defect.of("IsAlive") == "says-true" else None


def dll_of(rows: Mapping[str, Row], resource: Resource) -> str:
    """The file of the DLL that serves a resource."""
    kind = rows[type_key(resource.type)]
    assert isinstance(kind, ResourceType)
    return kind.dll


def guest_of(rows: Mapping[str, Row], node: str, vm: str) -> GuestState | None:
    """How the guest of a VM is that runs on a node; None where the account knows no guests or none runs."""
    row = rows.get(guest_key(node, vm))
    return row.state if isinstance(row, Guest) else None


def overlooks(rows: Mapping[str, Row], resource: Resource, guest: GuestState) -> bool:
    """Whether the cluster was told not to look at what ails a guest, or to do nothing about it."""
    settings, policy = rows.get(vm_settings_key(resource.serves)), rows.get(policy_key(resource.name))
    if not isinstance(settings, VmSettings) or not isinstance(policy, ResourcePolicy):
        return False
    if guest == "AppCritical":
        return not settings.check_application_health or policy.embedded_failure_action == EMBEDDED_NONE
    return not settings.check_heartbeat


def only_logs(rows: Mapping[str, Row], resource: Resource, guest: GuestState) -> bool:
    """Whether the cluster notices an ill application, and leaves it at a line in its log."""
    policy = rows.get(policy_key(resource.name))
    return (
        guest == "AppCritical"
        and isinstance(policy, ResourcePolicy)
        and policy.embedded_failure_action == EMBEDDED_LOG_ONLY
        and not overlooks(rows, resource, guest)
    )


def _is_whole(rows: Mapping[str, Row], node: str, file: str) -> bool:
    row = rows[dll_key(node, file)]
    return isinstance(row, DllFile) and row.state == "Present"
