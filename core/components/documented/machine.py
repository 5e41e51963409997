"""A server in the documented account: Windows ends processes, tells who waits for it, and restarts services.

Here are what in Windows are several things: process handles that are signalled when a process
ends, the Service Control Manager with its recovery actions, and the bug check. RHS processes are
no services: the cluster service makes them.
"""

from collections.abc import Generator, Mapping
from typing import Any, ClassVar, Final

from core.components import machine
from core.components.base import read
from core.components.documented.reading import DocumentedComponent
from core.kernel.hung import HUNG, Hung, hangs
from core.kernel.operations import Answer, CallFailed, Operation, Procedure, answer, call, kill, post, wait
from core.model import addresses
from core.model.conditions import (
    Ballast,
    Defect,
    DllCall,
    Misbehaviour,
    OtherSwitch,
    Unreadable,
    ballast_key,
    defect_key,
    guest_key,
    other_switch_key,
    unreadable_key,
)
from core.model.membership import ShuttingDown, Starting, StartMode, shutdown_key, start_mode_key
from core.model.rows import (
    NO_CLAIM,
    QUORUM,
    VIEW,
    FileState,
    Process,
    View,
    VmCopy,
    dll_key,
    group_key,
    member_key,
    node_key,
    process_key,
    vm_key,
)
from core.model.volumes import Access, access_key, volumes_on

SERVICES: Final[Mapping[str, str]] = {"clussvc": "clussvc.exe", "vmms": "vmms.exe"}
"""The services that the Service Control Manager starts, and starts again."""

IN_ITS_MEMORY: Final = ("member", "regroup", "disconnected", "route", "deathtimer", "promise", "startmode")
"""The kinds of rows that end with the cluster service."""

SHUTDOWN_TIMEOUT: Final = 1_200_000_000
"""ShutdownTimeoutInMinutes, 20: how long Windows waits for the cluster service (documented, wsfc-facts 3.3)."""


class Machine(machine.Machine, DocumentedComponent):
    """One server."""

    images: ClassVar[Mapping[str, str]] = SERVICES
    memory: ClassVar[tuple[str, ...]] = (
        *machine.Machine.memory, "guest", "statuspending", "notopen", "notype", "disconnected", "route", "deathtimer",
        "promise", "startmode", "shutdown",
    )  # fmt: skip
    offered: ClassVar[tuple[str, ...]] = (*machine.Machine.offered, "offering")

    # --- processes -------------------------------------------------------------------------

    def CreateProcess(self, process: str, image: str) -> Answer:
        """Start a process."""
        self.world.put(process_key(process), Process(image, self.new_pid()))
        return answer(True, rule="machine.process-begins")

    def EndProcess(self, process: str) -> Procedure:
        """A process ends, by itself or by force; whoever waits for its end is told."""
        if process_key(process) not in self.world.rows:
            return answer(False, rule="machine.process-has-ended-already")
        if self._is_frozen:
            return answer(False, rule="machine.does-nothing")
        if hangs(self.world.rows, process) and process != addresses.clussvc(self.node):
            return answer(False, rule="machine.process-cannot-end")
        self._forget_process(process)
        yield kill(process, (process,), rule="machine.process-ends")
        yield from self._tell_who_waits(process)
        if process.split("/")[1] in SERVICES:
            yield post(self.address, "RestartService", process.split("/")[1], rule="scm.recovery-action")
        return answer(True, rule="machine.process-has-ended")

    def EndWorker(self, vm: str) -> Procedure:
        """The worker process of a VM is ended past VMMS."""
        return (yield from self.EndProcess(addresses.vm(self.node, vm)))

    def CannotEndProcess(self, process: str, limit: int) -> Procedure:
        """A process is to end, but a thread in the kernel keeps it: nothing in it runs, and it does not go away."""
        self._let_hang(process)
        yield post(addresses.netft(self.node), "Watch", process, limit, rule="watchdog.of-a-host")
        return answer(False, rule="machine.process-cannot-end")

    def HangService(self) -> Procedure:
        """The cluster service hangs: it lives, and answers nobody. Its pings to NetFT stop."""
        service = addresses.clussvc(self.node)
        self._let_hang(service)
        limit = self.cluster_policy.hang_timeout
        yield post(addresses.netft(self.node), "Watch", service, limit, rule="watchdog.of-the-service")
        return answer(True, rule="machine.service-hangs")

    def _tell_who_waits(self, process: str) -> Generator[Operation, Any, None]:
        kind = process.split("/")[1]
        if kind == "clussvc":
            for host in self.hosts():
                yield post(host, "ClusterServiceTerminated", rule="machine.running-event-is-signalled")
            for peer in self.cluster.nodes:
                if peer != self.node:
                    yield post(addresses.clussvc(peer), "ConnectionBroken", self.node, rule="machine.connections-close")
            for volume in volumes_on(self.world.rows):
                yield post(addresses.csv(self.node, volume), "Reassess", rule="machine.file-systems-lose-the-service")
        elif kind == "vm":
            vm = process.rpartition("/")[2]
            yield post(addresses.vmms(self.node), "WorkerEnded", vm, rule="machine.handle-is-signalled")
        elif kind.startswith("rhs:"):
            yield post(addresses.clussvc(self.node), "MonitorEnded", process, rule="machine.handle-is-signalled")

    def _let_hang(self, process: str) -> None:
        self.world.put(HUNG, Hung((*self._hung(), process)))

    def _hung(self) -> tuple[str, ...]:
        row = self.world.rows.get(HUNG)
        return row.processes if isinstance(row, Hung) else ()

    def _forget_process(self, process: str) -> None:
        """What was only in the memory of a process goes with it."""
        rest = tuple(name for name in self._hung() if name != process)
        self.world.put(HUNG, Hung(rest) if rest else None)
        kinds = {"clussvc": IN_ITS_MEMORY}.get(process.split("/")[1], ())
        gone = (f"module/{process}/", *(f"{kind}/{self.node}/" for kind in kinds))
        for key in sorted(key for key in self.world.rows if f"{key}/".startswith(gone)):
            self.world.put(key, None)
        if process.split("/")[1] == "vm":
            self._forget_guest(process.rpartition("/")[2])
        self._note_the_end()

    def _note_the_end(self) -> None:
        """Where no cluster service is left in the view, there is no cluster any more."""
        view = read(self.world.rows, VIEW, View)
        if view.members and not any(member_key(node) in self.world.rows for node in self.cluster.nodes):
            self.world.put(VIEW, View(view.number, ()))
            self.world.update(QUORUM, present=0)
            for node in self.cluster.nodes:
                self.world.update(node_key(node), state="Down")
            for group in self.cluster.groups:
                self.world.update(group_key(group), claim=NO_CLAIM)

    def _forget_guest(self, vm: str) -> None:
        """A VM without its worker process is off, whether or not VMMS is there to know."""
        self.world.put(guest_key(self.node, vm), None)
        if self.vm_copy(vm) is not None:
            self.world.update(vm_key(self.node, vm), state="Off")

    # --- services --------------------------------------------------------------------------

    def StopService(self, service: str) -> Procedure:
        """A service is stopped: it stays so until somebody starts it."""
        process = f"{self.node}/{service}"
        if process_key(process) not in self.world.rows:
            return answer(False, rule="machine.process-has-ended-already")
        if self._is_frozen:
            return answer(False, rule="machine.does-nothing")
        self._forget_process(process)
        yield kill(process, (process,), rule="scm.stops-the-service")
        yield from self._tell_who_waits(process)
        return answer(True, rule="scm.service-is-stopped")

    def StartService(self, service: str) -> Procedure:
        """The Service Control Manager starts a service."""
        process = f"{self.node}/{service}"
        if self.machine_of(self.node).power != "On" or process_key(process) in self.world.rows:
            return answer(False, rule="scm.nothing-to-start")
        if self._is_frozen:
            return answer(False, rule="machine.does-nothing")
        self.world.put(process_key(process), Process(SERVICES[service], self.new_pid()))
        yield post(process, "start", rule="scm.starts-the-service")
        return answer(True, rule="scm.service-is-started")

    def StartClusterService(self, mode: StartMode) -> Procedure:
        """Start-ClusterNode -ForceQuorum or -PreventQuorum: a service that waits is started once more, that way."""
        process = addresses.clussvc(self.node)
        if self.machine_of(self.node).power != "On":
            return answer(False, rule="scm.nothing-to-start")
        if self._is_frozen:
            return answer(False, rule="machine.does-nothing")
        if process_key(process) in self.world.rows:
            yield call(self.address, "StopService", "clussvc", rule="scm.starts-it-once-more")
        self.world.put(start_mode_key(self.node), Starting(mode))
        self.world.put(process_key(process), Process(SERVICES["clussvc"], self.new_pid()))
        yield post(process, "start", rule="scm.starts-the-service")
        return answer(mode, rule="scm.service-is-started-that-way")

    def RestartService(self, service: str) -> Procedure:
        """The recovery action of a service that has ended unexpectedly: start it again after a while."""
        yield wait(self.preset.service_restart_delay, what="restart", rule="scm.restart-delay")
        return (yield from self.StartService(service))

    # --- the whole machine -----------------------------------------------------------------

    def Bugcheck(self, process: str) -> Procedure:
        """STOP 0x9E USER_MODE_HEALTH_MONITOR: everything stops at once, then Windows starts again."""
        if self.machine_of(self.node).power != "On":
            return answer(False, rule="machine.is-off-already")
        yield from self._stop("machine.bugchecks")
        yield post(self.address, "power_on", rule="machine.restarts-after-a-bugcheck")
        return answer(True, rule="machine.has-bugchecked")

    def StopError(self) -> Procedure:
        """Windows stops with a blue screen, for whatever reason, and starts again."""
        if self.machine_of(self.node).power != "On":
            return answer(False, rule="machine.is-off-already")
        yield from self._stop("machine.stops-with-a-blue-screen")
        yield post(self.address, "power_on", rule="machine.restarts-after-a-bugcheck")
        return answer(True, rule="machine.has-bugchecked")

    def Freeze(self) -> Answer:
        """The machine freezes: it has power and does nothing, neither its drivers nor its VMs."""
        for process in self._processes():
            self._let_hang(process)
        for key in sorted(key for key in self.world.rows if key.startswith(f"vm/{self.node}/")):
            row = self.world.rows[key]
            if isinstance(row, VmCopy) and row.state in ("Running", "Starting"):
                self.world.update(key, state="Paused")
        return answer(True, rule="machine.is-frozen")

    @property
    def _is_frozen(self) -> bool:
        return hangs(self.world.rows, addresses.system(self.node))

    def Reset(self) -> Procedure:
        """Somebody presses the reset button: everything stops, and Windows starts."""
        if self.machine_of(self.node).power != "On":
            return answer(False, rule="machine.is-off-already")
        yield from self._stop("machine.is-reset")
        yield post(self.address, "power_on", rule="machine.starts-after-a-reset")
        return answer(True, rule="machine.was-reset")

    def ShutDown(self) -> Procedure:
        """Windows shuts down in an orderly way: the cluster service first, then the machine."""
        if self.machine_of(self.node).power != "On" or shutdown_key(self.node) in self.world.rows:
            return answer(False, rule="machine.is-off-already")
        self.world.put(shutdown_key(self.node), ShuttingDown(self.chain))
        yield from self._ask_the_service_to_stop()
        if self.world.rows.get(shutdown_key(self.node)) != ShuttingDown(self.chain):
            return answer(False, rule="machine.is-off-already")
        yield from self._stop("machine.shuts-down")
        return answer(True, rule="machine.is-shut-down")

    def _ask_the_service_to_stop(self) -> Generator[Operation, Any, bool]:
        """Let the cluster service do what it has to; Windows does not wait for ever, nor for one that is not there."""
        try:
            yield call(
                addresses.clussvc(self.node), "StopNode", rule="machine.asks-the-service-to-stop",
                deadline=SHUTDOWN_TIMEOUT,
            )  # fmt: skip
        except CallFailed:
            return False
        return True

    def _forget_memory(self) -> None:
        super()._forget_memory()
        for process in self._processes():  # begun in the very instant in which everything stopped
            self.world.put(process_key(process), None)
        self._note_the_end()
        for volume in volumes_on(self.world.rows):
            self.world.put(access_key(self.node, volume), Access(self.node, volume, "Unavailable"))
        rest = tuple(process for process in self._hung() if addresses.region(process) != self.node)
        self.world.put(HUNG, Hung(rest) if rest else None)

    # --- files and memory ------------------------------------------------------------------

    def damage_dll(self, file: str) -> Answer:
        """The file's content is spoilt; a process that has it loaded keeps what it loaded."""
        return self._replace(file, "Damaged", "dll.file-was-damaged")

    def remove_dll(self, file: str) -> Answer:
        """The file is gone from its place; a process that has it loaded keeps what it loaded."""
        return self._replace(file, "Missing", "dll.file-was-removed")

    def replace_dll(self, file: str) -> Answer:
        """A DLL for another processor architecture is put in its place."""
        return self._replace(file, "WrongArchitecture", "dll.file-was-replaced")

    def strip_dll(self, file: str) -> Answer:
        """A DLL that exports no Startup is put in its place."""
        return self._replace(file, "NoStartup", "dll.file-was-replaced")

    def repair_dll(self, file: str) -> Procedure:
        """The file is put back as it was; the cluster service is asked to try its types again."""
        self.world.update(dll_key(self.node, file), state="Present")
        yield post(addresses.clussvc(self.node), "TryTypesAgain", file, rule="dll.types-are-tried-again")
        return answer("Present", rule="dll.was-repaired")

    def _replace(self, file: str, state: FileState, rule: str) -> Answer:
        self.world.update(dll_key(self.node, file), state=state)
        return answer(state, rule=rule)

    def break_call(self, resource: str, call: DllCall, how: Misbehaviour) -> Answer:
        """A resource DLL on this node does something wrong for a resource from now on."""
        key = defect_key(self.node, resource)
        row = self.world.rows.get(key)
        before = row.calls if isinstance(row, Defect) else ()
        rest = tuple(pair for pair in before if pair[0] != call)
        self.world.put(key, Defect(self.node, resource, (*rest, (call, how))))
        return answer(how, rule="dll.call-is-broken")

    def mend_calls(self, resource: str) -> Answer:
        """Whatever a resource DLL does wrong for a resource on this node is put right."""
        self.world.put(defect_key(self.node, resource), None)
        return answer(True, rule="dll.calls-are-mended")

    def fill_memory(self) -> Answer:
        """Something outside the cluster takes all memory that is free on this machine, and more than that."""
        self.world.put(ballast_key(self.node), Ballast(self.machine_of(self.node).memory_mb))
        return answer(True, rule="machine.memory-is-taken")

    def free_memory(self) -> Answer:
        """It gives the memory back."""
        self.world.put(ballast_key(self.node), None)
        return answer(True, rule="machine.memory-is-free")

    def rename_switch(self) -> Answer:
        """The virtual switch of this machine gets another name than on the others."""
        self.world.put(other_switch_key(self.node), OtherSwitch(self.node))
        return answer(True, rule="machine.switch-is-renamed")

    def restore_switch(self) -> Answer:
        """It gets its name back."""
        self.world.put(other_switch_key(self.node), None)
        return answer(True, rule="machine.switch-is-as-elsewhere")

    def break_configuration(self, vm: str) -> Answer:
        """The configuration file of a VM is damaged where it lies, on the shared volume."""
        self.world.put(unreadable_key(vm), Unreadable(vm))
        return answer(vm, rule="machine.configuration-is-broken")

    def repair_configuration(self, vm: str) -> Answer:
        """It is put back."""
        self.world.put(unreadable_key(vm), None)
        return answer(vm, rule="machine.configuration-is-repaired")
