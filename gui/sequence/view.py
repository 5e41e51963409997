"""The sequence diagram on the screen: only the rows in sight are looked at and painted.

Heads of lanes and times stay where they are while rows and lanes are scrolled. Up and Down go from row to row,
Enter goes to the hop of a row or opens its bubble, Backspace closes it, Left and Right step as everywhere. Whoever
scrolls away from the present hop is left alone; whoever does not has it kept in sight.
"""

from collections.abc import Callable
from typing import Final, final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolButton, QToolTip, QWidget

from core.timeline.sequence import Row
from core.timeline.sequence_bars import bars_beside
from gui.sequence.diagram import Diagram

_CONTEXT: Final = 2
"""So many rows are kept in sight around the present one, where there is room."""
_LANE_STEP: Final = 40
_PAST: Final = 0.6
"""So much of the room shows what was before, after a jump."""
_BRACKET: Final = 24
"""The width of what is clicked to close a bubble."""
_NOTCH: Final = 120
_ZOOM_STEP: Final = 1.15
_USING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS: Final = frozenset(
    (
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Menu,
        Qt.Key.Key_Backspace,
    )
)  # fmt: skip
"""Keys that mean something in the diagram."""
_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


@final
class SequenceView(QAbstractScrollArea):
    """Shows a `Diagram`.

    Args:
        diagram: What is shown.
    """

    hop_wanted = Signal(int)
    """A position that somebody wants to go to."""
    lane_wanted = Signal(str)
    """A lane whose object somebody wants to select."""
    lane_menu_wanted = Signal(str, QPoint)
    """A menu is wanted for a lane, or for all where it is empty, at a place on the screen."""

    def __init__(self, diagram: Diagram, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = diagram
        self.is_following = True
        self.current = -1
        """The row that the keyboard stands on."""
        self._pressed: QPoint | None = None
        self._is_laying_out = False
        self.lanes, self.back = QToolButton(self), QToolButton(self)
        for button in (self.lanes, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lanes.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.back.hide()
        self.back.clicked.connect(self.follow_again)
        # Rows come one by one: the room is not to change when they no longer fit.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._note_scrolling)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def minimumSizeHint(self) -> QSize:
        """Heads and a few rows; panels may be small."""
        return QSize(80, 60)

    # --- following -------------------------------------------------------------------------

    def follow(self) -> None:
        """The cursor, the rows or the lanes are other ones now."""
        self._lay_out()
        if self.is_following:
            self.current = self.diagram.present_row
            self._show_present()
        else:
            self._note_scrolling()
        self.viewport().update()

    def follow_again(self) -> None:
        """Go back to the present hop and keep it in sight."""
        self._set_following(is_following=True)
        self.follow()

    def zoom_by(self, factor: float) -> None:
        """Make everything larger or smaller; the row in the middle stays there."""
        self._keeping_place(lambda: self.diagram.zoom_by(factor))

    def larger(self) -> None:
        """Make everything a little larger."""
        self.zoom_by(_ZOOM_STEP)

    def smaller(self) -> None:
        """Make everything a little smaller."""
        self.zoom_by(1 / _ZOOM_STEP)

    def reset_zoom(self) -> None:
        """Make everything its usual size."""
        self._keeping_place(self.diagram.reset_zoom)

    def use_usual_place(self) -> None:
        """Follow the present hop from now on, wherever one has scrolled to in another run."""
        self._set_following(is_following=True)

    def _keeping_place(self, change: Callable[[], None]) -> None:
        bar, before = self.verticalScrollBar(), self.diagram.geometry.row
        middle = (bar.value() + bar.pageStep() / 2) / before
        change()
        self._lay_out()
        bar.setValue(round(middle * self.diagram.geometry.row - bar.pageStep() / 2))
        self.follow()

    def _lay_out(self) -> None:
        """Find the places of lanes, and tell the scroll bars how much there is."""
        room = self.viewport().size()
        at = self.diagram.lay_out(room.width())
        rows = max(room.height() - at.head, 1)
        lanes = max(round(room.width() - at.margin), 1)
        self._is_laying_out = True
        for bar, page, whole, step, grain in (
            (self.verticalScrollBar(), rows, len(self.diagram.sequence) * at.row, at.row, at.row),
            (self.horizontalScrollBar(), lanes, round(at.width), _LANE_STEP, 1),
        ):
            bar.setPageStep(page)
            bar.setSingleStep(step)
            bar.setRange(0, max(-(-(whole - page) // grain) * grain, 0))
        self._is_laying_out = False
        self._place_buttons()

    def _place_buttons(self) -> None:
        """The lanes are chosen in the corner that heads and times leave free; the way back lies over the last row."""
        at, gap = self.diagram.geometry, 4
        wanted = self.lanes.sizeHint()
        width, height = min(wanted.width(), round(at.margin) - 2 * gap), min(wanted.height(), at.head - 2)
        self.lanes.setGeometry(gap, (at.head - height) // 2, width, height)
        room, size = self.viewport().size(), self.back.sizeHint()
        self.back.setGeometry(
            room.width() - size.width() - gap, room.height() - size.height() - gap, size.width(), size.height()
        )

    def _show_present(self) -> None:
        row = self.diagram.present_row
        if row < 0:
            self.verticalScrollBar().setValue(0)
            return
        self._show_row(row)
        start, end = self.diagram.ends_of(row)
        bar = self.horizontalScrollBar()
        if end - bar.value() > bar.pageStep():
            bar.setValue(round(end - bar.pageStep()))
        if start < bar.value():
            bar.setValue(int(start))

    def _show_row(self, row: int) -> None:
        bar, height = self.verticalScrollBar(), self.diagram.geometry.row
        context = min(_CONTEXT * height, max((bar.pageStep() - height) // 2, 0))
        top, bottom = row * height - context, (row + 1) * height + context
        if bottom < bar.value() or top > bar.value() + bar.pageStep():
            # From afar one comes to where most of what is in sight led here.
            above = round(bar.pageStep() * _PAST) // height
            bar.setValue((row - above) * height)
        if bottom > bar.value() + bar.pageStep():
            bar.setValue(bottom - bar.pageStep())
        if top < bar.value():
            bar.setValue(top)
        # The first row is not to be cut by the heads, even if the last one then is by the foot.
        whole = -(-bar.value() // height) * height
        if whole <= row * height:
            bar.setValue(whole)

    def _note_scrolling(self) -> None:
        """After a scroll: follow only while the present hop is in sight."""
        if self._is_laying_out:
            return
        row, bar, height = self.diagram.present_row, self.verticalScrollBar(), self.diagram.geometry.row
        is_seen = (row + 1) * height > bar.value() and row * height < bar.value() + bar.pageStep()
        self._set_following(is_following=row < 0 or is_seen)
        self.viewport().update()

    def _set_following(self, *, is_following: bool) -> None:
        if is_following != self.is_following:
            self.is_following = is_following
            self.back.setVisible(not is_following)
            self.back.raise_()

    # --- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        diagram, at = self.diagram, self.diagram.geometry
        ink, room = diagram.ink, self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        ground = QColor(ink.theme.surface)
        painter.fillRect(room, ground)
        scrolled, aside = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        first = scrolled // at.row
        last = min((scrolled + room.height() - at.head) // at.row + 1, len(diagram.sequence))
        top = at.head + first * at.row - scrolled
        rows = diagram.sequence.rows(first, last)
        sight = (float(aside), float(aside + room.width()) - at.margin)
        present = diagram.present_row

        painter.save()
        painter.translate(0, top)
        if first <= present < last and diagram.is_present_told:
            ink.paint_ground(painter, QRectF(0, (present - first) * at.row, room.width(), at.row))
        painter.translate(at.margin - aside, 0)
        ink.paint_lines(painter, at, 0, room.height())
        here = None if present >= last else present - first
        ink.paint_bars(painter, at, bars_beside(diagram.sequence, rows), (0, len(rows) * at.row), here)
        for number, row in enumerate(rows, first):
            ink.paint_row(painter, at, diagram.figure(row), diagram.tense(number), sight)
            painter.translate(0, at.row)
        painter.restore()

        painter.fillRect(QRectF(0, 0, at.margin, room.height()), ground)
        painter.save()
        painter.translate(0, top)
        self._paint_margin(painter, rows, first)
        painter.restore()
        painter.fillRect(QRectF(0, 0, room.width(), at.head), ground)
        painter.save()
        painter.translate(at.margin - aside, 0)
        painter.setClipRect(QRectF(aside, 0, room.width(), at.head))
        ink.paint_heads(painter, at, diagram.heads, sight)
        painter.restore()
        painter.setPen(QColor(ink.theme.line))
        painter.drawLine(0, at.head - 1, room.width(), at.head - 1)

    def _paint_margin(self, painter: QPainter, rows: list[Row], first: int) -> None:
        diagram, at, ink = self.diagram, self.diagram.geometry, self.diagram.ink
        told = ""
        for number, row in enumerate(rows, first):
            figure, tense = diagram.figure(row), diagram.tense(number)
            if tense == "present":
                ink.paint_ground(painter, QRectF(0, 0, at.margin, at.row))
            ink.paint_margin(painter, at, figure, tense, has_time=figure.time != told)
            told = figure.time
            if diagram.sequence.is_opened(row):
                is_first = number == 0 or not diagram.sequence.is_opened(diagram.sequence.row(number - 1))
                ink.paint_bracket(painter, at, is_first=is_first)
            if number == diagram.present_row and not diagram.is_present_told:
                ink.paint_now(painter, self.viewport().width(), at.row)
            if number == self.current and self.hasFocus():
                ink.paint_focus(painter, QRectF(0, 0, self.viewport().width(), at.row))
            painter.translate(0, at.row)

    # --- mouse -----------------------------------------------------------------------------

    def row_at(self, at: QPointF) -> int:
        """The number of the row at a place of the viewport, or -1."""
        geometry = self.diagram.geometry
        if at.y() < geometry.head:
            return -1
        row = int(at.y() - geometry.head + self.verticalScrollBar().value()) // geometry.row
        return row if row < len(self.diagram.sequence) else -1

    def lane_at(self, at: QPointF) -> str:
        """The lane whose head, or the node's above it, is at a place of the viewport; empty if there is none."""
        geometry = self.diagram.geometry
        x = at.x() - geometry.margin + self.horizontalScrollBar().value()
        if at.y() >= geometry.head or at.x() < geometry.margin:
            return ""
        return geometry.lane_at(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        lane, row = self.lane_at(event.position()), self.row_at(event.position())
        if lane and lane == self.lane_at(QPointF(pressed)):
            self.lane_wanted.emit(lane)
        elif row >= 0 and row == self.row_at(QPointF(pressed)):
            self.current = row
            if self._is_on_bracket(event.position()):
                self.close_round()
            else:
                self._use(row)
        event.accept()

    def _is_on_bracket(self, at: QPointF) -> bool:
        """Whether a place is where a click closes the bubble that the row there is in."""
        margin, row = self.diagram.geometry.margin, self.row_at(at)
        is_beside = margin - max(_BRACKET, self.diagram.ink.m.px(_BRACKET)) <= at.x() < margin
        return is_beside and row >= 0 and self.diagram.sequence.is_opened(self.diagram.sequence.row(row))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            place = QPointF(event.pos())
            self.current = self.row_at(place)
            self.lane_menu_wanted.emit(self.lane_at(place), event.globalPos())
        else:
            self._ask_menu()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_ZOOM_STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPointF) -> str:
        """What is told of a place when the pointer rests on it."""
        lane, row = self.lane_at(at), self.row_at(at)
        if lane:
            return self.diagram.full_name(lane)
        if self._is_on_bracket(at):
            return self.diagram.words.closing()
        return self.diagram.tip(row) if row >= 0 else ""

    # --- keyboard --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # These keys mean something else in the window: here they are the diagram's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_ours = event.key() in _KEYS or event.text() in ("+", "-")
            if is_ours and not event.modifiers() & ~_PLAIN:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, rows = Qt.Key(event.key()), self._rows_by_key()
        if key in rows:
            self._stand_on(rows[key])
        elif key in _USING and 0 <= self.current < len(self.diagram.sequence):
            self._use(self.current)
        elif key == Qt.Key.Key_Backspace:
            self.close_round()
        elif not self._zoomed(event):
            # Not to the scroll area: it would scroll with Left and Right, which step.
            event.ignore()

    def _rows_by_key(self) -> dict[Qt.Key, int]:
        """The row that each key goes to."""
        page = max(self._rows_in_sight() - 1, 1)
        return {
            Qt.Key.Key_Down: self.current + 1,
            Qt.Key.Key_Up: self.current - 1,
            Qt.Key.Key_PageDown: self.current + page,
            Qt.Key.Key_PageUp: self.current - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.diagram.sequence) - 1,
        }

    def _zoomed(self, event: QKeyEvent) -> bool:
        """Whether a key was one that zooms."""
        match event.text():
            case "+":
                self.larger()
            case "-":
                self.smaller()
            case "0":
                self.reset_zoom()
            case _:
                return False
        return True

    def _stand_on(self, row: int) -> None:
        if len(self.diagram.sequence):
            self.current = min(max(row, 0), len(self.diagram.sequence) - 1)
            self._show_row(self.current)
            self._describe(self.current)
            self.viewport().update()

    def _use(self, row: int) -> None:
        """Go to the hop of a row, or open its bubble."""
        found = self.diagram.sequence.row(row)
        if not found.is_bubble:
            self._set_following(is_following=True)
            self.hop_wanted.emit(found.last)
            return
        self.diagram.toggle(row)
        self._lay_out()
        self._show_row(row)
        self.viewport().update()

    def close_round(self) -> None:
        """Close the bubble that the row of the keyboard is in, if somebody has opened it."""
        if self.is_in_opened_bubble:
            row = self.diagram.sequence.row(self.current)
            self.diagram.toggle(self.current)
            self.current = self.diagram.sequence.row_of(row.first)
            self._lay_out()
            self._show_row(self.current)
            self.viewport().update()

    @property
    def is_in_opened_bubble(self) -> bool:
        """Whether the row of the keyboard is in a bubble that somebody has opened."""
        sequence = self.diagram.sequence
        return 0 <= self.current < len(sequence) and sequence.is_opened(sequence.row(self.current))

    def _ask_menu(self) -> None:
        at = self.diagram.geometry
        y = at.head + (self.current + 1) * at.row - self.verticalScrollBar().value()
        place = QPoint(round(at.margin), min(max(y, at.head), self.viewport().height()))
        self.lane_menu_wanted.emit("", self.viewport().mapToGlobal(place))

    def _rows_in_sight(self) -> int:
        return (self.viewport().height() - self.diagram.geometry.head) // self.diagram.geometry.row

    @property
    def rows_in_sight(self) -> tuple[int, int]:
        """The number of the first row that can be seen as a whole, and that of the one behind the last."""
        first = -(-self.verticalScrollBar().value() // self.diagram.geometry.row)
        return first, min(first + max(self._rows_in_sight(), 1), len(self.diagram.sequence))

    def _describe(self, row: int) -> None:
        self.setAccessibleDescription(self.diagram.tip(row).replace("\n", " · "))

    def describe_present(self) -> None:
        """Let an assistive tool know the present row."""
        row = self.diagram.present_row
        if row >= 0:
            self._describe(row)

    # --- room ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not 0 <= self.current < len(self.diagram.sequence):
            self.current = self.diagram.present_row
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
