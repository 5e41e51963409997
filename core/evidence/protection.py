"""What the cluster does not know: VMs whose truth is not what the cluster believes, and what nobody watches.

Truth is `VmCopy.state`, belief is `Resource.state`; while a resource is pending somebody is at it
and the two may differ. This difference is what a damaged DLL costs (S8): the VM runs on, and
when it fails nobody notices.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from core.evidence.words import words
from core.kernel.rows import Row
from core.model.rows import (
    FILE_SHARE,
    VIEW,
    VIRTUAL_MACHINE,
    DllFile,
    Group,
    Node,
    Resource,
    ResourceState,
    ResourceType,
    View,
    VmCopy,
    VmState,
    dll_key,
    group_key,
    node_key,
    share_key,
    type_key,
    vm_key,
)
from core.texts.bilingual import Text

RUNS = ("Running", "Starting")


class Unnoticed(NamedTuple):
    """A VM of which the cluster believes what is not so."""

    vm: str
    node: str
    truth: VmState
    belief: ResourceState
    text: Text
    """A sentence that says so, and why."""


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

    @property
    def is_believed_up(self) -> bool:
        return self.resource.state == "Online"


def unnoticed(rows: Mapping[str, Row]) -> tuple[Unnoticed, ...]:
    """The VMs of which the cluster believes what is not so, in the order of the cluster file."""
    found = []
    for case in _cases(rows):
        if case.is_believed_up == (case.truth in RUNS):
            continue
        if not case.is_believed_up and (case.truth != "Running" or case.resource.state not in ("Offline", "Failed")):
            continue
        text = _joined(_what(case), _why(rows, case), case, rows)
        found.append(Unnoticed(case.resource.serves, case.node, case.truth, case.resource.state, text))
    return tuple(found)


def unprotected(rows: Mapping[str, Row]) -> tuple[Unprotected, ...]:
    """The VMs and shares that are there, are believed to be, and that nobody can ask, in the order of the file."""
    found = []
    for case in (*_cases(rows), *_shares(rows)):
        if case.is_believed_up and case.truth in RUNS and not _can_be_asked(rows, case):
            text = _joined("unprotected", "", case, rows)
            found.append(Unprotected(case.resource.serves, case.node, text))
    return tuple(found)


def _cases(rows: Mapping[str, Row]) -> Iterator[_Case]:
    running = {row.name: row for row in rows.values() if isinstance(row, VmCopy) and row.state in RUNS}
    for row in rows.values():
        if isinstance(row, Resource) and row.type == VIRTUAL_MACHINE:
            node, truth = _truth(rows, row, running.get(row.serves))
            yield _Case(row, node, truth)


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


def _can_be_asked(rows: Mapping[str, Row], case: _Case) -> bool:
    """Whether the next question for its state will get an answer."""
    file = rows[dll_key(case.node, _dll(rows, case))]
    assert isinstance(file, DllFile)
    return case.resource.monitored and file.state == "Present"


def _what(case: _Case) -> str:
    """The first half of the sentence: what is so, and what the cluster shows."""
    if not case.is_believed_up:
        return "vm_runs"
    return "vm_failed" if case.truth == "Failed" else "vm_stopped"


def _why(rows: Mapping[str, Row], case: _Case) -> str:
    """The second half: why it has not been noticed."""
    machine, view = rows[node_key(case.node)], rows[VIEW]
    assert isinstance(machine, Node)
    assert isinstance(view, View)
    if machine.power != "On":
        return "no_power"
    if case.node not in view.members:
        return "cluster_down"
    return "not_asked_yet" if _can_be_asked(rows, case) else "dll"


def _joined(what: str, why: str, case: _Case, rows: Mapping[str, Row]) -> Text:
    names = {
        "vm": case.resource.serves,
        "node": case.node,
        "state": case.resource.state,
        "dll": _dll(rows, case),
    }
    halves = [words().protection[key] for key in (what, why) if key]
    return Text(
        en="".join(half.en for half in halves).format(**names),
        de="".join(half.de for half in halves).format(**names),
    )


def _dll(rows: Mapping[str, Row], case: _Case) -> str:
    kind = rows[type_key(case.resource.type)]
    assert isinstance(kind, ResourceType)
    return kind.dll
