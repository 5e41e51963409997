"""The stage of presenter mode: the same cluster at the same cursor, in type for the back row.

It is a stage of its own, so that the one of the window stays as it is: where one comes back to, nothing has moved.
Its scale is the largest at which everything finds room. Where not even the least does, it scrolls to the hop; it
is never zoomed out, because text that cannot be read is no text.
"""

from typing import Final, final

from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.clock import Clock
from gui.presenter.legibility import LEAST_TEXT, LegibleMetrics, pixels
from gui.stage.figures import StagePicture
from gui.stage.frame import told_rect
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from gui.theme import Theme

_SCALES: Final = (2.9, 2.7, 2.5, 2.3, 2.1, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2)
"""Of the grid around the text, the largest first."""


@final
class PresenterScene(StageScene):
    """The drawing of a cluster in measures that are chosen for it. The sentence stands in the caption."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__(clock, theme)

    def show(self, picture: StagePicture) -> None:
        super().show(_terse(picture))

    def set_metrics(self, metrics: LegibleMetrics) -> None:
        """Draw everything in other measures."""
        self.metrics = metrics
        self.set_theme(self.theme)
        self.update()


def _terse(picture: StagePicture) -> StagePicture:
    """The same with fewer words: what a node is, but not how that came about."""
    nodes = tuple(replace(node, pill=replace(node.pill, word=_first(node.pill.word))) for node in picture.nodes)
    reserve = replace(picture.reserve, pills=tuple(map(_first, picture.reserve.pills)))
    return replace(picture, nodes=nodes, reserve=reserve, told="")


def _first(words: str) -> str:
    """The first of some phrases: "Down" of "Down · no power"."""
    return words.partition(" · ")[0].partition(", ")[0]


@final
class PresenterView(StageView):
    """Shows a scene without making it smaller than can be read."""

    def __init__(self, scene: PresenterScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._fitted: tuple[object, ...] = ()
        """For what the measures were chosen."""
        scene.laid_out.connect(self._leave_out_sentence)

    def fit(self) -> None:
        """Choose the measures for the room; nothing moves while the room and the cluster stay the same."""
        room = self.maximumViewportSize()
        wanted = (room, self.window().size(), self._scene.level, tuple(node.name for node in self._scene.picture.nodes))
        if wanted == self._fitted:
            return
        self._fitted = wanted
        self.resetTransform()
        metrics = self._best(room)
        self._scene.set_metrics(metrics)
        self._scene.set_room(room.width(), room.height() + self._sentence(metrics))
        self._leave_out_sentence()
        self.viewport().update()

    def _best(self, room: QSize) -> LegibleMetrics:
        """The largest measures that fit, else those that need the least height: one scrolls in one direction only."""
        least, kept = pixels(LEAST_TEXT, self.window().size()), self._scene.metrics
        needed: list[tuple[bool, int, LegibleMetrics]] = []
        for scale in _SCALES:
            metrics = self._scene.metrics = LegibleMetrics(scale * least / LEAST_TEXT, least)
            sentence = self._sentence(metrics)
            width, height = self._scene.needs(room.width(), room.height() + sentence)
            needed.append((width > room.width(), height - sentence, metrics))
            if width <= room.width() and height - sentence <= room.height():
                break
        else:
            needed.sort(key=lambda entry: entry[:2])
            metrics = needed[0][2]
        self._scene.metrics = kept
        return metrics

    def _sentence(self, metrics: LegibleMetrics) -> int:
        """How much room the story keeps for its sentence, which is not shown here."""
        return round(told_rect(metrics, 0, 1).bottom()) if self._scene.level == "story" else 0

    def _leave_out_sentence(self) -> None:
        frame = self._scene.layout.frame
        self.setSceneRect(self._scene.layout.bounds.adjusted(0, round(frame.told.bottom()), 0, 0))
