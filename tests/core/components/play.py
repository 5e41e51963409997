"""A language for tests of cluster behaviour: given a cluster, inject, expect.

play = Play("three-nodes").do("7 s", "fail-vm SQL01").until("45 s")
assert play.rules(after="10 s", chain_of="judge.failed-moves-the-group") == [...]
"""

from typing import Self, TypeVar

from core.commands.catalogue import parse
from core.components.base import read
from core.kernel.hops import Hop
from core.kernel.rows import Row
from core.model.preset import ARTICLE, Preset
from core.model.rows import Group, Resource, VmCopy, group_key, resource_key, vm_key, vm_resource
from core.scenario.cluster_file import parse_cluster
from core.scenario.durations import parse_duration
from core.scenario.library import read as read_text
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

R = TypeVar("R", bound=Row)


class Play:
    """One run of a ready cluster.

    Args:
        cluster: Its name.
        instead: A piece of its file, and what stands there instead.
        preset: Whose account is run.
    """

    def __init__(
        self, cluster: str = "three-nodes", *, instead: tuple[str, str] = ("", ""), preset: Preset = ARTICLE
    ) -> None:
        text = read_text(cluster).replace(*instead)
        self.recording = Recording(Setting(initial_rows(parse_cluster(text, cluster), preset), preset))

    def do(self, time: str, *commands: str) -> Self:
        """Give commands at a time, before everything else of that instant."""
        self.recording.wait_until(parse_duration(time))
        for command in commands:
            self.recording.give(parse(self.rows, command.split()))
        return self

    def until(self, time: str) -> Self:
        """Let the run go on until just after a time."""
        self.recording.extend(until=parse_duration(time))
        return self

    @property
    def rows(self) -> dict[str, Row]:
        """The world now."""
        return self.recording.moment(len(self.recording)).rows

    def row(self, key: str, kind: type[R]) -> R:
        return read(self.rows, key, kind)

    def group(self, name: str) -> Group:
        return self.row(group_key(name), Group)

    def vm(self, node: str, name: str) -> str:
        """The state of a VM on a node; empty where it is not registered."""
        row = self.rows.get(vm_key(node, name))
        return row.state if isinstance(row, VmCopy) else ""

    def believed(self, vm: str) -> tuple[str, bool]:
        """What the cluster believes of a VM, and whether it still watches."""
        row = self.row(resource_key(vm_resource(vm)), Resource)
        return row.state, row.monitored

    def hops(self, rule: str) -> list[Hop]:
        """The hops that followed a rule."""
        return [hop for hop in self.recording.hops() if hop.rule == rule]

    def first(self, rule: str) -> Hop:
        """The first hop that followed a rule."""
        return self.hops(rule)[0]

    def changes(self, key: str) -> list[Row | None]:
        """What a row became, one after the other."""
        return [new for hop in self.recording.hops() for name, _, new in hop.changes if name == key]

    def chain(self, chain: int) -> list[tuple[str, str, str, str]]:
        """Kind, function, target and rule of the hops of one chain."""
        return [(hop.kind, hop.function, hop.target, hop.rule) for hop in self.recording.hops() if hop.chain == chain]
