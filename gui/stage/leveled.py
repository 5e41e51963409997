"""The same moment with more or fewer wires: what a level of detail leaves away, and what it says in full."""

import dataclasses

from msgspec import structs

from core.model.addresses import region
from gui.stage.figures import HopFigure, StagePicture, TimerFigure
from gui.stage.level import Level


def at_level(picture: StagePicture, level: Level) -> StagePicture:
    """The picture as a level shows it."""
    if level == "story":
        # One sentence says it all: no label, no number, nothing that goes round for ever.
        hop = dataclasses.replace(picture.hop, label="", number=0) if picture.hop is not None else None
        return structs.replace(picture, hop=hop, trail=(), timers=_one_a_shape(picture), level=level)
    if level == "components":
        return structs.replace(picture, told="", level=level)
    from gui.stage.call_label import call_label, call_note  # noqa: PLC0415 - it reads the signatures

    def in_full(figure: HopFigure) -> HopFigure:
        hop = figure.hop
        return figure if hop is None else dataclasses.replace(figure, label=call_label(hop), note=call_note(hop))

    now = in_full(picture.hop) if picture.hop is not None else None
    # Of what is past the first line will do.
    trail = tuple(dataclasses.replace(in_full(past), note="") for past in picture.trail)
    return structs.replace(picture, hop=now, trail=trail, told="", level=level)


def _one_a_shape(picture: StagePicture) -> tuple[TimerFigure, ...]:
    """The timers that lead to something; of those within one node the one that matters most."""
    shapes = {tile.address for node in picture.nodes for tile in node.tiles}
    nodes = {node.name for node in picture.nodes}
    found: dict[str, TimerFigure] = {}
    for timer in sorted(picture.timers, key=lambda timer: (timer.pressure != "urgent", timer.share)):
        is_inside = region(timer.address) in nodes and timer.address not in shapes
        if timer.pressure != "calm":
            found.setdefault(region(timer.address) if is_inside else timer.address, timer)
    return tuple(found.values())
