"""What can be broken, layer by layer, and what mends it: the menus Fail and Repair.

Both come from the catalogue of faults, so that a fault that is added there is in the menus. A layer
of which this account knows nothing has no submenu; of the others, what it does not know is told.
"""

from collections.abc import Iterator
from typing import Final

from core.commands.catalogue import Command, choices, definition
from core.faults.catalogue import LAYERS, Fault, faults
from core.model.rows import FILE_SHARE, Group, Resource, group_key, resource_key
from gui.window.entries import Entry, Folder, Orders, Rows, files_on, hosts_on, known
from gui.window.network_orders import FOLDERS, sides_of

_MOST_ON_ONE: Final = 12
"""Entries beyond which a layer has a submenu for each thing in it: more cannot be told apart by their keys."""
_PRODUCTS: Final = (("node", "disk"), ("node", "network"), ("node", "percent"), ("node", "milliseconds"))
"""Parameters that go with one another in every way."""
_AT_THE_TOP: Final = "power"
"""The layer that needs no submenu: it is the disaster that is shown most."""


def breaking(rows: Rows) -> Orders:
    """What could be broken now: the power of nodes, and a submenu for each layer that this account knows."""
    layers = ((layer, [fault for fault in faults() if fault.layer == layer]) for layer in LAYERS)
    folders = (_of_layer(rows, layer, found) for layer, found in layers if layer != _AT_THE_TOP)
    first, *others = [fault for fault in faults() if fault.layer == _AT_THE_TOP]
    at_the_top = tuple(command for name in known(rows, [first.command]) for command in aimed(rows, name))
    rest = _of_layer(rows, _AT_THE_TOP, others)
    return at_the_top, tuple(folder for folder in (rest, *folders) if folder is not None)


def repairing(rows: Rows) -> Iterator[Command]:
    """Every repair there is, whether it is needed or not."""
    for name in known(rows, [fault.repair.command for fault in faults() if fault.repair.command]):
        yield from aimed(rows, name, everywhere=True)


def _of_layer(rows: Rows, layer: str, found: list[Fault]) -> Folder | None:
    """The submenu of a layer: flat while that is short, else one for each thing; None where nothing is known."""
    names = known(rows, [fault.command for fault in found])
    if not names:
        return None
    unknown = tuple(fault for fault in found if fault.command not in names)
    by_subject: dict[str, list[Command]] = {}
    for name in names:
        for command in aimed(rows, name):
            by_subject.setdefault(_subject(command), []).append(command)
    if sum(map(len, by_subject.values())) <= _MOST_ON_ONE:
        groups: Orders = tuple(tuple(_by_file(commands)) for commands in by_subject.values())
        return Folder(layer, (*groups, unknown), in_full=True)
    # Names of processes are the same on every node; what else is short is told apart by its verb.
    in_full = layer == "process"
    folders = tuple(_of_subject(subject, commands, in_full=in_full) for subject, commands in by_subject.items())
    return Folder(layer, (folders, unknown), in_full=True)


def _subject(command: Command) -> str:
    """What a command is about; one about all networks is told by its own name."""
    if command.name in FOLDERS and definition(command.name).parameters[0] in ("nodes", "network"):
        return command.name if definition(command.name).parameters == ("nodes",) else command.arguments[0]
    return command.arguments[0] if command.arguments else command.name


def _of_subject(subject: str, commands: list[Command], *, in_full: bool) -> Entry:
    if len(commands) == 1:
        return commands[0]
    by_name: dict[str, list[Command]] = {}
    for command in commands:
        by_name.setdefault(command.name, []).append(command)
    if any(name in FOLDERS and len(several) > 1 for name, several in by_name.items()) and len(by_name) > 1:
        # So many values would bury what else there is.
        return Folder(subject, tuple(
            (Folder(name, (tuple(several),)),) if name in FOLDERS and len(several) > 1 else tuple(several)
            for name, several in by_name.items()
        ))  # fmt: skip
    files: dict[str, list[Command]] = {}
    for command in commands:
        files.setdefault(command.arguments[-1] if "dll" in definition(command.name).parameters else "", []).append(
            command
        )
    return Folder(subject, tuple(map(tuple, files.values())), in_full=in_full)


def _by_file(commands: list[Command]) -> list[Command]:
    """All that can be done to one file stands together."""
    places = {command.arguments[1:]: place for place, command in reversed(list(enumerate(commands)))}
    return sorted(commands, key=lambda command: places[command.arguments[1:]])


def aimed(rows: Rows, name: str, *, everywhere: bool = False) -> Iterator[Command]:
    """A command at everything that it could be about.

    What a DLL does wrong for a resource it does on the owner's node, unless it is asked for everywhere.
    """
    parameters = definition(name).parameters
    if parameters == ("resource",):
        # Who deletes a share deletes no VM: of all resources only shares can be meant.
        shares = (one for one in choices(rows, "resource") if _resource(rows, one).type == FILE_SHARE)
        return (yield from (Command(name, (share,)) for share in shares))
    if parameters == ("node", "dll"):
        targets = ((node, file) for node in choices(rows, "node") for file in files_on(rows, node))
    elif parameters == ("node", "host"):
        targets = ((node, host) for node in choices(rows, "node") for host in hosts_on(rows, node))
    elif parameters in _PRODUCTS:
        targets = ((one, other) for one in choices(rows, parameters[0]) for other in choices(rows, parameters[1]))
    elif parameters == ("network", "nodes"):
        targets = ((network, side) for network in choices(rows, "network") for side in sides_of(rows))
    elif parameters == ("nodes",):
        return (yield from (Command(name, (side,)) for side in sides_of(rows)))
    elif not parameters:
        return (yield Command(name, ()))
    elif parameters == ("resource", "node"):
        targets = (
            (resource, node)
            for resource in choices(rows, "resource")
            for node in (choices(rows, "node") if everywhere else (_owner(rows, resource),))
        )
    else:
        return (yield from (Command(name, (target,)) for target in choices(rows, parameters[0])))
    yield from (Command(name, target) for target in targets)
    return None


def _resource(rows: Rows, name: str) -> Resource:
    row = rows[resource_key(name)]
    assert isinstance(row, Resource)
    return row


def _owner(rows: Rows, resource: str) -> str:
    group = rows[group_key(_resource(rows, resource).group)]
    assert isinstance(group, Group)
    return group.owner
