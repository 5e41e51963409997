"""Where a group may go: the choice of the target node.

Candidates are nodes in the view that may own every resource of the group. Preferred owners
come first, in their order (wsfc-facts 5.2, KB299631); the others by free memory, most first,
as Windows Server 2012 and later place VMs (blog), and by id where that is equal (inferred: no
formula is published).
"""

from collections.abc import Mapping

from core.kernel.rows import Row
from core.model.memory import free_memory
from core.model.rows import VIEW, Group, Resource, View, group_key, resource_key


def candidates(rows: Mapping[str, Row], group: str) -> tuple[str, ...]:
    """The nodes a group could go to, best first; its owner is among them when it may stay."""
    view, role = rows[VIEW], rows[group_key(group)]
    assert isinstance(view, View)
    assert isinstance(role, Group)
    able = [node for node in view.members if all(node in _owners(rows, name) for name in role.resources)]
    preferred = [node for node in role.preferred_owners if node in able]
    others = [node for node in able if node not in preferred]
    free = {node: free_memory(rows, node) for node in others}
    return (*preferred, *sorted(others, key=lambda node: (-free[node], view.members.index(node))))


def _owners(rows: Mapping[str, Row], resource: str) -> tuple[str, ...]:
    row = rows[resource_key(resource)]
    assert isinstance(row, Resource)
    return row.possible_owners
