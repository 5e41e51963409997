"""Keeps the stage at the session's cursor: one picture a move, and movement where it can be followed.

A step to the next hop lets its token travel and its VMs fly; any other move is shown at once. Above
a certain pace nobody can follow a token, and the arrow stands by itself.
"""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from core.evidence.narration import Narrator
from core.evidence.timers import Timers
from core.kernel.hops import Hop
from gui.clock import Clock
from gui.session import Move, Session
from gui.stage.accessibility import announce
from gui.stage.figures import StagePicture
from gui.stage.picture import picture_of
from gui.stage.scene import StageScene, without_activity
from gui.stage.texts import StageWords
from gui.stage.timers import TimerWords
from gui.stage.view import StageView
from gui.window.ghosts import ghosts

FASTEST_ANIMATED: Final = 2.0
FASTEST_WITH_HOP: Final = 25.0
_URGENT: Final = frozenset(("abort", "kill", "input"))


class StageFollower(QObject):
    """Shows a session on a stage.

    Args:
        session: Whose cursor.
        scene: Where it is drawn.
        view: Where it is announced.
        clock: What moves on the scene.
    """

    told = Signal(str)
    """The sentence of the present hop, empty before the first."""

    def __init__(self, session: Session, scene: StageScene, view: StageView, clock: Clock) -> None:
        super().__init__(view)
        self._session = session
        self._scene = scene
        self._view = view
        self._clock = clock
        self._words = StageWords(self)
        self._texts = self._words.texts()
        self._timer_words = TimerWords(self)
        self._timers = Timers(self._hop_with)
        self._narrator = Narrator("en")
        session.moved.connect(self._follow)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._narrator = narrator
        self._texts = self._words.texts()
        self._view.setAccessibleName(self._texts.stage)
        self.show()

    def show(self) -> None:
        """Show the cursor as it is, without movement."""
        self._scene.show(self._picture())
        self.told.emit(self._sentence())

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._timers = Timers(self._hop_with)
        playing, speed = self._session.is_playing, self._session.pace
        self._clock.speed = max(speed, 0.25) if playing else 1.0
        picture = self._picture()
        if playing and speed > FASTEST_WITH_HOP:
            self._scene.show(without_activity(picture))
        elif move.is_next_hop and not (playing and speed > FASTEST_ANIMATED):
            self._scene.play_hop(picture)
        else:
            self._scene.show(picture)
        self._view.follow_hop()
        sentence = self._sentence()
        self.told.emit(sentence)
        hop = self._session.hop
        if hop is not None and not (playing and speed > 1.0):
            announce(self._view, sentence, urgent=hop.kind in _URGENT)

    def _picture(self) -> StagePicture:
        session = self._session
        picture = picture_of(session.rows, session.hop, session.trail, self._texts, ghosts(session))
        timers = self._timers.at(session.rows, session.time)
        return replace(picture, timers=self._timer_words.figures(timers, session.time))

    def _hop_with(self, index: int) -> Hop:
        """The recorded hop with an index, or the bundle that stands for it."""
        recording = self._session.recording
        return recording.hop(recording.position_of(index))

    def _sentence(self) -> str:
        hop = self._session.hop
        return "" if hop is None else self._narrator.sentence(hop, self._opener(hop))

    def _opener(self, hop: Hop) -> Hop | None:
        """The call that an answer belongs to; it may lie within a bundle, which then stands for it."""
        return self._hop_with(hop.span) if hop.span >= 0 else None
