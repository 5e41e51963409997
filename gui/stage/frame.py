"""Where the large things stand: consoles, cards, the layers in a card, the band.

A frame is found from counts and reserved words only, never from the state of a box, so it
stays the same while stepping. Every layer has the same height on all nodes; between layers
there is room for an arrow and its label.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final, Literal, NamedTuple

from msgspec import Struct, field
from PySide6.QtCore import QRectF

from gui.stage import hosts_row
from gui.stage.band_plan import BandPlan, is_planned, line_height, plan_of
from gui.stage.figures import NodeFigure, StagePicture
from gui.stage.metrics import FontRole, Metrics
from gui.stage.slots import Slots

Density = Literal["full", "compact", "tiny"]
_MOST_FULL: Final = 6
_MOST_COMPACT: Final = 20
_WIDEST_CARD: Final = 520
_WIDEST_SENTENCE: Final = 1180
"""Longer lines are hard to read."""
TOLD_IN: Final[tuple[tuple[FontRole, int], ...]] = (("told", 2), ("node", 3), ("title", 4))
"""Fonts and lines of the sentence: one that is too long is set smaller before it is cut."""


class LayerPlace(Struct, frozen=True):
    """One layer within a card."""

    top: int
    height: int
    gap: int
    """Free room below it."""


class Frame(Struct, frozen=True):
    """The skeleton of a stage."""

    density: Density
    width: int
    height: int
    consoles: tuple[QRectF, ...]
    cards: tuple[QRectF, ...]
    """In the order of the nodes."""
    layers: tuple[LayerPlace, ...]
    """From the cluster service to Hyper-V; NetFT is apart."""
    hosts: int
    """For how many resource hosts there is room."""
    abreast: int
    """How many of them stand side by side."""
    tiles: QRectF
    """The field for tiles within a card."""
    columns: int
    tile_width: int
    tile_height: int
    netft: LayerPlace
    band: QRectF
    band_lines: int
    """Two if network and quorum have no room beside each other."""
    band_plan: BandPlan | None
    """Where the account has more to say of networks and votes than lines can."""
    pad: int
    """From a card's edge to its boxes: lanes run there."""
    gutter: int
    """Between two cards: lanes run there, too."""
    lane: int = 30
    """Inside a box between its lines and its chips."""
    told: QRectF = field(default_factory=QRectF)
    """Where the sentence of the story stands; empty on the other levels."""

    @property
    def needs(self) -> tuple[int, int]:
        """The size of the whole."""
        return self.width, self.height


def density_of(nodes: int) -> Density:
    """How much a card can say when there are so many."""
    if nodes <= _MOST_FULL:
        return "full"
    return "compact" if nodes <= _MOST_COMPACT else "tiny"


def frame_of(picture: StagePicture, metrics: Metrics, slots: Slots, width: float, height: float) -> Frame:
    """The frame for a stage that has so much room; it may need more, see `needs`.

    Where the height does not do, the gaps between layers give way before the text has to.
    """
    easy, tight = (_CALLS, _TIGHT_CALLS) if picture.level in ("calls", "code") else (_EASY, _TIGHT)
    frame = _Framer(picture, metrics, slots, easy).frame(int(width), int(height))
    if frame.density != "full" or frame.height <= height:
        return frame
    return _Framer(picture, metrics, slots, tight).frame(int(width), int(height))


def told_rect(m: Metrics, margin: int, room: int) -> QRectF:
    """The room of the story's sentence: so many lines that none of those that follow moves anything."""
    height = max(lines * m.height(role) for role, lines in TOLD_IN)
    return QRectF(margin, m.px(14), min(room, m.px(_WIDEST_SENTENCE)), height)


class _Gaps(NamedTuple):
    """Pixels at scale 1 between what is drawn: all that can give way."""

    layers: int
    strip: int
    """Between consoles, cards and band: where arrows run across."""
    lane: int
    """Inside a box between its lines and its chips, for an arrow to a chip."""
    slim: int = 28
    """Between layers of one line."""
    edge: int = 16
    """Round the whole stage, above and below."""
    title: int = 10
    """Above and below the name of a node."""
    tiles: int = 14


_EASY: Final = _Gaps(layers=36, strip=36, lane=30)
_TIGHT: Final = _Gaps(layers=24, strip=20, lane=22, edge=3, title=8, tiles=12)
_CALLS: Final = _Gaps(layers=50, strip=46, lane=40, slim=40)
_TIGHT_CALLS: Final = _Gaps(layers=47, strip=40, lane=38, slim=40)
"""Where calls are shown in full a label has two lines."""


class _Framer:
    """One computation; its attributes are the measures that several steps share."""

    def __init__(self, picture: StagePicture, metrics: Metrics, slots: Slots, gaps: _Gaps = _EASY) -> None:
        self.picture = picture
        self.m = metrics
        self.slots = slots
        self.density = density_of(len(picture.nodes))
        self.abreast = hosts_row.abreast(slots.hosts, wide=self.density == "full")
        tiny = self.density == "tiny"
        self.margin = metrics.px(20 if not tiny else 12)
        self.gutter = metrics.px(28 if not tiny else 14)
        self.pad = metrics.px(16 if not tiny else 8)
        self.strip = metrics.px(gaps.strip)
        self.gap = metrics.px({"full": gaps.layers, "compact": gaps.slim, "tiny": 6}[self.density])
        self.lane = metrics.px(gaps.lane)
        if self.density == "full":
            # Text may be large beside the grid; a hop's words still go between two boxes.
            least = metrics.height("label")
            self.gap, self.lane, self.strip = (max(room, least) for room in (self.gap, self.lane, self.strip))
        self.edge = metrics.px(gaps.edge)
        self.gaps = gaps

    def frame(self, width: int, height: int) -> Frame:
        m, count = self.m, max(1, len(self.picture.nodes))
        floor = self.card_floor()
        consoles = len(self.picture.consoles)
        beside = consoles * self.console_width() + (consoles - 1) * m.px(8)
        room = max(width - 2 * self.margin, floor, beside)
        columns, card_width = self.best_columns(count, floor, room, height)
        rows = ceil(count / columns)
        console_height = m.height("title") + m.height("sub") + m.px(14)
        used = columns * card_width + (columns - 1) * self.gutter
        plan = plan_of(self.picture.band, used, m) if is_planned(self.picture.band) else None
        band_lines = self.band_lines(min(room, count * self.m.px(_WIDEST_CARD)))
        band_height = plan.height if plan else band_lines * line_height(m) + m.px(10)
        told = told_rect(m, self.margin, room) if self.picture.level == "story" else QRectF()
        top = self.edge + round(told.bottom())
        cards_top = top + console_height + self.strip
        fixed = cards_top + self.strip + band_height + self.edge
        row_gap = self.strip if rows > 1 else 0
        tile_columns, tile_width, tile_height = self.tile_grid(card_width)
        inner_height = self.inner_height(tile_columns, tile_height, card_width)
        spare = max(0, (height - fixed - (rows - 1) * row_gap) // rows - inner_height)
        stretch = min(spare // 5, m.px(26)) if self.density != "tiny" else 0
        layers, tiles_top = self.layers(stretch, card_width)
        netft_height = self.netft_height()
        card_height = inner_height + min(spare, m.px(260)) if self.density == "full" else inner_height + spare
        left = self.margin + max(0, room - used) // 2
        cards = tuple(
            QRectF(
                left + (n % columns) * (card_width + self.gutter),
                cards_top + (n // columns) * (card_height + row_gap),
                card_width,
                card_height,
            )
            for n in range(count if self.picture.nodes else 0)
        )
        bottom = cards_top + rows * card_height + (rows - 1) * row_gap
        total_width = max(width, used + 2 * self.margin, room + 2 * self.margin)
        netft_top = card_height - self.pad - netft_height
        total_height = bottom + self.strip + band_height + self.edge
        return Frame(
            density=self.density,
            width=total_width,
            height=total_height,
            consoles=tuple(rect.translated(0, top) for rect in self.consoles(left, card_width, used, console_height)),
            cards=cards,
            layers=layers,
            hosts=self.slots.hosts,
            abreast=self.abreast,
            tiles=QRectF(self.pad, tiles_top, card_width - 2 * self.pad, netft_top - self.m.px(8) - tiles_top),
            columns=tile_columns,
            tile_width=tile_width,
            tile_height=tile_height,
            netft=LayerPlace(netft_top, netft_height, self.pad),
            band=QRectF(left, bottom + self.strip, used, band_height),
            band_lines=band_lines,
            band_plan=plan,
            pad=self.pad,
            gutter=self.gutter,
            lane=self.lane,
            told=told,
        )

    def card_floor(self) -> int:
        """The narrowest card in which every word has room that must have it."""
        m, reserve = self.m, self.picture.reserve
        names = m.widest("node" if self.density == "full" else "title", tuple(n.name for n in self.picture.nodes))
        if self.density == "tiny":
            return max(round(names) + m.px(50), m.px(170))
        pill = m.widest("pill", reserve.pills) + m.px(38)
        header = names + m.px(10) + pill
        inside = m.px(24)
        boxes = [box for node in self.picture.nodes for box in node.boxes if box.layer != "csvfs"]
        if self.density == "compact":
            chips = max((self.chips_width(box.chips, "compact") for box in boxes), default=0)
            short = m.widest("title", tuple({box.short for box in boxes}))
            code = m.width("code", "rhs.exe 00000") + m.px(8)
            return 2 * self.pad + round(max(header, inside + short + code + chips + m.px(12)))
        # The title of one host among several may be cut after its number.
        titles = {box.short if box.layer == "host" and self.abreast > 1 else box.title for box in boxes}
        title = m.widest("title", tuple(titles)) + inside
        sub = m.widest("code", reserve.subs) + inside
        tiles = 2 * (m.widest("word", reserve.tiles) + m.px(20)) + m.px(8)
        return 2 * self.pad + round(max(header, title, sub, tiles, self.hosts_floor()))

    def hosts_floor(self) -> int:
        """The least room for the hosts that stand side by side, none where each has a row."""
        between = (self.abreast - 1) * hosts_row.gap(self.m)
        rows = [band for node in self.picture.nodes for band in self.bands(node) if len(band) > 1]
        return max((sum(self.host_needs(band)) + between for band in rows), default=0)

    def bands(self, node: NodeFigure) -> list[hosts_row.Band]:
        return hosts_row.bands_of(node.boxes, self.slots.hosts, self.abreast)

    def host_needs(self, band: hosts_row.Band) -> list[int]:
        return host_needs(band, self.picture, self.m)

    def best_columns(self, count: int, floor: int, room: int, height: int) -> tuple[int, int]:
        """How many cards stand side by side, and how wide they are."""
        most = min(count, max(1, (room + self.gutter) // (floor + self.gutter)))
        if self.density != "full":
            # Wrapped: as near as possible to the shape of the room.
            wanted = round((count * max(room, 1) * 0.62 / max(height, 1)) ** 0.5)
            most = min(most, max(1, wanted))
        columns = ceil(count / ceil(count / most))
        card = (room - (columns - 1) * self.gutter) // columns
        widest = self.m.px(_WIDEST_CARD if count > 1 else 2 * _WIDEST_CARD)
        return columns, max(floor, min(card, widest))

    def tile_grid(self, card_width: int) -> tuple[int, int, int]:
        """Columns, width and height of the tiles."""
        m, inner = self.m, card_width - 2 * self.pad
        if self.density == "tiny":
            pitch = m.px(12) + m.px(2)
            return max(1, (inner + m.px(2)) // pitch), m.px(12), m.px(12)
        between = self.tile_gap()
        if self.density == "compact":
            least, tile_height = m.px(84), m.height("word") + m.px(6)
        else:
            least = round(m.widest("word", self.picture.reserve.tiles)) + m.px(20)
            tile_height = m.height("name") + 2 * m.height("word") + m.px(12)
        columns = max(1, (inner + between) // (least + between))
        if self.density == "full":
            columns = min(columns, 3)
        return columns, (inner - (columns - 1) * between) // columns, tile_height

    def tile_gap(self) -> int:
        return self.m.px({"full": self.gaps.tiles, "compact": 6, "tiny": 2}[self.density])

    def tile_rows(self, columns: int) -> int:
        # On small stages one row more than at first, for those who arrive in a failover.
        spare = 1 if self.density == "full" else 0
        return max(ceil(self.slots.most / columns), ceil(max(self.slots.at_first or 0, 1) / columns) + spare)

    def header(self) -> int:
        m, above = self.m, self.m.px(self.gaps.title)
        return above + m.height("node" if self.density == "full" else "title") + above

    def netft_height(self) -> int:
        m = self.m
        return m.height("title") + m.px(8) if self.density != "tiny" else 0

    def layers(self, stretch: int, card_width: int) -> tuple[tuple[LayerPlace, ...], int]:
        """The layers from top to bottom, and where the tiles begin."""
        m = self.m
        if self.density == "tiny":
            top = m.px(6) + m.height("title") + m.px(4)
            height = m.height("small") + m.px(6)
            return (LayerPlace(top, height, self.gap),), top + height + m.px(6)
        most = max((len(self.bands(node)) for node in self.picture.nodes), default=3)
        top, places = self.header(), []
        for n in range(most):
            height = self.box_height(n, card_width)
            gap = self.gap + stretch
            places.append(LayerPlace(top, height, gap))
            top += height + gap
        return tuple(places), top

    def box_height(self, layer: int, card_width: int) -> int:
        m = self.m
        if self.density == "compact":
            return m.height("title") + m.px(10)
        plain = m.px(8) + m.height("title") + m.height("code") + m.px(8)
        bands = [band for node in self.picture.nodes for band in self.bands(node)[layer : layer + 1]]
        if not any(chip.word for band in bands for box in band for chip in box.chips):
            return plain + m.px(6)
        rows = max(self.chip_rows(band, card_width) for band in bands)
        return plain + self.lane + rows * chip_height(self.picture, m) + (rows - 1) * m.px(6)

    def chip_rows(self, band: hosts_row.Band, card_width: int) -> int:
        """In how many rows the chips of the fullest box of a band stand."""
        m = self.m
        if not band:
            return 1
        boxes = hosts_row.widths(self.host_needs(band), card_width - 2 * self.pad, m)
        margin = 2 * hosts_row.inset(m, len(band)) - m.px(4)
        chips = [[chip_width(self.picture, m, c.text, "full") for c in box.chips if c.word] for box in band]
        return max(len(rows_of(each, box - margin, m.px(6))) for each, box in zip(chips, boxes, strict=True))

    def chips_width(self, chips: tuple[object, ...], density: Density) -> float:
        return sum(
            chip_width(self.picture, self.m, getattr(chip, "text", ""), density) + self.m.px(6) for chip in chips
        )

    def inner_height(self, columns: int, tile_height: int, card_width: int) -> int:
        """The least height of a card."""
        m = self.m
        _, tiles_top = self.layers(0, card_width)
        rows = self.tile_rows(columns)
        field = rows * tile_height + (rows - 1) * self.tile_gap()
        below = m.px(8) + self.netft_height() + self.pad
        return tiles_top + field + below

    def band_lines(self, room: int) -> int:
        m, reserve = self.m, self.picture.reserve
        titles = sum(m.width("title", part.title) + m.px(48) for part in self.picture.band)
        others = sum(m.width("word", p.text) for p in self.picture.band if p.address.startswith("storage/"))
        return 1 if titles + others + sum(m.width("word", text) for text in reserve.band) <= room else 2

    def console_width(self) -> int:
        m = self.m
        widths = [max(m.width("title", c.title), m.width("sub", c.sub)) for c in self.picture.consoles]
        return m.px(24) + ceil(max(widths, default=0))

    def consoles(self, left: int, card: int, used: int, height: int) -> tuple[QRectF, ...]:
        m, count = self.m, max(1, len(self.picture.consoles))
        wanted = self.console_width()
        pitch = card + self.gutter
        if count > 1 and (wanted > card or used < pitch + wanted):
            pitch = max(min((used + self.gutter) // count, card + self.gutter), wanted + m.px(8))
        span = (count - 1) * pitch + wanted
        start = left if span <= used else left + (used - span) // 2
        return tuple(QRectF(start + n * pitch, 0, wanted, height) for n in range(len(self.picture.consoles)))


def rows_of(widths: Sequence[float], room: float, between: float) -> list[int]:
    """How many chips of these widths stand in each row."""
    rows, used = [0], 0.0
    for width in widths:
        if rows[-1] and used + width > room:
            rows.append(0)
            used = 0.0
        rows[-1] += 1
        used += width + between
    return rows


def host_needs(band: hosts_row.Band, picture: StagePicture, metrics: Metrics) -> list[int]:
    """The least widths of the boxes of a band."""
    return [
        hosts_row.need(box, [chip_width(picture, metrics, chip.text, "full") for chip in box.chips], metrics, len(band))
        for box in band
    ]


def chip_height(picture: StagePicture, metrics: Metrics) -> int:
    """The height of a chip with words, whatever its state becomes."""
    lines = 2 if picture.reserve.has_chip_notes else 1
    return metrics.height("chip") + lines * metrics.height("small") + metrics.px(6)


def chip_width(picture: StagePicture, metrics: Metrics, text: str, density: Density) -> float:
    """The width of a chip, whatever its state becomes."""
    mark = metrics.px(14)
    if density != "full":
        return ceil(metrics.width("chip", text)) + mark + metrics.px(14)
    word = metrics.px(11) + metrics.px(5) + metrics.widest("small", picture.reserve.chips)
    return ceil(max(metrics.width("chip", text), word) + metrics.px(16))
