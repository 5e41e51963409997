"""The cluster log: lines as real ones, by processes that live, and honest about what nobody has seen."""

import re

import pytest

from core.commands.catalogue import Command
from core.evidence.cluster_log import ClusterLog, LogLine
from core.evidence.log_text import SIMULATED_MARK, before, head, text_of
from core.model.clock import stamp
from core.model.control import OBSERVED, RcmResource
from core.model.rows import ORPHANED, Group, Process, process_key
from core.timeline.recording import Recording
from tests.core.evidence.left_behind import (
    DLL_IS_GONE,
    HANGS,
    MOVES,
    NODE_COMES_BACK,
    NODE_FAILS,
    ONE_VOTE_IS_MISSING,
    STORIES,
    VM_FAILS,
    run,
)

REAL_LINE = re.compile(
    r"^([0-9a-f]{8})\.([0-9a-f]{8})::(\d{4}/\d{2}/\d{2}-\d{2}:\d{2}:\d{2}\.\d{3})\s(INFO|WARN|ERR |DBG )\s{2}(\S.*)$"
)
"""What a reader of real logs goes by (wsfc-facts 11.1), a bit stricter."""
SQL01 = "Virtual Machine SQL01"
STATE_PAIR = re.compile(r"Res (.+): (.+) -> (.+)\( StateUnknown \)")


def pid_of(recording: Recording, process: str, position: int | None = None) -> int:
    row = recording.moment(len(recording) if position is None else position).rows[process_key(process)]
    assert isinstance(row, Process)
    return row.pid


def with_text(lines: list[LogLine], text: str) -> list[LogLine]:
    found = [line for line in lines if text in line.text]
    assert found, f"no line says {text!r}"
    return found


# --- what a line is --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("preset", "story"),
    [
        *(("documented", story) for story in (*STORIES, NODE_COMES_BACK)),
        *(("article", story) for story in (VM_FAILS, MOVES, NODE_FAILS)),
    ],
)
def test_every_line_is_one_that_readers_of_real_logs_understand(preset: str, story: tuple[str, ...]) -> None:
    lines = ClusterLog(run(*story, preset=preset)).lines(verbose=True)
    assert lines
    for line in lines:
        match = REAL_LINE.fullmatch(text_of(line))
        assert match, text_of(line)
        assert (int(match[1], 16), int(match[2], 16), match[3]) == (line.pid, line.tid, stamp(line.time))
        assert match[5] == (f"[{line.tag}] {line.text}" if line.tag else line.text)
        assert "{" not in line.text
        assert "  " not in line.text.replace(".  Now hosted", ". Now hosted")
        assert "<>" not in line.text
        assert not re.search(r"\(\s*,|''|None", line.text), line.text


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[-1])
def test_a_line_has_the_id_of_the_process_that_writes_it(story: tuple[str, ...]) -> None:
    recording = run(*story)
    for line in ClusterLog(recording).lines(verbose=True):
        key = process_key(line.process)
        rows = [recording.moment(position).rows for position in (line.position, line.position - 1)]
        processes = [row for world in rows if (row := world.get(key)) is not None]
        assert processes, f"{line.process} does not live"
        assert isinstance(processes[0], Process)
        assert line.pid == processes[0].pid
        assert line.process.startswith(f"{line.node}/")


def test_a_host_that_is_started_again_writes_under_its_new_id() -> None:
    lines = [line for line in ClusterLog(run(*DLL_IS_GONE)).lines() if line.process == "NODE1/rhs:2"]
    assert {line.pid for line in lines} == {pid_of(run(*DLL_IS_GONE), "NODE1/rhs:2")}
    hung = [line for line in ClusterLog(run(*HANGS)).lines() if line.process.startswith("NODE1/rhs:")]
    assert {(line.process, line.pid) for line in hung} == {
        ("NODE1/rhs:2", pid_of(run(*HANGS), "NODE1/rhs:2", position=0)),
        ("NODE1/rhs:3", pid_of(run(*HANGS), "NODE1/rhs:3")),
    }


def test_a_thread_is_one_chain_in_one_process() -> None:
    recording = run(*NODE_FAILS)
    threads: dict[tuple[int, int], int] = {}
    for line in ClusterLog(recording).lines(verbose=True):
        assert line.tid % 4 == 0
        assert line.tid > 0
        chain = recording.hop(line.position).chain
        assert threads.setdefault((chain, line.pid), line.tid) == line.tid
    assert len(set(threads.values())) > len(threads) * 9 // 10


def test_local_time_is_an_hour_ahead() -> None:
    line = ClusterLog(run(*VM_FAILS)).lines()[0]
    assert "::2026/01/12-09:00:10.030 " in text_of(line)
    assert "::2026/01/12-10:00:10.030 " in text_of(line, is_local=True)


def test_times_inside_a_message_are_local_whatever_the_line_is_in() -> None:
    (line, *_) = with_text(ClusterLog(run(*DLL_IS_GONE)).lines(), "MoveType::Failover")
    assert f"lastFailoverTime={stamp(line.time, is_local=True)} targeted=false" in line.text
    (never, *_) = with_text(ClusterLog(run(*NODE_FAILS)).lines(), "MoveType::NodeDown")
    assert "failoverCount=0, lastFailoverTime=1601/01/01-00:00:00.000 targeted=false" in never.text


def test_the_head_says_whose_log_it_is_and_in_which_time() -> None:
    one = list(head([("NODE2", 2)]))
    assert one[0] == "[=== Cluster ===]"
    assert one[-1] == "[=== Cluster Logs ===]"
    assert "Current node: name (NODE2) id (2)" in one
    assert one[1].startswith("UTC = localtime + time zone offset;the time zone offset of this machine is -60 minutes")
    assert "The logs were generated using local time" not in one
    assert "The logs were generated using local time" in list(head([("NODE2", 2)], is_local=True))
    both = [("N1", 1), ("NODE2", 2)]
    assert "N1    | Current node: name (N1) id (1)" in list(head(both))
    assert before("NODE2", both) == "NODE2 | "


# --- states ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[-1])
def test_every_change_of_a_state_is_two_lines(story: tuple[str, ...]) -> None:
    recording, expected = run(*story), []
    for position, hop in enumerate(recording.hops(), 1):
        if any(isinstance(new, Group) and new.claim == ORPHANED for _, _, new in hop.changes):
            continue  # lost with its node: nobody has taken it offline
        for key, old, new in hop.changes:
            if isinstance(old, RcmResource) and isinstance(new, RcmResource) and old.state != new.state:
                name = key.removeprefix("rcm/")
                expected.append((position, f"Res {name}: {old.state} -> {new.state}( StateUnknown )"))
                expected.append((position, f"TransitionToState({name}) {old.state}-->{new.state}."))
    lines = ClusterLog(recording).lines()
    assert [(line.position, line.text) for line in lines if line.shape in (5, 6, 7)] == expected


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story[-1])
def test_a_state_that_no_real_log_names_is_simulated(story: tuple[str, ...]) -> None:
    for line in ClusterLog(run(*story)).lines():
        if match := STATE_PAIR.fullmatch(line.text):
            assert line.simulated == (not {match[2], match[3]} <= OBSERVED), line.text


@pytest.mark.parametrize(
    ("story", "text", "simulated"),
    [
        (VM_FAILS, "Resource Virtual Machine SQL01 IsAlive has indicated failure.", False),
        (VM_FAILS, "rcm::RcmResource::HandleFailure: (Virtual Machine SQL01)", True),
        (VM_FAILS, "failure count: 1, restartAction: 2.", True),
        (VM_FAILS, "Virtual Machine <Virtual Machine SQL01>: Online request.", True),
        (MOVES, "of type MoveType::Manual is about to succeed", False),
        (NODE_FAILS, "of type MoveType::NodeDown is about to succeed", False),
        (HANGS, "Now hosted by RHS process ", True),
        (DLL_IS_GONE, "of type MoveType::Failover is about to succeed", True),
        (DLL_IS_GONE, "ERROR_MOD_NOT_FOUND(126)' because of 'Unable to load resource DLL vmclusres.dll.", False),
    ],
)
def test_a_line_says_whether_one_like_it_was_ever_seen(story: tuple[str, ...], text: str, simulated: bool) -> None:
    for line in with_text(ClusterLog(run(*story)).lines(), text):
        assert line.simulated == simulated
        assert text_of(line, is_marking=True).endswith(SIMULATED_MARK) == simulated
        assert SIMULATED_MARK not in text_of(line)


# --- what is written when --------------------------------------------------------------------------


def test_a_quiet_minute_is_silent_unless_the_log_is_verbose() -> None:
    log = ClusterLog(run("three-nodes", "70s", is_bundling=False))
    assert log.lines() == []
    lines = log.lines(verbose=True)
    assert {line.shape for line in lines} == {25, 61, 62}
    assert with_text(lines, f"IsAliveCall::CallIntoResource({SQL01})")[0].level == "DBG"


def test_a_node_that_falls_silent_is_seen_by_its_peers() -> None:
    lines = ClusterLog(run(*NODE_FAILS)).lines()
    (line,) = [line for line in with_text(lines, "missed two-fifth") if line.node == "NODE3"]
    assert line.text == (
        "got event: LocalEndpoint 10.0.0.13:~3343~ has missed two-fifth consecutive heartbeats from 10.0.0.11:~3343~"
    )
    assert {line.node for line in with_text(lines, "New View is")} == {"NODE2", "NODE3"}
    view = with_text(lines, "New View is")[0].text
    assert "joiners=() downers=(1) newView=2(2 3) oldView=1(1 2 3) joiner=false form=false" in view
    assert with_text(lines, "node 2: Node Disconnected 1")[0].text.endswith(" " + "0" * 60 + "1100")
    assert not [line for line in lines if line.node == "NODE1"]


def test_without_quorum_every_host_sees_the_service_go() -> None:
    lines = ClusterLog(run("three-nodes", "20s", "7s fail-node NODE1", "7s fail-node NODE2")).lines()
    lost = [(line.tag, line.text) for line in lines if line.shape == 53]
    assert lost == [
        ("QUORUM", "Node 3: Lost quorum (3)"),
        ("QUORUM", "Node 3: goingAway: 0, core.IsServiceShutdown: 0"),
        ("", "lost quorum (status = 5925)"),
    ]
    signalled = with_text(lines, "Cluster.Service.Running.Event got signaled.")
    assert [line.process for line in signalled] == ["NODE3/rhs:1", "NODE3/rhs:2"]


def test_a_node_that_comes_back_says_so() -> None:
    lines = ClusterLog(run(*NODE_COMES_BACK)).lines()
    assert with_text(lines, "Service Starting...")[0].node == "NODE1"
    views = with_text(lines, "New View is")
    assert any("joiners=(1)" in line.text and "joiner=true" in line.text for line in views if line.node == "NODE1")
    assert any("joiners=(1)" in line.text and "joiner=false" in line.text for line in views if line.node == "NODE2")


def test_the_articles_account_leaves_its_own_trail() -> None:
    lines = ClusterLog(run("three-nodes", "46s", "7s fail-vm SQL01", preset="article")).lines()
    shapes = [line.shape for line in lines if SQL01 in line.text or "group SQL01" in line.text]
    assert shapes[:4] == [17, 5, 6, 63]
    assert {28, 9, 12} <= set(shapes)
    damaged = ClusterLog(run("three-nodes", "16s", "3s damage-dll NODE2", preset="article")).lines()
    assert {(line.node, line.shape) for line in damaged} == {("NODE2", 26)}


def test_a_route_has_the_addresses_of_its_network() -> None:
    lines = ClusterLog(run("five-nodes", "20s", "7s cut-link NODE2 'Cluster Network 2'")).lines(node="NODE3")
    (missed,) = (line.text for line in lines if line.shape == 35)
    assert "LocalEndpoint 192.168.5.13:~3343~ has missed" in missed
    assert missed.endswith(" from 192.168.5.12:~3343~")
    (down,) = (line.text for line in lines if line.shape == 39)
    assert down == "Marking Route from 192.168.5.13:~3343~ to 192.168.5.12:~3343~ as down"
    assert not [line for line in lines if line.shape in (42, 43, 44, 45)], "another route is up"
    assert [line.text[:3] for line in lines if line.shape == 40] == ["Che"], "not all are down"


def test_a_node_that_stops_in_order_says_so_and_the_others_hear_it() -> None:
    lines = ClusterLog(run("three-nodes", "60s", "7s stop-clussvc NODE3")).lines()
    assert [line.text for line in lines if line.shape == 57] == ["Service Stopping...", "Service Stopped..."]
    (heard,) = with_text(lines, "Graceful shutdown reported by node NODE3")
    assert heard.node == "NODE1"
    assert not [line for line in lines if line.shape in (42, 43)]


def test_whoever_joins_is_told_by_one_who_has_quorum() -> None:
    lines = ClusterLog(run("three-nodes", "120s", "7s isolate-node NODE1", "30s mend-networks")).lines()
    (line,) = with_text(lines, "I don't have quorum")
    assert (line.node, line.text) == ("NODE1", "node 1: I don't have quorum, but node 2 in my view has it")
    connected = [line.text.split()[4] for line in lines if "Node Connected" in line.text and line.node == "NODE1"]
    assert connected == ["2", "3"]
    tags = [line.text for line in lines if line.shape == 49 and line.node == "NODE3" and line.tag == "DM"]
    assert tags == ["Paxos tag updated to 2:2:0", "Paxos tag updated to 3:3:2"]


def test_the_witness_is_locked_by_its_file() -> None:
    lines = ClusterLog(run(*ONE_VOTE_IS_MISSING)).lines()
    assert {line.text.rpartition("\\")[2] for line in with_text(lines, "Opening file")} == {"Witness.log."}


# --- reading ---------------------------------------------------------------------------------------


def test_a_log_grows_with_its_run() -> None:
    whole = run(*VM_FAILS)
    part = Recording(whole.setting)
    log = ClusterLog(part)
    assert not log.extend()
    part.wait_until(7_000_000)
    part.give(Command("fail-vm", ("SQL01",)))
    log.extend()
    while len(part) < len(whole):
        part.extend(hops=37)
        log.extend()
    assert log.lines(last=len(whole), verbose=True) == ClusterLog(whole).lines(verbose=True)
    assert log.position == len(part)


def test_a_log_can_be_read_piece_by_piece() -> None:
    whole = run(*VM_FAILS)
    log = ClusterLog(whole, 0)
    assert (log.position, log.lines(verbose=True)) == (0, [])
    for last in range(50, len(whole) + 100, 50):
        log.extend(last)
        assert log.position == min(last, len(whole))
    log.extend(3)
    assert log.position == len(whole)
    assert log.lines(verbose=True) == ClusterLog(whole).lines(verbose=True)


def test_lines_can_be_asked_for_by_hops_and_by_node() -> None:
    log = ClusterLog(run(*MOVES))
    lines = log.lines(verbose=True)
    middle = lines[len(lines) // 2].position
    assert log.lines(1, middle, verbose=True) + log.lines(middle + 1, verbose=True) == lines
    assert log.lines(middle, middle)
    assert all(line.position == middle for line in log.lines(middle, middle))
    assert {line.node for line in log.lines(node="NODE3")} == {"NODE3"}
    assert log.lines(node="NODE2") == []


@pytest.mark.parametrize("story", [VM_FAILS, MOVES, NODE_FAILS], ids=lambda story: story[-1])
def test_bundles_change_nothing_in_a_plain_log(story: tuple[str, ...]) -> None:
    bundled, full = (ClusterLog(run(*story, is_bundling=bundling)).lines() for bundling in (True, False))
    assert [line._replace(position=0) for line in bundled] == [line._replace(position=0) for line in full]
