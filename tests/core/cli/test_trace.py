"""`failoverscope trace`: prose that can be read aloud, JSON lines that can be relied on, and clear refusals."""

import json
from pathlib import Path
from typing import Any

import pytest

from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from tests.core.cli.runs import outcome_of

THREE_NODES = str(Path(__file__).parents[3] / "assets" / "clusters" / "three-nodes.yaml")
FIELDS = {
    "index": int,
    "time_us": int,
    "chain": int,
    "span": int,
    "parent": int,
    "kind": str,
    "source": str,
    "target": str,
    "function": str,
    "arguments": list,
    "result": object,
    "rule": str,
    "cause": int,
    "changes": list,
    "width": int,
    "lost": str,
}
KINDS = {"call", "return", "message", "timer", "input", "abort", "kill", "bundle"}


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# --- prose -------------------------------------------------------------------------------------


def test_one_round_tells_all_of_the_article_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "trace", THREE_NODES, "--until", "6s")
    assert (code, err) == (0, "")
    round_of_node_1 = [line for line in out.splitlines() if "00:00:05.000" in line and "NODE1" in line]
    statements = [line.split()[2] for line in round_of_node_1]
    assert list(dict.fromkeys(statements)) == ["S6b", "S6c", "S6d", "S6e", "S6f", "S6a", "S5"]
    assert "RHS NODE1 -> vmclusres.dll NODE1: IsAlive(Virtual Machine) | The resource host (RHS) on NODE1" in out


def test_a_line_is_indented_by_the_depth_of_its_call(capsys: pytest.CaptureFixture[str]) -> None:
    out = outcome_of(capsys, "trace", "two-nodes", "--until", "5s").out
    lines = {line.partition(" | ")[0][29:] for line in out.splitlines()}
    assert "MSCS NODE1: IsAlivePollInterval(5 s)" in lines
    assert "  MSCS NODE1 -> RHS NODE1: IsAlive(Virtual Machine)" in lines
    assert "    RHS NODE1 -> vmclusres.dll NODE1: IsAlive(Virtual Machine)" in lines
    assert "      vmclusres.dll NODE1 -> VMMS NODE1: QueryState(APP01)" in lines
    assert "        VMMS NODE1 -> APP01: ReportState()" in lines
    assert "        APP01 -> VMMS NODE1: ReportState = Running" in lines
    assert "      VMMS NODE1 -> vmclusres.dll NODE1: QueryState = Running" in lines


def test_quiet_hops_are_told_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    brief = outcome_of(capsys, "trace", "two-nodes", "--until", "3s").out
    full = outcome_of(capsys, "trace", "two-nodes", "--until", "3s", "--full").out
    assert "Heartbeat" not in brief.replace("Heartbeats and other quiet hops are left out; --full tells them too.", "")
    assert "NetFT NODE2 -> Cluster Network 1: Heartbeat = NODE1" in full
    assert full.count("\n") > brief.count("\n") + 20


def test_what_the_cluster_does_not_know_stands_between_the_hops(capsys: pytest.CaptureFixture[str]) -> None:
    orders = ["--do", "7s fail-vm SQL01", "--do", "3s damage-dll NODE1", "--do", "22s repair-dll NODE1"]
    out = outcome_of(capsys, "trace", "three-nodes", *orders, "--until", "30s").out
    asides = [line.split(maxsplit=3)[1:] for line in out.splitlines() if " !  " in line]
    assert [(time, text[: text.index(" on NODE1") if " on NODE1" in text else None]) for time, _, text in asides] == [
        ("00:00:03.000", "SQL01 is running"),
        ("00:00:03.000", "WEB01 is running"),
        ("00:00:07.000", "SQL01 has failed"),
        ("00:00:25.000", "The cluster knows again how things stand with SQL01, WEB01."),
    ]


def test_german(capsys: pytest.CaptureFixture[str]) -> None:
    out = outcome_of(capsys, "trace", "two-nodes", "--language", "de", "--until", "5s").out
    assert "Der Clusterdienst auf NODE1" in out
    assert "The cluster service" not in out
    assert out.splitlines()[-1].startswith("Heartbeats und andere ruhige Schritte fehlen")


def test_a_run_ends_late_enough_to_see_what_comes_of_the_last_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert "00:01:00.000: " in outcome_of(capsys, "trace", "two-nodes").out.splitlines()[-2]
    late = outcome_of(capsys, "trace", "two-nodes", "--do", "100s fail-vm APP01").out
    assert "00:02:10.000: " in late.splitlines()[-2]


# --- JSON lines --------------------------------------------------------------------------------


def test_every_hop_is_an_object_with_all_fields(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["trace", "three-nodes", "--do", "7s fail-node NODE1", "--format", "jsonl"]
    code, out, err = outcome_of(capsys, *arguments)
    assert (code, err) == (0, "")
    hops = objects(out)
    assert {hop["kind"] for hop in hops} >= {"call", "return", "message", "timer", "input", "kill", "bundle"}
    expected = 0
    for hop in hops:
        assert list(hop) == list(FIELDS)
        for field, kind in FIELDS.items():
            assert isinstance(hop[field], kind), (field, hop)
        assert hop["kind"] in KINDS
        assert hop["index"] == expected
        expected += hop["width"]
        assert -1 <= hop["parent"] < hop["index"]
        for change in hop["changes"]:
            assert list(change) == ["key", "old", "new"]
            assert all(row is None or "row" in row for row in (change["old"], change["new"]))
            assert change["old"] != change["new"]


def test_the_lines_are_the_run_that_the_engine_makes(capsys: pytest.CaptureFixture[str]) -> None:
    hops = objects(outcome_of(capsys, "trace", "two-nodes", "--until", "5s", "--format", "jsonl").out)
    recording = Recording(Setting(initial_rows(ready_cluster("two-nodes"))))
    recording.extend(until=5_000_000)
    assert [(hop["index"], hop["time_us"], hop["rule"], hop["cause"]) for hop in hops] == [
        (hop.index, hop.time, hop.rule, hop.cause) for hop in recording.hops()
    ]


def test_in_full_there_are_no_bundles_and_everything_else_stays_where_it_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    brief = objects(outcome_of(capsys, "trace", "two-nodes", "--until", "6s", "--format", "jsonl").out)
    full = objects(outcome_of(capsys, "trace", "two-nodes", "--until", "6s", "--format", "jsonl", "--full").out)
    assert [hop["index"] for hop in full] == list(range(len(full)))
    assert {hop["width"] for hop in full} == {1}
    assert sum(hop["width"] for hop in brief) == len(full)
    assert all(full[hop["index"]] == hop for hop in brief if hop["kind"] != "bundle")


@pytest.mark.parametrize(("language", "word"), [("en", "cluster service"), ("de", "Clusterdienst")])
def test_sentences_come_with_a_language(capsys: pytest.CaptureFixture[str], language: str, word: str) -> None:
    arguments = ["trace", "two-nodes", "--until", "1s", "--format", "jsonl", "--language", language]
    hops = objects(outcome_of(capsys, *arguments).out)
    assert all(list(hop) == [*FIELDS, "sentence"] for hop in hops)
    assert word in hops[1]["sentence"]


# --- refusals ----------------------------------------------------------------------------------


def test_a_cluster_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "trace", "nowhere.yaml")
    assert (code, out, err) == (1, "", "nowhere.yaml:1: expected a file, found no file of this name\n")


def test_a_name_that_no_cluster_has(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = outcome_of(capsys, "trace", "three-node")
    assert code == 1
    assert err == (
        "three-node:1: expected the path of a cluster file, or one of three-nodes, five-nodes, roles, sixteen-nodes, "
        'two-nodes (did you mean three-nodes?), found "three-node"\n'
    )


def test_a_cluster_file_with_a_mistake(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    text = Path(THREE_NODES).read_text(encoding="utf-8")
    file.write_text(text.replace("owner: NODE2", "owner: NODE4"), encoding="utf-8")
    code, out, err = outcome_of(capsys, "trace", str(file))
    line = text[: text.index("owner: NODE2")].count("\n") + 1
    assert (code, out) == (1, "")
    assert err.startswith(f"{file}:{line}: expected ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ["--until", "soon"],
            "'--until': expected a duration such as 5 s, 500 ms or 1 min, found 'soon'",
        ),
        (
            ["--do", "1s fail-node NODE9"],
            "'--do': expected a node (NODE1, NODE2, NODE3), found 'NODE9'",
        ),
        (
            ["--do", "7s fail-vm SQL01", "--until", "6s"],
            "'--until': expected a time not before the last command, which comes at 7 s, found 6 s",
        ),
        (["--preset", "novel"], "'--preset': 'novel' is not one of 'article', 'documented'."),
    ],
)
def test_a_command_line_that_makes_no_sense(
    capsys: pytest.CaptureFixture[str], arguments: list[str], problem: str
) -> None:
    code, out, err = outcome_of(capsys, "trace", "three-nodes", *arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == f"Error: Invalid value for {problem}"


def test_the_seed_decides_which_heartbeats_are_lost(capsys: pytest.CaptureFixture[str]) -> None:
    def lines(*more: str) -> str:
        run = ("trace", "two-nodes", "--preset", "documented", "--do", "2s lose-heartbeats NODE1 50", "--until", "20s")
        return outcome_of(capsys, *run, *more, "--format", "jsonl", "--full").out

    usual = lines()
    assert lines("--seed", "0") == usual
    assert lines("--seed", "7") != usual
    assert lines("--seed", "7") == lines("--seed", "7")
    assert lines("--seed", "8") != lines("--seed", "7")
