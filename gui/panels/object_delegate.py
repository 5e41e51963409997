"""A row of the list of objects: the sign of its state, its name, and in softer colour its state in words."""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.models.object_entries import Entry
from gui.models.object_model import ENTRY_ROLE
from gui.stage.figures import Look
from gui.stage.glyphs import THICKNESS, glyph_path
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, StateColours, Theme

_SIGN: Final = 11
_GAP: Final = 6
_STATES: Final[dict[Look, str]] = {
    "online": "online", "loaded": "dll", "pending": "pending", "failed": "failed", "damaged": "failed",
    "missing": "failed", "hung": "failed", "offline": "offline", "unloaded": "offline", "unknown": "unknown",
    "isolated": "pending", "outlived": "pending", "ghost": "ghost", "gone": "ghost", "unprotected": "unknown",
}  # fmt: skip
"""The state whose colours a look has; what has none is as plain text."""


@final
class ObjectDelegate(QStyledItemDelegate):
    """Paints objects."""

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
        return QSize(metrics.px(60), max(24, metrics.height("name") + metrics.px(8)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        theme, metrics, rect = self._theme, self._metrics, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
            painter.fillRect(QRect(rect.left(), rect.top(), max(3, metrics.px(3)), rect.height()), QColor(theme.accent))
        colours = self._colours(entry.look)
        left = rect.left() + metrics.px(_GAP)
        if entry.glyph:
            self._paint_sign(
                painter,
                QRectF(left, rect.center().y() - metrics.px(_SIGN) / 2, metrics.px(_SIGN), metrics.px(_SIGN)),
                entry,
                colours,
            )
        left += metrics.px(_SIGN + _GAP)
        is_soft = entry.look in ("ghost", "gone")
        left += self._write(
            painter,
            QRect(left, rect.top(), rect.right() - left, rect.height()),
            entry.title,
            is_title=True,
            colour=theme.text_soft if is_soft else theme.text,
        )
        beside = QRect(left, rect.top(), rect.right() - left - metrics.px(4), rect.height())
        self._write(painter, beside, entry.state, is_title=False, colour=colours.text if colours else theme.text_soft)
        painter.restore()

    def _colours(self, look: Look) -> StateColours | None:
        name = _STATES.get(look)
        return self._theme.states()[name] if name else None

    def _paint_sign(self, painter: QPainter, square: QRectF, entry: Entry, colours: StateColours | None) -> None:
        colour = colours.outline if colours else self._theme.text_soft
        pen = QPen(QColor(colour), square.width() * THICKNESS)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(glyph_path(entry.glyph, square))

    def _write(self, painter: QPainter, rect: QRect, text: str, *, is_title: bool, colour: str) -> int:
        """Write a text, cut where the room ends; returns how wide it is, with a gap behind it."""
        font = QFont(self._metrics.font("name" if is_title else "word"))
        if is_title:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return painter.fontMetrics().horizontalAdvance(shown) + self._metrics.px(_GAP + 2)
