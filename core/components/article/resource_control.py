"""How the cluster service changes groups: bring online, take offline, move, fail over."""

from collections.abc import Generator
from typing import Any, Final

from core.components.groups import GROUP_SETTLED, Groups
from core.kernel.operations import (
    RPC_S_CALL_FAILED,
    RPC_S_SERVER_UNAVAILABLE,
    CallFailed,
    Operation,
    Procedure,
    answer,
    call,
    post,
    signal,
    wait_for,
)
from core.model import addresses
from core.model.control import group_state
from core.model.placement import candidates
from core.model.rows import (
    NO_CLAIM,
    ORPHANED,
    ResourceState,
    group_key,
    resource_key,
    watch_key,
)
from core.model.win32 import ERROR_CLUSTER_GROUP_BUSY, ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE, ERROR_SUCCESS

RESOURCE_STATUS: Final = "ResourceStatus"
"""The signal that a pending resource gives when it has arrived; its argument is the resource."""


class ResourceControl(Groups):
    """The Resource Control Manager (RCM) of one node's cluster service."""

    # --- failing over ----------------------------------------------------------------------

    def fail_over(self, group: str) -> Procedure:
        """A resource of the group has failed here: start the group again on another node."""
        if self.group(group).state != "Failed" or not self._still_here(group) or not self._claim(group, NO_CLAIM):
            return answer(False, rule="group.somebody-else-changes-it")
        return (yield from self._place(group, but_not=self.node))

    def take_over(self, group: str) -> Procedure:
        """The owner of the group is gone: start it on one of the survivors."""
        if not self._claim(group, ORPHANED):
            return answer(False, rule="group.somebody-else-changes-it")
        result = yield from self._place(group, but_not="")
        yield signal(GROUP_SETTLED, group, rule="takeover.is-settled")
        return result

    def _place(self, group: str, but_not: str) -> Procedure:
        """Try one node after the other until the group is online on one."""
        tried = {but_not}
        while target := self._next_target(group, tried):
            tried.add(target)
            try:
                yield call(addresses.clussvc(target), "prove", group, rule="failover.target-must-know-the-function")
                if not self._holds(group):
                    return answer(False, rule="group.somebody-else-changes-it")
                is_clear = yield from self._leave_owner(group)
                if not self._holds(group):
                    return answer(False, rule="group.somebody-else-changes-it")
                if not is_clear:
                    break  # two running copies would be worse than none
                self.hand_over(group, target)
                self.world.update(group_key(group), state="Pending")
                is_online = yield call(
                    addresses.clussvc(target), "bring_online", group, rule="failover.starts-on-target"
                )
            except CallFailed:
                is_online = False
            if is_online:
                return answer(True, rule="failover.done")
            if not self._claim(group, NO_CLAIM):
                return answer(False, rule="group.somebody-else-changes-it")
        self._release(group)
        return answer(False, rule="failover.nobody-can")

    def _next_target(self, group: str, tried: set[str]) -> str | None:
        return next((node for node in candidates(self.world.rows, group) if node not in tried), None)

    def _leave_owner(self, group: str) -> Generator[Operation, Any, bool]:
        """The node that has the group ends what is left of it; a node that is gone has nothing left."""
        owner = self.group(group).owner
        if owner not in self.view.members:
            return True
        try:
            yield call(addresses.clussvc(owner), "clear_away", group, rule="failover.clears-the-source")
        except CallFailed as failed:
            return failed.code in (RPC_S_SERVER_UNAVAILABLE, RPC_S_CALL_FAILED)
        return True

    def prove(self, group: str) -> Procedure:
        """S3: before a failover RHS must know the function that makes the resource available here."""
        for file in self._dlls(group):
            yield call(addresses.rhs(self.node), "prove", file, rule="prove.asks-rhs")
        return answer(True, rule="prove.function-is-known")

    def clear_away(self, group: str) -> Procedure:
        """End the resources of a group here, dependents first, without asking them."""
        for name in reversed(self._order(group)):
            yield call(addresses.rhs(self.node), "Terminate", name, rule="clear.terminates")
            if self._still_here(group):
                self.world.update(resource_key(name), state="Offline")
        return answer(None, rule="clear.done")

    # --- online and offline ----------------------------------------------------------------

    def bring_online(self, group: str) -> Procedure:
        """Bring the resources of a group online here, providers first; the caller has claimed it."""
        if not self.is_member or not self._holds(group):
            return answer(False, rule="group.somebody-else-changes-it")
        self.world.update(group_key(group), state="Pending")
        for name in self._order(group):
            if self.resource(name).state == "Online":
                continue
            state = yield from self._bring_resource_online(name)
            if not (self._holds(group) and self._still_here(group)):
                return answer(False, rule="group.somebody-else-changes-it")
            self.world.update(resource_key(name), state=state, monitored=state == "Online")
            if state != "Online":
                # Whoever called may be gone by now, so the claim is given back; a caller that lives takes it again.
                self._release(group)
                return answer(False, rule="online.failed")
        self._release(group)
        for kind in self._types_to_watch(group):
            yield post(self.address, "watch", kind, rule="watch.begins")
        return answer(True, rule="online.done")

    def _bring_resource_online(self, name: str) -> Generator[Operation, Any, ResourceState]:
        """One resource: RHS calls Online; a resource that needs longer reports when it is there."""
        self.world.update(resource_key(name), state="OnlinePending")
        try:
            code = yield call(addresses.rhs(self.node), "Online", name, rule="online.calls-rhs")
        except CallFailed:
            return "Failed"
        if code == ERROR_SUCCESS:
            return "Online"
        yield wait_for(RESOURCE_STATUS, name, timeout=self.preset.pending_timeout, rule="online.pending")
        return "Online" if self.resource(name).state == "Online" else "Failed"

    def take_offline(self, group: str) -> Procedure:
        """The administrator wants the group offline: dependents first, each in its own way."""
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")
        self.world.update(group_key(group), wanted_online=False)
        is_offline = yield from self._take_resources_offline(group)
        self._release(group)
        return answer(is_offline, rule="offline.done" if is_offline else "offline.failed")

    def _take_resources_offline(self, group: str) -> Generator[Operation, Any, bool]:
        for name in reversed(self._order(group)):
            if self.resource(name).state == "Offline":
                continue
            self.world.update(resource_key(name), state="OfflinePending")
            try:
                yield call(addresses.rhs(self.node), "Offline", name, rule="offline.calls-rhs")
            except CallFailed:
                if self._holds(group):
                    self.world.update(resource_key(name), state="Online", monitored=False)
                return False
            if not (self._holds(group) and self._still_here(group)):
                return False
            self.world.update(resource_key(name), state="Offline")
        return True

    def start_group(self, group: str) -> Procedure:
        """The administrator wants the group online, here."""
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")
        self.world.update(group_key(group), wanted_online=True)
        is_online = yield call(self.address, "bring_online", group, rule="online.begins")
        return answer(is_online, rule="online.done" if is_online else "online.failed")

    def move_group(self, group: str, target: str) -> Procedure:
        """The administrator moves the group: prove the target, take it offline here, bring it online there."""
        if target == self.node:
            return answer(True, rule="move.is-there-already")
        if target not in candidates(self.world.rows, group):
            raise CallFailed(ERROR_CLUSTER_NODE_CANT_HOST_RESOURCE, rule="move.target-cannot-host")
        if not self._claim(group, NO_CLAIM):
            raise CallFailed(ERROR_CLUSTER_GROUP_BUSY, rule="group.busy")
        was_online = self.group(group).wanted_online
        try:
            yield call(addresses.clussvc(target), "prove", group, rule="move.target-must-know-the-function")
        except CallFailed as failed:
            if self._holds(group):
                self._release(group)
            raise CallFailed(failed.code, rule="move.refused") from failed
        is_offline = yield from self._take_resources_offline(group)
        if not is_offline or not self._holds(group):
            if self._holds(group):
                self._release(group)
            return answer(False, rule="offline.failed")
        self.hand_over(group, target)
        if not was_online:
            self._release(group)
            return answer(True, rule="move.done")
        return (yield from self._bring_online_after_move(group, target))

    def _bring_online_after_move(self, group: str, target: str) -> Procedure:
        try:
            is_online = yield call(addresses.clussvc(target), "bring_online", group, rule="move.starts-on-target")
        except CallFailed:
            is_online = False
        if is_online:
            return answer(True, rule="move.done")
        if not self._claim(group, NO_CLAIM):
            return answer(False, rule="group.somebody-else-changes-it")
        return (yield from self._place(group, but_not=target))

    def resource_status(self, name: str, state: ResourceState) -> Procedure:
        """A resource says of itself what it is now: a pending one has arrived, or one changed from outside."""
        resource = self.resource(name)
        if not self._still_here(resource.group) or resource.state == state:
            return answer(False, rule="status.nothing-new")
        if resource.state != "OnlinePending" and self.group(resource.group).claim != NO_CLAIM:
            return answer(False, rule="status.group-is-changing-anyway")
        was_pending = resource.state == "OnlinePending"
        self.world.update(resource_key(name), state=state, monitored=state != "Failed")
        if was_pending:
            yield signal(RESOURCE_STATUS, name, rule="status.pending-is-over")
        if self.group(resource.group).claim != NO_CLAIM:
            return answer(True, rule="status.pending-is-over")
        self._release(resource.group)
        if state == "Failed":
            yield post(self.address, "fail_over", resource.group, rule="judge.failed-moves-the-group")
        return answer(True, rule="status.changed-outside-the-cluster")

    # --- small questions -------------------------------------------------------------------

    def _release(self, group: str) -> None:
        """The change is over: the group's state follows from its resources."""
        states = [self.resource(name).state for name in self.group(group).resources]
        self.world.update(group_key(group), claim=NO_CLAIM, state=group_state(states))

    def _dlls(self, group: str) -> list[str]:
        """The DLLs that the resources of a group need, each once, in the order of going online."""
        return list(dict.fromkeys(self.type(self.resource(name).type).dll for name in self._order(group)))

    def _types_to_watch(self, group: str) -> list[str]:
        types = {self.resource(name).type for name in self.group(group).resources}
        return [
            kind
            for kind in self.preset.watched_types
            if kind in types and watch_key(self.node, kind) not in self.world.rows
        ]
