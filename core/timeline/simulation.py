"""A cluster that runs: the rows of a file, the components of a preset, and what goes on anyway.

What goes on anyway begins by itself (`core.components.beginnings`); everything after that follows,
from this and from what the user orders.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from core.components.beginnings import beginnings
from core.components.directory import TRANSPORTS, Directory
from core.kernel.component import Transport
from core.kernel.engine import Engine
from core.kernel.rows import Row
from core.kernel.world import World
from core.model.links import SEED, Seed
from core.model.preset import ARTICLE, Preset

HIGHEST_SEED: Final = 999_999_999


@dataclass(frozen=True)
class Setting:
    """What a run starts from: with the same setting and commands every run is the same."""

    rows: Mapping[str, Row]
    """The world at time 0."""
    preset: Preset = ARTICLE
    is_bundling: bool = True
    seed: int = 0
    """Decides what else would be chance: which packets a bad link loses."""
    directory: Directory = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "directory", Directory(self.preset))
        if self.seed:
            object.__setattr__(self, "rows", {**self.rows, SEED: Seed(self.seed)})

    def transport_of(self, world: World) -> Transport:
        """The ways between the nodes of a world."""
        return TRANSPORTS[self.preset.name](world, self.preset.network_latency)

    def start(self) -> Engine:
        """A new run, at time 0, with nothing delivered yet."""
        engine = Engine(self.rows, self.directory, self.transport_of, is_bundling=self.is_bundling)
        for beginning in beginnings(self.rows, self.preset):
            engine.begin(beginning.delay, beginning.target, beginning.function, beginning.arguments, beginning.rule)
        return engine
