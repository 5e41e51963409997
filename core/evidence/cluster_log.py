"""The cluster log: what clussvc.exe and rhs.exe of each node write down of a run.

Each line has the shape of a real one (wsfc-facts 11.2; which one stands with it), is written by a
process that lives, with its id, and says of itself whether a line like it was ever seen. What is
written and when is data: `assets/evidence/cluster-log.yaml`. Lines that only a verbose log has are
marked; those of calls that are recorded as a bundle are not there, so a run for a verbose log is
one without bundling.
"""

from functools import cache
from typing import Literal, NamedTuple

from core.evidence.facts import Facts
from core.evidence.occasion import Run, process_of
from core.evidence.records import Journal, Provenance, Trigger, filled, is_simulated, named_in
from core.kernel.hops import Hop
from core.texts.assets import read_asset

Level = Literal["INFO", "WARN", "ERR", "DBG"]


class LogLine(NamedTuple):
    """One line of a node's cluster log."""

    position: int
    """The position that its hop leads to."""
    hop: int
    """The index of that hop."""
    time: int
    """Simulated microseconds since the start."""
    node: str
    process: str
    """The address of the process that writes it."""
    pid: int
    tid: int
    level: Level
    tag: str
    """Without its brackets; empty for a line that has none."""
    text: str
    """Without the tag."""
    shape: int | None
    """The row of wsfc-facts 11.2; none for a line that is ours alone."""
    provenance: Provenance
    simulated: bool
    """Whether nobody has seen a line like it: its shape is inferred, or a name in it is."""
    verbose: bool


class LineTemplate(Trigger, frozen=True, kw_only=True):
    """What a line is made from, and when."""

    level: Level = "INFO"
    tag: str = ""
    text: str
    shape: int | None
    provenance: Provenance
    verbose: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that its text names."""
        return named_in(self.text)


class ClusterLog(Journal[LineTemplate, LogLine]):
    """The cluster logs of all nodes, in the order of time.

    Args:
        run: The run.
        last: The position up to which it is read at once; None for all of it.
    """

    def __init__(self, run: Run, last: int | None = None) -> None:
        super().__init__(run, [(template, template) for template in line_templates()], last)

    def lines(
        self, first: int = 1, last: int | None = None, *, node: str | None = None, verbose: bool = False
    ) -> list[LogLine]:
        """The lines of the hops that lead to the positions from `first` to `last`.

        Args:
            first: The first position.
            last: The last one; None for as far as the run was read.
            node: Only those of this node.
            verbose: Also those that only a verbose log has.
        """
        return [
            line
            for line in self.records(first, last)
            if (node is None or line.node == node) and (verbose or not line.verbose)
        ]

    def _record(self, position: int, template: LineTemplate, facts: Facts) -> LogLine | None:
        process = process_of(facts.speaker)
        if process not in self._memory.pids:
            return None
        hop, pid = facts.occasion.hop, self._memory.pids[process]
        return LogLine(
            position=position,
            hop=hop.index,
            time=hop.time,
            node=facts.node,
            process=process,
            pid=pid,
            tid=thread_of(hop, pid),
            level=template.level,
            tag=template.tag,
            text=filled(template.text, facts),
            shape=template.shape,
            provenance=template.provenance,
            simulated=is_simulated(template.provenance, template.facts, facts),
            verbose=template.verbose,
        )


@cache
def line_templates() -> tuple[LineTemplate, ...]:
    """All of them, in the order of the file."""
    return tuple(read_asset("evidence/cluster-log.yaml", list[LineTemplate]))


def thread_of(hop: Hop, pid: int) -> int:
    """A thread id: one for each chain in each process, a multiple of 4 as Windows has them."""
    return 4 * (256 + (hop.chain * 7_919 + pid * 104_729) % 16_127)
