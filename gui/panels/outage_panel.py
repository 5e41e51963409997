"""Availability: all outages up to the cursor, and how available every VM was.

Enter or a click goes to where an outage began, the menu of a row to its other moments. The bar in a row is that
of the stopwatch; its parts stand beside it as numbers.
"""

from collections.abc import Iterator
from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
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
from core.model import addresses
from core.timeline.outage_parts import Split
from core.timeline.outages import Outage
from gui.models.outage_list_model import SHARE_ROLE, SPLIT_ROLE, OutageColumn, OutageListModel
from gui.models.outage_share_model import OutageShareModel, ShareColumn
from gui.panels.freshness import Freshness
from gui.panels.outage_bar import paint_split
from gui.panels.outage_book import OutageBook
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.ways import Ways
from gui.widgets.handing_on import hand_on

_WHILE_PLAYING_MS: Final = 200
_BESIDE: Final = 900
"""Pixels at the usual size from which on availability stands beside the outages, and not below them."""
_LEAST_HEIGHT: Final = 90
_ROWS: Final = 2
"""Rows of outages that are in sight at least, where availability stands below them."""
_SHORTEST: Final = 16
"""Pixels that a bar has at least."""
_WIDTHS: Final[dict[int, tuple[str, int]]] = {
    OutageColumn.VM: ("SQL01…", 20),
    OutageColumn.WHOLE: ("00 min 00 s", 16),
    OutageColumn.SPLIT: ("Decide and move", 20),
    OutageColumn.CAUSE: ("Fail NODE1 (power loss)", 24),
    OutageColumn.NODES: ("NODE1 → NODE2", 20),
    OutageColumn.BEGAN: ("00:00.000500", 20),
    OutageColumn.DETECT: ("000.0 s", 24),
    OutageColumn.REGROUP: ("000.0 s", 24),
    OutageColumn.WAIT: ("000.0 s", 24),
    OutageColumn.MOVE: ("Decide and move", 24),
    OutageColumn.BOOT: ("000.0 s", 24),
}
"""What a column has room for, and the room beside it."""


@final
class _Table(QTableView):
    """A table in which Enter and a click choose a row; arrows to the sides are left to the window."""

    chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)
    """Somebody wants the menu of a row, at a point of the screen."""

    def __init__(self, model: OutageListModel | OutageShareModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(1)  # Qt's own is that of a list with scroll bars
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    @property
    def row(self) -> int:
        """The present row, or -1."""
        return self.currentIndex().row()

    def event(self, event: QEvent) -> bool:
        # Enter means something else in the window: here it is the table's.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._is_enter(event):
            event.accept()
            return True
        return super().event(event)

    def _is_enter(self, event: QKeyEvent) -> bool:
        return (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.row >= 0
            and not event.modifiers() & (~Qt.KeyboardModifier.KeypadModifier)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_enter(event):
            self.chosen.emit(self.row)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.visualRect(index).bottomLeft()
        else:
            index, at = self.indexAt(event.pos()), event.pos()
        if index.isValid():
            self.menu_wanted.emit(index.row(), self.viewport().mapToGlobal(at))


@final
class _Bars(QStyledItemDelegate):
    """Paints the bar of an outage in its column."""

    theme: Theme = LIGHT
    metrics = Metrics()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        # The row is marked as a whole; a frame around one cell of it says nothing.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        split = index.data(SPLIT_ROLE) if index.column() == OutageColumn.SPLIT else None
        if isinstance(split, Split):
            rect = QRectF(option.rect)
            height = min(self.metrics.px(14), rect.height() - 8)
            # All bars on one scale: the longest outage is seen to be that.
            width = max((rect.width() - 12) * float(index.data(SHARE_ROLE)), self.metrics.px(_SHORTEST))
            bar = QRectF(rect.left() + 4, rect.center().y() - height / 2, width, height)
            paint_split(painter, split, bar, self.theme, self.metrics, {})


@final
class OutagePanel(QWidget):
    """Outages and availability.

    Args:
        session: Whose run.
        book: Its outages.
    """

    object_wanted = Signal(str)
    """The address of the VM whose row was chosen."""

    def __init__(self, session: Session, book: OutageBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._book = book
        narrator = Narrator("en")
        self.outages = OutageListModel(session, book, narrator, self)
        self.shares = OutageShareModel(book, narrator, self)
        self.table, self.summary = _Table(self.outages), _Table(self.shares)
        self.empty = QLabel()
        self.menu = QMenu(self)
        self._bars = _Bars(self.table)
        self._factor = 1.0
        self._is_other_run = True
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._is_sized_by_user = False
        self._pages = QStackedLayout()
        self._lay_out()
        self._fresh = Freshness(self, session, self._write, _WHILE_PLAYING_MS)
        self.table.chosen.connect(self._choose)
        self.table.menu_wanted.connect(self._show_menu)
        self.summary.chosen.connect(self._show_last_of)
        self._split.splitterMoved.connect(self._note_user)
        session.moved.connect(self._follow)
        self.retranslate()
        self.set_scale(1.0)

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the outages in another language."""
        self.outages.set_narrator(narrator)
        self.shares.set_narrator(narrator)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._bars.theme = theme
        self.table.viewport().update()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        metrics = self._bars.metrics = Metrics(factor)
        self.shares.set_scale(factor)
        for table in (self.table, self.summary):
            table.verticalHeader().setDefaultSectionSize(max(metrics.height("word") + metrics.px(8), 24))
        for column, (sample, room) in _WIDTHS.items():
            self.table.setColumnWidth(column, round(metrics.width("word", sample)) + metrics.px(room))
        self.summary.setColumnWidth(ShareColumn.VM, round(metrics.width("word", "SQL01…")) + metrics.px(24))
        self.summary.setColumnWidth(ShareColumn.PERCENT, round(metrics.width("name", "99.99 %")) + metrics.px(24))
        self._arrange()

    def set_selected(self, address: str) -> None:
        """Mark the last outage of the VM that is selected on the stage."""
        parts = address.split("/")
        if len(parts) == 3 and parts[1] == "vm":
            self._mark(parts[2])

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.empty.setText(
            self.tr("No VM was down so far. Select something on the stage: {fail} breaks it.").format(
                fail=self._ways.fail
            )
        )
        self.table.setAccessibleName(self.tr("Outages"))
        self.table.setAccessibleDescription(
            self.tr("Enter goes to where an outage began, the Menu key offers its other moments.")
        )
        self.summary.setAccessibleName(self.tr("Availability"))
        self.summary.setAccessibleDescription(self.tr("Enter selects the last outage of a VM."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fresh.catch_up()
        super().showEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.table.setItemDelegate(self._bars)
        self.summary.setItemDelegate(_Bars(self.summary))
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        # Where the table gives way to a text, the keys are not to go to that.
        hand_on(self.empty, self.summary)
        upper = QWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        upper.setLayout(self._pages)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(upper)
        self._split.addWidget(self.summary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)

    def minimumSizeHint(self) -> QSize:
        """Little: a window need not grow for a panel that stands behind another one."""
        return QSize(0, round(_LEAST_HEIGHT * self._factor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside each other where there is room for that, else below each other."""
        is_wide = self.width() >= _BESIDE * self._factor
        self._split.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        # Below the outages every line counts, and its rows tell what they are.
        self.summary.horizontalHeader().setVisible(is_wide)
        if not self._is_sized_by_user:
            self._share_out(is_wide=is_wide)

    def _share_out(self, *, is_wide: bool) -> None:
        """Give the outages the larger part; where it is low, as much as a few of their rows need."""
        if is_wide:
            self._split.setSizes([self.width() * 3 // 5, self.width() * 2 // 5])
            return
        row, room = self.table.verticalHeader().defaultSectionSize(), self.height()
        wanted = self.table.horizontalHeader().sizeHint().height() + _ROWS * row
        wanted += self.table.horizontalScrollBar().sizeHint().height()
        upper = min(max(wanted, room * 3 // 5), room - row)
        self._split.setSizes([upper, room - upper])

    def _note_user(self) -> None:
        self._is_sized_by_user = True

    # --- following -------------------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        self._is_other_run |= move.is_other_branch
        self._fresh.lose()

    def _write(self) -> None:
        if self._is_other_run:
            self._is_other_run = False
            self.outages.start_over()
        else:
            self.outages.follow()
        self.shares.follow()
        self._pages.setCurrentIndex(0 if self.outages.rowCount() else 1)
        self.table.setColumnHidden(OutageColumn.WAIT, not self.outages.has_waits)

    # --- acting ----------------------------------------------------------------------------

    def _choose(self, row: int) -> None:
        outage = self.outages.outage(row)
        self._go_to(outage.began_at)
        self.object_wanted.emit(addresses.vm(outage.before, outage.vm))

    def _go_to(self, position: int) -> None:
        self._session.pause()
        self._session.go_to(position)

    def _show_last_of(self, row: int) -> None:
        self._mark(self.shares.vm(row))

    def _mark(self, vm: str) -> None:
        """Make the last outage of a VM the present row."""
        for row in reversed(range(self.outages.rowCount())):
            if self.outages.outage(row).vm == vm:
                self.table.setCurrentIndex(self.outages.index(row, OutageColumn.VM))
                return

    def _show_menu(self, row: int, at: QPoint) -> None:
        self.fill_menu(self.outages.outage(row))
        self.menu.popup(at)

    def fill_menu(self, outage: Outage) -> None:
        """The moments of an outage, as far as they are recorded."""
        self.menu.clear()
        for text, position in self._moments(self._book.as_recorded(outage)):
            action = QAction(text, self.menu)
            action.triggered.connect(lambda _, position=position: self._go_to(position))
            self.menu.addAction(action)

    def _moments(self, outage: Outage) -> Iterator[tuple[str, int]]:
        moments = (
            (self.tr("Go to where it began"), outage.began_at),
            (self.tr("Go to where it was noticed"), outage.noticed_at),
            (self.tr("Go to where it was moved"), outage.moved_at),
            (self.tr("Go to where it was started"), outage.started_at),
            (self.tr("Go to where it answered again"), outage.ended_at),
        )
        return ((text, position) for text, position in moments if position is not None)
