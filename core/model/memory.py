"""How much memory of a node is free for another VM."""

from collections.abc import Mapping

from core.kernel.rows import Row
from core.model.conditions import Ballast, ballast_key
from core.model.rows import CLUSTER, Cluster, Node, VmCopy, VmSettings, node_key, vm_key, vm_settings_key

HOLDS_MEMORY = ("Running", "Starting", "Paused", "Saving", "Stopping", "PausedCritical", "Incoming")


def free_memory(rows: Mapping[str, Row], node: str) -> int:
    """Megabytes of a node that neither a running VM nor anything else holds."""
    cluster, machine, ballast = rows[CLUSTER], rows[node_key(node)], rows.get(ballast_key(node))
    assert isinstance(cluster, Cluster)
    assert isinstance(machine, Node)
    free = machine.memory_mb - (ballast.memory_mb if isinstance(ballast, Ballast) else 0)
    for group in cluster.groups:
        copy, settings = rows.get(vm_key(node, group)), rows.get(vm_settings_key(group))
        if isinstance(copy, VmCopy) and isinstance(settings, VmSettings) and copy.state in HOLDS_MEMORY:
            free -= settings.memory_mb
    return free
