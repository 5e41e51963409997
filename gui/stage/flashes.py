"""Hops that pass too quickly for a token to be followed: their arrows light up, and stay lit for a while.

Nothing may flash more than three times a second. An arrow that is used again while it is lit only stays lit
longer, so one place goes on and off at most once in the time that it is lit.
"""

from typing import Final

from PySide6.QtCore import QEasingCurve
from PySide6.QtWidgets import QGraphicsScene

from gui.clock import Animation, Clock
from gui.stage.arrow import draw_arrow
from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import HopFigure
from gui.stage.ink import Drawing
from gui.stage.lanes import route_of
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.tokens import draw_token, end_of_way
from gui.stage.trail import line_of
from gui.theme import Theme

LIT_MS: Final = 400.0
"""Of wall time, whatever the pace: at most two and a half times a second."""
_FADES: Final = 0.6
"""The part of it after which it fades."""
_MOST: Final = 8
"""So many arrows are lit at a time; more would be a net and no way."""

Line = tuple[tuple[float, float], ...]


class FlashLayer:
    """The arrows that are lit.

    Args:
        scene: Where they lie.
        clock: What lets them go out.
    """

    def __init__(self, scene: QGraphicsScene, clock: Clock) -> None:
        self._scene = scene
        self._clock = clock
        self._lit: dict[Line, tuple[DrawnItem, Animation]] = {}

    @property
    def lit(self) -> int:
        """How many arrows are lit."""
        return len(self._lit)

    def flash(self, hop: HopFigure, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Light up the arrow of a hop, or let it stay lit."""
        route = route_of(hop, layout, metrics)
        if route is None:
            return
        line = line_of(route)
        if line in self._lit:
            item, animation = self._lit[line]
            self._clock.cancel(animation)
        elif len(self._lit) < _MOST:
            item = DrawnItem(30, cached=False)
            drawing, at = Drawing(theme, metrics), end_of_way(route, metrics)
            covered = draw_arrow(drawing, route, hop, theme, metrics, past=False, words=False, badge=False)
            covered |= draw_token(drawing, hop, theme, metrics, at)
            item.show_drawing(drawing, covered)
            self._scene.addItem(item)
        else:
            return
        # The clock runs faster while playing fast; what is lit must not.
        duration = LIT_MS * self._clock.speed / self._clock.stretch
        self._lit[line] = (
            item,
            self._clock.animate(
                duration, lambda t: item.setOpacity(_glow(t)), lambda: self._go_out(line), QEasingCurve.Type.Linear
            ),
        )

    def clear(self) -> None:
        """Let everything go out now."""
        for item, animation in self._lit.values():
            self._clock.cancel(animation)
            self._scene.removeItem(item)
        self._lit.clear()

    def _go_out(self, line: Line) -> None:
        item, _ = self._lit.pop(line)
        self._scene.removeItem(item)


def _glow(t: float) -> float:
    return 1.0 if t < _FADES else 1.0 - 0.7 * (t - _FADES) / (1.0 - _FADES)
