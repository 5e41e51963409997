"""The list of hops: everything that happened and is recorded, with the present one marked.

It follows the cursor for as long as the user has not scrolled away; a click or Enter on a row goes
to that hop. A double click or F9 breaks there, and the menu of a row has all that one can break on.
Left and Right are left to stepping, which they are everywhere else.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.evidence.narration import Narrator
from core.model.rows import CLUSTER, Cluster
from gui.marking.break_menu import BreakMenu
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.models.hop_model import Column, HopModel
from gui.panels.hop_delegate import HopDelegate
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import Theme

_SAMPLE: Final = 120
"""Rows that are measured for the widths of the columns."""
_WIDTHS: Final[dict[Column, tuple[str, int, int]]] = {
    Column.NUMBER: ("00000", 40, 200),
    Column.TIME: ("00:00:00.000500", 14, 200),
    Column.SOURCE: ("MSCS NODE1", 26, 150),
    Column.TARGET: ("MSCS NODE1", 26, 150),
    Column.CALL: ("IsAlive answers", 36, 240),
}
"""What a column has room for at least, the room for what is painted beside it, and how wide it may begin."""
_RESULT: Final = 190
"""What results have before calls get more than they begin with."""


@final
class _Table(QTableView):
    """A table in which Enter goes to the hop, and arrows to the sides are left to the window."""

    resized = Signal()
    menu_wanted = Signal(int, QPoint)
    """Somebody wants the menu of a row, at a point of the screen."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click has gone there already.
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.doubleClicked.emit(index)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if is_by_key else event.globalPos()
            self.menu_wanted.emit(index.row(), at)
        event.accept()


@final
class HopListPanel(QWidget):
    """The table of hops with its filter.

    Args:
        session: Whose hops.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = HopModel(session, Narrator("en"), self)
        self._factor = 1.0
        self._is_following = True
        self._is_measured = False
        self._wishes: dict[Column, tuple[int, int]] = {}
        """The width a column begins with, and the one at which nothing in it is cut off."""
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.counter = QLabel()
        self.counter.setProperty("role", "soft")
        self.back = QToolButton()
        self.quiet = QCheckBox()
        self.quiet.setChecked(session.shows_quiet)
        self.table = _Table()
        self.break_menu = BreakMenu(session, self)
        self.menu = QMenu(self)
        self._marks = BreakpointMarks(session)
        self.empty = QLabel()
        self.empty.setProperty("role", "soft")
        self._delegate = HopDelegate(self.table)
        self._build_table()
        self._lay_out()
        self.filter.textChanged.connect(self.model.set_filter)
        self.back.clicked.connect(self._follow_again)
        self.quiet.toggled.connect(session.set_quiet_shown)
        session.quiet_shown_changed.connect(self.quiet.setChecked)
        self.table.resized.connect(self._stay_in_view)
        session.moved.connect(self._follow)
        self.model.counted.connect(self._count)
        self.model.modelReset.connect(self._after_reset)
        self.model.rowsInserted.connect(self._measure_once)
        self.retranslate()
        self.set_scale(1.0)
        self._after_reset()

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the hops in another language."""
        self.model.set_narrator(narrator)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._delegate.set_theme(theme)
        self.model.set_theme(theme)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self.model.set_scale(factor)
        self._delegate.set_scale(factor)
        metrics = Metrics(factor)
        height = max(metrics.height("word"), metrics.height("code")) + metrics.px(8)
        self.table.verticalHeader().setDefaultSectionSize(max(height, 24))
        self._is_measured = False
        self._measure_once()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.filter.setPlaceholderText(self.tr("Filter, for example: IsAlive SQL01"))
        self.filter.setAccessibleName(self.tr("Filter the hops"))
        self.filter.setAccessibleDescription(self.tr("Only hops in which all of these words stand are listed."))
        self.back.setText(self.tr("To the present hop"))
        self.back.setToolTip(self.tr("Scroll back to the present hop and follow it again"))
        self.quiet.setText(self.tr("Heartbeats"))
        self.quiet.setToolTip(self.tr("List and step through the rounds in which nothing is wrong, too"))
        self.quiet.setAccessibleDescription(self.quiet.toolTip())
        self.table.setAccessibleName(self.tr("Hops"))
        self.table.setAccessibleDescription(
            self.tr("Enter goes to the hop of the selected row, F9 breaks there, the Menu key offers more.")
        )
        self.model.retranslate()
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- building --------------------------------------------------------------------------

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        table.resized.connect(self._share_out)
        table.clicked.connect(self._go_to)
        table.activated.connect(self._go_to)
        table.doubleClicked.connect(lambda index: self._break_at(index.row()))
        table.menu_wanted.connect(self._show_menu)
        table.verticalScrollBar().valueChanged.connect(self._note_scrolling)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(10)
        bar.addWidget(self.filter, 1)
        bar.addWidget(self.counter)
        bar.addWidget(self.back)
        bar.addWidget(self.quiet)
        self.back.hide()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        # Where the table gives way to a text, the keys are not to go to that.
        self.empty.setFocusProxy(self.quiet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addLayout(self._pages, 1)
        self.filter.setMinimumWidth(80)

    # --- following the cursor --------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        del move
        self._mark_current()
        # Where only quiet hops happen, no row comes that would be counted.
        self._count()
        if self._is_following:
            self._show_current()
        else:
            self._note_scrolling()

    def _stay_in_view(self) -> None:
        """Where the room changes, the present hop stays to be seen."""
        if self._is_following:
            self._show_current()

    def _follow_again(self) -> None:
        self._is_following = True
        self._show_current()

    def _mark_current(self) -> None:
        # One call for the whole table: a hop that is not listed takes the mark away.
        self._delegate.current_row = self.model.current_row

    def _show_current(self) -> None:
        row = max(self.model.nearest_row, 0)
        if self.model.rowCount():
            index = self.model.index(row, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        self.back.hide()

    def _note_scrolling(self) -> None:
        """After a scroll: follow only while the present hop is in view, as it is after following."""
        row = self.model.current_row
        self._is_following = row < 0 or self._is_in_view(row)
        self.back.setVisible(not self._is_following)

    def _is_in_view(self, row: int) -> bool:
        top = self.table.rowViewportPosition(row)
        return top + self.table.rowHeight(row) > 0 and top < self.table.viewport().height()

    def _go_to(self, index: QModelIndex) -> None:
        self._is_following = True
        self._session.pause()
        self._session.go_to(self.model.position_of_row(index.row()))

    # --- breakpoints -----------------------------------------------------------------------

    def toggle_breakpoint(self) -> bool:
        """Break at the hop of the selected row while the list has the focus, else at the present one; or no more.

        Returns:
            False where there is no hop to break at.
        """
        row = self.table.currentIndex().row()
        if self.table.hasFocus() and row >= 0:
            return self._break_at(row)
        return self._marks.toggle_at(self._session.position)

    def _break_at(self, row: int) -> bool:
        return self._marks.toggle_at(self.model.position_of_row(row))

    def _show_menu(self, row: int, at: QPoint) -> None:
        self.table.setCurrentIndex(self.model.index(row, 0))
        self.break_menu.fill(self.menu, self.model.position_of_row(row))
        self.menu.popup(at)

    # --- after a change of the rows --------------------------------------------------------

    def _after_reset(self) -> None:
        cluster = self._session.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        self._delegate.set_nodes(cluster.nodes)
        self._measure_once()
        self._mark_current()
        self._is_following = True
        self._show_current()
        self._count()

    def _count(self) -> None:
        rows, total = self.model.rowCount(), self.model.total
        if self.model.is_filtered:
            self.counter.setText(self.tr("{rows} of %n hop(s)", "", total).format(rows=rows))
        else:
            self.counter.setText(self.tr("%n hop(s)", "", total))
        if total:
            self.empty.setText(self.tr("No hop contains all of these words."))
        elif self._session.position:
            self.empty.setText(self.tr("Only quiet hops so far; tick Heartbeats to see them."))
        else:
            self.empty.setText(self.tr("Nothing has happened yet. Press Right."))
        self._pages.setCurrentWidget(self.table if rows else self.empty)

    def _measure_once(self) -> None:
        """Give the columns room for what the first rows hold, once: measuring every row would take seconds."""
        rows = min(self.model.rowCount(), _SAMPLE)
        if self._is_measured:
            return
        self._is_measured = rows >= 20
        for column, (least, beside, widest) in _WIDTHS.items():
            texts = [least, *(str(self.model.index(row, column).data()) for row in range(rows))]
            metrics = QFontMetrics(self.model.bold_font(column))
            width = max(metrics.horizontalAdvance(text) for text in texts) + beside * self._factor
            self._wishes[column] = (round(min(width, widest * self._factor)), round(width))
        self._share_out()

    def _share_out(self) -> None:
        """Give names and calls what they wish for, once results have enough."""
        header = self.table.horizontalHeader()
        begun = sum(least for least, _ in self._wishes.values())
        room = max(0, self.table.viewport().width() - begun - round(_RESULT * self._factor))
        for column, (least, wish) in self._wishes.items():
            more = min(room, wish - least)
            header.resizeSection(column, least + more)
            room -= more
