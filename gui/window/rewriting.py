"""Changing what was ordered in the past: which orders there are, and what could stand in their place.

Pure: from a history to orders, and from an order to others of its kind: other trouble for the same
object, and the same trouble for another one.
"""

from collections.abc import Iterable
from typing import NamedTuple

from core.commands.catalogue import DEFINITIONS, Command, choices, definition, is_known_in, obstacle
from core.commands.definition import Rows
from core.timeline.history import Branch
from core.timeline.recording import Given


class Instead(NamedTuple):
    """What could be ordered in the place of an order."""

    other_trouble: tuple[Command, ...]
    """Something else for the same object."""
    other_object: tuple[Command, ...]
    """The same for another object."""


def orders_of(branch: Branch) -> tuple[Given, ...]:
    """The orders in a history, the last one first: it is what one most likely wants to change."""
    return tuple(reversed(branch.given))


def rows_before(branch: Branch, given: Given) -> Rows:
    """The world just before an order was given."""
    return branch.recording.moment(branch.position_of(given) - 1).rows


def instead_of(rows: Rows, command: Command) -> Instead:
    """What could have been ordered in the place of a command, in the world that it came into."""
    kinds = definition(command.name).parameters
    others = (
        Command(what.name, command.arguments)
        for what in DEFINITIONS.values()
        if what.name != command.name and what.parameters == kinds and is_known_in(rows, what)
    )
    elsewhere = (
        Command(command.name, (name, *command.arguments[1:]))
        for name in (choices(rows, kinds[0]) if kinds else ())
        if name != command.arguments[0]
    )
    return Instead(_possible(rows, others), _possible(rows, elsewhere))


def _possible(rows: Rows, commands: Iterable[Command]) -> tuple[Command, ...]:
    return tuple(command for command in commands if obstacle(rows, command) is None)
