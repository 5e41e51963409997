"""What several commands of the program take: a cluster, commands at times, a language, durations."""

from collections.abc import Sequence
from typing import Final

import click

from core.cli.ending import Problem
from core.cli.schedule import EXAMPLE, Timed, parse_timed
from core.commands.catalogue import BadCommand
from core.model.preset import PRESETS
from core.scenario.durations import format_duration, parse_duration
from core.scenario.library import find_cluster
from core.scenario.problems import BadFile
from core.scenario.world_of import initial_rows
from core.texts.bilingual import LANGUAGES
from core.timeline.simulation import HIGHEST_SEED, Setting

DEFAULT_RUN: Final = 60_000_000
"""How long a run goes on when nothing is said: a minute holds a failover with all its starts."""


def _duration(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:  # noqa: ARG001
    """A time such as 6s, 500ms or 1min, as microseconds; anything else is a usage error."""
    if value is None:
        return None
    try:
        return parse_duration(value)
    except ValueError as problem:
        raise click.BadParameter(str(problem)) from None


until_option = click.option(
    "--until",
    metavar="TIME",
    callback=_duration,
    help="When to stop, such as 6s.  [default: 60s, or later than the last --do]",
)

language_option = click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language of the words."
)

do_option = click.option(
    "--do",
    "orders",
    multiple=True,
    metavar="'TIME COMMAND NAME...'",
    help=f"Give a command at a time, such as {EXAMPLE!r}; may be given many times, in any order.",
)

preset_option = click.option(
    "--preset",
    type=click.Choice(list(PRESETS)),
    default=next(iter(PRESETS)),
    show_default=True,
    help="Whose account of the cluster is run.",
)


seed_option = click.option(
    "--seed",
    type=click.IntRange(0, HIGHEST_SEED),
    default=0,
    show_default=True,
    help="Which packets a bad link loses: with another number it is others.",
)


def setting_of(cluster: str, preset: str, *, is_bundling: bool = True, seed: int = 0) -> Setting:
    """What a run of a cluster starts from.

    Args:
        cluster: The path of a cluster file, or the name of a ready cluster.
        preset: The name of a preset.
        is_bundling: Whether quiet passes are recorded as one hop.
        seed: Decides what else would be chance.

    Raises:
        Problem: there is no such cluster, or its file is no good.
    """
    try:
        account = PRESETS[preset]
        return Setting(initial_rows(find_cluster(cluster), account), account, is_bundling=is_bundling, seed=seed)
    except BadFile as problem:
        raise Problem(str(problem)) from None


def schedule_of(orders: Sequence[str], setting: Setting) -> list[Timed]:
    """The commands that were given with --do.

    Raises:
        click.BadParameter: one is none that this cluster knows.
    """
    try:
        return [parse_timed(order, setting.rows) for order in orders]
    except BadCommand as problem:
        raise click.BadParameter(str(problem), param_hint="'--do'") from None


def end_of(until: int | None, schedule: Sequence[Timed]) -> int:
    """When a run ends: when the user says, or else late enough to see what comes of the last command.

    Raises:
        click.BadParameter: a command would come after the end.
    """
    last = max((timed.time for timed in schedule), default=0)
    if until is None:
        return DEFAULT_RUN if last == 0 else max(DEFAULT_RUN, last + DEFAULT_RUN // 2)
    if last > until:
        raise click.BadParameter(
            f"expected a time not before the last command, which comes at {format_duration(last)}, "
            f"found {format_duration(until)}",
            param_hint="'--until'",
        )
    return until
