"""What the actions of the window do: each is one call, or says why there is nothing to do.

No action is ever dead: where it can do nothing now, the status bar says so.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QToolButton

from core.model import addresses
from gui.settings import ThemeChoice
from gui.window.actions import ActionId

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
        window, session, scale = self._window, self._session, self._window.look.scale
        return {
            "open": window.opener.ask,
            "quit": self._quit,
            "next-account": self._next_account,
            "step": self._step,
            "back": self._back,
            "play": session.toggle_playing,
            "start": self._to_start,
            "end": self._to_end,
            "next-change": self._next_change,
            "previous-change": self._previous_change,
            "faster": session.faster,
            "slower": session.slower,
            "normal": self._normal_speed,
            "fail": self._fail,
            "repair": self._repair,
            "context": self._context,
            "undo": self._undo,
            "redo": self._redo,
            "next-branch": self._next_branch,
            "previous-branch": self._previous_branch,
            "larger": scale.larger,
            "smaller": scale.smaller,
            "usual-size": scale.reset,
            "next-language": window.languages.next,
            "next-theme": self._next_theme,
            "heartbeats": self._toggle_quiet,
            "animation": self._toggle_animation,
            "help": self._help,
        }

    # --- walking ---------------------------------------------------------------------------

    def _step(self) -> None:
        self._session.pause()
        self._session.step()

    def _back(self) -> None:
        self._session.pause()
        if self._session.position == 0:
            self._window.status.say(self.tr("This is the start: nothing happened before."))
        self._session.step_back()

    def _to_start(self) -> None:
        self._session.pause()
        self._session.go_to_start()

    def _to_end(self) -> None:
        self._session.pause()
        if self._session.is_at_tip:
            self._window.status.say(self.tr("This is the last hop that has happened; Step or Play goes on from here."))
        self._session.go_to_end()

    def _next_change(self) -> None:
        self._session.pause()
        self._session.take("change")

    def _previous_change(self) -> None:
        self._session.pause()
        if self._session.position == 0:
            self._window.status.say(self.tr("This is the start: nothing happened before."))
        self._session.take("change", is_back=True)

    def _normal_speed(self) -> None:
        self._session.set_speed(1.0)

    # --- acting ----------------------------------------------------------------------------

    def _fail(self) -> None:
        """The menu of the selected object, or of everything that can be broken."""
        window = self._window
        selected = window.scene.selected
        if selected and addresses.region(selected).isupper():
            window.show_object_menu(selected, window.view.screen_rect(selected).center())
            return
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

    def _undo(self) -> None:
        self._session.pause()
        if not self._session.undo_stack.canUndo():
            self._window.status.say(self.tr("There is nothing to undo."))
        self._session.undo()

    def _redo(self) -> None:
        self._session.pause()
        if not self._session.undo_stack.canRedo():
            self._window.status.say(self.tr("There is nothing to redo."))
        self._session.redo()

    def _next_branch(self) -> None:
        self._go_to_branch(1)

    def _previous_branch(self) -> None:
        self._go_to_branch(-1)

    def _go_to_branch(self, by: int) -> None:
        session = self._session
        session.pause()
        if len(session.branches) == 1:
            self._window.status.say(
                self.tr("There is one history only: go back and order something else to begin another.")
            )
            return
        here = session.branches.index(session.branch)
        session.switch_to(session.branches[(here + by) % len(session.branches)])

    # --- accounts --------------------------------------------------------------------------

    def _next_account(self) -> None:
        self._window.tell(self._window.accounts.next)

    # --- viewing ---------------------------------------------------------------------------

    def _next_theme(self) -> None:
        look = self._window.look
        here = _THEMES.index("high-contrast" if look.theme.name == "high-contrast" else self._shown())
        look.set_choice(_THEMES[(here + 1) % len(_THEMES)])

    def _shown(self) -> ThemeChoice:
        return "dark" if self._window.look.theme.dark else "light"

    def _toggle_quiet(self) -> None:
        self._session.set_quiet_shown(self._window.actions_["heartbeats"].isChecked())

    def _toggle_animation(self) -> None:
        animated = self._window.actions_["animation"].isChecked()
        self._window.clock.finish()
        self._window.clock.reduced_motion = not animated

    def _help(self) -> None:
        self._window.help_dialog.show_in(self._window.languages.language, self._window.look.scale.factor)

    def _quit(self) -> None:
        self._window.close()
