"""The ready clusters, and finding the one that is meant."""

from pathlib import Path

import pytest

from core.scenario import library
from core.scenario.problems import BadFile


def test_the_ready_clusters() -> None:
    assert library.names() == (library.DEFAULT, "five-nodes", "roles", "sixteen-nodes", "two-nodes")


@pytest.mark.parametrize(
    ("name", "nodes", "machines"),
    [("two-nodes", 2, 2), ("three-nodes", 3, 4), ("roles", 3, 3), ("five-nodes", 5, 8), ("sixteen-nodes", 16, 200)],
)
def test_they_have_the_size_that_their_name_says(name: str, nodes: int, machines: int) -> None:
    cluster = library.ready_cluster(name)
    assert (len(cluster.nodes), len(cluster.virtual_machines)) == (nodes, machines)


@pytest.mark.parametrize("name", ["none", "../__init__", "three-nodes.yaml", ""])
def test_there_is_no_other(name: str) -> None:
    with pytest.raises(KeyError):
        library.read(name)


def test_a_cluster_is_found_by_name_and_by_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert library.find_cluster("two-nodes").name == "CLUSTER2"
    path = tmp_path / "mine.yaml"
    path.write_text(library.read("two-nodes").replace("CLUSTER2", "MINE"), encoding="utf-8")
    assert library.find_cluster(str(path)).name == "MINE"
    monkeypatch.chdir(tmp_path)
    path.rename(tmp_path / "two-nodes")
    assert library.find_cluster("two-nodes").name == "MINE"


NEITHER = "expected the path of a cluster file, or one of three-nodes, five-nodes, roles, sixteen-nodes, two-nodes"


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        (
            "three-node",
            f'three-node:1: {NEITHER} (did you mean three-nodes?), found "three-node"',
        ),
        (
            "x",
            f'x:1: {NEITHER}, found "x"',
        ),
        (
            "",
            f':1: {NEITHER}, found ""',
        ),
        ("no/such.yaml", "no/such.yaml:1: expected a file, found no file of this name"),
        (
            "a\0b",
            f'a\\x00b:1: {NEITHER}, found "a\\x00b"',
        ),
    ],
)
def test_what_is_neither_is_said(argument: str, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        library.find_cluster(argument)
    assert str(caught.value).replace("\\", "/") == message.replace("\\", "/")


def test_a_folder_is_no_cluster(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="expected a file"):
        library.find_cluster(str(tmp_path))
