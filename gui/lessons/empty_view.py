"""What the panel shows while no lesson is open: what a lesson is, and the way to all of them."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.lessons.telling import TITLE, Page, Telling


@final
class EmptyView(Page):
    """A sentence and a button.

    Args:
        telling: How it is told.
    """

    browser_wanted = Signal()

    def __init__(self, telling: Telling) -> None:
        super().__init__(telling)
        self.add(telling.prose(telling.words.nothing_open(), size=TITLE, bold=True))
        self.add(telling.prose(telling.words.nothing_open_more()), 6)
        self.button = telling.button(telling.words.all_lessons(), "primary")
        self.button.clicked.connect(self.browser_wanted)
        self.add_left(self.button, 14)
        self.end()

    def first_focus(self) -> QWidget | None:
        return self.button
