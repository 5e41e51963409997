"""How a cluster service comes and goes: join, form, start with or against quorum, stop in an orderly way.

A service that starts looks for a cluster to join. Where there is none it forms one with those who
wait like it, if together they have the majority as the newest copy of the cluster database among them
knows it; whoever has an older copy may not decide (5398, wsfc-facts 9.1 and 9.3). Who does not get
in tries again.
"""

from abc import abstractmethod
from collections.abc import Generator, Sequence
from typing import Any, Final

from core.components.documented.isolation import Resiliency
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
from core.model.links import reaches
from core.model.membership import (
    QuorumConfig,
    Starting,
    config_key,
    start_mode_key,
)
from core.model.rows import member_key, regroup_key

TRY_AGAIN: Final = 15_000_000
"""How long a service waits before it looks for the cluster once more (simplified)."""
JOIN_AGAIN: Final = "JoinAgain"
"""The signal that a node in quarantine may ask again; its argument is the node."""
QUARANTINE_PATIENCE: Final = 600_000_000
"""How long a node waits in quarantine before it asks once more by itself (simplified)."""
QUARANTINED: Final = "quarantined"
"""The answer to a node that asks to come in before its quarantine is over."""
FORCED_EPOCHS: Final = 1_000
"""By how much a forced start raises the epoch, so that its copy of the database wins (inferred)."""


class Joining(Resiliency):
    """The join policy manager of one node's cluster service."""

    # --- starting --------------------------------------------------------------------------

    def start(self) -> Procedure:
        """The service starts: join the cluster, or form it with those who wait; else try again."""
        if self._mode == "ForceQuorum":
            yield call(self.address, "ForceQuorum", rule="form.is-forced")
        while not self._is_in_a_view():
            waiting = yield from self._look_for_the_cluster()
            if self._is_in_a_view():
                break
            if not waiting:
                yield wait_for(JOIN_AGAIN, self.node, timeout=QUARANTINE_PATIENCE, rule="join.waits-in-quarantine")
                continue
            if self._mode == "PreventQuorum":
                yield wait(TRY_AGAIN, what="join", rule="join.only-joins")
                continue
            yield call(self.address, "form", self._in_order(waiting), rule="form.begins-with-those-who-wait")
            if not self._is_in_a_view():
                yield wait(TRY_AGAIN, what="join", rule="join.tries-again-later")
        return answer(self.members, rule="join.is-in")

    def _look_for_the_cluster(self) -> Generator[Operation, Any, list[str]]:
        """Ask everybody; returns those who wait for a cluster, too, this node among them; nobody in quarantine."""
        waiting = [self.node]
        for peer in self._peers():
            if self.is_member:
                break  # somebody has formed the cluster with this node while it was asking
            try:
                state, _, _ = yield call(
                    addresses.clussvc(peer), "present_view", rule="join.asks-who-is-in",
                    deadline=self.preset.join_timeout,
                )  # fmt: skip
                if state == "in":
                    verdict = yield call(
                        addresses.clussvc(peer), "admit", self.node, rule="join.asks-to-come-in",
                        deadline=self.preset.join_timeout,
                    )  # fmt: skip
                    if verdict == QUARANTINED:
                        return []
                elif state == "waiting":
                    waiting.append(peer)
            except CallFailed:
                continue
        return waiting

    def JoinAgain(self) -> Procedure:
        """An administrator has lifted the quarantine of this node: it need not wait for its end."""
        yield signal(JOIN_AGAIN, self.node, rule="join.quarantine-is-over")
        return answer(True, rule="join.quarantine-is-over")

    def present_view(self) -> Answer:
        """Whether this service is in a cluster with quorum, which nodes are, and the epoch of its database."""
        state = "waiting"
        if self.is_member:
            state = "in" if self._has_quorum else "busy"
        return answer((state, self.members, self.config.epoch), rule="join.says-who-is-in")

    def admit(self, joiner: str) -> Procedure:
        """Let a node in: a view with it, new votes, and a new start for what could not run without it."""
        others = [node for node in self.members if node != joiner]
        if not self._has_quorum or regroup_key(self.node) in self.world.rows:
            return answer(False, rule="join.not-now")
        if self._is_quarantined(joiner):
            return answer(QUARANTINED, rule="join.is-quarantined")
        if not all(reaches(self.world.rows, joiner, node) for node in others):
            return answer(False, rule="join.has-no-path-to-all")
        if not self._goes_with_all(others):
            return answer(False, rule="join.not-now")
        self._leave_groups(joiner)
        self._let_in(joiner)
        lost = [name for name in self.cluster.groups if self._was_left_at(name, joiner)]
        failed = [name for name in self.cluster.groups if self._waits_for_a_node(name) and name not in lost]
        yield sever(joiner, rule="view.connections-are-cut")
        members = self._in_order([*(node for node in self.members if node != joiner), joiner])
        yield from self._issue(members, joiners=(joiner,))
        yield self._update_the_witness()
        groups = self._by_priority([*lost, *failed])
        yield post(self.address, "take_over_groups", groups, rule="takeover.tries-again")
        return answer(True, rule="join.lets-in")

    def _was_left_at(self, group: str, joiner: str) -> bool:
        """Whether a node that comes owns a group that it does not run unmonitored: it starts anew."""
        return self.group(group).owner == joiner and not self._is_unmonitored(group)

    # --- forming ---------------------------------------------------------------------------

    def form(self, waiting: tuple[str, ...]) -> Procedure:
        """No cluster to join: those who wait form it, if they have the votes as the newest copy knows them."""
        known = max((self._config_of(node) for node in waiting), key=lambda config: config.epoch)
        newest = yield from self._ask_the_witness(known)
        if newest is None:
            return answer((), rule="form.newest-copy-is-elsewhere")
        self.world.put(config_key(self.node), newest)
        verdict = self._verdict(waiting)
        if verdict == "one-off":
            is_won = yield from self._win_alone(waiting)
            verdict = "enough" if is_won else "lost"
        if verdict != "enough" or self._has_anybody_formed(waiting):
            return answer(waiting, rule="form.has-too-few-votes")
        yield from self._found(waiting)
        return answer(self.members, rule="form.is-done")

    def _found(self, members: tuple[str, ...], epoch: int = 0) -> Generator[Operation, Any, None]:
        """The cluster begins anew with some nodes; what the others had is handled as after a loss."""
        for node in members:
            self._let_in(node)
        yield from self._issue(members, joiners=members, epoch=epoch)
        left = tuple(node for node in self.cluster.nodes if node not in members)
        for name in self.cluster.groups:
            group = self.group(name)
            if group.owner in members and not self._is_unmonitored(name):
                self._orphan(name)
        yield post(self.address, "HandleDowned", left, (), rule="downed.are-handled")

    def _ask_the_witness(self, newest: QuorumConfig) -> Generator[Operation, Any, QuorumConfig | None]:
        """A witness may know of a newer database: a disk has it, the others only say that there is one (1561)."""
        witness = self._witness
        if witness is None:
            return newest
        place = addresses.witness(witness.name)
        try:
            tag = yield call(place, "ReadTag", self.node, rule="quorum.reads-the-tag")
            if tag <= newest.epoch:
                return newest
            database = yield call(place, "ReadDatabase", self.node, rule="form.looks-for-the-database")
        except CallFailed:
            return newest
        return None if database is None else QuorumConfig(tag, *database)

    def _win_alone(self, waiting: tuple[str, ...]) -> Generator[Operation, Any, bool]:
        """Those who form a cluster need the witness's vote; nobody has a claim to it before them."""
        if self._witness is not None and not self._is_hosted(self._witness.name):
            yield from self._start_monitors()  # to arbitrate takes a host
        is_won = yield call(self.address, "ArbitrateWitness", waiting, True, rule="form.arbitrates")
        return bool(is_won)

    def _has_anybody_formed(self, waiting: tuple[str, ...]) -> bool:
        """Whether one of those who wait is in a cluster by now: while this one asked, time has passed."""
        return any(member_key(node) in self.world.rows for node in waiting)

    def ForceQuorum(self) -> Procedure:
        """Start-ClusterNode -ForceQuorum: this node's copy of the database counts, whatever others have."""
        epoch = self.config.epoch + FORCED_EPOCHS
        self.world.put(config_key(self.node), QuorumConfig(epoch, (self.node,), witness_votes=False))
        self.world.put(start_mode_key(self.node), None)
        yield from self._found((self.node,), epoch + 1)
        return answer(epoch, rule="form.was-forced")

    # --- two clusters meet -----------------------------------------------------------------

    def PathsAreBack(self) -> Procedure:
        """The network is whole again: are there others who went on without this part?"""
        for peer in [node for node in self.cluster.nodes if node not in self.members]:
            if not self._has_quorum:
                break
            try:
                state, members, epoch = yield call(
                    addresses.clussvc(peer), "present_view", rule="membership.meets-another-part",
                    deadline=self.preset.join_timeout,
                )  # fmt: skip
            except CallFailed:
                continue
            if state == "in" and self.node not in members:
                losers = self.members if epoch > self.config.epoch else members
                for node in losers:
                    yield post(addresses.clussvc(node), "ForcedElsewhere", peer, rule="form.newer-database-wins")
        return answer(self.members, rule="membership.has-looked-around")

    def ForcedElsewhere(self, peer: str) -> Procedure:
        """Another part was started with ForceQuorum: its database counts, and this service stops (5396)."""
        if not self.is_member:
            return answer(False, rule="membership.is-out-already")
        self._leave()
        yield post(addresses.machine(self.node), "EndProcess", self.address, rule="form.loser-stops")
        return answer(peer, rule="form.was-forced-elsewhere")

    # --- stopping --------------------------------------------------------------------------

    def StopNode(self) -> Procedure:
        """The service stops in an orderly way: what it hosts goes first, then its vote, then itself."""
        if self.is_member and self.cluster_policy.drain_on_shutdown and len(self.members) > 1:
            yield from self._drain()
        for name in self._by_priority([name for name in self.cluster.groups if self._still_here(name)])[::-1]:
            yield from self._put_down(name)
        others = [node for node in self.members if node != self.node]
        if others and self._goes_with_all(others):
            yield call(self.address, "GiveUpVote", tuple(others), rule="membership.gives-its-vote-up")
        if self.is_member:
            self._leave()
        if others:
            yield post(
                addresses.clussvc(others[0]), "GracefulShutdown", self.node, rule="membership.says-that-it-leaves"
            )  # fmt: skip
        yield post(addresses.machine(self.node), "StopService", "clussvc", rule="membership.ends-in-order")
        return answer(tuple(others), rule="membership.has-left")

    def GiveUpVote(self, rest: tuple[str, ...]) -> Procedure:
        """Before a node leaves, the votes are counted without it, and its own copy of the database knows that, too."""
        yield from self._tell_the_votes(rest)
        return answer(self.config.voters, rule="votes.are-counted-without-it")

    def _put_down(self, group: str) -> Generator[Operation, Any, None]:
        """What could not be moved is taken offline here: a VM as its OfflineAction says."""
        if not self._still_here(group) or not self._claim(group, self.group(group).claim):
            return
        self._enter(group, "Pending")
        yield from self._bring_down(group, self._order(group), rule="offline.service-stops")
        if self._is_mine(group):
            self._settle(group)

    def GracefulShutdown(self, node: str) -> Procedure:
        """A member has left in an orderly way: no heartbeat need be missed, and its vote goes with it."""
        if node not in self.members or not self._has_quorum:
            return answer(False, rule="membership.is-out-already")
        yield sever(node, rule="view.connections-are-cut")
        rest = tuple(one for one in self.members if one != node)
        if not self._goes_with_all(rest) or self._verdict(rest) != "enough":
            # Without DynamicQuorum its vote still counts: whether the others may go on without it is for them to find.
            yield call(self.address, "NodeDisconnected", node, False, rule="regroup.all-routes-are-down")
            return answer(node, rule="membership.node-has-left")
        yield from self._issue(rest)
        yield post(self.address, "HandleDowned", (), (), rule="downed.are-handled")
        return answer(node, rule="membership.node-has-left")

    # --- small questions -------------------------------------------------------------------

    def _is_in_a_view(self) -> bool:
        """`is_member`, asked anew: while a call was out, somebody may have taken this node in."""
        return self.is_member

    @property
    def _mode(self) -> str:
        row = self.world.rows.get(start_mode_key(self.node))
        return row.mode if isinstance(row, Starting) else ""

    def _config_of(self, node: str) -> QuorumConfig:
        row = self.world.rows[config_key(node)]
        assert isinstance(row, QuorumConfig)
        return row

    def _peers(self) -> list[str]:
        return [node for node in self.cluster.nodes if node != self.node]

    def _in_order(self, nodes: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(nodes, key=self.cluster.nodes.index))

    @abstractmethod
    def _drain(self) -> Generator[Operation, Any, bool]:
        """Move away what this node has (see `drain`)."""
