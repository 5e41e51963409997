"""What a command is: a name and arguments, and what there is to say about every command of that name."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

import msgspec

from core.kernel.rows import Row

Rows = Mapping[str, Row]
ParameterKind = Literal[
    "node", "vm", "group", "dll", "resource", "host", "network", "nodes", "percent", "milliseconds", "disk", "volume",
    "failback", "object", "setting",
]  # fmt: skip
"""What an argument is; `nodes` are several, with commas between them, a `setting` is a property and its value."""
Account = Literal["both", "documented"]
"""In which accounts of the cluster a command makes sense."""
Route = tuple[str, str, str, tuple[str, ...]]
"""Source, target, function and arguments of the input hop."""


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
    account: Account = "both"
