"""The same moment with more or fewer wires: what a level of detail leaves away, and what it says in full."""

from dataclasses import replace

from gui.stage.figures import HopFigure, StagePicture
from gui.stage.level import Level


def at_level(picture: StagePicture, level: Level) -> StagePicture:
    """The picture as a level shows it."""
    if level == "story":
        # One sentence says it all: no label, no number, nothing that goes round for ever.
        hop = replace(picture.hop, label="", number=0) if picture.hop is not None else None
        timers = tuple(timer for timer in picture.timers if timer.pressure != "calm")
        return replace(picture, hop=hop, trail=(), timers=timers, level=level)
    if level == "components":
        return replace(picture, told="", level=level)
    from gui.stage.call_label import call_label, call_note  # noqa: PLC0415 - it reads the signatures

    def in_full(figure: HopFigure) -> HopFigure:
        hop = figure.hop
        return figure if hop is None else replace(figure, label=call_label(hop), note=call_note(hop))

    now = in_full(picture.hop) if picture.hop is not None else None
    # Of what is past the first line will do.
    trail = tuple(replace(in_full(past), note="") for past in picture.trail)
    return replace(picture, hop=now, trail=trail, told="", level=level)
