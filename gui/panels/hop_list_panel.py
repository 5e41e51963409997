"""The list of hops: everything that happened and is recorded, with the present one marked.

It follows the cursor for as long as the user has not scrolled away; a click or Enter on a row goes
to that hop. A double click or F9 breaks there, and the menu of a row has all that one can break on.
Left and Right are left to stepping, which they are everywhere else.
"""

from collections.abc import Mapping
from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.evidence.names import place
from core.evidence.narration import Narrator
from core.evidence.words import words
from core.model.rows import CLUSTER, Cluster
from gui.marking.break_menu import BreakMenu
from gui.marking.breakpoint_marks import BreakpointMarks
from gui.models.hop_filter import LAYERS, HopFilter, Layer
from gui.models.hop_model import Column, HopModel
from gui.panels.following import Following
from gui.panels.hop_delegate import HopDelegate
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import Theme
from gui.ways import Ways
from gui.widgets.empty_page import EmptyPage
from gui.widgets.filter_button import Chip, Choice, FilterButton, Group
from gui.widgets.handing_on import hand_on
from gui.widgets.narrowing_row import NarrowingRow
from gui.widgets.stepping_table import SteppingTable

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
_ROOMY: Final = 260
"""From this height on, layers are buttons too; pixels of the design."""
_RESULT: Final = 190
"""What results have before calls get more than they begin with."""
_LEAST_RESULT: Final = 102
_MOST_CUT: Final = 130
"""What calls give up, at most, so that results can be seen without scrolling."""


@final
class HopListPanel(QWidget):
    """The table of hops with its filter.

    Args:
        session: Whose hops.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._narrator = Narrator("en")
        self.model = HopModel(session, self._narrator, self)
        self._factor = 1.0
        self._selected = ""
        self._is_measured = False
        self._wishes: dict[Column, tuple[int, int]] = {}
        """The width a column begins with, and the one at which nothing in it is cut off."""
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.only = FilterButton()
        self._about = QAction(self)
        self._about.setCheckable(True)
        self._about.setVisible(False)
        self.only.add_switch(self._about)
        self.only_object = Chip(self._about)
        self.only_object.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.counter = QLabel()
        self.counter.setProperty("role", "soft")
        self.back = QToolButton()
        self.quiet = QCheckBox()
        self.quiet.setChecked(session.shows_quiet)
        self.heartbeats = QAction(self)
        self.heartbeats.setCheckable(True)
        self.heartbeats.setChecked(session.shows_quiet)
        self.again = QAction(self)
        self.only.add_switch(self.heartbeats)
        self.only.add_switch(self.again)
        self.chips = NarrowingRow()
        self.table = SteppingTable()
        self.following = Following(self.table, self.model)
        self.break_menu = BreakMenu(session, self)
        self.menu = QMenu(self)
        self._marks = BreakpointMarks(session)
        self.empty = EmptyPage()
        self._delegate = HopDelegate(self.table)
        self._build_table()
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.only.changed.connect(self._filter)
        self._about.toggled.connect(self._filter)
        self.empty.accepted.connect(self.show_all)
        self.back.clicked.connect(self.again.trigger)
        self.again.triggered.connect(self.following.again)
        self.following.left.connect(lambda is_away: self._row.want(self.back, is_wanted=is_away))
        for switch in (self.quiet, self.heartbeats):
            switch.toggled.connect(session.set_quiet_shown)
            session.quiet_shown_changed.connect(switch.setChecked)
        session.moved.connect(self._follow)
        self.model.counted.connect(self._count)
        self.model.modelReset.connect(self._after_reset)
        self.model.rowsInserted.connect(self._measure_once)
        self.retranslate()
        self.set_scale(1.0)
        self._after_reset()

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell the hops in another language."""
        self._narrator = narrator
        self.model.set_narrator(narrator)
        self._name_object()

    def set_selected(self, address: str) -> None:
        """The object that is selected on the stage can be looked for alone; an empty address for none."""
        self._selected = address
        if not address:
            self._about.setChecked(False)
        self._name_object()
        self._filter()

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
        self.again.setText(self.back.text())
        self.back.setToolTip(self.tr("Scroll back to the present hop and follow it again"))
        self.quiet.setText(self.tr("Heartbeats"))
        self.quiet.setToolTip(self.tr("List and step through the rounds in which nothing is wrong, too"))
        self.quiet.setAccessibleDescription(self.quiet.toolTip())
        self.heartbeats.setText(self.quiet.text())
        self._offer()
        self._name_object()
        self.table.setAccessibleName(self.tr("Hops"))
        self.table.setAccessibleDescription(
            self.tr("Enter goes to the hop of the selected row, {key} breaks there, the Menu key offers more.").format(
                key=self._ways.breakpoint_here
            )
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
        table.resized.connect(self._share_out)
        table.clicked.connect(self._go_to)
        table.activated.connect(self._go_to)
        table.doubleClicked.connect(lambda index: self._break_at(index.row()))
        table.menu_wanted.connect(self._show_menu)
        table.copy_wanted.connect(self._copy)

    def _lay_out(self) -> None:
        self.filter.setMinimumWidth(80)
        self._row = NarrowingRow()
        self._row.add(self.filter, 1)
        self._row.add(self.only)
        for spare in (self.back, self.only_object, self.counter, self.quiet):
            self._row.add_spare(spare)
        for hidden in (self.only_object, self.back):
            self._row.want(hidden, is_wanted=False)
        self.chips.stand_below()
        self.chips.hide()
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        # Where the table gives way to a text, the keys are not to go to that.
        hand_on(self.empty, self.only)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._row)
        layout.addWidget(self.chips)
        layout.addLayout(self._pages, 1)

    # --- following the cursor --------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        del move
        self._mark_current()
        # Where only quiet hops happen, no row comes that would be counted.
        self._count()
        self.following.follow()

    def _mark_current(self) -> None:
        # One call for the whole table: a hop that is not listed takes the mark away.
        self._delegate.current_row = self.model.current_row

    def _go_to(self, index: QModelIndex) -> None:
        self._session.pause()
        self._session.go_to(self.model.position_of_row(index.row()))
        self.following.again()

    def _copy(self) -> None:
        """Put the selected row into the clipboard, with tabs between the columns."""
        row = self.table.currentIndex().row()
        if row >= 0:
            cells = [str(self.model.index(row, column).data()) for column in Column]
            QGuiApplication.clipboard().setText("\t".join(cells))

    # --- filtering -------------------------------------------------------------------------

    def show_all(self) -> None:
        """Filter nothing any more."""
        self.filter.clear()
        self._about.setChecked(False)
        self.only.clear()

    def _filter(self) -> None:
        """Hand on what is looked for and ticked."""
        self.model.show_only(
            HopFilter(
                layers=frozenset(map(str, self.only.chosen("layer"))),
                nodes=frozenset(map(str, self.only.chosen("node"))),
                object=self._selected if self._about.isChecked() else "",
                words=tuple(self.filter.text().casefold().split()),
            )
        )

    def _told(self) -> str:
        """What a hop must be to be listed."""
        words = [f"“{word}”" for word in self.filter.text().split()]
        about = self._object() if self._about.isChecked() else ""
        return ", ".join(filter(None, (self.only.told, about, *words)))

    def _offer(self) -> None:
        """Have everything in the menu that can be ticked, and the layers as buttons too."""
        names: Mapping[Layer, str] = {
            "orders": self.tr("Your orders"),
            "cluster": self.tr("Cluster service"),
            "rhs": self.tr("RHS"),
            "dll": self.tr("DLL"),
            "hyper-v": self.tr("VMMS and VMs"),
            "network": self.tr("Network"),
            "quorum": self.tr("Quorum"),
            "storage": self.tr("Storage"),
            "server": self.tr("Windows"),
            "consoles": self.tr("Consoles"),
        }
        layers = tuple(Choice(layer, names[layer]) for layer in LAYERS)
        nodes = tuple(Choice(node, node) for node in self._nodes())
        groups = (
            Group("layer", self.tr("Only these layers"), layers),
            Group("node", self.tr("Only these nodes"), nodes, is_folded=True),
        )
        if self.only.offer(groups):
            self._lay_out_chips()

    def _lay_out_chips(self) -> None:
        self.chips.clear()
        for chip in self.only.chips("layer"):
            self.chips.add_spare(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Layers are buttons where there is room for them; the menu has them always.
        self.chips.setVisible(self.height() >= _ROOMY * self._factor)

    def _object(self) -> str:
        """The selected object as a table names it."""
        address = self._selected
        return self._narrator.short_name(address) if place(address).kind in words().components else address

    def _name_object(self) -> None:
        self._row.want(self.only_object, is_wanted=bool(self._selected))
        self._about.setVisible(bool(self._selected))
        if self._selected:
            self._about.setText(self.tr("Only {object}").format(object=self._object()).replace("&", "&&"))
            self._about.setToolTip(self.tr("List only hops at the object that is selected on the stage, or about it"))
            self.only_object.setAccessibleDescription(self._about.toolTip())

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
        self._delegate.set_nodes(self._nodes())
        self._offer()
        self._measure_once()
        self._mark_current()
        self.following.again()
        self._count()

    def _nodes(self) -> tuple[str, ...]:
        cluster = self._session.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        return cluster.nodes

    def _count(self) -> None:
        rows, total = self.model.rowCount(), self.model.total
        if self.model.is_filtered:
            self.counter.setText(self.tr("{rows} of %n hop(s)", "", total).format(rows=rows))
        else:
            self.counter.setText(self.tr("%n hop(s)", "", total))
        if total:
            hidden = self.tr("No hop passes the filter: {filter}.").format(filter=self._told())
            self.empty.say(hidden, self.tr("Show all"))
        elif self._session.position:
            self.empty.say(self.tr("Only quiet hops so far; tick Heartbeats to see them."))
        else:
            self.empty.say(self.tr("Nothing has happened yet. Press {step}.").format(step=self._ways.step))
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
        width, factor = self.table.viewport().width(), self._factor
        room = max(0, width - begun - round(_RESULT * factor))
        # A scroll bar would cost a row of a low list: rather than that, calls are cut.
        missing = begun + round(_LEAST_RESULT * factor) - width
        cut = missing if missing <= _MOST_CUT * factor else 0
        for column, (least, wish) in self._wishes.items():
            more = min(room, wish - least)
            header.resizeSection(column, least + more - (max(0, cut) if column is Column.CALL else 0))
            room -= more
