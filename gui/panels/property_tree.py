"""The tree in which properties stand: Enter, F2 and two clicks edit, the arrows to the sides are left to stepping."""

from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from gui.widgets.stepping_keys import is_for_stepping

_EDITING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


@final
class PropertyTree(QTreeView):
    """A tree whose rows are edited with Enter, F2 or two clicks; arrows to the sides are left to the window."""

    edit_wanted = Signal(QModelIndex)

    def event(self, event: QEvent) -> bool:
        # These keys mean something else in the window: here they are the tree's.
        is_asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _EDITING and self.currentIndex().isValid():
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.state() == QAbstractItemView.State.EditingState:
            # What is said of the value that is typed takes some room, but not that of the value.
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in _EDITING and self.currentIndex().isValid():
            self.edit_wanted.emit(self.currentIndex())
        elif is_for_stepping(event) or event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
