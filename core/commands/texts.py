"""The words for commands: titles, menu entries, what each does, and why an order would do nothing now.

They stand in `assets/commands.yaml` in both languages; a menu, a tooltip, the trace in a terminal
and the list of faults all take them from here, so that a command has one name everywhere.
"""

from functools import cache
from typing import NamedTuple

import msgspec

from core.commands.catalogue import Command, Obstacle, definition
from core.texts.assets import read_asset
from core.texts.bilingual import Language, Text


class CommandTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What there is to say about one command; names in braces are its parameters."""

    name: str
    title: Text
    """Says everything: for lists, undo and branches."""
    short: Text
    """For a menu that hangs at the thing itself and need not name it again."""
    description: Text
    """One or two sentences: what happens then."""


class ReasonText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why an order would do nothing now."""

    id: str
    text: Text


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    commands: tuple[CommandTexts, ...]
    reasons: tuple[ReasonText, ...]


class _Words(NamedTuple):
    commands: dict[str, CommandTexts]
    reasons: dict[str, Text]


def title(command: Command, language: Language) -> str:
    """A command in full: "Fail NODE1 (power loss)"."""
    return _filled(texts_of(command.name).title, command, language)


def short(command: Command, language: Language) -> str:
    """A command as an entry in the menu of the thing it is about: "Fail (power loss)"."""
    return _filled(texts_of(command.name).short, command, language)


def description(command: Command, language: Language) -> str:
    """What a command does, in one or two sentences."""
    return _filled(texts_of(command.name).description, command, language)


def reason(obstacle: Obstacle, language: Language) -> str:
    """Why an order would do nothing now: "NODE1 is off."."""
    return _words().reasons[obstacle.reason].in_language(language).format(**obstacle.names)


def usage(command: str) -> str:
    """A command as it is typed: "damage-dll NODE [DLL]".

    Raises:
        BadCommand: there is no such command.
    """
    what = definition(command)
    names = [kind.upper() for kind in what.parameters]
    first_optional = len(names) - what.optional
    return " ".join([command, *names[:first_optional], *(f"[{name}]" for name in names[first_optional:])])


def texts_of(command: str) -> CommandTexts:
    """What there is to say about the command of a name.

    Raises:
        KeyError: there is no such command.
    """
    return _words().commands[command]


def _filled(text: Text, command: Command, language: Language) -> str:
    names = dict(zip(definition(command.name).parameters, command.arguments, strict=True))
    if "host" in names:
        names["host"] = names["host"].replace("rhs:", "RHS ")
    if "nodes" in names:
        names["nodes"] = names["nodes"].replace(",", ", ")
    return text.in_language(language).format(**names)


@cache
def _words() -> _Words:
    file = read_asset("commands.yaml", _File)
    return _Words({texts.name: texts for texts in file.commands}, {entry.id: entry.text for entry in file.reasons})
