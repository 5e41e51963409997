"""`failoverscope check`: are these cluster files any good?"""

from pathlib import Path

import click

from core.cli.ending import PROBLEM
from core.scenario.cluster_file import load_cluster
from core.scenario.problems import BadFile, one_line

EPILOG = """\b
Examples:
  failoverscope check my-cluster.yaml
  failoverscope check *.yaml && echo all good"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def check(context: click.Context, files: tuple[str, ...]) -> None:
    """Check cluster files.

    A file that can be used is named on stdout; of any other the first problem is told in one line
    on stderr, as FILE:LINE: expected ..., found ..., and the exit code is 1.
    """
    is_good = True
    for file in files:
        try:
            cluster = load_cluster(Path(file))
        except BadFile as problem:
            is_good = False
            click.echo(str(problem), err=True)
        else:
            nodes, machines = len(cluster.nodes), len(cluster.virtual_machines)
            click.echo(f"{one_line(file)}: ok ({cluster.name}, nodes: {nodes}, virtual machines: {machines})")
    if not is_good:
        context.exit(PROBLEM)
