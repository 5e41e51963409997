"""The menu that four keys are enough for: forward and back move in it, the full stop chooses.

A menu lies over the middle of the stage in large type. What can do nothing now stands in it with the reason and is
passed over. An entry may lead to more of them; the last entry there leads back.

A question is asked at the foot instead, in the place of what is told: a class looks at the stage while it thinks,
so its answers hide no more of the stage than they must. Who offers something may be asked for.
"""

from collections.abc import Callable
from typing import Final, final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QStyle, QVBoxLayout, QWidget

from gui.presenter.clicker_model import ClickerEntry, ClickerModel
from gui.presenter.clicker_rows import EDGE, FOOT_EDGE, WIDTH, ClickerRows
from gui.presenter.legibility import LEAST_TARGET, LEAST_TEXT, pixels
from gui.theme import LIGHT, Theme

_FRAME: Final = 4
_FAR: Final = 100_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


@final
class ClickerMenu(QFrame):
    """Offers entries over a widget; hidden until it is opened.

    Args:
        parent: What it lies over.
        foot: The room at the foot of that in which questions are asked; a question may grow upwards from there.
    """

    closed = Signal()
    """It has been closed, whether anything was chosen or not."""
    stood = Signal(int)
    """Another entry is the present one."""
    risen = Signal(int)
    """A question reaches so far above the foot now."""

    def __init__(self, parent: QWidget, foot: Callable[[], QRect] | None = None) -> None:
        super().__init__(parent)
        self._over = parent
        self._foot = foot
        self._theme = LIGHT
        self._size = parent.size()
        self._way: list[tuple[str, list[ClickerEntry], int]] = []
        """The menus that lead here, with their present rows."""
        self._title = ""
        self._entries: list[ClickerEntry] = []
        self._owner: object = None
        self._asks = False
        self.model = ClickerModel(self)
        self.heading, self.told, self.hint = QLabel(), QLabel(), QLabel()
        for label in (self.heading, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListView()
        self.list.setModel(self.model)
        self.rows = ClickerRows(self.list)
        self.list.setItemDelegate(self.rows)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        # The present entry is marked so plainly that a ring of the focus around all of them says nothing.
        self.list.setStyleSheet("QListView, QListView:focus { border: none; }")
        self.list.clicked.connect(self._choose)
        self.list.installEventFilter(self)
        self._column = QVBoxLayout(self)
        for widget in (self.heading, self.told, self.list, self.hint):
            self._column.addWidget(widget)
        self.setAutoFillBackground(True)
        self.hide()
        self.retranslate()

    # --- what it is told -------------------------------------------------------------------

    def set_look(self, theme: Theme, size: QSize) -> None:
        """Take colours, and the measures for a window of a size."""
        self._theme, self._size = theme, size
        self.rows.theme, self.rows.size = theme, size
        font = QFont(self.font())
        font.setPixelSize(pixels(LEAST_TEXT, size))
        for label in (self.hint, self.told):
            label.setFont(font)
        bold = QFont(font)
        bold.setPixelSize(pixels(LEAST_TARGET, size))
        bold.setWeight(QFont.Weight.Bold)
        self.heading.setFont(bold)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(theme.surface))
        self.setPalette(palette)
        for label, colour in ((self.hint, theme.text_soft), (self.told, theme.accent_text)):
            soft = label.palette()
            soft.setColor(label.foregroundRole(), QColor(colour))
            label.setPalette(soft)
        self._column.setSpacing(pixels(EDGE, size) // 2)
        self._place()

    def open(self, title: str, entries: list[ClickerEntry], owner: object = None) -> None:
        """Offer entries over the middle, the first that can do something being the present one.

        Args:
            title: What stands above them.
            entries: What is offered.
            owner: Who offers it; see `is_open_for`.
        """
        self._open(title, "", entries, owner, 0, asks=False)

    def ask(self, question: str, entries: list[ClickerEntry], owner: object, *, told: str = "", row: int = 0) -> None:
        """Offer the answers of a question at the foot.

        Args:
            question: What stands above them.
            entries: The answers, and ways around them.
            owner: Who asks; see `is_open_for`.
            told: What is to be known besides.
            row: The present entry at first.
        """
        self._open(question, told, entries, owner, row, asks=self._foot is not None)

    def _open(self, title: str, told: str, entries: list[ClickerEntry], owner: object, row: int, *, asks: bool) -> None:
        self._owner, self._asks = owner, asks
        self._way.clear()
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.hint.setVisible(not asks)
        self._offer(title, entries, row)
        self.show()
        self.raise_()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        # Only now is it known how wide the list is.
        self._place()

    def is_open_for(self, owner: object) -> bool:
        """Whether what is offered now was opened by somebody."""
        return self.isVisible() and self._owner is owner

    @property
    def is_asking(self) -> bool:
        """Whether a question is asked at the foot."""
        return self.isVisible() and self._asks

    @property
    def risen_by(self) -> int:
        """How far a question reaches above the foot."""
        return self._foot().top() - self.y() if self.is_asking and self._foot is not None else 0

    @property
    def is_inner(self) -> bool:
        """Whether what is offered now was led to by another entry."""
        return bool(self._way)

    def close_menu(self) -> None:
        """Go away without choosing."""
        self.hide()
        if self._asks:
            self.risen.emit(0)
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
        self.stood.emit(row)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        if entry.inner is not None:
            self._way.append((self._title, self._entries, index.row()))
            back = ClickerEntry(self.tr("Back"), act=self._back, is_aside=True)
            self._offer(entry.text, [*entry.inner(), back], 0)
        elif entry.act == self._back:
            self._back()
        elif entry.act is not None:
            self.close_menu()
            entry.act()

    def _back(self) -> None:
        self._offer(*self._way.pop())

    # --- its place -------------------------------------------------------------------------

    def _place(self) -> None:
        """As high as it has entries and the room allows: in the middle, or upwards from the foot."""
        room, edge, half = self._over.rect(), pixels(EDGE, self._size), pixels(EDGE, self._size) // 2
        flow = QListView.Flow.LeftToRight if self._asks else QListView.Flow.TopToBottom
        self.list.setFlow(flow)
        self.list.setWrapping(self._asks)
        self.list.setResizeMode(QListView.ResizeMode.Adjust if self._asks else QListView.ResizeMode.Fixed)
        side, above = (0, half) if self._asks else (_FRAME, edge)
        self._column.setContentsMargins(side, above, side, half)
        width = room.width() if self._asks else min(pixels(WIDTH, self._size), room.width() - 2 * edge)
        inner, inset = width - 2 * side, pixels(FOOT_EDGE, self._size) if self._asks else edge
        for label in (self.heading, self.told, self.hint):
            label.setContentsMargins(inset, 0, inset, 0)
        labels = [label for label in (self.heading, self.told) if label.text()]
        for label in labels:
            wanted = self._height_of(label, inner - 2 * inset)
            label.setFixedHeight(min(wanted, room.height() // 3))
        rest = above + half + sum(label.height() + half for label in labels)
        rest += 0 if self._asks else self.hint.sizeHint().height() + half
        rows = self.rows.arrange(self._entries, inner, is_abreast=self._asks)
        foot = self._foot().bottom() if self._asks and self._foot is not None else room.bottom()
        most = foot - 2 * edge - rest
        is_long = rows > most
        # Qt keeps room for a bar that might come, and so one column less has room.
        bars = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.list.setVerticalScrollBarPolicy(bars)
        if is_long:
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.list)
            rows = self.rows.arrange(self._entries, inner - bar, is_abreast=self._asks)
        self.setGeometry(self._placed(width, rest + min(rows, most)))
        if self.is_asking:
            self.risen.emit(self.risen_by)
        self._column.activate()
        self.list.doItemsLayout()

    def _placed(self, width: int, height: int) -> QRect:
        place = QRect(0, 0, width, height)
        if not self._asks or self._foot is None:
            place.moveCenter(self._over.rect().center())
            return place
        foot = self._foot()
        place.setHeight(max(height, foot.height()))
        place.moveBottom(foot.bottom())
        return place

    def _height_of(self, label: QLabel, width: int) -> int:
        metrics = label.fontMetrics()
        return metrics.boundingRect(QRect(0, 0, max(width, 1), _FAR), _WRAPPED, label.text()).height()

    # --- Qt --------------------------------------------------------------------------------

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
        if self._asks:
            # Answers may stand side by side.
            keys |= {Qt.Key.Key_Right: lambda: self.move_by(1), Qt.Key.Key_Left: lambda: self.move_by(-1)}
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
        if self._asks:
            painter.fillRect(0, 0, self.width(), _FRAME, QColor(self._theme.accent))
        else:
            painter.setPen(QPen(QColor(self._theme.edge), 3))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
