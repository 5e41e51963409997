"""Regroup: how the nodes of a view agree on who is left (RGP, MM and CORE in the log).

Whoever loses all routes to a member, or its connection, begins a regroup. After the regroup time
those who still reach one another form the largest set in which everybody reaches everybody, and the
one with the lowest id announces the outcome (inferred: the real regroup is a protocol of rounds).
Whether that set may go on is a question of votes. A node that finds itself left out of a newer
view ends its cluster service, which starts again and asks to join.
"""

from abc import ABC, abstractmethod
from collections.abc import Generator, Sequence
from typing import Any, Final

from core.components.documented.routes import Routes
from core.kernel.operations import (
    Answer,
    CallFailed,
    Operation,
    Procedure,
    answer,
    call,
    post,
    sever,
    signal,
    wait,
    wait_for,
)
from core.model import addresses
from core.model.control import Disconnected, disconnected_key
from core.model.membership import (
    Promise,
    QuorumConfig,
    config_key,
    death_timer_key,
    drained_key,
    interface_key,
    promise_key,
    route_key,
)
from core.model.rows import (
    NO_CLAIM,
    QUORUM,
    VIEW,
    Membership,
    Quorum,
    Regroup,
    View,
    group_key,
    member_key,
    missed_key,
    node_key,
    process_key,
    regroup_key,
)

VIEW_ISSUED: Final = "ViewIssued"
"""The signal that a node has got a new view; its argument is the node."""

STAGE_TIMEOUT: Final = 5_000_000
"""ClusSvcRegroupStageTimeout: how long a round of a regroup may take (documented, wsfc-facts 3.3)."""

REGROUP_TICK: Final = 300_000
"""RegroupTickInMilliseconds: from one round to the next (documented, wsfc-facts 3.3)."""

VIEW_TIMEOUT: Final = 6_000_000
"""How long a node waits for the view that another one should announce: a little more than a round (inferred)."""

PROMISE: Final = 12_000_000
"""How long a node is bound to a coordinator that has asked it to agree: two rounds (inferred)."""

REGROUP_OF_TWO: Final = 620_000
"""The regroup time where only two nodes were in the view (observed, wsfc-facts 4.5)."""


class Views(Routes, ABC):
    """The membership manager of one node's cluster service."""

    # --- somebody is gone ------------------------------------------------------------------

    def ConnectionBroken(self, peer: str) -> Procedure:
        """The connection to another node's cluster service has closed: its process is gone, its machine lives."""
        yield call(self.address, "NodeDisconnected", peer, True, rule="membership.connection-is-broken")
        return answer(peer, rule="membership.connection-is-noted")

    def NodeDisconnected(self, peer: str, is_alive: bool) -> Procedure:  # noqa: FBT001 - a call has no keywords
        """There is no way to a member any more: find out who is left.

        Args:
            peer: The member.
            is_alive: Whether its machine still gives a sign of life.
        """
        key = disconnected_key(self.node, peer)
        if peer not in self.members or key in self.world.rows:
            return answer(False, rule="regroup.knows-already")
        self.world.put(key, Disconnected(self.node, peer, is_alive))
        if regroup_key(self.node) not in self.world.rows:
            yield post(self.address, "Regroup", rule="regroup.begins")
        return answer(True, rule="regroup.node-is-disconnected")

    def LeftOut(self, peer: str) -> Procedure:
        """A node has a newer view without this one: the others went on, and this service has to start again."""
        if not self.is_member:
            return answer(False, rule="membership.is-out-already")
        self._leave()
        yield post(
            addresses.machine(self.node), "EndProcess", self.address, rule="membership.left-out-ends-the-service"
        )  # fmt: skip
        return answer(peer, rule="membership.was-left-out")

    # --- agreeing --------------------------------------------------------------------------

    def Regroup(self) -> Procedure:
        """Give everybody time to notice, then agree on who is left."""
        key = regroup_key(self.node)
        if key in self.world.rows or not self.is_member:
            return answer(False, rule="regroup.runs-already")
        self.world.put(key, Regroup(self.chain))
        duration = REGROUP_OF_TWO if len(self.members) == 2 else self.preset.regroup_time
        yield wait(duration, what="regroup", rule="regroup.rounds-take-time")
        asked = ""
        while (survivors := self._agreed()) != self.members:
            first = survivors[0]
            if first == self.node:
                if not (yield from self._gather(survivors)):
                    continue
                yield call(self.address, "Conclude", survivors, rule="regroup.announces-the-outcome")
                break
            has_come = yield wait_for(VIEW_ISSUED, self.node, timeout=VIEW_TIMEOUT, rule="regroup.waits-for-the-view")
            if has_come or self._agreed() != survivors:
                continue
            if asked != first:
                asked = first  # it may have lost nobody itself
                yield post(addresses.clussvc(first), "Regroup", rule="regroup.asks-for-one")
            else:
                self.world.put(disconnected_key(self.node, first), Disconnected(self.node, first))
        self.world.put(key, None)
        if self._agreed() != self.members:  # meanwhile another one was lost
            yield post(self.address, "Regroup", rule="regroup.begins")
        return answer(self.members, rule="regroup.is-over")

    def _gather(self, survivors: tuple[str, ...]) -> Generator[Operation, Any, bool]:
        """Ask every survivor to agree: so nobody is counted on who cannot be reached, or goes with others."""
        number = self._view_number
        if not self._promises(self.node, number):
            yield wait(REGROUP_TICK, what="RegroupTickInMilliseconds", rule="regroup.tries-another-round")
            return False
        for peer in survivors[1:]:
            try:
                agrees = yield call(
                    addresses.clussvc(peer), "Agree", self.node, number, rule="regroup.asks-to-agree",
                    deadline=STAGE_TIMEOUT,
                )  # fmt: skip
            except CallFailed:
                agrees = False
            if not agrees:
                self.world.put(disconnected_key(self.node, peer), Disconnected(self.node, peer))
                return False
        return self._view_number == number and self._agreed() == survivors

    def Agree(self, coordinator: str, number: int) -> Answer:
        """Another node of the view wants to conclude the regroup: agree, unless somebody else was promised that."""
        agrees = self._promises(coordinator, number)
        return answer(agrees, rule="regroup.agrees" if agrees else "regroup.does-not-agree")

    def _promises(self, coordinator: str, number: int) -> bool:
        """Go along with one coordinator, and until that is over with no other one."""
        row = self.world.rows.get(promise_key(self.node))
        is_bound = isinstance(row, Promise) and row.view == number and row.until > self.now and row.to != coordinator
        if self._view_number != number or is_bound:
            return False
        self.world.put(promise_key(self.node), Promise(coordinator, number, self.now + PROMISE))
        return True

    @property
    def _view_number(self) -> int:
        row = self.world.rows.get(member_key(self.node))
        return row.view if isinstance(row, Membership) else 0

    def _agreed(self) -> tuple[str, ...]:
        """The largest set of members who all reach one another, as this node and those that it reaches know."""
        rows, members = self.world.rows, self.members
        near = [node for node in members if disconnected_key(self.node, node) not in rows]
        broken = [
            (one, other)
            for place, one in enumerate(near)
            for other in near[place + 1 :]
            if disconnected_key(one, other) in rows or disconnected_key(other, one) in rows
        ]
        return tuple(near) if not broken else self._largest(near, broken)

    def _largest(self, near: Sequence[str], broken: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """The largest set without a broken pair; among equals the one with the lowest ids (inferred)."""
        import networkx  # noqa: PLC0415 - its import costs as much as opening a window

        graph = networkx.complete_graph(near)
        graph.remove_edges_from(broken)
        order = self.cluster.nodes.index
        sets = [sorted(clique, key=order) for clique in networkx.find_cliques(graph)]
        best = min(sets, key=lambda clique: (-len(clique), [order(node) for node in clique]))
        # Who does not belong to the largest set is left with those that it alone reaches.
        return tuple(best) if self.node in best else (self.node,)

    def Conclude(self, survivors: tuple[str, ...]) -> Procedure:
        """The outcome of a regroup: with enough votes a new view, else the end of every service in it."""
        left = tuple(node for node in self.members if node not in survivors)
        alive = tuple(node for node in left if self._showed_life(node))
        for node in left:
            yield sever(node, rule="view.connections-are-cut")
        verdict = yield call(self.address, "CountVotes", survivors, rule="quorum.counts-the-votes-of-a-part")
        if verdict == "enough":
            yield from self._issue(survivors)
            yield post(self.address, "HandleDowned", left, alive, rule="downed.are-handled")
        elif verdict == "one-off":
            yield call(self.address, "ArbitrateQuorum", survivors, left, alive, rule="quorum.is-one-off")
        else:
            for node in survivors:
                yield post(addresses.clussvc(node), "LoseQuorum", survivors, rule="quorum.is-lost")
        return answer(verdict, rule="regroup.has-an-outcome")

    def _showed_life(self, peer: str) -> bool:
        row = self.world.rows.get(disconnected_key(self.node, peer))
        return isinstance(row, Disconnected) and row.is_alive

    # --- a new view ------------------------------------------------------------------------

    def IssueView(self, members: tuple[str, ...], joiners: tuple[str, ...], epoch: int) -> Procedure:
        """A new view with quorum, and the votes counted anew.

        Args:
            members: Who is in it.
            joiners: Those of them who were not in the view before, or start anew.
            epoch: The least that the epoch of the database becomes.
        """
        number = self._enter_view(members, has_quorum=True)
        self._grant(members, number, epoch)
        yield from self._tell_members(number, members, joiners)
        return answer(number, rule="view.is-issued-with-new-votes")

    def _issue(
        self, members: tuple[str, ...], *, joiners: tuple[str, ...] = (), epoch: int = 0
    ) -> Generator[Operation, Any, None]:
        yield call(self.address, "IssueView", members, joiners, epoch, rule="view.has-to-be-issued")

    def _enter_view(self, members: tuple[str, ...], *, has_quorum: bool) -> int:
        """Everybody in it is in a new view from now on, and what was counted about others is void."""
        rows = self.world.rows
        numbers = [row.view for row in rows.values() if isinstance(row, Membership)]
        number = max(self.view.number, *numbers, 0) + 1
        for node in members:
            if process_key(addresses.clussvc(node)) in rows:
                self.world.put(member_key(node), Membership(number, members, has_quorum))
            self.world.put(promise_key(node), None)
            for peer in self.cluster.nodes:
                self.world.put(disconnected_key(node, peer), None)
                self.world.put(missed_key(node, peer), None)
                if peer not in members:
                    for network in self.cluster.networks:
                        self.world.put(route_key(node, network, peer), None)
        return number

    def _grant(self, members: tuple[str, ...], number: int, epoch: int = 0) -> None:
        """A view has quorum: it is the cluster's, its votes are counted anew, and every member writes that down."""
        counted = self._count(members)
        epoch = max(epoch, self.config.epoch + 1)
        for node in members:
            if member_key(node) in self.world.rows:
                self.world.put(member_key(node), Membership(number, members, has_quorum=True))
                self.world.put(config_key(node), QuorumConfig(epoch, counted.voters, counted.witness_votes))
                self.world.put(death_timer_key(node), None)
        self.world.put(VIEW, View(number, members))
        self.world.put(QUORUM, counted)
        for network in self.cluster.networks:
            self._assess(network)  # of those who are in now: who has left is no partition any more
        for node in self.cluster.nodes:
            state = self.machine_of(node).state
            if node not in members:
                status = ("DrainFailed" if one == "DrainInProgress" else one for one in self.machine_of(node).status)
                self.world.update(node_key(node), state="Down", status=tuple(status))
                for network in self.cluster.networks:
                    self.world.put(interface_key(node, network), None)
            elif state != "Paused":
                # What was paused stays so, also when it was down in between.
                is_paused = drained_key(node) in self.world.rows
                self.world.update(node_key(node), state="Paused" if is_paused else "Up")

    @abstractmethod
    def _count(self, members: tuple[str, ...]) -> Quorum:
        """The votes of a view (see `votes`)."""

    def _tell_members(
        self, number: int, members: tuple[str, ...], joiners: tuple[str, ...]
    ) -> Generator[Operation, Any, None]:
        for node in members:
            yield post(addresses.clussvc(node), "NewView", number, members, joiners, rule="view.is-announced")

    def NewView(self, number: int, members: tuple[str, ...], joiners: tuple[str, ...]) -> Procedure:
        """A view that this node is in has been announced."""
        if self.node not in self.members:
            return answer(False, rule="view.is-out-of-date")
        yield signal(VIEW_ISSUED, self.node, rule="view.regroup-is-over")
        if self.node in joiners:
            yield post(self.address, "SettleIn", rule="join.settles-in")
        for joiner in joiners:
            yield post(self.address, "ConsiderFailback", joiner, rule="failback.node-is-back")
        return answer((number, members), rule="view.is-entered")

    # --- leaving ---------------------------------------------------------------------------

    def _leave(self) -> None:
        """This node takes part in no view any more; what it was changing, nobody is changing now."""
        self.world.put(member_key(self.node), None)
        self.world.put(death_timer_key(self.node), None)
        self.world.put(promise_key(self.node), None)
        self._leave_groups(self.node)
        if self.node in self.view.members:
            rest = tuple(node for node in self.view.members if node != self.node)
            self.world.put(VIEW, View(self.view.number, rest))
            self.world.update(node_key(self.node), state="Down")
            if not rest:
                self.world.update(QUORUM, present=0)
                for group in self.cluster.groups:
                    self.world.update(group_key(group), claim=NO_CLAIM)

    @abstractmethod
    def _leave_groups(self, node: str) -> None:
        """What becomes of the groups of a node that has left (see `isolation`)."""

    @property
    def config(self) -> QuorumConfig:
        """Who may vote, as this node's copy of the cluster database has it."""
        row = self.world.rows[config_key(self.node)]
        assert isinstance(row, QuorumConfig)
        return row
