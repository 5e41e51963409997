"""Frames of the stage, and a step from the key to what is painted, offscreen at 1600x900.

Measured in a process of its own, since a process has one platform and one application, and in time of the
thread that paints: what other programs do meanwhile is not counted.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import thread_time
from typing import TYPE_CHECKING, Final, TypeVar

from tests.benchmarks.report import Figure

if TYPE_CHECKING:
    from gui.source import Source
    from gui.window.main_window import MainWindow

FRAMES: Final = 40
STEPS: Final = 120
_MILLISECONDS: Final = 1000
T = TypeVar("T")


def window_frames() -> list[Figure]:
    """What the other process measured."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.window_frames"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return [Figure(*values) for values in json.loads(told.stdout)]


def measured() -> list[Figure]:
    """The figures of this process."""
    from core.scenario.cluster_file import parse_cluster
    from gui.source import Source, ready
    from tests.benchmarks.loading import largest_text

    text = largest_text()
    (small, small_anew), (large, large_anew) = (
        _of_stage(source) for source in (ready("sixteen-nodes"), Source("largest.yaml", parse_cluster(text, ""), text))
    )
    step, median_step = _of_steps()
    return [
        Figure("frame.16-200", small, 8.0, "ms, all of the stage, 16 nodes and 200 VMs", is_upper=True),
        Figure("frame.16-200.anew", small_anew, 8.0, "ms, with every card painted anew", is_upper=True),
        Figure("frame.64-8000", large, 16.0, "ms, all of the stage, 64 nodes and 8,000 VMs", is_upper=True),
        Figure("frame.64-8000.anew", large_anew, 16.0, "ms, with every card painted anew", is_upper=True),
        Figure("step.median", median_step, None, "ms, from the key to what is painted"),
        Figure("step.p95", step, 50.0, "ms, from the key to what is painted", is_upper=True),
    ]


def _of_stage(source: "Source") -> tuple[float, float]:
    """A whole frame while a hop is on the stage, with what is kept of cards and without: medians, in milliseconds."""
    from gui.shot import settle

    def frames(window: "MainWindow") -> tuple[float, float]:
        for _ in range(3):
            window.session.take("into")
        settle()
        kept, anew = [], []
        for _ in range(FRAMES):
            kept.append(_painted(window))
            for item in window.scene.items():
                item.update()
            anew.append(_painted(window))
        return median(kept), median(anew)

    return _with_window(source, frames)


def _painted(window: "MainWindow") -> float:
    """All of the viewport, in milliseconds."""
    begin = thread_time()
    window.view.viewport().repaint()
    return _MILLISECONDS * (thread_time() - begin)


def _of_steps() -> tuple[float, float]:
    """A press of Right until everything that it changed is painted: 95th percentile and median."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from core.commands.catalogue import Command
    from gui.source import ready

    def steps(window: "MainWindow") -> tuple[float, float]:
        window.session.go_to_time(7_000_000)
        window.session.give(Command("fail-node", ("NODE1",)))
        times = []
        for _ in range(STEPS):
            begin = thread_time()
            QTest.keyClick(window.view, Qt.Key.Key_Right)
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
            QApplication.processEvents()
            times.append(_MILLISECONDS * (thread_time() - begin))
        return quantiles(times, n=20)[-1], median(times)

    return _with_window(ready(), steps)


def _with_window(source: "Source", work: "Callable[[MainWindow], T]") -> T:
    from core.model.preset import DOCUMENTED
    from gui.app import application, make_window
    from gui.settings import Preferences
    from gui.shot import close, settle
    from gui.source import Opening

    with TemporaryDirectory() as folder:
        window = make_window(application(), Opening(source, DOCUMENTED), Preferences(Path(folder) / "settings.ini"))
        window.resize(1600, 900)
        window.show()
        settle()
        try:
            return work(window)
        finally:
            close(window)


if __name__ == "__main__":
    print(json.dumps([tuple(figure) for figure in measured()]))  # noqa: T201 - this is how the figures come back
