"""One clock for everything that moves.

Animations are entries in a list; a 16 ms timer advances them all by wall time, so speed,
pause and reduced motion are said once. Tests set `manual` and call `advance`. The model
never waits for an animation: states are set at once and the picture catches up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QObject, Qt, QTimer

FRAME_MS: Final = 16
LONGEST_FRAME_MS: Final = 50.0
"""After a stall an animation goes on where it was instead of jumping to its end."""


@dataclass(eq=False, slots=True)
class Animation:
    """A movement under way; hold it to cancel or finish it."""

    duration: float
    step: Callable[[float], None]
    done: Callable[[], None] | None
    easing: QEasingCurve
    elapsed: float = 0.0


class Clock(QObject):
    """Moves what was handed to `animate`, frame by frame."""

    def __init__(self, parent: QObject | None = None, *, manual: bool = False) -> None:
        super().__init__(parent)
        self.manual = manual
        self.speed = 1.0
        self.reduced_motion = False
        self.stretch = 1.0
        """How many times its usual length a movement takes."""
        self._running: list[Animation] = []
        self._wall = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def busy(self) -> bool:
        """Whether anything moves."""
        return bool(self._running)

    def animate(
        self,
        duration: float,
        step: Callable[[float], None],
        done: Callable[[], None] | None = None,
        easing: QEasingCurve.Type = QEasingCurve.Type.InOutCubic,
    ) -> Animation:
        """Call `step` with 0.0 to 1.0 (eased) over `duration` ms, then `done`.

        With reduced motion both happen before this returns.
        """
        animation = Animation(max(duration, 1.0), step, done, QEasingCurve(easing))
        if self.reduced_motion:
            _finish(animation)
            return animation
        step(0.0)
        self._running.append(animation)
        if not self.manual and not self._timer.isActive():
            self._wall.start()
            self._timer.start()
        return animation

    def advance(self, milliseconds: float) -> None:
        """Let so much time pass (before the clock's own speed is applied)."""
        passed = milliseconds * self.speed / self.stretch
        for animation in tuple(self._running):
            if animation not in self._running:  # cancelled by another one's step
                continue
            animation.elapsed += passed
            if animation.elapsed >= animation.duration:
                self._running.remove(animation)
                _finish(animation)
            else:
                animation.step(animation.easing.valueForProgress(animation.elapsed / animation.duration))
        if not self._running:
            self._timer.stop()

    def cancel(self, animation: Animation | None) -> None:
        """Forget a movement where it is; `done` is not called."""
        if animation in self._running:
            self._running.remove(animation)

    def finish(self) -> None:
        """Bring everything that moves to its end now."""
        while self._running:
            _finish(self._running.pop(0))
        self._timer.stop()

    def _tick(self) -> None:
        self.advance(min(float(self._wall.restart()), LONGEST_FRAME_MS))


def _finish(animation: Animation) -> None:
    animation.step(1.0)
    if animation.done is not None:
        animation.done()
