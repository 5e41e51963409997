"""What may stand in the way of an order now, so that a menu can say so before it is given."""

from collections.abc import Callable
from typing import Final

from core.commands.definition import Obstacle, Rows
from core.commands.routes import group_of, node_of, resource_of, vm_home
from core.kernel.hung import hangs
from core.model.conditions import (
    Defect,
    DllCall,
    Guest,
    Misbehaviour,
    ballast_key,
    defect_key,
    guest_key,
    other_switch_key,
    unreadable_key,
)
from core.model.migrations import CAN_BE_CANCELLED, migration_of
from core.model.placement import candidates
from core.model.policies import CLUSTER_POLICY
from core.model.rows import (
    CLUSTER,
    FILE_SHARE,
    NO_CLAIM,
    VIEW,
    Cluster,
    DllFile,
    FileState,
    Resource,
    View,
    VmCopy,
    dll_key,
    process_key,
    resource_key,
    share_key,
    vm_key,
    vm_resource,
)
from core.model.targets import may_host, takes_groups, targets
from core.model.volumes import disk_gone_key, full_key, path_cut_key

UP: Final = ("Running", "Starting", "Paused", "Saving", "Stopping", "PausedCritical")
"""The states of a VM that has a worker process and is well."""


def vm_state(rows: Rows, vm: str) -> str:
    """The state of a VM where it is; empty when it is registered nowhere."""
    home = vm_home(rows, vm)
    row = rows.get(vm_key(home, vm)) if home else None
    return row.state if isinstance(row, VmCopy) else ""


def to_fail_node(rows: Rows, node: str) -> Obstacle | None:
    return Obstacle("node-is-off", {"node": node}) if node_of(rows, node).power == "Off" else None


def to_repair_node(rows: Rows, node: str) -> Obstacle | None:
    reasons = {"On": "node-is-on", "Starting": "node-is-starting"}
    power = node_of(rows, node).power
    return Obstacle(reasons[power], {"node": node}) if power in reasons else None


DLL_REASONS: Final[dict[FileState, str]] = {
    "Missing": "dll-is-missing",
    "Damaged": "dll-is-damaged",
    "WrongArchitecture": "dll-is-damaged",
    "NoStartup": "dll-is-damaged",
}
"""What stands in the way of breaking a file once more."""


def to_break_dll(broken: str) -> Callable[..., Obstacle | None]:
    def to_break(rows: Rows, node: str, file: str) -> Obstacle | None:
        row = rows[dll_key(node, file)]
        assert isinstance(row, DllFile)
        if row.state == "Missing" or row.state == broken:
            return Obstacle(DLL_REASONS[row.state], {"dll": file, "node": node})
        return to_fail_node(rows, node)

    return to_break


def to_repair_dll(rows: Rows, node: str, file: str) -> Obstacle | None:
    row = rows[dll_key(node, file)]
    assert isinstance(row, DllFile)
    if row.state == "Present":
        return Obstacle("dll-is-fine", {"dll": file, "node": node})
    return to_fail_node(rows, node)


def to_fail_vm(rows: Rows, vm: str) -> Obstacle | None:
    return None if vm_state(rows, vm) in UP else Obstacle("vm-does-not-run", {"vm": vm})


def to_stop_vm(rows: Rows, vm: str) -> Obstacle | None:
    is_there = vm_state(rows, vm) in (*UP, "Failed")
    return None if is_there else Obstacle("vm-does-not-run", {"vm": vm})


def to_start_vm(rows: Rows, vm: str) -> Obstacle | None:
    state = vm_state(rows, vm)
    if not state:
        return Obstacle("vm-is-registered-nowhere", {"vm": vm})
    return Obstacle("vm-runs", {"vm": vm}) if state in UP else None


def to_change_group(rows: Rows, group: str) -> Obstacle | None:
    """What stands in the way of any order to the cluster about a group."""
    role, view = group_of(rows, group), rows[VIEW]
    assert isinstance(view, View)
    if role.owner not in view.members:
        return Obstacle("owner-is-not-in-the-cluster", {"group": group, "node": role.owner})
    if role.claim != NO_CLAIM:
        return Obstacle("group-is-changing", {"group": group})
    return None


def to_stop_group(rows: Rows, group: str) -> Obstacle | None:
    if group_of(rows, group).state == "Offline":
        return Obstacle("group-is-offline", {"group": group})
    return to_change_group(rows, group)


def to_start_group(rows: Rows, group: str) -> Obstacle | None:
    if group_of(rows, group).state == "Online":
        return Obstacle("group-is-online", {"group": group})
    return to_change_group(rows, group)


def to_move_group(rows: Rows, group: str, node: str) -> Obstacle | None:
    view = rows[VIEW]
    assert isinstance(view, View)
    if group_of(rows, group).owner == node:
        return Obstacle("group-is-there", {"group": group, "node": node})
    if node not in view.members:
        return Obstacle("node-is-not-in-the-cluster", {"node": node})
    if CLUSTER_POLICY in rows and not takes_groups(rows, node):
        return Obstacle("node-is-paused", {"node": node})
    able = may_host(rows, group, node) if CLUSTER_POLICY in rows else node in candidates(rows, group)
    if not able:
        return Obstacle("node-may-not-own-the-group", {"group": group, "node": node})
    return to_change_group(rows, group)


# --- only in the documented account ----------------------------------------------------------


def to_move_to_best(rows: Rows, group: str) -> Obstacle | None:
    owner = group_of(rows, group).owner
    if not targets(rows, group, after=owner):
        return Obstacle("no-node-is-left-for-the-group", {"group": group})
    return to_change_group(rows, group)


def to_migrate(rows: Rows, vm: str, node: str) -> Obstacle | None:
    """What stands in the way of a move that says what is to be done with the VM."""
    if vm not in _cluster(rows).groups:
        return Obstacle("vm-is-in-no-group", {"vm": vm})
    if migration_of(rows, vm) is not None:
        return Obstacle("vm-migrates", {"vm": vm})
    if vm_state(rows, vm) != "Running":
        return Obstacle("vm-does-not-run", {"vm": vm})
    return to_move_group(rows, vm, node)


def to_migrate_live(rows: Rows, vm: str, node: str) -> Obstacle | None:
    hindrance = to_migrate(rows, vm, node)
    if hindrance is not None:
        return hindrance
    resource = rows[resource_key(vm_resource(vm))]
    assert isinstance(resource, Resource)
    return None if resource.state == "Online" else Obstacle("resource-is-not-online", {"vm": vm})


def to_cancel_migration(rows: Rows, vm: str) -> Obstacle | None:
    row = migration_of(rows, vm)
    if row is None:
        return Obstacle("nothing-to-cancel", {"vm": vm})
    return None if row.state in CAN_BE_CANCELLED else Obstacle("switch-over-has-begun", {"vm": vm})


def to_pause_node(rows: Rows, node: str) -> Obstacle | None:
    view = rows[VIEW]
    assert isinstance(view, View)
    if node not in view.members:
        return Obstacle("node-is-not-in-the-cluster", {"node": node})
    return Obstacle("node-is-paused", {"node": node}) if node_of(rows, node).state == "Paused" else None


def to_drain_node(rows: Rows, node: str) -> Obstacle | None:
    status = node_of(rows, node).status
    reasons = {"DrainInProgress": "node-is-being-drained", "DrainCompleted": "node-is-drained"}
    for entry in status:
        if entry in reasons:
            return Obstacle(reasons[entry], {"node": node})
    hindrance = to_pause_node(rows, node)
    return hindrance if hindrance is not None and hindrance.reason != "node-is-paused" else None


def to_resume_node(rows: Rows, node: str, failback: str) -> Obstacle | None:  # noqa: ARG001 - it goes with any
    hindrance = to_pause_node(rows, node)
    if hindrance is None:
        return Obstacle("node-is-not-paused", {"node": node})
    return hindrance if hindrance.reason != "node-is-paused" else None


def to_rename_switch(rows: Rows, node: str) -> Obstacle | None:
    return Obstacle("switch-is-renamed", {"node": node}) if other_switch_key(node) in rows else None


def to_restore_switch(rows: Rows, node: str) -> Obstacle | None:
    return None if other_switch_key(node) in rows else Obstacle("switch-is-as-elsewhere", {"node": node})


def _cluster(rows: Rows) -> Cluster:
    row = rows[CLUSTER]
    assert isinstance(row, Cluster)
    return row


def to_pause_vm(rows: Rows, vm: str) -> Obstacle | None:
    return None if vm_state(rows, vm) == "Running" else Obstacle("vm-does-not-run", {"vm": vm})


def to_resume_vm(rows: Rows, vm: str) -> Obstacle | None:
    return None if vm_state(rows, vm) == "Paused" else Obstacle("vm-is-not-paused", {"vm": vm})


def to_hurt_guest(rows: Rows, vm: str) -> Obstacle | None:
    """A guest that can fall ill: one that has booted and is well."""
    home = vm_home(rows, vm)
    guest = rows.get(guest_key(home, vm)) if home else None
    if not isinstance(guest, Guest) or vm_state(rows, vm) != "Running":
        return Obstacle("vm-does-not-run", {"vm": vm})
    return None if guest.state == "OK" else Obstacle("guest-is-ill", {"vm": vm})


def to_heal_guest(rows: Rows, vm: str) -> Obstacle | None:
    home = vm_home(rows, vm)
    guest = rows.get(guest_key(home, vm)) if home else None
    is_ill = isinstance(guest, Guest) and guest.state not in ("OK", "Booting")
    return None if is_ill else Obstacle("guest-is-well", {"vm": vm})


def to_break_call(call: DllCall, how: Misbehaviour) -> Callable[..., Obstacle | None]:
    """What stands in the way of one more thing that goes wrong in a DLL."""

    def to_break(rows: Rows, resource: str, node: str) -> Obstacle | None:
        row, defect = rows[resource_key(resource)], rows.get(defect_key(node, resource))
        assert isinstance(row, Resource)
        names = {"resource": resource, "node": node}
        if node not in row.possible_owners:
            return Obstacle("node-may-not-own-the-resource", names)
        if isinstance(defect, Defect) and defect.of(call) == how:
            return Obstacle("call-is-broken", names)
        return to_fail_node(rows, node)

    return to_break


def to_mend_calls(rows: Rows, resource: str, node: str) -> Obstacle | None:
    is_broken = defect_key(node, resource) in rows
    return None if is_broken else Obstacle("calls-are-fine", {"resource": resource, "node": node})


def to_end_process(place: str) -> Callable[..., Obstacle | None]:
    """What stands in the way of ending, stopping or hanging a process of a node."""

    def to_end(rows: Rows, node: str) -> Obstacle | None:
        return to_end_host(rows, node, place)

    return to_end


def to_end_host(rows: Rows, node: str, place: str) -> Obstacle | None:
    process = f"{node}/{place}"
    if process_key(process) not in rows:
        return Obstacle("process-does-not-run", {"process": place, "node": node})
    if hangs(rows, process) and place != "clussvc":
        return Obstacle("process-cannot-end", {"process": place, "node": node})
    return None


def to_hang_service(rows: Rows, node: str) -> Obstacle | None:
    if hangs(rows, f"{node}/clussvc"):
        return Obstacle("process-hangs", {"process": "clussvc", "node": node})
    return to_end_host(rows, node, "clussvc")


def to_start_process(place: str) -> Callable[..., Obstacle | None]:
    """What stands in the way of starting a service of a node."""

    def to_start(rows: Rows, node: str) -> Obstacle | None:
        if process_key(f"{node}/{place}") in rows:
            return Obstacle("process-runs", {"process": place, "node": node})
        return to_fail_node(rows, node)

    return to_start


def to_end_worker(rows: Rows, vm: str) -> Obstacle | None:
    home = vm_home(rows, vm)
    is_there = home is not None and process_key(f"{home}/vm/{vm}") in rows
    return None if is_there else Obstacle("vm-does-not-run", {"vm": vm})


def to_break_configuration(rows: Rows, vm: str) -> Obstacle | None:
    return Obstacle("configuration-is-broken", {"vm": vm}) if unreadable_key(vm) in rows else None


def to_repair_configuration(rows: Rows, vm: str) -> Obstacle | None:
    return None if unreadable_key(vm) in rows else Obstacle("configuration-is-fine", {"vm": vm})


def to_fill_memory(rows: Rows, node: str) -> Obstacle | None:
    return Obstacle("memory-is-full", {"node": node}) if ballast_key(node) in rows else None


def to_free_memory(rows: Rows, node: str) -> Obstacle | None:
    return None if ballast_key(node) in rows else Obstacle("memory-is-free", {"node": node})


def to_cut_path(rows: Rows, node: str, disk: str) -> Obstacle | None:
    return Obstacle("path-is-cut", {"node": node, "disk": disk}) if path_cut_key(node, disk) in rows else None


def to_mend_path(rows: Rows, node: str, disk: str) -> Obstacle | None:
    return None if path_cut_key(node, disk) in rows else Obstacle("path-is-fine", {"node": node, "disk": disk})


def to_lose_disk(rows: Rows, disk: str) -> Obstacle | None:
    return Obstacle("disk-is-lost", {"disk": disk}) if disk_gone_key(disk) in rows else None


def to_restore_disk(rows: Rows, disk: str) -> Obstacle | None:
    return None if disk_gone_key(disk) in rows else Obstacle("disk-is-fine", {"disk": disk})


def to_fill_volume(rows: Rows, volume: str) -> Obstacle | None:
    return Obstacle("volume-is-full", {"volume": volume}) if full_key(volume) in rows else None


def to_free_volume(rows: Rows, volume: str) -> Obstacle | None:
    return None if full_key(volume) in rows else Obstacle("volume-has-room", {"volume": volume})


def to_lose_share(rows: Rows, resource: str) -> Obstacle | None:
    row = resource_of(rows, resource)
    if row.type != FILE_SHARE:
        return Obstacle("resource-is-no-share", {"resource": resource})
    owner = group_of(rows, row.group).owner
    is_there = share_key(owner, row.serves) in rows
    return None if is_there else Obstacle("share-is-not-there", {"resource": resource, "node": owner})
