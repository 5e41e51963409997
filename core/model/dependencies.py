"""In which order the resources of a group come online: providers before dependents.

(wsfc-facts 5.4, documented; going offline is the reverse.) There is such an order exactly when
the dependencies form no cycle.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx


def online_order(resources: Sequence[str], depends_on: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Providers first; what is free to choose stays in the given order.

    Args:
        resources: The resources of one group.
        depends_on: What each of them needs online first.

    Raises:
        networkx.NetworkXUnfeasible: the dependencies form a cycle.
    """
    if _is_in_order(resources, depends_on):
        return tuple(resources)
    import networkx  # noqa: PLC0415 - its import costs as much as opening a window, and most groups need no sorting

    place = {name: number for number, name in enumerate(resources)}
    return tuple(networkx.lexicographical_topological_sort(_graph(resources, depends_on), key=place.__getitem__))


def cycle(resources: Sequence[str], depends_on: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """A ring of resources of which each depends on the next and the last on the first; empty if there is none.

    Args:
        resources: The resources of one group.
        depends_on: What each of them needs online first.
    """
    if _is_in_order(resources, depends_on):
        return ()
    import networkx  # noqa: PLC0415 - as above

    try:
        edges = networkx.find_cycle(_graph(resources, depends_on).reverse())
    except networkx.NetworkXNoCycle:
        return ()
    ring = [edge[0] for edge in edges]
    first = min(range(len(ring)), key=lambda place: resources.index(ring[place]))
    return (*ring[first:], *ring[:first])


def _is_in_order(resources: Sequence[str], depends_on: Mapping[str, Sequence[str]]) -> bool:
    """Whether every provider already stands before its dependents."""
    before: set[str] = set()
    for name in resources:
        if not before.issuperset(depends_on[name]):
            return False
        before.add(name)
    return True


def _graph(resources: Sequence[str], depends_on: Mapping[str, Sequence[str]]) -> "networkx.DiGraph[str]":
    """The resources, with an arrow from each provider to its dependents."""
    import networkx  # noqa: PLC0415 - as above

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(resources)
    graph.add_edges_from((provider, name) for name in resources for provider in depends_on[name])
    return graph
