"""The entry point: the window at once where nothing is asked for, else the command line."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    without = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env={**without, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def test_what_is_asked_for_is_left_to_the_command_line() -> None:
    run = started("-m", "gui", "--version")
    assert run.returncode == 0
    assert "failoverscope" in run.stdout.lower()


def test_without_a_display_the_command_line_says_so_and_walks() -> None:
    run = started("-m", "gui")
    assert run.returncode == 0
    assert "No window can be opened" in run.stderr
    assert run.stdout


def test_the_window_comes_without_the_command_line(tmp_path: Path) -> None:
    program = """
import sys
import gui.app
from gui import start
def run(**how):
    print(how, [name for name in ("click", "core.cli", "gui.command") if name in sys.modules])
    return 7
gui.app.run = run
sys.argv = ["failoverscope"]
start.main()
"""
    run = started("-c", program, QT_QPA_PLATFORM="offscreen")
    assert run.stdout.strip() == "{'welcomes': True} []", run.stderr
    assert run.returncode == 7
