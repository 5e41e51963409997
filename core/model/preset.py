"""A preset is an account of the cluster: whose story is told, and the constants that go with it.

Constants are simulated microseconds. Each says where it comes from; what a cluster file can
set (intervals, thresholds, boot times) is not here but in the rows.
"""

from dataclasses import dataclass
from typing import Literal

from core.model.rows import FILE_SHARE, VIRTUAL_MACHINE

PresetName = Literal["article", "documented"]


@dataclass(frozen=True)
class Preset:
    """The constants of one account."""

    name: PresetName
    watched_types: tuple[str, ...]
    """The resource types whose state the cluster service asks for, in this order; none where RHS polls by itself."""
    stagger: int
    """Between the starts of two nodes' health checks: so that they do not fall on the same instant."""
    poll_stagger: int
    """Between the first polls of two resources of a node (simplified: real ones begin when their resource does)."""
    network_latency: int
    """One way between two nodes (simplified: always the same)."""
    regroup_time: int
    """From an unreachable node to the new view (observed: about 1.0 s on three nodes, wsfc-facts 4.5)."""
    pending_timeout: int
    """PendingTimeout, 3 minutes (documented, wsfc-facts 3.1)."""
    vm_restore_time: int
    """From a saved state to an answering guest (simplified: it depends on the memory)."""
    vm_start_time: int
    """From the order to start a VM to one that is Running, its guest still booting (simplified)."""
    vm_save_time: int
    """For saving a VM's memory (simplified: it depends on the memory)."""
    vm_shutdown_time: int
    """For a guest that shuts down when asked (simplified)."""
    guest_dump_time: int
    """From a bug check in a guest to its restart by itself (simplified)."""
    attach_time: int
    """For an IP address, a network name, a service or a disk to come online (simplified)."""
    machine_boot_time: int
    """From power on to a started cluster service (simplified: real servers take minutes)."""
    monitor_restart_time: int
    """From the end of a resource host to its successor (simplified; 15 s were observed until all was well again)."""
    service_restart_delay: int
    """From the end of a service to its restart by the Service Control Manager (simplified)."""
    join_timeout: int
    """How long a starting node waits for the answer of another one (inferred)."""
    migration_bandwidth: int = 1_000
    """Megabytes that a live migration carries in a second (simplified: about a network of 10 Gbit/s)."""
    blackout_time: int = 300_000
    """How long a VM is paused in the switch-over of a live migration (simplified: less than a second)."""


ARTICLE = Preset(
    name="article",
    watched_types=(VIRTUAL_MACHINE, FILE_SHARE),
    stagger=200_000,
    poll_stagger=0,
    network_latency=500,
    regroup_time=1_000_000,
    pending_timeout=180_000_000,
    vm_restore_time=4_000_000,
    vm_start_time=0,
    vm_save_time=0,
    vm_shutdown_time=0,
    guest_dump_time=0,
    attach_time=0,
    machine_boot_time=30_000_000,
    monitor_restart_time=1_000_000,
    service_restart_delay=60_000_000,
    join_timeout=3_000_000,
)

DOCUMENTED = Preset(
    name="documented",
    watched_types=(),
    stagger=200_000,
    poll_stagger=10_000,
    network_latency=500,
    regroup_time=1_000_000,
    pending_timeout=180_000_000,
    vm_restore_time=4_000_000,
    vm_start_time=2_000_000,
    vm_save_time=5_000_000,
    vm_shutdown_time=10_000_000,
    guest_dump_time=60_000_000,
    attach_time=1_000_000,
    machine_boot_time=30_000_000,
    monitor_restart_time=1_000_000,
    service_restart_delay=60_000_000,
    join_timeout=3_000_000,
)

PRESETS: dict[str, Preset] = {preset.name: preset for preset in (ARTICLE, DOCUMENTED)}
