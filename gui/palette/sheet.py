"""The sheet of the palette: a line to type in, what was found below it, and what the present row does.

It lies over the window at its top and is no window of its own, so the focus comes and goes without a window manager
having a say. It goes when the focus goes.
"""

from collections.abc import Callable
from typing import Final, final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QSizePolicy, QVBoxLayout, QWidget

from gui.palette.find import Find
from gui.palette.find_delegate import FindDelegate
from gui.palette.find_model import FindModel
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.elided_line import ElidedLine

_WIDTH: Final = 760
_TOP: Final = 48
_EDGE: Final = 8
_SHARE: Final = 0.72
"""At most that part of the window's height."""


@final
class PaletteSheet(QFrame):
    """Shows what was found, and says what is wanted."""

    typed = Signal(str)
    chosen = Signal(object)
    """A `Find`."""
    left = Signal()
    """The focus went elsewhere, or Esc was pressed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._theme = LIGHT
        self._metrics = Metrics()
        self._is_moved = False
        """Whether the present row was chosen by hand, so that it stays when more is found."""
        self.model = FindModel(self)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(False)
        self.list = QListView()
        self.list.setModel(self.model)
        self.delegate = FindDelegate(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "soft")
        self.nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.tip = ElidedLine()
        self.tip.setProperty("role", "soft")
        column = QVBoxLayout(self)
        column.setSpacing(0)
        for widget in (self.field, self.list, self.nothing, self.tip):
            column.addWidget(widget)
        self.field.textChanged.connect(self._type)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._click)
        self.list.selectionModel().currentChanged.connect(self._tell)
        window.installEventFilter(self)
        self.hide()
        self.retranslate()

    # --- what it is told -------------------------------------------------------------------

    def set_look(self, theme: Theme, factor: float) -> None:
        """Take colours and sizes."""
        self._theme, self._metrics = theme, Metrics(factor)
        self.delegate.set_look(theme, factor)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(theme.surface))
        self.setPalette(palette)
        m = self._metrics
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(m.px(_EDGE), m.px(_EDGE), m.px(_EDGE), m.px(_EDGE))
        layout.setSpacing(m.px(4))
        self.nothing.setContentsMargins(m.px(_EDGE), m.px(_EDGE), m.px(_EDGE), m.px(_EDGE))
        self.field.setMinimumHeight(max(m.px(34), m.height("title") + m.px(14)))
        self.list.doItemsLayout()
        if self.isVisible():
            self._place()

    def open(self) -> None:
        """Come, with an empty line."""
        self._is_moved = False
        self.field.clear()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_found(self, sections: list[tuple[str, list[Find]]], *, is_done: bool) -> None:
        """Show what was found so far."""
        kept = self.model.find(self.list.currentIndex().row())
        self.model.show(sections)
        row = self.model.row_of(kept.key) if kept is not None and self._is_moved else -1
        self._stand_at(row if row >= 0 else self._next(-1, 1))
        has_rows = self.model.rowCount() > 0
        self.nothing.setVisible(not has_rows and is_done)
        self.list.setVisible(has_rows)
        self._place()

    @property
    def current(self) -> Find | None:
        """The thing in the present row."""
        return self.model.find(self.list.currentIndex().row())

    # --- moving ----------------------------------------------------------------------------

    def move_by(self, rows: int) -> None:
        """Go so many rows down or up, over headings; around the end where it is one row."""
        self._is_moved = True
        here, step = self.list.currentIndex().row(), 1 if rows > 0 else -1
        count = self.model.rowCount()
        if abs(rows) == 1:
            there = self._next(here, step)
            self._stand_at(there if there >= 0 else self._next(-1 if step > 0 else count, step))
            return
        there = min(max(here + rows, 0), count - 1)
        if self.model.find(there) is None:
            there = self._next(there, step) if self._next(there, step) >= 0 else self._next(there, -step)
        self._stand_at(there)

    def _next(self, row: int, step: int) -> int:
        """The next row that is no heading, or -1."""
        row += step
        while 0 <= row < self.model.rowCount():
            if self.model.find(row) is not None:
                return row
            row += step
        return -1

    def _stand_at(self, row: int) -> None:
        index = self.model.index(row, 0) if row >= 0 else QModelIndex()
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if row == self._next(-1, 1):
            self.list.scrollToTop()  # with its heading
        elif row >= 0:
            self.list.scrollTo(index)
        self._tell()

    def _tell(self) -> None:
        find, row = self.current, self.list.currentIndex().row()
        if find is None:
            self.tip.say("")
            return
        self.tip.say(self.model.reason(row) or find.tip or find.note)
        self.field.setAccessibleDescription(str(self.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)))

    # --- choosing --------------------------------------------------------------------------

    def choose(self) -> None:
        """Want the present row; what can do nothing stays and says why."""
        find, row = self.current, self.list.currentIndex().row()
        if find is None:
            return
        if self.model.reason(row):
            self.tip.say(self.model.reason(row))
            return
        self.chosen.emit(find)

    def _click(self, index: QModelIndex) -> None:
        self._is_moved = True
        self._stand_at(index.row())
        self.choose()

    def _type(self, text: str) -> None:
        self._is_moved = False
        self.typed.emit(text)

    # --- events ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent):
            return self._take_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and self.isVisible() and event.reason() in _WENT:
            self.left.emit()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """The keys that move in the list belong to it, the rest to the line."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        page = max(self.list.height() // max(self.list.sizeHintForRow(self._next(-1, 1)), 1) - 1, 2)
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Down: lambda: self.move_by(1),
            Qt.Key.Key_Up: lambda: self.move_by(-1),
            Qt.Key.Key_PageDown: lambda: self.move_by(page),
            Qt.Key.Key_PageUp: lambda: self.move_by(-page),
            Qt.Key.Key_Return: self.choose,
            Qt.Key.Key_Enter: self.choose,
            Qt.Key.Key_Escape: self._leave,
            Qt.Key.Key_F5: self._leave,
            Qt.Key.Key_Tab: lambda: self.move_by(1),
            Qt.Key.Key_Backtab: lambda: self.move_by(-1),
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~_KEPT:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True

    def _leave(self) -> None:
        self.left.emit()

    def _place(self) -> None:
        """At the top in the middle, as high as its rows."""
        m, room = self._metrics, self._over.rect()
        width = min(m.px(_WIDTH), room.width() - 2 * m.px(_EDGE))
        most = round(room.height() * _SHARE)
        hint = QSize(width, self.field.minimumHeight() + self.tip.sizeHint().height() + 4 * m.px(_EDGE))
        if self.list.isVisibleTo(self):
            rows = sum(self.list.sizeHintForRow(row) for row in range(min(self.model.rowCount(), 40)))
            hint.setHeight(min(hint.height() + rows + 4, most))
        elif self.nothing.isVisibleTo(self):
            hint.setHeight(hint.height() + self.nothing.heightForWidth(width - 4 * m.px(_EDGE)))
        top = min(m.px(_TOP), room.height() // 12)
        self.setGeometry(QRect((room.width() - width) // 2, top, width, hint.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        m, painter = self._metrics, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.surface))
        painter.setPen(QPen(QColor(self._theme.edge), m.stroke(2)))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Find anything"))
        self.field.setAccessibleName(self.tr("Find anything"))
        self.list.setAccessibleName(self.tr("What was found"))
        self.field.setPlaceholderText(self.tr("Find anything:  > commands  @ objects  # hops  ! orders"))
        self.nothing.setText(
            self.tr(
                "Nothing goes by that name. A sign before it narrows the search: > commands, @ objects of the stage,"
                " # hops by number, time or words, ! orders."
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_KEPT: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_WENT: Final = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""Not a menu that opens, nor another window that comes to the front."""
