"""Opening and saving: from a dialog, from the list of ready and recent files, dropped on the window.

Clusters, lessons and sessions are told apart by their suffixes, and by what stands in them where the suffix says
nothing. A bad file is told in one message, with the line, what was expected there and what was found; what
was open stays open.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.model.preset import Preset
from core.scenario.lesson_file import is_lesson_file
from core.scenario.problems import BadFile
from core.scenario.session_file import CLUSTER_SUFFIXES, SUFFIX, is_session
from core.timeline.keeping import Mismatch
from gui.document import Document, Leftover
from gui.patience import GivenUp
from gui.session import Session
from gui.settings import Preferences
from gui.source import named, ready

SUFFIXES = (*CLUSTER_SUFFIXES, SUFFIX)
_MOST_TOLD = 8


@final
class Opener(QObject):
    """Opens clusters and sessions, and saves sessions.

    Args:
        session: Where they are opened.
        preferences: Where recent files are remembered.
        parent: The window that messages belong to.
    """

    lesson_wanted = Signal(str)
    """The path of a file that is a lesson."""

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._preferences = preferences
        self._window = parent
        self.document = Document(session, preferences, self)
        self.document.copy_failed.connect(self._tell_copy_failed)
        self.message: QMessageBox | None = None
        """The last message, while it is open."""
        self.dialog: QFileDialog | None = None
        """The dialog in which a file is chosen, while it is open."""

    # --- opening ---------------------------------------------------------------------------

    def ask(self) -> None:
        """Let the user choose a file to open."""
        kinds = self.tr("Sessions, clusters and lessons (*.fscope *.yaml *.yml);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a session, a cluster or a lesson"), "", kinds)
        if path:
            self.open_file(path)

    def open_file(self, path: str) -> bool:
        """Open the file of a session, a cluster or a lesson; returns whether it was good.

        Of a lesson only that it is one: whoever plays it says what is wrong with it.
        """
        if not Path(path).exists():
            self._preferences.drop_recent(path)
        if is_session(Path(path)):
            return self._try(lambda: self._tell_mismatches(self.document.open(Path(path))), self._tell)
        if is_lesson_file(Path(path)):
            self.lesson_wanted.emit(path)
            return True
        if not self._try(lambda: self._session.open(named(path)), self._tell):
            return False
        self._preferences.add_recent(str(Path(path).absolute()))
        return True

    def open_ready(self, name: str) -> None:
        """Open a cluster that comes with the program."""
        self._session.open(ready(name))

    def recover(self, leftover: Leftover) -> bool:
        """Open what a program that ended had in no file; returns whether it is open."""
        return self._try(lambda: self._tell_mismatches(self.document.recover(leftover)), self._tell)

    def tell(self, preset: Preset) -> bool:
        """Have the open cluster told in an account; returns whether it can be."""
        return self._try(lambda: self._session.tell(preset), self._tell)

    # --- saving ----------------------------------------------------------------------------

    def save(self) -> bool:
        """Save the session in its file; where it has none, let the user choose one. Returns whether it is saved."""
        if self.document.path is None:
            self.save_as()
            return False
        return self._try(self.document.save, self._tell_not_saved)

    def save_as(self) -> None:
        """Let the user choose a file to save the session in."""
        dialog = QFileDialog(self._window, self.tr("Save the session"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Sessions (*.fscope)"))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        if self.document.path is not None:
            dialog.selectFile(str(self.document.path))
        elif self.document.name:
            dialog.selectFile(f"{self.document.name}{SUFFIX}")
        dialog.fileSelected.connect(self.save_in)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save_in(self, path: str) -> bool:
        """Save the session in a file; returns whether it is saved."""
        return self._try(lambda: self.document.save_as(Path(path)), self._tell_not_saved)

    # --- messages --------------------------------------------------------------------------

    def _try(self, work: Callable[[], None], tell: Callable[[BadFile], None]) -> bool:
        """Do something with a file; what is wrong with it is told."""
        try:
            work()
        except BadFile as bad:
            tell(bad)
            return False
        except GivenUp:
            return False
        return True

    def _tell(self, bad: BadFile) -> None:
        self._show(
            self.tr("This file cannot be opened"),
            self.tr("{file}, line {line}").format(file=Path(bad.name).name, line=bad.line),
            self.tr("Expected: {expected}\nFound: {found}\n\nWhat was open stays open.").format(
                expected=bad.expected, found=bad.found
            ),
        )

    def _tell_not_saved(self, bad: BadFile) -> None:
        self._show(
            self.tr("The session cannot be saved here"),
            bad.name,
            self.tr("Expected: {expected}\nFound: {found}\n\nNothing is lost: the session is as it was.").format(
                expected=bad.expected, found=bad.found
            ),
        )

    def _tell_copy_failed(self, bad: BadFile) -> None:
        self._show(
            self.tr("No copy of the session can be kept"),
            bad.name,
            self.tr(
                "Expected: {expected}\nFound: {found}\n\nUntil this is mended, only what you save yourself is safe."
            ).format(expected=bad.expected, found=bad.found),
        )

    def _tell_mismatches(self, mismatches: Sequence[Mismatch]) -> None:
        """Say which histories do not come out as they did."""
        if not mismatches:
            return
        line = self.tr("{cluster}, history {number}: from hop {hop} on")
        lines = [
            line.format(cluster=other.cluster, number=other.branch.number, hop=other.hop)
            for other in mismatches[:_MOST_TOLD]
        ]
        if len(mismatches) > _MOST_TOLD:
            lines.append("…")
        why = self.tr(
            "Another version of FailoverScope recorded it, or somebody has changed the file. All of it can be used; "
            "these histories run otherwise than they did:"
        )
        self._show(self.tr("The session is open"), self.tr("It does not run as it did."), "\n".join((why, "", *lines)))

    def _show(self, title: str, text: str, more: str) -> None:
        message = QMessageBox(self._window)
        message.setIcon(QMessageBox.Icon.Warning)
        message.setWindowTitle(title)
        message.setText(text)
        message.setInformativeText(more)
        message.setAccessibleName(title)
        self.message = message
        message.open()


def dropped_file(data: QMimeData) -> str:
    """The file of a session or a cluster in what is dragged over the window; empty if there is none."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if path.lower().endswith(SUFFIXES) or is_session(Path(path))), "")
