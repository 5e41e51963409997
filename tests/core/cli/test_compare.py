"""`failoverscope compare`: the table, the parting, JSON, and what is asked wrongly."""

import json

import pytest

from tests.core.cli.runs import outcome_of

Capsys = pytest.CaptureFixture[str]

FAILS = ("--do", "7s fail-vm SQL01", "--until", "60s")


def test_the_phases_stand_side_by_side(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes", *FAILS)
    lines = done.out.splitlines()
    assert lines[0].split() == ["SQL01", "article", "documented"]
    cells = {line[:16].strip(): line[16:].split("  ") for line in lines[1:8]}
    assert cells["detection"][-1].strip() == "3.03 s"
    assert cells["failover"][-1].strip() == "–"
    assert lines[7].split("  ")[-1].strip() == "NODE1"


def test_it_says_where_the_accounts_part_and_why(capsys: Capsys) -> None:
    lines = outcome_of(capsys, "compare", "three-nodes", *FAILS).out.splitlines()
    place = lines.index("Here the accounts part:")
    assert lines[place + 1].startswith("  article: ")
    assert "IsAlivePollInterval" in lines[place + 1]
    assert "LooksAlive" in lines[place + 2]


def test_the_columns_follow_the_order_that_was_asked_for(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes", "--presets", "documented,article", *FAILS)
    assert done.out.splitlines()[0].split() == ["SQL01", "documented", "article"]


def test_it_speaks_german(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes", "--language", "de", *FAILS)
    assert "Erkennung" in done.out
    assert "3,03 s" in done.out


def test_json_has_microseconds_and_null(capsys: Capsys) -> None:
    told = json.loads(outcome_of(capsys, "compare", "three-nodes", "--format", "json", *FAILS).out)
    by_preset = {outage["preset"]: outage for outage in told["outages"]}
    assert by_preset["documented"]["detection_us"] == 3_030_000
    assert by_preset["documented"]["failover_us"] is None
    assert [hop["preset"] for hop in told["parting"]] == ["article", "documented"]


def test_an_outage_that_goes_on_says_so(capsys: Capsys) -> None:
    done = outcome_of(
        capsys, "compare", "three-nodes", "--do", "3s damage-dll NODE1", "--do", "7s fail-vm SQL01", "--until", "60s"
    )
    assert "not over" in done.out


def test_without_a_disaster_there_is_nothing_to_compare(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes")
    assert done.code == 1
    assert "expected a disaster" in done.err


def test_a_disaster_without_an_outage_says_so(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes", "--do", "7s move-group FILESHARE NODE1", "--until", "20s")
    assert done.out.startswith("No VM was out.")


def test_unknown_or_equal_presets_are_refused(capsys: Capsys) -> None:
    for presets in ("article", "article,article", "article,old", "a,b,c"):
        done = outcome_of(capsys, "compare", "three-nodes", "--presets", presets, *FAILS)
        assert done.code == 2


def test_a_command_of_one_account_only_cannot_be_compared(capsys: Capsys) -> None:
    done = outcome_of(capsys, "compare", "three-nodes", "--do", "7s kill-rhs NODE1")
    assert done.code == 2
    assert "preset documented" in done.err
