"""`failoverscope check`: are these files of clusters and sessions any good?"""

from pathlib import Path

import click

from core.cli.ending import PROBLEM
from core.scenario.cluster_file import load_cluster
from core.scenario.problems import BadFile, one_line
from core.scenario.session_file import is_session, load_session
from core.timeline.keeping import restored

EPILOG = """\b
Examples:
  failoverscope check my-cluster.yaml
  failoverscope check *.yaml && echo all good
  failoverscope check lesson.fscope"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def check(context: click.Context, files: tuple[str, ...]) -> None:
    """Check files of clusters and sessions.

    A file that can be used is named on stdout; of any other the first problem is told in one line
    on stderr, as FILE:LINE: expected ..., found ..., and the exit code is 1. A session is run again:
    one that comes out otherwise than it did is a problem too.
    """
    is_good = True
    for file in files:
        try:
            summary = _session(Path(file)) if is_session(Path(file)) else _cluster(Path(file))
        except BadFile as problem:
            is_good = False
            click.echo(str(problem), err=True)
        else:
            click.echo(f"{one_line(file)}: ok ({summary})")
    if not is_good:
        context.exit(PROBLEM)


def _cluster(path: Path) -> str:
    """What a cluster file holds.

    Raises:
        BadFile: it is no good.
    """
    cluster = load_cluster(path)
    return f"{cluster.name}, nodes: {len(cluster.nodes)}, virtual machines: {len(cluster.virtual_machines)}"


def _session(path: Path) -> str:
    """What a session file holds.

    Raises:
        BadFile: it is no good, or does not come out as it did.
    """
    again = restored(load_session(path))
    if again.mismatches:
        raise again.mismatches[0].problem
    runs = [run for cluster in again.kept.clusters for run in cluster.runs]
    return f"session, runs: {len(runs)}, histories: {sum(len(run.history.branches) for run in runs)}"
