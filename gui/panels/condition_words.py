"""Changes of rows that only the documented account has: guests, defects, internal states, what hangs.

The other half of `change_words`: what a thing is called, how it came, how it went, and what its
fields are called. States stay as the product names them.
"""

from typing import Any, final

from PySide6.QtCore import QObject

from core.kernel.hung import Hung
from core.kernel.rows import Row
from core.model.conditions import Ballast, Defect, Guest, Offering, Unreadable
from core.model.control import NotOpen, RcmGroup, RcmResource, TypeUnavailable
from core.model.policies import ResourcePolicy
from core.scenario.durations import format_duration


@final
class ConditionWords(QObject):
    """Tells changes of such rows in the language of the window; None for any other row."""

    def subject(self, key: str, row: Row) -> str | None:
        """What the row is about."""
        rest = key.partition("/")[2]
        match row:
            case Guest():
                return self.tr("Guest of {name} on {node}").format(name=row.name, node=row.node)
            case Offering():
                return self.tr("{name} on {node}").format(name=row.resource, node=row.node)
            case Defect():
                return self.tr("DLL of {name} on {node}").format(name=row.resource, node=row.node)
            case RcmResource() | ResourcePolicy():
                return self.tr("Resource {name}").format(name=rest)
            case RcmGroup():
                return self.tr("Group {name}").format(name=rest)
            case Unreadable():
                return self.tr("Configuration file of {name}").format(name=row.vm)
            case Ballast():
                return self.tr("Memory of {node}").format(node=rest)
            case NotOpen() | TypeUnavailable():
                node, _, name = rest.partition("/")
                return self.tr("{name} on {node}").format(name=name, node=node)
            case Hung():
                return self.tr("Processes that hang")
        return None

    def came(self, row: Row) -> str | None:
        """What is so now that the row is there."""
        match row:
            case Guest():
                return row.state
            case Offering():
                return self.tr("there")
            case Defect():
                return self.value(row.calls)
            case Unreadable():
                return self.tr("cannot be read")
            case Ballast():
                return self.tr("{amount} MB taken from outside").format(amount=row.memory_mb)
            case NotOpen():
                return self.tr("could not be opened ({code})").format(code=row.code)
            case TypeUnavailable():
                return self.tr("type not available ({code})").format(code=row.code)
            case Hung():
                return self.value(row.processes)
        return None

    def went(self, row: Row) -> str | None:
        """What is so now that the row is gone."""
        match row:
            case Defect() | Unreadable() | NotOpen() | TypeUnavailable():
                return self.tr("in order again")
            case Ballast():
                return self.tr("free again")
            case Hung():
                return self.tr("none")
        return None

    def field(self, row: Row, name: str) -> str | None:
        """What a field is called."""
        if isinstance(row, RcmResource | RcmGroup) and name == "state":
            return self.tr("State inside RCM")
        words = {
            "monitor": self.tr("Resource host"),
            "generation": self.tr("Generation"),
            "failures": self.tr("Failures at"),
            "failovers": self.tr("Failovers at"),
            "wanted": self.tr("Wanted online"),
            "code": self.tr("Last code"),
            "status": self.tr("Status"),
            "calls": self.tr("Wrong in its calls"),
            "processes": self.tr("Processes"),
            "separate_monitor": self.tr("Resource host of its own"),
        }
        return words.get(name)

    def value(self, values: tuple[Any, ...]) -> str:
        """Several values: calls and what is wrong in them, times, names."""
        return ", ".join(_part(part) for part in values) or self.tr("none")


def _part(part: Any) -> str:
    if isinstance(part, tuple):
        return ": ".join(str(one) for one in part)
    return format_duration(part) if isinstance(part, int) else str(part)
