"""Whether things move, and for how long: the user's choice, or what the system wants where Qt tells it.

Qt tells it from 6.12 on (`QAccessibilityHints.motionPreference`); before, the switch is all there is.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from gui.clock import Clock
from gui.settings import LONGEST_MOVEMENT, SHORTEST_MOVEMENT, Motion


class Movement(QObject):
    """Tells clocks whether to move, and how fast.

    Args:
        choice: What the user chose.
        times: How many times its usual length a movement takes.
    """

    changed = Signal()

    def __init__(self, choice: Motion = "system", times: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Motion = choice
        self._times = times
        self._clocks: list[Clock] = []
        hints = QApplication.styleHints().accessibility()
        if hasattr(hints, "motionPreferenceChanged"):
            hints.motionPreferenceChanged.connect(self._apply)

    @property
    def choice(self) -> Motion:
        """What the user chose."""
        return self._choice

    @property
    def times(self) -> float:
        """How many times its usual length a movement takes."""
        return self._times

    @property
    def is_reduced(self) -> bool:
        """Whether everything changes in place."""
        return system_reduces() if self._choice == "system" else self._choice == "reduced"

    def lead(self, clock: Clock) -> None:
        """Have a clock follow from now on."""
        self._clocks.append(clock)
        self._apply()

    def set_choice(self, choice: Motion) -> None:
        """Move, do not, or follow the system."""
        self._choice = choice
        self._apply()

    def set_times(self, times: float) -> None:
        """Let movements take longer or shorter, between a quarter and four times their usual length."""
        self._times = min(max(times, SHORTEST_MOVEMENT), LONGEST_MOVEMENT)
        self._apply()

    def _apply(self) -> None:
        for clock in self._clocks:
            if self.is_reduced:
                clock.finish()
            clock.reduced_motion = self.is_reduced
            clock.stretch = self._times
        self.changed.emit()


def system_reduces() -> bool:
    """Whether the system wants less movement; False where Qt does not know."""
    hints = QApplication.styleHints().accessibility()
    preference = getattr(hints, "motionPreference", None)
    return preference is not None and getattr(preference(), "name", "") == "ReducedMotion"
