"""`failoverscope check`: are these files of clusters, sessions and lessons any good?"""

from pathlib import Path
from typing import Final

import click

from core.cli.ending import PROBLEM
from core.lessons.checking import checked
from core.scenario.cluster_file import FORMAT as CLUSTER_FORMAT
from core.scenario.cluster_file import cluster_of
from core.scenario.lesson_file import FORMAT as LESSON_FORMAT
from core.scenario.lesson_file import BadLesson, is_lesson, lesson_of
from core.scenario.problems import BadFile, listed, one_line, quoted, suggestion
from core.scenario.session_file import is_session, load_session
from core.scenario.yaml_reader import Document, read_file
from core.timeline.keeping import restored

_FORMATS: Final = (CLUSTER_FORMAT, LESSON_FORMAT)
_KINDS: Final = tuple(name.partition("/")[0] + "/" for name in _FORMATS)
"""What the formats of all versions begin with."""

EPILOG = """\b
Examples:
  failoverscope check my-cluster.yaml
  failoverscope check *.yaml && echo all good
  failoverscope check lesson.fscope
  failoverscope check my-lesson.yaml"""


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def check(context: click.Context, files: tuple[str, ...]) -> None:
    """Check files of clusters, sessions and lessons.

    A file that can be used is named on stdout; of any other the first problem is told in one line
    on stderr, as FILE:LINE: expected ..., found ..., and the exit code is 1. A session is run again:
    one that comes out otherwise than it did is a problem too. Of a lesson every problem is told; it is run
    from end to end: what it waits for has to come, and the engine has to answer its questions.
    """
    is_good = True
    for file in files:
        try:
            summary = _summary(Path(file))
        except (BadFile, BadLesson) as problem:
            is_good = False
            click.echo(str(problem), err=True)
        else:
            click.echo(f"{one_line(file)}: ok ({summary})")
    if not is_good:
        context.exit(PROBLEM)


def _summary(path: Path) -> str:
    """What a file holds.

    Raises:
        BadFile: it is no good.
        BadLesson: it is a lesson, and no good.
    """
    if is_session(path):
        return _session(path)
    document = read_file(path)
    if (says := document.value_at(("format",))) is None:
        # Whoever forgot the format is told what belongs there, of what the rest looks like.
        return _lesson(document) if document.value_at(("steps",)) is not None else _cluster(document)
    if isinstance(says, str) and not says.startswith(_KINDS):
        expected = f"one of the formats {listed(_FORMATS)}{suggestion(says, _FORMATS)}"
        raise document.problem(("format",), expected, quoted(says))
    return _lesson(document) if is_lesson(document) else _cluster(document)


def _lesson(document: Document) -> str:
    """What a lesson file holds.

    Raises:
        BadLesson: it is no good, or does not come out as it says.
    """
    path = checked(lesson_of(document))
    lesson = path.lesson
    return f"lesson {lesson.id}, minutes: {lesson.minutes}, steps: {len(path.stands)}, predictions: {lesson.questions}"


def _cluster(document: Document) -> str:
    """What a cluster file holds.

    Raises:
        BadFile: it is no good.
    """
    cluster = cluster_of(document)
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
