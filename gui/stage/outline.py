"""What stands on the stage as a tree of named things.

The keyboard walks along it, an assistive tool reads it, and a list beside the stage may show
it: one order and one wording for all three.
"""

from collections.abc import Mapping

from msgspec import Struct

from gui.stage.figures import BandFigure, NodeFigure, StagePicture


class StageObject(Struct, frozen=True):
    """A thing on the stage, as it is read out."""

    address: str
    text: str
    children: tuple["StageObject", ...] = ()

    def walk(self) -> list["StageObject"]:
        """This and everything in it, in order."""
        return [self, *(below for child in self.children for below in child.walk())]


def outline_of(picture: StagePicture) -> tuple[StageObject, ...]:
    """Consoles, nodes and the parts of the band, in the order of the stage."""
    stops = (
        *(StageObject(c.address, f"{c.title}, {c.sub}") for c in picture.consoles),
        *(_node(node) for node in picture.nodes),
        *(_part(part) for part in picture.band),
    )
    waits = {timer.address: timer.text for timer in picture.timers}
    return tuple(_with_waits(stop, waits) for stop in stops) if waits else stops


def _with_waits(thing: StageObject, waits: Mapping[str, str]) -> StageObject:
    """The same, and what each thing in it waits for."""
    below = tuple(_with_waits(child, waits) for child in thing.children)
    return StageObject(thing.address, _joined(thing.text, waits.get(thing.address, "")), below)


def _part(part: BandFigure) -> StageObject:
    ports = [port for side in part.sides for port in side]
    below = tuple(StageObject(port.address, _joined(port.name, port.word)) for port in ports)
    return StageObject(part.address, f"{part.title}, {part.text}", below)


def _node(node: NodeFigure) -> StageObject:
    boxes = tuple(
        StageObject(
            box.address,
            _joined(box.title, box.sub),
            tuple(StageObject(chip.address, _joined(chip.text, chip.word, chip.note)) for chip in box.chips),
        )
        for box in node.boxes
    )
    tiles = tuple(StageObject(t.address, _joined(t.name, t.word, t.note)) for t in node.tiles)
    *upper, netft = boxes
    return StageObject(node.address, _joined(node.name, node.pill.word), (*upper, *tiles, netft))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
