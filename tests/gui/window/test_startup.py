"""What the window loads before its first paint: nothing that takes long."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui.app import application, bare_window
from gui.settings import Preferences
from gui.source import Opening, ready
app = application()
window = bare_window(app, Opening(ready()), Preferences(Path(sys.argv[1])))
heavy = (
    "numpy", "pyqtgraph", "networkx", "PySide6.QtSvg", "PySide6.QtNetwork",
    "core.kernel.engine", "core.rules.catalogue", "gui.session", "gui.window.furnishing",
)
def look():
    print("loaded:", [name for name in heavy if name in sys.modules])
    QTimer.singleShot(0, furnish)
def furnish():
    window.furnish()
    window.timeline.loaded.connect(end)
def end():
    print("later:", "pyqtgraph" in sys.modules)
    window.close()
    app.quit()
window.view.first_painted.connect(look)
QTimer.singleShot(60_000, app.quit)
window.show()
sys.exit(app.exec())
"""


def test_nothing_slow_is_loaded_before_the_first_paint_and_the_plot_comes_after(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, str(tmp_path / "settings.ini")]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert run.stdout.splitlines() == ["loaded: []", "later: True"], run.stderr
    assert run.returncode == 0
