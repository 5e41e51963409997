"""The words for commands: every command and every reason has them, in both languages, with the right names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from core.commands import between_nodes, catalogue, obstacles, properties, texts
from core.commands.catalogue import DEFINITIONS, Command, Obstacle, obstacle
from core.model.preset import DOCUMENTED
from core.model.rows import DllFile, FileState, dll_key
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.texts.assets import read_asset
from core.texts.bilingual import LANGUAGES, Language

NAMES = {
    "node": "NODE1",
    "vm": "SQL01",
    "group": "FILESHARE",
    "dll": "clusres.dll",
    "resource": "Virtual Machine SQL01",
    "host": "rhs:2",
    "disk": "Cluster Disk 1",
    "volume": "CSV1",
    "network": "Cluster Network 1",
    "nodes": "NODE1,NODE2",
    "percent": "30",
    "milliseconds": "500",
    "failback": "Immediate",
    "object": "Virtual Machine SQL01",
    "setting": "RestartThreshold=2",
}
IS_REASON = re.compile(r"[a-z]+(-[a-z]+)+")
REASONS = {entry.id: entry.text for entry in read_asset("commands.yaml", texts._File).reasons}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def reasons_named() -> Iterator[tuple[str, set[str]]]:
    """Every reason that the source gives, and the names that the function knows which gives it."""
    for module in (obstacles, between_nodes, catalogue, properties):
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        tables = {ast.unparse(node.target): node for node in tree.body if isinstance(node, ast.AnnAssign)}
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            inside = list(ast.walk(function))
            looked_up = [tables[node.id] for node in inside if isinstance(node, ast.Name) and node.id in tables]
            keys = [key for node in inside if isinstance(node, ast.Dict) for key in node.keys]
            names = {str(key.value) for key in keys if isinstance(key, ast.Constant)}
            for node in [*inside, *(inner for table in looked_up for inner in ast.walk(table))]:
                if isinstance(node, ast.Constant) and IS_REASON.fullmatch(str(node.value)):
                    yield str(node.value), names


def test_every_reason_has_a_sentence_and_every_sentence_a_reason() -> None:
    named = {reason for reason, _ in reasons_named()}
    assert len(named) >= 30
    assert named - set(REASONS) == set()
    assert set(REASONS) - named == set()


def test_a_sentence_names_only_what_its_reason_gives() -> None:
    for reason, names in reasons_named():
        text = REASONS[reason]
        assert placeholders(text.en) == placeholders(text.de)
        assert placeholders(text.en) <= names, reason


@pytest.mark.parametrize(
    ("command", "state"),
    [
        ("damage-dll", "Damaged"),
        ("remove-dll", "Missing"),
        ("replace-dll", "WrongArchitecture"),
        ("strip-dll", "NoStartup"),
    ],
)
def test_a_dll_cannot_be_broken_twice_in_the_same_way(command: str, state: FileState) -> None:
    rows = initial_rows(ready_cluster(), DOCUMENTED)
    key = dll_key("NODE1", "vmclusres.dll")
    order = Command(command, ("NODE1", "vmclusres.dll"))
    assert obstacle(rows, order) is None
    row = rows[key]
    assert isinstance(row, DllFile)
    rows[key] = DllFile(node=row.node, file=row.file, state=state)
    found = obstacle(rows, order)
    assert found is not None
    assert "vmclusres.dll" in texts.reason(found, "de")


def test_every_command_has_words_and_they_use_its_parameters() -> None:
    entries = read_asset("commands.yaml", texts._File).commands
    assert [entry.name for entry in entries] == list(DEFINITIONS)
    for entry in entries:
        parameters = set(DEFINITIONS[entry.name].parameters)
        assert placeholders(entry.title.en) == placeholders(entry.title.de) == parameters
        for text in (entry.short, entry.description):
            assert placeholders(text.en) == placeholders(text.de) <= parameters


def test_descriptions_and_reasons_are_sentences() -> None:
    file = read_asset("commands.yaml", texts._File)
    for text in [entry.description for entry in file.commands] + [entry.text for entry in file.reasons]:
        for language in LANGUAGES:
            assert text.in_language(language).endswith(".")


@pytest.mark.parametrize(
    ("language", "title", "short"),
    [
        ("en", "Fail NODE1 (power loss)", "Fail (power loss)"),
        ("de", "NODE1 ausfallen lassen (Stromausfall)", "Ausfallen lassen (Stromausfall)"),
    ],
)
def test_a_command_in_words(language: Language, title: str, short: str) -> None:
    command = Command("fail-node", ("NODE1",))
    assert texts.title(command, language) == title
    assert texts.short(command, language) == short
    assert "NODE1" in texts.description(command, language)


def test_the_arguments_stand_where_they_belong() -> None:
    assert texts.title(Command("move-group", ("SQL01", "NODE3")), "en") == "Move SQL01 to NODE3"
    split = Command("split-cluster", ("NODE1,NODE2",))
    assert texts.title(split, "en") == "Split all networks: NODE1, NODE2 on one side"
    assert texts.usage("damage-dll") == "damage-dll NODE [DLL]"


def test_a_reason_in_words() -> None:
    assert (
        texts.reason(Obstacle("group-is-there", {"group": "DC01", "node": "NODE2"}), "en")
        == "DC01 is on NODE2 already."
    )
    assert (
        texts.reason(Obstacle("group-is-there", {"group": "DC01", "node": "NODE2"}), "de")
        == "DC01 ist bereits auf NODE2."
    )


def test_every_command_can_be_said_of_real_names() -> None:
    for what in DEFINITIONS.values():
        command = Command(what.name, tuple(NAMES[kind] for kind in what.parameters))
        for language in LANGUAGES:
            for text in (texts.title(command, language), texts.short(command, language)):
                assert "{" not in text
                assert not text.endswith(".")
