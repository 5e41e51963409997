"""`failoverscope shot`: the window as a picture, at one hop of one run, without a display."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from core.cli.ending import Problem
from core.cli.options import do_option, end_of, language_option, preset_option, schedule_of, until_option
from core.cli.schedule import Timed, carry_out
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.recording import FOR_EVER, Recording
from core.timeline.simulation import Setting
from gui.offscreen import offscreen
from gui.source import opening_of

EPILOG: Final = """\b
Examples:
  failoverscope shot three-nodes --hop 100 -o hop.png
  failoverscope shot three-nodes --do "7s fail-node NODE1" --until 18s --theme dark -o failover.png
  failoverscope shot two-nodes --preset documented --hop 60 -o documented.png

Hops have the numbers that `failoverscope trace` and the window show."""

THEMES: Final = ("light", "dark", "high-contrast")
LAST_HOP: Final = 1_000_000
"""A run that long takes seconds to make; a larger number is a slip."""

_SIZE: Final = re.compile(r"([1-9][0-9]{2,4})x([1-9][0-9]{2,4})")


def _size(context: click.Context, parameter: click.Parameter, value: str) -> tuple[int, int]:  # noqa: ARG001
    shape = _SIZE.fullmatch(value)
    if shape is None:
        raise click.BadParameter(f"expected WIDTHxHEIGHT in pixels, such as 1600x1000, found {value!r}")
    return int(shape[1]), int(shape[2])


@click.command(epilog=EPILOG)
@click.argument("cluster")
@preset_option
@do_option
@click.option("--hop", type=click.IntRange(0, LAST_HOP), help="Show this hop.  [default: the last --do, or the start]")
@until_option
@click.option("--size", callback=_size, default="1600x1000", metavar="WIDTHxHEIGHT", show_default=True)
@language_option
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@click.option(
    "--scale", type=click.FloatRange(0.8, 3.0), default=1.0, show_default=True, help="How large all is drawn."
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE.png")
def shot(
    cluster: str,
    preset: str,
    orders: tuple[str, ...],
    hop: int | None,
    until: int | None,
    size: tuple[int, int],
    language: Language,
    theme: str,
    scale: float,
    output: Path,
) -> None:
    """Write a picture of the window on CLUSTER, as it stands at a hop or a time."""
    if hop is not None and until is not None:
        raise click.UsageError("expected --hop or --until, found both")
    opening = opening_of(cluster, preset)
    setting = opening.setting
    schedule = schedule_of(orders, setting)
    if until is not None:
        until = end_of(until, schedule)
    position = position_of(setting, schedule, hop, until)

    with offscreen():
        from gui.shot import shot as take  # noqa: PLC0415 - only now is Qt wanted

        try:
            take(opening, schedule, position, size=size, language=language, theme=theme, scale=scale, out=output)
        except OSError as error:
            raise Problem(f"{output}: cannot be written: {error.strerror or error}") from None


def position_of(setting: Setting, schedule: Sequence[Timed], hop: int | None, until: int | None) -> int:
    """Where in a run the picture is taken.

    Args:
        setting: What the run starts from.
        schedule: The commands in it.
        hop: The number of a hop, or None.
        until: A time, or None: then it is the last hop worth a look up to it.

    Returns:
        A position in the run; where neither is given, that of the last command, or the start.

    Raises:
        Problem: there is no such hop, because nothing is left to happen before it.
    """
    recording = Recording(setting)
    end = until if until is not None else FOR_EVER if hop is not None else _last_command(schedule)
    for delivered in carry_out(recording, schedule, end):
        if hop is not None and delivered and recording.hop(delivered).last >= hop:
            return recording.position_of(hop)
    if hop is not None:
        raise Problem(f"expected a hop from 0 to {recording.hop(len(recording)).last}, found {hop}")
    if until is not None:
        # As in the window, heartbeats are nothing to stop at.
        shown = (place for place in range(len(recording), 0, -1) if not is_quiet(recording.hop(place)))
        return next(shown, 0)
    inputs = [given for given, told in enumerate(recording.hops(), start=1) if told.kind == "input"]
    return inputs[-1] if inputs else 0


def _last_command(schedule: Sequence[Timed]) -> int:
    return max((timed.time for timed in schedule), default=0)
