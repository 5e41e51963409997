"""Outages: for how long a VM did not serve, and what that time went into.

An outage begins when the truth about a VM stops being well and ends when its guest answers again,
wherever. In between lie four moments that each account reaches in its own time: the cluster
notices, it begins to act, the group changes its owner (if it does), the worker process of the VM
starts. What somebody ordered (a role taken offline, a VM stopped at a console) is no outage.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from core.kernel.hops import Change, Hop
from core.kernel.hung import HUNG
from core.kernel.rows import Row
from core.kernel.world import apply
from core.model.conditions import guest_key
from core.model.rows import (
    CLUSTER,
    Cluster,
    Group,
    Resource,
    VmCopy,
    VmSettings,
    group_key,
    resource_key,
    vm_key,
    vm_resource,
)
from core.timeline.lanes import vm_state
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
        self._nodes = cluster.nodes
        self._vms = [row.name for row in self._rows.values() if isinstance(row, VmSettings)]
        self._depend: dict[str, list[str]] = {}
        """By the key of a row: the VMs that depend on it."""
        for vm in self._vms:
            for key in _keys_of(vm, cluster.nodes):
                self._depend.setdefault(key, []).append(vm)
        self._open: dict[str, Outage] = {}
        self._done: list[Outage] = []

    def so_far(self) -> list[Outage]:
        """The outages so far, in the order in which they began."""
        # Most hops change nothing that a VM depends on, so only the others are read in full.
        for position, changes in enumerate(self.recording.column("changes", self._seen + 1), self._seen + 1):
            if not changes:
                continue
            touched = self._touched(changes)
            owners = {vm: self._owner(vm) for vm in touched}
            apply(self._rows, changes)
            if touched:
                self._look(self.recording.hop(position), owners)
        self._seen = len(self.recording)
        return sorted([*self._done, *self._open.values()], key=lambda outage: outage.began)

    def _look(self, hop: Hop, owners: Mapping[str, str]) -> None:
        for vm in owners:
            condition = vm_state(self._rows, vm, self._nodes).condition
            if condition not in WELL and vm not in self._open:
                self._open[vm] = Outage(vm, owners[vm], owners[vm], hop.time)
            if vm in self._open:
                outage = self._follow(self._open[vm], hop)
                self._open[vm] = outage
                if condition in SERVES:
                    self._done.append(replace(outage, ended=hop.time))
                    del self._open[vm]
                elif condition == "off":
                    del self._open[vm]

    def _touched(self, changes: tuple[Change, ...]) -> list[str]:
        """The VMs that a hop may concern: those it names, and all when it is about a node."""
        if any(key.startswith("node/") or key == HUNG for key, _, _ in changes):
            return self._vms
        named = {vm for key, _, _ in changes for vm in self._depend.get(key, ())}
        return [vm for vm in self._vms if vm in named] if named else []

    def _follow(self, outage: Outage, hop: Hop) -> Outage:
        """An outage after one more hop."""
        resource, owner = self._resource(outage.vm), self._owner(outage.vm)
        if outage.noticed is None and resource.state != "Online":
            outage = replace(outage, noticed=hop.time)
        if owner != outage.after:
            outage = replace(outage, after=owner, moved=hop.time)
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


def _keys_of(vm: str, nodes: tuple[str, ...]) -> Iterator[str]:
    """The rows on which it depends how a VM is."""
    yield resource_key(vm_resource(vm))
    yield group_key(vm)
    for node in nodes:
        yield vm_key(node, vm)
        yield guest_key(node, vm)


def _starts(old: Row | None, new: Row | None, vm: str) -> bool:
    """Whether a change is the start of a VM's worker process."""
    return (
        isinstance(new, VmCopy)
        and new.name == vm
        and new.state == "Starting"
        and not (isinstance(old, VmCopy) and old.state == "Starting")
    )
