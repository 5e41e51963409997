"""Changes of what an administrator sets: under the names of the product, and counted in its units."""

from typing import final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.kernel.rows import Row
from core.model.policies import ClusterPolicy, GroupPolicy
from core.model.rows import Network, VmSettings
from core.rules.properties import Property
from core.rules.property_values import counted, property_in
from gui.models.property_words import PropertyWords


@final
class PolicyWords(QObject):
    """Tells changes of properties in the language of the window; None for anything else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = PropertyWords(Narrator("en"), self)

    def subject(self, key: str, row: Row) -> str | None:
        """What the row is about."""
        match row:
            case ClusterPolicy():
                return self.tr("Cluster")
            case GroupPolicy():
                return self.tr("Group {name}").format(name=key.partition("/")[2])
            case VmSettings():
                return self.tr("VM {name}").format(name=row.name)
            case Network():
                return row.name
        return None

    def field(self, key: str, name: str) -> str | None:
        """What a field is called."""
        one = property_in(key, name)
        return one.name if one is not None else None

    def value(self, key: str, name: str, raw: object) -> str | None:
        """A value as the product counts it: "10000 ms", "RestartNotify (2)"."""
        one = property_in(key, name)
        if one is None:
            return None
        value = raw if one.unit == "node" else counted(one, raw)
        called = _called(one, value)
        if called:
            return f"{self._words.word(called)} ({value})"
        is_counted = one.unit not in ("", "node")
        return f"{value} {one.unit}" if is_counted else str(value) if value != "" else self.tr("none")


def _called(one: Property, value: object) -> str:
    """What the product calls a value, where it has a name for it."""
    if one.special is not None and value == one.special.value:
        return one.special.name
    return next((choice.name for choice in one.choices if choice.value == value), "")
