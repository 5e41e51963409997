"""Stories told with the window, each painted in the looks that matter: languages, themes, sizes, large text.

A story acts on a window as a user would. Every look shows the same moment, so that what does not fit,
what cannot be read and what is not translated stands beside what does.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from core.model.preset import DOCUMENTED
from core.texts.bilingual import Language
from gui.app import application, make_window
from gui.settings import Preferences, ThemeChoice
from gui.shot import close, settle, take
from gui.source import Opening, ready
from gui.window.main_window import MainWindow

Act = Callable[[MainWindow], None]


class Look(NamedTuple):
    """How a window is set up."""

    suffix: str
    language: Language = "en"
    theme: ThemeChoice = "light"
    scale: float = 1.0
    size: tuple[int, int] = (1600, 1000)


LOOKS: Final[tuple[Look, ...]] = (
    Look(""),
    Look("-de-dark", "de", "dark", size=(1920, 1080)),
    Look("-de-small", "de", size=(1280, 720)),
    Look("-200", theme="high-contrast", scale=2.0, size=(1920, 1200)),
)
"""In the small window German only: its words are longer, and what they fit into English fits into."""


def story_pictures(stories: tuple[tuple[str, Act], ...], folder: Path, names: tuple[str, ...]) -> None:
    """Write the pictures of stories whose names begin with one of those given."""
    for name, act in stories:
        for look in LOOKS:
            if (name + look.suffix).startswith(names):
                _write(act, look, folder / f"{name}{look.suffix}.png")


def _write(act: Act, look: Look, out: Path) -> None:
    for window in window_in(look):
        act(window)
        settle()
        if not window.presenting.is_on:
            # A class sees no panels, so there are none to be given their sizes.
            take(window, look.size, out)
        _grab(window, out)
    print(out)  # noqa: T201


def _grab(window: MainWindow, out: Path) -> None:
    """The window, and over it what stands over it: menus, dialogs."""
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other.isVisible() and other is not window:
            painter.drawPixmap(other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0)), other.grab())
    painter.end()
    picture.save(str(out), "PNG")


def window_in(look: Look) -> Iterator[MainWindow]:
    """A window set up for a look, which is closed afterwards."""
    with TemporaryDirectory() as kept:
        preferences = Preferences(Path(kept) / "settings.ini")
        preferences.language, preferences.theme = look.language, look.theme
        preferences.scale, preferences.motion = look.scale, "reduced"
        window = make_window(application(), Opening(ready(), DOCUMENTED), preferences)
        try:
            window.resize(*look.size)
            window.show()
            yield window
        finally:
            close(window)
