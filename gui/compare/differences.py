"""What does not look the same in two pictures of a cluster, object by object."""

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from core.model.addresses import region
from gui.stage.figures import StagePicture
from gui.stage.outline import outline_of

_Look = tuple[str, tuple[str, ...]]
"""An address, and everything that is drawn or said of its state."""


def differing(one: StagePicture, other: StagePicture) -> tuple[str, ...]:
    """The addresses of all objects whose state is not the same in both, in the order of the stage."""
    here, there = _looks(one), _looks(other)
    return tuple(address for address in dict.fromkeys((*here, *there)) if here.get(address) != there.get(address))


def texts_of(picture: StagePicture, addresses: Collection[str]) -> dict[str, str]:
    """What is read out of some objects, by their addresses."""
    regions = {region(address) for address in addresses}
    smaller = replace(picture, nodes=tuple(node for node in picture.nodes if node.name in regions))
    return {thing.address: thing.text for stop in outline_of(smaller) for thing in stop.walk()}


def _looks(picture: StagePicture) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for address, look in _all(picture):
        found[address] = found.get(address, ()) + look
    return found


def _all(picture: StagePicture) -> Iterator[_Look]:
    for node in picture.nodes:
        yield node.address, (node.look, node.pill.look, node.pill.glyph, node.pill.word)
        for box in node.boxes:
            yield box.address, (box.look, box.sub)
            for chip in box.chips:
                yield chip.address, (chip.look, chip.glyph, chip.word, chip.note)
        for tile in node.tiles:
            yield tile.address, (tile.look, tile.glyph, tile.word, tile.note)
    for part in picture.band:
        yield part.address, (part.look, part.glyph, part.text)
        for side in part.sides:
            for port in side:
                yield port.address, (port.look, port.glyph, port.word)
