"""Opening clusters: from a dialog, from the list of ready and recent ones, dropped on the window, in an account.

A bad file is told in one message, with the line, what was expected there and what was found; what
was open stays open.
"""

from pathlib import Path
from typing import final

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.model.preset import Preset
from core.scenario.library import find_cluster
from core.scenario.problems import BadFile
from gui.session import Session
from gui.settings import Preferences
from gui.source import Source, ready

SUFFIXES = (".yaml", ".yml")


@final
class Opener(QObject):
    """Opens clusters in a session.

    Args:
        session: Where they are opened.
        preferences: Where recent files are remembered.
        parent: The window that messages belong to.
    """

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._window = parent
        self.message: QMessageBox | None = None
        """The message about the last bad file, while it is open."""

    def ask(self) -> None:
        """Let the user choose a file."""
        kinds = self.tr("Cluster files (*.yaml *.yml);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open cluster"), "", kinds)
        if path:
            self.open_file(path)

    def open_file(self, path: str) -> bool:
        """Open a cluster file; returns whether it was good."""
        try:
            # Rows are made here too: a file may be well formed and yet describe no world.
            self._session.open(Source(Path(path).name, find_cluster(path)))
        except BadFile as bad:
            self._tell(bad)
            return False
        self._preferences.add_recent(str(Path(path).absolute()))
        return True

    def open_ready(self, name: str) -> None:
        """Open a cluster that comes with the program."""
        self._session.open(ready(name))

    def tell(self, preset: Preset) -> bool:
        """Have the open cluster told in an account; returns whether it can be."""
        try:
            self._session.tell(preset)
        except BadFile as bad:
            self._tell(bad)
            return False
        return True

    def _tell(self, bad: BadFile) -> None:
        message = QMessageBox(self._window)
        message.setIcon(QMessageBox.Icon.Warning)
        message.setWindowTitle(self.tr("This file cannot be opened"))
        message.setText(
            self.tr("{file}, line {line}").format(file=Path(bad.name).name, line=bad.line),
        )
        message.setInformativeText(
            self.tr("Expected: {expected}\nFound: {found}\n\nWhat was open stays open.").format(
                expected=bad.expected, found=bad.found
            )
        )
        message.setAccessibleName(message.windowTitle())
        self.message = message
        message.open()


def dropped_file(data: QMimeData) -> str:
    """The cluster file in what is dragged over the window; empty if there is none."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if path.lower().endswith(SUFFIXES)), "")
