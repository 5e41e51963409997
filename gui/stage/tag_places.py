"""Where the word of an answer stands: at the edge of its ring, where it hides the least of what is to be read.

It covers nothing else that has a place of its own, if there is any way. After that what counts is how much is
written below it: names and states, what hops say, and other words of this kind.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.stage.layout import StageLayout
from gui.stage.metrics import FontRole, Metrics
from gui.stage.parts import Part, Words

_ANYTHING_BUT: Final = 1e6
"""What hiding another object costs, beside hiding so many pixels of text."""
_NAMES: Final[tuple[FontRole, ...]] = ("node", "title", "name", "chip", "told")
_NAME: Final = 6.0
"""What something is called, and what a hop says, is missed so much more than the rest."""


def place_of_tag(
    size: QSizeF,
    around: QRectF,
    layout: StageLayout,
    m: Metrics,
    tags: Sequence[QRectF] = (),
    said: Sequence[QRectF] = (),
) -> QRectF:
    """The best place for a word.

    Args:
        size: How large it is.
        around: The ring.
        layout: What else there is.
        m: The measures.
        tags: Other words of this kind.
        said: What hops say.
    """
    own = around.adjusted(1, 1, -1, -1)
    others = [rect for rect in layout.rects.values() if not rect.contains(own) and not own.contains(rect)]
    near = around.adjusted(-size.width(), -size.height(), size.width(), size.height())
    others = [rect for rect in others if rect.intersects(near)]
    texts = [words for words in _texts(layout, around.center()) if words[0].intersects(near)]

    def cost(place: QRectF) -> float:
        hidden = sum(_shared(place, rect) * weight for rect, weight in texts)
        hidden += sum(_shared(place, rect) * _NAME for rect in said)
        return hidden + _ANYTHING_BUT * any(rect.intersects(place) for rect in (*others, *tags))

    places = [_within(place, layout.bounds) for place in _places(size, around, layout, m, tags)]
    return min(places, key=cost)


def _places(size: QSizeF, around: QRectF, layout: StageLayout, m: Metrics, tags: Sequence[QRectF]) -> Iterator[QRectF]:
    """Places that come into question, the most usual first: on the ring, within it, and beside another word."""
    inset, half = m.px(8), size.height() / 2
    left, right = around.left() + inset, around.right() - inset - size.width()
    middle = around.center().x() - size.width() / 2
    columns: tuple[float, ...] = (right, middle, left)
    within = around.bottom() - inset - size.height()
    rows: tuple[float, ...] = (around.bottom() - half, within, around.top() - half)
    if layout.plan is not None and around.width() > 2 * size.width():
        # Nodes of the story have their own hops at the right, and room at the left.
        columns = (around.left() + m.px(28), middle, right)
    elif layout.plan is None and any(around.contains(card) for card in layout.cards.values()):
        # The foot of a card may be out of sight: beside its name.
        head = around.top() + inset + m.px(10) + m.height("node") / 2
        columns, rows = (middle, right, left), (head - half,)
    for top in rows:
        for x in columns:
            yield QRectF(QPointF(x, top), size)
    for tag in (tag for tag in tags if around.adjusted(-half, -half, half, half).contains(tag)):
        yield QRectF(QPointF(tag.left() - m.px(4) - size.width(), tag.top()), size)
        yield QRectF(QPointF(tag.right() + m.px(4), tag.top()), size)


def _texts(layout: StageLayout, at: QPointF) -> Iterator[tuple[QRectF, float]]:
    """All that is written in the thing at a place, a card or the band, and how much it is missed."""
    parts: Sequence[Part] = layout.band
    origin = layout.frame.band.topLeft()
    for name, card in layout.cards.items():
        if card.contains(at):
            parts, origin = layout.nodes[name].parts, card.topLeft()
    for part in parts:
        if isinstance(part, Words):
            yield part.rect.translated(origin), _NAME if part.role in _NAMES else 1.0


def _shared(one: QRectF, other: QRectF) -> float:
    both = one.intersected(other)
    return both.width() * both.height()


def _within(place: QRectF, bounds: QRectF) -> QRectF:
    """A place that is on the stage, in whole pixels."""
    left = min(max(place.left(), bounds.left() + 1), bounds.right() - place.width() - 1)
    top = min(max(place.top(), bounds.top() + 1), bounds.bottom() - place.height() - 1)
    return QRectF(round(left), round(top), place.width(), place.height())
