"""clusres.dll and clusres2.dll as documented: disks, addresses, names, services, shares, the witness.

What each type looks at is old but written down (wsfc-facts 2.6): a disk's reservation and its root
directory, an adapter's state and its addresses, the Service Control Manager, the Server service.
"""

from collections.abc import Generator
from typing import Any

from core.components.behind import behind
from core.components.documented.resource_dll import ResourceDll, all_well
from core.kernel.component import Quiet
from core.kernel.operations import CallFailed, Operation, Procedure, answer, call, post, wait
from core.model import addresses
from core.model.conditions import Offering, offering_key
from core.model.links import is_plugged
from core.model.membership import WITNESS_GONE
from core.model.rows import FILE_SHARE, PHYSICAL_DISK, Disk, Resource, ShareCopy, disk_key, share_key
from core.model.volumes import can_read
from core.model.win32 import ERROR_BAD_NETPATH, ERROR_IO_PENDING, ERROR_SUCCESS

AT_ONCE = (FILE_SHARE,)
"""Types that are online within the call; the others have a worker do it."""


class WitnessLock(ResourceDll):
    """What a resource type that can be the witness can do besides: Arbitrate and Release."""

    def Arbitrate(self, resource: str) -> Procedure:
        """Lock the witness for this node (up to 30 tries in the real one, here one: wsfc-facts 9.2)."""
        code = yield call(self._store(resource), "Lock", self.node, rule="witness.is-to-be-locked")
        return answer(code, rule="witness.arbitration-is-over")

    def Release(self, resource: str) -> Procedure:
        """Give the lock back."""
        code = yield call(self._store(resource), "Unlock", self.node, rule="witness.is-to-be-unlocked")
        return answer(code, rule="witness.lock-is-given-back")

    def _store(self, resource: str) -> str:
        return addresses.witness(resource)


class ClusRes(WitnessLock):
    """clusres.dll: File Share, Physical Disk, IP Address, Network Name, Generic Service."""

    def _online(self, resource: str) -> Procedure:
        if self.resource(resource).type in AT_ONCE:
            yield call(self._behind(resource), "Attach", self.node, rule="clusres.attaches")
            return answer(ERROR_SUCCESS, rule="clusres.online-at-once")
        yield post(self.address, "OnlineThread", resource, rule="dll.starts-a-worker")
        return answer(ERROR_IO_PENDING, rule="dll.online-is-pending")

    def OnlineThread(self, resource: str) -> Procedure:
        """The worker: it may take its time."""
        yield wait(self.preset.attach_time, what="online", rule="clusres.takes-its-time")
        if self.rcm(resource).state not in ("OnlineCallIssued", "OnlinePending"):
            return answer(False, rule="dll.worker-was-overtaken")
        try:
            yield call(self._behind(resource), "Attach", self.node, rule="clusres.attaches")
        except CallFailed as failed:
            yield self._log_error(resource, failed.code)
            yield self._report(resource, "Failed", failed.code)
            return answer(failed.code, rule="clusres.cannot-attach")
        yield self._report(resource, "Online")
        return answer(True, rule="dll.worker-is-done")

    def _offline(self, resource: str) -> Procedure:
        yield call(self._behind(resource), "Detach", self.node, rule="clusres.detaches")
        return answer(ERROR_SUCCESS, rule="clusres.offline-at-once")

    def _terminate(self, resource: str) -> Generator[Operation, Any, None]:
        yield call(self._behind(resource), "Detach", self.node, rule="clusres.detaches")

    def _looks_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        if self.resource(resource).type == PHYSICAL_DISK:
            holds = yield call(
                self._behind(resource), "HoldsReservation", self.node, rule="clusres.asks-for-the-reservation"
            )
            return bool(holds)
        return bool((yield call(self._behind(resource), "GetInfo", rule="clusres.asks-whether-it-is-there")))

    def _is_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        """More than the glance for two types: a disk's root is listed, a share's path opened."""
        if self.resource(resource).type == PHYSICAL_DISK:
            is_listed = yield call(self._behind(resource), "ListRoot", self.node, rule="clusres.lists-the-root")
            return bool(is_listed)
        is_there = yield from self._looks_alive(resource)
        if not is_there or self.resource(resource).type != FILE_SHARE:
            return is_there
        return bool((yield call(self._behind(resource), "OpenPath", rule="clusres.opens-the-path")))

    def LooksAlive_in_short(self, resource: str) -> Quiet | None:
        """All is well when the thing is there: the call, the question behind it, two answers."""
        return all_well(4) if self._is_well(resource) else None

    def IsAlive_in_short(self, resource: str) -> Quiet | None:
        """The same; a share is asked for twice."""
        if not self._is_well(resource):
            return None
        return all_well(6 if self.resource(resource).type == FILE_SHARE else 4)

    def _is_well(self, resource: str) -> bool:
        return self._is_quiet(resource) and self._is_there(self.resource(resource))

    def _is_there(self, resource: Resource) -> bool:
        rows = self.world.rows
        disk = rows.get(disk_key(resource.serves))
        if isinstance(disk, Disk) and resource.type == PHYSICAL_DISK:
            return disk.mounted_on == self.node and can_read(rows, self.node, disk.name)
        share = rows.get(share_key(self.node, resource.serves))
        offering = rows.get(offering_key(self.node, resource.name))
        return isinstance(share, ShareCopy) or isinstance(offering, Offering)

    def _behind(self, resource: str) -> str:
        return behind(self.node, self.resource(resource))


class ClusRes2(WitnessLock):
    """clusres2.dll: File Share Witness, and Cloud Witness (inferred: which DLL serves it is not documented)."""

    def _online(self, resource: str) -> Procedure:
        """The witness has to be there; it is locked only while there is quorum to be had."""
        is_there = yield from self._looks_alive(resource)
        if not is_there:
            yield self._log_error(resource, ERROR_BAD_NETPATH)
            return answer(ERROR_BAD_NETPATH, rule="clusres2.witness-cannot-come-online")
        return answer(ERROR_SUCCESS, rule="clusres2.witness-is-online")

    def _offline(self, resource: str) -> Procedure:
        yield call(self._store(resource), "Unlock", self.node, rule="clusres2.releases-the-lock")
        return answer(ERROR_SUCCESS, rule="clusres2.witness-is-offline")

    def _terminate(self, resource: str) -> Generator[Operation, Any, None]:
        yield call(self._store(resource), "Unlock", self.node, rule="clusres2.releases-the-lock")

    def _looks_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        return bool((yield call(self._store(resource), "GetInfo", self.node, rule="clusres2.looks-at-the-witness")))

    def LooksAlive_in_short(self, resource: str) -> Quiet | None:
        """All is well when the witness is there: the call, the question behind it, two answers."""
        return all_well(4) if self._is_quiet(resource) and self._is_reached() else None

    def IsAlive_in_short(self, resource: str) -> Quiet | None:
        """As for the glance."""
        return self.LooksAlive_in_short(resource)

    def _is_reached(self) -> bool:
        rows = self.world.rows
        is_plugged_in = any(is_plugged(rows, self.node, network) for network in self.cluster.networks)
        return WITNESS_GONE not in rows and is_plugged_in
