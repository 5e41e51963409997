"""The whole window as a picture, at one moment of one run, without a display."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop

from core.cli.schedule import Timed
from core.texts.bilingual import Language
from gui.app import application, make_window
from gui.session import Session
from gui.settings import THEME_CHOICES, Preferences
from gui.source import Opening
from gui.window.main_window import MainWindow

_PATIENCE_MS: Final = 20_000
"""How long to wait for the plot of the timeline, whose library is loaded in a thread."""

_SETTLING_MS: Final = 250


def shot(
    opening: Opening,
    schedule: Sequence[Timed],
    position: int,
    *,
    size: tuple[int, int],
    language: Language,
    theme: str,
    scale: float,
    out: Path,
) -> None:
    """Write a picture of the window.

    Args:
        opening: The cluster, and whose account of it.
        schedule: Commands and when they are given.
        position: How many hops have happened.
        size: Width and height in pixels.
        language: The language of the window.
        theme: "light", "dark" or "high-contrast".
        scale: How large everything is drawn.
        out: The PNG file to write.

    Raises:
        OSError: the file cannot be written.
    """
    with TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "settings.ini")
        preferences.language = language
        preferences.theme = next(choice for choice in THEME_CHOICES if choice == theme)
        preferences.scale = scale
        preferences.motion = "reduced"
        window = make_window(application(), opening, preferences)
        try:
            arrive(window.session, schedule, position)
            take(window, size, out)
        finally:
            close(window)


def arrive(session: Session, schedule: Sequence[Timed], position: int) -> None:
    """Carry a session to a position of the run that a schedule makes."""
    for time, command in sorted(schedule, key=lambda timed: timed.time):
        recording = session.recording
        recording.wait_until(time)
        session.go_to_end()
        session.give(command)
    missing = position - len(session.recording)
    if missing > 0:
        session.recording.extend(hops=missing)
    session.go_to(position)


def take(window: MainWindow, size: tuple[int, int], out: Path) -> None:
    """Show a window at a size and write what it shows.

    Raises:
        OSError: the file cannot be written.
    """
    window.resize(*size)
    window.show()
    window.arrange()
    deadline = QDeadlineTimer(_PATIENCE_MS)
    while window.timeline.plot is None and not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    # The plot has just been put into its place, and lists take in new rows a frame at a time.
    settle()
    window.view.follow_hop()
    window.scene.finish()
    # Opened here, so that what is wrong with the path is an OSError that says so.
    with out.open("wb"):
        pass
    if not window.grab().save(str(out), "PNG"):
        raise OSError(f"Qt could not write {out}")


def settle() -> None:
    """Let what has been shown come to rest."""
    deadline = QDeadlineTimer(_SETTLING_MS)
    while not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def close(window: MainWindow) -> None:
    """Take a window down with all that belongs to it."""
    window.languages.remove()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
