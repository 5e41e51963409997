"""The program in a real window on an X server, driven by keys as a person would drive it.

Offscreen tests cannot see whether the window really opens, takes the focus and closes. Where
Xvfb and xdotool are not installed these tests are skipped and say so.
"""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.display import problem

HERE = Path(__file__).parents[2]
PATIENCE = 30
"""Seconds until something that should happen counts as not happening."""

NEEDED = ("Xvfb", "xdotool")
MISSING = [tool for tool in NEEDED if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}; no real window was opened"),
]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """An X server of our own; yields the environment for programs on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        ready, _, _ = select.select([reading], [], [], PATIENCE)
        assert ready, "Xvfb did not come up"
        number = os.read(reading, 16).decode().strip()
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "WAYLAND"))}
        yield {**kept, "DISPLAY": f":{number}"}
    finally:
        os.close(reading)
        server.terminate()
        server.wait(PATIENCE)


def xdotool(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        ["xdotool", *words], env=environment, capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def program(display: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, with settings of its own."""
    if (obstacle := problem(display)) is not None:
        pytest.skip(f"no real window was opened: {obstacle}")
    environment = {
        **display,
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "LANG": "C.UTF-8",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "gui", "three-nodes"],
        cwd=HERE,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def test_it_opens_takes_keys_and_closes_without_a_word(display: dict[str, str], program: subprocess.Popen[str]) -> None:
    window = xdotool(display, "search", "--sync", "--onlyvisible", "--name", "FailoverScope").splitlines()[0]
    xdotool(display, "windowfocus", "--sync", window)
    for key in ("Right", "Right", "Left", "F10", "ctrl+Left", "ctrl+q"):
        xdotool(display, "key", "--window", window, key)
    _, said = program.communicate(timeout=PATIENCE)
    assert program.returncode == 0
    assert said == ""
