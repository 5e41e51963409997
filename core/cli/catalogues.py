"""`failoverscope faults` and `failoverscope rules`: what can be broken, and why things happen."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import click
import msgspec

from core.cli.options import language_option
from core.cli.words import terminal_words
from core.commands.texts import usage
from core.faults.catalogue import Account, Fault, faults, faults_of
from core.model.preset import PRESETS, PresetName
from core.rules.catalogue import Rule, catalogue
from core.texts.bilingual import Language, Text

TABLE_HEADINGS: Final = Text(
    en="| layer | what is broken | broken by | mended by | presets |\n|---|---|---|---|---|",
    de="| Ebene | was kaputtgeht | kaputt durch | heil durch | Darstellungen |\n|---|---|---|---|---|",
)
MENDS_ITSELF: Final = Text(en="itself", de="sich selbst")

FAULTS_EPILOG = """\b
Examples:
  failoverscope faults
  failoverscope faults --language de --preset documented
  failoverscope faults --format markdown
  failoverscope faults --format json

Without --preset, what differs is told as both presets show it.
The JSON has both languages, whatever --language says."""

RULES_EPILOG = """\b
Examples:
  failoverscope rules
  failoverscope rules --format json

The JSON has both languages, whatever --language says."""


def _format_option(*formats: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option that says how something is printed; text is what nobody asks for."""
    return click.option("--format", "output", type=click.Choice(["text", *formats]), default="text", show_default=True)


@click.command("faults", epilog=FAULTS_EPILOG)
@_format_option("json", "markdown")
@click.option("--preset", type=click.Choice(list(PRESETS)), help="Only what can be seen in this preset.")
@language_option
def list_faults(output: str, preset: PresetName | None, language: Language) -> None:
    """List what can be broken, by which command, and how it is repaired."""
    chosen = faults_of(preset) if preset else faults()
    if output == "json":
        click.echo(_json(chosen))
    elif output == "markdown":
        click.echo(fault_table(chosen, language))
    else:
        click.echo("\n\n".join("\n".join(_fault(fault, preset, language)) for fault in chosen))


@click.command("rules", epilog=RULES_EPILOG)
@_format_option("json")
@language_option
def list_rules(output: str, language: Language) -> None:
    """List the rules behind the hops: why they happen, how sure that is, and where it is written."""
    rules = tuple(catalogue().values())
    if output == "json":
        click.echo(_json(rules))
    else:
        click.echo("\n\n".join("\n".join(_rule(rule, language)) for rule in rules))


def _json(entries: object) -> str:
    return msgspec.json.format(msgspec.json.encode(entries), indent=2).decode()


def fault_table(chosen: Sequence[Fault], language: Language) -> str:
    """Faults as a table in Markdown."""
    return "\n".join([TABLE_HEADINGS.in_language(language), *(_table_row(fault, language) for fault in chosen)])


def _table_row(fault: Fault, language: Language) -> str:
    repair = f"`{usage(fault.repair.command)}`" if fault.repair.command else MENDS_ITSELF.in_language(language)
    cells = (
        fault.layer,
        fault.title.in_language(language),
        f"`{usage(fault.command)}`",
        repair,
        ", ".join(fault.presets),
    )
    return f"| {' | '.join(cells)} |"


def _fault(fault: Fault, preset: PresetName | None, language: Language) -> Iterator[str]:
    repair = fault.repair
    yield f"{fault.id} ({fault.layer}; {', '.join(fault.presets)}): {fault.title.in_language(language)}"
    yield f"  {usage(fault.command)}: {fault.breaks.in_language(language)}"
    for heading, account in _accounts(fault, preset):
        yield f"  {heading}{account.seen.in_language(language)}"
        yield f"  [{terminal_words().certainty.of(account.provenance, language)}: {account.source}]"
    yield (
        f"  {usage(repair.command)}: {repair.how.in_language(language)}"
        if repair.command
        else (f"  {repair.how.in_language(language)}")
    )


def _accounts(fault: Fault, preset: PresetName | None) -> Iterator[tuple[str, Account]]:
    """What is to be told of a fault, with the name of the preset where both tell something else."""
    if preset or fault.documented is None:
        yield "", fault.account(preset or fault.presets[0])
        return
    for name in fault.presets:
        yield f"{name}: ", fault.account(name)


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{rule.id}{f' ({rule.statement})' if rule.statement else ''}"
    yield f"  {rule.what.in_language(language)}"
    yield f"  {rule.why.in_language(language)}"
    yield f"  [{terminal_words().certainty.of(rule.provenance, language)}: {rule.source}]"
