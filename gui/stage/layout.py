"""From a picture and measures to rectangles: a pure function.

A `StageLayout` knows every object by its address in coordinates of the scene, and how
far the free gap below it reaches, which is all that arrows need to find their way.
"""

from msgspec import Struct, field
from PySide6.QtCore import QPointF, QRectF

from core.model.addresses import machine
from gui.stage.band_plan import lay_part
from gui.stage.figures import BandFigure, StagePicture
from gui.stage.frame import Frame, density_of, frame_of
from gui.stage.metrics import Metrics
from gui.stage.node_layout import NodeLayout, lay_node
from gui.stage.parts import Mark, Panel, Part, Words, state_tone
from gui.stage.slots import Slots
from gui.stage.story_frame import StoryPlan, story_frame
from gui.stage.story_layout import band_parts, band_rects, console_parts, lay_story_node, told_parts, wires


class StageLayout(Struct):
    """Where everything is."""

    frame: Frame
    nodes: dict[str, NodeLayout] = field(default_factory=dict)
    """By name, in coordinates of the card."""
    consoles: list[list[Part]] = field(default_factory=list)
    band: list[Part] = field(default_factory=list)
    rects: dict[str, QRectF] = field(default_factory=dict)
    """Every object by its address, in coordinates of the scene."""
    cards: dict[str, QRectF] = field(default_factory=dict)
    """By the name of the node."""
    told: list[Part] = field(default_factory=list)
    """The sentence of the story, in coordinates of the scene."""
    plan: StoryPlan | None = None
    """The lines of the story's graph; None on the other levels, and where nodes are too many for a graph."""
    wires: list[Part] = field(default_factory=list)
    """The lines themselves, in coordinates of the scene."""
    hidden: set[str] = field(default_factory=set)
    """What has a place but is not drawn itself."""

    def find(self, address: str) -> tuple[str, QRectF] | None:
        """The smallest object drawn that an address lies in, or None."""
        region = address.partition("/")[0]
        while address:
            rect = self.rects.get(address)
            if rect is not None and address not in self.hidden:
                return address, rect
            address = address.rpartition("/")[0]
        # What a node holds but does not show, such as its drivers' process, is the machine itself.
        itself = self.rects.get(machine(region))
        return (machine(region), itself) if itself is not None else None

    def row_of(self, box: QRectF) -> QRectF:
        """The row that a box of a card stands in with others, such as resource hosts; the box itself elsewhere."""
        row = QRectF(box)
        for name, card in self.cards.items():
            if not card.contains(box):
                continue
            top = box.top() - card.top()
            for address, rect in self.nodes[name].rects.items():
                # Boxes only: not the card itself, nor what lies in a box or among the tiles.
                is_box = address.count("/") == 1 and not address.endswith("/machine")
                if is_box and abs(rect.top() - top) < 1:
                    row |= rect.translated(card.topLeft())
        return row

    @property
    def bounds(self) -> QRectF:
        """The whole stage."""
        return QRectF(0, 0, *self.frame.needs)


def frame_at(picture: StagePicture, metrics: Metrics, slots: Slots, width: float, height: float) -> Frame:
    """The frame for the level of a picture."""
    if is_graph(picture):
        return story_frame(picture, metrics, slots, width, height)[0]
    return frame_of(picture, metrics, slots, width, height)


def is_graph(picture: StagePicture) -> bool:
    """Whether nodes and VMs are drawn as a graph; very many nodes stay the small cards that they are."""
    return picture.level == "story" and density_of(len(picture.nodes)) != "tiny"


def lay_out(
    picture: StagePicture,
    metrics: Metrics,
    width: float,
    height: float,
    slots: Slots | None = None,
    before: StageLayout | None = None,
    unchanged: frozenset[str] = frozenset(),
) -> StageLayout:
    """Lay out a stage.

    Args:
        picture: What to draw.
        metrics: The measures of the text scale.
        width: Room in scene units; the layout takes more if it must.
        height: Likewise.
        slots: The places tiles already have.
        before: The last layout, if nodes may be taken over from it.
        unchanged: Names of nodes whose figures are the same as in `before`.
    """
    slots = slots if slots is not None else Slots()
    slots.assign(picture.nodes)
    if is_graph(picture):
        return _lay_graph(picture, metrics, width, height, slots, before, unchanged)
    frame = frame_of(picture, metrics, slots, width, height)
    layout = StageLayout(frame, told=told_parts(picture, frame, metrics))
    reuse = before is not None and before.frame == frame
    for node, card in zip(picture.nodes, frame.cards, strict=True):
        if reuse and before is not None and node.name in unchanged:
            laid = before.nodes[node.name]
        else:
            laid = lay_node(node, picture, frame, card, metrics, slots)
        layout.nodes[node.name] = laid
        layout.cards[node.name] = card
        for address, rect in laid.rects.items():
            layout.rects[address] = rect.translated(card.topLeft())
    _consoles(picture, frame, metrics, layout)
    _band(picture, frame, metrics, layout)
    return layout


def _lay_graph(
    picture: StagePicture,
    metrics: Metrics,
    width: float,
    height: float,
    slots: Slots,
    before: StageLayout | None,
    unchanged: frozenset[str],
) -> StageLayout:
    """Lay out the graph of the story."""
    frame, plan = story_frame(picture, metrics, slots, width, height)
    layout = StageLayout(frame, told=told_parts(picture, frame, metrics), plan=plan)
    reuse = before is not None and before.frame == frame and before.plan == plan
    for node, card in zip(picture.nodes, frame.cards, strict=True):
        if reuse and before is not None and node.name in unchanged:
            laid = before.nodes[node.name]
        else:
            laid = lay_story_node(node, frame, plan, card, metrics, slots)
        layout.nodes[node.name] = laid
        layout.cards[node.name] = card
        layout.hidden |= laid.hidden
        for address, rect in laid.rects.items():
            layout.rects[address] = rect.translated(card.topLeft())
    for console, rect in zip(picture.consoles, frame.consoles, strict=True):
        layout.rects[console.address] = rect
        layout.consoles.append(console_parts(console, rect, metrics))
    for part, rect in zip(picture.band, band_rects(picture, frame, metrics), strict=True):
        around = rect.translated(frame.band.topLeft())
        layout.rects[part.address] = around
        ports = [port.address for side in part.sides for port in side]
        layout.hidden.update(ports)
        layout.rects |= dict.fromkeys(ports, around)
        layout.band += band_parts(part, rect, metrics)
    layout.wires = wires(picture, frame, plan, metrics)
    return layout


def _consoles(picture: StagePicture, frame: Frame, m: Metrics, layout: StageLayout) -> None:
    for console, rect in zip(picture.consoles, frame.consoles, strict=True):
        layout.rects[console.address] = rect
        x, y, room = m.px(12), m.px(7), rect.width() - m.px(22)
        local = QRectF(QPointF(0, 0), rect.size())
        title, sub = m.elide("title", console.title, room), m.elide("sub", console.sub, room)
        layout.consoles.append(
            [
                Panel(local, m.px(10), "console", "plain", console.active),
                Words(QRectF(x, y, m.width("title", title), m.height("title")), title, "title", "text"),
                Words(QRectF(x, y + m.height("title"), m.width("sub", sub), m.height("sub")), sub, "sub", "soft"),
            ]
        )


def _band(picture: StagePicture, frame: Frame, m: Metrics, layout: StageLayout) -> None:
    band = frame.band
    local = QRectF(0, 0, band.width(), band.height())
    layout.band.append(Panel(local, m.px(10), "band", "plain"))
    if frame.band_plan is None:
        _band_lines(picture, frame, m, layout, local)
        return
    for part, place in zip(picture.band, frame.band_plan.places, strict=True):
        parts, rects = lay_part(part, place, m)
        layout.band += parts
        layout.rects |= {address: rect.translated(band.topLeft()) for address, rect in rects.items()}


def _band_lines(picture: StagePicture, frame: Frame, m: Metrics, layout: StageLayout, local: QRectF) -> None:
    """Networks from the left, volumes from the right, quorum where the middle is free."""
    band = frame.band
    edge, between = m.px(16), m.px(24)
    networks = [p for p in picture.band if p.address.startswith("network/")]
    volumes = [p for p in picture.band if p.address.startswith("storage/")]
    others = [p for p in picture.band if p not in networks and p not in volumes]
    one = frame.band_lines == 1
    upper = QRectF(0, 0, band.width(), band.height() / frame.band_lines)
    lower = upper if one else upper.translated(0, upper.height())
    right = local.width() - edge
    for part in reversed(volumes):
        width = min(_band_width(part, m), local.width() / 4)
        right -= width
        _band_part(part, right, width, lower, frame, m, layout)
        right -= between
    rest = sum(_band_width(p, m) for p in others) + between * max(len(others) - 1, 0)
    said = sum(_band_width(p, m) for p in networks) + between * len(networks)
    # In the middle if that leaves the networks their words, else as far right as it goes.
    middle = min(local.width() * 0.5 if edge + said <= local.width() * 0.5 else right, right - rest)
    x = max(middle, edge) if one else edge
    for part in others:
        width = min(_band_width(part, m), right - x)
        _band_part(part, x, width, lower, frame, m, layout)
        x += width + between
    x = edge
    limit = middle - between if one else local.width() - edge
    for n, part in enumerate(networks):
        width = min(_band_width(part, m), (limit - x) / (len(networks) - n))
        if width > m.px(40):
            _band_part(part, x, width, upper, frame, m, layout)
        x += width + between


def _band_width(part: BandFigure, m: Metrics) -> float:
    mark = m.px(16) if part.glyph else 0
    return m.width("title", part.title) + m.px(8) + mark + m.width("word", part.text)


def _band_part(
    part: BandFigure, x: float, width: float, line: QRectF, frame: Frame, m: Metrics, layout: StageLayout
) -> None:
    x = round(x)
    around = line.adjusted(0, m.px(4), 0, -m.px(4))
    around.setLeft(x - m.px(8))
    around.setWidth(width + m.px(16))
    layout.rects[part.address] = around.translated(frame.band.topLeft())
    if part.active:
        layout.band.append(Panel(around, m.px(6), "box", "plain", active=True))
    title = m.elide("title", part.title, width)
    y = round(line.center().y() - m.height("title") / 2)
    title_width = m.width("title", title)
    layout.band.append(Words(QRectF(x, y, title_width, m.height("title")), title, "title", "text"))
    left = x + title_width + m.px(8)
    y = round(line.center().y() - m.height("word") / 2)
    tone = state_tone(part.look)
    if part.glyph and left + m.px(11) <= x + width:
        size = m.px(11)
        at = QRectF(left, round(line.center().y() - size / 2), size, size)
        layout.band.append(Mark(at, part.glyph, "online" if part.look == "plain" else tone))
        left += m.px(16)
    text = m.phrases("word", part.text, x + width - left)
    if text and x + width - left > m.px(12):
        spoken = "text" if part.look in ("plain", "online") else tone
        layout.band.append(Words(QRectF(left, y, m.width("word", text), m.height("word")), text, "word", spoken))
