"""What the actions of the window do: each is one call, or says why there is nothing to do.

No action is ever dead: where it can do nothing now, the status bar says so.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QToolButton

from core.commands.catalogue import Obstacle
from core.commands.texts import reason, title
from core.model import addresses
from gui.settings import ThemeChoice
from gui.window.actions import DISASTERS, ActionId
from gui.window.entries import known
from gui.window.prepared import PREPARED, prepared

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

_THEMES: Final[tuple[ThemeChoice, ...]] = ("light", "dark", "high-contrast")


@final
class Commanding(QObject):
    """The slots of the actions.

    Args:
        window: The window they act on.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def slots(self) -> dict[ActionId, Callable[[], None]]:
        """What each action does."""
        window, scale = self._window, self._window.look.scale
        return {
            **window.travelling.slots(),
            **window.marking.slots(),
            **window.teaching.slots(),
            "open": window.opener.ask,
            "save": self._save,
            "save-as": window.opener.save_as,
            "quit": self._quit,
            "next-account": self._next_account,
            "faster": self._faster,
            "slower": self._slower,
            "normal": self._normal_speed,
            "stage": window.view.setFocus,
            "fail": self._fail,
            "repair": self._repair,
            "context": self._context,
            **{action: partial(self._strike, name) for action, name in zip(DISASTERS, PREPARED, strict=True)},
            "disasters": self._list_disasters,
            **window.levels.slots(),
            "zoom-in": window.view.zoom_in,
            "zoom-out": window.view.zoom_out,
            "fit": window.view.fit,
            "follow": self._toggle_following,
            "present": window.presenting.toggle,
            "spotlight": window.presenting.toggle_spotlight,
            "blank": window.presenting.toggle_blank,
            "notes": window.presenting.toggle_notes,
            "find": window.palette_.open,
            "export-picture": window.pictures.export,
            "copy-picture": window.pictures.copy,
            "next-pane": window.panes.next,
            "previous-pane": window.panes.previous,
            "float-panel": window.panes.float,
            "hide-panel": window.panes.hide,
            "usual-panels": self._put_panels_back,
            "larger": scale.larger,
            "smaller": scale.smaller,
            "usual-size": scale.reset,
            "next-language": window.languages.next,
            "next-theme": self._next_theme,
            "heartbeats": self._toggle_quiet,
            "animation": self._toggle_animation,
            "settings": window.settings.open,
            "welcome": self._welcome,
            "tour": self._take_tour,
            "help": self._help,
        }

    def _save(self) -> None:
        if self._window.opener.save():
            name = self._window.opener.document.name
            self._window.status.say(self.tr("{name} is saved.").format(name=name))

    def _faster(self) -> None:
        self._session.faster()
        self._say_speed()

    def _slower(self) -> None:
        self._session.slower()
        self._say_speed()

    def _normal_speed(self) -> None:
        self._session.set_speed(1.0)
        self._say_speed()

    def _say_speed(self) -> None:
        self._window.status.say(self.tr("Speed: {speed}×").format(speed=f"{self._session.speed:g}"))

    # --- acting ----------------------------------------------------------------------------

    def _fail(self) -> None:
        """The menu of the selected object, or of everything that can be broken."""
        window = self._window
        selected = window.scene.selected
        if selected and addresses.region(selected).isupper():
            window.show_object_menu(selected, window.view.screen_rect(selected).center())
            return
        self._list_disasters()

    def _strike(self, name: str) -> None:
        """Give the order for a prepared disaster."""
        self._session.pause()
        rows, language = self._session.rows, self._window.languages.language
        command = prepared(rows, name, self._window.scene.selected or "")
        if command is not None:
            self._session.give(command)
            self._window.status.say(title(command, language))
        elif known(rows, (name,)):
            self._window.status.say(self.tr("Nothing is left that this could happen to."))
        else:
            self._window.status.say(reason(Obstacle("only-in-the-documented-account", {}), language))

    def _list_disasters(self) -> None:
        window = self._window
        window.faults.fill_fail(window.fail_menu)
        self._popup(window.fail_menu, window.transport.buttons["fail"])

    def _repair(self) -> None:
        window = self._window
        window.faults.fill_repair(window.repair_menu)
        self._popup(window.repair_menu, window.transport.buttons["repair"])

    def _context(self) -> None:
        window = self._window
        if window.scene.selected:
            address = window.scene.selected
            window.show_object_menu(address, window.view.screen_rect(address).center())
        else:
            window.status.say(self.tr("Nothing is selected: press Tab, or Up and Down, to select an object."))

    def _popup(self, menu: QMenu, button: QToolButton) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    # --- accounts --------------------------------------------------------------------------

    def _next_account(self) -> None:
        self._window.tell(self._window.accounts.next)

    # --- panels ----------------------------------------------------------------------------

    def _put_panels_back(self) -> None:
        self._window.docks.place()
        self._window.arrange()
        self._window.status.say(self.tr("All panels are where they were at first."))

    # --- viewing ---------------------------------------------------------------------------

    def _next_theme(self) -> None:
        look = self._window.look
        here = _THEMES.index("high-contrast" if look.theme.name == "high-contrast" else self._shown())
        look.set_choice(_THEMES[(here + 1) % len(_THEMES)])

    def _shown(self) -> ThemeChoice:
        return "dark" if self._window.look.theme.dark else "light"

    def _toggle_quiet(self) -> None:
        is_shown = self._window.actions_["heartbeats"].isChecked()
        self._session.set_quiet_shown(is_shown)
        shown = self.tr("Heartbeats and other quiet rounds are stepped through, too.")
        self._window.status.say(shown if is_shown else self.tr("Heartbeats and other quiet rounds are passed over."))

    def _toggle_animation(self) -> None:
        animated = self._window.actions_["animation"].isChecked()
        self._window.movement.set_choice("full" if animated else "reduced")
        reduced = self.tr("Hops and failovers change in place, without movement.")
        self._window.status.say(self.tr("Hops and failovers move.") if animated else reduced)

    # What lies over the window is made after the actions.

    def _welcome(self) -> None:
        self._window.welcome.show_page()

    def _take_tour(self) -> None:
        self._window.tour.start()

    def _toggle_following(self) -> None:
        view = self._window.view
        view.follows = self._window.actions_["follow"].isChecked()
        left = self.tr("The stage stays where it is: a hop may be out of sight.")
        self._window.status.say(self.tr("The stage follows the hop.") if view.follows else left)

    def _help(self) -> None:
        window = self._window
        window.help_dialog.show_at(window.panes.section, window.look.scale.factor)

    def _quit(self) -> None:
        self._window.close()
