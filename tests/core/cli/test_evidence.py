"""`failoverscope trace --format cluster-log` and its relatives: text for people, JSON for programs, clear refusals."""

import json
import re

import pytest

from core.cli.evidence import LOG_FORMATS
from core.evidence.log_text import SIMULATED_MARK
from tests.core.cli.runs import outcome_of

RUN = ("trace", "three-nodes", "--preset", "documented", "--do", "7s fail-vm SQL01", "--until", "20s", "--format")


@pytest.mark.parametrize("output", LOG_FORMATS)
def test_the_same_run_is_the_same_text(capsys: pytest.CaptureFixture[str], output: str) -> None:
    first, second = (outcome_of(capsys, *RUN, output) for _ in range(2))
    assert first == second
    assert (first.code, first.err) == (0, "")
    assert first.out


def test_the_log_of_a_node_is_a_file_as_real_ones_are(capsys: pytest.CaptureFixture[str]) -> None:
    lines = outcome_of(capsys, *RUN, "cluster-log", "--node", "node1").out.splitlines()
    begin = lines.index("[=== Cluster Logs ===]")
    assert lines[0] == "[=== Cluster ===]"
    assert "Current node: name (NODE1) id (1)" in lines[:begin]
    assert all(re.match(r"[0-9a-f]{8}\.[0-9a-f]{8}::2026/01/12-09:00:1\d\.\d{3} ", line) for line in lines[begin + 1 :])
    assert not any(SIMULATED_MARK in line for line in lines)


def test_merged_logs_say_whose_line_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    out = outcome_of(capsys, *RUN[:5], "7s move-group SQL01 NODE3", *RUN[6:], "cluster-log").out
    lines = out.partition("[=== Cluster Logs ===]\n")[2].splitlines()
    assert {line.partition(" | ")[0] for line in lines} == {"NODE1", "NODE3"}
    times = [line.partition("::")[2][:23] for line in lines]
    assert times == sorted(times)


def test_local_time_and_marks_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    out = outcome_of(capsys, *RUN, "cluster-log", "--local-time", "--mark-simulated").out
    assert "The logs were generated using local time" in out
    assert "::2026/01/12-10:00:10.030 " in out
    assert "Online -> ProcessingFailure( StateUnknown )" + SIMULATED_MARK in out
    table = outcome_of(capsys, *RUN, "events", "--local-time", "--mark-simulated").out
    assert "2026/01/12-10:00:10.030  NODE1" in table
    assert SIMULATED_MARK in table


def test_full_adds_what_only_a_verbose_log_has(capsys: pytest.CaptureFixture[str]) -> None:
    plain, full = (outcome_of(capsys, *RUN, "cluster-log", *more).out for more in ((), ("--full",)))
    assert "IsAliveCall::CallIntoResource" in full
    assert "IsAliveCall" not in plain
    assert set(plain.splitlines()) < set(full.splitlines())


def test_lines_as_objects(capsys: pytest.CaptureFixture[str]) -> None:
    objects = [json.loads(line) for line in outcome_of(capsys, *RUN, "cluster-log-jsonl").out.splitlines()]
    assert list(objects[0]) == [
        "hop", "time_us", "stamp", "node", "process", "pid", "tid", "level", "tag", "text", "shape", "provenance",
        "simulated", "verbose",
    ]  # fmt: skip
    assert {entry["simulated"] for entry in objects} == {True, False}
    assert objects[0]["text"] == "Resource Virtual Machine SQL01 IsAlive has indicated failure."


def test_events_as_objects_have_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    objects = [json.loads(line) for line in outcome_of(capsys, *RUN, "events-jsonl").out.splitlines()]
    (failed,) = [entry for entry in objects if entry["id"] == 1069]
    assert set(failed["text"]) == {"en", "de"}
    assert (failed["level"], failed["channel"], failed["node"]) == ("Error", "System", "NODE1")


def test_the_table_is_aligned_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for language, heading, foot in (("en", "Event", "A question mark"), ("de", "Ereignis", "Ein Fragezeichen")):
        first, *rows, last = outcome_of(capsys, *RUN, "events", "--language", language).out.splitlines()
        assert last.startswith(foot)
        column = first.index(heading)
        assert all(row[column - 2 : column] == "  " and row[column] != " " for row in rows)


@pytest.mark.parametrize("option", [("--node", "NODE1"), ("--local-time",), ("--mark-simulated",)])
def test_what_only_logs_have_is_refused_elsewhere(capsys: pytest.CaptureFixture[str], option: tuple[str, ...]) -> None:
    code, out, err = outcome_of(capsys, "trace", "three-nodes", "--until", "1s", *option)
    assert (code, out) == (2, "")
    assert "--format cluster-log" in err


def test_a_node_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, *RUN, "events", "--node", "NODE9")
    assert (code, out) == (2, "")
    assert "expected a node (NODE1, NODE2, NODE3), found 'NODE9'" in err
