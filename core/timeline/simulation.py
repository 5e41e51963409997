"""A cluster that runs: the rows of a file, the components of a preset, and what goes on anyway.

One after the other the cluster services begin to watch what their nodes host, and every node
begins to send heartbeats. Everything after that follows, from these and from what the user orders.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.components.directory import ClusterTransport, Directory
from core.kernel.component import Transport
from core.kernel.engine import Engine
from core.kernel.rows import Row
from core.kernel.world import World
from core.model import addresses
from core.model.preset import ARTICLE, Preset
from core.model.rows import CLUSTER, Cluster, Hosted, hosted_key


@dataclass(frozen=True)
class Setting:
    """What a run starts from: with the same setting and commands every run is the same."""

    rows: Mapping[str, Row]
    """The world at time 0."""
    preset: Preset = ARTICLE
    is_bundling: bool = True
    directory: Directory = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "directory", Directory(self.preset))

    def transport_of(self, world: World) -> Transport:
        """The ways between the nodes of a world."""
        return ClusterTransport(world, self.preset.network_latency)

    def start(self) -> Engine:
        """A new run, at time 0, with nothing delivered yet."""
        engine = Engine(self.rows, self.directory, self.transport_of, is_bundling=self.is_bundling)
        cluster = self.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        for place, node in enumerate(cluster.nodes):
            for kind in self.preset.watched_types:
                if self._hosts(node, kind):
                    delay = place * self.preset.stagger
                    engine.begin(delay, addresses.clussvc(node), "watch", (kind,), "watch.begins")
        for node in cluster.nodes:
            engine.begin(0, addresses.netft(node), "beat", (), "heartbeat.begins")
        return engine

    def _hosts(self, node: str, kind: str) -> bool:
        index = self.rows[hosted_key(node, kind)]
        assert isinstance(index, Hosted)
        return bool(index.resources)
