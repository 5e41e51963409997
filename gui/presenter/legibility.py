"""How large things are for the back row.

On a screen of 1920 x 1080 no text is smaller than 24 points, which are 32 pixels there, and nothing that is aimed
at is smaller than 44. A smaller window shows the same picture, smaller in proportion; so a projector that is fed
with another resolution shows the same to the back row.
"""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

from gui.look import BASE_PX
from gui.scale import LARGEST, SMALLEST, STEP
from gui.stage.metrics import FontRole, Metrics

SCREEN: Final = QSize(1920, 1080)
"""Where the sizes below hold."""
LEAST_TEXT: Final = 32
LEAST_TARGET: Final = 44
_WIDE: Final[tuple[FontRole, ...]] = ("code", "chip")
"""What else has a font of fixed width on a card."""


def ratio(size: QSize) -> float:
    """How a window compares with the screen that sizes are given for."""
    return min(size.width() / SCREEN.width(), size.height() / SCREEN.height())


def pixels(n: float, size: QSize) -> int:
    """So many pixels of the screen that sizes are given for, in a window of a size."""
    return max(1, round(n * ratio(size)))


def scale_of(size: QSize) -> float:
    """The scale of menus and dialogs at which their text is legible, on the grid of scales."""
    wanted = LEAST_TEXT * ratio(size) / BASE_PX
    steps = -(-wanted // STEP)
    return round(min(max(steps * STEP, SMALLEST), LARGEST), 1)


class LegibleMetrics(Metrics):
    """Measures in which no font is smaller than some pixels.

    Names of programs and DLLs stand in the font of everything else: in one of fixed width they would be so wide
    that three nodes have no room beside each other.

    Args:
        factor: The scale of everything else.
        least: The size of the smallest font.
    """

    def __init__(self, factor: float, least: int) -> None:
        super().__init__(factor)
        self.least = least

    def font(self, role: FontRole) -> QFont:
        if role in self._fonts:
            return self._fonts[role]
        font = super().font(role)
        font.setPixelSize(max(font.pixelSize(), self.least))
        if role in _WIDE:
            font.setFamilies(self.font("sub").families())
            font.setStyleHint(QFont.StyleHint.AnyStyle)
        self._measures[role] = QFontMetricsF(font)
        return font
