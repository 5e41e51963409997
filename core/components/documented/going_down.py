"""How RCM speaks to resource hosts and takes resources down: announced, dependents first, by force if need be.

A host may be restarting, hang, or end during the call; what it was asked for has then to be had some
other way. Waiting is for news (`NEWS`): whatever happens to a resource of a group signals it.
"""

from collections.abc import Generator, Sequence
from typing import Any, Final

from core.components.documented.resource_states import ResourceStates
from core.kernel.operations import CallFailed, Operation, call, wait_for
from core.model import addresses
from core.model.migrations import MoveContext
from core.model.rows import VIRTUAL_MACHINE
from core.model.win32 import ERROR_IO_PENDING, ERROR_SUCCESS

NEWS: Final = "ResourceStateChange"
"""The signal that something has happened to a resource of a group; its argument is the group."""

CAN_BE_ASKED: Final = ("Online", "WaitingToGoOffline", "OnlinePending")
"""The states in which a resource is asked to go offline, rather than just being taken for it."""

STATE_CHANGE_REASON: Final = "CLUSCTL_RESOURCE_STATE_CHANGE_REASON"


class GoingDown(ResourceStates):
    """Taking resources offline, and what RCM asks of their hosts for that."""

    def _announce(self, group: str, reason: str) -> Generator[Operation, Any, None]:
        """Tell what is online why its state is about to change (CLUSTER_RESOURCE_STATE_CHANGE_REASON)."""
        for name in reversed(self._order(group)):
            if self.rcm(name).state == "Online" and self._is_hosted(name):
                yield from self._ask_host(name, "ResourceControl", STATE_CHANGE_REASON, reason, rule="move.says-why")

    def _bring_down(
        self, group: str, names: Sequence[str], rule: str, target: str = "", context: MoveContext | None = None
    ) -> Generator[Operation, Any, None]:
        """Take some resources of a group offline; what has failed has been terminated already.

        Args:
            group: Its name.
            names: The resources.
            rule: Why.
            target: Where the group is to go, if it moves.
            context: What is to be done with a VM; None leaves it to its OfflineAction.
        """
        going = [name for name in reversed(self._order(group)) if name in names]
        for name in going:
            if self.rcm(name).state == "Online" and name != going[0]:
                self._go(name, "WaitingToGoOffline")
        for name in going:
            if not self._is_mine(group):
                return
            if self.rcm(name).state in CAN_BE_ASKED:
                yield from self._take_offline(name, rule, target, context)
            elif self.rcm(name).state not in ("Offline", "Failed", "ProcessingFailure"):
                self._go(name, "Offline")

    def _take_offline(
        self, name: str, rule: str, target: str = "", context: MoveContext | None = None
    ) -> Generator[Operation, Any, None]:
        """One resource: RHS calls Offline, and may have to wait for the final status."""
        group = self.resource(name).group
        while not self._is_hosted(name):
            yield wait_for(NEWS, group, rule="rcm.waits-for-the-monitor")
        if not self._is_mine(group) or self.rcm(name).state not in CAN_BE_ASKED:
            return
        self._go(name, "OfflineCallIssued")
        generation = self.rcm(name).generation
        try:
            if context is not None and self.resource(name).type == VIRTUAL_MACHINE:
                code = yield call(self.host_of(name), "OfflineV2", name, generation, target, context, rule=rule)
            else:
                code = yield call(self.host_of(name), "Offline", name, generation, rule=rule)
        except CallFailed as failed:
            code = failed.code
            yield from self._end_by_force(name)
        if not self._is_mine(group) or self.rcm(name).state != "OfflineCallIssued":
            return
        if code == ERROR_IO_PENDING:
            self._go(name, "OfflinePending", code=code)
            while self._is_mine(group) and self.rcm(name).state == "OfflinePending":
                yield wait_for(NEWS, group, rule="rcm.waits-for-the-monitor")
            return
        self._go(name, "Offline", code=code)

    def _end_by_force(self, name: str) -> Generator[Operation, Any, None]:
        """Nobody could be asked to stop a VM; two running copies would be worse than one lost."""
        resource = self.resource(name)
        if resource.type == VIRTUAL_MACHINE:
            machine = addresses.machine(self.node)
            yield call(machine, "EndWorker", resource.serves, rule="offline.ends-the-worker-by-force")

    def _ask_host(self, name: str, function: str, *rest: Any, rule: str) -> Generator[Operation, Any, int]:
        """A question to the host of a resource; a host that is not there gives the error of the call."""
        try:
            code = yield call(self.host_of(name), function, name, *rest, rule=rule)
        except CallFailed as failed:
            return failed.code
        return code if isinstance(code, int) else ERROR_SUCCESS

    def _terminate(self, name: str, rule: str) -> Generator[Operation, Any, None]:
        """End a resource through its host, or past it when the host cannot."""
        code = yield from self._ask_host(name, "Terminate", rule=rule)
        if code != ERROR_SUCCESS:
            yield from self._end_by_force(name)
