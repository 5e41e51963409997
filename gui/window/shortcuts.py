"""Who keeps a key: the widget that has the focus, or the window's shortcut.

Qt asks the focus widget by ShortcutOverride before it runs a shortcut, but only text fields answer.
So this filter answers for the others: lists keep what moves within them, buttons keep Space, the
stage keeps nothing. Left and Right step everywhere but where text is written.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui.timebar.scrub_bar import ScrubBar

_SIDEWAYS: Final = frozenset((Qt.Key.Key_Left, Qt.Key.Key_Right))
_UP_AND_DOWN: Final = frozenset(
    (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
)
_ERASING: Final = frozenset((Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


@final
class KeyKeeper(QObject):
    """An event filter for the application."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (isinstance(watched, QWidget) and keeps(watched, event))
        ):
            event.accept()
            return True
        # Not asked of Qt: what is watched may be on its way out, and cannot be handed back to it then.
        return False


def keeps(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether a widget wants a key for itself."""
    if event.modifiers() & ~_PLAIN:
        return False
    key = Qt.Key(event.key())
    is_printable = bool(event.text()) and event.text().isprintable()
    match widget:
        case QLineEdit() | QAbstractSpinBox():
            return is_printable or key in _SIDEWAYS | _UP_AND_DOWN | _ERASING
        case QTextEdit() | QPlainTextEdit():
            if widget.isReadOnly():
                return key in _UP_AND_DOWN
            return is_printable or key in _SIDEWAYS | _UP_AND_DOWN | _ERASING
        case QMenu():
            # The stage keeps the focus while a menu is open, and with it its letters.
            return is_printable
        case QAbstractItemView():
            return key in _UP_AND_DOWN or (is_printable and key != Qt.Key.Key_Space)
        case ScrubBar():
            # A step there is the step that these keys make everywhere.
            return key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        case QTabBar() | QAbstractSlider() | QComboBox():
            return is_printable or key in _SIDEWAYS | _UP_AND_DOWN
        case QAbstractButton():
            return key == Qt.Key.Key_Space
    return False
