"""The breakpoints of a session as a table: which, whether it is enabled, and how often it was hit so far."""

from enum import IntEnum
from typing import Any, Final, final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.evidence.narration import Narrator
from core.timeline.break_choices import doubts
from core.timeline.breakpoints import Breakpoint
from core.timeline.hits import hits_of
from gui.marking.breakpoint_words import BreakpointWords
from gui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class BreakpointColumn(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    WHAT = 1
    HITS = 2


@final
class BreakpointModel(QAbstractTableModel):
    """The breakpoints; a tick enables one.

    Args:
        session: Whose breakpoints.
        narrator: Tells times.
    """

    def __init__(self, session: Session, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.words = BreakpointWords(narrator, self)
        self._marks = session.marks.breakpoints
        session.marks.changed.connect(self._follow)
        session.moved.connect(self._count)

    def mark(self, row: int) -> Breakpoint:
        """The breakpoint of a row."""
        return self._marks[row]

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(BreakpointColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(BreakpointColumn):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("#"), self.tr("Stops where"), self.tr("Hits"))[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == BreakpointColumn.NUMBER:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mark, column = self._marks[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(mark, column)
            case Qt.ItemDataRole.CheckStateRole if column == BreakpointColumn.NUMBER:
                return Qt.CheckState.Checked if mark.is_enabled else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return self._full(mark)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(mark, column)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != BreakpointColumn.NUMBER:
            return False
        is_enabled = Qt.CheckState(value) == Qt.CheckState.Checked
        self._session.marks.set_enabled(self._marks[index.row()], enabled=is_enabled)
        return True

    # --- following -------------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the breakpoints in another language."""
        self.words.narrator = narrator
        self._refresh()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(BreakpointColumn) - 1)

    def _follow(self) -> None:
        marks = self._session.marks.breakpoints
        if len(marks) == len(self._marks):
            self._marks = marks
            self._refresh()
            return
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def _count(self) -> None:
        self._refresh(BreakpointColumn.HITS)

    def _refresh(self, first: int = 0) -> None:
        if self._marks:
            last = self.index(len(self._marks) - 1, len(BreakpointColumn) - 1)
            self.dataChanged.emit(self.index(0, first), last)

    # --- words -----------------------------------------------------------------------------

    def _text(self, mark: Breakpoint, column: int) -> str:
        match column:
            case BreakpointColumn.NUMBER:
                return str(mark.number)
            case BreakpointColumn.WHAT:
                return self.words.sentence(mark)
        hits = hits_of(self._session.recording, mark)
        return self.tr("{here} of {all}").format(here=hits.count(self._session.position), all=len(hits.indices()))

    def _spoken(self, mark: Breakpoint, column: int) -> str:
        text = self._text(mark, column)
        if column == BreakpointColumn.NUMBER:
            words = self.tr("Breakpoint {number}") if mark.is_enabled else self.tr("Breakpoint {number}, disabled")
            return words.format(number=text)
        return self.tr("{hits} hits so far").format(hits=text) if column == BreakpointColumn.HITS else text

    def _full(self, mark: Breakpoint) -> str:
        """The whole sentence, and what may keep it from doing what it was made for."""
        lines = [self.words.sentence(mark)]
        lines += [self.words.doubt(doubt) for doubt in doubts(mark, self._session.recording)]
        return "\n".join(lines)
