"""How the entries of the clicker menu stand and look: below each other, or answers side by side.

The answers of a question stand at the foot of the stage, so every line of them that can be saved is one more of
the stage that a class sees: as many stand side by side as there is room for, all of them whole. A number stands
apart from its words, also where these take several lines.
"""

from collections.abc import Sequence
from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.presenter.clicker_model import INNER_ROLE, MARK_ROLE, NOTE_ROLE, TEXT_ROLE, ClickerEntry
from gui.presenter.legibility import LEAST_TEXT, pixels
from gui.theme import LIGHT

WIDTH: Final = 1240
"""Of a menu, on the screen that sizes are given for."""
EDGE: Final = 28
FOOT_EDGE: Final = 40
"""At the foot words begin where those of the narration do."""
_ROW: Final = 60
_FOOT_ROW: Final = 52
_FAR: Final = 100_000
_MOST_ABREAST: Final = 4
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_MORE: Final = "›"
_Index = QModelIndex | QPersistentModelIndex


@final
class ClickerRows(QStyledItemDelegate):
    """Gives entries their places, and paints them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.size = QSize(1920, 1080)
        """Of the window."""
        self._edge = pixels(EDGE, self.size)
        self._least = pixels(_ROW, self.size)
        """How high a row is at least."""
        self._indent = 0
        """From a number to the words beside it, the same in all rows."""
        self._cells: tuple[QSize, ...] = ()
        """The room of each entry."""

    # --- places ----------------------------------------------------------------------------

    def arrange(self, entries: Sequence[ClickerEntry], width: int, *, is_abreast: bool) -> int:
        """Give entries their room.

        Args:
            entries: What is offered.
            width: The room of all.
            is_abreast: Whether several may stand side by side.

        Returns:
            How high all of it is.
        """
        self._edge = pixels(FOOT_EDGE if is_abreast else EDGE, self.size)
        self._least = max(pixels(_FOOT_ROW if is_abreast else _ROW, self.size), 1)
        metrics = QFontMetrics(self.font(is_bold=True))
        self._indent = max(
            (metrics.horizontalAdvance(f"{entry.mark}   ") for entry in entries if entry.mark), default=0
        )
        columns = self._columns(entries, width) if is_abreast else 1
        cells = [self._cell(entry, width, columns) for entry in entries]
        if is_abreast and columns == 1:
            cells = self._asides(entries, cells, width)
        self._cells = tuple(cells)
        lines, used, height = 0, width, 0
        for cell in cells:
            if used + cell.width() > width:
                lines, used, height = lines + height, 0, 0
            used, height = used + cell.width(), max(height, cell.height())
        return lines + height

    def _columns(self, entries: Sequence[ClickerEntry], width: int) -> int:
        """How many stand side by side: no more than have room on one line each, and about as many on every line."""
        widest = max((self._width(entry) for entry in entries), default=0)
        most = min(_MOST_ABREAST, len(entries), width // max(widest, 1))
        return -(-len(entries) // -(-len(entries) // most)) if most > 1 else 1

    def _asides(self, entries: Sequence[ClickerEntry], cells: list[QSize], width: int) -> list[QSize]:
        """Below long answers what is none of them stands side by side."""
        asides = [entry for entry in entries if entry.is_aside]
        share = (width - 2) // max(len(asides), 1)
        if any(self._width(entry) > share for entry in asides):
            return cells
        return [QSize(share, self._least) if e.is_aside else cell for e, cell in zip(entries, cells, strict=True)]

    def _cell(self, entry: ClickerEntry, width: int, columns: int) -> QSize:
        # Qt begins another line where the last pixel is needed.
        wide = width if columns == 1 else (width - 2) // columns
        if columns > 1:
            return QSize(wide, self._least)
        # In bold, as it is while it is the present one: then nothing moves.
        metrics, beside = QFontMetrics(self.font(is_bold=True)), self._beside(_note_of(entry))
        room = wide - 2 * self._edge - (self._indent if entry.mark else 0) - beside
        needed = metrics.boundingRect(QRect(0, 0, max(room, 1), _FAR), _WRAPPED, entry.text).height()
        return QSize(wide, max(self._least, needed + self._least // 4))

    def _width(self, entry: ClickerEntry) -> int:
        """What an entry needs on one line."""
        words = QFontMetrics(self.font(is_bold=True)).horizontalAdvance(entry.text)
        return words + (self._indent if entry.mark else 0) + self._beside(_note_of(entry)) + 2 * self._edge + 2

    def _beside(self, note: str) -> int:
        """What a note takes, and what is left free before it."""
        return QFontMetrics(self.font(is_bold=True)).horizontalAdvance(note) + self._edge if note else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        row = index.row()
        return self._cells[row] if row < len(self._cells) else QSize(1, self._least)

    # --- looks -----------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self.theme, option.rect
        is_possible = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and is_possible
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent))
        inside = rect.adjusted(self._edge, 0, -self._edge, 0)
        painter.setFont(self.font(is_bold=is_chosen))
        painter.setPen(QColor(theme.on_accent if is_chosen else theme.text if is_possible else theme.text_soft))
        middle, mark = int(Qt.AlignmentFlag.AlignVCenter), str(index.data(MARK_ROLE))
        painter.drawText(inside, middle, mark)
        note = _MORE if index.data(INNER_ROLE) else str(index.data(NOTE_ROLE) or "")
        words = inside.adjusted(self._indent if mark else 0, 0, -self._beside(note), 0)
        painter.drawText(words, _WRAPPED | middle, str(index.data(TEXT_ROLE)))
        painter.setPen(QColor(theme.on_accent if is_chosen else theme.text_soft))
        painter.setFont(self.font(is_bold=False))
        painter.drawText(inside, middle | int(Qt.AlignmentFlag.AlignRight), note)
        painter.restore()

    def font(self, *, is_bold: bool) -> QFont:
        """The font of a row."""
        font = QFont()
        font.setPixelSize(pixels(LEAST_TEXT, self.size))
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font


def _note_of(entry: ClickerEntry) -> str:
    """What stands at the right of an entry."""
    return _MORE if entry.inner is not None else entry.note
