"""What is to be drawn, before anybody knows where or in which colour.

Every figure is a frozen value: two equal figures look the same, so the scene repaints only
what differs. Looks are names of states; the theme turns them into colours, outlines and
hatches, and the words beside them are already translated.
"""

from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from core.kernel.hops import Hop
from gui.stage.level import Level

Look = Literal[
    "plain",
    "online",
    "pending",
    "failed",
    "offline",
    "unknown",
    "ghost",
    "loaded",
    "unloaded",
    "damaged",
    "missing",
    "outlived",
    "hung",
    "gone",
    "unprotected",
    "isolated",
]
Glyph = Literal[
    "", "check", "cross", "clock", "question", "bar", "bolt",
    "pause", "split", "unplugged", "loss", "lock", "detour", "full", "frozen", "leaving",
]  # fmt: skip
Layer = Literal["service", "host", "hyperv", "csvfs", "netft"]
Token = Literal["disc", "ring", "diamond", "square", "timer", "bolt"]
Pressure = Literal["calm", "waits", "urgent"]
"""How much depends on a timer: it goes round for ever; something happens at its end; it must not end."""


class Badge(Struct, frozen=True):
    """A state said in a pill."""

    look: Look
    glyph: Glyph
    word: str
    short: str = ""
    """Said instead where `word` has no room."""


class ChipFigure(Struct, frozen=True):
    """A file or a store inside a box: a DLL, the cluster database."""

    address: str
    text: str
    look: Look
    glyph: Glyph
    word: str
    note: str = ""
    """What else there is to say of it, below the word."""


class BoxFigure(Struct, frozen=True):
    """A component of a node."""

    address: str
    layer: Layer
    title: str
    short: str
    sub: str
    look: Look
    chips: tuple[ChipFigure, ...] = ()


class TileFigure(Struct, frozen=True):
    """A VM or a file share: what it is, and below it what the cluster believes."""

    address: str
    name: str
    look: Look
    glyph: Glyph
    word: str
    note: str = ""


class NodeFigure(Struct, frozen=True):
    """A server with everything on it."""

    name: str
    address: str
    look: Look
    pill: Badge
    boxes: tuple[BoxFigure, ...]
    tiles: tuple[TileFigure, ...]
    active: frozenset[str] = frozenset()
    """Addresses of this node that take part in the present hop."""


class ConsoleFigure(Struct, frozen=True):
    """A management console."""

    address: str
    title: str
    sub: str
    active: bool = False


class PortFigure(Struct, frozen=True):
    """A node's port on a network."""

    address: str
    name: str
    """The node."""
    look: Look
    glyph: Glyph
    word: str
    """What is wrong there, empty while nothing is."""
    active: bool = False


class BandFigure(Struct, frozen=True):
    """A part of the band below the nodes: network, quorum, the witness, a volume."""

    address: str
    title: str
    text: str
    look: Look
    glyph: Glyph
    active: bool = False
    sides: tuple[tuple[PortFigure, ...], ...] = ()
    """The ports of a network: of the nodes that are together, and, where it is split, of the others."""
    reserve: str = ""
    """A text there must be room for at any moment; empty where the account has one line for all."""


@dataclass(frozen=True, slots=True)
class HopFigure:
    """The hop in flight, or one of the trail."""

    index: int
    number: int
    """What stands in its disc: 1 is the oldest of the trail."""
    source: str
    target: str
    label: str
    shape: Token
    mark: Glyph
    answers: bool
    """Whether it runs back to a caller."""
    broken: bool
    """An abort or a kill: drawn red and dashed."""
    lost: bool
    sentence: str
    note: str = ""
    """A second line below the label: the signature of a documented function."""
    hop: Hop | None = field(default=None, compare=False, repr=False)
    """What is drawn, for a level that says more of it."""


class TimerFigure(Struct, frozen=True):
    """What ends at a known time: an arc that drains."""

    address: str
    pressure: Pressure
    share: float
    """What is left of it, between 0 and 1."""
    left: str
    """The time that is left; empty where it goes round too quickly to be read."""
    text: str
    """What it is, and the time that is left."""


class UnansweredFigure(Struct, frozen=True):
    """A call that has reached its target and got no answer yet: it stands at the door."""

    hop: HopFigure
    share: float
    """What is left of the time in which it must be answered, between 0 and 1."""
    left: str
    text: str
    """What it waits for, and the time that is left."""


class Reserve(Struct, frozen=True):
    """Words there must be room for although they do not show now, so that nothing moves when they do."""

    subs: tuple[str, ...]
    chips: tuple[str, ...]
    pills: tuple[str, ...]
    tiles: tuple[str, ...]
    band: tuple[str, ...]
    has_chip_notes: bool = False
    """Whether chips may have a note below their word."""


class StagePicture(Struct, frozen=True):
    """Everything on the stage at one moment."""

    consoles: tuple[ConsoleFigure, ...]
    nodes: tuple[NodeFigure, ...]
    band: tuple[BandFigure, ...]
    hop: HopFigure | None
    trail: tuple[HopFigure, ...]
    reserve: Reserve
    timers: tuple[TimerFigure, ...] = ()
    unanswered: tuple[UnansweredFigure, ...] = ()
    told: str = ""
    """The present hop in a sentence, for the level that shows one."""
    level: Level = "components"
