"""Paints a lesson in the list: the sign of its state, number and title, and in a second line all else there is to say.

What the second line begins with is what matters most, so that it is still read where the rest is cut.
"""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.lessons.browser_marks import paint_state
from gui.lessons.browser_model import LessonRow, RowRole
from gui.lessons.browser_words import LOOKS
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_PAD: Final = (12, 9)
_SIGN: Final = 18
_GAP: Final = 10
_TOUCHED: Final = 44
"""So high a row is at least."""


@final
class LessonDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._metrics = LIGHT, Metrics()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours, another size."""
        self._theme, self._metrics = theme, Metrics(factor)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        metrics = self._metrics
        height = metrics.height("title") + metrics.height("sub") + 2 * metrics.px(_PAD[1])
        return QSize(metrics.px(180), max(_TOUCHED, height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(RowRole.ROW)
        if not isinstance(row, LessonRow):
            return
        theme, metrics, rect = self._theme, self._metrics, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), max(4, metrics.px(4)), rect.height()), QColor(theme.accent))
        across, down = metrics.px(_PAD[0]), metrics.px(_PAD[1])
        side = metrics.px(_SIGN)
        left, top = rect.left() + across, rect.top() + down
        sign = QRectF(left, top + (metrics.height("title") - side) / 2, side, side)
        paint_state(painter, row.state, sign, theme)
        left += side + metrics.px(_GAP)
        width = rect.right() - across // 2 - left
        self._write_title(painter, QRect(left, top, width, metrics.height("title")), row)
        below = QRect(left, top + metrics.height("title"), width, metrics.height("sub"))
        self._write_rest(painter, below, row)
        painter.restore()

    def _write_title(self, painter: QPainter, room: QRect, row: LessonRow) -> None:
        metrics = self._metrics
        painter.setFont(metrics.font("title"))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(room, _LINE, metrics.elide("title", f"{row.number}  {row.title}", room.width()))

    def _write_rest(self, painter: QPainter, room: QRect, row: LessonRow) -> None:
        """What was done and the next one are told in colour and louder, the rest softly, as far as there is room."""
        theme, metrics = self._theme, self._metrics
        loud = QFont(metrics.font("sub"))
        loud.setWeight(QFont.Weight.DemiBold)
        state = theme.states()[LOOKS[row.state]].text
        parts = [(row.said, state, loud if row.state != "new" else None), (row.next_word, theme.accent_text, loud)]
        left = room.left()
        for text, colour, font in (*parts, (row.facts, theme.text_soft, None)):
            if not text or left >= room.right():
                continue
            painter.setFont(font or metrics.font("sub"))
            painter.setPen(QColor(colour))
            measures = painter.fontMetrics()
            shown = text if text is row.facts else f"{text} · "
            cut = measures.elidedText(shown, Qt.TextElideMode.ElideRight, room.right() - left)
            painter.drawText(QRect(left, room.top(), room.right() - left, room.height()), _LINE, cut)
            left += measures.horizontalAdvance(shown)


_LINE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
