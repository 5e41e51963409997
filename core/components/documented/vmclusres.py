"""vmclusres.dll as documented: the bridge between RHS and Hyper-V, for two resource types.

"Virtual Machine Configuration": Online registers the VM with this node's VMMS, Offline unregisters
it. "Virtual Machine": Online starts the VM, Offline does what OfflineAction says, Terminate stops
it by force (wsfc-facts 8.1). Resource states follow VM states by the documented map: a paused VM
is Online, a saved one Offline. What exactly LooksAlive and IsAlive ask is not documented; here
both ask VMMS for the state and, with CheckHeartbeat, for the guest's heartbeat (inferred).
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.moves import CANCEL_MIGRATION, START_MIGRATION
from core.components.documented.resource_dll import ResourceDll, all_well
from core.kernel.component import Quiet
from core.kernel.operations import CallFailed, Operation, Procedure, answer, call, post
from core.model import addresses
from core.model.conditions import GuestState
from core.model.control import status_pending_key
from core.model.migrations import LIVE_MIGRATION, MoveContext
from core.model.rows import VIRTUAL_MACHINE, ResourceState, VmState, vm_resource
from core.model.win32 import ERROR_IO_PENDING, ERROR_RESOURCE_FAILED, ERROR_SUCCESS

RESOURCE_STATE: Final[dict[VmState, ResourceState]] = {
    "Running": "Online",
    "Paused": "Online",
    "PausedCritical": "Online",
    "Starting": "OnlinePending",
    "Saving": "OfflinePending",
    "Stopping": "OfflinePending",
    "Off": "Offline",
    "Saved": "Offline",
    "Failed": "Failed",
    "Incoming": "Offline",
}
"""What a VM's state makes of its resource (wsfc-facts 8.2; Failed is inferred)."""

STRAY: Final = ("Running", "Starting", "Paused", "PausedCritical")
"""States of a VM that nobody has brought online here and that must not go on."""

LOST: Final = "LostCommunication"
"""What the heartbeat says when the guest was there and is no more."""


class VmClusRes(ResourceDll):
    """vmclusres.dll in one resource host."""

    def _open(self, resource: str, flags: str) -> Generator[Operation, Any, None]:
        """A VM found running before it was brought online is stopped: it must not run twice (event 21130)."""
        row = self.resource(resource)
        copy = self.vm_copy(row.serves)
        if flags or copy is None or row.type != VIRTUAL_MACHINE or copy.state not in STRAY:
            return
        if self.group(row.group).owner != self.node or self.rcm(resource).state not in ("Online", "OnlinePending"):
            yield call(
                addresses.vmms(self.node), "Stop", row.serves, "TurnOff", rule="vmclusres.stops-a-stray-instance"
            )

    # --- online ----------------------------------------------------------------------------

    def _online(self, resource: str) -> Procedure:
        row = self.resource(resource)
        if row.type == VIRTUAL_MACHINE:
            yield post(self.address, "OnlineThread", resource, rule="dll.starts-a-worker")
            return answer(ERROR_IO_PENDING, rule="dll.online-is-pending")
        try:
            yield call(self._vmms, "RegisterConfiguration", row.serves, rule="vmclusres.registers")
        except CallFailed as failed:
            yield self._log_error(resource, failed.code)
            return answer(ERROR_RESOURCE_FAILED, rule="vmclusres.registration-failed")
        return answer(ERROR_SUCCESS, rule="vmclusres.registered")

    def OnlineThread(self, resource: str) -> Procedure:
        """The worker: have the VM started; that it runs is reported when VMMS says so."""
        vm = self.resource(resource).serves
        try:
            state = yield call(self._vmms, "Start", vm, rule="vmclusres.starts-the-vm")
        except CallFailed as failed:
            yield self._log_error(resource, failed.code)
            yield self._report(resource, "Failed", failed.code)
            return answer(failed.code, rule="vmclusres.start-failed")
        if state == "Running":
            yield self._report(resource, "Online")
            return answer(ERROR_SUCCESS, rule="vmclusres.runs-already")
        yield self._report(resource, "OnlinePending")
        return answer(ERROR_IO_PENDING, rule="vmclusres.start-is-under-way")

    # --- offline ---------------------------------------------------------------------------

    def _offline(self, resource: str) -> Procedure:
        row = self.resource(resource)
        if row.type != VIRTUAL_MACHINE:
            yield call(self._vmms, "UnregisterConfiguration", row.serves, rule="vmclusres.unregisters")
            return answer(ERROR_SUCCESS, rule="vmclusres.unregistered")
        yield post(self.address, "OfflineThread", resource, rule="dll.starts-a-worker")
        return answer(ERROR_IO_PENDING, rule="dll.offline-is-pending")

    def OfflineThread(self, resource: str) -> Procedure:
        """The worker: save, shut down or turn off the VM, as OfflineAction says."""
        vm = self.resource(resource).serves
        action = self.vm_settings(vm).offline_action
        try:
            yield call(self._vmms, "Stop", vm, action, rule="vmclusres.offline-action")
        except CallFailed as failed:
            yield self._report(resource, "Failed", failed.code)
            return answer(failed.code, rule="vmclusres.stop-failed")
        yield self._report(resource, "Offline")
        return answer(ERROR_SUCCESS, rule="dll.worker-is-done")

    # --- moves -----------------------------------------------------------------------------

    def OfflineV2(self, resource: str, target: str, context: MoveContext) -> Procedure:
        """Take a VM offline for a move: the context says what is to be done with it."""
        yield from self._misbehaves(resource, "Offline")
        yield post(self.address, "OfflineV2Thread", resource, target, context, rule="dll.starts-a-worker")
        return answer(ERROR_IO_PENDING, rule="dll.offline-is-pending")

    def OfflineV2Thread(self, resource: str, target: str, context: MoveContext) -> Procedure:
        """The worker: what comes of a switch-over is for the cluster service to see, it is offline either way."""
        vm = self.resource(resource).serves
        try:
            if context == LIVE_MIGRATION:
                yield call(self._vmms, "SwitchOver", vm, target, rule="vmclusres.switches-over")
            else:
                yield call(self._vmms, "Stop", vm, context, rule="vmclusres.does-as-the-context-says")
        except CallFailed as failed:
            yield self._report(resource, "Failed", failed.code)
            return answer(failed.code, rule="vmclusres.stop-failed")
        yield self._report(resource, "Offline")
        return answer(ERROR_SUCCESS, rule="dll.worker-is-done")

    def ResourceControl(self, resource: str, code: str, reason: str) -> Procedure:
        """Control codes: those of a live migration go on to VMMS."""
        vm = self.resource(resource).serves
        try:
            if code == START_MIGRATION:
                result = yield call(self._vmms, "StartMigration", vm, reason, rule="vmclusres.starts-the-migration")
            elif code == CANCEL_MIGRATION:
                result = yield call(self._vmms, "CancelMigration", vm, rule="vmclusres.cancels-the-migration")
            else:
                return answer(ERROR_SUCCESS, rule="dll.takes-note-of-the-reason")
        except CallFailed as failed:
            result = failed.code
        return answer(result, rule="vmclusres.answers-the-control-code")

    def MigrationReported(self, vm: str, code: int) -> Procedure:
        """VMMS says that the memory is over there, or that nothing will come of it."""
        if not self.is_loaded_in(self.host, self.file):
            return answer(None, rule="vmclusres.is-not-there-to-hear")
        yield post(self.host, "EndControlCall", vm_resource(vm), code, rule="vmclusres.ends-the-control-call")
        return answer(True, rule="vmclusres.passes-it-on")

    # --- the end ---------------------------------------------------------------------------

    def _terminate(self, resource: str) -> Generator[Operation, Any, None]:
        row = self.resource(resource)
        if row.type != VIRTUAL_MACHINE:
            return
        try:
            yield call(self._vmms, "Stop", row.serves, "TurnOff", rule="vmclusres.turns-off")
        except CallFailed:
            yield call(addresses.machine(self.node), "EndWorker", row.serves, rule="vmclusres.ends-the-worker-by-force")

    # --- checks ----------------------------------------------------------------------------

    def _looks_alive(self, resource: str) -> Generator[Operation, Any, bool]:
        row = self.resource(resource)
        if row.type != VIRTUAL_MACHINE:
            return self.vm_copy(row.serves) is not None
        settings = self.vm_settings(row.serves)
        try:
            state, heartbeat = yield call(self._vmms, "QueryHealth", row.serves, rule="vmclusres.asks-for-health")
        except CallFailed:
            return False
        if state == "Failed" or (settings.check_heartbeat and heartbeat == LOST):
            return False
        if RESOURCE_STATE[state] == "Offline":
            yield self._stopped_outside(resource)
            return True
        return True

    def LooksAlive_in_short(self, resource: str) -> Quiet | None:
        """Only a configuration is answered for in short: a VM's check is what a class wants to see."""
        row = self.resource(resource)
        if row.type == VIRTUAL_MACHINE or self.vm_copy(row.serves) is None or not self._is_quiet(resource):
            return None
        return all_well(2)

    def IsAlive_in_short(self, resource: str) -> Quiet | None:
        """As for the glance."""
        return self.LooksAlive_in_short(resource)

    # --- what Hyper-V tells by itself (S7) -------------------------------------------------

    def VmStateChanged(self, vm: str, state: VmState) -> Procedure:
        """VMMS says what a VM is now: the end of a start, or an act outside the cluster."""
        if not self.is_loaded_in(self.host, self.file):
            return answer(None, rule="vmclusres.is-not-there-to-hear")
        resource = vm_resource(vm)
        becomes = RESOURCE_STATE[state]
        if status_pending_key(self.node, resource) in self.world.rows:
            return (yield from self._end_pending(resource, becomes))
        believed = self.resource(resource).state
        if becomes == believed or becomes == "Failed":
            return answer(False, rule="vmclusres.knows-already")
        yield self._stopped_outside(resource) if becomes == "Offline" else self._changed_outside(resource, becomes)
        return answer(True, rule="vmclusres.passes-it-on")

    def _end_pending(self, resource: str, becomes: ResourceState) -> Procedure:
        """A VM that is being started runs, or has stopped on the way."""
        if becomes == "Online":
            yield self._report(resource, "Online")
        elif becomes in ("Offline", "Failed") and self.rcm(resource).state in ("OnlineCallIssued", "OnlinePending"):
            yield self._report(resource, "Failed", ERROR_RESOURCE_FAILED)
        else:
            return answer(False, rule="vmclusres.knows-already")
        return answer(True, rule="vmclusres.passes-it-on")

    def CriticalErrorTimeout(self, vm: str) -> Procedure:
        """VMMS has turned off a VM that has waited too long for its storage: that is a failure (wsfc-facts 8.7)."""
        yield post(
            self.host, "SetInternalState", vm_resource(vm), "Failed", rule="vmclusres.lost-storage-is-a-failure"
        )  # fmt: skip
        return answer(True, rule="vmclusres.passes-it-on")

    def HeartbeatChanged(self, vm: str, state: GuestState) -> Procedure:
        """VMMS says what a guest's heartbeat says: an ill application is a failure inside the VM."""
        if state != "AppCritical" or not self.vm_settings(vm).check_application_health:
            return answer(False, rule="vmclusres.application-is-not-watched")
        yield post(self.host, "SignalFailure", vm_resource(vm), "EMBEDDED", rule="vmclusres.signals-a-failure")
        return answer(True, rule="vmclusres.passes-it-on")

    def _stopped_outside(self, resource: str) -> Operation:
        """ShutdownAction: what becomes of a resource whose VM was stopped past the cluster."""
        if self.vm_settings(self.resource(resource).serves).shutdown_action == "MarkFailed":
            return post(
                self.host, "SetInternalState", resource, "Failed", rule="vmclusres.shutdown-action-failed"
            )  # fmt: skip
        return post(self.host, "SetInternalState", resource, "Offline", rule="vmclusres.shutdown-action-offline")

    def _changed_outside(self, resource: str, state: ResourceState) -> Operation:
        return post(self.host, "SetInternalState", resource, state, rule="vmclusres.state-follows-the-vm")

    @property
    def _vmms(self) -> str:
        return addresses.vmms(self.node)
