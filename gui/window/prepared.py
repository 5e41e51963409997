"""Nine disasters that are at hand: each is one chord of keys, and strikes where most is to be seen.

They go from the plainest to those that take a class a while. What is selected on the stage is meant if it can be;
otherwise the node that has most to lose, and of other things the first one that nothing has happened to.
"""

from collections import Counter
from typing import Final

from core.commands.catalogue import Command, obstacle
from core.model import addresses
from core.model.rows import Group
from gui.window.disasters import aimed
from gui.window.entries import Rows, known

PREPARED: Final = (
    "fail-node", "fail-vm", "damage-dll", "kill-rhs", "hang-clussvc",
    "isolate-node", "split-cluster", "lose-disk", "lose-witness",
)  # fmt: skip
"""The names of their commands, in the order of their digits."""


def prepared(rows: Rows, name: str, selected: str = "") -> Command | None:
    """The order for a disaster as things are now.

    Args:
        rows: The world.
        name: One of those that are prepared.
        selected: The address of what is selected on the stage; empty for nothing.

    Returns:
        None where this account does not know it, or where it could happen to nothing any more.
    """
    if not known(rows, (name,)):
        return None
    possible = [command for command in aimed(rows, name) if obstacle(rows, command) is None]
    meant, busiest = set(selected.split("/")) | {addresses.region(selected)}, _busiest(rows)
    # Sorting is stable: among equals the first one stays the first.
    possible.sort(key=lambda command: (-len(meant & set(command.arguments)), busiest not in command.arguments))
    return possible[0] if possible else None


def _busiest(rows: Rows) -> str:
    """The node that most roles are on."""
    owners = Counter(row.owner for row in rows.values() if isinstance(row, Group))
    return min(owners, key=lambda node: (-owners[node], node), default="")
