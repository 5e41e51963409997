"""Which commands go with which object of the stage, and which could break or repair something.

Pure: from rows and an address to commands. The menu only shows them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from core.commands.catalogue import DEFAULT_DLL, Command, choices
from core.kernel.rows import Row
from core.model import addresses
from core.model.rows import CLUSTER, Cluster, DllFile, Group, Resource, VmSettings, group_key, vm_settings_key

Rows = Mapping[str, Row]
Orders = tuple[tuple[Command, ...], ...]
"""Commands in groups, as a menu has them."""

_NODE_COMMANDS: Final = ("fail-node", "repair-node")
_DLL_COMMANDS: Final = ("damage-dll", "remove-dll", "repair-dll")


def orders_for(rows: Rows, address: str) -> Orders:
    """The commands for an object, empty where nothing can be ordered about it."""
    region, _, rest = address.partition("/")
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    if region not in cluster.nodes:
        return _for_console(rows, address)
    kind, _, name = rest.partition("/")
    if kind == "vm":
        return _for_vm(rows, name)
    if kind == "share":
        group = _group_serving(rows, name)
        return (_for_group(rows, group),) if group else ()
    if kind.startswith("rhs"):
        files = [name] if name else _files(rows, region)
        per_file = tuple(tuple(Command(what, (region, file)) for what in _DLL_COMMANDS) for file in files)
        return per_file if name else (*per_file, _of_node(region))
    return _of_node(region), tuple(Command(what, (region, DEFAULT_DLL)) for what in _DLL_COMMANDS)


def breaking(rows: Rows) -> tuple[Orders, Orders, Orders]:
    """What could be broken now: nodes, DLLs by node, VMs."""
    nodes = choices(rows, "node")
    by_node = tuple(
        tuple(Command(what, (node, file)) for file in _files(rows, node) for what in _DLL_COMMANDS[:2])
        for node in nodes
    )
    vms = tuple(Command("fail-vm", (vm,)) for vm in choices(rows, "vm"))
    return (tuple(Command("fail-node", (node,)) for node in nodes),), by_node, (vms,)


def repairing(rows: Rows) -> Iterator[Command]:
    """Every repair there is, whether it is needed or not."""
    for node in choices(rows, "node"):
        yield Command("repair-node", (node,))
    for node in choices(rows, "node"):
        for file in _files(rows, node):
            yield Command("repair-dll", (node, file))
    for vm in choices(rows, "vm"):
        yield Command("hyper-v-start", (vm,))


def _of_node(node: str) -> tuple[Command, ...]:
    return tuple(Command(what, (node,)) for what in _NODE_COMMANDS)


def _for_vm(rows: Rows, vm: str) -> Orders:
    breaks = (Command("fail-vm", (vm,)),)
    console = (Command("hyper-v-stop", (vm,)), Command("hyper-v-start", (vm,)))
    if group_key(vm) not in rows:
        return breaks, console
    return breaks, console, _for_group(rows, vm)


def _for_group(rows: Rows, group: str) -> tuple[Command, ...]:
    row = rows[group_key(group)]
    assert isinstance(row, Group)
    moves = tuple(Command("move-group", (group, node)) for node in choices(rows, "node") if node != row.owner)
    return Command("cluster-stop", (group,)), Command("cluster-start", (group,)), *moves


def _for_console(rows: Rows, address: str) -> Orders:
    if address == addresses.FAILOVER_CLUSTER_MANAGER:
        roles = [group for group in choices(rows, "group") if vm_settings_key(group) in rows]
        return tuple(_for_group(rows, group) for group in roles)
    if address == addresses.HYPER_V_MANAGER:
        vms = [row.name for row in rows.values() if isinstance(row, VmSettings)]
        return tuple((Command("hyper-v-stop", (vm,)), Command("hyper-v-start", (vm,))) for vm in vms)
    return ()


def _files(rows: Rows, node: str) -> list[str]:
    files = [row.file for row in rows.values() if isinstance(row, DllFile) and row.node == node]
    return sorted(files, key=lambda file: (file != DEFAULT_DLL, file))


def _group_serving(rows: Rows, served: str) -> str:
    found = (row.group for row in rows.values() if isinstance(row, Resource) and row.serves == served)
    return next((group for group in found if group_key(group) in rows), "")
