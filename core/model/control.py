"""The Resource Control Manager's own view of resources and groups: internal states, as tables.

What everybody sees (`Resource.state`) is the public state of the Cluster API. RCM keeps a finer
one, whose names its log prints; most of them are seen in real logs, those marked inferred are
not (wsfc-facts 4.2, 4.3). A transition that is not in the table is a mistake of ours.
"""

from functools import cache
from typing import Final, Literal

from core.kernel.rows import Row
from core.model.rows import GroupState, ResourceState

RcmState = Literal[
    "Offline",
    "WaitingToComeOnline",
    "OnlineCallIssued",
    "OnlinePending",
    "Online",
    "WaitingToGoOffline",
    "OfflineCallIssued",
    "OfflinePending",
    "ProcessingFailure",
    "[Terminating to DelayRestartingResource]",
    "[Terminating to Failed]",
    "DelayRestartingResource",
    "Failed",
]
RcmGroupState = Literal[
    "Online", "Offline", "Pending", "Failed", "PartialOnline", "Orphaned", "BringingToPersistentState"
]

OBSERVED: Final = frozenset(
    (
        "Offline",
        "Online",
        "OnlineCallIssued",
        "OnlinePending",
        "OfflineCallIssued",
        "WaitingToComeOnline",
        "WaitingToGoOffline",
    )
)
"""The states whose names stand in real logs; the others are inferred (wsfc-facts 4.2)."""

TRANSITIONS: Final[dict[RcmState, tuple[RcmState, ...]]] = {
    "Offline": ("WaitingToComeOnline", "OnlineCallIssued", "OnlinePending", "Online"),
    "WaitingToComeOnline": ("OnlineCallIssued", "Offline", "Failed"),
    "OnlineCallIssued": ("OnlinePending", "Online", "ProcessingFailure", "Offline"),
    "OnlinePending": ("Online", "Offline", "OfflineCallIssued", "ProcessingFailure", "OnlineCallIssued"),
    "Online": ("WaitingToGoOffline", "OfflineCallIssued", "OfflinePending", "Offline", "ProcessingFailure"),
    "WaitingToGoOffline": ("OfflineCallIssued", "Offline", "ProcessingFailure", "Online"),
    "OfflineCallIssued": ("OfflinePending", "Offline", "ProcessingFailure"),
    "OfflinePending": ("Offline", "ProcessingFailure"),
    "ProcessingFailure": ("[Terminating to DelayRestartingResource]", "[Terminating to Failed]", "Offline"),
    "[Terminating to DelayRestartingResource]": ("DelayRestartingResource", "Offline"),
    "[Terminating to Failed]": ("Failed", "Offline"),
    "DelayRestartingResource": ("OnlineCallIssued", "WaitingToComeOnline", "Offline", "Failed"),
    "Failed": ("Offline", "OnlineCallIssued", "WaitingToComeOnline", "Online", "OnlinePending"),
}
"""Where each state may lead (wsfc-facts 4.3, and what a node that is lost or a console makes of it)."""

PUBLIC: Final[dict[RcmState, ResourceState]] = {
    "Offline": "Offline",
    "WaitingToComeOnline": "OnlinePending",
    "OnlineCallIssued": "OnlinePending",
    "OnlinePending": "OnlinePending",
    "Online": "Online",
    "WaitingToGoOffline": "OfflinePending",
    "OfflineCallIssued": "OfflinePending",
    "OfflinePending": "OfflinePending",
    "ProcessingFailure": "Failed",
    "[Terminating to DelayRestartingResource]": "Failed",
    "[Terminating to Failed]": "Failed",
    "DelayRestartingResource": "Failed",
    "Failed": "Failed",
}
"""What the Cluster API shows of each (inferred: no table is published)."""

GROUP_TRANSITIONS: Final[dict[RcmGroupState, tuple[RcmGroupState, ...]]] = {
    "Online": ("Pending", "PartialOnline", "Failed", "Offline", "Orphaned"),
    "PartialOnline": ("Pending", "Online", "Failed", "Offline", "Orphaned", "BringingToPersistentState"),
    "Pending": ("Online", "PartialOnline", "Offline", "Failed", "Orphaned"),
    "Offline": ("BringingToPersistentState", "Pending", "Online", "PartialOnline", "Failed", "Orphaned"),
    "Failed": ("Pending", "Online", "PartialOnline", "Offline", "Orphaned", "BringingToPersistentState"),
    "Orphaned": ("Offline", "Failed", "Pending", "BringingToPersistentState"),
    "BringingToPersistentState": ("Pending", "Offline", "Online", "Failed", "PartialOnline", "Orphaned"),
}

CORE_MONITOR: Final = 1
"""The resource host of the cluster's own group and of storage (wsfc-facts 1.3)."""
COMMON_MONITOR: Final = 2
"""The resource host of all other resources."""
FIRST_SEPARATE_MONITOR: Final = 3
"""From here on each resource host has one resource: one whose SeparateMonitor is set."""


class RcmResource(Row, frozen=True):
    """A resource as RCM keeps it; key `rcm/Virtual Machine SQL01`."""

    state: RcmState
    monitor: int
    """The number of the resource host that has it on every node."""
    generation: int = 0
    """gen(n) in the log: how often it has been brought online (inferred)."""
    failures: tuple[int, ...] = ()
    """When it failed on this node inside RestartPeriod, in microseconds since the start."""
    is_terminating: bool = False
    """Whether its host is still ending it after a failure, and will report."""
    wanted: bool = True
    """PersistentState: whether it is to be online when its group is."""
    code: int = 0
    """LastOperationStatusCode: the Win32 code of what was done with it last."""


class RcmGroup(Row, frozen=True):
    """A group as RCM keeps it; key `rcmgroup/SQL01`."""

    state: RcmGroupState
    failovers: tuple[int, ...] = ()
    """When it failed over inside FailoverPeriod, in microseconds since the start."""
    status: Literal["", "Insufficient Resources", "Anti-Affinity Conflict", "Unmonitored"] = ""
    """What stands in parentheses behind its state."""
    left: tuple[str, ...] = ()
    """The nodes that it failed over from at those times."""


class NotOpen(Row, frozen=True):
    """That a node's resource host could not open a resource; key `notopen/NODE1/Virtual Machine SQL01`.

    Every other resource is open (has its RESID) on every node that may own it.
    """

    code: int


class StatusPending(Row, frozen=True):
    """That a resource host waits for the final status of a resource; key `statuspending/NODE1/Cluster Disk 2`."""

    goal: Literal["Online", "Offline"]
    generation: int
    check_point: int


class Disconnected(Row, frozen=True):
    """That the connection from one node's cluster service to another's is broken; key `disconnected/NODE2/NODE1`."""

    node: str
    peer: str
    is_alive: bool = False
    """Whether the machine at the other end still gave a sign of life."""


class TypeUnavailable(Row, frozen=True):
    """That a node's resource host cannot load the DLL of a type; key `notype/NODE1/Virtual Machine`."""

    code: int


@cache
def rcm_key(resource: str) -> str:
    return f"rcm/{resource}"


@cache
def rcm_group_key(group: str) -> str:
    return f"rcmgroup/{group}"


@cache
def not_open_key(node: str, resource: str) -> str:
    return f"notopen/{node}/{resource}"


@cache
def no_type_key(node: str, resource_type: str) -> str:
    return f"notype/{node}/{resource_type}"


@cache
def status_pending_key(node: str, resource: str) -> str:
    return f"statuspending/{node}/{resource}"


@cache
def disconnected_key(node: str, peer: str) -> str:
    return f"disconnected/{node}/{peer}"


def group_state(states: list[ResourceState]) -> GroupState:
    """The public state of a group from those of its resources (wsfc-facts 4.4, inferred)."""
    if any(state in ("OnlinePending", "OfflinePending") for state in states):
        return "Pending"
    if "Failed" in states:
        return "Failed"
    if all(state == "Online" for state in states):
        return "Online"
    return "PartialOnline" if "Online" in states else "Offline"
