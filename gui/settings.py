"""What is remembered from one start to the next: typed, with defaults, and forgiving.

A settings file may be old, of another version, or edited by hand; a value that is not one of those
allowed counts as not set. Tests and pictures hand in a file of their own, so nothing here is global.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal, TypeVar, get_args

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from core.texts.language import LANGUAGES, Language
from gui.scale import LARGEST, SMALLEST
from gui.stage.level import LEVELS, Level

Choice = TypeVar("Choice", bound=str)
ThemeChoice = Literal["system", "light", "dark", "high-contrast"]
THEME_CHOICES: Final[tuple[ThemeChoice, ...]] = get_args(ThemeChoice)
Motion = Literal["system", "full", "reduced"]
MOTIONS: Final[tuple[Motion, ...]] = get_args(Motion)
Stride = Literal["hop", "change"]
STRIDES: Final[tuple[Stride, ...]] = get_args(Stride)
SHORTEST_MOVEMENT: Final = 0.25
LONGEST_MOVEMENT: Final = 4.0
USUAL_AROUND_STAGE: Final = (0, 81, 330, 306)
"""In a window of the usual size with its usual panels."""
MOST_RECENT: Final = 8


class Preferences:
    """The user's choices.

    Args:
        file: Where they are kept; the platform's own place if None.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        if file is None:
            self._store = QSettings("FailoverScope", "FailoverScope")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where the program may keep files of its own."""
        if self._file is not None:
            return self._file.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))

    @property
    def language(self) -> Language | None:
        """The language of the window; None while nobody has chosen one."""
        return self._one_of("language", LANGUAGES)

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> ThemeChoice:
        return self._one_of("theme", THEME_CHOICES) or "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def scale(self) -> float:
        return min(max(self._number("scale", 1.0), SMALLEST), LARGEST)

    @scale.setter
    def scale(self, factor: float) -> None:
        self._store.setValue("scale", factor)

    @property
    def speed(self) -> float:
        return self._number("speed", 1.0)

    @speed.setter
    def speed(self, speed: float) -> None:
        self._store.setValue("speed", speed)

    @property
    def motion(self) -> Motion:
        """Whether hops and failovers move, only change in place, or do what the system says."""
        return self._one_of("motion", MOTIONS) or "system"

    @motion.setter
    def motion(self, motion: Motion) -> None:
        self._store.setValue("motion", motion)

    @property
    def movement(self) -> float:
        """How many times its usual length a movement takes."""
        return min(max(self._number("movement", 1.0), SHORTEST_MOVEMENT), LONGEST_MOVEMENT)

    @movement.setter
    def movement(self, times: float) -> None:
        self._store.setValue("movement", times)

    @property
    def level(self) -> Level:
        """How much the stage says of a hop."""
        return self._one_of("level", LEVELS) or "components"

    @level.setter
    def level(self, level: Level) -> None:
        self._store.setValue("level", level)

    @property
    def stride(self) -> Stride:
        """What a press of a clicker's key goes to in presenter mode: the next hop, or the next change."""
        return self._one_of("stride", STRIDES) or "hop"

    @stride.setter
    def stride(self, stride: Stride) -> None:
        self._store.setValue("stride", stride)

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that the user has given to actions, by the name of the action; empty where it shall have none."""
        try:
            found = json.loads(self._text("keys") or "{}")
        except json.JSONDecodeError:
            return {}
        if not isinstance(found, dict):
            return {}
        return {
            name: tuple(keys)
            for name, keys in found.items()
            if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
        }

    @keys.setter
    def keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._store.setValue("keys", json.dumps(keys, ensure_ascii=False))

    @property
    def welcomes(self) -> bool:
        """Whether the program begins with the welcome page."""
        return self._text("welcomes") != "false"

    @welcomes.setter
    def welcomes(self, welcomes: bool) -> None:
        self._store.setValue("welcomes", "true" if welcomes else "false")

    @property
    def has_toured(self) -> bool:
        """Whether the tour was taken, or turned down."""
        return self._text("toured") == "true"

    @has_toured.setter
    def has_toured(self, toured: bool) -> None:
        self._store.setValue("toured", "true" if toured else "false")

    @property
    def recent(self) -> tuple[str, ...]:
        """Paths of files of clusters and sessions opened lately, the last one first."""
        return tuple(path for path in self._text("recent").split("\n") if path)

    def add_recent(self, path: str) -> None:
        """Remember a file as the last one opened."""
        paths = (path, *(other for other in self.recent if other != path))
        self._store.setValue("recent", "\n".join(paths[:MOST_RECENT]))

    def drop_recent(self, path: str) -> None:
        """Forget one file: it is not there any more."""
        self._store.setValue("recent", "\n".join(other for other in self.recent if other != path))

    def forget_recent(self) -> None:
        """Empty the list of files opened lately."""
        self._store.remove("recent")

    @property
    def picture_folder(self) -> str:
        """Where the last picture was written; empty while none was."""
        return self._text("pictures")

    @picture_folder.setter
    def picture_folder(self, folder: str) -> None:
        self._store.setValue("pictures", folder)

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def docks(self) -> QByteArray:
        """Where toolbars and docks are."""
        return self._bytes("window/docks")

    @docks.setter
    def docks(self, docks: QByteArray) -> None:
        self._store.setValue("window/docks", docks)

    @property
    def around_stage(self) -> tuple[int, int, int, int]:
        """How many pixels lay left, above, right and below the stage when the window was closed."""
        try:
            left, top, right, bottom = (int(side) for side in self._text("window/around-stage").split())
        except ValueError:
            return USUAL_AROUND_STAGE
        return left, top, right, bottom

    @around_stage.setter
    def around_stage(self, sides: tuple[int, int, int, int]) -> None:
        self._store.setValue("window/around-stage", " ".join(map(str, sides)))

    def _text(self, key: str) -> str:
        found = self._store.value(key)
        return found if isinstance(found, str) else ""

    def _one_of(self, key: str, choices: tuple[Choice, ...]) -> Choice | None:
        found = self._text(key)
        return next((choice for choice in choices if choice == found), None)

    def _number(self, key: str, otherwise: float) -> float:
        found = self._store.value(key)
        try:
            # A value set a moment ago is still a number, one read from a file is text.
            number = float(found) if isinstance(found, str | float | int) else otherwise
        except ValueError:
            return otherwise
        return number if number > 0 else otherwise

    def _bytes(self, key: str) -> QByteArray:
        found = self._store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()
