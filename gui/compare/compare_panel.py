"""The panel of a comparison: which two histories, what was ordered differently, where they part, and what it cost.

What it says depends on how far both are recorded and not on the cursor, so a move that records
nothing costs nothing here; and while a run is played or nobody sees the panel, it waits.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.evidence.narration import Narrator
from core.timeline.comparison import Comparison, Ended
from core.timeline.history import Branch
from gui.compare.compare_text import GO_ONE, GO_OTHER, CompareText, Known
from gui.compare.outage_model import Column, OutageModel
from gui.compare.pair import Pair
from gui.panels.rich_text import RichText
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.handing_on import hand_on
from gui.widgets.stepping_keys import SteppingBrowser

_SIDE_BY_SIDE: Final = 760
"""From this width on, text and table stand beside each other; pixels of the design."""

_TALL: Final = 440
"""From this height on, text and table stand below each other; with less room there is one of them at a time."""
_SAMPLE: Final = 120
"""Rows that are measured for the widths of the columns."""
_TWO_COLUMNS: Final = 1_000
"""From this width on, the text itself has two columns."""


@final
class _Table(QTableView):
    """A table that leaves the arrows to the sides to stepping."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


@final
class ComparePanel(QWidget):
    """What is known of the two histories that are compared.

    Args:
        session: Whose histories.
        pair: Which two.
    """

    def __init__(self, session: Session, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pair = pair
        self._text = CompareText(Narrator("en"), LIGHT, self)
        self._factor = 1.0
        self._shown: tuple[object, ...] = ()
        """How far both were recorded when it was written."""
        self._comparison: Comparison | None = None
        self._ended: Ended | None = None
        self._choices: tuple[Branch, ...] = ()
        self._keys = ("", "")
        self._needed = 0
        """The width that the columns of the table need."""
        self.pages = QTabBar()
        self.caption = QLabel()
        self.chosen = QComboBox()
        self.swap = QPushButton()
        self.go_one, self.go_other = QPushButton(), QPushButton()
        self.run_on, self.level = QPushButton(), QPushButton()
        self.browser = SteppingBrowser()
        self.model = OutageModel(self)
        self.table = _Table()
        self.nobody = QLabel()
        self.empty = QLabel()
        self._lay_out()
        self._build_table()
        self._connect()
        self.retranslate()
        self.set_scale(1.0)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = FlowLayout(self._bar)
        bar.setContentsMargins(8, 6, 8, 6)
        choice = QWidget()
        beside = QHBoxLayout(choice)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.caption)
        beside.addWidget(self.chosen)
        for widget in (
            self.pages, choice, self.swap, self.go_one, self.go_other, self.run_on, self.level
        ):  # fmt: skip
            bar.addWidget(widget)
        self.pages.addTab("")
        self.pages.addTab("")
        self.pages.setDrawBase(False)
        self.pages.setExpanding(False)
        self.nobody.setProperty("role", "soft")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.setWordWrap(True)
        self.chosen.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chosen.setMinimumContentsLength(18)
        self.browser.setOpenLinks(False)
        self.browser.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.browser)
        self.split.addWidget(self.table)
        self.split.addWidget(self.nobody)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        # Where the texts give way to this one, the keys are not to go to it.
        hand_on(self.empty, self.chosen)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(self._pages, 1)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)

    def _connect(self) -> None:
        session, pair = self._session, self._pair
        self.chosen.activated.connect(self._choose)
        self.pages.currentChanged.connect(self._turn)
        self.swap.clicked.connect(pair.swap)
        self.go_one.clicked.connect(self.go_to_parting)
        self.go_other.clicked.connect(self.go_to_other_parting)
        self.run_on.clicked.connect(self.run_on_until_they_part)
        self.level.clicked.connect(self._level)
        self.browser.anchorClicked.connect(self._follow_link)
        pair.changed.connect(self._take)
        session.moved.connect(self._write_if_stale)
        session.playing_changed.connect(self._write_if_stale)

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._text.set_narrator(narrator)
        self.model.set_language(narrator.language)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._text.rich = RichText(theme, self._factor)
        self._write()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._text.rich = RichText(self._text.rich.theme, factor)
        self.browser.document().setDocumentMargin(self._text.rich.px(12))
        self.model.set_scale(factor)
        metrics = Metrics(factor)
        self.table.verticalHeader().setDefaultSectionSize(max(metrics.height("word") + metrics.px(6), 24))
        self._turn()
        self._measure()
        self._write()

    def set_keys(self, compare: str, back: str) -> None:
        """The keys that the empty panel tells of.

        Args:
            compare: The one that begins to compare.
            back: The one that goes back.
        """
        self._keys = (compare, back)
        self._write()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.pages.setTabText(0, self.tr("Where they part"))
        self.pages.setTabText(1, self.tr("Outages"))
        self.pages.setAccessibleName(self.tr("What is shown of the comparison"))
        self.nobody.setText(self.tr("No VM was down in either history."))
        self.caption.setText(self.tr("Compared with"))
        self.chosen.setAccessibleName(self.tr("The history to compare with"))
        self.chosen.setToolTip(self.tr("The history that is shown on the second stage"))
        self.caption.setBuddy(self.chosen)
        self.swap.setText(self.tr("Swap"))
        self.swap.setToolTip(self.tr("Look at the other history; this one is compared with it then"))
        self.run_on.setText(self.tr("Run both until they part"))
        self.run_on.setToolTip(self.tr("Let both histories go on until something is not the same, an hour at most"))
        self.level.setToolTip(self.tr("Let the shorter history go on to the time that the other one has reached"))
        self.browser.setAccessibleName(self.tr("Where two histories part"))
        self.table.setAccessibleName(self.tr("Outages of both histories"))
        self.table.setAccessibleDescription(self.tr("The difference is the second history less the first."))
        self._text.set_narrator(self._text.narrator)
        self.model.set_language(self._text.narrator.language)
        self._measure()
        self._take()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._write_if_stale()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Text and table beside or below each other where there is room; else one of them at a time."""
        is_wide, is_tall = self.width() >= _SIDE_BY_SIDE * self._factor, self.height() >= _TALL * self._factor
        is_one = not is_wide and not is_tall
        is_text, is_table = not is_one or self.pages.currentIndex() == 0, not is_one or self.pages.currentIndex() == 1
        has_outages = self.model.rowCount() > 0
        self.pages.setVisible(is_one and self._pages.currentWidget() is self.split)
        self.caption.setVisible(not is_one)
        self.browser.setVisible(is_text)
        self.table.setVisible(is_table and has_outages)
        self.nobody.setVisible(is_table and not is_text and not has_outages)
        way = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if way != self.split.orientation():
            self.split.setOrientation(way)
            self._share_out()
        has_room = self.width() >= _TWO_COLUMNS * self._factor
        if has_room != self._text.has_room:
            self._text.has_room = has_room
            self._write()

    def _share_out(self) -> None:
        """Beside the text the table has what its columns need, below it a part of the height."""
        if self.split.orientation() == Qt.Orientation.Horizontal:
            needed = self._needed + self.table.verticalScrollBar().sizeHint().width()
            self.split.setSizes([max(self.width() - needed, needed), needed])
        else:
            self.split.setSizes([self.height() * 3 // 5, self.height() * 2 // 5])

    def _measure(self) -> None:
        """Give every column what its longest words need."""
        metrics = QFontMetrics(Metrics(self._factor).font("name"))
        room = round(20 * self._factor)
        self._needed = 0
        for column in Column:
            texts = [str(self.model.headerData(column, Qt.Orientation.Horizontal))]
            texts += [str(self.model.index(row, column).data()) for row in range(min(self.model.rowCount(), _SAMPLE))]
            width = max(map(metrics.horizontalAdvance, texts)) + room
            self.table.setColumnWidth(column, width)
            self._needed += width

    # --- acting ----------------------------------------------------------------------------

    def _choose(self, number: int) -> None:
        self._session.compare(self._choices[number - 1] if number > 0 else None)
        # The same one again, where nobody waited for it the first time.
        self._write()

    def go_to_parting(self) -> None:
        """Go to the first hop that only the present history has."""
        parted = self._comparison.parted if self._comparison is not None else None
        if parted is not None and parted.one is not None:
            self._session.pause()
            self._session.go_to(parted.one)

    def go_to_other_parting(self) -> None:
        """Look at the other history, at the first hop that only it has."""
        parted = self._comparison.parted if self._comparison is not None else None
        if parted is not None and parted.other is not None and self._pair.other is not None:
            self._session.pause()
            self._session.switch_to(self._pair.other, parted.other)

    def run_on_until_they_part(self) -> None:
        """Let both go on until they part, and say why that ended."""
        went = self._pair.run_on()
        self._ended = went.ended if went is not None else None
        self._write()

    def _level(self) -> None:
        self._pair.level()
        self._write()

    def _follow_link(self, url: QUrl) -> None:
        {GO_ONE: self.go_to_parting, GO_OTHER: self.go_to_other_parting}[url.toString()]()

    # --- following -------------------------------------------------------------------------

    def _take(self) -> None:
        """Other histories are there, or others are compared."""
        self._ended = None
        self._choices = self._pair.choices
        names = [self.tr("Nothing"), *map(self._text.name, self._choices)]
        if [self.chosen.itemText(row) for row in range(self.chosen.count())] != names:
            self.chosen.clear()
            self.chosen.addItems(names)
        other = self._pair.other
        self.chosen.setCurrentIndex(self._choices.index(other) + 1 if other in self._choices else 0)
        self._bar.setVisible(bool(self._choices))
        self._write()

    def _write(self) -> None:
        self._shown = ()
        self._write_if_stale()

    def _write_if_stale(self) -> None:
        """Write anew if there is more to be known, and if somebody can see it."""
        length = (self._pair.one, self._pair.other, *self._pair.length)
        if length == self._shown or not self.isVisible() or self._session.is_playing:
            return
        self._shown = length
        self._comparison = self._pair.comparison()
        other = self._pair.other
        if other is None or self._comparison is None:
            self._write_nothing()
        else:
            self._write_all(self._pair.one, other, self._comparison)
        self._offer()

    def _write_nothing(self) -> None:
        compare, back = self._keys
        if self._pair.other is not None:
            said = self.tr("Not compared: you did not wait. Choose the history again.")
        elif not self._choices:
            said = self.tr("Only one history: go back and order something else.")
            said += self._hint(self.tr("Back: {keys}"), back)
        else:
            said = self.tr("Nothing is compared: choose a history above.")
            said += self._hint(self.tr("Compare: {keys}"), compare)
        self.empty.setText(said)
        self._pages.setCurrentWidget(self.empty)
        self._turn()

    @staticmethod
    def _hint(said: str, keys: str) -> str:
        return "\n" + said.format(keys=keys) if keys else ""

    def _write_all(self, one: Branch, other: Branch, comparison: Comparison) -> None:
        bar = self.browser.verticalScrollBar()
        place = bar.value()
        outages = self._pair.outages()
        self.browser.setHtml(self._text.of(Known(one, other, comparison, outages, self._ended)))
        bar.setValue(place)
        if self.model.show(outages.pairs, (one.number, other.number)):
            self._measure()
            self._share_out()
        self._pages.setCurrentWidget(self.split)
        self._turn()

    def _offer(self) -> None:
        """Show the buttons for what can be done; the text says why the others are not there."""
        one, other = self._pair.one, self._pair.other
        parted = self._comparison.parted if self._comparison is not None else None
        is_compared = other is not None and self._comparison is not None
        self.swap.setVisible(is_compared)
        self.go_one.setVisible(parted is not None and parted.one is not None)
        self.go_other.setVisible(parted is not None and parted.other is not None)
        self.run_on.setVisible(is_compared and parted is None)
        if other is None:
            self.level.hide()
            return
        short, full = self.tr("Go there: {number}"), self.tr("Go there in history {number}")
        for button, branch in ((self.go_one, one), (self.go_other, other)):
            button.setText(short.format(number=branch.number))
            button.setAccessibleName(full.format(number=branch.number))
        self.go_one.setToolTip(self.tr("Go to the first hop that only this history has"))
        self.go_other.setToolTip(self.tr("Look at the other history, at the first hop that only it has"))
        times = {branch.number: branch.recording.time for branch in (one, other)}
        shorter = min(times, key=lambda number: times[number])
        self.level.setVisible(len(set(times.values())) > 1)
        until = self._text.narrator.time(max(times.values()))
        self.level.setText(self.tr("Let history {number} go on to {time}").format(number=shorter, time=until))
