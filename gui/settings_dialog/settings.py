"""The settings of a window: the dialog is made when it is first asked for, since a tenth of a second hangs on it."""

from typing import TYPE_CHECKING, Literal, final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.palette.find import Find
    from gui.settings_dialog.dialog import SettingsDialog
    from gui.window.main_window import MainWindow

PageName = Literal["general", "look", "stage", "playing", "presenter", "keys", "panels", "data"]


@final
class Settings(QObject):
    """Shows the settings.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SettingsDialog | None = None

    @property
    def dialog(self) -> "SettingsDialog":
        """The dialog."""
        if self._dialog is None:
            from gui.settings_dialog.dialog import SettingsDialog  # noqa: PLC0415 - see above

            self._dialog = SettingsDialog(self._window)
        return self._dialog

    def open(self) -> None:
        """Show the settings where they were left."""
        self.dialog.open_at()

    def finds(self) -> "Iterator[Find]":
        """What the palette finds of them."""
        from gui.settings_dialog.finds import finds  # noqa: PLC0415 - see above

        yield from finds(self.dialog)

    def open_page(self, name: PageName) -> None:
        """Show one page of them."""
        dialog = self.dialog
        pages = {
            "general": dialog.general, "look": dialog.look, "stage": dialog.stage, "playing": dialog.playing,
            "presenter": dialog.presenter, "keys": dialog.keys, "panels": dialog.panels, "data": dialog.data,
        }  # fmt: skip
        dialog.open_at(pages[name])
