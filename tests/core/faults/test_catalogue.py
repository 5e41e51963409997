"""The catalogue of faults: complete in both languages, and for each fault in each account a run that shows it."""

from importlib import import_module
from pathlib import Path

import pytest

from core.commands.catalogue import DEFINITIONS
from core.faults.catalogue import LAYERS, Account, Fault, faults, faults_of
from core.model.preset import PRESETS, PresetName
from core.texts.assets import BadAsset
from core.texts.bilingual import LANGUAGES, Text
from tests.core.faults.shows import SHOWN

ONLY_MEND = {
    "repair-node", "start-clussvc", "start-vmms", "repair-dll", "mend-calls", "heal-guest", "repair-configuration",
    "free-memory", "mend-path", "restore-disk", "free-volume", "hyper-v-start", "hyper-v-resume", "cluster-start",
    "reset-node", "mend-networks", "restore-witness", "prevent-quorum",
    "restore-switch",
}  # fmt: skip
ORDINARY = {
    "cluster-stop",
    "move-group",
    "move-to-best",
    "live-migrate",
    "quick-migrate",
    "shutdown-migrate",
    "turn-off-migrate",
    "cancel-migration",
    "pause-node",
    "drain-node",
    "resume-node",
    "clear-quarantine",
    "set-property",
}
"""Commands that are part of everyday work and break nothing."""


def texts(fault: Fault) -> list[Text]:
    accounts = [fault.account(preset) for preset in fault.presets]
    return [fault.title, fault.breaks, fault.repair.how, *(account.seen for account in accounts)]


def test_every_command_breaks_something_mends_something_or_is_everyday_work() -> None:
    breaking = [fault.command for fault in faults()]
    assert len(breaking) == len(set(breaking))
    assert set(breaking) | ONLY_MEND | ORDINARY == set(DEFINITIONS)
    assert {fault.repair.command for fault in faults()} - {""} == ONLY_MEND


def test_they_stand_in_the_order_of_the_layers_and_every_layer_has_one() -> None:
    layers = [fault.layer for fault in faults()]
    assert tuple(dict.fromkeys(layers)) == LAYERS
    assert layers == sorted(layers, key=LAYERS.index)


def test_every_fault_has_a_run_in_every_account_that_it_can_be_seen_in() -> None:
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        import_module(f"tests.core.faults.{path.stem}")
    assert {(fault.id, preset) for fault in faults() for preset in fault.presets} == SHOWN


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.id)
def test_a_fault_is_broken_and_mended_by_commands_that_there_are_in_its_accounts(fault: Fault) -> None:
    assert fault.presets
    for command in filter(None, (fault.command, fault.repair.command)):
        needed = DEFINITIONS[command].account
        assert needed == "both" or fault.presets == ("documented",)
    both = DEFINITIONS[fault.command].account == "both"
    assert fault.presets == (("article", "documented") if both else ("documented",))


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.id)
def test_a_fault_is_told_in_sentences_in_both_languages(fault: Fault) -> None:
    for text in texts(fault):
        assert text.en != text.de
        for language in LANGUAGES:
            words = text.in_language(language)
            assert words == words.strip()
            assert words[0].isupper()
            assert words.endswith((".", ".)")) or text is fault.title
    assert all(fault.account(preset).source for preset in fault.presets)


def test_what_another_account_shows_is_told_only_where_it_is_something_else() -> None:
    assert [fault.id for fault in faults() if fault.documented and fault.presets != ("article", "documented")] == []
    for fault in faults():
        article, documented = (fault.account(preset) for preset in ("article", "documented"))
        assert article == Account(fault.seen, fault.provenance, fault.source)
        assert (documented == article) == (fault.documented is None)
        assert fault.documented is None or fault.documented.seen != fault.seen


@pytest.mark.parametrize("preset", PRESETS)
def test_the_faults_of_an_account(preset: PresetName) -> None:
    chosen = faults_of(preset)
    assert set(chosen) <= set(faults())
    assert all(preset in fault.presets for fault in chosen)
    assert all(preset not in fault.presets for fault in faults() if fault not in chosen)


def test_two_faults_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    twice = (faults()[0], faults()[0])
    monkeypatch.setattr("core.faults.catalogue.read_asset", lambda path, kind: twice)
    with pytest.raises(BadAsset, match="a second time"):
        faults.__wrapped__()
