"""A preset is an account of the cluster: whose story is told, and the constants that go with it.

Constants are simulated microseconds. Each says where it comes from; what a cluster file can
set (intervals, thresholds, boot times) is not here but in the rows.
"""

from dataclasses import dataclass

from core.model.rows import FILE_SHARE, VIRTUAL_MACHINE


@dataclass(frozen=True)
class Preset:
    """The constants of one account."""

    name: str
    watched_types: tuple[str, ...]
    """The resource types whose state the cluster service asks for, in this order."""
    stagger: int
    """Between the starts of two nodes' cluster services: so that their checks do not fall on the same instant."""
    network_latency: int
    """One way between two nodes (simplified: always the same)."""
    regroup_time: int
    """From an unreachable node to the new view (observed: about 1.0 s on three nodes, wsfc-facts 4.5)."""
    pending_timeout: int
    """PendingTimeout, 3 minutes (documented, wsfc-facts 3.1)."""
    vm_restore_time: int
    """From a saved state to an answering guest (simplified: it depends on the memory)."""
    machine_boot_time: int
    """From power on to a started cluster service (simplified: real servers take minutes)."""
    join_timeout: int
    """How long a starting node waits for the answer of another one (inferred)."""


ARTICLE = Preset(
    name="article",
    watched_types=(VIRTUAL_MACHINE, FILE_SHARE),
    stagger=200_000,
    network_latency=500,
    regroup_time=1_000_000,
    pending_timeout=180_000_000,
    vm_restore_time=4_000_000,
    machine_boot_time=30_000_000,
    join_timeout=3_000_000,
)

PRESETS = {preset.name: preset for preset in (ARTICLE,)}
