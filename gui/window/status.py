"""The status bar: where one is in the run, in which history, and what the cluster does not know.

The left part is one sentence: the present hop's, or why the last order did nothing. It is what
assistive tools are told, too.
"""

from typing import final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from core.evidence.narration import Narrator
from core.evidence.protection import unnoticed
from core.timeline.steps import Arrival, Stop
from gui.branch_names import BranchNames
from gui.session import Session
from gui.ways import Ways
from gui.widgets.elided_line import ElidedLine


@final
class StatusBar(QStatusBar):
    """Follows a session.

    Args:
        session: Where one is.
    """

    said = Signal(str)
    """A message, for whoever shows it while the bar is hidden."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._narrator = Narrator("en")
        self._names = BranchNames(self)
        self._ways = Ways()
        self._told = ""
        """The sentence of the present hop."""
        self.sentence = ElidedLine()
        self.warning = QLabel()
        self.warning.setProperty("role", "warning")
        self.zoom = QLabel()
        self.zoom.hide()
        self._zoom: float | None = None
        self.branch, self.hop, self.time = QLabel(), QLabel(), QLabel()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.sentence, 1)
        for label in (self.warning, self.zoom, self.branch, self.hop, self.time):
            self.addPermanentWidget(label)

    def set_ways(self, ways: Ways) -> None:
        """Name the keys that hold now."""
        if ways != self._ways:
            self._ways = ways
            self.retranslate()

    def set_zoom(self, zoom: float | None) -> None:
        """How large the stage is drawn; None where it follows its room, which is what one expects."""
        self._zoom = zoom
        self.zoom.setVisible(zoom is not None)
        if zoom is not None:
            self.zoom.setText(self.tr("zoom {percent} %").format(percent=round(zoom * 100)))
            self.zoom.setToolTip(self.tr("How large the stage is drawn. Fit, in the View menu, shows all of it again."))

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._narrator = narrator
        self._names.language = narrator.language
        self.retranslate()

    def say(self, text: str) -> None:
        """A message, until the next move."""
        self.sentence.say(text)
        self.said.emit(text)

    def say_stopped(self, arrival: Arrival) -> None:
        """Why a search or a run ended otherwise than by finding the next hop."""
        words: dict[Stop, str] = {
            "nothing-left": self.tr("Nothing is left to happen: no timer is running and no message is under way."),
            "limit": self.tr("Nothing of the kind for more than an hour of simulated time; you are still here."),
            "hop-limit": self.tr("Nothing of the kind within the next 100,000 hops; you are still here."),
            "out-of-the-call": self.tr("Nothing more happens in this call: you are where it was called."),
            "killed": self.tr("The call was ended here: its process was killed."),
            "unanswered": self.tr("The call is not answered as far as can be seen; you are still here."),
            "no-call": self.tr("You are in no call here: this hop was not called by anybody."),
            "nobody-waits": self.tr("Nobody waits for an answer here, so this is the next hop of another chain."),
            "none-before": self.tr("There was nothing of the kind before this hop; you are still here."),
            "no-breakpoint": self.tr(
                "No breakpoint stops the run within an hour of simulated time or 100,000 hops; you are still here."
            ),
            "given-up": self.tr("Stopped, as you wished; you are still where you were."),
            "breakpoint": self.tr("Breakpoint {number}: {hop}").format(number=arrival.breakpoint, hop=self._told),
        }
        if arrival.stop in words:
            self.say(words[arrival.stop])

    def follow(self, told: str) -> None:
        """Show where the cursor is now.

        Args:
            told: The sentence of the present hop, empty before the first.
        """
        session, self._told = self._session, told
        self.sentence.say(told or self.tr("Press {step} for the first hop.").format(step=self._ways.step))
        self.time.setText(self._narrator.time(session.time))
        self.time.setToolTip(self.tr("Simulated time"))
        hop = session.hop
        if hop is None:
            self.hop.setText(self.tr("before the first hop"))
        else:
            self.hop.setText(self.tr("hop {number}").format(number=hop.index))
        self._show_branch()
        self._show_unnoticed()

    def _show_branch(self) -> None:
        branches = self._session.branches
        self.branch.setVisible(len(branches) > 1)
        number, count = self._session.branch.number, len(branches)
        self.branch.setText(self.tr("history {number} of {count}").format(number=number, count=count))
        self.branch.setToolTip(self._names.numbered(self._session.branch))

    def _show_unnoticed(self) -> None:
        cases = unnoticed(self._session.rows)
        self.warning.setVisible(bool(cases))
        if cases:
            others = [case.vm for case in cases if not case.is_awaited]
            waiting = [case.vm for case in cases if case.is_awaited]
            said = []
            if others:
                said.append(self.tr("not noticed: {names}").format(names=_few(others)))
            if waiting:
                said.append(self.tr("waiting to move: {names}").format(names=_few(waiting)))
            self.warning.setText(" · ".join(said))
            self.warning.setToolTip("\n".join(case.text.in_language(self._narrator.language) for case in cases[:8]))

    def retranslate(self) -> None:
        """Take the words of the window's language as it is now."""
        self.setAccessibleName(self.tr("Status"))
        self.set_zoom(self._zoom)
        hop = self._session.hop
        self.follow("" if hop is None else self._narrator.sentence(hop))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _few(names: list[str]) -> str:
    """Some names; that there are more is said by dots."""
    return ", ".join(names[:3]) + ("…" if len(names) > 3 else "")
