"""The window of the lesson browser: the course on the left, a lesson on the right, and what can be done below.

The keys are those of a list: arrows choose, Enter begins, and whatever is typed filters. They hold in the list and in
the filter alike, so that nobody has to leave one for the other. In presenter mode the four keys of a clicker do: page
keys choose, a lesson at a time, the full stop begins, and the fourth closes.
"""

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from gui.lessons.browser_course import Course
from gui.lessons.browser_delegate import LessonDelegate
from gui.lessons.browser_keys import AskingField, AskingList
from gui.lessons.browser_model import LessonModel
from gui.lessons.browser_notice import Notice
from gui.lessons.browser_page import LessonPage, Shown
from gui.lessons.browser_words import BrowserWords
from gui.lessons.head import Share
from gui.lessons.progress_store import ProgressStore
from gui.lessons.prose import Prose
from gui.lessons.word_button import WordButton
from gui.lessons.wrapping_row import WrappingRow
from gui.panels.rich_text import RichText
from gui.widgets.empty_page import EmptyPage
from gui.widgets.ringed_area import RingedArea

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_SIZE: Final = (1080, 720)
_LIST: Final = 0.42
"""So much of the width is the list's to begin with."""
_ROOM: Final = 32
_GAP: Final = 12
_PAGES: Final = frozenset((Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))
_MOVING: Final = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down)) | _PAGES
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@final
class BrowserDialog(QDialog):
    """Shows the course.

    Args:
        window: The window that lessons are played in.
        course: The lessons.
        store: What was done in them.
    """

    begin_wanted = Signal(str, bool)
    """The id of a lesson, and whether to begin it from the start."""
    file_wanted = Signal()
    export_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, window: "MainWindow", course: Course, store: ProgressStore) -> None:
        super().__init__(window)
        self._window, self._course, self._store = window, course, store
        # Whoever presents has the keys of the clicker here meanwhile.
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = BrowserWords(self)
        self.model = LessonModel(course, store, self._words, self)
        self.delegate = LessonDelegate(self)
        self.list, self.filter, self.nothing = AskingList(), AskingField(), EmptyPage()
        self.totals, self.share = Prose(), Share(self._rich)
        self.area, self.splitter, self.notice = RingedArea(), QSplitter(Qt.Orientation.Horizontal), Notice()
        self.open_file, self.export, self.erase, self.close_button = (WordButton() for _ in range(4))
        self.page: LessonPage | None = None
        self._chosen = ""
        """The lesson on the right."""
        self._lay_out()
        self._connect()
        self._take_look()

    def _lay_out(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.filter.setClearButtonEnabled(True)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setMinimumWidth(120)
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        for widget in (self.totals, self.share, self.filter):
            self._left.addWidget(widget)
        self._left.addWidget(self.list, 1)
        self._left.addWidget(self.nothing, 1)
        left.setMinimumWidth(120)
        self.nothing.hide()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.area)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        below = QWidget()
        self._below = WrappingRow(below)
        for button in (self.open_file, self.export, self.erase, self.close_button):
            self._below.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.splitter, 1)
        self._rows.addWidget(self.notice)
        self._rows.addWidget(below)

    def _connect(self) -> None:
        window = self._window
        self.filter.textChanged.connect(self._narrow)
        self.nothing.accepted.connect(self.filter.clear)
        self.list.doubleClicked.connect(lambda _: self._begin())
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.asked.connect(self._press_in_list)
        self.filter.asked.connect(self._press_in_filter)
        self.open_file.clicked.connect(self.file_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        self.close_button.clicked.connect(self.reject)
        self._store.changed.connect(self._refresh)
        window.lessons.begun.connect(self._refresh)
        window.lessons.ended.connect(self._refresh)
        window.look.changed.connect(self._take_look)
        window.languages.changed.connect(self._speak)

    # --- coming ----------------------------------------------------------------------------

    def show_course(self, at: str = "") -> None:
        """Show all lessons.

        Args:
            at: The lesson to begin at; the one that is open, or the one to play next, if empty.
        """
        self._take_look(is_coming=True)
        self.filter.clear()
        if not self.isVisible():
            self._fit()
        self.show()
        self.raise_()
        self.activateWindow()
        self.choose(at or self._first())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> str:
        """The id of the lesson on the right; empty where there is none."""
        return self._chosen

    def choose(self, name: str) -> None:
        """Show a lesson; where the filter hides it, all are shown again."""
        if self.model.row_of(name) < 0:
            self.filter.clear()
        row = max(self.model.row_of(name), 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.index(row), flags)
        self.list.scrollTo(self.model.index(row))
        if self._chosen != name:
            self._show_page()

    def _first(self) -> str:
        play = self._window.lessons.play
        if play is not None and self._course.has(play.path.lesson):
            return play.path.lesson.id
        return next((row.name for row in self.model.rows if row.is_next), "")

    def _fit(self) -> None:
        """As large as it needs to be, and within the screen."""
        factor, room = self._window.look.scale.factor, self._window.screen().availableSize()
        width, height = round(_SIZE[0] * min(factor, 1.6)), round(_SIZE[1] * min(factor, 1.5))
        self.resize(min(width, room.width() - _ROOM), min(height, room.height() - _ROOM))
        self.share_out()

    def share_out(self) -> None:
        """Give list and page their usual parts of the width."""
        wide = round(self.width() * _LIST)
        self.splitter.setSizes([wide, self.width() - wide])

    # --- the list --------------------------------------------------------------------------

    def _narrow(self, text: str) -> None:
        """Show what answers the filter, and stay at the lesson if it does."""
        here = self._chosen
        self.model.set_filter(text)
        is_empty = not self.model.rows
        self.list.setVisible(not is_empty)
        self.nothing.setVisible(is_empty)
        self._name_nothing()
        if not is_empty:
            self.choose(here if self.model.row_of(here) >= 0 else self.model.rows[0].name)
        else:
            self._show_page()

    def _choose(self) -> None:
        self._show_page()

    def _turn_to(self, name: str) -> None:
        """Follow a link of the page, which is gone then."""
        self.choose(name)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _current(self) -> str:
        row = self.list.currentIndex().row()
        return self.model.rows[row].name if 0 <= row < len(self.model.rows) else ""

    def _begin(self, *, again: bool = False) -> None:
        if self._chosen:
            self.begin_wanted.emit(self._chosen, again)

    # --- the page --------------------------------------------------------------------------

    @property
    def _rich(self) -> RichText:
        return RichText(self._window.look.theme, self._window.look.scale.factor)

    def _show_page(self) -> None:
        """Make the page of the lesson that is chosen."""
        self._chosen = self._current()
        old = self.area.takeWidget()
        if old is not None:
            old.deleteLater()
        self.page = None
        if not self._chosen:
            self.area.setWidget(QWidget())
            return
        play = self._window.lessons.play
        is_open = play is not None and play.path.lesson == self._course.lesson(self._chosen)
        row = self.model.rows[self.model.row_of(self._chosen)]
        shown = Shown(self._chosen, row.is_next, is_open, self._course, self._store, self._words, self._rich)
        page = self.page = LessonPage(shown)
        page.begin_wanted.connect(self._begin)
        page.again_wanted.connect(lambda: self._begin(again=True))
        page.lesson_wanted.connect(self._turn_to)
        self.area.setWidget(page)
        # It lies on the surface of the area.
        page.setAutoFillBackground(False)

    def _refresh(self) -> None:
        """Something else was done in a lesson."""
        if not self.isVisible():
            return
        self.model.refresh()
        self._tell_totals()
        self._show_page()

    def _tell_totals(self) -> None:
        entries = self._store.entries
        lessons = self._course.lessons()
        done = [lesson for lesson in lessons if lesson.id in entries and entries[lesson.id].is_done]
        minutes, all_ = (sum(lesson.minutes for lesson in some) for some in (done, lessons))
        self.totals.say(self._rich.text(self._words.totals(len(done), len(lessons), minutes, all_), size=14, bold=True))
        self.share.set_share(minutes / all_ if all_ else 0.0)

    # --- following -------------------------------------------------------------------------

    def _speak(self) -> None:
        if self.isVisible():
            self._take_look()

    def _take_look(self, *, is_coming: bool = False) -> None:
        """Take colours, size and language as they are now."""
        if not self.isVisible() and not is_coming:
            return
        rich, theme, factor = self._rich, self._window.look.theme, self._window.look.scale.factor
        self._words.language = self._window.languages.language
        self.delegate.set_look(theme, factor)
        self.share.set_look(rich)
        self.notice.set_look(rich)
        gap = round(_GAP * factor)
        self._rows.setContentsMargins(gap, gap, gap, gap)
        self._rows.setSpacing(gap)
        self._left.setSpacing(round(8 * factor))
        self._below.setSpacing(round(8 * factor))
        self.splitter.setHandleWidth(gap)
        self.model.refresh()
        self.list.scheduleDelayedItemsLayout()
        self._retranslate(rich)
        self._tell_totals()
        self._show_page()

    def _retranslate(self, rich: RichText) -> None:
        self.setWindowTitle(self.tr("Lessons"))
        self.setAccessibleName(self.windowTitle())
        self.list.setAccessibleName(self.tr("Lessons of the course"))
        self.list.setToolTip(self.tr("Up and Down choose a lesson, Enter begins it"))
        self.splitter.setAccessibleName(self.tr("The course and a lesson"))
        self.area.setAccessibleName(self.tr("The lesson"))
        self.filter.setPlaceholderText(self.tr("Filter, for example: quorum, or S6"))
        self.filter.setAccessibleName(self.tr("Filter the lessons"))
        self.filter.setToolTip(self.tr("What is typed has to stand in the title, the summary, the goals or statements"))
        for button in (self.open_file, self.export, self.erase, self.close_button):
            button.set_look(rich)
        self.open_file.say(self.tr("Open a lesson file…"), self.tr("Play a lesson that somebody has written"))
        self.export.say(
            self.tr("Export progress…"), self.tr("Write what was done into a file, for a teacher or a spreadsheet")
        )
        self.erase.say(self.tr("Erase…"), self.tr("Forget what was done in this lesson, or in all of them"))
        self.close_button.say(self.tr("Close"), self.tr("Close this window (Esc)"))
        self._name_nothing()

    def name_notice(self) -> None:
        """Something else is said at the foot."""
        self.notice.set_look(self._rich)

    def _name_nothing(self) -> None:
        """What is said where no lesson answers the filter."""
        sought = self.filter.text().strip()
        text = self.tr("No lesson has “{sought}” in its title, summary, goals or statements.").format(sought=sought)
        self.nothing.say(text, self.tr("Show all lessons"))

    # --- keys ------------------------------------------------------------------------------

    def _press_in_list(self, event: QKeyEvent) -> None:
        """What is typed there goes into the filter."""
        key, is_presented = Qt.Key(event.key()), self._window.presenting.is_on
        if not _is_plain(event):
            return
        if key in _ENTER or (is_presented and key == Qt.Key.Key_Period):
            event.accept()
            self._begin()
        elif is_presented and key in _PAGES:
            event.accept()
            self._move(key)
        elif event.text().strip() and event.text().isprintable():
            event.accept()
            self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
            self.filter.insert(event.text())

    def _press_in_filter(self, event: QKeyEvent) -> None:
        """What moves in a list moves there."""
        key = Qt.Key(event.key())
        if _is_plain(event) and key in _ENTER:
            event.accept()
            self._begin()
        elif _is_plain(event) and key in _MOVING:
            event.accept()
            self._move(key)

    def _move(self, key: Qt.Key) -> None:
        """Choose the next lesson or the one before, or one that is a page away."""
        is_page = key in _PAGES and not self._window.presenting.is_on
        by = max(1, self.list.height() // max(self.list.sizeHintForRow(0), 1)) if is_page else 1
        forward = key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        row = self.list.currentIndex().row() + (by if forward else -by)
        if self.model.rows:
            self.choose(self.model.rows[min(max(row, 0), len(self.model.rows) - 1)].name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.selectAll()
        else:
            super().keyPressEvent(event)


def _is_plain(event: QKeyEvent) -> bool:
    """Whether a key was pressed as one writes."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
