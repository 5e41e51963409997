"""Shared storage: what is so (paths, lost disks, full volumes), and how each node gets at a cluster shared volume.

One node, the coordinator, owns a volume's disk; every node in the cluster reads and writes it
directly over its own path. Where that path is gone, I/O goes over the network to the coordinator.
"""

from functools import cache
from typing import Literal

from core.kernel.rows import Row

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
