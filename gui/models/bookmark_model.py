"""The bookmarks of a session as a table: what each is called, when it is, and in which history."""

from enum import IntEnum
from typing import Any, final

from PySide6.QtCore import QObject, Qt

from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY, Hop
from gui.branch_names import BranchNames
from gui.marking.marks import Bookmark
from gui.models.mark_model import MarkModel
from gui.models.titled_model import Index
from gui.session import Session


class BookmarkColumn(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    TIME = 1
    HISTORY = 2


@final
class BookmarkModel(MarkModel):
    """The bookmarks; a name can be changed, and an empty one stands for the sentence of the hop.

    Args:
        session: Whose bookmarks.
        narrator: Tells hops.
    """

    columns = BookmarkColumn

    def __init__(self, session: Session, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._narrator = narrator
        self._names = BranchNames(self)
        session.branches_changed.connect(self._refresh)

    def mark(self, row: int) -> Bookmark:
        """The bookmark of a row."""
        mark: Bookmark = self._marks[row]
        return mark

    # --- what a view asks ------------------------------------------------------------------

    def titles(self) -> tuple[str, ...]:
        return (self.tr("Bookmark"), self.tr("Time"), self.tr("History"))

    def _now(self) -> tuple[Bookmark, ...]:
        return self._session.marks.bookmarks

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == BookmarkColumn.NAME:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        mark, column = self._marks[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.EditRole if column == BookmarkColumn.NAME:
                return mark.name
            case Qt.ItemDataRole.DisplayRole:
                return self._text(mark, column)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(filter(None, (mark.name, self._sentence(mark), self._names.numbered(mark.branch))))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != BookmarkColumn.NAME:
            return False
        self._session.marks.rename_bookmark(self._marks[index.row()], str(value))
        return True

    # --- following -------------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the bookmarks in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self._retell()

    # --- words -----------------------------------------------------------------------------

    def _text(self, mark: Bookmark, column: int) -> str:
        match column:
            case BookmarkColumn.NAME:
                return mark.name or self._sentence(mark)
            case BookmarkColumn.TIME:
                hop = self._hop(mark)
                return self._narrator.time(hop.time if hop else 0)
        return str(mark.branch.number)

    def _sentence(self, mark: Bookmark) -> str:
        hop = self._hop(mark)
        if hop is None:
            return self.tr("The start")
        recording = mark.branch.recording
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        return self._narrator.sentence(hop, opener)

    def _hop(self, mark: Bookmark) -> Hop | None:
        return mark.branch.recording.hop(mark.position) if mark.position else None
