"""What a file share and a clustered disk are made of, below their DLL."""

from core.components.base import ClusterComponent, read
from core.kernel.operations import Answer, Procedure, answer
from core.model.rows import Disk, ShareCopy, ShareSettings, disk_key, share_key, share_settings_key


class FileShare(ClusterComponent):
    """A share, as the Server service of one node reports it."""

    @property
    def _name(self) -> str:
        return self.address.rpartition("/")[2]

    def GetInfo(self) -> Answer:
        """Whether the Server service reports the share."""
        return answer(share_key(self.node, self._name) in self.world.rows, rule="share.is-reported")

    def OpenPath(self) -> Answer:
        """Whether the path of the share can be opened (simplified: whenever it is shared)."""
        return answer(share_key(self.node, self._name) in self.world.rows, rule="share.path-is-opened")

    def Attach(self, node: str) -> Answer:
        """Share the folder on this node."""
        self.world.put(share_key(node, self._name), ShareCopy(node, self._name, self._path()))
        return answer(True, rule="share.is-shared")

    def Detach(self, node: str) -> Answer:
        """End the share on this node."""
        self.world.put(share_key(node, self._name), None)
        return answer(True, rule="share.is-ended")

    def _path(self) -> str:
        return read(self.world.rows, share_settings_key(self._name), ShareSettings).path


class ClusterDisk(ClusterComponent):
    """A disk in the storage that all nodes reach."""

    @property
    def _name(self) -> str:
        return self.address.partition("/")[2]

    def HoldsReservation(self, node: str) -> Answer:
        """Whether a node holds the reservation of the disk (wsfc-facts 2.6)."""
        return answer(read(self.world.rows, disk_key(self._name), Disk).mounted_on == node, rule="disk.reservation")

    def ListRoot(self, node: str) -> Answer:
        """Whether a node can list the root directory of the volume (simplified: whenever it has it mounted)."""
        return answer(read(self.world.rows, disk_key(self._name), Disk).mounted_on == node, rule="disk.root-is-listed")

    def Attach(self, node: str) -> Answer | Procedure:
        """A node becomes the disk's coordinator."""
        self.world.update(disk_key(self._name), mounted_on=node)
        return answer(node, rule="disk.is-mounted")

    def Detach(self, node: str) -> Answer | Procedure:
        """A node gives the disk up, if it has it."""
        if read(self.world.rows, disk_key(self._name), Disk).mounted_on == node:
            self.world.update(disk_key(self._name), mounted_on="")
        return answer(True, rule="disk.is-dismounted")
