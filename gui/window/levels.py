"""How much the stage says of a hop: chosen in a menu or by key, kept for the next start."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject

from gui.stage.level import LEVELS, Level
from gui.window.actions import LEVEL_ACTIONS, ActionId

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Levels(QObject):
    """The level of detail of a window's stage.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._scene = window.scene

    def slots(self) -> dict[ActionId, Callable[[], None]]:
        """What its actions do."""
        return {
            "detail": self.next,
            "level-story": partial(self._choose, "story"),
            "level-components": partial(self._choose, "components"),
            "level-calls": partial(self._choose, "calls"),
            "level-code": partial(self._choose, "code"),
        }

    def set(self, level: Level) -> None:
        """Show more or less of the same hop."""
        self._window.preferences.level = level
        self._scene.set_level(level)
        self.say_which()

    def _choose(self, level: Level) -> None:
        self.set(level)
        self._window.status.say(self.titled(level))

    def next(self) -> None:
        """The next level; after the last the first."""
        self._choose(LEVELS[(LEVELS.index(self._scene.level) + 1) % len(LEVELS)])

    def say_which(self) -> None:
        """Tick the level in the menus, and write it on the button."""
        window, level = self._window, self._scene.level
        for one in LEVELS:
            window.actions_[_ACTIONS[one]].setChecked(one == level)
        window.transport.set_level(self.titled(level))

    def titled(self, level: Level) -> str:
        """What the button says."""
        return self.tr("Detail: {level}").format(level=self.name(level))

    def name(self, level: Level) -> str:
        """A level in a word."""
        return self._window.actions_[_ACTIONS[level]].text()


_ACTIONS: Final[dict[Level, ActionId]] = dict(zip(LEVELS, LEVEL_ACTIONS, strict=True))
