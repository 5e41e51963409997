"""The witness itself: a locked file on a share, a blob in a storage account, or a disk.

Whoever arbitrates locks it, so that only one part of a split cluster can have its vote; on it stands
the epoch of the cluster database, so that nobody goes on with an older one (wsfc-facts 9.2). Only a
disk has a copy of the database itself.
"""

from core.components.base import read
from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import Answer, CallFailed, answer
from core.model import addresses
from core.model.links import is_plugged
from core.model.membership import WITNESS_FILE, WITNESS_GONE, WitnessFile, WitnessGone
from core.model.rows import WITNESS, Witness, process_key
from core.model.volumes import path_cut_key
from core.model.win32 import ERROR_BAD_NETPATH, ERROR_LOCK_VIOLATION, ERROR_SUCCESS


class WitnessStore(DocumentedComponent):
    """What is locked, read and written when there is a quorum to be had."""

    @property
    def _file(self) -> WitnessFile:
        return read(self.world.rows, WITNESS_FILE, WitnessFile)

    def GetInfo(self, node: str) -> Answer:
        """Whether a node gets at it."""
        return answer(self._is_reached_by(node), rule="witness.is-looked-at")

    def Lock(self, node: str) -> Answer:
        """Lock it for one node.

        Returns:
            0, or 33 while another node that is there holds the lock, or 53 when it cannot be reached.
        """
        if not self._is_reached_by(node):
            return answer(ERROR_BAD_NETPATH, rule="witness.cannot-be-reached")
        holder = self._file.locked_by
        if holder and holder != node and self._still_holds(holder):
            return answer(ERROR_LOCK_VIOLATION, rule="witness.is-locked-by-another-node")
        self.world.update(WITNESS_FILE, locked_by=node)
        return answer(ERROR_SUCCESS, rule="witness.is-locked")

    def Unlock(self, node: str) -> Answer:
        """Give the lock back."""
        if self._file.locked_by == node:
            self.world.update(WITNESS_FILE, locked_by="")
        return answer(ERROR_SUCCESS, rule="witness.is-unlocked")

    def ReadTag(self, node: str) -> Answer:
        """The epoch that stands on it.

        Raises:
            CallFailed: 53, the node does not get at it.
        """
        self._require(node)
        return answer(self._file.epoch, rule="witness.tag-is-read")

    def ReadDatabase(self, node: str) -> Answer:
        """The votes as the copy of the database on a disk witness has them; nothing on the other kinds.

        Raises:
            CallFailed: 53, the node does not get at it.
        """
        self._require(node)
        file = self._file
        if read(self.world.rows, WITNESS, Witness).kind != "Physical Disk":
            return answer(None, rule="witness.has-no-database")
        return answer((file.voters, file.witness_votes), rule="witness.has-the-database")

    def WriteTag(
        self,
        node: str,
        epoch: int,
        voters: tuple[str, ...],
        witness_votes: bool,  # noqa: FBT001 - a call has no keywords
    ) -> Answer:
        """Write another epoch.

        Raises:
            CallFailed: 53, the node does not get at it.
        """
        self._require(node)
        self.world.update(WITNESS_FILE, epoch=epoch, voters=voters, witness_votes=witness_votes)
        return answer(epoch, rule="witness.tag-is-written")

    # --- what people do to it --------------------------------------------------------------

    def lose(self) -> Answer:
        """The file server, the account or the disk is gone, for every node."""
        self.world.put(WITNESS_GONE, WitnessGone())
        return answer(True, rule="witness.is-gone")

    def restore(self) -> Answer:
        """It is back."""
        self.world.put(WITNESS_GONE, None)
        return answer(True, rule="witness.is-back")

    # --- small questions -------------------------------------------------------------------

    def _require(self, node: str) -> None:
        if not self._is_reached_by(node):
            raise CallFailed(ERROR_BAD_NETPATH, rule="witness.cannot-be-reached")

    def _is_reached_by(self, node: str) -> bool:
        """A disk is reached over the storage, the others over any network that the node has a cable in."""
        rows = self.world.rows
        if WITNESS_GONE in rows or self.machine_of(node).power != "On":
            return False
        witness = read(rows, WITNESS, Witness)
        if witness.kind == "Physical Disk":
            return path_cut_key(node, witness.name) not in rows
        return any(is_plugged(rows, node, network) for network in self.cluster.networks)

    def _still_holds(self, holder: str) -> bool:
        """A file server or a disk takes the lock from a node that does not renew it."""
        return process_key(addresses.clussvc(holder)) in self.world.rows and self._is_reached_by(holder)
