"""What every account shares about groups that have lost their node: they are started in order.

Lower priorities wait until the higher ones have settled, so that the machines' power goes to what
matters most. Which groups those are, and what an orphan is, each account knows for itself.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import groupby

from core.components.groups import GROUP_SETTLED, Groups
from core.kernel.operations import Procedure, answer, post, wait_for
from core.model.rows import NO_CLAIM, ORPHANED


class Orphans(Groups, ABC):
    """Taking over what a lost node had."""

    def take_over_groups(self, groups: tuple[str, ...]) -> Procedure:
        """Groups that lost their node are started on those in the view; lower priorities wait for higher ones."""
        for name in groups:
            self._orphan(name)
        for _, tier in groupby(groups, key=self._rank):
            started = [name for name in tier if self._takes_over(name)]
            for name in started:
                yield post(self.address, "take_over", name, rule="takeover.in-order-of-priority")
            for name in started:
                if self.group(name).claim != NO_CLAIM:
                    yield wait_for(
                        GROUP_SETTLED, name, timeout=self.preset.pending_timeout, rule="takeover.lower-ones-wait"
                    )
        return answer(groups, rule="takeover.ordered" if groups else "takeover.nothing-to-do")

    def _takes_over(self, name: str) -> bool:
        """Whether an orphan is to be started; one that nobody wants online only changes hands."""
        group = self.group(name)
        if group.claim != ORPHANED or not self.is_member:
            return False  # somebody was quicker
        if group.wanted_online and group.priority > 0:
            return True
        self._rest(name)
        self.hand_over(name, self.node)
        return False

    def _by_priority(self, groups: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(groups, key=self._rank))

    @abstractmethod
    def _rank(self, name: str) -> tuple[int, int]:
        """The place of a group in the order of a takeover; groups of the same rank start together."""

    @abstractmethod
    def _orphan(self, name: str) -> None:
        """What a group had running is lost with its node, and claims of the dead are void."""

    @abstractmethod
    def _rest(self, name: str) -> None:
        """A group is offline, all of it, and nobody is changing it."""
