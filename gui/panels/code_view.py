"""The procedure of a frame, with the line marked at which it stands.

What is shown is the simulator's own procedure. It reads like the documented order of steps for which it
stands, and says that it is no more than that. The marked line is told by a triangle in the margin, by a
background and in words.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from core.timeline.frames import Frame
from gui.panels.source_text import Kind, SourceText, path_of, source_of
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.stepping_keys import is_for_stepping

_MARGIN: Final = 8


def code_colours(theme: Theme) -> dict[Kind, str]:
    """The colours of what has one in code: words of the language, strings, comments."""
    return {"keyword": theme.accent, "string": theme.online.text, "comment": theme.text_soft}


@final
class _Elided(QLabel):
    """A line that is cut in its middle where there is no room; its tooltip has it whole."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_whole(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        width = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, width))


@final
class _Margin(QWidget):
    """Line numbers, and the triangle at the marked line."""

    def __init__(self, editor: "_Editor") -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(self, event.rect())


@final
class _Editor(QPlainTextEdit):
    """Read-only code with a margin; it leaves the arrows to the sides to stepping."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._theme, self._metrics = LIGHT, Metrics()
        self._source = SourceText(1, "", ())
        self._marked = range(0)
        self._is_certain = True
        self._margin = _Margin(self)
        self.updateRequest.connect(self._scroll_margin)
        self.blockCountChanged.connect(self._make_room)

    @property
    def marked(self) -> range:
        """The marked lines, as the file counts them."""
        return self._marked

    @property
    def first_line(self) -> int:
        """The number of the line at the top, as the file counts."""
        return self._source.first_line

    def set_look(self, theme: Theme, metrics: Metrics) -> None:
        self._theme, self._metrics = theme, metrics
        self.setFont(metrics.font("code"))
        self._make_room()
        self._colour()
        self._mark()

    def show_source(self, source: SourceText, marked: range, *, is_certain: bool) -> None:
        """Show code with some lines marked, which come into view."""
        is_other = source is not self._source
        self._source, self._marked, self._is_certain = source, marked, is_certain
        if is_other:
            self.setPlainText(source.text)
            self._make_room()
            self._colour()
        self._mark()
        self._show_marked()

    def _show_marked(self) -> None:
        block = self.document().findBlockByNumber(self._marked.start - self._source.first_line)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()

    def _colour(self) -> None:
        document = self.document()
        for kind, row, column, last_row, last_column in self._source.spans:
            cursor = QTextCursor(document)
            cursor.setPosition(document.findBlockByNumber(row).position() + column)
            end = document.findBlockByNumber(last_row).position() + last_column
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setForeground(QColor(code_colours(self._theme)[kind]))
            cursor.mergeCharFormat(look)

    def _mark(self) -> None:
        selections = []
        for line in self._marked if self._is_certain else ():
            selection = QTextEdit.ExtraSelection()
            block = self.document().findBlockByNumber(line - self._source.first_line)
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(QColor(self._theme.accent_soft))
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            selections.append(selection)
        self.setExtraSelections(selections)
        self._margin.update()

    # --- the margin ------------------------------------------------------------------------

    def margin_width(self) -> int:
        digits = len(str(self._source.first_line + self.blockCount()))
        return round(self._metrics.width("code", "0" * digits)) + self._metrics.px(22)

    def paint_margin(self, margin: QWidget, rect: QRect) -> None:
        theme, metrics = self._theme, self._metrics
        painter = QPainter(margin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(theme.box))
        painter.setFont(metrics.font("code"))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while self._source.text and block.isValid() and top <= rect.bottom():
            line = self._source.first_line + block.blockNumber()
            height = self.blockBoundingRect(block).height()
            if line in self._marked:
                self._paint_mark(painter, QRectF(0, top, margin.width(), height), is_first=line == self._marked.start)
            painter.setPen(QColor(theme.text_soft))
            room = QRectF(0, top, margin.width() - metrics.px(6), metrics.height("code"))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(line))
            top += height
            block = block.next()
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRectF, *, is_first: bool) -> None:
        """A bar beside what is marked, and a triangle at its beginning; hollow, without a bar, where it is a guess."""
        accent, metrics = QColor(self._theme.accent), self._metrics
        if self._is_certain:
            painter.fillRect(QRectF(0, rect.top(), max(2, metrics.px(3)), rect.height()), accent)
        if is_first:
            size, left = metrics.px(4.5), metrics.px(6)
            middle = rect.top() + metrics.height("code") / 2
            points = [(left, middle - size), (left + 1.6 * size, middle), (left, middle + size)]
            painter.setPen(accent)
            painter.setBrush(accent if self._is_certain else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)
        self._place_margin()

    def _place_margin(self) -> None:
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self.margin_width(), inside.height()))
        self._margin.update()

    def _scroll_margin(self, rect: QRect, by: int) -> None:
        if by:
            self._margin.scroll(0, by)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    # --- events ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_margin()
        if event.oldSize().height() != event.size().height():
            self._show_marked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_for_stepping(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


@final
class CodeView(QWidget):
    """Code of one frame, under a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._standing = ""
        self.heading = _Elided()
        self.place = _Elided()
        self.place.setProperty("role", "soft")
        self.standing = QLabel()
        self.standing.setWordWrap(True)
        self.note = QLabel()
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.editor = _Editor()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        layout.setSpacing(2)
        for label in (self.heading, self.place, self.standing):
            layout.addWidget(label)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self.note)
        self.retranslate()
        self.set_look(LIGHT, 1.0)
        self.show_frame(None, "")

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours and sizes."""
        metrics = Metrics(factor)
        title = QFont(metrics.font("code"))
        title.setBold(True)
        self.heading.setFont(title)
        self.editor.set_look(theme, metrics)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.editor.setAccessibleName(self.tr("Procedure"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_frame(self, frame: Frame | None, standing: str) -> None:
        """Show the procedure of a frame.

        Args:
            frame: The frame; None for none.
            standing: In words, how well it is known where it stands.
        """
        self._frame, self._standing = frame, standing
        self.setVisible(frame is not None)
        if frame is not None:
            is_certain = frame.standing not in ("unknown", "lost")
            self.editor.show_source(
                source_of(frame.code), range(frame.line, frame.last_line + 1), is_certain=is_certain
            )
            self.heading.set_whole(frame.code.co_qualname)
            self.place.set_whole(f"{path_of(frame.code)}:{frame.line}")
        self._tell()

    def _tell(self) -> None:
        frame = self._frame
        if frame is None:
            return
        self.standing.setText(self._standing)
        has_source = bool(source_of(frame.code).text)
        self.editor.setVisible(has_source)
        self.note.setText(
            self.tr("The simulator's own procedure: it stands for the documented steps.")
            if has_source
            else self.tr("The source of this procedure did not come with the program.")
        )
        self.editor.setAccessibleDescription(f"{frame.code.co_qualname}. {self._standing} {self._marked_code(frame)}")

    def _marked_code(self, frame: Frame) -> str:
        source = source_of(frame.code)
        first, last = frame.line - source.first_line, frame.last_line - source.first_line
        return " ".join(line.strip() for line in source.text.splitlines()[first : last + 1])
