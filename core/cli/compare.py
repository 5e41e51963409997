"""`failoverscope compare`: one disaster under several accounts, side by side."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import click
import msgspec

from core.cli.ending import Problem
from core.cli.options import do_option, end_of, language_option, schedule_of, setting_of, until_option
from core.cli.prose import HopLines
from core.cli.schedule import Timed, carry_out
from core.cli.words import CompareWords, terminal_words
from core.evidence.readable import Readable
from core.kernel.hops import Hop
from core.model.preset import PRESETS
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.outages import Outage, outages
from core.timeline.parting import parting
from core.timeline.recording import Recording

EPILOG = """\b
Examples:
  failoverscope compare three-nodes --do "7s fail-vm SQL01"
  failoverscope compare three-nodes --do "7s fail-node NODE1" --until 2min --language de
  failoverscope compare two-nodes --presets documented,article --do "7s fail-vm APP01" --format json

\b
Detection lasts until the cluster no longer takes the VM for online, decision until it begins to
act, restart and failover until the VM's worker process starts, boot until the guest answers.
Times in JSON are microseconds; null stands for what did not come."""

PHASES: Final = ("detection", "decision", "restart", "failover", "boot", "whole")


class Run(NamedTuple):
    """What came of the disaster in one account."""

    preset: str
    recording: Recording
    outages: dict[str, list[Outage]]
    """By VM."""


class OutageRecord(msgspec.Struct, frozen=True):
    """An outage as JSON."""

    preset: str
    vm: str
    from_node: str
    to_node: str
    began_us: int
    detection_us: int | None
    decision_us: int | None
    restart_us: int | None
    failover_us: int | None
    boot_us: int | None
    whole_us: int | None


class HopRecord(msgspec.Struct, frozen=True):
    """A hop at which accounts part."""

    preset: str
    index: int
    time_us: int
    source: str
    target: str
    function: str
    rule: str


class Comparison(msgspec.Struct, frozen=True):
    """All of it as JSON."""

    outages: tuple[OutageRecord, ...]
    parting: tuple[HopRecord, ...]


def _presets(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:  # noqa: ARG001
    names = tuple(name.strip() for name in value.split(","))
    unknown = next((name for name in names if name not in PRESETS), None)
    if unknown is not None:
        raise click.BadParameter(f"expected names of presets ({', '.join(PRESETS)}), found {unknown!r}")
    if len(set(names)) != 2:
        raise click.BadParameter(f"expected two different presets, such as article,documented, found {value!r}")
    return names


@click.command("compare", epilog=EPILOG)
@click.argument("cluster")
@click.option(
    "--presets", default=",".join(PRESETS), show_default=True, callback=_presets, help="The two accounts to compare."
)
@do_option
@until_option
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def compare(
    cluster: str, presets: tuple[str, ...], orders: tuple[str, ...], until: int | None, output: str, language: Language
) -> None:
    """Run the same disaster in CLUSTER under two accounts and compare the outages.

    CLUSTER is the path of a cluster file or the name of a ready cluster.
    """
    if not orders:
        raise Problem("expected a disaster to compare, such as --do '7s fail-vm SQL01'")
    runs, since = [], 0
    for preset in presets:
        setting = setting_of(cluster, preset)
        schedule = schedule_of(orders, setting)
        since = min(timed.time for timed in schedule)
        runs.append(_run(preset, Recording(setting), schedule, end_of(until, schedule)))
    if output == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(_comparison(runs, since)), indent=2).decode())
    else:
        click.echo("\n".join(_text(runs, since, language)))


def _run(preset: str, recording: Recording, schedule: Sequence[Timed], end: int) -> Run:
    for _ in carry_out(recording, schedule, end):
        pass
    found: dict[str, list[Outage]] = {}
    for outage in outages(recording):
        found.setdefault(outage.vm, []).append(outage)
    return Run(preset, recording, found)


# --- text ------------------------------------------------------------------------------------


def _text(runs: Sequence[Run], since: int, language: Language) -> Iterator[str]:
    words, readable = terminal_words().compare, Readable(language)
    vms = dict.fromkeys(vm for run in runs for vm in run.outages)
    if not vms:
        yield words.no_outage.in_language(language)
    for vm in vms:
        for number in range(max(len(run.outages.get(vm, ())) for run in runs)):
            yield from _table(vm, [_nth(run, vm, number) for run in runs], runs, words, readable, language)
            yield ""
    yield from _parting_lines(runs, since, words, language)


def _nth(run: Run, vm: str, number: int) -> Outage | None:
    found = run.outages.get(vm, [])
    return found[number] if number < len(found) else None


def _table(
    vm: str, cells: Sequence[Outage | None], runs: Sequence[Run], words: CompareWords, readable: Readable,
    language: Language,
) -> Iterator[str]:  # fmt: skip
    """The outage of one VM: a phase a line, an account a column."""
    rows = [[vm, *(run.preset for run in runs)]]
    for phase in PHASES:
        label = getattr(words, phase).in_language(language)
        rows.append([f"  {label}", *(_length(cell, phase, words, readable, language) for cell in cells)])
    where = words.where.in_language(language)
    rows.append([f"  {where}", *(_way(cell, words, language) for cell in cells)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


def _length(
    outage: Outage | None, phase: str, words: CompareWords, readable: Readable, language: Language
) -> str:  # fmt: skip
    duration = getattr(outage, phase) if outage is not None else None
    if duration is not None:
        return readable.duration(duration) if duration else "0 s"
    is_open = outage is not None and phase == "whole"
    return words.not_over.in_language(language) if is_open else "–"


def _way(outage: Outage | None, words: CompareWords, language: Language) -> str:
    if outage is None:
        return words.no_outage_here.in_language(language)
    return outage.before if outage.before == outage.after else f"{outage.before} -> {outage.after}"


def _parting_lines(runs: Sequence[Run], since: int, words: CompareWords, language: Language) -> Iterator[str]:
    """The first hop at which the accounts part, as each tells it."""
    parted = parting(runs[0].recording, runs[1].recording, since, is_quiet)
    if parted is None:
        yield words.never_part.in_language(language)
        return
    yield words.part.in_language(language)
    for run, hop in zip(runs, parted, strict=True):
        yield f"  {run.preset}: {_told(run, hop, words, language)}"


def _told(run: Run, hop: Hop | None, words: CompareWords, language: Language) -> str:
    if hop is None:
        return words.nothing_more.in_language(language)
    position = run.recording.position_of(hop.index)
    return " ".join(HopLines(run.recording, language).line(position).split())


# --- JSON ------------------------------------------------------------------------------------


def _comparison(runs: Sequence[Run], since: int) -> Comparison:
    parted = parting(runs[0].recording, runs[1].recording, since, is_quiet) or ()
    return Comparison(
        outages=tuple(
            _record(run.preset, outage) for run in runs for several in run.outages.values() for outage in several
        ),
        parting=tuple(
            HopRecord(run.preset, hop.index, hop.time, hop.source, hop.target, hop.function, hop.rule)
            for run, hop in zip(runs, parted, strict=False)
            if hop is not None
        ),
    )


def _record(preset: str, outage: Outage) -> OutageRecord:
    return OutageRecord(
        preset, outage.vm, outage.before, outage.after, outage.began, outage.detection, outage.decision,
        outage.restart, outage.failover, outage.boot, outage.whole,
    )  # fmt: skip
