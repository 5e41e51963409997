"""What a row of the hop list shows beside its words: the token of its kind, a bar for each node, breakpoints.

The token is the one that travels on the stage, so that both say the same. The bars only help the
eye: the node's name stands beside each.
"""

from typing import Final, final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.kernel.hops import Hop
from core.model.addresses import region
from gui.models.hop_model import HOP_ROLE, STOP_ROLE, Column, Stopping
from gui.panels.row_marks import node_colour, paint_bar, paint_marker
from gui.stage.ink import Drawing
from gui.stage.labels import hop_mark
from gui.stage.metrics import Metrics
from gui.stage.picture import hop_figure
from gui.stage.texts import StageWords
from gui.stage.tokens import draw_token
from gui.theme import LIGHT, Theme

_TOKEN: Final = 0.72
"""Size of a token in the list, as a part of the one on the stage."""


@final
class HopDelegate(QStyledItemDelegate):
    """Paints the cells of the hop list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._metrics = Metrics(_TOKEN)
        self._factor = 1.0
        self._places: dict[str, int] = {}
        self.current_row = -1
        """The row of the hop at the cursor."""
        self._texts = StageWords(self).texts()
        self._tokens: dict[tuple[str, str, str], Drawing] = {}

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._tokens.clear()

    def set_scale(self, factor: float) -> None:
        """Other sizes."""
        self._factor = factor
        self._metrics = Metrics(factor * _TOKEN)
        self._tokens.clear()

    def set_nodes(self, names: tuple[str, ...]) -> None:
        """The nodes, in the order of their ids: it gives them their colours."""
        self._places = {name: place for place, name in enumerate(names)}

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        width = self._room(index.column())
        if width:
            # Room for what `paint` puts there; there is no icon, so the style paints nothing in it.
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(width, option.rect.height() // 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        column = index.column()
        rect: QRect = option.rect
        if column == Column.NUMBER:
            if index.row() == self.current_row:
                paint_marker(painter, rect, self._theme, self._factor)
            stopping = index.data(STOP_ROLE)
            if stopping:
                self._paint_disc(painter, rect, is_filled=stopping == Stopping.YES)
            return
        hop = index.data(HOP_ROLE)
        if not isinstance(hop, Hop):
            return
        if column == Column.CALL:
            centre = QPoint(rect.left() + 3 + self._room(column) // 2, rect.center().y())
            painter.save()
            painter.translate(centre)
            self._token(hop).paint(painter)
            painter.restore()
        elif column in (Column.SOURCE, Column.TARGET):
            self._paint_bar(painter, rect, hop.source if column == Column.SOURCE else hop.target)

    def _room(self, column: int) -> int:
        if column == Column.CALL:
            return round(20 * self._factor)
        return round(8 * self._factor) if column in (Column.SOURCE, Column.TARGET) else 0

    def _paint_bar(self, painter: QPainter, rect: QRect, address: str) -> None:
        place = self._places.get(region(address))
        if place is not None:
            paint_bar(painter, rect, node_colour(place, self._theme), self._factor)

    def _paint_disc(self, painter: QPainter, rect: QRect, *, is_filled: bool) -> None:
        """A disc where a breakpoint stops a run, beside the marker of the present hop; a ring where it is disabled."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self._theme.dll.outline)
        painter.setPen(QPen(colour, 1.6 * self._factor))
        painter.setBrush(QBrush(colour) if is_filled else Qt.BrushStyle.NoBrush)
        radius = 4.5 * self._factor
        painter.drawEllipse(QPointF(rect.left() + 24 * self._factor, QRectF(rect).center().y()), radius, radius)
        painter.restore()

    def _token(self, hop: Hop) -> Drawing:
        key = (hop.kind, hop_mark(hop), hop.lost)
        drawing = self._tokens.get(key)
        if drawing is None:
            drawing = self._tokens[key] = Drawing(self._theme, self._metrics)
            draw_token(drawing, hop_figure(hop, 0, self._texts), self._theme, self._metrics)
        return drawing
