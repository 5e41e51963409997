"""The teacher's notes: what is told, why, what comes next, and for how long one has been talking.

They stand on the second screen where there is one. What comes next is told only if it has been recorded: nothing
is simulated ahead, since somebody may still break something. A lesson knows what comes, so while one is open its
notes stand above those on the hop.
"""

from html import escape
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.kernel.hops import NOBODY, Hop
from gui.panels.details_text import DetailsText
from gui.presenter.lesson_notes import LessonNotes
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme
from gui.widgets.stepping_keys import SteppingBrowser

if TYPE_CHECKING:
    from gui.lessons.lessons import Lessons
    from gui.session import Session

_MOST_TOLD: Final = 8
"""Sentences of the last hops."""
_FARTHEST: Final = 400
"""Hops that are looked through for the next one that is shown."""
_LARGER: Final = 1.3
"""Notes are read from standing."""


def other_screen(own: QScreen | None) -> QScreen | None:
    """A screen that the class does not look at; None where there is one screen only."""
    return next((screen for screen in QGuiApplication.screens() if screen is not own), None)


@final
class Notes(QWidget):
    """A window of its own.

    Args:
        session: What is told.
        lessons: The lesson that it is told in.
        parent: The window that is presented; they close together.
    """

    def __init__(self, session: "Session", lessons: "Lessons", parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._narrator = Narrator("en")
        self._texts = DetailsText(self._narrator, LIGHT, self)
        self._theme = LIGHT
        self.lesson = LessonNotes(lessons, self)
        self._minute = 0
        """Of the lesson, when it was written."""
        self._is_stale = True
        self._talk = QElapsedTimer()
        self._talk.start()
        self.blank = QLabel()
        self.clock, self.elapsed = QLabel(), QLabel()
        self.text = SteppingBrowser()
        head = QHBoxLayout()
        head.addWidget(self.clock, 1)
        head.addWidget(self.elapsed)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.blank)
        column.addWidget(self.text, 1)
        self.blank.hide()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._pass)
        session.moved.connect(self.refresh)
        lessons.changed.connect(self.refresh)
        self.retranslate()

    # --- where it is -----------------------------------------------------------------------

    def show_on(self, screen: QScreen | None) -> None:
        """Show the notes, filling a screen of their own if there is one."""
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.availableGeometry())
        else:
            self.resize(720, 640)
        self.show()

    def begin(self) -> None:
        """The talk begins now."""
        self._talk.restart()
        self._show_elapsed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()
        if self._is_stale:
            self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        self._second.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._second.stop()
        super().closeEvent(event)

    # --- what it tells ---------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._narrator = narrator
        self._texts.set_narrator(narrator)
        self.retranslate()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Take colours and a size of text: that of the window, not of the class's screen."""
        self._theme = theme
        metrics = Metrics(factor * _LARGER)
        self.text.setFont(metrics.font("word"))
        for label in (self.clock, self.elapsed, self.blank):
            label.setFont(metrics.font("node"))
        self.text.document().setDefaultFont(metrics.font("word"))
        self.refresh()

    def share(self, *, shared: bool) -> None:
        """Whether a class sees them, too, since there is no other screen."""
        self.lesson.is_shared = shared
        self.refresh()

    def set_blank(self, *, blank: bool) -> None:
        """Whether the class sees nothing now."""
        self.blank.setVisible(blank)

    def refresh(self) -> None:
        """Write it anew, when it is seen."""
        self._is_stale = True
        if self.isVisible():
            self._write()

    def _write(self) -> None:
        self._is_stale = False
        session, hop = self._session, self._session.hop
        time = self._narrator.time(session.time)
        number = self.tr("hop {number}").format(number=hop.index) if hop is not None else self.tr("the start")
        self.clock.setText(f"{time}  ·  {number}")
        self._show_elapsed()
        self._minute = self.lesson.minute
        of_lesson = self.lesson.parts(self._narrator, self._theme)
        self.text.setHtml(
            "".join([*of_lesson, *(["<hr>"] if of_lesson else []), *self._parts(hop, is_in_lesson=bool(of_lesson))])
        )

    def _parts(self, hop: Hop | None, *, is_in_lesson: bool) -> list[str]:
        ahead = self._ahead()
        nothing = self.tr("Nothing is recorded beyond this place: the next step finds out.")
        coming = self._sentence(ahead) if ahead is not None else nothing
        parts = [] if hop is None else [f"<h2>{escape(self._sentence(hop))}</h2>", *self._why(hop)]
        if not is_in_lesson:
            parts += [self._heading(self.tr("What comes next")), f"<p>{escape(coming)}</p>"]
        told = self._told_before()
        if told:
            items = "".join(f"<li>{escape(f'{one.index}: {self._sentence(one)}')}</li>" for one in told)
            parts += [self._heading(self.tr("Told before")), f"<ul>{items}</ul>"]
        return parts

    def _why(self, hop: Hop) -> list[str]:
        rule = self._narrator.rule(hop)
        certainty = self._texts.provenance(rule.provenance)
        source = f"{rule.id} · {certainty} · {rule.source}"
        return [
            self._heading(self.tr("Why")),
            f"<p>{escape(self._narrator.reason(hop))}</p>",
            f'<p><span style="color:{self._theme.text_soft}">{escape(source)}</span></p>',
        ]

    def _heading(self, text: str) -> str:
        return f'<h4 style="color:{self._theme.text_soft}">{escape(text)}</h4>'

    def _ahead(self) -> Hop | None:
        """The next hop that is shown, if it is recorded."""
        session, first = self._session, self._session.position + 1
        last = min(len(session.recording), first + _FARTHEST)
        if first > last:
            return None
        return next((hop for hop in session.recording.hops(first, last) if session.is_shown(hop)), None)

    def _told_before(self) -> list[Hop]:
        """The last hops that were shown before the present one, the latest first."""
        session = self._session
        found: list[Hop] = []
        position = session.position - 1
        farthest = max(position - _FARTHEST, 0)
        while position > farthest and len(found) < _MOST_TOLD:
            hop = session.recording.hop(position)
            if session.is_shown(hop):
                found.append(hop)
            position -= 1
        return found

    def _sentence(self, hop: Hop) -> str:
        recording = self._session.recording
        opener = None if hop.span == NOBODY else recording.hop(recording.position_of(hop.span))
        return self._narrator.sentence(hop, opener)

    def _pass(self) -> None:
        """Another second: another minute of the lesson may be another stretch of its plan."""
        self._show_elapsed()
        if self.lesson.minute != self._minute:
            self.refresh()

    def _show_elapsed(self) -> None:
        minutes, seconds = divmod(self._talk.elapsed() // 1000, 60)
        self.elapsed.setText(
            self.tr("talking for {minutes}:{seconds}").format(minutes=minutes, seconds=f"{seconds:02d}")
        )

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setWindowTitle(self.tr("Notes – FailoverScope"))
        self.setAccessibleName(self.tr("Notes"))
        self.text.setAccessibleName(self.tr("Notes"))
        self.clock.setAccessibleName(self.tr("Simulated time and hop"))
        self.blank.setText(self.tr("The class sees a black screen; any key of the clicker brings it back."))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
