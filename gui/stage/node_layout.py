"""Where everything is inside one card, in coordinates of the card.

Depends only on the node's figure, the frame and the places of its tiles, so a node whose
figure did not change needs no new layout.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from gui.stage import hosts_row
from gui.stage.figures import BoxFigure, ChipFigure, Look, NodeFigure, StagePicture, TileFigure
from gui.stage.frame import Frame, LayerPlace, chip_height, chip_width, host_needs, rows_of
from gui.stage.metrics import FontRole, Metrics
from gui.stage.parts import Mark, Panel, Part, Swarm, Tone, Words, state_tone
from gui.stage.slots import Slots

_ALARMING: Final = ("unprotected", "hung")
"""Looks whose words are in the colour of a failure."""


class NodeLayout(Struct):
    """The parts of a card in painting order, and the rectangles of its objects by address."""

    parts: list[Part] = field(default_factory=list)
    rects: dict[str, QRectF] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    """What is not drawn itself: it is where the thing is that holds it."""


def lay_node(
    node: NodeFigure, picture: StagePicture, frame: Frame, card: QRectF, metrics: Metrics, slots: Slots
) -> NodeLayout:
    """Lay out one card."""
    return _NodeLayouter(node, picture, frame, card, metrics, slots).lay()


class _NodeLayouter:
    def __init__(
        self,
        node: NodeFigure,
        picture: StagePicture,
        frame: Frame,
        card: QRectF,
        metrics: Metrics,
        slots: Slots,
    ) -> None:
        self.node = node
        self.picture = picture
        self.frame = frame
        self.m = metrics
        self.slots = slots
        self.size = (card.width(), card.height())
        self.result = NodeLayout()

    def lay(self) -> NodeLayout:
        m, (width, height) = self.m, self.size
        card = QRectF(0, 0, width, height)
        self.result.rects[self.node.address] = card
        radius = m.px(14 if self.frame.density == "full" else 8)
        self.add(Panel(card, radius, "card", self.node.look, bool(self.node.active)))
        if self.frame.density == "tiny":
            self.tiny()
            return self.result
        self.header()
        for band, place in zip(self.bands(), self.frame.layers, strict=False):
            for box, rect in zip(band, self.rects_of(band, place), strict=True):
                self.box(box, rect, hosts_row.inset(self.m, len(band)))
        self.drivers()
        for tile in self.node.tiles:
            self.tile(tile)
        return self.result

    def bands(self) -> list[hosts_row.Band]:
        return hosts_row.bands_of(self.node.boxes, self.frame.hosts, self.frame.abreast)

    def rects_of(self, band: hosts_row.Band, place: LayerPlace) -> list[QRectF]:
        """The rectangles of the boxes that stand side by side in a row."""
        row = self.box_rect(place)
        widths = hosts_row.widths(host_needs(band, self.picture, self.m), round(row.width()), self.m)
        found, left = [], row.left()
        for width in widths:
            found.append(QRectF(left, row.top(), width, row.height()))
            left += width + hosts_row.gap(self.m)
        return found

    def add(self, part: Part) -> None:
        self.result.parts.append(part)

    def words(self, x: float, y: float, text: str, role: FontRole, tone: Tone, room: float) -> float:
        """A line of text, cut to its room; the width it takes."""
        shown = self.m.elide(role, text, room)
        width = self.m.width(role, shown)
        self.add(Words(QRectF(x, y, width, self.m.height(role)), shown, role, tone))
        return width

    def mark(self, x: float, y: float, line: float, figure_glyph: str, tone: Tone) -> float:
        """A glyph in a line of text; the room it takes."""
        if not figure_glyph:
            return 0.0
        size = self.m.px(11)
        rect = QRectF(x, round(y + (line - size) / 2), size, size)
        self.add(Mark(rect, figure_glyph, tone))  # type: ignore[arg-type]
        return size + self.m.px(5)

    # -- a card with words ---------------------------------------------------------------

    def header(self) -> None:
        m, pad, width = self.m, self.frame.pad, self.size[0]
        role: FontRole = "node" if self.frame.density == "full" else "title"
        line = m.height(role)
        taken = self.words(pad, m.px(10), self.node.name, role, "text", width - 2 * pad)
        pill = self.node.pill
        room = width - 2 * pad - taken - m.px(10)
        extra = m.px(16) + m.px(20)
        word = pill.word if m.width("pill", pill.word) + extra <= room or not pill.short else pill.short
        text_width = min(m.width("pill", word), max(room - extra, 0))
        pill_height = m.height("pill") + m.px(6)
        rect = QRectF(0, 0, round(text_width + extra), pill_height)
        rect.moveTopRight(QRectF(0, round(m.px(10) + (line - pill_height) / 2), width - pad, 0).topRight())
        self.add(Panel(rect, pill_height / 2, "pill", pill.look))
        tone = state_tone(pill.look)
        y = rect.top() + m.px(3)
        x = rect.left() + m.px(9)
        x += self.mark(x, y, m.height("pill"), pill.glyph, tone)
        self.words(x, y, word, "pill", tone, text_width)

    def box(self, box: BoxFigure, rect: QRectF, inset: int) -> None:
        if self.frame.density == "compact":
            self.slim(box, rect)
            return
        m = self.m
        self.box_panel(box, rect)
        x, room = rect.left() + inset, rect.width() - 2 * inset
        y = rect.top() + m.px(8)
        soft: Tone = "soft" if box.look == "gone" else "text"
        self.words(x, y, m.phrases("title", box.title, room), "title", soft, room)
        y += m.height("title")
        mark = self.mark(x, y, m.height("code"), "cross", "failed") if box.look == "hung" else 0.0
        beside = [m.width("chip", chip.text) + m.px(16 + 6) for chip in box.chips if not chip.word]
        left = room - mark - sum(beside)
        # What is wrong is said before what it is that runs.
        sub = box.sub if m.width("code", box.sub) <= left else box.sub.rpartition(" · ")[2]
        self.words(x + mark, y, sub, "code", "failed" if box.look in _ALARMING else "soft", left)
        self.chips([chip for chip in box.chips if chip.word], rect, inset)
        for chip in box.chips:
            if not chip.word:
                self.side_chip(chip, rect)

    def chips(self, chips: list[ChipFigure], box: QRectF, inset: int) -> None:
        """Chips in rows, the first row right below the lane in which arrows reach them."""
        m = self.m
        height, between = chip_height(self.picture, m), m.px(6)
        left, room = box.left() + inset, box.width() - 2 * inset + m.px(4)
        widths = [chip_width(self.picture, m, chip.text, "full") for chip in chips]
        y = box.top() + m.px(8) + max(self.frame.lane, m.px(30)) + m.height("title") + m.height("code")
        start = 0
        for count in rows_of(widths, room, between):
            x = left
            for chip, width in list(zip(chips, widths, strict=True))[start : start + count]:
                self.chip(chip, QRectF(x, y, min(width, left + room - x), height))
                x += width + between
            y += height + between
            start += count

    def side_chip(self, chip: ChipFigure, box: QRectF) -> None:
        """A store that has no state: at the right of the line below the title."""
        m = self.m
        width, height = m.width("chip", chip.text) + m.px(16), m.height("chip") + m.px(6)
        right, bottom = box.right() - m.px(10), box.bottom() - m.px(6)
        self.chip(chip, QRectF(round(right - width), bottom - height, width, height))

    def box_rect(self, place: LayerPlace) -> QRectF:
        return QRectF(self.frame.pad, place.top, self.size[0] - 2 * self.frame.pad, place.height)

    def box_panel(self, box: BoxFigure, rect: QRectF) -> None:
        active = box.address in self.node.active
        radius = self.m.px(10 if self.frame.density == "full" else 6)
        self.add(Panel(rect, radius, "box", box.look, active))
        self.result.rects[box.address] = rect

    def chip(self, chip: ChipFigure, rect: QRectF) -> None:
        m = self.m
        self.add(Panel(rect, m.px(6), "chip", chip.look, chip.address in self.node.active))
        self.result.rects[chip.address] = rect
        tone = state_tone(chip.look)
        x, room = rect.left() + m.px(8), rect.width() - m.px(16)
        if not chip.word:
            y = rect.top() + round((rect.height() - m.height("chip")) / 2)
            self.words(x, y, chip.text, "chip", tone, room)
            return
        lines = 2 if chip.note else 1
        y = rect.top() + round((rect.height() - m.height("chip") - lines * m.height("small")) / 2)
        self.words(x, y, chip.text, "chip", tone, room)
        y += m.height("chip")
        taken = self.mark(x, y, m.height("small"), chip.glyph, tone)
        self.words(x + taken, y, chip.word, "small", tone, room - taken)
        if chip.note:
            y += m.height("small")
            taken = self.mark(x, y, m.height("small"), "cross", tone)
            self.words(x + taken, y, chip.note, "small", tone, room - taken)

    def slim(self, box: BoxFigure, rect: QRectF) -> None:
        """A box of one line: title, what runs, chips at the right."""
        m = self.m
        self.box_panel(box, rect)
        inset = m.px(12 if self.frame.density == "full" else 8)
        x, right = rect.left() + inset, rect.right() - inset
        chip_height = rect.height() - m.px(6)
        for chip in reversed(box.chips):
            width = chip_width(self.picture, m, chip.text, "compact")
            right -= width
            self.small_chip(chip, QRectF(right, rect.top() + m.px(3), width, chip_height))
            right -= m.px(6)
        y = rect.top() + round((rect.height() - m.height("title")) / 2)
        soft: Tone = "soft" if box.look == "gone" else "text"
        x += self.words(x, y, box.short, "title", soft, right - x) + m.px(8)
        y = rect.top() + round((rect.height() - m.height("code")) / 2)
        if right - x > m.px(24):
            self.words(x, y, box.sub, "code", "failed" if box.look in _ALARMING else "soft", right - x)

    def drivers(self) -> None:
        """What lies below everything: the network driver, and beside it the file system of shared volumes."""
        m, row, netft = self.m, self.box_rect(self.frame.netft), self.node.boxes[-1]
        csvfs = next((box for box in self.node.boxes if box.layer == "csvfs"), None)
        if csvfs is None:
            self.slim(netft, row)
            return
        inset, between = m.px(12 if self.frame.density == "full" else 8), m.px(6)
        least = m.width("title", netft.short) + 2 * inset
        chips = [chip_width(self.picture, m, chip.text, "compact") for chip in csvfs.chips]
        wanted = m.width("title", csvfs.short) + m.px(6) + sum(chips) + between * len(chips) + 2 * inset
        room = row.width() - least - m.px(8)
        if wanted > room:
            wanted -= m.width("title", csvfs.short) + m.px(6) + between
            csvfs = replace(csvfs, short="")
        width = round(min(wanted, room))
        left = row.width() - width - m.px(8) - least - m.px(8)
        said = m.phrases("code", netft.sub, left)
        self.slim(replace(netft, sub="" if said.endswith("…") else said), row.adjusted(0, 0, -width - m.px(8), 0))
        rect = QRectF(row.right() - width, row.top(), width, row.height())
        self.box_panel(csvfs, rect)
        x, y = rect.left() + inset, rect.top() + round((rect.height() - m.height("title")) / 2)
        if csvfs.short:
            tone: Tone = "soft" if csvfs.look == "gone" else "text"
            x += self.words(x, y, csvfs.short, "title", tone, rect.right() - x) + m.px(6)
        for chip, chip_room in _that_fit(csvfs.chips, chips, rect.right() - inset - x + 1, between):
            self.small_chip(chip, QRectF(x, rect.top() + m.px(3), chip_room, rect.height() - m.px(6)))
            x += chip_room + between

    def small_chip(self, chip: ChipFigure, rect: QRectF) -> None:
        m = self.m
        self.add(Panel(rect, m.px(4), "chip", chip.look, chip.address in self.node.active))
        self.result.rects[chip.address] = rect
        tone, x = state_tone(chip.look), rect.left() + m.px(6)
        y = rect.top() + round((rect.height() - m.height("chip")) / 2)
        x += self.mark(x, y, m.height("chip"), chip.glyph, tone)
        self.words(x, y, chip.text, "chip", tone, rect.right() - m.px(4) - x)

    def tile_rect(self, address: str) -> QRectF:
        frame, place = self.frame, self.slots.place(address)
        between = self.m.px({"full": 14, "compact": 6, "tiny": 2}[frame.density])
        row, column = divmod(place, frame.columns)
        return QRectF(
            frame.tiles.left() + column * (frame.tile_width + between),
            frame.tiles.top() + row * (frame.tile_height + between),
            frame.tile_width,
            frame.tile_height,
        )

    def tile(self, tile: TileFigure) -> None:
        m, rect = self.m, self.tile_rect(tile.address)
        self.result.rects[tile.address] = rect
        small = self.frame.density == "compact"
        self.add(Panel(rect, m.px(5 if small else 9), "tile", tile.look, tile.address in self.node.active))
        tone = state_tone(tile.look)
        x, room = rect.left() + m.px(6 if small else 10), rect.width() - m.px(12 if small else 20)
        if small:
            y = rect.top() + round((rect.height() - m.height("word")) / 2)
            taken = self.mark(x, y, m.height("word"), tile.glyph, tone)
            self.words(x + taken, y, tile.name, "word", "soft" if tile.look == "ghost" else "text", room - taken)
            return
        glyph_room = m.px(16) if tile.glyph else 0
        word_role: FontRole = "word" if m.width("word", tile.word) <= room - glyph_room or not tile.note else "small"
        # "Critical" says more than "Paused-Cri…".
        fits = m.width(word_role, tile.word) <= room - glyph_room
        word = tile.word if fits else tile.word.rpartition("-")[2]
        lines = [m.elide(word_role, word, room - glyph_room), m.phrases("word", tile.note, room)]
        if not tile.note:
            lines = m.wrap("word", tile.word, room - glyph_room, 2)
        height = m.height("name") + len(lines) * m.height("word")
        y = rect.top() + round((rect.height() - height) / 2)
        self.words(x, y, tile.name, "name", "soft" if tile.look == "ghost" else "text", room)
        y += m.height("name")
        for n, line in enumerate(lines):
            taken = self.mark(x, y, m.height("word"), tile.glyph, tone) if n == 0 else 0.0
            # A wrapped word goes on below itself; a note is a line of its own, as wide as the tile.
            indent = 0.0 if tile.note and n else glyph_room
            strong: Tone = "soft" if tile.look == "ghost" or (tile.note and n) else "text"
            self.words(x + max(indent, taken), y, line, word_role if n == 0 else "word", strong, room - indent)
            y += m.height("word")

    # -- a card too small for words --------------------------------------------------------

    def tiny(self) -> None:
        m, frame, width = self.m, self.frame, self.size[0]
        tone = state_tone(self.node.pill.look)
        y, line = m.px(6), m.height("title")
        self.words(frame.pad, y, self.node.name, "title", "text", width - 2 * frame.pad - m.px(20))
        self.mark(width - frame.pad - m.px(11), y, line, self.node.pill.glyph, tone)
        place, shown = frame.layers[0], [box for box in self.node.boxes if box.layer not in ("netft", "csvfs")]
        between = m.px(4)
        each = (width - 2 * frame.pad - (len(shown) - 1) * between) / max(len(shown), 1)
        for n, box in enumerate(shown):
            rect = QRectF(frame.pad + n * (each + between), place.top, each, place.height)
            active = any(a == box.address or a.startswith(box.address + "/") for a in self.node.active)
            look: Look = _worst(box)
            self.add(Panel(rect, m.px(4), "box", look, active))
            self.result.rects[box.address] = rect
            text_y = place.top + round((place.height - m.height("small")) / 2)
            self.words(rect.left() + m.px(5), text_y, box.short, "small", "text", each - m.px(8))
        self.swarm()

    def swarm(self) -> None:
        """Tiles as small squares, gathered by state so that each state is drawn in one go."""
        groups: dict[tuple[Look, str], list[QRectF]] = {}
        for tile in self.node.tiles:
            rect = self.tile_rect(tile.address)
            self.result.rects[tile.address] = rect
            groups.setdefault((tile.look, tile.glyph), []).append(rect)
        for (look, glyph), rects in groups.items():
            self.add(Swarm(tuple(rects), look, glyph))  # type: ignore[arg-type]
        for tile in self.node.tiles:
            if tile.address in self.node.active:
                self.add(Panel(self.tile_rect(tile.address), self.m.px(2), "tile", tile.look, active=True))


def _that_fit(
    chips: Sequence[ChipFigure], widths: Sequence[float], room: float, between: float
) -> list[tuple[ChipFigure, float]]:
    """As many chips as have room, in their order; where not all do, those that are well stay away first."""
    order = sorted(range(len(chips)), key=lambda n: (chips[n].look in ("online", "gone"), n))
    shown, used = [], 0.0
    for n in order:
        if used + widths[n] <= room:
            shown.append(n)
            used += widths[n] + between
    return [(chips[n], widths[n]) for n in sorted(shown)]


def _worst(box: BoxFigure) -> Look:
    """A box too small for chips takes the look of a broken one."""
    for chip in box.chips:
        if chip.look in ("damaged", "missing"):
            return chip.look
    return box.look
