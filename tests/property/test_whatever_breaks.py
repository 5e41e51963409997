"""Random commands at random times: the invariants hold after every hop, and everything can be mended."""

from collections.abc import Iterator, Mapping
from itertools import product

from hypothesis import HealthCheck, given, settings

from core.commands.catalogue import DEFINITIONS, Command, choices, is_known_in
from core.kernel.engine import Engine
from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model.control import RcmResource, rcm_key
from core.model.rows import (
    CLUSTER,
    NO_CLAIM,
    ORPHANED,
    Cluster,
    Group,
    VmCopy,
    VmSettings,
    group_key,
    vm_resource,
)
from core.timeline.recording import Recording
from tests.property.invariants import broken, dead_frames
from tests.property.random_runs import ELSEWHERE, Story, stories

AFTERWARDS = {"article": 300_000_000, "documented": 1_300_000_000}
"""Microseconds: a pending timeout of three minutes and a second try; a kernel watchdog of twenty minutes and a boot."""

RETRY_PERIOD = 4_000_000_000
"""Microseconds: RetryPeriodOnFailure, and then some."""

WITH_USUAL_POLICIES = ELSEWHERE | {"set-property"}
"""An administrator may set that nothing is restarted, or that a service which hangs is left alone."""

REPAIRS = (
    "repair-dll", "mend-calls", "repair-configuration", "free-memory", "heal-guest", "start-vmms", "start-clussvc",
    "repair-node",
)  # fmt: skip


def live(recording: Recording) -> Engine:
    return recording._engine


def check(recording: Recording) -> None:
    engine = live(recording)
    rows = engine.world.rows
    assert broken(rows) == []
    processes = [frame.process for chain in engine._chains for frame in chain.frames]
    assert dead_frames(rows, processes) == []
    _check_claims(engine)


def _check_claims(engine: Engine) -> None:
    """Whoever changes a group is still there to finish it, unless the owner is gone or hangs."""
    chains = {chain.id for chain in engine._chains}
    on_its_way = {argument for _, _, entry in engine._agenda._heap if entry.is_live for argument in entry.arguments}
    takeover = _is_running(engine, "take_over_groups") or _is_running(engine, "take_over")
    for row in list(engine.world.rows.values()):
        if isinstance(row, Group) and row.claim != NO_CLAIM:
            is_waited_for = row.claim == ORPHANED and takeover
            is_here = row.claim in chains or row.claim in on_its_way
            assert is_here or is_waited_for or not _serves(engine.world.rows, row.owner), row


def _serves(rows: Mapping[str, Row], node: str) -> bool:
    """Whether the cluster service of a node runs, and does not hang."""
    service = f"{node}/clussvc"
    return f"process/{service}" in rows and not hangs(rows, service)


def _is_running(engine: Engine, function: str) -> bool:
    """Whether a function is being carried out, or a message for it is on its way."""
    running = any(frame.binding.function == function for chain in engine._chains for frame in chain.frames)
    return running or any(entry.is_live and entry.what == function for _, _, entry in engine._agenda._heap)


def play(story: Story, recording: Recording) -> None:
    """Give the orders, looking at the invariants after every hop."""
    time = 0
    for order in story.orders:
        time = max(time, recording.time) + order.pause
        while recording.extend(until=time - 1, hops=1) if time > recording.time else False:
            check(recording)
        recording.wait_until(time)
        recording.extend(until=time, hops=order.hops)
        recording.give(order.command)
        check(recording)


def repairs(rows: Mapping[str, Row]) -> Iterator[Command]:
    """Every order that mends something, to everything that it could mend."""
    for name in REPAIRS:
        what = DEFINITIONS[name]
        if is_known_in(rows, what):
            for arguments in product(*(choices(rows, kind) for kind in what.parameters)):
                yield Command(name, arguments)


def mend(story: Story, recording: Recording) -> None:
    """Repair what can be repaired, and let the time pass that the slowest policy needs."""
    recording.wait_until(recording.time + 1)
    for command in repairs(story.rows):
        recording.give(command)
    recording.wait_until(recording.time + AFTERWARDS[story.preset])


def start_all(story: Story, recording: Recording) -> None:
    """Ask for every group to be online."""
    cluster = story.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    for group in cluster.groups:
        recording.give(Command("cluster-start", (group,)))
    recording.wait_until(recording.time + AFTERWARDS[story.preset])


@given(stories(without=WITH_USUAL_POLICIES))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_invariants_hold_after_every_hop(story: Story) -> None:
    play(story, Recording(story.setting()))


@given(stories(most=20, without=WITH_USUAL_POLICIES))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_everything_comes_back_when_everything_is_mended(story: Story) -> None:
    recording = Recording(story.setting())
    play(story, recording)
    mend(story, recording)
    start_all(story, recording)
    check(recording)
    rows = live(recording).world.rows
    cluster = rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    states = {name: getattr(rows[group_key(name)], "state", "") for name in cluster.groups}
    assert set(states.values()) == {"Online"}, states


@given(stories(most=20, without=WITH_USUAL_POLICIES))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_cluster_itself_never_starts_a_vm_that_runs_elsewhere(story: Story) -> None:
    """Hyper-V would refuse it for the disk is in use; only a person at the console may run into that."""
    recording = Recording(story.setting())
    play(story, recording)
    mend(story, recording)
    start_all(story, recording)
    by_console = {hop.chain for hop in recording.hops() if hop.rule == "command.hyper-v-start"}
    refused = [hop for hop in recording.hops() if hop.rule == "vmms.disk-is-in-use"]
    assert all(hop.chain in by_console for hop in refused)


def open_in_the_trace(recording: Recording) -> list[int]:
    """The spans that the trace opens and does not close."""
    moment = recording.moment(len(recording))
    return sorted(moment.open_spans)


@given(stories(most=20, preset="documented", without=WITH_USUAL_POLICIES))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_vm_that_is_wanted_runs_again_within_the_time_its_policy_allows(story: Story) -> None:
    """A watchdog of twenty minutes, RetryPeriodOnFailure of an hour, and what the last start takes."""
    recording = Recording(story.setting())
    play(story, recording)
    mend(story, recording)
    recording.wait_until(recording.time + RETRY_PERIOD)
    engine = live(recording)
    assert open_in_the_trace(recording) == engine.open_spans()
    rows = engine.world.rows
    running = {row.name for row in rows.values() if isinstance(row, VmCopy) and row.state in ("Running", "Paused")}
    wanted = {row.name for row in rows.values() if isinstance(row, VmSettings) and _is_wanted(rows, row.name)}
    assert wanted <= running


def _is_wanted(rows: Mapping[str, Row], vm: str) -> bool:
    """Whether the cluster, not somebody at a console, decides that a VM is to run."""
    group, rcm = rows[group_key(vm)], rows[rcm_key(vm_resource(vm))]
    assert isinstance(group, Group)
    assert isinstance(rcm, RcmResource)
    return group.wanted_online and rcm.wanted
