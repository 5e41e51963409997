"""How the cluster service agrees on who is in: regroup, views, votes, joining and forming.

As far as this goes, nodes fail as a whole and the network between living nodes holds. After the
regroup time every survivor knows whom it can reach, and the one with the lowest id issues the
new view (inferred: the real regroup is a protocol of rounds, in the log as [RGP] and [CORE]).
The majority of the votes counted at the last view decides whether the cluster goes on, and
also whether nodes that have started may form it again.
"""

from collections.abc import Generator, Sequence
from typing import Any

from core.components.orphans import Orphans
from core.kernel.operations import Answer, CallFailed, Operation, Procedure, answer, call, post, sever, wait
from core.model import addresses, quorum
from core.model.rows import (
    NO_CLAIM,
    ORPHANED,
    PHYSICAL_DISK,
    QUORUM,
    VIEW,
    WITNESS,
    Missed,
    Regroup,
    View,
    group_key,
    member_key,
    missed_key,
    network_of,
    node_key,
    regroup_key,
    resource_key,
)
from core.model.rows import Membership as Member


class Membership(Orphans):
    """The membership, node and quorum managers of one node's cluster service."""

    # --- a node leaves ---------------------------------------------------------------------

    def node_unreachable(self, peer: str) -> Procedure:
        """NetFT reports that a node has missed too many heartbeats: regroup without it."""
        key = regroup_key(self.node)
        if peer not in self.view.members or not self.is_member or key in self.world.rows:
            return answer(None, rule="regroup.already-running")
        self.world.put(key, Regroup(self.chain))
        yield wait(self.preset.regroup_time, what="regroup", rule="regroup.takes-time")
        self.world.put(key, None)

        survivors = self._reachable_members()
        if not survivors:  # another one has counted too few votes meanwhile and stopped the cluster
            return answer(None, rule="quorum.lost")
        if survivors[0] != self.node:
            return answer(survivors[0], rule="regroup.lowest-id-issues-the-view")
        left = tuple(node for node in self.view.members if node not in survivors)
        for node in left:
            yield sever(node, rule="view.connections-are-cut")
        if not quorum.keeps_quorum(self.quorum, survivors, witness_reachable=self._has_witness):
            yield call(self.address, "stop_cluster", survivors, rule="quorum.counts-votes")
            return answer(None, rule="quorum.lost")

        yield call(self.address, "issue_view", survivors, rule="quorum.counts-votes")
        yield post(self.address, "take_over_groups", self._orphans(), rule="takeover.begins")
        return answer(self.view.number, rule="regroup.done")

    def node_suspect(self, peer: str, missed: int) -> Answer:
        """NetFT reports two fifths of the heartbeats missed: worth a line in the log, and no more."""
        return answer((peer, missed), rule="regroup.only-noted")

    def issue_view(self, members: tuple[str, ...]) -> Procedure:
        """A new membership, agreed by everybody in it, and the votes counted anew."""
        self.world.put(VIEW, View(self.view.number + 1, members))
        self.world.put(QUORUM, quorum.count(members, self.cluster.nodes, has_witness=self._has_witness))
        for node in self.cluster.nodes:
            self.world.update(node_key(node), state="Up" if node in members else "Down")
            self.world.put(member_key(node), Member(self.view.number) if node in members else None)
            for peer in self.cluster.nodes:
                if node not in members or peer not in members:
                    self.world.put(missed_key(node, peer), None)
        for node in members:
            if node != self.node:
                yield post(addresses.clussvc(node), "new_view", self.view.number, members, rule="view.is-issued")
        return answer(self.view.number, rule="quorum.kept")

    def new_view(self, number: int, members: tuple[str, ...]) -> Answer:
        """Another node has issued a view that this one is in."""
        return answer((number, members), rule="view.is-accepted")

    def _rest(self, name: str) -> None:
        """A group is offline, all of it, and nobody is changing it."""
        for resource in self.group(name).resources:
            self.world.update(resource_key(resource), state="Offline")
        self.world.update(group_key(name), state="Offline", claim=NO_CLAIM)

    def _orphan(self, name: str) -> None:
        """What a group had running is lost with its node, and claims of the dead are void."""
        for resource in self.group(name).resources:
            if self.resource(resource).state != "Offline":
                self.world.update(resource_key(resource), state="Failed", monitored=False)
        self.world.update(group_key(name), state="Pending", claim=ORPHANED)

    # --- without quorum --------------------------------------------------------------------

    def stop_cluster(self, survivors: tuple[str, ...]) -> Procedure:
        """Fewer votes than needed: there is no cluster any more, and every survivor ends what it hosts."""
        present = quorum.votes(self.quorum, survivors, witness_reachable=self._has_witness)
        self.world.update(QUORUM, present=present)
        self.world.put(VIEW, View(self.view.number, ()))
        for node in self.cluster.nodes:
            self.world.update(node_key(node), state="Down")
            self.world.put(member_key(node), None)
        for name in self.cluster.groups:
            self._let_go(name)
        for node in survivors:
            yield post(addresses.clussvc(node), "stop_without_quorum", rule="quorum.lost-stops-the-service")
        return answer(present, rule="quorum.lost")

    def _let_go(self, name: str) -> None:
        """Without a cluster nobody watches a group, and nobody is changing it."""
        for resource in self.group(name).resources:
            self.world.update(resource_key(resource), state="Offline", monitored=False)
        self.world.update(group_key(name), state="Offline", claim=NO_CLAIM)

    def stop_without_quorum(self) -> Procedure:
        """The cluster service ends here: RHS sees it and terminates its resources."""
        yield call(addresses.rhs(self.node), "TerminateAll", rule="quorum.rhs-terminates-resources")
        return answer(None, rule="quorum.waits-for-others")

    # --- a node comes ----------------------------------------------------------------------

    def start(self) -> Procedure:
        """The cluster service starts: join those who are in a view, or form the cluster with those who wait."""
        waiting, silent = [self.node], []
        for peer in self._peers():
            if self.is_member:
                break  # somebody has formed the cluster with this node while it was asking
            try:
                members = yield call(
                    addresses.clussvc(peer), "present_view", rule="join.asks-for-the-view",
                    deadline=self.preset.join_timeout,
                )  # fmt: skip
                if members:
                    yield call(addresses.clussvc(peer), "admit", self.node, rule="join.asks-to-be-admitted")
                    break
                waiting.append(peer)
            except CallFailed:
                silent.append(peer)
        if not self.is_member:
            if any(member_key(peer) in self.world.rows for peer in self._peers() if peer not in silent):
                yield post(self.address, "start", rule="join.asks-again")
                return answer(None, rule="join.asks-again")
            yield call(self.address, "form", self._in_order(waiting), rule="form.begins")
        yield from self._settle_in()
        return answer(self.view.number, rule="join.done")

    def _settle_in(self) -> Generator[Operation, Any, None]:
        """A cluster service that has just come clears up what its node still has from before."""
        yield call(addresses.vmms(self.node), "ForgetStale", rule="join.forgets-stale-configurations")

    def present_view(self) -> Answer:
        """Which nodes are in the view that this node is in; none when it is in no view."""
        members = self.view.members if self.is_member else ()
        return answer(members, rule="join.tells-the-view")

    def admit(self, joiner: str) -> Procedure:
        """Let a node in: a view with it, new votes, and a new start for what could not run without it."""
        lost = [name for name in self.cluster.groups if self.group(name).owner == joiner]
        failed = [name for name in self.cluster.groups if self._waits_for_a_node(name)]
        yield sever(joiner, rule="view.connections-are-cut")
        members = self._in_order([*(node for node in self.view.members if node != joiner), joiner])
        yield call(self.address, "issue_view", members, rule="join.admits")
        groups = self._by_priority([*lost, *(name for name in failed if name not in lost)])
        yield post(self.address, "take_over_groups", groups, rule="takeover.tries-again")
        return answer(self.view.number, rule="join.admitted")

    def form(self, waiting: tuple[str, ...]) -> Procedure:
        """No view to join: nodes that wait form the cluster, if they have the votes of the last view."""
        if not quorum.keeps_quorum(self.quorum, waiting, witness_reachable=self._has_witness):
            return answer(waiting, rule="form.not-enough-votes")
        yield call(self.address, "issue_view", waiting, rule="form.issues-view")
        groups = self._by_priority(self.cluster.groups)
        yield post(self.address, "take_over_groups", groups, rule="takeover.begins")
        return answer(self.view.number, rule="form.done")

    # --- small questions -------------------------------------------------------------------

    @property
    def _has_witness(self) -> bool:
        return WITNESS in self.world.rows

    def _peers(self) -> list[str]:
        return [node for node in self.cluster.nodes if node != self.node]

    def _in_order(self, nodes: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(nodes, key=self.cluster.nodes.index))

    def _reachable_members(self) -> tuple[str, ...]:
        """Who is in the view and has not missed too many heartbeats, as this node counts them."""
        threshold = network_of(self.world.rows).same_subnet_threshold
        reachable = []
        for node in self.view.members:
            missed = self.world.rows.get(missed_key(self.node, node))
            if not (isinstance(missed, Missed) and missed.count >= threshold):
                reachable.append(node)
        return tuple(reachable)

    def _orphans(self) -> tuple[str, ...]:
        """The groups whose owner is not in the view, and those that somebody left orphaned."""
        groups = [self.group(name) for name in self.cluster.groups]
        lost = [row.name for row in groups if row.owner not in self.view.members or row.claim == ORPHANED]
        return self._by_priority(lost)

    def _rank(self, name: str) -> tuple[int, int]:
        """The cluster's own group first (observed), storage before what lies on it (inferred), then by priority."""
        if name == self.cluster.groups[0]:
            return 0, 0
        group = self.group(name)
        is_storage = all(self.resource(resource).type == PHYSICAL_DISK for resource in group.resources)
        return (1, 0) if is_storage else (2, -group.priority)

    def _waits_for_a_node(self, name: str) -> bool:
        """Whether a group failed everywhere it was tried and nobody is at it."""
        group = self.group(name)
        return group.wanted_online and group.state == "Failed" and group.claim == NO_CLAIM
