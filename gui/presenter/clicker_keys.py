"""The keys of a clicker, wherever the focus is.

A clicker sends PageDown, PageUp, a full stop, and from one more button F5 and Esc in turns. Qt would give some of
them to lists and shortcuts first; here it is the other way round, but for text that is being written and for menus
and dialogs that are open: F5 closes those as Esc does, because nobody knows which of the two comes next.
"""

from collections.abc import Callable
from typing import Final, Literal, final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Button = Literal["next", "back", "dot", "menu"]
BUTTONS: Final[dict[int, Button]] = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Period: "dot",
    Qt.Key.Key_F5: "menu",
    Qt.Key.Key_Escape: "menu",
}
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
TWICE_MS: Final = 700
"""Two presses of Esc within so long are one wish to leave; a clicker never sends two of them in a row."""


@final
class ClickerKeys(QObject):
    """An event filter for the application, while something is presented.

    Args:
        milliseconds: The time since any moment; Qt's own clock if None.
    """

    pressed = Signal(str)
    """A `Button`."""
    leave_wanted = Signal()
    """Esc was pressed twice."""

    def __init__(self, parent: QObject | None = None, milliseconds: Callable[[], int] | None = None) -> None:
        super().__init__(parent)
        self._wall = QElapsedTimer()
        self._wall.start()
        self._now = milliseconds or self._wall.elapsed
        self._escaped: int | None = None
        """When Esc was pressed, if it was the last key."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        button = BUTTONS.get(event.key()) if event.modifiers() in _PLAIN else None
        if button is None:
            if event.type() == QEvent.Type.KeyPress:
                self._escaped = None
            return False
        open_ = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if is_written_in(watched) or (open_ is not None and event.key() != Qt.Key.Key_F5):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif open_ is not None:
            _close(open_)
        elif button in ("next", "back") or not event.isAutoRepeat():
            self._press(event, button)
        return True

    def _press(self, event: QKeyEvent, button: Button) -> None:
        last, self._escaped = self._escaped, None
        if event.key() == Qt.Key.Key_Escape:
            if last is not None and self._now() - last <= TWICE_MS:
                self.leave_wanted.emit()
                return
            self._escaped = self._now()
        self.pressed.emit(button)


def _close(open_: QWidget) -> None:
    """Close a menu or a dialog as Esc does."""
    if isinstance(open_, QDialog):
        open_.reject()
    else:
        open_.close()


def is_written_in(widget: QWidget) -> bool:
    """Whether text is being written in a widget."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return False
