"""Where orders go to: the box that they are given to, the function and its arguments."""

from collections.abc import Callable

from core.commands.definition import Route, Rows
from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import DllCall, Misbehaviour
from core.model.rows import Group, Node, Resource, VmCopy, group_key, node_key, resource_key
from core.model.volumes import disk_of


def vm_home(rows: Rows, vm: str) -> str | None:
    """The node on which a VM runs, or else is registered; a machine without power has nothing registered."""
    copies = [row for row in rows.values() if isinstance(row, VmCopy) and row.name == vm]
    on = [copy for copy in copies if node_of(rows, copy.node).power == "On"]
    running = [copy.node for copy in on if copy.state not in ("Off", "Saved", "Incoming")]
    return next(iter(running + [copy.node for copy in on]), None)


def node_of(rows: Rows, name: str) -> Node:
    row: Row = rows[node_key(name)]
    assert isinstance(row, Node)
    return row


def group_of(rows: Rows, name: str) -> Group:
    row: Row = rows[group_key(name)]
    assert isinstance(row, Group)
    return row


def resource_of(rows: Rows, name: str) -> Resource:
    row: Row = rows[resource_key(name)]
    assert isinstance(row, Resource)
    return row


def at_machine(function: str, *more: str) -> Callable[..., Route]:
    """An order to the machine that is the first argument; the others go on to it."""

    def to_machine(rows: Rows, node: str, *rest: str) -> Route:  # noqa: ARG001 - all routes look alike
        return addresses.USER, addresses.machine(node), function, (*rest, *more)

    return to_machine


def at_process(function: str, place: str) -> Callable[..., Route]:
    """An order to a machine, about one of its processes."""

    def to_machine(rows: Rows, node: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.machine(node), function, (f"{node}/{place}",)

    return to_machine


def at_host() -> Callable[..., Route]:
    """An order to end a resource host."""

    def to_machine(rows: Rows, node: str, host: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.machine(node), "EndProcess", (f"{node}/{host}",)

    return to_machine


def at_worker() -> Callable[..., Route]:
    """An order to end the worker process of a VM."""

    def to_machine(rows: Rows, vm: str) -> Route:
        node = vm_home(rows, vm) or group_of(rows, vm).owner
        return addresses.USER, addresses.machine(node), "EndWorker", (vm,)

    return to_machine


def at_dll(call: DllCall, how: Misbehaviour) -> Callable[..., Route]:
    """Something in a resource DLL goes wrong from now on, for one resource on one node."""

    def to_machine(rows: Rows, resource: str, node: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.machine(node), "break_call", (resource, call, how)

    return to_machine


def at_mended_dll(rows: Rows, resource: str, node: str) -> Route:  # noqa: ARG001
    """Whatever a resource DLL does wrong for a resource on a node is put right."""
    return addresses.USER, addresses.machine(node), "mend_calls", (resource,)


def at_home(function: str) -> Callable[..., Route]:
    """An order to the machine that has a VM, about the VM."""

    def to_machine(rows: Rows, vm: str) -> Route:
        return addresses.USER, addresses.machine(group_of(rows, vm).owner), function, (vm,)

    return to_machine


def at_disk(function: str) -> Callable[..., Route]:
    """Something about a disk as a whole."""

    def to_disk(rows: Rows, disk: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.disk(disk), function, ()

    return to_disk


def at_path(function: str) -> Callable[..., Route]:
    """Something on the way between a node and a disk."""

    def to_disk(rows: Rows, node: str, disk: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.disk(disk), function, (node,)

    return to_disk


def at_volume(function: str) -> Callable[..., Route]:
    """Something about the space on a volume, which is on its disk."""

    def to_disk(rows: Rows, volume: str) -> Route:
        return addresses.USER, addresses.disk(disk_of(rows, volume)), function, (volume,)

    return to_disk


def at_share(function: str) -> Callable[..., Route]:
    """An order about a share, told by its resource, on the node that owns that."""

    def to_share(rows: Rows, resource: str) -> Route:
        row = resource_of(rows, resource)
        return addresses.USER, addresses.share(group_of(rows, row.group).owner, row.serves), function, ()

    return to_share


def at_vm(function: str) -> Callable[..., Route]:
    """An order to a VM, wherever it is."""

    def to_vm(rows: Rows, vm: str) -> Route:
        return addresses.USER, addresses.vm(vm_home(rows, vm) or group_of(rows, vm).owner, vm), function, ()

    return to_vm


def at_hyper_v_manager(function: str) -> Callable[..., Route]:
    """An order in Hyper-V Manager, connected to the node that has the VM."""

    def to_console(rows: Rows, vm: str) -> Route:
        node = vm_home(rows, vm) or group_of(rows, vm).owner
        return addresses.USER, addresses.HYPER_V_MANAGER, function, (node, vm)

    return to_console


def at_cluster_manager(function: str) -> Callable[..., Route]:
    """An order in Failover Cluster Manager."""

    def to_console(rows: Rows, *arguments: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.FAILOVER_CLUSTER_MANAGER, function, arguments

    return to_console
