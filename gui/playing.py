"""Playing: stepping by itself at a pace, until somebody or something stops it.

Here is only the time: how quickly, and whether at all. What a tick does is up to who plays.
"""

from abc import abstractmethod
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SPEEDS: Final = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 25.0, 100.0)
"""How many times the normal pace a run is played at."""
HOP_MS: Final = 500
"""How long a hop is shown at speed 1 while playing: 250 ms of movement, and time to read its label."""
FAMILIAR_PACE: Final = 4.0
"""So many times quicker passes what has been seen before, such as the second round in which all is well."""
FRAME_MS: Final = 16


class Playing(QObject):
    """Something that can be played."""

    playing_changed = Signal(bool)
    speed_changed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speed = 1.0
        self._is_familiar = False
        """Whether what is shown has been seen before."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._play_on)

    @abstractmethod
    def _play_on(self) -> None:
        """One tick: a hop, or as many as the speed asks for when a frame is too short for one."""

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def pace(self) -> float:
        """How many times the normal pace the present hop is played at: the speed, and quicker what is familiar."""
        return self._speed * (FAMILIAR_PACE if self._is_familiar else 1.0)

    def _keep_pace(self) -> None:
        self._timer.setInterval(max(FRAME_MS, round(HOP_MS / self.pace)))

    def set_speed(self, speed: float) -> None:
        """Play at so many times the normal pace, one of `SPEEDS`."""
        if speed != self._speed:
            self._speed = speed
            self._keep_pace()
            self.speed_changed.emit(speed)

    def faster(self) -> None:
        self.set_speed(next((speed for speed in SPEEDS if speed > self._speed), SPEEDS[-1]))

    def slower(self) -> None:
        self.set_speed(next((speed for speed in reversed(SPEEDS) if speed < self._speed), SPEEDS[0]))

    def play(self) -> None:
        """Step by itself until paused or nothing is left."""
        if not self.is_playing:
            self._timer.start()
            self.playing_changed.emit(True)
            self._play_on()

    def pause(self) -> None:
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle_playing(self) -> None:
        if self.is_playing:
            self.pause()
        else:
            self.play()

    @property
    def hops_a_tick(self) -> int:
        """How many hops a tick is to show: more than one where a frame is longer than a hop."""
        return max(1, round(self.pace * FRAME_MS / HOP_MS))
