"""The application: one QApplication, its language, its look, and the window on a session."""

import sys

from PySide6.QtWidgets import QApplication

from gui.i18n import Languages
from gui.look import Look
from gui.session import Session
from gui.settings import Preferences
from gui.source import Opening, ready
from gui.stage import accessibility
from gui.window.main_window import MainWindow


def run(opening: Opening | None = None, preferences: Preferences | None = None, session: str = "") -> int:
    """Open the window and stay until it is closed.

    Args:
        opening: What to open on; the cluster of the lessons if None.
        preferences: The user's choices; those of this computer's user if None.
        session: The path of a session file that is opened in the window; none if empty.

    Returns:
        The exit code of the application.
    """
    app = application()
    window = make_window(app, opening or Opening(ready()), preferences or Preferences())
    window.show()
    if session:
        window.opener.open_file(session)
    return app.exec()


def application() -> QApplication:
    """The one application of this process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("FailoverScope")
    app.setApplicationDisplayName("")
    accessibility.install()
    return app


def make_window(app: QApplication, opening: Opening, preferences: Preferences) -> MainWindow:
    """The window on a cluster, not yet shown."""
    languages = Languages(preferences.language)
    look = Look(app, preferences.theme, preferences.scale)
    window = MainWindow(Session(*opening), languages, look, preferences)
    # They live as long as the window: who is told of a change must be there to hear it.
    languages.setParent(window)
    look.setParent(window)
    return window
