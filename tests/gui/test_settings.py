"""What is remembered, and what becomes of settings that make no sense."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QStandardPaths

from gui.settings import MOST_RECENT, Preferences


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_defaults(file: Path) -> None:
    fresh = Preferences(file)
    assert fresh.language is None
    assert fresh.theme == "system"
    assert (fresh.scale, fresh.speed, fresh.motion) == (1.0, 1.0, "system")
    assert fresh.recent == ()
    assert fresh.geometry.isEmpty()
    assert fresh.docks.isEmpty()


def test_everything_is_there_again_when_the_file_is_read(file: Path) -> None:
    first = Preferences(file)
    first.language = "de"
    first.theme = "high-contrast"
    first.scale = 1.4
    first.speed = 0.25
    first.motion = "reduced"
    first.add_recent("/a/ä b.yaml")
    first.geometry = QByteArray(b"\x00\x01")
    first.docks = QByteArray(b"\x02\xff")
    first._store.sync()
    again = Preferences(file)
    assert again.language == "de"
    assert again.theme == "high-contrast"
    assert (again.scale, again.speed, again.motion) == (1.4, 0.25, "reduced")
    assert again.recent == ("/a/ä b.yaml",)
    assert again.geometry == QByteArray(b"\x00\x01")
    assert again.docks == QByteArray(b"\x02\xff")


def test_nonsense_counts_as_not_set(file: Path) -> None:
    file.write_text(
        "[General]\nlanguage=fr\ntheme=pink\nscale=huge\nspeed=-3\nmotion=perhaps\nmovement=99\nlevel=deep\nkeys=[1\n[window]\ngeometry=5\n",
        encoding="utf-8",
    )
    found = Preferences(file)
    assert found.language is None
    assert found.theme == "system"
    assert (found.scale, found.speed, found.motion) == (1.0, 1.0, "system")
    assert (found.movement, found.level, found.stride) == (4.0, "components", "hop")
    assert found.keys == {}
    assert found.geometry.isEmpty()


def test_keys_of_ones_own_come_back(file: Path) -> None:
    Preferences(file).keys = {"step": ("Ctrl+J", "N"), "back": ()}
    assert Preferences(file).keys == {"step": ("Ctrl+J", "N"), "back": ()}


@pytest.mark.parametrize(("kept", "used"), [("9", 3.0), ("0.1", 0.8), ("nan", 1.0), ("inf", 3.0)])
def test_the_scale_stays_within_its_bounds(file: Path, kept: str, used: float) -> None:
    file.write_text(f"[General]\nscale={kept}\n", encoding="utf-8")
    assert Preferences(file).scale == used


def test_recent_files_are_few_and_each_stands_once(file: Path) -> None:
    found = Preferences(file)
    for number in range(MOST_RECENT + 3):
        found.add_recent(f"/{number}.yaml")
    found.add_recent("/9.yaml")
    assert found.recent[0] == "/9.yaml"
    assert len(found.recent) == len(set(found.recent)) == MOST_RECENT
    found.forget_recent()
    assert not found.recent


def test_files_of_the_program_are_beside_the_settings_or_where_the_system_wants_them(tmp_path: Path) -> None:
    assert Preferences(tmp_path / "settings.ini").folder == tmp_path
    assert Preferences().folder == Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    )
    assert Preferences().folder.is_absolute()
