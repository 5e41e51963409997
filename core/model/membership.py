"""What the documented account keeps about who is in: routes, views, votes, isolation, witnesses.

`Route` is what one node's network driver counted; `Interface` and `NetworkState` are what the
cluster makes of that. `QuorumConfig` is on each node's disk, with the epoch of the cluster
database: whoever has the highest epoch knows best who may vote (the Paxos tag, wsfc-facts 1.2, 9.1).
"""

from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row

InterfaceState = Literal["Up", "Unreachable", "Failed"]
"""CLUSTER_NETINTERFACE_STATE."""
NetworkStateName = Literal["Up", "Partitioned", "Down"]
"""CLUSTER_NETWORK_STATE."""
StartMode = Literal["ForceQuorum", "PreventQuorum"]


class Route(Row, frozen=True):
    """How many heartbeats in a row a node has missed on one network from a peer; key `route/NODE1/NETWORK/NODE2`.

    There is no row while none is missing.
    """

    node: str
    network: str
    peer: str
    missed: int
    is_down: bool = False
    """Whether the threshold was reached: the route counts as down until an answer comes."""


class Interface(Row, frozen=True):
    """What the cluster makes of a node's port; key `interface/NODE1/Cluster Network 1`. No row while Up."""

    node: str
    network: str
    state: InterfaceState


class NetworkState(Row, frozen=True):
    """What the cluster makes of a network; key `networkstate/Cluster Network 1`. No row while Up."""

    network: str
    state: NetworkStateName


class QuorumConfig(Row, frozen=True):
    """Who may vote, as one node's copy of the cluster database has it; key `config/NODE1`. It is on its disk."""

    epoch: int
    """Grows with every change of the membership or the votes."""
    voters: tuple[str, ...]
    """The nodes whose vote counts (NodeWeight and DynamicWeight both 1)."""
    witness_votes: bool


class WitnessFile(Row, frozen=True):
    """What is on the witness: its lock, and the epoch written last; key `witnessfile`.

    A disk witness also has a copy of the cluster database, and with it the votes.
    """

    locked_by: str
    epoch: int
    voters: tuple[str, ...]
    witness_votes: bool


class WitnessGone(Row, frozen=True):
    """That nobody reaches the witness; key `witnessgone`."""


class Isolation(Row, frozen=True):
    """That a node is isolated: out of the view, but its VMs may still run; key `isolated/NODE2`."""

    node: str
    since: int


class Isolations(Row, frozen=True):
    """When a node was isolated within the last hour; key `isolations/NODE2`."""

    times: tuple[int, ...]


class Quarantine(Row, frozen=True):
    """That a node may not join until a time, in microseconds since the start; key `quarantine/NODE2`."""

    node: str
    until: int


class DeathTimer(Row, frozen=True):
    """That a node has to get quorum by a time or stop; key `deathtimer/NODE2`."""

    until: int


class Promise(Row, frozen=True):
    """That a node has agreed to a regroup's outcome and to nobody else's; key `promise/NODE2`.

    There is no row once the next view has come, or the promise is old.
    """

    to: str
    view: int
    """The number of the view that it is about to leave."""
    until: int


class Starting(Row, frozen=True):
    """How a node's cluster service was told to start; key `startmode/NODE2`."""

    mode: StartMode


class ShuttingDown(Row, frozen=True):
    """That Windows is shutting down on a node; key `shutdown/NODE2`. It is in memory: a crash forgets it."""

    chain: int


Failback = Literal["NoFailback", "Immediate", "Policy"]
"""-Failback of Resume-ClusterNode: whether the groups that a drain has moved come back."""
FAILBACKS: Final[tuple[Failback, ...]] = ("NoFailback", "Immediate", "Policy")


class Drained(Row, frozen=True):
    """That a node is paused, and the groups that its drain has moved, to come back with it; key `drained/NODE2`."""

    groups: tuple[str, ...]


WITNESS_FILE: Final = "witnessfile"
WITNESS_GONE: Final = "witnessgone"


@cache
def route_key(node: str, network: str, peer: str) -> str:
    return f"route/{node}/{network}/{peer}"


@cache
def interface_key(node: str, network: str) -> str:
    return f"interface/{node}/{network}"


@cache
def network_state_key(network: str) -> str:
    return f"networkstate/{network}"


@cache
def config_key(node: str) -> str:
    return f"config/{node}"


@cache
def isolated_key(node: str) -> str:
    return f"isolated/{node}"


@cache
def isolations_key(node: str) -> str:
    return f"isolations/{node}"


@cache
def quarantine_key(node: str) -> str:
    return f"quarantine/{node}"


@cache
def death_timer_key(node: str) -> str:
    return f"deathtimer/{node}"


@cache
def promise_key(node: str) -> str:
    return f"promise/{node}"


@cache
def start_mode_key(node: str) -> str:
    return f"startmode/{node}"


@cache
def shutdown_key(node: str) -> str:
    return f"shutdown/{node}"


@cache
def drained_key(node: str) -> str:
    return f"drained/{node}"
