"""What the cluster waits for at a moment: intervals, deadlines, delays, with their object and the time they end.

The kernel keeps a row for everything that is pending. Such a row knows who waits and until when; what it is
about is in the call that waits, which its key leads to: it names the hop that ordered the wait. A few waits
outlive their reason, because nobody goes to wake them (a poll of an older generation, the death timer of a
node that has its quorum); they are left out. That heartbeats are missed long enough is a timer as well,
though nobody set it: it is counted.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from core.kernel.agenda import NEVER, Pending
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model import addresses
from core.model import rows as model
from core.model.control import RcmResource, rcm_key
from core.model.membership import (
    Isolation,
    Quarantine,
    Route,
    isolated_key,
)
from core.model.policies import CLUSTER_POLICY, ClusterPolicy

TimerKind = Literal["deadline", "limit", "delay", "work", "poll", "beat"]
"""A call that must be answered in time; something that is given up unless; a pause before the next try; something
that takes its time; the next question for a resource; the next heartbeat."""

_WEIGHT: Final[Mapping[TimerKind, int]] = {"deadline": 0, "limit": 1, "delay": 1, "work": 1, "poll": 2, "beat": 3}
"""What matters most has the lowest number; of what weighs the same the next to end is told."""

MISSED: Final = "heartbeats missed"
"""What counts down while a node's heartbeats are missing."""

_LASTING: Final = ("timer", "waiter", "deadline")
"""What is pending otherwise is only on its way."""

QUARANTINE: Final = "QuarantineDuration"

_KINDS: Final[Mapping[str, TimerKind]] = {
    "LooksAlivePollInterval": "poll",
    "IsAlivePollInterval": "poll",
    "SameSubnetDelay": "beat",
    "ResiliencyDefaultPeriod": "limit",
    "death timer": "limit",
    "RestartDelay": "delay",
    "RetryPeriodOnFailure": "delay",
    "FailbackWindowStart": "delay",
    "RegroupTickInMilliseconds": "delay",
    "join": "delay",
    "drain": "delay",
    "courtesy": "delay",
    "restart": "delay",
}
"""Waits that are no work."""

_OF_A_RESOURCE: Final = frozenset((
    "LooksAlivePollInterval", "IsAlivePollInterval", "RestartDelay", "RetryPeriodOnFailure",
    "ResourceStatus", "SetResourceStatus",
))  # fmt: skip
"""Waits whose call names the resource that they are about."""

_PENDING_TIMEOUT: Final = "PendingTimeout"
_PROPERTIES: Final[Mapping[str, str]] = {"ResourceStatus": _PENDING_TIMEOUT, "SetResourceStatus": _PENDING_TIMEOUT}
"""What limits the wait for a signal, where that is a property."""

_TILES: Final[Mapping[str, Callable[[str, str], str]]] = {
    model.VIRTUAL_MACHINE: addresses.vm,
    model.FILE_SHARE: addresses.share,
    model.IP_ADDRESS: addresses.ip,
    model.NETWORK_NAME: addresses.name,
    model.GENERIC_SERVICE: addresses.service,
}
"""Where what is behind a resource stands on its node."""

Rows = Mapping[str, Row]


class Timer(NamedTuple):
    """Something that ends at a known time."""

    address: str
    """The object that it is about."""
    kind: TimerKind
    what: str
    """The property that sets it, the work that takes so long, or the function that has to answer."""
    started: int
    due: int
    order: int
    """The index of the hop that ordered it, or -1: of a deadline, one in the call that must be answered."""

    @property
    def rank(self) -> tuple[int, int, str]:
        """What is told first when there is room for one: the weightier kind, then what is due first."""
        return _WEIGHT[self.kind], self.due, self.what


class Wait(NamedTuple):
    """What is behind a pending row."""

    timer: Timer
    opener: Hop | None
    """The hop that opened the call that waits, which may outlive its reason; None of what has no reason to lose."""


class Timers:
    """Tells the timers of the moments of one recording.

    Args:
        hop_of: The recorded hop with an index, or the bundle that stands for it.
    """

    def __init__(self, hop_of: Callable[[int], Hop]) -> None:
        self._hop_of = hop_of
        self._waits: dict[str, Wait] = {}
        """What was pending last: the same things are pending for many moments."""

    def at(self, rows: Rows, now: int) -> list[Timer]:
        """Every timer at a moment, those that matter most first."""
        known, self._waits = self._waits, {}
        found: list[Timer] = []
        beats: list[int] = []
        missed: list[tuple[str, str, int]] = []
        for key, row in rows.items():
            # Comparing classes is the cheapest look at a row, and a large cluster has sixty thousand.
            if type(row) is Pending:
                if row.kind not in _LASTING or row.due == NEVER:
                    continue
                wait = self._waits[key] = known.get(key) or self._wait(rows, key, row)
                if wait.opener is None or not _is_void(rows, row.function, wait.opener):
                    found.append(wait.timer)
                if row.function == "SameSubnetDelay":
                    beats.append(row.due)
            elif type(row) is Route and not row.is_down:
                missed.append((row.network, row.peer, row.missed))
            elif type(row) is model.Missed:
                missed.append(("", row.peer, row.count))
            elif type(row) is Quarantine:
                found.append(_quarantine(rows, row))
        if missed and beats:
            found += _missed(rows, missed, min(beats))
        return sorted((timer for timer in found if timer.due > now), key=lambda timer: timer.rank)

    def call_behind(self, deadline: Timer) -> Hop | None:
        """The call that has to be answered by a deadline."""
        if deadline.order < 0:
            return None
        hop: Hop | None = self._hop_of(deadline.order)
        while hop is not None and (hop.target, hop.function, hop.opens) != (deadline.address, deadline.what, True):
            above = hop.parent if hop.opens else hop.span
            hop = self._hop_of(above) if above >= 0 else None
        return hop

    def _wait(self, rows: Rows, key: str, row: Pending) -> Wait:
        what, order = row.function, int(key.removeprefix("pending/").partition(".")[0])
        hop = self._hop_of(order) if order >= 0 else None
        opener = self._opener(hop) if hop is not None and row.kind != "deadline" else None
        address = _about(rows, what, opener, row.target) if opener is not None else row.target
        started = hop.time if hop is not None else 0
        return Wait(Timer(address, _kind(row), _PROPERTIES.get(what, what), started, row.due, order), opener)

    def _opener(self, hop: Hop) -> Hop | None:
        """The hop that opened the call in which something was ordered; an answer is heard in the frame above."""
        span = hop.parent if hop.kind in ("return", "abort", "bundle") else hop.span
        return self._hop_of(span) if span >= 0 else None


def soonest(timers: Sequence[Timer]) -> dict[str, Timer]:
    """One timer an object: the one that matters most; they come in that order."""
    found: dict[str, Timer] = {}
    for timer in timers:
        found.setdefault(timer.address, timer)
    return found


def _kind(row: Pending) -> TimerKind:
    match row.kind:
        case "deadline":
            return "deadline"
        case "waiter":
            return "limit"
    return _KINDS.get(row.function, "work")


def _is_void(rows: Rows, what: str, opener: Hop) -> bool:
    """Whether a wait has outlived its reason."""
    arguments, node = opener.arguments, addresses.region(opener.target)
    match what, opener.function:
        case (("LooksAlivePollInterval" | "IsAlivePollInterval"), "Poll"):
            rcm = rows.get(rcm_key(arguments[0]))
            return isinstance(rcm, RcmResource) and rcm.generation != arguments[1]
        case "RestartDelay", _:
            resource = _resource(rows, opener)
            rcm = rows.get(rcm_key(resource.name)) if resource is not None else None
            return isinstance(rcm, RcmResource) and rcm.state != "DelayRestartingResource"
        case "ResiliencyDefaultPeriod", _:
            isolation = rows.get(isolated_key(arguments[0]))
            return not isinstance(isolation, Isolation) or isolation.since != arguments[1]
        case "death timer", _:
            member = rows.get(model.member_key(node))
            return not isinstance(member, model.Membership) or member.has_quorum or member.view != arguments[0]
        case "IsAlivePollInterval", "watch":
            return model.member_key(node) not in rows
    return False


def _about(rows: Rows, what: str, opener: Hop, address: str) -> str:
    """The object that a wait is about: what its call names, else who waits."""
    node = addresses.region(address)
    if what == "ResiliencyDefaultPeriod":
        return addresses.machine(opener.arguments[0])
    if what in _OF_A_RESOURCE:
        resource = _resource(rows, opener)
        place = _TILES.get(resource.type) if resource is not None else None
        return place(node, resource.serves) if resource is not None and place is not None else address
    if address.endswith("/vmms") and opener.arguments:
        tile = model.vm_key(node, str(opener.arguments[0]))
        return tile.replace(f"vm/{node}/", f"{node}/vm/", 1) if tile in rows else address
    return address


def _resource(rows: Rows, opener: Hop) -> model.Resource | None:
    """The resource that a call names, by itself or by its group."""
    for name in opener.arguments:
        if not isinstance(name, str):
            continue
        row = rows.get(model.resource_key(name))
        if isinstance(row, model.Resource):
            return row
        group = rows.get(model.group_key(name))
        for one in group.resources if isinstance(group, model.Group) else ():
            row = rows.get(model.resource_key(one))
            if isinstance(row, model.Resource) and row.type in _TILES:
                return row
    return None


def _quarantine(rows: Rows, row: Quarantine) -> Timer:
    policy = rows.get(CLUSTER_POLICY)
    time = policy.quarantine_duration if isinstance(policy, ClusterPolicy) else ClusterPolicy().quarantine_duration
    return Timer(addresses.machine(row.node), "limit", QUARANTINE, row.until - time, row.until, -1)


def _missed(rows: Rows, missed: list[tuple[str, str, int]], next_beat: int) -> list[Timer]:
    """When the nodes that are missed will be taken for gone: those that most of the others miss."""
    cluster = rows[model.CLUSTER]
    assert isinstance(cluster, model.Cluster)
    running = [node for node in cluster.nodes if _runs(rows, node)]
    found = []
    counts = Counter((network, peer) for network, peer, _ in missed)
    for (name, peer), count in counts.items():
        network = rows.get(model.network_key(name or cluster.network))
        others = sum(node != peer for node in running)
        most = max(number for at, who, number in missed if (at, who) == (name, peer))
        if not isinstance(network, model.Network) or 2 * count <= others or most >= network.same_subnet_threshold:
            continue
        rest = network.same_subnet_threshold - most - 1
        due = next_beat + rest * network.same_subnet_delay
        started = due - network.same_subnet_threshold * network.same_subnet_delay
        found.append(Timer(addresses.machine(peer), "limit", MISSED, started, due, -1))
    return found


def _runs(rows: Rows, node: str) -> bool:
    row = rows.get(model.node_key(node))
    return isinstance(row, model.Node) and row.power == "On"
