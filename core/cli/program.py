"""The headless program: its commands under one roof."""

from importlib.metadata import PackageNotFoundError, version

import click

from core.cli.catalogues import list_faults, list_rules
from core.cli.check import check
from core.cli.compare import compare
from core.cli.lesson_play import lesson
from core.cli.lessons import list_lessons
from core.cli.quorum import quorum
from core.cli.replay import replay
from core.cli.trace import trace

HELP = """Shows what runs behind the scenes of a Microsoft Hyper-V failover cluster, one hop at a time."""

EPILOG = """\b
Exit codes: 0, all well; 1, a check or a run has found a problem; 2, wrong usage."""


def own_version() -> str:
    """The version of the installed package."""
    try:
        return version("failoverscope")
    except PackageNotFoundError:
        return "(not installed)"


version_option = click.version_option(own_version(), message="%(prog)s %(version)s")


@click.group("failoverscope", help=HELP, epilog=EPILOG)
@version_option
def program() -> None:
    """The commands that need no display."""


for command in (trace, compare, quorum, check, replay, list_faults, list_rules, list_lessons, lesson):
    program.add_command(command)
