"""`failoverscope faults` and `failoverscope rules`: what can be broken, and why things happen."""

from collections.abc import Iterator

import click
import msgspec

from core.cli.options import language_option
from core.commands.texts import usage
from core.faults.catalogue import Fault, faults
from core.rules.catalogue import Rule, catalogue
from core.texts.bilingual import Language

format_option = click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True
)

FAULTS_EPILOG = """\b
Examples:
  failoverscope faults
  failoverscope faults --language de
  failoverscope faults --format json

The JSON has both languages, whatever --language says."""

RULES_EPILOG = """\b
Examples:
  failoverscope rules
  failoverscope rules --format json

The JSON has both languages, whatever --language says."""


@click.command("faults", epilog=FAULTS_EPILOG)
@format_option
@language_option
def list_faults(output: str, language: Language) -> None:
    """List what can be broken, by which command, and how it is repaired."""
    if output == "json":
        click.echo(_json(faults()))
    else:
        click.echo("\n\n".join("\n".join(_fault(fault, language)) for fault in faults()))


@click.command("rules", epilog=RULES_EPILOG)
@format_option
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


def _fault(fault: Fault, language: Language) -> Iterator[str]:
    repair = fault.repair
    yield f"{fault.id} ({fault.layer}): {fault.title.in_language(language)}"
    yield f"  {usage(fault.command)}: {fault.breaks.in_language(language)}"
    yield f"  {fault.seen.in_language(language)}"
    yield f"  {usage(repair.command)}: {repair.how.in_language(language)}"
    yield f"  [{fault.provenance}: {fault.source}]"


def _rule(rule: Rule, language: Language) -> Iterator[str]:
    yield f"{rule.id}{f' ({rule.statement})' if rule.statement else ''}"
    yield f"  {rule.what.in_language(language)}"
    yield f"  {rule.why.in_language(language)}"
    yield f"  [{rule.provenance}: {rule.source}]"
