"""Outages: for how long a VM did not serve, and what that time went into.

An outage begins when the truth about a VM stops being well and ends when its guest answers again,
wherever. In between lie four moments that each account reaches in its own time: the cluster
notices, it begins to act, the group changes its owner (if it does), the worker process of the VM
starts. What somebody ordered (a role taken offline, a VM stopped at a console) is no outage, and neither
is what becomes of a VM that was off before it serves again.

An outage is kept in all the states it has gone through, so that the past has it as it was then.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.kernel.hops import Change, Hop
from core.kernel.hung import HUNG
from core.kernel.rows import Row
from core.kernel.world import apply
from core.model.rows import (
    CLUSTER,
    Cluster,
    Group,
    Resource,
    VmCopy,
    VmSettings,
    group_key,
    resource_key,
    vm_resource,
)
from core.timeline.homes import Homes
from core.timeline.lanes import vm_state
from core.timeline.outage_parts import Split, Stretch, Turn, lost_nodes, part_now, split, stretches
from core.timeline.recording import Recording

WELL = ("up", "off", "unmonitored")
SERVES = ("up", "unmonitored")
"""A VM on an isolated node serves as before, as far as it is reached; only nobody watches it."""


@dataclass(frozen=True)
class Outage:
    """One outage of one VM; moments in simulated microseconds, None for what has not come."""

    vm: str
    before: str
    """The node that owned its group when it began."""
    after: str
    """The node that owns it now, or did when it ended."""
    began: int
    noticed: int | None = None
    acted: int | None = None
    moved: int | None = None
    """The last change of the owner."""
    started: int | None = None
    """The last start of its worker process."""
    ended: int | None = None
    turns: tuple[Turn, ...] = ()
    """When it entered which part, oldest first; the first is where it began."""
    moved_at: int | None = None
    """The position of the last change of the owner."""
    ended_at: int | None = None
    """The position at which it ended."""

    @property
    def began_at(self) -> int:
        """The position at which it began."""
        return self.turns[0].position

    @property
    def noticed_at(self) -> int | None:
        """The position at which it was noticed: its first part, detecting, was over."""
        return next((turn.position for turn in self.turns if turn.part not in ("detect", "boot")), None)

    @property
    def started_at(self) -> int | None:
        """The position at which it last began to boot."""
        return next((turn.position for turn in reversed(self.turns) if turn.part == "boot"), None)

    def lasts(self, now: int) -> int:
        """How long it is by a time, or was when it ended."""
        return self._until(now) - self.began

    def split(self, now: int) -> Split:
        """What its time went into, by a time."""
        return split(self.turns, self._until(now))

    def stretches(self, now: int) -> tuple[Stretch, ...]:
        """Its parts one after the other, by a time."""
        return tuple(stretches(self.turns, self._until(now)))

    def _until(self, now: int) -> int:
        return now if self.ended is None else self.ended

    @property
    def detection(self) -> int | None:
        """Until the cluster no longer takes the VM for online."""
        return _between(self.began, self.noticed)

    @property
    def decision(self) -> int | None:
        """Until it begins to do something about it."""
        return _between(self.noticed, self.acted)

    @property
    def restart(self) -> int | None:
        """Spent on bringing it back where it was; None when it was moved at once."""
        if self.acted is None or self.acted == self.moved:
            return None
        return _between(self.acted, self.started if self.moved is None else self.moved)

    @property
    def failover(self) -> int | None:
        """From the change of the owner to the start on the new one; None when it stayed."""
        return _between(self.moved, self.started)

    @property
    def boot(self) -> int | None:
        """From the start of the worker process to an answering guest."""
        return _between(self.started, self.ended)

    @property
    def whole(self) -> int | None:
        """From beginning to end."""
        return _between(self.began, self.ended)


def outages(recording: Recording) -> list[Outage]:
    """The outages of a run so far, in the order in which they began."""
    return OutageWatch(recording).so_far()


def _between(first: int | None, last: int | None) -> int | None:
    return None if first is None or last is None or last < first else last - first


@dataclass(frozen=True)
class _State:
    """An outage from a position on; None for one that was none after all."""

    position: int
    outage: Outage | None


class OutageWatch:
    """Goes once through a run, and on from there when the run has gone on.

    Args:
        recording: The run.
    """

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self._seen = 0
        self._rows = recording.moment(0).rows
        cluster = self._rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        self.vms = tuple(row.name for row in self._rows.values() if isinstance(row, VmSettings))
        self._place = {vm: place for place, vm in enumerate(self.vms)}
        self._served = {resource_key(vm_resource(vm)): vm for vm in self.vms}
        """By the keys of resources: their VMs."""
        self._homes = Homes(self._rows, cluster.nodes)
        self._serving = {vm for vm in self.vms if self._condition(vm) in SERVES}
        self._open: dict[str, list[_State]] = {}
        self._all: list[list[_State]] = []
        """Of every outage its states, in the order in which they began."""

    def so_far(self) -> list[Outage]:
        """The outages so far, in the order in which they began."""
        self._catch_up()
        return [outage for states in self._all if (outage := states[-1].outage) is not None]

    def as_of(self, position: int) -> list[Outage]:
        """The outages that had begun by a position, as they were there, in the order in which they began."""
        self._catch_up()
        found = []
        for states in self._all:
            if states[0].position > position:
                break
            outage = states[bisect_right(states, position, key=lambda state: state.position) - 1].outage
            if outage is not None:
                found.append(outage)
        return found

    def _catch_up(self) -> None:
        """Take in what was recorded since the last look."""
        # Most hops change nothing that a VM depends on, so only the others are read in full.
        for position, changes in enumerate(self.recording.column("changes", self._seen + 1), self._seen + 1):
            if not changes:
                continue
            touched = self._touched(changes)
            owners = {vm: self._owner(vm) for vm in touched}
            apply(self._rows, changes)
            self._homes.note(changes)
            if touched:
                self._look(position, self.recording.hop(position), owners)
        self._seen = len(self.recording)

    def _look(self, position: int, hop: Hop, owners: Mapping[str, str]) -> None:
        lost = lost_nodes(self._rows)
        for vm in owners:
            condition = self._condition(vm)
            if vm in self._serving and condition not in WELL:
                self._open[vm] = []
                self._all.append(self._open[vm])
                self._enter(vm, position, Outage(vm, owners[vm], owners[vm], hop.time))
            if vm in self._open:
                self._go_on(vm, position, hop, condition, lost)
            if condition in SERVES:
                self._serving.add(vm)
            else:
                self._serving.discard(vm)

    def _go_on(self, vm: str, position: int, hop: Hop, condition: str, lost: frozenset[str]) -> None:
        """Take one more hop into an outage."""
        outage = self._open[vm][-1].outage
        assert outage is not None
        if condition == "off":
            self._enter(vm, position, None)
            del self._open[vm]
            return
        after = self._follow(outage, position, hop)
        if condition in SERVES:
            self._enter(vm, position, replace(after, ended=hop.time, ended_at=position))
            del self._open[vm]
            return
        part = part_now(
            self._rows, after.after, lost, is_starting=condition == "starting", has_noticed=self._has_noticed(after)
        )
        if not after.turns or after.turns[-1].part != part:
            after = replace(after, turns=(*after.turns, Turn(hop.time, position, part)))
        if after != outage:
            self._enter(vm, position, after)

    def _has_noticed(self, outage: Outage) -> bool:
        return outage.noticed is not None or any(turn.part not in ("detect", "boot") for turn in outage.turns)

    def _enter(self, vm: str, position: int, outage: Outage | None) -> None:
        """Note a state of an outage; of several at one position only the last counts."""
        states = self._open[vm]
        if states and states[-1].position == position:
            states.pop()
        states.append(_State(position, outage))

    def _touched(self, changes: tuple[Change, ...]) -> Sequence[str]:
        """The VMs that a hop may concern, in their order."""
        if any(key == HUNG for key, _, _ in changes):
            return self.vms
        named: set[str] = set()
        for key, _, _ in changes:
            named.update(self._concerned(key))
        return sorted(named, key=self._place.__getitem__) if named else ()

    def _concerned(self, key: str) -> Iterable[str]:
        """The VMs that depend on a row: those on a node, too, when it is one."""
        kind, _, rest = key.partition("/")
        match kind:
            case "vm" | "guest":
                vms: Iterable[str] = (rest.partition("/")[2],)
            case "group":
                vms = (rest,)
            case "resource":
                vms = (self._served.get(key, ""),)
            case "node":
                # Whoever is down waits for nodes that it is not on.
                vms = (*self._homes.on(rest), *self._open)
            case "regroup" | "view":
                vms = self._open
            case _:
                return ()
        return (vm for vm in vms if vm in self._place)

    def _condition(self, vm: str) -> str:
        return vm_state(self._rows, vm, self._homes.of(vm)).condition

    def _follow(self, outage: Outage, position: int, hop: Hop) -> Outage:
        """An outage after one more hop."""
        resource, owner = self._resource(outage.vm), self._owner(outage.vm)
        if outage.noticed is None and resource.state != "Online":
            outage = replace(outage, noticed=hop.time)
        if owner != outage.after:
            outage = replace(outage, after=owner, moved=hop.time, moved_at=position)
        if outage.acted is None and (outage.moved is not None or resource.state == "OnlinePending"):
            outage = replace(outage, acted=hop.time, noticed=outage.noticed if outage.noticed is not None else hop.time)
        if any(_starts(old, new, outage.vm) for _, old, new in hop.changes):
            outage = replace(outage, started=hop.time)
        return outage

    def _resource(self, vm: str) -> Resource:
        row = self._rows[resource_key(vm_resource(vm))]
        assert isinstance(row, Resource)
        return row

    def _owner(self, vm: str) -> str:
        row = self._rows[group_key(vm)]
        assert isinstance(row, Group)
        return row.owner


def _starts(old: Row | None, new: Row | None, vm: str) -> bool:
    """Whether a change is the start of a VM's worker process."""
    return (
        isinstance(new, VmCopy)
        and new.name == vm
        and new.state == "Starting"
        and not (isinstance(old, VmCopy) and old.state == "Starting")
    )
