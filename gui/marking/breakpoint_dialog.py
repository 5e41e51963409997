"""The dialog in which a breakpoint is described, with a look ahead: what it says and what it would have hit.

A breakpoint that can never be hit is no mistake of the program's to forbid: it is said, and may be set.
"""

from html import escape
from typing import Final, final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.evidence.narration import Narrator
from core.timeline.break_choices import doubts
from core.timeline.breakpoints import Breakpoint
from core.timeline.criteria import ANSWERS
from core.timeline.from_hops import UNNUMBERED
from core.timeline.hits import Hits
from gui.marking.breakpoint_fields import BreakpointFields
from gui.marking.breakpoint_words import BreakpointWords
from gui.session import Session

_PAUSE_MS: Final = 150
"""So long nothing is typed before hits are counted: in a long history that takes a moment."""
_MOST_RESULTS: Final = 60


@final
class BreakpointDialog(QDialog):
    """Adds a breakpoint, or changes one.

    Args:
        session: Whose breakpoints.
        parent: The window.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._narrator = Narrator("en")
        self._words = BreakpointWords(self._narrator, self)
        self._old: Breakpoint | None = None
        self.fields = BreakpointFields()
        self.sentence, self.hits, self.problems = QLabel(), QLabel(), QLabel()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.count)
        self._lay_out()
        self.fields.changed.connect(self._preview)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say things in another language."""
        self._narrator = self._words.narrator = narrator
        self.fields.set_narrator(narrator)

    def show_new(self, mark: Breakpoint | None = None, factor: float = 1.0) -> None:
        """Describe a new breakpoint, which may begin like another one."""
        self._show(None, mark or Breakpoint(UNNUMBERED), factor)
        self.setWindowTitle(self.tr("New breakpoint"))

    def show_mark(self, mark: Breakpoint, factor: float = 1.0) -> None:
        """Change a breakpoint."""
        self._show(mark, mark, factor)
        self.setWindowTitle(self.tr("Breakpoint {number}").format(number=mark.number))

    def accept(self) -> None:
        """Set the breakpoint, unless the form cannot be read."""
        if self.fields.problems:
            return
        marks, mark = self._session.marks, self.fields.mark
        if self._old is not None and self._old in marks.breakpoints:
            marks.replace(self._old, mark)
        else:
            marks.add(mark)
        super().accept()

    def count(self) -> None:
        """Say how often the breakpoint is hit in what is recorded, and when it is next."""
        self._timer.stop()
        session = self._session
        mark = self.fields.mark
        hits = Hits(session.recording, mark)
        following = hits.next(session.position, mark.from_hit)
        lines = [self.tr("%n hit(s) in what is recorded.", "", len(hits.indices()))]
        if following is None:
            lines.append(self.tr("None lies ahead of the present hop; the run may bring one."))
        else:
            time = self._narrator.time(session.recording.hop(following).time)
            lines.append(self.tr("It would next stop at {time}.").format(time=time))
        self.hits.setText(" ".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._preview()
        super().changeEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.fields)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setProperty("role", "soft")
        self.problems.setProperty("role", "warning")
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        for label in (self.sentence, self.hits, self.problems):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(10, 0, 10, 0)
            layout.addWidget(label)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        layout.addWidget(self.buttons)

    def _show(self, old: Breakpoint | None, mark: Breakpoint, factor: float) -> None:
        self._old = old
        self._translate_buttons()
        self.fields.offer(self._session.setting, self._results())
        self.fields.show_mark(mark)
        self._preview()
        self.count()
        screen = self.screen().availableSize()
        self.resize(min(round(620 * factor), screen.width() - 40), min(round(690 * factor), screen.height() - 60))
        self.fields.call.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open()

    def _translate_buttons(self) -> None:
        standard = QDialogButtonBox.StandardButton
        self.buttons.button(standard.Ok).setText(self.tr("OK"))
        self.buttons.button(standard.Cancel).setText(self.tr("Cancel"))
        self.setAccessibleName(self.tr("Breakpoint"))

    def _results(self) -> list[str]:
        """What answers have brought so far, as far as it is a word."""
        recording = self._session.recording
        kinds, brought = recording.column("kind"), recording.column("result")
        found = {
            result for kind, result in zip(kinds, brought, strict=True) if kind in ANSWERS and isinstance(result, str)
        }
        return sorted(found - {""})[:_MOST_RESULTS]

    def _preview(self) -> None:
        mark = self.fields.mark
        sentence = self.tr("Stops where: {sentence}").format(sentence=self._words.sentence(mark))
        self.sentence.setText(f"<b>{escape(sentence)}</b>")
        said = [*self.fields.problems, *map(self._words.doubt, doubts(mark, self._session.recording))]
        self.problems.setText("\n".join(f"⚠ {text}" for text in said))
        self.problems.setVisible(bool(said))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not self.fields.problems)
        ok.setToolTip("\n".join(self.fields.problems))
        # What was counted before was counted for another breakpoint.
        self.hits.setText("…")
        self._timer.start()
