"""An occasion: one hop, or one state that changed in it, with everything a record of it may have to name.

Logs and events speak of resources, groups, nodes and codes; a hop has a function and arguments, and
the answer to a call not even those. Here is what lies between: who speaks, what the call was about,
and what the world says about it at that moment.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, Literal, NamedTuple, Protocol

from core.kernel.hops import NOBODY, Hop
from core.kernel.rows import Row
from core.kernel.world import apply
from core.model import addresses
from core.model.control import RcmGroup, RcmResource, rcm_group_key, rcm_key
from core.model.membership import Interface, Isolation, NetworkState, Quarantine, QuorumConfig, config_key
from core.model.rows import (
    VIEW,
    Group,
    Membership,
    Process,
    Resource,
    View,
    group_key,
    resource_key,
    vm_resource,
)

ChangeKind = Literal["resource", "group", "owner", "interface", "network", "isolation", "quarantine"]

UP: Final = "Up"
"""What a network or an interface is that has no row."""
NONE: Final = "None"
"""What a node is that is neither isolated nor quarantined."""

ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    # RCM
    "HandleMonitorReply": ("report", "resource", "generation", "code"),
    "HandleSignalledFailure": ("resource", "kind"),
    "StatusChanged": ("resource", "state"),
    "MonitorEnded": ("host",),
    "SeparateMonitor": ("resource",),
    "ReattachToMonitorProcess": ("resource",),
    "HandleFailure": ("resource",),
    "FailOver": ("group",),
    "OnlineGroup": ("group",),
    "OfflineGroup": ("group",),
    "MoveGroup": ("group", "target"),
    "MoveClusterGroupEx": ("group", "target", "context"),
    "Move": ("group", "target", "move_type", "sender", "context"),
    "LiveMigrate": ("group", "target", "move_type"),
    "DrainGroup": ("group",),
    "ReturnGroup": ("group", "target"),
    "CancelMigration": ("vm",),
    "TakeOwnership": ("group", "move_type"),
    "BringToPersistentState": ("group", "move_type"),
    "Drive": ("group",),
    "BringDown": ("group",),
    "Failback": ("group", "target"),
    "take_over": ("group",),
    "take_over_groups": ("groups",),
    "MonitorAgain": ("group",),
    "take_offline": ("group",),
    "move_group": ("group", "target"),
    "fail_over": ("group",),
    "prove": ("group",),
    "bring_online": ("group",),
    "resource_status": ("resource", "state"),
    # RHS and the functions of resource DLLs
    "Open": ("resource", "flags"),
    "Online": ("resource", "generation"),
    "Offline": ("resource", "generation"),
    "OfflineV2": ("resource", "generation", "target", "context"),
    "EndControlCall": ("resource", "code"),
    "ControlCallEnded": ("resource", "code"),
    "Terminate": ("resource",),
    "Arbitrate": ("resource",),
    "Release": ("resource",),
    "LooksAlive": ("resource",),
    "IsAlive": ("resource",),
    "Poll": ("resource", "generation"),
    "AwaitStatus": ("resource", "generation"),
    "SetResourceStatus": ("resource", "state", "code"),
    "LogEvent": ("resource", "level", "code"),
    "SignalFailure": ("resource", "kind"),
    "DeadlockMonitor": ("entry", "resource"),
    "UnhandledException": ("entry", "resource"),
    "OnlineThread": ("resource",),
    "OfflineThread": ("resource",),
    "VmStateChanged": ("vm", "state"),
    "MigrationReported": ("vm", "code"),
    "StartMigration": ("vm", "target"),
    "TransferMemory": ("vm", "target"),
    "PrepareMigration": ("vm", "source"),
    "ReceiveMemory": ("vm", "progress"),
    "ReceiveState": ("vm",),
    "SwitchOver": ("vm", "target"),
    "MigrationIsOver": ("vm",),
    "AwaitHandover": ("vm",),
    "Start": ("vm",),
    "Stop": ("vm",),
    # storage
    "VolumeChanged": ("volume", "state"),
    # membership, machines and drivers
    "node_unreachable": ("peer",),
    "node_suspect": ("peer", "missed"),
    "RouteSuspect": ("network", "peer", "missed"),
    "RouteDown": ("network", "peer"),
    "RouteUp": ("network", "peer"),
    "AllRoutesDown": ("peer",),
    "AssessNetwork": ("network",),
    "ConnectionBroken": ("peer",),
    "NodeDisconnected": ("peer",),
    "Conclude": ("part",),
    "IssueView": ("members", "joiners"),
    "NewView": ("number", "members", "joiners"),
    "ArbitrateQuorum": ("members", "left"),
    "LoseQuorum": ("part",),
    "HandleDowned": ("left",),
    "CompareAndSetWitnessTag": ("epoch", "members"),
    "WriteTag": ("holder", "epoch"),
    "GracefulShutdown": ("peer",),
    "ForcedElsewhere": ("peer",),
    "admit": ("peer",),
    "form": ("part",),
    "stop_cluster": ("survivors",),
    "RestartService": ("service",),
    "StopService": ("service",),
    "StartService": ("service",),
    "EndWorker": ("vm",),
    "EndProcess": ("process",),
    "CannotEndProcess": ("process",),
    "Watch": ("process", "limit"),
    "Bugcheck": ("process",),
}
"""What the arguments of functions are, as far as records speak of them."""


LEAVES: Final = ("membership.says-that-it-leaves", "membership.ends-in-order")
"""What a node does whose cluster service stops in an orderly way."""

CHALLENGES: Final = "quorum.challenges-the-owner"
"""What a node does that wants the witness of one that is gone."""


class HasRows(Protocol):
    """A moment of a run."""

    @property
    def rows(self) -> Mapping[str, Row]:
        """The world at that moment."""


class Run(Protocol):
    """A recorded run, as `core.timeline.recording` has it."""

    def __len__(self) -> int:
        """How many hops are recorded."""

    def hop(self, position: int) -> Hop:
        """The hop that leads to a position."""

    def hops(self, first: int = 1, last: int | None = None) -> Iterator[Hop]:
        """The hops that lead to some positions."""

    def position_of(self, index: int) -> int:
        """The position of the hop with an index."""

    def moment(self, position: int) -> HasRows:
        """The world after a hop."""


class Transition(NamedTuple):
    """A state that has changed, or the owner of a group: what it was before, and what it is.

    The name of an interface is that of its node and that of its network, with a slash between.
    """

    kind: ChangeKind
    name: str
    before: str
    after: str


class Memory:
    """The world as far as a run was read, and what records need of the past.

    Args:
        rows: The world before the first hop.
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self.rows = dict(rows)
        self.pids = {key.partition("/")[2]: row.pid for key, row in rows.items() if isinstance(row, Process)}
        """The process id of every process, or the last one it had: what it wrote last is written by it."""
        view = rows[VIEW]
        assert isinstance(view, View)
        self.view_before = view
        """The membership before the one that holds."""
        self.views: dict[str, list[View]] = {}
        """Where nodes have views of their own: those of each, from when its service came on, the last one last."""
        self.sequence: dict[int, int] = {}
        """The number of the last update of the cluster database in each epoch, when the epoch began."""
        self.updates = 0
        """How often the cluster database was changed (simplified: owners, and what is to be online)."""
        self.leaving: set[str] = set()
        """The nodes whose cluster service stops, or has stopped, in an orderly way."""
        self.challenges: dict[str, int] = {}
        """The epoch in which a node last challenged the owner of the witness."""
        for key, row in rows.items():
            self._note(key, None, row)

    def take_in(self, hop: Hop) -> None:
        """Go on over a hop."""
        for key, old, new in hop.changes:
            self._note(key, old, new)
        if hop.rule in LEAVES:
            self.leaving.add(addresses.region(hop.source))
        apply(self.rows, hop.changes)
        if hop.rule == CHALLENGES:
            challenger = addresses.region(hop.source)
            config = self.rows[config_key(challenger)]
            assert isinstance(config, QuorumConfig)
            self.challenges[challenger] = config.epoch

    def _note(self, key: str, old: Row | None, new: Row | None) -> None:
        name = key.partition("/")[2]
        if isinstance(new, Process):
            self.pids[name] = new.pid
        elif key == VIEW and isinstance(old, View):
            self.view_before = old
        elif isinstance(new, Membership) and new.members:
            self._note_view(name, View(new.view, new.members), is_new=old is None)
        elif isinstance(new, QuorumConfig):
            self.sequence.setdefault(new.epoch, self.updates)
        elif isinstance(old, Group) and isinstance(new, Group):
            self.updates += (old.owner, old.wanted_online) != (new.owner, new.wanted_online)

    def _note_view(self, node: str, view: View, *, is_new: bool) -> None:
        views = [] if is_new else self.views.get(node, [])
        if not views or views[-1].number != view.number:
            views = [*views, view]
        self.views[node] = views
        self.leaving.discard(node)

    def transitions(self, hop: Hop) -> Iterator[Transition]:
        """The states that a hop has changed, in the order in which it did; RCM's own where the account has them."""
        for key, old, new in hop.changes:
            name = key.partition("/")[2]
            if isinstance(old, RcmResource) and isinstance(new, RcmResource) and old.state != new.state:
                yield Transition("resource", name, old.state, new.state)
            elif isinstance(old, RcmGroup) and isinstance(new, RcmGroup) and old.state != new.state:
                yield Transition("group", name, old.state, new.state)
            elif isinstance(old, Resource) and isinstance(new, Resource):
                if old.state != new.state and rcm_key(name) not in self.rows:
                    yield Transition("resource", name, old.state, new.state)
            elif isinstance(old, Group) and isinstance(new, Group):
                if old.state != new.state and rcm_group_key(name) not in self.rows:
                    yield Transition("group", name, old.state, new.state)
                if old.owner != new.owner:
                    yield Transition("owner", name, old.owner, new.owner)
            else:
                yield from _come_and_gone(name, old, new)


def _come_and_gone(name: str, old: Row | None, new: Row | None) -> Iterator[Transition]:
    """Of rows that are there only while something is not as it should be: what they say, before and now."""
    match new if new is not None else old:
        case Interface() | NetworkState() as row:
            kind: ChangeKind = "interface" if isinstance(row, Interface) else "network"
            states = [side.state if isinstance(side, Interface | NetworkState) else UP for side in (old, new)]
            if states[0] != states[1]:
                yield Transition(kind, name, *states)
        case Isolation():
            before, after = (str(side.since) if isinstance(side, Isolation) else NONE for side in (old, new))
            yield Transition("isolation", name, before, after)
        case Quarantine():
            before, after = (str(side.until) if isinstance(side, Quarantine) else NONE for side in (old, new))
            yield Transition("quarantine", name, before, after)


class Occasion:
    """One hop as records see it.

    Args:
        run: The run it belongs to.
        hop: The hop.
        memory: The world after it.
    """

    def __init__(self, run: Run, hop: Hop, memory: Memory) -> None:
        self._run = run
        self.hop = hop
        self.memory = memory

    @property
    def rows(self) -> Mapping[str, Row]:
        """The world after the hop."""
        return self.memory.rows

    @cached_property
    def call(self) -> Hop:
        """The hop that opened the frame it belongs to: of an answer, what was asked."""
        hop = self.hop
        return hop if hop.opens or hop.span == NOBODY else self._opener(hop.span)

    @cached_property
    def caller(self) -> Hop | None:
        """The hop that opened the frame from which the call came; None when nobody calls."""
        return None if self.call.parent == NOBODY else self._opener(self.call.parent)

    @property
    def running(self) -> Hop | None:
        """The hop that opened the frame that goes on after this one, and so has made its changes."""
        return self.caller if self.hop.kind in ("return", "abort") else self.call

    @cached_property
    def cause(self) -> Hop | None:
        """The hop during which it was ordered; None for what came from outside."""
        return None if self.hop.cause == NOBODY else self._opener(self.hop.cause)

    @cached_property
    def cause_of_the_call(self) -> Hop | None:
        """The hop during which the call was ordered; None for what came from outside."""
        return None if self.call.cause == NOBODY else self._opener(self.call.cause)

    @cached_property
    def arguments(self) -> Mapping[str, Any]:
        """What the call was about, by name."""
        return named_arguments(self.call)

    def speaker(self, side: Literal["source", "target"]) -> str:
        """The address of who sends or who receives; empty for a receiver that is not reached."""
        if side == "source":
            return self.hop.source
        return "" if self.hop.lost else self.hop.target

    @property
    def actor(self) -> str:
        """The address of who has made the changes: whoever runs on after the hop.

        Who owns a group is agreed by all of them at once (GUM); whoever sets that going says so.
        """
        is_an_agreement = self.hop.kind == "call" and self.hop.function == "TakeOwnership"
        return self.hop.source if self.hop.kind == "kill" or is_an_agreement else self.hop.target

    def resource(self, name: str) -> Resource | None:
        """A resource by its name, or by that of the VM it serves."""
        row = self.rows.get(resource_key(name)) or self.rows.get(resource_key(vm_resource(name)))
        return row if isinstance(row, Resource) else None

    def group(self, name: str) -> Group | None:
        """A group by its name."""
        row = self.rows.get(group_key(name))
        return row if isinstance(row, Group) else None

    def _opener(self, span: int) -> Hop:
        return self._run.hop(self._run.position_of(span))


def named_arguments(call: Hop) -> Mapping[str, Any]:
    """The arguments of a call by name, as far as records speak of them."""
    return dict(zip(ARGUMENTS.get(call.function, ()), call.arguments, strict=False))


def process_of(address: str) -> str:
    """The process a box lives in, if that is one that writes to the cluster log; empty otherwise."""
    node, _, rest = address.partition("/")
    kind = rest.partition("/")[0]
    return f"{node}/{kind}" if kind == "clussvc" or kind.startswith("rhs:") else ""
