"""What can be opened: a cluster file by its name, to be run under either account."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from core.kernel.rows import Row
from core.model.preset import ARTICLE, PRESETS, Preset
from core.scenario import library
from core.scenario.cluster_file import ClusterFile
from core.scenario.problems import BadFile
from core.scenario.world_of import initial_rows

if TYPE_CHECKING:
    from core.timeline.simulation import Setting


class Source(NamedTuple):
    """A cluster as its file has it."""

    name: str
    """What it goes by: the name of its file, or of a ready cluster."""
    cluster: ClusterFile
    text: str | None = None
    """Its file; None for a ready cluster."""
    seed: int = 0
    """Decides what else would be chance."""

    def rows_under(self, preset: Preset) -> Mapping[str, Row]:
        """The world at the start in one account.

        Raises:
            BadFile: the file is well formed and yet describes no world.
        """
        return initial_rows(self.cluster, preset)

    def under(self, preset: Preset) -> "Setting":
        """What a run of it starts from in one account.

        Raises:
            BadFile: the file is well formed and yet describes no world.
        """
        from core.timeline.simulation import Setting  # noqa: PLC0415 - the first frame needs no engine

        return Setting(self.rows_under(preset), preset, seed=self.seed)


def ready(name: str = library.DEFAULT) -> Source:
    """A cluster that comes with the program.

    Raises:
        KeyError: There is none of this name.
    """
    return Source(name, library.ready_cluster(name))


def named(cluster: str) -> Source:
    """A cluster that somebody names: by the path of a file, or the name of a ready cluster.

    Raises:
        BadFile: There is neither, or the file is no good.
    """
    found = library.find(cluster)
    return Source(cluster.replace("\\", "/").rpartition("/")[2], found.cluster, found.text)


class Opening(NamedTuple):
    """A cluster, and the account that is told of it first."""

    source: Source
    preset: Preset = ARTICLE

    @property
    def setting(self) -> "Setting":
        """What its run starts from."""
        return self.source.under(self.preset)


def opening_of(cluster: str, preset: str) -> Opening:
    """What a command line asks for.

    Args:
        cluster: The path of a cluster file, or the name of a ready cluster.
        preset: The name of an account.

    Raises:
        Problem: there is no such cluster, or its file is no good.
    """
    from core.cli.ending import Problem  # noqa: PLC0415 - the first frame needs no command line

    try:
        opening = Opening(named(cluster), PRESETS[preset])
        # A file may be well formed and yet describe no world: better to say so before a window opens.
        _ = opening.setting
    except BadFile as problem:
        raise Problem(str(problem)) from None
    return opening
