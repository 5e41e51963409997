"""The walk in a terminal: hop by hop, back, to the next change, with commands, and straight through."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.texts.bilingual import Language
from core.timeline.simulation import Setting
from gui.terminal import Walk, language_of, walk

HERE = Path(__file__).parents[2]
PROMPT = "[Enter] next, b back, c next change, w why, q quit, ? help: "
START = "This is the start: nothing has happened yet."


def setting(cluster: str = "two-nodes") -> Setting:
    return Setting(initial_rows(ready_cluster(cluster)))


def told(*typed: str, language: Language = "en") -> list[str]:
    """What is said when somebody types these lines, and then closes the input."""
    lines: Iterator[str] = iter(typed)
    said: list[str] = []

    def ask(_prompt: str) -> str:
        line = next(lines, None)
        if line is None:
            raise EOFError
        return line

    Walk(setting(), language, ask, said.append).go()
    return said[1:]


def calls(lines: list[str]) -> list[str]:
    return [line[29:].strip().partition(" | ")[0] for line in lines]


def test_enter_goes_from_hop_to_hop_and_the_first_is_the_health_check() -> None:
    assert calls(told("", "", "")) == [
        "MSCS NODE1 -> CLUSDB NODE1: IsAlivePollInterval(Virtual Machine)",
        "CLUSDB NODE1 -> MSCS NODE1: IsAlivePollInterval = 5 s",
        "MSCS NODE2 -> CLUSDB NODE2: IsAlivePollInterval(Virtual Machine)",
    ]


def test_b_goes_back_as_far_as_the_start() -> None:
    lines = told("", "", "b", "B", "b", "")
    assert lines[2] == lines[0]
    assert lines[3:5] == [START, START]
    assert lines[5] == lines[0]


def test_q_and_the_end_of_the_input_are_the_end() -> None:
    assert told("q", "") == told() == []
    assert len(told("", " Q ", "", "")) == 1


def test_c_goes_to_the_next_change_or_stays() -> None:
    lines = told("", "c", "")
    assert lines[1].startswith("Nothing of the kind happens for more than an hour")
    assert calls(lines)[2] == "CLUSDB NODE1 -> MSCS NODE1: IsAlivePollInterval = 5 s"
    failed = told("fail-vm APP01", "c")
    assert "00:00:05.000" in failed[-1]
    assert "judge(APP01 failed)" in failed[-2] + failed[-1]


def test_commands_break_things_here_and_now_and_names_need_no_capitals() -> None:
    lines = told("", "damage-dll node1", "fail-vm app01")
    assert "User -> NODE1: damage_dll(vmclusres.dll)" in lines[1]
    assert "!    APP01 is running on NODE1 without protection" in lines[2]
    assert "User -> APP01: fail()" in lines[3]
    assert "!    APP01 has failed on NODE1, but the cluster still shows it as Online" in lines[4]


def test_a_command_in_the_past_begins_another_branch() -> None:
    lines = told("fail-node NODE1", "c", "b", "b", "b", "fail-vm APP01", "c")
    last_start = len(lines) - 1 - lines[::-1].index(START)
    behind = lines[last_start + 1 :]
    assert calls(behind[:1]) == ["User -> APP01: fail()"]
    assert "00:00:05.000" in behind[-1]


def test_what_stands_in_the_way_is_said() -> None:
    assert told("repair-node NODE1") == ["NODE1 is on already."]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("x", "expected a command (fail-node, "),
        ("fail-node", "expected fail-node NODE, found 'fail-node'"),
        ("fail-node NODE7", "expected a node (NODE1, NODE2), found 'NODE7'"),
        ("fail-node 'NODE1", "No closing quotation"),
    ],
)
def test_what_is_no_order_is_answered_and_nothing_happens(typed: str, problem: str) -> None:
    lines = told(typed, "")
    assert lines[0].startswith(f"Neither a key nor a command (? lists both): {problem}")
    assert calls(lines)[1] == "MSCS NODE1 -> CLUSDB NODE1: IsAlivePollInterval(Virtual Machine)"


def test_w_says_why_and_where_it_is_written() -> None:
    lines = told("w", "", "w")
    assert lines[0] == START
    assert lines[2].endswith("]")
    assert "TechTarget" in lines[2]


def test_help_lists_keys_and_commands() -> None:
    (text,) = told("?")
    assert "c Enter    on to the next change" in text
    assert text.endswith("set-property OBJECT SETTING")


def test_german() -> None:
    lines = told("?", "", language="de")
    assert "b Enter    der Schritt davor" in lines[0]
    assert "Der Clusterdienst auf NODE1" in lines[1]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "de_CH.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], language: Language) -> None:
    assert language_of(environment) == language


def test_where_nobody_can_press_enter_it_goes_straight_through(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    walk(setting(), {})
    lines = capsys.readouterr().out.splitlines()
    times = [line.split()[1] for line in lines if line.startswith(" ")]
    assert (times[0], times[-1]) == ("00:00:00.000", "00:00:10.200")
    assert lines[-2].startswith("00:00:12.000: ")
    assert lines[-1].startswith("So far 12 s. ")


def test_it_needs_no_qt() -> None:
    code = "import sys, gui.terminal; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=HERE, check=False).returncode == 0
