"""The commands: the only input there is.

A command is a name and arguments, which is what a session file keeps. Its definition says what
the arguments are, where the order goes to, and what may stand in its way: an obstacle is told to
the user in the menu, before the order is given. The engine itself takes any order at any time.
"""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

import msgspec

from core.kernel.rows import Row
from core.model import addresses
from core.model.placement import candidates
from core.model.rows import (
    CLUSTER,
    NO_CLAIM,
    VIEW,
    Cluster,
    DllFile,
    Group,
    Node,
    View,
    VmCopy,
    VmSettings,
    dll_key,
    group_key,
    node_key,
    vm_key,
)

Rows = Mapping[str, Row]
ParameterKind = Literal["node", "vm", "group", "dll"]
Route = tuple[str, str, str, tuple[str, ...]]
"""Source, target, function and arguments of the input hop."""

DEFAULT_DLL = "vmclusres.dll"


class Command(msgspec.Struct, frozen=True):
    """An order: what, and to what."""

    name: str
    arguments: tuple[str, ...]


class Obstacle(NamedTuple):
    """Why an order would do nothing now: the id of the sentence, and the names in it."""

    reason: str
    names: dict[str, str]


class BadCommand(ValueError):
    """An order that the cluster cannot know: a wrong name, or the wrong number of arguments."""


class Definition(NamedTuple):
    """What there is to say about a command."""

    name: str
    parameters: tuple[ParameterKind, ...]
    optional: int
    """How many of the last parameters may be left out."""
    route: Callable[..., Route]
    obstacle: Callable[..., Obstacle | None]


def route(rows: Rows, command: Command) -> Route:
    """Where an order goes to.

    Raises:
        BadCommand: there is no such command, or it has another number of arguments.
    """
    what = definition(command.name)
    if len(command.arguments) != len(what.parameters):
        raise BadCommand(f"expected {len(what.parameters)} arguments for {what.name}, found {command.arguments}")
    return what.route(rows, *command.arguments)


def obstacle(rows: Rows, command: Command) -> Obstacle | None:
    """What stands in the way of an order now; None when nothing does."""
    return definition(command.name).obstacle(rows, *command.arguments)


def definition(name: str) -> Definition:
    """The definition of a command.

    Raises:
        BadCommand: there is none of this name.
    """
    if name not in DEFINITIONS:
        raise BadCommand(f"expected a command ({', '.join(DEFINITIONS)}), found {name!r}")
    return DEFINITIONS[name]


def parse(rows: Rows, words: list[str]) -> Command:
    """A command from the words a user typed, names in any case.

    Raises:
        BadCommand: says what was expected and what was found.
    """
    if not words:
        raise BadCommand("expected a command, found nothing")
    what = definition(words[0])
    given = words[1:]
    least = len(what.parameters) - what.optional
    if not least <= len(given) <= len(what.parameters):
        expected = " ".join(kind.upper() for kind in what.parameters[:least])
        expected += "".join(f" [{kind.upper()}]" for kind in what.parameters[least:])
        raise BadCommand(f"expected {what.name} {expected}, found {' '.join(words)!r}")
    if len(given) < len(what.parameters):
        given = [*given, DEFAULT_DLL]
    names = [_known(rows, kind, word) for kind, word in zip(what.parameters, given, strict=True)]
    return Command(what.name, tuple(names))


def choices(rows: Rows, kind: ParameterKind) -> tuple[str, ...]:
    """The names that an argument may be."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    if kind == "node":
        return cluster.nodes
    if kind == "group":
        return cluster.groups
    if kind == "vm":
        return tuple(row.name for row in rows.values() if isinstance(row, VmSettings))
    return tuple(dict.fromkeys(row.file for row in rows.values() if isinstance(row, DllFile)))


def _known(rows: Rows, kind: ParameterKind, word: str) -> str:
    for name in choices(rows, kind):
        if name.casefold() == word.casefold():
            return name
    raise BadCommand(f"expected a {kind} ({', '.join(choices(rows, kind))}), found {word!r}")


# --- what each one does ----------------------------------------------------------------------


def vm_home(rows: Rows, vm: str) -> str | None:
    """The node on which a VM runs, or else is registered; a machine without power has nothing registered."""
    copies = [row for row in rows.values() if isinstance(row, VmCopy) and row.name == vm]
    on = [copy for copy in copies if _node(rows, copy.node).power == "On"]
    running = [copy.node for copy in on if copy.state not in ("Off", "Saved")]
    return next(iter(running + [copy.node for copy in on]), None)


def _node(rows: Rows, name: str) -> Node:
    row = rows[node_key(name)]
    assert isinstance(row, Node)
    return row


def _group(rows: Rows, name: str) -> Group:
    row = rows[group_key(name)]
    assert isinstance(row, Group)
    return row


def _vm_state(rows: Rows, vm: str) -> str:
    home = vm_home(rows, vm)
    row = rows.get(vm_key(home, vm)) if home else None
    return row.state if isinstance(row, VmCopy) else ""


def _at_machine(function: str) -> Callable[..., Route]:
    def to_machine(rows: Rows, node: str, *rest: str) -> Route:  # noqa: ARG001 - all routes look alike
        return addresses.USER, addresses.machine(node), function, rest

    return to_machine


def _at_vm(function: str) -> Callable[..., Route]:
    def to_vm(rows: Rows, vm: str) -> Route:
        return addresses.USER, addresses.vm(vm_home(rows, vm) or _group(rows, vm).owner, vm), function, ()

    return to_vm


def _at_hyper_v_manager(function: str) -> Callable[..., Route]:
    def to_console(rows: Rows, vm: str) -> Route:
        node = vm_home(rows, vm) or _group(rows, vm).owner
        return addresses.USER, addresses.HYPER_V_MANAGER, function, (node, vm)

    return to_console


def _at_cluster_manager(function: str) -> Callable[..., Route]:
    def to_console(rows: Rows, *arguments: str) -> Route:  # noqa: ARG001
        return addresses.USER, addresses.FAILOVER_CLUSTER_MANAGER, function, arguments

    return to_console


# --- what may stand in the way ---------------------------------------------------------------


def _to_fail_node(rows: Rows, node: str) -> Obstacle | None:
    return Obstacle("node-is-off", {"node": node}) if _node(rows, node).power == "Off" else None


def _to_repair_node(rows: Rows, node: str) -> Obstacle | None:
    reasons = {"On": "node-is-on", "Starting": "node-is-starting"}
    power = _node(rows, node).power
    return Obstacle(reasons[power], {"node": node}) if power in reasons else None


def _to_break_dll(broken: str) -> Callable[..., Obstacle | None]:
    def to_break(rows: Rows, node: str, file: str) -> Obstacle | None:
        row = rows[dll_key(node, file)]
        assert isinstance(row, DllFile)
        if row.state == "Missing" or row.state == broken:
            return Obstacle(f"dll-is-{row.state.lower()}", {"dll": file, "node": node})
        return _to_fail_node(rows, node)

    return to_break


def _to_repair_dll(rows: Rows, node: str, file: str) -> Obstacle | None:
    row = rows[dll_key(node, file)]
    assert isinstance(row, DllFile)
    if row.state == "Present":
        return Obstacle("dll-is-fine", {"dll": file, "node": node})
    return _to_fail_node(rows, node)


def _to_fail_vm(rows: Rows, vm: str) -> Obstacle | None:
    return None if _vm_state(rows, vm) in ("Running", "Starting") else Obstacle("vm-does-not-run", {"vm": vm})


def _to_stop_vm(rows: Rows, vm: str) -> Obstacle | None:
    is_there = _vm_state(rows, vm) in ("Running", "Starting", "Failed")
    return None if is_there else Obstacle("vm-does-not-run", {"vm": vm})


def _to_start_vm(rows: Rows, vm: str) -> Obstacle | None:
    state = _vm_state(rows, vm)
    if not state:
        return Obstacle("vm-is-registered-nowhere", {"vm": vm})
    return Obstacle("vm-runs", {"vm": vm}) if state in ("Running", "Starting") else None


def _to_change_group(rows: Rows, group: str) -> Obstacle | None:
    """What stands in the way of any order to the cluster about a group."""
    role, view = _group(rows, group), rows[VIEW]
    assert isinstance(view, View)
    if role.owner not in view.members:
        return Obstacle("owner-is-not-in-the-cluster", {"group": group, "node": role.owner})
    if role.claim != NO_CLAIM:
        return Obstacle("group-is-changing", {"group": group})
    return None


def _to_stop_group(rows: Rows, group: str) -> Obstacle | None:
    if _group(rows, group).state == "Offline":
        return Obstacle("group-is-offline", {"group": group})
    return _to_change_group(rows, group)


def _to_start_group(rows: Rows, group: str) -> Obstacle | None:
    if _group(rows, group).state == "Online":
        return Obstacle("group-is-online", {"group": group})
    return _to_change_group(rows, group)


def _to_move_group(rows: Rows, group: str, node: str) -> Obstacle | None:
    view = rows[VIEW]
    assert isinstance(view, View)
    if _group(rows, group).owner == node:
        return Obstacle("group-is-there", {"group": group, "node": node})
    if node not in view.members:
        return Obstacle("node-is-not-in-the-cluster", {"node": node})
    if node not in candidates(rows, group):
        return Obstacle("node-may-not-own-the-group", {"group": group, "node": node})
    return _to_change_group(rows, group)


DEFINITIONS = {
    what.name: what
    for what in (
        Definition("fail-node", ("node",), 0, _at_machine("lose_power"), _to_fail_node),
        Definition("repair-node", ("node",), 0, _at_machine("power_on"), _to_repair_node),
        Definition("fail-vm", ("vm",), 0, _at_vm("fail"), _to_fail_vm),
        Definition("damage-dll", ("node", "dll"), 1, _at_machine("damage_dll"), _to_break_dll("Damaged")),
        Definition("remove-dll", ("node", "dll"), 1, _at_machine("remove_dll"), _to_break_dll("Missing")),
        Definition("repair-dll", ("node", "dll"), 1, _at_machine("repair_dll"), _to_repair_dll),
        Definition("hyper-v-stop", ("vm",), 0, _at_hyper_v_manager("stop_vm"), _to_stop_vm),
        Definition("hyper-v-start", ("vm",), 0, _at_hyper_v_manager("start_vm"), _to_start_vm),
        Definition("cluster-stop", ("group",), 0, _at_cluster_manager("stop_group"), _to_stop_group),
        Definition("cluster-start", ("group",), 0, _at_cluster_manager("start_group"), _to_start_group),
        Definition("move-group", ("group", "node"), 0, _at_cluster_manager("move_group"), _to_move_group),
    )
}
"""Every command, in the order of the menus."""
