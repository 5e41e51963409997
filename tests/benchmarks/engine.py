"""The engine against SimPy: the same rounds of the same cluster, every hop recorded by both.

Time is the time of this process, so that whatever else the machine does counts for neither.
"""

import gc
from collections import Counter
from collections.abc import Callable, Iterable, Sized
from functools import partial
from statistics import median
from time import process_time

from core.model.rows import Cluster, Group, Resource
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from tests.benchmarks.report import Figure
from tests.benchmarks.simpy_model import SimpyCluster

CLUSTER = "sixteen-nodes"
UNTIL = 60_000_000
ROUNDS = 11
HOP_FIELDS = (5, 6, 7, 8)
"""Kind, source, target, function in our hops."""
SIMPY_FIELDS = (2, 3, 4, 5)


def engine_against_simpy() -> list[Figure]:
    """Hops a second of both, interleaved, and the ratio."""
    setting = Setting(initial_rows(ready_cluster(CLUSTER)), is_bundling=False)
    bundled = Setting(setting.rows)
    ours, theirs, quiet = [], [], []
    for _ in range(ROUNDS):
        engine = setting.start()
        ours.append(_rate(partial(engine.run, UNTIL - 1, 10**9), engine.trace))
        peer = SimpyCluster(*_hosted(setting))
        theirs.append(_rate(partial(peer.run, UNTIL), peer.trace))
        run = Recording(bundled)
        rate = _rate(partial(run.extend, until=UNTIL - 1), run)
        quiet.append(rate * run.hop(len(run)).last / len(run))
    _check_same_work(engine.trace, peer.trace)
    return [
        Figure("engine", median(ours), None, "hops/s"),
        Figure("engine.simpy", median(theirs), None, "hops/s"),
        Figure("engine.ratio", median(our / their for our, their in zip(ours, theirs, strict=True)), 1.0, "x SimPy"),
        Figure("engine.bundled", median(quiet), None, "hops/s stood for, with keyframes"),
    ]


def _rate(work: Callable[[], object], trace: Sized) -> float:
    """Hops a second, with the garbage of the one before swept away first."""
    gc.collect()
    started = process_time()
    work()
    return len(trace) / (process_time() - started)


def _hosted(setting: Setting) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The VMs and the shares of each node, in the order in which they are asked."""
    cluster = setting.rows["cluster"]
    assert isinstance(cluster, Cluster)
    vms: dict[str, list[str]] = {node: [] for node in cluster.nodes}
    shares: dict[str, list[str]] = {node: [] for node in cluster.nodes}
    for name in cluster.groups:
        group = setting.rows[f"group/{name}"]
        assert isinstance(group, Group)
        for resource_name in group.resources:
            resource = setting.rows[f"resource/{resource_name}"]
            assert isinstance(resource, Resource)
            if resource.type == "Virtual Machine":
                vms[group.owner].append(resource.serves)
            elif resource.type == "File Share":
                shares[group.owner].append(resource.serves)
    return vms, shares


def _check_same_work(ours: Iterable[tuple[object, ...]], theirs: Iterable[tuple[object, ...]]) -> None:
    """Both must have recorded the same arrows, or the ratio means nothing."""
    mine = Counter((hop[1], *(hop[field] for field in HOP_FIELDS)) for hop in ours)
    other = Counter((hop[1], *(hop[field] for field in SIMPY_FIELDS)) for hop in theirs)
    if mine != other:
        raise AssertionError(
            f"not the same work: {list((mine - other).items())[:3]} {list((other - mine).items())[:3]}"
        )
