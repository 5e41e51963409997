"""`failoverscope check`: good files are named, of bad ones the problem is told, and the exit code says which."""

from pathlib import Path

import pytest

from tests.core.cli.runs import outcome_of

FOLDER = Path(__file__).parents[3] / "assets" / "clusters"
CLUSTERS = sorted(FOLDER.glob("*.yaml"))
THREE = FOLDER / "three-nodes.yaml"


def test_our_own_clusters_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "check", *map(str, CLUSTERS))
    assert (code, err) == (0, "")
    assert [line.partition(": ok ")[0] for line in out.splitlines()] == [str(file) for file in CLUSTERS]
    assert f"{THREE}: ok (CLUSTER1, nodes: 3, virtual machines: 4)\n" in out


def test_every_bad_file_has_its_line_and_good_ones_are_still_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty, broken, latin = tmp_path / "empty.yaml", tmp_path / "broken.yaml", tmp_path / "latin.yaml"
    empty.write_text("", encoding="utf-8")
    broken.write_text("format: failoverscope-cluster/1\nname: [\n", encoding="utf-8")
    latin.write_bytes(b"name: K\xf6ln\n")
    code, out, err = outcome_of(capsys, "check", str(empty), str(THREE), str(broken), str(latin), "gone.yaml")
    assert code == 1
    assert out.splitlines() == [f"{THREE}: ok (CLUSTER1, nodes: 3, virtual machines: 4)"]
    lines = err.splitlines()
    assert lines[0] == f"{empty}:1: expected a cluster file with `format: failoverscope-cluster/1`, found an empty file"
    assert lines[1].startswith(f"{broken}:")
    assert lines[2] == f"{latin}:1: expected text in UTF-8, found the byte 0xF6"
    assert lines[3] == "gone.yaml:1: expected a file, found no file of this name"
    assert len(lines) == 4


def test_nothing_to_check_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "check")
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "Error: Missing argument 'FILE...'."
