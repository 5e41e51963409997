"""A failover demonstration and a lesson in a real window, with the keys that a clicker sends and nothing else.

Only F4 at the beginning and Ctrl+Q at the end come from a keyboard.
"""

import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from gui.display import problem
from tests.e2e.test_real_window import HERE, MISSING, PATIENCE, display, xdotool

__all__ = ["display"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}; no real window was opened"),
]
LONGEST = 150
"""Presses until a lesson counts as one without end."""
MOST = 40
"""Presses until something that should happen counts as not happening."""


class Told(NamedTuple):
    """How the program is after a key."""

    is_presented: bool
    position: int
    owner: str
    condition: str
    entry: str
    is_blank: bool
    lesson: str


class Stage:
    """The program, as a teacher with a clicker has it."""

    def __init__(self, environment: dict[str, str], program: subprocess.Popen[str]) -> None:
        self._environment, self._program = environment, program
        self._menu_keys = ["F5", "Escape"]
        self.told = self._read()
        self.window = xdotool(environment, "search", "--sync", "--onlyvisible", "--name", "FailoverScope").split()[0]
        xdotool(environment, "windowfocus", "--sync", self.window)

    def press(self, key: str) -> Told:
        xdotool(self._environment, "key", key)
        self.told = self._read()
        return self.told

    def menu(self) -> Told:
        """Press the button that opens and closes menus: it sends two keys in turns."""
        self._menu_keys.reverse()
        return self.press(self._menu_keys[-1])

    def choose(self, text: str) -> Told:
        """Open the menu and choose the entry that begins so."""
        self.menu()
        for _ in range(MOST):
            if self.told.entry.startswith(text):
                return self.press("period")
            self.press("Next")
        return pytest.fail(f"no entry {text!r}")

    def _read(self) -> Told:
        output = self._program.stdout
        assert output is not None
        ready, _, _ = select.select([output], [], [], PATIENCE)
        assert ready, "the program does not answer"
        on, position, owner, condition, entry, blank, lesson = output.readline().strip("\n").split("|")
        return Told(on == "True", int(position), owner, condition, entry, blank == "True", lesson)


@pytest.fixture
def stage(display: dict[str, str], tmp_path: Path) -> Iterator[Stage]:
    if (obstacle := problem(display)) is not None:
        pytest.skip(f"no real window was opened: {obstacle}")
    own = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.presented", str(tmp_path / "settings.ini")],
        cwd=HERE,
        env={**display, **own},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Stage(display, program)
    finally:
        program.kill()
        program.communicate()


def test_four_keys_carry_a_class_through_a_failover(stage: Stage) -> None:
    assert stage.press("F4").is_presented
    assert stage.press("Next").position > 0
    assert stage.press("period").is_blank
    assert not stage.press("Prior").is_blank
    stage.choose("Steps of the clicker")
    assert stage.choose("Fail NODE1").condition != "up"
    for _ in range(MOST):
        if stage.told.owner != "NODE1" and stage.told.condition == "up":
            break
        stage.press("Next")
    else:
        pytest.fail("SQL01 did not come back")
    stage.choose("Repair NODE1")
    assert stage.choose("Back to the start").position == 0
    assert not stage.choose("End the presentation").is_presented


def test_four_keys_carry_a_class_through_a_lesson(stage: Stage) -> None:
    stage.press("F4")
    stage.choose("Choose a lesson")
    assert stage.press("period").lesson == "three-servers tell"
    phases: list[str] = []
    for _ in range(LONGEST):
        told = stage.told
        phases.append(told.lesson.partition(" ")[2])
        if told.entry == "Next lesson":
            break
        stage.press("period" if told.entry else "Next")
    else:
        pytest.fail(f"the lesson does not come to its end, but to {stage.told.lesson}")
    assert {"tell", "predict", "sure", "see", "verdict", "review"} == set(phases)
    assert stage.menu().entry == ""
    assert not stage.choose("End the presentation").is_presented
