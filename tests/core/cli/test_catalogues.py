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
        assert list(entry) == [
            "id", "layer", "command", "presets", "title", "breaks", "seen", "repair", "provenance", "source",
            "documented",
        ]  # fmt: skip
        assert set(entry["breaks"]) == {"en", "de"}
        assert set(entry["repair"]) == {"command", "how"}
        assert set(entry["presets"]) <= {"article", "documented"}


@pytest.mark.parametrize(
    ("language", "title"), [("en", "A node loses its power"), ("de", "Ein Knoten verliert den Strom")]
)
def test_faults_as_text(capsys: pytest.CaptureFixture[str], language: str, title: str) -> None:
    out = outcome_of(capsys, "faults", "--language", language).out
    assert f"node-power-loss (power; article, documented): {title}\n  fail-node NODE: " in out
    assert "\n  repair-dll NODE [DLL]: " in out
    assert out.count("\n\n") == len(faults()) - 1


def test_where_the_presets_differ_both_are_told_unless_one_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    fault = next(fault for fault in faults() if fault.id == "vm-fails")
    assert fault.documented is not None
    both = outcome_of(capsys, "faults").out
    assert f"  article: {fault.seen.en}\n  [article: " in both
    assert f"  documented: {fault.documented.seen.en}\n  [documented: " in both
    one = outcome_of(capsys, "faults", "--preset", "documented").out
    assert f"  {fault.documented.seen.en}\n" in one
    assert fault.seen.en not in one


@pytest.mark.parametrize("preset", ["article", "documented"])
def test_only_the_faults_of_a_preset(capsys: pytest.CaptureFixture[str], preset: str) -> None:
    ids = [fault.id for fault in faults() if preset in fault.presets]
    assert 0 < len(ids) <= len(faults())
    entries = json.loads(outcome_of(capsys, "faults", "--preset", preset, "--format", "json").out)
    assert [entry["id"] for entry in entries] == ids
    text = outcome_of(capsys, "faults", "--preset", preset).out
    assert [paragraph.split(" ")[0] for paragraph in text.split("\n\n")] == ids
    table = outcome_of(capsys, "faults", "--preset", preset, "--format", "markdown").out
    assert len(table.splitlines()) == len(ids) + 2


def test_what_mends_itself_has_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    rows = outcome_of(capsys, "faults", "--format", "markdown").out.splitlines()
    assert "| process | A resource host ends | `kill-rhs NODE [HOST]` | itself | documented |" in rows
    german = outcome_of(capsys, "faults", "--format", "markdown", "--language", "de").out.splitlines()
    assert "| process | Ein Ressourcenhost endet | `kill-rhs NODE [HOST]` | sich selbst | documented |" in german
    assert len({row.count("|") for row in rows}) == 1


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    entries = json.loads(outcome_of(capsys, "rules", "--format", "json").out)
    assert [entry["id"] for entry in entries] == list(catalogue())
    assert all(set(entry["why"]) == {"en", "de"} and entry["source"] for entry in entries)


def test_rules_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    rule = catalogue()["watch.asks-rhs"]
    english = outcome_of(capsys, "rules").out
    assert f"watch.asks-rhs (S6b)\n  {rule.what.en}\n  {rule.why.en}\n  [{rule.provenance}: {rule.source}]" in english
    assert rule.why.de in outcome_of(capsys, "rules", "--language", "de").out
