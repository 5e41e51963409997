"""What tables of marks have in common: the rows are the marks of a session, of one kind, as they are now."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from gui.models.titled_model import NO_PARENT, Index, TitledModel
from gui.session import Session


class MarkModel(TitledModel):
    """A table of marks.

    Args:
        session: Whose marks.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._marks = self._now()
        session.marks.changed.connect(self._follow)

    # --- what a kind of marks has to say ---------------------------------------------------

    def _now(self) -> Sequence[Any]:
        """The marks as they are now."""
        raise NotImplementedError

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._marks)

    # --- following -------------------------------------------------------------------------

    def _follow(self) -> None:
        marks = self._now()
        if len(marks) == len(self._marks):
            self._marks = marks
            self._refresh()
            return
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def _retell(self) -> None:
        """Have everything in other words."""
        self._refresh()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _refresh(self, first: int = 0) -> None:
        """Have the columns from one on painted again."""
        if self._marks:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._marks) - 1, self.columnCount() - 1))
