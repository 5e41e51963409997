"""The two consoles of the documented account: what they order is answered at once, and done later."""

from core.components import consoles
from core.kernel.operations import Procedure


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
