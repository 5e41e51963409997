"""The marks of a session: its breakpoints with their hits so far, and below them its bookmarks.

Everything goes by the keyboard: Space ticks, Enter edits a breakpoint or goes to a bookmark, Del removes,
Insert adds. What was removed comes back with Undo.
"""

from typing import Final, final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.evidence.narration import Narrator
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.models.bookmark_model import BookmarkColumn, BookmarkModel
from gui.models.breakpoint_model import BreakpointColumn, BreakpointModel
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import Theme
from gui.ways import Ways
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.handing_on import hand_on

_BESIDE: Final = 520
"""Pixels at the usual size from which on bookmarks stand beside the breakpoints, and not below them."""

_LEAST_HEIGHT: Final = 110
_OF_A_ROW: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_F2)
"""Keys that do something with the present row."""


def _toggle(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tick what is not ticked, and the other way round."""
    role = Qt.ItemDataRole.CheckStateRole
    is_on = Qt.CheckState(index.data(role)) == Qt.CheckState.Checked
    return model.setData(index, Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked, role)


@final
class _Ticks(QStyledItemDelegate):
    """A click anywhere in a cell with a tick changes it: the tick alone is too small to aim at."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        # The row is marked as a whole; a frame around one cell of it says nothing.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + option.fontMetrics.averageCharWidth() * 2, hint.height())

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        is_click = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if not is_click or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return super().editorEvent(event, model, option, index)
        if event.type() == QEvent.Type.MouseButtonRelease:
            return _toggle(model, index)
        return False


@final
class MarkTable(QTableView):
    """A table whose rows can be chosen, removed and added with a key; arrows to the sides are left to the window."""

    chosen = Signal(int)
    removed = Signal(int)
    added = Signal()

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Ticks(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._choose)

    @property
    def row(self) -> int:
        """The present row, or -1."""
        return self.currentIndex().row()

    def event(self, event: QEvent) -> bool:
        # These keys mean something else in the window: here they are the table's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return event.key() == Qt.Key.Key_Insert or (event.key() in _OF_A_ROW and self.row >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.row >= 0:
                self.chosen.emit(self.row)
            case Qt.Key.Key_Space if self.row >= 0:
                self._tick()
            case Qt.Key.Key_Delete if self.row >= 0:
                self.removed.emit(self.row)
            case Qt.Key.Key_Insert:
                self.added.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def select(self, row: int) -> None:
        """Make a row the present one, or the last one where there are no more so many."""
        row = min(row, self.model().rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self.model().index(row, 0))

    def _tick(self) -> None:
        """Tick the present row, or no more, in whichever of its cells one is."""
        index = self.model().index(self.row, 0)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            _toggle(self.model(), index)

    def _choose(self, index: QModelIndex) -> None:
        # Two clicks on a tick are two ticks.
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self.chosen.emit(index.row())


@final
class MarksPanel(QWidget):
    """Breakpoints and bookmarks.

    Args:
        session: Whose marks.
    """

    add_wanted = Signal()
    """Somebody wants to describe a new breakpoint: the dialog."""
    edit_wanted = Signal(object)
    """Somebody wants to change this breakpoint."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._marks = BreakpointMarks(session)
        narrator = Narrator("en")
        self.breakpoints = BreakpointModel(session, narrator, self)
        self.bookmarks = BookmarkModel(session, narrator, self)
        self.table = MarkTable(self.breakpoints)
        self.places = MarkTable(self.bookmarks)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._factor = 1.0
        self.empty, self.no_places, self.heading = QLabel(), QLabel(), QLabel()
        self.add, self.edit, self.remove, self.all = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        self.go, self.rename, self.forget = QPushButton(), QPushButton(), QPushButton()
        self._rows = [0, 0]
        self._lay_out()
        self._connect()
        self.retranslate()
        self.set_scale(1.0)
        self._follow_marks()

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the marks in another language."""
        self.breakpoints.set_narrator(narrator)
        self.bookmarks.set_narrator(narrator)

    def set_theme(self, theme: Theme) -> None:
        """Other colours: all of them come from the style sheet."""

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        metrics = Metrics(factor)
        for table in (self.table, self.places):
            table.verticalHeader().setDefaultSectionSize(max(metrics.height("word") + metrics.px(10), 24))

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.add.setText(self.tr("Add…"))
        self.edit.setText(self.tr("Edit…"))
        self.remove.setText(self.tr("Remove"))
        self.go.setText(self.tr("Go there"))
        self.rename.setText(self.tr("Rename"))
        self.forget.setText(self.tr("Remove"))
        self.forget.setAccessibleName(self.tr("Remove the bookmark"))
        self.remove.setAccessibleName(self.tr("Remove the breakpoint"))
        self.heading.setText(self.tr("Bookmarks"))
        self.empty.setText(
            self.tr(
                "No breakpoint is set. {here} sets one on the present hop, {new} describes one; {run} runs to the "
                "next hit."
            ).format(here=self._ways.breakpoint_here, new=self._ways.new_breakpoint, run=self._ways.run)
        )
        self.no_places.setText(
            self.tr("No bookmark is set. {here} sets one here.").format(here=self._ways.bookmark_here)
        )
        self.table.setAccessibleName(self.tr("Breakpoints"))
        self.table.setAccessibleDescription(
            self.tr("Space enables or disables, Enter edits, Del removes, Insert adds a breakpoint.")
        )
        self.places.setAccessibleName(self.tr("Bookmarks"))
        self.places.setAccessibleDescription(self.tr("Enter goes there, F2 renames, Del removes the bookmark."))
        self._name_all()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.heading.setProperty("role", "heading")
        self._split.setChildrenCollapsible(False)
        breakpoints, self._pages = self._half(self.table, self.empty, self.add, self.edit, self.remove, self.all)
        bookmarks, self._place_pages = self._half(
            self.places, self.no_places, self.heading, self.go, self.rename, self.forget
        )
        # Where a table gives way to a text, the keys are not to go to that.
        hand_on(self.empty, self.add)
        hand_on(self.no_places, self.add)
        self._split.addWidget(breakpoints)
        self._split.addWidget(bookmarks)
        self._split.setStretchFactor(0, 3)
        self._split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        modes = QHeaderView.ResizeMode
        for table, wide in ((self.table, BreakpointColumn.WHAT), (self.places, BookmarkColumn.NAME)):
            header = table.horizontalHeader()
            header.setSectionResizeMode(modes.ResizeToContents)
            header.setSectionResizeMode(wide, modes.Stretch)

    def _half(self, table: MarkTable, empty: QLabel, *bar: QWidget) -> tuple[QWidget, QStackedLayout]:
        """A table below its buttons, and what is said in its place while there is nothing in it."""
        row_of_buttons = QWidget()
        row = FlowLayout(row_of_buttons)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(8)
        for widget in bar:
            row.addWidget(widget)
        empty.setProperty("role", "soft")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        empty.setMargin(12)
        empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        pages = QStackedLayout()
        pages.addWidget(table)
        pages.addWidget(empty)
        half = QWidget()
        layout = QVBoxLayout(half)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(row_of_buttons)
        layout.addLayout(pages, 1)
        return half, pages

    def minimumSizeHint(self) -> QSize:
        """No higher than one table: a window need not grow for a panel that stands behind another one."""
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), round(_LEAST_HEIGHT * self._factor)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room for that, which there is at the foot of the window."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE * self._factor
        self._split.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_wanted)
        self.table.added.connect(self.add_wanted)
        self.edit.clicked.connect(lambda: self._edit(self.table.row))
        self.table.chosen.connect(self._edit)
        self.remove.clicked.connect(lambda: self._remove(self.table.row))
        self.table.removed.connect(self._remove)
        self.all.clicked.connect(self._switch_all)
        self.go.clicked.connect(lambda: self._visit(self.places.row))
        self.places.chosen.connect(self._visit)
        self.places.added.connect(self._marks.toggle_bookmark)
        self.rename.clicked.connect(self._rename)
        self.forget.clicked.connect(lambda: self._forget(self.places.row))
        self.places.removed.connect(self._forget)
        for place, table in enumerate((self.table, self.places)):
            table.selectionModel().currentRowChanged.connect(lambda index, _, place=place: self._note(place, index))
            table.model().modelReset.connect(self._follow_marks)
        self._session.marks.changed.connect(self._name_all)

    # --- following the marks ---------------------------------------------------------------

    def _note(self, place: int, index: QModelIndex) -> None:
        """Remember which row was the present one, to stay there when the rows are made anew."""
        if index.isValid():
            self._rows[place] = index.row()

    def _follow_marks(self) -> None:
        self._pages.setCurrentIndex(0 if self.breakpoints.rowCount() else 1)
        self._place_pages.setCurrentIndex(0 if self.bookmarks.rowCount() else 1)
        for table, row in zip((self.table, self.places), tuple(self._rows), strict=True):
            if table.row < 0:
                table.select(row)
        self._name_all()

    def _name_all(self) -> None:
        """The button that enables all, or disables all, says which."""
        marks = self._session.marks
        self.all.setText(self.tr("Disable all") if marks.enabled else self.tr("Enable all"))
        has_marks, has_places = bool(marks.breakpoints), bool(marks.bookmarks)
        for button in (self.edit, self.remove, self.all):
            button.setEnabled(has_marks)
            button.setToolTip("" if has_marks else self.tr("No breakpoint is set"))
        for button in (self.go, self.rename, self.forget):
            button.setEnabled(has_places)
            button.setToolTip("" if has_places else self.tr("No bookmark is set"))

    # --- acting ----------------------------------------------------------------------------

    def _edit(self, row: int) -> None:
        if row >= 0:
            self.edit_wanted.emit(self.breakpoints.mark(row))

    def _remove(self, row: int) -> None:
        if row >= 0:
            self._session.marks.remove(self.breakpoints.mark(row))

    def _switch_all(self) -> None:
        marks = self._session.marks
        marks.set_all_enabled(enabled=not marks.enabled)

    def _visit(self, row: int) -> None:
        if row >= 0:
            self._marks.visit(self.bookmarks.mark(row))

    def _rename(self) -> None:
        if self.places.row >= 0:
            self.places.setFocus(Qt.FocusReason.OtherFocusReason)
            self.places.edit(self.bookmarks.index(self.places.row, BookmarkColumn.NAME))

    def _forget(self, row: int) -> None:
        if row >= 0:
            self._session.marks.remove_bookmark(self.bookmarks.mark(row))
