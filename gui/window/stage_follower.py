"""Keeps the stage at the session's cursor: one picture a move, and movement where it can be followed.

A step to the next hop lets its token travel and its VMs fly; any other move is shown at once. Above
a certain pace nobody can follow a token: arrows flash, and above another one hops are only counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.evidence.narration import Narrator
from core.evidence.timers import Timer, Timers
from core.kernel.hops import Hop, Kind
from gui.clock import Clock
from gui.session import Move, Session
from gui.stage.accessibility import announce
from gui.stage.counters import Count
from gui.stage.figures import StagePicture, UnansweredFigure
from gui.stage.hop_item import MOST_WAITING
from gui.stage.picture import TOKENS, hop_figure, picture_of
from gui.stage.scene import StageScene, without_activity
from gui.stage.texts import StageWords
from gui.stage.timers import TimerWords
from gui.stage.view import StageView
from gui.window.ghosts import ghosts

FASTEST_ANIMATED: Final = 2.0
FASTEST_WITH_HOP: Final = 25.0
URGENT: Final = frozenset(("abort", "kill", "input"))


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
        self._is_counting = False
        """Whether hops are only counted, since they pass so quickly."""
        session.moved.connect(self._follow)
        session.playing_changed.connect(self._pause_changed)

    def set_narrator(self, narrator: Narrator) -> None:
        """Say it in another language."""
        self._narrator = narrator
        self._texts = self._words.texts()
        self._view.set_names(self._texts.stages)
        self.show()

    def show(self) -> None:
        """Show the cursor as it is, without movement."""
        self._scene.show(self._picture())
        self.told.emit(self._sentence())

    def _follow(self, move: Move) -> None:
        if move.is_other_branch:
            self._timers = Timers(self._hop_with)
        playing, pace = self._session.is_playing, self._session.pace
        self._clock.speed = max(pace, 0.25) if playing else 1.0
        hops = self._scene.hops
        if playing and pace > FASTEST_ANIMATED and not move.is_other_branch and move.position > move.before:
            self._pass(move, pace)
        else:
            hops.calm()
            self._is_counting = False
            picture = self._picture()
            if move.is_next_hop:
                self._scene.play_hop(picture)
            else:
                self._scene.show(picture)
        self._view.follow_hop()
        sentence = self._sentence()
        self.told.emit(sentence)
        hop = self._session.hop
        if hop is not None and not (playing and pace > 1.0):
            announce(self._view, sentence, urgent=hop.kind in URGENT)

    def _pass(self, move: Move, pace: float) -> None:
        """Running fast: hops flash, and when even that cannot be followed they are counted until it is over."""
        scene, hop = self._scene, self._session.hop
        picture = self._picture()
        scene.show(without_activity(picture))
        self._is_counting = self._is_counting or pace > FASTEST_WITH_HOP
        if self._is_counting:
            scene.hops.flashes.clear()
            scene.hops.counters.count(self._received(move.before, move.position))
            scene.hops.counters.show(scene.layout, scene.theme, scene.metrics)
        elif picture.hop is not None and hop is not None:
            scene.hops.flash(picture.hop, scene.layout, scene.theme, scene.metrics)

    def _received(self, before: int, after: int) -> Iterator[Count]:
        """Who has received what between two positions; of a bundle, all that it stands for."""
        recording = self._session.recording
        kinds, targets, widths = (recording.column(name, before + 1, after) for name in ("kind", "target", "width"))
        several: Counter[tuple[Kind, str]] = Counter()
        for kind, target, width in zip(kinds, targets, widths, strict=True):
            several[kind, target] += width
        for (kind, target), number in several.items():
            yield target, TOKENS[kind], number

    def _pause_changed(self, is_playing: bool) -> None:  # noqa: FBT001 - what the signal says
        """The heads of arrows grow when nothing plays; what ran fast is shown as it is now."""
        was_fast = self._scene.picture.hop is None and self._session.hop is not None
        self._scene.hops.set_paused(not is_playing)
        if not is_playing:
            self._scene.hops.calm()
            self._is_counting = False
            if was_fast:
                self.show()

    def _picture(self) -> StagePicture:
        session = self._session
        picture = picture_of(session.rows, session.hop, session.trail, self._texts, ghosts(session))
        timers = self._timers.at(session.rows, session.time)
        figures = self._timer_words.figures(timers, session.time)
        told = self._sentence() or picture.told
        return replace(picture, timers=figures, unanswered=tuple(self._unanswered(timers)), told=told)

    def _unanswered(self, timers: Sequence[Timer]) -> Iterator[UnansweredFigure]:
        """The calls that wait for an answer as long as their caller has patience, the least patient first."""
        now = self._session.time
        for timer in [timer for timer in timers if timer.kind == "deadline"][:MOST_WAITING]:
            call = self._timers.call_behind(timer)
            if call is not None:
                yield self._timer_words.unanswered(hop_figure(call, 0, self._texts), timer, now)

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
