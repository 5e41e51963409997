"""A list and a field that ask somebody else about each key before they take it themselves."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView


@final
class AskingList(QListView):
    """A list."""

    asked = Signal(object)
    """A `QKeyEvent`; whoever takes the key accepts it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.asked.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)


@final
class AskingField(QLineEdit):
    """A field."""

    asked = Signal(object)
    """A `QKeyEvent`; whoever takes the key accepts it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.asked.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)
