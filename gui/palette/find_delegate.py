"""A row of the palette: the name, softly where it is, and at the end its key; a heading is small and soft."""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.palette.find_model import Role
from gui.stage.metrics import FontRole, Metrics
from gui.theme import LIGHT, Theme

_Index = QModelIndex | QPersistentModelIndex
_EDGE: Final = 16
_GAP: Final = 12
_LEAST_ROW: Final = 30
_SHARE_OF_NAME: Final = 0.62
"""At most that part of the width is the name's while something stands beside it."""


@final
class FindDelegate(QStyledItemDelegate):
    """Paints rows and headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._metrics = Metrics()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Take colours and sizes."""
        self._theme = theme
        if factor != self._metrics.factor:
            self._metrics = Metrics(factor)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        m = self._metrics
        if index.data(Role.IS_HEADING):
            return QSize(0, m.height("sub") + m.px(12))
        return QSize(0, max(m.px(_LEAST_ROW), m.height("title") + m.px(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        m = self._metrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(m.px(_EDGE), 0, -m.px(_EDGE), 0)
        if index.data(Role.IS_HEADING):
            self._paint_heading(painter, room, str(index.data()))
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, option.rect, room, index, is_chosen=is_chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, text: str) -> None:
        font = QFont(self._metrics.font("sub"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text_soft))
        painter.drawText(room, _LOW, text)

    def _paint_row(self, painter: QPainter, rect: QRect, room: QRect, index: _Index, *, is_chosen: bool) -> None:
        theme, m = self._theme, self._metrics
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), max(3, m.px(4)), rect.height()), QColor(theme.accent))
        reason, keys = str(index.data(Role.REASON) or ""), str(index.data(Role.KEYS) or "")
        right = self._paint_keys(painter, room, keys) if keys else room.right()
        left = QRect(room.left(), room.top(), right - room.left(), room.height())
        note = f"– {reason}" if reason else str(index.data(Role.NOTE) or "")
        name = QFont(self._font("title"))
        name.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
        most = left.width() if not note else round(left.width() * _SHARE_OF_NAME)
        ink = theme.text_soft if reason else theme.accent_text if is_chosen else theme.text
        used = self._write(painter, left.adjusted(0, 0, most - left.width(), 0), str(index.data()), name, ink)
        beside = left.adjusted(used + m.px(_GAP), 0, 0, 0)
        self._write(painter, beside, note, self._font("sub"), theme.text_soft)

    def _font(self, role: FontRole) -> QFont:
        return self._metrics.font(role)

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> int:
        """Write a text where it has room; returns how wide it is."""
        if room.width() <= 0:
            return 0
        painter.setFont(font)
        painter.setPen(QColor(ink))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_keys(self, painter: QPainter, room: QRect, keys: str) -> int:
        """The key in a frame of its own at the end; returns where the rest ends."""
        m, theme = self._metrics, self._theme
        width = round(m.width("pill", keys)) + m.px(14)
        height = m.height("pill") + m.px(4)
        frame = QRectF(room.right() - width, room.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(QPen(QColor(theme.line), m.stroke(1)))
        painter.setBrush(QColor(theme.box))
        painter.drawRoundedRect(frame, m.px(4), m.px(4))
        painter.setFont(m.font("pill"))
        painter.setPen(QColor(theme.text_soft))
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), keys)
        return round(frame.left()) - m.px(_GAP)


_MIDDLE: Final = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
_LOW: Final = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignBottom)
