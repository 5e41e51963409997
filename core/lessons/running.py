"""A run of a lesson: what it starts from."""

from typing import NamedTuple

from core.model.preset import PRESETS, PresetName
from core.scenario import library
from core.scenario.world_of import initial_rows
from core.timeline.simulation import Setting


class Beginning(NamedTuple):
    """A run from its start."""

    cluster: str
    """A ready cluster."""
    preset: PresetName
    seed: int

    def setting(self) -> Setting:
        """What the run starts from.

        Raises:
            BadFile: the cluster describes no world.
        """
        account = PRESETS[self.preset]
        return Setting(initial_rows(library.ready_cluster(self.cluster), account), account, seed=self.seed)
