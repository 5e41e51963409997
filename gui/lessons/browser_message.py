"""A message about a lesson: a sentence, and below it all there is to say, in lines that one can scroll and copy."""

from typing import Final, final

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

_WIDTH: Final = 640
_HEIGHT: Final = 360
_ROOM: Final = 60


@final
class LessonMessage(QDialog):
    """Tells what is wrong.

    Args:
        parent: Whose message it is.
        title: Of the window.
        sentence: What is the matter.
        details: Every problem, each in a line.
        factor: How large everything is.
    """

    def __init__(self, parent: QWidget, title: str, sentence: str, details: str, factor: float) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.sentence, self.details = QLabel(sentence), QPlainTextEdit(details)
        self.sentence.setWordWrap(True)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(sentence)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.sentence, self.details, self.buttons):
            layout.addWidget(widget)
        room = self.screen().availableSize()
        self.resize(
            min(round(_WIDTH * factor), room.width() - _ROOM), min(round(_HEIGHT * factor), room.height() - _ROOM)
        )
