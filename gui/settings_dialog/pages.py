"""The pages of the settings: what can be set, what it is called, and whom it tells.

Words that a row is found by stand in both languages beside each other, because one looks for "dark" in a German
window too.
"""

from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from core.texts.language import LANGUAGES
from gui.i18n import NAMES, of_system
from gui.motion import system_reduces
from gui.playing import SPEEDS
from gui.settings import MOTIONS, STRIDES, THEME_CHOICES, Stride
from gui.settings_dialog.page import SettingsPage
from gui.settings_dialog.rows import ButtonRow, ChoiceRow, SwitchRow
from gui.stage.level import LEVELS
from gui.window.actions import LEVEL_ACTIONS
from gui.window.docks import HIDDEN

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_SCALES: Final = tuple(round(tenths / 10, 1) for tenths in range(8, 31))
_TIMES: Final = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_HOP_MS: Final = 250
"""How long a hop moves at its usual length."""


@final
class GeneralPage(SettingsPage):
    """Language, and how the program begins.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        languages, preferences = window.languages, window.preferences
        self.language = self.add(ChoiceRow(lambda: languages.language, languages.set_language, LANGUAGES, of_system()))

        def welcome(welcomes: bool) -> None:  # noqa: FBT001 - it sets a switch
            preferences.welcomes = welcomes

        self.welcomes = self.add(SwitchRow(lambda: preferences.welcomes, welcome, default=True))

    @property
    def title(self) -> str:
        return self.tr("General")

    def name_rows(self) -> None:
        self.language.say(
            self.tr("Language"),
            self.tr("Of every word in the window"),
            "language english german sprache deutsch englisch",
        )
        self.language.offer([NAMES[language] for language in LANGUAGES])
        self.welcomes.say(
            self.tr("Begin with the welcome page"),
            self.tr("Ready clusters, recent files and the tour, before the stage"),
            "start startup welcome anfang beginn willkommen",
        )
        self.welcomes.offer(self.tr("Welcome page first"), self.tr("Stage first"))


@final
class LookPage(SettingsPage):
    """Theme, size and movement.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        look, movement = window.look, window.movement
        self.theme = self.add(ChoiceRow(lambda: look.choice, look.set_choice, THEME_CHOICES, "system"))
        self.scale = self.add(ChoiceRow(lambda: look.scale.factor, look.scale.set_factor, _SCALES, 1.0))
        self.motion = self.add(ChoiceRow(lambda: movement.choice, movement.set_choice, MOTIONS, "system"))
        self.movement = self.add(ChoiceRow(lambda: movement.times, movement.set_times, _TIMES, 1.0))
        look.changed.connect(self.refresh)
        movement.changed.connect(self.refresh)

    @property
    def title(self) -> str:
        return self.tr("Look")

    def name_rows(self) -> None:
        self.theme.say(
            self.tr("Theme"),
            self.tr("Colours; light is the one for projectors"),
            "dark light night colour contrast farbe dunkel hell nacht kontrast design",
        )
        self.theme.offer((self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast")))
        self.scale.say(
            self.tr("Size of text"),
            self.tr("Of everything: text, buttons and the stage"),
            "size scale zoom font large small groesse größe schrift skalierung zoom gross groß klein",
        )
        self.scale.offer([f"{factor * 100:.0f} %" for factor in _SCALES])
        self.motion.say(
            self.tr("Movement"),
            self.tr("Whether hops and failovers move, or change in place and show the same"),
            "animation motion reduced still bewegung animation ruhig reduziert",
        )
        system = self.tr("As the system: reduced") if system_reduces() else self.tr("As the system: full")
        self.motion.offer((system, self.tr("Full"), self.tr("Reduced")))
        self.movement.say(
            self.tr("Length of movement"),
            self.tr("How long a hop takes on its way at normal speed"),
            "animation duration slow fast speed dauer länge langsam schnell bewegung",
        )
        self.movement.offer([f"{times * _HOP_MS:.0f} ms" for times in _TIMES])


@final
class StagePage(SettingsPage):
    """What the stage and the steps show.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        session, scene, levels = window.session, window.scene, window.levels
        self.level = self.add(ChoiceRow(lambda: scene.level, levels.set, LEVELS, "components"))
        self._name_level = levels.name
        for action in LEVEL_ACTIONS:
            window.actions_[action].toggled.connect(self.refresh)
        self.heartbeats = self.add(SwitchRow(lambda: session.shows_quiet, session.set_quiet_shown, default=False))
        session.quiet_shown_changed.connect(self.refresh)

    @property
    def title(self) -> str:
        return self.tr("Stage")

    def name_rows(self) -> None:
        self.level.say(
            self.tr("Level of detail"),
            self.tr("How much the stage says of the same hop"),
            "detail story components calls code stufe geschichte komponenten aufrufe programm",
        )
        self.level.offer([self._name_level(level) for level in LEVELS])
        self.heartbeats.say(
            self.tr("Heartbeats"),
            self.tr("Also stop at heartbeats and other rounds in which nothing is wrong"),
            "quiet heartbeat healthy lebenszeichen herzschlag leise ruhig",
        )
        self.heartbeats.offer(self.tr("Shown"), self.tr("Passed over"))


@final
class PlayingPage(SettingsPage):
    """How quickly a run is played.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        session = window.session
        self.speed = self.add(ChoiceRow(lambda: session.speed, session.set_speed, SPEEDS, 1.0))
        session.speed_changed.connect(self.refresh)

    @property
    def title(self) -> str:
        return self.tr("Playing")

    def name_rows(self) -> None:
        self.speed.say(
            self.tr("Speed"),
            self.tr("How many times the normal pace a run is played at"),
            "pace faster slower play tempo geschwindigkeit schneller langsamer abspielen",
        )
        self.speed.offer([f"{speed:g}×" for speed in SPEEDS])


@final
class PresenterPage(SettingsPage):
    """What a clicker does in front of a class.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        preferences = window.preferences

        def set_stride(stride: Stride) -> None:
            preferences.stride = stride

        self.stride = self.add(ChoiceRow(lambda: preferences.stride, set_stride, STRIDES, "hop"))

    @property
    def title(self) -> str:
        return self.tr("Presenter")

    def name_rows(self) -> None:
        self.stride.say(
            self.tr("A press of the clicker"),
            self.tr("Where the keys for forward and back lead in presenter mode"),
            "clicker remote page presenter presentation fernbedienung präsentation vortrag klicker",
        )
        self.stride.offer((self.tr("To the next hop"), self.tr("To the next change")))


@final
class PanelsPage(SettingsPage):
    """Which panels are shown.

    Args:
        window: Whose panels.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._docks = window.docks.all
        self.shown = [
            self.add(
                SwitchRow(
                    lambda dock=dock: not dock.isHidden(),  # type: ignore[misc]  # bound to this panel
                    dock.setVisible,
                    default=dock.objectName() not in HIDDEN,
                )
            )
            for dock in self._docks
        ]
        for dock in self._docks:
            dock.visibilityChanged.connect(self.refresh)

    @property
    def title(self) -> str:
        return self.tr("Panels")

    def name_rows(self) -> None:
        for dock, row in zip(self._docks, self.shown, strict=True):
            row.say(dock.windowTitle(), "", "panel dock tab window fenster bereich anzeigen")
            row.offer(self.tr("Shown"), self.tr("Hidden"))


@final
class DataPage(SettingsPage):
    """What the program keeps on this computer.

    Args:
        window: What is set.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._preferences = window.preferences
        self.recent = self.add(ButtonRow(self._forget))
        self.folder = self.add(ButtonRow(self._open_folder))

    @property
    def title(self) -> str:
        return self.tr("Data")

    def name_rows(self) -> None:
        count = len(self._preferences.recent)
        self.recent.say(
            self.tr("Recent files"),
            self.tr("%n file(s) opened lately are remembered; the files themselves stay", "", count),
            "recent history forget delete zuletzt vergessen löschen dateien",
        )
        self.recent.offer(self.tr("Forget them"))
        self.folder.say(
            self.tr("Folder of the program"),
            self.tr("Settings, and copies of sessions that were not saved: {folder}").format(
                folder=self._preferences.folder
            ),
            "folder autosave copy backup ordner sicherung kopie automatisch speichern",
        )
        self.folder.offer(self.tr("Open the folder"))

    def refresh(self) -> None:
        self.name_rows()

    def _forget(self) -> None:
        self._preferences.forget_recent()
        self.name_rows()

    def _open_folder(self) -> None:
        self._preferences.folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._preferences.folder)))
