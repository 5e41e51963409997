"""A panel that shows a log of the run: its rows follow the cursor, and a click or Enter on one goes to its hop.

What kind of log it is, which columns it has and what can be filtered is up to the panel that stands on
this one. A panel that nobody sees reads nothing.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.model.endpoints import node_id
from core.model.rows import CLUSTER, Cluster
from gui.models.journal_model import JournalModel
from gui.panels.following import Following
from gui.panels.journal_bar import JournalBar
from gui.panels.journal_delegate import JournalDelegate
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.ways import Ways
from gui.widgets.empty_page import EmptyPage
from gui.widgets.filter_button import Choice
from gui.widgets.handing_on import hand_on
from gui.widgets.stepping_table import SteppingTable

_LEAST_HEIGHT = 110


class JournalPanel(QWidget):
    """The table of a log with the line above it.

    Args:
        session: Whose run.
        model: The log.
    """

    def __init__(self, session: Session, model: JournalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.model = session, model
        self._ways = Ways()
        model.setParent(self)
        self._theme, self._factor = LIGHT, 1.0
        self.bar = JournalBar()
        self.table = SteppingTable()
        self.table.setModel(model)
        self.delegate = JournalDelegate(self.table)
        self.table.setItemDelegate(self.delegate)
        self.following = Following(self.table, model)
        self.menu = QMenu(self)
        self.empty = EmptyPage()
        self._pages = QStackedLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(self._pages, 1)

    def _begin(self, content: QWidget) -> None:
        """Everything is there: put it together and say it."""
        self._pages.addWidget(content)
        self._pages.addWidget(self.empty)
        # Where the table gives way to a text, the keys are not to go to that.
        hand_on(self.empty, self.bar.only)
        self._connect()
        self.retranslate()
        self.set_scale(1.0)
        self._take_cluster()

    def _connect(self) -> None:
        self.bar.changed.connect(self._filter)
        # What can be ticked depends on what was logged so far.
        self.bar.only.ticks.aboutToShow.connect(self._offer)
        self.bar.up_to_now.toggled.connect(self.model.set_up_to_now)
        self.bar.up_to_now.toggled.connect(lambda _: self.following.again())
        self.bar.again.triggered.connect(self.following.again)
        self.empty.accepted.connect(self.bar.clear)
        self.following.left.connect(lambda is_away: self.bar.row.want(self.bar.back, is_wanted=is_away))
        self.table.clicked.connect(self._click)
        self.table.activated.connect(lambda index: self.go_to(index.row()))
        self.table.copy_wanted.connect(self.copy)
        self.table.menu_wanted.connect(self._show_menu)
        self.table.resized.connect(self._share_out)
        self.model.counted.connect(self._count)
        self.model.followed.connect(self.following.follow)
        self.model.modelReset.connect(self.following.again)
        self.model.modelReset.connect(self._measure)
        self.model.rowsInserted.connect(self._measure)
        self._session.opened.connect(self._take_cluster)

    # --- what a panel for one kind of log says ---------------------------------------------

    def _filter(self) -> None:
        """Hand on what is looked for and ticked."""
        raise NotImplementedError

    def _offer(self) -> None:
        """Have everything in the menu that can be ticked."""
        raise NotImplementedError

    def _counted(self) -> str:
        """How many rows there are."""
        raise NotImplementedError

    def _why_empty(self) -> tuple[str, str]:
        """Why there are no rows, and what a button offers."""
        raise NotImplementedError

    def _copied(self, rows: list[int]) -> str:
        """Rows as plain text."""
        raise NotImplementedError

    def _fill_menu(self, menu: QMenu, row: int) -> None:
        """What can be done with a row."""
        raise NotImplementedError

    def _share_out(self) -> None:
        """Give the columns the room there is."""
        raise NotImplementedError

    def _measure(self) -> None:
        """Rows have come: find out what the columns need."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self._offer_again()
        self._measure()
        self._count()

    def _offer_again(self) -> None:
        """The choices are others now; where nothing is ticked, the menu asks for them when it opens."""
        if self.bar.only.count:
            self._offer()

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        del narrator
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.delegate.set_theme(theme)
        self.model.set_theme(theme)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        metrics = Metrics(factor)
        self.delegate.set_scale(factor)
        self.model.set_scale(factor)
        height = max(metrics.height("word"), metrics.height("code")) + metrics.px(6)
        self.table.verticalHeader().setDefaultSectionSize(max(height, 24))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.reader.want(is_wanted=True)
        self._measure()
        self.following.follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.reader.want(is_wanted=False)

    def minimumSizeHint(self) -> QSize:
        """No higher than a few rows: a window need not grow for a panel that stands behind another one."""
        least = super().minimumSizeHint()
        return QSize(least.width(), min(least.height(), round(_LEAST_HEIGHT * self._factor)))

    # --- acting ----------------------------------------------------------------------------

    def go_to(self, row: int) -> None:
        """Go to the hop of a row."""
        self._session.pause()
        self._session.go_to(self.model.record(row).position)
        self.following.again()

    def copy(self) -> None:
        """Put the selected rows into the clipboard."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
        current = self.table.currentIndex().row()
        if rows or current >= 0:
            QGuiApplication.clipboard().setText(self._copied(rows or [current]))

    def _click(self, index: QModelIndex) -> None:
        # With Shift or Ctrl one selects rows, to copy them.
        held = QGuiApplication.keyboardModifiers()
        if not held & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            self.go_to(index.row())

    def _show_menu(self, row: int, at: QPoint) -> None:
        self.menu.clear()
        self._fill_menu(self.menu, row)
        self.menu.popup(at)

    # --- following -------------------------------------------------------------------------

    @property
    def nodes(self) -> list[tuple[str, int]]:
        """The nodes of the cluster with their numbers."""
        cluster = self._session.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        return [(name, node_id(self._session.rows, name)) for name in cluster.nodes]

    def _node_choices(self) -> tuple[Choice, ...]:
        return tuple(Choice(name, name) for name, _ in self.nodes)

    def _take_cluster(self) -> None:
        """Another cluster may have other nodes."""
        self.delegate.set_nodes(tuple(name for name, _ in self.nodes))
        self._offer_again()
        self._measure()
        self._count()

    def _count(self) -> None:
        self.bar.counter.setText(self._counted())
        self.empty.say(*self._why_empty())
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
