"""RCM and its resource hosts (RcmMonitor): their replies, their deaths, and who lives in which one.

What a host reports changes the state of a resource and wakes whoever drives its group. When a host
ends, RCM starts a new one and hands it every resource that lived in the old one; a resource whose
call brought the host down gets a host of its own and keeps it (wsfc-facts 6).
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.failures import FailureControl
from core.components.documented.going_down import NEWS
from core.components.documented.groups import AFTER_TERMINATION
from core.kernel.operations import (
    ERROR_RESOURCE_CALL_TIMED_OUT,
    RPC_S_CALL_FAILED,
    RPC_S_SERVER_UNAVAILABLE,
    Operation,
    Procedure,
    answer,
    call,
    post,
    signal,
    wait,
)
from core.model import addresses
from core.model.control import (
    COMMON_MONITOR,
    CORE_MONITOR,
    FIRST_SEPARATE_MONITOR,
    RcmResource,
    RcmState,
    not_open_key,
    rcm_key,
)
from core.model.policies import policy_key
from core.model.rows import NO_CLAIM, ResourceState, process_key, resource_key
from core.model.win32 import ERROR_EXCEPTION_IN_RESOURCE_CALL, ERROR_SUCCESS

RECOVER: Final = "RECOVER_MONITOR_STATE"


class MonitorControl(FailureControl):
    """How RCM hears from resource hosts, and what it does when one ends."""

    # --- what they report ------------------------------------------------------------------

    def HandleMonitorReply(self, what: str, name: str, generation: int, code: int) -> Procedure:
        """A host reports the end of something that took its time, or a failure.

        Args:
            what: `ONLINERESOURCE`, `OFFLINERESOURCE` or `FAILURENOTIFICATION`; or the call that a
                resource hung or crashed in, with code 5910 or 5930.
            name: The resource.
            generation: Which life of the resource it is about.
            code: The result.
        """
        group, rcm = self.resource(name).group, self.rcm(name)
        if not self.is_member or not self._still_here(group) or generation != rcm.generation:
            return answer(False, rule="reply.is-stale")
        becomes = self._becomes(what, rcm.state, code)
        if what == "TERMINATERESOURCE" and code == ERROR_SUCCESS:
            self.world.update(rcm_key(name), is_terminating=False)
        is_culprit = code in BROUGHT_IT_DOWN
        if is_culprit:
            self.world.update(policy_key(name), separate_monitor=True)
        if becomes is None:
            return answer(is_culprit, rule="reply.changes-nothing")
        self._go(name, becomes, code=code if what != "TERMINATERESOURCE" else rcm.code)
        if what == "FAILURENOTIFICATION":
            self.world.update(rcm_key(name), is_terminating=True)
        yield signal(NEWS, group, rule="reply.is-news")
        if is_culprit and self.group(group).claim == NO_CLAIM:
            self._settle(group)  # it is dealt with when there is a new host
        elif self._claim(group, NO_CLAIM):
            yield from self._drive(group)
        return answer(True, rule="reply.is-handled")

    def _becomes(self, what: str, state: RcmState, code: int) -> RcmState | None:
        """The next state of a resource, or None when a reply comes too late to change it."""
        if what == "TERMINATERESOURCE" and code == ERROR_SUCCESS:
            return AFTER_TERMINATION.get(state)
        if code in BROUGHT_IT_DOWN or what == "FAILURENOTIFICATION":
            return "ProcessingFailure" if state == "Online" else None
        if what == "ONLINERESOURCE" and state == "OnlinePending":
            return "Online" if code == ERROR_SUCCESS else "ProcessingFailure"
        if what == "OFFLINERESOURCE" and state == "OfflinePending":
            return "Offline"
        return None

    def StatusChanged(self, name: str, state: ResourceState) -> Procedure:
        """A resource has changed by an act outside the cluster; that is no failure, and nothing is restarted."""
        group, rcm = self.resource(name).group, self.rcm(name)
        if not self.is_member or not self._still_here(group) or not self._claim(group, NO_CLAIM):
            return answer(False, rule="status.group-is-changing-anyway")
        becomes = OUTSIDE.get((rcm.state, state))
        if becomes is None:
            self._settle(group)
            return answer(False, rule="status.nothing-new")
        generation = rcm.generation + (becomes == "Online")
        self._go(name, becomes, wanted=state not in ("Offline", "OfflinePending"), generation=generation)
        if becomes == "ProcessingFailure":
            yield from self._drive(group)
            return answer(True, rule="reply.is-handled")
        if becomes == "Online":
            yield post(self.host_of(name), "Poll", name, generation, rule="status.is-polled-again")
        self._settle(group)
        return answer(True, rule="status.changed-outside-the-cluster")

    # --- when one ends ---------------------------------------------------------------------

    def MonitorEnded(self, host: str) -> Procedure:
        """A resource host has ended: start a new one, and give it back what lived in the old one."""
        lost = [name for name in self._mine() if self.host_of(name) == host]
        for name in lost:
            self.world.update(resource_key(name), monitored=False)
        yield wait(self.preset.monitor_restart_time, what="restart", rule="monitor.start-takes-time")
        culprits = [name for name in self._hosted_in(host) if self._has_to_move_out(name)]
        if process_key(host) not in self.world.rows:
            yield call(addresses.machine(self.node), "CreateProcess", host, "rhs.exe", rule="monitor.starts-a-host")
        yield call(self.address, "RestartResources", host, rule="monitor.restarts-resources")
        for name in culprits:
            yield call(self.address, "SeparateMonitor", name, rule="monitor.separate-flag-has-changed")
            yield from self._ask_host(name, "Open", "", rule="monitor.opens-the-culprit")
        # Groups that have come here meanwhile wait for this host, too.
        came = [name for name in self._mine() if self.host_of(name) == host]
        for group in dict.fromkeys(self.resource(name).group for name in (*lost, *came)):
            yield signal(NEWS, group, rule="monitor.is-back")
        for name in lost:
            yield from self._go_on_with(name)
        return answer(host, rule="monitor.is-back")

    def SeparateMonitor(self, name: str) -> Procedure:
        """A resource that brought its host down gets one of its own, on every node, until somebody takes it back."""
        number = self._next_monitor()
        self.world.update(rcm_key(name), monitor=number)
        host = addresses.rhs(self.node, number)
        yield call(addresses.machine(self.node), "CreateProcess", host, "rhs.exe", rule="monitor.starts-a-host")
        return answer(host, rule="monitor.now-hosted-by-its-own")

    def RestartResources(self, host: str) -> Procedure:
        """Every resource of a host is opened again; what was online is taken over as it is, not restarted."""
        for name in self._hosted_in(host):
            if self._has_to_move_out(name):
                continue
            if self._still_here(self.resource(name).group) and self.rcm(name).state == "Online":
                yield call(self.address, "ReattachToMonitorProcess", name, rule="monitor.reattaches")
            else:
                yield from self._ask_host(name, "Open", "", rule="monitor.opens-the-others")
        return answer(host, rule="monitor.resources-are-back")

    def ReattachToMonitorProcess(self, name: str) -> Procedure:
        """One resource that is online: its new host opens it and polls it from now on."""
        code = yield from self._ask_host(name, "Open", RECOVER, rule="monitor.opens-to-recover")
        if self.rcm(name).state != "Online":
            return answer(code, rule="monitor.is-not-needed-any-more")
        if code in HOST_IS_GONE:
            return answer(code, rule="monitor.has-ended-again")
        if code != ERROR_SUCCESS:
            yield from self._end_by_force(name)
            if self.rcm(name).state == "Online":
                self._go(name, "ProcessingFailure", code=code)
            return answer(code, rule="monitor.cannot-reattach")
        self.world.update(resource_key(name), monitored=True)
        yield post(self.host_of(name), "Poll", name, self.rcm(name).generation, rule="monitor.polls-again")
        return answer(code, rule="monitor.has-reattached")

    def _go_on_with(self, name: str) -> Generator[Operation, Any, None]:
        """What the end of its host has left undone for a resource of this node."""
        group = self.resource(name).group
        if not self._still_here(group):
            return
        state = self.rcm(name).state
        if state in ("OnlinePending", "OfflinePending"):
            # Whoever would have reported is gone: it is ended, and begun again if it is wanted.
            yield from self._terminate(name, rule="monitor.pending-is-terminated")
            if self._still_here(group) and self.rcm(name).state == state:
                self._go(name, "Offline")
                yield signal(NEWS, group, rule="monitor.is-back")
        elif self.rcm(name).is_terminating:
            self.world.update(rcm_key(name), is_terminating=False)
            self._end_termination(name)
            yield signal(NEWS, group, rule="monitor.is-back")
        elif state == "ProcessingFailure":
            yield post(self.address, "Drive", group, NO_CLAIM, rule="monitor.failures-are-handled-now")

    def TryTypesAgain(self, file: str) -> Procedure:
        """A DLL is back in its place: what could not be opened is opened now (simplified)."""
        opened = []
        for name in self._not_open(file):
            code = yield from self._ask_host(name, "Open", "", rule="monitor.opens-the-others")
            if code == ERROR_SUCCESS:
                opened.append(name)
        return answer(tuple(opened), rule="monitor.types-are-available-again")

    # --- who lives where -------------------------------------------------------------------

    def _resources(self) -> list[str]:
        return [name for group in self.cluster.groups for name in self.group(group).resources]

    def _mine(self) -> list[str]:
        """The resources of the groups this node owns."""
        return [name for name in self._resources() if self._still_here(self.resource(name).group)]

    def _hosted_in(self, host: str) -> list[str]:
        """The resources that this node may own and that a host has."""
        return [
            name
            for name in self._resources()
            if self.host_of(name) == host and self.node in self.resource(name).possible_owners
        ]

    def _has_to_move_out(self, name: str) -> bool:
        """Whether a resource of this node is to have a host of its own and has none yet."""
        return self._still_here(self.resource(name).group) and self._is_to_be_separate(name)

    def _not_open(self, file: str) -> list[str]:
        keys = self.world.rows
        return [n for n in self._resources() if self.dll_of(n) == file and not_open_key(self.node, n) in keys]

    def _next_monitor(self) -> int:
        """The first number that no resource of the cluster lives in."""
        rows = self.world.rows.values()
        taken = [row.monitor for row in rows if isinstance(row, RcmResource)]
        return max(*taken, FIRST_SEPARATE_MONITOR - 1) + 1

    def _start_monitors(self) -> Generator[Operation, Any, None]:
        """A cluster service that has come starts its hosts and opens what it may own."""
        numbers = {self.rcm(name).monitor for name in self._resources() if self._may_own(name)}
        for number in sorted(numbers | {CORE_MONITOR, COMMON_MONITOR}):
            host = addresses.rhs(self.node, number)
            if process_key(host) not in self.world.rows:
                yield call(addresses.machine(self.node), "CreateProcess", host, "rhs.exe", rule="monitor.starts-a-host")
        for name in filter(self._may_own, self._resources()):
            yield from self._ask_host(name, "Open", "", rule="monitor.opens-the-others")
        for group in filter(self._still_here, self.cluster.groups):
            yield signal(NEWS, group, rule="monitor.is-back")

    def _may_own(self, name: str) -> bool:
        return self.node in self.resource(name).possible_owners


HOST_IS_GONE = (RPC_S_SERVER_UNAVAILABLE, RPC_S_CALL_FAILED)
"""The errors of a call to a host that ended before or while it was called."""

BROUGHT_IT_DOWN = (ERROR_RESOURCE_CALL_TIMED_OUT, ERROR_EXCEPTION_IN_RESOURCE_CALL)
"""The codes that go with a call that has cost its host."""

OUTSIDE: dict[tuple[RcmState, ResourceState], RcmState] = {
    ("Online", "OfflinePending"): "OfflinePending",
    ("OfflinePending", "Offline"): "Offline",
    ("OfflinePending", "Failed"): "ProcessingFailure",
    ("Online", "Offline"): "Offline",
    ("Online", "Failed"): "ProcessingFailure",
    ("Offline", "OnlinePending"): "OnlinePending",
    ("Failed", "OnlinePending"): "OnlinePending",
    ("OnlinePending", "Online"): "Online",
    ("OnlinePending", "Offline"): "Offline",
    ("OnlinePending", "Failed"): "ProcessingFailure",
    ("Offline", "Online"): "Online",
    ("Failed", "Online"): "Online",
}
"""What an act outside the cluster makes of a resource."""
