"""The hops of a session as a table: a row for each hop worth a look.

The model keeps a list of the positions that it shows and reads everything else from the recording,
so a hundred thousand hops cost a list of numbers. A step appends rows in one go; another branch,
quiet hops shown or hidden, and another filter make the list anew.
"""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from enum import IntEnum
from typing import Any, Final, final

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont

from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY, Hop
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.models.hop_filter import HopFilter, Sieve
from gui.models.hop_words import HopWords, RowWords
from gui.models.row_looks import ROLES, row_fonts
from gui.models.titled_model import NO_PARENT, Index, TitledModel
from gui.session import Move, Session
from gui.theme import LIGHT, Theme

_CODE_COLUMNS: Final = (1, 4)

HOP_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The hop of a row."""
STOP_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""What stops a run at the hop of a row: a `Stopping`."""
_ROLES: Final = ROLES | {int(role) for role in (Qt.ItemDataRole.TextAlignmentRole, HOP_ROLE, STOP_ROLE)}


class Stopping(IntEnum):
    """What breakpoints do at a hop."""

    NO = 0
    DISABLED = 1
    """One would stop a run if it were enabled."""
    YES = 2


class Column(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    TIME = 1
    SOURCE = 2
    TARGET = 3
    CALL = 4
    RESULT = 5


@final
class HopModel(TitledModel):
    """The hops that the session shows, filtered by a text.

    Args:
        session: Whose hops.
        narrator: Tells them.
    """

    columns = Column

    counted = Signal()
    """How many rows there are, or are hidden by the filter, may have changed."""

    def __init__(self, session: Session, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = HopWords(narrator, self)
        self._marks = BreakpointMarks(session)
        self.filter = HopFilter()
        self._sieve = self._new_sieve()
        self._seen = 0
        """The last position that was looked at."""
        self._shown: list[int] = []
        """The positions of all hops worth a look."""
        self._positions: list[int] = []
        """Those of them that pass the filter: the rows."""
        self._take_theme(LIGHT)
        self._take_fonts(1.0)
        self._look_on()
        session.moved.connect(self._follow)
        session.quiet_shown_changed.connect(self.rebuild)
        session.marks.changed.connect(self._refresh)

    # --- what a view asks ------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._positions)

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("#"),
            self.tr("Time"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Call"),
            self.tr("Result"),
        )

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column == Column.NUMBER else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        position, here = self._positions[index.row()], self._session.position
        if role == STOP_ROLE:
            return self._stopping(position)
        if role == Qt.ItemDataRole.FontRole:
            return self._fonts[position == here, column in _CODE_COLUMNS]
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._marked if position == here else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._future if position > here else self._present if position == here else None
        hop = self._session.recording.hop(position)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(hop, self._words.row(hop), column, is_future=position > here)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.narrator.sentence(hop, self._opener(hop))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(hop, column, position)
        return hop

    # --- rows and positions ----------------------------------------------------------------

    def position_of_row(self, row: int) -> int:
        """The position that the hop of a row leads to."""
        return self._positions[row]

    def row_of_position(self, position: int) -> int:
        """The row of a position, or -1 when it has none."""
        row = bisect_left(self._positions, position)
        return row if row < len(self._positions) and self._positions[row] == position else -1

    @property
    def current_row(self) -> int:
        """The row of the hop at the cursor, or -1 when it has none."""
        return self.row_of_position(self._session.position)

    @property
    def nearest_row(self) -> int:
        """The row of the cursor, or the last one before it; -1 when all are behind it."""
        return bisect_right(self._positions, self._session.position) - 1

    # --- how it shows ----------------------------------------------------------------------

    def set_filter(self, text: str) -> None:
        """Show only rows in which every word of a text stands, in any case and column."""
        self.show_only(replace(self.filter, words=tuple(text.casefold().split())))

    def show_only(self, wanted: HopFilter) -> None:
        """Show the rows that pass a filter."""
        if wanted != self.filter:
            self.filter = wanted
            self._sift()

    def _sift(self) -> None:
        """Find out anew which rows pass the filter."""
        self.beginResetModel()
        self._sieve = self._new_sieve()
        self._positions = self._passing(self._shown, 1)
        self.endResetModel()
        self.counted.emit()

    def _new_sieve(self) -> Sieve:
        return Sieve(self.filter, self._words, self._session.rows)

    @property
    def total(self) -> int:
        """How many rows there would be without a filter."""
        return len(self._shown)

    @property
    def is_filtered(self) -> bool:
        return self.filter.is_active

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the hops anew, in another language or in changed words."""
        self._words.set_narrator(narrator)
        if self.filter.words:
            self._sift()
        else:
            self._refresh()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.set_narrator(self._words.narrator)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._take_theme(theme)
        self._refresh()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._take_fonts(factor)
        self._refresh()

    def bold_font(self, column: int) -> QFont:
        """The font of the present hop in a column, which is the widest there."""
        return self._fonts[True, column in _CODE_COLUMNS]

    def rebuild(self) -> None:
        """Make the list of rows anew."""
        self.beginResetModel()
        self._seen = 0
        self._shown = self._new_positions()
        self._sieve = self._new_sieve()
        self._positions = self._passing(self._shown, 1)
        self.endResetModel()
        self.counted.emit()

    # --- following the session -------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self.rebuild()
            return
        self._look_on()
        self._refresh(min(move.before, move.position), max(move.before, move.position))

    def _look_on(self) -> None:
        """Append rows for what was recorded since the last look."""
        first = self._seen + 1
        shown = self._new_positions()
        new = self._passing(shown, first)
        if not shown:
            return
        self._shown += shown
        if new:
            row = len(self._positions)
            self.beginInsertRows(QModelIndex(), row, row + len(new) - 1)
            self._positions += new
            self.endInsertRows()
        self.counted.emit()

    def _new_positions(self) -> list[int]:
        recording, is_shown = self._session.recording, self._session.is_shown
        first, last = self._seen + 1, len(recording)
        self._seen = last
        return [position for position, hop in enumerate(recording.hops(first, last), first) if is_shown(hop)]

    def _passing(self, positions: list[int], first: int) -> list[int]:
        """Those of some positions that pass the filter, in a list of their own.

        Args:
            positions: The positions.
            first: Where the hops begin that the filter is shown now, up to the last one that was looked at.
        """
        if not self.filter.is_active:
            return positions.copy()
        return self._sieve.passing(self._session.recording, positions, first, self._seen)

    def _refresh(self, first: int = 0, last: int | None = None) -> None:
        """Have the rows between two positions painted again."""
        top = bisect_left(self._positions, first)
        bottom = (len(self._positions) if last is None else bisect_right(self._positions, last)) - 1
        if top <= bottom:
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, len(Column) - 1))

    # --- words and looks -------------------------------------------------------------------

    def _text(self, hop: Hop, words: RowWords, column: int, *, is_future: bool) -> str:
        match column:
            case Column.NUMBER:
                return str(hop.index)
            case Column.TIME:
                return self._words.narrator.time(hop.time)
            case Column.SOURCE:
                return words.source
            case Column.TARGET:
                return words.target
            case Column.CALL:
                return words.call
        return self.tr("not yet") if is_future else words.result

    def _spoken(self, hop: Hop, column: int, position: int) -> str:
        here = self._session.position
        words = self._words.row(hop)
        text = self._text(hop, words, column, is_future=position > here)
        if column == Column.CALL:
            return f"{words.kind}: {text}"
        if column == Column.NUMBER:
            if position == here:
                text = self.tr("{number}, the present hop").format(number=text)
            match self._stopping(position):
                case Stopping.YES:
                    return self.tr("{number}, stopped at by a breakpoint").format(number=text)
                case Stopping.DISABLED:
                    return self.tr("{number}, at a disabled breakpoint").format(number=text)
        return text

    def _stopping(self, position: int) -> Stopping:
        """What the breakpoints do at a position, those that are enabled first."""
        marks = self._marks.stops(position)
        if not marks:
            return Stopping.NO
        return Stopping.YES if any(mark.is_enabled for mark in marks) else Stopping.DISABLED

    def _opener(self, hop: Hop) -> Hop | None:
        """The call that a hop belongs to; a lost message belongs to none."""
        recording = self._session.recording
        return None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))

    def _take_theme(self, theme: Theme) -> None:
        self._marked = QBrush(QColor(theme.accent_soft))
        self._present = QBrush(QColor(theme.accent_text))
        self._future = QBrush(QColor(theme.text_soft))

    def _take_fonts(self, factor: float) -> None:
        self._fonts = row_fonts(factor)
