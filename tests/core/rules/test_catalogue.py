"""The catalogue and the source code know the same rules, and every rule is complete."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import core
from core.evidence.narration import PLACEHOLDERS
from core.kernel.hops import Hop
from core.rules.catalogue import Rule, UnknownRule, catalogue, is_quiet
from core.texts.bilingual import Text

CORE = Path(core.__file__).parent
RULE_ID = re.compile(r"[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*")
FILE_NAME = re.compile(r".*\.(dll|exe|yaml|json|sys)")


def rules_in(source: str) -> Iterator[str]:
    """The rule ids in a program: every text that looks like one, but for names of files."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if RULE_ID.fullmatch(text) and not FILE_NAME.fullmatch(text):
                yield text


def rules_in_the_source() -> set[str]:
    from core.commands.catalogue import DEFINITIONS

    named = {rule for path in CORE.rglob("*.py") for rule in rules_in(path.read_text(encoding="utf-8"))}
    return named | {f"command.{name}" for name in DEFINITIONS}


def placeholders(text: str) -> list[str]:
    return [field for _, field, _, _ in Formatter().parse(text) if field is not None]


def rules() -> list[Rule]:
    return list(catalogue().values())


def every_text() -> list[tuple[str, Text]]:
    return [(rule.id, text) for rule in rules() for text in rule.texts()]


def without_cases(names: list[str]) -> set[str]:
    return {re.sub(r"_(acc|dat|gen)$", "", name) for name in names}


def test_finds_rule_ids_wherever_they_stand() -> None:
    program = """
RULE: Final = "call.nobody-there"
answer(1, rule="a.b-c" if x else "a.d")
read("vmclusres.dll")
"""
    assert list(rules_in(program)) == ["call.nobody-there", "a.b-c", "a.d"]


def test_source_and_catalogue_name_the_same_rules() -> None:
    assert rules_in_the_source() == set(catalogue())


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(UnknownRule, match="watch\\.sleeps"):
        catalogue()["watch.sleeps"]


def test_every_text_is_there_in_both_languages() -> None:
    missing = [text for _, text in every_text() if not text.en.strip() or not text.de.strip() or text.en == text.de]
    assert missing == []


def test_every_text_is_whole_sentences() -> None:
    assert [text for _, text in every_text() if text.en[-1] not in ".?" or text.de[-1] not in ".?"] == []


def test_both_languages_name_the_same_things() -> None:
    different = [
        text for _, text in every_text() if without_cases(placeholders(text.en)) != without_cases(placeholders(text.de))
    ]
    assert different == []


def test_placeholders_are_known_to_the_narrator() -> None:
    used = {name for _, text in every_text() for name in placeholders(text.en + text.de)}
    assert used <= PLACEHOLDERS


def test_a_reason_holds_for_every_hop_and_so_has_no_placeholders() -> None:
    assert [rule.id for rule in rules() if placeholders(rule.why.en + rule.why.de)] == []


def test_a_reason_is_short() -> None:
    assert [rule.id for rule in rules() if len(rule.why.en) > 240 or len(rule.why.de) > 260] == []


def test_an_inference_is_never_told_as_a_fact() -> None:
    """Whoever reads only the reason and the source must see that it is not written anywhere."""
    inferred = [rule for rule in rules() if rule.provenance == "inferred"]
    assert inferred
    assert [rule.id for rule in inferred if "nferred" not in rule.source] == []


def test_a_simplification_says_so() -> None:
    simplified = [rule for rule in rules() if rule.provenance == "simplified"]
    assert simplified
    assert [rule.id for rule in simplified if not rule.source.startswith(("Simplified", "FailoverScope"))] == []


def test_a_source_names_something_people_can_look_for() -> None:
    cryptic = re.compile(r"wsfc|/work|MSCS/|LOG16|ELDEN|HAMAN")
    assert [rule.id for rule in rules() if len(rule.source) < 10 or cryptic.search(rule.source)] == []


def test_the_round_of_the_article_is_never_quiet() -> None:
    assert [rule.id for rule in rules() if rule.statement.startswith("S6") and rule.quiet] == []


@pytest.mark.parametrize(
    "statement", ["S1", "S2", "S3", "S4", "S5", "S6a", "S6b", "S6c", "S6d", "S6e", "S6f", "S7", "S8"]
)
def test_every_statement_of_the_article_is_shown_by_a_rule(statement: str) -> None:
    assert any(rule.statement == statement for rule in catalogue().values())


def test_bundles_are_quiet_whatever_their_rule() -> None:
    loud = Hop(1, 5, 1, 1, -1, "call", "a", "b", "f", (), None, "watch.asks-rhs", -1, (), 1, "", None, 0)
    assert not is_quiet(loud)
    assert is_quiet(loud._replace(kind="bundle"))
    assert is_quiet(loud._replace(rule="heartbeat.round"))


def rules_of_the_documented_account() -> list[Rule]:
    """What its components and the kernel name; what only the article's components name is left out."""
    files = [path for path in CORE.rglob("*.py") if "article" not in path.parts]
    named = {rule for path in files for rule in rules_in(path.read_text(encoding="utf-8"))}
    return [rule for rule in rules() if rule.id in named]


def claims_something_about_a_cluster(rule: Rule) -> bool:
    """Rules about FailoverScope itself, its experiments and its bookkeeping, are not about a cluster."""
    return not rule.source.startswith("FailoverScope")


def test_seven_of_ten_rules_of_the_documented_account_are_documented_or_observed() -> None:
    claims = [rule for rule in rules_of_the_documented_account() if claims_something_about_a_cluster(rule)]
    sure = [rule for rule in claims if rule.provenance in ("documented", "observed")]
    assert len(claims) > 200
    assert len(sure) / len(claims) >= 0.7, f"{len(sure)} of {len(claims)}"
