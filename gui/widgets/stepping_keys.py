"""Left and Right step wherever text is not written: who would take them for itself leaves them to the window."""

from typing import Final, final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextBrowser

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def is_for_stepping(event: QKeyEvent) -> bool:
    """Whether a key steps: an arrow to a side, alone."""
    return event.modifiers() in _PLAIN and event.key() in _SIDEWAYS


@final
class SteppingBrowser(QTextBrowser):
    """A text browser that leaves the arrows to the sides to stepping."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_stepping(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
