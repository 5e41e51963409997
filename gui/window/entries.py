"""What a menu of orders has in it: commands, submenus, and what this account does not know.

Pure values, and the questions to the rows that every such menu asks.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Union

from core.commands.catalogue import DEFAULT_DLL, Command, definition, is_known_in
from core.faults.catalogue import Fault
from core.kernel.rows import Row
from core.model.rows import DllFile, Process

Rows = Mapping[str, Row]
Entry = Union[Command, Fault, "Folder"]
"""A fault stands for commands that this account does not know."""
Orders = tuple[tuple[Entry, ...], ...]
"""Entries in groups, as a menu has them."""


class Folder(NamedTuple):
    """A submenu."""

    about: str
    """A layer of faults, or the name of the thing that its commands are about."""
    orders: Orders
    in_full: bool = False
    """Whether its commands have to name what they are about."""


def known(rows: Rows, names: Iterable[str]) -> list[str]:
    """Those of some commands that this account knows, each once."""
    return [name for name in dict.fromkeys(names) if is_known_in(rows, definition(name))]


def files_on(rows: Rows, node: str) -> list[str]:
    """The resource DLLs on a node's disk, the one that serves VMs first."""
    files = [row.file for row in rows.values() if isinstance(row, DllFile) and row.node == node]
    return sorted(files, key=lambda file: (file != DEFAULT_DLL, file))


def hosts_on(rows: Rows, node: str) -> list[str]:
    """The resource hosts that run on a node."""
    prefix = f"process/{node}/rhs:"
    places = [key for key, row in rows.items() if isinstance(row, Process) and key.startswith(prefix)]
    return [f"rhs:{number}" for number in sorted(int(key.removeprefix(prefix)) for key in places)]
