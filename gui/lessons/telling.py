"""In which language, colours and sizes a lesson is told, and the pieces that its pages are made of.

Every page of the panel is made anew when the step or any of this changes: a page never has to follow anything.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.model import addresses
from core.scenario.lesson_entries import Both
from gui.lessons.lessons import Lessons
from gui.lessons.options import told
from gui.lessons.prose import Prose, marked
from gui.lessons.word_button import Role, WordButton
from gui.lessons.words import LessonWords, Said
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.details_text import DetailsText
from gui.panels.rich_text import RichText
from gui.theme import StateColours
from gui.ways import Ways

TITLE: Final = 19
QUESTION: Final = 17
PROSE: Final = 16
_GAP: Final = 10


@dataclass(frozen=True)
class Telling:
    """How it is told."""

    narrator: Narrator
    rich: RichText
    words: LessonWords
    certainty: DetailsText
    """Says how sure a rule is."""
    ways: Ways

    def said(self, text: Both) -> str:
        """A text of the lesson."""
        return told(text, self.narrator)

    def option(self, lessons: Lessons, key: str) -> str:
        """An answer in words: a box by its whole name, since not everybody knows the short one yet."""
        option = lessons.option(key, self.narrator)
        return self.narrator.label(key) if addresses.region(option.address) != option.address else option.text

    @property
    def calm(self) -> StateColours:
        """The colours of what is no state."""
        theme = self.rich.theme
        return StateColours(theme.accent_soft, theme.accent, theme.accent_text)

    def prose(self, text: str, *, size: float = PROSE, bold: bool = False) -> Prose:
        """Text to read."""
        return Prose(marked(self.rich, text, size=size, bold=bold))

    def soft(self, text: str, size: float = 14) -> Prose:
        """Text of second rank."""
        return Prose(marked(self.rich, text, size=size, colour=self.rich.theme.text_soft))

    def heading(self, text: str) -> Prose:
        """The heading of a section."""
        return Prose(self.rich.text(text.upper(), self.rich.theme.text_soft, size=12, bold=True))

    def button(self, said: Said, role: Role = "") -> WordButton:
        """A button that is pressed."""
        button = WordButton(role)
        button.set_look(self.rich)
        button.say(*said)
        return button


class Page(QWidget):
    """Pieces below each other.

    Args:
        telling: How it is told.
    """

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self.telling: Final = telling
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def add(self, widget: QWidget, above: float = _GAP) -> None:
        """Put a piece at the end, with so many pixels of the usual size above it; none above the first."""
        if self._rows.count():
            self._rows.addSpacing(self.telling.rich.px(above))
        self._rows.addWidget(widget)

    def add_left(self, widget: QWidget, above: float = _GAP) -> None:
        """The same with a button, which stands on the left in a row of its own."""
        self.add(in_row(self.telling, widget), above)

    def first_focus(self) -> QWidget | None:
        """Where the keys go when the page is shown and the panel has them; None where the page wants none."""
        return None

    def stops(self) -> list[QWidget]:
        """The buttons of the page, from above."""
        found = [button for button in self.findChildren(QAbstractButton) if not button.isHidden()]
        return [*found]

    def end(self) -> None:
        """Nothing more comes: what is over of the height is left below."""
        self._rows.addStretch(1)


def in_row(telling: Telling, *widgets: QWidget) -> QWidget:
    """Buttons beside each other, as many in a row as find room."""
    holder = QWidget()
    row = WrappingRow(holder)
    row.setSpacing(telling.rich.px(8))
    for widget in widgets:
        row.addWidget(widget)
    return holder
