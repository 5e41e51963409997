"""Shared storage: what is so (paths, lost disks, full volumes), and how each node gets at a cluster shared volume.

One node, the coordinator, owns a volume's disk; every node in the cluster reads and writes it
directly over its own path. Where that path is gone, I/O goes over the network to the coordinator.
"""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from core.kernel.rows import Row
from core.model.rows import Disk, Volume, disk_key, member_key, volume_key

Rows = Mapping[str, Row]

AccessState = Literal["Direct", "Redirected", "Paused", "Unavailable"]
"""CSV states as a node sees them (Direct is CLUSTER_CSV_STATE Active)."""


class PathCut(Row, frozen=True):
    """That a node has no path to a disk any more; key `pathcut/NODE1/Cluster Disk 1`. The truth."""

    node: str
    disk: str


class DiskGone(Row, frozen=True):
    """That a disk answers nobody any more; key `diskgone/Cluster Disk 1`. The truth."""

    disk: str


class Full(Row, frozen=True):
    """That a volume has no free space left; key `full/CSV1`. The truth."""

    volume: str


class Fenced(Row, frozen=True):
    """That a node's registration for the shared disks was taken away; key `fenced/NODE2`. The truth."""

    node: str


class Access(Row, frozen=True):
    """How a node gets at a cluster shared volume; key `access/NODE1/CSV1`. There is no row while it is direct."""

    node: str
    volume: str
    state: AccessState


@cache
def path_cut_key(node: str, disk: str) -> str:
    return f"pathcut/{node}/{disk}"


@cache
def disk_gone_key(disk: str) -> str:
    return f"diskgone/{disk}"


@cache
def full_key(volume: str) -> str:
    return f"full/{volume}"


@cache
def fenced_key(node: str) -> str:
    return f"fenced/{node}"


@cache
def access_key(node: str, volume: str) -> str:
    return f"access/{node}/{volume}"


def can_read(rows: Rows, node: str, disk: str) -> bool:
    """Whether a node gets at a disk over a path of its own."""
    return not (path_cut_key(node, disk) in rows or disk_gone_key(disk) in rows or fenced_key(node) in rows)


def coordinator(rows: Rows, disk: str) -> str:
    """The node that has a disk mounted and takes part in the cluster; empty when there is none just now."""
    row = rows[disk_key(disk)]
    assert isinstance(row, Disk)
    is_somebody = member_key(row.mounted_on) in rows and fenced_key(row.mounted_on) not in rows
    return row.mounted_on if is_somebody else ""


def disk_of(rows: Rows, volume: str) -> str:
    """The disk that a volume lies on."""
    row = rows[volume_key(volume)]
    assert isinstance(row, Volume)
    return row.disk


def volumes_on(rows: Rows, disk: str | None = None) -> tuple[str, ...]:
    """The names of the volumes on a disk, or of all, in the order of the cluster file."""
    found = (row for row in rows.values() if isinstance(row, Volume))
    return tuple(row.name for row in found if disk in (None, row.disk))


def access(rows: Rows, node: str, volume: str) -> AccessState:
    """How a node gets at a volume, as its file system last worked out."""
    row = rows.get(access_key(node, volume))
    return row.state if isinstance(row, Access) else "Direct"


def is_usable(rows: Rows, node: str, volume: str) -> bool:
    """Whether what is written to a volume on a node arrives, at once or after a pause."""
    return access(rows, node, volume) != "Unavailable" and full_key(volume) not in rows
