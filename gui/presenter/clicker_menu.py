"""The menu that four keys are enough for: forward and back move in it, the full stop chooses.

It lies over the stage in large type. What can do nothing now stands in it with the reason and is passed over. An
entry may lead to more of them; the last entry there leads back. Whoever opens it may be asked for: the answers of a
question are chosen in it, too, and they take as many lines as they need.
"""

from typing import Final, final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.presenter.clicker_model import INNER_ROLE, NOTE_ROLE, ClickerEntry, ClickerModel
from gui.presenter.legibility import LEAST_TARGET, LEAST_TEXT, pixels
from gui.theme import LIGHT, Theme

_WIDTH: Final = 1240
_ROW: Final = 60
_EDGE: Final = 28
_FRAME: Final = 4
_FAR: Final = 100_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_Index = QModelIndex | QPersistentModelIndex


@final
class _Rows(QStyledItemDelegate):
    """A row: its text, and beside it how things are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.size = QSize(1920, 1080)
        self.width = _WIDTH
        """How wide rows are."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        least = max(pixels(_ROW, self.size), 1)
        if _has_note(index):
            return QSize(self.width // 2, least)
        # In bold, as it is while it is the present one: then nothing moves.
        metrics, edge = QFontMetrics(self.font(is_bold=True)), pixels(_EDGE, self.size)
        room = QRect(0, 0, max(self.width - 2 * edge, 1), _FAR)
        needed = metrics.boundingRect(room, _WRAPPED, str(index.data() or "")).height()
        return QSize(self.width // 2, max(least, needed + edge // 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self.theme, option.rect
        is_possible = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and is_possible
        painter.save()
        if is_chosen:
            painter.fillRect(rect, QColor(theme.accent))
        edge = pixels(_EDGE, self.size)
        inside = rect.adjusted(edge, 0, -edge, 0)
        ink = theme.on_accent if is_chosen else theme.text if is_possible else theme.text_soft
        font = self.font(is_bold=is_chosen)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        if not _has_note(index):
            painter.drawText(inside, _WRAPPED | int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))
            painter.restore()
            return
        note = "›" if index.data(INNER_ROLE) else str(index.data(NOTE_ROLE) or "")
        metrics = painter.fontMetrics()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        shown = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, middle | int(Qt.AlignmentFlag.AlignLeft), shown)
        left = metrics.horizontalAdvance(shown) + edge
        painter.setPen(QColor(theme.on_accent if is_chosen else theme.text_soft))
        painter.setFont(self.font(is_bold=False))
        room = inside.adjusted(left, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(room, middle | int(Qt.AlignmentFlag.AlignRight), shown)
        painter.restore()

    def font(self, *, is_bold: bool) -> QFont:
        """The font of a row."""
        font = QFont()
        font.setPixelSize(pixels(LEAST_TEXT, self.size))
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font


def _has_note(index: _Index) -> bool:
    """Whether something stands beside an entry: then it has one line."""
    return bool(index.data(INNER_ROLE) or index.data(NOTE_ROLE))


@final
class ClickerMenu(QFrame):
    """Offers entries over a widget; hidden until it is opened."""

    closed = Signal()
    """It has been closed, whether anything was chosen or not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = LIGHT
        self._size = parent.size()
        self._way: list[tuple[str, list[ClickerEntry], int]] = []
        """The menus that lead here, with their present rows."""
        self._title = ""
        self._entries: list[ClickerEntry] = []
        self._owner: object = None
        self.model = ClickerModel(self)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.hint = QLabel()
        self.list = QListView()
        self.list.setModel(self.model)
        self._rows = _Rows(self.list)
        self.list.setItemDelegate(self._rows)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.clicked.connect(self._choose)
        self.list.installEventFilter(self)
        self._column = QVBoxLayout(self)
        for widget in (self.heading, self.list, self.hint):
            self._column.addWidget(widget)
        self.setAutoFillBackground(True)
        self.hide()
        self.retranslate()

    # --- what it is told -------------------------------------------------------------------

    def set_look(self, theme: Theme, size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self._theme, self._size = theme, size
        self._rows.theme, self._rows.size = theme, size
        font = QFont(self.font())
        font.setPixelSize(pixels(LEAST_TEXT, size))
        self.hint.setFont(font)
        bold = QFont(font)
        bold.setPixelSize(pixels(LEAST_TARGET, size))
        bold.setWeight(QFont.Weight.Bold)
        self.heading.setFont(bold)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(theme.surface))
        self.setPalette(palette)
        soft = self.hint.palette()
        soft.setColor(self.hint.foregroundRole(), QColor(theme.text_soft))
        self.hint.setPalette(soft)
        edge = pixels(_EDGE, size)
        self._column.setContentsMargins(_FRAME, edge, _FRAME, edge // 2)
        self.heading.setContentsMargins(edge, 0, edge, 0)
        self.hint.setContentsMargins(edge, 0, edge, 0)
        self._column.setSpacing(edge // 2)
        self._place()

    def open(self, title: str, entries: list[ClickerEntry], owner: object = None) -> None:
        """Offer entries, the first that can do something being the present one.

        Args:
            title: What stands above them.
            entries: What is offered.
            owner: Who asks; see `is_open_for`.
        """
        self._owner = owner
        self._way.clear()
        self._offer(title, entries, 0)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def is_open_for(self, owner: object) -> bool:
        """Whether what is offered now was opened by somebody."""
        return self.isVisible() and self._owner is owner

    def close_menu(self) -> None:
        """Go away without choosing."""
        self.hide()
        self.closed.emit()

    def move_by(self, rows: int) -> None:
        """Go to the next entry that can do something, around the end."""
        count, row = self.model.rowCount(), self.row
        for _ in range(count):
            row = (row + rows) % count
            if self.model.entry(row).is_possible:
                self._stand_at(row)
                return

    def choose(self) -> None:
        """Do what the present entry says."""
        if self.row >= 0:
            self._choose(self.list.currentIndex())

    @property
    def row(self) -> int:
        """The present row, or -1."""
        return self.list.currentIndex().row()

    # --- inside ----------------------------------------------------------------------------

    def _offer(self, title: str, entries: list[ClickerEntry], row: int) -> None:
        self._title, self._entries = title, entries
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.list.setAccessibleName(title)
        self.model.offer(entries)
        self._place()
        first = next((n for n, entry in enumerate(entries) if entry.is_possible and n >= row), -1)
        if first >= 0:
            self._stand_at(first)

    def _stand_at(self, row: int) -> None:
        index = self.model.index(row, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry.inner is not None:
            self._way.append((self._title, self._entries, index.row()))
            back = ClickerEntry(self.tr("Back"), act=self._back)
            self._offer(entry.text, [*entry.inner(), back], 0)
        elif entry.act == self._back:
            self._back()
        elif entry.act is not None:
            self.close_menu()
            entry.act()

    def _back(self) -> None:
        self._offer(*self._way.pop())

    def _place(self) -> None:
        """In the middle, as high as it has entries and the room allows."""
        room, edge = self._over.rect(), pixels(_EDGE, self._size)
        width = min(pixels(_WIDTH, self._size), room.width() - 2 * edge)
        self._rows.width = width - 2 * _FRAME
        option, count = QStyleOptionViewItem(), self.model.rowCount()
        rows = sum(self._rows.sizeHint(option, self.model.index(row, 0)).height() for row in range(count))
        heading = max(self.heading.heightForWidth(self._rows.width), 0)
        rest = heading + self.hint.sizeHint().height() + 3 * edge
        height = min(rest + rows, room.height() - 2 * edge)
        self.heading.setFixedHeight(min(heading, height // 2))
        self.list.doItemsLayout()
        place = QRect(0, 0, width, height)
        place.moveCenter(room.center())
        self.setGeometry(place)

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.hint.setText(self.tr("Page keys move  ·  full stop chooses  ·  Esc or F5 closes"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter chooses, too, and the arrows pass over what can do nothing."""
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return False
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        keys = {
            Qt.Key.Key_Down: lambda: self.move_by(1),
            Qt.Key.Key_Up: lambda: self.move_by(-1),
            Qt.Key.Key_Return: self.choose,
            Qt.Key.Key_Enter: self.choose,
            Qt.Key.Key_Space: self.choose,
        }
        act = keys.get(Qt.Key(event.key()))
        if act is None:
            return False
        if event.type() == QEvent.Type.KeyPress:
            act()
        event.accept()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._theme.edge), 3))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
