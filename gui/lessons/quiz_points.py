"""The questions of the lesson on the time bar: those that have been asked, and none that is still to come."""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from gui.lessons.option_words import plain
from gui.lessons.options import told

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class QuizPoints(QObject):
    """Tells the time bar of a window where its lesson has asked something.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.lessons.changed.connect(self.refresh)
        window.languages.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Have the bar show them as they are now."""
        narrator = Narrator(self._window.languages.language)
        questions = self._window.lessons.questions
        told_in_short = tuple((place, plain(told(ask.text, narrator))) for place, ask in questions)
        self._window.time_bar.show_questions(told_in_short)
