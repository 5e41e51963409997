"""The words for commands: every command and every reason has them, in both languages, with the right names."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from core.commands import catalogue, texts
from core.commands.catalogue import DEFINITIONS, Command, Obstacle, obstacle
from core.model.rows import DllFile, dll_key
from core.scenario.library import ready_cluster
from core.scenario.world_of import initial_rows
from core.texts.assets import read_asset
from core.texts.bilingual import LANGUAGES, Language

NAMES = {"node": "NODE1", "vm": "SQL01", "group": "FILESHARE", "dll": "clusres.dll"}
REASONS = {entry.id: entry.text for entry in read_asset("commands.yaml", texts._File).reasons}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def reasons_named() -> Iterator[tuple[re.Pattern[str], set[str]]]:
    """Every reason the source gives: its id (a pattern, where a state is put into it), and the names with it."""
    tree = ast.parse(Path(catalogue.__file__).read_text(encoding="utf-8"))
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            if not (isinstance(call.func, ast.Name) and call.func.id == "Obstacle"):
                continue
            reason, names = call.args
            assert isinstance(names, ast.Dict)
            given = {key.value for key in names.keys if isinstance(key, ast.Constant)}
            for pattern in ids_in(reason, function):
                yield re.compile(pattern), {str(name) for name in given}


def ids_in(reason: ast.expr, function: ast.FunctionDef) -> list[str]:
    if isinstance(reason, ast.Constant):
        return [str(reason.value)]
    if isinstance(reason, ast.JoinedStr):
        return ["".join(str(part.value) if isinstance(part, ast.Constant) else "[a-z]+" for part in reason.values)]
    assert isinstance(reason, ast.Subscript), f"line {reason.lineno}: a reason that this test cannot read"
    tables = [
        node.value for node in ast.walk(function) if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
    ]
    return [str(value.value) for table in tables for value in table.values if isinstance(value, ast.Constant)]


def test_every_reason_has_a_sentence_and_every_sentence_a_reason() -> None:
    patterns = [pattern for pattern, _ in reasons_named()]
    assert len(patterns) >= 15
    assert [pattern.pattern for pattern in patterns if not any(map(pattern.fullmatch, REASONS))] == []
    assert [reason for reason in REASONS if not any(pattern.fullmatch(reason) for pattern in patterns)] == []


def test_a_sentence_names_only_what_its_reason_gives() -> None:
    for pattern, names in reasons_named():
        for reason in filter(pattern.fullmatch, REASONS):
            text = REASONS[reason]
            assert placeholders(text.en) == placeholders(text.de)
            assert placeholders(text.en) <= names, reason


def test_the_states_of_a_dll_that_are_put_into_an_id() -> None:
    rows = initial_rows(ready_cluster())
    key = dll_key("NODE1", "vmclusres.dll")
    row = rows[key]
    assert isinstance(row, DllFile)
    command = Command("remove-dll", ("NODE1", "vmclusres.dll"))
    for broken in ("damage-dll", "remove-dll"):
        rows[key] = DllFile(node=row.node, file=row.file, state="Damaged" if broken == "damage-dll" else "Missing")
        found = obstacle(rows, Command(broken, command.arguments))
        assert found is not None
        assert found.reason in REASONS


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
