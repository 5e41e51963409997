"""A row of two lines: what it is, and in softer colour what there is to say about it.

Both lines are cut where the pane is too narrow; the tooltip has them whole. What is present carries a
triangle at its edge, so that it is told by more than a colour.
"""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.thread_model import IS_GROUP_ROLE, MARK_ROLE, REMARK_ROLE
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_EDGE: Final = 16
"""Room for the triangle."""
_GAP: Final = 4


@final
class TwoLineDelegate(QStyledItemDelegate):
    """Paints the rows of threads and frames."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._metrics = Metrics()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._metrics = Metrics(factor)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        metrics = self._metrics
        height = metrics.height("code") + metrics.height("word") + 2 * metrics.px(_GAP)
        return QSize(metrics.px(120), max(24, height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, metrics = self._theme, self._metrics
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_marked = bool(index.data(MARK_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), max(3, metrics.px(3)), rect.height()), QColor(theme.accent))
        if is_marked:
            self._paint_triangle(painter, rect, theme.accent)
        elif index.data(IS_GROUP_ROLE):
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            self._paint_chevron(painter, rect, is_open=is_open)
        left = rect.left() + metrics.px(_EDGE)
        width = rect.right() - left - metrics.px(_GAP)
        top = rect.top() + metrics.px(_GAP)
        title = QFont(metrics.font("code"))
        title.setWeight(QFont.Weight.Bold if is_marked or is_chosen else QFont.Weight.Normal)
        painter.setFont(title)
        painter.setPen(QColor(theme.accent_text if is_marked else theme.text))
        self._write(painter, QRect(left, top, width, metrics.height("code")), str(index.data()))
        painter.setFont(metrics.font("word"))
        painter.setPen(QColor(theme.text_soft))
        below = QRect(left, top + metrics.height("code"), width, metrics.height("word"))
        self._write(painter, below, str(index.data(REMARK_ROLE)))
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_triangle(self, painter: QPainter, rect: QRect, colour: str) -> None:
        painter.setPen(QColor(colour))
        painter.setBrush(QColor(colour))
        size, left, middle = self._mark(rect)
        painter.drawPolygon(
            QPolygonF([QPointF(left, middle - size), QPointF(left + 1.6 * size, middle), QPointF(left, middle + size)])
        )

    def _paint_chevron(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        """An open angle: to the right while a group is folded, down when it is not."""
        size, left, middle = self._mark(rect)
        points = [QPointF(left, middle - size), QPointF(left + size, middle), QPointF(left, middle + size)]
        if is_open:
            points = [
                QPointF(left - size / 2, middle - size / 2),
                QPointF(left + size / 2, middle + size / 2),
                QPointF(left + 1.5 * size, middle - size / 2),
            ]
        painter.setPen(QPen(QColor(self._theme.text_soft), self._metrics.stroke(1.6)))
        painter.drawPolyline(QPolygonF(points))

    def _mark(self, rect: QRect) -> tuple[float, float, float]:
        """Size, left edge and middle of what stands before the first line."""
        middle = rect.top() + self._metrics.px(_GAP) + self._metrics.height("code") / 2
        return self._metrics.px(4.5), rect.left() + self._metrics.px(6), middle
