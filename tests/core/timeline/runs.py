"""Runs for the tests of the timeline: the ready clusters in both accounts, and commands drawn by hypothesis."""

from functools import cache

from hypothesis import strategies as st

from core.commands.catalogue import DEFINITIONS, Command, choices, is_known_in
from core.model.preset import PRESETS
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.history import History
from core.timeline.recording import Given, Recording
from core.timeline.simulation import Setting

SECOND = 1_000_000
CLUSTERS = ("two-nodes", "three-nodes", "two-nodes documented", "three-nodes documented")
"""Ready clusters, and the account where it is not the article's."""

FAIL_NODE1 = Command("fail-node", ("NODE1",))
FAIL_SQL01 = Command("fail-vm", ("SQL01",))
DAMAGE = Command("damage-dll", ("NODE1", "vmclusres.dll"))


@cache
def setting(name: str = "three-nodes", *, is_bundling: bool = True) -> Setting:
    """A ready cluster in an account, as a run starts from it."""
    cluster, _, account = name.partition(" ")
    preset = PRESETS[account or "article"]
    return Setting(initial_rows(ready_cluster(cluster), preset), preset, is_bundling=is_bundling)


def commands(name: str) -> st.SearchStrategy[Command]:
    """Any command of the account with names that the cluster knows."""
    rows = setting(name).rows
    of_each = []
    for what in (known for known in DEFINITIONS.values() if is_known_in(rows, known)):
        names = st.tuples(*(st.sampled_from(choices(rows, kind)) for kind in what.parameters))
        of_each.append(st.builds(Command, st.just(what.name), names))
    return st.one_of(of_each)


Plan = tuple[str, tuple[tuple[int, Command], ...]]
"""A cluster, and commands with the pauses before them."""


@st.composite
def plans(draw: st.DrawFn, most: int = 4) -> Plan:
    """A cluster and what is done to it; pauses often end in the middle of something."""
    name = draw(st.sampled_from(CLUSTERS))
    pauses = st.one_of(st.integers(0, 12 * SECOND), st.sampled_from((0, 1, 500, 5 * SECOND, 10 * SECOND)))
    steps = draw(st.lists(st.tuples(pauses, commands(name)), max_size=most))
    return name, tuple(steps)


def carry_out(plan: Plan, *, is_bundling: bool = True, afterwards: int = 8 * SECOND) -> tuple[Recording, list[Given]]:
    """The run of a plan, and the commands with their anchors."""
    name, steps = plan
    recording = Recording(setting(name, is_bundling=is_bundling))
    given = []
    for pause, command in steps:
        recording.wait_until(recording.time + pause)
        given.append(recording.give(command))
    recording.extend(until=recording.time + afterwards)
    return recording, given


def follow(run: Recording, original: Recording, given: list[Given], position: int) -> None:
    """Carry a run of the same setting to a position of the original, which it has not passed, hop by hop."""
    by_index = {command.anchor.index: command.command for command in given}
    while len(run) < position:
        coming = original.hop(len(run) + 1)
        if coming.kind == "input":
            run.wait_until(coming.time)
            run.give(by_index[coming.index])
        else:
            run.extend(hops=1)


def history_of(plan: Plan) -> History:
    """The history of a session that did what a plan says."""
    name, steps = plan
    history = History(setting(name))
    for pause, command in steps:
        recording = history.active.recording
        recording.extend(until=recording.time + pause)
        history.act(len(recording), command)
    recording = history.active.recording
    recording.extend(until=recording.time + 8 * SECOND)
    return history
