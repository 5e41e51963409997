"""What was found as a list: a heading for each section, and a row for each thing."""

from enum import IntEnum
from time import perf_counter
from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.palette.find import Find

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class Role(IntEnum):
    """What a row can be asked for."""

    NOTE = Qt.ItemDataRole.UserRole + 1
    KEYS = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3
    IS_HEADING = Qt.ItemDataRole.UserRole + 4


class Row(NamedTuple):
    """A heading, or a thing."""

    text: str
    find: Find | None = None


@final
class FindModel(QAbstractListModel):
    """The rows of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._reasons: dict[str, str] = {}
        """By the key of a thing: why it can do nothing now, as far as that is known."""

    def forget_reasons(self) -> None:
        """What could do nothing a while ago may do something now."""
        self._reasons.clear()

    def show(self, sections: list[tuple[str, list[Find]]]) -> None:
        """Show sections with their headings."""
        rows: list[Row] = []
        for heading, finds in sections:
            rows.append(Row(heading))
            rows += [Row(find.name, find) for find in finds]
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def find(self, row: int) -> Find | None:
        """The thing in a row; None at a heading."""
        return self._rows[row].find if 0 <= row < len(self._rows) else None

    def row_of(self, key: str) -> int:
        """Where a thing stands, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.find is not None and row.find.key == key), -1)

    def reason(self, row: int) -> str:
        """Why the thing in a row can do nothing now."""
        find = self.find(row)
        if find is None:
            return ""
        if find.key not in self._reasons:
            self._reasons[find.key] = find.reason()
        return self._reasons[find.key]

    def ask_for_reasons(self, seconds: float) -> bool:
        """Ask for reasons that are not known yet, for a while: some take long in a large cluster.

        Returns:
            Whether all are known.
        """
        end = perf_counter() + seconds
        for row, (_, find) in enumerate(self._rows):
            if find is None or find.key in self._reasons:
                continue
            if self.reason(row):
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            if perf_counter() >= end:
                return False
        return True

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Role.IS_HEADING:
            return row.find is None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if row.find is None:
            return None
        if role == Role.NOTE:
            return row.find.note
        if role == Role.KEYS:
            return row.find.keys
        if role == Role.REASON:
            return self._reasons.get(row.find.key, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.find.tip or None
        return None

    def _spoken(self, row: Row) -> str:
        if row.find is None:
            return row.text
        reason = self._reasons.get(row.find.key, "")
        return ", ".join(part for part in (row.text, row.find.note, row.find.keys, reason) if part)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].find is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
