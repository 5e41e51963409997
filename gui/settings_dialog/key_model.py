"""Every action and its keys as a table, of which only what is sought may be shown."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from gui.window.actions import KEYS, ActionId, Actions

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class KeyColumn(IntEnum):
    """The columns, from left to right."""

    ACTION = 0
    KEYS = 1


@final
class KeyModel(QAbstractTableModel):
    """The actions in the order of the table; those whose keys are the user's own are bold and say so.

    Args:
        actions: What they are called, and their keys.
    """

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._sought: tuple[str, ...] = ()
        self._names: list[ActionId] = list(KEYS)
        actions.keys_changed.connect(self.refresh)

    def name(self, row: int) -> ActionId:
        """The action of a row."""
        return self._names[row]

    def row_of(self, name: ActionId) -> int:
        """The row of an action; -1 if it is not shown."""
        return self._names.index(name) if name in self._names else -1

    def find(self, sought: Sequence[str]) -> None:
        """Show the actions that have all of some words in their name, description or keys."""
        if tuple(sought) != self._sought:
            self._sought = tuple(sought)
            self.beginResetModel()
            self._names = [name for name in KEYS if self._is_sought(name)]
            self.endResetModel()

    def _is_sought(self, name: ActionId) -> bool:
        action = self._actions[name]
        words = f"{action.text()} {action.toolTip()} {self._actions.keys(name)}".casefold()
        return all(word in words for word in self._sought)

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(KeyColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(KeyColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Action"), self.tr("Keys"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = self._names[index.row()]
        is_changed = self._actions.keymap.is_changed(name)
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column() == KeyColumn.ACTION:
                return self._actions[name].text().rstrip("…")
            case Qt.ItemDataRole.DisplayRole:
                keys = self._actions.keys(name) or "–"
                return self.tr("{keys}  (changed)").format(keys=keys) if is_changed else keys
            case Qt.ItemDataRole.ToolTipRole:
                return self._actions[name].statusTip()
            case Qt.ItemDataRole.FontRole if is_changed:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def refresh(self) -> None:
        """Other keys, or another language."""
        if self._names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._names) - 1, len(KeyColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(KeyColumn) - 1)
