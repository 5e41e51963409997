"""A table that follows the cursor: the present row stays in view until the user scrolls away.

It follows again when the user asks for it, goes somewhere, or scrolls back to the present row.
"""

from typing import Protocol, final

from PySide6.QtCore import QModelIndex, QObject, Signal

from gui.widgets.stepping_table import SteppingTable


class Followed(Protocol):
    """What a model of such a table tells."""

    @property
    def current_row(self) -> int:
        """The first row of the present hop, or -1 when it has none."""

    @property
    def nearest_row(self) -> int:
        """The last row of the present hop, or the nearest one before it; -1 when all are behind it."""


@final
class Following(QObject):
    """Keeps the present row in view.

    Args:
        table: Where.
        model: Its model.
    """

    left = Signal(bool)
    """Whether the user has scrolled away from the present row."""

    def __init__(self, table: SteppingTable, model: Followed) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._is_following = True
        table.verticalScrollBar().valueChanged.connect(self.note_scrolling)
        table.resized.connect(self._stay_in_view)

    def follow(self) -> None:
        """The cursor is elsewhere."""
        if self._is_following:
            self._show()
        else:
            self.note_scrolling()

    def again(self) -> None:
        """Follow from now on, whatever was scrolled to."""
        self._is_following = True
        self._show()

    def note_scrolling(self) -> None:
        """After a scroll: follow only while a present row is in view, as one is after following."""
        self._is_following = self._model.current_row < 0 or self._is_in_view()
        self.left.emit(not self._is_following)

    def _stay_in_view(self) -> None:
        """Where the room changes, the present row stays to be seen."""
        if self._is_following:
            self._show()

    def _show(self) -> None:
        if self._table.model().rowCount(QModelIndex()):
            row = max(self._model.nearest_row, 0)
            nearest, following = self._table.model().index(row, 0), self._table.model().index(row + 1, 0)
            if not self._stands_there():
                self._table.stand_at(nearest)
            # What comes next is seen too, where there is room for it.
            if following.isValid():
                self._table.scrollTo(following)
            self._table.scrollTo(nearest)
            if self._model.current_row >= 0:
                # Of several rows the first one matters most.
                self._table.scrollTo(self._table.model().index(self._model.current_row, 0))
        self.left.emit(False)

    def _stands_there(self) -> bool:
        """Whether one of the present rows is the table's current one already: it may be where a selection began."""
        first, last = self._present_rows
        return 0 <= first <= self._table.currentIndex().row() <= last

    @property
    def _present_rows(self) -> tuple[int, int]:
        """The first and the last of them."""
        rows = (self._model.current_row, self._model.nearest_row)
        return min(rows), max(rows)

    def _is_in_view(self) -> bool:
        table, (first, last) = self._table, self._present_rows
        bottom = table.rowViewportPosition(last) + table.rowHeight(last)
        return bottom > 0 and table.rowViewportPosition(first) < table.viewport().height()
