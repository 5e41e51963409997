"""Paints a row of the tree: the line of a history from where it left another to where its record ends.

The lines stand on the axis of the scrub bar, so a place below another is the same hop or one of the same
rank. The name stands above its line, where there is room for it: from the fork on, else before it.
"""

from typing import final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.timebar.axis import Axis, room_for
from gui.timebar.branch_model import BranchModel
from gui.timebar.course import Courses
from gui.timebar.strands import Strand, joins

_Index = QModelIndex | QPersistentModelIndex


@final
class BranchDelegate(QStyledItemDelegate):
    """Paints histories, and lets them be renamed in place.

    Args:
        session: Where one is.
        courses: Where hops stand.
        model: The rows.
    """

    def __init__(self, session: Session, courses: Courses, model: BranchModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._courses = courses
        self._model = model
        self._theme = LIGHT
        self.axis = Axis(0, 1, room_for(0))
        self.set_scale(1.0)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._metrics = Metrics(factor)
        font = self._metrics.font("word")
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self._fonts = {False: font, True: bold}

    @property
    def row_height(self) -> int:
        """How high a row is."""
        metrics = self._metrics
        return max(metrics.px(24), metrics.height("word") + metrics.px(11), 24)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(100, self.row_height)

    # --- painting --------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        strand = self._model.strands[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._theme.accent_soft if state & QStyle.StateFlag.State_Selected else self._theme.surface)
        painter.fillRect(rect, ground)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        self._paint_joins(painter, rect, index.row())
        self._paint_line(painter, rect, strand)
        self._paint_name(painter, rect, strand, str(index.data()), ground)
        painter.restore()

    def _line_y(self, rect: QRect) -> float:
        return rect.bottom() - self._metrics.px(5)

    def _fork_x(self, strand: Strand) -> float:
        return self.axis.x_of(self._courses.of(strand.branch).rank_of(strand.branch.fork))

    def _paint_joins(self, painter: QPainter, rect: QRect, row: int) -> None:
        """The uprights between histories and those that left them, as far as they run through a row."""
        y = self._line_y(rect)
        painter.setPen(QPen(QColor(self._theme.edge), self._metrics.stroke(1.5)))
        for strand, goes_on in joins(self._model.strands, row):
            x = self._fork_x(strand)
            begins = strand.parent_row == row
            painter.drawLine(QPointF(x, y if begins else rect.top()), QPointF(x, rect.bottom() + 1 if goes_on else y))

    def _paint_line(self, painter: QPainter, rect: QRect, strand: Strand) -> None:
        theme, metrics, branch = self._theme, self._metrics, strand.branch
        course, y, x = self._courses.of(branch), self._line_y(rect), self._fork_x(strand)
        end = self.axis.x_of(len(course))
        is_present = self._model.is_present(branch)
        colour = QColor(theme.accent if is_present else theme.edge)
        width = metrics.stroke(4 if is_present else 2)
        style = Qt.PenStyle.DashLine if self._model.is_compared(branch) else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, width, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, y), QPointF(end, y))
        # Where the record ends.
        painter.setPen(QPen(colour, metrics.stroke(2)))
        reach = metrics.px(3)
        painter.drawLine(QPointF(end, y - reach), QPointF(end, y + reach))
        if is_present:
            self._paint_cursor(painter, QPointF(self.axis.x_of(course.rank_of(self._session.position)), y))

    def _paint_cursor(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QPen(QColor(self._theme.surface), self._metrics.stroke(1.5)))
        painter.setBrush(QColor(self._theme.accent))
        radius = self._metrics.px(5)
        painter.drawEllipse(at, radius, radius)

    def _paint_name(self, painter: QPainter, rect: QRect, strand: Strand, text: str, ground: QColor) -> None:
        metrics, branch = self._metrics, strand.branch
        is_present, is_compared = self._model.is_present(branch), self._model.is_compared(branch)
        font = self._fonts[is_present]
        sign = metrics.px(14) if is_present or is_compared else 0
        place = self._name_rect(rect, strand, QFontMetricsF(font).horizontalAdvance(text) + 2 + sign)
        colour = QColor(self._theme.accent_text if is_present else self._theme.text)
        # Uprights of other histories do not run through the name.
        painter.fillRect(place.adjusted(-2, 3, 2, 0), ground)
        if sign:
            self._paint_sign(painter, place, colour, is_present=is_present)
            place.setLeft(place.left() + sign)
        painter.setFont(font)
        painter.setPen(colour)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_sign(self, painter: QPainter, place: QRectF, colour: QColor, *, is_present: bool) -> None:
        """A triangle for the history that is looked at, two bars for the one beside it."""
        size = self._metrics.px(8)
        left, middle = place.left() + 1, place.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if is_present:
            points = [(left, middle - size / 2), (left + size, middle), (left, middle + size / 2)]
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        else:
            painter.drawRect(QRectF(left, middle - size / 2, size / 3, size))
            painter.drawRect(QRectF(left + size * 2 / 3, middle - size / 2, size / 3, size))

    def _name_rect(self, rect: QRect, strand: Strand, wanted: float) -> QRectF:
        """Where a name of some width stands: behind the fork, and further to the left where it would be cut."""
        metrics = self._metrics
        left = self._fork_x(strand) + metrics.px(6)
        right = rect.right() - metrics.px(6)
        left = max(rect.left() + metrics.px(6), min(left, right - wanted))
        return QRectF(left, rect.top(), min(wanted, right - left), rect.height() - metrics.px(10))

    # --- renaming --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setFont(self._fonts[False])
        automatic = self._model.automatic_name(index.row())
        editor.setPlaceholderText(automatic)
        editor.setAccessibleName(self.tr("Name of the history"))
        editor.setAccessibleDescription(self.tr("Empty: it is called “{name}”").format(name=automatic))
        editor.setToolTip(editor.accessibleDescription())
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(model.index(index.row(), index.column()), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        place = self._name_rect(option.rect, self._model.strands[index.row()], self._metrics.px(360))
        editor.setGeometry(round(place.left()), option.rect.top(), round(place.width()), option.rect.height())
