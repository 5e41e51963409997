"""The language of these tests: a play of the documented account, and what became of resources and groups.

Given a cluster, inject something at a time, then expect: internal states in their order, rules in
their order, where a VM runs.
"""

from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.preset import DOCUMENTED
from core.model.rows import VmCopy, vm_key, vm_resource
from tests.core.components.play import Play

SECOND = 1_000_000


class Story(Play):
    """A run of the documented account."""

    def __init__(self, cluster: str = "three-nodes", *, instead: tuple[str, str] = ("", "")) -> None:
        super().__init__(cluster, instead=instead, preset=DOCUMENTED)

    def states(self, resource: str) -> list[str]:
        """The internal states that a resource went through, the first one aside."""
        told: list[str] = []
        for row in self.changes(rcm_key(resource)):
            assert isinstance(row, RcmResource)
            if not told or told[-1] != row.state:
                told.append(row.state)
        return told

    def group_states(self, group: str) -> list[str]:
        """The same of a group."""
        told: list[str] = []
        for row in self.changes(rcm_group_key(group)):
            assert isinstance(row, RcmGroup)
            if not told or told[-1] != row.state:
                told.append(row.state)
        return told

    def rcm(self, vm: str) -> RcmResource:
        return self.row(rcm_key(vm_resource(vm)), RcmResource)

    def runs_on(self, vm: str) -> list[str]:
        """The nodes on which a VM runs."""
        return [
            row.node
            for key, row in self.rows.items()
            if isinstance(row, VmCopy) and key == vm_key(row.node, vm) and row.state == "Running"
        ]

    def order_of(self, *rules: str) -> list[int]:
        """The indices of the first hops of some rules, to be compared with their sorted selves."""
        return [self.first(rule).index for rule in rules]


def is_in_order(indices: list[int]) -> bool:
    return indices == sorted(indices)
