"""Which losses of nodes a cluster survives: worked out by letting a cluster lose them.

Microsoft's table of what a cluster of a given size survives (wsfc-facts 9.1) follows from how votes are
counted. Here it is not computed but tried: a cluster without roles loses every node in turn, every
node after every other one, and every two at once, and each time the engine shows who goes on. Where
it depends on which node is lost, some of the tries end well and some do not; the table calls that 50/50.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import Final, Literal, NamedTuple, TypeAlias

from core.commands.catalogue import Command
from core.kernel.rows import Row
from core.model.membership import QuorumConfig, config_key
from core.model.preset import DOCUMENTED
from core.model.rows import Membership, member_key
from core.scenario.cluster_file import FORMAT, ClusterFile, NodeEntry, WitnessEntry
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

Disaster = Literal["one", "another", "at_once"]
"""One node is lost; then another one; two at once."""
DISASTERS: Final[tuple[Disaster, ...]] = ("one", "another", "at_once")
Verdict = Literal["yes", "50/50", "no"]

Losses: TypeAlias = tuple[tuple[str, ...], ...]
"""The nodes that are lost, one after another; those in one pair of brackets at once."""

FEWEST: Final = 2
MOST: Final = 5
"""The sizes that the table has; larger clusters survive all three."""

SETTLES: Final = 120_000_000
"""After so long nothing more comes of a loss: detection takes 10 s, and the death timer 90 s."""


class Attempt(NamedTuple):
    """A disaster, and what came of it."""

    disaster: Disaster
    losses: Losses
    members: tuple[str, ...]
    """Who goes on; nobody when the cluster has stopped."""
    votes: QuorumConfig | None
    """Who votes among them then."""


class Survival(NamedTuple):
    """What a cluster survives: a line of the table."""

    nodes: tuple[str, ...]
    has_witness: bool
    votes: QuorumConfig
    """Who votes at the start."""
    attempts: tuple[Attempt, ...]

    def of(self, disaster: Disaster) -> tuple[Attempt, ...]:
        """Every way in which a disaster can come."""
        return tuple(attempt for attempt in self.attempts if attempt.disaster == disaster)

    def survived(self, disaster: Disaster) -> int:
        """How many of these ways it survives."""
        return sum(bool(attempt.members) for attempt in self.of(disaster))

    def verdict(self, disaster: Disaster) -> Verdict:
        """What stands in the table."""
        survived = self.survived(disaster)
        if not survived:
            return "no"
        return "yes" if survived == len(self.of(disaster)) else "50/50"


def survival(size: int, *, has_witness: bool) -> Survival:
    """Try what a cluster of some size survives.

    Args:
        size: The number of its nodes.
        has_witness: Whether it has a file share witness.
    """
    nodes = tuple(f"NODE{number}" for number in range(1, size + 1))
    setting = _setting(nodes, has_witness=has_witness)
    attempts = tuple(
        Attempt(disaster, losses, *_after(setting, nodes, losses)) for disaster, losses in _disasters(nodes)
    )
    votes = _votes(setting.rows, nodes)
    assert votes is not None
    return Survival(nodes, has_witness, votes, attempts)


def _setting(nodes: Sequence[str], *, has_witness: bool) -> Setting:
    """A cluster of nodes and nothing else."""
    entries = tuple(NodeEntry(node, memory_mb=4096) for node in nodes)
    witness = WitnessEntry(path=r"\\DC\Witness") if has_witness else None
    cluster = ClusterFile(FORMAT, "CLUSTER1", entries, witness=witness)
    return Setting(initial_rows(cluster, DOCUMENTED), DOCUMENTED)


def _disasters(nodes: Sequence[str]) -> Iterator[tuple[Disaster, Losses]]:
    for node in nodes:
        yield "one", ((node,),)
    for first, second in permutations(nodes, 2):
        yield "another", ((first,), (second,))
    for pair in combinations(nodes, 2):
        yield "at_once", (pair,)


def _after(setting: Setting, nodes: Sequence[str], losses: Losses) -> tuple[tuple[str, ...], QuorumConfig | None]:
    """Who goes on after the losses, and who votes then."""
    recording = Recording(setting)
    for number, lost in enumerate(losses):
        recording.wait_until(number * SETTLES)
        for node in lost:
            recording.give(Command("fail-node", (node,)))
    recording.extend(until=len(losses) * SETTLES)
    rows = recording.moment(len(recording)).rows
    members = tuple(node for node in nodes if _goes_on(rows.get(member_key(node))))
    return members, _votes(rows, members)


def _goes_on(row: Row | None) -> bool:
    return isinstance(row, Membership) and row.has_quorum


def _votes(rows: Mapping[str, Row], members: Sequence[str]) -> QuorumConfig | None:
    """Who votes, as the first of them has it."""
    row = rows[config_key(members[0])] if members else None
    assert row is None or isinstance(row, QuorumConfig)
    return row
