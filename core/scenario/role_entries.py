"""What a cluster file says about roles: virtual machines, file shares, and roles put together by hand.

A virtual machine stands for a group with two resources and a share for a group with one; under
`roles` the resources of a group are written one by one, and what each may say follows its type.
"""

from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from core.scenario.fields import (
    ComputerName,
    DurationText,
    Expression,
    FolderPath,
    Label,
    Memory,
    OfflineAction,
    Owners,
    Priority,
    ShutdownActionName,
)
from core.scenario.policy_entries import FailoverEntry, PolicyEntry


class VmEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A highly available VM: a group with two resources."""

    name: Label
    owner: ComputerName
    memory_mb: Memory
    volume: Label
    """The shared volume with its files."""
    priority: Priority = "Medium"
    boot_time: DurationText = "20 s"
    """From power on to an answering guest."""
    offline_action: OfflineAction = "Save"
    """What taking the resource offline does to the VM (wsfc-facts 8.3: Save is the default)."""
    preferred_owners: tuple[ComputerName, ...] = ()
    possible_owners: Owners = "all"
    is_alive_interval: DurationText | None = None
    """IsAlivePollInterval of this VM's resource; the same may stand in its policy."""
    shutdown_action: ShutdownActionName = "TakeOffline"
    """What its resource becomes when the VM stops by an act outside the cluster."""
    check_heartbeat: bool = True
    """Whether a lost heartbeat of the guest counts as a failure."""
    check_application_health: bool = True
    """Whether a guest that reports an ill application counts as a failure."""
    critical_error_timeout: DurationText = "30 min"
    """AutomaticCriticalErrorActionTimeout: how long it waits, paused, for storage that is gone."""
    depends_on: Expression | None = None
    """What the VM's resource needs online first; without it, its own configuration."""
    policy: PolicyEntry = PolicyEntry()
    """Of the VM's resource, not of its configuration."""
    configuration_policy: PolicyEntry = PolicyEntry()
    """Of its configuration's resource."""
    failover: FailoverEntry = FailoverEntry()


class ShareEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A clustered file share in a group of its own."""

    name: Label
    group: Label
    owner: ComputerName
    path: FolderPath
    priority: Priority = "Medium"
    preferred_owners: tuple[ComputerName, ...] = ()
    possible_owners: Owners = "all"
    policy: PolicyEntry = PolicyEntry()
    failover: FailoverEntry = FailoverEntry()


class _RoleResource(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type"):
    """What every resource of a role may say."""

    name: Label
    depends_on: Expression | None = None
    """What it needs online first; without it, nothing."""
    possible_owners: Owners | None = None
    """Without it, those of the role."""
    policy: PolicyEntry = PolicyEntry()


class DiskResource(_RoleResource, frozen=True, kw_only=True, tag="Physical Disk"):
    """A disk that belongs to the role alone: one node has it, and it moves with the role."""


class AddressResource(_RoleResource, frozen=True, kw_only=True, tag="IP Address"):
    """An address that follows the role from node to node."""

    address: Annotated[str, Meta(description="Such as 10.0.0.50.")]


class NameResource(_RoleResource, frozen=True, kw_only=True, tag="Network Name"):
    """A computer name that clients know the role by."""


class ServiceResource(_RoleResource, frozen=True, kw_only=True, tag="Generic Service"):
    """A Windows service that runs on one node at a time."""

    service: Label
    """The name under which the Service Control Manager knows it."""


class ShareResource(_RoleResource, frozen=True, kw_only=True, tag="File Share"):
    """A folder that is shared where the role is."""

    path: FolderPath


RoleResource: TypeAlias = DiskResource | AddressResource | NameResource | ServiceResource | ShareResource


class RoleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A group whose resources are written one by one."""

    name: Label
    owner: ComputerName
    resources: Annotated[
        tuple[RoleResource, ...],
        Meta(min_length=1, extra={"expected": "a list of at least one resource"}),
    ]
    priority: Priority = "Medium"
    preferred_owners: tuple[ComputerName, ...] = ()
    possible_owners: Owners = "all"
    """Of each of its resources that does not say otherwise."""
    failover: FailoverEntry = FailoverEntry()
