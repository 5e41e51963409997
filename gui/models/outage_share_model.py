"""The availability of every VM up to the cursor as a table, those that were down longest first."""

from enum import IntEnum
from typing import Any, Final, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.evidence.narration import Narrator
from core.timeline.availability import Availability
from gui.panels.outage_book import OutageBook
from gui.panels.outage_words import OutageWords
from gui.stage.metrics import Metrics

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class ShareColumn(IntEnum):
    """The columns, from left to right."""

    VM = 0
    PERCENT = 1
    TOLL = 2


@final
class OutageShareModel(QAbstractTableModel):
    """How available every VM was.

    Args:
        book: The outages.
        narrator: Says how long.
    """

    def __init__(self, book: OutageBook, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._words = OutageWords(narrator, self)
        self._rows: list[Availability] = []
        self._bold = Metrics().font("name")

    def follow(self) -> None:
        """Show what is so at the cursor."""
        rows = self._book.availability()
        if [row.vm for row in rows] == [row.vm for row in self._rows]:
            self._rows = rows
            self._tell()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._words.narrator = narrator
        self._tell()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(ShareColumn) - 1)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._bold = Metrics(factor).font("name")
        self._tell()

    def vm(self, row: int) -> str:
        """The VM of a row."""
        return self._rows[row].vm

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(ShareColumn) - 1))

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(ShareColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(ShareColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("VM"), self.tr("Available"), self.tr("Down"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.vm, self._words.percent(row), self._words.toll(row))[column]
            case Qt.ItemDataRole.ToolTipRole if column == ShareColumn.TOLL:
                return self._words.toll(row)
            case Qt.ItemDataRole.FontRole if column == ShareColumn.PERCENT and row.outages:
                return self._bold
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == ShareColumn.PERCENT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
