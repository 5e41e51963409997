"""State lanes: what became of every node and every VM over the time of a run.

A lane is the truth about one node or VM, with a word on whether the cluster knows it: power, copies
of a VM and its guest are what is so, states of nodes and resources what the cluster believes. A VM
whose guest boots is not up yet, and one whose guest is ill is of no use to anybody. A run that goes
on makes its lanes longer; nothing before is computed again.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from core.evidence.watching import ILL, gap, guest_of, only_logs
from core.kernel.hops import Change
from core.kernel.hung import HUNG, Hung, hangs
from core.kernel.rows import Row
from core.kernel.world import apply
from core.model import addresses
from core.model.conditions import Defect, Guest
from core.model.control import RcmGroup, RcmResource, rcm_group_key
from core.model.policies import ResourcePolicy
from core.model.rows import (
    CLUSTER,
    VIEW,
    Cluster,
    DllFile,
    Group,
    Module,
    Node,
    Process,
    Resource,
    ResourceType,
    View,
    VmCopy,
    VmSettings,
    group_key,
    node_key,
    resource_key,
    vm_key,
    vm_resource,
)
from core.timeline.homes import Homes
from core.timeline.recording import Recording

Subject = Literal["cluster", "node", "vm"]
Condition = Literal[
    "up", "starting", "outside", "down", "waiting", "off", "failed", "isolated", "paused", "unmonitored", "critical",
    "no-quorum",
]  # fmt: skip
"""Up; on its way up; a machine that runs but is not in the cluster; down although wanted up; down, and the
others wait whether its node comes back; off because
somebody wanted it; a VM or its guest that has failed, or a machine that stands still; a node that is
isolated, or paused; a VM that runs on an isolated node; one that stands still for want of its storage; a
cluster without quorum."""

_PREFIXES: Final = (
    "node/", "vm/", "guest/", "resource/", "group/", "dll/",
    "module/", "process/", "rcm/", "rcmgroup/", "policy/", "defect/", "vmsettings/", HUNG, VIEW,
)  # fmt: skip


class LaneState(NamedTuple):
    """What is so, and whether the cluster knows."""

    condition: Condition
    is_known: bool
    """False when the cluster believes something else, or when nobody could tell it of a failure."""


class Segment(NamedTuple):
    """A stretch of time in which nothing changed in a lane."""

    start: int
    end: int
    state: LaneState


class Mark(NamedTuple):
    """A moment at which the user did something."""

    time: int
    position: int
    """The position its hop leads to."""
    index: int  # type: ignore[assignment]  # tuple.index is of no use here
    """The index of its hop, by which the command is found."""


class Arrival(NamedTuple):
    """A moment from which on another node owns a VM."""

    time: int
    node: str


class Lane:
    """The states of one node or VM, oldest first."""

    def __init__(self, subject: Subject, name: str, state: LaneState) -> None:
        self.subject: Subject = subject
        self.name = name
        self.arrivals: list[Arrival] = []
        """Where a VM went, oldest first; empty for what moves nowhere."""
        self._starts = [0]
        self._states = [state]

    @property
    def is_quiet(self) -> bool:
        """Whether all is well in it, and always was."""
        return len(self._states) == 1 and self._states[0].condition in ("up", "off") and not self.arrivals

    def arrive(self, time: int, node: str) -> None:
        """Note another owner; within an instant only the last counts."""
        if self.arrivals and self.arrivals[-1].time == time:
            self.arrivals.pop()
        self.arrivals.append(Arrival(time, node))

    def enter(self, time: int, state: LaneState) -> None:
        """Note a state from a time on, which is never before the last one; within an instant only the last counts."""
        if time == self._starts[-1]:
            self._states[-1] = state
            if len(self._states) > 1 and self._states[-2] == state:
                del self._starts[-1], self._states[-1]
        elif state != self._states[-1]:
            self._starts.append(time)
            self._states.append(state)

    def state_at(self, time: int) -> LaneState:
        """What was so at a time."""
        return self._states[max(0, bisect_right(self._starts, time) - 1)]

    def segments(self, until: int, since: int = 0) -> Iterator[Segment]:
        """The lane between two times; a state that begins at the later one is not there yet."""
        for place in range(max(0, bisect_right(self._starts, since) - 1), len(self._starts)):
            start = self._starts[place]
            if start >= until:
                return
            end = self._starts[place + 1] if place + 1 < len(self._starts) else until
            yield Segment(start, min(end, until), self._states[place])


class Lanes:
    """The lanes of one run, nodes first, and what the user did.

    Args:
        recording: The run; what it has recorded by now is taken in at once, the rest by `extend`.
    """

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._position = 0
        self._rows = {
            key: row
            for key, row in recording.moment(0).rows.items()
            if key.startswith(_PREFIXES) or isinstance(row, Cluster | VmSettings | ResourceType)
        }
        cluster = self._rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        self._nodes = cluster.nodes
        vms = [row.name for row in self._rows.values() if isinstance(row, VmSettings)]
        self._homes = Homes(self._rows, cluster.nodes)
        self._by_node = {name: Lane("node", name, node_state(self._rows, name)) for name in cluster.nodes}
        self._by_vm = {name: Lane("vm", name, vm_state(self._rows, name, self._homes.of(name))) for name in vms}
        # Only the documented account has clusters that lose quorum and get it back.
        self._of_all = Lane("cluster", cluster.name, cluster_state(self._rows)) if cluster.networks else None
        above = (self._of_all,) if self._of_all else ()
        self.lanes: tuple[Lane, ...] = (*above, *self._by_node.values(), *self._by_vm.values())
        self.marks: list[Mark] = []
        self.end = 0
        """The time of the last hop that was taken in."""
        self.extend()

    def extend(self) -> bool:
        """Take in what was recorded since the last call; returns whether there was anything."""
        first, last = self._position + 1, len(self._recording)
        for position, hop in enumerate(self._recording.hops(first, last), first):
            self.end = hop.time
            if hop.kind == "input":
                self.marks.append(Mark(hop.time, position, hop.index))
            changes = tuple(change for change in hop.changes if change[0].startswith(_PREFIXES))
            if changes:
                apply(self._rows, changes)
                self._homes.note(changes)
                self._enter(hop.time, changes)
        self._position = last
        return last >= first

    def _enter(self, time: int, changes: tuple[Change, ...]) -> None:
        """Bring the lanes that these changes may concern up to date."""
        vms: dict[str, None] = {}
        for key, old, new in changes:
            row = new or old
            assert row is not None
            if isinstance(row, View) and self._of_all:
                self._of_all.enter(time, cluster_state(self._rows))
            for name in self._nodes if isinstance(row, Hung) else (row.name,) if isinstance(row, Node) else ():
                self._by_node[name].enter(time, node_state(self._rows, name))
            vms |= dict.fromkeys(self._concerned(key, row))
            if isinstance(new, Group) and isinstance(old, Group) and new.owner != old.owner:
                self._move(time, new)
        for vm in vms:
            if vm in self._by_vm:
                self._by_vm[vm].enter(time, vm_state(self._rows, vm, self._homes.of(vm)))

    def _move(self, time: int, group: Group) -> None:
        """Note in the lanes of a group's VMs that it has another owner."""
        for vm in dict.fromkeys(self._serving(group.resources)):
            if vm in self._by_vm:
                self._by_vm[vm].arrive(time, group.owner)

    def _concerned(self, key: str, row: Row) -> Iterable[str]:
        """The VMs whose lanes a change of a row may concern."""
        match row:
            case Hung():
                return self._by_vm
            case Node() | DllFile() | Module() | Process():
                return self._homes.on(key.split("/")[1])
            case View():
                return ()
            case RcmGroup():
                return self._of_group(key.partition("/")[2])
            case VmCopy() | Guest() | VmSettings():
                return (row.name,)
            case Resource():
                return (row.serves,)
            case Defect():
                return self._serving((row.resource,))
            case RcmResource() | ResourcePolicy():
                return self._serving((key.partition("/")[2],))
            case Group():
                return self._serving(row.resources)
        raise TypeError(f"a row of an unknown kind under {key}")

    def _of_group(self, name: str) -> Iterator[str]:
        group = self._rows.get(group_key(name))
        return self._serving(group.resources if isinstance(group, Group) else ())

    def _serving(self, resources: tuple[str, ...]) -> Iterator[str]:
        for name in resources:
            resource = self._rows[resource_key(name)]
            assert isinstance(resource, Resource)
            yield resource.serves


def cluster_state(rows: Mapping[str, Row]) -> LaneState:
    """What is so about the cluster as a whole: whether there is anybody in it."""
    view = rows.get(VIEW)
    has_members = not isinstance(view, View) or bool(view.members)
    return LaneState("up" if has_members else "no-quorum", is_known=True)


def node_state(rows: Mapping[str, Row], name: str) -> LaneState:
    """What is so about a node."""
    node = rows[node_key(name)]
    assert isinstance(node, Node)
    if node.power == "Off":
        return LaneState("down", node.state == "Down")
    if hangs(rows, addresses.system(name)):
        return LaneState("failed", node.state == "Down")
    if node.power == "Starting" or node.state == "Joining":
        return LaneState("starting", is_known=True)
    if "Isolated" in node.status:
        return LaneState("isolated", is_known=True)
    if node.state == "Paused":
        return LaneState("paused", is_known=True)
    return LaneState("up" if node.state == "Up" else "outside", is_known=True)


def vm_state(rows: Mapping[str, Row], name: str, nodes: tuple[str, ...]) -> LaneState:
    """What is so about a VM, whichever node has it; what is on a machine without power does not run.

    Args:
        rows: The world.
        name: The VM.
        nodes: All nodes, or those where it is registered, in the order of their ids.
    """
    homes: dict[str, str] = {}
    for node_name in nodes:
        node, copy = rows[node_key(node_name)], rows.get(vm_key(node_name, name))
        if isinstance(copy, VmCopy) and isinstance(node, Node) and node.power == "On":
            # Nothing runs on a machine that stands still.
            is_still = copy.state in ("Running", "Paused") and hangs(rows, addresses.system(node_name))
            homes.setdefault("Failed" if is_still else copy.state, node_name)
    row = rows.get(resource_key(vm_resource(name)))
    resource = row if isinstance(row, Resource) else None
    is_noticed = resource is None or resource.state != "Online"
    if up := homes.get("Running") or homes.get("Paused"):
        return _of_a_running_vm(rows, resource, up, name, is_noticed=is_noticed)
    if "Starting" in homes:
        return LaneState("starting", is_known=True)
    if "PausedCritical" in homes:
        return LaneState("critical", is_noticed)
    if "Failed" in homes:
        return LaneState("failed", is_noticed)
    group = rows.get(group_key(resource.group)) if resource else None
    if not (isinstance(group, Group) and group.wanted_online):
        return LaneState("off", is_known=True)
    owner = rows[node_key(group.owner)]
    if not is_noticed and isinstance(owner, Node) and "Isolated" in owner.status:
        # The others have missed its node and give it its time: until then they leave its resources Online.
        return LaneState("waiting", is_known=False)
    return LaneState("down", is_noticed)


def _of_a_running_vm(
    rows: Mapping[str, Row], resource: Resource | None, node: str, name: str, *, is_noticed: bool
) -> LaneState:
    """How a VM is that runs or is paused: as its guest is, where the account knows guests."""
    guest = guest_of(rows, node, name)
    if guest == "Booting":
        return LaneState("starting", is_known=True)
    if guest in ILL:
        return LaneState("failed", is_noticed or (resource is not None and only_logs(rows, resource, guest)))
    group = rows.get(rcm_group_key(resource.group)) if resource is not None else None
    if isinstance(group, RcmGroup) and group.status == "Unmonitored":
        return LaneState("unmonitored", is_known=False)
    # Up and known means here: the next question for its state will be answered as it is (S8).
    return LaneState("up", resource is None or gap(rows, resource, node) is None)
