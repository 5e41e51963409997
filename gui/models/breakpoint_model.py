"""The breakpoints of a session as a table: which, whether it is enabled, and how often it was hit so far."""

from enum import IntEnum
from typing import Any, final

from PySide6.QtCore import QObject, Qt

from core.evidence.narration import Narrator
from core.timeline.break_choices import doubts
from core.timeline.breakpoints import Breakpoint
from core.timeline.hits import hits_of
from gui.marking.breakpoint_words import BreakpointWords
from gui.models.mark_model import MarkModel
from gui.models.titled_model import Index
from gui.session import Session


class BreakpointColumn(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    WHAT = 1
    HITS = 2


@final
class BreakpointModel(MarkModel):
    """The breakpoints; a tick enables one.

    Args:
        session: Whose breakpoints.
        narrator: Tells times.
    """

    columns = BreakpointColumn

    def __init__(self, session: Session, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.words = BreakpointWords(narrator, self)
        session.moved.connect(self._count)

    def mark(self, row: int) -> Breakpoint:
        """The breakpoint of a row."""
        mark: Breakpoint = self._marks[row]
        return mark

    # --- what a view asks ------------------------------------------------------------------

    def titles(self) -> tuple[str, ...]:
        return (self.tr("#"), self.tr("Stops where"), self.tr("Hits"))

    def _now(self) -> tuple[Breakpoint, ...]:
        return self._session.marks.breakpoints

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == BreakpointColumn.NUMBER:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != BreakpointColumn.NUMBER:
            return False
        is_enabled = Qt.CheckState(value) == Qt.CheckState.Checked
        self._session.marks.set_enabled(self._marks[index.row()], enabled=is_enabled)
        return True

    # --- following -------------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the breakpoints in another language."""
        self.words.narrator = narrator
        self._retell()

    def _count(self) -> None:
        self._refresh(BreakpointColumn.HITS)

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
