"""`failoverscope faults` and `failoverscope rules`: for people in one language, for programs in both."""

import json

import pytest

from core.faults.catalogue import faults
from core.rules.catalogue import catalogue
from tests.core.cli.runs import outcome_of


def test_faults_as_json_have_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome_of(capsys, "faults", "--format", "json")
    assert (code, err) == (0, "")
    entries = json.loads(out)
    assert [entry["id"] for entry in entries] == [fault.id for fault in faults()]
    for entry in entries:
        assert {"id", "layer", "command", "title", "breaks", "seen", "repair", "provenance", "source"} == set(entry)
        assert set(entry["breaks"]) == {"en", "de"}
        assert set(entry["repair"]) == {"command", "how"}


@pytest.mark.parametrize(
    ("language", "title"), [("en", "A node loses its power"), ("de", "Ein Knoten verliert den Strom")]
)
def test_faults_as_text(capsys: pytest.CaptureFixture[str], language: str, title: str) -> None:
    out = outcome_of(capsys, "faults", "--language", language).out
    assert f"node-power-loss (power): {title}\n  fail-node NODE: " in out
    assert "\n  repair-dll NODE [DLL]: " in out
    assert out.count("\n\n") == len(faults()) - 1


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    entries = json.loads(outcome_of(capsys, "rules", "--format", "json").out)
    assert [entry["id"] for entry in entries] == list(catalogue())
    assert all(set(entry["why"]) == {"en", "de"} and entry["source"] for entry in entries)


def test_rules_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    rule = catalogue()["watch.asks-rhs"]
    english = outcome_of(capsys, "rules").out
    assert f"watch.asks-rhs (S6b)\n  {rule.what.en}\n  {rule.why.en}\n  [{rule.provenance}: {rule.source}]" in english
    assert rule.why.de in outcome_of(capsys, "rules", "--language", "de").out
