"""What the time of an outage goes into: noticing, agreeing who is left, waiting, acting, booting.

At any moment an outage is in exactly one of five parts, so they divide its time without a gap. Which one it is
in follows from the world alone, and from whether the cluster has noticed before. A start that came to nothing
counts for what it interrupted: only the last one led to a guest that answers, or may still.

A VM that fails on a node that is well is noticed by a health check, and nobody has to regroup for it. When a
node is lost the survivors notice that by its heartbeats, and regroup. As documented they then give a node that
is isolated its time to come back (ResiliencyDefaultPeriod, 240 s); and without quorum nobody may act at all.
Both is waiting.
"""

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from core.kernel.rows import Row
from core.model.control import disconnected_key
from core.model.rows import (
    CLUSTER,
    VIEW,
    Cluster,
    Missed,
    Network,
    Node,
    View,
    missed_key,
    network_key,
    node_key,
    regroup_key,
)

Part = Literal["detect", "regroup", "wait", "move", "boot"]
PARTS: Final[tuple[Part, ...]] = ("detect", "regroup", "wait", "move", "boot")
"""In the order in which a class is told of them; `move` is deciding, restarting and moving."""


class Turn(NamedTuple):
    """The beginning of a part."""

    time: int
    position: int
    """The position at which it begins."""
    part: Part


class Stretch(NamedTuple):
    """A stretch of an outage that went into one part, in simulated microseconds."""

    part: Part
    start: int
    end: int

    @property
    def length(self) -> int:
        """How long it is."""
        return self.end - self.start


class Split(NamedTuple):
    """How long each part of an outage is, in simulated microseconds."""

    detect: int
    """Until the cluster notices: a health check fails, or enough heartbeats are missing."""
    regroup: int
    """From noticing that a node is lost to the new view; 0 when none is."""
    wait: int
    """While the cluster gives an isolated node its time, or has no quorum."""
    move: int
    """Until the worker process starts where the VM comes up, with attempts that failed and delays between them."""
    boot: int
    """From that start until the guest answers."""

    @property
    def whole(self) -> int:
        """All of it."""
        return sum(self)

    def of(self, part: Part) -> int:
        """How long a part is."""
        return int(self[PARTS.index(part)])


def part_now(rows: Mapping[str, Row], owner: str, lost: Iterable[str], *, is_starting: bool, has_noticed: bool) -> Part:
    """The part that an outage is in.

    Args:
        rows: The world.
        owner: The node that owns the VM's group.
        lost: The nodes that a regroup is about.
        is_starting: Whether the VM starts, or its guest boots.
        has_noticed: Whether the cluster has noticed it by now, whatever has become of it since.
    """
    if is_starting:
        return "boot"
    node, view = rows.get(node_key(owner)), rows.get(VIEW)
    is_isolated = isinstance(node, Node) and "Isolated" in node.status
    if is_isolated or (isinstance(view, View) and not view.members):
        return "wait"
    if owner in lost:
        return "regroup"
    return "move" if has_noticed else "detect"


def lost_nodes(rows: Mapping[str, Row]) -> frozenset[str]:
    """The nodes that others have lost sight of and are regrouping without."""
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return frozenset(
        peer
        for node in cluster.nodes
        if regroup_key(node) in rows
        for peer in cluster.nodes
        if _has_lost(rows, node, peer, cluster.network)
    )


def _has_lost(rows: Mapping[str, Row], node: str, peer: str, network_name: str) -> bool:
    """Whether a node has no connection to another any more, or misses too many of its heartbeats."""
    if disconnected_key(node, peer) in rows:
        return True
    missed, network = rows.get(missed_key(node, peer)), rows.get(network_key(network_name))
    return isinstance(missed, Missed) and isinstance(network, Network) and missed.count >= network.same_subnet_threshold


def stretches(turns: tuple[Turn, ...], until: int) -> list[Stretch]:
    """The parts of an outage one after the other, up to a time; what takes no time is left out."""
    found: list[Stretch] = []
    ends = [*(turn.time for turn in turns[1:]), until]
    for turn, end in zip(turns, ends, strict=True):
        is_in_vain = turn.part == "boot" and turn is not turns[-1]
        part = found[-1].part if is_in_vain and found else turn.part
        if end == turn.time:
            continue
        if found and found[-1].part == part:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Stretch(part, turn.time, end))
    return found


def split(turns: tuple[Turn, ...], until: int) -> Split:
    """How long each part of an outage is up to a time."""
    lengths = dict.fromkeys(PARTS, 0)
    for stretch in stretches(turns, until):
        lengths[stretch.part] += stretch.length
    return Split(**lengths)
