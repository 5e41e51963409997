"""What the cluster does not know: VMs whose truth is not what the cluster believes, and what nobody watches.

Truth is `VmCopy.state` and, where the account knows guests, `Guest.state`; belief is
`Resource.state`; while a resource is pending somebody is at it and the two may differ. This
difference is what a damaged DLL costs (S8): the VM runs on, and when it fails nobody notices.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from core.evidence.watching import ILL, Gap, dll_of, gap, guest_of, only_logs, overlooks
from core.evidence.words import words
from core.kernel.rows import Row
from core.model.conditions import GuestState
from core.model.policies import group_policy_key
from core.model.resiliency import period
from core.model.rows import (
    FILE_SHARE,
    VIEW,
    VIRTUAL_MACHINE,
    Group,
    Node,
    Resource,
    ResourceState,
    View,
    VmCopy,
    VmState,
    group_key,
    node_key,
    share_key,
    vm_key,
)
from core.scenario.durations import format_duration
from core.texts.bilingual import Text

RUNS = ("Running", "Starting", "Paused", "Saving", "Stopping")
"""A paused VM is one that runs to the cluster (wsfc-facts 8.2); one that is being stopped has not stopped yet."""
WAITS: Final = "PausedCritical"
"""A VM that stands still until its storage is back: to the cluster it runs, to everybody else it does not."""

_AILS: dict[GuestState, str] = {
    "LostCommunication": "guest_lost",
    "AppCritical": "guest_application",
    "Bugcheck": "guest_bugcheck",
}
"""What is said of an ill guest."""


class Unnoticed(NamedTuple):
    """A VM of which the cluster believes what is not so."""

    vm: str
    node: str
    truth: VmState
    belief: ResourceState
    text: Text
    """A sentence that says so, and why."""
    is_awaited: bool = False
    """The others have missed its node, and wait whether it comes back."""


class Unprotected(NamedTuple):
    """A VM or a share that is well, but whose failure nobody would notice."""

    vm: str
    node: str
    text: Text


class _Case(NamedTuple):
    """A VM as it is, and its resource as the cluster sees it."""

    resource: Resource
    node: str
    truth: VmState
    guest: GuestState | None = None

    @property
    def is_believed_up(self) -> bool:
        return self.resource.state == "Online"

    @property
    def is_up(self) -> bool:
        return self.truth in RUNS

    @property
    def is_ill(self) -> bool:
        return self.is_up and self.guest in ILL


def unnoticed(rows: Mapping[str, Row]) -> tuple[Unnoticed, ...]:
    """The VMs of which the cluster believes what is not so, in the order of the cluster file."""
    found = []
    for case in _cases(rows):
        what = _what(rows, case)
        if what:
            why = _why(rows, case)
            vm, state, text = case.resource.serves, case.resource.state, _joined(what, why, case, rows)
            found.append(Unnoticed(vm, case.node, case.truth, state, text, why == "isolated"))
    return tuple(found)


def unprotected(rows: Mapping[str, Row]) -> tuple[Unprotected, ...]:
    """The VMs and shares that are there, are believed to be, and that nobody can ask, in the order of the file."""
    found = []
    for case in (*_cases(rows), *_shares(rows)):
        is_well = case.is_believed_up and case.is_up and not case.is_ill
        if is_well and (missing := gap(rows, case.resource, case.node)):
            text = _joined(_UNPROTECTED[missing], "", case, rows)
            found.append(Unprotected(case.resource.serves, case.node, text))
    return tuple(found)


_UNPROTECTED: dict[Gap, str] = {
    "dll": "unprotected",
    "host": "unprotected_no_host",
    "lies": "unprotected_lies",
    "isolated": "unprotected_isolated",
    "cluster_down": "unprotected_no_cluster",
}


def _cases(rows: Mapping[str, Row]) -> Iterator[_Case]:
    running = {row.name: row for row in rows.values() if isinstance(row, VmCopy) and row.state in (*RUNS, WAITS)}
    for row in rows.values():
        if isinstance(row, Resource) and row.type == VIRTUAL_MACHINE:
            node, truth = _truth(rows, row, running.get(row.serves))
            yield _Case(row, node, truth, guest_of(rows, node, row.serves))


def _shares(rows: Mapping[str, Row]) -> Iterator[_Case]:
    """Shares that are there; a share is a resource like any other (S1)."""
    for row in rows.values():
        if isinstance(row, Resource) and row.type == FILE_SHARE:
            group = rows[group_key(row.group)]
            assert isinstance(group, Group)
            if share_key(group.owner, row.serves) in rows:
                yield _Case(row, group.owner, "Running")


def _truth(rows: Mapping[str, Row], resource: Resource, running: VmCopy | None) -> tuple[str, VmState]:
    """Where a VM is and how: where it runs, or else with the node that owns its group."""
    if running is not None:
        return running.node, running.state
    group = rows[group_key(resource.group)]
    assert isinstance(group, Group)
    copy = rows.get(vm_key(group.owner, resource.serves))
    return group.owner, copy.state if isinstance(copy, VmCopy) else "Off"


def _what(rows: Mapping[str, Row], case: _Case) -> str:
    """The first half of the sentence: what is so, and what the cluster shows; empty where it knows."""
    if not case.is_believed_up:
        # While it is pending somebody is at it.
        is_hidden = case.truth == "Running" and case.resource.state in ("Offline", "Failed") and not case.is_ill
        return "vm_runs" if is_hidden else ""
    if case.guest is not None and case.is_ill:
        return "" if only_logs(rows, case.resource, case.guest) else _AILS[case.guest]
    if case.is_up:
        return ""
    return {"Failed": "vm_failed", WAITS: "vm_waits"}.get(case.truth, "vm_stopped")


def _why(rows: Mapping[str, Row], case: _Case) -> str:
    """The second half: why it has not been noticed."""
    machine, view = rows[node_key(case.node)], rows[VIEW]
    assert isinstance(machine, Node)
    assert isinstance(view, View)
    missing = gap(rows, case.resource, case.node)
    if missing == "isolated":
        return missing  # whether or not its machine runs: the others have noticed, and wait
    if machine.power != "On":
        return "no_power"
    if case.node not in view.members:
        return "cluster_down"
    if case.truth == WAITS:
        return "waits_for_storage"
    if case.guest is not None and case.is_ill and overlooks(rows, case.resource, case.guest):
        return "application_overlooked" if case.guest == "AppCritical" else "heartbeat_overlooked"
    return missing or "not_asked_yet"


def _period(rows: Mapping[str, Row], group: str) -> str:
    """How long the cluster waits for an isolated node before it starts a VM elsewhere."""
    return format_duration(period(rows, group)) if group_policy_key(group) in rows else ""


def _joined(what: str, why: str, case: _Case, rows: Mapping[str, Row]) -> Text:
    names = {
        "vm": case.resource.serves,
        "node": case.node,
        "state": case.resource.state,
        "dll": dll_of(rows, case.resource),
        "period": _period(rows, case.resource.group),
    }
    halves = [words().protection[key] for key in (what, why) if key]
    return Text(
        en="".join(half.en for half in halves).format(**names),
        de="".join(half.de for half in halves).format(**names),
    )
