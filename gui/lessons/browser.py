"""The lessons to choose from."""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout

from core.evidence.narration import Narrator
from core.lessons import library
from gui.lessons.lessons import told

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class LessonBrowser(QObject):
    """Opens the list of lessons.

    Args:
        window: The window that they are played in.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QDialog | None = None

    def open(self) -> None:
        """Let the user choose a lesson."""
        dialog = QDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Lessons"))
        rows = QListWidget()
        rows.setAccessibleName(self.tr("Lessons"))
        narrator = Narrator(self._window.languages.language)
        for name in library.names():
            item = QListWidgetItem(told(library.ready_lesson(name).lesson.title, narrator))
            item.setData(Qt.ItemDataRole.UserRole, name)
            rows.addItem(item)
        rows.itemActivated.connect(lambda item: self._begin(dialog, item.data(Qt.ItemDataRole.UserRole)))
        QVBoxLayout(dialog).addWidget(rows)
        self.dialog = dialog
        dialog.open()

    def _begin(self, dialog: QDialog, name: str) -> None:
        dialog.accept()
        self._window.lessons.begin(library.ready_lesson(name))
