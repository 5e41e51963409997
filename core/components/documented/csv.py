"""CsvFs, the file system through which a node gets at a cluster shared volume.

Data goes straight to the disk where the node has a path to it, and over the network to the
coordinator where it has none. While the disk has no coordinator, because it is just being moved, I/O
waits: nobody is harmed by that. What waits too long fails, and so does everything on a node that
is out of the cluster or whose registration was taken away at the storage.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import Operation, Procedure, answer, post, signal, wait_for
from core.model import addresses, volumes
from core.model.links import reaches
from core.model.rows import process_key
from core.model.volumes import Access, AccessState, access_key, fenced_key

PATIENCE: Final = 60_000_000
"""How long I/O may wait for a coordinator before it fails (simplified: no time is published)."""

PAUSE_IS_OVER: Final = "CsvPauseIsOver"
"""The signal that a volume is paused no more; its argument is the address of the file system."""

WORKED_OUT: Final[dict[AccessState, str]] = {
    "Direct": "csv.is-direct",
    "Redirected": "csv.is-redirected",
    "Unavailable": "csv.is-unavailable",
}


class CsvFs(DocumentedComponent):
    """The file system of one cluster shared volume on one node."""

    @property
    def process(self) -> str:
        return addresses.system(self.node)

    def Reassess(self) -> Procedure:
        """Something about the storage has changed: work out how this node gets at the volume now."""
        state, before = self._truth(), self._state
        if state == before:
            return answer(state, rule="csv.nothing-new")
        yield from self._turn(state)
        if before == "Paused":
            yield signal(PAUSE_IS_OVER, self.address, rule="csv.pause-is-over")
        if state != "Paused":
            return answer(state, rule=WORKED_OUT[state])
        if (yield wait_for(PAUSE_IS_OVER, self.address, timeout=PATIENCE, rule="csv.waits-for-a-coordinator")):
            return answer(self._state, rule="csv.pause-is-over")
        yield from self._turn("Unavailable")
        return answer("Unavailable", rule=WORKED_OUT["Unavailable"])

    def SpaceChanged(self) -> Procedure:
        """The volume is full, or has room again: whoever writes to it notices."""
        yield from self._tell_workers()
        return answer(volumes.is_usable(self.world.rows, self.node, self._volume), rule="csv.space-has-changed")

    def _truth(self) -> AccessState:
        """How this node can get at the volume; what was given up stays so until there is a way again."""
        rows, disk = self.world.rows, volumes.disk_of(self.world.rows, self._volume)
        if not self.is_member or fenced_key(self.node) in rows:
            return "Unavailable"
        coordinator = volumes.coordinator(rows, disk)
        if coordinator and volumes.can_read(rows, self.node, disk):
            return "Direct"
        is_other = coordinator not in ("", self.node)
        if is_other and volumes.can_read(rows, coordinator, disk) and reaches(rows, self.node, coordinator):
            return "Redirected"
        return "Unavailable" if self._state == "Unavailable" else "Paused"

    def _turn(self, state: AccessState) -> Generator[Operation, Any, None]:
        """Note a state, and tell those whom it concerns."""
        was_there = self._state != "Unavailable"
        row = None if state == "Direct" else Access(self.node, self._volume, state)
        self.world.put(access_key(self.node, self._volume), row)
        service = addresses.clussvc(self.node)
        if process_key(service) in self.world.rows:
            yield post(service, "VolumeChanged", self._volume, state, rule="csv.tells-the-service")
        if was_there != (state != "Unavailable"):
            yield from self._tell_workers()

    def _tell_workers(self) -> Generator[Operation, Any, None]:
        """Each VM that has its files here sees its I/O fail, or succeed again."""
        is_usable = volumes.is_usable(self.world.rows, self.node, self._volume)
        for vm in self.cluster.groups:
            worker = addresses.vm(self.node, vm)
            if process_key(worker) in self.world.rows and self.vm_settings(vm).volume == self._volume:
                yield post(worker, "StorageChanged", is_usable, rule="csv.answers-io")

    @property
    def _volume(self) -> str:
        return self.address.split("/", 2)[2]

    @property
    def _state(self) -> AccessState:
        return volumes.access(self.world.rows, self.node, self._volume)
