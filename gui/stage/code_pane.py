"""The code beside the stage: the procedure that runs at the present hop, with its line.

It is the innermost open call of the thread that the hop belongs to. Nothing is looked up while the pane is
hidden, and only a few times a second while a run is played.
"""

from typing import Final, final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.timeline.frames import Frame, frames_of
from core.timeline.threads import Thread, Threads
from gui.models.stack_words import StackWords
from gui.panels.code_view import CodeView
from gui.panels.freshness import Freshness
from gui.session import Move, Session
from gui.theme import LIGHT, Theme
from gui.ways import Ways
from gui.widgets.empty_page import EmptyPage

_WHILE_PLAYING_MS: Final = 150
_LEAST_HEIGHT: Final = 80
_LEAST_WIDTH: Final = 120
_USUAL: Final = QSize(460, 300)
"""At the usual size of text: lines of code are long, and the stage wants the rest."""


@final
class CodePane(QWidget):
    """Which procedure runs, and where it stands.

    Args:
        session: Whose cursor.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ways = Ways()
        self._words = StackWords(Narrator("en"), self)
        self._known: Threads | None = None
        self._theme, self._factor = LIGHT, 1.0
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setContentsMargins(8, 6, 8, 2)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.code = CodeView()
        self.empty = EmptyPage()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.code)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title)
        layout.addWidget(pages, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        self._fresh = Freshness(self, session, self._show_now, _WHILE_PLAYING_MS)
        session.moved.connect(self._follow)
        session.opened.connect(self._forget)
        self.retranslate()

    # --- what the window tells it ----------------------------------------------------------

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self._show_again()

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._words.narrator = narrator
        self._show_again()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.code.set_look(theme, self._factor)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self.code.set_look(self._theme, factor)

    def sizeHint(self) -> QSize:
        return _USUAL * self._factor

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.title.setText(self.tr("Running procedure").upper())
        self._show_again()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fresh.catch_up()

    # --- following the cursor --------------------------------------------------------------

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._forget()
        self._fresh.lose()

    def _forget(self) -> None:
        """The run is another one: nothing that was known of its calls holds."""
        self._known = None
        self._show_again()

    def _show_again(self) -> None:
        self._fresh.renew()

    def _show_now(self) -> None:
        thread = self._present()
        frame = self._innermost(thread) if thread is not None else None
        self.code.show_frame(frame, self._words.standing(frame, thread) if frame and thread else "")
        if frame is None:
            self.empty.say(
                self.tr("No procedure runs at this hop.")
                if self._session.position
                else self.tr(
                    "Nothing has happened yet. Press {step}: then the procedure that runs stands here."
                ).format(step=self._ways.step)
            )
        self._pages.setCurrentWidget(self.empty if frame is None else self.code)

    def _present(self) -> Thread | None:
        """The thread that the present hop belongs to."""
        if not self._session.position:
            return None
        if self._known is None:
            self._known = Threads(self._session.recording)
        threads = self._known.at(self._session.position)
        return next((thread for thread in threads if thread.is_present), None)

    def _innermost(self, thread: Thread) -> Frame | None:
        assert self._known is not None
        frames = frames_of(self._known, thread, self._session.position)
        return frames[-1] if frames else None
