"""The outages up to the cursor as a table: which VM, from where to where, for how long, what that went into, and why.

With the cursor rows come and go at the end; those before are only told anew.
"""

from enum import IntEnum
from typing import Any, Final, NamedTuple, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.evidence.narration import Narrator
from core.timeline.outage_parts import Part, Split
from core.timeline.outages import Outage
from gui.panels.outage_book import OutageBook
from gui.panels.outage_words import Cause, OutageWords
from gui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
SPLIT_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `Split` of a row's outage."""
SHARE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""How long a row's outage is, as a part of the longest one."""


class OutageColumn(IntEnum):
    """The columns, from left to right."""

    VM = 0
    WHOLE = 1
    SPLIT = 2
    CAUSE = 3
    NODES = 4
    BEGAN = 5
    DETECT = 6
    REGROUP = 7
    WAIT = 8
    MOVE = 9
    BOOT = 10


PART_OF: Final[dict[int, Part]] = {
    OutageColumn.DETECT: "detect",
    OutageColumn.REGROUP: "regroup",
    OutageColumn.WAIT: "wait",
    OutageColumn.MOVE: "move",
    OutageColumn.BOOT: "boot",
}
_RIGHT: Final = frozenset((OutageColumn.WHOLE, OutageColumn.BEGAN, *PART_OF))


class _Row(NamedTuple):
    outage: Outage
    cause: Cause


@final
class OutageListModel(QAbstractTableModel):
    """The outages of the run that is looked at.

    Args:
        session: Whose cursor.
        book: Its outages.
        narrator: Tells hops and orders.
    """

    def __init__(self, session: Session, book: OutageBook, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._book = book
        self._words = OutageWords(narrator, self)
        self._now = 0
        self._rows: list[_Row] = []

    def outage(self, row: int) -> Outage:
        """The outage of a row."""
        return self._rows[row].outage

    @property
    def has_waits(self) -> bool:
        """Whether any outage had to wait for an isolated node or for quorum."""
        return any(row.outage.split(self._now).wait for row in self._rows)

    @property
    def _longest(self) -> int:
        return max((row.outage.lasts(self._now) for row in self._rows), default=0)

    # --- following -------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the outages as they are at the cursor."""
        outages = self._book.at_cursor()
        self._now = self._session.time
        kept = self._kept(outages)
        if kept < len(self._rows):
            self.beginRemoveRows(_NO_PARENT, kept, len(self._rows) - 1)
            del self._rows[kept:]
            self.endRemoveRows()
        for row, outage in enumerate(outages[:kept]):
            self._rows[row] = _Row(outage, self._rows[row].cause)
        self._tell(kept)
        if kept < len(outages):
            self.beginInsertRows(_NO_PARENT, kept, len(outages) - 1)
            self._rows += [_Row(outage, self._book.cause(outage)) for outage in outages[kept:]]
            self.endInsertRows()

    def start_over(self) -> None:
        """Show another run: nothing that was shown holds."""
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()
        self.follow()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the outages in another language."""
        self._words.narrator = narrator
        self._tell(len(self._rows))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(OutageColumn) - 1)

    def _kept(self, outages: list[Outage]) -> int:
        """How many rows are about the same outages as before."""
        count = 0
        for row, outage in zip(self._rows, outages, strict=False):
            if (row.outage.vm, row.outage.began_at) != (outage.vm, outage.began_at):
                break
            count += 1
        return count

    def _tell(self, rows: int) -> None:
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, len(OutageColumn) - 1))

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(OutageColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(OutageColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if section in PART_OF:
            part = PART_OF[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return self._words.part(part)
            return self._words.meaning(part) if role == Qt.ItemDataRole.ToolTipRole else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            OutageColumn.VM: self.tr("VM"),
            OutageColumn.WHOLE: self.tr("Outage"),
            OutageColumn.SPLIT: self.tr("Parts"),
            OutageColumn.CAUSE: self.tr("Why it began"),
            OutageColumn.NODES: self.tr("Node"),
            OutageColumn.BEGAN: self.tr("Began"),
        }
        return names[OutageColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column == OutageColumn.SPLIT else self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(row, column) if column in (OutageColumn.SPLIT, OutageColumn.CAUSE) else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case int() if role == SPLIT_ROLE:
                return self._split(row.outage)
            case int() if role == SHARE_ROLE:
                return row.outage.lasts(self._now) / max(self._longest, 1)
        return None

    # --- words -----------------------------------------------------------------------------

    def _text(self, row: _Row, column: int) -> str:
        outage, words = row.outage, self._words
        match column:
            case OutageColumn.VM:
                return outage.vm
            case OutageColumn.WHOLE:
                length = words.length(outage.lasts(self._now))
                return f"{length}…" if outage.ended is None else length
            case OutageColumn.SPLIT:
                return " · ".join(text for _, text in words.told(self._split(outage), self._running(outage)))
            case OutageColumn.CAUSE:
                return words.cause(row.cause)
            case OutageColumn.NODES:
                return words.nodes(outage)
            case OutageColumn.BEGAN:
                return words.moment(outage.began)
        return words.lengths(self._split(outage)).get(PART_OF[column], "–")

    def _split(self, outage: Outage) -> Split:
        return outage.split(self._now)

    def _running(self, outage: Outage) -> Part | None:
        """The part an outage is in; None when it is over."""
        return outage.turns[-1].part if outage.ended is None else None


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
