"""Runs in which between them nearly every rule is followed: what people do to a cluster, told as commands.

A story is a ready cluster, how many seconds it goes on, and orders with the second at which they come.
"""

from functools import cache
from typing import NamedTuple

from core.commands.catalogue import parse
from core.kernel.hops import Hop
from core.scenario.durations import parse_duration
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

SECOND = 1_000_000


class Story(NamedTuple):
    cluster: str
    seconds: int
    orders: tuple[str, ...] = ()


STORIES = {
    "nothing happens": Story("three-nodes", 12),
    "a VM fails": Story("three-nodes", 45, ("7 fail-vm SQL01",)),
    "a node fails and comes back": Story("three-nodes", 120, ("7 fail-node NODE1", "45 repair-node NODE1")),
    "the DLL is damaged, then a VM fails, then the DLL is repaired": Story(
        "three-nodes", 60, ("3 damage-dll NODE1", "7 fail-vm SQL01", "20 repair-dll NODE1")
    ),
    "the DLL is missing on the target": Story("three-nodes", 60, ("3 remove-dll NODE2", "7 fail-vm SQL01")),
    "the DLL is missing everywhere else": Story(
        "three-nodes",
        90,
        (
            "3 remove-dll NODE2",
            "3 damage-dll NODE3",
            "7 fail-vm SQL01",
            "40 repair-dll NODE2",
            "45 cluster-start SQL01",
        ),
    ),
    "Hyper-V Manager stops and starts": Story(
        "three-nodes", 60, ("7 hyper-v-stop SQL01", "20 hyper-v-start SQL01", "21 hyper-v-start SQL01")
    ),
    "Hyper-V Manager stops and nobody hears it": Story(
        "three-nodes",
        90,
        ("3 remove-dll NODE1", "7 hyper-v-stop SQL01", "12 repair-dll NODE1", "30 hyper-v-start SQL01"),
    ),
    "Failover Cluster Manager stops and starts": Story(
        "three-nodes", 60, ("7 cluster-stop SQL01", "20 cluster-start SQL01", "22 cluster-stop SQL01")
    ),
    "groups are moved": Story("three-nodes", 60, ("7 move-group SQL01 NODE3", "31 move-group FILESHARE NODE1")),
    "moves are refused": Story(
        "three-nodes",
        60,
        (
            "3 damage-dll NODE3",
            "7 move-group SQL01 NODE3",
            "9 fail-node NODE3",
            "10 move-group FILE01 NODE1",
            "25 move-group SQL01 NODE3",
        ),
    ),
    "the last group of a type leaves": Story("three-nodes", 60, ("7 move-group FILESHARE NODE1",)),
    "everything fails and comes back": Story(
        "three-nodes",
        220,
        (
            "7 fail-node NODE1",
            "7 fail-node NODE2",
            "40 fail-node NODE3",
            "60 repair-node NODE1",
            "75 repair-node NODE2",
            "90 repair-node NODE3",
        ),
    ),
    "the target fails while it is asked": Story(
        "three-nodes", 60, ("7 fail-vm SQL01", "11 fail-node NODE2", "12 fail-node NODE3")
    ),
    "a VM fails while it boots": Story("three-nodes", 90, ("7 fail-vm SQL01", "15 fail-vm SQL01")),
    "a VM fails at the very end of its boot": Story("three-nodes", 60, ("7 fail-vm SQL01", "40.001 fail-vm SQL01")),
    "a takeover takes too long": Story("three-nodes", 260, ("7 fail-node NODE1", "25 damage-dll NODE2")),
    "a VM boots and nobody hears of it": Story("three-nodes", 260, ("7 fail-vm SQL01", "20 damage-dll NODE2")),
    "a node is broken twice": Story(
        "three-nodes",
        60,
        (
            "7 fail-node NODE1",
            "8 fail-node NODE1",
            "9 repair-node NODE2",
            "10 repair-node NODE1",
            "15 fail-node NODE1",
            "20 hyper-v-start SQL01",
        ),
    ),
    "two nodes": Story("two-nodes", 90, ("7 fail-node NODE1", "50 repair-node NODE1")),
    "sixteen nodes": Story("sixteen-nodes", 40, ("7 fail-node NODE01", "8 fail-vm MON01")),
}


@cache
def recording(name: str, *, is_bundling: bool = True) -> Recording:
    """The run of a story, made once."""
    story = STORIES[name]
    rows = initial_rows(ready_cluster(story.cluster))
    run = Recording(Setting(rows, is_bundling=is_bundling))
    for order in story.orders:
        second, *words = order.split()
        run.wait_until(parse_duration(f"{second} s"))
        run.give(parse(rows, words))
    run.extend(until=story.seconds * SECOND)
    return run


def hops(name: str, *, is_bundling: bool = True) -> list[Hop]:
    """The hops of a story."""
    return list(recording(name, is_bundling=is_bundling).hops())
