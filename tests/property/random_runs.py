"""Random sessions: commands at random times, given at random places within the instant."""

from dataclasses import dataclass

from hypothesis import strategies as st

from core.commands.catalogue import DEFINITIONS, Command, choices
from core.kernel.rows import Row
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows

ROWS: dict[str, dict[str, Row]] = {name: initial_rows(ready_cluster(name)) for name in ("two-nodes", "three-nodes")}

PAUSES = (0, 500, 1_000, 100_000, 1_000_000, 5_000_000, 12_000_000, 40_000_000)
"""Microseconds between commands: within an instant, on the wire, between rounds, through a regroup, a boot."""


@dataclass(frozen=True)
class Order:
    """One command: when, how many hops into the instant, and what."""

    pause: int
    hops: int
    command: Command


@dataclass(frozen=True)
class Story:
    """A cluster and what happens to it."""

    cluster: str
    orders: tuple[Order, ...]

    @property
    def rows(self) -> dict[str, Row]:
        return ROWS[self.cluster]


@st.composite
def orders(draw: st.DrawFn, cluster: str) -> Order:
    """A command that the cluster knows, whether or not it makes sense at the time."""
    definition = DEFINITIONS[draw(st.sampled_from(sorted(DEFINITIONS)))]
    arguments = tuple(draw(st.sampled_from(choices(ROWS[cluster], kind))) for kind in definition.parameters)
    pause, hops = draw(st.sampled_from(PAUSES)), draw(st.sampled_from((0, 0, 1, 3, 10)))
    return Order(pause, hops, Command(definition.name, arguments))


@st.composite
def stories(draw: st.DrawFn, most: int = 12) -> Story:
    """A cluster and up to `most` commands."""
    cluster = draw(st.sampled_from(sorted(ROWS)))
    return Story(cluster, tuple(draw(st.lists(orders(cluster), min_size=1, max_size=most))))
