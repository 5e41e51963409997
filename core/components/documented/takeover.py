"""Groups without an owner: who starts them, in which order, and who waits for whom.

What a lost node had is orphaned and goes to those in the view: the cluster's own group first, then the
disks of shared volumes, then the roles by priority, where the lower ones wait until the higher ones
have settled (event 1640), and available storage last. Each finds its own target.
"""

from collections.abc import Generator
from typing import Any

from core.components.documented.failures import KEPT_APART
from core.components.documented.monitors import MonitorControl
from core.components.orphans import Orphans
from core.kernel.operations import Operation, Procedure, answer, post
from core.model.rows import NO_CLAIM, ORPHANED, PHYSICAL_DISK, Volume, group_key
from core.model.targets import is_kept_apart


class Takeover(MonitorControl, Orphans):
    """How the cluster service gives orphaned groups a new owner."""

    def take_over(self, group: str) -> Procedure:
        """The owner of a group is gone: choose a survivor, which brings it online."""
        if not self._claim(group, ORPHANED):
            return answer(False, rule="group.somebody-else-changes-it")
        targets = self._targets(group, "")
        if not targets:
            yield from self._keep_failed(group)
            yield post(self.address, "GroupSettled", group, rule="takeover.tells-the-coordinator")
            return answer("", rule="failover.no-node-is-left")
        has_moved = yield from self._hand(group, targets[0], "NodeDown")
        if not has_moved:
            if self._holds(group):
                # The target is gone, too: whoever handles that finds the group orphaned still.
                self._orphan(group)
            return answer(targets[0], rule="takeover.target-is-gone-too")
        return answer(targets[0], rule="move.is-about-to-succeed")

    def _keep_failed(self, group: str) -> Generator[Operation, Any, None]:
        """No node can have an orphan: it stays here, failed, and is tried again later."""
        self.hand_over(group, self.node)
        if is_kept_apart(self.world.rows, group):
            self._enter(group, "Offline", status=KEPT_APART)
            self._settle(group)
            return
        for name in self.group(group).resources:
            self._go(name, "WaitingToComeOnline")
            self._go(name, "Failed")
        self._settle(group)
        yield from self._try_again_later(group)

    # --- which, and in which order ---------------------------------------------------------

    def _waits_for_a_node(self, name: str) -> bool:
        """Whether a group failed for want of a node, so that one that joins may have it."""
        group = self.group(name)
        is_stuck = group.state == "Failed" or self.rcm_group(name).status == KEPT_APART
        return is_stuck and group.claim == NO_CLAIM and group.wanted_online and not self._targets(name, group.owner)

    def _rank(self, name: str) -> tuple[int, int]:
        """The cluster's own group, shared volumes (inferred), roles by priority, available storage (observed)."""
        if name == self.cluster.groups[0]:
            return 0, 0
        group = self.group(name)
        if any(self.resource(resource).type != PHYSICAL_DISK for resource in group.resources):
            return 2, -group.priority
        return (1, 0) if self._has_volume(name) else (3, 0)

    def _has_volume(self, group: str) -> bool:
        disks = [self.resource(name).serves for name in self.group(group).resources]
        return any(isinstance(row, Volume) and row.disk in disks for row in self.world.rows.values())

    # --- what becomes of their state -------------------------------------------------------

    def _orphan(self, name: str) -> None:
        """What a group had running is lost with its node, and claims of the dead are void."""
        self._all_offline(name)
        self._enter(name, "Orphaned", status="")
        self.world.update(group_key(name), claim=ORPHANED)

    def _rest(self, name: str) -> None:
        """A group is offline, all of it, and nobody is changing it."""
        self._all_offline(name)
        if self.rcm_group(name).state != "Offline":
            self._enter(name, "Offline")
        self.world.update(group_key(name), claim=NO_CLAIM)

    def _all_offline(self, name: str) -> None:
        for resource in self.group(name).resources:
            if self.rcm(resource).state != "Offline":
                self._go(resource, "Offline")
