"""The time bar under the stage: the scrub bar, a field to type where to go, and the tree of histories."""

from typing import Final, final

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from gui.edits import Place
from gui.session import Session
from gui.theme import LIGHT, Theme
from gui.timebar.branch_strip import BranchStrip
from gui.timebar.course import Courses
from gui.timebar.go_to_field import GoToField
from gui.timebar.preview import Preview
from gui.timebar.scrub_bar import ScrubBar
from gui.timebar.words import BarWords

_REST_MS: Final = 200
"""How long the pointer rests before it is shown what is there."""
_GLIDE_MS: Final = 30
"""How long while something is shown already."""


@final
class TimeBar(QWidget):
    """Everything about where one is in time.

    Args:
        session: What is walked through.
    """

    left = Signal()
    """Esc in the field: the focus is to go back to the stage."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = LIGHT
        self._words = BarWords(self)
        self._courses = Courses(session)
        # Before the parts look: what is known of fewer hops, or of more, is of no use to them.
        session.quiet_shown_changed.connect(self._courses.forget)
        self.scrub = ScrubBar(session, self._courses, self._words)
        self.field = GoToField(session)
        self.refusal = QLabel()
        self.refusal.setProperty("role", "warning")
        self.refusal.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.strip = BranchStrip(session, self._courses)
        self.preview = Preview(session, self._words, self)
        self._shown_at = (0, 0.0)
        """The rank that the pointer is at, and its place."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._show_preview)
        self._lay_out()
        self.scrub.axis_changed.connect(self._share_axis)
        self.scrub.hovered.connect(self._hover)
        self.scrub.hover_left.connect(self._leave)
        self.field.left.connect(self.left)
        self.field.refused.connect(self._say)
        session.quiet_shown_changed.connect(self.scrub.begin)
        self.scrub.followed.connect(self.strip.viewport().update)
        self.set_scale(1.0)
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 10, 0)
        line.setSpacing(4)
        line.addWidget(self.scrub, 1)
        line.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self.refusal)
        layout.addWidget(self.strip)

    # --- what the window tells it ----------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._words.narrator = narrator
        self.strip.set_narrator(narrator)
        self.scrub.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()
        for part in (self.scrub, self.strip, self.preview):
            part.set_theme(theme)

    def show_questions(self, questions: tuple[tuple[Place, str], ...]) -> None:
        """Have ticks for what a lesson has asked, and where; none of what it is still to ask."""
        self.scrub.show_questions(questions)

    def set_scale(self, factor: float) -> None:
        """Other sizes of text."""
        for part in (self.scrub, self.strip, self.preview, self.field):
            part.set_scale(factor)
        self.refusal.setContentsMargins(*[round(n * factor) for n in (10, 0, 10, 4)])

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Time bar"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        # Under a style sheet a palette would not do.
        QPainter(self).fillRect(self.rect(), QColor(self._theme.surface))

    def ask(self) -> None:
        """Ask where to go."""
        self.field.ask()

    # --- following -------------------------------------------------------------------------

    def _share_axis(self) -> None:
        self.strip.set_axis(self.scrub.axis.moved(self.scrub.x() - self.strip.x()))

    # --- saying no -------------------------------------------------------------------------

    def _say(self, why: str) -> None:
        """Why one cannot go there, until the text is another."""
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        if why:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, why))

    # --- the preview -----------------------------------------------------------------------

    def _hover(self, rank: int, x: float) -> None:
        self._shown_at = (rank, x)
        self._rest.start(_GLIDE_MS if self.preview.isVisible() else _REST_MS)

    def _leave(self) -> None:
        self._rest.stop()
        self.preview.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave()
        super().hideEvent(event)

    def _show_preview(self) -> None:
        rank, x = self._shown_at
        above = self.scrub.mapToGlobal(QPoint(round(x), 0))
        near = self.scrub.tick_near(rank)
        asked = self.scrub.ticks.asked.get(near.position, "") if near is not None else ""
        self.preview.show_moment(self._courses.active.position_of(rank), near, above, asked)
