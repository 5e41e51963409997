"""RCM and failures: restart in place, fail over, stay failed; failures inside a VM; going back (wsfc-facts 5).

Counting is by windows: the restarts of a resource inside RestartPeriod, on this node; the failovers
of a group inside FailoverPeriod, wherever it was.
"""

from collections.abc import Sequence
from typing import Final

from core.components.documented.groups import FAIL_OVER, FAILBACK, RESTART, STAY_FAILED, GroupControl
from core.kernel.operations import Answer, Procedure, answer, post, wait
from core.model.calendar import until_hours
from core.model.control import rcm_group_key, rcm_key
from core.model.policies import COMPUTED, DONT_RESTART, EMBEDDED_RECOVER, RESTART_NOTIFY
from core.model.rows import NO_CLAIM
from core.model.targets import is_kept_apart, may_host
from core.model.win32 import ERROR_NOT_ENOUGH_MEMORY, ERROR_RESOURCE_FAILED

EMBEDDED: Final = "EMBEDDED"
KEPT_APART: Final = "Anti-Affinity Conflict"


class FailureControl(GroupControl):
    """What RCM does when a resource fails."""

    def HandleFailure(self, name: str) -> Answer:
        """Count a failure and say what is to be done: restart, fail over, or leave it failed."""
        policy, rcm = self.policy(name), self.rcm(name)
        failures = (*self._recent(rcm.failures, policy.restart_period), self.now)
        self.world.update(rcm_key(name), failures=failures)
        if rcm.code == ERROR_NOT_ENOUGH_MEMORY:
            self._give_up(name)
            self._note_lack_of_memory(name)
            return answer(FAIL_OVER, rule="failure.no-memory-here")
        if policy.restart_action != DONT_RESTART and len(failures) <= policy.restart_threshold:
            self._go(name, "[Terminating to DelayRestartingResource]")
            self._end_termination(name)
            return answer(RESTART, rule="failure.restart-is-allowed")
        self._give_up(name)
        if policy.restart_action == DONT_RESTART:
            return answer(STAY_FAILED, rule="failure.dont-restart")
        if policy.restart_action != RESTART_NOTIFY:
            return answer(STAY_FAILED, rule="failure.group-is-not-affected")
        return answer(FAIL_OVER, rule="failure.restarts-are-used-up")

    def _give_up(self, name: str) -> None:
        self._go(name, "[Terminating to Failed]")
        self._end_termination(name)

    def _note_lack_of_memory(self, name: str) -> None:
        self.world.update(rcm_group_key(self.resource(name).group), status="Insufficient Resources")

    def FailOver(self, group: str) -> Procedure:
        """Whether and where a group goes after a failure; counts the failover.

        Returns:
            The target; empty when the group stays, failed.
        """
        policy = self.group_policy(group)
        before = self._recent(self.rcm_group(group).failovers, policy.failover_period)
        threshold = policy.failover_threshold
        if threshold == COMPUTED:
            threshold = len(self.cluster.nodes) - 1
        if len(before) >= threshold:
            yield from self._try_again_later(group)
            return answer("", rule="failover.threshold-is-reached")
        targets = self._targets(group, self.node)
        if not targets:
            if is_kept_apart(self.world.rows, group):
                self.world.update(rcm_group_key(group), status=KEPT_APART)
            yield from self._try_again_later(group)
            return answer("", rule="failover.no-node-is-left")
        left = self.rcm_group(group).left[-len(before) :] if before else ()
        self.world.update(rcm_group_key(group), failovers=(*before, self.now), left=(*left, self.node))
        return answer(targets[0], rule="failover.target-is-chosen")

    def _recent(self, times: Sequence[int], period: int) -> tuple[int, ...]:
        """Those of some moments that lie inside a period that ends now."""
        return tuple(time for time in times if time > self.now - period)

    # --- failures from inside a VM ---------------------------------------------------------

    def HandleSignalledFailure(self, name: str, kind: str) -> Procedure:
        """A DLL has signalled a failure: EmbeddedFailureAction says whether it counts."""
        group = self.resource(name).group
        if not self._still_here(group) or self.rcm(name).state != "Online" or not self.is_member:
            return answer(False, rule="reply.is-stale")
        if kind == EMBEDDED and self.policy(name).embedded_failure_action != EMBEDDED_RECOVER:
            return answer(False, rule="failure.embedded-is-only-logged")
        if not self._claim(group, NO_CLAIM):
            return answer(False, rule="status.group-is-changing-anyway")
        # The VM still runs: it is stopped, as after any failure, before it is started again.
        yield from self._terminate(name, rule="failure.embedded-is-terminated")
        if self._is_mine(group) and self.rcm(name).state == "Online":
            self._go(name, "ProcessingFailure", code=ERROR_RESOURCE_FAILED)
            yield from self._drive(group)
        return answer(True, rule="failure.embedded-is-handled")

    # --- going back ------------------------------------------------------------------------

    def ConsiderFailback(self, joiner: str) -> Procedure:
        """A node has come back: groups that prefer it may go back, now or in their window."""
        for group in self.cluster.groups:
            if self._should_go_back(group, joiner):
                yield post(self.address, "Failback", group, joiner, rule="failback.begins")
        return answer(None, rule="failback.considered")

    def Failback(self, group: str, joiner: str) -> Procedure:
        """Wait for the failback window, then move the group."""
        window = self.group_policy(group).failback_window
        if window is not None and (rest := until_hours(self.now, window)):
            yield wait(rest, what="FailbackWindowStart", rule="failback.window-opens")
        if not self._should_go_back(group, joiner) or not self._claim(group, NO_CLAIM):
            return answer(False, rule="failback.is-not-needed")
        yield post(self.address, "Move", group, joiner, FAILBACK, self.chain, rule="failback.moves")
        return answer(joiner, rule="failback.moves")

    def _should_go_back(self, group: str, joiner: str) -> bool:
        """Whether a group of this node prefers another one that can have it."""
        if not self._still_here(group) or not self.group_policy(group).auto_failback:
            return False
        preferred = self.group(group).preferred_owners
        if joiner not in preferred or joiner not in self.view.members or not may_host(self.world.rows, group, joiner):
            return False
        return self.node not in preferred or preferred.index(joiner) < preferred.index(self.node)
