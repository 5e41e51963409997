"""Looking back: how long a jump to any moment takes, and what remembering costs."""

from random import Random
from statistics import median, quantiles
from time import perf_counter

from core.commands.catalogue import Command
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from tests.benchmarks.report import Figure

HOPS = 100_000
JUMPS = 300


def jumps() -> list[Figure]:
    """Jumps over 100,000 recorded hops of 16 nodes and 200 VMs with a node that fails on the way."""
    recording = Recording(Setting(initial_rows(ready_cluster("sixteen-nodes")), is_bundling=False))
    recording.wait_until(20_000_000)
    recording.give(Command("fail-node", (ready_cluster("sixteen-nodes").nodes[2].name,)))
    started = perf_counter()
    recording.extend(hops=HOPS - len(recording))
    recorded = len(recording) / (perf_counter() - started)

    chance = Random(1)
    times = []
    for _ in range(JUMPS):
        position = chance.randrange(len(recording))
        started = perf_counter()
        recording.moment(position)
        times.append(1000 * (perf_counter() - started))
    return [
        Figure("recording", recorded, None, "hops/s, with keyframes"),
        Figure("jump.median", median(times), None, "ms"),
        Figure("jump.p95", quantiles(times, n=20)[-1], 100.0, "ms", is_upper=True),
    ]
