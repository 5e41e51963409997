"""Random sessions: commands at random times, given at random places within the instant."""

from dataclasses import dataclass

from hypothesis import strategies as st

from core.commands.between_nodes import BETWEEN_NODES
from core.commands.catalogue import DEFINITIONS, Command, choices, is_known_in
from core.kernel.rows import Row
from core.model.preset import PRESETS
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.simulation import Setting

CLUSTERS = {"article": ("two-nodes", "three-nodes"), "documented": ("two-nodes", "three-nodes", "roles")}
ROWS: dict[tuple[str, str], dict[str, Row]] = {
    (preset, cluster): initial_rows(ready_cluster(cluster), PRESETS[preset])
    for preset, clusters in CLUSTERS.items()
    for cluster in clusters
}

ELSEWHERE = frozenset({
    *(what.name for what in BETWEEN_NODES), "cut-path", "mend-path", "lose-disk", "restore-disk", "fill-volume",
    "free-volume", "lose-share", "rename-switch", "restore-switch", "live-migrate", "quick-migrate",
    "shutdown-migrate", "turn-off-migrate", "cancel-migration", "move-to-best", "drain-node", "pause-node",
    "resume-node",
})  # fmt: skip
"""What happens between nodes, to storage and to VMs on their way: `test_partitions` is about that."""

PAUSES = {
    "article": (0, 500, 1_000, 100_000, 1_000_000, 5_000_000, 12_000_000, 40_000_000),
    "documented": (0, 500, 1_000, 100_000, 500_000, 1_000_000, 5_000_000, 12_000_000, 61_000_000, 310_000_000),
}
"""Microseconds between commands: in an instant, on the wire, between rounds, through a regroup, a boot, a hang."""


@dataclass(frozen=True)
class Order:
    """One command: when, how many hops into the instant, and what."""

    pause: int
    hops: int
    command: Command


@dataclass(frozen=True)
class Story:
    """A cluster and what happens to it."""

    preset: str
    cluster: str
    orders: tuple[Order, ...]

    @property
    def rows(self) -> dict[str, Row]:
        return ROWS[self.preset, self.cluster]

    def setting(self, *, is_bundling: bool = True) -> Setting:
        return Setting(self.rows, PRESETS[self.preset], is_bundling=is_bundling)


@st.composite
def orders(draw: st.DrawFn, preset: str, cluster: str, without: frozenset[str]) -> Order:
    """A command that the account knows, whether or not it makes sense at the time."""
    rows = ROWS[preset, cluster]
    known = sorted(name for name, what in DEFINITIONS.items() if is_known_in(rows, what) and name not in without)
    definition = DEFINITIONS[draw(st.sampled_from(known))]
    arguments = tuple(draw(st.sampled_from(choices(rows, kind))) for kind in definition.parameters)
    pause, hops = draw(st.sampled_from(PAUSES[preset])), draw(st.sampled_from((0, 0, 1, 3, 10)))
    return Order(pause, hops, Command(definition.name, arguments))


@st.composite
def stories(draw: st.DrawFn, most: int = 12, preset: str = "", without: frozenset[str] = frozenset()) -> Story:
    """A cluster, whose account is run, and up to `most` commands, but for some."""
    told = preset or draw(st.sampled_from(sorted(CLUSTERS)))
    cluster = draw(st.sampled_from(CLUSTERS[told]))
    return Story(told, cluster, tuple(draw(st.lists(orders(told, cluster, without), min_size=1, max_size=most))))
