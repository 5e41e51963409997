"""What the runs of the faults have in common: whose words they prove, and a play of either account.

Each run says whose `seen` it shows, of which fault and in which account, so that a fault without a
run is noticed (`test_catalogue.py`).
"""

from collections.abc import Callable
from typing import Final, TypeVar

from core.faults.catalogue import faults
from core.model.preset import PRESETS, PresetName
from core.model.rows import Resource, VmCopy, resource_key, vm_resource
from tests.core.components.documented.story import Story
from tests.core.components.play import Play

Run = TypeVar("Run", bound=Callable[..., None])

SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
SHOWN: Final[set[tuple[str, PresetName]]] = set()
"""The faults, each with an account, that a run shows."""

SQL01: Final = vm_resource("SQL01")
WEB01: Final = vm_resource("WEB01")


def shows(fault: str, preset: PresetName) -> Callable[[Run], Run]:
    """This test is the run that shows what a fault says is seen in an account."""
    (presets,) = (entry.presets for entry in faults() if entry.id == fault)
    assert preset in presets, f"{fault} cannot be seen in {preset}"
    SHOWN.add((fault, preset))
    return lambda run: run


def play(preset: PresetName, cluster: str = "three-nodes") -> Play:
    """A play of an account."""
    return Story(cluster) if preset == "documented" else Play(cluster, preset=PRESETS[preset])


def state(play: Play, vm: str) -> str:
    """What the cluster believes of a VM."""
    return play.row(resource_key(vm_resource(vm)), Resource).state


def runs_on(play: Play, vm: str) -> list[str]:
    """The nodes on which a VM runs."""
    copies = [row for row in play.rows.values() if isinstance(row, VmCopy) and row.name == vm]
    return [copy.node for copy in copies if copy.state == "Running"]


def errors(play: Play) -> list[tuple[str, int]]:
    """The calls that ended with an error, with its code, in their order."""
    return [(hop.function, hop.result) for hop in play.recording.hops() if hop.kind == "abort"]


def moved_away(play: Play, vm: str) -> bool:
    """Whether a VM that began on NODE1 runs elsewhere, and the cluster knows it."""
    owner = play.group(vm).owner
    return owner != "NODE1" and runs_on(play, vm) == [owner] and state(play, vm) == "Online"


def stays(play: Play, vm: str) -> bool:
    """Whether a VM runs on NODE1, and the cluster knows it."""
    return play.group(vm).owner == "NODE1" and runs_on(play, vm) == ["NODE1"] and state(play, vm) == "Online"


def times(play: Play, rule: str) -> list[int]:
    """When a rule was followed."""
    return [hop.time for hop in play.hops(rule)]


def decisions(play: Play) -> list[str]:
    """What RCM decided on each failure and failover, in their order."""
    deciding = ("HandleFailure", "FailOver")
    return [hop.result for hop in play.recording.hops() if hop.kind == "return" and hop.function in deciding]
