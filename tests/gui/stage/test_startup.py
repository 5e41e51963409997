"""The stage is in the first frame, so it must not drag in what is slow to import."""

import subprocess
import sys


def test_nothing_slow_is_imported() -> None:
    asked = (
        "import sys, gui.stage.view, gui.stage.picture, gui.stage.texts, gui.stage.accessibility, gui.theme;"
        "print([m for m in ('numpy', 'networkx', 'pyqtgraph', 'yaml', 'PySide6.QtSvg') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_pictures_need_no_qt() -> None:
    asked = (
        "import sys, gui.stage.picture, gui.stage.labels, gui.stage.outline;"
        "print(any(m.startswith('PySide6') for m in sys.modules))"
    )
    result = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
