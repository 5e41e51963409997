"""The Resource Hosting Subsystem, rhs.exe, as documented: it runs the functions of resource DLLs and polls.

Several run on a node. RHS loads a DLL on first need, opens each resource of its types, and from
the moment a resource is Online polls it by itself: LooksAlive often, IsAlive seldom, and IsAlive
at once when LooksAlive says FALSE. RCM hears only of what goes wrong. Every call into a DLL is
watched: one that does not come back within DeadlockTimeout costs the whole process.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.reading import DocumentedComponent
from core.kernel.operations import (
    ERROR_RESOURCE_CALL_TIMED_OUT,
    Answer,
    CallFailed,
    Operation,
    Procedure,
    answer,
    call,
    hang,
    kill,
    post,
    signal,
    wait,
    wait_for,
)
from core.model import addresses
from core.model.control import (
    NotOpen,
    StatusPending,
    TypeUnavailable,
    no_type_key,
    not_open_key,
    status_pending_key,
)
from core.model.migrations import MoveContext
from core.model.resiliency import may_run_unmonitored
from core.model.rows import Module, ResourceState, module_key
from core.model.win32 import (
    ERROR_CLUSTER_INVALID_STATE,
    ERROR_EXCEPTION_IN_RESOURCE_CALL,
    ERROR_IO_PENDING,
    ERROR_RESOURCE_FAILED,
    ERROR_SUCCESS,
    WAIT_TIMEOUT,
)

STATUS_SET: Final = "SetResourceStatus"
"""The signal that a pending resource has said something; its arguments are the host and the resource."""

WATCHDOG_TIMEOUTS: Final = 4
"""How many DeadlockTimeouts NetFT gives a host that does not end (observed: 20 minutes in one dump, wsfc-facts 6.2)."""

CALL_NAMES: Final = {
    "Open": "OPENRESOURCE",
    "Close": "CLOSERESOURCE",
    "Online": "ONLINERESOURCE",
    "Offline": "OFFLINERESOURCE",
    "OfflineV2": "OFFLINERESOURCE",
    "Terminate": "TERMINATERESOURCE",
    "LooksAlive": "LOOKSALIVE",
    "IsAlive": "ISALIVE",
    "ResourceControl": "RESOURCECONTROL",
    "Arbitrate": "ARBITRATERESOURCE",
    "Release": "RELEASERESOURCE",
}
"""What the log calls each call into a DLL (wsfc-facts 6.1; Open, Close and ResourceControl inferred)."""

DECLARED_DEAD: Final = 1
"""The result that goes with FAILURENOTIFICATION (wsfc-facts 11.2, row 18)."""


class ResourceHost(DocumentedComponent):
    """One rhs.exe."""

    @property
    def process(self) -> str:
        return self.address

    # --- loading and opening ---------------------------------------------------------------

    def Open(self, resource: str, flags: str) -> Procedure:
        """Get a resource ready to be used here; it is not brought online by that.

        Args:
            resource: Its name.
            flags: `RECOVER_MONITOR_STATE` when the host before this one ended with the resource online.

        Returns:
            0, or the error code: of the DLL that could not be loaded, or of Open.
        """
        key = not_open_key(self.node, resource)
        try:
            yield from self._load(resource)
        except CallFailed as failed:
            self.world.put(no_type_key(self.node, self.resource(resource).type), TypeUnavailable(failed.code))
            self.world.put(key, NotOpen(failed.code))
            return answer(failed.code, rule="rhs.type-cannot-be-used")
        self.world.put(no_type_key(self.node, self.resource(resource).type), None)
        is_open = yield from self._into_dll("Open", resource, flags, rule="rhs.calls-open")
        self.world.put(key, None if is_open else NotOpen(ERROR_RESOURCE_FAILED))
        if not is_open:
            return answer(ERROR_RESOURCE_FAILED, rule="rhs.open-failed")
        return answer(ERROR_SUCCESS, rule="rhs.is-open")

    def _load(self, resource: str) -> Generator[Operation, Any, None]:
        """Load a DLL on first need, and call the one entry point that it exports once for each type."""
        file, kind = self.dll_of(resource), self.resource(resource).type
        dll, key = addresses.dll_in(self.address, file), module_key(self.address, file)
        if key not in self.world.rows:
            yield call(dll, "LoadLibrary", rule="rhs.loads-the-dll")
            self.world.put(key, Module(host=self.address, file=file))
        if kind in self._started(key):
            return
        try:
            yield call(dll, "Startup", kind, rule="rhs.resolves-the-entry-point")
        except CallFailed:
            if not self._started(key):
                self.world.put(key, None)  # of no use: it is unloaded again
            raise
        self.world.put(key, Module(host=self.address, file=file, types=(*self._started(key), kind)))

    def _started(self, key: str) -> tuple[str, ...]:
        """The types for which the Startup of a DLL has been called."""
        module = self.world.rows.get(key)
        return module.types if isinstance(module, Module) else ()

    # --- what RCM asks for -----------------------------------------------------------------

    def Online(self, resource: str, generation: int) -> Procedure:
        """Bring a resource online.

        Returns:
            0 when it is, 997 when its DLL is at it and will report, else an error; then it has been terminated.
        """
        if not_open_key(self.node, resource) in self.world.rows:
            code = yield call(self.address, "Open", resource, "", rule="rhs.opens-once-more")
            if code != ERROR_SUCCESS:
                return answer(code, rule="rhs.online-failed")
        code = yield from self._into_dll("Online", resource, rule="rhs.calls-online")
        if code == ERROR_SUCCESS:
            yield post(self.address, "Poll", resource, generation, rule="rhs.begins-to-poll")
            return answer(code, rule="rhs.reports-online")
        if code == ERROR_IO_PENDING:
            yield from self._await_status(resource, "Online", generation)
            return answer(code, rule="rhs.reports-pending")
        yield from self._into_dll("Terminate", resource, rule="rhs.terminates-what-failed")
        return answer(code, rule="rhs.online-failed")

    def Offline(self, resource: str, generation: int) -> Procedure:
        """Take a resource offline in its own way; the answers are those of `Online`."""
        code = yield from self._into_dll("Offline", resource, rule="rhs.calls-offline")
        return (yield from self._go_offline(resource, generation, code))

    def OfflineV2(self, resource: str, generation: int, target: str, context: MoveContext) -> Procedure:
        """Take a resource offline because its group moves, in the way that the mover wants."""
        code = yield from self._into_dll("OfflineV2", resource, target, context, rule="rhs.calls-offline-v2")
        return (yield from self._go_offline(resource, generation, code))

    def _go_offline(self, resource: str, generation: int, code: int) -> Procedure:
        if code == ERROR_IO_PENDING:
            yield from self._await_status(resource, "Offline", generation)
            return answer(code, rule="rhs.reports-pending")
        if code != ERROR_SUCCESS:
            yield from self._into_dll("Terminate", resource, rule="rhs.terminates-what-failed")
        return answer(code, rule="rhs.reports-offline")

    def Terminate(self, resource: str) -> Procedure:
        """End a resource without asking it."""
        self.world.put(status_pending_key(self.node, resource), None)
        yield from self._into_dll("Terminate", resource, rule="rhs.calls-terminate")
        return answer(None, rule="rhs.reports-terminated")

    def Arbitrate(self, resource: str) -> Procedure:
        """Fight for the ownership of the witness."""
        code = yield from self._into_dll("Arbitrate", resource, rule="rhs.calls-arbitrate")
        return answer(code, rule="rhs.reports-arbitration")

    def Release(self, resource: str) -> Procedure:
        """Give the ownership of the witness up."""
        code = yield from self._into_dll("Release", resource, rule="rhs.calls-release")
        return answer(code, rule="rhs.reports-release")

    # --- what takes longer -----------------------------------------------------------------

    def _await_status(self, resource: str, goal: str, generation: int) -> Generator[Operation, Any, None]:
        status = StatusPending("Online" if goal == "Online" else "Offline", generation, 0)
        self.world.put(status_pending_key(self.node, resource), status)
        yield post(self.address, "AwaitStatus", resource, generation, rule="rhs.keeps-the-pending-timeout")

    def AwaitStatus(self, resource: str, generation: int) -> Procedure:
        """See to it that a pending resource says something within each PendingTimeout."""
        key = status_pending_key(self.node, resource)
        while True:
            has_spoken = yield wait_for(
                STATUS_SET, self.address, resource, timeout=self._pending_timeout(resource),
                rule="rhs.waits-for-a-status",
            )  # fmt: skip
            pending = self.world.rows.get(key)
            if not isinstance(pending, StatusPending) or pending.generation != generation:
                return answer(True, rule="rhs.status-has-come")
            if not has_spoken:
                break
        self.world.put(key, None)
        yield from self._into_dll("Terminate", resource, rule="rhs.pending-timeout-terminates")
        yield post(
            self._service, "HandleMonitorReply", _reply(pending.goal), resource, generation,
            WAIT_TIMEOUT, rule="rhs.tells-rcm",
        )  # fmt: skip
        return answer(False, rule="rhs.pending-timeout-has-passed")

    def _pending_timeout(self, resource: str) -> int:
        """PendingTimeout or DeadlockTimeout: the lower of the two wins."""
        policy = self.policy(resource)
        return min(policy.pending_timeout, policy.deadlock_timeout)

    def SetResourceStatus(self, resource: str, state: ResourceState, code: int) -> Procedure:
        """A DLL's worker says how far a resource is: legal only while it is pending."""
        key = status_pending_key(self.node, resource)
        pending = self.world.rows.get(key)
        if not isinstance(pending, StatusPending):
            return answer(ERROR_CLUSTER_INVALID_STATE, rule="rhs.status-is-not-awaited")
        yield signal(STATUS_SET, self.address, resource, rule="rhs.status-received")
        if state in ("OnlinePending", "OfflinePending"):
            self.world.update(key, check_point=pending.check_point + 1)
            return answer(ERROR_SUCCESS, rule="rhs.check-point")
        self.world.put(key, None)
        if state == "Failed":
            yield from self._into_dll("Terminate", resource, rule="rhs.terminates-what-failed")
        yield post(
            self._service, "HandleMonitorReply", _reply(pending.goal), resource, pending.generation,
            code if state == "Failed" else ERROR_SUCCESS, rule="rhs.tells-rcm",
        )  # fmt: skip
        if state == "Online":
            yield post(self.address, "Poll", resource, pending.generation, rule="rhs.begins-to-poll")
        return answer(ERROR_SUCCESS, rule="rhs.final-status")

    def SetInternalState(self, resource: str, state: ResourceState) -> Procedure:
        """A DLL says what a resource has become by an act outside the cluster."""
        yield post(self._service, "StatusChanged", resource, state, rule="rhs.tells-of-a-change")
        return answer(ERROR_SUCCESS, rule="rhs.internal-state-received")

    def ResourceControl(self, resource: str, code: str, reason: str) -> Procedure:
        """Hand a control code on to the DLL of a resource."""
        result = yield from self._into_dll("ResourceControl", resource, code, reason, rule="rhs.calls-resource-control")
        return answer(result, rule="rhs.reports-resource-control")

    def EndControlCall(self, resource: str, code: int) -> Procedure:
        """A DLL is done with a control code that it has answered with 997."""
        yield post(self._service, "ControlCallEnded", resource, code, rule="rhs.tells-that-a-control-call-ended")
        return answer(ERROR_SUCCESS, rule="rhs.control-call-has-ended")

    def LogEvent(self, resource: str, level: str, code: int) -> Answer:
        """A DLL has something to say for the cluster log."""
        return answer(None, rule="rhs.logs-for-the-dll")

    def SignalFailure(self, resource: str, kind: str) -> Procedure:
        """A DLL reports a failure of its own accord: EMBEDDED is one inside the VM."""
        yield post(self._service, "HandleSignalledFailure", resource, kind, rule="rhs.tells-of-a-failure")
        return answer(ERROR_SUCCESS, rule="rhs.failure-received")

    # --- polling ---------------------------------------------------------------------------

    def Poll(self, resource: str, generation: int) -> Procedure:
        """Watch one resource for as long as it is online."""
        next_glance = self.now + self.policy(resource).looks_alive_interval
        next_thorough = self.now + self.policy(resource).is_alive_interval
        while True:
            if next_glance <= next_thorough:
                yield wait(next_glance - self.now, what="LooksAlivePollInterval", rule="poll.glance-is-due")
            else:
                yield wait(next_thorough - self.now, what="IsAlivePollInterval", rule="poll.thorough-is-due")
            if not self._polls(resource, generation):
                return answer(None, rule="poll.only-while-online")

            looks_alive = True
            if self.now >= next_glance:
                looks_alive = yield from self._into_dll("LooksAlive", resource, rule="poll.looks-alive")
                next_glance = self.now + self.policy(resource).looks_alive_interval
            if looks_alive and self.now < next_thorough:
                continue
            rule = "poll.thorough" if looks_alive else "poll.suspect-asks-at-once"
            is_alive = yield from self._into_dll("IsAlive", resource, rule=rule)
            next_thorough = self.now + self.policy(resource).is_alive_interval
            if is_alive or not self._polls(resource, generation):
                continue

            yield post(
                self._service, "HandleMonitorReply", "FAILURENOTIFICATION", resource, generation, DECLARED_DEAD,
                rule="poll.tells-rcm",
            )  # fmt: skip
            yield from self._into_dll("Terminate", resource, rule="poll.failed-is-terminated")
            yield post(
                self._service, "HandleMonitorReply", "TERMINATERESOURCE", resource, generation, ERROR_SUCCESS,
                rule="poll.reports-the-end",
            )  # fmt: skip
            return answer(False, rule="poll.is-alive-has-indicated-failure")

    def _polls(self, resource: str, generation: int) -> bool:
        """Whether a resource is still online here, in this host, in the same life."""
        rcm = self.rcm(resource)
        is_here = self.group(self.resource(resource).group).owner == self.node
        return is_here and rcm.state == "Online" and rcm.generation == generation and self._has(resource)

    def _has(self, resource: str) -> bool:
        return self.host_of(resource) == self.address

    # --- when a call goes wrong ------------------------------------------------------------

    def _into_dll(self, function: str, resource: str, *rest: Any, rule: str) -> Generator[Operation, Any, Any]:
        """A call into a DLL, which the deadlock monitor watches."""
        dll = addresses.dll_in(self.address, self.dll_of(resource))
        yield from self._load(resource)
        try:
            return (
                yield call(dll, function, resource, *rest, rule=rule, deadline=self.policy(resource).deadlock_timeout)
            )
        except CallFailed as failed:
            if failed.code == ERROR_RESOURCE_CALL_TIMED_OUT:
                yield call(self.address, "DeadlockMonitor", function, resource, rule="deadlock.call-timed-out")
            raise

    def DeadlockMonitor(self, function: str, resource: str) -> Procedure:
        """A call has not come back within DeadlockTimeout: report it, then end this process."""
        yield from self._report_the_end(function, resource, ERROR_RESOURCE_CALL_TIMED_OUT, "deadlock.tells-rcm")
        if self.misbehaviour(resource, function) == "hangs-in-the-kernel":
            limit = WATCHDOG_TIMEOUTS * self.policy(resource).deadlock_timeout
            yield post(self._machine, "CannotEndProcess", self.address, limit, rule="deadlock.will-not-end")
        else:
            yield post(self._machine, "EndProcess", self.address, rule="deadlock.ends-the-host")
        yield hang()
        raise AssertionError("whoever waits for the end of its process does not go on")

    def UnhandledException(self, function: str, resource: str) -> Procedure:
        """A DLL has crashed inside this process, which cannot go on."""
        yield from self._report_the_end(function, resource, ERROR_EXCEPTION_IN_RESOURCE_CALL, "crash.tells-rcm")
        yield post(self._machine, "EndProcess", self.address, rule="crash.ends-the-host")
        yield hang()
        raise AssertionError("whoever waits for the end of its process does not go on")

    def _report_the_end(self, function: str, resource: str, code: int, rule: str) -> Generator[Operation, Any, None]:
        """Before it ends, a host tells RCM which call for which resource is to blame."""
        generation = self.rcm(resource).generation
        yield post(self._service, "HandleMonitorReply", CALL_NAMES[function], resource, generation, code, rule=rule)

    # --- the end ---------------------------------------------------------------------------

    def ClusterServiceTerminated(self) -> Procedure:
        """Cluster.Service.Running.Event is signalled: terminate what is here, close all, and end."""
        yield from self._terminate_all()
        for name in self._opened():
            try:
                yield from self._into_dll("Close", name, rule="rhs.calls-close")
            except CallFailed:
                continue
        yield kill(self.address, (self.address,), rule="rhs.closes-all-and-ends")
        return answer(None, rule="rhs.closes-all-and-ends")

    def _terminate_all(self) -> Generator[Operation, Any, None]:
        for name in self._here():
            if may_run_unmonitored(self.world.rows, self.resource(name).group):
                continue  # its node may be back soon (wsfc-facts 8.6)
            try:
                yield from self._into_dll("Terminate", name, rule="rhs.terminates-without-its-service")
            except CallFailed:
                continue

    def _opened(self) -> list[str]:
        """The resources that are open in this host: all that it has and that this node may own, but for failures."""
        everything = [name for group in self.cluster.groups for name in self.group(group).resources]
        return [
            name
            for name in everything
            if self._has(name)
            and self.node in self.resource(name).possible_owners
            and not_open_key(self.node, name) not in self.world.rows
        ]

    def _here(self) -> list[str]:
        """The resources of this node's groups that this host has, dependents before what they depend on."""
        groups = [self.group(name) for name in self.cluster.groups]
        mine = [name for group in groups if group.owner == self.node for name in reversed(group.resources)]
        return [name for name in mine if self._has(name)]

    @property
    def _service(self) -> str:
        return addresses.clussvc(self.node)

    @property
    def _machine(self) -> str:
        return addresses.machine(self.node)


def _reply(goal: str) -> str:
    return "ONLINERESOURCE" if goal == "Online" else "OFFLINERESOURCE"
