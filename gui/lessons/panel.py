"""The lesson beside the stage: what is told at this step, and what is asked."""

from typing import final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.lessons.lessons import Lessons, told
from gui.theme import Theme
from gui.ways import Ways


@final
class LessonPanel(QWidget):
    """Shows a lesson.

    Args:
        lessons: Which one is open.
    """

    def __init__(self, lessons: Lessons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lessons = lessons
        self._narrator = Narrator("en")
        self.say = QLabel()
        self.say.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.say)
        layout.addStretch(1)
        lessons.changed.connect(self.show_step)
        self.retranslate()

    def show_step(self) -> None:
        """Show the step that the lesson is at."""
        if self._lessons.is_on:
            self.say.setText(told(self._lessons.step.say, self._narrator))

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._narrator = narrator
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""

    def set_scale(self, factor: float) -> None:
        """Another size."""

    def set_ways(self, ways: Ways) -> None:
        """Other keys."""

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Lesson"))
        self.show_step()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
