"""Which commands go with which object of the stage.

Pure: from rows and an address to commands, in groups and submenus. The menu only shows them. Here
stands only what the account knows; what else there is to break is told in the menu Fail.
"""

from collections.abc import Iterable
from typing import Final

from core.commands.catalogue import DEFAULT_DLL, Command, choices
from core.faults.catalogue import faults
from core.model import addresses
from core.model.control import RcmResource, rcm_key
from core.model.rows import (
    CLUSTER,
    FILE_SHARE,
    Cluster,
    Group,
    Resource,
    ResourceType,
    VmSettings,
    group_key,
    resource_key,
    type_key,
    vm_resource,
    vm_settings_key,
)
from gui.window import network_orders
from gui.window.entries import Entry, Folder, Orders, Rows, files_on, hosts_on, known

_NODE_COMMANDS: Final = ("fail-node", "repair-node")
_MACHINE_COMMANDS: Final = ("fail-node", "bugcheck-node", "freeze-node", "reset-node", "shut-down-node", "repair-node")
_SHARED: Final = ("network", "witness", "storage", "quorum")
"""The regions of what lies between nodes."""
_DRAIN_COMMANDS: Final = ("pause-node", "drain-node")
_NETWORK_COMMANDS: Final = ("rename-switch", "restore-switch")
_MIGRATIONS: Final = ("live-migrate", "quick-migrate", "shutdown-migrate", "turn-off-migrate")
_MEMORY_COMMANDS: Final = ("fill-memory", "free-memory")
_SERVICE_COMMANDS: Final = (
    "kill-clussvc", "hang-clussvc", "stop-clussvc", "start-clussvc", "force-quorum", "prevent-quorum",
    "clear-quarantine",
)  # fmt: skip
_VMMS_COMMANDS: Final = ("stop-vmms", "start-vmms")
_DLL_COMMANDS: Final = ("damage-dll", "remove-dll", "replace-dll", "strip-dll", "repair-dll")
_VM_COMMANDS: Final = ("fail-vm", "kill-vmwp", "break-configuration", "repair-configuration")
_GUEST_COMMANDS: Final = ("bugcheck-guest", "hang-guest", "fail-application", "heal-guest")
_CONSOLE_COMMANDS: Final = (
    "hyper-v-stop", "hyper-v-start", "hyper-v-save", "hyper-v-shut-down", "hyper-v-pause", "hyper-v-resume"
)  # fmt: skip
_PATH_COMMANDS: Final = ("cut-path", "mend-path")
_TILES: Final = ("share", "ip", "name", "service")


def orders_for(rows: Rows, address: str) -> Orders:
    """The commands for an object, empty where nothing can be ordered about it."""
    region, _, rest = address.partition("/")
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    if region not in cluster.nodes:
        return _between_nodes(rows, region, rest) if region in _SHARED else _for_console(rows, address)
    kind, _, name = rest.partition("/")
    if kind == "vm":
        return _for_vm(rows, region, name)
    if kind in _TILES:
        return _for_tile(rows, region, name)
    if kind.startswith("rhs"):
        return _for_host(rows, region, kind, name)
    if kind == "csv":
        return network_orders.of_volume(rows, region, name)
    return _of_node(rows, region, kind)


def _between_nodes(rows: Rows, region: str, rest: str) -> Orders:
    """What no node has for itself."""
    match region:
        case "network":
            name, _, node = rest.partition("/")
            return network_orders.of_network(rows, name, node)
        case "witness":
            return network_orders.of_witness(rows)
        case "storage":
            return network_orders.of_disk(rows, rest)
    return network_orders.of_quorum(rows)


def _commands(rows: Rows, names: Iterable[str], *arguments: str) -> tuple[Command, ...]:
    return tuple(Command(name, arguments) for name in known(rows, names))


def _of_node(rows: Rows, node: str, kind: str) -> Orders:
    own = {"clussvc": _SERVICE_COMMANDS, "vmms": _VMMS_COMMANDS}.get(kind, ())
    processes: tuple[Entry, ...] = ()
    if kind == "machine" and (names := known(rows, [*_SERVICE_COMMANDS, *_VMMS_COMMANDS])):
        ends = [Command("kill-rhs", (node, host)) for host in hosts_on(rows, node)]
        paths = tuple(_commands(rows, _PATH_COMMANDS, node, disk) for disk in choices(rows, "disk"))
        processes = (
            Folder("network", (network_orders.of_node(rows, node),)),
            Folder("storage", paths),
            Folder("process", (tuple(Command(name, (node,)) for name in names), tuple(ends)), in_full=True),
        )
    wires = network_orders.of_node(rows, node) if kind == "netft" else ()
    return (
        _commands(rows, own, node),
        wires,
        _commands(rows, _NODE_COMMANDS if kind != "machine" else _MACHINE_COMMANDS, node),
        _of_pausing(rows, node, kind),
        (*(_commands(rows, _MEMORY_COMMANDS, node) if kind == "machine" else ()), *processes),
        _of_files(rows, node, kind),
    )


def _of_pausing(rows: Rows, node: str, kind: str) -> tuple[Entry, ...]:
    """Pausing, draining and resuming a node, and the name of its virtual switch: on its card only."""
    if kind != "machine" or not known(rows, ("drain-node",)):
        return ()
    resumes = tuple(Command("resume-node", (node, failback)) for failback in choices(rows, "failback"))
    return (*_commands(rows, _DRAIN_COMMANDS, node), *resumes, *_commands(rows, _NETWORK_COMMANDS, node))


def _of_files(rows: Rows, node: str, kind: str) -> tuple[Entry, ...]:
    """The DLL files of a node: on its card each of them, and where hosts have no numbers in its boxes the usual one."""
    if kind == "machine":
        return tuple(Folder(file, (_commands(rows, _DLL_COMMANDS, node, file),)) for file in files_on(rows, node))
    # In the documented account only resource hosts have to do with DLLs, and they have menus of their own.
    return () if _is_numbered(rows) else _commands(rows, _DLL_COMMANDS, node, DEFAULT_DLL)


def _for_host(rows: Rows, node: str, host: str, file: str) -> Orders:
    """A resource host and its DLLs, or one DLL in it and the calls into that."""
    if file:
        calls = tuple(_calls(rows, node, resource) for resource in _served(rows, host, file))
        folder = (Folder("call", (calls,)),) if len(calls) > 1 else calls
        return _commands(rows, _DLL_COMMANDS, node, file), folder
    files = [name for name in files_on(rows, node) if _served(rows, host, name) or not _is_numbered(rows)]
    per_file = (_commands(rows, _DLL_COMMANDS, node, name) for name in files)
    return _commands(rows, ("kill-rhs",), node, host), *per_file, _commands(rows, _NODE_COMMANDS, node)


def _for_vm(rows: Rows, node: str, vm: str) -> Orders:
    guest = _commands(rows, _GUEST_COMMANDS, vm)
    deeper = (*((Folder("guest", (guest,)),) if guest else ()), *_of_calls(rows, node, vm_resource(vm)))
    console = _commands(rows, _CONSOLE_COMMANDS, vm)
    breaks = _commands(rows, _VM_COMMANDS, vm)
    if group_key(vm) not in rows:
        return breaks, deeper, console
    return breaks, deeper, console, _for_group(rows, vm)


def _for_tile(rows: Rows, node: str, name: str) -> Orders:
    """A share is named after what is shared, an address after its resource."""
    found = (row for row in rows.values() if isinstance(row, Resource) and name in (row.serves, row.name))
    resource = next((row for row in found if group_key(row.group) in rows), None)
    if resource is None:
        return ()
    breaks = _commands(rows, ("lose-share",), resource.name) if resource.type == FILE_SHARE else ()
    return (*breaks, *_of_calls(rows, node, resource.name)), _for_group(rows, resource.group)


def _for_group(rows: Rows, group: str) -> tuple[Entry, ...]:
    row = rows[group_key(group)]
    assert isinstance(row, Group)
    moves = tuple(Command("move-group", (group, node)) for node in choices(rows, "node") if node != row.owner)
    best = _commands(rows, ("move-to-best",), group)
    return (
        Command("cluster-stop", (group,)),
        Command("cluster-start", (group,)),
        *moves,
        *best,
        *((Folder("migration", (ways,)),) if (ways := _migrations(rows, group)) else ()),
    )


def _migrations(rows: Rows, group: str) -> tuple[Command, ...]:
    """The ways to move a group with a VM, each to every other node."""
    row = rows[group_key(group)]
    assert isinstance(row, Group)
    if vm_settings_key(group) not in rows:
        return ()
    others = [node for node in choices(rows, "node") if node != row.owner]
    ways = [Command(name, (group, node)) for name in known(rows, _MIGRATIONS) for node in others]
    return (*ways, *_commands(rows, ("cancel-migration",), group))


def _for_console(rows: Rows, address: str) -> Orders:
    if address == addresses.FAILOVER_CLUSTER_MANAGER:
        roles = [group for group in choices(rows, "group") if vm_settings_key(group) in rows]
        return tuple(_for_group(rows, group) for group in roles)
    if address == addresses.HYPER_V_MANAGER:
        vms = [row.name for row in rows.values() if isinstance(row, VmSettings)]
        return tuple(_commands(rows, _CONSOLE_COMMANDS, vm) for vm in vms)
    return ()


# --- calls into a DLL -----------------------------------------------------------------------------


def _of_calls(rows: Rows, node: str, resource: str) -> tuple[Folder, ...]:
    folder = _calls(rows, node, resource)
    return (Folder("call", folder.orders),) if any(folder.orders) and resource_key(resource) in rows else ()


def _calls(rows: Rows, node: str, resource: str) -> Folder:
    """What the DLL can do wrong for a resource on a node, and how it is mended."""
    layer = [fault for fault in faults() if fault.layer == "call"]
    breaks = _commands(rows, [fault.command for fault in layer], resource, node)
    mends = _commands(rows, [fault.repair.command for fault in layer if fault.repair.command], resource, node)
    return Folder(resource, (breaks, mends))


def _served(rows: Rows, host: str, file: str) -> list[str]:
    """The resources that a resource host has and a DLL serves; none where hosts have no numbers."""
    found = []
    for name in choices(rows, "resource"):
        rcm, resource = rows.get(rcm_key(name)), rows[resource_key(name)]
        assert isinstance(resource, Resource)
        kind = rows[type_key(resource.type)]
        is_served = isinstance(kind, ResourceType) and kind.dll == file
        if is_served and isinstance(rcm, RcmResource) and host == f"rhs:{rcm.monitor}":
            found.append(name)
    return found


def _is_numbered(rows: Rows) -> bool:
    return any(isinstance(row, RcmResource) for row in rows.values())
