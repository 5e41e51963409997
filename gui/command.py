"""The command `failoverscope`: the window, a picture of it, and everything the headless program can do.

Qt is imported only when a window or a picture is asked for. Before a window is opened, two things
are found out without Qt, because Qt ends the process over them: whether there is a display, and
whether its libraries are there. Without a display the cluster is walked in the terminal instead.
"""

import os
import sys
from pathlib import Path
from typing import Final

import click

from core.cli.ending import run
from core.cli.options import preset_option
from core.cli.program import EPILOG, HELP, program, version_option
from core.scenario import library
from gui.display import problem
from gui.qt_import import import_qt
from gui.shot_command import shot
from gui.source import opening_of
from gui.terminal import walk

CLUSTER_SUFFIXES: Final = (".yaml", ".yml")


class Failoverscope(click.Group):
    """The headless commands, and the window where a cluster stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; the name of a cluster means the window."""
        if self.get_command(ctx, args[0]) is None and _names_a_cluster(args[0]):
            return open_window.name, open_window, args
        return super().resolve_command(ctx, args)


def _names_a_cluster(word: str) -> bool:
    return word in library.names() or word.endswith(CLUSTER_SUFFIXES) or Path(word).is_file()


@click.command("open", hidden=True)
@click.argument("cluster")
@preset_option
def open_window(cluster: str, preset: str) -> None:
    """Open the window on CLUSTER; where there is no display, walk it in the terminal."""
    opening = opening_of(cluster, preset)
    if wrong := problem():
        click.echo(f"No window can be opened: {wrong}. Here is the cluster in the terminal:", err=True)
        walk(opening.setting, os.environ)
        return
    import_qt()
    from gui.app import run as run_window  # noqa: PLC0415 - only now, and only when there is a display

    sys.exit(run_window(opening))


@click.group(
    "failoverscope",
    cls=Failoverscope,
    commands={**program.commands, "shot": shot},
    invoke_without_command=True,
    help=HELP,
    epilog=EPILOG,
    subcommand_metavar="[CLUSTER | COMMAND [ARGS]...]",
)
@version_option
@preset_option
@click.pass_context
def failoverscope(context: click.Context, preset: str) -> None:
    """The window on the cluster of the lessons, unless a command is named."""
    # Said before the cluster or the command, it holds for whatever follows.
    commands = (*failoverscope.commands.values(), open_window)
    context.default_map = {command.name: {"preset": preset} for command in commands if command.name}
    if context.invoked_subcommand is None:
        context.invoke(open_window, cluster=library.DEFAULT, preset=preset)


def main() -> None:
    """The entry point of the command `failoverscope`."""
    run(failoverscope)
