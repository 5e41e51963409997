"""What lies in the storage, in the documented account: disks that nodes reach over paths, and lose.

Nodes register at the storage to be let in (persistent reservations). Those who went on without a
node take its registration away, whether or not it still runs: it can write nothing any more, so
what it had can be started elsewhere. Whatever changes about a disk that holds a volume, the file
systems of the nodes see.
"""

from collections.abc import Generator, Sequence
from typing import Any

from core.components import storage
from core.components.base import read
from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import Answer, CallFailed, Operation, Procedure, answer, post
from core.model import addresses
from core.model.rows import Disk, disk_key, member_key, share_key
from core.model.volumes import (
    DiskGone,
    Fenced,
    Full,
    PathCut,
    can_read,
    disk_gone_key,
    fenced_key,
    full_key,
    path_cut_key,
    volumes_on,
)
from core.model.win32 import ERROR_FILE_NOT_FOUND


class SharedDisk(storage.ClusterDisk, DocumentedComponent):
    """A disk in the storage, and the paths to it."""

    # --- what its DLL asks for -------------------------------------------------------------

    def HoldsReservation(self, node: str) -> Answer:
        """Whether a node holds the reservation of the disk (wsfc-facts 2.6)."""
        return answer(self._is_usable_by(node), rule="disk.reservation")

    def ListRoot(self, node: str) -> Answer:
        """Whether a node can list the root directory of the volume."""
        return answer(self._is_usable_by(node), rule="disk.root-is-listed")

    def Attach(self, node: str) -> Procedure:
        """A node becomes the disk's coordinator.

        Raises:
            CallFailed: 2 when the node does not find the disk: its path is gone, or the disk is.
        """
        if not can_read(self.world.rows, node, self._name):
            raise CallFailed(ERROR_FILE_NOT_FOUND, rule="disk.is-not-found")
        self.world.update(disk_key(self._name), mounted_on=node)
        yield from self._tell_file_systems()
        return answer(node, rule="disk.is-mounted")

    def Detach(self, node: str) -> Procedure:
        """A node gives the disk up, if it has it."""
        if read(self.world.rows, disk_key(self._name), Disk).mounted_on == node:
            self.world.update(disk_key(self._name), mounted_on="")
            yield from self._tell_file_systems()
        return answer(True, rule="disk.is-dismounted")

    def _is_usable_by(self, node: str) -> bool:
        is_mounted = read(self.world.rows, disk_key(self._name), Disk).mounted_on == node
        return is_mounted and can_read(self.world.rows, node, self._name)

    # --- who is let in ---------------------------------------------------------------------

    def Preempt(self, nodes: tuple[str, ...]) -> Procedure:
        """Those who went on without some nodes take their registrations away."""
        for node in nodes:
            self.world.put(fenced_key(node), Fenced(node))
        yield from self._tell_file_systems(nodes)
        return answer(nodes, rule="disk.registrations-are-taken-away")

    def Register(self, node: str) -> Procedure:
        """A node that takes part in the cluster registers again."""
        self.world.put(fenced_key(node), None)
        for volume in volumes_on(self.world.rows, self._name):
            yield post(addresses.csv(node, volume), "Reassess", rule="disk.file-systems-see-it")
        return answer(node, rule="disk.lets-a-node-in")

    def _tell_file_systems(self, more: Sequence[str] = ()) -> Generator[Operation, Any, None]:
        """Every node of the cluster sees what has become of the disk, and so do others that are named."""
        for volume in volumes_on(self.world.rows, self._name):
            for node in self.cluster.nodes:
                if (member_key(node) in self.world.rows or node in more) and self.machine_of(node).power == "On":
                    yield post(addresses.csv(node, volume), "Reassess", rule="disk.file-systems-see-it")

    # --- what users break and mend ---------------------------------------------------------

    def cut_path(self, node: str) -> Procedure:
        """A cable, a switch or an adapter between a node and the storage fails."""
        self.world.put(path_cut_key(node, self._name), PathCut(node, self._name))
        yield from self._tell_file_systems()
        return answer(node, rule="disk.path-is-cut")

    def mend_path(self, node: str) -> Procedure:
        """The way between a node and the storage is open again."""
        self.world.put(path_cut_key(node, self._name), None)
        yield from self._tell_file_systems()
        return answer(node, rule="disk.path-is-mended")

    def lose(self) -> Procedure:
        """The disk answers nobody any more."""
        self.world.put(disk_gone_key(self._name), DiskGone(self._name))
        yield from self._tell_file_systems()
        return answer(True, rule="disk.is-lost")

    def restore(self) -> Procedure:
        """The disk answers again; who had it mounted has to mount it anew."""
        self.world.put(disk_gone_key(self._name), None)
        yield from self._tell_file_systems()
        return answer(True, rule="disk.is-restored")

    def fill(self, volume: str) -> Procedure:
        """Something takes all the free space of a volume."""
        self.world.put(full_key(volume), Full(volume))
        yield from self._tell_of_space(volume)
        return answer(volume, rule="disk.volume-is-full")

    def free(self, volume: str) -> Procedure:
        """There is room on the volume again."""
        self.world.put(full_key(volume), None)
        yield from self._tell_of_space(volume)
        return answer(volume, rule="disk.volume-has-room")

    def _tell_of_space(self, volume: str) -> Generator[Operation, Any, None]:
        for node in self.cluster.nodes:
            if member_key(node) in self.world.rows:
                yield post(addresses.csv(node, volume), "SpaceChanged", rule="disk.space-is-seen")


class FileShare(storage.FileShare, DocumentedComponent):
    """A share, as the Server service of one node reports it."""

    def delete(self) -> Answer:
        """Somebody ends the share in Windows, past the cluster; the files stay where they are."""
        self.world.put(share_key(self.node, self._name), None)
        return answer(False, rule="share.is-deleted")
