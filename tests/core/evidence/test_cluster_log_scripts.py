"""What lines and events come in what order: the composite scripts of wsfc-facts 16.

A step of a script is a row of 11.2 or an event, with a word that tells which one is meant. Between
two steps other records may stand, which the scripts leave out. Lines and events of one hop are two
files in a real cluster: there the lines stand first.
"""

from typing import NamedTuple

import pytest

from core.evidence.cluster_log import ClusterLog, LogLine
from core.evidence.events import Event, EventLog
from tests.core.evidence.left_behind import (
    DLL_IS_GONE,
    HANGS,
    MOVES,
    NODE_FAILS,
    NODE_IS_CUT_OFF,
    ONE_VOTE_IS_MISSING,
    VM_FAILS,
    merged,
    run,
)


class Step(NamedTuple):
    """One step of a script."""

    row: int
    word: str = ""
    node: str = "NODE1"


VM = "Virtual Machine SQL01"
APP = "Virtual Machine Configuration APP01"

A = [
    Step(17, VM), Step(18, f"'{VM}', gen(0) result 1/0."), Step(5, "Online -> ProcessingFailure"),
    Step(6, "Online-->ProcessingFailure"), Step(63, f"HandleFailure: ({VM})"), Step(1069, VM),
    Step(5, "Offline -> OnlineCallIssued"), Step(6, "Offline-->OnlineCallIssued"), Step(9, VM), Step(12, VM),
    Step(1637, "OnlinePending to state Online"), Step(1674, "'Pending' to state 'Online'"), Step(1201, "SQL01"),
]  # fmt: skip
SIBLINGS = ("Virtual Machine Configuration SQL01", "Virtual Machine Configuration WEB01", "Virtual Machine WEB01")
B = [
    Step(19, "Call ISALIVE"), Step(21), Step(20, VM), Step(1230, VM), Step(1146, "rhs.exe"),
    *(step for name in SIBLINGS for step in (Step(22, name), Step(23, f"({name}, Online)"))),
    Step(24, f"'{VM}'.  Now hosted by RHS process "),
]  # fmt: skip
C = [
    Step(1, "Dest:3"), Step(3, "(SQL01, 3, MoveType::Manual)"), Step(4, "'SQL01' offline first..."),
    Step(7, "Online -> WaitingToGoOffline"), Step(7, "Online-->WaitingToGoOffline"), Step(13, VM),
    Step(13, "Virtual Machine Configuration SQL01"), Step(28, "targeted=true"), Step(1641, "from NODE1 to NODE3"),
    *(
        Step(row, word, "NODE3")
        for name in ("Virtual Machine Configuration SQL01", VM)
        for row, word in ((6, f"({name}) Offline-->OnlineCallIssued"), (9, name), (12, name))
    ),
    Step(1674, "'Pending' to state 'Online'", "NODE3"), Step(1201, "SQL01", "NODE3"),
]  # fmt: skip
D = [
    Step(35, "10.0.0.11", "NODE2"), Step(37, "", "NODE2"), Step(38, "", "NODE2"), Step(39, "", "NODE2"),
    Step(40, "Checking", "NODE2"), Step(40, "All routes", "NODE2"), Step(42, "Node 1 is broken", "NODE2"),
    Step(43, "Disconnected 1", "NODE2"), Step(44, "MergeAndRestart", "NODE2"), Step(44, "emit view 2(2 3)", "NODE2"),
    Step(46, "currentView = 1(1 2 3)", "NODE2"), Step(45, "downers=(1)", "NODE2"), Step(1135, "NODE1", "NODE2"),
    Step(49, "epoch to 2", "NODE2"), Step(49, "2:2:0", "NODE2"), Step(33, "(1)", "NODE2"),
    Step(1674, "'Online' to state 'Orphaned'", "NODE2"),
    Step(28, "group Cluster Group from NODE1(1) to NODE2(2) of type MoveType::NodeDown", "NODE2"),
    Step(1641, "Cluster Group", "NODE2"), Step(6, "(File Share Witness) Offline-->OnlineCallIssued", "NODE2"),
    Step(9, "File Share Witness", "NODE2"), Step(12, "File Share Witness", "NODE2"),
    Step(1201, "Cluster Group", "NODE2"),
]  # fmt: skip
"""Event 1135 comes with the view here, before row 33 and not after it as in the script."""
E = [
    Step(38), Step(39), Step(43, "Disconnected 3"), Step(45, "downers=(2 3)"), Step(53, "Lost quorum (1)"), Step(54),
    Step(56), Step(1135, "NODE2"), Step(1135, "NODE3"), Step(1177), Step(55, "got signaled"), Step(1146), Step(57),
]  # fmt: skip
"""Row 56 is the service's, which ends here before its hosts notice: in the script it comes after row 55."""
F = [
    Step(43, "Disconnected 1", "NODE2"), Step(45, "downers=(1)", "NODE2"), Step(51, "One off quorum (2)", "NODE2"),
    Step(51, "expires in 90 seconds", "NODE2"), Step(28, "Cluster Group from NODE1(1) to NODE2(2)", "NODE2"),
    Step(8, "File Share Witness", "NODE2"), Step(10, "", "NODE2"), Step(11, "Succeeded", "NODE2"),
    Step(52, "6 seconds", "NODE2"), Step(8, "", "NODE2"), Step(50, "Attempting", "NODE2"),
    Step(50, "writing", "NODE2"), Step(51, "stopping", "NODE2"), Step(31, "", "NODE2"), Step(32, "", "NODE2"),
]  # fmt: skip
G = [
    Step(9, APP), Step(26, "vmclusres.dll"), Step(16, APP), Step(1069, APP), Step(1205, "APP01"),
    Step(1153, "from NODE1 to NODE2"), Step(1641, "APP01"), Step(1201, "APP01", "NODE2"),
]  # fmt: skip
"""Row 28 belongs to the hop of event 1153, so it stands before it; its place among lines is tested below."""


def first_missing(script: list[Step], records: list[LogLine | Event]) -> Step | None:
    """The first step that does not come after those before it."""
    rest = iter(records)
    for step in script:
        if not any(_is(step, record) for record in rest):
            return step
    return None


def _is(step: Step, record: LogLine | Event) -> bool:
    if isinstance(record, LogLine):
        return (record.shape, record.node) == (step.row, step.node) and step.word in record.text
    return (record.id, record.node) == (step.row, step.node) and step.word in record.text.en


def records_of(story: tuple[str, ...]) -> list[LogLine | Event]:
    return merged(ClusterLog(run(*story)).lines(verbose=True), EventLog(run(*story)).events())


@pytest.mark.parametrize(
    ("story", "script"),
    [
        (VM_FAILS, A),
        (HANGS, B),
        (MOVES, C),
        (NODE_FAILS, D),
        (NODE_IS_CUT_OFF, E),
        (ONE_VOTE_IS_MISSING, F),
        (DLL_IS_GONE, G),
    ],
    ids="ABCDEFG",
)
def test_records_come_in_the_order_of_the_script(story: tuple[str, ...], script: list[Step]) -> None:
    assert first_missing(script, records_of(story)) is None


@pytest.mark.parametrize(("story", "script"), [(VM_FAILS, A), (HANGS, B), (MOVES, C)], ids="ABC")
def test_no_two_steps_could_change_places(story: tuple[str, ...], script: list[Step]) -> None:
    records = records_of(story)
    for place in range(len(script) - 1):
        swapped = [*script[:place], script[place + 1], script[place], *script[place + 2 :]]
        assert first_missing(swapped, records) is not None, script[place]


def test_what_the_host_says_of_a_failure_stands_right_before_what_rcm_does() -> None:
    shapes = [line.shape for line in ClusterLog(run(*VM_FAILS)).lines() if line.shape not in (61, 62)]
    assert shapes[:5] == [17, 18, 5, 6, 63]


def test_a_failover_moves_the_role_when_its_online_has_failed() -> None:
    lines = [line.shape for line in ClusterLog(run(*DLL_IS_GONE)).lines(node="NODE1")]
    assert lines.index(9) < lines.index(16) < lines.index(28)
    assert lines.count(28) == 1


def test_what_changes_past_the_cluster_is_reported_and_marked_as_simulated() -> None:
    story = ("three-nodes", "60s", "7s hyper-v-save SQL01", "30s hyper-v-start SQL01")
    script = [
        Step(13, VM), Step(14, f"OFFLINERESOURCE for '{VM}', gen(0) result 0/0"), Step(5, "-> Offline"),
        Step(12, VM), Step(14, f"ONLINERESOURCE for '{VM}'"), Step(5, "-> Online("),
    ]  # fmt: skip
    assert first_missing(script, records_of(story)) is None
    assert all(line.simulated for line in ClusterLog(run(*story)).lines() if line.shape in (12, 13, 14))


def test_the_times_of_a_lost_node_are_those_of_real_logs() -> None:
    lines = ClusterLog(run(*NODE_FAILS)).lines(node="NODE2")
    noticed, unreachable, issued = (next(line.time for line in lines if line.shape == row) for row in (35, 38, 45))
    assert unreachable - noticed == 6_000_000
    assert 900_000 < issued - unreachable < 1_100_000


def test_a_challenger_waits_six_seconds_for_the_owner() -> None:
    lines = ClusterLog(run(*ONE_VOTE_IS_MISSING)).lines()
    issued = next(line.time for line in lines if line.shape == 45)
    first, second = (line.time for line in lines if line.shape == 8)
    won = next(line.time for line in lines if line.shape == 31)
    assert issued - next(line.time for line in lines if line.shape == 38) == 620_000
    assert (second - first, won - issued) == (6_000_000, 6_000_000)


def test_restart_in_place_waits_for_the_restart_delay() -> None:
    lines = ClusterLog(run(*VM_FAILS)).lines()
    failure = next(line for line in lines if line.shape == 18)
    online = next(line for line in lines if line.shape == 9)
    assert online.time - failure.time == 500_000


def test_a_role_that_has_used_up_its_failovers_stays_failed() -> None:
    story = ("two-nodes", "400s", "3s is-alive-says-false 'Virtual Machine APP01' NODE1",
             "3s is-alive-says-false 'Virtual Machine APP01' NODE2")  # fmt: skip
    records = records_of(story)
    script = [
        Step(1153, "from NODE1 to NODE2"), Step(17, "APP01", "NODE2"), Step(1674, "to state 'Failed'", "NODE2"),
        Step(1205, "APP01", "NODE2"),
        Step(29, "APP01, failoverCount 1, failoverThresholdSetting 4294967295, computedFailoverThreshold 1", "NODE2"),
        Step(1254, "(1 of 1)", "NODE2"),
    ]  # fmt: skip
    assert first_missing(script, records) is None


def test_an_epoch_is_written_once() -> None:
    lines = ClusterLog(run("two-nodes", "40s", "7s split-cluster NODE1")).lines(node="NODE1")
    assert [line.text.split()[-1] for line in lines if line.shape == 49] == ["2", "2:2:0"]
    assert len([line for line in lines if "QuorumConfig" in line.text]) == 1


def test_the_group_of_the_cluster_moves_once_to_whoever_wins_the_witness() -> None:
    lines = ClusterLog(run(*ONE_VOTE_IS_MISSING)).lines(node="NODE2")
    assert len([line for line in lines if line.shape == 28 and "Cluster Group" in line.text]) == 1


def test_only_a_lock_that_was_won_is_given_back_and_every_challenger_waits() -> None:
    lines = ClusterLog(run("two-nodes", "40s", "7s split-cluster NODE1")).lines(node="NODE2")
    assert len([line for line in lines if "delaying witness arbitration" in line.text]) == 1
    assert not [line for line in lines if "Releasing locked" in line.text]


def test_a_reply_has_the_name_of_the_call_that_is_known() -> None:
    lines = ClusterLog(run("five-nodes", "40s", "7s live-migrate SQL01 NODE3")).lines()
    replies = [line.text.split()[1] for line in lines if line.shape == 14]
    assert "OFFLINERESOURCE" in replies
    assert not [name for name in replies if "V2" in name]
