"""The stage of the history that is compared: like any other, and what is not the same is marked.

The marks lie above everything else in one item of their own. A part that is too small to be drawn
has its mark at the card or box that it lies in.
"""

from typing import Final, final

from PySide6.QtCore import QRectF

from gui.clock import Clock
from gui.compare.rhombus import SIZE, draw_rhombus
from gui.stage.drawn_item import DrawnItem
from gui.stage.ink import Drawing
from gui.stage.outline import StageObject
from gui.stage.scene import StageScene
from gui.theme import LIGHT, Theme

_ABOVE_ALL: Final = 45
_LARGEST_PART: Final = 0.95
"""A mark is no larger than that part of the height of what it marks."""


@final
class ComparedScene(StageScene):
    """The drawing of a cluster with marks on it."""

    def __init__(self, clock: Clock, theme: Theme = LIGHT) -> None:
        super().__init__(clock, theme)
        self._differing: tuple[str, ...] = ()
        self._word = ""
        self._marks = DrawnItem(_ABOVE_ALL, cached=False)
        self.addItem(self._marks)
        self.laid_out.connect(self._draw_marks)

    @property
    def differing(self) -> tuple[str, ...]:
        """The addresses of the objects that are not the same in the other history."""
        return self._differing

    @property
    def marked(self) -> tuple[str, ...]:
        """The addresses of the objects that have a mark: those that differ, or what they lie in."""
        found = (self.layout.find(address) for address in self._differing)
        return tuple(dict.fromkeys(place[0] for place in found if place is not None))

    def mark(self, differing: tuple[str, ...], word: str) -> None:
        """Mark objects.

        Args:
            differing: Their addresses.
            word: What is said of each of them when it is read out.
        """
        self._differing, self._word = differing, word
        self._draw_marks()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._draw_marks()

    def set_scale(self, factor: float) -> None:
        super().set_scale(factor)
        self._draw_marks()

    def outline(self) -> tuple[StageObject, ...]:
        return tuple(self._told(thing) for thing in super().outline())

    def _told(self, thing: StageObject) -> StageObject:
        below = tuple(self._told(child) for child in thing.children)
        text = f"{thing.text}, {self._word}" if thing.address in self._differing else thing.text
        return StageObject(thing.address, text, below)

    def _draw_marks(self) -> None:
        drawing, covered = Drawing(self.theme, self.metrics), QRectF()
        for address in self.marked:
            rect = self.layout.rects[address]
            size = min(self.metrics.px(SIZE), rect.height() * _LARGEST_PART)
            # On the corner itself: within it would hide a word, and beside it belong to a neighbour.
            centre = rect.topRight()
            draw_rhombus(drawing, centre, size, self.theme, self.metrics)
            covered |= QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        self._marks.show_drawing(drawing, covered)
        self._marks.setVisible(not covered.isEmpty())
