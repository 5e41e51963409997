"""Reading our own files: typed, and with the name of the file where one is wrong."""

from pathlib import Path

import msgspec
import pytest

from core.texts.assets import BadAsset, asset_names, read_asset


class Thing(msgspec.Struct, forbid_unknown_fields=True):
    name: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("core.texts.assets.resources.files", lambda _package: tmp_path)
    return tmp_path


def test_reads_into_a_structure(folder: Path) -> None:
    (folder / "thing.yaml").write_text("name: Knöten", encoding="utf-8")
    assert read_asset("thing.yaml", Thing) == Thing("Knöten")


@pytest.mark.parametrize("text", ["name: 3", "nome: x", "name: [", "- name: x", ""])
def test_a_bad_file_is_named(folder: Path, text: str) -> None:
    (folder / "thing.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BadAsset, match=r"assets/thing\.yaml: "):
        read_asset("thing.yaml", Thing)


def test_lists_yaml_files_in_order(folder: Path) -> None:
    (folder / "rules").mkdir()
    for name in ("b.yaml", "a.yaml", "notes.txt"):
        (folder / "rules" / name).touch()
    assert asset_names("rules") == ("rules/a.yaml", "rules/b.yaml")


def test_finds_the_files_that_come_with_the_program() -> None:
    assert "rules/watch.yaml" in asset_names("rules")
