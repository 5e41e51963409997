"""What goes on in a cluster by itself, and begins with the run: health checks and heartbeats.

In the article's account the cluster services watch what their nodes host; in the documented one
resource hosts poll each resource. Every node sends heartbeats.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from core.components.base import read
from core.kernel.rows import Row
from core.model import addresses
from core.model.control import RcmResource, rcm_key
from core.model.preset import Preset
from core.model.rows import CLUSTER, Cluster, Group, Hosted, group_key, hosted_key


class Beginning(NamedTuple):
    """A chain that begins by itself."""

    delay: int
    """Microseconds after the start."""
    target: str
    function: str
    arguments: tuple[Any, ...]
    rule: str


def beginnings(rows: Mapping[str, Row], preset: Preset) -> Iterator[Beginning]:
    """What begins with a run, in a fixed order."""
    nodes = read(rows, CLUSTER, Cluster).nodes
    yield from _watches(rows, preset, nodes) if preset.watched_types else _polls(rows, preset, nodes)
    for node in nodes:
        yield Beginning(0, addresses.netft(node), "beat", (), "heartbeat.begins")


def _watches(rows: Mapping[str, Row], preset: Preset, nodes: tuple[str, ...]) -> Iterator[Beginning]:
    """Each cluster service watches each type of resource that its node hosts."""
    for place, node in enumerate(nodes):
        for kind in preset.watched_types:
            if read(rows, hosted_key(node, kind), Hosted).resources:
                yield Beginning(place * preset.stagger, addresses.clussvc(node), "watch", (kind,), "watch.begins")


def _polls(rows: Mapping[str, Row], preset: Preset, nodes: tuple[str, ...]) -> Iterator[Beginning]:
    """Each resource is polled by the host that has it on its owner."""
    count = dict.fromkeys(nodes, 0)
    for name in read(rows, CLUSTER, Cluster).groups:
        group = read(rows, group_key(name), Group)
        for resource in group.resources:
            rcm = read(rows, rcm_key(resource), RcmResource)
            delay = nodes.index(group.owner) * preset.stagger + count[group.owner] * preset.poll_stagger
            count[group.owner] += 1
            host = addresses.rhs(group.owner, rcm.monitor)
            yield Beginning(delay, host, "Poll", (resource, rcm.generation), "rhs.begins-to-poll")
