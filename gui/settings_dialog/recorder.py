"""A field that shows the keys that are pressed while it has the focus, one or two in a row, instead of typing them.

Four keys stay what they are everywhere, so that one gets out by keyboard: Tab goes on, Enter takes the keys,
Esc gives up, Backspace takes back what was pressed last.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from gui.window.actions import native

_MOST: Final = 2
_MODIFIERS: Final = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
)  # fmt: skip
_NONE: Final = Qt.KeyboardModifier.NoModifier


@final
class Recorder(QLineEdit):
    """Records keys as text that a key sequence is made of."""

    recorded = Signal(str)
    """What has been pressed so far; empty after Backspace."""
    accepted = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pressed: list[str] = []
        # Typing is pressing: no cursor, no menu, and nothing of an input method.
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @property
    def keys(self) -> str:
        """What was pressed, as it is kept."""
        return ", ".join(self._pressed)

    def forget(self) -> None:
        """Begin anew."""
        self._pressed = []
        self.setText("")

    def event(self, event: QEvent) -> bool:
        # Every key is meant for the field, also those that are shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match key:
            case Qt.Key.Key_Escape if modifiers == _NONE:
                self.given_up.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if modifiers == _NONE:
                self.accepted.emit()
            case Qt.Key.Key_Backspace if modifiers == _NONE:
                self._show(self._pressed[:-1])
            case _:
                self._show([*(self._pressed if len(self._pressed) < _MOST else []), _pressed(event, key, modifiers)])

    def _show(self, pressed: list[str]) -> None:
        self._pressed = pressed
        self.setText(native(self.keys))
        self.recorded.emit(self.keys)


def _pressed(event: QKeyEvent, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    """One combination. A sign that is typed with Shift is the sign alone, as Qt looks for it."""
    text = event.text()
    if modifiers == Qt.KeyboardModifier.ShiftModifier and text and not text.isalnum() and text.isprintable():
        modifiers = _NONE if key != Qt.Key.Key_Space else modifiers
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
