"""The stage of presenter mode: the same cluster at the same cursor, in type for the back row.

It is a stage of its own, so that the one of the window stays as it is: where one comes back to, nothing has moved.
Its scale is the largest at which everything finds room. Where not even the least does, it scrolls to the hop; it
is never zoomed out, because text that cannot be read is no text.
"""

from collections.abc import Iterator
from typing import Final, final

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from gui.clock import Clock
from gui.presenter.legibility import LEAST_TEXT, LegibleMetrics, pixels
from gui.stage.figures import StagePicture
from gui.stage.frame import told_rect
from gui.stage.layout import frame_at
from gui.stage.level import Level
from gui.stage.leveled import at_level
from gui.stage.scene import StageScene
from gui.stage.view import StageView
from gui.theme import Theme

_SCALES: Final = (2.9, 2.7, 2.5, 2.3, 2.1, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""Of the grid around the text, the largest first."""
_EDGE: Final = 24
"""Pixels that are left round what is brought into sight."""
_RING: Final = 18
"""So far around it what is pointed at has its ring."""
_HIGH: Final = 0.3
"""What takes more of the room than that is high."""


@final
class PresenterScene(StageScene):
    """The drawing of a cluster in measures that are chosen for it. The sentence stands in the caption."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__(clock, theme)

    def show(self, picture: StagePicture) -> None:
        super().show(_terse(picture))

    def rows_on(self, level: Level, metrics: LegibleMetrics, room: QSize) -> int:
        """In how many rows the nodes would stand on a level, in other measures."""
        picture = at_level(self._whole, level)
        frame = frame_at(picture, metrics, self._slots, room.width(), room.height())
        return len({card.top() for card in frame.cards})

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
        self._attends_to_hop = True
        """Whether the hop matters more than what is pointed at, where there is no room for both."""
        self._covered = 0
        """How many pixels at its foot something else lies over."""
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

    def attend(self, *, to_hop: bool) -> None:
        """Say what matters more where there is no room for both: the hop, or what is pointed at."""
        if to_hop != self._attends_to_hop:
            self._attends_to_hop = to_hop
            self.follow_hop()

    def cover(self, pixels_: int) -> None:
        """Something lies over so much of the foot; the stage can be scrolled up so far then."""
        if pixels_ != self._covered:
            self._covered = pixels_
            self._leave_out_sentence()
            self.follow_hop()

    def has_room_for(self, level: Level) -> bool:
        """Whether all nodes stand side by side on a level, so that a class sees each of them."""
        room, least = self.maximumViewportSize(), pixels(LEAST_TEXT, self.window().size())
        metrics = LegibleMetrics(_SCALES[-1] * least / LEAST_TEXT, least)
        return self._scene.rows_on(level, metrics, room) <= 1

    def leaves_sight(self, covered: int) -> bool:
        """Whether all that matters now would still be seen if something lay over so much of the foot."""
        return self._seen(covered)[1] == self._seen(0)[1]

    def _show_at_once(self) -> bool:
        wanted, _ = self._seen(self._covered)
        if wanted.isEmpty():
            return False
        self.ensureVisible(wanted.adjusted(0, 0, 0, self._covered / self.zoom), _EDGE, _EDGE)
        return True

    def _seen(self, covered: int) -> tuple[QRectF, int]:
        """What is brought into sight where so much is covered, and how many of the things that matter are in it."""
        room = (self.viewport().height() - covered) / self.zoom - 2 * _EDGE
        wanted, count = QRectF(), 0
        for matters, piece in self._pieces(room):
            both = wanted | piece
            if not piece.isEmpty() and both.height() <= room:
                wanted, count = both, count + matters
        return wanted, count

    def _pieces(self, room: float) -> Iterator[tuple[bool, QRectF]]:
        """What is to be seen, as far as there is room for it, what matters most first; and whether it matters."""
        stage = self.stage
        head = stage.metrics.height("node") + 2 * _RING
        # With what it reaches, and if the way is too long for the room its end alone.
        way, end = stage.hops.covered(), stage.hops.aim
        hop = next((rect for rect in (way | end, way, end) if rect.height() <= room), QRectF())
        ringed = [rect.adjusted(-_RING, -_RING, _RING, _RING) for rect in stage.signs.ringed(stage.layout)]
        # Of what is high its head will do: that says what it is.
        least = [_head_of(rect, head if rect.height() > _HIGH * room else room) for rect in ringed]
        pieces = [hop, *least] if self._attends_to_hop else [*least, hop]
        yield from ((True, piece) for piece in pieces)
        yield from ((False, _head_of(rect, room / 2)) for rect in ringed)
        yield from ((False, _head_of(card, head)) for card in stage.layout.cards.values())
        yield from ((False, past) for past in stage.hops.trailed)

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
        told = round(self._scene.layout.frame.told.bottom())
        self.setSceneRect(self._scene.layout.bounds.adjusted(0, told, 0, self._covered))


def _head_of(rect: QRectF, height: float) -> QRectF:
    """The upper part of a rectangle, no higher than that."""
    return QRectF(rect.left(), rect.top(), rect.width(), min(rect.height(), height))
