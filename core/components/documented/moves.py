"""RCM and moves that somebody orders: what is refused, and how each kind of move treats a VM (wsfc-facts 8.4).

A move takes a group offline here and brings it online there. For a VM the order may carry a context
(VM_RESDLL_CONTEXT), which goes on to its resource with OfflineV2, so that the VM is saved, shut down
or turned off whatever its OfflineAction says. With the context of a live migration it runs on: only
when all its memory is on the target does the group move, and the VM pauses for a moment.
"""

from collections.abc import Generator
from typing import Any, Final

from core.components.documented.failures import FailureControl
from core.components.documented.going_down import NEWS
from core.components.documented.groups import FAILBACK, MANUAL
from core.kernel.operations import CallFailed, Operation, Procedure, answer, post, signal, wait_for
from core.model.migrations import ALL_COPIED, CAN_BE_CANCELLED, LIVE_MIGRATION, MoveContext, migration_of
from core.model.rows import NO_CLAIM, VIRTUAL_MACHINE, node_key
from core.model.targets import can_load, may_host, takes_groups
from core.model.win32 import (
    ERROR_CLUSTER_GROUP_BUSY,
    ERROR_CLUSTER_GROUP_MOVING,
    ERROR_CLUSTER_INVALID_STATE,
    ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE,
    ERROR_CLUSTER_NODE_PAUSED,
    ERROR_CLUSTER_RESTYPE_NOT_SUPPORTED,
    ERROR_IO_PENDING,
    ERROR_SUCCESS,
)

START_MIGRATION: Final = "CLUSCTL_RESOURCE_VM_START_MIGRATION"
CANCEL_MIGRATION: Final = "CLUSCTL_RESOURCE_VM_CANCEL_MIGRATION"
"""Its number is 0x01600008 (wsfc-facts 8.4); its name is inferred."""
CLEAN_UP_TIME: Final = 10_000_000
"""How long RCM waits for a migration to end that it has called off (inferred)."""


class MoveControl(FailureControl):
    """What RCM does with orders to move."""

    def MoveGroup(self, group: str, target: str) -> Procedure:
        """Move a group to another node, or with an empty name to the best possible one.

        Raises:
            CallFailed: that node cannot have it, or somebody is changing it.
        """
        if not target:
            target = self._best_node(group)
        if target == self.node:
            return answer(ERROR_SUCCESS, rule="move.is-there-already")
        self._claim_for_a_move(group, target)
        yield post(self.address, "Move", group, target, MANUAL, self.chain, rule="move.begins")
        return answer(ERROR_IO_PENDING, rule="rcm.is-pending")

    def MoveClusterGroupEx(self, group: str, target: str, context: MoveContext) -> Procedure:
        """Move a group with a VM in a way of its own; see `MoveGroup`."""
        if target == self.node:
            return answer(ERROR_SUCCESS, rule="move.is-there-already")
        self._claim_for_a_move(group, target)
        if context == LIVE_MIGRATION:
            yield post(self.address, "LiveMigrate", group, target, MANUAL, self.chain, rule="migration.begins")
        else:
            yield post(self.address, "Move", group, target, MANUAL, self.chain, context, rule="move.begins")
        return answer(ERROR_IO_PENDING, rule="rcm.is-pending")

    def ReturnGroup(self, group: str, target: str) -> Procedure:
        """Bring a group back to the node that a drain has taken it from: a VM by live migration."""
        self._claim_for_a_move(group, target)
        function = "LiveMigrate" if self._runs_a_vm(group) else "Move"
        yield post(self.address, function, group, target, FAILBACK, self.chain, rule="failback.moves")
        return answer(ERROR_IO_PENDING, rule="rcm.is-pending")

    def _best_node(self, group: str) -> str:
        targets = self._targets(group, self.node)
        if not targets:
            raise CallFailed(ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE, rule="move.no-node-is-possible")
        return targets[0]

    def _claim_for_a_move(self, group: str, target: str) -> None:
        """Refuse what cannot be; else claim the group."""
        is_member = target in self.view.members
        if is_member and node_key(target) in self.world.rows and not takes_groups(self.world.rows, target):
            raise CallFailed(ERROR_CLUSTER_NODE_PAUSED, rule="move.target-is-paused")
        if not is_member or not may_host(self.world.rows, group, target):
            code, rule = ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE, "move.target-cannot-host"
            if not can_load(self.world.rows, group, target):
                code, rule = ERROR_CLUSTER_RESTYPE_NOT_SUPPORTED, "move.target-does-not-support-the-type"
            raise CallFailed(code, rule=rule)
        if migration_of(self.world.rows, group) is not None:
            raise CallFailed(ERROR_CLUSTER_GROUP_MOVING, rule="move.group-is-moving")
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")

    # --- live migration --------------------------------------------------------------------

    def LiveMigrate(self, group: str, target: str, move_type: str, sender: int) -> Procedure:
        """Have the VM's memory carried over while it runs, then move the group.

        Returns:
            The target; false when the group has stayed.
        """
        name = self._vm_in(group)
        if not name or not self._claim(group, sender):
            return answer(False, rule="group.somebody-else-changes-it")
        code = yield from self._ask_host(
            name, "ResourceControl", START_MIGRATION, target, rule="migration.rcm-sends-the-control-code"
        )
        if code == ERROR_IO_PENDING:
            while self._is_mine(group) and self._is_transferring(name):
                yield wait_for(NEWS, group, rule="migration.rcm-waits-for-the-memory")
            if self._is_mine(group) and self._has_all_memory(name):
                yield from self._switch_over_or_not(group, name, target)
        if not self._is_mine(group):
            return answer(False, rule="group.somebody-else-changes-it")
        if self.rcm(name).state == "Offline" and migration_of(self.world.rows, self.resource(name).serves):
            has_moved = yield from self._hand(group, target, move_type)
            if has_moved or not self._is_mine(group):
                return answer(target, rule="move.is-about-to-succeed")
        yield from self._drive_or_settle(group)
        return answer(False, rule="migration.group-stays")

    def _switch_over_or_not(self, group: str, name: str, target: str) -> Generator[Operation, Any, None]:
        """Copying takes its time: the target may have been paused or drained meanwhile."""
        if takes_groups(self.world.rows, target):
            yield from self._switch_over(group, name, target)
        else:
            yield from self._ask_host(name, "ResourceControl", CANCEL_MIGRATION, "", rule="migration.rcm-calls-it-off")
            yield wait_for(NEWS, group, timeout=CLEAN_UP_TIME, rule="migration.rcm-waits-for-its-end")

    def _switch_over(self, group: str, name: str, target: str) -> Generator[Operation, Any, None]:
        """The offline phase; what else there is in the group, but for the VM's configuration, goes offline as ever."""
        self._enter(group, "Pending")
        yield from self._take_offline(name, "migration.offline-phase", target, LIVE_MIGRATION)
        others = [other for other in self.group(group).resources if self.type(self.resource(other).type).dll != _DLL]
        if others and self._is_mine(group):
            yield from self._bring_down(group, others, rule="move.brings-offline-first")

    def _drive_or_settle(self, group: str) -> Generator[Operation, Any, None]:
        """The group stays: what has gone offline, or failed meanwhile, is dealt with."""
        if all(self.rcm(name).state == "Online" for name in self.group(group).resources):
            self._settle(group)
        else:
            yield from self._drive(group)

    def CancelMigration(self, group: str) -> Procedure:
        """Give a live migration up, as long as the memory is still on its way."""
        name = self._vm_in(group)
        row = migration_of(self.world.rows, group)
        if not name or row is None or row.state not in CAN_BE_CANCELLED:
            raise CallFailed(ERROR_CLUSTER_INVALID_STATE, rule="migration.nothing-to-cancel")
        code = yield from self._ask_host(
            name, "ResourceControl", CANCEL_MIGRATION, "", rule="migration.rcm-sends-the-cancel"
        )
        return answer(code, rule="migration.cancel-is-passed-on")

    def ControlCallEnded(self, name: str, code: int) -> Procedure:
        """A control code that took its time is done with: whoever has sent it looks how it went."""
        yield signal(NEWS, self.resource(name).group, rule="migration.control-call-has-ended")
        return answer(code, rule="migration.control-call-has-ended")

    def _is_transferring(self, name: str) -> bool:
        row = migration_of(self.world.rows, self.resource(name).serves)
        is_on_its_way = row is not None and row.state in CAN_BE_CANCELLED and row.progress < ALL_COPIED
        return is_on_its_way and self.rcm(name).state == "Online"

    def _has_all_memory(self, name: str) -> bool:
        row = migration_of(self.world.rows, self.resource(name).serves)
        is_ready = row is not None and row.state in CAN_BE_CANCELLED and row.progress == ALL_COPIED
        return is_ready and self.rcm(name).state == "Online"

    def _vm_in(self, group: str) -> str:
        """The VM's resource in a group; empty in any other role."""
        names = self.group(group).resources
        return next((name for name in names if self.resource(name).type == VIRTUAL_MACHINE), "")

    def _runs_a_vm(self, group: str) -> bool:
        """Whether a group has a VM that is online, so that it can be migrated live."""
        name = self._vm_in(group)
        return bool(name) and self.rcm(name).state == "Online"


_DLL: Final = "vmclusres.dll"
