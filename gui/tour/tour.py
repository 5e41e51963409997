"""The tour of six steps."""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@final
class Tour(QObject):
    """Shows what there is.

    Args:
        window: The window.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def start(self) -> None:
        """Begin with the first step."""
