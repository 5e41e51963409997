"""Where an arrow may begin or end: an object, and the box it lies in."""

from typing import Final, Literal

from msgspec import Struct
from PySide6.QtCore import QRectF

from gui.stage.layout import StageLayout
from gui.stage.metrics import Metrics

_TILES: Final = ("vm/", "share/", "ip/", "name/", "service/")
Kind = Literal["header", "box", "chip", "tile", "console", "band"]


class End(Struct, frozen=True):
    """One end of an arrow, in coordinates of the scene."""

    address: str
    rect: QRectF
    box: QRectF
    """The layer's box that the object lies in; the object itself if it lies in none."""
    kind: Kind
    node: str
    """Empty outside the nodes."""


def end_of(address: str, layout: StageLayout, metrics: Metrics) -> End | None:
    """The end that an address stands for, or None if nothing of it is on the stage."""
    found = layout.find(address)
    if found is None:
        return None
    address, rect = found
    region, _, rest = address.partition("/")
    card = layout.cards.get(region)
    if card is None:
        return End(address, rect, rect, "console" if region == "admin" else "band", "")
    if rest == "machine":
        # The whole card is the machine; arrows go to its head, where its name and state stand.
        pad = layout.frame.pad
        header = QRectF(card.left() + pad, card.top(), card.width() - 2 * pad, metrics.px(36))
        return End(address, header, header, "header", region)
    parent = address.rpartition("/")[0]
    if parent in layout.rects and parent != region:
        return End(address, rect, layout.rects[parent], "chip", region)
    kind: Kind = "tile" if rest.startswith(_TILES) else "box"
    return End(address, rect, rect, kind, region)
