"""RCM and nodes that are paused: they keep what they have, or are drained of it (wsfc-facts 8.4).

Pausing says that a node takes no more groups. Draining also sends away those it has, higher priorities
first: VMs of High and Medium priority by live migration, lower ones saved, other roles as in any move.
A paused node stays so until it is resumed, also when it was down in between: the row of what its drain
has moved is there exactly as long (inferred).
"""

from collections.abc import Generator, Sequence
from typing import Any, Final, Literal

from core.components.documented.moves import MoveControl
from core.kernel.operations import CallFailed, Operation, Procedure, answer, call, post, wait
from core.model import addresses
from core.model.membership import Drained, Failback, drained_key
from core.model.migrations import MoveContext
from core.model.rows import NO_CLAIM, NodeStatus, node_key
from core.model.targets import has_room, takes_groups
from core.model.win32 import ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS, ERROR_IO_PENDING, ERROR_SUCCESS

Suspension = Literal["Keep", "Drain"]
"""What becomes of the groups of a node that is paused."""

DRAIN: Final = "Drain"
"""The type of the move, for the log (inferred)."""
MOVE_TYPE_THRESHOLD: Final = 2_000
"""MoveTypeThreshold: VMs of this priority and above are migrated live, others saved (blog of the cluster team)."""

IN_PROGRESS: Final = "DrainInProgress"
DRAIN_STATUS: Final[tuple[NodeStatus, ...]] = ("DrainInProgress", "DrainCompleted", "DrainFailed")

ANSWER_TIME: Final = 10_000_000
"""How long a resumed node waits for another one's answer (inferred)."""
PATIENCE: Final = 60
"""How often a drain looks, once a second, whether a group is free that somebody is changing (simplified)."""


class DrainControl(MoveControl):
    """How a node is paused, drained and resumed."""

    def SuspendNode(self, how: Suspension) -> Procedure:
        """Pause this node, and drain it if that is wanted."""
        if IN_PROGRESS in self.machine_of(self.node).status:
            return answer(ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS, rule="drain.is-in-progress-already")
        if drained_key(self.node) not in self.world.rows:
            self.world.put(drained_key(self.node), Drained(()))
        self.world.update(node_key(self.node), state="Paused")
        self._set_drain_status(None)
        if how == "Keep":
            return answer(ERROR_SUCCESS, rule="drain.node-is-paused")
        self._set_drain_status(IN_PROGRESS)
        yield post(self.address, "DrainNode", rule="drain.begins")
        return answer(ERROR_IO_PENDING, rule="drain.node-is-paused")

    def DrainNode(self) -> Procedure:
        """Send away what this node has."""
        is_empty = yield from self._send_away()
        if IN_PROGRESS in self.machine_of(self.node).status:
            self._set_drain_status("DrainCompleted" if is_empty else "DrainFailed")
            return answer(is_empty, rule="drain.is-complete" if is_empty else "drain.has-failed")
        return answer(is_empty, rule="drain.was-given-up")

    def _drain(self) -> Generator[Operation, Any, bool]:
        """Before the service stops: move away what this node has.

        Returns:
            Whether nothing is left.
        """
        self._set_drain_status(IN_PROGRESS)
        is_empty = yield from self._send_away()
        self._set_drain_status(None)
        return is_empty

    def _send_away(self) -> Generator[Operation, Any, bool]:
        """Move every group of this node away, one after the other; those that cannot go are left.

        What comes meanwhile, because it was on its way already, is sent on as well.
        """
        tried: list[str] = []
        while (group := self._next_to_go(tried)) is not None:
            if not self.is_member or IN_PROGRESS not in self.machine_of(self.node).status:
                break
            tried.append(group)
            has_gone = yield call(self.address, "DrainGroup", group, rule="drain.in-order-of-priority")
            row = self.world.rows.get(drained_key(self.node))
            if has_gone and isinstance(row, Drained):
                self.world.update(drained_key(self.node), groups=(*row.groups, group))
        return not any(map(self._still_here, self.cluster.groups))

    def _next_to_go(self, tried: Sequence[str]) -> str | None:
        """The group of the highest priority that is here and was not tried yet."""
        rest = [name for name in self.cluster.groups if self._still_here(name) and name not in tried]
        return max(rest, key=lambda name: self.group(name).priority, default=None)

    def DrainGroup(self, group: str) -> Procedure:
        """Move one group to the best node, or to the next best when that one is paused before it has it."""
        while True:
            for _ in range(PATIENCE):
                if self.group(group).claim == NO_CLAIM:
                    break
                yield wait(1_000_000, what="drain", rule="drain.waits-for-a-busy-group")
            if not self._still_here(group):
                return answer(True, rule="drain.group-has-gone")
            targets = [node for node in self._targets(group, self.node) if self._fits(group, node)]
            if not targets or not self._claim(group, NO_CLAIM):
                return answer(False, rule="drain.group-cannot-go")
            yield from self._send(group, targets[0])
            if not self._still_here(group):
                return answer(True, rule="drain.group-has-gone")
            if takes_groups(self.world.rows, targets[0]):
                return answer(False, rule="drain.group-cannot-go")

    def _send(self, group: str, target: str) -> Generator[Operation, Any, None]:
        """Move a group that is claimed, in the way that is right for it."""
        if self._runs_a_vm(group) and self.group(group).priority >= MOVE_TYPE_THRESHOLD:
            yield call(self.address, "LiveMigrate", group, target, DRAIN, self.chain, rule="drain.migrates-live")
        else:
            context: MoveContext | None = "Save" if self._runs_a_vm(group) else None
            yield call(self.address, "Move", group, target, DRAIN, self.chain, context, rule="drain.moves")

    def _fits(self, group: str, node: str) -> bool:
        """Whether a node has the memory for a group: a VM that runs is not sent where it could not."""
        return not self._runs_a_vm(group) or has_room(self.world.rows, group, node)

    def ResumeNode(self, failback: Failback) -> Procedure:
        """Take groups again. A drain that is still going on ends with the group it is at.

        Args:
            failback: Whether those that the drain has moved come back: not, at once, or as their policy says.
        """
        row = self.world.rows.get(drained_key(self.node))
        groups = row.groups if isinstance(row, Drained) else ()
        self.world.put(drained_key(self.node), None)
        self.world.update(node_key(self.node), state="Up")
        self._set_drain_status(None)
        if failback == "Immediate":
            for group in groups:
                yield from self._call_back(group)
        elif failback == "Policy":
            for node in self.view.members:
                yield post(addresses.clussvc(node), "ConsiderFailback", self.node, rule="failback.node-is-back")
        return answer(ERROR_SUCCESS, rule="drain.node-is-resumed")

    def _call_back(self, group: str) -> Generator[Operation, Any, None]:
        owner = self.group(group).owner
        if owner == self.node or owner not in self.view.members:
            return
        try:
            yield call(
                addresses.clussvc(owner), "ReturnGroup", group, self.node, rule="drain.calls-a-group-back",
                deadline=ANSWER_TIME,
            )  # fmt: skip
        except CallFailed:
            return

    def _set_drain_status(self, status: NodeStatus | None) -> None:
        """What is said of this node: how its drain is going, if at all."""
        rest = tuple(entry for entry in self.machine_of(self.node).status if entry not in DRAIN_STATUS)
        self.world.update(node_key(self.node), status=(*rest, status) if status is not None else rest)
