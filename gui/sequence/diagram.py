"""A sequence diagram of a session: rows, lanes, places and strokes together, before anybody scrolls.

The panel paints what is in sight of it, an export all of it. Lanes join when they first take part in something
that is told hop by hop, and stay; whoever hides a lane has it hidden in every history of the session.
"""

from typing import Final

from PySide6.QtCore import QObject

from core.evidence.narration import Narrator
from core.model import addresses
from core.model.rows import CLUSTER, Cluster
from core.timeline.sequence import Row, Sequence
from core.timeline.sequence_lanes import group_of
from gui.sequence.figures import RowFigure, RowFigures
from gui.sequence.geometry import Geometry, geometry_of
from gui.sequence.ink import Heads, SequenceInk, Tense
from gui.sequence.words import SequenceWords
from gui.session import Session
from gui.stage.metrics import Metrics
from gui.theme import LIGHT, Theme

SMALLEST_ZOOM: Final = 0.6
LARGEST_ZOOM: Final = 2.5


class Diagram:
    """What a sequence diagram of a session shows.

    Args:
        session: Whose run.
        parent: Whom the words belong to.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        self._session = session
        self._figures = RowFigures(parent)
        self._factor, self._zoom = 1.0, 1.0
        self._selected = ""
        self._room = 800.0
        self.hidden: frozenset[str] = frozenset()
        """The lanes that are not shown."""
        self.ink = SequenceInk(LIGHT, Metrics())
        self.sequence = Sequence(session.recording)
        self.present_row = -1
        """The row of the present hop, or the last one before it; -1 before the first."""
        self.is_present_told = False
        """Whether that row tells the present hop, which it does unless its lanes are hidden."""
        self.geometry: Geometry
        self.heads: Heads
        self._laid: tuple[object, ...] = ()
        self.follow()
        self.lay_out(self._room)

    @property
    def words(self) -> SequenceWords:
        """Who makes the words."""
        return self._figures.words

    # --- following -------------------------------------------------------------------------

    def rebuild(self) -> None:
        """The run is another one."""
        self._figures.forget()
        self.sequence = Sequence(self._session.recording, self.hidden)
        self.follow()

    def follow(self) -> None:
        """Take in what was recorded, and stand where the session stands."""
        position = self._session.position
        self.sequence.read_on()
        self.sequence.stand_at(position)
        self.present_row = self.sequence.row_of(position) if position else -1
        self.is_present_told = self.present_row >= 0 and self.sequence.row(self.present_row).last >= position

    def hide(self, lanes: frozenset[str]) -> None:
        """Show all lanes but these."""
        self.hidden = lanes
        self._figures.forget()
        self.sequence.hide(lanes)
        self.follow()

    def toggle(self, number: int) -> None:
        """Open the bubble of a row, or close the one that it is in."""
        self.sequence.toggle(self.sequence.row(number))
        self.follow()

    # --- how it looks ----------------------------------------------------------------------

    def set_narrator(self, narrator: Narrator) -> None:
        """Tell it in another language."""
        self._figures.words.narrator = narrator
        self._figures.forget()
        self._laid = ()

    def set_look(self, theme: Theme, factor: float) -> None:
        """Other colours or sizes."""
        self._factor = factor
        self.ink = SequenceInk(theme, Metrics(factor * self._zoom))
        self._laid = ()

    def zoom_by(self, factor: float) -> None:
        """Make it larger or smaller than the text of the window."""
        self._zoom = min(max(self._zoom * factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        self.set_look(self.ink.theme, self._factor)

    def reset_zoom(self) -> None:
        """Make it as large as the text of the window."""
        self.zoom_by(1 / self._zoom)

    @property
    def zoom(self) -> float:
        """How many times larger than the text of the window it is."""
        return self._zoom

    def select(self, address: str) -> None:
        """Mark the lane of what is selected on the stage."""
        self._selected = address
        self._laid = ()

    def tense(self, row: int) -> Tense:
        """Whether a row is past, present or yet to come."""
        if row == self.present_row:
            return "present" if self.is_present_told else "past"
        return "past" if row < self.present_row else "future"

    # --- places ----------------------------------------------------------------------------

    def lay_out(self, room: float) -> Geometry:
        """The places in a room of a width; found anew only where something has changed."""
        now = (self.sequence.lanes, room)
        if now != self._laid:
            self._laid = now
            self.geometry, self.heads = self.places(room)
        return self.geometry

    def places(self, room: float) -> tuple[Geometry, Heads]:
        """The places in a room of a width, and what the heads of the lanes say."""
        lanes, words = self.sequence.lanes, self._figures.words
        names = {lane: words.lane(lane) for lane in lanes}
        groups = {group: words.group(group) for group in map(group_of, lanes)}
        geometry = geometry_of(lanes, names, groups, room, self.ink.m)
        cluster = self._session.recording.setting.rows[CLUSTER]
        assert isinstance(cluster, Cluster)
        heads = Heads(
            names,
            groups,
            {node: place for place, node in enumerate(cluster.nodes)},
            self._marked(lanes),
        )
        return geometry, heads

    def _marked(self, lanes: tuple[str, ...]) -> frozenset[str]:
        if not self._selected:
            return frozenset()
        lane = self.sequence.order.lane(self._selected)
        if lane in lanes:
            return frozenset((lane,))
        region = addresses.region(self._selected)
        is_whole = self._selected in (region, addresses.machine(region))
        return frozenset(lane for lane in lanes if is_whole and group_of(lane) == region)

    def ends_of(self, number: int) -> tuple[float, float]:
        """From where to where the arrow of a row goes, its lanes in full."""
        row = self.sequence.row(number)
        if row.is_bubble:
            return (0.0, 0.0)
        cells = dict(zip(self.geometry.lanes, self.geometry.cells, strict=True))
        found = [cells[lane] for lane in self.sequence.ends(row) if lane in cells]
        return (min(cell.left() for cell in found), max(cell.right() for cell in found)) if found else (0.0, 0.0)

    # --- words -----------------------------------------------------------------------------

    def figure(self, row: Row) -> RowFigure:
        """What a row says."""
        return self._figures.figure(self.sequence, row)

    def tip(self, number: int) -> str:
        """All there is to say of a row."""
        return self._figures.words.tip(self.sequence, self.sequence.row(number))

    def full_name(self, lane: str) -> str:
        """The name of a lane with its node."""
        return self._figures.words.full_lane(lane)
