"""What is remembered from one start to the next: typed, with defaults, and forgiving.

A settings file may be old, of another version, or edited by hand; a value that is not one of those
allowed counts as not set. Tests and pictures hand in a file of their own, so nothing here is global.
"""

from pathlib import Path
from typing import Final, Literal, get_args

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from core.texts.bilingual import Language
from gui.scale import LARGEST, SMALLEST

ThemeChoice = Literal["system", "light", "dark", "high-contrast"]
THEME_CHOICES: Final[tuple[ThemeChoice, ...]] = get_args(ThemeChoice)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
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
        found = self._text("language")
        return next((language for language in LANGUAGES if language == found), None)

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> ThemeChoice:
        found = self._text("theme")
        return next((choice for choice in THEME_CHOICES if choice == found), "system")

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
    def is_animated(self) -> bool:
        """Whether hops and failovers move, or only change in place."""
        return self._text("animated") != "false"

    @is_animated.setter
    def is_animated(self, animated: bool) -> None:
        self._store.setValue("animated", "true" if animated else "false")

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

    def _text(self, key: str) -> str:
        found = self._store.value(key)
        return found if isinstance(found, str) else ""

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
