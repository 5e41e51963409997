"""Where the parts of the documented account's band stand: as many to a line as have room.

A part needs room for its title, for the words it has at any moment, and a network also for the ports
of all nodes. What is left of a line goes to the words, the most to those of networks. A network too wide
for a line has its ports below its words. Only counts and reserved words decide, never a state.
"""

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QRectF

from gui.stage.figures import BandFigure, PortFigure
from gui.stage.metrics import Metrics
from gui.stage.parts import Mark, Panel, Part, Words, state_tone


class PartPlace(Struct, frozen=True):
    """Where a part stands within the band, and how its ports stand in it."""

    rect: QRectF
    words: int
    """The room for title and text."""
    columns: int
    """How many ports stand in a line below the words; 0 where they stand beside them."""


class BandPlan(Struct, frozen=True):
    """The places of all parts, in their order."""

    height: int
    places: tuple[PartPlace, ...]


def is_planned(parts: tuple[BandFigure, ...]) -> bool:
    """Whether the band is of the kind that this module places."""
    return any(part.reserve for part in parts)


def plan_of(parts: tuple[BandFigure, ...], room: int, m: Metrics) -> BandPlan:
    """Places for these parts in a band so wide."""
    edge, between, line = m.px(16), m.px(24), line_height(m)
    free = room - 2 * edge
    needs = [min(_need(part, m), free) for part in parts]
    lines = _lines(parts, needs, free, between)
    places: dict[int, PartPlace] = {}
    y = m.px(5)
    for members in lines:
        spare = free - sum(needs[n] for n in members) - between * (len(members) - 1)
        weights = {n: 3 if parts[n].sides else 2 if n == members[0] else 1 for n in members}
        x, tallest = edge, line
        for n in members:
            width = needs[n] + spare * weights[n] // sum(weights.values())
            columns = _columns(parts[n], width, m)
            height = line * (1 + ceil(_count(parts[n]) / columns)) if columns else line
            words = width if columns else width - _ports_width(parts[n], m)
            places[n] = PartPlace(QRectF(x, y, width, height), round(words), columns)
            x, tallest = x + width + between, max(tallest, height)
        y += tallest
    return BandPlan(y + m.px(5), tuple(places[n] for n in range(len(parts))))


def _lines(parts: tuple[BandFigure, ...], needs: list[int], free: int, between: int) -> list[list[int]]:
    """Which parts stand in which line; networks have one for all of them, or one each, so that their ports line up."""
    networks = [n for n, part in enumerate(parts) if part.sides]
    is_apart = sum(needs[n] + between for n in networks) - between > free and len(networks) > 1
    lines: list[list[int]] = []
    for n, need in enumerate(needs):
        used = sum(needs[k] + between for k in lines[-1]) if lines else free + 1
        if used + need > free or (is_apart and n <= networks[-1] + 1):
            lines.append([])
        lines[-1].append(n)
    return lines


def line_height(m: Metrics) -> int:
    """The height of one line of the band."""
    return max(m.height("title"), m.height("word")) + m.px(8)


def lay_part(part: BandFigure, place: PartPlace, m: Metrics) -> tuple[list[Part], dict[str, QRectF]]:
    """The drawing of a part, and its rectangles by address, both within the band."""
    inner, line = place.rect, line_height(m)
    around = inner.adjusted(-m.px(9), 0, m.px(9), 0)
    parts: list[Part] = [Panel(around, m.px(6), "box", "plain", active=True)] if part.active else []
    parts += _words(part, QRectF(inner.left(), inner.top(), place.words, line), m)
    rects = {part.address: around}
    if part.sides:
        left = inner.left() if place.columns else inner.left() + place.words + m.px(12)
        top = inner.top() + (line if place.columns else 0)
        _Ports(part, m, parts, rects).lay(left, top, place.columns or _count(part))
    return parts, rects


class _Ports:
    """Lays the ports of one network, and the rails that join those that are together."""

    def __init__(self, part: BandFigure, m: Metrics, parts: list[Part], rects: dict[str, QRectF]) -> None:
        self.part = part
        self.m = m
        self.parts = parts
        self.rects = rects
        self.width = _port_width(part, m)

    def lay(self, left: float, top: float, columns: int) -> None:
        ports = [(port, side) for side, ports in enumerate(self.part.sides) for port in ports]
        for start in range(0, len(ports), columns):
            row = ports[start : start + columns]
            y = top + start // columns * line_height(self.m)
            x, side = left, row[0][1]
            run: list[QRectF] = []
            placed: list[tuple[PortFigure, QRectF]] = []
            for port, its_side in row:
                if its_side != side:
                    self.rail(run)
                    x, side, run = self.gap(x, y), its_side, []
                rect = QRectF(x, y + self.m.px(2), self.width, line_height(self.m) - 2 * self.m.px(2))
                run.append(rect)
                placed.append((port, rect))
                x += self.width
            self.rail(run)
            for port, rect in placed:
                self.port(port, rect)

    def gap(self, x: float, y: float) -> float:
        m, size = self.m, self.m.px(14)
        rect = QRectF(round(x + (_gap(m) - size) / 2), round(y + (line_height(m) - size) / 2), size, size)
        self.parts.append(Mark(rect, "split", "failed"))
        return x + _gap(m)

    def rail(self, run: list[QRectF]) -> None:
        first, last = run[0], run[-1]
        look = "online" if len(self.part.sides) == 1 else "pending"
        if self.part.look == "failed":
            look = "failed"
        self.parts.append(Panel(first.united(last), self.m.px(8), "rail", look))  # type: ignore[arg-type]

    def port(self, port: PortFigure, rect: QRectF) -> None:
        m = self.m
        self.rects[port.address] = rect
        if port.look != "online" or port.active:
            inside = rect.adjusted(m.px(3), m.px(2), -m.px(3), -m.px(2))
            self.parts.append(Panel(inside, m.px(5), "chip", port.look, port.active))
        tone = state_tone(port.look) if port.look != "gone" else "soft"
        x = rect.left() + m.px(7)
        if port.glyph:
            size = m.px(11)
            self.parts.append(Mark(QRectF(x, round(rect.center().y() - size / 2), size, size), port.glyph, tone))
        # Without a sign the name stands in the middle.
        x += m.px(16) if port.glyph else m.px(7)
        text = m.elide("word", port.name, rect.right() - m.px(5) - x)
        y = round(rect.center().y() - m.height("word") / 2)
        self.parts.append(Words(QRectF(x, y, m.width("word", text), m.height("word")), text, "word", tone))


def _words(part: BandFigure, room: QRectF, m: Metrics) -> list[Part]:
    """Title, glyph, and as many phrases as have room."""
    parts: list[Part] = []
    title = m.elide("title", part.title, room.width())
    y = round(room.center().y() - m.height("title") / 2)
    width = m.width("title", title)
    parts.append(Words(QRectF(room.left(), y, width, m.height("title")), title, "title", "text"))
    left, tone = room.left() + width + m.px(8), state_tone(part.look)
    if part.glyph and left + m.px(11) <= room.right():
        size = m.px(11)
        at = QRectF(left, round(room.center().y() - size / 2), size, size)
        parts.append(Mark(at, part.glyph, "online" if part.look == "plain" else tone))
        left += m.px(16)
    text = m.phrases("word", part.text, room.right() - left)
    if text and room.right() - left > m.px(12):
        y = round(room.center().y() - m.height("word") / 2)
        spoken = "text" if part.look in ("plain", "online") else tone
        parts.append(Words(QRectF(left, y, m.width("word", text), m.height("word")), text, "word", spoken))
    return parts


def _need(part: BandFigure, m: Metrics) -> int:
    words = m.width("title", part.title) + m.px(8) + m.px(16) + m.width("word", part.reserve)
    return ceil(words + _ports_width(part, m))


def _columns(part: BandFigure, width: float, m: Metrics) -> int:
    """How many ports stand in a line of their own; 0 where they have room beside the words."""
    if not part.sides or _need(part, m) <= width:
        return 0
    return min(max(1, int((width - _gap(m)) // _port_width(part, m))), _count(part))


def _ports_width(part: BandFigure, m: Metrics) -> int:
    return m.px(14) + _gap(m) + _count(part) * _port_width(part, m) if part.sides else 0


def _port_width(part: BandFigure, m: Metrics) -> int:
    names = tuple(port.name for side in part.sides for port in side)
    return ceil(m.widest("word", names)) + m.px(7 + 16 + 6)


def _gap(m: Metrics) -> int:
    """Kept free at all times, so that a split moves nothing but what it parts."""
    return m.px(22)


def _count(part: BandFigure) -> int:
    return sum(len(side) for side in part.sides)
