"""The application: one QApplication, its language, its look, and the window on a session."""

import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.i18n import Languages
from gui.look import Look
from gui.settings import Preferences
from gui.window.main_window import MainWindow

if TYPE_CHECKING:
    from gui.source import Opening

_CALM_MS: Final = 1500
"""After a start, until its first frame is kept for the next one if nobody has touched anything."""


def run(
    opening: "Opening | None" = None,
    preferences: Preferences | None = None,
    session: str = "",
    lesson: str = "",
    *,
    welcomes: bool = False,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        opening: What to open on; the cluster of the lessons if None.
        preferences: The user's choices; those of this computer's user if None.
        session: The path of a session file that is opened in the window; none if empty.
        lesson: The path or the id of a lesson that is begun in the window; none if empty.
        welcomes: Whether the welcome page comes first, unless the user does not want it: nothing was asked for.

    Returns:
        The exit code of the application.
    """
    app = application()
    window = bare_window(app, opening, preferences or Preferences())
    # What is painted now is on the screen before the timer fires.
    furnish = partial(_furnish, window, session, lesson, welcomes=welcomes)
    window.first_painted.connect(lambda: QTimer.singleShot(0, window, furnish))
    window.show()
    return app.exec()


def _furnish(window: MainWindow, session: str, lesson: str, *, welcomes: bool) -> None:
    window.furnish()
    if session:
        window.opener.open_file(session)
    elif lesson:
        window.browser.begin_named(lesson)
    elif welcomes:
        window.welcome.begin()
    if window.is_first_choice and not session and not lesson:
        QTimer.singleShot(_CALM_MS, window, window.keep_first_picture)


def application() -> QApplication:
    """The one application of this process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("FailoverScope")
    app.setApplicationDisplayName("")
    return app


def make_window(app: QApplication, opening: "Opening", preferences: Preferences) -> MainWindow:
    """The window on a cluster with all that is in it, not yet shown."""
    window = bare_window(app, opening, preferences)
    window.furnish()
    return window


def bare_window(app: QApplication, opening: "Opening | None", preferences: Preferences) -> MainWindow:
    """The window with nothing but its first frame."""
    languages = Languages(preferences.language)
    look = Look(app, preferences.theme, preferences.scale)
    window = MainWindow(opening, languages, look, preferences)
    # They live as long as the window: who is told of a change must be there to hear it.
    languages.setParent(window)
    look.setParent(window)
    return window
