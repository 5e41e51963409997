"""Hyper-V and live migration: VMMS of two nodes carry a running VM from one to the other (wsfc-facts 8.4).

The source asks the target for a container, sends the memory while the guest runs on, then what the
guest has changed meanwhile, and says that it is ready. When the cluster then takes the VM's resource
offline, the VM is paused, the rest of its memory and its state follow, and the target has it all; it
resumes the VM when the cluster brings the resource online there, and only then the source's copy goes.

Until the target resumes it, the VM is paused on the source, which can take it back: so it is never
lost, whichever node dies. It never runs twice, because the migration's row is taken away by whoever
resumes the VM, and nobody resumes one without it (simplified: real nodes cannot look at one another
in this way; there the lock on the virtual disk decides).
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented import hyper_v
from core.kernel.operations import (
    CallFailed,
    Operation,
    Procedure,
    answer,
    call,
    post,
    signal,
    wait,
    wait_for,
)
from core.model import addresses
from core.model.conditions import Guest, GuestState, guest_key, other_switch_key
from core.model.memory import free_memory
from core.model.migrations import (
    ALL_COPIED,
    CAN_BE_CANCELLED,
    Migration,
    MigrationState,
    migration_key,
    migration_of,
)
from core.model.rows import Process, VmCopy, process_key, vm_key
from core.model.win32 import (
    ERROR_BUSY,
    ERROR_CLUSTER_INVALID_STATE,
    ERROR_IO_PENDING,
    ERROR_NOT_ENOUGH_MEMORY,
    ERROR_RESOURCE_FAILED,
    ERROR_SUCCESS,
    WAIT_TIMEOUT,
)

PASSES: Final = ((100, 80), (15, 95), (3, ALL_COPIED))
"""Each pass over the memory: percent of it that is sent, and the progress after it (simplified: always three)."""

ANSWER_TIME: Final = 10_000_000
"""How long VMMS waits for the other node before a migration fails (inferred)."""
HAND_OVER_TIME: Final = 30_000_000
"""How long a node keeps its half of a migration of which it hears nothing any more (inferred)."""

STOPPED: Final = "MigrationStopped"
"""The signal that a transfer is to end before its time; its argument is the VM."""
SWITCH_OVER: Final = "MigrationSwitchOver"
"""The signal that the cluster has begun the switch-over of a VM, or has called it off."""
HANDED_OVER: Final = "MigrationHandedOver"
"""The signal that a VM runs on one of the two nodes again; its arguments are the other node and the VM."""
DATA: Final = "MigrationData"
"""The signal that something has arrived for a container; its arguments are the node and the VM."""


class Vmms(hyper_v.Vmms):
    """The Virtual Machine Management Service, which also moves VMs that run."""

    # --- the source: memory ----------------------------------------------------------------

    def StartMigration(self, vm: str, target: str) -> Procedure:
        """Set a live migration up: the target makes a container, then the memory is on its way.

        Returns:
            997 when it is under way, else the code of what the target had against it.

        Raises:
            CallFailed: 5023 when the VM does not run, 170 when it migrates already.
        """
        copy = self.vm_copy(vm)
        if copy is None or copy.state != "Running":
            raise CallFailed(ERROR_CLUSTER_INVALID_STATE, rule="migration.vm-does-not-run")
        if migration_of(self.world.rows, vm) is not None:
            raise CallFailed(ERROR_BUSY, rule="migration.is-under-way-already")
        self.world.put(migration_key(vm), Migration(vm, self.node, target, "Setup"))
        try:
            yield call(
                addresses.vmms(target), "PrepareMigration", vm, self.node, rule="migration.asks-the-target",
                deadline=ANSWER_TIME,
            )  # fmt: skip
        except CallFailed as failed:
            self._stop_transfer(vm, failed.code)
        if not self._goes_on(vm, "Setup"):
            reason = self._reason(vm)
            yield from self._abandon(vm, target)
            return answer(reason, rule="migration.setup-has-failed")
        self.world.update(migration_key(vm), state="DataTransfer")
        yield post(self.address, "TransferMemory", vm, target, rule="migration.begins-to-transfer")
        return answer(ERROR_IO_PENDING, rule="migration.is-set-up")

    def TransferMemory(self, vm: str, target: str) -> Procedure:
        """Send all memory while the guest runs, then again and again what it has changed; then wait for the cluster."""
        for percent, progress in PASSES:
            duration = self.vm_settings(vm).memory_mb * percent * 10_000 // self.preset.migration_bandwidth
            yield wait_for(STOPPED, vm, timeout=duration, rule="migration.copies-memory")
            if not self._goes_on(vm, "DataTransfer"):
                break
            try:
                yield call(
                    addresses.vmms(target), "ReceiveMemory", vm, progress, rule="migration.sends-memory",
                    deadline=ANSWER_TIME,
                )  # fmt: skip
            except CallFailed as failed:
                self._stop_transfer(vm, failed.code)
            if not self._goes_on(vm, "DataTransfer"):
                break
            self.world.update(migration_key(vm), progress=progress)
        if self._goes_on(vm, "DataTransfer"):
            yield post(self._bridge(vm), "MigrationReported", vm, ERROR_SUCCESS, rule="migration.is-ready")
            yield wait_for(SWITCH_OVER, vm, timeout=HAND_OVER_TIME, rule="migration.waits-for-the-cluster")
            row = migration_of(self.world.rows, vm)
            if row is None or row.state == "SwitchOver":
                return answer(ERROR_SUCCESS, rule="migration.memory-is-sent")
            if row.state != "Cancelled":
                self._stop_transfer(vm, WAIT_TIMEOUT)
        reason = self._reason(vm)
        yield from self._abandon(vm, target)
        yield post(self._bridge(vm), "MigrationReported", vm, reason, rule="migration.tells-of-its-end")
        return answer(reason, rule="migration.has-failed" if reason else "migration.was-cancelled")

    def CancelMigration(self, vm: str) -> Procedure:
        """Give a live migration up: only while MigrationState is Setup or DataTransfer.

        Raises:
            CallFailed: 5023 in any other phase, and when none is under way.
        """
        row = migration_of(self.world.rows, vm)
        if row is None or row.source != self.node or row.state not in CAN_BE_CANCELLED:
            raise CallFailed(ERROR_CLUSTER_INVALID_STATE, rule="migration.cannot-be-cancelled")
        self.world.update(migration_key(vm), state="Cancelled")
        awaited = SWITCH_OVER if row.progress == ALL_COPIED else STOPPED
        yield signal(awaited, vm, rule="migration.cancel-is-obeyed")
        return answer(ERROR_SUCCESS, rule="migration.cancel-is-obeyed")

    def _goes_on(self, vm: str, state: MigrationState) -> bool:
        """Whether a migration is still in a phase, and its VM still runs here."""
        row, copy = migration_of(self.world.rows, vm), self.vm_copy(vm)
        is_mine = row is not None and row.source == self.node and row.state == state
        return is_mine and copy is not None and copy.state == "Running" and self._has_worker(vm)

    def _stop_transfer(self, vm: str, code: int) -> None:
        if migration_of(self.world.rows, vm) is not None:
            self.world.update(migration_key(vm), state="Failed", reason=code)

    def _reason(self, vm: str) -> int:
        """What a migration has failed of; 0 when it was cancelled."""
        row = migration_of(self.world.rows, vm)
        if row is not None and row.state == "Cancelled":
            return ERROR_SUCCESS
        return (row.reason if row is not None else 0) or ERROR_CLUSTER_INVALID_STATE

    def _abandon(self, vm: str, target: str) -> Generator[Operation, Any, None]:
        """The VM stays here: the target may forget its container."""
        self.world.put(migration_key(vm), None)
        yield post(addresses.vmms(target), "MigrationIsOver", vm, rule="migration.container-is-not-needed")

    # --- the source: the switch-over -------------------------------------------------------

    def SwitchOver(self, vm: str, target: str) -> Procedure:
        """Pause the VM, send the rest of its memory and its state. What then is here is kept for the case that.

        Returns:
            0 when the target has it all; else a code, and the VM runs on here as far as it can.
        """
        row, guest = migration_of(self.world.rows, vm), self.guest(vm)
        if row is None or row.progress < ALL_COPIED or guest is None or not self._goes_on(vm, "DataTransfer"):
            return answer(ERROR_CLUSTER_INVALID_STATE, rule="migration.cannot-switch-over")
        self.world.update(migration_key(vm), state="SwitchOver")
        self.world.update(vm_key(self.node, vm), state="Paused")
        yield signal(SWITCH_OVER, vm, rule="migration.pauses-the-vm")
        yield wait(self.preset.blackout_time, what="switch-over", rule="migration.sends-the-rest")
        if not self._is_paused_for_migration(vm):
            return answer(ERROR_CLUSTER_INVALID_STATE, rule="migration.cannot-switch-over")
        try:
            yield call(
                addresses.vmms(target), "ReceiveState", vm, guest.state, rule="migration.sends-the-state",
                deadline=ANSWER_TIME,
            )  # fmt: skip
        except CallFailed as failed:
            if self._is_paused_for_migration(vm):
                self.world.update(vm_key(self.node, vm), state="Running")
                yield from self._abandon(vm, target)
            return answer(failed.code, rule="migration.source-runs-on")
        yield post(self.address, "AwaitHandover", vm, rule="migration.keeps-the-source-copy")
        return answer(ERROR_SUCCESS, rule="migration.target-has-it-all")

    def AwaitHandover(self, vm: str) -> Procedure:
        """Keep the paused copy until the other node runs the VM, or until nothing is heard any more."""
        yield wait_for(HANDED_OVER, self.node, vm, timeout=HAND_OVER_TIME, rule="migration.waits-for-the-other-node")
        copy = self.vm_copy(vm)
        if copy is None or copy.state != "Paused":
            return answer(True, rule="migration.is-handed-over")
        if self._is_paused_for_migration(vm) and self._owns(vm):
            yield from self._resume(vm)
            yield self._tell(vm, "Running")
            return answer(False, rule="migration.source-runs-on")
        if not self._owns(vm):
            yield from self._forget_copy(vm)
        return answer(True, rule="migration.is-handed-over")

    def _is_paused_for_migration(self, vm: str) -> bool:
        """Whether this node holds a VM that is paused because its state is on its way to another one."""
        row, copy = migration_of(self.world.rows, vm), self.vm_copy(vm)
        is_mine = row is not None and row.source == self.node and row.state == "SwitchOver"
        return is_mine and copy is not None and copy.state == "Paused" and self._has_worker(vm)

    # --- the target ------------------------------------------------------------------------

    def PrepareMigration(self, vm: str, source: str) -> Procedure:
        """Make a container for a VM that is to come, and hold its memory.

        Raises:
            CallFailed: 5038 when the VM's network is not to be had here, 8 when this node has not enough memory.
        """
        if other_switch_key(self.node) in self.world.rows:
            raise CallFailed(ERROR_RESOURCE_FAILED, rule="migration.target-lacks-the-switch")
        yield from self._drop_container(vm)
        if free_memory(self.world.rows, self.node) < self.vm_settings(vm).memory_mb:
            raise CallFailed(ERROR_NOT_ENOUGH_MEMORY, rule="migration.target-lacks-memory")
        self.world.put(vm_key(self.node, vm), VmCopy(self.node, vm, "Incoming"))
        self.world.put(process_key(self._worker(vm)), Process("vmwp.exe", self.new_pid()))
        yield post(self.address, "ExpectMemory", vm, rule="migration.container-waits")
        return answer(True, rule="migration.container-is-made")

    def ExpectMemory(self, vm: str) -> Procedure:
        """Watch a container: when nothing comes any more, the source is gone, and so is the container."""
        limit = self.vm_settings(vm).memory_mb * 1_000_000 // self.preset.migration_bandwidth + HAND_OVER_TIME
        while True:
            has_come = yield wait_for(DATA, self.node, vm, timeout=limit, rule="migration.container-waits")
            copy = self.vm_copy(vm)
            if copy is None or copy.state != "Incoming":
                return answer(True, rule="migration.container-is-of-use")
            if not has_come:
                yield from self._drop_container(vm)
                return answer(False, rule="migration.container-is-dropped")

    def ReceiveMemory(self, vm: str, progress: int) -> Procedure:
        """Take memory in.

        Raises:
            CallFailed: 5023 when there is no container any more.
        """
        yield from self._take_in(vm)
        return answer(progress, rule="migration.memory-has-arrived")

    def ReceiveState(self, vm: str, guest: GuestState) -> Procedure:
        """Take the rest in: from now on this node could resume the VM."""
        yield from self._take_in(vm)
        self.world.put(guest_key(self.node, vm), Guest(self.node, vm, guest))
        return answer(True, rule="migration.state-has-arrived")

    def _take_in(self, vm: str) -> Generator[Operation, Any, None]:
        copy = self.vm_copy(vm)
        if copy is None or copy.state != "Incoming":
            raise CallFailed(ERROR_CLUSTER_INVALID_STATE, rule="migration.container-is-gone")
        yield signal(DATA, self.node, vm, rule="migration.memory-has-arrived")

    def _is_complete_here(self, vm: str) -> bool:
        """Whether a container here holds all of a VM that runs nowhere now."""
        row, copy = migration_of(self.world.rows, vm), self.vm_copy(vm)
        is_mine = row is not None and row.target == self.node and row.state == "SwitchOver"
        return is_mine and copy is not None and copy.state == "Incoming" and self.guest(vm) is not None

    # --- the end ---------------------------------------------------------------------------

    def _resume(self, vm: str) -> Generator[Operation, Any, None]:
        """The VM goes on here as it was; the other node's half goes."""
        row = migration_of(self.world.rows, vm)
        assert row is not None
        other = row.source if row.target == self.node else row.target
        self.world.put(migration_key(vm), None)
        self.world.update(vm_key(self.node, vm), state="Running")
        yield post(addresses.vmms(other), "MigrationIsOver", vm, rule="migration.other-copy-is-not-needed")
        guest = self.guest(vm)
        if row.target == self.node and guest is not None and guest.state in ("Booting", "Bugcheck"):
            yield post(self._worker(vm), "go_on", rule="migration.guest-goes-on")

    def MigrationIsOver(self, vm: str) -> Procedure:
        """The other node has the VM, or keeps it: what is left of it here goes.

        A container that goes is the end of a migration that has come to nothing; only a source's copy
        that goes is that of one which is complete.
        """
        yield signal(HANDED_OVER, self.node, vm, rule="migration.is-handed-over")
        copy = self.vm_copy(vm)
        is_left_over = copy is not None and copy.state not in ("Running", "Starting", "Off", "Saved")
        if copy is None or not is_left_over or migration_of(self.world.rows, vm) is not None:
            return answer(False, rule="migration.nothing-is-left")
        rule = "migration.container-is-given-up" if copy.state == "Incoming" else "migration.copy-is-gone"
        yield from self._forget_copy(vm)
        return answer(True, rule=rule)

    def _drop_container(self, vm: str) -> Generator[Operation, Any, None]:
        copy = self.vm_copy(vm)
        if copy is not None and copy.state == "Incoming":
            yield from self._forget_copy(vm)

    def _forget_copy(self, vm: str) -> Generator[Operation, Any, None]:
        """What is here of a VM goes; the owner of its group keeps it registered."""
        yield from self._end_worker(vm)
        if self.vm_copy(vm) is not None:
            self.world.put(vm_key(self.node, vm), VmCopy(self.node, vm, "Off") if self._owns(vm) else None)

    def _owns(self, vm: str) -> bool:
        return self.group(vm).owner == self.node

    # --- what else may happen to a VM that migrates ----------------------------------------

    def start(self) -> Procedure:
        """The service has started: what it was doing when it ended is given up."""
        for vm in self.cluster.groups:
            copy, row = self.vm_copy(vm), migration_of(self.world.rows, vm)
            if copy is not None and copy.state == "Incoming":
                yield from self._drop_container(vm)
            elif row is not None and row.source == self.node:
                yield from self._settle_after_a_restart(vm, row)
            elif copy is not None and copy.state == "Paused" and not self._owns(vm):
                yield from self._forget_copy(vm)  # the VM has gone on to its new node while nobody here could hear it
        running = tuple(name for name in self.cluster.groups if self._has_worker(name))
        return answer(running, rule="vmms.has-started")

    def _settle_after_a_restart(self, vm: str, row: Migration) -> Generator[Operation, Any, None]:
        if row.state != "SwitchOver":
            yield from self._abandon(vm, row.target)
        elif self._is_paused_for_migration(vm):
            yield post(self.address, "AwaitHandover", vm, rule="migration.keeps-the-source-copy")

    def Start(self, vm: str) -> Procedure:
        """Start a VM, or resume one whose migration has brought all of it here or left it here."""
        row = migration_of(self.world.rows, vm)
        if self._is_complete_here(vm) or self._is_paused_for_migration(vm):
            assert row is not None
            yield from self._resume(vm)
            came = row.target == self.node
            return answer("Running", rule="migration.resumes-on-the-target" if came else "migration.source-runs-on")
        yield from self._drop_container(vm)
        if row is not None:
            # What there is of it elsewhere cannot be had: the VM is started afresh, and the rest goes.
            self.world.put(migration_key(vm), None)
            for node in (row.source, row.target):
                if node != self.node:
                    yield post(addresses.vmms(node), "MigrationIsOver", vm, rule="migration.other-copy-is-not-needed")
        return (yield from super().Start(vm))

    def Stop(self, vm: str, how: str) -> Procedure:
        """Stop a VM; a migration that it was in is over then."""
        yield from self._drop_container(vm)
        row = migration_of(self.world.rows, vm)
        if row is not None and row.source == self.node:
            if row.state == "SwitchOver":
                yield from self._abandon(vm, row.target)
            else:
                self._stop_transfer(vm, ERROR_CLUSTER_INVALID_STATE)
                yield signal(STOPPED, vm, rule="migration.ends-with-its-vm")
        return (yield from super().Stop(vm, how))

    def ResumeFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager resumes a paused VM, but none that is on its way to another node."""
        if self._is_paused_for_migration(vm) or self._runs_elsewhere(vm):
            return answer("Paused", rule="migration.console-has-to-wait")
        return (yield from super().ResumeFromConsole(vm))
