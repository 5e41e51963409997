"""`failoverscope quorum`: which losses a cluster survives, tried out on clusters of every size."""

from collections.abc import Iterator, Sequence
from typing import Final

import click
import msgspec

from core.cli.options import language_option
from core.cli.words import QuorumWords, terminal_words
from core.model.membership import QuorumConfig
from core.texts.bilingual import Language
from core.timeline.survival import DISASTERS, FEWEST, MOST, Attempt, Disaster, Losses, Survival, Verdict, survival

EPILOG = """\b
Examples:
  failoverscope quorum
  failoverscope quorum --nodes 4 --witness
  failoverscope quorum --nodes 3 --no-witness --language de
  failoverscope quorum --format json

Nothing in the table is written down anywhere: every line comes from clusters that lose their
nodes, each in turn, each after each other one, and every two at once. 50/50 says that it depends
on which, and in how many of these cases the cluster goes on."""

SIZES: Final = range(FEWEST, MOST + 1)


class VotesRecord(msgspec.Struct, frozen=True):
    """Who votes, as JSON."""

    nodes: tuple[str, ...]
    witness: bool
    needed: int


class AnswerRecord(msgspec.Struct, frozen=True):
    """A cell of the table as JSON."""

    disaster: Disaster
    answer: Verdict
    survived: int
    of: int


class AttemptRecord(msgspec.Struct, frozen=True):
    """One case as JSON."""

    disaster: Disaster
    lost: Losses
    survived: bool
    members: tuple[str, ...]
    votes: VotesRecord | None


class LineRecord(msgspec.Struct, frozen=True):
    """A line of the table as JSON, with every case behind it."""

    nodes: int
    witness: bool
    answers: tuple[AnswerRecord, ...]
    votes: VotesRecord
    cases: tuple[AttemptRecord, ...]


@click.command("quorum", epilog=EPILOG)
@click.option(
    "--nodes", "size", type=click.IntRange(FEWEST, MOST), help="Of one size only, with every case.  [default: all]"
)
@click.option("--witness/--no-witness", "witness", default=None, help="Only with, or only without, a witness.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def quorum(size: int | None, witness: bool | None, output: str, language: Language) -> None:  # noqa: FBT001
    """Try out which losses of nodes a cluster survives, and print the table.

    The clusters run in the preset documented, with dynamic quorum.
    """
    sizes = SIZES if size is None else (size,)
    kinds = (False, True) if witness is None else (witness,)
    found = [survival(number, has_witness=kind) for number in sizes for kind in kinds]
    if output == "json":
        records = [_record(line) for line in found]
        click.echo(msgspec.json.format(msgspec.json.encode(records), indent=2).decode())
    else:
        click.echo("\n".join(_text(found, language, is_detailed=size is not None)))


# --- text ------------------------------------------------------------------------------------


def _text(found: Sequence[Survival], language: Language, *, is_detailed: bool) -> Iterator[str]:
    words = terminal_words().quorum
    yield from _aligned(_table(found, words, language))
    if is_detailed:
        for line in found:
            yield ""
            yield from _cases(line, words, language)


def _table(found: Sequence[Survival], words: QuorumWords, language: Language) -> Iterator[list[str]]:
    headings = (words.nodes, words.witness, words.one, words.another, words.at_once)
    yield [heading.in_language(language) for heading in headings]
    for line in found:
        witness = words.yes if line.has_witness else words.no
        answers = (_answer(line, disaster, words, language) for disaster in DISASTERS)
        yield [str(len(line.nodes)), witness.in_language(language), *answers]


def _answer(line: Survival, disaster: Disaster, words: QuorumWords, language: Language) -> str:
    match line.verdict(disaster):
        case "yes":
            return words.yes.in_language(language)
        case "no":
            return words.no.in_language(language)
        case "50/50":
            numbers = {"survived": line.survived(disaster), "all": len(line.of(disaster))}
            return words.it_depends.in_language(language).format(**numbers)


def _cases(line: Survival, words: QuorumWords, language: Language) -> Iterator[str]:
    """Every case, under the votes at the start."""
    heading = words.with_witness if line.has_witness else words.without_witness
    yield heading.in_language(language).format(nodes=len(line.nodes))
    start = words.at_the_start.in_language(language)
    yield f"  {start.format(votes=_voters(line.votes, words, language), needed=_needed(line.votes))}"
    outcomes = ([f"  {_lost(one.losses, words, language)}", _outcome(one, words, language)] for one in line.attempts)
    yield from _aligned(outcomes)


def _lost(losses: Losses, words: QuorumWords, language: Language) -> str:
    at_once = f" {words.and_.in_language(language)} "
    nodes = words.then.in_language(language).join(at_once.join(lost) for lost in losses)
    return words.loses.in_language(language).format(nodes=nodes)


def _outcome(attempt: Attempt, words: QuorumWords, language: Language) -> str:
    if attempt.votes is None:
        return words.stops.in_language(language)
    text = words.goes_on.in_language(language)
    return text.format(members=", ".join(attempt.members), votes=_voters(attempt.votes, words, language))


def _voters(votes: QuorumConfig, words: QuorumWords, language: Language) -> str:
    witness = (words.the_witness.in_language(language),) if votes.witness_votes else ()
    return ", ".join((*votes.voters, *witness))


def _aligned(rows: Iterator[list[str]]) -> Iterator[str]:
    """The rows with their columns under one another."""
    table = list(rows)
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    for row in table:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


# --- JSON ------------------------------------------------------------------------------------


def _record(line: Survival) -> LineRecord:
    return LineRecord(
        nodes=len(line.nodes),
        witness=line.has_witness,
        answers=tuple(
            AnswerRecord(disaster, line.verdict(disaster), line.survived(disaster), len(line.of(disaster)))
            for disaster in DISASTERS
        ),
        votes=_votes_record(line.votes),
        cases=tuple(_attempt_record(attempt) for attempt in line.attempts),
    )


def _attempt_record(attempt: Attempt) -> AttemptRecord:
    votes = None if attempt.votes is None else _votes_record(attempt.votes)
    return AttemptRecord(attempt.disaster, attempt.losses, bool(attempt.members), attempt.members, votes)


def _votes_record(votes: QuorumConfig) -> VotesRecord:
    return VotesRecord(votes.voters, votes.witness_votes, _needed(votes))


def _needed(votes: QuorumConfig) -> int:
    """The majority: more than half of all votes."""
    return (len(votes.voters) + votes.witness_votes) // 2 + 1
