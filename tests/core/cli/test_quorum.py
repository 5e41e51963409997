"""`failoverscope quorum`: the table, the cases behind a line of it, JSON."""

import json

import pytest

from tests.core.cli.runs import outcome_of

Capsys = pytest.CaptureFixture[str]


def test_a_size_has_a_line_with_and_one_without_a_witness(capsys: Capsys) -> None:
    lines = outcome_of(capsys, "quorum", "--nodes", "2").out.splitlines()
    assert lines[:3] == [
        "nodes  witness  survives one loss  then another one  two at once",
        "2      no       50/50 (1 of 2)     no                no",
        "2      yes      yes                no                no",
    ]


def test_below_the_line_stand_the_votes_and_every_case(capsys: Capsys) -> None:
    done = outcome_of(capsys, "quorum", "--nodes", "3", "--no-witness")
    assert done.code == 0
    assert done.out.splitlines()[3:9] == [
        "3 nodes, no witness",
        "  votes at the start: NODE1, NODE2, NODE3; majority: 2",
        "  loses NODE1              and goes on with NODE2, NODE3; votes: NODE2",
        "  loses NODE2              and goes on with NODE1, NODE3; votes: NODE1",
        "  loses NODE3              and goes on with NODE1, NODE2; votes: NODE1",
        "  loses NODE1, then NODE2  and stops",
    ]
    assert done.out.endswith("  loses NODE2 and NODE3    and stops\n")


def test_without_a_size_there_is_the_whole_table_and_no_case(capsys: Capsys) -> None:
    lines = outcome_of(capsys, "quorum", "--witness").out.splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [["2", "yes"], ["3", "yes"], ["4", "yes"], ["5", "yes"]]


def test_it_speaks_german(capsys: Capsys) -> None:
    done = outcome_of(capsys, "quorum", "--nodes", "2", "--witness", "--language", "de")
    assert "übersteht einen Ausfall" in done.out
    assert "Stimmen am Anfang: NODE1, NODE2, der Zeuge; Mehrheit: 2" in done.out
    assert "verliert NODE1 und NODE2    und steht still" in done.out


def test_json_has_the_cells_and_the_cases(capsys: Capsys) -> None:
    (line,) = json.loads(outcome_of(capsys, "quorum", "--nodes", "2", "--no-witness", "--format", "json").out)
    assert (line["nodes"], line["witness"]) == (2, False)
    assert line["answers"][0] == {"disaster": "one", "answer": "50/50", "survived": 1, "of": 2}
    assert line["votes"] == {"nodes": ["NODE1"], "witness": False, "needed": 1}
    assert line["cases"][0] == {
        "disaster": "one",
        "lost": [["NODE1"]],
        "survived": False,
        "members": [],
        "votes": None,
    }
    assert [case["lost"] for case in line["cases"]] == [
        [["NODE1"]],
        [["NODE2"]],
        [["NODE1"], ["NODE2"]],
        [["NODE2"], ["NODE1"]],
        [["NODE1", "NODE2"]],
    ]


@pytest.mark.parametrize("size", ["1", "6", "many"])
def test_other_sizes_the_table_does_not_have(capsys: Capsys, size: str) -> None:
    done = outcome_of(capsys, "quorum", "--nodes", size)
    assert done.code == 2
    assert "--nodes" in done.err
