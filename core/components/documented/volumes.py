"""Disk control (DCM in the log): what a cluster service has to do with shared disks and volumes.

Before anything of a lost node is started elsewhere, its registration at the storage is taken away,
so that it can write nothing more: the network may be cut and the node alive. Who joins registers
anew. What becomes of a volume on this node its file system tells.
"""

from collections.abc import Generator
from typing import Any

from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import Answer, Operation, answer, call
from core.model import addresses
from core.model.rows import Disk
from core.model.volumes import AccessState


class VolumeControl(DocumentedComponent):
    """The disk control manager of one node's cluster service."""

    def VolumeChanged(self, volume: str, state: AccessState) -> Answer:
        """The file system of a volume says how this node gets at it now: worth an event."""
        return answer((volume, state), rule="dcm.notes-the-state")

    def _fence(self, nodes: tuple[str, ...]) -> Generator[Operation, Any, None]:
        """Nodes have left the view: their registrations are taken away at every disk."""
        for disk in self._disks():
            yield call(addresses.disk(disk), "Preempt", nodes, rule="dcm.takes-registrations-away")

    def _unfence(self) -> Generator[Operation, Any, None]:
        """This node has come into a view: it registers at every disk, and has its volumes again."""
        for disk in self._disks():
            yield call(addresses.disk(disk), "Register", self.node, rule="dcm.registers")

    def _disks(self) -> tuple[str, ...]:
        return tuple(row.name for row in self.world.rows.values() if isinstance(row, Disk))
