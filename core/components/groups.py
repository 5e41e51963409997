"""What every account shares about groups: who owns one, and the one chain that may change it.

Whoever changes a group claims it first, with the number of its chain, and finds its claim again
after every yield: so a group has one owner and one chain that changes it. Survivors of a lost
node overrule the claims of the dead.
"""

from typing import Final

from core.components.base import ClusterComponent
from core.model.dependencies import online_order
from core.model.rows import group_key, hosted_by

GROUP_SETTLED: Final = "GroupSettled"
"""The signal that a group gives when its takeover is over, well or badly; its argument is the group."""


class Groups(ClusterComponent):
    """Owning and claiming groups."""

    def hand_over(self, group: str, target: str) -> None:
        """The group has another owner from now on, on every node (real ones agree by a global update, GUM)."""
        owner = self.group(group).owner
        self.world.update(group_key(group), owner=target)
        for node in (owner, target):
            for key, index in hosted_by(self.world.rows, node).items():
                self.world.put(key, index)

    def _claim(self, group: str, claim: int) -> bool:
        """Become the one chain that changes the group, if it is still as the sender knew it."""
        if not self.is_member or self.group(group).claim not in (claim, self.chain):
            return False
        self.world.update(group_key(group), claim=self.chain)
        return True

    def _holds(self, group: str) -> bool:
        return self.group(group).claim == self.chain

    def _still_here(self, group: str) -> bool:
        return self.group(group).owner == self.node

    def _order(self, group: str) -> tuple[str, ...]:
        """The resources of a group, providers before dependents."""
        resources = self.group(group).resources
        return online_order(resources, {name: self.resource(name).depends_on for name in resources})
