"""The event logs of all nodes, as Event Viewer lists them: a table, and beside it the event that is chosen.

The newest event stands last, as in the other panels; a click on the heading of the time turns that round.
"""

from typing import Final, final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import QMenu, QSplitter, QWidget

from core.evidence.events import event_texts
from core.evidence.narration import Narrator
from gui.models.event_model import EventColumn, EventFilter, EventModel
from gui.panels.event_text import EventText
from gui.panels.journal_panel import JournalPanel
from gui.panels.rich_text import RichText
from gui.session import Session
from gui.theme import LIGHT, Theme
from gui.widgets.filter_button import Choice, Group
from gui.widgets.menu_keys import give_keys
from gui.widgets.stepping_keys import SteppingBrowser

_BESIDE: Final = 560
"""From this width on, the chosen event stands beside the table; pixels of the design."""
_SAMPLE: Final = 120
"""Rows that are measured for the widths of the columns."""
_PAD: Final = 14


@final
class EventPanel(JournalPanel):
    """The panel.

    Args:
        session: Whose run.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        events = EventModel(session)
        super().__init__(session, events, parent)
        self.events = events
        self._text = EventText(self.events, RichText(LIGHT, 1.0), self)
        self._is_stale = True
        self.newest_first = QAction(self)
        self.newest_first.setCheckable(True)
        self.newest_first.toggled.connect(self._turn_round)
        self.bar.only.add_switch(self.newest_first)
        self.preview = SteppingBrowser()
        self.preview.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.preview)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._click_heading)
        self.table.selectionModel().currentRowChanged.connect(self._write)
        self.model.dataChanged.connect(self._write)
        self.bar.build()
        self._begin(self.split)
        self._show_order()

    # --- words -----------------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        self.events.set_language(narrator.language)
        super().set_narrator(narrator)

    def retranslate(self) -> None:
        self.bar.filter.setPlaceholderText(self.tr("Filter, for example: 1135 NODE1"))
        self.bar.filter.setAccessibleName(self.tr("Filter the events"))
        self.bar.filter.setAccessibleDescription(self.tr("Only events in which all of these words stand are listed."))
        self.newest_first.setText(self.tr("Newest first"))
        self.table.setAccessibleName(self.tr("Events"))
        self.table.setAccessibleDescription(
            self.tr("Enter goes to the hop of the event, Ctrl+C copies it, the Menu key offers more.")
        )
        self.preview.setAccessibleName(self.tr("The chosen event"))
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(EventColumn) - 1)
        self._write()
        super().retranslate()

    def _offer(self) -> None:
        language = self.events.language
        ids = sorted({event.id for event in self.events.reader.records})
        levels = event_texts().levels
        self.bar.only.offer(
            (
                Group(
                    "level",
                    self.tr("Only these levels"),
                    tuple(Choice(level, word.in_language(language)) for level, word in levels.items()),
                ),
                Group("node", self.tr("Only these computers"), self._node_choices(), is_folded=True),
                Group("id", self.tr("Only these event IDs"), tuple(Choice(n, str(n)) for n in ids), is_folded=True),
            )
        )

    def _counted(self) -> str:
        return self.tr("%n event(s)", "", self.model.rowCount())

    def _why_empty(self) -> tuple[str, str]:
        reader = self.model.reader
        if reader.part_read < 1:
            return self.tr("Reading the run: {percent} %").format(percent=round(100 * reader.part_read)), ""
        if self.bar.is_filtering:
            return self.tr("No event passes the filter: {filter}.").format(filter=self.bar.told), self.tr("Show all")
        if self.model.total:
            return self.tr("No event is logged up to the present hop. Go on, or clear “Only up to now”."), ""
        quiet = self.tr("No event is logged yet: Windows logs none while all is well. Break something ({fail}).")
        return quiet.format(fail=self._ways.fail), ""

    # --- what the window tells it ----------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._text.rich = RichText(theme, self._factor)
        self._write()

    def set_scale(self, factor: float) -> None:
        super().set_scale(factor)
        self._text.rich = RichText(self._theme, factor)
        self.preview.document().setDocumentMargin(self._text.rich.px(10))
        self._write()

    # --- filtering -------------------------------------------------------------------------

    def _filter(self) -> None:
        only = self.bar.only
        self.events.set_filter(
            EventFilter(
                levels=frozenset(map(str, only.chosen("level"))),
                nodes=frozenset(map(str, only.chosen("node"))),
                ids=frozenset(number for number in only.chosen("id") if isinstance(number, int)),
                words=self.bar.words,
            )
        )

    def _click_heading(self, column: int) -> None:
        if column == EventColumn.TIME:
            self.newest_first.toggle()
        self._show_order()

    def _turn_round(self, is_first: bool) -> None:  # noqa: FBT001 - the slot of a switch
        self.events.set_newest_first(is_first)
        self._show_order()

    def _show_order(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self.events.is_newest_first else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(EventColumn.TIME, order)

    # --- columns and preview ---------------------------------------------------------------

    def _measure(self) -> None:
        rows = range(min(self.model.rowCount(), _SAMPLE))
        header = self.table.horizontalHeader()
        for column in EventColumn:
            if column == EventColumn.TEXT:
                break
            title = header.fontMetrics().horizontalAdvance(self.model.titles()[column]) + _PAD * 2 * self._factor
            metrics = QFontMetrics(self.model.bold_font(column))
            texts = [str(self.model.index(row, column).data()) for row in rows]
            beside = self.delegate.room(column, has_sign=column == EventColumn.LEVEL) + _PAD
            width = max((metrics.horizontalAdvance(text) for text in texts), default=0) + beside
            self.table.setColumnWidth(column, round(max(title, width)))

    def _share_out(self) -> None:
        """The last column takes what is left."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE * self._factor
        self.split.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._write()

    def _write(self) -> None:
        if not self.isVisible():
            return
        row = self.table.currentIndex().row()
        self.preview.setHtml(self._text.of(self.model.record(row)) if row >= 0 else self._text.nothing())

    # --- acting ----------------------------------------------------------------------------

    def _copied(self, rows: list[int]) -> str:
        return "\n\n".join(self._text.plain(self.model.record(row)) for row in rows)

    def _fill_menu(self, menu: QMenu, row: int) -> None:
        menu.addAction(self.tr("Go to this hop"), lambda: self.go_to(row))
        menu.addAction(self.tr("Copy the event"), self.copy)
        give_keys(menu)
