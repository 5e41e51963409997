"""What the browser has to say, in a line at its foot: what was erased, and the way back; what is wrong with a file."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.lessons.prose import Prose
from gui.lessons.word_button import WordButton
from gui.panels.rich_text import RichText


@final
class Notice(QWidget):
    """A sentence, with or without a way back; it takes no room while there is nothing to say."""

    undo_wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._undo = "", ""
        self.prose = Prose()
        self.undo, self.away = WordButton(), WordButton("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.prose, 1)
        row.addWidget(self.undo)
        row.addWidget(self.away)
        self.undo.clicked.connect(self.undo_wanted)
        self.away.clicked.connect(self.dismissed)
        self.hide()

    def text(self) -> str:
        """What is said now."""
        return self._text

    def say(self, text: str, undo: str = "") -> None:
        """Say a sentence, nothing if it is empty.

        Args:
            text: The sentence.
            undo: What the way back does; empty where there is none.
        """
        is_new = text != self._text
        self._text, self._undo = text, undo
        self.setVisible(bool(text))
        self.undo.setVisible(bool(undo))
        if text and is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def set_look(self, rich: RichText) -> None:
        """Other colours, another size, another language."""
        self.prose.say(rich.text(self._text, size=14, bold=True))
        for button in (self.undo, self.away):
            button.set_look(rich)
        self.undo.say(self.tr("Undo"), self._undo or self.tr("Undo"))
        self.away.say(self.tr("Dismiss"), self.tr("Say no more of this"))
