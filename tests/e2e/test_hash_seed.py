"""The same cluster and commands make the same run, byte for byte, whatever Python's hash seed is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]

ORDERS = {
    ("article", "three-nodes"): [
        "3s damage-dll NODE2",
        "7s fail-vm SQL01",
        "20s fail-node NODE3",
        "40s hyper-v-stop DC01",
        "50s repair-node NODE3",
        "60s repair-dll NODE2",
        "90s move-group FILESHARE NODE1",
    ],
    ("article", "sixteen-nodes"): ["7s fail-node NODE01", "8s fail-node NODE02", "50s repair-node NODE01"],
    ("documented", "roles"): [
        "3s remove-dll NODE2",
        "5s is-alive-crashes 'Virtual Machine SQL01'",
        "7s fail-node NODE2",
        "20s hyper-v-save WEB02",
        "40s repair-node NODE2",
        "70s kill-clussvc NODE1",
    ],
}


def trace(preset: str, cluster: str, seed: str) -> bytes:
    arguments = [sys.executable, "-m", "core.cli", "trace", cluster, "--preset", preset]
    arguments += ["--format", "jsonl", "--until", "100s"]
    for order in ORDERS[preset, cluster]:
        arguments += ["--do", order]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(arguments, env=environment, cwd=HERE, capture_output=True, check=True).stdout


@pytest.mark.parametrize(("preset", "cluster"), ORDERS)
def test_the_hash_seed_decides_nothing(preset: str, cluster: str) -> None:
    one = trace(preset, cluster, "0")
    assert one.count(b'"kind":"input"') == len(ORDERS[preset, cluster])
    assert trace(preset, cluster, "4242") == one
