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
    """Nodes that take part in the view are in it; a cluster without a view has no member and nothing claimed."""
    view = rows[VIEW]
    assert isinstance(view, View)
    wrong = [
        f"{key} takes part in no view"
        for key in rows
        if key.startswith("member/") and key.removeprefix("member/") not in view.members
    ]
    if not view.members:
        wrong += [
            f"{row.name} is being changed without a cluster"
            for row in rows.values()
            if isinstance(row, Group) and row.claim != NO_CLAIM
        ]
    return wrong


def dead_frames(rows: Mapping[str, Row], processes: list[str]) -> list[str]:
    """Processes that frames live in although they have ended."""
    return [process for process in processes if process and f"process/{process}" not in rows]
