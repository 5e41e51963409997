"""`failoverscope replay`: a session file, run again, and whether it comes out as it did."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from core.cli.ending import PROBLEM, Problem
from core.kernel.rows import encode
from core.scenario.problems import BadFile, one_line
from core.scenario.session_file import load_session
from core.timeline.history import Branch
from core.timeline.keeping import KeptCluster, KeptRun, Restored, restored, words_of

EPILOG = """\b
Examples:
  failoverscope replay lesson.fscope
  failoverscope replay lesson.fscope --format json

\b
The exit code is 1 when a history comes out otherwise than its file says."""


class HistoryRecord(msgspec.Struct, frozen=True):
    """A history of a session, for other programs."""

    cluster: str
    account: str
    number: int
    parent: int | None
    name: str
    difference: str
    hops: int
    time_us: int
    digest: str
    matches: bool
    parts_at: int | None
    """The number of the first hop that can be another one."""


@click.command(epilog=EPILOG)
@click.argument("file")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def replay(context: click.Context, file: str, output: str) -> None:
    """Run every history of a session FILE again, and say whether it comes out as it did."""
    try:
        again = restored(load_session(Path(file)))
    except BadFile as problem:
        raise Problem(str(problem)) from None
    records = tuple(history_records(again))
    if output == "json":
        sys.stdout.write(encode(records).decode() + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in text_lines(records))
    for mismatch in again.mismatches:
        click.echo(str(mismatch.problem), err=True)
    if again.mismatches:
        context.exit(PROBLEM)


def history_records(again: Restored) -> Iterator[HistoryRecord]:
    """Every history of a session that was run again."""
    hops = {mismatch.branch: mismatch.hop for mismatch in again.mismatches}
    for cluster in again.kept.clusters:
        for run in cluster.runs:
            for branch in run.history.branches:
                yield _record(cluster, run, branch, again.trails.of(branch).proof().digest, hops.get(branch))


def _record(cluster: KeptCluster, run: KeptRun, branch: Branch, digest: str, hop: int | None) -> HistoryRecord:
    return HistoryRecord(
        cluster=cluster.name,
        account=run.preset.name,
        number=branch.number,
        parent=branch.parent.number if branch.parent is not None else None,
        name=branch.name,
        difference=_difference(branch),
        hops=len(branch.recording),
        time_us=branch.recording.time,
        digest=digest,
        matches=hop is None,
        parts_at=hop,
    )


def _difference(branch: Branch) -> str:
    """What makes a history another one, in the words of the commands."""
    command, other = words_of(branch.made.command), words_of(branch.made.other)
    if branch.made.origin == "first":
        return words_of(branch.last_command) or "nothing ordered yet"
    if command and other:
        return f"{command} instead of {other}"
    return command or (f"without {other}" if other else "as before")


def text_lines(records: tuple[HistoryRecord, ...]) -> Iterator[str]:
    """The histories as lines, those of a run below its name."""
    told = ("", "")
    for record in records:
        if told != (record.cluster, record.account) or record.number == 1:
            told = record.cluster, record.account
            yield f"{one_line(record.cluster)} ({record.account})"
        name = one_line(record.name or record.difference)
        proof = "matches" if record.matches else f"parts at hop {record.parts_at}"
        yield f"  {record.number}: {name}: {record.hops} hops, digest {record.digest}, {proof}"
