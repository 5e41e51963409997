"""The two consoles of the administrator, and what each speaks to.

Failover Cluster Manager talks to the cluster service of the node that owns a group; Hyper-V
Manager talks to Hyper-V on the node, past the cluster, which hears of it only through
VMCLUSRES.DLL (S7).
"""

from core.components.base import ClusterComponent
from core.components.properties import PropertyConsole
from core.kernel.operations import CallFailed, Procedure, answer, call
from core.model import addresses
from core.model.win32 import ERROR_HOST_NODE_NOT_AVAILABLE


class FailoverClusterManager(PropertyConsole):
    """Failover Cluster Manager."""

    def stop_group(self, group: str) -> Procedure:
        """Take a role offline."""
        return (yield from self._ask_owner(group, "take_offline", group))

    def start_group(self, group: str) -> Procedure:
        """Bring a role online on the node that owns it."""
        return (yield from self._ask_owner(group, "start_group", group))

    def move_group(self, group: str, target: str) -> Procedure:
        """Move a role to another node."""
        return (yield from self._ask_owner(group, "move_group", group, target))

    def _ask_owner(self, group: str, function: str, *arguments: str) -> Procedure:
        owner = self.group(group).owner
        if owner not in self.view.members:
            return answer(ERROR_HOST_NODE_NOT_AVAILABLE, rule="console.owner-is-not-in-the-cluster")
        try:
            result = yield call(addresses.clussvc(owner), function, *arguments, rule="console.asks-the-owner")
        except CallFailed as failed:
            return answer(failed.code, rule="console.shows-an-error")
        return answer(result, rule="console.shows-the-result")


class HyperVManager(ClusterComponent):
    """Hyper-V Manager."""

    def stop_vm(self, node: str, vm: str) -> Procedure:
        """Turn a VM off on the node where it is registered."""
        return (yield from self._ask_vmms(node, "StopFromConsole", vm))

    def start_vm(self, node: str, vm: str) -> Procedure:
        """Start a VM on the node where it is registered."""
        return (yield from self._ask_vmms(node, "StartFromConsole", vm))

    def _ask_vmms(self, node: str, function: str, vm: str) -> Procedure:
        try:
            state = yield call(addresses.vmms(node), function, vm, rule="console.asks-hyper-v", deadline=30_000_000)
        except CallFailed as failed:
            return answer(failed.code, rule="console.shows-an-error")
        return answer(state, rule="console.shows-the-result")
