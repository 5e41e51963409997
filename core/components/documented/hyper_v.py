"""Hyper-V as the documented account needs it: states that take time, guests with a heartbeat, memory.

A VM is Running as soon as its worker process runs it; its guest boots after that, and says so over
the heartbeat channel. The cluster calls the resource Online at the former and, with CheckHeartbeat,
takes it for failed when the latter stops.
"""

from collections.abc import Generator, Mapping
from typing import Any, Final

from core.components import hyper_v
from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import (
    Answer,
    CallFailed,
    Operation,
    Procedure,
    answer,
    call,
    kill,
    post,
    signal,
    wait,
    wait_for,
)
from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import Guest, GuestState, guest_key, unreadable_key
from core.model.memory import free_memory
from core.model.rows import (
    Process,
    SavedState,
    VmCopy,
    VmState,
    member_key,
    process_key,
    saved_key,
    vm_key,
    vm_resource,
)
from core.model.volumes import access, fenced_key, full_key, is_usable
from core.model.win32 import (
    ERROR_DISK_FULL,
    ERROR_NOT_ENOUGH_MEMORY,
    ERROR_PATH_NOT_FOUND,
    ERROR_RESOURCE_FAILED,
    ERROR_SHARING_VIOLATION,
)

RUNS: Final = ("Running", "Starting", "Paused", "Saving", "Stopping")
"""The states in which a worker holds the VM's virtual disk open."""
HEARTBEAT: Final[dict[GuestState, str]] = {
    "Booting": "NoContact",
    "OK": "OK",
    "LostCommunication": "LostCommunication",
    "AppCritical": "AppCritical",
    "Bugcheck": "LostCommunication",
}
"""What the heartbeat component says of a guest (wsfc-facts 8.2; a VM that is paused says Paused)."""
ON_THE_WAY: Final[dict[str, VmState]] = {"Save": "Saving", "Shutdown": "Stopping"}
STORAGE_IS_BACK: Final = "StorageIsBack"
"""The signal that a VM goes on after it has waited for its storage; its argument is the address of its worker."""


class Vmms(hyper_v.Vmms, DocumentedComponent):
    """The Virtual Machine Management Service, vmms.exe."""

    def start(self) -> Answer | Procedure:
        """The service has started: workers that ran without it run on, and it finds them."""
        running = tuple(name for name in self.cluster.groups if self._has_worker(name))
        return answer(running, rule="vmms.has-started")

    def QueryHealth(self, vm: str) -> Procedure:
        """The state of a VM, and what its guest's heartbeat says."""
        copy = self.vm_copy(vm)
        if copy is None:
            return answer(("Off", ""), rule="vmms.vm-is-not-registered")
        if not self._has_worker(vm):
            return answer((copy.state, ""), rule="vmms.no-worker-runs")
        health = yield call(addresses.vm(self.node, vm), "ReportHealth", rule="vmms.asks-for-the-heartbeat")
        return answer(health, rule="vmms.answers-state-and-heartbeat")

    def RegisterConfiguration(self, vm: str) -> Answer:
        """Make a VM known to this node.

        Raises:
            CallFailed: its configuration file cannot be read (event 21102), or this node has no way to it.
        """
        if access(self.world.rows, self.node, self.vm_settings(vm).volume) == "Unavailable":
            raise CallFailed(ERROR_PATH_NOT_FOUND, rule="vmms.configuration-is-out-of-reach")
        if unreadable_key(vm) in self.world.rows:
            raise CallFailed(ERROR_RESOURCE_FAILED, rule="vmms.configuration-is-unreadable")
        return super().RegisterConfiguration(vm)

    def Start(self, vm: str) -> Procedure:
        """Start a VM: a worker process is made for it, and the guest begins to boot.

        Raises:
            CallFailed: 32 when it runs on another node, 8 when this one has not enough memory, 3 when it has no
                way to the VM's files, 112 when their volume is full.
        """
        copy = self.vm_copy(vm)
        if copy is not None and copy.state in ("Running", "Starting"):
            return answer(copy.state, rule="vmms.runs-already")
        if self._runs_elsewhere(vm):
            raise CallFailed(ERROR_SHARING_VIOLATION, rule="vmms.disk-is-in-use")
        self._need_storage(vm)
        if free_memory(self.world.rows, self.node) < self.vm_settings(vm).memory_mb:
            raise CallFailed(ERROR_NOT_ENOUGH_MEMORY, rule="vmms.not-enough-memory")
        if self._has_worker(vm):
            yield kill(self._worker(vm), (self._worker(vm),), rule="vmms.ends-the-worker")
        self.world.put(vm_key(self.node, vm), VmCopy(self.node, vm, "Starting"))
        self.world.put(process_key(self._worker(vm)), Process("vmwp.exe", self.new_pid()))
        yield post(self._worker(vm), "boot", rule="vmms.makes-a-worker")
        return answer("Starting", rule="vmms.start-is-under-way")

    def Stop(self, vm: str, how: str) -> Procedure:
        """Save, shut down or turn off a VM: the first two take their time."""
        copy = self.vm_copy(vm)
        if copy is None or copy.state in ("Off", "Saved"):
            return answer(copy.state if copy else "Off", rule="vmms.runs-no-more")
        if copy.state == "PausedCritical":
            how = "TurnOff"  # neither its memory nor anything else can be written
        if how in ON_THE_WAY and copy.state in ("Running", "Paused"):
            self.world.update(vm_key(self.node, vm), state=ON_THE_WAY[how])
            duration = self.preset.vm_save_time if how == "Save" else self.preset.vm_shutdown_time
            yield wait(duration, what=how.lower(), rule="vmms.stopping-takes-time")
            now = self.vm_copy(vm)
            if now is None or now.state != ON_THE_WAY[how]:
                return answer(now.state if now else "Off", rule="vmms.stop-was-overtaken")
            if not self._is_storage_usable(vm):
                how = "TurnOff"
        yield from self._end_worker(vm)
        self.world.update(vm_key(self.node, vm), state=hyper_v.STOPPED_AS[how])
        self.world.put(saved_key(vm), SavedState(vm) if how == "Save" else None)
        return answer(hyper_v.STOPPED_AS[how], rule="vmms.is-stopped")

    def UnregisterConfiguration(self, vm: str) -> Procedure:
        """Forget a VM; a worker that still runs is ended first, so that it cannot run twice."""
        yield from self._end_worker(vm)
        self.world.put(vm_key(self.node, vm), None)
        return answer(vm, rule="vmms.is-unregistered")

    # --- the console -----------------------------------------------------------------------

    def StopFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager turns a VM off; the cluster hears of it through its DLL."""
        return (yield from self._obey(vm, "TurnOff"))

    def SaveFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager saves a VM."""
        return (yield from self._obey(vm, "Save"))

    def ShutDownFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager, or somebody in the guest, shuts the guest down."""
        return (yield from self._obey(vm, "Shutdown"))

    def _obey(self, vm: str, how: str) -> Procedure:
        copy = self.vm_copy(vm)
        if how in ON_THE_WAY and copy is not None and copy.state in ("Running", "Paused"):
            yield self._tell(vm, ON_THE_WAY[how])
        state = yield call(self.address, "Stop", vm, how, rule="vmms.obeys-the-console")
        yield self._tell(vm, state)
        return answer(state, rule="vmms.is-stopped")

    def PauseFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager pauses a VM: its resource stays Online."""
        return (yield from self._switch(vm, "Running", "Paused", rule="vmms.is-paused"))

    def ResumeFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager resumes a paused VM.

        Raises:
            CallFailed: 3 or 112 when its files cannot be reached or written.
        """
        self._need_storage(vm)
        return (yield from self._switch(vm, "Paused", "Running", rule="vmms.is-resumed"))

    def _switch(self, vm: str, before: VmState, after: VmState, rule: str) -> Procedure:
        copy = self.vm_copy(vm)
        if copy is None or copy.state != before:
            return answer(copy.state if copy else "Off", rule="vmms.is-in-another-state")
        self.world.update(vm_key(self.node, vm), state=after)
        yield self._tell(vm, after)
        return answer(after, rule=rule)

    def StartFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager starts a VM; the cluster hears of it through its DLL."""
        state = yield call(self.address, "Start", vm, rule="vmms.obeys-the-console")
        yield self._tell(vm, state)
        return answer(state, rule="vmms.start-is-under-way")

    # --- what workers say ------------------------------------------------------------------

    def WorkerReports(self, vm: str, state: VmState) -> Procedure:
        """A worker says what its VM has become: whoever started it, the cluster's DLL is told."""
        yield self._tell(vm, state)
        return answer(state, rule="vmms.has-told-the-dll")

    def GuestReports(self, vm: str, state: GuestState) -> Procedure:
        """What a guest says over the heartbeat channel."""
        yield post(self._bridge(vm), "HeartbeatChanged", vm, state, rule="vmms.tells-the-heartbeat")
        return answer(state, rule="vmms.has-told-the-dll")

    def WorkerEnded(self, vm: str) -> Procedure:
        """A worker process has ended without being asked to: its VM is off."""
        if self.vm_copy(vm) is None or self._has_worker(vm):
            return answer(False, rule="vmms.knows-already")
        yield self._tell(vm, "Off")
        return answer("Off", rule="vmms.worker-is-gone")

    def CriticalErrorTimeout(self, vm: str) -> Procedure:
        """A VM has waited for its storage as long as it may: it is turned off, which is a failure."""
        copy = self.vm_copy(vm)
        if copy is None or copy.state != "PausedCritical":
            return answer(copy.state if copy else "Off", rule="vmms.wait-for-storage-is-over")
        yield from self._end_worker(vm)
        self.world.update(vm_key(self.node, vm), state="Off")
        yield post(self._bridge(vm), "CriticalErrorTimeout", vm, rule="vmms.tells-of-lost-storage")
        return answer("Off", rule="vmms.wait-for-storage-is-over")

    def _tell(self, vm: str, state: VmState) -> Operation:
        return post(self._bridge(vm), "VmStateChanged", vm, state, rule="vmms.tells-the-dll")

    def _bridge(self, vm: str) -> str:
        """The DLL that serves a VM here, in the resource host that has it."""
        return addresses.dll_in(self.host_of(vm_resource(vm)), "vmclusres.dll")

    def _end_worker(self, vm: str) -> Generator[Operation, Any, None]:
        if self._has_worker(vm):
            yield kill(self._worker(vm), (self._worker(vm),), rule="vmms.ends-the-worker")
        self.world.put(guest_key(self.node, vm), None)

    # --- storage ---------------------------------------------------------------------------

    def _need_storage(self, vm: str) -> None:
        """See to it that the files of a VM can be reached and written from here.

        Raises:
            CallFailed: they cannot.
        """
        volume = self.vm_settings(vm).volume
        if access(self.world.rows, self.node, volume) == "Unavailable":
            raise CallFailed(ERROR_PATH_NOT_FOUND, rule="vmms.volume-is-out-of-reach")
        if full_key(volume) in self.world.rows:
            raise CallFailed(ERROR_DISK_FULL, rule="vmms.volume-is-full")

    def _is_storage_usable(self, vm: str) -> bool:
        return is_usable(self.world.rows, self.node, self.vm_settings(vm).volume)

    def _runs_elsewhere(self, vm: str) -> bool:
        return any(_holds_disk(self.world.rows, node, vm) for node in self.cluster.nodes if node != self.node)


def _holds_disk(rows: Mapping[str, Row], node: str, vm: str) -> bool:
    """Whether a node has a VM running, or waiting, in a way that lets it write to its virtual disk.

    A node whose registration was taken away can write nothing, whatever runs there; nor can a VM that
    waits for its storage because its node is out of the cluster.
    """
    copy = rows.get(vm_key(node, vm))
    if not isinstance(copy, VmCopy) or fenced_key(node) in rows:
        return False
    return copy.state in RUNS or (copy.state == "PausedCritical" and member_key(node) in rows)


class VirtualMachine(hyper_v.VirtualMachine, DocumentedComponent):
    """A VM on a node: its worker process, vmwp.exe, and its guest."""

    def ReportHealth(self) -> Answer:
        """How the VM is, and what its guest last said."""
        copy, guest = self.vm_copy(self._name), self.guest(self._name)
        state = copy.state if copy else "Off"
        heartbeat = "Paused" if state in ("Paused", "PausedCritical") else HEARTBEAT[guest.state] if guest else ""
        return answer((state, heartbeat), rule="vm.reports-its-health")

    def boot(self) -> Procedure:
        """The VM starts, or is restored; then its guest boots."""
        is_saved = saved_key(self._name) in self.world.rows
        self.world.put(saved_key(self._name), None)
        duration = self.preset.vm_restore_time if is_saved else self.preset.vm_start_time
        what = "restore" if is_saved else "start"
        yield wait(duration, what=what, rule="vm.restores" if is_saved else "vm.starts")
        copy = self.vm_copy(self._name)
        if copy is None or copy.state != "Starting":
            return answer(copy.state if copy else "Off", rule="vm.boot-was-overtaken")
        self.world.update(vm_key(self.node, self._name), state="Running")
        self._guest_is("OK" if is_saved else "Booting")
        yield post(addresses.vmms(self.node), "WorkerReports", self._name, "Running", rule="vm.runs")
        if not is_saved:
            yield from self._boot_guest()
        return answer("Running", rule="vm.has-booted")

    def _boot_guest(self) -> Generator[Operation, Any, None]:
        """The guest boots; a heartbeat that was never there is not a lost one."""
        yield wait(self.vm_settings(self._name).boot_time, what="boot", rule="vm.guest-boots")
        while (copy := self.vm_copy(self._name)) and copy.state == "PausedCritical":
            yield wait_for(STORAGE_IS_BACK, self.address, rule="vm.guest-boots-on-later")
        guest = self.guest(self._name)
        if guest is not None and guest.state == "Booting":
            self._guest_is("OK")

    # --- storage ---------------------------------------------------------------------------

    def StorageChanged(self, is_usable: bool) -> Procedure:  # noqa: FBT001 - a call has no keywords
        """The VM's I/O fails, so that it must wait; or it succeeds again, so that it goes on where it was."""
        copy = self.vm_copy(self._name)
        if not is_usable and copy is not None and copy.state == "Running":
            return (yield from self._wait_for_storage())
        if not is_usable and copy is not None and copy.state == "Starting":
            self.world.update(vm_key(self.node, self._name), state="Failed")
            yield post(self._vmms, "WorkerReports", self._name, "Failed", rule="vm.start-finds-no-disk")
            return answer("Failed", rule="vm.start-finds-no-disk")
        if not is_usable or copy is None or copy.state != "PausedCritical":
            return answer(copy.state if copy else "Off", rule="vm.storage-does-not-matter")
        if any(_holds_disk(self.world.rows, node, self._name) for node in self.cluster.nodes if node != self.node):
            yield post(self._vmms, "Stop", self._name, "TurnOff", rule="vm.runs-elsewhere-by-now")
            return answer("PausedCritical", rule="vm.runs-elsewhere-by-now")
        self.world.update(vm_key(self.node, self._name), state="Running")
        yield signal(STORAGE_IS_BACK, self.address, rule="vm.storage-is-back")
        yield post(self._vmms, "WorkerReports", self._name, "Running", rule="vm.storage-is-back")
        return answer("Running", rule="vm.storage-is-back")

    def _wait_for_storage(self) -> Procedure:
        """Everything in the VM stands still until its storage is back, or until that has taken too long."""
        self.world.update(vm_key(self.node, self._name), state="PausedCritical")
        yield post(self._vmms, "WorkerReports", self._name, "PausedCritical", rule="vm.is-paused-critical")
        limit = self.vm_settings(self._name).critical_error_timeout
        is_back = yield wait_for(STORAGE_IS_BACK, self.address, timeout=limit, rule="vm.waits-for-its-storage")
        copy = self.vm_copy(self._name)
        if is_back or copy is None or copy.state != "PausedCritical":
            return answer(copy.state if copy else "Off", rule="vm.waits-no-more")
        yield post(self._vmms, "CriticalErrorTimeout", self._name, rule="vm.has-waited-too-long")
        return answer("PausedCritical", rule="vm.has-waited-too-long")

    @property
    def _vmms(self) -> str:
        return addresses.vmms(self.node)

    # --- when it has come from another node ------------------------------------------------

    def go_on(self) -> Procedure:
        """A VM has come here while its guest was not yet up: it goes on with that (simplified: from the start)."""
        guest = self.guest(self._name)
        if guest is not None and guest.state == "Bugcheck":
            return (yield from self.bugcheck())
        yield from self._boot_guest()
        return answer(True, rule="vm.has-booted")

    # --- what goes wrong in it -------------------------------------------------------------

    def fail(self) -> Answer:
        """The VM stops with a failure that its worker process reports as critical."""
        self.world.put(guest_key(self.node, self._name), None)
        self.world.update(vm_key(self.node, self._name), state="Failed")
        return answer("Failed", rule="vm.has-failed")

    def bugcheck(self) -> Procedure:
        """The guest stops with a blue screen; after its dump it restarts by itself, unless it was stopped."""
        self._guest_is("Bugcheck")
        yield wait(self.preset.guest_dump_time, what="dump", rule="vm.guest-writes-its-dump")
        guest = self.guest(self._name)
        if guest is None or guest.state != "Bugcheck":
            return answer(False, rule="vm.was-stopped-meanwhile")
        self._guest_is("Booting")
        yield from self._boot_guest()
        return answer(True, rule="vm.guest-has-restarted")

    def hang(self) -> Answer:
        """The guest hangs: nothing in it runs, so its heartbeat is lost."""
        self._guest_is("LostCommunication")
        return answer("LostCommunication", rule="vm.guest-hangs")

    def application_fails(self) -> Procedure:
        """A service that the guest watches has used up its own recovery: the guest reports it."""
        self._guest_is("AppCritical")
        yield post(addresses.vmms(self.node), "GuestReports", self._name, "AppCritical", rule="vm.application-is-ill")
        return answer("AppCritical", rule="vm.application-is-ill")

    def heal(self) -> Answer:
        """Somebody mends what is wrong inside the guest."""
        self._guest_is("OK")
        return answer("OK", rule="vm.guest-is-well")

    def _guest_is(self, state: GuestState) -> None:
        self.world.put(guest_key(self.node, self._name), Guest(self.node, self._name, state))
