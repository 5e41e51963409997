"""Runs whose logs are looked at: a ready cluster, an account, and what is done to it."""

from functools import cache

from core.cli.schedule import carry_out, parse_timed
from core.evidence.cluster_log import LogLine
from core.evidence.events import Event
from core.model.preset import PRESETS
from core.scenario.durations import parse_duration
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

HANGS = ("three-nodes", "420s", "7s is-alive-hangs 'Virtual Machine SQL01'")
VM_FAILS = ("three-nodes", "46s", "7s fail-vm SQL01")
MOVES = ("three-nodes", "41s", "7s move-group SQL01 NODE3")
DLL_IS_GONE = ("two-nodes", "60s", "7s remove-dll NODE1", "20s kill-rhs NODE1")
NODE_FAILS = ("three-nodes", "60s", "7s fail-node NODE1")
NODE_STAYS_AWAY = ("three-nodes", "290s", "7s fail-node NODE1")
NODE_IS_CUT_OFF = ("three-nodes", "80s", "7s isolate-node NODE1")
ONE_VOTE_IS_MISSING = ("two-nodes", "40s", "7s fail-node NODE1")
NODE_COMES_BACK = ("two-nodes", "150s", "7s fail-node NODE1", "30s repair-node NODE1", "80s kill-clussvc NODE2")
STORIES = (VM_FAILS, HANGS, MOVES, DLL_IS_GONE, NODE_FAILS, NODE_IS_CUT_OFF, ONE_VOTE_IS_MISSING)


@cache
def run(cluster: str, until: str, *orders: str, preset: str = "documented", is_bundling: bool = True) -> Recording:
    """A run to its end; the same one for everybody who asks, so nobody may carry it on."""
    account = PRESETS[preset]
    setting = Setting(initial_rows(ready_cluster(cluster), account), account, is_bundling=is_bundling)
    recording = Recording(setting)
    for _ in carry_out(recording, [parse_timed(order, setting.rows) for order in orders], parse_duration(until)):
        pass
    return recording


def merged(lines: list[LogLine], events: list[Event]) -> list[LogLine | Event]:
    """Lines and events in the order of time; of one hop the lines first."""
    both = [(line.position, 0, place, line) for place, line in enumerate(lines)]
    both += [(event.position, 1, place, event) for place, event in enumerate(events)]  # type: ignore[misc]
    return [record for *_, record in sorted(both, key=lambda entry: entry[:3])]
