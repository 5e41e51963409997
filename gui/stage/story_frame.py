"""Where the story's graph stands: nodes in a row, each with its VMs hanging from it, and two rails that join all.

The consoles hang on the rail above the nodes; networks, quorum and storage hang on the one below them. A node
is joined to the rail below by a stem beside its VMs. Where nodes stand in several rows, each row has a rail of
its own below it, and a trunk at the left joins the rails. Like the frame of the cards it is found from counts
and reserved words only, so nothing moves while stepping.
"""

from math import ceil
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRectF

from gui.stage.figures import StagePicture
from gui.stage.frame import Density, Frame, LayerPlace, density_of, told_rect
from gui.stage.metrics import Metrics
from gui.stage.slots import Slots

_WIDEST_NODE: Final = 440
_WIDEST_PART: Final = 280
_DISC: Final = 52
_LEAST_CELL: Final = 88
_NAME: Final = "SERVER1"
"""A VM's name of this length is never cut, however large the text beside the grid."""
_SHAPE: Final = 0.62
"""As with the cards: so that rows of nodes come near the shape of the room."""


class StoryPlan(Struct, frozen=True):
    """Where the lines of the graph run, in coordinates of the scene."""

    columns: int
    """Nodes in a row."""
    node_height: int
    rails: tuple[float, ...]
    """One above all nodes, then one below each row."""
    trunk: float
    """Where rails are joined."""
    left: float
    right: float
    """How far rails reach."""
    indent: int
    """From the edges of a node to the field of its VMs: lines run there."""
    branch: int
    """From a row of VMs up to the line that it hangs on."""
    disc: int
    """The diameter of a VM; 0 where they are too many for discs."""
    row_gap: int
    """Between two rows of VMs."""


def story_frame(
    picture: StagePicture, metrics: Metrics, slots: Slots, width: float, height: float
) -> tuple[Frame, StoryPlan]:
    """The frame and the lines for a graph that has so much room."""
    return _StoryFramer(picture, metrics, slots).frame(int(width), int(height))


class _StoryFramer:
    def __init__(self, picture: StagePicture, metrics: Metrics, slots: Slots) -> None:
        self.picture = picture
        self.m = metrics
        self.slots = slots
        self.density: Density = density_of(len(picture.nodes))
        self.is_full = self.density == "full"
        self.margin = metrics.px(24)
        self.gutter = metrics.px(28 if self.is_full else 18)
        self.indent = metrics.px(22 if self.is_full else 12)
        self.strip = metrics.px(20)

    def frame(self, width: int, height: int) -> tuple[Frame, StoryPlan]:
        m, count = self.m, max(1, len(self.picture.nodes))
        room = max(width - 2 * self.margin, self.node_floor(), self.parts_floor())
        columns, node_width = self.columns(count, room, height)
        rows = ceil(count / columns)
        told = told_rect(m, self.margin, room)
        shape = m.height("title") + m.height("word") + m.px(12)
        console_top = round(told.bottom()) + m.px(10)
        above = console_top + shape + self.strip
        nodes_top = above + self.strip
        tile_columns, tile_width, tile_height = self.tile_grid(node_width)
        node_height = m.height("told" if self.is_full else "title") + m.px(32 if self.is_full else 12)
        branch, row_gap = self.gaps()
        tile_rows = self.tile_rows(tile_columns)
        field = tile_rows * tile_height + (tile_rows - 1) * row_gap
        region = node_height + m.px(30 if self.is_full else 10) + field
        below = 2 * self.strip
        fixed = nodes_top + rows * (region + below) + shape + m.px(16)
        stretch = min(max(0, height - fixed) // rows, m.px(90)) if self.is_full else 0
        region += stretch
        used = columns * node_width + (columns - 1) * self.gutter
        left = self.margin + max(0, room - used) // 2
        cards = tuple(
            QRectF(
                left + (n % columns) * (node_width + self.gutter),
                nodes_top + (n // columns) * (region + below),
                node_width,
                region,
            )
            for n in range(count if self.picture.nodes else 0)
        )
        rails = (above, *(nodes_top + row * (region + below) + region + self.strip for row in range(rows)))
        band_top = rails[-1] + self.strip
        total = band_top + shape + m.px(16)
        tiles_top = node_height + m.px(30 if self.is_full else 10)
        frame = Frame(
            density=self.density,
            width=max(width, room + 2 * self.margin),
            height=round(total),
            consoles=tuple(
                QRectF(left + n * (self.part_width(used) + m.px(16)), console_top, self.part_width(used), shape)
                for n in range(len(self.picture.consoles))
            ),
            cards=cards,
            layers=(LayerPlace(0, node_height, m.px(30)),),
            hosts=self.slots.hosts,
            abreast=1,
            tiles=QRectF(self.indent, tiles_top, node_width - 2 * self.indent, field),
            columns=tile_columns,
            tile_width=tile_width,
            tile_height=tile_height,
            netft=LayerPlace(0, node_height, 0),
            band=self.band(left, used, room, band_top, shape),
            band_lines=1,
            band_plan=None,
            pad=self.indent,
            gutter=self.gutter,
            told=told,
        )
        disc = m.px(_DISC) if self.is_full else 0
        trunk = left - m.px(12)
        plan = StoryPlan(
            columns, node_height, rails, trunk, left, left + used, self.indent, branch, disc, row_gap
        )  # fmt: skip
        return frame, plan

    def band(self, left: int, used: int, room: int, top: float, height: int) -> QRectF:
        """As wide as the nodes; wider where its parts could not say what they have to say."""
        m, parts = self.m, self.picture.band
        said = (max(m.width("title", p.title), m.width("word", p.reserve or p.text)) + m.px(48) for p in parts)
        wanted = ceil(sum(said)) + m.px(14) * max(len(parts) - 1, 0)
        if wanted <= used or m.crowding == 1:
            return QRectF(left, top, used, height)
        width = min(wanted, room)
        return QRectF(self.margin + max(0, room - width) // 2, top, width, height)

    def node_floor(self) -> int:
        """The narrowest node in which its name and state have room."""
        m = self.m
        names = m.widest("told" if self.is_full else "title", tuple(node.name for node in self.picture.nodes))
        pills = m.widest("pill", self.picture.reserve.pills) if self.is_full else 0
        return round(names + pills + m.px(90 if self.is_full else 60))

    def parts_floor(self) -> int:
        """So much room the shapes above and below need for their names."""
        m = self.m
        titles = [part.title for part in self.picture.band]
        below = sum(m.width("title", title) + m.px(40) for title in titles)
        above = sum(m.width("title", console.title) + m.px(40) for console in self.picture.consoles)
        return round(max(above, below))

    def part_width(self, used: int) -> int:
        """How wide a console is."""
        between = self.m.px(16)
        count = max(1, len(self.picture.consoles))
        m, consoles = self.m, self.picture.consoles
        texts = max((max(m.width("title", one.title), m.width("word", one.sub)) for one in consoles), default=0.0)
        widest = max(m.px(_WIDEST_PART), round(texts) + m.px(32))
        return min((used - (count - 1) * between) // count, widest)

    def columns(self, count: int, room: int, height: int) -> tuple[int, int]:
        """How many nodes stand side by side, and how wide they are."""
        floor = self.node_floor()
        most = min(count, max(1, (room + self.gutter) // (floor + self.gutter)))
        if not self.is_full:
            most = min(most, max(1, round((count * max(room, 1) * _SHAPE / max(height, 1)) ** 0.5) + 1))
        columns = ceil(count / ceil(count / most))
        width = (room - (columns - 1) * self.gutter) // columns
        return columns, max(floor, min(width, self.m.px(_WIDEST_NODE * self.m.crowding)))

    def tile_grid(self, node_width: int) -> tuple[int, int, int]:
        """Columns, width and height of the VMs."""
        m, inner = self.m, node_width - 2 * self.indent
        if not self.is_full:
            least, between = max(m.px(78), round(m.width("word", _NAME)) + m.px(12)), m.px(6)
            columns = max(1, (inner + between) // (least + between))
            return columns, (inner - (columns - 1) * between) // columns, m.height("word") + m.px(6)
        least = max(m.px(_LEAST_CELL), round(m.width("name", _NAME)) + m.px(4))
        if m.crowding > 1:
            # The words of a state need more room than names, and a node has its own hops at the right of its VMs.
            least = max(least, m.px(_LEAST_CELL * m.crowding), round(self.words()) + m.px(8))
        columns = min(4, max(1, inner // least))
        return (
            columns,
            inner // columns if m.crowding == 1 else least,
            m.px(_DISC + 4) + 2 * m.height("name") + m.height("word"),
        )

    def words(self) -> float:
        """What the state of a VM may need."""
        return self.m.widest("word", self.picture.reserve.tiles)

    def tile_rows(self, columns: int) -> int:
        """One row more than at first if none is free, for those who arrive in a failover."""
        at_first = max(self.slots.at_first or 0, 1)
        spare = 1 if self.is_full else 0
        return max(ceil(self.slots.most / columns), ceil((at_first + spare) / columns))

    def gaps(self) -> tuple[int, int]:
        """From a row of VMs up to its line, and between two rows."""
        return (self.m.px(14), self.m.px(22)) if self.is_full else (self.m.px(4), self.m.px(6))
