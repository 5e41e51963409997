"""Everything that is open: each cluster under each account that was looked at, as it was left.

Nothing that somebody did is ever thrown away: another account, another cluster or the same one
anew is one more run beside those that are there, and each keeps its histories and the place where
one stood in it.
"""

from collections.abc import Sequence
from typing import Final

from core.commands.catalogue import Command
from core.model.preset import Preset
from core.timeline.history import History
from core.timeline.keeping import KeptCluster
from gui.source import Source


class OpenRun:
    """One cluster under one account.

    Args:
        source: The cluster.
        preset: The account.
        opening: Which opening of a cluster it belongs to: both accounts of one are partners.
        history: What was done in it, where it comes out of a file; nothing yet if None.

    Raises:
        BadFile: the file describes no world.
    """

    def __init__(self, source: Source, preset: Preset, opening: int, history: History | None = None) -> None:
        self.source: Final = source
        self.preset: Final = preset
        self.opening: Final = opening
        self.history: Final = history or History(source.under(preset))
        self.position = 0
        """Where one stood when it was left."""
        self.is_prepared = False
        """Whether it only has what a lesson does in it, so that it can be made again at any time."""
        self.seen: set[tuple[str, ...]] = set()
        """What has been shown of it: rule, kind, boxes and outcome of hops."""

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was ordered in it and one stands at its start."""
        return self.position == 0 and len(self.history.branches) == 1 and not self.history.active.given

    def time_at(self, position: int) -> int:
        """The simulated time at a position of the history that is looked at."""
        return self.history.active.recording.hop(position).time if position else 0

    def last_order_at(self, position: int) -> Command | None:
        """The last thing that was ordered at or before a position of the history that is looked at."""
        given = self.history.active.last_given(position)
        return given.command if given is not None else None


class OpenRuns:
    """The runs that are open, in the order in which they were opened, and the one that is looked at.

    Args:
        source: The cluster that is opened first.
        preset: Under which account.
    """

    def __init__(self, source: Source, preset: Preset) -> None:
        self._runs = [OpenRun(source, preset, 0)]
        self.active = self._runs[0]

    @property
    def all(self) -> tuple[OpenRun, ...]:
        """Every run, partners side by side."""
        return tuple(sorted(self._runs, key=lambda run: run.opening))

    def opened(self, source: Source, preset: Preset) -> OpenRun:
        """A run of a cluster at its start: a new one, unless it is open and nothing was done in it.

        Raises:
            BadFile: the file describes no world.
        """
        for run in self._runs:
            if run.source == source and run.preset == preset and run.is_untouched:
                return run
        return self._add(source, preset, max(run.opening for run in self._runs) + 1)

    def take_in(self, clusters: Sequence[KeptCluster]) -> tuple[OpenRun, ...]:
        """Have the runs of a file beside those that are open; runs in which nobody did anything make room for them.

        Those of a lesson do not: it leads back to them.
        """
        self._runs = [run for run in self._runs if run.is_prepared or not run.is_untouched]
        first = max((run.opening for run in self._runs), default=-1) + 1
        taken = []
        for opening, cluster in enumerate(clusters, first):
            source = Source(cluster.name, cluster.cluster, cluster.text, cluster.seed)
            for kept in cluster.runs:
                run = OpenRun(source, kept.preset, opening, kept.history)
                run.position = kept.position
                taken.append(run)
        self._runs += taken
        return tuple(taken)

    def partner(self, preset: Preset) -> OpenRun:
        """The active run's cluster under an account: as it was left, or at its start.

        Raises:
            BadFile: the file describes no world.
        """
        here = self.active
        for run in self._runs:
            if run.opening == here.opening and run.preset == preset:
                return run
        return self._add(here.source, preset, here.opening)

    def _add(self, source: Source, preset: Preset, opening: int) -> OpenRun:
        run = OpenRun(source, preset, opening)
        self._runs.append(run)
        return run
