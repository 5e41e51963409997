"""The entries of the clicker menu as a list."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""What stands beside an entry: how things are now, or why it can do nothing."""
INNER_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Whether it leads to more entries."""
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""What stands before it: the number by which a class calls it."""
TEXT_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""It without that."""


class ClickerEntry(NamedTuple):
    """One line of the menu."""

    text: str
    act: Callable[[], object] | None = None
    """What it does; None where that is nothing now, or where it leads to more entries."""
    inner: "Callable[[], list[ClickerEntry]] | None" = None
    """The entries that it leads to."""
    note: str = ""
    """How things are now, or why it can do nothing."""
    mark: str = ""
    """The number by which a class calls it."""
    is_aside: bool = False
    """Whether it is none of the answers, but a way around them."""

    @property
    def is_possible(self) -> bool:
        return self.act is not None or self.inner is not None

    @property
    def label(self) -> str:
        """All of it on one line."""
        return f"{self.mark}   {self.text}" if self.mark else self.text


@final
class ClickerModel(QAbstractListModel):
    """What the clicker menu offers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ClickerEntry] = []

    def offer(self, entries: list[ClickerEntry]) -> None:
        """Offer these from now on."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, row: int) -> ClickerEntry:
        """The entry of a row."""
        return self._entries[row]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.label}, {entry.note}" if entry.note else entry.label
            case int() if role == NOTE_ROLE:
                return entry.note
            case int() if role == INNER_ROLE:
                return entry.inner is not None
            case int() if role == MARK_ROLE:
                return entry.mark
            case int() if role == TEXT_ROLE:
                return entry.text
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        # What can do nothing is passed by, and says why: a teacher reads it before the class asks.
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._entries[index.row()].is_possible:
            flags |= Qt.ItemFlag.ItemIsEnabled
        return flags
