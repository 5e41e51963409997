"""In which order the resources of a group come online: providers before dependents.

(wsfc-facts 5.4, documented; going offline is the reverse.)
"""

from collections.abc import Mapping, Sequence


def online_order(resources: Sequence[str], depends_on: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Providers first; what is free to choose stays in the given order.

    Args:
        resources: The resources of one group.
        depends_on: What each of them needs online first.

    Raises:
        networkx.NetworkXUnfeasible: the dependencies form a cycle.
    """
    if not any(depends_on[name] for name in resources):
        return tuple(resources)
    import networkx  # noqa: PLC0415 - its import costs as much as opening a window, and most groups need no sorting

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(resources)
    graph.add_edges_from((provider, name) for name in resources for provider in depends_on[name])
    place = {name: number for number, name in enumerate(resources)}
    return tuple(networkx.lexicographical_topological_sort(graph, key=place.__getitem__))
