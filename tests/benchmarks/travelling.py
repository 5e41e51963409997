"""Travelling in a long history: a step back, another history far away, and what remembering costs.

A hundred thousand hops of 16 nodes and 200 VMs, in a process of its own, so that its memory is that of
the program and not that of the benchmarks before it.
"""

import json
import subprocess
import sys
from random import Random
from statistics import quantiles
from time import perf_counter

from core.commands.catalogue import Command
from core.rules.catalogue import is_quiet
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.grains import go
from core.timeline.history import History
from core.timeline.simulation import Setting
from tests.benchmarks.report import Figure

HOPS = 100_000
FAR = 50_000
STEPS = 200


def travelling() -> list[Figure]:
    """The figures, measured in a fresh process."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.travelling"], capture_output=True, text=True, check=True
    )
    return [Figure(*values) for values in json.loads(told.stdout)]


def measured() -> list[Figure]:
    """The figures of this process."""
    cluster = ready_cluster("sixteen-nodes")
    history = History(Setting(initial_rows(cluster), is_bundling=False))
    first = history.active
    first.recording.wait_until(20_000_000)
    first.given.append(first.recording.give(Command("fail-node", (cluster.nodes[2].name,))))
    first.recording.extend(hops=HOPS - len(first.recording))
    memory = peak_memory()
    back = [1000 * _step_back(history, position) for position in _positions(STEPS)]
    heard: list[float] = []
    started = perf_counter()
    history.act(FAR, Command("fail-node", (cluster.nodes[5].name,)), heard.append)
    forked = perf_counter() - started
    second = history.active
    started = perf_counter()
    history.active = first
    first.recording.moment(FAR)
    switched = perf_counter() - started
    assert second is not first
    assert len(heard) > 10
    return [
        Figure("step back.p95", quantiles(back, n=20)[-1], 16.0, "ms, at 100,000 hops, 16 nodes, 200 VMs", True),
        Figure("memory", memory, 300.0, "MB at its highest, with 100,000 hops recorded", True),
        Figure("branch.begun", forked, 1.0, "s, a history that begins 50,000 hops away, run again", True),
        Figure("branch.switched", switched, 1.0, "s, to a history that is there, 50,000 hops away", True),
        Figure("branch.words", len(heard), None, "words on how far it is, while it was run again"),
    ]


def _positions(count: int) -> list[int]:
    chance = Random(2)
    return [chance.randrange(100, HOPS) for _ in range(count)]


def _step_back(history: History, position: int) -> float:
    """Seconds for one step back and the world there."""
    recording = history.active.recording
    started = perf_counter()
    arrival = go("into", recording, position, lambda hop: not is_quiet(hop), is_back=True)
    recording.moment(arrival.position)
    return perf_counter() - started


def peak_memory() -> float:
    """The most memory that this process ever had, in MB."""
    from resource import RUSAGE_SELF, getrusage

    peak = getrusage(RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


if __name__ == "__main__":
    print(json.dumps([tuple(figure) for figure in measured()]))  # noqa: T201 - this is how the figures come back
