"""Runs in which threads hang, break and get lost, for the tests of the call stack."""

from functools import cache
from typing import NamedTuple

from core.commands.catalogue import Command
from core.timeline.recording import Given, Recording
from tests.core.timeline.runs import DAMAGE, FAIL_NODE1, FAIL_SQL01, SECOND, setting

HANG = Command("is-alive-hangs", ("Virtual Machine SQL01", "NODE1"))
HANG_TIME, DEADLINE = 60_030_000, 360_030_000


class Story(NamedTuple):
    """A run, and the stretch of it that is looked at."""

    recording: Recording
    given: list[Given]
    first: int


@cache
def story(name: str) -> Story:
    cluster, orders, afterwards, since = STORIES[name]
    recording, given = Recording(setting(cluster)), []
    for time, command in orders:
        recording.wait_until(round(time * SECOND))
        given.append(recording.give(command))
    recording.extend(until=recording.time + afterwards * SECOND)
    return Story(recording, given, recording.position_at(round(since * SECOND)))


STORIES: dict[str, tuple[str, tuple[tuple[float, Command], ...], int, float]] = {
    "a VM fails, then its node": ("three-nodes", ((7, FAIL_SQL01), (7, DAMAGE), (13, FAIL_NODE1)), 45, 4),
    "a host is killed": (
        "three-nodes documented",
        ((7, FAIL_SQL01), (19, Command("kill-rhs", ("NODE1", "rhs:2"))), (28, FAIL_NODE1)), 25, 4,
    ),
    "IsAlive hangs": ("three-nodes documented", ((7, HANG), (358, Command("hyper-v-stop", ("WEB01",)))), 5, 357),
    "a service hangs": (
        "three-nodes documented",
        ((5, Command("kill-clussvc", ("NODE2",))), (17, Command("hang-clussvc", ("NODE1",)))), 6, 4,
    ),
    "an answer is cut off": (
        "three-nodes documented",
        ((3, Command("delay-heartbeats", ("NODE3", "1000"))), (7.5, Command("fail-node", ("NODE2",))),
         (19.5005, Command("isolate-node", ("NODE3",)))), 20, 17,
    ),
    "the power goes under a call": (
        "three-nodes documented",
        ((1, Command("hyper-v-shut-down", ("FILE01",))), (1.001, Command("fail-node", ("NODE3",)))), 9, 1,
    ),
    "a migration is cut off": (
        "three-nodes documented",
        ((3, Command("live-migrate", ("SQL01", "NODE2"))), (7, Command("isolate-node", ("NODE2",))),
         (27, Command("mend-networks", ()))), 20, 2,
    ),
}  # fmt: skip
"""A cluster, orders at their seconds, how many seconds the run goes on, and from which second on it is looked at."""


def broken_off(cluster: str, function: str, command: Command, *before: Command) -> tuple[Recording, int]:
    """A run in which something is ordered at the very moment of a call, and the position of the call."""
    recording = Recording(setting(cluster, is_bundling=False))
    for earlier in before:
        recording.give(earlier)
    while not len(recording) or (recording.hop(len(recording)).kind, recording.hop(len(recording)).function) != (
        "call", function,
    ):  # fmt: skip
        recording.extend(hops=1)
    position = len(recording)
    recording.give(command)
    recording.extend(until=recording.time + SECOND)
    return recording, position
