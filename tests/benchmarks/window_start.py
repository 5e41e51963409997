"""The first frame: the window on the default cluster beside an empty PySide6 window, in turns.

Both are processes of their own. Counted is the time that they work from their birth to the end of their first
paint, so that what other programs do meanwhile does not change the ratio.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from tests.benchmarks.report import Figure

ROUNDS: Final = 9
ROOT: Final = Path(__file__).parents[2]

EMPTY: Final = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS: Final = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui.app import application, bare_window
from gui.settings import Preferences

app = application()
window = bare_window(app, None, Preferences(Path(sys.argv[1])))
window.first_painted.connect(lambda: QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0))))
window.show()
app.exec()
"""
ONCE: Final = """
import sys
from pathlib import Path
from gui.app import application, bare_window
from gui.settings import Preferences

app = application()
window = bare_window(app, None, Preferences(Path(sys.argv[1])))
window.show()
window.furnish()
window.keep_first_picture()
assert (Path(sys.argv[1]).parent / "first-frame.txt").exists()
"""
"""A start after which the first frame is kept."""


def first_frame() -> list[Figure]:
    """How long both take, and the ratio."""
    empty: list[float] = []
    first: list[float] = []
    later: list[float] = []
    with TemporaryDirectory() as folder, TemporaryDirectory() as fresh:
        kept, none = str(Path(folder) / "settings.ini"), str(Path(fresh) / "settings.ini")
        _seconds(ONCE, kept)
        for _ in range(ROUNDS):
            empty.append(_seconds(EMPTY, kept))
            first.append(_seconds(OURS, none))
            later.append(_seconds(OURS, kept))
    return [
        Figure("start.empty", 1000 * median(empty), None, "ms, an empty PySide6 window"),
        Figure("start.first", _ratio(first, empty), None, "x empty window, where no first frame is kept"),
        Figure("start.ratio", _ratio(later, empty), 2.0, "x empty window, the default cluster", is_upper=True),
    ]


def _ratio(ours: list[float], empty: list[float]) -> float:
    return median(one / other for one, other in zip(ours, empty, strict=True))


def _seconds(program: str, settings: str) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    begin = _worked()
    # os._exit: what Python does at its end is not part of a start.
    subprocess.run([sys.executable, "-c", program, settings], check=True, capture_output=True, env=environment)
    return _worked() - begin


def _worked() -> float:
    """What the processes that were waited for have worked, in seconds."""
    times = os.times()
    return times.children_user + times.children_system
