"""The records of a journal as a table: those that pass a filter, up to the cursor or beyond it.

The model keeps the places of the records that pass; the rows are the first so many of them, all or those
that are written by now. So a step inserts or removes rows at one end, and only a filter or another run
makes the list anew. Rows stand in the order of time, or the other way round.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont

from gui.models.journal_reader import JournalReader
from gui.models.row_looks import ROLES, row_fonts
from gui.models.titled_model import NO_PARENT, Index, TitledModel
from gui.session import Session
from gui.theme import LIGHT, Theme

RECORD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The record of a row."""
SIGN_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The sign that is painted in a cell: a `Sign`, or nothing."""
NODE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The node whose bar is painted in a cell; empty for none."""
WHEN_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""How a row stands to the cursor: a `When`."""
_ROLES: Final = ROLES | {int(role) for role in (RECORD_ROLE, SIGN_ROLE, NODE_ROLE, WHEN_ROLE)}


class When(IntEnum):
    """How a record stands to the cursor."""

    PAST = 0
    PRESENT = 1
    FUTURE = 2


class Sign(IntEnum):
    """A small picture in a cell, of a level or of where a record comes from."""

    NONE = 0
    DEBUG = 1
    INFORMATION = 2
    WARNING = 3
    ERROR = 4
    CRITICAL = 5
    SIMULATED = 6


class JournalModel(TitledModel):
    """A table of records.

    Args:
        session: Where the cursor is.
        reader: What is read.
    """

    counted = Signal()
    """How many rows there are, or could be, may have changed."""
    followed = Signal()
    """The cursor is elsewhere."""

    def __init__(self, session: Session, reader: JournalReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.reader = reader
        self._here = session.position
        """The position of the cursor, as far as this was told."""
        self._looked = 0
        """How many records were looked at."""
        self._passing: list[int] = []
        """The places of those that pass."""
        self._shown = 0
        """So many of them are rows."""
        self._is_up_to_now = False
        self.is_newest_first = False
        self._theme = LIGHT
        self._fonts = row_fonts(1.0)
        reader.begun.connect(self.refilter)
        reader.grown.connect(self._look_on)
        reader.moved.connect(self._follow)

    # --- what a kind of records has to say -------------------------------------------------

    def _is_code(self, column: int) -> bool:
        """Whether a column is written like code."""
        raise NotImplementedError

    def _passes(self) -> Callable[[Any], bool]:
        """What a record must be to be shown."""
        raise NotImplementedError

    def _text(self, record: Any, column: int) -> str:
        raise NotImplementedError

    def _spoken(self, record: Any, column: int) -> str:
        """What a cell says to assistive tools."""
        raise NotImplementedError

    def _tip(self, record: Any) -> str:
        raise NotImplementedError

    def _sign(self, record: Any, column: int) -> Sign:
        raise NotImplementedError

    def _node(self, record: Any, column: int) -> str:
        """The node whose bar stands in a cell."""
        raise NotImplementedError

    def _colour(self, record: Any) -> str:
        """The colour of the text of a record that is written by now."""
        raise NotImplementedError

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        record, column = self.record(index.row()), index.column()
        when = self.when(record)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(record, column)
            case Qt.ItemDataRole.FontRole:
                return self._fonts[when == When.PRESENT, self._is_code(column)]
            case Qt.ItemDataRole.BackgroundRole:
                return QBrush(QColor(self._theme.accent_soft)) if when == When.PRESENT else None
            case Qt.ItemDataRole.ForegroundRole:
                return QBrush(QColor(self._theme.text_soft if when == When.FUTURE else self._colour(record)))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(record)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(record, column)
        extra = {RECORD_ROLE: record, WHEN_ROLE: when}
        if role in extra:
            return extra[role]
        return self._sign(record, column) if role == SIGN_ROLE else self._node(record, column)

    # --- rows and records ------------------------------------------------------------------

    def record(self, row: int) -> Any:
        """The record of a row."""
        return self.reader.records[self._passing[self._place(row)]]

    def when(self, record: Any) -> When:
        """How a record stands to the cursor."""
        position: int = record.position
        return When.FUTURE if position > self._here else When.PRESENT if position == self._here else When.PAST

    @property
    def total(self) -> int:
        """How many records were read."""
        return len(self.reader.records)

    @property
    def current_row(self) -> int:
        """The first row of the present hop, or -1 when it has none."""
        first, last = self._count_before(self._here), self._count_up_to(self._here)
        rows = (self._place(first), self._place(last - 1))
        return min(rows) if first < last else -1

    @property
    def nearest_row(self) -> int:
        """The row of what was written last; -1 when nothing was."""
        last = self._count_up_to(self._here)
        return self._place(last - 1) if last else -1

    def _place(self, row: int) -> int:
        """The place of a row in time; and the row of such a place."""
        return self._shown - 1 - row if self.is_newest_first else row

    def _count_up_to(self, position: int) -> int:
        return bisect_right(self._passing, position, hi=self._shown, key=self._position)

    def _count_before(self, position: int) -> int:
        return bisect_left(self._passing, position, hi=self._shown, key=self._position)

    def _position(self, place: int) -> int:
        position: int = self.reader.records[place].position
        return position

    # --- how it shows ----------------------------------------------------------------------

    def set_up_to_now(self, only: bool) -> None:  # noqa: FBT001 - the slot of a switch
        """Whether what comes after the cursor is left out, and not only grey."""
        self._is_up_to_now = only
        self._show_as_many()

    def set_newest_first(self, first: bool) -> None:  # noqa: FBT001 - the slot of a header
        """Whether what was written last stands at the top."""
        if first != self.is_newest_first:
            self.beginResetModel()
            self.is_newest_first = first
            self.endResetModel()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.refresh()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._fonts = row_fonts(factor)
        self.refresh()

    def bold_font(self, column: int) -> QFont:
        """The font of the present hop in a column, which is the widest there."""
        return self._fonts[True, self._is_code(column)]

    def refilter(self) -> None:
        """Make the list anew."""
        self.beginResetModel()
        self._here = self._session.position
        self._looked, self._passing = 0, []
        self._take_in()
        self._shown = self._wanted_count()
        self.endResetModel()
        self.counted.emit()

    def refresh(self) -> None:
        """Have all rows painted again."""
        self._repaint(0, self._shown - 1)

    # --- following the reader --------------------------------------------------------------

    def _look_on(self) -> None:
        self._take_in()
        self._show_as_many()
        self.counted.emit()

    def _follow(self) -> None:
        before, self._here = self._here, self._session.position
        self._show_as_many()
        if before != self._here:
            # One more at each end: the line that marks the cursor stands between two rows.
            first, last = sorted((before, self._here))
            self._repaint(self._count_before(first) - 1, self._count_up_to(last))
        self.counted.emit()
        self.followed.emit()

    def _take_in(self) -> None:
        """Look at the records that were not looked at yet."""
        passes, records = self._passes(), self.reader.records
        self._passing += [place for place in range(self._looked, len(records)) if passes(records[place])]
        self._looked = len(records)

    def _wanted_count(self) -> int:
        if not self._is_up_to_now:
            return len(self._passing)
        return bisect_right(self._passing, self._here, key=self._position)

    def _show_as_many(self) -> None:
        """Have so many rows as there should be: what comes or goes stands at one end."""
        before, count = self._shown, self._wanted_count()
        if count > before:
            self.beginInsertRows(QModelIndex(), *self._end_rows(before, count - 1, count))
            self._shown = count
            self.endInsertRows()
        elif count < before:
            self.beginRemoveRows(QModelIndex(), *self._end_rows(count, before - 1, before))
            self._shown = count
            self.endRemoveRows()
        if count != before:
            self.counted.emit()

    def _end_rows(self, first: int, last: int, count: int) -> tuple[int, int]:
        """The rows of some places at the end of time, among so many rows."""
        return (count - 1 - last, count - 1 - first) if self.is_newest_first else (first, last)

    def _repaint(self, first: int, last: int) -> None:
        """Have the rows of some places painted again."""
        first, last = max(first, 0), min(last, self._shown - 1)
        if first <= last:
            top, bottom = sorted((self._place(first), self._place(last)))
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, self.columnCount() - 1))
