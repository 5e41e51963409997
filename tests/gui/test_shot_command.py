"""`failoverscope shot`: which moment is taken, how, and what is refused. The picture itself is tested elsewhere."""

import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from core.cli.schedule import parse_timed
from core.model.preset import DOCUMENTED
from core.rules.catalogue import is_quiet
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.timeline.recording import Recording
from core.timeline.simulation import Setting
from gui.command import failoverscope
from gui.shot_command import position_of
from gui.source import Opening
from tests.core.cli.runs import Outcome, outcome_of

SECOND = 1_000_000
SETTING = Setting(initial_rows(ready_cluster("two-nodes")))


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What pictures were asked for; nobody takes one."""
    shots: list[dict[str, Any]] = []

    def shot(opening: Opening, schedule: list[object], position: int, **how: object) -> None:
        shots.append({"opening": opening, "schedule": schedule, "position": position, **how})

    module = ModuleType("gui.shot")
    module.shot = shot  # type: ignore[attr-defined]  # a module for one test
    monkeypatch.setitem(sys.modules, "gui.shot", module)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    return shots


def ends(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    return outcome_of(capsys, "shot", *arguments, of=failoverscope)


def test_everything_that_was_said_arrives(capsys: pytest.CaptureFixture[str], taken: list[dict[str, Any]]) -> None:
    arguments = ["two-nodes", "--do", "3s fail-vm APP01", "--hop", "30", "--size", "1280x720", "--language", "de"]
    arguments += ["--theme", "high-contrast", "--scale", "1.5", "-o", "x.png"]
    assert ends(capsys, *arguments) == (0, "", "")
    (shot,) = taken
    assert shot.pop("opening").setting.rows == SETTING.rows
    assert shot == {
        "schedule": [parse_timed("3s fail-vm APP01", SETTING.rows)],
        "position": position_of(SETTING, [], 30, None),
        "size": (1280, 720),
        "language": "de",
        "theme": "high-contrast",
        "scale": 1.5,
        "out": Path("x.png"),
    }
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_the_account_can_be_chosen(capsys: pytest.CaptureFixture[str], taken: list[dict[str, Any]]) -> None:
    assert ends(capsys, "two-nodes", "--preset", "documented", "-o", "x.png") == (0, "", "")
    assert taken[0]["opening"].preset is DOCUMENTED


def test_what_holds_where_nothing_is_said(capsys: pytest.CaptureFixture[str], taken: list[dict[str, Any]]) -> None:
    assert ends(capsys, "two-nodes", "-o", "x.png").code == 0
    (shot,) = taken
    how = {name: shot[name] for name in ("position", "size", "language", "theme", "scale")}
    assert how == {"position": 0, "size": (1600, 1000), "language": "en", "theme": "light", "scale": 1.0}


def test_a_hop_is_found_by_its_number_also_inside_a_bundle() -> None:
    recording = Recording(SETTING)
    recording.extend(until=60 * SECOND)
    for position in (1, 2, 40, len(recording)):
        hop = recording.hop(position)
        assert position_of(SETTING, [], hop.index, None) == position
        assert position_of(SETTING, [], hop.last, None) == position
    assert any(hop.width > 1 for hop in recording.hops())


def test_a_command_before_the_hop_counts_and_one_behind_it_changes_nothing() -> None:
    schedule = [parse_timed("3s fail-node NODE1", SETTING.rows)]
    recording = Recording(SETTING)
    recording.wait_until(3 * SECOND)
    recording.give(schedule[0].command)
    recording.extend(until=20 * SECOND)
    last = recording.hop(len(recording))
    assert position_of(SETTING, schedule, last.index, None) == len(recording)
    assert position_of(SETTING, schedule, 12, None) == position_of(SETTING, [], 12, None)


def test_at_a_time_it_is_the_last_hop_worth_a_look() -> None:
    recording = Recording(SETTING)
    recording.extend(until=18 * SECOND)
    position = position_of(SETTING, [], None, 18 * SECOND)
    assert recording.hop(position).time == 15 * SECOND + 200_000
    assert not is_quiet(recording.hop(position))
    assert all(is_quiet(hop) for hop in recording.hops(position + 1))
    assert position_of(SETTING, [], None, 0) < len(recording)


def test_with_neither_it_is_the_last_command() -> None:
    schedule = [parse_timed(order, SETTING.rows) for order in ("7s fail-vm APP01", "3s damage-dll NODE1")]
    position = position_of(SETTING, schedule, None, None)
    recording = Recording(SETTING)
    for time, command in sorted(schedule):
        recording.wait_until(time)
        recording.give(command)
    assert position == len(recording)
    assert recording.hop(position).function == "fail"


def test_a_hop_that_never_comes() -> None:
    schedule = [parse_timed(f"1s fail-node {node}", SETTING.rows) for node in ("NODE1", "NODE2")]
    with pytest.raises(Exception, match=r"^expected a hop from 0 to \d+, found 100000$"):
        position_of(SETTING, schedule, 100_000, None)


def test_a_place_that_cannot_be_written(
    capsys: pytest.CaptureFixture[str], taken: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(sys.modules["gui.shot"], "shot", fail)
    assert ends(capsys, "two-nodes", "-o", "x.png") == (1, "", "x.png: cannot be written: Permission denied\n")
    assert taken == []


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ["two-nodes", "-o", "x.png", "--do", "3s fail-vm APP01", "--until", "2s"],
            "Invalid value for '--until': expected a time not before the last command, which comes at 3 s, found 2 s",
        ),
        (["two-nodes"], "Missing option '-o' / '--output'."),
        (["two-nodes", "-o", "x.png", "--hop", "3", "--until", "3s"], "expected --hop or --until, found both"),
        (
            ["two-nodes", "-o", "x.png", "--size", "big"],
            "Invalid value for '--size': expected WIDTHxHEIGHT in pixels, such as 1600x1000, found 'big'",
        ),
    ],
)
def test_wrong_usage(
    capsys: pytest.CaptureFixture[str], taken: list[dict[str, Any]], arguments: list[str], problem: str
) -> None:
    code, out, err = ends(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == f"Error: {problem}"
    assert taken == []
