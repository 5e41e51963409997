"""A table whose columns have titles: what every such model answers in the same way."""

from enum import IntEnum
from typing import Any, ClassVar, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_PARENT: Final = QModelIndex()


class TitledModel(QAbstractTableModel):
    """Columns with titles; the rows are up to the model that stands on this one."""

    columns: ClassVar[type[IntEnum]]
    """The columns, from left to right: views ask often how many there are, and titles are words to be looked up."""

    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        raise NotImplementedError

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """On which side the words of a column and its title stand."""
        del column
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return self.titles()[section] if role == Qt.ItemDataRole.DisplayRole else None
