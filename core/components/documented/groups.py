"""RCM and groups: what is wanted online comes online, providers first; what is not goes, dependents first.

The chain that has claimed a group drives it until it is settled: it issues Online to what is ready,
hears from the resource hosts, deals with what fails, and gives the claim back when nothing is left
to do. So a group has one driver, and reads its rows again after everything that takes time.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.going_down import NEWS, GoingDown
from core.components.documented.resource_states import UP
from core.components.groups import GROUP_SETTLED
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
from core.model.control import FIRST_SEPARATE_MONITOR, RcmState, rcm_key
from core.model.migrations import MoveContext, migration_of
from core.model.policies import DONT_RESTART, NEVER
from core.model.rows import NO_CLAIM, VIRTUAL_MACHINE, group_key
from core.model.targets import takes_groups, targets
from core.model.win32 import (
    ERROR_CLUSTER_GROUP_BUSY,
    ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE,
    ERROR_CLUSTER_NODE_PAUSED,
    ERROR_IO_PENDING,
    ERROR_SUCCESS,
)

AFTER_TERMINATION: Final[dict[RcmState, RcmState]] = {
    "[Terminating to DelayRestartingResource]": "DelayRestartingResource",
    "[Terminating to Failed]": "Failed",
}

RESTART: Final = "restart"
FAIL_OVER: Final = "fail over"
STAY_FAILED: Final = "stay failed"

REQUEST_TIMEOUT: Final = 60_000_000
"""RequestReplyTimeout: how long a cluster service waits for another one (documented, wsfc-facts 3.3)."""

MOST_STARTING: Final = 32
"""How many VMs start on a node at the same time (blog of the cluster team, wsfc-facts 3.3)."""
START_SLOT: Final = "StartSlot"
"""The signal that a VM is through with its start, so that one that waits may begin; its argument is the node."""
QUEUE_TIME: Final = 10_000_000
"""After this a VM that waits looks by itself (simplified)."""

MANUAL: Final = "Manual"
NODE_DOWN: Final = "NodeDown"
FAILOVER: Final = "Failover"
FAILBACK: Final = "Failback"


class GroupControl(GoingDown):
    """How RCM brings groups online, takes them offline and moves them."""

    # --- what an administrator orders ------------------------------------------------------

    def OnlineGroup(self, group: str) -> Procedure:
        """Bring a group online here, and keep it so."""
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")
        self.world.update(group_key(group), wanted_online=True)
        self._forgive(group)
        yield post(self.address, "Drive", group, self.chain, rule="rcm.begins-online")
        return answer(ERROR_IO_PENDING, rule="rcm.is-pending")

    def OfflineGroup(self, group: str) -> Procedure:
        """Take a group offline, and keep it so."""
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")
        self.world.update(group_key(group), wanted_online=False)
        yield post(self.address, "BringDown", group, self.chain, rule="rcm.begins-offline")
        return answer(ERROR_IO_PENDING, rule="rcm.is-pending")

    # --- moving ----------------------------------------------------------------------------

    def Move(
        self, group: str, target: str, move_type: str, sender: int, context: MoveContext | None = None
    ) -> Procedure:
        """Take a group offline here, change its owner, and let the new one bring it online.

        Args:
            group: Its name.
            target: The new owner.
            move_type: Why it moves, for the log.
            sender: Who has claimed the group for this.
            context: What is to be done with a VM; None leaves it to its OfflineAction.
        """
        if not self._claim(group, sender):
            return answer(False, rule="group.somebody-else-changes-it")
        self._enter(group, "Pending")
        yield from self._announce(group, "Move")
        yield from self._bring_down(group, self._order(group), "move.brings-offline-first", target, context)
        if not self._is_mine(group):
            return answer(False, rule="group.somebody-else-changes-it")
        has_moved = yield from self._hand(group, target, move_type)
        if not has_moved and self._is_mine(group):
            yield from self._drive(group)
            return answer(self.node, rule="move.target-did-not-take-it")
        return answer(target, rule="move.is-about-to-succeed")

    def _hand(self, group: str, target: str, move_type: str) -> Generator[Operation, Any, bool]:
        """Everything in the group is offline: from now on another node owns it, if it can be told so.

        Returns:
            Whether the other node has it; else it is still this chain's to deal with.
        """
        for name in self.group(group).resources:
            if self.rcm(name).state != "Offline":
                self._go(name, "Offline")
            self.world.update(rcm_key(name), failures=())
        self._enter(group, "Offline")
        try:
            has_taken = yield call(
                addresses.clussvc(target), "TakeOwnership", group, move_type, self.chain,
                rule="move.changes-the-owner", deadline=REQUEST_TIMEOUT,
            )  # fmt: skip
        except CallFailed:
            return False
        return bool(has_taken)

    def TakeOwnership(self, group: str, move_type: str, sender: int) -> Procedure:
        """This node owns a group from now on (real ones agree on it by a global update, GUM).

        Raises:
            CallFailed: 5070, the node was paused while the group was on its way to it.
        """
        if not self.is_member or self.group(group).claim != sender:
            return answer(False, rule="group.somebody-else-changes-it")
        if move_type != NODE_DOWN and not takes_groups(self.world.rows, self.node):
            raise CallFailed(ERROR_CLUSTER_NODE_PAUSED, rule="move.target-is-paused")
        self.hand_over(group, self.node)
        yield post(
            self.address, "BringToPersistentState", group, move_type, sender, rule="move.new-owner-takes-over"
        )  # fmt: skip
        return answer(True, rule="move.owner-has-changed")

    def BringToPersistentState(self, group: str, move_type: str, sender: int) -> Procedure:
        """This node owns a group from now on: bring online what is wanted online."""
        if not self._still_here(group) or not self._claim(group, sender):
            return answer(False, rule="group.somebody-else-changes-it")
        self._enter(group, "BringingToPersistentState")
        if self.group(group).wanted_online and (move_type != NODE_DOWN or self.group(group).priority > 0):
            yield from self._drive(group)
        else:
            self._settle(group)
        if move_type == NODE_DOWN:
            yield post(self._coordinator, "GroupSettled", group, rule="takeover.tells-the-coordinator")
        return answer(self.group(group).state, rule="group.is-brought-to-its-state")

    def GroupSettled(self, group: str) -> Procedure:
        """A group that was taken over is settled: those of lower priority need wait for it no longer."""
        yield signal(GROUP_SETTLED, group, rule="takeover.is-settled")
        return answer(None, rule="takeover.is-settled")

    # --- driving a group -------------------------------------------------------------------

    def Drive(self, group: str, sender: int) -> Procedure:
        """Bring online what is wanted online and deal with what fails, until the group is settled."""
        if not self._claim(group, sender):
            return answer(False, rule="group.somebody-else-changes-it")
        yield from self._drive(group)
        return answer(self.group(group).state, rule="group.is-brought-to-its-state")

    def _drive(self, group: str) -> Generator[Operation, Any, None]:
        self._enter(group, "Failed" if self._first(group, "ProcessingFailure") else "Pending")
        while self._is_mine(group):
            failed = self._next_failed(group)
            if failed:
                yield from self._deal_with(failed)
                continue
            delayed = self._first(group, "DelayRestartingResource")
            if delayed:
                yield from self._wait_to_restart(delayed)
                continue
            ready = self._next_ready(group)
            if ready and self._has_to_queue(ready):
                yield from self._queue(ready)
                continue
            if ready:
                yield from self._issue_online(ready)
                continue
            if not self._is_under_way(group):
                self._give_up_waiting(group)
                self._settle(group)
                return
            yield wait_for(NEWS, group, rule="rcm.waits-for-the-monitor")
            if self._somebody_queues():
                yield signal(START_SLOT, self.node, rule="throttle.next-may-start")

    # --- the start throttle ----------------------------------------------------------------

    def _has_to_queue(self, name: str) -> bool:
        """Whether so many VMs are being started on this node that one more has to wait."""
        return self.resource(name).type == VIRTUAL_MACHINE and self._count_starting() >= MOST_STARTING

    def _queue(self, name: str) -> Generator[Operation, Any, None]:
        if self.rcm(name).state == "Offline":
            self._go(name, "WaitingToComeOnline")
        yield wait_for(START_SLOT, self.node, timeout=QUEUE_TIME, rule="throttle.too-many-start")

    def _somebody_queues(self) -> bool:
        """Whether VMs of this node wait for a place, and there is one."""
        names = self.hosted(VIRTUAL_MACHINE)
        if len(names) <= MOST_STARTING or self._count_starting() >= MOST_STARTING:
            return False
        return any(self.rcm(name).state == "WaitingToComeOnline" for name in names)

    def _count_starting(self) -> int:
        names = self.hosted(VIRTUAL_MACHINE)
        if len(names) <= MOST_STARTING:
            return 0
        return sum(self.rcm(name).state in ("OnlineCallIssued", "OnlinePending") for name in names)

    # --- one resource after the other ------------------------------------------------------

    def _first(self, group: str, state: str) -> str | None:
        return next((name for name in self.group(group).resources if self.rcm(name).state == state), None)

    def _next_failed(self, group: str) -> str | None:
        """The next resource whose failure is to be dealt with: one whose host has ended waits for the new host."""
        failed = [n for n in self.group(group).resources if self.rcm(n).state == "ProcessingFailure"]
        return next(filter(self._is_hosted, failed), None)

    def _end_termination(self, name: str) -> None:
        """A resource that nobody is terminating any more goes on to what its failure has led to."""
        after = AFTER_TERMINATION.get(self.rcm(name).state)
        if after and not self.rcm(name).is_terminating:
            self._go(name, after)

    def _wait_to_restart(self, name: str) -> Generator[Operation, Any, None]:
        """RestartDelay passes; what else of the group is to be restarted after no longer a delay, goes along."""
        group, delay = self.resource(name).group, self.policy(name).restart_delay
        yield wait(delay, what="RestartDelay", rule="failure.restart-delay")
        if not self._is_mine(group):
            return
        for other in self.group(group).resources:
            is_delayed = self.rcm(other).state == "DelayRestartingResource"
            if is_delayed and self.policy(other).restart_delay <= delay:
                self._go(other, "Offline")

    def _next_ready(self, group: str) -> str | None:
        """The next resource whose providers are online; those whose providers are not wait, and say so."""
        for name in self._order(group):
            rcm = self.rcm(name)
            if not rcm.wanted or rcm.state not in ("Offline", "WaitingToComeOnline"):
                continue
            if self._has_providers(name) and (self._is_hosted(name) or self._has_a_host_of_its_own(name)):
                return name
            if rcm.state == "Offline" and self._may_still_come(name):
                self._go(name, "WaitingToComeOnline")
        return None

    def _is_to_be_separate(self, name: str) -> bool:
        """Whether SeparateMonitor is set for a resource that still shares a host."""
        return self.policy(name).separate_monitor and self.rcm(name).monitor < FIRST_SEPARATE_MONITOR

    def _has_a_host_of_its_own(self, name: str) -> bool:
        return self.rcm(name).monitor >= FIRST_SEPARATE_MONITOR

    def _may_still_come(self, name: str) -> bool:
        """Whether the providers of a resource are on their way, so that it is worth waiting."""
        return any(
            all(self.rcm(provider).state in (*UP, "Offline", "WaitingToComeOnline") for provider in alternative)
            for alternative in self.policy(name).dependency
        )

    def _is_under_way(self, group: str) -> bool:
        """Whether somebody will yet report: a pending resource, or a resource host that is being restarted."""
        names = self.group(group).resources
        return any(
            self.rcm(name).state in ("OnlinePending", "OfflinePending")
            or (self.rcm(name).state in ("WaitingToComeOnline", "ProcessingFailure") and not self._is_hosted(name))
            for name in names
        )

    def _give_up_waiting(self, group: str) -> None:
        """Dependents of what has failed for good stay offline."""
        for name in self.group(group).resources:
            if self.rcm(name).state == "WaitingToComeOnline":
                self._go(name, "Offline")

    def _issue_online(self, name: str) -> Generator[Operation, Any, None]:
        """Offline -> OnlineCallIssued -> OnlinePending or Online: RHS calls Online, or says why not."""
        group = self.resource(name).group
        if not self._is_hosted(name) or self._is_to_be_separate(name):
            yield from self._start_own_host(name)
            if not self._is_mine(group) or self.rcm(name).state not in ("Offline", "WaitingToComeOnline"):
                return
        generation = self.rcm(name).generation + 1
        self._enter(group, "Pending")
        self._go(name, "OnlineCallIssued", generation=generation)
        if self.node not in self.resource(name).possible_owners:
            self._go(name, "ProcessingFailure", code=ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE)
            return
        try:
            code = yield call(self.host_of(name), "Online", name, generation, rule="rcm.issues-online")
        except CallFailed as failed:
            code = failed.code
        rcm = self.rcm(name)
        if not self._is_mine(group) or rcm.generation != generation or rcm.state != "OnlineCallIssued":
            return
        if code == ERROR_SUCCESS:
            self._go(name, "Online", code=code)
        elif code == ERROR_IO_PENDING:
            self._go(name, "OnlinePending", code=code)
        else:
            self._go(name, "ProcessingFailure", code=code)

    def _start_own_host(self, name: str) -> Generator[Operation, Any, None]:
        """A resource with a host of its own may come to a node where that host has not been needed yet."""
        if self._is_to_be_separate(name):
            yield call(self.address, "SeparateMonitor", name, rule="monitor.separate-flag-has-changed")
        else:
            machine = addresses.machine(self.node)
            yield call(machine, "CreateProcess", self.host_of(name), "rhs.exe", rule="monitor.starts-a-host")
        yield from self._ask_host(name, "Open", "", rule="monitor.opens-the-culprit")

    def _deal_with(self, name: str) -> Generator[Operation, Any, None]:
        """A resource has failed: its policy says what is to be done, and before that what depends on it goes down."""
        group = self.resource(name).group
        verdict = yield call(self.address, "HandleFailure", name, rule="failure.asks-the-policy")
        while self._is_mine(group) and self.rcm(name).is_terminating:
            yield wait_for(NEWS, group, rule="rcm.waits-for-the-monitor")
        dependents = [other for other in self._dependents(name) if self.rcm(other).state in UP]
        if dependents:
            yield from self._bring_down(group, dependents, rule="failure.dependents-first")
        if not self._is_mine(group):
            return
        if verdict == FAIL_OVER:
            yield from self._fail_over(group)
        elif verdict == STAY_FAILED and self.policy(name).restart_action != DONT_RESTART:
            yield from self._try_again_later(group)

    def _try_again_later(self, group: str) -> Generator[Operation, Any, None]:
        """What stays failed is tried again after RetryPeriodOnFailure."""
        for name in self.group(group).resources:
            if self.rcm(name).state == "Failed" and self.policy(name).retry_period != NEVER:
                yield post(self.address, "RetryLater", name, rule="retry.period-begins")

    def RetryLater(self, name: str) -> Procedure:
        """RetryPeriodOnFailure has to pass; then a resource that is still failed is tried once more."""
        yield wait(self.policy(name).retry_period, what="RetryPeriodOnFailure", rule="retry.period-has-passed")
        group = self.resource(name).group
        if not self._still_here(group) or self.rcm(name).state != "Failed":
            return answer(False, rule="retry.is-not-needed")
        if not self._claim(group, NO_CLAIM):
            yield post(self.address, "RetryLater", name, rule="retry.period-begins")
            return answer(False, rule="retry.is-not-needed")
        for other in self.group(group).resources:
            if self.rcm(other).state == "Failed":
                self._go(other, "Offline")
        yield from self._drive(group)
        return answer(self.rcm(name).state, rule="retry.is-over")

    def _fail_over(self, group: str) -> Generator[Operation, Any, None]:
        """Restarts are used up: off to another node, if the policy and the other nodes allow it."""
        target = yield call(self.address, "FailOver", group, rule="failover.asks-the-policy")
        if not target or not self._is_mine(group):
            return
        yield from self._announce(group, "Failover")
        yield from self._bring_down(group, self._order(group), rule="failover.takes-the-rest-offline")
        if self._is_mine(group):
            has_moved = yield from self._hand(group, target, FAILOVER)
            if not has_moved and self._is_mine(group):
                yield from self._drive(group)

    # --- going down ------------------------------------------------------------------------

    def BringDown(self, group: str, sender: int) -> Procedure:
        """Take a whole group offline, dependents first."""
        if not self._claim(group, sender):
            return answer(False, rule="group.somebody-else-changes-it")
        self._enter(group, "Pending")
        yield from self._bring_down(group, self._order(group), rule="offline.dependents-first")
        if self._is_mine(group):
            self._forgive(group)
            self._settle(group)
        return answer(self.group(group).state, rule="group.is-brought-to-its-state")

    def _forgive(self, group: str) -> None:
        """An order starts afresh: what has failed is offline, and everything is wanted again."""
        for name in self.group(group).resources:
            if self.rcm(name).state == "Failed":
                self._go(name, "Offline")
            self.world.update(rcm_key(name), wanted=True)

    def _targets(self, group: str, after: str) -> tuple[str, ...]:
        """Where a group may go; a node that holds its VM, paused in a migration that broke off, comes first."""
        found = targets(self.world.rows, group, after=after)
        row = migration_of(self.world.rows, group)
        if row is None or row.state != "SwitchOver":
            return found
        holders = [node for node in (row.target, row.source) if node in found]
        return (*holders, *(node for node in found if node not in holders))
