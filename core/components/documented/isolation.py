"""VM compute resiliency: isolated nodes, unmonitored VMs, quarantine (wsfc-facts 8.6).

A node that falls out of the view may still be alive, and so may its VMs. It is isolated: its virtual
machines stay its own, unmonitored, for ResiliencyDefaultPeriod. Is it back by then, they are
monitored again and never noticed; if not, they fail over. Everything else fails over at once. A node
that is isolated too often is quarantined: it may not join for a while, and nobody waits for it.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.takeover import Takeover
from core.components.documented.volumes import VolumeControl
from core.components.documented.votes import Votes
from core.kernel.operations import CallFailed, Operation, Procedure, answer, call, post, wait
from core.model import addresses
from core.model.membership import (
    Isolation,
    Isolations,
    Quarantine,
    isolated_key,
    isolations_key,
    quarantine_key,
)
from core.model.policies import ALWAYS_ISOLATE
from core.model.resiliency import may_run_unmonitored, period
from core.model.rows import (
    NO_CLAIM,
    ORPHANED,
    VIRTUAL_MACHINE,
    NodeStatus,
    group_key,
    node_key,
    process_key,
    resource_key,
)

HOUR: Final = 3_600_000_000
"""The time in which isolations count towards a quarantine (blog, wsfc-facts 8.6)."""
UNMONITORED: Final = "Unmonitored"


class Resiliency(Votes, VolumeControl, Takeover):
    """What the cluster service makes of nodes that left, and of their groups."""

    # --- a node has left -------------------------------------------------------------------

    def HandleDowned(self, left: tuple[str, ...], alive: tuple[str, ...]) -> Procedure:
        """Nodes are out of the view: isolate them or give them up, and take over what need not wait.

        Args:
            left: The nodes.
            alive: Those whose machines still gave a sign of life.
        """
        if not self._has_quorum:
            return answer((), rule="membership.is-out-already")
        yield from self._fence(tuple(node for node in self.cluster.nodes if node not in self.members))
        for node in left:
            self._leave_groups(node)
            if self._is_isolating(node, is_alive=node in alive):
                self._isolate(node)
        for node in self._isolated():
            for time in self._periods(node):
                yield post(
                    self.address, "AwaitReturn", node, self._isolated_since(node), time,
                    rule="resiliency.period-begins",
                )  # fmt: skip
        yield self._update_the_witness()
        yield post(self.address, "take_over_groups", self._orphans(), rule="takeover.begins-in-order")
        return answer((left, self._isolated()), rule="downed.are-sorted-out")

    def _is_isolating(self, node: str, *, is_alive: bool) -> bool:
        """Whether ResiliencyLevel lets the VMs of a node run on; a level of 1 wants a sign of life."""
        policy = self.cluster_policy
        level_allows = policy.resiliency_level == ALWAYS_ISOLATE or is_alive
        return level_allows and policy.resiliency_period > 0 and not self._is_quarantined(node)

    def _isolate(self, node: str) -> None:
        """The node is isolated from now on, or quarantined if that happened too often."""
        policy = self.cluster_policy
        row = self.world.rows.get(isolations_key(node))
        before = row.times if isinstance(row, Isolations) else ()
        times = (*(time for time in before if time > self.now - HOUR), self.now)
        self.world.put(isolations_key(node), Isolations(times))
        if len(times) >= policy.quarantine_threshold:
            self.world.put(quarantine_key(node), Quarantine(node, self.now + policy.quarantine_duration))
            self._set_status(node, "Quarantined")
        else:
            self.world.put(isolated_key(node), Isolation(node, self.now))
            self._set_status(node, "Isolated")

    def _leave_groups(self, node: str) -> None:
        """Groups of a node that has left: VMs may run on unmonitored, and nobody is changing anything there."""
        for name in self.cluster.groups:
            group = self.group(name)
            if group.owner != node or group.claim == ORPHANED:
                continue
            if may_run_unmonitored(self.world.rows, name):
                self._enter(name, self.rcm_group(name).state, status=UNMONITORED)
                for resource in group.resources:
                    self.world.update(resource_key(resource), monitored=False)
            self.world.update(group_key(name), claim=NO_CLAIM)

    def _orphans(self) -> tuple[str, ...]:
        """The groups whose owner is not in the view and need not be waited for, and those left orphaned."""
        lost = [name for name in self.cluster.groups if self._is_lost(name)]
        return self._by_priority(lost)

    def _is_lost(self, name: str) -> bool:
        group = self.group(name)
        if group.owner in self.members:
            return group.claim == ORPHANED
        return not (self._is_unmonitored(name) and isolated_key(group.owner) in self.world.rows)

    def _is_unmonitored(self, name: str) -> bool:
        return self.rcm_group(name).status == UNMONITORED

    # --- waiting for it --------------------------------------------------------------------

    def AwaitReturn(self, node: str, since: int, time: int) -> Procedure:
        """ResiliencyDefaultPeriod: VMs of an isolated node wait that long for it, then they fail over."""
        yield wait(max(since + time - self.now, 0), what="ResiliencyDefaultPeriod", rule="resiliency.period-is-over")
        if self._isolated_since(node) != since or not self._has_quorum:
            return answer(False, rule="resiliency.node-was-back")
        given_up: list[str] = []
        for one in self._isolated():
            if self._isolated_since(one) == since:  # left together: their groups are started in one order
                given_up += self._gives_up_on(one, time)
        yield post(
            self.address, "take_over_groups", self._by_priority(given_up), rule="resiliency.gives-the-node-up"
        )  # fmt: skip
        return answer(tuple(given_up), rule="resiliency.vms-fail-over")

    def _gives_up_on(self, node: str, time: int) -> list[str]:
        """The VMs of an isolated node that have waited long enough; with the last of them it is given up itself."""
        waiting = [name for name in self._unmonitored_of(node) if period(self.world.rows, name) > time]
        given_up = [name for name in self._unmonitored_of(node) if name not in waiting]
        if not waiting:
            self.world.put(isolated_key(node), None)
            self._set_status(node, "")
        for name in given_up:
            self._enter(name, self.rcm_group(name).state, status="")
        return given_up

    def _isolated(self) -> tuple[str, ...]:
        members = self.members
        return tuple(n for n in self.cluster.nodes if isolated_key(n) in self.world.rows and n not in members)

    def _isolated_since(self, node: str) -> int:
        row = self.world.rows.get(isolated_key(node))
        return row.since if isinstance(row, Isolation) else -1

    def _unmonitored_of(self, node: str) -> list[str]:
        groups = [self.group(name) for name in self.cluster.groups]
        return [row.name for row in groups if row.owner == node and self._is_unmonitored(row.name)]

    def _periods(self, node: str) -> list[int]:
        """The times after which VMs of a node are given up, shortest first."""
        times = {period(self.world.rows, name) for name in self._unmonitored_of(node)}
        return sorted(times or {self.cluster_policy.resiliency_period})

    # --- it is back ------------------------------------------------------------------------

    def SettleIn(self) -> Procedure:
        """This node has come: clear up what is left from before, start the hosts, and watch its VMs again."""
        yield from self._forget_stale_vms()
        yield from self._unfence()
        yield from self._start_monitors()
        gone = []
        for name in self._unmonitored_of(self.node):
            if not (yield call(self.address, "MonitorAgain", name, rule="resiliency.takes-up-its-vms")):
                gone.append(name)  # noqa: PERF401 - a comprehension cannot call
        if gone:
            groups = self._by_priority([name for name in gone if self._is_to_start_anew(name)])
            yield post(self.address, "take_over_groups", groups, rule="resiliency.vm-did-not-survive")
        return answer(self.members, rule="join.has-settled-in")

    def _is_to_start_anew(self, group: str) -> bool:
        return self._still_here(group) and self.group(group).claim == NO_CLAIM

    def _forget_stale_vms(self) -> Generator[Operation, Any, bool]:
        """What has moved away meanwhile is unregistered here; a VMMS that does not run can start nothing anyway."""
        try:
            yield call(addresses.vmms(self.node), "ForgetStale", rule="join.forgets-stale-configurations")
        except CallFailed:
            return False
        return True

    def MonitorAgain(self, group: str) -> Procedure:
        """A VM that ran on unmonitored is monitored again; one that did not survive is started anew."""
        if not self._still_here(group) or not self._is_unmonitored(group) or not self._claim(group, NO_CLAIM):
            return answer(False, rule="group.somebody-else-changes-it")
        if not self._survived(group):
            self._enter(group, self.rcm_group(group).state, status="")
            self.world.update(group_key(group), claim=NO_CLAIM)
            return answer(False, rule="resiliency.vm-is-gone")
        self._enter(group, self.rcm_group(group).state, status="")
        for name in self._order(group):
            if self.rcm(name).state == "Online":
                yield call(self.address, "ReattachToMonitorProcess", name, rule="resiliency.reattaches")
        if self._is_mine(group):
            yield from self._drive(group)
        return answer(True, rule="resiliency.is-monitored-again")

    def _survived(self, group: str) -> bool:
        """Whether the VM of a group still has its worker process here."""
        machines = [name for name in self.group(group).resources if self.resource(name).type == VIRTUAL_MACHINE]
        workers = [addresses.vm(self.node, self.resource(name).serves) for name in machines]
        return all(process_key(worker) in self.world.rows for worker in workers)

    # --- quarantine ------------------------------------------------------------------------

    def ClearQuarantine(self, node: str) -> Procedure:
        """An administrator lets a quarantined node in again (Start-ClusterNode -ClearQuarantine)."""
        self.world.put(quarantine_key(node), None)
        self.world.put(isolations_key(node), None)
        self._set_status(node, "")
        yield post(addresses.clussvc(node), "JoinAgain", rule="quarantine.tells-the-node")
        return answer(node, rule="quarantine.is-cleared")

    def _is_quarantined(self, node: str) -> bool:
        row = self.world.rows.get(quarantine_key(node))
        return isinstance(row, Quarantine) and row.until > self.now

    def _let_in(self, node: str) -> None:
        """A node that joins is neither isolated nor quarantined any more."""
        self.world.put(isolated_key(node), None)
        self.world.put(quarantine_key(node), None)
        self._set_status(node, "")

    def _set_status(self, node: str, status: NodeStatus | str) -> None:
        kept = tuple(one for one in self.machine_of(node).status if one not in ("Isolated", "Quarantined"))
        self.world.update(node_key(node), status=(*kept, status) if status else kept)

    def _drive(self, group: str) -> Generator[Operation, Any, None]:
        """As for any group; the cluster's own has the witness, whose vote may depend on how it settles."""
        yield from super()._drive(group)
        if group == self.cluster.groups[0] and self._witness is not None and self._has_quorum:
            yield post(self.address, "CountWitness", rule="votes.depend-on-the-witness")
