"""The pictures of hops: lost and unanswered ones, timers, the trail, and what runs fast."""

from collections.abc import Callable
from typing import Final

from core.commands.catalogue import Command
from core.kernel.hops import Hop
from gui.window.main_window import MainWindow
from tests.gallery.stories import Act

SECOND: Final = 1_000_000
_MOST_STEPS: Final = 4_000
_LONG: Final = 3_600_000
"""Milliseconds; a tick that is given by hand is not to be followed by another one."""


def lost(window: MainWindow) -> None:
    """A call gets lost on the way to another node, and its caller waits."""
    window.session.go_to_time(7 * SECOND)
    window.session.give(Command("isolate-node", ("NODE1",)))
    _step_to(window, lambda hop: hop.lost != "")


def unanswered(window: MainWindow) -> None:
    """A DLL does not come back: the call waits at its door while other calls come and go."""
    window.session.give(Command("is-alive-hangs", ("Virtual Machine SQL01", "NODE1")))
    window.session.go_to_time(100 * SECOND)
    window.session.take("into")


def failed(window: MainWindow) -> None:
    """An answer that is no: its ring carries a cross, and the trail tells how it came to it."""
    window.session.go_to_time(7 * SECOND)
    window.session.give(Command("fail-vm", ("SQL01",)))
    window.session.go_to_time(10 * SECOND)
    _step_to(window, lambda hop: hop.kind == "return" and hop.result is False)


def not_noticed(window: MainWindow) -> None:
    """A node without power: how long it is until the others take it for gone."""
    window.session.go_to_time(7 * SECOND)
    window.session.give(Command("fail-node", ("NODE1",)))
    window.session.go_to_time(13 * SECOND)


def isolated(window: MainWindow) -> None:
    """How long its VMs are waited for."""
    not_noticed(window)
    window.session.go_to_time(45 * SECOND)


def counts(window: MainWindow) -> None:
    """Too quick for arrows."""
    _play(window, 100.0, 40)
    hops, scene = window.scene.hops, window.scene
    hops.counters.write(scene.layout, scene.theme, scene.metrics)


STORIES: tuple[tuple[str, Act], ...] = (
    ("hop-lost", lost),
    ("hop-unanswered", unanswered),
    ("hop-failed", failed),
    ("hop-not-noticed", not_noticed),
    ("hop-isolated", isolated),
    ("hop-counts", counts),
)


def _step_to(window: MainWindow, wanted: Callable[[Hop], bool]) -> None:
    for _ in range(_MOST_STEPS):
        window.session.take("into")
        if window.session.hop is not None and wanted(window.session.hop):
            return


def _play(window: MainWindow, speed: float, ticks: int) -> None:
    """Play so many ticks, and stand still there without a pause."""
    session = window.session
    session.set_speed(speed)
    session.play()
    for _ in range(ticks - 1):
        session._play_on()
    session._timer.setInterval(_LONG)
