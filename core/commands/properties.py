"""The command that sets a property at run time: `set-property "Virtual Machine SQL01" RestartThreshold=2`.

It has two arguments, the object and the setting, so that "the same for another object" is another first
argument. Values are the product's numbers in the product's units.
"""

from typing import Final

from core.commands.definition import BadCommand, Command, Definition, Obstacle, Route, Rows
from core.model import addresses
from core.model.policies import CLUSTER_POLICY
from core.rules.properties import Property
from core.rules.property_values import allowed, allows, known_by_name, settable, setting
from core.scenario.problems import suggestion

NAME = "set-property"
_SIGN: Final = "="


def parts_of(text: str) -> tuple[str, str]:
    """The name of a property and its value, as text: "RestartThreshold=2"."""
    name, _, value = text.partition(_SIGN)
    return name.strip(), value.strip()


def setting_text(name: str, value: int) -> str:
    """A setting as the argument of the command."""
    return f"{name}{_SIGN}{value}"


def examples(rows: Rows) -> tuple[str, ...]:
    """Settings that are worth a try, of every kind of object."""
    return tuple(setting_text(one.name, value) for one in settable(rows) for value in one.examples)


def parse_setting(rows: Rows, text: str) -> str:
    """A setting as somebody typed it, as it is usually written.

    Raises:
        BadCommand: there is no such property to set, or it may not have this value.
    """
    name, value = parts_of(text)
    one = known_by_name(name)
    if one is None:
        names = [known.name for known in settable(rows)]
        raise BadCommand(f"expected a property to set, such as {names[0]}=…, found {text!r}{suggestion(name, names)}")
    if not _is_number(value) or not allows(rows, one, int(value)):
        raise BadCommand(f"expected {one.name}={allowed(rows, one)}, found {text!r}")
    return setting_text(one.name, int(value))


def _to_console(rows: Rows, name: str, text: str) -> Route:  # noqa: ARG001 - all routes look alike
    return addresses.USER, addresses.FAILOVER_CLUSTER_MANAGER, "set_property", (name, *parts_of(text))


def _to_set(rows: Rows, name: str, text: str) -> Obstacle | None:
    """What stands in the way: no such property, none to be set in this account, or a value that may not be."""
    property_name, value = parts_of(text)
    found = setting(rows, name, property_name)
    names = {"object": name, "property": property_name, "value": value}
    if found is None:
        is_elsewhere = CLUSTER_POLICY not in rows and known_by_name(property_name) is not None
        return Obstacle("property-is-not-in-the-article" if is_elsewhere else "object-has-no-such-property", names)
    if not _is_number(value) or not allows(rows, found.property, int(value)):
        return Obstacle("value-is-not-allowed", {**names, "allowed": allowed(rows, found.property)})
    return None


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isascii() and digits.isdecimal() and len(digits) <= len("4294967295")


def set_property(name: str, one: Property, value: int) -> Command:
    """The command that sets a property of an object."""
    return Command(NAME, (name, setting_text(one.name, value)))


OF_PROPERTIES = (Definition(NAME, ("object", "setting"), 0, _to_console, _to_set),)
"""The definitions about properties."""
