"""What a list of the stage says of each object: its name, its state in words and as a sign.

The words are those of `gui.stage.outline`, which are read out; here they are made for one object at a
time, because a cluster may have thousands of them and hardly any is looked at.
"""

from collections.abc import Mapping
from typing import NamedTuple

from gui.stage.figures import (
    BandFigure,
    BoxFigure,
    ChipFigure,
    ConsoleFigure,
    Glyph,
    Look,
    NodeFigure,
    PortFigure,
    StagePicture,
    TileFigure,
)

Figure = ConsoleFigure | NodeFigure | BandFigure | BoxFigure | ChipFigure | TileFigure | PortFigure
Waits = Mapping[str, str]
"""By address: what a thing waits for."""


class Entry(NamedTuple):
    """An object as a list has it."""

    address: str
    title: str
    state: str
    """In words, empty where there is nothing to say."""
    look: Look
    glyph: Glyph

    @property
    def text(self) -> str:
        """As it is read out."""
        return _joined(self.title, self.state)


def tops(picture: StagePicture) -> tuple[Figure, ...]:
    """Consoles, nodes and the parts of the band, in the order of the stage."""
    return (*picture.consoles, *picture.nodes, *picture.band)


def waits_of(picture: StagePicture) -> Waits:
    """What is waited for on the stage."""
    return {timer.address: timer.text for timer in picture.timers}


def below(figure: Figure) -> tuple[Figure, ...]:
    """What is in a thing, in the order of the stage."""
    match figure:
        case NodeFigure():
            *upper, netft = figure.boxes if figure.boxes else (None,)
            return (*upper, *figure.tiles, *((netft,) if netft is not None else ()))
        case BoxFigure():
            return figure.chips
        case BandFigure():
            return tuple(port for side in figure.sides for port in side)
    return ()


def entry_of(figure: Figure, waits: Waits) -> Entry:
    """What a list says of a thing."""
    address = figure.address
    look: Look = "plain"
    glyph: Glyph = ""
    match figure:
        case ConsoleFigure():
            title, state = figure.title, figure.sub
        case NodeFigure():
            title, state, look, glyph = figure.name, figure.pill.word, figure.pill.look, figure.pill.glyph
        case BandFigure():
            title, state, look, glyph = figure.title, figure.text, figure.look, figure.glyph
        case BoxFigure():
            title, state, look = figure.title, figure.sub, figure.look
        case ChipFigure():
            title, state, look, glyph = figure.text, _joined(figure.word, figure.note), figure.look, figure.glyph
        case TileFigure():
            title, state, look, glyph = figure.name, _joined(figure.word, figure.note), figure.look, figure.glyph
        case PortFigure():
            title, state, look, glyph = figure.name, figure.word, figure.look, figure.glyph
    return Entry(address, title, _joined(state, waits.get(address, "")), look, glyph)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
