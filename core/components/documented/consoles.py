"""The two consoles of the documented account: what they order is answered at once, and done later."""

from typing import Final

from core.components import consoles
from core.kernel.operations import CallFailed, Procedure, answer, call
from core.model import addresses
from core.model.migrations import CONTEXT_OF, MoveKind
from core.model.win32 import ERROR_HOST_NODE_NOT_AVAILABLE

PATIENCE: Final = 1_200_000_000
"""How long the console waits for a node that stops, drains and all: ShutdownTimeoutInMinutes, 20 (documented)."""


class FailoverClusterManager(consoles.FailoverClusterManager):
    """Failover Cluster Manager: the Cluster API, to the node that owns the group."""

    def stop_group(self, group: str) -> Procedure:
        """Take a role offline; PersistentState is 0 from then on."""
        return (yield from self._ask_owner(group, "OfflineGroup", group))

    def start_group(self, group: str) -> Procedure:
        """Bring a role online on the node that owns it."""
        return (yield from self._ask_owner(group, "OnlineGroup", group))

    def move_group(self, group: str, target: str) -> Procedure:
        """Move a role to another node."""
        return (yield from self._ask_owner(group, "MoveGroup", group, target))

    def stop_node(self, node: str) -> Procedure:
        """Stop the cluster service of a node in an orderly way (Stop-ClusterNode)."""
        return (yield from self._ask_node(node, "StopNode"))

    def clear_quarantine(self, node: str) -> Procedure:
        """Let a quarantined node in again (Start-ClusterNode -ClearQuarantine): any node of the cluster can."""
        members = self.view.members
        if not members:
            return answer(ERROR_HOST_NODE_NOT_AVAILABLE, rule="console.nobody-is-in-the-cluster")
        return (yield from self._ask_node(members[0], "ClearQuarantine", node))

    def move_to_best(self, group: str) -> Procedure:
        """Move a role to the best possible node: RCM chooses."""
        return (yield from self._ask_owner(group, "MoveGroup", group, ""))

    def live_migrate(self, vm: str, target: str) -> Procedure:
        """Move a VM while it runs."""
        return (yield from self._move(vm, target, "Live"))

    def quick_migrate(self, vm: str, target: str) -> Procedure:
        """Move a VM saved."""
        return (yield from self._move(vm, target, "Quick"))

    def shutdown_migrate(self, vm: str, target: str) -> Procedure:
        """Move a VM whose guest is shut down before."""
        return (yield from self._move(vm, target, "Shutdown"))

    def turn_off_migrate(self, vm: str, target: str) -> Procedure:
        """Move a VM that is turned off before."""
        return (yield from self._move(vm, target, "TurnOff"))

    def cancel_migration(self, vm: str) -> Procedure:
        """Give a live migration up."""
        return (yield from self._ask_owner(vm, "CancelMigration", vm))

    def pause_node(self, node: str) -> Procedure:
        """Suspend-ClusterNode: the node takes no more groups, and keeps those it has."""
        return (yield from self._ask_node(node, "SuspendNode", "Keep"))

    def drain_node(self, node: str) -> Procedure:
        """Suspend-ClusterNode -Drain: the node takes no more groups, and its own go."""
        return (yield from self._ask_node(node, "SuspendNode", "Drain"))

    def resume_node(self, node: str, failback: str) -> Procedure:
        """Resume-ClusterNode: the node takes groups again; which come back depends."""
        return (yield from self._ask_node(node, "ResumeNode", failback))

    def _move(self, vm: str, target: str, kind: MoveKind) -> Procedure:
        return (yield from self._ask_owner(vm, "MoveClusterGroupEx", vm, target, CONTEXT_OF[kind]))

    def _ask_node(self, node: str, function: str, *arguments: str) -> Procedure:
        try:
            result = yield call(
                addresses.clussvc(node), function, *arguments, rule="console.asks-the-node", deadline=PATIENCE
            )
        except CallFailed as failed:
            return answer(failed.code, rule="console.shows-an-error")
        return answer(result, rule="console.shows-the-result")


class HyperVManager(consoles.HyperVManager):
    """Hyper-V Manager: VMMS of one node, past the cluster."""

    def save_vm(self, node: str, vm: str) -> Procedure:
        """Save a VM."""
        return (yield from self._ask_vmms(node, "SaveFromConsole", vm))

    def shut_down_vm(self, node: str, vm: str) -> Procedure:
        """Shut the guest of a VM down."""
        return (yield from self._ask_vmms(node, "ShutDownFromConsole", vm))

    def pause_vm(self, node: str, vm: str) -> Procedure:
        """Pause a VM."""
        return (yield from self._ask_vmms(node, "PauseFromConsole", vm))

    def resume_vm(self, node: str, vm: str) -> Procedure:
        """Resume a paused VM."""
        return (yield from self._ask_vmms(node, "ResumeFromConsole", vm))
