"""The command `failoverscope`: when it opens a window, when it walks in the terminal, and what it refuses."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from core.cli.program import program
from core.model.rows import CLUSTER, Cluster
from gui import command, qt_import
from gui.command import failoverscope
from gui.source import Opening
from tests.core.cli.runs import Outcome, outcome_of
from tests.core.timeline.kept import text

HERE = Path(__file__).parents[2]
NOWHERE = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
NOWHERE.pop("QT_QPA_PLATFORM", None)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the clusters that a window was opened on; the display is there, the window is not ours to test."""
    clusters: list[str] = []

    def run(opening: Opening | None = None, session: str = "", *, welcomes: bool = False) -> int:
        if opening is None:
            clusters.append(f"session {Path(session).name}")
            return 0
        cluster = opening.setting.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        clusters.append(f"{cluster.name} {opening.preset.name}" + (", welcome" if welcomes else ""))
        return 0

    app = ModuleType("gui.app")
    app.run = run  # type: ignore[attr-defined]  # a module for one test
    monkeypatch.setitem(sys.modules, "gui.app", app)
    monkeypatch.setattr(command, "problem", lambda: None)
    return clusters


def ends(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    return outcome_of(capsys, *arguments, of=failoverscope)


# --- the window --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "cluster"),
    [
        ([], "CLUSTER1 article, welcome"),
        (["two-nodes"], "CLUSTER2 article"),
        ([str(HERE / "assets" / "clusters" / "sixteen-nodes.yaml")], "CLUSTER16 article"),
        (["two-nodes", "--preset", "documented"], "CLUSTER2 documented"),
        (["--preset", "documented"], "CLUSTER1 documented, welcome"),
        (["--preset", "documented", "two-nodes"], "CLUSTER2 documented"),
    ],
)
def test_a_cluster_or_nothing_opens_the_window(
    capsys: pytest.CaptureFixture[str], opened: list[str], arguments: list[str], cluster: str
) -> None:
    assert ends(capsys, *arguments) == (0, "", "")
    assert opened == [cluster]


def test_a_session_opens_the_window(capsys: pytest.CaptureFixture[str], opened: list[str], tmp_path: Path) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(text(), encoding="utf-8")
    assert ends(capsys, str(file)) == (0, "", "")
    assert opened == ["session lesson.fscope"]
    file.write_text(text()[:500], encoding="utf-8")
    code, out, err = ends(capsys, str(file))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"{file}:")
    assert len(opened) == 1


def test_a_bad_file_opens_nothing(capsys: pytest.CaptureFixture[str], opened: list[str], tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("name: X\n", encoding="utf-8")
    code, out, err = ends(capsys, str(file))
    assert (code, out) == (1, "")
    assert err == f"{file}:1: expected a cluster file with `format: failoverscope-cluster/1`, found none\n"
    assert opened == []


def test_a_mistyped_command_is_no_cluster(capsys: pytest.CaptureFixture[str], opened: list[str]) -> None:
    code, out, err = ends(capsys, "trase")
    assert (code, out) == (2, "")
    assert "Error: No such command 'trase'." in err
    assert opened == []


def test_a_qt_that_does_not_load_is_one_line(
    capsys: pytest.CaptureFixture[str], opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str) -> ModuleType:
        raise ImportError(f"libEGL.so.1: cannot open shared object file: No such file or directory ({name})")

    monkeypatch.setattr(qt_import, "import_module", fail)
    code, out, err = ends(capsys)
    assert (code, out) == (qt_import.NO_QT, "")
    assert err.startswith("Qt needs the library libEGL.so.1, which this system does not have; install it")
    assert err.count("\n") == 1
    assert opened == []


# --- without a display -------------------------------------------------------------------------


def outside(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, where there is neither display nor terminal."""
    return subprocess.run(
        [sys.executable, *arguments], env=NOWHERE, cwd=HERE, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a user always has a display")
def test_without_a_display_it_says_so_and_walks_in_the_terminal() -> None:
    done = outside("-m", "gui", "two-nodes")
    assert done.returncode == 0
    assert done.stderr.startswith(b"No window can be opened: there is no display: neither DISPLAY nor WAYLAND_DISPLAY")
    assert done.stderr.count(b"\n") == 1
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines[0] == "CLUSTER2: NODE1, NODE2. Preset article."
    assert lines[-1].startswith("So far 12 s.")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a user always has a display")
def test_without_a_display_a_session_is_run_again_in_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "lesson.fscope"
    file.write_text(text(), encoding="utf-8")
    done = outside("-m", "gui", str(file))
    assert done.returncode == 0
    assert done.stderr.startswith(b"No window can be opened: there is no display: ")
    assert done.stdout.decode("utf-8").splitlines()[0] == "three-nodes (article)"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a window would open")
@pytest.mark.parametrize("arguments", [["faults"], ["trace", "two-nodes", "--until", "1s"], ["--help"], []])
def test_without_a_window_nothing_imports_qt(arguments: list[str]) -> None:
    code = (
        "import sys, gui.command\n"
        "try:\n    gui.command.main()\n"
        "finally:\n    sys.stderr.write(str(any(name.startswith('PySide6') for name in sys.modules)))"
    )
    done = outside("-c", code, *arguments)
    assert done.returncode == 0
    assert done.stderr.endswith(b"False")


def test_everything_the_headless_program_can_do_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(program.commands) <= set(failoverscope.commands)
    code, out, _ = ends(capsys, "trace", "two-nodes", "--until", "1s")
    assert code == 0
    assert out.startswith("CLUSTER2: ")
