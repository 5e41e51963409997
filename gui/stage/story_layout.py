"""The story's graph as shapes and lines: nodes and VMs, and what they share; processes are left away.

What is not drawn is where the node is that holds it, so whatever has an address on another level has a place here.
"""

from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import BandFigure, ConsoleFigure, Look, NodeFigure, StagePicture, TileFigure
from gui.stage.frame import TOLD_IN, Frame
from gui.stage.metrics import FontRole, Metrics
from gui.stage.node_layout import NodeLayout
from gui.stage.parts import Mark, Panel, Part, Tone, Wire, Words, state_tone
from gui.stage.slots import Slots
from gui.stage.story_frame import StoryPlan


def told_parts(picture: StagePicture, frame: Frame, metrics: Metrics) -> list[Part]:
    """The sentence of the present hop, in coordinates of the scene."""
    text = picture.told or (picture.hop.sentence if picture.hop is not None else "")
    if not text or frame.told.isEmpty():
        return []
    role, lines = TOLD_IN[0][0], [""]
    for role, most in TOLD_IN:
        lines = metrics.wrap(role, text, frame.told.width(), most)
        if " ".join(lines) == text:
            break
    height = metrics.height(role)
    left, top = frame.told.left(), frame.told.top()
    return [
        Words(QRectF(left, top + n * height, metrics.width(role, line), height), line, role, "text")
        for n, line in enumerate(lines)
    ]


def lay_story_node(
    node: NodeFigure, frame: Frame, plan: StoryPlan, card: QRectF, metrics: Metrics, slots: Slots
) -> NodeLayout:
    """One node with its VMs, in coordinates of its region."""
    return _NodeDrawer(node, frame, plan, card, metrics, slots).lay()


class _NodeDrawer:
    def __init__(
        self, node: NodeFigure, frame: Frame, plan: StoryPlan, card: QRectF, metrics: Metrics, slots: Slots
    ) -> None:
        self.node = node
        self.frame = frame
        self.plan = plan
        self.m = metrics
        self.slots = slots
        self.shape = QRectF(0, 0, card.width(), plan.node_height)
        self.is_full = frame.density == "full"
        self.result = NodeLayout()

    def lay(self) -> NodeLayout:
        inside = [box.address for box in self.node.boxes]
        inside += [chip.address for box in self.node.boxes for chip in box.chips]
        self.result.hidden = frozenset(inside)
        self.result.rects = dict.fromkeys([self.node.address, *inside], self.shape)
        self.wires()
        self.header()
        for tile in self.node.tiles:
            rect = self.tile_rect(tile.address)
            self.result.rects[tile.address] = rect
            if self.is_full:
                self.disc(tile, rect)
            else:
                self.pill_tile(tile, rect)
        return self.result

    def add(self, part: Part) -> None:
        self.result.parts.append(part)

    def tile_rect(self, address: str) -> QRectF:
        frame, place = self.frame, self.slots.place(address)
        row, column = divmod(place, frame.columns)
        between = 0 if self.is_full else self.m.px(6)
        return QRectF(
            frame.tiles.left() + column * (frame.tile_width + between),
            frame.tiles.top() + row * (frame.tile_height + self.plan.row_gap),
            frame.tile_width,
            frame.tile_height,
        )

    def wires(self) -> None:
        """From the node down beside its VMs, and along above each row of them."""
        rows: dict[float, list[QRectF]] = {}
        for tile in self.node.tiles:
            rect = self.tile_rect(tile.address)
            rows.setdefault(rect.top(), []).append(rect)
        x, bottom = spine_x(self.plan), self.shape.bottom()
        for top, rects in sorted(rows.items()):
            if not self.is_full:
                middle = round(rects[0].center().y())
                first = min(rect.left() for rect in rects)
                self.add(Wire((QPointF(x, bottom), QPointF(x, middle), QPointF(first, middle))))
                continue
            line = top - self.plan.branch
            last = max(rect.center().x() for rect in rects)
            self.add(Wire((QPointF(x, bottom), QPointF(x, line), QPointF(last, line), QPointF(last, top))))
            for rect in rects:
                self.add(Wire((QPointF(rect.center().x(), line), QPointF(rect.center().x(), top))))

    def header(self) -> None:
        m, shape, node = self.m, self.shape, self.node
        active = bool(node.active)
        self.add(Panel(shape, m.px(16 if self.is_full else 10), "card", node.look, active))
        role: FontRole = "told" if self.is_full else "title"
        inset = m.px(16 if self.is_full else 10)
        y = round(shape.center().y() - m.height(role) / 2)
        name = m.elide(role, node.name, shape.width() - 2 * inset)
        taken = m.width(role, name)
        self.add(Words(QRectF(inset, y, taken, m.height(role)), name, role, "text"))
        self.pill(shape.width() - inset, shape.width() - 2 * inset - taken - m.px(10))

    def pill(self, right: float, room: float) -> None:
        """The state in a pill, its short word or its glyph alone where there is no more room."""
        m, pill = self.m, self.node.pill
        extra = m.px(16 + 20)
        words = (pill.word, pill.short, "")
        word = next((word for word in words if m.width("pill", word) + extra <= room), "")
        width = round(m.width("pill", word) + extra) if word else m.px(11 + 14)
        height = m.height("pill") + m.px(6)
        rect = QRectF(right - width, round(self.shape.center().y() - height / 2), width, height)
        tone = state_tone(pill.look)
        self.add(Panel(rect, height / 2, "pill", pill.look))
        size = m.px(11)
        glyph = QRectF(rect.left() + m.px(8), round(rect.center().y() - size / 2), size, size)
        if pill.glyph:
            self.add(Mark(glyph, pill.glyph, tone))
        if word:
            x, y = glyph.right() + m.px(5), rect.top() + m.px(3)
            self.add(Words(QRectF(x, y, m.width("pill", word), m.height("pill")), word, "pill", tone))

    def disc(self, tile: TileFigure, cell: QRectF) -> None:
        """A VM as a disc, with its name and state below."""
        m, size = self.m, self.plan.disc
        disc = QRectF(round(cell.center().x() - size / 2), cell.top(), size, size)
        tone = state_tone(tile.look)
        self.add(Panel(disc, size / 2, "tile", tile.look, tile.address in self.node.active))
        if tile.glyph:
            mark = m.px(22)
            self.add(Mark(QRectF(disc.center().x() - mark / 2, disc.center().y() - mark / 2, mark, mark),
                          tile.glyph, tone))  # fmt: skip
        is_gone = tile.look == "ghost"
        y, room = disc.bottom() + m.px(4), cell.width() - m.px(4)
        names = m.wrap("name", tile.name, room, 2)
        for name in names:
            y = self.centred(name, "name", cell, y, "soft" if is_gone else "text")
        # "Critical" says more than "Paused-Cri…".
        word = tile.word if m.width("word", tile.word) <= room else tile.word.rpartition("-")[2]
        lines = [word, m.phrases("word", tile.note, room)] if tile.note else m.wrap("word", tile.word, room, 2)
        # A long name leaves the state one line.
        for n, line in enumerate(lines if len(names) == 1 else [tile.word]):
            y = self.centred(line, "word", cell, y, "soft" if is_gone or (tile.note and n) else "text")

    def centred(self, text: str, role: FontRole, cell: QRectF, y: float, tone: Tone) -> float:
        """A line of text in the middle of a cell; where the next one begins."""
        m = self.m
        shown = m.elide(role, text, cell.width() - m.px(4))
        width = m.width(role, shown)
        self.add(Words(QRectF(round(cell.center().x() - width / 2), y, width, m.height(role)), shown, role, tone))
        return y + m.height(role)

    def pill_tile(self, tile: TileFigure, rect: QRectF) -> None:
        m, tone = self.m, state_tone(tile.look)
        self.add(Panel(rect, rect.height() / 2, "tile", tile.look, tile.address in self.node.active))
        size, x = m.px(11), rect.left() + m.px(8)
        if tile.glyph:
            self.add(Mark(QRectF(x, round(rect.center().y() - size / 2), size, size), tile.glyph, tone))
            x += size + m.px(5)
        name = m.elide("word", tile.name, rect.right() - m.px(6) - x)
        y = round(rect.center().y() - m.height("word") / 2)
        spoken: Tone = "soft" if tile.look == "ghost" else "text"
        self.add(Words(QRectF(x, y, m.width("word", name), m.height("word")), name, "word", spoken))


def spine_x(plan: StoryPlan) -> float:
    """Where the line to the VMs leaves its node, from the node's left edge."""
    return round(plan.indent / 2)


def console_parts(console: ConsoleFigure, rect: QRectF, metrics: Metrics) -> list[Part]:
    """A console, in coordinates of its own."""
    return _shape(QRectF(QPointF(0, 0), rect.size()), console.title, console.sub, None, metrics, active=console.active)


def band_parts(part: BandFigure, rect: QRectF, metrics: Metrics) -> list[Part]:
    """A network, the quorum or a volume, in coordinates of the band."""
    return _shape(rect, part.title, part.text, part, metrics, active=part.active)


def band_rects(picture: StagePicture, frame: Frame, metrics: Metrics) -> list[QRectF]:
    """The parts of the band side by side, in its coordinates: as wide as their words at any moment need."""
    m, between = metrics, float(metrics.px(14))
    # Room for the state, and, where there is more, for what else there is to say.
    least = [
        m.px(48) + max(m.width("title", part.title), m.width("word", (part.reserve or part.text).partition(" · ")[0]))
        for part in picture.band
    ]
    wanted = [
        max(floor, m.px(48) + min(m.width("word", part.reserve or part.text), m.px(240)))
        for floor, part in zip(least, picture.band, strict=True)
    ]
    room = frame.band.width() - between * max(len(wanted) - 1, 0)
    spare, more = room - sum(least), sum(wanted) - sum(least)
    if spare < 0:
        # Names stay whole, and what is left goes to the words below them.
        names = [min(m.width("title", part.title) + m.px(32), room / len(least)) for part in picture.band]
        shares = [max(width - name, 0.0) for width, name in zip(least, names, strict=True)]
        rest = max(room - sum(names), 0.0) / (sum(shares) or 1.0)
        least = wanted = [name + share * rest for name, share in zip(names, shares, strict=True)]
    share = min(1.0, max(spare, 0.0) / more) if more > 0 else 0.0
    widths = [round(floor + (width - floor) * share) for floor, width in zip(least, wanted, strict=True)]
    if len(widths) > 1:
        between = max(between, (frame.band.width() - sum(widths)) / (len(widths) - 1))
    rects, x = [], 0.0
    for wide in widths:
        rects.append(QRectF(round(x), 0, wide, frame.band.height()))
        x += wide + between
    return rects


def wires(picture: StagePicture, frame: Frame, plan: StoryPlan, metrics: Metrics) -> list[Part]:
    """What joins nodes, consoles and the band, in coordinates of the scene."""
    top, *rails = plan.rails
    found: list[Part] = []
    heads = [rect.center().x() for rect in frame.consoles]
    first_row = [card.center().x() for card in frame.cards[: plan.columns]]
    if heads and first_row:
        ends = (*heads, *first_row) if len(rails) == 1 else (*heads, *first_row, plan.trunk)
        found.append(Wire((QPointF(min(ends), top), QPointF(max(ends), top)), is_strong=True))
    for x, rect in zip(heads, frame.consoles, strict=True):
        found.append(Wire((QPointF(x, rect.bottom()), QPointF(x, top))))
    for x, card in zip(first_row, frame.cards, strict=False):
        found.append(Wire((QPointF(x, top), QPointF(x, card.top()))))
    if len(rails) > 1:
        found.append(Wire((QPointF(plan.trunk, top), QPointF(plan.trunk, rails[-1])), is_strong=True))
    parts = [rect.translated(frame.band.topLeft()).center().x() for rect in band_rects(picture, frame, metrics)]
    for row, rail in enumerate(rails):
        cards = frame.cards[row * plan.columns : (row + 1) * plan.columns]
        stems = [stem_x(card, plan) for card in cards]
        ends = (*stems, *(parts if row == len(rails) - 1 else ()), *((plan.trunk,) if len(rails) > 1 else ()))
        if ends:
            found.append(Wire((QPointF(min(ends), rail), QPointF(max(ends), rail)), is_strong=True))
        for x, card in zip(stems, cards, strict=True):
            found.append(Wire((QPointF(x, card.top() + plan.node_height), QPointF(x, rail)), is_strong=True))
    found += [Wire((QPointF(x, plan.rails[-1]), QPointF(x, frame.band.top()))) for x in parts]
    return found


def stem_x(card: QRectF, plan: StoryPlan) -> float:
    """Where a node hangs on the rail below it, beside its VMs."""
    return card.right() - round(plan.indent / 2)


def _shape(rect: QRectF, title: str, text: str, said_as: BandFigure | None, m: Metrics, *, active: bool) -> list[Part]:
    """A small shape with its name and a line below, which a part of the band has in the colours of its state."""
    look: Look = said_as.look if said_as is not None else "plain"
    inset = m.px(14)
    parts: list[Part] = [Panel(rect, m.px(12), "console", "plain", active)]
    x, y, right = rect.left() + inset, rect.top() + m.px(6), rect.right() - inset
    name = m.elide("title", title, right - x)
    parts.append(Words(QRectF(x, y, m.width("title", name), m.height("title")), name, "title", "text"))
    y += m.height("title")
    tone = state_tone(look)
    if said_as is not None and said_as.glyph:
        size = m.px(11)
        at = QRectF(x, round(y + (m.height("word") - size) / 2), size, size)
        parts.append(Mark(at, said_as.glyph, "online" if look == "plain" else tone))
        x += size + m.px(5)
    said = m.phrases("word", text, right - x)
    if said.endswith("…") and m.width("word", text.partition(", ")[0]) <= right - x:
        said = text.partition(", ")[0]
    spoken: Tone = "soft" if look in ("plain", "online") else tone
    parts.append(Words(QRectF(x, y, m.width("word", said), m.height("word")), said, "word", spoken))
    return parts
