"""Properties that an administrator sets while the cluster runs.

Failover Cluster Manager and PowerShell speak to the cluster service of any node in the cluster, which
writes the value to the cluster database; all others have it at once (simplified: the update that goes
round is not shown). Nobody is told to look: whoever needs a property reads it when he needs it.
"""

from collections.abc import Mapping
from typing import Final

from core.components.base import ClusterComponent
from core.kernel.operations import Answer, CallFailed, Procedure, answer, call
from core.model import addresses
from core.model.win32 import ERROR_HOST_NODE_NOT_AVAILABLE, ERROR_INVALID_PARAMETER, ERROR_SUCCESS
from core.rules.properties import Counts
from core.rules.property_values import Setting, allows, setting, written

PATIENCE: Final = 30_000_000
"""How long the console waits for a node that does not answer (simplified)."""

COUNTS: Final[Mapping[Counts, str]] = {
    "at-once": "property.counts-at-once",
    "next-wait": "property.counts-from-the-next-wait",
    "next-time": "property.counts-from-the-next-time",
}
"""The rule behind the answer: from when on a value counts."""


class PropertyConsole(ClusterComponent):
    """What a console does to set a property."""

    def set_property(self, name: str, property_name: str, value: str) -> Procedure:
        """Have a property of an object set by any node that is in the cluster."""
        members = self.view.members
        if not members:
            return answer(ERROR_HOST_NODE_NOT_AVAILABLE, rule="console.nobody-is-in-the-cluster")
        try:
            result = yield call(
                addresses.clussvc(members[0]), "SetProperty", name, property_name, value,
                rule="property.goes-to-a-node", deadline=PATIENCE,
            )  # fmt: skip
        except CallFailed as failed:
            return answer(failed.code, rule="console.shows-an-error")
        return answer(result, rule="console.shows-the-result")


class PropertyStore(ClusterComponent):
    """What a cluster service does to set a property."""

    def SetProperty(self, name: str, property_name: str, value: str) -> Procedure | Answer:
        """Check a property of an object, and write it to the cluster database."""
        found = self._settable(name, property_name, value)
        if found is None:
            return answer(ERROR_INVALID_PARAMETER, rule="property.is-refused")
        self._write(found, int(value))
        return answer(ERROR_SUCCESS, rule=COUNTS[found.property.counts])

    def _settable(self, name: str, property_name: str, value: str) -> Setting | None:
        """The property, where the object has it and it may have this value."""
        found = setting(self.world.rows, name, property_name)
        is_number = value.removeprefix("-").isdecimal() and value.isascii()
        return found if found and is_number and allows(self.world.rows, found.property, int(value)) else None

    def _write(self, found: Setting, value: int) -> None:
        for key, content in list(written(self.world.rows, found.property, found.object, value)):
            self.world.update(key, **{found.property.field: content})
