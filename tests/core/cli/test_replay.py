"""`failoverscope replay`, and `check` of a session: every history run again, and said whether it matches."""

import json
from pathlib import Path

import pytest

from tests.core.cli.runs import outcome_of
from tests.core.timeline.kept import text


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "lesson.fscope"
    written.write_text(text(), encoding="utf-8")
    return written


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The same session with another command in it."""
    written = tmp_path / "other.fscope"
    written.write_text(text().replace("fail-vm SQL01", "fail-vm WEB01", 1), encoding="utf-8")
    return written


def test_it_tells_every_history(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    code, out, err = outcome_of(capsys, "replay", str(file))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "three-nodes (article)",
        "three-nodes (documented)",
        "lossy.yaml (documented)",
    ]
    assert lines[1].startswith("  1: fail-node NODE1: 610 hops, digest ")
    assert lines[2].startswith('  2: no: "1e3" # ä: ')
    assert lines[3].startswith("  3: without fail-vm SQL01: ")
    assert lines[5].startswith("  1: nothing ordered yet: 20 hops, ")
    assert all(line.endswith(", matches") for line in lines if line.startswith(" "))


def test_a_run_that_parts_is_a_problem_and_says_where(capsys: pytest.CaptureFixture[str], other: Path) -> None:
    code, out, err = outcome_of(capsys, "replay", str(other))
    assert code == 1
    assert out.splitlines()[1].endswith(", parts at hop 195")
    assert out.splitlines()[3].endswith(", matches")
    assert err.splitlines()[0].endswith("expected history 1 to come out with this digest, found another one, "
                                        "from hop 195 on")  # fmt: skip


def test_as_json(capsys: pytest.CaptureFixture[str], other: Path) -> None:
    code, out, _ = outcome_of(capsys, "replay", str(other), "--format", "json")
    assert code == 1
    records = json.loads(out)
    assert [(record["cluster"], record["account"], record["number"]) for record in records] == [
        ("three-nodes", "article", 1),
        ("three-nodes", "article", 2),
        ("three-nodes", "article", 3),
        ("three-nodes", "documented", 1),
        ("lossy.yaml", "documented", 1),
    ]
    first, second = records[:2]
    assert (first["matches"], first["parts_at"], first["parent"]) == (False, 195, None)
    assert (second["parent"], second["name"], second["difference"]) == (1, 'no: "1e3" # ä', "fail-node NODE1")


def test_a_bad_file_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bad = tmp_path / "bad.fscope"
    bad.write_text(text()[:300], encoding="utf-8")
    for command in ("replay", "check"):
        code, out, err = outcome_of(capsys, command, str(bad))
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert err.startswith(f"{bad}:")


def test_check_runs_a_session_again(capsys: pytest.CaptureFixture[str], file: Path, other: Path) -> None:
    code, out, err = outcome_of(capsys, "check", str(file), str(other))
    assert code == 1
    assert out == f"{file}: ok (session, runs: 3, histories: 5)\n"
    assert err.startswith(f"{other}:")
    assert err.count("\n") == 1
