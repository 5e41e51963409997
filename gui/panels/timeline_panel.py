"""The timeline: what became of every node and VM, from the start to what is recorded.

Its plot needs pyqtgraph, whose import takes as long as opening the window. So the panel begins
with a word in its place, imports in a thread after it was first painted, and builds the plot in
the window's own thread once that is done. The thread touches no widget; nor may it collect garbage
meanwhile, since what it collects may be a widget.
"""

import gc
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.timeline.lanes import Lanes
from gui.panels.timeline_words import TimelineWords
from gui.session import Move, Session
from gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from gui.panels.timeline_plot import TimelinePlot

_LOOK_MS: Final = 20
_WHILE_PLAYING_MS: Final = 60


@final
class TimelinePanel(QWidget):
    """State lanes of a session's run.

    Args:
        session: Whose run.
    """

    loaded = Signal()
    """The plot is there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = TimelineWords(Narrator("en"), self)
        self._theme = LIGHT
        self._factor = 1.0
        self._lanes: Lanes | None = None
        self._is_stale = True
        self._importing: Thread | None = None
        self.plot: TimelinePlot | None = None
        self.placeholder = QLabel()
        self.placeholder.setProperty("role", "soft")
        self.placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.whole = QToolButton()
        self.whole.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 4)
        self._layout.addWidget(self.placeholder, 1)
        bar = QHBoxLayout()
        bar.addStretch(1)
        bar.addWidget(self.whole)
        self._layout.addLayout(bar)
        self._looker = QTimer(self)
        self._looker.setInterval(_LOOK_MS)
        self._looker.timeout.connect(self._look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WHILE_PLAYING_MS)
        self._pause.timeout.connect(self._draw_if_stale)
        # Should the window go before the import is done.
        self.destroyed.connect(_collect_again)
        session.moved.connect(self._follow)
        session.playing_changed.connect(self._draw_if_stale)
        self.retranslate()

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._words.narrator = narrator
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._look_again()

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        self._factor = factor
        self._look_again()

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.placeholder.setText(self.tr("The timeline is being prepared…"))
        self.whole.setText(self.tr("Show the whole run"))
        self.whole.setToolTip(self.tr("Undo zooming and moving (double click, or 0)"))
        if self.plot is not None:
            self.plot.plot.setAccessibleName(self.tr("Timeline of nodes and virtual machines"))
            self.plot.refresh_words()
            self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- loading ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._importing is None:
            # What is painted now is on the screen before the timer fires.
            self._importing = Thread(target=_import, name="import of pyqtgraph and networkx")
            QTimer.singleShot(0, self._start)
            self._looker.start()

    def _start(self) -> None:
        assert self._importing is not None
        gc.disable()
        self._importing.start()

    def _look(self) -> None:
        """Build the plot when the import is done."""
        if self._importing is not None and self._importing.ident is not None and not self._importing.is_alive():
            self._looker.stop()
            _collect_again()
            self._build()

    def _build(self) -> None:
        from gui.panels.timeline_plot import TimelinePlot  # noqa: PLC0415 - only now is pyqtgraph loaded

        plot = TimelinePlot(self._words)
        plot.set_look(self._theme, self._factor)
        plot.time_chosen.connect(self._go_to_time)
        plot.position_chosen.connect(self._go_to)
        plot.zoomed.connect(self.whole.setVisible)
        self.whole.clicked.connect(plot.show_all)
        self._layout.replaceWidget(self.placeholder, plot)
        self.placeholder.hide()
        plot.show()
        self.plot = plot
        self.retranslate()
        self.loaded.emit()

    # --- following -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        self._draw_if_stale()
        super().showEvent(event)

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._lanes = None
        self._is_stale = True
        if not self._session.is_playing:
            self._draw_if_stale()
        elif not self._pause.isActive():
            self._pause.start()

    def _draw_if_stale(self) -> None:
        if self._is_stale and self.isVisible() and self.plot is not None:
            self._is_stale = False
            session = self._session
            if self._lanes is None:
                self._lanes = Lanes(session.recording)
            else:
                self._lanes.extend()
            titles = {given.anchor.index: self._words.mark(given.command) for given in session.branch.given}
            self.plot.show_lanes(self._lanes, titles, session.time)
            self.plot.plot.setAccessibleDescription(self._words.summary(self._lanes.lanes, session.time))

    def _redraw(self) -> None:
        self._is_stale = True
        self._draw_if_stale()

    def _look_again(self) -> None:
        if self.plot is not None:
            self.plot.set_look(self._theme, self._factor)

    # --- acting ----------------------------------------------------------------------------

    def _go_to_time(self, time: int) -> None:
        self._go_to(self._session.recording.position_at(time))

    def _go_to(self, position: int) -> None:
        self._session.pause()
        self._session.go_to(position)


def _import() -> None:
    """The plot's library, and the one that the engine needs when membership first changes: half a second there."""
    for name in ("pyqtgraph", "networkx"):
        import_module(name)


def _collect_again() -> None:
    """Let garbage be collected again, in the thread of the window."""
    gc.enable()
