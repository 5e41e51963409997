"""Worlds of the documented account, changed by hand: for tests that need a state and not how it came about."""

from typing import Any

import msgspec

from core.kernel.rows import Row
from core.model.conditions import Defect, DllCall, GuestState, Misbehaviour, defect_key, guest_key
from core.model.preset import DOCUMENTED
from core.model.rows import dll_key, module_key, process_key, vm_key
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows

Rows = dict[str, Row]
SQL01 = "Virtual Machine SQL01"


def documented(cluster: str = "three-nodes") -> Rows:
    """The world of a ready cluster at time 0."""
    return dict(initial_rows(ready_cluster(cluster), DOCUMENTED))


def change(rows: Rows, key: str, **fields: Any) -> None:
    """Change fields of a row."""
    rows[key] = msgspec.structs.replace(rows[key], **fields)


def guest(rows: Rows, state: GuestState, vm: str = "SQL01", node: str = "NODE1") -> None:
    """Let the guest of a running VM be so."""
    change(rows, guest_key(node, vm), state=state)


def stop(rows: Rows, state: str, vm: str = "SQL01", node: str = "NODE1") -> None:
    """Let a VM be in a state in which no guest runs."""
    change(rows, vm_key(node, vm), state=state)
    del rows[guest_key(node, vm)]


def damage(rows: Rows, state: str = "Damaged", file: str = "vmclusres.dll", node: str = "NODE1") -> None:
    """Spoil a file."""
    change(rows, dll_key(node, file), state=state)


def unload(rows: Rows, file: str = "vmclusres.dll", host: str = "NODE1/rhs:2") -> None:
    """Let a host not have a DLL loaded."""
    del rows[module_key(host, file)]


def end(rows: Rows, host: str = "NODE1/rhs:2") -> None:
    """Let a resource host have ended."""
    del rows[process_key(host)]
    for key in [key for key in rows if key.startswith(f"module/{host}/")]:
        del rows[key]


def lie(rows: Rows, call: DllCall, how: Misbehaviour, resource: str = SQL01, node: str = "NODE1") -> None:
    """Let a DLL do a call wrong."""
    rows[defect_key(node, resource)] = Defect(node, resource, ((call, how),))
