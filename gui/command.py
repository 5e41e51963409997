"""The command `failoverscope`: the window, a picture of it, and everything the headless program can do.

Qt is imported only when a window or a picture is asked for. Before a window is opened, two things
are found out without Qt, because Qt ends the process over them: whether there is a display, and
whether its libraries are there. Without a display a cluster is walked in the terminal instead, and a
session is run again there.
"""

import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from core.cli.ending import Problem, run
from core.cli.lesson_play import play
from core.cli.options import preset_option
from core.cli.program import EPILOG, HELP, program, version_option
from core.cli.replay import replay
from core.lessons import library as lessons
from core.lessons.checking import checked
from core.scenario import library
from core.scenario.lesson_file import BadLesson, is_lesson_file
from core.scenario.problems import BadFile
from core.scenario.session_file import CLUSTER_SUFFIXES, SUFFIX, is_session, load_session
from gui.display import problem
from gui.qt_import import import_qt
from gui.shot_command import shot
from gui.source import opening_of
from gui.terminal import walk


class Failoverscope(click.Group):
    """The headless commands, and the window where a cluster stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; the name of a cluster or a file means the window."""
        if self.get_command(ctx, args[0]) is None and _can_be_opened(args[0]):
            return open_window.name, open_window, args
        return super().resolve_command(ctx, args)


def _can_be_opened(word: str) -> bool:
    return (
        word in (*library.names(), *lessons.names())
        or word.lower().endswith((*CLUSTER_SUFFIXES, SUFFIX))
        or Path(word).is_file()
    )


@click.command("open", hidden=True)
@click.argument("cluster")
@preset_option
def open_window(cluster: str, preset: str) -> None:
    """Open the window on CLUSTER, a session or a lesson; where there is no display, walk it in the terminal."""
    if is_session(Path(cluster)):
        _open_session(cluster)
    elif _is_lesson(cluster):
        _open_lesson(cluster)
    else:
        _open_cluster(cluster, preset)


def _open_cluster(cluster: str, preset: str, **how: bool) -> None:
    opening = opening_of(cluster, preset)
    if wrong := problem():
        click.echo(f"No window can be opened: {wrong}. Here is the cluster in the terminal:", err=True)
        walk(opening.setting, os.environ)
        return
    _show_window(opening=opening, **how)


def _open_session(file: str) -> None:
    try:
        load_session(Path(file))  # what is wrong with it is better said before a window opens
    except BadFile as bad:
        raise Problem(str(bad)) from None
    if wrong := problem():
        click.echo(f"No window can be opened: {wrong}. Here is the session, run again in the terminal:", err=True)
        click.get_current_context().invoke(replay, file=file, output="text")
        return
    _show_window(session=file)


def _is_lesson(name: str) -> bool:
    """Whether a lesson is meant; a file, or a cluster of the same name, goes before one of the course."""
    path = Path(name)
    return is_lesson_file(path) or (not path.exists() and name in lessons.names() and name not in library.names())


def _open_lesson(name: str) -> None:
    try:
        checked(lessons.find(name))  # what is wrong with it is better said before a window opens
    except (BadFile, BadLesson) as bad:
        raise Problem(str(bad)) from None
    if wrong := problem():
        click.echo(f"No window can be opened: {wrong}. Here is the lesson in the terminal:", err=True)
        click.get_current_context().invoke(play, argument=name)
        return
    _show_window(lesson=name)


def _show_window(**on: Any) -> NoReturn:
    """Open the window and stay until it is closed; on what, `gui.app.run` knows."""
    import_qt()
    from gui.app import run as run_window  # noqa: PLC0415 - only now, and only when there is a display

    sys.exit(run_window(**on))


@click.group(
    "failoverscope",
    cls=Failoverscope,
    commands={**program.commands, "shot": shot},
    invoke_without_command=True,
    help=HELP,
    epilog=EPILOG,
    subcommand_metavar="[CLUSTER | SESSION | LESSON | COMMAND [ARGS]...]",
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
        _open_cluster(library.DEFAULT, preset, welcomes=True)


def main() -> None:
    """The entry point of the command `failoverscope`."""
    run(failoverscope)
