"""How the program ends: exit codes, last words, UTF-8 whatever the locale, pipes that close, Ctrl+C."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from core.cli.ending import INTERRUPTED, Problem, expanded, run
from core.cli.program import program
from core.kernel.orders import SimulatorBug
from tests.core.cli.runs import outcome_of

HERE = Path(__file__).parents[3]
PROGRAM = [sys.executable, "-m", "core.cli"]


def ends_with(error: BaseException) -> click.Command:
    def fail() -> None:
        raise error

    return click.Command("fail", callback=fail)


def test_a_problem_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome_of(capsys, of=ends_with(Problem("x.yaml:1: expected a, found b"))) == (
        1,
        "",
        "x.yaml:1: expected a, found b\n",
    )


def test_a_mistake_of_the_simulator_is_one_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, of=ends_with(SimulatorBug("KeyError in Vmms.Start, line 44")))
    assert (code, out) == (1, "")
    assert err == "FailoverScope has made a mistake and stops here: KeyError in Vmms.Start, line 44\n"


def test_any_other_mistake_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        run(ends_with(ZeroDivisionError()), [])


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interruption_ends_quietly(capsys: pytest.CaptureFixture[str], error: BaseException) -> None:
    assert outcome_of(capsys, of=ends_with(error)) == (INTERRUPTED, "", "")


def test_every_command_has_help_with_examples(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome_of(capsys, "--help")
    assert code == 0
    for name in program.commands:
        assert re.search(rf"^  {name} ", out, re.MULTILINE)
        code, text, _ = outcome_of(capsys, name, "--help")
        assert code == 0
        assert f"  failoverscope {name}" in text.partition("Examples:")[2]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome_of(capsys, "--version")
    assert code == 0
    assert re.fullmatch(r"failoverscope (\d+\.\d+.*|\(not installed\))\n", out)


@pytest.mark.parametrize("arguments", [["explode"], ["trace"], ["trace", "three-nodes", "--colour"], ["faults", "x"]])
def test_wrong_usage(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    code, out, err = outcome_of(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("Usage: failoverscope")


def test_patterns_are_written_out_where_no_shell_does(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.txt"):
        (tmp_path / name).touch()
    words = ["check", str(tmp_path / "*.yaml"), "--do", "7s fail-vm SQL01", "no*where"]
    assert expanded(words) == ["check", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"), *words[2:]]


def test_it_writes_utf_8_whatever_the_locale() -> None:
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    environment.pop("PYTHONIOENCODING", None)

    def ends(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*PROGRAM, *arguments], env=environment, cwd=HERE, capture_output=True, check=False)

    done = ends("trace", "two-nodes", "--do", "0s damage-dll NODE1", "--until", "0s", "--language", "de")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "beschädigt" in done.stdout.decode("utf-8")
    missing = ends("check", "Köln.yaml")
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert missing.stderr.endswith(b".yaml:1: expected a file, found no file of this name\n")
    assert missing.stderr.count(b"\n") == 1


def test_a_reader_who_has_had_enough_is_no_problem() -> None:
    arguments = [*PROGRAM, "trace", "three-nodes", "--until", "2min"]
    with subprocess.Popen(arguments, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"CLUSTER1")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process alone")
def test_ctrl_c_ends_a_long_run_quietly() -> None:
    arguments = [*PROGRAM, "trace", "sixteen-nodes", "--until", "10000 h"]
    with subprocess.Popen(arguments, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.stdout.read()
        assert process.stderr.read() == b""
    assert process.returncode == INTERRUPTED
