"""Quorum: counting, the witness, the race for it, and the end of a part that has no majority.

Votes are those of the last view that was agreed on (`QuorumConfig`, on every node's disk). A part
with the majority goes on. One that lacks exactly the witness's vote has to arbitrate: it may go on
once the witness is locked for it and carries no newer epoch than its own; who challenges the
owner of the cluster's own group lets that owner go first, for 6 seconds. Without quorum within 90
seconds, or at all, the cluster service ends (wsfc-facts 9).
"""

from collections.abc import Generator, Sequence
from typing import Any, Final, Literal

from core.components.documented.going_down import GoingDown
from core.components.documented.views import Views
from core.kernel.operations import Answer, CallFailed, Operation, Procedure, answer, call, post, wait
from core.model import addresses, quorum
from core.model.links import reaches
from core.model.membership import DeathTimer, QuorumConfig, config_key, death_timer_key
from core.model.rows import QUORUM, WITNESS, Membership, Quorum, Witness, member_key
from core.model.win32 import ERROR_SUCCESS

DEATH_TIMER: Final = 90_000_000
"""How long a part may look for the one vote that it lacks (observed, wsfc-facts 9.2)."""
COURTESY: Final = 6_000_000
"""How long a challenger lets the owner of the witness go first (observed, wsfc-facts 9.2)."""
ARBITRATION_TIME: Final = 20_000_000
"""QuorumArbitrationTimeMax (documented, wsfc-facts 3.3)."""

Verdict = Literal["enough", "one-off", "lost"]


class Votes(Views, GoingDown):
    """The quorum manager of one node's cluster service."""

    # --- counting --------------------------------------------------------------------------

    def CountVotes(self, part: tuple[str, ...]) -> Answer:
        """Whether a part of the cluster has the majority of the votes counted last."""
        verdict = self._verdict(part)
        return answer(verdict, rule=VERDICTS[verdict])

    def _verdict(self, part: tuple[str, ...]) -> Verdict:
        config = self.config
        needed = (len(config.voters) + config.witness_votes) // 2 + 1
        missing = needed - self._votes(part)
        if missing <= 0:
            return "enough"
        return "one-off" if missing == 1 and config.witness_votes else "lost"

    def _votes(self, part: tuple[str, ...]) -> int:
        """The votes of the nodes in a part."""
        return sum(node in part for node in self.config.voters)

    def _count(self, members: tuple[str, ...]) -> Quorum:
        policy = self.cluster_policy
        return quorum.count(
            members,
            self.cluster.nodes,
            has_witness=self._is_witness_well,
            weightless=[node for node in self.cluster.nodes if not self.machine_of(node).weight],
            dynamic=policy.dynamic_quorum,
            lower_priority=policy.lower_quorum_priority,
        )

    def CountWitness(self) -> Procedure:
        """The cluster's own group has settled: a witness that has failed or is back changes the votes."""
        counted, config = self._count(self.members), self.config
        if not self._has_quorum or (counted.voters, counted.witness_votes) == (config.voters, config.witness_votes):
            return answer(False, rule="votes.are-as-before")
        if not self._goes_with_all(self.members):
            return answer(False, rule="votes.wait-until-all-can-hear")
        self._grant(self.members, self.view.number)
        yield self._update_the_witness()
        return answer(self.config.voters, rule="votes.are-counted-anew")

    def _tell_the_votes(self, rest: tuple[str, ...]) -> Generator[Operation, Any, None]:
        """The votes without those who are about to leave, in the database of everybody who is still in."""
        counted, epoch = self._count(rest), self.config.epoch + 1
        for node in self.members:
            self.world.put(config_key(node), QuorumConfig(epoch, counted.voters, counted.witness_votes))
        self.world.put(QUORUM, counted)
        yield post(self.address, "CompareAndSetWitnessTag", epoch, rest, rule="quorum.updates-the-witness")

    def _update_the_witness(self) -> Operation:
        """The epoch and the votes of this view are to stand on the witness as well."""
        return post(
            self.address, "CompareAndSetWitnessTag", self.config.epoch, self.members, rule="quorum.updates-the-witness"
        )

    def _goes_with_all(self, nodes: Sequence[str]) -> bool:
        """Whether everybody could be told of a change, and is in the view that it is made in: else it may not be."""
        number = self._view_number
        members = [self.world.rows.get(member_key(node)) for node in nodes]
        are_in = all(isinstance(row, Membership) and row.view == number for row in members)
        return are_in and all(node == self.node or reaches(self.world.rows, self.node, node) for node in nodes)

    @property
    def _has_quorum(self) -> bool:
        row = self.world.rows.get(member_key(self.node))
        return isinstance(row, Membership) and row.has_quorum

    # --- the witness -----------------------------------------------------------------------

    @property
    def _witness(self) -> Witness | None:
        row = self.world.rows.get(WITNESS)
        return row if isinstance(row, Witness) else None

    @property
    def _is_witness_well(self) -> bool:
        """Whether there is a witness whose resource has not failed."""
        witness = self._witness
        return witness is not None and self.rcm(witness.name).state != "Failed"

    def ArbitrateQuorum(
        self, members: tuple[str, ...], left: tuple[str, ...], alive: tuple[str, ...]
    ) -> Procedure:  # fmt: skip
        """One vote is missing, and the witness has it: a view without quorum, and a race against time."""
        number = self._enter_view(members, has_quorum=False)
        for node in members:
            self.world.put(death_timer_key(node), DeathTimer(self.now + DEATH_TIMER))
            yield post(addresses.clussvc(node), "AwaitQuorum", number, rule="quorum.starts-the-death-timer")
        yield from self._tell_members(number, members, ())
        is_won = yield from self._win_witness(members)
        if not self._is_in(number):
            return answer(False, rule="quorum.view-has-changed")
        if not is_won:
            for node in members:
                yield post(addresses.clussvc(node), "LoseQuorum", members, rule="quorum.is-lost")
            return answer(False, rule="quorum.arbitration-is-lost")
        self._grant(members, number)
        yield post(self.address, "HandleDowned", left, alive, rule="quorum.restarts-group-distribution")
        return answer(True, rule="quorum.is-arbitrated")

    def _win_witness(self, members: tuple[str, ...]) -> Generator[Operation, Any, bool]:
        """The owner of the cluster's own group arbitrates if it is here; else this node challenges it."""
        owner = self.group(self.cluster.groups[0]).owner
        arbiter = owner if owner in members else self.node
        rule = "quorum.owner-arbitrates" if arbiter == owner else "quorum.challenges-the-owner"
        try:
            is_won = yield call(
                addresses.clussvc(arbiter), "ArbitrateWitness", members, arbiter == owner, rule=rule,
                deadline=ARBITRATION_TIME,
            )  # fmt: skip
        except CallFailed:
            return False
        return bool(is_won)

    def ArbitrateWitness(self, members: tuple[str, ...], is_owner: bool) -> Procedure:  # noqa: FBT001 - a call has no keywords
        """Lock the witness, and see whether nobody has been there with a newer epoch."""
        witness = self._witness
        if witness is None:
            return answer(False, rule="quorum.there-is-no-witness")
        code = yield from self._ask_host(witness.name, "Arbitrate", rule="quorum.issues-arbitrate")
        if not is_owner:
            if code == ERROR_SUCCESS:
                yield from self._ask_host(witness.name, "Release", rule="quorum.releases-the-lock")
            yield wait(COURTESY, what="courtesy", rule="quorum.owner-goes-first")
            code = yield from self._ask_host(witness.name, "Arbitrate", rule="quorum.issues-arbitrate-again")
        if code != ERROR_SUCCESS:
            return answer(False, rule="quorum.witness-is-not-to-be-had")
        is_set = yield call(
            self.address, "CompareAndSetWitnessTag", self.config.epoch + 1, members, rule="quorum.compares-the-tag"
        )
        return answer(is_set, rule="quorum.witness-is-won" if is_set else "quorum.epoch-was-not-updated")

    def CompareAndSetWitnessTag(self, epoch: int, members: tuple[str, ...]) -> Procedure:
        """Write an epoch and the votes of those who are in on the witness, unless it has as new a one already."""
        witness = self._witness
        if witness is None:
            return answer(False, rule="quorum.there-is-no-witness")
        place = addresses.witness(witness.name)
        try:
            tag = yield call(place, "ReadTag", self.node, rule="quorum.reads-the-tag")
            if tag == self.config.epoch == epoch:
                return answer(True, rule="quorum.tag-is-there-already")
            if tag >= epoch:
                return answer(False, rule="quorum.tag-is-better")
            counted = self._count(members)
            yield call(
                place, "WriteTag", self.node, epoch, counted.voters, counted.witness_votes, rule="quorum.writes-the-tag"
            )  # fmt: skip
        except CallFailed:
            return answer(False, rule="quorum.witness-cannot-be-written")
        return answer(True, rule="quorum.tag-is-written")

    # --- without quorum --------------------------------------------------------------------

    def AwaitQuorum(self, number: int) -> Procedure:
        """The death timer: whoever has no quorum when it expires, stops."""
        yield wait(DEATH_TIMER, what="death timer", rule="quorum.death-timer-expires")
        if not self._is_in(number) or self._has_quorum:
            return answer(False, rule="quorum.death-timer-was-stopped")
        yield call(self.address, "LoseQuorum", self.members, rule="quorum.is-lost")
        return answer(True, rule="quorum.came-too-late")

    def LoseQuorum(self, part: tuple[str, ...]) -> Procedure:
        """5925: too few votes; the network driver falls silent and the service ends (wsfc-facts 9.3)."""
        if not self.is_member:
            return answer(0, rule="membership.is-out-already")
        votes = self._votes(part)
        self._leave()
        if not self.view.members:
            self.world.update(QUORUM, present=votes)
        yield post(addresses.machine(self.node), "EndProcess", self.address, rule="quorum.lost-ends-the-service")
        return answer(votes, rule="quorum.has-been-lost")

    def _is_in(self, number: int) -> bool:
        """Whether this node is still in the view of a number."""
        row = self.world.rows.get(member_key(self.node))
        return isinstance(row, Membership) and row.view == number


VERDICTS: Final[dict[Verdict, str]] = {
    "enough": "votes.are-enough",
    "one-off": "votes.one-is-missing",
    "lost": "votes.are-too-few",
}
