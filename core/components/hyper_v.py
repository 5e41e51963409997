"""Hyper-V on one node: the management service and the virtual machines.

VMMS knows the state of every VM registered on its node and starts a worker process, vmwp.exe,
for each that runs. A VM goes on when the cluster service, RHS or a DLL is in trouble: they are
other processes. That is why unprotected VMs keep running, and why nobody notices when they stop.
"""

from core.components.base import ClusterComponent
from core.kernel.operations import Answer, CallFailed, Procedure, answer, call, kill, post, wait
from core.model import addresses
from core.model.rows import (
    Process,
    SavedState,
    VmCopy,
    VmState,
    group_key,
    process_key,
    saved_key,
    vm_key,
)
from core.model.win32 import ERROR_SHARING_VIOLATION

STOPPED_AS: dict[str, VmState] = {"Save": "Saved", "Shutdown": "Off", "TurnOff": "Off"}


class Vmms(ClusterComponent):
    """The Virtual Machine Management Service, vmms.exe."""

    @property
    def process(self) -> str:
        return self.address

    def QueryState(self, vm: str) -> Procedure:
        """The state of a VM: from its worker process, or from VMMS's own records where none runs."""
        copy = self.vm_copy(vm)
        if copy is None:
            return answer("Off", rule="vmms.vm-is-not-registered")
        if not self._has_worker(vm):
            return answer(copy.state, rule="vmms.no-worker-runs")
        state = yield call(addresses.vm(self.node, vm), "ReportState", rule="vmms.asks-the-worker")
        return answer(state, rule="vmms.answers-state")

    def RegisterConfiguration(self, vm: str) -> Answer:
        """Make a VM known to this node."""
        if self.vm_copy(vm) is None:
            state: VmState = "Saved" if saved_key(vm) in self.world.rows else "Off"
            self.world.put(vm_key(self.node, vm), VmCopy(self.node, vm, state))
        return answer(vm, rule="vmms.is-registered")

    def UnregisterConfiguration(self, vm: str) -> Procedure:
        """Forget a VM; a worker that still runs is ended first, so that it cannot run twice."""
        if self._has_worker(vm):
            yield kill(self._worker(vm), (self._worker(vm),), rule="vmms.ends-the-worker")
        self.world.put(vm_key(self.node, vm), None)
        return answer(vm, rule="vmms.is-unregistered")

    def Start(self, vm: str) -> Procedure:
        """Start a VM: a worker process is made for it, and the guest begins to boot.

        Raises:
            CallFailed: 32 when the VM runs on another node, which holds its virtual disk open (inferred).
        """
        copy = self.vm_copy(vm)
        if copy is not None and copy.state in ("Running", "Starting"):
            return answer(copy.state, rule="vmms.runs-already")
        if self._runs_elsewhere(vm):
            raise CallFailed(ERROR_SHARING_VIOLATION, rule="vmms.disk-is-in-use")
        if self._has_worker(vm):
            yield kill(self._worker(vm), (self._worker(vm),), rule="vmms.ends-the-worker")
        self.world.put(vm_key(self.node, vm), VmCopy(self.node, vm, "Starting"))
        self.world.put(process_key(self._worker(vm)), Process("vmwp.exe", self.new_pid()))
        yield post(self._worker(vm), "boot", rule="vmms.makes-a-worker")
        return answer("Starting", rule="vmms.start-is-under-way")

    def Stop(self, vm: str, how: str) -> Procedure:
        """Save, shut down or turn off a VM (simplified: each takes no time)."""
        if self.vm_copy(vm) is None:
            return answer("Off", rule="vmms.vm-is-not-registered")
        if self._has_worker(vm):
            yield kill(self._worker(vm), (self._worker(vm),), rule="vmms.ends-the-worker")
        if self.vm_copy(vm) is None:  # somebody has taken it from here meanwhile
            return answer("Off", rule="vmms.vm-is-not-registered")
        self.world.update(vm_key(self.node, vm), state=STOPPED_AS[how])
        self.world.put(saved_key(vm), SavedState(vm) if how == "Save" else None)
        return answer(STOPPED_AS[how], rule="vmms.is-stopped")

    def StopFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager turns a VM off: Hyper-V does it, and the cluster's DLL is told (S7)."""
        yield call(self.address, "Stop", vm, "TurnOff", rule="vmms.obeys-the-console")
        yield post(addresses.dll(self.node, "vmclusres.dll"), "VmStateChanged", vm, "Off", rule="vmms.tells-the-dll")
        return answer("Off", rule="vmms.is-stopped")

    def GuestAnswers(self, vm: str) -> Procedure:
        """A guest has booted: whoever started it, the cluster's DLL is told (S7)."""
        yield post(
            addresses.dll(self.node, "vmclusres.dll"), "VmStateChanged", vm, "Running", rule="vmms.tells-the-dll"
        )
        return answer("Running", rule="vmms.has-told-the-dll")

    def StartFromConsole(self, vm: str) -> Procedure:
        """Hyper-V Manager starts a VM; the DLL is told now, and again when the guest answers."""
        state = yield call(self.address, "Start", vm, rule="vmms.obeys-the-console")
        yield post(addresses.dll(self.node, "vmclusres.dll"), "VmStateChanged", vm, state, rule="vmms.tells-the-dll")
        return answer(state, rule="vmms.start-is-under-way")

    def ForgetStale(self) -> Procedure:
        """Unregister what has moved to another node while this one was away (wsfc-facts 8.1, event 21127)."""
        forgotten = []
        for name in self.cluster.groups:
            if group_key(name) in self.world.rows and self.group(name).owner != self.node and self.vm_copy(name):
                yield call(self.address, "UnregisterConfiguration", name, rule="vmms.forgets-a-stale-configuration")
                forgotten.append(name)
        return answer(tuple(forgotten), rule="vmms.stale-configurations-are-gone")

    def _worker(self, vm: str) -> str:
        return addresses.vm(self.node, vm)

    def _has_worker(self, vm: str) -> bool:
        return process_key(self._worker(vm)) in self.world.rows

    def _runs_elsewhere(self, vm: str) -> bool:
        copies = (self.world.rows.get(vm_key(node, vm)) for node in self.cluster.nodes if node != self.node)
        return any(isinstance(copy, VmCopy) and copy.state in ("Running", "Starting") for copy in copies)


class VirtualMachine(ClusterComponent):
    """A VM on a node: its worker process, vmwp.exe, and its guest."""

    @property
    def process(self) -> str:
        return self.address

    @property
    def _name(self) -> str:
        return self.address.rpartition("/")[2]

    def ReportState(self) -> Answer:
        """How the guest is."""
        copy = self.vm_copy(self._name)
        return answer(copy.state if copy else "Off", rule="vm.reports-its-state")

    def boot(self) -> Procedure:
        """The guest starts: from its saved state where there is one, else from its disk, its memory lost."""
        if saved_key(self._name) in self.world.rows:
            self.world.put(saved_key(self._name), None)
            yield wait(self.preset.vm_restore_time, what="restore", rule="vm.restores")
        else:
            yield wait(self.vm_settings(self._name).boot_time, what="boot", rule="vm.boots")
        copy = self.vm_copy(self._name)
        if copy is None or copy.state != "Starting":
            return answer(copy.state if copy else "Off", rule="vm.boot-was-overtaken")
        self.world.update(vm_key(self.node, self._name), state="Running")
        yield post(addresses.vmms(self.node), "GuestAnswers", self._name, rule="vm.guest-answers")
        return answer("Running", rule="vm.has-booted")

    def fail(self) -> Answer:
        """The guest stops with a failure; its worker process lives and can still say so."""
        self.world.update(vm_key(self.node, self._name), state="Failed")
        return answer("Failed", rule="vm.has-failed")
