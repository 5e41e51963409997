"""The stage of presenter mode: the same cluster at the same cursor, in type for the back row.

It is a stage of its own, so that the one of the window stays as it is: where one comes back to, nothing has moved.
Its scale is the largest at which everything finds room. Where not even the least does, it scrolls to the hop; it
is never zoomed out, because text that cannot be read is no text.
"""

from typing import Final, final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.clock import Clock
from gui.presenter.legibility import LEAST_TEXT, LegibleMetrics, pixels
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from gui.theme import Theme

_SCALES: Final = (2.9, 2.7, 2.5, 2.3, 2.1, 1.9, 1.7, 1.5)
"""Of the grid around the text, the largest first."""


@final
class PresenterScene(StageScene):
    """The drawing of a cluster in measures that are chosen for it."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__(clock, theme)

    def set_metrics(self, metrics: LegibleMetrics) -> None:
        """Draw everything in other measures."""
        self.metrics = metrics
        self.set_theme(self.theme)
        self.update()


@final
class PresenterView(StageView):
    """Shows a scene without making it smaller than can be read."""

    def __init__(self, scene: PresenterScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._fitted: tuple[object, ...] = ()
        """For what the measures were chosen."""

    def fit(self) -> None:
        """Choose the measures for the room; nothing moves while the room and the cluster stay the same."""
        room = self.maximumViewportSize()
        wanted = (room, self.window().size(), self._scene.level, tuple(node.name for node in self._scene.picture.nodes))
        if wanted == self._fitted:
            return
        self._fitted = wanted
        self.resetTransform()
        self._scene.set_metrics(self._best(room))
        self._scene.set_room(room.width(), room.height())
        self.viewport().update()

    def _best(self, room: QSize) -> LegibleMetrics:
        least, kept = pixels(LEAST_TEXT, self.window().size()), self._scene.metrics
        for scale in _SCALES:
            metrics = self._scene.metrics = LegibleMetrics(scale * least / LEAST_TEXT, least)
            width, height = self._scene.needs(room.width(), room.height())
            if width <= room.width() and height <= room.height():
                break
        self._scene.metrics = kept
        return metrics
