"""Invariants of a running cluster: what must hold after every hop, whatever was broken."""

from collections import Counter
from collections.abc import Mapping

from core.kernel.rows import Row
from core.model.rows import (
    CLUSTER,
    NO_CLAIM,
    VIEW,
    Cluster,
    Group,
    Membership,
    Node,
    View,
    VmCopy,
    hosted_by,
    node_key,
)


def broken(rows: Mapping[str, Row]) -> list[str]:
    """What does not hold in a world, in words; empty when all is as it must be."""
    return [*_running_twice(rows), *_hosted_without_power(rows), *_index_lies(rows), *_view_lies(rows)]


def _running_twice(rows: Mapping[str, Row]) -> list[str]:
    running = Counter(
        row.name for row in rows.values() if isinstance(row, VmCopy) and row.state in ("Running", "Starting")
    )
    return [f"{vm} runs {count} times" for vm, count in running.items() if count > 1]


def _hosted_without_power(rows: Mapping[str, Row]) -> list[str]:
    wrong = []
    for key, row in rows.items():
        if isinstance(row, VmCopy) and row.state in ("Running", "Starting", "Failed"):
            machine = rows[node_key(row.node)]
            assert isinstance(machine, Node)
            if machine.power != "On":
                wrong.append(f"{key} is {row.state} on a machine without power")
    return wrong


def _index_lies(rows: Mapping[str, Row]) -> list[str]:
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    wrong = []
    for node in cluster.nodes:
        wrong += [
            f"{key} says {rows.get(key)}, the groups say {index}"
            for key, index in hosted_by(rows, node).items()
            if rows.get(key) != index
        ]
    return wrong


def _view_lies(rows: Mapping[str, Row]) -> list[str]:
    """Who is in the cluster's view takes part in it; a cluster without a view has nothing claimed.

    Nodes may take part in an older view for as long as they have not noticed that the others went on.
    """
    view = rows[VIEW]
    assert isinstance(view, View)
    wrong = [
        f"{key} takes part in view {row.view}, which the cluster does not know"
        for key, row in rows.items()
        if isinstance(row, Membership)
        and row.has_quorum
        and (row.view > view.number or (row.view == view.number and key.removeprefix("member/") not in view.members))
    ]
    if not view.members:
        wrong += [
            f"{row.name} is being changed without a cluster"
            for row in rows.values()
            if isinstance(row, Group) and row.claim != NO_CLAIM
        ]
    return [*wrong, *_two_clusters(rows)]


def _two_clusters(rows: Mapping[str, Row]) -> list[str]:
    """Of two views with quorum the newer one has the majority of the older one's nodes, or grew out of it."""
    views = {row.view: row.members for row in rows.values() if isinstance(row, Membership) and row.has_quorum}
    return [f"two views have the number {number}" for number in views if _differ(rows, number)]


def _differ(rows: Mapping[str, Row], number: int) -> bool:
    members = {row.members for row in rows.values() if isinstance(row, Membership) and row.view == number}
    return len(members) > 1


def dead_frames(rows: Mapping[str, Row], processes: list[str]) -> list[str]:
    """Processes that frames live in although they have ended."""
    return [process for process in processes if process and f"process/{process}" not in rows]
