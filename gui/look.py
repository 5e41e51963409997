"""How everything looks: theme and size, applied to the application in the one order that works.

Font first, then palette, then the one style sheet (with an application style sheet, widgets take a
new font only when the sheet is set again), and only then whoever paints for itself: row heights,
icons, the stage, the plots. They listen to `changed`, which comes last.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from gui.scale import Scale
from gui.settings import ThemeChoice
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, palette, style_sheet

BASE_PX = 14


class Look(QObject):
    """The theme and the scale of an application.

    Args:
        app: The application.
        choice: A theme, or to follow the system.
        factor: The scale.
    """

    changed = Signal()
    """Font, palette and sheet are set; what paints for itself follows now."""

    def __init__(
        self, app: QApplication, choice: ThemeChoice = "system", factor: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._choice: ThemeChoice = choice
        self.scale = Scale(factor, self)
        self.scale.changed.connect(self.apply)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.setStyle("Fusion")
        self.apply()

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    def set_choice(self, choice: ThemeChoice) -> None:
        """Take a theme, or follow the system."""
        if choice != self._choice:
            self._choice = choice
            self.apply()

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        match self._choice:
            case "light":
                return LIGHT
            case "dark":
                return DARK
            case "high-contrast":
                return HIGH_CONTRAST
        return self._of_system()

    def apply(self) -> None:
        """Set everything anew and tell those who paint for themselves."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(self.scale.px(BASE_PX))
        self._app.setFont(font)
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme, self.scale.factor))
        self.changed.emit()

    def _of_system(self) -> Theme:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return HIGH_CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        if self._choice == "system":
            self.apply()
