"""A window in which a small lesson is open, with one question of each kind."""

from collections.abc import Iterator
from pathlib import Path as File

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.lessons.path import Path
from gui.app import make_window
from gui.lessons.lessons import Lessons
from gui.settings import Preferences
from gui.shot import close
from gui.source import Opening, ready
from gui.window.main_window import MainWindow
from tests.core.lessons.written import walked

SIZE = QSize(1280, 800)
TAUGHT = """\
- {id: start, SAY, level: story, show: [NODE1, SQL01, Cluster Disk 1, "node2/RHS:1"]}
- id: box
  SAY
  level: components
  show: [NODE1/clussvc]
  to: {hop: {call: IsAlivePollInterval, kind: timer, target: NODE1/clussvc}}
  ask:
    text: {en: "Who is asked?", de: "Wer wird gefragt?"}
    reveal: {hop: {call: IsAlive, kind: call, source: NODE1/clussvc}}
    click: target
    why: {en: So it is., de: So ist es.}
- id: owner
  SAY
  show: [SQL01]
  give: [fail-node NODE1]
  ask:
    text: {en: "Where does it go?", de: "Wohin geht sie?"}
    reveal: {until: {object: SQL01, owner: NODE2}}
    owner: SQL01
    why: {en: It has room., de: Dort ist Platz.}
- id: words
  SAY
  ask:
    text: {en: "How long does it take?", de: "Wie lange dauert es?"}
    reveal: {until: {object: SQL01, state: Running, side: actual}}
    choices:
      - text: {en: Less than `5 s`., de: Weniger als `5 s`.}
        if: {less_than: 1 s}
        why_not: {en: Nothing is that quick., de: So schnell ist nichts.}
      - {text: {en: Longer, de: Länger}, if: {at_least: 1 s}}
    why: {en: A guest has to boot., de: Ein Gast muss starten.}
- id: yours
  SAY
  turn: {text: {en: Repair it., de: Reparieren.}, do: repair-node NODE1, to: {steps: 2}}
- {id: end, SAY}
"""


def taught() -> Path:
    """The lesson, run."""
    return walked(TAUGHT)


def taught_window(qapp: QApplication, folder: File) -> Iterator[MainWindow]:
    """One window for the tests of a file."""
    chosen = Preferences(folder / "settings.ini")
    chosen.language, chosen.theme, chosen.motion = "en", "light", "reduced"
    made = make_window(qapp, Opening(ready()), chosen)
    made.clock.manual = True
    made.resize(SIZE)
    made.show()
    QTest.qWaitForWindowExposed(made)
    yield made
    close(made)
    qapp.setStyleSheet("")


def anew(window: MainWindow, path: Path) -> MainWindow:
    """Everything that a test may have changed as it is at first, and the lesson at its first step."""
    window.presenting.end()
    return begun(window, path)


def begun(window: MainWindow, path: Path) -> MainWindow:
    """The lesson at its first step, in a window that may be presented."""
    window.lessons.end()
    window.languages.set_language("en")
    window.look.set_choice("light")
    window.levels.set("components")
    window.scene.select("")
    window.activateWindow()
    window.lessons.play_path(path)
    window.view.setFocus()
    return window


def go_to(lessons: Lessons, step: str, phase: str) -> None:
    """Go on, answering rightly and for certain, until a step is in a phase."""
    for _ in range(100):
        play = lessons.play
        assert play is not None
        if (lessons.step.id, play.phase) == (step, phase) and not lessons.is_walking:
            return
        if lessons.is_walking:
            lessons.go_on()
        elif play.phase == "sure":
            lessons.choose("certain")
        elif play.phase in ("predict", "see"):
            assert play.stand.answer is not None
            lessons.choose(play.stand.answer.right)
        else:
            lessons.go_on()
    pytest.fail(f"{step} never is in phase {phase}")


def stands(window: MainWindow) -> tuple[str, str]:
    """The step that the lesson is at, and its phase."""
    return window.lessons.step.id, str(window.lessons.phase)


def is_presented(window: MainWindow) -> bool:
    """Whether a class sees it."""
    return window.presenting.is_on


def level_of(window: MainWindow) -> str:
    """How much of a hop the window shows."""
    return str(window.scene.level)
