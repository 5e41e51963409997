"""What a row of the inspector looks like, and the fields in which a value is edited.

A value that can be edited stands in a frame, as fields do. One that the present hop has changed is
underlined and bold, has a triangle before its name, and the old value before an arrow. What is not as usual
says so in a line below.
"""

from collections.abc import Callable
from typing import Final, final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.property_model import (
    BEFORE_ROLE,
    BEFORE_WORDS_ROLE,
    IS_SECTION_ROLE,
    IS_SETTABLE_ROLE,
    REMARK_ROLE,
    PropertyColumn,
    PropertyModel,
    PropertyRow,
)
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

_Index = QModelIndex | QPersistentModelIndex
_MARK: Final = 18
"""Room at the left for the triangle, or the angle of a section."""
_GAP: Final = 8
_LEAST: Final = -1
_MOST: Final = 4_294_967_295
"""What a number may be that is typed; which of them a property may be is said when one is not."""
_ARROW: Final = " → "


@final
class NumberField(QDoubleSpinBox):
    """A whole number with its unit; larger ones than a usual spin box knows."""

    def __init__(self, row: PropertyRow, unit: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._definition = row.fact.definition
        self.setDecimals(0)
        self.setRange(_LEAST, _MOST)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        if unit:
            self.setSuffix(f" {unit}")

    def stepBy(self, steps: int) -> None:
        """Up and down stay in the range of the property."""
        super().stepBy(steps)
        least, most = self._definition.least, self._definition.most
        if least is not None and most is not None:
            self.setValue(max(least, min(most, self.value())))


@final
class InspectorDelegate(QStyledItemDelegate):
    """Paints and edits the cells of the inspector.

    Args:
        obstacle: Says what stands in the way of a value for the property of a row; empty where nothing does.
    """

    doubted = Signal(str)
    """What stands in the way of the value that is being typed; empty where nothing does."""

    def __init__(self, obstacle: Callable[[_Index, int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._obstacle = obstacle
        self._theme = LIGHT
        self._metrics = Metrics()
        self.tells_units = False
        """Whether units stand beside their values, as where they have no column of their own."""

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._metrics = Metrics(factor)

    # --- painting --------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        metrics = self._metrics
        height = metrics.height("word") + 2 * metrics.px(5)
        if index.data(REMARK_ROLE) or index.data(BEFORE_ROLE):
            height += metrics.height("small")
        return QSize(metrics.px(60), max(height, 24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent_soft))
        if index.data(IS_SECTION_ROLE):
            self._paint_section(painter, rect, index, is_open=bool(option.state & QStyle.StateFlag.State_Open))
        elif index.column() == PropertyColumn.NAME:
            self._paint_name(painter, rect, index, is_chosen=is_chosen)
        elif index.column() == PropertyColumn.VALUE:
            self._paint_value(painter, rect, index)
        else:
            self._write(
                painter,
                self._first_line(rect.adjusted(self._metrics.px(4), 0, 0, 0)),
                self._text(index),
                "word",
                theme.text_soft,
            )
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, index: _Index, *, is_open: bool) -> None:
        theme, metrics = self._theme, self._metrics
        painter.fillRect(rect, QColor(theme.window))
        painter.setPen(QPen(QColor(theme.text_soft), metrics.stroke(1.6)))
        size, left, middle = metrics.px(4), rect.left() + metrics.px(6), rect.center().y() + 1
        points = [QPointF(left, middle - size), QPointF(left + size, middle), QPointF(left, middle + size)]
        if is_open:
            points = [
                QPointF(left - size / 2, middle - size / 2),
                QPointF(left + size / 2, middle + size / 2),
                QPointF(left + 1.5 * size, middle - size / 2),
            ]
        painter.drawPolyline(QPolygonF(points))
        beside = rect.adjusted(metrics.px(_MARK), 0, -metrics.px(4), 0)
        self._write(painter, beside, self._text(index), "pill", theme.text_soft, is_bold=True)

    def _paint_name(self, painter: QPainter, rect: QRect, index: _Index, *, is_chosen: bool) -> None:
        theme, metrics = self._theme, self._metrics
        if is_chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), max(3, metrics.px(3)), rect.height()), QColor(theme.accent))
        line = self._first_line(rect)
        is_changed = bool(index.data(BEFORE_ROLE))
        if is_changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            size, left, middle = metrics.px(4.5), rect.left() + metrics.px(6), line.center().y() + 1
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(left, middle - size), QPointF(left + 1.6 * size, middle), QPointF(left, middle + size)]
                )
            )
        beside = line.adjusted(metrics.px(_MARK), 0, -metrics.px(4), 0)
        self._write(painter, beside, self._text(index), "word", theme.text, is_bold=is_changed)

    def _paint_value(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme, metrics = self._theme, self._metrics
        line, inner = self._first_line(rect), metrics.px(6)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            line.setLeft(self._paint_tick(painter, line, is_on=Qt.CheckState(state) == Qt.CheckState.Checked))
        elif index.data(IS_SETTABLE_ROLE):
            frame = QRectF(line).adjusted(0.5, 2.5, -metrics.px(2) - 0.5, -1.5)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.setBrush(QColor(theme.box))
            painter.drawRoundedRect(frame, metrics.px(4), metrics.px(4))
        room = line.adjusted(inner, 0, -inner - metrics.px(2), 0)
        before, text = str(index.data(BEFORE_ROLE) or ""), self._text(index)
        unit = self._unit(index) if self.tells_units else ""
        remark = str(index.data(REMARK_ROLE) or "")
        if before:
            if not self._paint_change(painter, room, before, f"{text} {unit}".rstrip()):
                remark = str(index.data(BEFORE_WORDS_ROLE))
        else:
            self._write(painter, room, text, "word", theme.text)
            beside = room.adjusted(round(metrics.width("word", f"{text} ")), 0, 0, 0)
            self._write(painter, beside, unit, "word", theme.text_soft)
        if remark:
            below = QRect(room.left(), line.bottom(), rect.right() - room.left(), metrics.height("small"))
            self._write(painter, below, remark, "small", theme.text_soft)

    def _paint_change(self, painter: QPainter, room: QRect, before: str, now: str) -> bool:
        """The old value, an arrow, and the new one underlined; without room for both the new one alone.

        Returns:
            Whether there was room for the old one.
        """
        metrics, theme = self._metrics, self._theme
        lead = f"{before}{_ARROW}"
        has_room = metrics.width("word", lead) + metrics.width("label", now) <= room.width()
        if has_room:
            self._write(painter, room, lead, "word", theme.text_soft)
            room = room.adjusted(round(metrics.width("word", lead)), 0, 0, 0)
        self._write(painter, room, now, "word", theme.accent_text, is_bold=True, is_underlined=True)
        return has_room

    def _paint_tick(self, painter: QPainter, line: QRect, *, is_on: bool) -> int:
        """The box of a switch; returns where the words beside it begin."""
        theme, metrics = self._theme, self._metrics
        size = metrics.px(15)
        box = QRectF(line.left() + metrics.px(2), line.top() + (line.height() - size) / 2, size, size)
        painter.setPen(QPen(QColor(theme.accent if is_on else theme.edge), metrics.stroke(1.6)))
        painter.setBrush(QColor(theme.accent if is_on else theme.surface))
        painter.drawRoundedRect(box, metrics.px(3), metrics.px(3))
        if is_on:
            painter.setPen(QPen(QColor(theme.on_accent), metrics.stroke(2)))
            at = [box.topLeft() + QPointF(x * size, y * size) for x, y in ((0.22, 0.52), (0.43, 0.73), (0.78, 0.3))]
            painter.drawPolyline(QPolygonF(at))
        return round(box.right())

    def _first_line(self, rect: QRect) -> QRect:
        """The line with the value, above what is said of it."""
        metrics = self._metrics
        height = min(rect.height(), max(metrics.height("word") + 2 * metrics.px(5), 24))
        return QRect(rect.left(), rect.top(), rect.width(), height)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: str,
        colour: str,
        *,
        is_bold: bool = False,
        is_underlined: bool = False,
    ) -> None:
        font = QFont(self._metrics.font(role))  # type: ignore[arg-type]
        font.setUnderline(is_underlined)
        if is_bold:
            font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _text(self, index: _Index) -> str:
        return str(index.data() or "")

    def _unit(self, index: _Index) -> str:
        return str(index.model().index(index.row(), PropertyColumn.UNIT, index.parent()).data() or "")

    # --- editing ---------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        del option
        row = _row_at(index)
        field: QWidget
        if row.fact.definition.choices:
            field = self._list(parent, row)
        else:
            number = NumberField(row, self._unit(index), parent)
            where = QPersistentModelIndex(index)
            number.valueChanged.connect(lambda value: self._doubt(where, int(value)))
            field = number
        field.setAccessibleName(row.fact.definition.name)
        field.setFont(self._metrics.font("word"))
        return field

    def _list(self, parent: QWidget, row: PropertyRow) -> QComboBox:
        field = QComboBox(parent)
        for choice in row.fact.definition.choices:
            field.addItem(f"{choice.name} ({choice.value})", choice.value)
        field.activated.connect(lambda: self._finish(field))
        return field

    def _finish(self, field: QComboBox) -> None:
        """Something was chosen: there is nothing left to edit."""
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, NumberField):
            editor.setValue(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        assert isinstance(model, PropertyModel)
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, NumberField):
            editor.interpretText()
            value = int(editor.value())
            if not self._doubt(index, value):
                model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Over the value, and over what stands right of it where it needs the room."""
        del index
        line = self._first_line(QRect(option.rect))
        view = editor.parentWidget()
        width = max(line.width(), min(editor.sizeHint().width(), view.width() - line.left() if view else line.width()))
        editor.setGeometry(QRect(line.left(), line.top(), width, max(line.height(), 24)))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: _Index) -> bool:
        """A click anywhere in a cell with a switch turns it: the box alone is small to aim at."""
        del model, option
        is_click = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if not is_click or index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            return toggle(index)
        return False

    def _doubt(self, index: _Index, value: int) -> str:
        """Say what stands in the way of a value."""
        problem = self._obstacle(index, value) if index.isValid() else ""
        self.doubted.emit(problem)
        return problem


def toggle(index: _Index) -> bool:
    """Turn a switch."""
    model = index.model()
    assert isinstance(model, PropertyModel)
    role = Qt.ItemDataRole.CheckStateRole
    is_on = Qt.CheckState(index.data(role)) == Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, role)


def _row_at(index: _Index) -> PropertyRow:
    model = index.model()
    assert isinstance(model, PropertyModel)
    row = model.row_at(index)
    assert row is not None
    return row
