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
from gui.source import Opening, ready

app = application()
window = bare_window(app, Opening(ready()), Preferences(Path(sys.argv[1])))
window.view.first_painted.connect(lambda: QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0))))
window.resize(1440, 900)
window.show()
app.exec()
"""


def first_frame() -> list[Figure]:
    """How long both take, and the ratio."""
    empty: list[float] = []
    ours: list[float] = []
    with TemporaryDirectory() as folder:
        settings = str(Path(folder) / "settings.ini")
        for _ in range(ROUNDS):
            empty.append(_seconds(EMPTY, settings))
            ours.append(_seconds(OURS, settings))
    ratio = median(one / other for one, other in zip(ours, empty, strict=True))
    return [
        Figure("start.empty", 1000 * median(empty), None, "ms, an empty PySide6 window"),
        Figure("start.window", 1000 * median(ours), None, "ms, the default cluster"),
        Figure("start.ratio", ratio, 2.0, "x empty window", is_upper=True),
    ]


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
