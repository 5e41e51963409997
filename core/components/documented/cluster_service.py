"""The cluster service, clussvc.exe, in the documented account: RCM and membership under one roof."""

from collections.abc import Generator
from typing import Any

from core.components.documented.failures import KEPT_APART
from core.components.documented.monitors import MonitorControl
from core.components.membership import Membership
from core.kernel.operations import Operation, Procedure, answer, call, post
from core.model import addresses
from core.model.control import Disconnected, disconnected_key
from core.model.rows import NO_CLAIM, ORPHANED, group_key
from core.model.targets import is_kept_apart


class ClusterService(MonitorControl, Membership):
    """The cluster service of one node."""

    @property
    def process(self) -> str:
        return self.address

    # --- nodes come and go -----------------------------------------------------------------

    def ConnectionBroken(self, peer: str) -> Procedure:
        """The connection to another node's cluster service has closed: it is known to be gone at once."""
        self.world.put(disconnected_key(self.node, peer), Disconnected(self.node, peer))
        yield call(self.address, "node_unreachable", peer, rule="membership.connection-is-broken")
        return answer(peer, rule="membership.connection-is-broken")

    def issue_view(self, members: tuple[str, ...]) -> Procedure:
        """A new membership; who has come may be what a group has been waiting for."""
        joiners = [node for node in members if node not in self.view.members]
        for node in members:
            for peer in members:
                self.world.put(disconnected_key(node, peer), None)
        result = yield from super().issue_view(members)
        for joiner in joiners:
            for node in members:
                yield post(addresses.clussvc(node), "ConsiderFailback", joiner, rule="failback.node-is-back")
        return result

    def _reachable_members(self) -> tuple[str, ...]:
        reachable = super()._reachable_members()
        return tuple(node for node in reachable if disconnected_key(self.node, node) not in self.world.rows)

    def _settle_in(self) -> Generator[Operation, Any, None]:
        yield from super()._settle_in()
        yield from self._start_monitors()

    # --- groups without an owner -----------------------------------------------------------

    def take_over(self, group: str) -> Procedure:
        """The owner of a group is gone: choose a survivor, which brings it online."""
        if not self._claim(group, ORPHANED):
            return answer(False, rule="group.somebody-else-changes-it")
        targets = self._targets(group, "")
        if not targets:
            yield from self._keep_failed(group)
            yield post(self.address, "GroupSettled", group, rule="takeover.tells-the-coordinator")
            return answer("", rule="failover.no-node-is-left")
        yield from self._hand(group, targets[0], "NodeDown")
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

    def _waits_for_a_node(self, name: str) -> bool:
        """Whether a group failed for want of a node, so that one that joins may have it."""
        group = self.group(name)
        is_stuck = group.state == "Failed" or self.rcm_group(name).status == KEPT_APART
        return is_stuck and group.claim == NO_CLAIM and group.wanted_online and not self._targets(name, group.owner)

    def _orphan(self, name: str) -> None:
        """What a group had running is lost with its node, and claims of the dead are void."""
        self._all_offline(name)
        self._enter(name, "Orphaned")
        self.world.update(group_key(name), claim=ORPHANED)

    def _rest(self, name: str) -> None:
        self._let_go(name)

    def _let_go(self, name: str) -> None:
        self._all_offline(name)
        if self.rcm_group(name).state != "Offline":
            self._enter(name, "Offline")
        self.world.update(group_key(name), claim=NO_CLAIM)

    def _all_offline(self, name: str) -> None:
        for resource in self.group(name).resources:
            if self.rcm(resource).state != "Offline":
                self._go(resource, "Offline")

    # --- without quorum --------------------------------------------------------------------

    def stop_without_quorum(self) -> Procedure:
        """The cluster service ends here: every resource host sees it and terminates what it has."""
        for host in self.hosts():
            yield call(host, "TerminateAll", rule="quorum.rhs-terminates-resources")
        return answer(None, rule="quorum.waits-for-others")
