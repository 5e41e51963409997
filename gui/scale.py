"""How large everything is drawn, as one number.

`Scale` only holds the factor and says when it changed. Whoever owns fonts, style sheet, row
heights or the stage listens and rebuilds; the order in which that must happen is the
window's business, not this object's.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal

SMALLEST: Final = 0.8
LARGEST: Final = 3.0
STEP: Final = 0.1


class Scale(QObject):
    """The text and interface scale, 0.8 to 3.0 in steps of 0.1."""

    changed = Signal(float)
    """The new factor."""

    def __init__(self, factor: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._factor = _on_grid(factor)

    @property
    def factor(self) -> float:
        """The factor in use."""
        return self._factor

    def set_factor(self, factor: float) -> None:
        """Take the nearest allowed factor; says so only if it is another one."""
        wanted = _on_grid(factor)
        if wanted != self._factor:
            self._factor = wanted
            self.changed.emit(wanted)

    def larger(self) -> None:
        """One step up."""
        self.set_factor(self._factor + STEP)

    def smaller(self) -> None:
        """One step down."""
        self.set_factor(self._factor - STEP)

    def reset(self) -> None:
        """Back to 1."""
        self.set_factor(1.0)

    def px(self, n: float) -> int:
        """So many pixels of the design, in pixels of the screen."""
        return round(n * self._factor)


def _on_grid(factor: float) -> float:
    # Rounded, so that ten steps up and ten down end at exactly 1.0.
    return round(min(max(factor, SMALLEST), LARGEST), 1)
