"""What is so inside of things and what is wrong with them: guests, defects, files that cannot be read.

Like `VmCopy.state` these rows are the truth. Nobody in the cluster reads them but the thing itself:
a DLL knows its defects, VMMS what its guests say.
"""

from functools import cache
from typing import Literal

from core.kernel.rows import Row

GuestState = Literal["Booting", "OK", "LostCommunication", "AppCritical", "Bugcheck"]
"""What the heartbeat component of a running VM says of its guest; before the first answer it boots."""

DllCall = Literal["Open", "Online", "Offline", "Terminate", "LooksAlive", "IsAlive"]
Misbehaviour = Literal["fails", "slow", "hangs", "crashes", "says-true", "says-false", "hangs-in-the-kernel"]


class Guest(Row, frozen=True):
    """The guest of a VM that runs; key `guest/NODE1/SQL01`. There is no row while none runs."""

    node: str
    name: str
    state: GuestState


class Defect(Row, frozen=True):
    """What a resource DLL does wrong for one resource on one node; key `defect/NODE1/Virtual Machine SQL01`."""

    node: str
    resource: str
    calls: tuple[tuple[DllCall, Misbehaviour], ...]
    """Each call at most once, in the order in which they were broken."""

    def of(self, call: str) -> Misbehaviour | None:
        """What it does wrong in a call."""
        return dict(self.calls).get(call)  # type: ignore[call-overload, no-any-return]


class Unreadable(Row, frozen=True):
    """That the configuration file of a VM cannot be read; key `unreadable/SQL01`."""

    vm: str


class Ballast(Row, frozen=True):
    """Memory of a node that something outside the cluster has taken; key `ballast/NODE2`."""

    memory_mb: int


class OtherSwitch(Row, frozen=True):
    """That the virtual switch of a node has another name than on the others; key `otherswitch/NODE2`."""

    node: str


class Offering(Row, frozen=True):
    """That what is behind a resource is there on a node; key `offering/NODE1/Cluster IP Address`.

    For an IP address: the network stack has it. For a network name: it is registered. For a
    generic service: the Service Control Manager says Running.
    """

    node: str
    resource: str


@cache
def guest_key(node: str, vm: str) -> str:
    return f"guest/{node}/{vm}"


@cache
def defect_key(node: str, resource: str) -> str:
    return f"defect/{node}/{resource}"


@cache
def unreadable_key(vm: str) -> str:
    return f"unreadable/{vm}"


@cache
def ballast_key(node: str) -> str:
    return f"ballast/{node}"


@cache
def other_switch_key(node: str) -> str:
    return f"otherswitch/{node}"


@cache
def offering_key(node: str, resource: str) -> str:
    return f"offering/{node}/{resource}"
