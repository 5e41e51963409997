"""Signs over the stage: what somebody points at, what was answered there, and what a click would answer.

Whoever teaches puts them on objects by address; where a level does not show an object, its sign stands on what
holds it. A sign is told by its shape first: corners and a pin point at something, a ring with a word is an answer,
and only the glyph in that word says whether it was right. The ring of what is selected is full and has no word,
what takes part in a hop is marked on the box itself, and the trail of hops has numbers; so none is taken for another.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QTransform
from PySide6.QtWidgets import QGraphicsScene

from gui.stage.drawn_item import DrawnItem
from gui.stage.figures import Glyph
from gui.stage.glyphs import glyph_path
from gui.stage.ink import Drawing, make_pen
from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics
from gui.stage.outline import StageObject
from gui.stage.tag_places import place_of_tag
from gui.theme import Theme

SignKind = Literal["shown", "marked", "chosen", "wrong", "right"]
"""Somebody points at it; it is the answer that would be chosen now; it was chosen; that was wrong; this is right."""

_BELOW_THE_HOP: Final = 26
"""Above cards, the trail and what the spotlight dims; below the arrow and its token."""
_CORNER: Final = 18
"""How long the sides of a corner are, in pixels of the design."""
_SMALL: Final = 60
"""What is lower or narrower has its sign closer."""
_PIN: Final = 7
_HEAD: Final = 0.32
"""The head of a pin is no smaller than that part of a line of text."""
_TAG_EDGE: Final = 9
_GLYPHS: Final[dict[SignKind, Glyph]] = {"right": "check", "wrong": "cross"}
_LONG_DASHES: Final = (5.0, 3.0)
_ORDER: Final[tuple[SignKind, ...]] = ("shown", "marked", "chosen", "wrong", "right")
"""In which they are drawn: what matters most lies on top."""


class Sign(Struct, frozen=True):
    """A sign on an object of the stage."""

    address: str
    kind: SignKind
    word: str = ""
    """What stands on it; nothing stands on one that only points."""
    told: str = ""
    """What is read out of the object besides."""


class SignLayer:
    """The signs on a scene: nothing while there are none.

    Args:
        scene: Where they lie.
    """

    def __init__(self, scene: QGraphicsScene) -> None:
        self._item = DrawnItem(_BELOW_THE_HOP, cached=False)
        self._aim = DrawnItem(_BELOW_THE_HOP, cached=False)
        for item in (self._item, self._aim):
            item.setVisible(False)
            scene.addItem(item)
        self._signs: tuple[Sign, ...] = ()
        self._aimed = ""
        self._drawn: tuple[object, ...] = ()
        """For what they were drawn."""

    @property
    def all(self) -> tuple[Sign, ...]:
        """The signs, by the addresses that were given."""
        return self._signs

    @property
    def aimed(self) -> str:
        """The object that a click would choose now; empty while there is none."""
        return self._aimed

    def set(
        self,
        signs: tuple[Sign, ...],
        layout: StageLayout,
        theme: Theme,
        metrics: Metrics,
        said: Sequence[QRectF] = (),
    ) -> None:
        """Have these signs, and no others."""
        self._signs = signs
        self.place(layout, theme, metrics, said)

    def aim(self, address: str, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        """Outline what a click would choose; nothing if the address is empty."""
        self._aimed = address
        self._place_aim(layout, theme, metrics)

    def place(self, layout: StageLayout, theme: Theme, metrics: Metrics, said: Sequence[QRectF] = ()) -> None:
        """Draw them where their objects are now; `said` is where hops have their words."""
        if not self._signs and not self._drawn and not self._aimed:
            return
        self._place_aim(layout, theme, metrics)
        placed = tuple((sign.kind, sign.word, *_key(rect)) for sign, rect in self._placed(layout))
        tags: list[QRectF] = []
        for kind, word, *place in placed:
            if word:
                around = _around(QRectF(*place), layout, metrics)
                size = _size_of_tag(kind, word, metrics)
                tags.append(place_of_tag(size, around, layout, metrics, tags, said))
        wanted = (placed, tuple(map(_key, tags)), theme, metrics) if placed else ()
        if wanted == self._drawn:
            return
        self._drawn = wanted
        drawing, covered = Drawing(theme, metrics), QRectF()
        for kind, _, *place in placed:
            covered |= _draw(drawing, kind, QRectF(*place), layout, theme, metrics)
        # No ring runs through a word.
        words = [(kind, word) for kind, word, *_ in placed if word]
        for (kind, word), tag in zip(words, tags, strict=True):
            _tag(drawing, kind, word, tag, theme, metrics)
            covered |= tag
        self._item.show_drawing(drawing, covered)
        self._item.setVisible(bool(placed))

    def rects(self, layout: StageLayout) -> dict[str, QRectF]:
        """What is ringed: the objects themselves, or what holds them on this level."""
        found = (layout.find(sign.address) for sign in self._signs)
        return {place[0]: place[1] for place in found if place is not None}

    def besides(self, covered: QRectF, layout: StageLayout, room: QSizeF) -> QRectF:
        """What is to be seen, and with it the objects that have signs, as far as there is room for them."""
        for rect in self.ringed(layout):
            both = covered | rect.adjusted(-_CORNER, -_CORNER, _CORNER, _CORNER)
            if covered.isEmpty() or (both.width() <= room.width() and both.height() <= room.height()):
                covered = both
        return covered

    def ringed(self, layout: StageLayout) -> list[QRectF]:
        """What is ringed, what matters most first: answers, then what is only pointed at."""
        signs = sorted(self._signs, key=lambda sign: -_ORDER.index(sign.kind))
        found = (layout.find(sign.address) for sign in signs)
        return list({place[0]: place[1] for place in found if place is not None}.values())

    def told(self, outline: tuple[StageObject, ...], layout: StageLayout) -> tuple[StageObject, ...]:
        """The outline of the stage, with what its signs say."""
        said: dict[str, list[str]] = {}
        for sign in self._signs:
            # What has a place is in the outline, drawn or not.
            found = (sign.address,) if sign.address in layout.rects else layout.find(sign.address)
            if found is not None and sign.told:
                said.setdefault(found[0], []).append(sign.told)
        return tuple(_with(thing, said) for thing in outline) if said else outline

    def _placed(self, layout: StageLayout) -> Iterator[tuple[Sign, QRectF]]:
        """The signs that are drawn, in the order of drawing: where an answer stands, nothing points besides."""
        found = [(sign, place[1]) for sign in self._signs if (place := layout.find(sign.address)) is not None]
        answered = {_key(rect) for sign, rect in found if sign.kind != "shown"}
        seen = set()
        for sign, rect in sorted(found, key=lambda one: _ORDER.index(one[0].kind)):
            key = (sign.kind, _key(rect))
            if key not in seen and (sign.kind != "shown" or _key(rect) not in answered):
                seen.add(key)
                yield sign, rect

    def _place_aim(self, layout: StageLayout, theme: Theme, metrics: Metrics) -> None:
        found = layout.find(self._aimed) if self._aimed else None
        if found is None:
            self._aim.setVisible(False)
            return
        drawing, around = Drawing(theme, metrics), _around(found[1], layout, metrics)
        _outline(drawing, around, theme.accent, 2, theme, metrics)
        self._aim.show_drawing(drawing, around)


def _draw(drawing: Drawing, kind: SignKind, rect: QRectF, layout: StageLayout, theme: Theme, m: Metrics) -> QRectF:
    """A sign without its word; the rectangle it covers."""
    around = _around(rect, layout, m)
    if kind == "shown":
        _corners(drawing, around, theme, m)
        radius = min(max(m.px(_PIN), m.height("pill") * _HEAD), rect.height() / 3)
        # Beside the head of what it points at: above it hops run and have their words.
        left = max(around.left(), layout.bounds.left() + 3 * radius + 2)
        at = QPointF(left, min(rect.center().y(), around.top() + m.px(_CORNER) + 2 * radius))
        return around | _pin(drawing, at, radius, theme, m)
    outlines = {"marked": theme.accent, "chosen": theme.accent, "wrong": theme.failed.outline}
    outline = outlines.get(kind, theme.online.outline)
    _outline(drawing, around, outline, 3, theme, m, () if kind in ("chosen", "right") else _LONG_DASHES)
    return around


def _around(rect: QRectF, layout: StageLayout, m: Metrics) -> QRectF:
    """Where a sign runs around an object: as far away as what stands beside it allows."""
    if layout.frame.density != "full":
        out = m.px(3 if layout.frame.density == "compact" else 2)
    else:
        out = m.px(7 if min(rect.width(), rect.height()) >= m.px(_SMALL) else 5)
    return rect.adjusted(-out, -out, out, out)


def _outline(
    drawing: Drawing, rect: QRectF, colour: str, width: float, theme: Theme, m: Metrics, dash: tuple[float, ...] = ()
) -> None:
    """A ring, on a ground of its own so that it shows on everything."""
    stroke, radius = m.stroke(width), m.px(12)
    drawing.fill(rect.adjusted(-1, -1, 1, 1), radius + 1, "", theme.surface, stroke + 2)
    drawing.fill(rect, radius, "", colour, stroke, dash)


def _corners(drawing: Drawing, rect: QRectF, theme: Theme, m: Metrics) -> None:
    """The corners of a frame; a whole one would be the ring of what is selected."""
    across, down = (min(m.px(_CORNER), side / 3) for side in (rect.width(), rect.height()))
    bend = min(across, down) / 2
    path = QPainterPath()
    for corner, x, y in (
        (rect.topRight(), -1, 1), (rect.bottomRight(), -1, -1), (rect.bottomLeft(), 1, -1), (rect.topLeft(), 1, 1),
    ):  # fmt: skip
        path.moveTo(corner + QPointF(x * across, 0))
        path.lineTo(corner + QPointF(x * bend, 0))
        path.quadTo(corner, corner + QPointF(0, y * bend))
        path.lineTo(corner + QPointF(0, y * down))
    drawing.shape(path, pen=make_pen(theme.surface, m.stroke(5.5)))
    drawing.shape(path, pen=make_pen(theme.text_soft, m.stroke(3)))


def _pin(drawing: Drawing, at: QPointF, radius: float, theme: Theme, m: Metrics) -> QRectF:
    """A pin that points to the right at a place; the rectangle it covers."""
    head = QPainterPath(QPointF(0, 0))
    head.cubicTo(QPointF(-0.3 * radius, -0.9 * radius), QPointF(-radius, -1.3 * radius), QPointF(-radius, -2 * radius))
    head.arcTo(QRectF(-radius, -3 * radius, 2 * radius, 2 * radius), 180, -180)
    head.cubicTo(QPointF(radius, -1.3 * radius), QPointF(0.3 * radius, -0.9 * radius), QPointF(0, 0))
    head.addEllipse(QPointF(0, -2 * radius), 0.42 * radius, 0.42 * radius)
    lying = QTransform().rotate(-90).map(head).translated(at)
    drawing.shape(lying, theme.text, make_pen(theme.surface, m.stroke(1.5)))
    return lying.boundingRect().adjusted(-2, -2, 2, 2)


def _size_of_tag(kind: SignKind, word: str, m: Metrics) -> QSizeF:
    """As large as what an answer is called."""
    glyph = _glyph_size(m) + m.px(5) if kind in _GLYPHS else 0.0
    return QSizeF(round(m.width("pill", word) + 2 * m.px(_TAG_EDGE) + glyph), m.height("pill") + m.px(6))


def _tag(drawing: Drawing, kind: SignKind, word: str, tag: QRectF, theme: Theme, m: Metrics) -> None:
    """What an answer is called."""
    fills = {"right": theme.online.fill, "wrong": theme.failed.fill, "marked": theme.surface}
    inks = {"right": theme.online.text, "wrong": theme.failed.text, "marked": theme.accent_text}
    edges = {"right": theme.online.outline, "wrong": theme.failed.outline}
    ink, x = inks.get(kind, theme.on_accent), tag.left() + m.px(_TAG_EDGE)
    drawing.fill(tag, tag.height() / 2, fills.get(kind, theme.accent), edges.get(kind, theme.accent), m.stroke(2))
    if kind in _GLYPHS:
        size = _glyph_size(m)
        drawing.stroke(glyph_path(_GLYPHS[kind], QRectF(x, tag.center().y() - size / 2, size, size)), ink, size)
        x += size + m.px(5)
    drawing.words(QPointF(x, tag.top() + m.px(3)), word, "pill", ink)


def _glyph_size(m: Metrics) -> float:
    return m.height("pill") * 0.6


def _with(thing: StageObject, said: dict[str, list[str]]) -> StageObject:
    below = tuple(_with(child, said) for child in thing.children)
    return StageObject(thing.address, ", ".join((thing.text, *said.get(thing.address, ()))), below)


def _key(rect: QRectF) -> tuple[float, float, float, float]:
    return rect.x(), rect.y(), rect.width(), rect.height()
