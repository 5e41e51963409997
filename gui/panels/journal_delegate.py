"""What a row of a log shows beside its words: the marker of the present hop, signs, a bar for its node.

A line between two rows is now: what stands on its one side is written, what stands on the other is not.
"""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.models.journal_model import NODE_ROLE, SIGN_ROLE, WHEN_ROLE, Sign, When
from gui.panels.row_marks import node_colour, paint_bar, paint_marker, paint_sign
from gui.theme import LIGHT, Theme

_SIGN: Final = 13
_MARKER: Final = 18
"""What is left free for the marker at the left of a row."""


@final
class JournalDelegate(QStyledItemDelegate):
    """Paints the cells of a log."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._factor = 1.0
        self._places: dict[str, int] = {}

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def set_scale(self, factor: float) -> None:
        """Other sizes."""
        self._factor = factor

    def set_nodes(self, names: tuple[str, ...]) -> None:
        """The nodes, in the order of their ids: it gives them their colours."""
        self._places = {name: place for place, name in enumerate(names)}

    def room(self, column: int, *, has_sign: bool) -> int:
        """What a cell needs beside its words."""
        return round(((_MARKER if column == 0 else 8) + (_SIGN + 4 if has_sign else 0)) * self._factor)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        # The row is marked as a whole; a frame around one cell of it says nothing.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        has_sign = index.data(SIGN_ROLE) != Sign.NONE
        if index.column() == 0 or has_sign or index.data(NODE_ROLE):
            # Room for what `paint` puts there; there is no icon, so the style paints nothing in it.
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(self.room(index.column(), has_sign=has_sign), option.rect.height() // 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        rect: QRect = option.rect
        when = index.data(WHEN_ROLE)
        if index.column() == 0 and when == When.PRESENT:
            paint_marker(painter, rect, self._theme, self._factor)
        sign = index.data(SIGN_ROLE)
        if sign != Sign.NONE:
            size = _SIGN * self._factor
            left = rect.left() + 3 + (_MARKER * self._factor if index.column() == 0 else 0)
            square = QRectF(left, rect.top() + (rect.height() - size) / 2, size, size)
            paint_sign(painter, square.adjusted(1, 1, -1, -1), sign, self._theme)
        place = self._places.get(index.data(NODE_ROLE))
        if place is not None:
            paint_bar(painter, rect, node_colour(place, self._theme), self._factor)
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        above = index.sibling(index.row() - 1, 0).data(WHEN_ROLE)
        if above is not None and (above == When.FUTURE) != (when == When.FUTURE):
            height = max(2, round(2 * self._factor))
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), height), QColor(self._theme.accent))
