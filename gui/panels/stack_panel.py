"""The call stack: every thread there is, the frames of the one that is chosen, and the code of a frame.

It follows the cursor: the thread of the present hop is chosen by itself, until the user chooses another,
which stays chosen for as long as it exists. Nothing is looked up while the pane is hidden, and only a
few times a second while a run is played.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QListView, QSplitter, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.timeline.frames import frames_of
from core.timeline.threads import Thread, Threads
from gui.models.frame_model import FrameModel
from gui.models.stack_words import StackWords
from gui.models.thread_model import ThreadModel
from gui.panels.code_view import CodeView
from gui.panels.freshness import Freshness
from gui.panels.two_line_delegate import TwoLineDelegate
from gui.session import Move, Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.ways import Ways

_WHILE_PLAYING_MS: Final = 150
_WIDE: Final = 1.6
"""So many times as wide as high, the three parts stand beside one another."""
_BESIDE: Final = 640
"""Pixels at the usual size that they need for it: a panel that asked for them would take them from the stage."""
_SHARES: Final = (26, 24, 50)
_LEAST_HEIGHT: Final = 40
_LEAST_CODE: Final = 120
_NONE: Final = -1


@final
class _Tree(QTreeView):
    """The threads; Enter opens a group or goes on to the frames, arrows to the sides are left to the window."""

    entered = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


@final
class _List(QListView):
    """The frames; Enter and a double click go to the hop that opened one."""

    entered = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.entered.emit(index)


@final
class StackPanel(QWidget):
    """Threads, frames and code at the cursor.

    Args:
        session: Whose cursor.
    """

    frame_selected = Signal(str)
    """The user has chosen a frame: the address of the component that it runs in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._words = StackWords(Narrator("en"), self)
        self._known: Threads | None = None
        self._threads: list[Thread] = []
        self._theme, self._factor = LIGHT, 1.0
        self._is_following = True
        """Whether what the lists choose is what the cursor chooses, not the user."""
        self._chosen = _NONE
        """The thread that the user has chosen; none while the present one is followed."""
        self._frame = _NONE
        """The frame that the user has chosen; none for the innermost."""
        self._shown: Thread | None = None
        """The thread whose frames are shown."""
        self._unfolded: set[str] = set()
        self.model = ThreadModel(self._words, self)
        self.frame_model = FrameModel(self._words, self)
        self.threads = _Tree()
        self.frames = _List()
        self.code = CodeView()
        self.counter = QLabel()
        self.frames_title = QLabel()
        self.empty = QLabel()
        self._delegate = TwoLineDelegate(self)
        self._lay_out()
        self.threads.selectionModel().currentChanged.connect(self._choose_thread)
        self.threads.entered.connect(self._enter_thread)
        self.threads.expanded.connect(lambda index: self._unfolded.add(self.model.group_name(index)))
        self.threads.collapsed.connect(lambda index: self._unfolded.discard(self.model.group_name(index)))
        self.frames.selectionModel().currentChanged.connect(self._choose_frame)
        self.frames.entered.connect(self._go_to_opener)
        self._fresh = Freshness(self, session, self._show_now, _WHILE_PLAYING_MS)
        session.moved.connect(self._follow)
        session.opened.connect(self._forget)
        self.retranslate()
        self.set_scale(1.0)

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self._show_again()

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell threads and frames in another language."""
        self._words.narrator = narrator
        self._show_again()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.code.set_look(theme, self._factor)
        self.threads.viewport().update()
        self.frames.viewport().update()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._delegate.set_scale(factor)
        self.threads.setIndentation(max(Metrics(factor).px(18), 18))
        self.code.set_look(self._theme, factor)
        for view in (self.threads, self.frames):
            view.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.threads.setAccessibleName(self.tr("Threads"))
        self.threads.setAccessibleDescription(
            self.tr("Up and Down choose a thread. Enter goes on to its calls, or unfolds a group.")
        )
        self.frames.setAccessibleName(self.tr("Call stack"))
        self.frames.setAccessibleDescription(self.tr("Up and Down choose a call. Enter goes to the hop that began it."))
        self._show_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.threads.setModel(self.model)
        self.threads.setHeaderHidden(True)
        self.threads.setUniformRowHeights(True)
        self.threads.setRootIsDecorated(False)
        self.threads.setExpandsOnDoubleClick(False)
        self.threads.clicked.connect(self._fold)
        self.frames.setModel(self.frame_model)
        self.frames.setUniformItemSizes(True)
        for view in (self.threads, self.frames):
            view.setItemDelegate(self._delegate)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setEditTriggers(view.EditTrigger.NoEditTriggers)
            view.setTabKeyNavigation(False)
            # They scroll: the window need not be as high as they would like to be.
            view.setMinimumHeight(_LEAST_HEIGHT)
        self.code.setMinimumHeight(_LEAST_CODE)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(_under(self.counter, self.threads))
        self.split.addWidget(_under(self.frames_title, self.frames))
        self.split.addWidget(self.code)
        for place, share in enumerate(_SHARES):
            self.split.setStretchFactor(place, share)
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(12)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.split)
        self._pages.addWidget(self.empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > max(_WIDE * self.height(), Metrics(self._factor).px(_BESIDE))
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if orientation != self.split.orientation():
            self.split.setOrientation(orientation)
        room = self.width() if is_wide else self.height()
        if event.oldSize() != event.size():
            self.split.setSizes([room * share // 100 for share in _SHARES])

    # --- following the cursor --------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fresh.catch_up()

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._forget()
        self._fresh.lose()

    def _forget(self) -> None:
        """The run is another one: nothing that was chosen or known holds."""
        self._known = None
        self._chosen = self._frame = _NONE

    def _show_again(self) -> None:
        self._fresh.renew()

    def _show_now(self) -> None:
        if self._known is None:
            self._known = Threads(self._session.recording)
        self._threads = self._known.at(self._session.position)
        self._is_following = True
        if self.model.show(self._threads):
            self._unfold_again()
        self.counter.setText(self.tr("%n thread(s)", "", len(self._threads)).upper())
        self._show_thread(self._wanted())
        self._is_following = False
        self._say_if_empty()

    def _unfold_again(self) -> None:
        for row in range(self.model.rowCount()):
            index = self.model.index(row, 0)
            if self.model.group_name(index) in self._unfolded:
                self.threads.expand(index)

    def _wanted(self) -> Thread | None:
        """The thread that the user has chosen, if it still exists, else the present one."""
        chosen = next((thread for thread in self._threads if thread.number == self._chosen), None)
        if chosen is None:
            self._chosen = _NONE
        return chosen or next((thread for thread in self._threads if thread.is_present), None)

    def _say_if_empty(self) -> None:
        if not self._session.position:
            self.empty.setText(self.tr("Nothing has happened yet. Press {step}.").format(step=self._ways.step))
        else:
            self.empty.setText(self.tr("No call is open at this hop."))
        self._pages.setCurrentWidget(self.split if self._threads else self.empty)

    # --- choosing --------------------------------------------------------------------------

    def _show_thread(self, thread: Thread | None) -> None:
        """Show the frames of a thread, and the code of the one that is chosen in it."""
        self._shown = thread
        self.frames_title.setText(
            self.tr("Call stack, innermost call first").upper()
            if thread is not None
            else self.tr("No call is open at this hop.")
        )
        index = self.model.index_of(thread.number) if thread is not None else QModelIndex()
        self.threads.setCurrentIndex(index)
        if thread is None or self._known is None:
            self.frame_model.show([])
            self._show_code()
            return
        self.frame_model.show(frames_of(self._known, thread, self._session.position))
        self.frames.setCurrentIndex(self.frame_model.index(max(self.frame_model.row_of(self._frame), 0)))
        self._show_code()

    def _choose_thread(self, index: QModelIndex) -> None:
        thread = self.model.thread_at(index)
        if self._is_following or thread is None:
            return
        self._chosen = _NONE if thread.is_present else thread.number
        self._frame = _NONE
        self._is_following = True
        self._show_thread(thread)
        self._is_following = False

    def _choose_frame(self, index: QModelIndex) -> None:
        frame = self.frame_model.frame_at(index.row())
        if self._is_following or frame is None:
            return
        self._frame = frame.opener.index if index.row() else _NONE
        self._show_code()
        self.frame_selected.emit(frame.opener.target)

    def _show_code(self) -> None:
        frame, thread = self.frame_model.frame_at(self.frames.currentIndex().row()), self._shown
        self.code.show_frame(frame, self._words.standing(frame, thread) if frame and thread else "")

    def _enter_thread(self, index: QModelIndex) -> None:
        self._fold(index)
        if self.model.thread_at(index) is not None:
            self.frames.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fold(self, index: QModelIndex) -> None:
        if self.model.group_name(index):
            self.threads.setExpanded(index, not self.threads.isExpanded(index))

    def _go_to_opener(self, index: QModelIndex) -> None:
        frame = self.frame_model.frame_at(index.row())
        if frame is not None:
            self._session.pause()
            self._session.go_to(self._session.recording.position_of(frame.opener.index))


def _under(title: QLabel, view: QWidget) -> QWidget:
    """A list under its heading."""
    title.setProperty("role", "heading")
    title.setContentsMargins(8, 4, 8, 2)
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(title)
    layout.addWidget(view, 1)
    return part
