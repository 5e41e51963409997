"""The first frame as it was at the last start: painted at once, while the window behind it is being made.

A window that opens on the cluster of the lessons looks the same every time, as long as its size, its
theme and whatever else shows are the same. So a picture of it is kept after a start in which nothing was
touched, with a line for everything that it depends on; where one line differs, it is not used.
"""

from typing import Final, final

from PySide6.QtCore import QFile, QIODevice, QSaveFile
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from core.texts.language import Language
from gui.look import Look
from gui.settings import Preferences

VERSION: Final = "1"
"""Of what pictures are told apart by."""
_PICTURE: Final = "first-frame.png"
_ABOUT: Final = "first-frame.txt"
_UNCOMPRESSED: Final = 100


@final
class FirstPicture:
    """The picture that is kept beside the settings.

    Args:
        window: The window, with its size.
        preferences: What is remembered, and where.
        look: Theme and size of text.
        language: The language of the window.
    """

    def __init__(self, window: QWidget, preferences: Preferences, look: Look, language: Language) -> None:
        self._window, self._preferences = window, preferences
        self._about = self._told(look, language)

    def found(self) -> QPixmap | None:
        """The picture, if there is one of just this window."""
        folder = self._preferences.folder
        about = QFile(str(folder / _ABOUT))
        if not about.open(QIODevice.OpenModeFlag.ReadOnly) or bytes(about.readAll().data()) != self._about:
            return None
        picture = QPixmap(str(folder / _PICTURE))
        picture.setDevicePixelRatio(self._window.devicePixelRatioF())
        return None if picture.isNull() or picture.deviceIndependentSize() != self._window.size().toSizeF() else picture

    def keep(self) -> bool:
        """Keep a picture of the window as it is; returns whether that was possible."""
        folder = self._preferences.folder
        folder.mkdir(parents=True, exist_ok=True)
        # What it is about goes last: without that the picture counts as none.
        QFile.remove(str(folder / _ABOUT))
        picture = QSaveFile(str(folder / _PICTURE))
        about = QSaveFile(str(folder / _ABOUT))
        return (
            picture.open(QIODevice.OpenModeFlag.WriteOnly)
            and self._window.grab().save(picture, "PNG", _UNCOMPRESSED)
            and picture.commit()
            and about.open(QIODevice.OpenModeFlag.WriteOnly)
            and about.write(self._about) == len(self._about)
            and about.commit()
        )

    def _told(self, look: Look, language: Language) -> bytes:
        """A line for everything that the first frame depends on."""
        window, preferences = self._window, self._preferences
        font = QGuiApplication.font()
        lines = (
            VERSION,
            f"{window.width()}x{window.height()} at {window.devicePixelRatioF():g}",
            f"{look.theme.name} {look.scale.factor:g} {language} {preferences.level} {preferences.speed:g}",
            f"{font.family()} {font.pixelSize()}",
            f"welcomes {preferences.welcomes} toured {preferences.has_toured}",
            bytes(preferences.docks.toHex().data()).decode("ascii"),
            *preferences.recent,
            repr(sorted(preferences.keys.items())),
        )
        return "\n".join(lines).encode("utf-8")
