"""The keys do not stay with a mute text: whoever gives them to it gives them to a widget beside it.

Qt gives the keys to a page when the one that had them gives way to it. A focus proxy would say the same, but Tab comes
by a proxy too, and would go from there back to where it has been, round and round.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def hand_on(mute: QWidget, to: QWidget) -> None:
    """Have a widget that has no use for the keys give them to another one.

    Args:
        mute: Takes no focus by Tab or by a click.
        to: Has a use for them.
    """
    mute.installEventFilter(_HandingOn(mute, to))


class _HandingOn(QObject):
    """Belongs to the mute widget, and goes with it."""

    def __init__(self, mute: QWidget, to: QWidget) -> None:
        super().__init__(mute)
        self._to = to

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._to.setFocus(event.reason())
        return False
