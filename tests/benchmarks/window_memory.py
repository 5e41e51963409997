"""How much memory the whole program takes, window and all, with a long history in it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.report import Figure
from tests.benchmarks.travelling import HOPS, peak_memory


def window_memory() -> list[Figure]:
    """Measured in a process of its own, offscreen."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_memory"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return [Figure(*values) for values in json.loads(told.stdout)]


def measured() -> list[Figure]:
    """The figures of this process."""
    from core.commands.catalogue import Command
    from core.model.preset import DOCUMENTED
    from gui.app import application, make_window
    from gui.settings import Preferences
    from gui.shot import close, settle
    from gui.source import Opening, ready

    with TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "settings.ini")
        window = make_window(application(), Opening(ready("sixteen-nodes"), DOCUMENTED), preferences)
        window.resize(1600, 900)
        window.show()
        settle()
        empty = peak_memory()
        session = window.session
        session.go_to_time(20_000_000)
        session.give(Command("fail-node", (ready("sixteen-nodes").cluster.nodes[2].name,)))
        session.recording.extend(hops=HOPS - len(session.recording))
        session.go_to_end()
        settle()
        session.go_to(HOPS // 2)
        settle()
        full = peak_memory()
        close(window)
    return [
        Figure("memory.window", full, 300.0, "MB, the whole program with 100,000 hops in it", is_upper=True),
        Figure("memory.empty", empty, None, "MB, the same before the first hop"),
    ]


if __name__ == "__main__":
    print(json.dumps([tuple(figure) for figure in measured()]))  # noqa: T201 - this is how the figures come back
