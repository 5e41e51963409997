"""`failoverscope trace`: a run, printed hop by hop, or as the logs that it leaves behind."""

import sys
from collections.abc import Iterator

import click

from core.cli.evidence import LOG_FORMATS, Manner, log_lines, nodes_of
from core.cli.options import (
    do_option,
    end_of,
    language_option,
    preset_option,
    schedule_of,
    seed_option,
    setting_of,
    until_option,
)
from core.cli.prose import Prose
from core.cli.records import json_line
from core.cli.schedule import Timed, carry_out
from core.cli.words import terminal_words
from core.commands.catalogue import DEFINITIONS
from core.commands.texts import usage
from core.evidence.narration import Narrator
from core.model.rows import CLUSTER, Cluster
from core.texts.bilingual import Language
from core.timeline.recording import Recording
from core.timeline.simulation import Setting

EPILOG = """\b
Examples:
  failoverscope trace three-nodes --until 6s
  failoverscope trace my-cluster.yaml --do "7s fail-vm SQL01" --until 40s
  failoverscope trace two-nodes --do "3s damage-dll NODE2" --do "7s fail-node NODE1"
  failoverscope trace three-nodes --format jsonl --full > run.jsonl
  failoverscope trace three-nodes --preset documented --do "7s fail-vm SQL01" --format cluster-log --node NODE1
  failoverscope trace three-nodes --preset documented --do "7s fail-node NODE1" --format events

\b
A line of text: number, time, statement of the article (S1 to S8), who speaks to whom, the call |
what happens. Lines with an exclamation mark tell what the cluster does not know.
In the JSON lines `parent` and `cause` are -1 where there is none, `width` says how many hops a
bundle stands for, and a `sentence` is there when --language is given.

\b
cluster-log writes what clussvc.exe and rhs.exe of each node would write down, events what their
event logs would hold; both exist as JSON lines too. Every line says there whether it is simulated:
whether its shape is inferred, or a name in it. --full adds what only a verbose log has.

\b
Commands (a name with spaces stands in quotes):
  """ + "\n  ".join(usage(command) for command in DEFINITIONS)


@click.command(epilog=EPILOG)
@click.argument("cluster")
@preset_option
@do_option
@until_option
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl", *LOG_FORMATS]), default="text", show_default=True
)
@language_option
@seed_option
@click.option("--full", is_flag=True, help="Tell quiet hops such as heartbeats too, every one of them.")
@click.option("--node", metavar="NODE", help="Of the logs only that of one node.  [default: all, merged]")
@click.option("--local-time", "is_local", is_flag=True, help="The times in logs as local times.  [default: GMT]")
@click.option("--mark-simulated", "is_marking", is_flag=True, help="Mark the lines of logs that are simulated.")
@click.pass_context
def trace(
    context: click.Context,
    cluster: str,
    preset: str,
    orders: tuple[str, ...],
    until: int | None,
    output: str,
    language: Language,
    seed: int,
    full: bool,  # noqa: FBT001
    node: str | None,
    is_local: bool,  # noqa: FBT001
    is_marking: bool,  # noqa: FBT001
) -> None:
    """Run CLUSTER and print every hop: who says what to whom, and why.

    CLUSTER is the path of a cluster file or the name of a ready cluster (two-nodes, three-nodes,
    five-nodes, sixteen-nodes, roles).
    """
    setting = setting_of(cluster, preset, is_bundling=not full, seed=seed)
    schedule = schedule_of(orders, setting)
    end = end_of(until, schedule)
    if output in LOG_FORMATS:
        manner = Manner(language, known_node(setting, node), is_local, is_marking, full)
        lines = log_lines(setting, schedule, end, output, manner)
    elif node is not None or is_local or is_marking:
        raise click.UsageError(f"--node, --local-time and --mark-simulated go with --format {' or '.join(LOG_FORMATS)}")
    elif output == "text":
        lines = text_lines(setting, schedule, end, language, is_full=full)
    else:
        is_asked = context.get_parameter_source("language") is not click.core.ParameterSource.DEFAULT
        lines = json_lines(setting, schedule, end, language if is_asked else None)
    for line in lines:
        sys.stdout.write(line + "\n")
    if output == "text" and not full:
        sys.stdout.write(terminal_words().quiet_left_out.in_language(language) + "\n")


def text_lines(
    setting: Setting, schedule: list[Timed], until: int, language: Language, *, is_full: bool
) -> Iterator[str]:
    """A run as prose, with a line before and a line after it."""
    words, cluster, recording = terminal_words(), cluster_of(setting), Recording(setting)
    yield words.begins.in_language(language).format(
        cluster=cluster.name, nodes=", ".join(cluster.nodes), preset=setting.preset.name
    )
    prose = Prose(recording, language, is_full=is_full)
    for _ in carry_out(recording, schedule, until):
        yield from prose.go_on()
    time = Narrator(language).time(until)
    yield words.ends.in_language(language).format(time=time, told=prose.told, all=len(recording))


def json_lines(setting: Setting, schedule: list[Timed], until: int, language: Language | None) -> Iterator[str]:
    """A run as JSON lines, with sentences where a language is given."""
    recording, narrator = Recording(setting), Narrator(language) if language else None
    told = 0
    for delivered in carry_out(recording, schedule, until):
        yield from (json_line(hop, narrator) for hop in recording.hops(told + 1, delivered))
        told = delivered


def known_node(setting: Setting, name: str | None) -> str | None:
    """A node of the cluster by its name, in any case; None for all of them.

    Raises:
        click.BadParameter: there is none of this name.
    """
    if name is None:
        return None
    names = [node for node, _ in nodes_of(setting.rows, None)]
    for node in names:
        if node.casefold() == name.casefold():
            return node
    raise click.BadParameter(f"expected a node ({', '.join(names)}), found {name!r}", param_hint="'--node'")


def cluster_of(setting: Setting) -> Cluster:
    """The cluster that a run starts from."""
    cluster = setting.rows[CLUSTER]
    assert isinstance(cluster, Cluster)
    return cluster
