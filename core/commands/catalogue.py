"""The commands: the only input there is.

A command is a name and arguments, which is what a session file keeps. Its definition says what
the arguments are, where the order goes to, and what may stand in its way: an obstacle is told to
the user in the menu, before the order is given. The engine itself takes any order at any time.
"""

from collections.abc import Callable, Iterator

from core.commands import obstacles as may
from core.commands import routes as go
from core.commands.between_nodes import BETWEEN_NODES
from core.commands.definition import BadCommand, Command, Definition, Obstacle, ParameterKind, Route, Rows
from core.commands.properties import OF_PROPERTIES, examples, parse_setting
from core.commands.routes import vm_home
from core.model.conditions import DllCall, Misbehaviour
from core.model.control import COMMON_MONITOR
from core.model.membership import FAILBACKS
from core.model.policies import CLUSTER_POLICY
from core.model.rows import (
    CLUSTER,
    Cluster,
    Disk,
    DllFile,
    Process,
    Resource,
    VmSettings,
    resource_key,
    vm_resource,
)
from core.model.volumes import volumes_on
from core.rules.property_values import objects
from core.scenario.problems import suggestion

__all__ = [
    "DEFINITIONS", "BadCommand", "Command", "Definition", "Obstacle", "ParameterKind", "choices", "definition",
    "is_known_in", "obstacle", "parse", "route", "vm_home",
]  # fmt: skip

OF_SEVERAL_WORDS = ("resource", "group", "network", "disk", "volume", "object")
"""The kinds of names that may have spaces in them."""
NUMBERS: dict[ParameterKind, tuple[int, int, str]] = {
    "percent": (1, 100, "a percentage"),
    "milliseconds": (1, 600_000, "a delay in milliseconds"),
}
"""The kinds that are numbers: the lowest, the highest, and what they are."""

DEFAULT_DLL = "vmclusres.dll"
DEFAULT_HOST = f"rhs:{COMMON_MONITOR}"


def route(rows: Rows, command: Command) -> Route:
    """Where an order goes to.

    Raises:
        BadCommand: there is no such command in this account, or it has another number of arguments.
    """
    what = definition(command.name)
    if len(command.arguments) != len(what.parameters):
        raise BadCommand(f"expected {len(what.parameters)} arguments for {what.name}, found {command.arguments}")
    _check_account(rows, what)
    return what.route(rows, *command.arguments)


def obstacle(rows: Rows, command: Command) -> Obstacle | None:
    """What stands in the way of an order now; None when nothing does."""
    what = definition(command.name)
    if not is_known_in(rows, what):
        return Obstacle("only-in-the-documented-account", {})
    return what.obstacle(rows, *command.arguments)


def definition(name: str) -> Definition:
    """The definition of a command.

    Raises:
        BadCommand: there is none of this name.
    """
    if name not in DEFINITIONS:
        known = f"expected a command ({', '.join(DEFINITIONS)})"
        raise BadCommand(f"{known}, found {name!r}{suggestion(name, list(DEFINITIONS))}")
    return DEFINITIONS[name]


def is_known_in(rows: Rows, what: Definition) -> bool:
    """Whether a command makes sense in the account that a world is of."""
    return what.account == "both" or CLUSTER_POLICY in rows


def parse(rows: Rows, words: list[str]) -> Command:
    """A command from the words a user typed, names in any case.

    A name may be of several words where it is the last one, as those of resources are.

    Raises:
        BadCommand: says what was expected and what was found.
    """
    if not words:
        raise BadCommand("expected a command, found nothing")
    what = definition(words[0])
    _check_account(rows, what)
    given = list(_names(rows, what, words[1:]))
    least = len(what.parameters) - what.optional
    if not least <= len(given) <= len(what.parameters):
        expected = " ".join(kind.upper() for kind in what.parameters[:least])
        expected += "".join(f" [{kind.upper()}]" for kind in what.parameters[least:])
        raise BadCommand(f"expected {what.name} {expected}, found {' '.join(words)!r}")
    names = [_known(rows, kind, word) for kind, word in zip(what.parameters, given, strict=False)]
    for kind in what.parameters[len(names) :]:
        names.append(default(rows, kind, tuple(names)))
    return Command(what.name, tuple(names))


def default(rows: Rows, kind: ParameterKind, before: tuple[str, ...]) -> str:
    """What an argument is when it is left out.

    Args:
        rows: The world.
        kind: What it is.
        before: The arguments before it.
    """
    if kind == "dll":
        return DEFAULT_DLL
    if kind == "host":
        return DEFAULT_HOST
    if kind == "failback":
        return FAILBACKS[0]
    resource = rows[resource_key(before[0])]
    assert isinstance(resource, Resource)
    return go.group_of(rows, resource.group).owner


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
    if kind == "resource":
        return tuple(name for group in cluster.groups for name in go.group_of(rows, group).resources)
    if kind in LISTS:
        return LISTS[kind](rows)
    if kind == "host":
        places = (key.split("/")[2] for key, row in rows.items() if isinstance(row, Process) and "/rhs:" in key)
        return tuple(sorted(dict.fromkeys(places)))
    return tuple(dict.fromkeys(row.file for row in rows.values() if isinstance(row, DllFile)))


def _sides(rows: Rows) -> tuple[str, ...]:
    """Some of the ways to split the nodes in two: the first one, the first two, and so on, from the rest."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return tuple(",".join(cluster.nodes[:count]) for count in range(1, max(2, len(cluster.nodes))))


def _networks(rows: Rows) -> tuple[str, ...]:
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster.networks


LISTS: dict[ParameterKind, Callable[[Rows], tuple[str, ...]]] = {
    "network": _networks,
    "disk": lambda rows: tuple(row.name for row in rows.values() if isinstance(row, Disk)),
    "volume": volumes_on,
    "failback": lambda _: FAILBACKS,
    "object": objects,
    "setting": examples,
    "nodes": _sides,
    "percent": lambda _: ("10", "30", "50", "80", "95", "100"),
    "milliseconds": lambda _: ("100", "500", "2000", "12000"),
}
"""The names or values that an argument of a kind may be, or that are worth a place in a menu."""


def _check_account(rows: Rows, what: Definition) -> None:
    if not is_known_in(rows, what):
        raise BadCommand(
            f"expected a command of the account that is run, found {what.name!r}, which only preset documented has"
        )


def _names(rows: Rows, what: Definition, words: list[str]) -> Iterator[str]:
    """The words as names: that of a resource, a role or a disk takes as many words as one of the cluster has."""
    rest = words
    for kind in what.parameters:
        if not rest:
            return
        count = _words_of(choices(rows, kind), rest) if kind in OF_SEVERAL_WORDS else 1
        yield " ".join(rest[:count])
        rest = rest[count:]
    yield from rest


def _words_of(names: tuple[str, ...], words: list[str]) -> int:
    """How many words the longest name takes that the words begin with; 1 when there is none."""
    folded = {name.casefold() for name in names}
    fitting = (count for count in range(len(words), 0, -1) if " ".join(words[:count]).casefold() in folded)
    return next(fitting, 1)


def _known(rows: Rows, kind: ParameterKind, word: str) -> str:
    if kind in NUMBERS:
        return _number(kind, word)
    if kind == "setting":
        return parse_setting(rows, word)
    if kind == "nodes":
        cluster = rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        named = [_known(rows, "node", part.strip()) for part in word.split(",")]
        return ",".join(node for node in cluster.nodes if node in named)
    names = choices(rows, kind)
    wanted = f"rhs:{word}" if kind == "host" and word.isdigit() else word
    for name in names:
        if name.casefold() == wanted.casefold():
            return name
    article = "an" if kind == "object" else "a"
    raise BadCommand(f"expected {article} {kind} ({', '.join(names)}), found {word!r}{_guess(kind, word, names)}")


def _number(kind: ParameterKind, word: str) -> str:
    """A whole number within its bounds, as it is usually written."""
    least, most, unit = NUMBERS[kind]
    if not word.isdecimal() or not least <= int(word) <= most:
        raise BadCommand(f"expected {unit}, a whole number from {least} to {most}, found {word!r}")
    return str(int(word))


def _guess(kind: ParameterKind, word: str, names: tuple[str, ...]) -> str:
    """Which name was meant: people call the resource of a VM by the name of the VM."""
    if kind == "resource" and vm_resource(word.upper()) in names:
        return f" (did you mean {vm_resource(word.upper())!r}?)"
    return suggestion(word, names)


def _call(name: str, call: DllCall, how: Misbehaviour) -> Definition:
    """A command after which a DLL does something wrong in a call."""
    route_to, obstacle_to = go.at_dll(call, how), may.to_break_call(call, how)
    return Definition(name, ("resource", "node"), 1, route_to, obstacle_to, "documented")


DEFINITIONS = {
    what.name: what
    for what in (
        Definition("fail-node", ("node",), 0, go.at_machine("lose_power"), may.to_fail_node),
        Definition("repair-node", ("node",), 0, go.at_machine("power_on"), may.to_repair_node),
        Definition("kill-clussvc", ("node",), 0, go.at_process("EndProcess", "clussvc"), may.to_end_process("clussvc"),
                   "documented"),
        Definition("hang-clussvc", ("node",), 0, go.at_machine("HangService"), may.to_hang_service, "documented"),
        Definition("start-clussvc", ("node",), 0, go.at_machine("StartService", "clussvc"),
                   may.to_start_process("clussvc"), "documented"),
        Definition("kill-rhs", ("node", "host"), 1, go.at_host(), may.to_end_host, "documented"),
        Definition("stop-vmms", ("node",), 0, go.at_machine("StopService", "vmms"), may.to_end_process("vmms"),
                   "documented"),
        Definition("start-vmms", ("node",), 0, go.at_machine("StartService", "vmms"), may.to_start_process("vmms"),
                   "documented"),
        Definition("kill-vmwp", ("vm",), 0, go.at_worker(), may.to_end_worker, "documented"),
        Definition("damage-dll", ("node", "dll"), 1, go.at_machine("damage_dll"), may.to_break_dll("Damaged")),
        Definition("remove-dll", ("node", "dll"), 1, go.at_machine("remove_dll"), may.to_break_dll("Missing")),
        Definition("replace-dll", ("node", "dll"), 1, go.at_machine("replace_dll"),
                   may.to_break_dll("WrongArchitecture"), "documented"),
        Definition("strip-dll", ("node", "dll"), 1, go.at_machine("strip_dll"), may.to_break_dll("NoStartup"),
                   "documented"),
        Definition("repair-dll", ("node", "dll"), 1, go.at_machine("repair_dll"), may.to_repair_dll),
        _call("open-fails", "Open", "fails"),
        _call("online-fails", "Online", "fails"),
        _call("online-slow", "Online", "slow"),
        _call("online-hangs", "Online", "hangs"),
        _call("online-crashes", "Online", "crashes"),
        _call("looks-alive-hangs", "LooksAlive", "hangs"),
        _call("is-alive-says-false", "IsAlive", "says-false"),
        _call("is-alive-says-true", "IsAlive", "says-true"),
        _call("is-alive-hangs", "IsAlive", "hangs"),
        _call("is-alive-crashes", "IsAlive", "crashes"),
        _call("is-alive-stuck", "IsAlive", "hangs-in-the-kernel"),
        _call("terminate-hangs", "Terminate", "hangs"),
        Definition("mend-calls", ("resource", "node"), 1, go.at_mended_dll, may.to_mend_calls, "documented"),
        Definition("fail-vm", ("vm",), 0, go.at_vm("fail"), may.to_fail_vm),
        Definition("bugcheck-guest", ("vm",), 0, go.at_vm("bugcheck"), may.to_hurt_guest, "documented"),
        Definition("hang-guest", ("vm",), 0, go.at_vm("hang"), may.to_hurt_guest, "documented"),
        Definition("fail-application", ("vm",), 0, go.at_vm("application_fails"), may.to_hurt_guest, "documented"),
        Definition("heal-guest", ("vm",), 0, go.at_vm("heal"), may.to_heal_guest, "documented"),
        Definition("break-configuration", ("vm",), 0, go.at_home("break_configuration"), may.to_break_configuration,
                   "documented"),
        Definition("repair-configuration", ("vm",), 0, go.at_home("repair_configuration"),
                   may.to_repair_configuration, "documented"),
        Definition("rename-switch", ("node",), 0, go.at_machine("rename_switch"), may.to_rename_switch, "documented"),
        Definition("restore-switch", ("node",), 0, go.at_machine("restore_switch"), may.to_restore_switch,
                   "documented"),
        Definition("fill-memory", ("node",), 0, go.at_machine("fill_memory"), may.to_fill_memory, "documented"),
        Definition("free-memory", ("node",), 0, go.at_machine("free_memory"), may.to_free_memory, "documented"),
        Definition("cut-path", ("node", "disk"), 0, go.at_path("cut_path"), may.to_cut_path, "documented"),
        Definition("mend-path", ("node", "disk"), 0, go.at_path("mend_path"), may.to_mend_path, "documented"),
        Definition("lose-disk", ("disk",), 0, go.at_disk("lose"), may.to_lose_disk, "documented"),
        Definition("restore-disk", ("disk",), 0, go.at_disk("restore"), may.to_restore_disk, "documented"),
        Definition("fill-volume", ("volume",), 0, go.at_volume("fill"), may.to_fill_volume, "documented"),
        Definition("free-volume", ("volume",), 0, go.at_volume("free"), may.to_free_volume, "documented"),
        Definition("lose-share", ("resource",), 0, go.at_share("delete"), may.to_lose_share, "documented"),
        Definition("hyper-v-stop", ("vm",), 0, go.at_hyper_v_manager("stop_vm"), may.to_stop_vm),
        Definition("hyper-v-start", ("vm",), 0, go.at_hyper_v_manager("start_vm"), may.to_start_vm),
        Definition("hyper-v-save", ("vm",), 0, go.at_hyper_v_manager("save_vm"), may.to_pause_vm, "documented"),
        Definition("hyper-v-shut-down", ("vm",), 0, go.at_hyper_v_manager("shut_down_vm"), may.to_pause_vm,
                   "documented"),
        Definition("hyper-v-pause", ("vm",), 0, go.at_hyper_v_manager("pause_vm"), may.to_pause_vm, "documented"),
        Definition("hyper-v-resume", ("vm",), 0, go.at_hyper_v_manager("resume_vm"), may.to_resume_vm, "documented"),
        Definition("cluster-stop", ("group",), 0, go.at_cluster_manager("stop_group"), may.to_stop_group),
        Definition("cluster-start", ("group",), 0, go.at_cluster_manager("start_group"), may.to_start_group),
        Definition("move-group", ("group", "node"), 0, go.at_cluster_manager("move_group"), may.to_move_group),
        Definition("move-to-best", ("group",), 0, go.at_cluster_manager("move_to_best"), may.to_move_to_best,
                   "documented"),
        Definition("live-migrate", ("vm", "node"), 0, go.at_cluster_manager("live_migrate"), may.to_migrate_live,
                   "documented"),
        Definition("quick-migrate", ("vm", "node"), 0, go.at_cluster_manager("quick_migrate"), may.to_migrate,
                   "documented"),
        Definition("shutdown-migrate", ("vm", "node"), 0, go.at_cluster_manager("shutdown_migrate"), may.to_migrate,
                   "documented"),
        Definition("turn-off-migrate", ("vm", "node"), 0, go.at_cluster_manager("turn_off_migrate"), may.to_migrate,
                   "documented"),
        Definition("cancel-migration", ("vm",), 0, go.at_cluster_manager("cancel_migration"),
                   may.to_cancel_migration, "documented"),
        Definition("pause-node", ("node",), 0, go.at_cluster_manager("pause_node"), may.to_pause_node, "documented"),
        Definition("drain-node", ("node",), 0, go.at_cluster_manager("drain_node"), may.to_drain_node, "documented"),
        Definition("resume-node", ("node", "failback"), 1, go.at_cluster_manager("resume_node"), may.to_resume_node,
                   "documented"),
        *BETWEEN_NODES,
        *OF_PROPERTIES,
    )
}  # fmt: skip
"""Every command, in the order of the menus."""
