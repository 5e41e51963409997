"""What the layout hands on: rectangles, texts and glyphs with roles instead of colours.

Coordinates are those of the item that draws the part. A theme can change without a new
layout, and a test can ask where everything is without painting.
"""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from gui.stage.figures import Glyph, Look
from gui.stage.metrics import FontRole

PanelKind = Literal["card", "box", "chip", "tile", "pill", "console", "band", "rail"]
Tone = Literal["text", "soft", "accent", "online", "pending", "failed", "offline", "unknown", "ghost", "dll"]


class Panel(Struct, frozen=True):
    """A rounded rectangle: an outline, a fill, perhaps a hatch."""

    rect: QRectF
    radius: float
    kind: PanelKind
    look: Look
    active: bool = False


class Words(Struct, frozen=True):
    """A line of text; `rect` is what it covers."""

    rect: QRectF
    text: str
    role: FontRole
    tone: Tone


class Mark(Struct, frozen=True):
    """A glyph."""

    rect: QRectF
    glyph: Glyph
    tone: Tone


class Swarm(Struct, frozen=True):
    """Many tiles of one look, too small for words, drawn in one go."""

    rects: tuple[QRectF, ...]
    look: Look
    glyph: Glyph


class Wire(Struct, frozen=True):
    """A line that joins two things, with rounded corners."""

    points: tuple[QPointF, ...]
    is_strong: bool = False
    """Whether it is one that hops travel along."""


Part = Panel | Words | Mark | Swarm | Wire


def state_tone(look: Look) -> Tone:
    """The state whose colours a look speaks in."""
    match look:
        case "online" | "pending" | "failed" | "offline" | "unknown" | "ghost":
            return look
        case "isolated":
            return "unknown"
        case "hung":
            return "failed"
        case "loaded" | "outlived":
            return "dll"
        case "damaged" | "missing":
            return "failed"
        case "plain":
            return "text"
        case _:
            return "soft"
