"""What is waited for at a moment: about what, for how long, and only as long as there is a reason to."""

import msgspec
import pytest

from core.evidence.timers import MISSED, QUARANTINE, Timer, Timers, soonest
from core.kernel.agenda import Pending
from core.kernel.rows import Row
from core.model import addresses as a
from core.model.control import rcm_key
from core.model.membership import Isolation, Quarantine, isolated_key, quarantine_key
from core.model.policies import ClusterPolicy
from core.model.rows import Membership, member_key
from core.timeline.recording import Recording
from tests.core.evidence.left_behind import HANGS, NODE_IS_CUT_OFF, NODE_STAYS_AWAY, ONE_VOTE_IS_MISSING, VM_FAILS, run

SECOND = 1_000_000
SQL01 = a.vm("NODE1", "SQL01")
LOOKS_ALIVE = "LooksAlivePollInterval"


def timers(recording: Recording) -> Timers:
    return Timers(lambda index: recording.hop(recording.position_of(index)))


def at(recording: Recording, second: float) -> dict[str, Timer]:
    """One timer an object, at the last hop before a time."""
    position = recording.position_at(int(second * SECOND))
    rows: dict[str, Row] = dict(recording.moment(position).rows)
    return soonest(timers(recording).at(rows, recording.hop(position).time))


def length(timer: Timer) -> float:
    return (timer.due - timer.started) / SECOND


def test_a_healthy_cluster_waits_for_the_next_poll_and_the_next_heartbeat() -> None:
    found = at(run(*VM_FAILS), 6.5)
    assert {timer.kind for timer in found.values()} == {"poll", "beat"}
    assert (found[SQL01].what, length(found[SQL01])) == ("LooksAlivePollInterval", 5.0)
    assert (found[a.netft("NODE2")].what, length(found[a.netft("NODE2")])) == ("SameSubnetDelay", 1.0)
    assert a.share("NODE3", "DATA") in found


def test_what_stands_on_no_node_is_told_of_its_resource_host() -> None:
    assert at(run(*VM_FAILS), 6.5)[a.rhs("NODE1", 1)].kind == "poll"


def test_a_failed_vm_waits_to_be_restarted_then_starts_then_boots() -> None:
    recording = run(*VM_FAILS)
    whats = [at(recording, second)[SQL01].what for second in (10.4, 10.8, 13.0)]
    assert whats == ["RestartDelay", "start", "boot"]


def test_the_poll_of_an_older_generation_is_void() -> None:
    """The wait goes on in the kernel when a resource is brought online anew; nobody polls at its end."""
    recording = run(*VM_FAILS)
    rows = dict(recording.moment(recording.position_at(6 * SECOND)).rows)
    assert soonest(timers(recording).at(rows, 6 * SECOND))[SQL01].kind == "poll"
    key = rcm_key("Virtual Machine SQL01")
    rows[key] = msgspec.structs.replace(rows[key], generation=1)
    assert SQL01 not in soonest(timers(recording).at(rows, 6 * SECOND))


def test_what_waits_is_found_behind_every_wait() -> None:
    """Whether the wait was ordered in an answer, in a bundle or at the start."""
    recording = run(*VM_FAILS)
    looked = timers(recording)
    for position in range(1, len(recording), 7):
        rows, now = recording.moment(position).rows, recording.hop(position).time
        looked.at(rows, now)
        for key, wait in looked._waits.items():
            row = rows[key]
            if isinstance(row, Pending) and row.function == LOOKS_ALIVE:
                assert wait.opener is not None
                assert wait.opener.function == "Poll"
                assert wait.timer.started <= now


def test_a_call_that_hangs_has_to_be_answered_before_its_deadline() -> None:
    recording = run(*HANGS)
    found = at(recording, 100)
    bridge = a.dll_in(a.rhs("NODE1", 2), "vmclusres.dll")
    deadline = found[bridge]
    assert (deadline.kind, deadline.what, length(deadline)) == ("deadline", "IsAlive", 300.0)
    call = timers(recording).call_behind(deadline)
    assert call is not None
    assert (call.kind, call.source, call.target, call.function) == ("call", a.rhs("NODE1", 2), bridge, "IsAlive")
    assert call.time == deadline.started


def test_a_node_that_is_silent_counts_as_down_after_so_many_heartbeats() -> None:
    recording = run(*NODE_STAYS_AWAY)
    before, later = at(recording, 9.5)[a.machine("NODE1")], at(recording, 14.5)[a.machine("NODE1")]
    assert (before.what, later.what, length(before)) == (MISSED, MISSED, 10.0)
    assert before.due == later.due
    # What was foretold is when the others begin to agree on who is left.
    regroups = [hop.time for hop in recording.hops() if hop.function == "Regroup" and hop.kind == "message"]
    assert regroups[0] == before.due


def test_who_hears_nobody_is_missed_by_all_and_misses_nobody_who_counts() -> None:
    recording = run(*NODE_IS_CUT_OFF)
    missing = [address for address, timer in at(recording, 10.5).items() if timer.what == MISSED]
    assert missing == [a.machine("NODE1")]


def test_what_is_due_now_is_waited_for_no_more() -> None:
    recording = run(*VM_FAILS)
    for position in range(1, recording.position_at(12 * SECOND)):
        now = recording.hop(position).time
        assert all(timer.due > now for timer in timers(recording).at(recording.moment(position).rows, now))


def test_its_vms_are_waited_for_and_then_no_longer() -> None:
    recording = run(*NODE_STAYS_AWAY)
    waits = at(recording, 60)[a.machine("NODE1")]
    assert (waits.what, waits.kind, length(waits)) == ("ResiliencyDefaultPeriod", "limit", 240.0)
    assert a.machine("NODE1") not in at(recording, 280)


def test_an_isolation_of_another_time_is_not_what_is_waited_for() -> None:
    recording = run(*NODE_STAYS_AWAY)
    rows = dict(recording.moment(recording.position_at(60 * SECOND)).rows)
    assert a.machine("NODE1") in soonest(timers(recording).at(rows, 60 * SECOND))
    rows[isolated_key("NODE1")] = Isolation("NODE1", 59 * SECOND)
    assert a.machine("NODE1") not in soonest(timers(recording).at(rows, 60 * SECOND))


def test_the_death_timer_counts_only_without_quorum() -> None:
    recording = run(*ONE_VOTE_IS_MISSING)
    told: dict[bool, set[bool]] = {False: set(), True: set()}
    for position in range(recording.position_at(8 * SECOND), len(recording)):
        rows, now = recording.moment(position).rows, recording.hop(position).time
        if any(isinstance(row, Pending) and row.function == "death timer" for row in rows.values()):
            member = rows[member_key("NODE2")]
            assert isinstance(member, Membership)
            told[member.has_quorum].add(any(t.what == "death timer" for t in timers(recording).at(rows, now)))
    assert told == {False: {True}, True: {False}}


def test_a_quarantine_ends_at_a_time() -> None:
    recording = run(*VM_FAILS)
    rows = dict(recording.moment(0).rows)
    rows[quarantine_key("NODE2")] = Quarantine("NODE2", ClusterPolicy().quarantine_duration + 3 * SECOND)
    timer = soonest(timers(recording).at(rows, 5 * SECOND))[a.machine("NODE2")]
    assert (timer.what, timer.started, timer.kind) == (QUARANTINE, 3 * SECOND, "limit")
    assert a.machine("NODE2") not in soonest(timers(recording).at(rows, timer.due + 1))


def test_what_must_not_be_missed_is_told_first() -> None:
    poll = Timer(SQL01, "poll", "IsAlivePollInterval", 0, 1, -1)
    boot, limit = (Timer(SQL01, "work", "boot", 0, 7, -1), Timer(SQL01, "limit", "PendingTimeout", 0, 9, -1))
    deadline = Timer(SQL01, "deadline", "IsAlive", 0, 99, -1)
    ranked = sorted((poll, limit, boot, deadline), key=lambda timer: timer.rank)
    assert ranked == [deadline, boot, limit, poll]


@pytest.mark.parametrize("second", [2.0, 12.0])
def test_the_article_tells_of_its_own_intervals(second: float) -> None:
    recording = run("three-nodes", "20s", "7s fail-node NODE1", preset="article")
    found = at(recording, second)
    assert found[a.clussvc("NODE2")].what == "IsAlivePollInterval"
    assert (a.machine("NODE1") in found) == (second > 8)
