"""The lanes of a sequence diagram: who has one, and in which order they stand.

From left to right they stand as the boxes of the stage do from top to bottom: consoles, then every node with
its machine, cluster service, resource hosts with their DLLs, Hyper-V, what runs there, CSVFS and NetFT, and then
the networks, witnesses and disks. A database belongs to its service, a port to its network. Where a cluster has
many VMs, those of a node share a lane.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from core.evidence.names import place
from core.kernel.rows import Row
from core.model import addresses
from core.model.rows import CLUSTER, Cluster, VmCopy

MOST_APART: Final = 16
"""VMs in a cluster of which each has a lane of its own."""
NOWHERE: Final = ""
"""Stands for a lane where there is none: of the user, and of an answer that goes to nobody."""

_CONSOLES: Final = "admin"
_AROUND: Final = ("network", "witness", "storage")
_TILES: Final = ("vm", "share", "ip", "name", "service")
_LAYERS: Final = ("machine", "clussvc", "rhs", "vmms", *_TILES, "csv", "netft")

_Place = tuple[int, str, int, int, str]


class LaneOrder:
    """Says in which lane a box stands, and which lane stands left of which.

    Args:
        nodes: The nodes, in the order of the stage.
        shares_vms: Whether the VMs of a node have one lane.
    """

    def __init__(self, nodes: tuple[str, ...], *, shares_vms: bool = False) -> None:
        self._ranks = {node: rank for rank, node in enumerate(nodes, 1)}
        self._shares_vms = shares_vms
        self._lanes: dict[str, str] = {addresses.USER: NOWHERE, NOWHERE: NOWHERE}

    def lane(self, address: str) -> str:
        """The lane of a box, named by an address; empty where it has none."""
        lane = self._lanes.get(address)
        if lane is None:
            lane = self._lanes[address] = self._lane_of(address)
        return lane

    def sorted(self, lanes: Iterable[str]) -> tuple[str, ...]:
        """Lanes from left to right."""
        return tuple(sorted(lanes, key=self._place))

    def _lane_of(self, address: str) -> str:
        region, _, rest = address.partition("/")
        kind, _, name = rest.partition("/")
        if region == "network":
            return f"{region}/{kind}"
        if region not in self._ranks:
            return address
        if kind in ("clussvc", "csv"):
            return f"{region}/{kind}"
        if kind in ("", "system"):
            return addresses.machine(region)
        if kind in _TILES and name and self._shares_vms:
            return f"{region}/{kind}"
        return address

    def _place(self, lane: str) -> _Place:
        region, _, rest = lane.partition("/")
        if region == _CONSOLES:
            return (0, region, 0, 0, rest)
        if region in _AROUND:
            return (len(self._ranks) + 1 + _AROUND.index(region), region, 0, 0, rest)
        kind, _, name = rest.partition("/")
        layer, _, number = kind.partition(":")
        layer_rank = _LAYERS.index(layer) if layer in _LAYERS else len(_LAYERS)
        return (self._ranks.get(region, 0), region, layer_rank, int(number or 0), name)


def lane_order(rows: Mapping[str, Row]) -> LaneOrder:
    """The order of the lanes of a cluster."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    vms = sum(isinstance(row, VmCopy) for row in rows.values())
    return LaneOrder(cluster.nodes, shares_vms=vms > MOST_APART)


def group_of(lane: str) -> str:
    """What a lane stands together with others in: a node, or what is around the nodes."""
    return addresses.region(lane)


def is_node_lane(lane: str) -> bool:
    """Whether a lane lies in a node."""
    return place(lane).node not in (_CONSOLES, *_AROUND)
