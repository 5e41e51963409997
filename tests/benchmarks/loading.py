"""Loading: how long the world of the largest cluster takes in each account, side by side."""

from collections.abc import Callable
from functools import partial
from time import perf_counter

from core.model.preset import ARTICLE, DOCUMENTED
from core.scenario.cluster_file import parse_cluster
from core.scenario.world_of import initial_rows
from tests.benchmarks.report import Figure

NODES = 64
VMS = 125
"""VMs of a node."""
ROUNDS = 5


def largest_clusters() -> list[Figure]:
    """The world at time 0 of 64 nodes and 8,000 VMs, in both accounts, in turns."""
    cluster = parse_cluster(largest_text(), "largest.yaml")
    article, documented = [], []
    for _ in range(ROUNDS):
        article.append(_seconds(partial(initial_rows, cluster, ARTICLE)))
        documented.append(_seconds(partial(initial_rows, cluster, DOCUMENTED)))
    return [
        Figure("loading.article", min(article), None, "s"),
        Figure("loading.documented", min(documented), None, "s"),
        Figure("loading.ratio", min(documented) / min(article), 3.0, "x article", is_upper=True),
    ]


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def largest_text() -> str:
    """The file of a cluster of 64 nodes and 8,000 VMs."""
    nodes = "\n".join(f"  - {{name: N{n}, memory_mb: 1048576}}" for n in range(NODES))
    vms = "\n".join(
        f"  - {{name: VM{n}-{v}, owner: N{n}, memory_mb: 1024, volume: CSV1}}" for n in range(NODES) for v in range(VMS)
    )
    return f"""format: failoverscope-cluster/1
name: LARGEST
nodes:
{nodes}
disks:
  - {{name: Cluster Disk 1, volume: CSV1, owner: N0}}
virtual_machines:
{vms}
"""
